"""Who may allow what."""

from __future__ import annotations

from collections.abc import Sequence

from pos.domain.people import Person, Right, Role
from pos.operations.people import SignIn
from tests.ui.sign_in.test_pin_check import Pad, Till
from ui.approval.presenter import ApprovalPresenter


class Panel(Pad):
    def __init__(self) -> None:
        super().__init__()
        self.codes: list[str] | None = None
        self.chosen = ""

    def show_approvers(self, people: Sequence[Person], chosen: str) -> None:
        self.codes = [person.code for person in people]
        self.chosen = next(x.code for x in people if x.person_id == chosen)

    def show_nobody(self) -> None:
        self.codes = []


CASHIER = Person("k", "K-03", Role.CASHIER)
SUPERVISOR = Person("p", "P-01", Role.SUPERVISOR)
ADMIN = Person("a", "A-01", Role.ADMIN)
TREASURER = Person("b", "B-01", Role.TREASURER)
PEOPLE = (ADMIN, TREASURER, CASHIER, SUPERVISOR)


def asked(
    right: Right,
    people: Sequence[Person] = PEOPLE,
    asker: Person | None = CASHIER,
    last: str = "",
) -> tuple[Panel, ApprovalPresenter, list[Person], Till]:
    panel, till = Panel(), Till([SignIn(SUPERVISOR)])
    allowed: list[Person] = []
    deciding = ApprovalPresenter(panel, till.try_pin, allowed.append, lambda: 0)
    deciding.ask(right, people, asker, last)
    return panel, deciding, allowed, till


def test_only_those_with_the_right_are_asked_the_supervisor_first() -> None:
    panel, *_ = asked(Right.REFUND)

    assert panel.codes == ["P-01", "A-01"]
    assert panel.chosen == "P-01"


def test_the_payment_code_is_for_treasurer_and_admin() -> None:
    panel, *_ = asked(Right.QRIS_CODE)

    assert panel.codes == ["A-01", "B-01"]


def test_who_allowed_something_last_is_chosen() -> None:
    panel, *_ = asked(Right.REFUND, last="a")

    assert panel.chosen == "A-01"


def test_another_person_is_chosen_before_the_one_who_asks() -> None:
    panel, *_ = asked(Right.REFUND, asker=SUPERVISOR)
    assert panel.chosen == "A-01"

    panel, *_ = asked(Right.REFUND, people=(SUPERVISOR,), asker=SUPERVISOR)
    assert panel.chosen == "P-01"


def test_nobody_with_the_right_is_said() -> None:
    panel, *_ = asked(Right.REFUND, people=(CASHIER,))

    assert panel.codes == []


def test_the_pin_is_tried_for_the_chosen_person() -> None:
    _, deciding, allowed, till = asked(Right.REFUND)
    deciding.move(1)
    deciding.enter("998877")

    assert till.asked == ["a 998877"]
    assert allowed == [SUPERVISOR]
