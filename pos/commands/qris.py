"""Make a QRIS code with an amount from a shop's static code."""

import argparse
import json
import sys

from pos.domain import qris
from pos.domain.money import parse_amount


def configure(parser: argparse.ArgumentParser) -> None:
    """Say which arguments the command takes."""
    parser.add_argument("payload", help="the shop's code, as its QR says it")
    parser.add_argument("--amount", required=True, help="rupiah, such as 12500")
    parser.add_argument("--bill", help="bill number: up to 25 of A-Z, 0-9 and -")
    parser.add_argument("--json", action="store_true", help="print JSON")


def run(options: argparse.Namespace) -> int:
    """Print the code; 2 and the reason when it must be refused."""
    try:
        amount = parse_amount(options.amount)
        code = qris.make_dynamic(options.payload.strip(), amount, options.bill)
    except qris.QrisError as error:
        print(f"refused: {explain(error)}", file=sys.stderr)
        return 2
    if options.json:
        print(json.dumps({"payload": code, "amount": amount, "bill": options.bill}))
    else:
        print(code)
    return 0


_REASONS = {
    "whitespace": "it has white space in it: copy it again, without line breaks",
    "characters": "it has characters that no QRIS code has",
    "short": "it is too short to be a QRIS code: part of it is missing",
    "long": "it is longer than a QRIS code can be",
    "length": "an object's length is wrong (tag {tag}): part of it is missing",
    "trailing": "something follows its checksum",
    "duplicate": "tag {tag} stands in it twice",
    "crc": "its checksum (CRC) is wrong: it was copied wrongly or changed",
    "format": "it isn't a QRIS code: it doesn't start as one (tag {tag})",
    "initiation": "it is neither static nor dynamic (tag 01)",
    "amount": "the amount can't be used: whole rupiah, more than zero",
    "missing": "tag {tag} is missing",
    "account": "it names no merchant account",
    "currency": "its currency is {currency}, not rupiah (360)",
    "country": "its country is {country}, not ID",
    "transfer": "it is a code for transfers between persons, not a shop's",
    "dynamic": "it is a dynamic code, made for one payment: use the shop's static one",
    "has_amount": "it already carries an amount: use the shop's static code",
    "tip": "it asks for a tip or a fee (tag {tag}), which a shop may not charge",
    "limit": "QRIS takes Rp10.000.000 at most in one payment",
    "bill": "the bill number may have up to 25 of A-Z, 0-9 and -",
}


def explain(error: qris.QrisError) -> str:
    """Say why a code is refused."""
    reason = str(error.fields.get("reason", ""))
    text = _REASONS.get(reason)
    return text.format(**error.fields) if text else str(error)
