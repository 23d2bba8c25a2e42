import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pos.domain.printer_address import (
    BAUDS,
    Address,
    AddressError,
    CupsQueue,
    Node,
    PlainFile,
    SerialPort,
    Tcp,
    Usb,
    WindowsQueue,
    read_address,
)


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("tcp://192.168.1.50:9100", Tcp("192.168.1.50")),
        ("tcp://192.168.1.50", Tcp("192.168.1.50")),
        ("TCP://printer.lokal:515/", Tcp("printer.lokal", 515)),
        ("tcp://[fe80::1]:9100", Tcp("fe80::1")),
        ("usb://04b8:0202", Usb(0x04B8, 0x0202)),
        ("usb://04B8:0E15/X%2F1", Usb(0x04B8, 0x0E15, "X/1")),
        ("file:///dev/usb/lp0", Node("/dev/usb/lp0")),
        ("file:///dev/usblp1", Node("/dev/usblp1")),
        ("file:///dev/lp0", Node("/dev/lp0")),
        ("file:///dev/ttyUSB0", PlainFile("/dev/ttyUSB0")),
        ("file:///mnt/nama%20%C3%A9.bin", PlainFile("/mnt/nama é.bin")),
        ("file:///C:/struk.bin", PlainFile("/C:/struk.bin")),
        ("serial:///dev/ttyUSB0?baud=115200", SerialPort("/dev/ttyUSB0", 115200)),
        ("serial:///dev/rfcomm0", SerialPort("/dev/rfcomm0", 9600)),
        ("serial://com12?baud=19200", SerialPort("COM12", 19200)),
        ("cups://Struk_58", CupsQueue("Struk_58")),
        ("windows://EPSON TM-T82 Receipt", WindowsQueue("EPSON TM-T82 Receipt")),
        ("windows://POS-58%20(copy%201)", WindowsQueue("POS-58 (copy 1)")),
        (r"windows://\\KASIR-1\Struk", WindowsQueue(r"\\KASIR-1\Struk")),
        ("  tcp://10.0.0.9  ", Tcp("10.0.0.9")),
    ],
)
def test_every_form_is_read_and_written_again(text: str, where: Address) -> None:
    assert read_address(text) == where
    assert read_address(str(where)) == where


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "scheme"),
        ("9100", "scheme"),
        ("smoke://signals", "scheme"),
        ("192.168.1.50:9100", "scheme"),
        ("tcp://", "host"),
        ("tcp://a b:9100", "host"),
        ("tcp://user@h:9100", "host"),
        ("tcp://h:9100/path", "host"),
        ("tcp://h:abc", "port"),
        ("tcp://h:0", "port"),
        ("tcp://h:70000", "port"),
        ("tcp://[fe80::1", "host"),
        ("usb://1", "usb"),
        ("usb://04b8:02022", "usb"),
        ("usb://04b8:zzzz", "usb"),
        ("serial://", "serial"),
        ("serial://tty0", "serial"),
        ("serial://COMX", "serial"),
        ("serial://COM3?baud=12", "baud"),
        ("serial://COM3?baud=x", "baud"),
        ("cups://", "queue"),
        ("cups://a/b", "queue"),
        ("windows://", "queue"),
        ("windows://a\x07", "queue"),
        ("file://", "path"),
        ("file:///", "path"),
        ("file:///tmp/", "path"),
        ("file://host/x", "path"),
        ("file:///a%00b", "path"),
    ],
)
def test_what_cannot_be_read_says_which_part(text: str, why: str) -> None:
    with pytest.raises(AddressError) as refused:
        read_address(text)
    assert refused.value.fields == {"address": text, "why": why}


NAMES = st.text(
    st.characters(min_codepoint=32, blacklist_categories=("Cs", "Cc")),
    min_size=1,
    max_size=40,
)


@given(NAMES, st.sampled_from(BAUDS))
@example(" ", BAUDS[0])
@example("Kasir ", BAUDS[0])
def test_any_name_survives_being_written(name: str, baud: int) -> None:
    for where in (
        WindowsQueue(name),
        Usb(1, 2, name),
        SerialPort("/dev/" + name.replace("?", "").replace("#", "") + "x", baud),
        PlainFile("/" + name + "x"),
    ):
        assert read_address(str(where)) == where


@given(st.text())
def test_no_text_breaks_it(text: str) -> None:
    for scheme in ("", "tcp://", "usb://", "serial://", "cups://", "file://"):
        try:
            where = read_address(scheme + text)
        except AddressError:
            continue
        assert read_address(str(where)) == where
