"""The names under which a till writes into a store, and reads itself again.

They are a contract with the shop's web developer: ``docs/store-woocommerce.md``
lists them, and they never change their meaning.
"""

from decimal import Decimal
from typing import Final

from pos.sync.reading import Json, objects

#: Of an order, a refund: the document's id.
DOC_ID: Final = "_pos_doc_id"

#: Of an order: SHA-256 of the document, so that an edited one is seen.
DIGEST: Final = "_pos_digest"

#: Of an order: what else the receipt says.
TILL: Final = "_pos_till"
RECEIPT: Final = "_pos_receipt_no"
SOLD_AT: Final = "_pos_sold_at"
DAY: Final = "_pos_business_day"
CASHIER: Final = "_pos_cashier"
TENDER: Final = "_pos_tender"

#: Of an order: the document that cancelled it, packed it, or handed it over.
VOID: Final = "_pos_void"
PREPARED: Final = "_pos_prepared"
HANDED_OVER: Final = "_pos_handed_over"

#: Of a cancelled order: the number of the one that its document has besides.
TWIN_OF: Final = "_pos_twin_of"

#: Of an order's line: its number among the lines that were sent.
LINE: Final = "_pos_line"

#: Of an order's line: the sale's line that it is, or is a part of.
SALE_LINE: Final = "_pos_sale_line"

#: Of an order's line: that it took none of the store's stock, and puts none back.
AWAY: Final = "_pos_away"

#: Of an order's line: what was weighed, in grams.
WEIGHT: Final = "_pos_weight_g"

#: Of a product: a stock move that it has taken in; the document's id follows.
MOVE: Final = "_pos_move_"

#: Of a product: how the store counts it. ``gram`` when its stock, price and
#: quantities are by the gram; anything else is by the piece.
UNIT: Final = "_pos_unit"
GRAM: Final = "gram"

#: Of a product: ``1`` when it exists once.
PIECE: Final = "_pos_piece"

#: Of an order's line, WooCommerce's own: what stock it took. A line that comes
#: with it takes none: so since WooCommerce 3.5.
REDUCED: Final = "_reduced_stock"

#: Who made an order: not the name of WooCommerce's own till, which from version
#: 11 on may count stock in another place.
CREATED_VIA: Final = "kasir"


def meta(thing: Json) -> dict[str, str]:
    """Give an order's, line's or product's meta data: scalars, as texts."""
    return {
        key: value if isinstance(value, str) else str(value)
        for entry in objects(thing.get("meta_data"))
        if isinstance(key := entry.get("key"), str)
        if isinstance(value := entry.get("value"), str | int | Decimal)
    }
