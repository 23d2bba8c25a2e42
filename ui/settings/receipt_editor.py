"""What a receipt looks like: tried on a real preview, and saved when it pleases."""

from dataclasses import replace
from typing import Any, Final, Protocol

from pos.config import Settings
from pos.domain.errors import PosError
from pos.domain.receipt_template import Fact, Template
from pos.operations import receipts
from pos.operations import settings as operations
from pos.operations.logo import keep_logo
from pos.printing.logo import MOST_BYTES, LogoError, import_logo, name_of
from pos.printing.profile import PROFILES, profile_for
from pos.storage.pictures import Pictures
from pos.storage.writer import Transaction
from ui.one_at_a_time import OneAtATime
from ui.preview import Preview, preview
from ui.session import Session

#: Settings that are edited here.
EDITED: Final = ("template", "footer", "receipt_language", "most_copies")

#: Papers that can be looked at.
SHOWN: Final = ("sale", "copy", "refund", "qris_request")


class ReceiptView(Protocol):
    """What the editor can show."""

    def show_draft(self, draft: Settings, *, fresh: bool) -> None:
        """Show the choices; ``fresh`` ones aren't saved yet."""

    def show_preview(self, preview: Preview) -> None:
        """Show what a paper would look like."""

    def show_saved(self) -> None:
        """Say that it is saved."""

    def show_refused(self, error: PosError) -> None:
        """Say why not."""


class ReceiptEditor:
    """Decides what is tried, shown and saved.

    Attributes:
        draft: The settings with what was chosen and isn't saved yet.
        profile: Name of the paper that is looked at.
        shown: Which example is looked at.
    """

    def __init__(self, session: Session, view: ReceiptView) -> None:
        self._session, self._view = session, view
        self._writes = OneAtATime(session.tasks)
        self._saved = self.draft = session.till.settings
        self._logo = b""
        self._open = self._drawing = self._stale = False
        self.profile, self.shown = "", SHOWN[0]

    @property
    def fresh(self) -> bool:
        """Whether something isn't saved yet."""
        return any(getattr(self.draft, x) != getattr(self._saved, x) for x in EDITED)

    def open(self) -> None:
        """Begin to show it, on the paper of the shop's printer."""
        self._open = True
        if not self.profile:
            printer = self._saved.printer
            self.profile = profile_for(printer.width_mm if printer else 58).name
        self._show()

    def close(self) -> None:
        """Draw nothing while nobody looks."""
        self._open = False

    def fill(self, settings: Settings) -> None:
        """Take over what is saved; what isn't yet stays as it is."""
        kept = {
            name: getattr(self.draft, name)
            for name in EDITED
            if getattr(self.draft, name) != getattr(self._saved, name)
        }
        self._saved, self.draft = settings, replace(settings, **kept)
        self._show()

    # What is tried.

    def change(self, **values: Any) -> None:  # noqa: ANN401 - text or numbers
        """Try other settings, by name."""
        self.draft = replace(self.draft, **values)
        self._show()

    def style(self, **values: Any) -> None:  # noqa: ANN401 - text, yes or no
        """Try other choices of the template, by name."""
        self.change(template=replace(self.draft.template, **values))

    def show_fact(self, fact: Fact, *, shown: bool) -> None:
        """Try to show a fact, or to leave it out."""
        hidden = [x for x in self.draft.template.hidden if x != fact.value]
        self.style(hidden=tuple(hidden if shown else [*hidden, fact.value]))

    def set_header(self, lines: list[str]) -> None:
        """Try other lines below the shop's own."""
        self.style(header=tuple(line.strip() for line in lines if line.strip()))

    def choose_logo(self, data: bytes) -> None:
        """Try a picture; one that can't be used changes nothing."""
        if len(data) > MOST_BYTES:
            self._view.show_refused(LogoError(why="large"))
            return
        self._session.tasks.compute(
            lambda: import_logo(data), self._take_logo, self._view.show_refused
        )

    def _take_logo(self, kept: bytes) -> None:
        self._logo = kept
        self.style(logo=name_of(kept))

    def reset(self) -> None:
        """Try what every shop begins with."""
        self.change(template=Template())

    def look_at(self, *, profile: str = "", shown: str = "") -> None:
        """Look at another paper, or at another example."""
        self.profile, self.shown = profile or self.profile, shown or self.shown
        self._draw()

    def save(self) -> None:
        """Save what was tried."""
        actor, draft, logo = self._session.actor, self.draft, self._logo

        def write(tx: Transaction) -> Settings:
            if logo and draft.template.logo == name_of(logo):
                keep_logo(tx, actor, logo)
            changes = {name: getattr(draft, name) for name in EDITED}
            before = operations.load(tx.connection)
            return operations.save(tx, actor, replace(before, **changes))

        self._writes.write(write, self._done, self._view.show_refused)

    def _done(self, settings: Settings) -> None:
        self.fill(settings)
        self._view.show_saved()

    # What is shown.

    def _show(self) -> None:
        if self._open:
            self._view.show_draft(self.draft, fresh=self.fresh)
            self._draw()

    def _draw(self) -> None:
        """Draw it off the window's thread; while that lasts, only the newest waits."""
        if self._drawing or not self._open:
            self._stale = self._drawing
            return
        self._drawing, self._stale = True, False
        draft, shown, profile = self.draft, self.shown, PROFILES[self.profile]

        def work() -> Preview:
            return preview(receipts.example(draft, shown), profile, self._picture)

        self._session.tasks.compute(work, self._drawn, self._undrawn)

    def _picture(self, name: str) -> bytes | None:
        if self._logo and name == name_of(self._logo):
            return self._logo
        return Pictures(self._session.till.readers)(name)

    def _drawn(self, drawn: Preview) -> None:
        self._drawing = False
        if self._open:
            self._view.show_preview(drawn)
        if self._stale:
            self._draw()

    def _undrawn(self, error: PosError) -> None:
        self._drawing = False
        self._view.show_refused(error)
