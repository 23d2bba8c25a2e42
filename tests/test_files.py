"""What every file of the checkout keeps to: locks, and whom and what they speak of."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def whole_words(*backwards: str) -> str:
    """Spelled backwards, so that this file doesn't find itself."""
    return r"\b(?:" + "|".join(re.escape(word[::-1]) for word in backwards) + r")\b"


STRANGERS = re.compile(
    whole_words("gro.ipyp", "gro.detsohnohtyp", "gro.sjmpn", "gro.naibed.bed")
    + "|"
    + whole_words("edualc", "ciporhtna", "tpgtahc", "ianepo", "tolipoc", "mll", "smll"),
    re.IGNORECASE,
)
NUMBERED = re.compile(
    r"\bissues?\s+#?\d+|\b(?:fix(?:es)?|closes?|resolves?)\s+#\d+", re.IGNORECASE
)
ELSEWHERE = re.compile(r"(?<![\w.~-])/(?:work|tmp)/|\.\./shared\b")


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    """Every text file that is in the checkout or would be added to it."""
    listing = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    if not (shutil.which("git") and (ROOT / ".git").exists()):
        pytest.skip("not a git checkout")
    answer = subprocess.run(
        listing, cwd=ROOT, capture_output=True, text=True, check=True
    )
    return dict(texts(filter(None, answer.stdout.split("\0"))))


def texts(names: Iterator[str]) -> Iterator[tuple[str, str]]:
    for name in names:
        try:
            yield name, (ROOT / name).read_text("utf-8")
        except (UnicodeDecodeError, FileNotFoundError, IsADirectoryError):
            continue


def matches(pattern: re.Pattern[str], files: dict[str, str]) -> list[str]:
    return [
        f"{name}: {match.group()}"
        for name, text in files.items()
        for match in pattern.finditer(text)
    ]


def test_files_speak_of_the_product_only(files: dict[str, str]) -> None:
    assert not matches(STRANGERS, files)


def test_files_cite_nothing_that_a_clone_lacks(files: dict[str, str]) -> None:
    assert not matches(NUMBERED, files)


def test_files_name_no_place_of_one_machine(files: dict[str, str]) -> None:
    product = {name: files[name] for name in files if not name.startswith("tests/")}

    assert not matches(ELSEWHERE, product)


def test_every_page_is_linked_from_the_first_of_its_folder() -> None:
    lost = [
        page.relative_to(ROOT).as_posix()
        for page in (ROOT / "docs").rglob("*.md")
        if page.name != "README.md"
        and f"({page.name})" not in (page.parent / "README.md").read_text("utf-8")
    ]

    assert not lost


def test_every_link_between_pages_leads_somewhere() -> None:
    pages = [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]
    broken = [
        (page.name, link)
        for page in pages
        for link in re.findall(r"\]\(([^)#:]+)[^):]*\)", page.read_text("utf-8"))
        if not (page.parent / link).exists()
    ]

    assert not broken


def test_no_folder_was_made_of_an_option(files: dict[str, str]) -> None:
    listing = ["git", "ls-files", "-z", "--", ":(glob)**/-*", ":(glob)**/-*/**"]
    answer = subprocess.run(
        listing, cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert files
    assert answer.stdout == ""


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (STRANGERS, "see https://" + "gro.ipyp"[::-1] + "/simple"),
        (STRANGERS, "written by " + "EDUALC"[::-1]),
        (NUMBERED, "as asked in iss" + "ue 12"),
        (ELSEWHERE, "open('/wo" + "rk/main')"),
        (ELSEWHERE, "see ../sha" + "red/words.md"),
    ],
)
def test_the_rules_see_what_they_forbid(pattern: re.Pattern[str], text: str) -> None:
    assert pattern.search(text)


@pytest.mark.parametrize("text", ["Rp12.500/kg", "a/work/b", "fill more", "tissue 3"])
def test_the_rules_leave_plain_words_alone(text: str) -> None:
    patterns = (STRANGERS, NUMBERED, ELSEWHERE)

    assert not any(pattern.search(text) for pattern in patterns)


LOCKS = ("run.txt", "test.txt", "package.txt")


@pytest.mark.parametrize("name", LOCKS)
def test_requirements_are_locked_with_hashes_and_name_no_host(name: str) -> None:
    text = (ROOT / "requirements" / name).read_text("utf-8")
    pins = [entry for entry in re.split(r"\n(?=\S)", text) if "==" in entry]

    assert pins
    assert all("--hash=sha256:" in pin for pin in pins)
    assert "://" not in text


@pytest.mark.parametrize("name", LOCKS)
def test_all_run_on_the_very_packages_of_the_product(name: str) -> None:
    assert pins("run.txt") <= pins(name)


def pins(name: str) -> set[str]:
    text = (ROOT / "requirements" / name).read_text("utf-8")
    return set(re.findall(r"^\S+==\S+", text, re.MULTILINE))
