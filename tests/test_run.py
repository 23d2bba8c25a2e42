"""The two commands from the outside, up to the moment a program takes over."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from pos.__main__ import COMMANDS

ROOT = Path(__file__).parent.parent
TELL = "import os, sys; print({name!r}, sys.argv[1:], os.getcwd(), {more})"

pytestmark = pytest.mark.skipif(os.name == "nt", reason="run.cmd serves Windows")


def call(
    *command: str | Path, cwd: Path = ROOT, **environment: str
) -> subprocess.CompletedProcess[str]:
    screen = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    kept = {name: value for name, value in os.environ.items() if name not in screen}
    return subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=kept | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def program(path: Path, name: str, more: str = "''") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(TELL.format(name=name, more=more), "utf-8")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """The commands, a finished environment, and programs that tell their call."""
    root = tmp_path / "kasir si cantik"
    for folder in ("tools", "requirements"):
        shutil.copytree(ROOT / folder, root / folder)
    shutil.copy(ROOT / "run", root)
    program(root / "main.py", "window")
    program(root / "pos/__main__.py", "staff")
    program(root / "ui/tour/__main__.py", "tour", "os.environ['QT_QPA_PLATFORM']")
    venv = root / ".venv"
    (venv / "bin").mkdir(parents=True)
    (venv / "bin/python").symlink_to(sys.executable)
    shutil.copy(root / "requirements/run.txt", venv / "run.installed")
    (venv / "qt.ready").touch()
    return root


def test_help_lists_every_command_and_prepares_nothing(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "tools", tmp_path / "tools")
    shutil.copy(ROOT / "run", tmp_path)

    answer = call(tmp_path / "run", "--help")

    assert answer.returncode == 0
    for command in ("--demo", "tour", "bench", *(name for name, *_ in COMMANDS)):
        assert f"./run {command}" in answer.stdout
    assert not (tmp_path / ".venv").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is a screen")
@pytest.mark.parametrize("arguments", [[], ["--demo"]])
def test_without_a_screen_it_says_so_and_offers_the_tour(
    checkout: Path, arguments: list[str]
) -> None:
    answer = call(checkout / "run", *arguments)

    assert answer.returncode == 2
    assert answer.stderr.startswith("Tidak ada layar")
    assert "There is no screen" in answer.stderr
    assert "./run tour --out" in answer.stderr


def test_options_go_to_the_window(checkout: Path) -> None:
    answer = call(checkout / "run", "--demo", QT_QPA_PLATFORM="offscreen")

    assert answer.stdout.startswith("window ['--demo']")
    assert not answer.stderr


def test_commands_for_staff_need_no_screen_and_keep_the_folder(
    checkout: Path, tmp_path: Path
) -> None:
    answer = call(checkout / "run", "terbilang", "5 ribu", cwd=tmp_path)

    assert answer.stdout.strip() == f"staff ['terbilang', '5 ribu'] {tmp_path}"
    assert not answer.stderr


def test_the_tour_plays_offscreen(checkout: Path) -> None:
    answer = call(checkout / "run", "tour", "--out", "out")

    assert answer.stdout.startswith("tour ['--out', 'out']")
    assert answer.stdout.endswith("offscreen\n")


def test_the_bench_gets_what_the_tests_have(checkout: Path, tmp_path: Path) -> None:
    program(checkout / "bench/__main__.py", "bench")
    installer = tmp_path / "bin/uv"
    installer.parent.mkdir()
    ready = checkout / ".venv/qt.ready"
    installer.write_text(f'#!/bin/sh\necho "$@" >&2\ntouch "{ready}"\n')
    installer.chmod(0o755)
    path = f"{installer.parent}{os.pathsep}{os.environ['PATH']}"

    first = call(checkout / "run", "bench", "--quick", PATH=path)
    second = call(checkout / "run", "bench", "--quick", PATH=path)

    assert f"-r {checkout}/requirements/test.txt" in first.stderr
    assert first.stdout.startswith("bench ['--quick']")
    assert second.stdout == first.stdout
    assert not second.stderr


def test_it_starts_through_links(checkout: Path, tmp_path: Path) -> None:
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/till").symlink_to(Path("..", checkout.name, "run"))
    (tmp_path / "till").symlink_to(tmp_path / "bin/till")

    answer = call(tmp_path / "till", "verify", cwd=Path("/"))

    assert answer.stdout.startswith("staff ['verify']")


def test_an_exit_code_comes_through(checkout: Path) -> None:
    (checkout / "pos/__main__.py").write_text("raise SystemExit(2)", "utf-8")

    assert call(checkout / "run", "qris", "bad").returncode == 2


def test_without_python_it_names_the_one_next_step(
    checkout: Path, tmp_path: Path
) -> None:
    shutil.rmtree(checkout / ".venv")
    few = tmp_path / "few"
    few.mkdir()
    for tool in ("bash", "cmp", "rm"):
        (few / tool).symlink_to(shutil.which(tool) or "missing")

    answer = call(checkout / "run", "verify", PATH=str(few))

    assert answer.returncode == 2
    assert "Perlu Python 3.11" in answer.stderr
    assert "install python" in answer.stderr


def test_the_checks_tell_how_they_are_called() -> None:
    answer = call(ROOT / "test", "--help")

    assert answer.returncode == 0
    assert "./test campaign NAME --n N --seed S" in answer.stdout
