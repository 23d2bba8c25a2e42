import pytest

from ui.customer_display.places import choose

TWO = ("kasir", "pembeli")


@pytest.mark.parametrize(
    ("wanted", "screens", "own", "chosen"),
    [
        ("off", TWO, "kasir", None),
        ("window", TWO, "kasir", None),
        ("second", TWO, "kasir", "pembeli"),
        ("second", TWO, "pembeli", "kasir"),
        ("second", ("kasir",), "kasir", None),
        ("second", ("",), "", None),
        ("off", ("",), "", None),
        ("screen:pembeli", TWO, "kasir", "pembeli"),
        ("screen:pembeli", ("kasir",), "kasir", None),
        ("screen:kasir", TWO, "kasir", None),
        ("pembeli", TWO, "kasir", None),
    ],
)
def test_the_cashiers_own_screen_is_never_covered(
    wanted: str, screens: tuple[str, ...], own: str, chosen: str | None
) -> None:
    assert choose(wanted, screens, own) == chosen
