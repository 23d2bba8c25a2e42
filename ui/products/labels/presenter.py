"""Decides about labels: of which products, how many, and where they come out."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event
from typing import Any, Final, Protocol

from pos.domain.catalogue import Product
from pos.domain.errors import LabelError, PosError
from pos.domain.people import Person, Right
from pos.domain.printer import PrinterRole
from pos.operations import labels, report_files
from pos.operations import settings as settings_operations
from pos.printing.labels.label import Label
from ui.one_at_a_time import OneAtATime
from ui.products.labels.wanted import Look, Output, Wanted, face_of, jobs, make
from ui.products.listing import Listing
from ui.sell.lookup import look_up
from ui.session import Session

#: Products on one page: more are printed in several goes.
MOST_PRODUCTS: Final = 200

Made = tuple[tuple[Label, int], ...]
Then = Callable[[Made], None]
#: Is given who allowed it, or None when nobody had to.
Act = Callable[[Person | None], None]


@dataclass(frozen=True, slots=True)
class LabelsShown:
    """The page as it is to be shown.

    Attributes:
        current: Id of the product whose label is previewed, or empty.
        printer: Whether a label printer is set up.
        busy: Labels are being made.
    """

    wanted: tuple[Wanted, ...]
    current: str
    look: Look
    printer: bool
    busy: bool

    @property
    def whole(self) -> int:
        """How many labels there will be."""
        return sum(x.count for x in self.wanted)

    @property
    def single(self) -> Product | None:
        """The only product, or None: a packet's figures are of one alone."""
        return self.wanted[0].product if len(self.wanted) == 1 else None

    @property
    def count(self) -> int:
        """How many of the current product."""
        found = (x.count for x in self.wanted if x.product.product_id == self.current)
        return next(found, 0)


class LabelsView(Protocol):
    """What the page can show."""

    def show_labels(self, shown: LabelsShown) -> None:
        """Show products, counts and how the labels are to be."""

    def show_preview(self, png: bytes) -> None:
        """Show a label as it will be printed; nothing when empty."""

    def show_label_trouble(self, error: PosError | None) -> None:
        """Say why a label can't be made, or that nothing is wrong any more."""

    def show_label_progress(self, done: int, whole: int) -> None:
        """Say how many are on their sheets."""

    def tell_label_progress(self, run: int, done: int, whole: int) -> None:
        """Pass a step on to ``LabelsPresenter.progressed``, from another thread."""

    def show_labels_printed(self, count: int) -> None:
        """Say that they are on their way to the printer."""

    def show_labels_saved(self, file: Path) -> None:
        """Say where the sheets are."""

    def show_label_printer(self, state: str) -> None:
        """Show how the label printer is, in the words of ``spools.STATES``."""

    def show_unknown(self, code: str) -> None:
        """Say that no product has a scanned code."""


class LabelsPresenter:
    """The page's decisions.

    Attributes:
        active: Whether the page is open.
    """

    def __init__(self, session: Session, listing: Listing, view: LabelsView) -> None:
        self._session, self._listing, self._view = session, listing, view
        self._writes = OneAtATime(session.tasks)
        self._counts: dict[str, int] = {}
        self._current = ""
        self._look = Look()
        self._received: dict[str, int] = {}
        self._previews = self._run = 0
        self._stop = Event()
        self._busy = False
        self.active = False

    def note_received(self, product_id: str, quantity: int) -> None:
        """Remember what came in: as many labels are likely to be wanted."""
        self._received[product_id] = self._received.get(product_id, 0) + quantity

    def open(self, product: Product | None) -> None:
        """Begin with one product; what came in before is counted."""
        settings = self._session.till.settings
        output = Output.ROLL if settings.label_printer else Output.SHEET
        self._look = replace(self._look.begun(settings, output), grams=0, price=0)
        self.active = True
        self._counts = {}
        if product is not None:
            self._put(product)
        self._show()

    def take_listed(self) -> None:
        """Add every product of the list, as far as anybody prints at once."""
        for product_id in self._listing.shown()[:MOST_PRODUCTS]:
            product = self._listing.product(product_id)
            if product is not None:
                self._put(product)
        self._show()

    def close(self) -> None:
        """Leave; what is under way is stopped."""
        self.active = False
        self.stop()

    def stop(self) -> None:
        """Stop what is under way; nothing is written."""
        self._stop.set()
        self._run += 1
        self._end()

    # Products and counts.

    def scanned(self, code: str) -> None:
        """Add what was scanned; again, one more of it."""
        found = look_up(self._listing.catalogue, code)
        if found is None:
            self._view.show_unknown(code.strip())
            return
        product_id = found.product.product_id
        if product_id in self._counts:
            self._counts[product_id] = min(self._counts[product_id] + 1, labels.MOST)
            self._current = product_id
        else:
            self._put(found.product)
        self._show()

    def search(self, words: str) -> None:
        """Add the best hit of some words."""
        hits = self._listing.find(words, 1) if words.strip() else ()
        product = self._listing.product(hits[0]) if hits else None
        if product is None:
            self._view.show_unknown(words.strip())
        else:
            self._put(product)
            self._show()

    def choose(self, product_id: str) -> None:
        """Preview another product's label."""
        if product_id in self._counts and product_id != self._current:
            self._current = product_id
            self._show()

    def set_count(self, count: int) -> None:
        """Say how many of the current product."""
        if self._current in self._counts and self._counts[self._current] != count:
            self._counts[self._current] = min(max(count, 0), labels.MOST)
            self._show()

    def count_stock(self) -> None:
        """Make as many of each as there are in the shop."""
        for x in self._wanted():
            pieces = 0 if x.product.weighed else x.product.stock or 0
            self._counts[x.product.product_id] = min(max(pieces, 0), labels.MOST)
        self._show()

    def remove(self) -> None:
        """Take the current product out."""
        self._counts.pop(self._current, None)
        self._current = next(iter(self._counts), "")
        self._show()

    def _put(self, product: Product) -> None:
        product_id = product.product_id
        came = 0 if product.weighed else self._received.get(product_id, 0)
        self._counts.setdefault(product_id, min(came or 1, labels.MOST))
        self._current = product_id
        if len(self._counts) > 1:
            self._look = replace(self._look, grams=0, price=0)

    def _wanted(self) -> tuple[Wanted, ...]:
        found = ((self._listing.product(x), n) for x, n in self._counts.items())
        return tuple(Wanted(product, n) for product, n in found if product is not None)

    def look_at_printer(self) -> None:
        """Show how the label printer is now."""
        if self.active:
            state = self._session.till.spools.state_of(PrinterRole.LABEL)
            self._view.show_label_printer(state)

    # How they are to be.

    def change(self, **changes: Any) -> None:  # noqa: ANN401  # fields of Look
        """Take another look for the labels."""
        look = self._look
        if "output" in changes:
            look = look.begun(self._session.till.settings, changes["output"])
        look = replace(look, **changes)
        cells = look.on_sheet.cells
        look = replace(look, start=min(max(look.start, 1), cells))
        if look != self._look:
            self._look = look
            self._show()

    # Printing and saving.

    def print_now(self) -> None:
        """Queue them on the label printer."""
        settings = self._session.till.settings
        if settings.label_printer is None:
            self._view.show_label_trouble(LabelError(why="printer"))
            return
        look = self._look

        def go_on(made: Made) -> None:
            self._with_right(made, lambda approver: self._queue(made, look, approver))

        self._make(go_on)

    def save(self) -> None:
        """Put them on sheets, in a file."""
        look = self._look

        def go_on(made: Made) -> None:
            self._with_right(made, lambda approver: self._allow(made, look, approver))

        self._make(go_on)

    def progressed(self, run: int, done: int, whole: int) -> None:
        """Show how far the current run is."""
        if run == self._run and self._busy:
            self._view.show_label_progress(done, whole)

    def _make(self, then: Then) -> None:
        if self._busy:
            return
        run = self._begin()
        wanted, settings, look = self._wanted(), self._session.till.settings, self._look
        today = self._session.till.clock.now().local_date

        def done(made: Made) -> None:
            if run == self._run:
                then(made)

        self._session.tasks.compute(
            lambda: make(wanted, settings, look, today), done, self._refuse
        )

    def _with_right(self, made: Made, act: Act) -> None:
        """Do it with one's own right; a markdown may need somebody else's."""
        marked_down = any(label.price_before for label, _ in made)
        if not marked_down or self._session.actor.may(Right.PRICE):
            act(None)
            return
        self._end()  # the PIN pad may be left without a word
        self._session.ask_approval(Right.PRICE, act)

    def _queue(self, made: Made, look: Look, approver: Person | None) -> None:
        actor, settings = self._session.actor, self._session.till.settings
        count = sum(n for _, n in made)

        def done(_: object) -> None:
            self._end()
            self._remember(look)
            self._view.show_labels_printed(count)

        self._writes.write(
            lambda tx: labels.print_labels(
                tx, actor, settings, jobs(made, look), approver
            ),
            done,
            self._refuse,
        )

    def _allow(self, made: Made, look: Look, approver: Person | None) -> None:
        actor = self._session.actor
        if not any(label.price_before for label, _ in made):
            self._draw(made, look)
            return
        self._writes.write(
            lambda tx: labels.allow(tx, actor, made, approver),
            lambda _: self._draw(made, look),
            self._refuse,
        )

    def _draw(self, made: Made, look: Look) -> None:
        run, till, view = self._begin(), self._session.till, self._view
        stop, at = self._stop, self._session.till.clock.now()
        sheet, shift = look.on_sheet, look.shift_um

        def told(done: int, whole: int) -> None:
            if stop.is_set():
                raise LabelError(why="stopped")
            view.tell_label_progress(run, done, whole)

        def work() -> Path:
            from pos.printing.labels.sheet import pages

            start = look.start - 1
            data = pages(made, sheet, start=start, shift_um=shift, told=told)
            return report_files.save_labels(till.folder, data, at)

        def done(file: Path) -> None:
            if run == self._run:
                self._end()
                self._remember(look)
                self._view.show_labels_saved(file)

        self._session.tasks.compute(work, done, self._refuse)

    def _remember(self, look: Look) -> None:
        """Keep which labels are used here, for the next time."""
        before = self._session.till.settings
        after = look.kept_in(before)
        if after != before:
            actor = self._session.actor
            self._session.tasks.write(
                lambda tx: settings_operations.save(tx, actor, after),
                lambda _: None,
                self._view.show_label_trouble,
            )

    def _begin(self) -> int:
        self._run += 1
        self._stop, self._busy = Event(), True
        self._show()
        return self._run

    def _end(self) -> None:
        self._busy = False
        if self.active:
            self._show()

    def _refuse(self, error: PosError) -> None:
        self._end()
        if error.fields.get("why") != "stopped" and self.active:
            self._view.show_label_trouble(error)

    # What is shown.

    def _show(self) -> None:
        wanted = self._wanted()
        known = {x.product.product_id for x in wanted}
        if self._current not in known:
            self._current = next(iter(self._counts), "")
        printer = self._session.till.settings.label_printer is not None
        self._view.show_labels(
            LabelsShown(wanted, self._current, self._look, printer, self._busy)
        )
        self.look_at_printer()
        self._preview()

    def _preview(self) -> None:
        self._previews += 1
        asked = self._previews
        product = self._listing.product(self._current)
        if product is None:
            self._view.show_preview(b"")
            self._view.show_label_trouble(None)
            return
        settings, look = self._session.till.settings, self._look
        today = self._session.till.clock.now().local_date

        def draw() -> bytes:
            from pos.printing.labels.raster import png

            return png(face_of(product, settings, look, today))

        def done(picture: bytes) -> None:
            if asked == self._previews:
                self._view.show_preview(picture)
                self._view.show_label_trouble(None)

        def failed(error: PosError) -> None:
            if asked == self._previews:
                self._view.show_preview(b"")
                self._view.show_label_trouble(error)

        self._session.tasks.compute(draw, done, failed)
