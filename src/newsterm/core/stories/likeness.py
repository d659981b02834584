"""How like two articles are, in numbers: what the decision to join them is made from."""

from __future__ import annotations

from collections.abc import Mapping
from heapq import nlargest
from math import log, sqrt

from newsterm.core.stories.profile import IN_LEAD, IN_TITLE, IS_NAME
from newsterm.core.stories.weighing import Weighed
from newsterm.core.value import frozen

LIKENESS = (
    "words", "lead", "title", "no title", "title in text", "names",
    "rarest", "second rarest", "third rarest", "shared",
    "days known", "same day", "day before", "days",
    "shorter", "longer",
)  # fmt: skip
_FLAGS = (IN_LEAD, IN_TITLE, IS_NAME)


@frozen
class Looked:
    """An article that is compared with many others: its words are looked up, not searched."""

    of: Weighed
    place: Mapping[str, int]
    sizes: tuple[float, ...]
    """The lengths of its lead, its title and its names as vectors of rarities."""


def look_at(one: Weighed) -> Looked:
    return Looked(one, {term: i for i, term in enumerate(one.terms)}, sizes_of(one))


def sizes_of(one: Weighed) -> tuple[float, ...]:
    squares = [0.0, 0.0, 0.0]
    for rarity, flag in zip(one.rarities, one.flags, strict=True):
        for k, wanted in enumerate(_FLAGS):
            if flag & wanted:
                squares[k] += rarity * rarity
    return tuple(sqrt(square) for square in squares)


def cosine(looked: Looked, other: Weighed) -> float:
    place, weights = looked.place, looked.of.weights
    return sum(
        [
            weights[place[term]] * weight
            for term, weight in zip(other.terms, other.weights, strict=True)
            if term in place
        ]
    )


def likeness(looked: Looked, other: Weighed) -> list[float]:
    """LIKENESS of two articles, whichever comes first."""
    one, place = looked.of, looked.place
    words = 0.0
    products = [0.0, 0.0, 0.0]
    found = 0.0
    shared: list[float] = []
    for j, term in enumerate(other.terms):
        i = place.get(term)
        if i is None:
            continue
        words += one.weights[i] * other.weights[j]
        mine, theirs = one.rarities[i], other.rarities[j]
        shared.append(min(mine, theirs))
        both = one.flags[i] & other.flags[j]
        for k, wanted in enumerate(_FLAGS):
            if both & wanted:
                products[k] += mine * theirs
        either = (one.flags[i] & IN_TITLE) * mine * mine, (other.flags[j] & IN_TITLE) * theirs**2
        found += _share(either[0], looked.sizes[1]) + _share(either[1], _title_size(other))
    others = sizes_of(other)
    lead, title, names = (
        product / (mine * theirs) if mine and theirs else 0.0
        for product, mine, theirs in zip(products, looked.sizes, others, strict=True)
    )
    no_title = not (looked.sizes[1] and others[1])
    rarest = [*nlargest(3, shared), 0.0, 0.0, 0.0]
    return [
        words, lead, title, no_title, 0.0 if no_title else found / 2, names,
        rarest[0] / 8, rarest[1] / 8, rarest[2] / 8, log(1 + len(shared)) / 4,
        *_days(one.day, other.day),
        log(min(one.length, other.length) + 5) / 6, log(max(one.length, other.length) + 5) / 6,
    ]  # fmt: skip


def _share(square: float, size: float) -> float:
    return square / (size * size) if size else 0.0


def _title_size(one: Weighed) -> float:
    pairs = zip(one.rarities, one.flags, strict=True)
    return sqrt(sum([r * r for r, flag in pairs if flag & IN_TITLE]))


def _days(one: int | None, other: int | None) -> tuple[float, ...]:
    if one is None or other is None:
        return 0.0, 0.0, 0.0, 0.0
    gap = abs(one - other)
    return 1.0, gap == 0, gap == 1, log(1 + gap) / 2.7
