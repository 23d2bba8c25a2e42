"""Compare what a shop has with what was sent, to the rupiah; believe nothing else."""

from typing import Final

from pos.domain.money import LARGEST
from pos.domain.sync_ports import Difference
from pos.sync.reading import Json, an_object, objects, text
from pos.sync.store_api.client import PROBLEM
from pos.sync.target import CAUSE_MISSING, Answer, Reply

#: What a shop may call what it took in; ``voided`` by the till's own void.
GOOD: Final = frozenset({"completed", "voided"})

#: Differences that are told: a broken shop could send a million.
MOST: Final = 20

_SALE_UNKNOWN: Final = f"{PROBLEM}sale-unknown"

_REFUSALS: Final = {
    "conflict": (Answer.DIVERGENT, "sync.conflict"),
    "rejected": (Answer.REFUSED, "sync.store_refused"),
    "retry": (Answer.HELD, "sync.store_busy"),
}


def reply_to(sent: Json, said: Json) -> Reply | None:
    """Give the engine's answer for a result.

    Returns:
        None when it isn't one about this document.
    """
    outcome = text(said.get("outcome"))
    if said.get("id") != sent["id"]:
        return None
    if outcome in ("created", "duplicate"):
        return reply_for(sent, said)
    if outcome not in _REFUSALS:
        return None
    problem = an_object(said.get("problem"))
    answer, code = _REFUSALS[outcome]
    if answer is Answer.REFUSED and problem.get("type") == _SALE_UNKNOWN:
        code = CAUSE_MISSING
    words = text(problem.get("detail")) or text(problem.get("title"))
    return Reply(answer, words=words, code=code)


def reply_for(sent: Json, kept: Json) -> Reply:
    """Give the engine's answer for what the shop says it has."""
    remote_id = text(kept.get("store_id"))[:64]
    if kept.get("digest") != sent["digest"]:
        theirs = text(kept.get("digest"))[:64]
        differs = Difference("digest", sent["digest"], theirs)
        return Reply(
            Answer.DIVERGENT, remote_id, code="sync.conflict", differences=(differs,)
        )
    differences = tuple(differences_of(sent, an_object(kept.get("stored"))))
    if differences:
        return Reply(
            Answer.DIVERGENT, remote_id, code="sync.differs", differences=differences
        )
    oversold = tuple(_oversold(kept))
    if oversold:
        return Reply(
            Answer.DIVERGENT, remote_id, code="sync.oversold", differences=oversold
        )
    unmatched = kept.get("unmatched")
    if isinstance(unmatched, list) and unmatched:
        words = ", ".join(text(x)[:64] for x in unmatched[:MOST])[:500]
        return Reply(Answer.ACKED, remote_id, words, "sync.unmatched")
    return Reply(Answer.ACKED, remote_id)


def differences_of(sent: Json, stored: Json) -> list[Difference]:
    """Compare amount, status, lines and stock."""
    status = text(stored.get("status"))[:40]
    found = [
        Difference("total", str(amount_of(sent)), shown(stored.get("amount"))),
        Difference("status", "completed", "completed" if status in GOOD else status),
    ]
    ours = lines_of(sent)
    theirs = {shown(x.get("line")): x for x in objects(stored.get("lines"))}
    found.append(Difference("lines", str(len(ours)), str(len(theirs))))
    for line in ours:
        told = theirs.get(str(line["line"]), {})
        name = f"line {line['line']}"
        found.append(Difference(name, line_words(line), line_words(told)))
    found += _stock(sent, stored)
    return [x for x in found if x.ours != x.theirs][:MOST]


def _stock(sent: Json, stored: Json) -> list[Difference]:
    """Compare stock: the shop may leave out what it doesn't count, nothing else."""
    ours = {x["sku"]: x["change"] for x in sent["stock"]}
    return [
        Difference(
            f"stock {text(x.get('sku'))[:64]}",
            str(ours.get(text(x.get("sku")), 0)),
            shown(x.get("change")),
        )
        for x in objects(stored.get("stock"))[: len(ours) + MOST]
    ]


def amount_of(sent: Json) -> int:
    """Give what a document is worth to the shop, in rupiah."""
    name = {"sale": "due", "handover": "total", "stock": ""}.get(sent["type"], "amount")
    return int(sent[name]) if name else 0


def lines_of(sent: Json) -> list[Json]:
    """Give a document's lines as a shop tells them back."""
    return [
        {name: line[name] for name in ("line", "quantity", "total")}
        for line in sent.get("lines", ())
    ]


def line_words(line: Json) -> str:
    """Show a line in a difference."""
    if not line:
        return ""
    return f"{shown(line.get('quantity'))} = {shown(line.get('total'))}"


def shown(value: object) -> str:
    """Show a whole number; anything else as a text that no number has."""
    if whole(value) is not None:
        return str(value)
    return f"?{text(str(value)[:40])}"


def whole(value: object, most: int = LARGEST) -> int | None:
    """Give a whole number within what is sound; None of anything else."""
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) <= most:
        return value
    return None


def _oversold(kept: Json) -> list[Difference]:
    return [
        Difference(f"stock {text(x.get('sku'))[:64]}", "0", f"-{missing}")
        for x in objects(kept.get("oversold"))[:MOST]
        if (missing := whole(x.get("missing")) or 0) > 0
    ]
