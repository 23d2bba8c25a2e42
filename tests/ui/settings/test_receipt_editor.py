"""What the editor of the receipt decides, over a real till."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from typing import TypeVar

import pytest
from PIL import Image

from pos.bootstrap import Till
from pos.config import Settings
from pos.domain.errors import PosError
from pos.domain.receipt_template import Fact, Template
from pos.operations.receipts import example
from pos.printing.layout import layout
from pos.printing.logo import MOST_BYTES, import_logo, name_of
from pos.printing.profile import PROFILES
from pos.printing.raster import image
from pos.storage.pictures import Pictures
from tests.printing.test_logo import a_file
from tests.ui.conftest import InlineTasks, person
from ui.preview import Preview
from ui.session import Session
from ui.settings.receipt_editor import SHOWN, ReceiptEditor

Result = TypeVar("Result")


class View:
    def __init__(self) -> None:
        self.said: list[str] = []
        self.draft = Settings()
        self.fresh = False
        self.previews: list[Preview] = []

    def show_draft(self, draft: Settings, *, fresh: bool) -> None:
        self.draft, self.fresh = draft, fresh

    def show_preview(self, preview: Preview) -> None:
        self.previews.append(preview)

    def show_saved(self) -> None:
        self.said.append("saved")

    def show_refused(self, error: PosError) -> None:
        self.said.append(f"{error.code} {error.fields.get('why', '')}".strip())


class Desk:
    """The editor, with somebody at it."""

    def __init__(self, session: Session, till: Till, code: str = "A-01") -> None:
        self.session, self.till, self.view = session, till, View()
        session.sign_in(person(till, code))
        self.editor = ReceiptEditor(session, self.view)
        self.editor.open()

    @property
    def lines(self) -> str:
        return self.view.previews[-1].words

    def saved(self) -> Settings:
        tasks = self.session.tasks
        assert isinstance(tasks, InlineTasks)
        while tasks.changes:
            self.session.announce(tasks.changes.pop(0))
        return self.till.settings


@pytest.fixture
def desk(session: Session, till: Till) -> Desk:
    return Desk(session, till)


def test_the_preview_is_what_the_rasteriser_draws(desk: Desk) -> None:
    head = PROFILES[desk.editor.profile]
    drawn = image(layout(example(desk.editor.draft, "sale"), head.columns), head)
    with Image.open(BytesIO(desk.view.previews[-1].png)) as shown:
        margin = (shown.width - head.dots) // 2
        inner = (margin, margin, margin + head.dots, shown.height - margin)
        assert shown.crop(inner).tobytes() == drawn.tobytes()


def test_each_choice_is_seen_at_once_and_saved_later(desk: Desk) -> None:
    assert "Kasir K01" in desk.lines
    desk.editor.show_fact(Fact.CASHIER, shown=False)
    desk.editor.set_header([" NPWP 0012345678901000 ", "", "  "])
    desk.editor.change(footer="Sampai jumpa")

    assert "Kasir K01" not in desk.lines
    assert "NPWP 0012345678901000" in desk.lines
    assert "Sampai jumpa" in desk.lines
    assert desk.view.fresh
    assert desk.saved().template == Template()

    desk.editor.save()
    assert desk.view.said == ["saved"]
    assert not desk.editor.fresh
    saved = desk.saved()
    assert saved.footer == "Sampai jumpa"
    assert saved.template == Template(
        header=("NPWP 0012345678901000",), hidden=("cashier",)
    )


def test_a_fact_comes_back(desk: Desk) -> None:
    desk.editor.show_fact(Fact.BUYER, shown=False)
    desk.editor.show_fact(Fact.BUYER, shown=True)
    assert not desk.view.fresh
    assert "Ibu Ratna" in desk.lines


def test_a_reset_keeps_the_words_of_the_shop(desk: Desk) -> None:
    desk.editor.change(footer="Terima kasih!")
    desk.editor.style(tall=False, number_as="qr", hidden=("note",))
    desk.editor.reset()
    assert desk.editor.draft.template == Template()
    assert desk.editor.draft.footer == "Terima kasih!"


@pytest.mark.parametrize("profile", sorted(PROFILES))
@pytest.mark.parametrize("shown", SHOWN)
def test_every_example_on_every_paper(desk: Desk, shown: str, profile: str) -> None:
    desk.editor.look_at(profile=profile, shown=shown)
    with Image.open(BytesIO(desk.view.previews[-1].png)) as picture:
        assert picture.width == PROFILES[profile].width_mm * 8


def test_a_logo_is_seen_before_it_is_kept(desk: Desk) -> None:
    before = desk.view.previews[-1]
    desk.editor.choose_logo(a_file())
    name = name_of(import_logo(a_file()))
    assert desk.editor.draft.template.logo == name
    assert len(desk.view.previews[-1].png) > len(before.png)
    assert Pictures(desk.till.readers)(name) is None

    desk.editor.save()
    assert Pictures(desk.till.readers)(name) == import_logo(a_file())
    assert desk.saved().template.logo == name
    desk.editor.style(logo="")
    desk.editor.save()
    assert desk.saved().template.logo == ""
    assert desk.view.previews[-1] == before


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "logo.invalid unreadable"),
        (b"\0" * (MOST_BYTES + 1), "logo.invalid large"),
    ],
)
def test_a_bad_picture_changes_nothing(desk: Desk, data: bytes, said: str) -> None:
    desk.editor.choose_logo(data)
    assert desk.view.said == [said]
    assert not desk.view.fresh


def test_what_cannot_be_used_is_refused(desk: Desk) -> None:
    desk.editor.set_header(["a\tb"])
    desk.editor.save()
    assert desk.view.said == ["setting.invalid"]
    assert desk.saved().template == Template()
    assert desk.view.fresh


def test_another_change_of_the_settings_loses_no_choice(desk: Desk) -> None:
    desk.editor.style(bold=False)
    desk.editor.fill(replace(desk.till.settings, shop="Galeri"))
    assert desk.editor.draft.shop == "Galeri"
    assert not desk.editor.draft.template.bold
    assert "Galeri" in desk.lines


def test_a_cashier_saves_nothing(session: Session, till: Till) -> None:
    desk = Desk(session, till, "K-03")
    desk.editor.style(bold=False)
    desk.editor.save()
    assert desk.view.said == ["approval.needed"]
    assert desk.saved().template == Template()


def test_nothing_is_drawn_while_nobody_looks(desk: Desk) -> None:
    desk.editor.close()
    count = len(desk.view.previews)
    desk.editor.style(bold=False)
    assert len(desk.view.previews) == count
    desk.editor.open()
    assert len(desk.view.previews) == count + 1


class SlowTasks(InlineTasks):
    """Computes when it is told to."""

    def __init__(self, till: Till) -> None:
        super().__init__(till)
        self.waiting: list[Callable[[], None]] = []

    def compute(
        self,
        work: Callable[[], Result],
        then: Callable[[Result], None],
        failed: Callable[[PosError], None],
    ) -> None:
        def run() -> None:
            super(SlowTasks, self).compute(work, then, failed)

        self.waiting.append(run)


def test_while_a_paper_is_drawn_only_the_newest_choice_waits(till: Till) -> None:
    tasks = SlowTasks(till)
    desk = Desk(Session(till, tasks), till)
    for footer in ("satu", "dua", "tiga"):
        desk.editor.change(footer=footer)
    assert len(tasks.waiting) == 1
    while tasks.waiting:
        tasks.waiting.pop(0)()
    assert len(desk.view.previews) == 2
    assert "tiga" in desk.lines
