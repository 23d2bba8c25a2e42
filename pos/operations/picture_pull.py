"""Bring pictures of products here: one after the other, whole or not at all."""

import hashlib
import logging
import os
import random
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol, TypeVar

from pos.domain.ports import Clock
from pos.operations.picture_shrink import UnusablePictureError, shrink
from pos.storage import store_pictures
from pos.storage.engine import Connection
from pos.storage.store_pictures import PREFIX, Known
from pos.storage.writer import Transaction
from pos.sync.pace import Pace
from pos.sync.patience import MINUTE_MS, USUAL
from pos.sync.pictures import LARGEST, Piece
from pos.sync.status import Link
from pos.sync.target import Answer, Reply

Result = TypeVar("Result")

#: Between two looks at which pictures are missing, and between two steps: other
#: places take their turn meanwhile.
EVERY_MS: Final = MINUTE_MS
NEXT_MS: Final = 20

#: How often products take over what was brought: the window reads its catalogue
#: anew each time.
ADOPT_MS: Final = MINUTE_MS

#: When a picture is asked for again whose host didn't answer.
LATE_MS: Final = 10 * MINUTE_MS

#: Pictures that are looked up at once.
PAGE: Final = 50

#: Bytes that all pictures together may have here.
MOST: Final = 500_000_000

#: After a disk that is full, or a folder that can't be written.
_TROUBLE_MS: Final = 15 * MINUTE_MS

_PART: Final = ".part"

logger: Final = logging.getLogger(__name__)


class Writes(Protocol):
    """Runs a unit of work and gives its result when that is durable."""

    def run(self, run: Callable[[Transaction], Result]) -> Result:
        """Run it."""


class Reads(Protocol):
    """Asks what is committed."""

    def run(self, ask: Callable[[Connection], Result]) -> Result:
        """Ask it."""


class Gallery(Protocol):
    """Fetches pictures."""

    def fetch(self, address: str, start: int = 0, tag: str = "") -> Piece | Reply:
        """Give the next piece of one, or why there is none."""


@dataclass(frozen=True, slots=True)
class PictureStatus:
    """How the pictures of a source stand.

    Attributes:
        done: Pictures brought since the program began.
        broken: Pictures that couldn't be used, likewise.
    """

    name: str
    link: Link
    done: int = 0
    broken: int = 0


class PicturePuller:
    """Brings the pictures of one source's products, a piece a step.

    What a step brought is on the disk: after an end of the program the next one
    goes on behind it.
    """

    def __init__(  # what it works with
        self,
        name: str,
        gallery: Gallery,
        folder: Path,
        writer: Writes,
        readers: Reads,
        clock: Clock,
    ) -> None:
        """Get ready; nothing is asked yet.

        Args:
            name: The source's.
            gallery: Fetches.
            folder: Where pictures are.
            writer: Notes what is here.
            readers: Says what is missing.
            clock: Tells the time.
        """
        self._name, self._gallery, self._folder = name, gallery, folder
        self._writer, self._readers, self._clock = writer, readers, clock
        chance = random.SystemRandom()
        self._pace = Pace(USUAL, lambda limit: chance.randint(0, limit))
        self._due_ms = self._adopted_ms = 0
        self._begun, self._fresh = False, True
        self._late: dict[str, int] = {}
        self._ahead: deque[Known] = deque()
        self._done = self._broken = 0

    def nudge(self) -> None:
        """New documents here say nothing about pictures there."""

    def hurry(self) -> None:
        """Look now."""
        now_ms = self._clock.monotonic_ms()
        self._pace.hurry(now_ms)
        self._late.clear()
        self._ahead.clear()
        self._due_ms = now_ms

    def status(self) -> PictureStatus:
        """Say how it stands."""
        return PictureStatus(self._name, self._pace.link, self._done, self._broken)

    def step(self) -> int:
        """Fetch a piece; give the milliseconds until there is more to do."""
        now_ms = self._clock.monotonic_ms()
        wait_ms = max(self._due_ms, self._pace.not_before_ms) - now_ms
        if wait_ms > 0:
            return wait_ms
        try:
            return self._work(now_ms)
        except OSError as trouble:
            logger.warning("pictures can't be kept: %s", trouble)
            self._due_ms = now_ms + _TROUBLE_MS
            return _TROUBLE_MS

    def _work(self, now_ms: int) -> int:
        if not self._begun:
            self._begun = True
            self._write(
                lambda tx: store_pictures.forget_missing(tx.connection, self._has)
            )
        known = self._next()
        if known is None or now_ms - self._adopted_ms >= ADOPT_MS:
            self._adopt(now_ms)
        if known is None:
            self._due_ms = now_ms + EVERY_MS
            return EVERY_MS
        return self._fetch(known)

    def _has(self, file: str) -> bool:
        return (self._folder / file).exists()

    def _next(self) -> Known | None:
        """Give the picture whose turn it is, of a page that was asked for at once."""
        if not self._ahead:
            self._ahead.extend(self._readers.run(self._wanted))
        return self._ahead[0] if self._ahead else None

    def _wanted(self, connection: Connection) -> tuple[Known, ...]:
        if store_pictures.size(connection) >= MOST:
            return ()
        at_ms, now_ms = self._clock.now().at_ms, self._clock.monotonic_ms()
        late = {x for x, due_ms in self._late.items() if due_ms > now_ms}
        return store_pictures.wanted(connection, self._name, at_ms, PAGE, late)

    def _fetch(self, known: Known) -> int:
        part = self._part(known.address)
        start, tag = part.here()
        said = self._gallery.fetch(known.address, start, tag or known.tag)
        if isinstance(said, Reply):
            return self._failed(known, part, said)
        self._pace.well()
        if not said.done:
            part.add(said)
            return NEXT_MS
        self._ahead.popleft()
        if said.same:
            at_ms = self._clock.now().at_ms
            self._write(
                lambda tx: store_pictures.still_there(
                    tx.connection, known.address, at_ms
                )
            )
            return NEXT_MS
        self._take(known, part.whole(said), said.tag)
        part.drop()
        return NEXT_MS

    def _part(self, address: str) -> "_Part":
        name = hashlib.sha256(address.encode()).hexdigest()[:32]
        return _Part(self._folder / f"{PREFIX}{name}{_PART}")

    def _take(self, known: Known, data: bytes, tag: str) -> None:
        """Keep a picture that came whole; one that can't be used changes nothing."""
        try:
            small = shrink(data)
        except UnusablePictureError as wrong:
            self._refuse(known, f"{wrong}")
            return
        file = f"{PREFIX}{hashlib.sha256(small).hexdigest()[:32]}.jpg"
        _write_whole(self._folder / file, small)
        self._keep(Known(known.address, tag, file), len(small))
        self._done += 1
        self._fresh = True

    def _refuse(self, known: Known, why: str) -> None:
        """Note that an address has no picture; what was there before stays."""
        logger.info("a picture can't be used: %s (%s)", known.address, why)
        self._broken += 1
        self._keep(Known(known.address, "", known.file), 0)

    def _keep(self, known: Known, size: int) -> None:
        at_ms = self._clock.now().at_ms
        self._write(lambda tx: store_pictures.keep(tx.connection, known, size, at_ms))

    def _failed(self, known: Known, part: "_Part", reply: Reply) -> int:
        self._ahead.popleft()
        if reply.answer is Answer.REFUSED:
            part.drop()
            self._refuse(known, reply.words)
            return NEXT_MS
        now_ms = self._clock.monotonic_ms()
        self._late[known.address] = now_ms + LATE_MS  # another host may answer
        self._pace.failed(reply, now_ms)
        return max(NEXT_MS, self._pace.not_before_ms - now_ms)

    def _adopt(self, now_ms: int) -> None:
        """Let products show what was brought, and forget what nobody needs."""
        self._adopted_ms = now_ms
        if not self._fresh:
            return
        self._fresh = False

        def write(tx: Transaction) -> None:
            store_pictures.adopt(tx)
            store_pictures.prune(tx.connection)

        self._write(write)
        files = [x.name for x in self._folder.glob(f"{PREFIX}*.jpg")]
        for file in self._readers.run(lambda x: store_pictures.unused(x, files)):
            (self._folder / file).unlink(missing_ok=True)

    def _write(self, run: Callable[[Transaction], object]) -> None:
        self._writer.run(run)


class _Part:
    """The bytes of a picture that are here already, behind a line with their tag."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def here(self) -> tuple[int, str]:
        """Give how many bytes there are, and their tag."""
        tag, data = self._read()
        return len(data), tag

    def add(self, piece: Piece) -> None:
        """Keep one more piece; one that can't be gone on with is dropped."""
        if not piece.tag:
            self.drop()
            return
        data = self._before(piece) + piece.data
        _write_whole(self._path, piece.tag.encode() + b"\n" + data)

    def whole(self, piece: Piece) -> bytes:
        """Give the picture with its last piece."""
        return self._before(piece) + piece.data

    def drop(self) -> None:
        """Forget it."""
        self._path.unlink(missing_ok=True)

    def _before(self, piece: Piece) -> bytes:
        return self._read()[1][: piece.start]

    def _read(self) -> tuple[str, bytes]:
        try:
            with self._path.open("rb") as file:
                tag, _, data = file.read(LARGEST + 1_000).partition(b"\n")
        except FileNotFoundError:
            return "", b""
        return tag.decode("ascii", "replace"), data


def _write_whole(path: Path, data: bytes) -> None:
    """Write a file so that it is there whole or not at all, whatever happens."""
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(path.name + ".new")
    with new.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)
