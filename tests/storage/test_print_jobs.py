from __future__ import annotations

import pytest

from pos.domain.printing_ports import JobState
from pos.operations import receipts
from pos.printing.receipt import Receipt
from pos.storage import print_jobs
from pos.storage.print_jobs import PrintJobs
from tests.shop import Shop

PRINTER = "receipt"


@pytest.fixture
def jobs(shop: Shop) -> PrintJobs:
    return PrintJobs(shop.till.writer, shop.till.readers)


def test_jobs_come_in_the_order_they_were_queued(shop: Shop, jobs: PrintJobs) -> None:
    shop.open()
    first = shop.sell(shop.basket())
    shop.sell(shop.basket())
    seen = []
    while (job := jobs.next(PRINTER)) is not None:
        seen.append((job.kind, job.kick, job.state))
        assert jobs.mark(job.job_id, JobState.SENT, bytes_sent=9, attempts=1)

    assert seen == [("kick", True, "queued"), ("sale", False, "queued")] * 2
    assert shop.read(lambda c: print_jobs.state_of(c, first.sale_id)) is JobState.SENT
    assert shop.rows("SELECT DISTINCT state, bytes_sent, attempts FROM print_jobs") == [
        ("sent", 9, 1)
    ]


def test_a_job_brings_its_own_paper(shop: Shop, jobs: PrintJobs) -> None:
    shop.open()
    sale = shop.sell(shop.basket())
    shop.write(
        lambda tx: receipts.reprint(tx, shop.cashier, shop.settings, sale.sale_id)
    )
    papers = []
    while (job := jobs.next(PRINTER)) is not None:
        papers.append(job.payload_json)
        jobs.mark(job.job_id, JobState.SENT)

    kick, original, copy = papers
    assert kick == ""
    assert Receipt.from_json(original).receipt_no == sale.receipt_no
    assert Receipt.from_json(original).copy is None
    again = Receipt.from_json(copy).copy
    assert again is not None
    assert again.number == 1


def test_a_job_that_was_under_way_comes_again_after_a_restart(
    shop: Shop, jobs: PrintJobs
) -> None:
    shop.open()
    shop.sell(shop.basket())
    job = jobs.next(PRINTER)
    assert job is not None
    jobs.mark(job.job_id, JobState.SENDING, bytes_sent=3)
    shop.reopen()

    again = PrintJobs(shop.till.writer, shop.till.readers).next(PRINTER)

    assert again is not None
    assert (again.job_id, again.state, again.bytes_sent) == (
        job.job_id,
        JobState.SENDING,
        3,
    )


def test_another_printers_jobs_are_not_given(shop: Shop, jobs: PrintJobs) -> None:
    shop.open()
    shop.sell(shop.basket())

    assert jobs.next("file:///dev/null") is None


def test_waiting_papers_are_counted_without_kicks(shop: Shop) -> None:
    shop.open()
    shop.sell(shop.basket())
    shop.sell(shop.basket())

    assert shop.read(print_jobs.waiting) == 2
    assert shop.read(lambda c: print_jobs.state_of(c, "nobody")) is None


def test_what_was_cancelled_stays_cancelled(shop: Shop, jobs: PrintJobs) -> None:
    shop.open()
    shop.sell(shop.basket())
    job = jobs.next(PRINTER)
    assert job is not None

    assert shop.write(lambda tx: print_jobs.cancel(tx, PRINTER)) == 2
    assert not jobs.mark(job.job_id, JobState.SENT)
    assert jobs.next(PRINTER) is None
    assert shop.read(print_jobs.waiting) == 0


def test_waiting_papers_follow_to_another_printer_and_kicks_do_not(
    shop: Shop, jobs: PrintJobs
) -> None:
    shop.open()
    shop.sell(shop.basket())
    shop.write(print_jobs.cancel_kicks)

    job = jobs.next(PRINTER)

    assert job is not None
    assert (job.kind, job.kick) == ("sale", False)
