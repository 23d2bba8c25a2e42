"""Each campaign holds, and each bug it can plant breaks it."""

from __future__ import annotations

import sys
from types import ModuleType

import pytest

from tests.campaigns import Result, __main__, campaigns

SEED = 20261124
KNOWN = campaigns()
PLANTED = [(name, bug) for name, each in KNOWN.items() for bug in each.PLANTS]


@pytest.mark.slow
@pytest.mark.parametrize("name", KNOWN)
def test_the_promise_holds(name: str) -> None:
    campaign = KNOWN[name]

    result = campaign.run(campaign.SLICE, SEED, None)

    assert not result.failures
    assert sum(result.counts.values()) >= campaign.SLICE


@pytest.mark.slow
@pytest.mark.parametrize(("name", "bug"), PLANTED)
def test_a_planted_bug_is_caught(name: str, bug: str) -> None:
    campaign = KNOWN[name]

    assert campaign.run(campaign.SLICE, SEED, bug).failures


@pytest.mark.parametrize("name", KNOWN)
def test_every_campaign_can_be_broken_on_purpose(name: str) -> None:
    assert KNOWN[name].PLANTS


def toss(n: int, seed: int, plant: str | None) -> Result:
    tails = (f"toss 0 of seed {seed} fell on tails",) if plant else ()
    return Result({"tosses": n}, tails)


@pytest.fixture
def coins(monkeypatch: pytest.MonkeyPatch) -> None:
    campaign = ModuleType("coins", "Coins fall on heads.\n\nAlways.")
    plants = {"tails": "a coin that falls on its other side"}
    campaign.__dict__.update(NAME="coins", SLICE=3, PLANTS=plants, run=toss)
    monkeypatch.setattr(__main__, "campaigns", lambda: {"coins": campaign})


@pytest.mark.usefixtures("coins")
def test_the_command_prints_the_seed_and_the_counts(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert __main__.main(["coins", "--n", "7", "--seed", "5"]) == 0

    printed = capsys.readouterr().out.split()
    assert "seed=5" in printed
    assert "7" in printed


@pytest.mark.usefixtures("coins")
def test_the_command_fails_when_a_promise_broke(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert __main__.main(["coins", "--seed", "5", "--plant", "tails"]) == 1

    assert "FAILED toss 0 of seed 5" in capsys.readouterr().out


@pytest.mark.usefixtures("coins")
def test_an_unknown_bug_is_refused_with_the_known_ones(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert __main__.main(["coins", "--plant", "edges"]) == 2

    assert "tails" in capsys.readouterr().err


@pytest.mark.usefixtures("coins")
def test_campaigns_and_their_bugs_are_listed(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert __main__.main(["--list"]) == 0
    assert __main__.main(["--plants"]) == 0

    listed, plants = capsys.readouterr().out.splitlines()
    assert listed.endswith("Coins fall on heads.")
    assert plants.endswith("a coin that falls on its other side")


def test_without_a_name_the_usage_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert __main__.main([]) == 2

    assert capsys.readouterr().err.startswith("usage: ./test campaign")


def test_a_half_written_campaign_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    broken = ModuleType("tests.campaigns.broken")
    broken.__dict__["NAME"] = "broken"
    module = sys.modules["tests.campaigns.campaign"]
    monkeypatch.setattr(module, "_modules", lambda: [broken])

    with pytest.raises(TypeError, match="broken lacks SLICE, PLANTS, run"):
        campaigns()
