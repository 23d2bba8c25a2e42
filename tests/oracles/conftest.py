"""Programs that nobody of this project wrote, as its judges."""

from __future__ import annotations

import base64
import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

if sys.platform != "win32":
    import fcntl

FOLDER = Path(__file__).parents[1] / "node"
INSTALLED = FOLDER / "node_modules" / ".package-lock.json"

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
    with _alone():
        trouble = "" if INSTALLED.exists() else _install(npm)
    if trouble:
        pytest.skip(f"npm can't bring the packages: {trouble}")
    return node


@contextmanager
def _alone() -> Iterator[None]:
    """Let no other worker install at the same time."""
    with (FOLDER / "package-lock.json").open("rb") as lock:
        if sys.platform != "win32":
            fcntl.flock(lock, fcntl.LOCK_EX)  # until it is closed
        yield


def _install(npm: str) -> str:
    """Install what the lock names; give what went wrong, or nothing."""
    quiet = ("--ignore-scripts", "--no-audit", "--no-fund")
    hasty = ("--fetch-retries=1", "--fetch-timeout=30000")
    try:
        done = subprocess.run(
            [npm, "ci", *quiet, *hasty],
            cwd=FOLDER,
            capture_output=True,
            text=True,
            timeout=PATIENCE_S,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return f"nothing came in {PATIENCE_S} s"
    return done.stderr[-300:] if done.returncode else ""


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
