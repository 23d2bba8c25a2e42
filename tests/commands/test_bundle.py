import json
from pathlib import Path

import pytest

from tests.commands.conftest import Run
from tests.shop import open_shop


@pytest.fixture
def tills(tmp_path: Path) -> tuple[Path, Path]:
    """Two tills that have never heard of each other; nobody has them open."""
    folders = tmp_path / "one", tmp_path / "two"
    for folder, code in zip(folders, ("KSR1", "KSR2"), strict=True):
        shop = open_shop(folder, code)
        shop.open()
        shop.sell(shop.basket())
        shop.till.close()
    return folders


def test_a_stick_goes_from_one_till_to_the_other(
    run: Run, tills: tuple[Path, Path], tmp_path: Path
) -> None:
    one, two = map(str, tills)
    code, out, _ = run("bundle", "write", str(tmp_path), "--json", "--data", one)
    assert code == 0
    wrote = json.loads(out)

    code, out, err = run("bundle", "read", wrote["file"], "--data", two)
    assert (code, out) == (1, "")
    assert f"--accept {wrote['fingerprint']}" in err

    accept = ("--accept", wrote["fingerprint"].lower())
    code, out, _ = run("bundle", "read", wrote["file"], *accept, "--data", two)
    assert code == 0
    assert out.startswith(f"{wrote['documents']} documents added")

    code, out, _ = run("bundle", "read", wrote["file"], "--json", "--data", two)
    assert (code, json.loads(out)["added"]) == (0, 0)
    assert run("verify", "--data", two)[0] == 0


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"nothing of ours", "isn't a bundle"), (b"", "half")],
)
def test_a_file_that_cannot_be_taken_in_is_refused(
    run: Run, tills: tuple[Path, Path], tmp_path: Path, content: bytes, words: str
) -> None:
    file = tmp_path / "x.kasir"
    file.write_bytes(content)

    code, out, err = run("bundle", "read", str(file), "--data", str(tills[1]))

    assert (code, out) == (2, "")
    assert words in err


def test_a_fingerprint_that_is_none_is_refused(
    run: Run, tills: tuple[Path, Path], tmp_path: Path
) -> None:
    _, out, _ = run("bundle", "write", str(tmp_path), "--json", "--data", str(tills[0]))
    file = json.loads(out)["file"]

    code, _, err = run(
        "bundle", "read", file, "--accept", "0000", "--data", str(tills[1])
    )

    assert code == 2
    assert "0000" in err
