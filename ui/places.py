"""The places of the window: what leads there, who may go, which screen it is."""

from dataclasses import dataclass
from enum import Flag, auto
from importlib import import_module
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QCoreApplication

from pos.domain.people import Person, Right
from ui.chrome import Destination
from ui.marks import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from pos.config import Settings
    from ui.customer_display.display import BuyerDisplay
    from ui.screen import Screen
    from ui.sell.open_basket import OpenBasket
    from ui.session import Session
    from ui.sound import Sounds

SIGN_IN: Final = "sign_in"
SETUP: Final = "setup"


class At(Flag):
    """Where a place is wanted."""

    TILL = auto()
    OFFICE = auto()
    BOTH = TILL | OFFICE


@dataclass(frozen=True, slots=True)
class Place:
    """A screen of the window.

    Attributes:
        key: What ``Session.go`` takes.
        word: Under its icon on the rail; empty for what the rail lacks.
        rights: Any of these lets a person in; none means everybody.
        module: Where its screen is, imported when it is first shown.
        under: The destination that is lit on the rail, if not itself.
        sells: Its screen works on the open basket.
        at: Whether a till has it, an office, or both.
    """

    key: str
    word: str
    icon: str
    rights: tuple[Right, ...]
    module: str
    screen: str
    under: str = ""
    at_foot: bool = False
    sells: bool = False
    at: At = At.TILL


PLACES: Final = (
    Place(
        "sell",
        QT_TRANSLATE_NOOP("Places", "Jual"),
        "shopping-basket",
        (Right.SELL,),
        "ui.sell.screen",
        "SellScreen",
        sells=True,
    ),
    Place(
        "pay",
        "",
        "",
        (Right.SELL,),
        "ui.pay.screen",
        "PayScreen",
        under="sell",
        sells=True,
    ),
    Place(
        "receipts",
        QT_TRANSLATE_NOOP("Places", "Struk"),
        "receipt-text",
        (Right.SELL, Right.REFUND, Right.VOID),
        "ui.receipts.screen",
        "ReceiptsScreen",
        at=At.BOTH,
    ),
    Place(
        "pickups",
        QT_TRANSLATE_NOOP("Places", "Pesanan"),
        "shopping-bag",
        (Right.SELL,),
        "ui.pickups.screen",
        "PickupsScreen",
    ),
    Place(
        "products",
        QT_TRANSLATE_NOOP("Places", "Produk"),
        "package-open",
        (Right.SELL, Right.IMPORT),
        "ui.products.screen",
        "ProductsScreen",
    ),
    Place(
        "shift",
        QT_TRANSLATE_NOOP("Places", "Shift"),
        "wallet",
        (Right.OPEN_SHIFT, Right.CLOSE_SHIFT),
        "ui.shift.screen",
        "ShiftScreen",
    ),
    Place(
        "reconcile",
        QT_TRANSLATE_NOOP("Places", "Rekonsiliasi"),
        "scale",
        (Right.REPORTS,),
        "ui.reconcile.screen",
        "ReconcileScreen",
        at=At.BOTH,
    ),
    Place(
        "reports",
        QT_TRANSLATE_NOOP("Places", "Laporan"),
        "chart-column",
        (Right.REPORTS,),
        "ui.reports.screen",
        "ReportsScreen",
        at=At.BOTH,
    ),
    Place(
        "sync",
        QT_TRANSLATE_NOOP("Places", "Sinkron"),
        "refresh-cw",
        (Right.SELL, Right.REPORTS),
        "ui.sync.screen",
        "SyncScreen",
    ),
    Place(
        "tills",
        QT_TRANSLATE_NOOP("Places", "Kasir"),
        "monitor",
        (Right.REPORTS,),
        "ui.office.screen",
        "OfficeScreen",
        at=At.OFFICE,
    ),
    Place(
        "settings",
        QT_TRANSLATE_NOOP("Places", "Setelan"),
        "settings",
        (),
        "ui.settings.screen",
        "SettingsScreen",
        at_foot=True,
        at=At.BOTH,
    ),
)

BY_KEY: Final = {place.key: place for place in PLACES}


def destinations(*, office: bool = False) -> list[Destination]:
    """List what the rail shows, in the language of the interface."""
    return [
        Destination(place.key, word_of(place), place.icon, place.at_foot)
        for place in PLACES
        if place.word and _here(place, office=office)
    ]


def _here(place: Place, *, office: bool) -> bool:
    return bool(place.at & (At.OFFICE if office else At.TILL))


def word_of(place: Place) -> str:
    """Name a place in the language of the interface."""
    return QCoreApplication.translate("Places", place.word)


def allowed(person: Person, *, office: bool = False) -> tuple[str, ...]:
    """Name the places a person may go to."""
    return tuple(
        place.key
        for place in PLACES
        if _here(place, office=office)
        and (not place.rights or any(person.may(right) for right in place.rights))
    )


def first_place(
    person: Person, before: str, *, shift_open: bool, office: bool = False
) -> str:
    """Choose what a person sees after the PIN.

    Args:
        person: Who signed in.
        shift_open: Whether a shift is open.
        before: Where this very person was when the till was locked, or empty.
        office: Whether this is an office.
    """
    may = allowed(person, office=office)
    if before in may and (shift_open or before != "pay"):
        return before
    if "sell" in may:
        return "sell" if shift_open else "shift"
    return next(key for key in ("reports", "receipts", "settings") if key in may)


@dataclass
class Parts:
    """What screens are made with.

    Attributes:
        basket: Shared by selling and paying; outlives their screens.
        buyer: What faces the buyer, or None while there is nothing.
    """

    session: "Session"
    sounds: "Sounds"
    _basket: "OpenBasket | None" = None
    buyer: "BuyerDisplay | None" = None

    def follow_buyer(self, settings: "Settings", window: "QWidget") -> None:
        """Let what faces the buyer follow the settings; made when it is wanted."""
        wanted = settings.buyer_screen != "off" or settings.pole
        if self.buyer is None and wanted:
            from ui.customer_display.display import BuyerDisplay

            self.buyer = BuyerDisplay(self.session, self.basket, window)
            self.buyer.listen()
        if self.buyer is not None:
            self.buyer.follow(settings)

    def close(self) -> None:
        """Take away what faces the buyer."""
        if self.buyer is not None:
            self.buyer.close()

    def forgotten(self) -> None:
        """Listen again: the session forgot everybody."""
        if self.buyer is not None:
            self.buyer.listen()

    @property
    def basket(self) -> "OpenBasket":
        """The basket that is open, made when it is first needed."""
        if self._basket is None:
            from ui.sell.open_basket import OpenBasket

            self._basket = OpenBasket(self.session)
        return self._basket


def build(place: Place, parts: Parts) -> "Screen":
    """Import a place's screen and make it."""
    made = getattr(import_module(place.module), place.screen)
    if place.sells:
        return cast("Screen", made(parts.session, parts.basket, parts.sounds))
    return cast("Screen", made(parts.session))
