"""What a label says, as paragraphs in the order they are read."""

from dataclasses import dataclass

from pos.domain.money import rupiah
from pos.printing.glyphs import clean
from pos.printing.labels import wording
from pos.printing.labels.label import Kind, Label
from pos.printing.labels.lettering import Weight


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text of one size.

    Attributes:
        size: In percent of the label's plain letters.
        most: Lines at most, 0 for any number.
        needed: Whether a label without it would be wrong.
        struck: Whether a line goes through it.
        whole: Whether it must stay on one line, smaller if need be.
    """

    text: str
    size: int = 100
    weight: Weight = Weight.PLAIN
    most: int = 0
    needed: bool = True
    struck: bool = False
    whole: bool = False


def head(label: Label) -> list[Paragraph]:
    """Give what stands across the whole label."""
    size = 190 if label.kind is Kind.PASSPORT else 160
    paragraphs = [Paragraph(clean(label.name), size, Weight.STRONG, most=3)]
    if label.shop and label.kind is not Kind.SHELF:
        shop = Paragraph(clean(label.shop), 100, Weight.TITLE, 1, needed=False)
        paragraphs.insert(0, shop)
    return paragraphs


def price(label: Label) -> list[Paragraph]:
    """Give the price, after a markdown with the one before."""
    found: list[Paragraph] = []
    if label.price_before:
        before = rupiah(label.price_before)
        found.append(Paragraph(before, 130, struck=True, whole=True))
    if label.price:
        size = 340 if label.kind is Kind.SHELF else 220
        amount = rupiah(label.price)
        found.append(Paragraph(amount, size, Weight.TITLE, whole=True))
    if label.price and label.unit:
        unit = wording.word(label.language, "per", unit=clean(label.unit))
        found.append(Paragraph(unit, 100))
    return found


def facts(label: Label) -> list[Paragraph]:
    """Give what the law and the buyer ask for; what is empty is left out."""
    say = label.language
    wanted = [(clean(caption), clean(value), True) for caption, value in label.facts]
    wanted += [
        (wording.word(say, "weight"), _weight(label), True),
        (wording.word(say, "packed"), _day(label, label.packed), True),
        (wording.word(say, "best_before"), _day(label, label.best_before), True),
        ("P-IRT", clean(label.pirt), True),
        ("Halal", clean(label.halal), True),
        (wording.word(say, "maker"), clean(label.maker), False),
    ]
    found = [
        Paragraph(f"{caption} {value}", needed=needed)
        for caption, value, needed in wanted
        if value
    ]
    if label.care:
        found.append(Paragraph(clean(label.care)))
    return found


def _weight(label: Label) -> str:
    return wording.weight(label.weight_g) if label.weight_g else ""


def _day(label: Label, iso: str) -> str:
    return wording.day(label.language, iso) if iso else ""
