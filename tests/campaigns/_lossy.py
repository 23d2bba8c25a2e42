"""A disk that forgets what wasn't synced when the power goes.

SQLite writes through it into real files; each write, truncation and sync is
noted. From the notes up to any moment, what a disk could hold after a power cut
at that moment is made: all that was synced, and of the rest some writes, whole
or torn at sectors, in no order.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import apsw

SECTOR = 512


@dataclass(frozen=True, slots=True)
class Write:
    """Bytes at a place in a file."""

    file: str
    offset: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Cut:
    """A file made shorter."""

    file: str
    size: int


@dataclass(frozen=True, slots=True)
class Sync:
    """A file's writes made durable."""

    file: str


Note = Write | Cut | Sync


class LossyVfs(apsw.VFS):
    """Notes what is done to files under a folder; other files are not touched."""

    def __init__(self, name: str) -> None:
        super().__init__(name, base="")
        self.notes: list[Note] = []

    def xOpen(self, name: Any, flags: list[int]) -> apsw.VFSFile:  # noqa: N802
        return _File(self.notes, name, flags)


class _File(apsw.VFSFile):
    def __init__(self, notes: list[Note], name: Any, flags: list[int]) -> None:
        super().__init__("", name, flags)
        path = name.filename() if isinstance(name, apsw.URIFilename) else str(name)
        self._notes, self._name = notes, Path(path).name

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802
        self._notes.append(Write(self._name, offset, bytes(data)))
        super().xWrite(data, offset)

    def xTruncate(self, newsize: int) -> None:  # noqa: N802
        self._notes.append(Cut(self._name, newsize))
        super().xTruncate(newsize)

    def xSync(self, _flags: int) -> None:  # noqa: N802  # real disks are slow
        self._notes.append(Sync(self._name))


@dataclass
class Disk:
    """What is durable, and what is still on its way, file by file."""

    durable: dict[str, bytearray]
    waiting: dict[str, list[Write | Cut]] = field(default_factory=dict)

    def take(self, note: Note) -> None:
        """Do what was noted."""
        if not isinstance(note, Sync):
            self.waiting.setdefault(note.file, []).append(note)
            return
        content = self.durable.setdefault(note.file, bytearray())
        for one in self.waiting.pop(note.file, []):
            _apply(content, one)

    def after_power_cut(self, chance: random.Random) -> Iterator[tuple[str, bytes]]:
        """Give each file as it may be found when the power is back."""
        for file in sorted(self.durable.keys() | self.waiting.keys()):
            content = bytearray(self.durable.get(file, b""))
            for one in self.waiting.get(file, []):
                for part in _survivors(one, chance):
                    _apply(content, part)
            yield file, bytes(content)


def _survivors(note: Write | Cut, chance: random.Random) -> Iterator[Write | Cut]:
    fate = chance.randrange(3)
    if fate == 0:
        return
    if fate == 1 or isinstance(note, Cut):
        yield note
        return
    for start in range(0, len(note.data), SECTOR):
        if chance.randrange(2):
            part = note.data[start : start + SECTOR]
            yield Write(note.file, note.offset + start, part)


def _apply(content: bytearray, note: Write | Cut) -> None:
    if isinstance(note, Cut):
        del content[note.size :]
        return
    end = note.offset + len(note.data)
    if len(content) < end:
        content.extend(bytes(end - len(content)))
    content[note.offset : end] = note.data
