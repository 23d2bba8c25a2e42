"""Rebuild every table from the journal and compare."""

import argparse
import json
from dataclasses import asdict

from pos.commands.readonly import view
from pos.operations import maintenance


def configure(parser: argparse.ArgumentParser) -> None:
    """Say which arguments the command takes."""
    parser.add_argument(
        "--check",
        action="store_true",
        required=True,
        help="compare what replaying gives with what is there; change nothing",
    )
    parser.add_argument("--json", action="store_true", help="print JSON")


def run(options: argparse.Namespace) -> int:
    """Print the differences; 0 when there are none."""
    with view(options.data) as data:
        differences = maintenance.replay(data.connection)
    if options.json:
        print(
            json.dumps([asdict(x) for x in differences], ensure_ascii=False, indent=1)
        )
    else:
        for difference in differences:
            print(difference)
        print(
            f"{len(differences)} differences"
            if differences
            else "Every table is what the journal says."
        )
    return 1 if differences else 0
