import os
from pathlib import Path

import pytest

from pos.printing.transports import TransportError, file
from pos.printing.transports.file import File


def test_bytes_are_appended(tmp_path: Path) -> None:
    for part in (b"satu", b"dua"):
        way = File(tmp_path / "out.bin")
        way.open()
        assert way.write(part) == len(part)
        assert way.read(10) == b""
        way.close()
    assert (tmp_path / "out.bin").read_bytes() == b"satudua"


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TransportError) as refused:
        File(tmp_path).open()
    assert refused.value.fields["why"] == "unreachable"


def test_a_closed_file_is_lost(tmp_path: Path) -> None:
    way = File(tmp_path / "out.bin")
    way.close()
    with pytest.raises(TransportError) as refused:
        way.write(b"x")
    assert refused.value.fields["why"] == "lost"


def write_for_ever(way: File) -> None:
    while True:
        way.write(b"x" * 65_536)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_that_nobody_reads_is_refused_and_a_full_one_stalls(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file, "STALL_MS", 20)
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    way = File(pipe)
    with pytest.raises(TransportError):
        way.open()
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    way.open()
    with pytest.raises(TransportError) as refused:
        write_for_ever(way)
    assert refused.value.fields["why"] == "stalled"
    way.close()
    os.close(reader)
