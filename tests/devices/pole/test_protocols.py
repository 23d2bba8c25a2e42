from pos.devices.pole.protocols import DIALECTS

UPPER, LOWER = "Roti           6.000", "TOTAL          6.000"


def test_cd5220_takes_whole_lines() -> None:
    dialect = DIALECTS["cd5220"]
    assert dialect.begin == b"\x1b@\x0c"
    assert dialect.write((UPPER, LOWER)) == (
        b"\x1bQA" + UPPER.encode() + b"\r\x1bQB" + LOWER.encode() + b"\r"
    )


def test_epson_puts_the_cursor_first() -> None:
    dialect = DIALECTS["epson"]
    assert dialect.begin == b"\x1b@\x0c\x1f\x01\x1fC\x00"
    assert dialect.write((UPPER, LOWER)) == (
        b"\x1f$\x01\x01" + UPPER.encode() + b"\x1f$\x01\x02" + LOWER.encode()
    )
