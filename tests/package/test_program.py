"""What is packaged does what a checkout does, and leaves nothing behind."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from bench.shop import open_shop
from pos.commands.receipt import render
from pos.printing.calibration import page, try_page
from pos.printing.profile import PROFILES
from pos.printing.samples import SAMPLES, sample
from pos.printing.virtual import Printed, VirtualPrinter
from tests.package.conftest import Program


@pytest.mark.parametrize("width", sorted(PROFILES))
def test_a_test_page_comes_out_as_from_a_checkout(program: Program, width: str) -> None:
    with VirtualPrinter(profile=PROFILES[width]) as printer:
        done = program.run("printer", "--test", printer.address, "--width", width)
        assert (done.returncode, done.stderr) == (0, b"")
        assert b"receipts can be confirmed" in done.stdout
        try_page(printer.address, page("en", PROFILES[width].dots))
        assert printer.wait_for_papers(2)
        packaged, ours = printer.printed
    assert same(packaged, ours)
    assert "TEST PAGE" in packaged.text
    assert program.left == []


def same(one: Printed, other: Printed) -> bool:
    return one.image.tobytes() == other.image.tobytes() and one.text == other.text


@pytest.mark.parametrize("form", ["escpos", "text", "png"])
def test_each_paper_is_the_same_byte_by_byte(program: Program, form: str) -> None:
    for kind in SAMPLES:
        done = program.run("receipt", "--sample", kind, "--as", form, "--width", "80")
        assert (done.returncode, done.stderr) == (0, b"")
        assert done.stdout == render(sample(kind, "id"), form, 80), kind
    assert program.left == []


def test_pdf_and_labels_find_their_letters(program: Program) -> None:
    done = program.run("receipt", "--sample", "sale", "--as", "pdf", "-o", "sale.pdf")
    assert (done.returncode, done.stderr) == (0, b"")
    assert (program.home / "sale.pdf").read_bytes().startswith(b"%PDF-")
    assert program.left == []


def test_it_looks_for_printers(program: Program) -> None:
    done = program.run("printer", "--find", "--json")
    assert done.returncode == 0, done.stderr
    assert isinstance(json.loads(done.stdout), list | dict)
    assert program.left == []


def test_what_looks_through_a_network_is_inside(program: Program) -> None:
    """Tried where there is no network: no test looks at the neighbours' printers."""
    unshare = shutil.which("unshare")
    if not unshare or subprocess.run([unshare, "-rn", "true"], check=False).returncode:
        pytest.skip("a network of its own can't be made here")
    alone = (unshare, "-rn")
    done = program.run("printer", "--find", "--network", "--json", before=alone)
    assert done.returncode == 0, done.stderr
    assert {"announced", "network", "usb"} <= json.loads(done.stdout)["ways"].keys()
    assert b"ImportError" not in done.stderr
    assert b"ModuleNotFoundError" not in done.stderr


def test_a_till_is_made_and_verified(program: Program) -> None:
    till = program.home / "kasir"
    made = program.run("setup", "--demo", "--data", till)
    assert made.returncode == 0, made.stderr
    verified = program.run("verify", "--data", till)
    assert verified.returncode == 0, verified.stderr
    replayed = program.run("replay", "--check", "--data", till)
    assert replayed.returncode == 0, replayed.stderr
    assert program.left == []


def test_it_opens_a_till_of_a_checkout_and_sells(program: Program) -> None:
    till = program.home / "kasir"
    open_shop(till, 20)[0].close()
    done = program.run("--data", till, "--exit-after", "scan")
    assert done.returncode == 0, done.stderr
    assert "scan_painted" in json.loads(done.stdout)
    assert errors(till) == []
    assert program.left == []


def errors(till: Path) -> list[str]:
    log = till / "logs" / "kasir.log"
    lines = log.read_text("utf-8").splitlines() if log.exists() else []
    return [line for line in lines if '"uncaught"' in line]


def test_without_a_server_inside_it_says_what_to_do(program: Program) -> None:
    till = program.home / "kasir"
    assert program.run("setup", "--demo", "--data", till).returncode == 0
    done = program.run("hub", "serve", "--data", till)
    assert done.returncode == 2
    assert b"kasir hub init postgresql://" in done.stderr
    assert b"Traceback" not in done.stderr


def test_help_calls_the_program_by_its_name(program: Program) -> None:
    for arguments in (("--help",), ("printer", "--help")):
        done = program.run(*arguments)
        assert done.returncode == 0
        assert b"./run" not in done.stdout
        assert b"usage: kasir" in done.stdout
