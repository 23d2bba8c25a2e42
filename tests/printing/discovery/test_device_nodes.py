from __future__ import annotations

from pathlib import Path

import pytest

from pos.printing.discovery import device_nodes
from pos.printing.discovery.device_nodes import DeviceNodes, name_of
from pos.printing.discovery.found import Found, UnavailableError, Way


@pytest.fixture
def linux(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two printers' nodes, as the kernel shows them: links into the USB tree."""
    monkeypatch.setattr("sys.platform", "linux")
    (tmp_path / "dev").mkdir()
    for number, about in enumerate((b"MFG:EPSON;MDL:TM-T20II;CLS:PRINTER;\n", b"")):
        (tmp_path / "dev" / f"lp{number}").touch()
        usb = tmp_path / "usb" / f"1-{number}"
        interface = usb / f"1-{number}:1.0"
        interface.mkdir(parents=True)
        (interface / "ieee1284_id").write_bytes(about)
        for name, text in {
            "busnum": "1",
            "devnum": str(number + 4),
            "manufacturer": "STMicro",
            "product": "POS58 USB Printer",
            "serial": "J123",
        }.items():
            (usb / name).write_text(f"{text}\n")
        node = tmp_path / "class" / f"lp{number}"
        node.mkdir(parents=True)
        (node / "device").symlink_to(interface)
    return tmp_path


def look(folder: Path, *, usable: bool = True) -> list[Found]:
    found: list[Found] = []
    nodes = DeviceNodes(folder / "dev", folder / "class", lambda _: usable)
    nodes(found.append, lambda: False)
    return found


def test_nodes_are_named_by_what_they_say_of_themselves(linux: Path) -> None:
    first, second = look(linux)

    assert first.way is Way.NODE
    assert first.name == "EPSON TM-T20II"
    assert first.address.endswith("/dev/lp0")
    assert first.place == str(linux / "dev" / "lp0")
    assert second.name == "STMicro POS58 USB Printer"
    assert (first.twin, second.twin) == ("usb 1.4", "usb 1.5")
    assert not first.trouble
    assert first.serial == "J123"


def test_who_is_not_in_the_group_gets_the_command(linux: Path) -> None:
    first, _ = look(linux, usable=False)

    assert first.trouble == "permission"
    assert first.remedy.startswith("sudo usermod -aG lp ")


def test_a_node_without_any_word_still_is_one(linux: Path) -> None:
    lonely = linux / "lonely"
    (lonely / "dev").mkdir(parents=True)
    (lonely / "dev" / "lp3").touch()

    (found,) = look(lonely)
    assert (found.name, found.twin) == ("", "")


def test_nothing_is_looked_for_once_nobody_waits(linux: Path) -> None:
    found: list[Found] = []
    DeviceNodes(linux / "dev", linux / "class")(found.append, lambda: True)

    assert found == []


def test_other_systems_have_no_such_nodes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "win32")

    with pytest.raises(UnavailableError):
        look(Path("none"))


def test_a_real_file_may_be_used(tmp_path: Path) -> None:
    node = tmp_path / "lp0"
    node.touch()

    assert device_nodes.may_use(node)
    assert not device_nodes.may_use(tmp_path / "none")


@pytest.mark.parametrize(
    ("device_id", "name"),
    [
        ("MFG:EPSON;CMD:ESC/POS;MDL:TM-T20II;CLS:PRINTER;", "EPSON TM-T20II"),
        ("MANUFACTURER:Xprinter;MODEL:Xprinter XP-58;", "Xprinter XP-58"),
        ("mfg: POS ;des: Printer58 ;", "POS Printer58"),
        ("MDL:;DES:Receipt;", "Receipt"),
        ("garbage", ""),
        ("", ""),
    ],
)
def test_device_ids(device_id: str, name: str) -> None:
    assert name_of(device_id) == name
