"""Be a scale that shows what it is told: to try the till without one."""

import argparse
import sys

from pos.devices.scales.protocols import DIALOGUES


def configure(parser: argparse.ArgumentParser) -> None:
    """Say which arguments the command takes."""
    parser.add_argument(
        "--protocol", choices=tuple(DIALOGUES), default="toledo", help="(%(default)s)"
    )
    parser.add_argument(
        "--grams", type=int, default=350, help="what lies on it (%(default)s)"
    )


def run(options: argparse.Namespace) -> int:
    """Serve until the input ends; each line of it says what lies on the scale."""
    from pos.devices.scales.simulated import Pan, serve

    if sys.platform == "win32":
        print("Windows has no pseudo terminals; use a real scale.", file=sys.stderr)
        return 2
    pan = Pan(options.grams)
    with serve(options.protocol, pan) as path:
        print(f"{options.protocol} scale on {path}")
        print("Grams and Enter put something on it; `moving`, `overload` and the")
        print("like say why there is no weight; the end of input ends.", flush=True)
        for line in sys.stdin:
            pan.put(line.strip())
    return 0
