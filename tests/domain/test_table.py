import pytest

from pos.domain.table import Cell, Column, Kind, Table, shown, table_body


@pytest.mark.parametrize(
    ("cell", "kind", "words"),
    [
        (12_500, Kind.MONEY, "12.500"),
        (-12_500, Kind.MONEY, "-12.500"),
        (0, Kind.COUNT, "0"),
        (None, Kind.MONEY, ""),
        ("", Kind.DAY, ""),
        (1_250, Kind.GRAMS, "1,250 kg"),
        (-50, Kind.GRAMS, "-0,050 kg"),
        (1_234_567, Kind.GRAMS, "1.234,567 kg"),
        (125, Kind.TENTHS, "12,5%"),
        (-5, Kind.TENTHS, "-0,5%"),
        ("2026-11-24", Kind.DAY, "24-11-2026"),
        ("=1+1", Kind.TEXT, "=1+1"),
    ],
)
def test_cells_are_written_as_people_here_do(
    cell: Cell, kind: Kind, words: str
) -> None:
    assert shown(cell, kind) == words


def test_plain_data_keeps_the_figures_as_they_are() -> None:
    columns = (Column("Hari", "day", Kind.DAY), Column("Kas", "cash", Kind.MONEY))
    table = Table("Kas", columns, (("2026-11-24", 500),), ("Jumlah", 500))

    assert table_body(table) == {
        "title": "Kas",
        "columns": [["day", "Hari", "day"], ["cash", "Kas", "money"]],
        "rows": [["2026-11-24", 500]],
        "total": ["Jumlah", 500],
    }
