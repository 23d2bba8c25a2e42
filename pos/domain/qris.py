"""Indonesia's payment code: read it, judge the shop's own, put an amount in.

The format is tag, length, value (two digits each for the first two), as in
EMVCo's merchant-presented mode 1.1 with the QRIS profile. A code is always
walked object by object: names and amounts may hold the digits of any tag.
"""

import re
from binascii import crc_hqx
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from pos.domain.errors import PosError

#: Rupiah per payment (PADG 24/1/PADG/2022); there is no minimum but one rupiah.
LIMIT: Final = 10_000_000

#: Characters of a whole code: shorter can't hold what is mandatory, longer
#: isn't allowed by EMVCo.
SHORTEST: Final = 60
LONGEST: Final = 512

#: Characters of one object's value, so also of the additional data (tag 62).
WIDEST: Final = 99

STATIC: Final = "11"
DYNAMIC: Final = "12"

#: Amount, tip or fee, and checksum never survive into a code of our own; a
#: surcharge on the buyer is forbidden (PBI 23/6/PBI/2021, article 52).
_OURS: Final = ("54", "55", "56", "57", "63")
_TIPS: Final = ("55", "56", "57")

#: Accounts: domestic acquirers and the national repository.
_ACQUIRERS: Final = tuple(str(tag) for tag in range(26, 46))
_REPOSITORY: Final = "51"
_TRANSFER_ACCOUNT: Final = "40"
_ADDITIONAL: Final = "62"

#: Besides an account: category, currency, country, name, city. The postal
#: code and the repository are mandatory too, but codes without them work.
_MANDATORY: Final = ("52", "53", "58", "59", "60")
_RUPIAH: Final = "360"
_INDONESIA: Final = "ID"

#: Characters of name, city and amount by the standard.
_NAME: Final = 25
_CITY: Final = 15
_AMOUNT_WIDTH: Final = 13

#: Objects whose value is itself a list of objects. Others that may be one
#: belong to somebody else: they are only looked into where that works.
_TEMPLATES: Final = frozenset((*_ACQUIRERS, _REPOSITORY, _ADDITIONAL, "64"))
_FOREIGN: Final = frozenset({"46", "47", "48", "49", "50"})

#: Purposes (62-08) of codes that move money between persons or out of a
#: machine: own bank, other bank, abroad, withdrawal, deposit.
_TRANSFERS: Final = frozenset({"BOOK", "DMCT", "XBCT", "CWDL", "CDPT"})
_PAYMENTS: Final = frozenset({"POSP", "BILL"})
_MONEY_TRANSFER_MCC: Final = "4829"

_BILL: Final = re.compile(r"[A-Z0-9-]{1,25}")
_AMOUNT: Final = re.compile(r"(\d{1,13})(?:\.(0{0,2}))?", re.ASCII)


#: Characters of the sale's id that make a bill's number tell sales apart.
_BILL_TAIL: Final = 10


class QrisError(PosError):
    """A payment code that can't be used.

    Fields: ``reason``, one of ``whitespace characters short long length
    trailing duplicate crc format initiation amount missing account currency
    country transfer dynamic has_amount tip limit bill``; ``tag`` or ``limit``
    where it says more.
    """

    code = "qris.invalid"

    def __init__(self, reason: str, **fields: object) -> None:
        super().__init__(reason=reason, **fields)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class QrisCode:
    """A payment code whose structure and checksum hold.

    Attributes:
        payload: The code as it was scanned or pasted.
        objects: Its objects as (tag, value), in the order they came.
        amount: Rupiah in the code, or None: the payer types it.
    """

    payload: str
    objects: tuple[tuple[str, str], ...]
    amount: int | None

    def value(self, tag: str, within: str = "") -> str:
        """Give an object's value, or that of a part of template ``within``."""
        if not within:
            return dict(self.objects).get(tag, "")
        return dict(_walk(self.value(within))).get(tag, "")

    @property
    def name(self) -> str:
        """The merchant's name, which the payer compares with the stall's."""
        return self.value("59")

    @property
    def city(self) -> str:
        """The merchant's city."""
        return self.value("60")

    @property
    def nmid(self) -> str:
        """The national merchant id, empty in codes without the repository."""
        return self.value("02", _REPOSITORY)

    @property
    def criteria(self) -> str:
        """UMI, UKE, UME, UBE, URE, PSO or BLU: it decides the fee (MDR)."""
        for tag in (_REPOSITORY, *_ACQUIRERS):
            if found := self.value("03", tag):
                return found
        return "URE"

    @property
    def acquirer(self) -> str:
        """The domain of the first domestic acquirer, such as ``ID.CO.BRI.WWW``."""
        for tag in _ACQUIRERS:
            if found := self.value("00", tag):
                return found
        return ""

    @property
    def initiation(self) -> str:
        """``11`` static, ``12`` dynamic, empty when the code doesn't say."""
        return self.value("01")

    @property
    def bill(self) -> str:
        """The bill number; ``***`` has the payer's app ask for one."""
        return self.value("01", _ADDITIONAL)

    @property
    def terminal(self) -> str:
        """The terminal's label."""
        return self.value("07", _ADDITIONAL)

    @property
    def transfer(self) -> bool:
        """Whether it moves money between accounts instead of paying a shop."""
        purpose = self.value("08", _ADDITIONAL).strip().upper()
        if purpose in _TRANSFERS or self.value("52") == _MONEY_TRANSFER_MCC:
            return True
        if not self.value(_TRANSFER_ACCOUNT):
            return False
        return bool(re.fullmatch(r"[A-Z]{4}", purpose)) and purpose not in _PAYMENTS

    @property
    def warnings(self) -> tuple[str, ...]:
        """What departs from the standard but is seen in codes that work."""
        found = {
            "name_long": len(self.name) > _NAME,
            "city_long": len(self.city) > _CITY,
            "postal_code_missing": not self.value("61"),
            "repository_missing": not self.value(_REPOSITORY),
            "nmid_missing": bool(self.value(_REPOSITORY)) and not self.nmid,
        }
        return tuple(warning for warning, holds in found.items() if holds)


def checksum(text: str) -> str:
    """Give the CRC of a code up to and including ``6304``, four hex digits."""
    return f"{crc_hqx(text.encode('ascii'), 0xFFFF):04X}"


def parse(payload: str) -> QrisCode:
    """Read any code: static or dynamic, of a shop or a person.

    Raises:
        QrisError: It isn't whole: characters, lengths, a duplicate object, the
            checksum, or the few values that have a fixed form.
    """
    _check_text(payload)
    objects = tuple(_walk_root(payload))
    _check_unique(objects)
    for tag, value in objects:
        if tag in _TEMPLATES:
            _check_unique(tuple(_walk(value, tag)), tag)
        elif tag in _FOREIGN or tag >= "80":
            _check_foreign(tag, value)
    code = QrisCode(payload, objects, _amount(dict(objects).get("54")))
    if code.initiation not in {"", STATIC, DYNAMIC}:
        raise QrisError("initiation", tag="01")
    return code


def check_master(payload: str) -> QrisCode:
    """Read the shop's own static code, before it is saved and shown.

    The caller shows name, city and NMID large and asks for the treasurer's PIN.

    Raises:
        QrisError: As ``parse``, or it can't serve as the shop's master: made
            for one payment, of a person, with a tip or fee, not rupiah, ...
    """
    code = _usable(payload)
    for tag in _TIPS:
        if code.value(tag):
            raise QrisError("tip", tag=tag)
    return code


def make_dynamic(master: str, amount: int, bill: str | None = None) -> str:
    """Make a code for one payment from the shop's static one.

    Args:
        master: The static code. A tip or fee in it is left out.
        amount: Rupiah, 1 to ``LIMIT``.
        bill: At most 25 of A-Z, 0-9 and ``-``, to match the payment later. It
            is left out again when the additional data would overflow; without
            one, the additional data stay as they are.

    Raises:
        QrisError: ``amount`` or ``limit``, ``bill``, or the master is no good.
    """
    code = _usable(master)
    if amount < 1:
        raise QrisError("amount", amount=amount)
    if amount > LIMIT:
        raise QrisError("limit", amount=amount, limit=LIMIT)
    kept = {tag: value for tag, value in code.objects if tag not in _OURS}
    kept |= {"01": DYNAMIC, "54": str(amount)}
    if bill is not None:
        kept[_ADDITIONAL] = _with_bill(kept.get(_ADDITIONAL, ""), bill)
    body = _emit((tag, kept[tag]) for tag in sorted(kept) if kept[tag]) + "6304"
    if len(body) + 4 > LONGEST:
        raise QrisError("long", longest=LONGEST)
    return body + checksum(body)


def bill_number(till: str, sale_id: str, part: int) -> str:
    """Make the bill's number of a QRIS payment: ``KSR1-0A1B2C3D4E-2``.

    Args:
        till: The till's code.
        sale_id: UUIDv7; its last digits are random.
        part: Which QRIS payment of the sale it is, from 1.
    """
    bare = sale_id.replace("-", "").upper()[-_BILL_TAIL:]
    return f"{till}-{bare}" if part == 1 else f"{till}-{bare}-{part}"


def _usable(payload: str) -> QrisCode:
    """Read a static code of a shop that payments can be made from."""
    code = parse(payload)
    _check_shop(code)
    if code.initiation == DYNAMIC:
        raise QrisError("dynamic")
    if code.amount is not None:
        raise QrisError("has_amount", amount=code.amount)
    return code


def _check_shop(code: QrisCode) -> None:
    """Refuse what isn't a shop's code in rupiah, in Indonesia."""
    if code.transfer:
        raise QrisError("transfer")
    for tag in _MANDATORY:
        if not code.value(tag):
            raise QrisError("missing", tag=tag)
    if code.value("53") != _RUPIAH:
        raise QrisError("currency", currency=code.value("53"))
    if code.value("58") != _INDONESIA:
        raise QrisError("country", country=code.value("58"))
    if not any(code.value(tag) for tag in (*_ACQUIRERS, _REPOSITORY)):
        raise QrisError("account")


def _with_bill(additional: str, bill: str) -> str:
    """Put our bill number into the additional data, if it has room."""
    if not _BILL.fullmatch(bill):
        raise QrisError("bill", bill=bill)
    parts = dict(_walk(additional)) | {"01": bill}
    for spare in ("01", "05"):
        if len(_emit(parts.items())) > WIDEST:
            parts.pop(spare, None)
    return _emit(sorted(parts.items()))


def _check_text(payload: str) -> None:
    """Refuse what no code looks like before it is walked."""
    if payload != payload.strip():
        raise QrisError("whitespace")
    if not (payload.isascii() and payload.isprintable()):
        raise QrisError("characters")
    if len(payload) < SHORTEST:
        raise QrisError("short", length=len(payload))
    if len(payload) > LONGEST:
        raise QrisError("long", length=len(payload))


def _walk_root(payload: str) -> Iterator[tuple[str, str]]:
    """Walk a whole code: the version first, the checksum last, nothing after."""
    tag, read = "", 0
    for tag, value in _walk(payload):
        if read == 0 and (tag, value) != ("00", "01"):
            raise QrisError("format", tag=tag)
        read += 4 + len(value)
        if tag == "63" and read != len(payload):
            raise QrisError("trailing")
        yield tag, value
    body, sum_ = payload[:-4], payload[-4:]
    if tag != "63" or not body.endswith("6304") or sum_ != checksum(body):
        raise QrisError("crc")


def _walk(text: str, within: str = "") -> Iterator[tuple[str, str]]:
    """Yield each tag and value of text that must be used up exactly."""
    at = 0
    while at < len(text):
        head = text[at : at + 4]
        size = int(head[2:]) if re.fullmatch(r"[0-9]{4}", head) else 0
        value = text[at + 4 : at + 4 + size]
        if not size or len(value) != size:
            raise QrisError("length", tag=head[:2], within=within, at=at)
        yield head[:2], value
        at += 4 + size


def _check_unique(objects: Iterable[tuple[str, str]], within: str = "") -> None:
    """Refuse a tag that comes twice: two readers could take two values."""
    seen: set[str] = set()
    for tag, _ in objects:
        if tag in seen:
            raise QrisError("duplicate", tag=tag, within=within)
        seen.add(tag)


def _check_foreign(tag: str, value: str) -> None:
    """Look for a duplicate in a template of others, if it is one at all."""
    try:
        parts = tuple(_walk(value))
    except QrisError:
        return
    _check_unique(parts, tag)


def _amount(text: str | None) -> int | None:
    """Read object 54: whole rupiah, with at most ``.00`` behind."""
    if text is None:
        return None
    found = _AMOUNT.fullmatch(text) if len(text) <= _AMOUNT_WIDTH else None
    if found is None or not int(found[1]):
        raise QrisError("amount", tag="54", text=text)
    return int(found[1])


def _emit(objects: Iterable[tuple[str, str]]) -> str:
    """Write objects one after another."""
    return "".join(f"{tag}{len(value):02d}{value}" for tag, value in objects)
