from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain.errors import SettingError
from pos.domain.pairing import ALPHABET, Pairing, is_pairing, new_secret, pin_of, read

PAIRING = Pairing(
    ("192.168.1.7", "10.0.0.5"), 5442, "0123456789ABCDEF", "GHJKMNPQRSTVWXYZ"
)


def test_what_is_shown_is_read_back_however_it_is_typed() -> None:
    text = PAIRING.text
    assert text.startswith("KASIR:192.168.1.7/10.0.0.5:5442:0123-4567-89AB-CDEF-GHJK-")
    for typed in (
        text,
        text.lower(),
        text.replace("-", ""),
        f" {text[:30]} {text[30:]}",
    ):
        assert read(typed) == PAIRING
    assert read(text.replace("0123", "Ol23", 1)) == PAIRING
    assert is_pairing(" kasir:")
    assert not is_pairing("postgresql://kasir")


def test_it_fits_the_capitals_of_a_qr_code() -> None:
    assert set(PAIRING.text) <= set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")


@given(st.data())
def test_one_wrong_character_is_noticed(data: st.DataObject) -> None:
    head, _, code = PAIRING.text.rpartition(":")
    place = data.draw(st.sampled_from([i for i, x in enumerate(code) if x != "-"]))
    other = data.draw(st.sampled_from([x for x in ALPHABET if x != code[place]]))
    wrong = f"{head}:{code[:place]}{other}{code[place + 1 :]}"

    with pytest.raises(SettingError) as caught:
        read(wrong)
    assert caught.value.fields["why"] == "pairing"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "KASIR",
        "KASIR:::",
        PAIRING.text.replace("KASIR", "TOKO"),
        PAIRING.text.replace("5442", "5443"),
        PAIRING.text.replace("5442", "0"),
        PAIRING.text.replace("5442", "99999"),
        PAIRING.text.replace("192.168.1.7", "192.168.1.8"),
        PAIRING.text.replace("192.168.1.7", "a,b"),
        PAIRING.text[:-1],
        PAIRING.text + "0",
    ],
)
def test_what_is_no_pairing_text_is_refused(text: str) -> None:
    with pytest.raises(SettingError):
        read(text)


def test_secrets_are_long_and_new() -> None:
    made = {new_secret() for _ in range(50)}
    assert len(made) == 50
    assert all(len(x) == 16 and set(x) <= set(ALPHABET) for x in made)


def test_a_pin_tells_certificates_apart() -> None:
    assert pin_of(b"one") != pin_of(b"two")
    assert len(pin_of(b"one")) == 16
