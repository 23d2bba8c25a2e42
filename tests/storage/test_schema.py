from __future__ import annotations

import pytest

from pos.domain.tender import Tender, TenderKind
from pos.storage.engine import DatabaseError
from pos.storage.schema import PROJECTIONS, Base
from pos.storage.writer import Transaction
from tests.shop import SONGKET, Shop


def copied(shop: Shop, table: str, **changes: object) -> None:
    """Insert a table's first row again, with changes, past all operations."""

    def insert(tx: Transaction) -> None:
        row = tx.connection.execute(f"SELECT * FROM {table}")
        names = [column[0] for column in row.description]
        values = dict(zip(names, row.fetchone(), strict=True)) | changes
        marks = ", ".join("?" * len(values))
        with pytest.raises(DatabaseError, match="UNIQUE"):
            tx.connection.execute(
                f"INSERT INTO {table} VALUES ({marks})", [*values.values()]
            )

    shop.write(insert)


def test_one_shift_is_open_on_a_till(shop: Shop) -> None:
    shop.open()

    copied(shop, "shifts", shift_id="another", number=2)


def test_a_piece_is_sold_once(shop: Shop) -> None:
    shop.open()
    paid = Tender(TenderKind.TRANSFER, SONGKET.price, "TRF")
    shop.sell(shop.basket((SONGKET, 1)), paid)

    copied(shop, "sale_lines", sale_id="another")


def test_a_number_is_given_once(shop: Shop) -> None:
    shop.open()
    shop.give_back(shop.request(shop.sell(shop.basket())))

    copied(shop, "sales", sale_id="another")
    copied(shop, "refunds", refund_id="another")
    copied(shop, "journal", doc_id="another")
    copied(shop, "journal", seq=99_999)


def test_every_column_has_a_whole_or_readable_type() -> None:
    types = {
        str(column.type)
        for table in Base.metadata.tables.values()
        for column in table.columns
    }
    assert types == {"VARCHAR", "BIGINT", "BLOB"}


def test_every_projection_is_a_table_with_a_key() -> None:
    for name in PROJECTIONS:
        assert Base.metadata.tables[name].primary_key.columns
