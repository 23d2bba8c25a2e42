from __future__ import annotations

import pytest

from pos.domain.errors import SaleMissingError, StorageError
from pos.domain.shift import Shift
from pos.operations import report_files
from pos.storage import shift_history
from tests.shop import Shop


@pytest.fixture
def closed(shop: Shop) -> Shift:
    shop.open()
    shop.sell(shop.basket())
    return shop.close_shift()


def closing_id(shop: Shop, shift: Shift) -> str:
    document = shop.read(lambda c: shift_history.closing(c, shift.shift_id))
    assert document is not None
    return document.doc_id


def test_a_z_report_is_saved_in_the_tills_folder(shop: Shop, closed: Shift) -> None:
    folder, doc_id = shop.till.folder, closing_id(shop, closed)

    file = shop.read(
        lambda c: report_files.save_z(c, folder, closed, doc_id, shop.till.sealer)
    )

    assert file == folder / "reports" / "Z-1.pdf"
    assert file.read_bytes().startswith(b"%PDF")


def test_saving_it_again_gives_the_same_page(shop: Shop, closed: Shift) -> None:
    folder, doc_id = shop.till.folder, closing_id(shop, closed)
    pages = {
        shop.read(
            lambda c: report_files.save_z(c, folder, closed, doc_id, shop.till.sealer)
        ).read_bytes()
        for _ in range(2)
    }

    assert len(pages) == 1


def test_a_file_that_can_not_be_written_is_said(shop: Shop, closed: Shift) -> None:
    folder, doc_id = shop.till.folder, closing_id(shop, closed)
    (folder / "reports").write_text("in the way")

    with pytest.raises(StorageError) as caught:
        shop.read(
            lambda c: report_files.save_z(c, folder, closed, doc_id, shop.till.sealer)
        )

    assert caught.value.fields["why"] == "write"


def test_a_report_that_is_not_there_is_said(shop: Shop, closed: Shift) -> None:
    folder = shop.till.folder

    with pytest.raises(SaleMissingError):
        shop.read(
            lambda c: report_files.save_z(
                c, folder, closed, "unknown", shop.till.sealer
            )
        )
