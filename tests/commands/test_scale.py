"""`./run scale` is a scale until its input ends."""

from __future__ import annotations

import io

import pytest

from pos.__main__ import main


def test_it_says_where_it_is_and_takes_weights(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("410\nmoving\n"))

    assert main(["scale", "--protocol", "cas", "--grams", "350"]) == 0

    assert "cas scale on /dev/" in capsys.readouterr().out
