import socket
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from pos.domain.catalogue import Kind as ProductKind
from pos.domain.catalogue import Product, amount_of
from pos.domain.embedded_barcode import USUAL_RULES, Embedded, read, read_rules
from pos.domain.errors import ApprovalNeededError, LabelError
from pos.domain.printer import PrinterSetup
from pos.operations.labels import Wish, allow, check_counts, label_of, print_labels
from pos.printing.labels.label import Kind, LabelJob
from pos.printing.labels.symbols import Symbol
from pos.storage import print_jobs
from tests.printing.labels.reading import tspl
from tests.printing.reading import codes_in
from tests.shop import SETTINGS, Shop

CRISPS = Product(
    "p1",
    "TMP-006",
    "Keripik Tempe",
    "Tempe",
    "bungkus",
    ProductKind.COUNTED,
    16_000,
    ("8997700000060",),
    maker="SM-01",
    shelf_days=90,
)
CHILLI = Product(
    "p2",
    "HDR-101",
    "Cabai Rawit",
    "Sayur",
    "kg",
    ProductKind.WEIGHED,
    60_000,
    plu="103",
    floor_price=40_000,
    shelf_days=3,
)
SONGKET = Product(
    "p3", "SKT-1", "Songket", "Kain", "lembar", ProductKind.ONE_OFF, 1_200_000
)
TODAY = date(2026, 11, 26)


def test_the_last_good_day_is_counted_from_the_batch() -> None:
    label = label_of(CRISPS, SETTINGS, Wish(packed=TODAY))
    assert (label.packed, label.best_before) == ("2026-11-26", "2027-02-24")
    assert label.kind is Kind.PIECE
    assert label.symbol is Symbol.EAN
    assert label.code == "8997700000060"
    assert label.maker == "SM-01"


def test_a_day_that_is_given_wins_and_no_day_prints_none() -> None:
    given = label_of(CRISPS, SETTINGS, Wish(packed=TODAY, best_before=TODAY))
    assert given.best_before == "2026-11-26"
    assert label_of(CRISPS, SETTINGS, Wish()).best_before == ""
    keeps = replace(CRISPS, shelf_days=0)
    assert label_of(keeps, SETTINGS, Wish(packed=TODAY)).best_before == ""


def test_a_weighed_packet_carries_its_weight() -> None:
    label = label_of(CHILLI, SETTINGS, Wish(grams=350))
    assert read(label.code, USUAL_RULES) == Embedded("00103", grams=350)
    assert label.price == amount_of(60_000, 350, weighed=True) == 21_000
    assert label.weight_g == 350
    assert label.unit == ""


def test_a_shelf_of_weighed_goods_shows_the_price_of_a_kilogram() -> None:
    label = label_of(CHILLI, SETTINGS, Wish(kind=Kind.SHELF))
    assert (label.price, label.unit, label.code) == (60_000, "kg", "103")


def test_a_markdown_is_in_the_code_that_is_scanned() -> None:
    label = label_of(CHILLI, SETTINGS, Wish(grams=350, price=15_000))
    assert read(label.code, USUAL_RULES) == Embedded("00103", price=15_000)
    assert (label.price, label.price_before) == (15_000, 21_000)


@pytest.mark.parametrize("price", [21_000, 30_000, 13_999])
def test_a_markdown_lies_between_floor_and_usual_price(price: int) -> None:
    with pytest.raises(LabelError, match="price"):
        label_of(CHILLI, SETTINGS, Wish(grams=350, price=price))


@pytest.mark.parametrize(
    ("product", "wish"),
    [
        (CRISPS, Wish(price=9_000)),
        (CRISPS, Wish(grams=100)),
        (replace(CHILLI, plu=""), Wish(grams=100)),
        (CHILLI, Wish(grams=100_000)),
    ],
)
def test_a_figure_that_no_code_carries_is_refused(product: Product, wish: Wish) -> None:
    with pytest.raises(LabelError, match="embedded"):
        label_of(product, SETTINGS, wish)


def test_a_piece_gets_its_card() -> None:
    label = label_of(SONGKET, SETTINGS, Wish())
    assert label.kind is Kind.PASSPORT
    assert label.symbol is Symbol.QR
    assert label.code == "SKT-1"
    assert "dilipat" in label.care


def test_words_follow_the_paper_not_the_screen() -> None:
    english = replace(SETTINGS, receipt_language="en")
    assert "folded" in label_of(SONGKET, english, Wish()).care


@pytest.mark.parametrize("counts", [{}, {"a": 0}, {"a": 1_000}, {"a": 5, "b": -1}])
def test_counts_that_cannot_be_meant_are_refused(counts: dict[str, int]) -> None:
    with pytest.raises(LabelError):
        check_counts(counts)


def test_counts_within_bounds_are_taken() -> None:
    check_counts({"a": 999, "b": 0})


def job_of(product: Product, wish: Wish, copies: int = 2) -> LabelJob:
    label = label_of(product, SETTINGS, wish)
    return LabelJob(label, copies, 40_000, 30_000)


class LabelPrinter:
    """A label printer on the network: takes everything, says nothing."""

    def __init__(self) -> None:
        self.taken = b""
        self._server = socket.create_server(("127.0.0.1", 0))
        self._thread = threading.Thread(target=self._stand)
        self._thread.start()

    @property
    def address(self) -> str:
        return f"tcp://127.0.0.1:{self._server.getsockname()[1]}"

    def end(self) -> None:
        self._server.shutdown(socket.SHUT_RDWR)
        self._server.close()
        self._thread.join()

    def _stand(self) -> None:
        while True:
            try:
                connection = self._server.accept()[0]
            except OSError:
                return
            with connection:
                while data := connection.recv(4096):
                    self.taken += data


@pytest.fixture
def printer() -> Iterator[LabelPrinter]:
    made = LabelPrinter()
    yield made
    made.end()


def test_labels_come_out_of_the_label_printer_and_nothing_else_does(
    shop: Shop, printer: LabelPrinter
) -> None:
    setup = PrinterSetup(printer.address)
    till = shop.till
    till.settings = replace(SETTINGS, label_printer=setup, printer=None)
    printed, seen = threading.Event(), till.writer.listen
    jobs = [job_of(CRISPS, Wish()), job_of(CHILLI, Wish(grams=350), 3)]

    def look(_changes: object) -> None:
        if till.readers.run(print_jobs.waiting) == 0:
            printed.set()

    till.start_printing()
    actor = shop.cashier
    till.writer.run(lambda tx: print_labels(tx, actor, till.settings, jobs))
    seen(look)
    look(None)
    assert printed.wait(20)
    till.spools.stop()
    tape = tspl(printer.taken)
    assert len(tape.labels) == 5
    read = [set(codes_in(picture)) for picture in tape.labels]
    assert read == [{jobs[0].label.code}] * 2 + [{jobs[1].label.code}] * 3
    assert b"\x10\x04" not in printer.taken[:10]


def test_without_a_label_printer_nothing_is_queued(shop: Shop) -> None:
    jobs = [job_of(CRISPS, Wish())]
    with pytest.raises(LabelError, match="printer"):
        shop.write(lambda tx: print_labels(tx, shop.cashier, SETTINGS, jobs))


def test_a_markdown_needs_the_right_to_a_price_and_is_journalled(shop: Shop) -> None:
    wish = Wish(grams=350, price=15_000)
    labels = [(label_of(CHILLI, SETTINGS, wish), 4)]
    with pytest.raises(ApprovalNeededError):
        shop.write(lambda tx: allow(tx, shop.cashier, labels))
    shop.write(lambda tx: allow(tx, shop.cashier, labels, shop.supervisor))
    kinds = shop.rows("SELECT kind FROM journal WHERE kind LIKE 'label.%'")
    assert kinds == [("label.marked_down",)]


def test_plain_labels_leave_no_trace(shop: Shop) -> None:
    labels = [(label_of(CRISPS, SETTINGS, Wish()), 4)]
    shop.write(lambda tx: allow(tx, shop.cashier, labels))
    assert not shop.rows("SELECT kind FROM journal WHERE kind LIKE 'label.%'")


def test_a_packet_is_labelled_by_the_shops_own_rules_and_found_by_them() -> None:
    own = replace(SETTINGS, label_rules="27....{NNNDDD} weight")
    label = label_of(CHILLI, own, Wish(grams=350))

    assert read(label.code, read_rules(own.label_rules)) == Embedded("0103", grams=350)
    assert read(label.code, USUAL_RULES) is None
    with pytest.raises(LabelError):
        label_of(CHILLI, own, Wish(price=15_000))
