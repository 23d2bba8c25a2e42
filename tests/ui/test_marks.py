"""No words reach the screen without passing by the translators."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

#: What shows words, by the name it is called by: class or method.
SHOWS = {
    *("Label", "Button", "Switch", "Captioned", "Note", "Pill", "Figure", "Column"),
    *("Choice", "StatCard", "FigurePanel", "SummaryRow", "TextField", "MoneyField"),
    *("WeightField", "Stepper", "Table", "EmptyState", "ProgressPanel", "TileButton"),
    *("Page", "Dialog", "Cell", "ChipRow", "Banner", "Keypad", "Denomination"),
    *("setText", "setWindowTitle", "setPlaceholderText", "setToolTip", "say"),
    *("set_text", "set_hint", "set_title", "set_head", "set_words", "set_value"),
    *("setAccessibleName", "setAccessibleDescription", "toast", "set_place"),
    *("show_figure", "show_state", "add_cancel", "set_trouble", "refuse"),
}

#: Names of languages, of paper, of amounts, of the thing itself: the same everywhere.
SAME = {"Bahasa Indonesia", "English", "QRIS", "PIN", "NMID"}


def literals(tree: ast.AST) -> list[str]:
    """Find words that are shown as they stand in the program."""
    found = []
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = ast.unparse(node.func).rpartition(".")[2]
        given = [*node.args, *(keyword.value for keyword in node.keywords)]
        if name in SHOWS:
            found += [x.value for x in given if is_words(x)]  # type: ignore[attr-defined]
    return found


def is_words(node: ast.AST) -> bool:
    """Tell whether it is a text with a word in it: not a key, an icon, a sign."""
    if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
        return False
    text = node.value
    words = text.replace("Rp", "").replace(" mm", "")
    spoken = any(letter.isalpha() for letter in words)
    shown = text[:1].isupper() or " " in text
    return spoken and shown and len(text) > 1 and text not in SAME


KEY = re.compile(r"Esc|Enter|Tab|Del|F\d{1,2}|(?:Ctrl|Alt|Shift)\+\w")


@pytest.mark.parametrize(
    "path", sorted((ROOT / "ui").rglob("*.py")), ids=lambda path: path.stem
)
def test_words_are_marked_for_translation(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))

    assert [words for words in literals(tree) if not KEY.fullmatch(words)] == []


@pytest.mark.parametrize(
    "code", ['Label("Bayar")', 'x.setText("Sudah lunas")', 'Button("Jual", key="F3")']
)
def test_the_check_sees_what_it_forbids(code: str) -> None:
    assert literals(ast.parse(code))


@pytest.mark.parametrize(
    "code",
    [
        'Label(self.tr("Bayar"))',
        'Choice("id", "Bahasa Indonesia", "")',
        'Choice("58", "58 mm")',
        'Label("")',
        'Choice("500", "Rp500")',
    ],
)
def test_the_check_lets_the_rest_pass(code: str) -> None:
    assert not literals(ast.parse(code))
