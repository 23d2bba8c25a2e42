"""Draw the example pieces of songket, thread by thread.

Run ``python resources/pictures/weave.py`` with Pillow installed; it writes one
PNG beside this file for each piece of the example catalogue. Each picture is a
grid of crossings: what a weaver would draw on squared paper is computed here,
then every crossing is painted as a short float of thread over its ground.
"""

from collections.abc import Callable
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter

HERE = Path(__file__).parent
THREAD = 5  # pixels of a crossing before the picture is halved
WIDE, HIGH = 192, 144  # crossings
SIZE = (480, 360)

GROUND, GOLD, PALE, ACCENT, DARK = range(5)
Grid = Callable[[int, int], int]
Colour = tuple[int, int, int]


def fold(x: int, y: int, wide: int, high: int, *, half_drop: bool = True) -> tuple[int, int]:
    """Give the distance from the middle of the nearest repeat."""
    row = y // high
    if half_drop and row % 2:
        x += wide // 2
    return abs(x % wide - wide // 2), abs(y % high - high // 2)


def flower(x: int, y: int) -> int:
    """An eight-petalled flower, 20 crossings across."""
    near, far = min(x, y), max(x, y)
    if x + y <= 1:
        return ACCENT
    if x + y <= 3:
        return PALE
    if near <= 1 and 4 <= far <= 9 - near * 2:
        return GOLD
    if abs(x - y) <= 1 and 3 <= far <= 7:
        return PALE if far == 7 or abs(x - y) == 1 else GOLD
    return GROUND


def star(x: int, y: int, size: int = 6) -> int:
    """An eight-pointed star."""
    near, far = min(x, y), max(x, y)
    if x + y <= 1:
        return PALE
    if far + near * 2 <= size + 1 or (x == y and far <= size // 2 + 1):
        return GOLD
    return GROUND


def diamond(x: int, y: int, size: int) -> bool:
    """Whether a crossing lies on the edge of a diamond."""
    return x + y == size


def shoots(x: int, y: int, base: int, tall: int, wide: int) -> int | None:
    """The pucuk rebung: bamboo shoots that rise from ``base``; None outside."""
    up = base - y
    if not 0 <= up < tall:
        return None
    across = abs(x % wide - wide // 2)
    edge = (tall - up) * (wide // 2) // tall
    if across > edge:
        return GROUND
    if across == edge or across == edge - 1:
        return GOLD
    inner = edge - across
    if up % 6 == 2 and inner > 2:
        return PALE
    if (across + up) % 6 == 0 and inner > 3:
        return GOLD
    if across == 0:
        return PALE
    return ACCENT if inner % 5 == 4 else DARK


def stripes(y: int, top: int, pattern: str) -> int | None:
    """Bands of thread from ``top`` on: g gold, p pale, a accent, d dark."""
    place = y - top
    if 0 <= place < len(pattern):
        return {"g": GOLD, "p": PALE, "a": ACCENT, "d": DARK, ".": GROUND}[pattern[place]]
    return None


def framed(field: Grid, *, shoot: int = 30, band: bool = True) -> Grid:
    """Put shoots below and bands above and below around a field."""

    def whole(x: int, y: int) -> int:
        foot = HIGH - 6
        for found in (
            stripes(y, foot, "gpgdgg"),
            shoots(x, y, foot - 1, shoot, 24),
            stripes(y, foot - shoot - 8, "gagp.dg."),
            stripes(y, 0, "ggdgpg.g"),
        ):
            if found is not None:
                return found
        if band and foot - shoot - 20 <= y < foot - shoot - 8:
            u, v = abs(x % 12 - 6), abs(y - (foot - shoot - 14))
            return GOLD if u + v in (5, 1, 0) else PALE if u + v == 3 else GROUND
        return field(x, y)

    return whole


def bungo_cino(x: int, y: int) -> int:
    """Flowers in a lattice of diamonds."""
    u, v = fold(x, y, 28, 14)
    found = flower(u, v) if v <= 7 else GROUND
    u2, v2 = abs(x % 28 - 14), abs(y % 28 - 14)
    big = flower(u2, v2)
    if big:
        return big
    if u2 + v2 in (13, 14) and (u2 + v2 + x) % 2 == 0:
        return GOLD
    u3, v3 = abs((x + 14) % 28 - 14), abs((y + 14) % 28 - 14)
    if u3 + v3 <= 2:
        return PALE
    return GOLD if u3 + v3 == 5 else found * 0


def bungo_pacik(x: int, y: int) -> int:
    """Cut flowers, in white cotton more than in gold."""
    u, v = abs(x % 24 - 12), abs(y % 24 - 12)
    if u + v <= 2:
        return ACCENT
    if max(u, v) <= 8 and (u + v) % 3 != 2 and abs(u - v) >= 2 and min(u, v) <= 3:
        return PALE
    if u + v in (10, 11) and max(u, v) <= 8:
        return GOLD
    a, b = abs((x + 12) % 24 - 12), abs((y + 12) % 24 - 12)
    if a + b <= 4:
        return PALE if (a + b) % 2 == 0 else GOLD
    return GROUND


def dragon_map() -> Image.Image:
    """One dragon, facing right, drawn small enough to be crossings."""
    drawn = Image.new("L", (34, 44), 0)
    pen = ImageDraw.Draw(drawn)
    pen.line([(8, 42), (4, 36), (7, 30), (15, 27), (19, 22), (15, 17), (9, 14)], GOLD, 5)
    pen.line([(9, 14), (9, 8), (15, 5), (22, 7)], GOLD, 5)
    pen.polygon([(20, 3), (29, 6), (31, 9), (24, 11), (19, 11)], GOLD)
    pen.polygon([(24, 12), (30, 13), (26, 15), (21, 13)], GOLD)
    pen.line([(13, 2), (8, 0)], PALE, 2)
    pen.line([(18, 2), (15, 0)], PALE, 2)
    pen.point([(24, 7), (25, 7)], ACCENT)
    for x, y in ((6, 33), (11, 28), (17, 24), (17, 20), (12, 16), (8, 11), (11, 6)):
        pen.rectangle((x, y, x + 1, y + 1), PALE)
    for x, y in ((2, 30), (23, 24), (5, 18), (22, 16), (4, 9)):
        pen.polygon([(x, y), (x + 4, y - 2), (x + 3, y + 3)], PALE)
    pen.line([(8, 42), (14, 42), (17, 38)], PALE, 2)
    return drawn


def nago_besaung() -> Grid:
    """Two dragons that face each other over a pearl."""
    dragon = dragon_map()

    def field(x: int, y: int) -> int:
        u, v = x % 80, (y - 12) % 50
        side = u if u < 40 else 79 - u
        if 3 <= side < 37 and v < 44:
            found = dragon.getpixel((side - 3, v))
            if found:
                return int(found)
        a, b = abs(u - 40), abs(v - 8)
        if a + b <= 3:
            return PALE if a + b < 2 else ACCENT
        if (a, b) in ((0, 6), (0, 7), (0, 8)) or (a + b == 6 and a % 2 == 0):
            return GOLD
        c, d = abs((u + 40) % 80 - 40), abs(v - 26)
        if c + d <= 9:
            return GOLD if (c + d) % 3 == 0 else DARK if (c + d) % 3 == 1 else PALE
        return GROUND

    return field


def lepus_pulir(x: int, y: int) -> int:
    """Gold all over, twisted like rope."""
    turn = (x + y) % 24
    back = (x - y) % 24
    if turn in (0, 1):
        return ACCENT
    if back in (0, 1) and 6 < turn < 20:
        return DARK
    if turn in (12, 13):
        return PALE
    if turn in (2, 23):
        return PALE
    if 4 <= turn <= 9 and (x - y) % 6 == 0:
        return GROUND
    return GOLD


def tabur_bintang(x: int, y: int) -> int:
    """Stars scattered on the night."""
    u, v = fold(x, y, 32, 22)
    found = star(u, v, 7)
    if found:
        return found
    a, b = fold(x + 16, y, 32, 22)
    if a + b <= 1 or (a + b == 3 and min(a, b) == 0):
        return PALE
    return GROUND


def tretes_mender(x: int, y: int) -> int:
    """A plain field between two rich ends."""
    if y < 34:
        u, v = abs(x % 16 - 8), abs(y - 21)
        if u + v in (0, 1, 7):
            return GOLD
        return PALE if u + v in (3, 4) else GROUND
    if y in (34, 36, 37, 39):
        return GOLD
    u, v = abs((x + 12) % 48 - 24), abs(y - 64)
    if u + v <= 3:
        return GOLD if u + v != 2 else PALE
    return GROUND


def limar(x: int, y: int) -> int:
    """Threads tied and dyed before weaving: lozenges with feathered edges."""
    wave = ((y * 7919 + x // 3 * 104729) >> 3) % 3
    u, v = abs((x + wave) % 36 - 18), abs(y % 32 - 16)
    ring = (u * 8 + v * 9) // 16
    if ring <= 2:
        return PALE
    if ring <= 5:
        return ACCENT
    if ring <= 7:
        return DARK
    if ring <= 9:
        return GOLD if (x + y) % 4 == 0 else ACCENT
    return GROUND


def rumpak(x: int, y: int) -> int:
    """A man's cloth: checks, with a small flower where they cross."""
    u, v = x % 24, y % 24
    a, b = abs(u - 12), abs(v - 12)
    if a + b <= 4:
        return (PALE, GOLD, ACCENT, GOLD, PALE)[a + b]
    if u in (0, 1) or v in (0, 1):
        return GOLD if (x + y) % 2 else DARK
    if u in (4, 21) or v in (4, 21):
        return DARK
    if (u in (2, 3) or v in (2, 3)) and (x + y) % 3 == 0:
        return ACCENT
    return GROUND


def pucuk_rebung(x: int, y: int) -> int:
    """Tall shoots from below, short ones from above, stars between."""
    found = shoots(x, y, HIGH - 7, 62, 32)
    if found:
        return found
    found = shoots(x + 16, HIGH - y - 1, HIGH - 9, 34, 32)
    if found:
        return found
    u, v = abs(x % 32 - 16), abs((y - 52) % 96 - 0)
    a = abs((x + 16) % 32 - 16)
    if 0 < v < 200 and abs(y - 62) + a <= 5:
        return star(a, abs(y - 62), 5)
    if y in (*range(0, 6), HIGH - 6, HIGH - 4, HIGH - 3, HIGH - 1):
        return GOLD if y % 3 != 2 else ACCENT
    return GROUND if u else GROUND


def nampan_perak(x: int, y: int) -> int:
    """Silver trays: round medallions, each with a flower."""
    u, v = abs(x % 40 - 20), abs(y % 36 - 18)
    far = u * u + v * v
    if 196 <= far <= 256:
        return PALE if (u + v) % 2 else GOLD
    if 121 <= far <= 144:
        return GOLD
    if far < 121:
        return flower(u, v)
    a, b = abs((x + 20) % 40 - 20), abs((y + 18) % 36 - 18)
    return star(a, b, 4)


FRAMED = {
    "bungo-cino": bungo_cino,
    "bungo-pacik": bungo_pacik,
    "lepus-pulir": lepus_pulir,
    "tabur-bintang": tabur_bintang,
    "limar": limar,
    "rumpak": rumpak,
    "nampan-perak": nampan_perak,
}
#: Ground, gold, pale thread, accent, dark: one dyer's pot for each piece.
POTS: dict[str, tuple[str, str, str, str, str]] = {
    "bungo-cino": ("#7A1526", "#D9A936", "#F3DC93", "#2F7D5B", "#560C19"),
    "bungo-pacik": ("#14504A", "#D5A93C", "#F6F1E4", "#C2452F", "#0C3833"),
    "nago-besaung": ("#4A0E3A", "#DDAE3A", "#F7E3A1", "#D5452F", "#320726"),
    "lepus-pulir": ("#8E1B2C", "#D8A832", "#F5E09A", "#7A1526", "#A8781B"),
    "tabur-bintang": ("#1B2458", "#DDB445", "#FBF0C4", "#C9992B", "#121A44"),
    "tretes-mender": ("#6B2A78", "#DAB048", "#F4E0A4", "#E58AA5", "#4E1B59"),
    "limar": ("#8F1D2C", "#D9A936", "#F2C14E", "#2D6E63", "#3B1030"),
    "rumpak": ("#16181F", "#C79A36", "#EFD692", "#7A1526", "#3A3F4C"),
    "pucuk-rebung": ("#B23A1E", "#E0B13E", "#FBE7A6", "#F08A3C", "#8C2812"),
    "nampan-perak": ("#23262E", "#BFC5CC", "#F3F5F7", "#7A1526", "#15171C"),
    "pesanan-khusus": ("#7A1526", "#D9A936", "#F3DC93", "#2F7D5B", "#560C19"),
}


def rgb(value: str) -> Colour:
    """Read ``#RRGGBB``."""
    return int(value[1:3], 16), int(value[3:5], 16), int(value[5:7], 16)


def shaded(colour: Colour, percent: int) -> Colour:
    """Make a colour lighter (above 100) or darker."""
    red, green, blue = (min(part * percent // 100, 255) for part in colour)
    return red, green, blue


def crossing(pen: ImageDraw.ImageDraw, x: int, y: int, what: int, pot: list[Colour]) -> None:
    """Paint one crossing: ground shows warp and weft, a float shines."""
    left, top = x * THREAD, y * THREAD
    uneven = 96 + (x * 31 + y * 17 + x * y) % 9
    if what == GROUND:
        colour = shaded(pot[GROUND], uneven)
        pen.rectangle((left, top, left + 4, top + 4), colour)
        shade = 116 if (x + y) % 2 else 86
        pen.line((left, top + 2, left + 4, top + 2), shaded(colour, shade))
        pen.line((left + 4, top, left + 4, top + 4), shaded(colour, 82))
        return
    colour = shaded(pot[what], uneven)
    pen.rectangle((left, top, left + 4, top + 4), colour)
    pen.line((left, top + 1, left + 4, top + 1), shaded(colour, 122))
    pen.line((left, top + 4, left + 4, top + 4), shaded(colour, 66))
    if (x + y * 2) % 3 == 0:
        pen.point((left + 2, top + 1), shaded(colour, 145))


def weave(grid: Grid, pot: tuple[str, ...]) -> Image.Image:
    """Paint all crossings, then halve them into the picture."""
    dyed = [rgb(value) for value in pot]
    cloth = Image.new("RGB", (WIDE * THREAD, HIGH * THREAD), dyed[GROUND])
    pen = ImageDraw.Draw(cloth)
    for y in range(HIGH):
        for x in range(WIDE):
            crossing(pen, x, y, grid(x, y), dyed)
    return draped(cloth.resize(SIZE, Image.Resampling.LANCZOS))


def draped(cloth: Image.Image) -> Image.Image:
    """Let light fall across two soft folds."""
    light = Image.new("L", SIZE, 255)
    pen = ImageDraw.Draw(light)
    for start, width, depth in ((-40, 70, 60), (150, 46, 34), (330, 60, 44), (455, 60, 60)):
        pen.polygon(
            [(start, 0), (start + width, 0), (start + width - 34, 360), (start - 34, 360)],
            255 - depth,
        )
    light = light.filter(ImageFilter.GaussianBlur(26))
    dark = Image.new("RGB", SIZE, (20, 6, 10))
    return Image.composite(cloth, dark, light)


def ordered() -> Image.Image:
    """A piece yet to be woven: half cloth, half the weaver's squared paper."""
    cloth = weave(framed(bungo_cino), POTS["pesanan-khusus"])
    paper = Image.new("RGB", (SIZE[0] * 2, SIZE[1] * 2), (251, 247, 240))
    pen = ImageDraw.Draw(paper)
    step = 10
    inks = [None, (122, 21, 38), (201, 153, 43), (47, 125, 91), (160, 120, 90)]
    for y in range(72):
        for x in range(96):
            ink = inks[bungo_cino(x, y)]
            if ink:
                box = (x * step + 1, y * step + 1, x * step + step - 1, y * step + step - 1)
                pen.rectangle(box, ink)
    for line in range(0, 960, step):
        shade = (206, 190, 174) if line % (step * 5) else (170, 148, 128)
        pen.line((line, 0, line, 720), shade)
        pen.line((0, line, 960, line), shade)
    paper = paper.resize(SIZE, Image.Resampling.LANCZOS)
    mask = Image.new("L", (SIZE[0] * 2, SIZE[1] * 2), 0)
    ImageDraw.Draw(mask).polygon([(560, 0), (960, 0), (960, 720), (400, 720)], 255)
    joined = Image.composite(paper, cloth, mask.resize(SIZE, Image.Resampling.LANCZOS))
    ImageDraw.Draw(joined).line([(280, 0), (200, 360)], (201, 153, 43), 4)
    return joined


def pieces() -> dict[str, Image.Image]:
    """Weave every piece of the example catalogue."""
    made = {name: weave(framed(field), POTS[name]) for name, field in FRAMED.items()}
    made["nago-besaung"] = weave(framed(nago_besaung(), band=False), POTS["nago-besaung"])
    made["tretes-mender"] = weave(framed(tretes_mender), POTS["tretes-mender"])
    made["pucuk-rebung"] = weave(pucuk_rebung, POTS["pucuk-rebung"])
    made["pesanan-khusus"] = ordered()
    return made


def main() -> None:
    """Write the pictures."""
    for name, picture in pieces().items():
        small = picture.quantize(96, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
        small.save(HERE / f"songket-{name}.png", optimize=True)


if __name__ == "__main__":
    main()
