import pytest

from pos.operations.imports.columns import HEADINGS, recognise
from pos.operations.imports.errors import UnreadableFileError


@pytest.mark.parametrize(
    "heading",
    [
        ("sku", "nama", "harga"),
        ("SKU", "Name", "Price"),
        ("Kode Produk", "Nama Produk", "Harga (Rp)"),
        ("kode_barang", "NAMA BARANG", "Harga Jual"),
        ("Code", "Product", "Unit price"),
        ("Kode", "Nama", "Harga Rp."),
    ],
)
def test_needed_columns_by_many_names(heading: tuple[str, ...]) -> None:
    assert recognise(heading).places == {"sku": 0, "name": 1, "price": 2}


def test_every_column_by_its_names() -> None:
    for field, names in HEADINGS.items():
        for name in names:
            rest = [x[0] for key, x in HEADINGS.items() if key != field]
            columns = recognise([*rest, name.upper()])
            assert columns.places[field] == len(rest)


def test_no_name_stands_for_two_columns() -> None:
    names = [name for group in HEADINGS.values() for name in group]
    assert len(names) == len(set(names))


def test_unknown_columns_are_ignored_and_told() -> None:
    columns = recognise(("", "sku", "harga beli", "nama", "harga", "harga_max"))
    assert columns.places == {"sku": 1, "name": 3, "price": 4}
    assert columns.ignored == ("harga beli", "harga_max")
    assert columns.headings["price"] == "harga"


def test_missing_columns_are_told() -> None:
    with pytest.raises(UnreadableFileError) as caught:
        recognise(("tanggal", "nama", "total"))
    assert caught.value.fields == {
        "reason": "columns",
        "missing": ("sku", "harga"),
        "found": ("tanggal", "nama", "total"),
    }


def test_two_columns_that_mean_the_same() -> None:
    with pytest.raises(UnreadableFileError) as caught:
        recognise(("sku", "nama", "harga", "Harga Jual"))
    assert caught.value.reason == "columns_twice"
    assert caught.value.fields["found"] == ("harga", "Harga Jual")
