from __future__ import annotations

import hashlib
import json
import stat
from pathlib import Path

import pytest

from pos.domain.errors import AnnexError
from pos.storage import annex
from pos.storage.annex import Entry

OPENS_IT = "tujuh ekor kancil"
SITI = Entry("SM-07", "Siti Kenari", "BI 123/2024", "Kenari")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    annex.create(tmp_path, OPENS_IT)
    annex.write(tmp_path, {SITI.code: SITI}, OPENS_IT)
    return tmp_path


def refused(why: str, folder: Path, passphrase: str = OPENS_IT) -> None:
    with pytest.raises(AnnexError) as caught:
        annex.unseal(folder, passphrase)
    assert caught.value.fields["why"] == why


def test_what_was_sealed_comes_back(folder: Path) -> None:
    assert annex.unseal(folder, OPENS_IT) == {"SM-07": SITI}
    assert annex.unseal(folder, f" {OPENS_IT} ") == {"SM-07": SITI}


def test_the_file_tells_nothing_and_is_the_users_alone(folder: Path) -> None:
    file = folder / annex.FILE
    data = file.read_bytes()

    for word in ("Siti", "Kenari", "SM-07", "BI 123", OPENS_IT):
        assert word.encode() not in data
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert not [*folder.glob("*.part")]
    empty = len(data)
    annex.write(folder, {}, OPENS_IT)
    assert len(file.read_bytes()) == empty


def test_nobody_is_named_in_a_log(folder: Path) -> None:
    del folder
    assert repr(SITI) == "Entry(code='SM-07')"


def test_a_wrong_passphrase_and_a_broken_file_are_told_apart(folder: Path) -> None:
    refused("passphrase", folder, "delapan ekor kancil")
    refused("passphrase", folder, "")
    file = folder / annex.FILE
    whole = file.read_bytes()
    for place in (0, 5, 60, 200, len(whole) - 1):
        torn = bytearray(whole)
        torn[place] ^= 1
        file.write_bytes(bytes(torn))
        with pytest.raises(AnnexError) as caught:
            annex.unseal(folder, OPENS_IT)
        assert caught.value.fields["why"] in {"broken", "newer"}
    for cut in (b"", whole[:40], whole[:-9], b"\x00" * 50, b"{}\n", b"[]\nx"):
        file.write_bytes(cut)
        refused("broken", folder)
    file.unlink()
    refused("missing", folder)


def test_a_file_that_asks_for_too_much_is_refused(folder: Path) -> None:
    """A tampered head, with its checksum made right, must not eat all memory."""
    file = folder / annex.FILE
    line, _, sealed = file.read_bytes().partition(b"\n")
    head = json.loads(line)
    del head["sum"]
    head["memory_kib"] = 2**40
    bound = json.dumps(head, sort_keys=True).encode()
    head["sum"] = hashlib.sha256(bound + sealed).hexdigest()
    file.write_bytes(json.dumps(head).encode() + b"\n" + sealed)

    refused("broken", folder)


def test_a_newer_annex_is_refused(folder: Path) -> None:
    file = folder / annex.FILE
    file.write_bytes(file.read_bytes().replace(b'"v": 1', b'"v": 2'))

    refused("newer", folder)


def test_another_passphrase_opens_it_and_the_old_no_more(folder: Path) -> None:
    with pytest.raises(AnnexError) as caught:
        annex.change_passphrase(folder, OPENS_IT, "pendek")
    assert caught.value.fields["why"] == "weak"
    annex.change_passphrase(folder, OPENS_IT, "sembilan ekor kancil")

    refused("passphrase", folder)
    assert annex.unseal(folder, "sembilan ekor kancil") == {"SM-07": SITI}


def test_there_is_one_annex(folder: Path) -> None:
    with pytest.raises(AnnexError) as caught:
        annex.create(folder, OPENS_IT)
    assert caught.value.fields["why"] == "exists"
    with pytest.raises(AnnexError):
        annex.write(folder, {}, "delapan ekor kancil")
    assert annex.unseal(folder, OPENS_IT) == {"SM-07": SITI}
