from dataclasses import replace

import pytest

from pos.domain.catalogue import Kind, Product
from pos.operations.imports.check import check
from pos.operations.imports.columns import recognise
from pos.operations.imports.pace import Pace
from pos.operations.imports.plan import SHOWN, Plan
from pos.operations.imports.sheet import read

BREAD = Product(
    product_id="id-1",
    sku="RTI-001",
    name="Roti Manis",
    category="Roti",
    unit="pcs",
    kind=Kind.COUNTED,
    price=6_000,
    barcodes=("8999999999995",),
    plu="11",
    floor_price=5_000,
    stock=20,
    image="roti.png",
    maker="SM-07",
    shelf_days=3,
    favourite=True,
)
BISCUITS = replace(
    BREAD,
    product_id="id-2",
    sku="KUE-001",
    unit="kg",
    kind=Kind.WEIGHED,
    barcodes=(),
    plu="12",
)


class Counter:
    def __init__(self) -> None:
        self.last = 0

    def new(self) -> str:
        self.last += 1
        return f"new-{self.last}"


def plan(text: str, *existing: Product) -> Plan:
    found = read(text.encode(), Pace())
    return check(found, recognise(found.heading), existing, Pace())


def codes(text: str, *existing: Product) -> list[tuple[int, str]]:
    return [(x.row, x.code) for x in plan(text, *existing).problems]


def one(text: str, *existing: Product) -> Product:
    found = plan(text, *existing)
    assert not found.problems
    return found.rows[0].product


def test_a_row_of_all_columns() -> None:
    product = one(
        "kode;nama;kategori;satuan;harga;harga min;stok;barcode;plu;pembuat;"
        "simpan hari;jenis;favorit;gambar\n"
        "K-1;Nastar;Kue;kg;Rp95.000;80.000;2,5;8999999999995;0101;SM-7;60;timbang;"
        "ya;nastar.png\n"
    )
    assert product == Product(
        product_id="",
        sku="K-1",
        name="Nastar",
        category="Kue",
        unit="kg",
        kind=Kind.WEIGHED,
        price=95_000,
        barcodes=("8999999999995",),
        plu="0101",
        floor_price=80_000,
        stock=2_500,
        image="nastar.png",
        maker="SM-7",
        shelf_days=60,
        favourite=True,
    )


def test_a_row_of_the_needed_columns() -> None:
    assert one("sku,nama,harga\nK-1,Kue Ape,3000\n") == Product(
        "", "K-1", "Kue Ape", "Lainnya", "pcs", Kind.COUNTED, 3_000
    )


def test_kg_means_by_weight() -> None:
    assert one("sku,nama,harga,satuan\nK-1,Nastar,95000,kg\n").weighed


def test_a_piece_is_there_once() -> None:
    assert one("sku,nama,harga,jenis\nS-1,Songket,2750000,sekali\n").stock == 1


@pytest.mark.parametrize("price", ["", "0", "5000"])
def test_an_open_price_may_be_nothing(price: str) -> None:
    product = one(f"sku,nama,harga,jenis\nX-1,Jasa,{price},terbuka\n")
    assert product.price == int(price or 0)


@pytest.mark.parametrize(
    ("heading", "cell", "code"),
    [
        ("satuan", "gros", "unit.unknown"),
        ("satuan", "=A1", "unit.formula"),
        ("stok", "-1", "stock.negative"),
        ("stok", "1,5", "stock.invalid"),
        ("barcode", "8,99E+12", "barcodes.rounded"),
        ("plu", "kue", "plu.invalid"),
        ("pembuat", "Siti Aminah", "maker.invalid"),
        ("simpan_hari", "lama", "shelf_days.invalid"),
        ("jenis", "campur", "kind.unknown"),
        ("jenis", "timbang", "kind.unit"),
        ("favorit", "mungkin", "favourite.unknown"),
        ("gambar", "../a.png", "image.invalid"),
        ("harga_min", "7000", "floor_price.above"),
        ("harga_min", "12,5", "floor_price.invalid"),
        ("kategori", "Kue\x07", "category.control"),
        ("kategori", "K" * 41, "category.long"),
    ],
)
def test_a_cell_that_has_to_be_mended(heading: str, cell: str, code: str) -> None:
    text = f'sku,nama,harga,{heading}\nK-1,Kue,6000,"{cell}"\n'
    found = plan(text)
    assert [(x.row, x.column, x.code) for x in found.problems] == [(2, heading, code)]
    assert (found.rows, found.usable) == ((), False)


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (",Kue,6000", "sku.missing"),
        ("-,Kue,6000", "sku.missing"),
        ("=1,Kue,6000", "sku.formula"),
        ("K-1,,6000", "name.missing"),
        (f"K-1,{'K' * 121},6000", "name.long"),
        ('K-1,"Kue\nApe",6000', "name.control"),
        ("K-1,=HYPERLINK(1),6000", "name.formula"),
        ("K-1,+62 Kue,6000", "name.formula"),
        ("K-1,Kue,", "price.missing"),
        ("K-1,Kue,0", "price.zero"),
        ("K-1,Kue,-5", "price.negative"),
        ('K-1,Kue,"12,5"', "price.invalid"),
        ("K-1,Kue,1000000000", "price.large"),
        ("K-1,Kue, enak,6000", "price.invalid"),
    ],
)
def test_needed_cells_that_have_to_be_mended(row: str, code: str) -> None:
    assert (2, code) in codes(f"sku,nama,harga\n{row}\n")


def test_a_row_with_more_cells_than_columns() -> None:
    found = plan("sku,nama,harga\nK-1,Kue,6000,lebih\n")
    assert [(x.code, x.value) for x in found.problems] == [("row.wide", "lebih")]


def test_a_piece_is_not_there_twice() -> None:
    text = "sku,nama,harga,jenis,stok\nS-1,Songket,2750000,sekali,2\n"
    assert codes(text) == [(2, "stock.piece")]


def test_every_problem_of_every_row_is_told() -> None:
    text = "sku,nama,harga,satuan\n,,abc,gros\nK-2,Kue,1,pcs\nK-3,,1,pcs\n"
    assert sorted(codes(text)) == [
        (2, "name.missing"),
        (2, "price.invalid"),
        (2, "sku.missing"),
        (2, "unit.unknown"),
        (4, "name.missing"),
    ]


def test_what_cannot_be_shown_is_replaced() -> None:
    value = plan("sku,nama,harga\nK-1,a\x1b[2Jb,1\n").problems[0].value
    assert value == "a\N{REPLACEMENT CHARACTER}[2Jb"


def test_so_many_problems_that_only_their_number_is_told() -> None:
    rows = "".join(f"K-{x},Kue,abc\n" for x in range(SHOWN + 5))
    found = plan(f"sku,nama,harga\n{rows}")
    assert (len(found.problems), found.problem_count) == (SHOWN, SHOWN + 5)


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("sku,nama,harga\nK-1,a,1\nk-1,b,1\nK-1,c,1\n", [3, 4]),
        ("sku,nama,harga,plu\nK-1,a,1,11\nK-2,b,1,11\n", [3]),
        ("sku,nama,harga,barcode\nK-1,a,1,B-1\nK-2,b,1,b-1\n", [3]),
        (
            "sku,nama,harga,barcode\nK-1,a,1,036000291452\nK-2,b,1,0036000291452\n",
            [3],
        ),
        ("sku,nama,harga,barcode\nK-1,a,1,\nK-2,b,1,K-1\n", [3]),
        ("sku,nama,harga,barcode,plu\nK-1,a,1,,123\nK-2,b,1,123,\n", [3]),
        ("sku,nama,harga,barcode\nK-1,a,1,K-1\nK-2,b,1,\n", []),
    ],
)
def test_a_code_means_one_product(text: str, problems: list[int]) -> None:
    found = plan(text).problems
    assert [x.row for x in found] == problems
    assert all(x.code.endswith(".duplicate") for x in found)


def test_a_code_of_a_product_that_is_not_in_the_file() -> None:
    text = "sku,nama,harga,barcode\nK-1,a,1,8999999999995\n"
    assert codes(text, BREAD) == [(2, "barcodes.duplicate")]
    assert codes("sku,nama,harga\n11,a,1\n", BREAD) == [(2, "sku.duplicate")]


def test_codes_may_change_hands_within_a_file() -> None:
    text = "sku,nama,harga,barcode\nRTI-001,a,5000,B-1\nK-1,b,1,8999999999995\n"
    assert codes(text, BREAD) == []


def test_a_product_that_stays_as_it_is() -> None:
    found = plan("sku,nama,harga,satuan\nrti-001,Roti Manis,6.000,pcs\n", BREAD)
    assert (found.new, found.changed, found.unchanged) == (0, 0, 1)
    assert found.products(Counter()) == ()


def test_columns_that_are_missing_change_nothing() -> None:
    changed = one("sku,nama,harga\nRTI-001,Roti Sobek,7000\n", BREAD)
    assert changed == replace(BREAD, name="Roti Sobek", price=7_000)


def test_a_price_below_the_floor_that_is_known() -> None:
    text = "sku,nama,harga\nRTI-001,Roti Manis,4999\n"
    assert codes(text, BREAD) == [(2, "price.below_floor")]


def test_blank_cells_take_away() -> None:
    changed = one(
        "sku,nama,harga,barcode,plu,pembuat,gambar,harga_min,simpan_hari,favorit,"
        "kategori,satuan,stok\nRTI-001,Roti Manis,6000,,,,,,,,,,\n",
        BREAD,
    )
    assert changed == Product(
        "id-1", "RTI-001", "Roti Manis", "Lainnya", "pcs", Kind.COUNTED, 6_000, stock=20
    )


def test_stock_of_a_known_product_is_not_overwritten() -> None:
    assert one("sku,nama,harga,stok\nRTI-001,Roti Manis,6000,99\n", BREAD) == BREAD


@pytest.mark.parametrize(("known", "unit"), [(BREAD, "kg"), (BISCUITS, "pcs")])
def test_a_known_product_keeps_being_counted_or_weighed(
    known: Product, unit: str
) -> None:
    text = f"sku,nama,harga,satuan\n{known.sku},Kue,6000,{unit}\n"
    assert codes(text, known) == [(2, "kind.changed")]


def test_a_known_piece_stays_one() -> None:
    piece = replace(BREAD, kind=Kind.ONE_OFF, stock=1)
    assert one("sku,nama,harga,satuan\nRTI-001,Songket,5000,pcs\n", piece).one_off


def test_what_was_given_up_comes_back() -> None:
    gone = replace(BREAD, active=False)
    found = plan("sku,nama,harga\nRTI-001,Roti Manis,6000\n", gone)
    assert (found.changed, found.rows[0].product) == (1, BREAD)


def test_only_new_products_get_new_ids() -> None:
    text = "sku,nama,harga\nK-1,a,1\nRTI-001,Roti,5000\nK-2,b,1\n"
    found = plan(text, BREAD)
    assert (found.new, found.changed, found.unchanged) == (2, 1, 0)
    ids = [x.product_id for x in found.products(Counter())]
    assert ids == ["new-1", "id-1", "new-2"]
