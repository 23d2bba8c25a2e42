"""Bring cash from the drawer to the bank or treasury; two people at each step."""

from collections.abc import Sequence

from pos.config import Settings
from pos.domain import custody as rules
from pos.domain.cash import DENOMINATIONS, Account, Count, count_total
from pos.domain.custody import Bag, Deposit, Proof, Way
from pos.domain.errors import CustodyError, InvalidAmountError, ReasonNeededError
from pos.domain.journal import Body, Document, Entry, Posting
from pos.domain.people import Person, Right, require
from pos.operations import receipts
from pos.operations.sell import require_shift
from pos.printing.slips import Handover
from pos.storage import custody as stored
from pos.storage import journal, queries
from pos.storage.writer import Transaction

_DAY_MS = 86_400_000


def drop(  # who, what, and who watched
    tx: Transaction,
    actor: Person,
    settings: Settings,
    number: str,
    count: Count,
    witness: Person,
) -> Document:
    """Move cash from the drawer into a sealed bag while the shift runs.

    Its slip is printed for both to sign, and goes into the bag.

    Raises:
        ShiftError: No shift is open.
        CustodyError: The drawer holds less (``why``: ``drawer_short``), or see
            ``pos.domain.custody.check_bag``; the number is in use
            (``bag_in_use``), or the witness is the actor (``witness``).
    """
    require(actor, Right.CASH_IN_OUT)
    shift = require_shift(tx)
    body = _bag(tx, actor, number, count, witness)
    there = queries.shift_totals(tx.connection, shift.shift_id).drawer
    if body["amount"] > there:
        raise CustodyError(why="drawer_short")
    document = tx.append(
        Entry(
            doc_id=tx.ids.new(),
            kind="cash.dropped",
            actor=actor.code,
            body=body,
            postings=rules.sealed(body["amount"], Account.DRAWER),
            shift_id=shift.shift_id,
            business_day=shift.business_day,
        )
    )
    receipts.issue_drop_slip(tx, settings, shift, document)
    receipts.kick_drawer(tx, settings, document.doc_id)
    return document


def seal(  # noqa: PLR0913  # who, what, and who watched
    tx: Transaction,
    actor: Person,
    business_day: str,
    number: str,
    count: Count,
    witness: Person,
    *,
    slip: Settings | None = None,
) -> Document:
    """Move a closed day's counted cash into a sealed bag.

    With ``slip`` the handover slip is printed as these settings say, for both to
    sign; without it there is none.

    Raises:
        CustodyError: As in ``drop``, where the safe has to hold that much of this
            till's day (``why``: ``safe_short``).
        ApprovalNeededError: The person may not seal bags.
    """
    require(actor, Right.SEAL)
    body = _bag(tx, actor, number, count, witness)
    if body["amount"] > stored.in_safe(tx.connection, tx.till, business_day):
        raise CustodyError(why="safe_short")
    postings = rules.sealed(body["amount"], Account.SAFE)
    document = _append(tx, actor, "bag.sealed", body, postings, business_day)
    _hand_over(tx, actor, document, [body["bag"]], count, slip)
    return document


def _hand_over(
    tx: Transaction,
    actor: Person,
    document: Document,
    numbers: Sequence[str],
    count: Count,
    slip: Settings | None,
) -> None:
    """Print the slip of bags that change hands, where it is asked for."""
    if slip is not None:
        notes = ((value, count.get(key, 0)) for key, value in DENOMINATIONS.items())
        witness = document.body["witness"]
        handed = Handover(actor.code, witness, tuple(notes), tuple(numbers))
        receipts.issue_handover(tx, slip, actor, document, handed)


def _bag(
    tx: Transaction, actor: Person, number: str, count: Count, witness: Person
) -> Body:
    amount = count_total(count)
    number = rules.check_bag(number, amount)
    _check_witness(actor, witness)
    if stored.number_in_use(tx.connection, number):
        raise CustodyError(why="bag_in_use", number=number)
    return {
        "bag": number,
        "count": {key: pieces for key, pieces in count.items() if pieces},
        "amount": amount,
        "witness": witness.code,
    }


def _check_witness(actor: Person, witness: Person) -> None:
    if witness.person_id == actor.person_id or not witness.active:
        raise CustodyError(why="witness")


def open_bag(
    tx: Transaction, actor: Person, bag_id: str, reason: str, witness: Person
) -> Document:
    """Open a sealed bag again: its cash is in the safe of its day.

    Raises:
        CustodyError: It isn't here (``why``: ``bag_gone``), or ``witness``.
        ReasonNeededError: No reason in words.
    """
    require(actor, Right.SEAL)
    _check_witness(actor, witness)
    if not reason.strip():
        raise ReasonNeededError
    bag = _here(tx, bag_id)
    body = {
        "bag_id": bag.bag_id,
        "bag": bag.number,
        "amount": bag.amount,
        "reason": reason.strip(),
        "witness": witness.code,
    }
    postings = rules.opened(bag.amount)
    return _append(tx, actor, "bag.opened", body, postings, bag.business_day)


def _here(tx: Transaction, bag_id: str) -> Bag:
    bag = stored.find_bag(tx.connection, bag_id)
    if bag is None or bag.deposit_id:
        raise CustodyError(why="bag_gone")
    return bag


def send(  # noqa: PLR0913  # who, what, where, and who watched
    tx: Transaction,
    actor: Person,
    bag_ids: Sequence[str],
    way: Way,
    reference: str,
    witness: Person,
    *,
    slip: Settings | None = None,
) -> Deposit:
    """Bring bags to the bank, or pay them to the treasury by a billing code.

    With ``slip`` the handover slip is printed, as in ``seal``.

    Raises:
        CustodyError: No bag (``why``: ``empty``), a bag that isn't here
            (``bag_gone``), ``witness``, or see ``check_reference``.
        ApprovalNeededError: The person may not bring cash away.
    """
    require(actor, Right.DEPOSIT)
    _check_witness(actor, witness)
    reference = rules.check_reference(way, reference)
    bags = [_here(tx, bag_id) for bag_id in dict.fromkeys(bag_ids)]
    if not bags:
        raise CustodyError(why="empty")
    ends = tx.at.at_ms + rules.BILLING_DAYS * _DAY_MS if way is Way.SIMPONI else 0
    body: Body = {
        "bags": [bag.bag_id for bag in bags],
        "numbers": [bag.number for bag in bags],
        "way": way.value,
        "reference": reference,
        "amount": sum(bag.amount for bag in bags),
        "expires_ms": ends,
        "witness": witness.code,
    }
    document = _append(tx, actor, "deposit.sent", body, rules.sent(body["amount"]))
    numbers = [bag.number for bag in bags]
    _hand_over(tx, actor, document, numbers, _counted(tx, bags), slip)
    return _deposit(tx, document.doc_id)


def _counted(tx: Transaction, bags: Sequence[Bag]) -> Count:
    """Add up the notes and coins that were counted into bags."""
    total: Count = {}
    for bag in bags:
        sealed = journal.find(tx.connection, bag.bag_id)
        for key, pieces in sealed.body["count"].items() if sealed else ():
            total[key] = total.get(key, 0) + pieces
    return total


def receive(tx: Transaction, actor: Person, deposit_id: str, proof: Proof) -> Deposit:
    """Write down the proof of a deposit. From then on it can't change.

    Asking again with the same proof gives the same deposit.

    Raises:
        CustodyError: It has another proof or was cancelled (``why``: ``closed``),
            or see ``check_proof``.
        InvalidAmountError: Less than nothing arrived.
        ReasonNeededError: The bank counted otherwise, and nobody says why.
    """
    require(actor, Right.DEPOSIT)
    deposit = _deposit(tx, deposit_id)
    ntb, ntpn = rules.check_proof(deposit.way, proof.ntb, proof.ntpn)
    said = (ntb, ntpn, proof.received)
    if not deposit.open:
        if (deposit.ntb, deposit.ntpn, deposit.received) == said:
            return deposit
        raise CustodyError(why="closed")
    if proof.received < 0:
        raise InvalidAmountError(amount=proof.received)
    if proof.received != deposit.amount and not proof.reason.strip():
        raise ReasonNeededError(variance=proof.received - deposit.amount)
    body: Body = {
        "deposit": deposit_id,
        "ntb": ntb,
        "ntpn": ntpn,
        "received": proof.received,
        "reason": proof.reason.strip(),
    }
    postings = rules.received(deposit.way, deposit.amount, proof.received)
    _append(tx, actor, "deposit.received", body, postings)
    return _deposit(tx, deposit_id)


def cancel(tx: Transaction, actor: Person, deposit_id: str, reason: str) -> Deposit:
    """Take the bags of a deposit back: it was never paid, or its code expired.

    Raises:
        CustodyError: It is proved or cancelled already (``why``: ``closed``).
        ReasonNeededError: No reason in words.
    """
    require(actor, Right.DEPOSIT)
    deposit = _deposit(tx, deposit_id)
    if not deposit.open:
        raise CustodyError(why="closed")
    if not reason.strip():
        raise ReasonNeededError
    body: Body = {"deposit": deposit_id, "reason": reason.strip()}
    postings = rules.came_back(deposit.amount)
    _append(tx, actor, "deposit.cancelled", body, postings)
    return _deposit(tx, deposit_id)


def _deposit(tx: Transaction, deposit_id: str) -> Deposit:
    deposit = stored.find_deposit(tx.connection, deposit_id)
    if deposit is None:
        raise CustodyError(why="missing")
    return deposit


def _append(  # what an entry is made of
    tx: Transaction,
    actor: Person,
    kind: str,
    body: Body,
    postings: tuple[Posting, ...],
    business_day: str = "",
) -> Document:
    day = business_day or tx.at.local_date.isoformat()
    return tx.append(
        Entry(tx.ids.new(), kind, actor.code, body, postings, business_day=day)
    )
