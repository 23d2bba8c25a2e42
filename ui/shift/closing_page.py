"""Closing a shift: the four steps under one header."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.shift.closing import Closed, Counting, NonCash, Step, Variance
from ui.shift.closing_steps import CloseStep, CountStep, NonCashStep, VarianceStep
from ui.shift.z_step import ZStep
from ui.widgets.page import Page
from ui.widgets.page_stack import PageStack
from ui.widgets.step_header import StepHeader


class ClosingPage(Page):
    """Shows one step at a time; the steps behind and ahead hold no figures.

    Signals:
        finished_step: The step whose button was pressed; counts and reasons
            have their own signals on the steps.
    """

    finished_step = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.header = StepHeader(
            (
                self.tr("Hitung uang"),
                self.tr("Nontunai"),
                self.tr("Selisih & alasan"),
                self.tr("Cetak Z"),
            )
        )
        self.tools.addWidget(self.header)
        self.count = CountStep()
        self.non_cash = NonCashStep()
        self.variance = VarianceStep()
        self.z = ZStep()
        self._steps: dict[Step, CloseStep] = {
            Step.COUNT: self.count,
            Step.NON_CASH: self.non_cash,
            Step.VARIANCE: self.variance,
            Step.Z: self.z,
        }
        self._stack = PageStack()
        for step in self._steps.values():
            self._stack.addWidget(step)
        self.body.addWidget(self._stack, 1)

    def show_count(self, counting: Counting) -> None:
        """Show step 1, with nothing left of what was known before."""
        self._name(counting.shift.number)
        self.variance.forget()
        self.z.forget()
        self.count.show_count(counting)
        self._show(Step.COUNT)
        self.count.cash.focus_first()

    def show_non_cash(self, facts: NonCash) -> None:
        """Show step 2."""
        self._name(facts.shift.number)
        self.non_cash.show_facts(facts)
        self._show(Step.NON_CASH)

    def show_variance(self, variance: Variance) -> None:
        """Show step 3."""
        self._name(variance.shift.number)
        self.variance.show_variance(variance)
        self._show(Step.VARIANCE)

    def show_closed(self, closed: Closed) -> None:
        """Show step 4."""
        self.title.setText(
            self.tr("Shift {number} ditutup").format(number=closed.shift.number)
        )
        self.variance.forget()
        self.z.show_closed(closed)
        self._show(Step.Z)

    def forget(self) -> None:
        """Take every figure off all steps."""
        self.variance.forget()
        self.z.forget()

    def press_next(self) -> None:
        """Do what the button of the step in view does."""
        step = self._stack.currentWidget()
        if isinstance(step, CloseStep) and step.next.isEnabled():
            step.next.click()

    def _name(self, number: int) -> None:
        self.title.setText(self.tr("Tutup shift {number}").format(number=number))

    def _show(self, step: Step) -> None:
        self.header.set_current(int(step))
        self._stack.setCurrentWidget(self._steps[step])
        if step is not Step.COUNT:
            # The button would keep Tab's focus: Enter has to reach the screen.
            self.setFocus()
