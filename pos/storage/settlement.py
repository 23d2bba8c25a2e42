"""Payments that should arrive, and the rows of statements that may be theirs."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Final

from pos.domain.cash import Account
from pos.domain.matching import Pair
from pos.domain.payment import Choice, How, Payment, PaymentKind
from pos.domain.ports import Instant
from pos.domain.qris import bill_number
from pos.domain.statement import StatementKind, StatementRow, bare
from pos.storage.engine import Connection, Row

#: Of payments and documents: a payment's key is its sale's id and its tender's number.
_KEY: Final = "t.sale_id || '.' || t.tender_no"

#: Payments whose statements, taken together, say that they came.
_CAME: Final = (
    "SELECT payment FROM statement_matches "
    "GROUP BY payment HAVING sum(1 - 2 * back) > 0"
)
_MARKED: Final = "SELECT payment FROM qris_marks WHERE mark = ?"

_TENDERS: Final = (
    f"SELECT {_KEY}, t.kind, t.amount, t.reference, t.verified, t.business_day, "  # noqa: S608
    "s.receipt_no, s.till, s.sale_id, s.at_ms, "
    "(SELECT count(*) FROM sale_tenders o WHERE o.sale_id = t.sale_id "
    "AND o.kind = t.kind AND o.tender_no <= t.tender_no), "
    "coalesce((SELECT max(m.reference) FROM qris_marks m "
    f"WHERE m.payment = {_KEY} AND m.mark = 'verified'), '') "
    "FROM sale_tenders t JOIN sales s ON s.sale_id = t.sale_id "
)


def open_tenders(connection: Connection) -> tuple[Payment, ...]:
    """List QRIS and transfers of sales that stand, neither settled nor written off.

    The oldest first. Their day of being due isn't known here.
    """
    rows = connection.execute(
        _TENDERS + "WHERE t.kind IN ('qris', 'transfer') AND s.voided_by = '' "
        f"AND {_KEY} NOT IN ({_CAME}) AND {_KEY} NOT IN ({_MARKED}) "
        f"ORDER BY s.at_ms, {_KEY}",
        ("written_off",),
    )
    return tuple(_tender(row) for row in rows.fetchall())


def find_tender(connection: Connection, key: str) -> Payment | None:
    """Find an open QRIS payment or transfer by its key."""
    sale_id, _, number = key.rpartition(".")
    rows = connection.execute(
        _TENDERS + "WHERE t.sale_id = ? AND t.tender_no = ? AND s.voided_by = '' "
        f"AND {_KEY} NOT IN ({_CAME}) AND {_KEY} NOT IN ({_MARKED})",
        (sale_id, int(number) if number.isdigit() else 0, "written_off"),
    )
    row = rows.fetchone()
    return _tender(row) if row else None


def _tender(row: Row) -> Payment:
    key, kind, amount, reference, verified, day, number, *place, seen = row
    till, sale_id, at_ms, part = place
    references = [reference, seen]
    if kind == PaymentKind.QRIS.value:
        references.append(bill_number(till, sale_id, part))
    else:  # a word without a digit may be anybody's name, or the bank's
        words = (reference, *reference.split())
        references = [x for x in words if any(c.isdigit() for c in x)]
    return Payment(
        key=key,
        kind=PaymentKind(kind),
        amount=amount,
        at_ms=at_ms,
        business_day=day,
        number=number,
        references=tuple(dict.fromkeys(x for x in map(bare, references) if x)),
        verified=bool(verified or seen),
    )


def open_refunds(connection: Connection) -> Iterator[Payment]:
    """List refunds by transfer that no statement shows yet; their amounts go out."""
    rows = connection.execute(
        "SELECT refund_id, amount, at_ms, business_day, receipt_no FROM refunds "  # noqa: S608
        f"WHERE tender = 'transfer' AND refund_id NOT IN ({_CAME}) "
        "ORDER BY at_ms, refund_id"
    )
    for key, amount, at_ms, day, number in rows.fetchall():
        kind, names = PaymentKind.REFUND, (bare(number),)
        yield Payment(key, kind, -amount, at_ms, day, number, names, due=day)


def open_payouts(connection: Connection, now: Instant) -> Iterator[Payment]:
    """List what providers say they paid out by now, that no bank shows yet.

    What calls itself ``QRIS`` at the bank, or by the provider's name, is one.
    """
    rows = connection.execute(
        "SELECT source, settled_on, sum(amount - coalesce(fee, 0)) "  # noqa: S608
        f"FROM ({_first_of(StatementKind.QRIS)}) AS f WHERE settled_on != '' "
        "AND settled_on <= ? GROUP BY source, settled_on ORDER BY settled_on, source",
        (now.local_date.isoformat(),),
    ).fetchall()
    came = {row[0] for row in connection.execute(_CAME).fetchall()}
    for source, day, amount in rows:
        key = f"payout.{source}.{day}"
        if amount and key not in came:
            midday = datetime.fromisoformat(f"{day}T12:00").replace(tzinfo=UTC)
            at_ms = int(midday.timestamp()) * 1000 - now.offset_min * 60_000
            kind = PaymentKind.PAYOUT
            names = (bare(source), "QRIS")
            yield Payment(key, kind, amount, at_ms, day, source, names, due=day)


def open_deposits(connection: Connection, offset_min: int) -> Iterator[Payment]:
    """List deposits to the bank whose proof is missing."""
    rows = connection.execute(
        "SELECT deposit_id, amount, sent_ms, reference FROM deposits "
        "WHERE way = 'bank' AND ntb = '' AND cancelled = 0 ORDER BY sent_ms, deposit_id"
    )
    for key, amount, at_ms, reference in rows.fetchall():
        day = Instant(at_ms, offset_min).local_date.isoformat()
        yield Payment(key, PaymentKind.DEPOSIT, amount, at_ms, day, reference, due=day)


_COLUMNS: Final = (
    "row_key, source, kind, row_no, at_ms, timed, amount, fee, settled_on, reference"
)


def _first_of(kind: StatementKind) -> str:
    """Say which rows of a kind there are, each from the document that was first."""
    return (
        f"SELECT {_COLUMNS} FROM statement_rows r WHERE kind = '{kind.value}' "  # noqa: S608
        "AND NOT EXISTS (SELECT 1 FROM statement_rows o "
        "WHERE o.row_key = r.row_key AND o.doc_id < r.doc_id)"
    )


def open_rows(connection: Connection, kind: StatementKind) -> tuple[StatementRow, ...]:
    """List the rows of statements that settled nothing yet, the oldest first."""
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM ({_first_of(kind)}) AS f WHERE row_key NOT IN "  # noqa: S608
        "(SELECT row_key FROM statement_matches) ORDER BY at_ms, row_no, row_key"
    ).fetchall()
    return tuple(_row(row) for row in rows)


def find_row(connection: Connection, key: str) -> StatementRow | None:
    """Find a row that settled nothing yet."""
    row = connection.execute(
        f"SELECT {_COLUMNS} FROM statement_rows WHERE row_key = ? AND row_key NOT IN "  # noqa: S608
        "(SELECT row_key FROM statement_matches) ORDER BY doc_id LIMIT 1",
        (key,),
    ).fetchone()
    return _row(row) if row else None


def moved_on(connection: Connection, pairs: Iterable[Pair]) -> bool:
    """Tell whether something was said of a row or payment since they were paired.

    Rows or payments that are posted, written off or cancelled, payments seen by a
    person meanwhile, and pairs that a person took back.
    """
    chosen = choices(connection)
    for pair in pairs:
        key, payment = pair.row.key, pair.payment
        back = pair.how is How.RETURNED
        row = connection.execute(
            "SELECT (SELECT count(*) FROM statement_matches WHERE row_key = ?), "
            "(SELECT coalesce(sum(1 - 2 * back), 0) FROM statement_matches "
            "WHERE payment = ?), (SELECT count(*) FROM qris_marks WHERE payment = ? "
            "AND (mark = 'written_off' OR ? = 0)), "
            "(SELECT count(*) FROM sales WHERE sale_id = ? AND voided_by != '')",
            (
                key,
                payment.key,
                payment.key,
                int(payment.verified),
                payment.key.rpartition(".")[0],
            ),
        ).fetchone()
        posted, came, marked, voided = map(int, row)
        undone = pair.how is How.HAND and key not in chosen
        if posted or came != int(back) or (marked and not back) or voided or undone:
            return True
    return False


def _row(row: Row) -> StatementRow:
    key, source, kind, number, at_ms, timed, *rest = row
    place = (number, at_ms, bool(timed))
    return StatementRow(key, source, StatementKind(kind), *place, *rest)


def with_notes(
    connection: Connection, rows: Iterable[StatementRow]
) -> tuple[StatementRow, ...]:
    """Give rows the words that this till kept of them, if it was this till."""
    said = connection.execute("SELECT row_key, note FROM statement_notes")
    notes = {key: note for key, note in said.fetchall()}  # noqa: C416  # rows, not pairs
    return tuple(replace(x, note=notes.get(x.key, "")) for x in rows)


def write_notes(connection: Connection, rows: Iterable[StatementRow]) -> None:
    """Keep the words of rows beside the journal."""
    connection.executemany(
        "INSERT INTO statement_notes VALUES (?, ?) ON CONFLICT (row_key) DO NOTHING",
        [(x.key, x.note) for x in rows if x.note],
    )


def known_keys(connection: Connection) -> frozenset[str]:
    """Give the keys of all rows that were taken in."""
    rows = connection.execute("SELECT DISTINCT row_key FROM statement_rows")
    return frozenset(key for (key,) in rows.fetchall())


def choices(connection: Connection) -> dict[str, Choice]:
    """Give what people chose for rows and didn't take back, by the row's key."""
    rows = connection.execute(
        "SELECT row_key, choice, payment, reason FROM statement_choices "
        "ORDER BY at_ms, doc_id"
    ).fetchall()
    last = {key: (choice, payment, reason) for key, choice, payment, reason in rows}
    return {
        key: Choice(payment, reason)
        for key, (choice, payment, reason) in last.items()
        if choice != "undo"
    }


def posted(connection: Connection) -> dict[str, Payment]:
    """Give the QRIS payments that statements settled, by those rows' references."""
    rows = connection.execute(
        "SELECT DISTINCT r.reference, m.payment, m.received FROM statement_matches m "
        "JOIN statement_rows r ON r.row_key = m.row_key "
        "WHERE m.back = 0 AND m.kind = 'qris' AND r.reference != ''"
    ).fetchall()
    return {
        reference: Payment(key, PaymentKind.QRIS, amount, 0, "", reference)
        for reference, key, amount in rows
    }


@dataclass(frozen=True, slots=True)
class Fees:
    """What providers kept of settled QRIS, in rupiah.

    Attributes:
        received: Of what; both are sums over settled payments.
        expected: What the table of rates says; of the payments with a known rate.
        actual: What they kept of those payments.
        fee: What they kept of all.
    """

    received: int
    fee: int
    expected: int
    actual: int


def fees(connection: Connection, since: str = "") -> Fees:
    """Sum up what providers kept, of sales from a business day on."""
    row = connection.execute(
        "SELECT coalesce(sum((1 - 2 * m.back) * m.received), 0), "  # noqa: S608
        "coalesce(sum((1 - 2 * m.back) * m.fee), 0), "
        "coalesce(sum((1 - 2 * m.back) * m.expected_fee), 0), "
        "coalesce(sum(CASE WHEN m.expected_fee IS NULL THEN 0 "
        "ELSE (1 - 2 * m.back) * m.fee END), 0) "
        "FROM statement_matches m JOIN sale_tenders t "
        f"ON m.payment = {_KEY} WHERE m.kind = 'qris' AND t.business_day >= ?",
        (since,),
    ).fetchone()
    return Fees(*map(int, row))


@dataclass(frozen=True, slots=True)
class DayQris:
    """What became of a business day's QRIS, cancelled sales left out. In rupiah.

    Attributes:
        received: What was paid by it.
        settled: What reached the bank of it, the fee included.
        lost: Written off, and ``reasons`` why.
        outstanding: Neither of both.
    """

    received: int
    settled: int
    lost: int
    reasons: tuple[str, ...]

    @property
    def outstanding(self) -> int:
        """What is still to come."""
        return self.received - self.settled - self.lost


def day_qris(connection: Connection, business_day: str) -> DayQris:
    """Tell what became of a day's QRIS, as far as it is known now."""
    rows = connection.execute(
        f"SELECT t.amount, {_KEY} IN ({_CAME}), coalesce((SELECT max(m.reason) "  # noqa: S608
        f"FROM qris_marks m WHERE m.payment = {_KEY} AND m.mark = 'written_off'), '') "
        "FROM sale_tenders t JOIN sales s ON s.sale_id = t.sale_id "
        "WHERE t.business_day = ? AND t.kind = 'qris' AND s.voided_by = ''",
        (business_day,),
    ).fetchall()
    return DayQris(
        received=sum(amount for amount, _, _ in rows),
        settled=sum(amount for amount, came, _ in rows if came),
        lost=sum(amount for amount, came, reason in rows if reason and not came),
        reasons=tuple(dict.fromkeys(reason for _, _, reason in rows if reason)),
    )


@dataclass(frozen=True, slots=True)
class Unverified:
    """QRIS that nobody has seen arrive.

    Attributes:
        day: The oldest business day of it, or empty.
    """

    count: int
    amount: int
    day: str = ""


def unverified(connection: Connection, business_day: str) -> Unverified:
    """Sum up a day's QRIS that nobody has seen arrive, cancelled sales left out.

    What a person saw later, gave up, or a statement settled isn't among it.
    """
    return unverified_since(connection, business_day, business_day)


def unverified_since(
    connection: Connection, since: str, until: str = "9999-12-31"
) -> Unverified:
    """Sum up likewise what some business days left."""
    count, amount, day = connection.execute(
        "SELECT count(*), coalesce(sum(t.amount), 0), "  # noqa: S608
        "coalesce(min(t.business_day), '') FROM sale_tenders t "
        "JOIN sales s ON s.sale_id = t.sale_id WHERE t.business_day BETWEEN ? AND ? "
        "AND t.kind = 'qris' AND t.verified = 0 AND s.voided_by = '' "
        f"AND {_KEY} NOT IN (SELECT payment FROM qris_marks) "
        f"AND {_KEY} NOT IN ({_CAME})",
        (since, until),
    ).fetchone()
    return Unverified(int(count), int(amount), day)


def outstanding_by_day(connection: Connection) -> tuple[tuple[str, int, int], ...]:
    """Tell how much QRIS is neither settled nor written off, by business day."""
    rows = connection.execute(
        "SELECT t.business_day, count(*), sum(t.amount) "  # noqa: S608
        "FROM sale_tenders t JOIN sales s ON s.sale_id = t.sale_id "
        "WHERE t.kind = 'qris' AND s.voided_by = '' "
        f"AND {_KEY} NOT IN ({_CAME}) AND {_KEY} NOT IN ({_MARKED}) "
        "GROUP BY t.business_day ORDER BY t.business_day",
        ("written_off",),
    ).fetchall()
    return tuple((day, int(count), int(amount)) for day, count, amount in rows)


def touched(connection: Connection, sale_id: str) -> bool:
    """Tell whether somebody said something of a sale's QRIS since it was made."""
    row = connection.execute(
        "SELECT 1 FROM qris_marks WHERE payment LIKE ? "
        "UNION SELECT 1 FROM statement_matches WHERE payment LIKE ?",
        (f"{sale_id}.%", f"{sale_id}.%"),
    ).fetchone()
    return row is not None


def reference_used(connection: Connection, payment: Payment, reference: str) -> bool:
    """Tell whether a reference proves another payment of this amount and day."""
    rows = connection.execute(
        _TENDERS + "WHERE t.kind = 'qris' AND t.business_day = ? AND t.amount = ?",
        (payment.business_day, payment.amount),
    ).fetchall()
    tail = bare(reference)[-4:]
    others = [_tender(row) for row in rows]
    return any(
        tail == name[-4:]
        for other in others
        if other.key != payment.key
        for name in _proofs(other)
    )


def _proofs(payment: Payment) -> Iterator[str]:
    """Give the references that a person saw; a bill's number is our own."""
    yield from (x for x in payment.references[:-1] if x)


def balance(connection: Connection, account: Account) -> int:
    """Sum up everything that was posted on an account."""
    (amount,) = connection.execute(
        "SELECT coalesce(sum(amount), 0) FROM postings WHERE account = ?",
        (account.value,),
    ).fetchone()
    return int(amount)
