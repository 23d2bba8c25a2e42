"""Commands run in this process, on a till with a short history."""

from collections.abc import Callable
from pathlib import Path

import pytest

from pos.__main__ import main

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command; give its exit code, output and errors."""

    def run_command(*arguments: str) -> tuple[int, str, str]:
        capsys.readouterr()
        code = main(list(arguments))
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run_command


@pytest.fixture(scope="session")
def history(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two simulated days of the example shop; nobody may change it."""
    folder = tmp_path_factory.mktemp("history") / "till"
    code = main(["simulate", "--days", "2", "--seed", "7", "--data", str(folder)])
    assert code == 0
    return folder
