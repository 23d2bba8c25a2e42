"""Whatever a product is called, its receipt is right and the printer is safe."""

import random
import unicodedata
from collections.abc import Iterator

import pytest

from pos.domain.money import plain, rupiah
from pos.printing.blocks import Row, Rule
from pos.printing.dots import REAL_TIME
from pos.printing.escpos import CODE_PAGES, drawer_kick, encode, encode_line
from pos.printing.glyphs import clean, clusters, width
from pos.printing.layout import layout
from pos.printing.profile import PROFILES, Profile
from pos.printing.receipt import Kind, PaidBy, Receipt, ReceiptLine, Totals
from pos.printing.typeface import can_draw
from pos.printing.virtual import Head, Printed
from tests.printing.corpus import SIZE, names
from tests.printing.papers import AT_MS, SHOP, WIB

NAMES = names()
WIDTHS = {profile.columns: profile for profile in PROFILES.values()}


def sale_of(name: str, number: int) -> Receipt:
    """Give a sale of it, with amounts of every size up to nine digits."""
    dice = random.Random(number)
    amount = dice.randrange(1, 10 ** dice.randrange(3, 10))
    line = ReceiptLine(name, dice.randrange(1, 10**9), "pcs", amount, amount, amount)
    return Receipt(
        Kind.SALE,
        SHOP,
        AT_MS,
        WIB,
        cashier="K01",
        lines=(line,),
        totals=Totals(amount, 0, 0, amount),
        tenders=(PaidBy("cash", amount),),
        buyer=name if number % 5 == 0 else "",
        footer=name if number % 5 == 1 else "",
    )


def papers() -> Iterator[tuple[str, Receipt, Profile]]:
    """Give every name, each on one of the three widths."""
    profiles = [WIDTHS[columns] for columns in sorted(WIDTHS)]
    for number, name in enumerate(NAMES):
        yield name, sale_of(name, number), profiles[number % len(profiles)]


def test_there_are_two_thousand_of_every_kind() -> None:
    assert len(NAMES) == SIZE == 2000
    assert len(set(NAMES)) > 1900
    assert max(map(len, NAMES)) >= 200
    assert sum("\x1bp" in name for name in NAMES) > 20


@pytest.mark.parametrize("columns", sorted(WIDTHS))
def test_lines_fit_and_amounts_stand_whole_at_the_edge(columns: int) -> None:
    for number, name in enumerate(NAMES):
        receipt = sale_of(name, number)
        blocks = layout(receipt, columns)
        lines = [x.text for x in blocks if isinstance(x, Row | Rule)]
        assert all(width(line) < columns for line in lines), name
        edge = [line for line in lines if width(line) == columns - 1]
        gross, total = receipt.lines[0].gross, receipt.totals
        assert total
        assert sum(x.split()[-1] == plain(gross) for x in edge if x.split()) >= 2, name
        assert any(x.endswith(rupiah(total.total)) for x in edge), name


def test_paper_shows_every_line_and_obeys_no_name() -> None:
    asked = kicks = 0
    for number, (name, receipt, profile) in enumerate(papers()):
        head = Head(profile, kanji_first=True, wraps_at_once=bool(number % 2))
        stream = encode(receipt, profile)
        if number % 3 == 0:
            stream, asked = drawer_kick() + stream, asked + 1
        (paper,) = head.feed(stream)
        kicks += head.kicks
        assert_shows(paper, receipt, profile, name)
        assert not head.hanging, name
        assert not REAL_TIME.search(stream), name
    assert kicks == asked == 667


def assert_shows(paper: Printed, receipt: Receipt, profile: Profile, name: str) -> None:
    """Compare paper and layout line by line: as text, or as a strip of dots."""
    blocks = [x for x in layout(receipt, profile.columns) if isinstance(x, Row | Rule)]
    assert len(paper.lines) == len(blocks), name
    for shown, block in zip(paper.lines, blocks, strict=True):
        sent = encode_line(block.text, profile.code_page)
        if sent is None:
            high = 54 if isinstance(block, Row) and block.tall else 30
            assert shown.startswith("[")
            assert shown.endswith(f"x{high}]"), name
        else:
            assert shown == sent.decode(CODE_PAGES[profile.code_page]), name
            assert shown.count("?") == block.text.count("?"), name


def test_every_letter_that_has_a_meaning_can_be_read() -> None:
    letters = {letter for name in NAMES for letter in clusters(clean(name))}
    unreadable = {
        letter
        for letter in letters
        if not can_draw(letter) and not any(map(is_private, letter))
    }
    assert unreadable == set()


def is_private(character: str) -> bool:
    return unicodedata.category(character) in ("Co", "Cn")
