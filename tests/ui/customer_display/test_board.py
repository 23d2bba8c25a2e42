"""The buyer's screen as it is painted: whole at each size, its code readable."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image
from PySide6.QtCore import QBuffer, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos.demo import QRIS
from pos.domain.buyer import NOBODY, BuyerSees, Code, Row, Stage
from tests.printing.reading import codes_in
from ui import theme
from ui.customer_display.board import Board
from ui.customer_display.wording import Shop, Story
from ui.tokens import Theme

SIZES = [(1366, 768), (1920, 1080), (1024, 600)]
ROWS = (
    Row("Songket Bungo Cino", 1, 1_200_000),
    Row("Cabai", 350, 21_000, weighed=True),
)
CODE = Code(QRIS, "TOKO CONTOH UJI", "ID0000000000000", 1_221_000, carries_amount=True)
PAYING = BuyerSees(Stage.QRIS, ROWS, 1, total=1_221_000, tender="qris", code=CODE)
STORY = Story("", "Songket Bungo Cino", 1_200_000)

STATES = {
    "idle": NOBODY,
    "basket": BuyerSees(Stage.BASKET, ROWS, 0, total=1_221_000),
    "many": BuyerSees(Stage.BASKET, ROWS * 20, 39, discount=5, total=24_419_995),
    "cash": BuyerSees(Stage.PAY, ROWS, rounding=-45, total=1_220_955, tender="cash"),
    "transfer": BuyerSees(Stage.PAY, ROWS, paid=5, total=999_999_999_999, tender="x"),
    "qris": PAYING,
    "typed": replace(PAYING, code=replace(CODE, carries_amount=False)),
    "change": BuyerSees(Stage.DONE, ROWS, total=1_221_000, change_due=29_000),
    "exact": BuyerSees(Stage.DONE, ROWS, total=1_221_000),
}


@pytest.fixture
def board(qtbot: QtBot) -> Board:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, Theme.DAY)
    made = Board()
    qtbot.addWidget(made)
    made.show_shop(Shop("Si Cantik", "Karya warga binaan", "Terima kasih."))
    return made


def picture(board: Board) -> Image.Image:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    board.grab().save(buffer, "PNG")
    return Image.open(BytesIO(bytes(buffer.data().data())))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("look", Theme)
def test_the_code_reads_back_from_the_screen(
    board: Board, size: tuple[int, int], look: Theme
) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, look)
    board.resize(*size)
    board.show_sees(PAYING, None)
    assert codes_in(picture(board)) == {QRIS: "QRCode"}
    theme.apply(app, Theme.DAY)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", STATES)
def test_each_state_is_painted_and_said(
    board: Board, name: str, size: tuple[int, int]
) -> None:
    board.resize(*size)
    sees = STATES[name]
    board.show_sees(sees, STORY)
    painted = picture(board)
    assert len(painted.convert("RGB").getcolors(1 << 24) or ()) > 20
    said = board.accessibleDescription()
    assert all(row.name in said for row in sees.rows)
    assert sees.stage is Stage.IDLE or f"{sees.total:,}".replace(",", ".") in said


@pytest.mark.parametrize("size", SIZES)
def test_of_too_many_rows_the_newest_are_seen(
    board: Board, size: tuple[int, int]
) -> None:
    board.resize(*size)
    few, many = ROWS * 20, ROWS * 20 + (Row("Roti", 1, 6_000),)
    board.show_sees(BuyerSees(Stage.BASKET, few, 39, total=1), None)
    before = picture(board).tobytes()
    board.show_sees(BuyerSees(Stage.BASKET, many, 40, total=1), None)
    assert picture(board).tobytes() != before


def test_the_code_is_gone_with_its_sale(board: Board) -> None:
    board.show_sees(PAYING, None)
    assert not board.code.isHidden()
    board.show_sees(STATES["change"], None)
    assert board.code.isHidden()
    assert not codes_in(picture(board))


def test_it_never_takes_the_keys(board: Board) -> None:
    assert board.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert board.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert board.code.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_the_same_state_is_not_painted_again(board: Board, qtbot: QtBot) -> None:
    with qtbot.waitExposed(board):
        board.show()
    board.show_sees(PAYING, None)
    board.grab()
    assert not board.testAttribute(Qt.WidgetAttribute.WA_PendingUpdate)
    board.show_sees(PAYING, None)
    board.show_shop(Shop("Si Cantik", "Karya warga binaan", "Terima kasih."))
    assert not board.code.testAttribute(Qt.WidgetAttribute.WA_PendingUpdate)
