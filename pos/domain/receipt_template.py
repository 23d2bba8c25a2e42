"""How the shop wants its papers: few choices, none of which can hide what must be seen.

The receipt's number, its moment, every amount, the seal and the marks of copies and
of a training can't be chosen away: the law and the till need them on paper.
"""

from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Any, Final

from pos.domain.errors import SettingError

#: Of the choices below; what a newer program saved is not read by an older one.
VERSION: Final = 1

#: Most lines that a shop may add to the head, and characters of each.
HEADER_LINES: Final = 3
LONGEST_LINE: Final = 96


class Fact(StrEnum):
    """What may be left out."""

    TAGLINE = "tagline"
    ADDRESS = "address"
    PHONE = "phone"
    CASHIER = "cashier"
    SHIFT = "shift"
    PLACE = "place"
    BUYER = "buyer"
    NOTE = "note"


class NumberAs(StrEnum):
    """How a receipt's number can be scanned."""

    BARCODE = "barcode"
    QR = "qr"


@dataclass(frozen=True, slots=True)
class Template:
    """How the shop wants its papers.

    Attributes:
        version: Of the format.
        logo: Name of a picture that was imported, or empty.
        tall: Whether the shop's name is of double height.
        bold: Whether it is bold.
        centered: Whether the head stands in the middle; else at the left.
        header: More lines below the shop's own, such as a tax number.
        hidden: Facts that are left out.
        number_as: ``barcode`` or ``qr``.
    """

    version: int = VERSION
    logo: str = ""
    tall: bool = True
    bold: bool = True
    centered: bool = True
    header: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    number_as: str = NumberAs.BARCODE.value

    def shows(self, fact: Fact) -> bool:
        """Tell whether a fact is printed."""
        return fact.value not in self.hidden

    def check(self) -> None:
        """Check every choice.

        Raises:
            SettingError: One can't be used; fields ``name`` and ``value``.
        """
        facts = {fact.value for fact in Fact}
        long = [x for x in self.header if len(x) > LONGEST_LINE or not x.isprintable()]
        wrong = {
            "version": self.version != VERSION,
            "header": bool(long) or len(self.header) > HEADER_LINES,
            "hidden": not facts.issuperset(self.hidden),
            "number_as": self.number_as not in tuple(NumberAs),
            "logo": bool(self.logo) and not self.logo.isalnum(),
        }
        for name, is_wrong in wrong.items():
            if is_wrong:
                raise SettingError(name=f"template.{name}", value=getattr(self, name))


def template_from(saved: object) -> Template:
    """Read a template: what can't be used falls back to the default, as a whole."""
    default = Template()
    if not isinstance(saved, dict):
        return default
    names = {field.name for field in fields(Template)}
    values = {x: _read(value) for x, value in saved.items() if x in names}
    alike = all(type(v) is type(getattr(default, x)) for x, v in values.items())
    if not alike:
        return default
    read = replace(default, **values)
    try:
        read.check()
    except SettingError:
        return default
    return read


def _read(value: Any) -> Any:  # noqa: ANN401 - what JSON holds
    """Give a list of texts as a tuple; anything else as it is."""
    if isinstance(value, list) and all(isinstance(x, str) for x in value):
        return tuple(value)
    return value
