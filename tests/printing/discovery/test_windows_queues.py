"""Windows, as ``EnumPrinters`` shows it at level 2."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import pytest

from pos.printing.discovery.found import Found, UnavailableError, Way
from pos.printing.discovery.windows_queues import WindowsQueues, listed

PRINTERS = [
    {"pPrinterName": "POS-58", "pPortName": "USB001", "pDriverName": "Generic"},
    {"pPrinterName": "Kasir BT", "pPortName": "COM5", "pDriverName": "Generic"},
    {"pPrinterName": "Microsoft Print to PDF", "pPortName": "PORTPROMPT:"},
    {"pPrinterName": "Fax", "pPortName": "SHRFAX:"},
    {"pPrinterName": "OneNote (Desktop)", "pPortName": "nul:"},
    {"pPrinterName": "CutePDF Writer", "pPortName": "CPW2:"},
    {"pPrinterName": "Foxit", "pPortName": r"C:\out.pdf"},
]


def test_printers_with_paper_are_reported() -> None:
    found: list[Found] = []
    WindowsQueues(lambda: PRINTERS)(found.append, lambda: False)

    assert [(x.name, x.place) for x in found] == [
        ("POS-58", "USB001"),
        ("Kasir BT", "COM5"),
    ]
    assert found[1].address == "windows://Kasir BT"
    assert {x.way for x in found} == {Way.QUEUE}


def test_nothing_more_once_nobody_waits() -> None:
    found: list[Found] = []
    WindowsQueues(lambda: PRINTERS)(found.append, lambda: True)

    assert found == []


def test_windows_is_asked_for_local_and_connected_printers(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[tuple[object, ...]] = []

    def enumerate_printers(*question: object) -> list[dict[str, str]]:
        asked.append(question)
        return PRINTERS

    windows = SimpleNamespace(
        PRINTER_ENUM_LOCAL=2,
        PRINTER_ENUM_CONNECTIONS=4,
        EnumPrinters=enumerate_printers,
    )
    monkeypatch.setitem(sys.modules, "win32print", windows)

    assert listed() == PRINTERS
    assert asked == [(6, None, 2)]


def test_elsewhere_there_is_no_such_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "win32print", None)

    with pytest.raises(UnavailableError):
        listed()
