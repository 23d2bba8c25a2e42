from __future__ import annotations

from pos.sync.blocks import MOST_BLOCKS, Blocks
from pos.sync.target import Answer, Reply
from pos.sync.trouble import StoreError
from tests.shop import HandClock
from tests.sync.woocommerce.documents import Desk

BLOCKED = Reply(Answer.PAUSED, code="sync.store_blocked")


def test_a_document_that_alone_is_blocked_is_held_then_refused() -> None:
    desk = Desk(HandClock().now)
    disliked, other = (desk.sale((desk.product("ROTI"), n)) for n in (1, 2))
    blocks = Blocks(lambda _: None)
    told = [blocks.judge(disliked, BLOCKED).answer for _ in range(MOST_BLOCKS)]
    assert told == [Answer.HELD, Answer.HELD, Answer.REFUSED]
    assert blocks.judge(other, BLOCKED).answer is Answer.HELD


def test_a_store_that_blocks_us_is_no_documents_fault() -> None:
    desk = Desk(HandClock().now)
    document = desk.sale((desk.product("ROTI"), 1))

    def knock(_: object) -> None:
        raise StoreError(BLOCKED)

    blocks = Blocks(knock)
    for _ in range(MOST_BLOCKS + 1):
        assert blocks.judge(document, BLOCKED) == BLOCKED


def test_other_answers_stay_as_they_are() -> None:
    desk = Desk(HandClock().now)
    document = desk.sale((desk.product("ROTI"), 1))
    for answer in Answer:
        reply = Reply(answer, code="sync.no_link")
        assert Blocks(lambda _: None).judge(document, reply) == reply
