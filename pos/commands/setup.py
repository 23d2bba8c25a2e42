"""Make a till in a folder, without a window."""

import argparse
import sys

from pos.bootstrap import set_up
from pos.config import Settings
from pos.demo import set_up_demo
from pos.domain.people import Role
from pos.operations import people
from pos.operations.people import NewPerson


def configure(parser: argparse.ArgumentParser) -> None:
    """Say which arguments the command takes."""
    parser.add_argument("--demo", action="store_true", help="the example shop")
    parser.add_argument("--till", default="KSR1", help="short code of the till")
    parser.add_argument("--shop", default="Si Cantik", help="name of the shop")
    parser.add_argument("--place", default="Toko", help="where the till stands")
    parser.add_argument("--person", default="A-01", help="code of the first person")
    parser.add_argument(
        "--pin-stdin", action="store_true", help="read the first person's PIN"
    )


def run(options: argparse.Namespace) -> int:
    """Make the till."""
    if options.demo:
        set_up_demo(options.data).close()
        print(f"The example shop is in {options.data}.")
        return 0
    pin = sys.stdin.readline().strip() if options.pin_stdin else ""
    people.check_pin(pin)
    settings = Settings(shop=options.shop, place=options.place)
    till = set_up(options.data, options.till, settings)
    try:
        new = NewPerson(options.person, "", Role.ADMIN, pin)
        till.writer.run(lambda tx: people.add_person(tx, till.guard, None, new))
    finally:
        till.close()
    print(f"The till {options.till} is in {options.data}.")
    return 0
