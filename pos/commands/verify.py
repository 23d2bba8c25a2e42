"""Check the journal, its chain and all that follows from it; or a sealed PDF."""

import argparse
import json
from dataclasses import asdict
from pathlib import Path

from pos.bootstrap import secrets_of
from pos.commands.readonly import view
from pos.domain.errors import SealError
from pos.domain.journal import seal
from pos.operations import maintenance, sealed_pages
from pos.operations.sealed_pages import Verdict
from pos.printing.pdf.seal import Alteration, Altered, read_seal
from pos.storage.keys import TillKey

_KEY_BYTES = 32


def configure(parser: argparse.ArgumentParser) -> None:
    """Say which arguments the command takes."""
    parser.add_argument(
        "--pdf",
        type=Path,
        metavar="FILE",
        help="tell whether a sealed page was altered, instead of checking the journal",
    )
    parser.add_argument(
        "--key",
        type=_read_key,
        metavar="HEX",
        help="public key of the till that sealed it; then no till is needed here",
    )
    parser.add_argument("--json", action="store_true", help="print JSON")


def run(options: argparse.Namespace) -> int:
    """Print what is wrong and where; 0 when nothing is."""
    if options.pdf:
        return _verify_pdf(options)
    with view(options.data) as data:
        key = TillKey(secrets_of(data.folder, data.identity))
        report = maintenance.verify(data.connection, key.public_key)
    if options.json:
        print(json.dumps(asdict(report), ensure_ascii=False, indent=1))
        return 1 if report.findings else 0
    for finding in report.findings:
        print(finding)
    if report.findings:
        print(f"NOT INTACT: {len(report.findings)} findings")
        return 1
    print(f"Intact: {report.documents} documents, seal {report.seal}")
    print(f"Public key of {data.identity.till}: {key.public_key.hex()}")
    return 0


def _read_key(text: str) -> bytes:
    try:
        key = bytes.fromhex(text)
    except ValueError:
        key = b""
    if len(key) != _KEY_BYTES:
        words = "no public key: it has 64 digits and letters a to f; ./run verify says"
        raise argparse.ArgumentTypeError(words)
    return key


def _verify_pdf(options: argparse.Namespace) -> int:
    """Tell whether a PDF is as it was sealed."""
    pdf = options.pdf.read_bytes()
    if options.key:
        verdict = sealed_pages.verify(pdf, options.key)
    else:
        till = read_seal(pdf).till
        with view(options.data) as data:
            own = TillKey(secrets_of(data.folder, data.identity)).public_key
            key = sealed_pages.key_of(data.connection, till, own)
            if key is None:
                raise SealError(why="stranger", till=till)
            verdict = sealed_pages.verify(pdf, key, data.connection)
    if options.json:
        print(json.dumps(_body(verdict), ensure_ascii=False, indent=1))
    else:
        _print(verdict)
    return 0 if verdict.intact else 1


def _body(verdict: Verdict) -> dict[str, object]:
    return {
        "intact": verdict.intact,
        "till": verdict.seal.till,
        "at": verdict.seal.at.local.isoformat(timespec="seconds"),
        "heads": verdict.seal.heads,
        "alterations": [asdict(x) for x in verdict.alterations],
        "strange_heads": verdict.strange,
        "unknown_heads": verdict.unknown,
        "figures": verdict.seal.figures if verdict.intact else None,
    }


def _print(verdict: Verdict) -> None:
    for alteration in verdict.alterations:
        print(_words(alteration))
    for till, epoch, seq, digest in verdict.strange:
        print(
            f"head.strange {till}/{epoch}/{seq}: sealed over {digest[:16]}…, "
            "the journal here says otherwise"
        )
    for till, _, seq, _ in verdict.unknown:
        print(f"note: the journal here doesn't hold {till} up to {seq}: not compared")
    if not verdict.intact:
        count = len(verdict.alterations) + len(verdict.strange)
        print(f"NOT AS SEALED: {count} findings")
        return
    found = verdict.seal
    own = next((x for x in found.heads if x[0] == found.till), None)
    head = f", seal {seal(own[2], own[3])}" if own else ""
    title, at = found.figures.get("title", ""), found.at.local
    print(f"As sealed: {title}, till {found.till}, {at:%Y-%m-%d %H:%M}{head}")


def _words(alteration: Alteration) -> str:
    page = f"page {alteration.page}"
    match alteration.kind:
        case Altered.SIGNATURE:
            return "signature: this till didn't sign this seal"
        case Altered.PAGES:
            return (
                f"pages: {alteration.sealed} were sealed, {alteration.found} are here"
            )
        case Altered.WORDS:
            was, now = alteration.sealed or "nothing", alteration.found or "nothing"
            return f'words on {page}: sealed "{was}", found "{now}"'
        case _:
            return f"drawing on {page}: the same words, drawn otherwise than sealed"
