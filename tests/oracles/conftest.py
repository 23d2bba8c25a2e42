"""Programs that nobody of this project wrote, as its judges."""

from __future__ import annotations

import base64
import json
import shutil
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[1] / "node"

#: How long npm may take to bring a few small packages, in seconds.
PATIENCE_S = 180

Generate = Callable[[str, int, Sequence[object]], "list[Foreign]"]


@dataclass(frozen=True)
class Foreign:
    """A paper of another program: its bytes, and its text where it says so."""

    data: bytes
    text: str


@pytest.fixture(scope="session")
def node() -> str:
    """Give Node, with the locked packages installed beside their lock."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not (node and npm):
        pytest.skip("Node and npm are missing: install them to be judged by others")
    if not (FOLDER / "node_modules" / ".package-lock.json").exists():
        command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
        done = subprocess.run(
            command,
            cwd=FOLDER,
            capture_output=True,
            text=True,
            timeout=PATIENCE_S,
            check=False,
        )
        if done.returncode:
            pytest.skip(f"npm can't bring the packages: {done.stderr[-300:]}")
    return node


@pytest.fixture(scope="session")
def generate(node: str) -> Generate:
    """Let another program write ESC/POS."""

    def ask(by: str, columns: int, papers: Sequence[object]) -> list[Foreign]:
        question = {"by": by, "columns": columns, "papers": papers}
        done = subprocess.run(
            [node, FOLDER / "generate.js"],
            input=json.dumps(question),
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return [
            Foreign(base64.b64decode(x["bytes"]), x["text"])
            for x in json.loads(done.stdout)
        ]

    return ask
