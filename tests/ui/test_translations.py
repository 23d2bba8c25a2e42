"""Every word of the interface has its English, and nothing is left over.

After changing words, run in the checkout's root:

    .venv/bin/pyside6-lupdate $(git ls-files 'ui/*.py') -no-obsolete \
        -locations none -ts resources/translations/kasir_en.ts

and write the English of what it marks as unfinished.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

import PySide6
import pytest

ROOT = Path(__file__).parents[2]
ENGLISH = ROOT / "resources" / "translations" / "kasir_en.ts"

Messages = dict[tuple[str, str], ET.Element]

#: Calls that hand words to the translators, and which argument the words are.
MARKS = {"tr": 0, "translate": 1, "QT_TRANSLATE_NOOP": 1}


def sources() -> list[str]:
    return sorted(str(path.relative_to(ROOT)) for path in ROOT.glob("ui/**/*.py"))


def messages(file: Path) -> Messages:
    found: Messages = {}
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            found[name, message.findtext("source", "")] = translation
    return found


@cache
def english() -> Messages:
    return messages(ENGLISH)


@pytest.fixture(scope="module")
def marked(tmp_path_factory: pytest.TempPathFactory) -> Messages:
    """What lupdate finds now."""
    fresh = tmp_path_factory.mktemp("translations") / "fresh.ts"
    tool = Path(sys.executable).parent / "pyside6-lupdate"
    command = [str(tool), *sources(), "-locations", "none", "-ts", str(fresh)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return messages(fresh)


def forms(translation: ET.Element) -> list[str]:
    """Give the text of a translation, or of each of its plural forms."""
    plural = [form.text or "" for form in translation.iter("numerusform")]
    return plural or [translation.text or ""]


def test_every_word_has_its_english(marked: Messages) -> None:
    assert sorted(marked.keys() - english().keys()) == []


def test_no_english_is_left_over(marked: Messages) -> None:
    assert sorted(english().keys() - marked.keys()) == []


def test_no_english_is_unfinished() -> None:
    open_ones = [
        key
        for key, translation in english().items()
        if translation.get("type") == "unfinished" or not all(forms(translation))
    ]

    assert open_ones == []


def test_fields_and_counts_survive_translation() -> None:
    for (_, source), translation in english().items():
        for text in forms(translation):
            assert fields(text) == fields(source), source


def fields(text: str) -> list[str]:
    return sorted(re.findall(r"\{\w*\}|%n", text))


def test_sentences_end_as_they_end_in_the_source() -> None:
    ends = tuple(".?:…")
    for (_, source), translation in english().items():
        for text in forms(translation):
            end = source[-1] if source.endswith(ends) else ""
            assert (text[-1] if text.endswith(ends) else "") == end, source


def literals(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            place = MARKS.get(ast.unparse(node.func).rpartition(".")[2])
            given = node.args[place : place + 1] if place is not None else []
            yield from (
                words.value
                for words in given
                if isinstance(words, ast.Constant) and isinstance(words.value, str)
            )


def test_the_tool_reads_each_text_as_python_does(marked: Messages) -> None:
    """It knows no ``\\N{...}``, and no plural outside ``self.tr``."""
    known = {source for _, source in marked}
    written = {
        words
        for path in sources()
        for words in literals(ast.parse((ROOT / path).read_text("utf-8")))
        if words
    }

    assert sorted(written - known) == []


def test_plurals_have_their_forms() -> None:
    for (_, source), translation in english().items():
        if "%n" in source:
            assert len(forms(translation)) == 2, source


def test_it_compiles(tmp_path: Path) -> None:
    tool = Path(PySide6.__file__).parent / "lrelease"
    made = tmp_path / "kasir_en.qm"
    subprocess.run(
        [tool, "-silent", "-fail-on-unfinished", ENGLISH, "-qm", made], check=True
    )

    assert made.stat().st_size > 10_000


#: Words that the shop's people don't use for it, and why: one thing, one word.
#: See ``docs/decisions/2026-11-27-one-word-for-a-refund.md``.
STRANGE = re.compile(r"(?<!{)\b(?:refund|retur\b)", re.IGNORECASE)


def test_a_refund_has_one_word_on_screens_and_papers(marked: Messages) -> None:
    words = [text for _, text in marked]
    for file in (ROOT / "resources").glob("*/id.toml"):
        words += leaves(tomllib.loads(file.read_text("utf-8")))
    assert any("engembalian" in text for text in words)
    assert [text for text in words if STRANGE.search(text)] == []


def leaves(branch: object) -> list[str]:
    if isinstance(branch, dict):
        return [leaf for twig in branch.values() for leaf in leaves(twig)]
    return [str(branch)]
