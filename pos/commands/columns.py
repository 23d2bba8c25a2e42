"""Tables as lines of text, for a terminal."""

from collections.abc import Iterator

from pos.domain.table import Table, shown


def lines(table: Table) -> Iterator[str]:
    """Write a table in columns: words at the left, figures at the right."""
    kinds = [column.kind for column in table.columns]
    names = [column.name for column in table.columns]
    body = [*table.rows, *([table.total] if table.total else [])]
    rows = [[shown(x, k) for x, k in zip(row, kinds, strict=True)] for row in body]
    widths = [max(map(len, cells)) for cells in zip(names, *rows, strict=True)]
    if table.title:
        yield table.title
    for row in (names, *rows):
        cells = (
            cell.rjust(wide) if column.figures else cell.ljust(wide)
            for cell, wide, column in zip(row, widths, table.columns, strict=True)
        )
        yield "  ".join(cells).rstrip()
