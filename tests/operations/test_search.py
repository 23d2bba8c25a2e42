import random
import string
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.operations.search import LIMIT, Search

SYLLABLES = (
    *("ka", "ri", "to", "me", "lu", "pa", "si", "no", "be", "da"),
    *("gu", "la", "mi", "su", "ta", "wa", "ya", "jo", "ke", "ra"),
)
MANY = 100_000


@dataclass(frozen=True, slots=True)
class Article:
    product_id: str
    name: str
    category: str = "Kue"
    sku: str = ""
    barcodes: tuple[str, ...] = ()
    plu: str = ""


SHOP = [
    Article("tempe", "Tempe Segar Papan 400 g", "Tempe", "TMP-001", plu="11"),
    Article("mendoan", "Tempe Mendoan isi 5", "Tempe", "TMP-003"),
    Article("keripik", "Keripik Tempe Daun Jeruk 100 g", "Tempe", "TMP-005"),
    Article("lapis", "Lapis Legit 20 cm", "Kue", "KUE-002", ("8999999999995",)),
    Article("brownies", "Brownies Panggang", "Kue", "KUE-001", ("036000291452",)),
    Article("songket", "Songket Bungo Cino, set", "Songket", "SKT-001"),
    Article("sagu", "Sagu Keju Crème", "Kue", "KUE-004"),
    Article("jeruk", "Es Jeruk", "Minuman", "LNY-002", plu="12"),
]


@pytest.fixture(scope="module")
def shop() -> Search:
    return Search(SHOP)


def vocabulary(chance: random.Random) -> list[str]:
    words: set[str] = set()
    while len(words) < 1_000:
        words.add("".join(chance.choices(SYLLABLES, k=chance.choice((3, 3, 4)))))
    return sorted(words)


def articles(chance: random.Random, count: int) -> list[Article]:
    words = vocabulary(chance)
    return [
        Article(
            str(number),
            " ".join(chance.sample(words, 4)) + f" {chance.choice((100, 250))} g",
            chance.choice(words[:12]),
            f"SKU-{number:06}",
            (f"89912{number:08}",),
            f"P{number:05}",
        )
        for number in range(count)
    ]


def slip(word: str, chance: random.Random) -> str:
    at = chance.randrange(len(word))
    letter = chance.choice(string.ascii_lowercase.replace(word[at], ""))
    swapped = min(at, len(word) - 2)
    return chance.choice(
        (
            word[:at] + letter + word[at + 1 :],
            word[:at] + word[at + 1 :],
            word[:at] + letter + word[at:],
            word[:swapped] + word[swapped + 1] + word[swapped] + word[swapped + 2 :],
        )
    )


@pytest.fixture(scope="module")
def many() -> tuple[list[Article], Search]:
    found = articles(random.Random(7), MANY)
    return found, Search(found)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("TMP-001", "tempe"),
        ("tmp-001", "tempe"),
        (" TMP-001 ", "tempe"),
        ("11", "tempe"),
        ("12", "jeruk"),
        ("8999999999995", "lapis"),
        ("0036000291452", "brownies"),
        ("036000291452", "brownies"),
        ("lapis", "lapis"),
        ("LAPIS LEGIT", "lapis"),
        ("legit lap", "lapis"),
        ("cino songket", "songket"),
        ("creme", "sagu"),
        ("crème", "sagu"),
        ("es", "jeruk"),
    ],
)
def test_what_is_meant_comes_first(shop: Search, text: str, first: str) -> None:
    assert shop.find(text)[0] == first


def test_names_that_begin_with_the_word_go_before_others(shop: Search) -> None:
    assert shop.find("tempe") == ("tempe", "mendoan", "keripik")


def test_a_category_finds_its_products(shop: Search) -> None:
    assert set(shop.find("minum")) == {"jeruk"}


def test_every_word_has_to_fit(shop: Search) -> None:
    assert shop.find("tempe jeruk") == ("keripik",)
    assert shop.find("tempe songket") == ()


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("tmepe", "tempe"),
        ("temqe", "tempe"),
        ("temppe", "tempe"),
        ("tepe", "tempe"),
        ("borwnies", "brownies"),
        ("brwonies pangang", "brownies"),
        ("songkte cino", "songket"),
        ("bronw", "brownies"),
        ("rbown", "brownies"),
        ("jreuk", "jeruk"),
    ],
)
def test_a_slip_of_the_finger_is_forgiven(shop: Search, text: str, meant: str) -> None:
    assert meant in shop.find(text)


@pytest.mark.parametrize("text", ["", " ", "-", "zzzz", "300 g", "tempe 410"])
def test_nothing_is_found_where_nothing_fits(shop: Search, text: str) -> None:
    assert shop.find(text) == ()


def test_the_list_is_never_too_long() -> None:
    search = Search(Article(str(x), f"Kue {x}") for x in range(200))
    assert len(search.find("kue")) == LIMIT
    assert len(search.find("kue", limit=5)) == 5
    assert len(search.find("keu", limit=5)) == 5


def test_an_empty_catalogue() -> None:
    assert Search([]).find("roti") == ()


def test_a_hundred_thousand_products_by_code(
    many: tuple[list[Article], Search],
) -> None:
    products, search = many
    for article in random.Random(1).sample(products, 500):
        for code in (article.sku, article.barcodes[0], article.plu):
            assert search.find(code)[0] == article.product_id


def test_a_hundred_thousand_products_by_name(
    many: tuple[list[Article], Search],
) -> None:
    products, search = many
    for article in random.Random(2).sample(products, 500):
        assert article.product_id in search.find(article.name)


def test_hits_hold_what_was_typed(many: tuple[list[Article], Search]) -> None:
    products, search = many
    chance = random.Random(3)
    for article in chance.sample(products, 200):
        terms = [word[: chance.randint(4, 8)] for word in article.name.split()[:2]]
        found = search.find(" ".join(terms))
        assert found
        first = products[int(found[0])]
        words = f" {first.name} {first.category}"
        assert all(f" {term}" in words for term in terms)


@pytest.mark.parametrize("words", [2, 3, 4])
def test_one_slip_is_forgiven_in_19_of_20_searches(
    many: tuple[list[Article], Search], words: int
) -> None:
    products, search = many
    chance = random.Random(words)
    found = 0
    for article in chance.sample(products, 1_000):
        typed = article.name.split()[:words]
        at = chance.randrange(words)
        typed[at] = slip(typed[at], chance)
        found += article.product_id in search.find(" ".join(typed))[:30]
    assert found >= 950


@given(st.text())
def test_any_text_can_be_typed(text: str) -> None:
    found = Search(SHOP).find(text)
    assert len(found) == len(set(found))
    assert {*found} <= {article.product_id for article in SHOP}
