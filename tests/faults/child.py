"""A real process that uses a shop's folder, and may die while it does."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

from pos.bootstrap import open_till
from tests.shop import HandClock, Shop, cash_for

ROOT = Path(__file__).parents[2]


def shop_in(folder: str) -> Shop:
    """Open a shop that another process has made."""
    clock = HandClock()
    return Shop(open_till(Path(folder), clock=clock), clock)


def say(words: str) -> None:
    os.write(1, f"{words}\n".encode())


def die() -> None:
    """End as by a power switch: nothing is flushed, closed or undone."""
    os.kill(os.getpid(), signal.SIGKILL)


def sell_one(shop: Shop) -> str:
    """Sell one product, and say so once it is durable."""
    basket = shop.basket()
    sale = shop.sell(basket, *cash_for(basket))
    say(sale.receipt_no)
    return sale.sale_id


def run(script: str, folder: Path, *wrapped_in: str) -> tuple[int, list[str]]:
    """Run a script in a process of its own; give its exit code and its lines."""
    code = f"from tests.faults.child import *\nfolder = {str(folder)!r}\n{script}"
    ended = subprocess.run(
        [*wrapped_in, sys.executable, "-c", code],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        timeout=120,
        check=False,
    )
    return ended.returncode, ended.stdout.splitlines()
