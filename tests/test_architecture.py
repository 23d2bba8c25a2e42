"""Rules of the house that no linter knows, read off the files themselves.

Who may import whom is import-linter's part (pyproject.toml).
"""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

Rule = Callable[[ast.AST], bool]

ROOT = Path(__file__).parent.parent
OURS = ("pos", "ui", "tests", "bench")
LONGEST_MODULE = 500

# Tests of a whole, not of one module: walks, faults, campaigns and written-out days.
WHOLE = {
    *("tests/journeys", "tests/faults", "tests/campaigns", "tests/oracles"),
    "tests/golden_days",
    *("tests/sync/store_conformance", "tests/sync/store_api_conformance"),
}
ALONE = {
    "tests/test_architecture.py",
    "tests/test_conftest.py",
    "tests/test_files.py",
    "tests/test_run.py",
    "tests/printing/test_names.py",
    "tests/ui/test_translations.py",
}

# Too heavy to be imported before the sign-in screen is painted.
HEAVY = {
    *("sqlalchemy", "alembic", "psycopg", "httpx2"),
    *("reportlab", "escpos", "PIL", "openpyxl", "xlsxwriter"),
    *("keyring", "argon2"),
    *("zeroconf", "ifaddr", "usb", "serial", "segno", "biip"),
    "urllib.request",
}


def modules(*folders: str) -> list[Path]:
    found = [path for folder in folders for path in (ROOT / folder).rglob("*.py")]
    return sorted(found)


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), name_of(path))


def places(folders: tuple[str, ...], wrong: Rule, *names: str) -> list[str]:
    """List what breaks a rule; with names, only files that have one are parsed."""
    return [
        f"{name_of(path)}:{getattr(node, 'lineno', 0)}"
        for path in modules(*folders)
        if not names or any(name in path.read_text("utf-8") for name in names)
        for node in ast.walk(tree_of(path))
        if wrong(node)
    ]


def is_float(node: ast.AST) -> bool:
    literal = isinstance(node, ast.Constant) and isinstance(node.value, float | complex)
    return literal or (isinstance(node, ast.Name) and node.id == "float")


def is_division(node: ast.AST) -> bool:
    return isinstance(node, ast.BinOp | ast.AugAssign) and isinstance(node.op, ast.Div)


def is_sleep(node: ast.AST) -> bool:
    asleep = {"time.sleep", "qtbot.wait", "QTest.qWait"}
    return isinstance(node, ast.Call) and ast.unparse(node.func) in asleep


def places_of_call(folders: tuple[str, ...], method: str) -> list[str]:
    def calls(node: ast.AST) -> bool:
        return isinstance(node, ast.Attribute) and node.attr == method

    return places(folders, calls, method)


def imported(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
        yield node.module


@pytest.mark.parametrize(
    ("rule", "code"),
    [
        (is_float, "price = 1.5"),
        (is_float, "def price() -> float: ..."),
        (is_division, "price / 2"),
        (is_division, "price /= 2"),
        (is_sleep, "time.sleep(1)"),
        (is_sleep, "qtbot.wait(100)"),
    ],
)
def test_the_rules_see_what_they_forbid(rule: Rule, code: str) -> None:
    assert any(map(rule, ast.walk(ast.parse(code))))


def test_money_and_weights_are_whole_numbers() -> None:
    assert not places(("pos",), is_float)


def test_the_domain_never_divides_into_fractions() -> None:
    assert not places(("pos/domain",), is_division)


def test_the_domain_needs_nothing_but_the_standard_library() -> None:
    known = sys.stdlib_module_names
    foreign = {
        f"{name_of(path)}: {name}"
        for path in modules("pos/domain")
        for node in ast.walk(tree_of(path))
        for name in imported(node)
        if name.partition(".")[0] not in known and not name.startswith("pos.domain")
    }
    assert not foreign


def test_only_the_theme_styles() -> None:
    styled = places_of_call(("ui",), "setStyleSheet")
    assert {place.partition(":")[0] for place in styled} <= {"ui/theme.py"}


def test_nobody_turns_the_event_loop_by_hand() -> None:
    assert not places_of_call(OURS, "processEvents")


def test_no_test_sleeps() -> None:
    assert not places(("tests",), is_sleep, "sleep", "wait", "qWait")


def test_nothing_heavy_stands_in_the_way_of_the_first_paint() -> None:
    window = "import ui.app, pos.bootstrap, sys; print(*sys.modules)"
    if not (ROOT / "ui/app.py").exists():
        pytest.skip("there is no window yet")
    answer = subprocess.run(
        [sys.executable, "-c", window],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    later = {"pos.printing.pdf.page", "pos.sync.https", "ssl"}
    assert not (HEAVY | later) & set(answer.stdout.split())


def test_the_print_stack_is_light_and_leaves_nothing_behind(tmp_path: Path) -> None:
    """Printing brings neither YAML nor the network along, and no temporary file."""
    script = (
        "import sys, pos.spools, pos.printing.spool, pos.printing.escpos;"
        "print(*sys.modules);"
        "from pos.printing.calibration import page, try_page;"
        "from pos.printing.virtual import VirtualPrinter;"
        "printer = VirtualPrinter().start();"
        "outcome = try_page(printer.address, page());"
        "printer.stop();"
        "sys.exit(not outcome.printed)"
    )
    folder = {name: str(tmp_path) for name in ("TMPDIR", "TMP", "TEMP")}
    answer = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT,
        env={**os.environ, **folder},
        capture_output=True,
        text=True,
        check=True,
    )
    assert not HEAVY & set(answer.stdout.split())
    assert not list(tmp_path.iterdir())


def test_modules_stay_short() -> None:
    long = {
        name_of(path): lines
        for path in modules(*OURS)
        if (lines := len(path.read_text("utf-8").splitlines())) > LONGEST_MODULE
    }
    assert not long


def test_folders_say_what_they_hold() -> None:
    limbo = {"utils", "util", "common", "helper", "helpers", "manager", "misc"}
    assert not {name_of(path) for path in modules(*OURS) if path.stem in limbo}


def test_each_test_module_mirrors_the_module_it_tests() -> None:
    orphans = {
        name_of(path)
        for path in modules("tests")
        if path.name.startswith("test_") and not (is_whole(path) or mirrored(path))
    }
    assert not orphans


def is_whole(path: Path) -> bool:
    name = name_of(path)
    return name in ALONE or any(name.startswith(f"{folder}/") for folder in WHOLE)


def mirrored(path: Path) -> bool:
    inside = path.relative_to(ROOT / "tests")
    tested = inside.with_name(inside.name.removeprefix("test_"))
    homes = (ROOT, ROOT / "pos")
    return any(
        (home / tested).exists() or (home / tested.with_suffix("")).is_dir()
        for home in homes
    )
