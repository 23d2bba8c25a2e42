"""Find products while somebody types, and forgive a slip of the finger.

Words are looked up in posting lists; only the distinct words are ever compared
for typing errors, so the cost follows the vocabulary and not the catalogue.
"""

import re
import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, islice
from typing import Final, Protocol

from pos.domain.gtin import normalise

#: Hits that are enough for a list a person looks through.
LIMIT: Final = 60

#: With fewer hits than this as typed, words that are nearly the same join in.
_FEW: Final = 8

#: Letters a word needs before a slip in it, or in its beginning, is forgiven.
_FORGIVEN: Final = 3
_BEGUN: Final = 4

#: Entries of a term that are worth a set of their own to look others up in.
_WORTHWHILE: Final = 50_000

#: Products that are as quickly looked at one by one.
_ONE_BY_ONE: Final = 500

#: Words looked into for one beginning; only a letter or two have more.
_WORDS: Final = 400

_WORD: Final = re.compile(r"[^\W_]+")


class Findable(Protocol):
    """What the search needs to know of a product."""

    @property
    def product_id(self) -> str:
        """Its id."""

    @property
    def sku(self) -> str:
        """Our own number."""

    @property
    def name(self) -> str:
        """Its name."""

    @property
    def category(self) -> str:
        """The name of its category."""

    @property
    def barcodes(self) -> tuple[str, ...]:
        """Its barcodes."""

    @property
    def plu(self) -> str:
        """Its short keyed code, or empty."""


class Search:
    """An index over one state of the catalogue; a changed one needs a new index."""

    def __init__(self, products: Iterable[Findable]) -> None:
        """Index names, categories and codes."""
        self._ids: list[str] = []
        self._texts: list[str] = []
        self._codes: dict[str, int] = {}
        places: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        for position, product in enumerate(products):
            levels = _words_by_level(product)
            self._ids.append(product.product_id)
            self._texts.append(f" {' '.join(levels)} ")
            self._codes |= dict.fromkeys(_codes(product), position)
            for word, level in levels.items():
                places[word].append((level, position))
        self._postings: dict[str, list[int]] = {}
        self._leading: dict[str, int] = {}
        for word in sorted(places):
            in_order = sorted(places[word])
            self._postings[word] = [position for _, position in in_order]
            self._leading[word] = bisect_left(in_order, (1, 0))
        self._words = [word for word in self._postings if word.isalpha()]
        self._figures = [word for word in self._postings if not word.isalpha()]
        self._slips = lru_cache(maxsize=512)(self._nearly)
        self._beginnings: dict[int, Mapping[str, Sequence[str]]] = {}
        # The library is loaded here, on whatever thread, not at a key press.
        self._slips("letters")

    def find(self, text: str, limit: int = LIMIT) -> tuple[str, ...]:
        """Give the ids of matching products, the likeliest first.

        A barcode, PLU or SKU as a whole comes first. Else every word typed
        must begin a word of the product; names go before categories. When
        hardly anything does, words one slip away are taken too.
        """
        terms = list(dict.fromkeys(_WORD.findall(_folded(text))))
        exact = self._codes.get(_code(text))
        hits = [] if exact is None else [exact]
        if terms:
            hits += self._as_typed(terms, limit)
            if len(hits) < min(_FEW, limit):
                hits += self._nearly_typed(terms, limit)
        return tuple(self._ids[hit] for hit in islice(dict.fromkeys(hits), limit))

    def _as_typed(self, terms: Sequence[str], limit: int) -> list[int]:
        """Find products in which every term begins a word."""
        begun = [(self._begun(term), term) for term in terms]
        rarest, first = min(begun, key=lambda pair: self._count(pair[0]))
        others = [f" {term}" for term in terms if term != first]
        hits: dict[int, None] = {}
        for hit in self._products(first, rarest):
            if all(other in self._texts[hit] for other in others):
                hits[hit] = None
                if len(hits) >= limit:
                    break
        return list(hits)

    def _nearly_typed(self, terms: Sequence[str], limit: int) -> list[int]:
        """Find products in which every term, give or take a slip, begins a word."""
        choices = [[*self._begun(term), *self._slips(term)] for term in terms]
        choices.sort(key=self._count)
        rarest, *others = choices
        fitting = self._set_of(rarest)
        for words in others:
            if len(fitting) > _ONE_BY_ONE and self._count(words) <= _WORTHWHILE:
                fitting &= self._set_of(words)
        slips = [(f" {term}", frozenset(self._slips(term))) for term in terms]
        one: list[int] = []
        more: list[int] = []
        for hit in self._products("", rarest):
            if hit in fitting:
                fitting.remove(hit)
                count = _slips_in(self._texts[hit], slips)
                if count is not None:
                    (one if count <= 1 else more).append(hit)
            if len(one) >= limit:
                break
        return (one + more)[:limit]

    def _set_of(self, words: Iterable[str]) -> set[int]:
        """Give the products of some words in no order."""
        return set(chain.from_iterable(self._postings[word] for word in words))

    def _products(self, exact: str, words: Sequence[str]) -> Iterator[int]:
        """Give the products of words: of ``exact``, then what leads a name, then all.

        A product may come more than once.
        """
        yield from self._postings.get(exact, ())
        for word in words:
            yield from islice(self._postings[word], self._leading[word])
        for word in words:
            yield from islice(self._postings[word], self._leading[word], None)

    def _begun(self, term: str) -> list[str]:
        """Give the words that start with a term."""
        of_letters = _range(self._words, term) if term.isalpha() else ()
        return [*of_letters, *_range(self._figures, term)]

    def _count(self, words: Sequence[str]) -> int:
        """Tell how many entries some words have; words cut short, the most."""
        if len(words) > _WORDS:
            return len(words) * len(self._ids)
        return sum(len(self._postings[word]) for word in words)

    def _nearly(self, term: str) -> tuple[str, ...]:
        """Give the words that begin with a term but for one slip of the finger.

        One letter wrong, missing, too many, or two in each other's place. A
        figure is never forgiven: 250 g isn't 350 g.
        """
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract

        if len(term) < _FORGIVEN or not term.isalpha():
            return ()
        widths = range(len(term) - 1, len(term) + 2) if len(term) >= _BEGUN else (0,)
        near: dict[str, None] = {}
        for width in widths:
            begun = self._of_width(width)
            hits = extract(
                term, begun.keys(), scorer=OSA.distance, score_cutoff=1, limit=None
            )
            near |= {word: None for hit, _, _ in hits for word in begun[hit]}
        return tuple(word for word in near if not word.startswith(term))

    def _of_width(self, width: int) -> Mapping[str, Sequence[str]]:
        """Give the words by their first letters; by themselves for width 0."""
        if width not in self._beginnings:
            begun: defaultdict[str, list[str]] = defaultdict(list)
            for word in self._words:
                begun[word[:width] if width else word].append(word)
            self._beginnings[width] = begun
        return self._beginnings[width]


def _words_by_level(product: Findable) -> dict[str, int]:
    """Give a product's words: how its name starts, the rest, what else it has."""
    name = _WORD.findall(_folded(product.name))
    other = _WORD.findall(_folded(f"{product.category} {product.sku}"))
    levels = dict.fromkeys(other, 2) | dict.fromkeys(name[1:], 1)
    return levels | dict.fromkeys(name[:1], 0)


def _codes(product: Findable) -> Iterator[str]:
    """Give every code that names a product by itself."""
    yield _code(product.sku)
    yield from map(_code, product.barcodes)
    if product.plu:
        yield _code(product.plu)


def _code(text: str) -> str:
    return normalise(text).casefold()


def _folded(text: str) -> str:
    """Write text without capitals and accents."""
    bare = text.casefold()
    if bare.isascii():
        return bare
    parts = unicodedata.normalize("NFKD", bare)
    return "".join(part for part in parts if not unicodedata.combining(part))


def _range(words: Sequence[str], start: str) -> Iterator[str]:
    """Give the words of a sorted list that start with something."""
    first = bisect_left(words, start)
    for place in range(first, min(first + _WORDS + 1, len(words))):
        if not words[place].startswith(start):
            return
        yield words[place]


def _slips_in(text: str, terms: Iterable[tuple[str, frozenset[str]]]) -> int | None:
    """Count the terms that only fit with a slip; None when one doesn't fit."""
    slips = 0
    for begin, near in terms:
        if begin in text:
            continue
        if near.isdisjoint(text.split()):
            return None
        slips += 1
    return slips
