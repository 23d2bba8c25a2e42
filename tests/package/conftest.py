"""The built program, run where there is no Python and nothing of ours."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

#: A start of the program on a busy machine, in seconds.
PATIENCE_S = 120


@dataclass(frozen=True)
class Program:
    """The program, with a home and a temporary folder that were empty."""

    path: Path
    home: Path
    temporary: Path

    def run(
        self, *arguments: str | Path, before: tuple[str, ...] = ()
    ) -> subprocess.CompletedProcess[bytes]:
        """Run it to its end, or what starts it."""
        environment = {
            "HOME": str(self.home),
            "TMPDIR": str(self.temporary),
            "PATH": str(self.home / "nothing"),
            "LC_ALL": "C.UTF-8",
            "QT_QPA_PLATFORM": "offscreen",
        }
        return subprocess.run(
            [*before, self.path, *map(str, arguments)],
            cwd=self.home,
            env=environment,
            capture_output=True,
            timeout=PATIENCE_S,
            check=False,
        )

    @property
    def left(self) -> list[str]:
        """What it left in the temporary folder."""
        return [path.name for path in self.temporary.rglob("*")]


@pytest.fixture
def program(tmp_path: Path) -> Program:
    """Give the program that PROGRAM names."""
    named = os.environ.get("PROGRAM")
    if not named:
        pytest.skip("Build the program and try it with: ./test package")
    path = Path(named).resolve()
    assert path.exists(), f"PROGRAM names no program: {path}"
    home, temporary = tmp_path / "Ibu Ratna é", tmp_path / "temporary"
    home.mkdir()
    temporary.mkdir()
    return Program(path, home, temporary)
