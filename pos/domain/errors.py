"""What can go wrong, as classes with a code and fields; words belong to the UI."""

from typing import ClassVar


class PosError(Exception):
    """A refusal a person can understand and answer.

    Attributes:
        code: Stable, dotted; the UI and the commands turn it into words.
        fields: What the words need, such as an amount or a name.
    """

    code: ClassVar[str] = "error"

    def __init__(self, **fields: object) -> None:
        self.fields = fields
        super().__init__(self.code, fields)

    def __str__(self) -> str:
        """Show code and fields: for logs, never for the people at the till."""
        given = ", ".join(f"{key}={value!r}" for key, value in self.fields.items())
        return f"{self.code}({given})"


class InvalidAmountError(PosError):
    """The text isn't a whole number of rupiah."""

    code = "money.invalid"


class InvalidQuantityError(PosError):
    """A quantity is zero, negative or beyond what a line holds."""

    code = "basket.quantity"


class EmptyBasketError(PosError):
    """There is nothing to pay for."""

    code = "basket.empty"


class LineMissingError(PosError):
    """The basket or the sale has no such line."""

    code = "line.missing"


class PieceTakenError(PosError):
    """A one-off piece is in the basket already, or was sold."""

    code = "piece.taken"


class PriceNeededError(PosError):
    """An open-price product has no price yet."""

    code = "price.needed"


class DiscountError(PosError):
    """A discount is out of bounds or needs a reason."""

    code = "discount.invalid"


class TenderError(PosError):
    """The tenders don't pay the total, or one of them can't be taken."""

    code = "tender.invalid"


class ApprovalNeededError(PosError):
    """The action needs the PIN of somebody with the right.

    Fields: ``right``, and what is asked for (``amount``, ``limit``).
    """

    code = "approval.needed"


class SignInError(PosError):
    """A PIN was wrong, or the person has to wait (field ``wait_ms``)."""

    code = "sign_in.refused"


class PersonError(PosError):
    """A person's code, name or PIN can't be saved."""

    code = "person.invalid"


class ShiftError(PosError):
    """The shift isn't in the state the action needs."""

    code = "shift.state"


class MakerError(PosError):
    """Who made a product can't be read (field ``text``)."""

    code = "maker.invalid"


class PolicyError(PosError):
    """A share policy can't be adopted; ``why`` says what of it is wrong."""

    code = "policy.invalid"


class PeriodError(PosError):
    """A share period can't go on so; ``why`` says what is in the way."""

    code = "period.state"


class ConsentError(PosError):
    """A consent can't be kept so; ``why`` says what of it is wrong."""

    code = "consent.invalid"


class AnnexError(PosError):
    """The sealed annex can't be used; ``why`` says why not."""

    code = "annex.unusable"


class CustodyError(PosError):
    """Cash can't go where it is meant to go: a bag, a slip or its proof is wrong."""

    code = "custody.invalid"


class DayError(PosError):
    """A business day can't be locked, or days aren't in order; ``why`` says it."""

    code = "day.state"


class SettlementError(PosError):
    """Money that didn't come in cash can't be settled so; ``why`` says why not."""

    code = "settlement.invalid"


class RefundError(PosError):
    """More than is left, or a sale that can't be given back."""

    code = "refund.invalid"


class SaleMissingError(PosError):
    """No sale has this number here."""

    code = "sale.missing"


class CopiesError(PosError):
    """A paper has as many copies as the shop allows; fields ``number``, ``most``."""

    code = "receipt.copies"


class PrintJobError(PosError):
    """A paper can't be decided about: it has moved on meanwhile."""

    code = "print.job"


class ReasonNeededError(PosError):
    """The action needs a reason in words."""

    code = "reason.needed"


class DocumentError(PosError):
    """A document breaks a rule of the journal; nothing was written."""

    code = "document.invalid"


class StorageError(PosError):
    """The database can't be used: the environment, not a bug."""

    code = "storage.unusable"


class AlreadyOpenError(StorageError):
    """Another process has this till open."""

    code = "storage.already_open"


class CatalogueError(PosError):
    """A product can't be saved or found."""

    code = "catalogue.invalid"


class SettingError(PosError):
    """A setting has a value that can't be used."""

    code = "setting.invalid"


class LabelError(PosError):
    """A label can't be made so; field ``why`` says what is in the way.

    ``embedded``: no rule holds the figure. ``text``: the code can't be written
    with this symbol. ``narrow``, ``low``: it doesn't fit; ``need_mm``,
    ``have_mm`` and ``fitting``, the symbols that would. ``sheet``: the labels
    don't fit on the page. ``count``: none or too many are asked for.
    """

    code = "label.invalid"


class ScaleError(PosError):
    """The scale gives no weight that may be used (field ``why``)."""

    code = "scale.refused"


class DeliveryError(PosError):
    """A delivery isn't in the state the action needs."""

    code = "delivery.state"


class SealError(PosError):
    """A PDF has no seal that can be read, or whose key isn't known (field ``why``)."""

    code = "seal.unreadable"


class PickupError(PosError):
    """A web order can't be prepared or handed over.

    ``why``: ``gone`` (the store lists it no more), ``done`` (it was handed over;
    field ``till`` says where), ``unpaid`` (``amount`` is still due).
    """

    code = "pickup.state"
