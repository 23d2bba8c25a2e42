"""What paying decides: which tender, how much, whether it is enough."""

from typing import Final

from pos.domain.errors import ApprovalNeededError, PosError, StorageError, TenderError
from pos.domain.people import Person, Right
from pos.domain.qris import QrisError, bill_number, check_master, make_dynamic
from pos.domain.quick_cash import quick_amounts
from pos.domain.sale import Sale
from pos.domain.tender import (
    QRIS_LIMIT,
    REFERENCE_DIGITS,
    MoneyRules,
    Payment,
    Tender,
    TenderKind,
    is_large,
    pay,
)
from pos.operations import receipts, sell
from pos.operations.allowance import Approvers
from pos.printing.slips import QrisRequest
from ui.one_at_a_time import OneAtATime
from ui.pay.paying import Method, Paying, PayView, QrisShown, Stage, Step
from ui.sell.open_basket import OpenBasket
from ui.session import Session

#: A second Enter sooner than this after the question is the same press.
QUESTION_MS: Final = 400


class PayPresenter:
    """Decides; knows no Qt."""

    def __init__(self, session: Session, open_basket: OpenBasket) -> None:
        self._session, self._open = session, open_basket
        self._prints = OneAtATime(session.tasks)
        self._view: PayView
        self._method, self._kind = Method.CASH, TenderKind.CASH
        self._proving = False
        self._amount = 0
        self._typed = False
        self._reference = ""
        self._asked_ms: int | None = None
        self._busy = False
        self._sale_id = ""

    def attach(self, view: PayView) -> None:
        """Begin to talk to a page."""
        self._view = view

    # Coming and going

    def enter(self) -> None:
        """The page is shown: the buyer sees the total from now on."""
        opened = self._open
        if opened.basket.empty or self._session.shift is None:
            self._session.go("sell")
            return
        if not opened.basket.total_shown:
            opened.change(opened.basket.show_total())
        if opened.basket.sale_id != self._sale_id:
            self._sale_id = opened.basket.sale_id
            self._method, self._kind = Method.CASH, TenderKind.CASH
            self._proving = self._typed = False
            self._reference = ""
            self._view.clear_reference()
        if opened.taken:
            self._method = Method.MIXED
        self._view.clear_error()
        self._keep_amount()

    def leave(self) -> None:
        """Another page takes its place."""
        self._open.set_paying(None)

    def back(self) -> None:
        """Go one step back; everything that was entered stays."""
        if self._busy:
            return
        if self._method is Method.MIXED and self._proving:
            self._proving = False
            self._show()
        else:
            self._session.go("sell")

    def scanned(self, code: str) -> bool:
        """Take a scan: False lets the selling page have it.

        While the sale is being stored, the scan belongs to the next one.
        """
        if self._busy or self._open.uncertain:
            self._open.waiting.append(code)
            return True
        return False

    # What the cashier chooses

    def choose(self, method: Method) -> None:
        """Choose how to pay; nothing is finished by it.

        Once the sale is paid in parts, the others choose what the next part
        is; a second press on *Gabungan* ends it while nothing was taken.
        """
        if self._busy:
            return
        parted = self._method is Method.MIXED
        if method is not Method.MIXED:
            self._kind = TenderKind(method.value)
            self._method = Method.MIXED if parted else method
        elif not parted:
            self._method = Method.MIXED
        elif not self._open.taken:
            self._method = Method(self._kind.value)
        self._start_entry()

    def split(self) -> None:
        """Pay as much as QRIS takes, and the rest in another way."""
        self._method, self._kind = Method.MIXED, TenderKind.QRIS
        self._start_entry()
        self._set_amount(min(self._due(), QRIS_LIMIT))
        self._proving = True
        self._show()

    def type_amount(self, amount: int) -> None:
        """Take the amount as it is typed."""
        if amount == self._amount or self._busy:
            return
        self._amount, self._typed = amount, True
        self._asked_ms = None
        self._view.clear_error()
        self._show()

    def take_quick(self, amount: int) -> None:
        """Take one of the likely amounts."""
        if not self._busy:
            self._set_amount(amount)
            self._typed = amount != self._due()
            self._show()

    def type_reference(self, reference: str) -> None:
        """Take the reference as it is typed."""
        if reference != self._reference:
            self._reference = reference
            self._view.clear_error()
            self._show()

    def remove(self, place: int) -> None:
        """Take back a tender that was noted."""
        if self._busy:
            return
        taken = self._open.taken
        self._open.take((*taken[:place], *taken[place + 1 :]))
        self._start_entry()

    # Going on

    def onward(self) -> None:
        """Do what Enter does now: add a part, or complete the sale."""
        if self._busy:
            return
        try:
            state = self._state()
            tender = self._entered(verified=True)
            self._explain(state)
        except TenderError as error:
            self._view.show_error(error)
            return
        if state.step is Step.PROVE:
            self._proving = True
            self._show()
        elif state.step is not Step.NONE and self._sure():
            self._take(tender)

    def _explain(self, state: Paying) -> None:
        """Say why Enter does nothing.

        Raises:
            TenderError: What is missing.
        """
        if state.step is not Step.NONE or state.stage in (
            Stage.TOO_MUCH,
            Stage.NO_CODE,
        ):
            return
        if state.stage is Stage.PROOF and not self._proven():
            raise TenderError(why="reference")
        if self._proof_needed and state.amount > state.due:
            raise TenderError(why="too_much")
        if self._kind is TenderKind.QRIS and state.amount > QRIS_LIMIT:
            raise TenderError(why="qris_limit", most=QRIS_LIMIT)
        raise TenderError(why="missing", amount=state.payment.remaining)

    def unverified(self) -> None:
        """Hand the goods over although nobody has seen the QRIS money."""
        state = self._state()
        qris = state.kind is TenderKind.QRIS and state.stage is Stage.PROOF
        if self._busy or not qris or state.qris is None:
            return
        if state.unverified_allowed:
            self._take(Tender(TenderKind.QRIS, self._amount, "", verified=False))
            return

        def allowed(person: Person) -> None:
            self._take(
                Tender(
                    TenderKind.QRIS,
                    self._amount,
                    verified=False,
                    approved_by=person.code,
                )
            )

        self._session.ask_approval(Right.UNVERIFIED_QRIS, allowed)

    def print_code(self) -> None:
        """Print the code with its amount: the paper says that nothing is paid yet."""
        state, session = self._state(), self._session
        qris = state.qris
        if self._busy or qris is None or not state.printer:
            return
        actor, settings = session.actor, session.till.settings
        asked = QrisRequest(qris.name, qris.nmid, qris.payload, qris.amount)
        self._prints.write(
            lambda tx: receipts.print_qris_request(tx, actor, settings, asked),
            lambda _: self._view.show_code_printed(),
            self._view.show_error,
        )

    def _take(self, tender: Tender | None) -> None:
        """Note a tender; complete the sale when nothing is missing."""
        tenders = (*self._open.taken, *((tender,) if tender is not None else ()))
        try:
            payment = self._pay(tenders)
        except TenderError as error:
            self._view.show_error(error)
            return
        if payment.complete:
            self._commit(tenders)
        elif self._method is Method.MIXED:
            self._open.take(tenders)
            self._kind = TenderKind.CASH
            self._start_entry()

    def _entered(self, *, verified: bool) -> Tender | None:
        """Give the tender being entered; nothing due needs none.

        Raises:
            TenderError: Its reference was used in this sale already.
        """
        if not self._amount:
            return None
        reference = self._reference.strip() if self._proof_needed else ""
        same = (x.reference for x in self._open.taken if x.kind is TenderKind.QRIS)
        if self._kind is TenderKind.QRIS and reference and reference in same:
            raise TenderError(why="reference_used", reference=reference)
        return Tender(self._kind, self._amount, reference, verified)

    def _sure(self) -> bool:
        """Ask once when far more cash is given than is due."""
        large = self._kind is TenderKind.CASH and is_large(
            self._amount, self._due(), self._rules
        )
        if not large:
            return True
        now = self._session.till.clock.monotonic_ms()
        if self._asked_ms is None:
            self._asked_ms = now
            self._show()
            return False
        return now - self._asked_ms >= QUESTION_MS

    def _commit(
        self, tenders: tuple[Tender, ...], approvers: Approvers | None = None
    ) -> None:
        """Store the sale. The same id makes asking again harmless."""
        self._busy = True
        self._view.clear_error()
        self._show()
        actor, settings = self._session.actor, self._session.till.settings
        basket = self._open.basket

        def failed(error: PosError) -> None:
            self._busy = False
            self._fail(error, tenders, approvers)

        self._session.tasks.write(
            lambda tx: sell.complete(tx, actor, settings, basket, tenders, approvers),
            self._finished,
            failed,
        )

    def _finished(self, sale: Sale) -> None:
        self._busy = False
        self._open.finish(sale)
        self._view.sound_done()
        self._session.go("sell")

    def _fail(
        self,
        error: PosError,
        tenders: tuple[Tender, ...],
        approvers: Approvers | None,
    ) -> None:
        if isinstance(error, StorageError):
            self._open.uncertain = True
        self._show()
        if isinstance(error, ApprovalNeededError):
            right = Right(str(error.fields["right"]))
            self._session.ask_approval(
                right,
                lambda person: self._commit(
                    tenders, {**(approvers or {}), right: person}
                ),
            )
        self._view.show_error(error)

    # What is shown

    @property
    def _rules(self) -> MoneyRules:
        shift = self._session.shift
        return shift.rules if shift is not None else self._session.till.settings.rules

    @property
    def _proof_needed(self) -> bool:
        return self._kind is not TenderKind.CASH

    def _pay(self, tenders: tuple[Tender, ...]) -> Payment:
        return pay(self._open.settlement.total, tenders, self._rules)

    def _due(self) -> int:
        """Give what would settle the rest in the way being entered."""
        left = self._pay(self._open.taken)
        cash = self._kind is TenderKind.CASH
        return left.remaining if cash else left.remaining_exact

    def _start_entry(self) -> None:
        """Begin to enter a tender: all that is left, until something is typed."""
        self._typed = False
        self._reference = ""
        self._proving = self._method is not Method.MIXED and self._proof_needed
        self._view.clear_reference()
        self._view.clear_error()
        self._keep_amount()

    def _keep_amount(self) -> None:
        """Follow the total, unless the cashier typed an amount."""
        try:
            due = self._due()
        except TenderError as error:
            self._view.show_error(error)
            due = 0
        exact = self._method in (Method.QRIS, Method.TRANSFER)
        if exact or not self._typed:
            self._set_amount(due)
        self._show()

    def _set_amount(self, amount: int) -> None:
        self._amount = amount
        self._asked_ms = None
        self._view.clear_error()
        self._view.show_amount(amount)

    def _show(self) -> None:
        try:
            state = self._state()
            self._view.show_paying(state)
            self._open.set_paying(state)
        except TenderError as error:
            self._view.show_error(error)

    def _state(self) -> Paying:
        """Put together what the page shows.

        Raises:
            TenderError: The tenders noted exceed a total that shrank since.
        """
        due = self._due()
        stage, qris = self._stage()
        payment = self._provisional()
        return Paying(
            method=self._method,
            kind=self._kind,
            stage=stage,
            step=self._step(stage, payment, due),
            settlement=self._open.settlement,
            taken=self._open.taken,
            amount=self._amount,
            due=due,
            payment=payment,
            quick=quick_amounts(due) if self._kind is TenderKind.CASH else (),
            reference=self._reference,
            question=self._asked_ms is not None,
            unverified_allowed=self._may_be_unverified(),
            qris=qris,
            printer=bool(self._session.till.settings.printer),
            busy=self._busy,
        )

    def _provisional(self) -> Payment:
        """Work out the payment as if the tender being entered were taken."""
        taken = self._open.taken
        if not self._amount or (self._proof_needed and self._amount > self._due()):
            return self._pay(taken)
        reference = "0" * REFERENCE_DIGITS
        kind = self._kind
        if kind is TenderKind.QRIS and self._amount > QRIS_LIMIT:
            # Only shown, not taken: the page says that it is too much.
            kind = TenderKind.TRANSFER
        return self._pay((*taken, Tender(kind, self._amount, reference)))

    def _stage(self) -> tuple[Stage, QrisShown | None]:
        if self._kind is not TenderKind.QRIS:
            return (Stage.PROOF if self._proving else Stage.AMOUNT), None
        if self._method is Method.QRIS and self._amount > QRIS_LIMIT:
            return Stage.TOO_MUCH, None
        if not self._proving:
            return Stage.AMOUNT, None
        shown = self._qris()
        return (Stage.PROOF if shown else Stage.NO_CODE), shown

    def _qris(self) -> QrisShown | None:
        settings = self._session.till.settings
        try:
            code = check_master(settings.qris)
            payload = settings.qris
            if settings.qris_dynamic:
                parts = [x for x in self._open.taken if x.kind is TenderKind.QRIS]
                till = self._session.till.identity.till
                bill = bill_number(till, self._sale_id, len(parts) + 1)
                payload = make_dynamic(settings.qris, self._amount, bill)
        except QrisError:
            return None
        dynamic = settings.qris_dynamic
        return QrisShown(payload, code.name, code.nmid, self._amount, dynamic)

    def _step(self, stage: Stage, payment: Payment, due: int) -> Step:
        if self._busy or stage in (Stage.TOO_MUCH, Stage.NO_CODE):
            return Step.NONE
        if stage is Stage.PROOF and not self._proven():
            return Step.NONE
        if self._proof_needed and not 0 < self._amount <= due:
            return Step.NONE
        if stage is Stage.AMOUNT and self._proof_needed:
            over = self._kind is TenderKind.QRIS and self._amount > QRIS_LIMIT
            return Step.NONE if over else Step.PROVE
        if payment.complete:
            return Step.FINISH
        mixed = self._method is Method.MIXED and self._amount > 0
        return Step.ADD if mixed else Step.NONE

    def _proven(self) -> bool:
        if self._kind is TenderKind.QRIS:
            digits = self._reference
            return len(digits) == REFERENCE_DIGITS and digits.isdecimal()
        return bool(self._reference.strip())

    def _may_be_unverified(self) -> bool:
        before = sum(x.amount for x in self._open.taken if not x.verified)
        if before + self._amount <= self._rules.unverified_limit:
            return True
        return self._session.actor.may(Right.UNVERIFIED_QRIS)
