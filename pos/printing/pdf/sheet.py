"""What an A4 page says: a head, sections, tables and who signs, before any layout."""

from dataclasses import dataclass

from pos.domain.table import Table, table_body
from pos.printing.receipt import Receipt, Section, Shop
from pos.printing.wording import wording


@dataclass(frozen=True, slots=True)
class Sheet:
    """A report as it is put on pages.

    Attributes:
        facts: Lines at the right of the head: when, where, which till.
        sections: Labels and values, in two columns.
        tables: Below them, as wide as the page.
        signatures: Who signs: a box for each on the last page.
        seal: The journal's seal, at the foot of every page.
        qr: Text of the QR code in the head, or empty.
    """

    shop: Shop
    title: str
    language: str = "id"
    facts: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()
    tables: tuple[Table, ...] = ()
    signatures: tuple[str, ...] = ()
    seal: str = ""
    qr: str = ""


def sheet_of(receipt: Receipt) -> Sheet:
    """Give a paper that was made for a roll, such as an X or Z, as a sheet."""
    words = wording(receipt.language)
    facts = (
        words.moment(receipt.at_ms, receipt.offset_min),
        receipt.place,
        words.word("till", code=receipt.till) if receipt.till else "",
    )
    return Sheet(
        shop=receipt.shop,
        title=receipt.title or words.title(receipt.kind),
        language=receipt.language,
        facts=tuple(filter(None, facts)),
        sections=receipt.sections,
        signatures=receipt.signatures,
        seal=receipt.seal,
        qr=receipt.qr,
    )


def sheet_body(sheet: Sheet) -> dict[str, object]:
    """Say a sheet's figures as plain data: what a seal covers."""
    return {
        "title": sheet.title,
        "facts": list(sheet.facts),
        "sections": [
            {"title": x.title, "rows": [[row.label, row.value] for row in x.rows]}
            for x in sheet.sections
        ],
        "tables": [table_body(x) for x in sheet.tables],
        "shop": sheet.shop.name,
    }
