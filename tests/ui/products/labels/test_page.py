"""The labels' page by keys and touches."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos.domain.printer import PrinterSetup
from tests.ui import trade
from tests.ui.window import Shown
from ui.products.labels.page import LabelPage
from ui.products.screen import ProductsScreen
from ui.session import Session

KEY = Qt.Key


@pytest.fixture
def shown(qtbot: QtBot, session: Session) -> Shown:
    session.person = trade.supervisor(session.till)
    setup = PrinterSetup("tcp://127.0.0.1:9")
    session.till.settings = replace(session.till.settings, label_printer=setup)
    return Shown(qtbot, ProductsScreen(session))


@pytest.fixture
def page(shown: Shown) -> LabelPage:
    shown.press(KEY.Key_F7)
    assert isinstance(shown.screen, ProductsScreen)
    assert shown.screen.labels.isVisible()
    return shown.screen.labels


def touch(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_keys_alone_print(shown: Shown, page: LabelPage) -> None:
    page.count.setFocus()
    shown.press("12", KEY.Key_F10)
    assert shown.toasts[-1][0] == "12 label dikirim ke printer."


def test_the_preview_follows_what_is_touched(page: LabelPage) -> None:
    touch(page.options.chips["roll"].chip("33x15"))
    touch(page.options.chips["packed"].chip("today"))
    assert page.preview.empty
    assert page.onward.text() == "Cetak 1 label"
    touch(page.options.chips["roll"].chip("58x40"))
    assert not page.preview.empty


def test_sheets_have_their_own_choices(page: LabelPage) -> None:
    touch(page.options.chips["output"].chip("sheet"))
    assert page.options.chips["sheet"].isVisible()
    assert page.options.start.isVisible()
    assert not page.options.chips["roll"].isVisible()
    assert page.onward.text() == "Simpan 1 label"


def test_saving_says_where(shown: Shown, page: LabelPage, session: Session) -> None:
    touch(page.options.chips["output"].chip("sheet"))
    touch(page.onward)
    (file,) = Path(session.till.folder, "labels").iterdir()
    assert shown.toasts[-1][0] == f"Label tersimpan di labels/{file.name}."


def test_a_scan_and_words_add_products(shown: Shown, page: LabelPage) -> None:
    assert shown.screen.scanned("8997700000213")
    page.search.setFocus()
    shown.press("NASTAR", KEY.Key_Return)
    names = [row.cells[0].text for row in page.table.rows()]
    assert "Roti Manis Cokelat" in names
    assert any("Nastar" in name for name in names)
    assert page.search.text() == ""


def test_figures_of_a_packet_only_where_they_apply(
    shown: Shown, page: LabelPage
) -> None:
    assert not page.options.grams.isVisible()
    touch(page.remove)
    shown.screen.scanned("101")
    assert page.options.grams.isVisible()
    assert page.options.price.isVisible()
    shown.screen.scanned("8997700000213")
    assert not page.options.grams.isVisible()


def test_escape_goes_back_to_the_list(shown: Shown, page: LabelPage) -> None:
    page.count.setFocus()
    shown.press(KEY.Key_Escape)
    assert not page.isVisible()
    assert isinstance(shown.screen, ProductsScreen)
    assert shown.screen.list.isVisible()


def test_goods_that_came_in_are_counted(shown: Shown) -> None:
    screen = shown.screen
    assert isinstance(screen, ProductsScreen)
    shown.press(KEY.Key_F10, "25", KEY.Key_Return)
    shown.press(KEY.Key_F7)
    assert screen.labels.count.value() == 25


def test_the_keys_stay_on_the_page_after_saving(shown: Shown, page: LabelPage) -> None:
    touch(page.options.chips["output"].chip("sheet"))
    page.onward.setFocus()
    shown.press(KEY.Key_Space)
    focus = page.window().focusWidget()
    assert focus is not None
    assert page.isAncestorOf(focus)


def test_a_size_of_ones_own_counts_once_it_can_be_read(
    shown: Shown, page: LabelPage
) -> None:
    options = page.options
    options.own.setFocus()
    shown.press("45X")
    assert "45x25" in options._own._below.text()
    shown.press("25")
    assert options._own._below.text() == ""
    assert page._shown
    assert page._shown.look.roll == "45x25"
    assert not page.preview.empty


def test_a_printer_that_is_gone_is_said(page: LabelPage) -> None:
    page.show_printer("gone")
    assert "tidak tersambung" in page._about._label.text()
    page.show_printer("silent")
    page.show_trouble(None)
    assert "tidak tersambung" not in page._about._label.text()
