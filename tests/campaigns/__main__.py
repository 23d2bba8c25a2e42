"""Try one promise of the till many times, by seeded chance."""

from __future__ import annotations

import argparse
import secrets
import sys
import time
from collections.abc import Iterable, Mapping, Sequence

from tests.campaigns.campaign import Campaign, Result, campaigns

HELD, FAILED, MISUSED = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line asks and return the exit code."""
    known = campaigns()
    parser = _parser(known)
    options = parser.parse_args(arguments)
    chosen = [known[options.name]] if options.name else [*known.values()]
    if options.list:
        _print_campaigns(chosen)
    elif options.plants:
        _print_plants(chosen)
    elif options.name is None:
        parser.print_usage(sys.stderr)
        return MISUSED
    else:
        return _play(chosen[0], options)
    return HELD


def _parser(known: Mapping[str, Campaign]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="./test campaign", description=__doc__)
    parser.add_argument("name", nargs="?", choices=[*known], help="which promise")
    parser.add_argument("--n", type=int, help="rounds (default: the slice of ./test)")
    parser.add_argument("--seed", type=int, help="the same seed plays the same rounds")
    parser.add_argument(
        "--plant", metavar="BUG", help="break the till first: must fail"
    )
    parser.add_argument("--list", action="store_true", help="list the campaigns")
    parser.add_argument("--plants", action="store_true", help="list the planted bugs")
    return parser


def _print_campaigns(chosen: Iterable[Campaign]) -> None:
    for campaign in chosen:
        about = (campaign.__doc__ or "").strip().partition("\n")[0]
        print(f"{campaign.NAME:16} {about}")


def _print_plants(chosen: Iterable[Campaign]) -> None:
    for campaign in chosen:
        for plant, about in campaign.PLANTS.items():
            print(f"{campaign.NAME:16} --plant {plant:24} {about}")


def _play(campaign: Campaign, options: argparse.Namespace) -> int:
    if options.plant is not None and options.plant not in campaign.PLANTS:
        known = ", ".join(campaign.PLANTS) or "none"
        print(f"no bug {options.plant!r} to plant; there is: {known}", file=sys.stderr)
        return MISUSED
    n = campaign.SLICE if options.n is None else options.n
    seed = secrets.randbits(32) if options.seed is None else options.seed
    print(f"{campaign.NAME}: n={n} seed={seed} plant={options.plant}", flush=True)
    started = time.monotonic()
    result = campaign.run(n, seed, options.plant)
    _print_result(result, int(time.monotonic() - started))
    return FAILED if result.failures else HELD


def _print_result(result: Result, seconds: int) -> None:
    for name, count in result.counts.items():
        print(f"  {name:32} {count:>9}")
    for failure in result.failures:
        print(f"  FAILED {failure}")
    print(f"  {len(result.failures)} failures in {seconds} s")


if __name__ == "__main__":
    sys.exit(main())
