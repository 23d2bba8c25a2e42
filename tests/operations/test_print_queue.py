from __future__ import annotations

import pytest

from pos.domain.errors import ApprovalNeededError, PrintJobError
from pos.domain.people import Person, Role
from pos.domain.printing_ports import JobState
from pos.operations import print_queue
from pos.operations.print_queue import Outcome
from pos.storage import open_papers
from pos.storage.open_papers import Backlog, OpenPaper
from pos.storage.print_jobs import PrintJobs
from tests.shop import Shop

HEAD = Person("h", "H-01", Role.HEAD)


@pytest.fixture
def paper(shop: Shop) -> OpenPaper:
    """A receipt of which nobody knows whether it came out."""
    shop.open()
    shop.sell(shop.basket())
    (waiting,) = shop.read(open_papers.open_papers)
    put(shop, waiting.job_id, JobState.UNKNOWN, bytes_sent=700)
    return only(shop)


def put(shop: Shop, job_id: str, state: JobState, *, bytes_sent: int = 0) -> None:
    jobs = PrintJobs(shop.till.writer, shop.till.readers)
    jobs.mark(job_id, state, error="lost", bytes_sent=bytes_sent, attempts=4)


def only(shop: Shop) -> OpenPaper:
    (found,) = shop.read(open_papers.open_papers)
    return found


def settle(shop: Shop, paper: OpenPaper, outcome: Outcome) -> None:
    shop.write(lambda tx: print_queue.settle(tx, shop.cashier, paper.job_id, outcome))


def test_kicks_are_no_papers_and_doubt_comes_first(shop: Shop) -> None:
    shop.open()
    shop.sell(shop.basket())
    shop.sell(shop.basket())
    first, second = shop.read(open_papers.open_papers)
    assert (first.kind, first.state) == ("sale", JobState.QUEUED)
    assert first.number < second.number
    assert shop.read(open_papers.backlog) == Backlog(2, 0)

    put(shop, second.job_id, JobState.UNKNOWN, bytes_sent=9)

    again = shop.read(open_papers.open_papers)
    assert [x.job_id for x in again] == [second.job_id, first.job_id]
    assert [x.begun for x in again] == [True, False]
    assert shop.read(open_papers.backlog) == Backlog(1, 1)


@pytest.mark.parametrize(
    ("state", "possible"),
    [
        (JobState.QUEUED, [Outcome.DROPPED]),
        (JobState.SENDING, []),
        (JobState.FAILED, [Outcome.AGAIN, Outcome.DROPPED]),
        (JobState.UNKNOWN, [*Outcome]),
    ],
)
def test_what_can_be_decided(
    state: JobState, possible: list[Outcome], shop: Shop, paper: OpenPaper
) -> None:
    put(shop, paper.job_id, state)
    assert [*print_queue.choices(only(shop))] == possible


def test_a_paper_that_came_out_is_done(shop: Shop, paper: OpenPaper) -> None:
    settle(shop, paper, Outcome.CAME_OUT)
    assert shop.read(open_papers.open_papers) == ()
    ((state,),) = shop.rows("SELECT state FROM print_jobs WHERE kind = 'sale'")
    assert state == "confirmed"


def test_a_paper_that_did_not_is_printed_again_and_marked(
    shop: Shop, paper: OpenPaper
) -> None:
    settle(shop, paper, Outcome.AGAIN)
    put_kicks_away(shop)
    job = PrintJobs(shop.till.writer, shop.till.readers).next("receipt")
    assert job is not None
    assert (job.job_id, job.attempts, job.maybe_on_paper) == (paper.job_id, 0, True)


def put_kicks_away(shop: Shop) -> None:
    shop.write(
        lambda tx: tx.connection.execute(
            "UPDATE print_jobs SET state = 'sent' WHERE kind = 'kick'"
        )
    )


def test_a_paper_nobody_wants_is_given_up(shop: Shop, paper: OpenPaper) -> None:
    settle(shop, paper, Outcome.DROPPED)
    assert shop.read(open_papers.backlog) == Backlog()


@pytest.mark.parametrize("outcome", Outcome)
def test_who_decided_is_written_down(
    outcome: Outcome, shop: Shop, paper: OpenPaper
) -> None:
    settle(shop, paper, outcome)
    ((actor, body),) = shop.rows(
        "SELECT json_extract(text, '$.actor'), json_extract(text, '$.body.outcome') "
        "FROM (SELECT CAST(data AS TEXT) AS text FROM journal "
        "WHERE kind = 'print.settled')"
    )
    assert (actor, body) == ("K-03", outcome.value)


def test_what_has_moved_on_is_not_decided_about(shop: Shop, paper: OpenPaper) -> None:
    settle(shop, paper, Outcome.CAME_OUT)
    with pytest.raises(PrintJobError):
        settle(shop, paper, Outcome.AGAIN)


def test_who_may_not_reprint_decides_nothing(shop: Shop, paper: OpenPaper) -> None:
    with pytest.raises(ApprovalNeededError):
        shop.write(lambda tx: print_queue.settle(tx, HEAD, paper.job_id, Outcome.AGAIN))
    assert only(shop) == paper
