import io
from pathlib import Path

import pytest

from pos.bootstrap import open_till
from pos.domain.people import Role
from pos.storage import queries
from tests.commands.conftest import Run


def test_a_till_with_its_first_person(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("135790\n"))
    folder = tmp_path / "kasir baru"
    code, out, _ = run(
        "setup",
        "--till",
        "b1",
        "--person",
        "A-09",
        "--pin-stdin",
        "--data",
        str(folder),
    )
    assert code == 0
    assert str(folder) in out
    till = open_till(folder)
    try:
        assert till.identity.till == "B1"
        (person,) = till.readers.run(queries.people)
        assert (person.code, person.role) == ("A-09", Role.ADMIN)
    finally:
        till.close()


def test_no_pin_makes_nothing(run: Run, tmp_path: Path) -> None:
    code, _, err = run("setup", "--data", str(tmp_path / "x"))
    assert code == 2
    assert err.startswith("error: The first person's PIN is needed")
    assert err.count("\n") == 1
    assert not (tmp_path / "x").exists()


def test_a_code_that_no_till_can_have(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("482913\n"))
    call = ("setup", "--pin-stdin", "--till", "../x", "--data", str(tmp_path / "x"))
    code, _, err = run(*call)
    assert code == 2
    assert err.startswith("error: ../x is no till's code. Use 1 to 6 letters")
    assert not (tmp_path / "x").exists()


def test_no_second_till_in_a_folder(run: Run, history: Path) -> None:
    code, _, err = run("setup", "--demo", "--data", str(history))
    assert code == 2
    assert "already" in err


def test_commands_without_a_till(run: Run, tmp_path: Path) -> None:
    for command in (("verify",), ("replay", "--check"), ("report", "z")):
        code, _, err = run(*command, "--data", str(tmp_path))
        assert code == 2
        assert "./run setup" in err
