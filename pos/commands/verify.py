"""Check the journal, its chain and all that follows from it."""

import argparse
import json
from dataclasses import asdict

from pos.bootstrap import secrets_of
from pos.commands.readonly import view
from pos.operations import maintenance
from pos.storage.keys import TillKey


def configure(parser: argparse.ArgumentParser) -> None:
    """Say which arguments the command takes."""
    parser.add_argument("--json", action="store_true", help="print JSON")


def run(options: argparse.Namespace) -> int:
    """Print what is wrong and where; 0 when nothing is."""
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
    return 0
