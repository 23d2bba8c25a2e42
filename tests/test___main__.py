"""How a wrong call is answered."""

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
