"""How a wrong call is answered."""

from pathlib import Path

import pytest

from pos.__main__ import main


@pytest.mark.parametrize(
    ("call", "help_at"),
    [
        ((), "./run --help"),
        (("nosuch",), "./run --help"),
        (("terbilang",), "./run terbilang --help"),
        (("receipt", "--sample", "nosuch"), "./run receipt --help"),
        (("report", "z", "--day", "yesterday"), "./run report --help"),
    ],
)
def test_a_wrong_call_gets_one_line_and_two(
    capsys: pytest.CaptureFixture[str], call: tuple[str, ...], help_at: str
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(list(call))
    out, err = capsys.readouterr()

    assert (stopped.value.code, out) == (2, "")
    assert err.startswith("error: ")
    assert err.endswith(f" See: {help_at}\n")
    assert err.count("\n") == 1


def test_help_and_advice_name_what_was_called(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    with pytest.raises(SystemExit):
        main(["printer", "--help"], program="kasir")
    missing = main(["verify", "--data", str(tmp_path / "none")], program="kasir")
    out, err = capsys.readouterr()

    assert missing == 2
    assert out.startswith("usage: kasir printer ")
    assert "kasir setup" in err
    assert "./run" not in out + err
