"""How like two articles are, in numbers: what the decision to join them is made from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import compress
from math import log

from newsterm.core.stories.profile import IN_LEAD, IN_TITLE, IS_NAME
from newsterm.core.stories.weighing import MOST, Weighed
from newsterm.core.value import frozen

LIKENESS = (
    "words", "lead", "title", "no title", "title in text", "names",
    "rarest", "second rarest", "third rarest", "shared",
    "days known", "same day", "day before", "days",
    "shorter", "longer",
)  # fmt: skip
_LEAST_COSINE = 0.06
_PLACES = range(MOST)


@frozen
class Looked:
    """An article that is compared with many others: its words are looked up, not searched."""

    of: Weighed
    place: Mapping[int, int]
    weights: Sequence[float]
    rarities: Sequence[float]
    """As lists: a number in an array is made anew whenever it is asked for."""


def look_at(one: Weighed) -> Looked:
    place = dict(zip(one.terms, _PLACES, strict=False))
    return Looked(one, place, one.weights.tolist(), one.rarities.tolist())


def likeness(looked: Looked, other: Weighed) -> list[float] | None:
    """LIKENESS of two articles, whichever comes first; None where they hardly share a word."""
    one, place = looked.of, looked.place
    terms, theirs = other.terms, other.weights
    # Looked up in C: nearly all are not shared.
    shared = [(place[terms[j]], j) for j in compress(_PLACES, map(place.__contains__, terms))]
    mine = looked.weights
    words = sum([mine[i] * theirs[j] for i, j in shared])
    if words <= _LEAST_COSINE:
        return None
    lead = title = names = 0.0
    in_mine = in_theirs = 0.0
    rarities: list[float] = []
    my_rarities, their_rarities, my_flags, their_flags = (
        looked.rarities, other.rarities, one.flags, other.flags,
    )  # fmt: skip
    for i, j in shared:
        a, b = my_rarities[i], their_rarities[j]
        rarities.append(a if a < b else b)
        flags, others = my_flags[i], their_flags[j]
        if both := flags & others:
            if both & IN_LEAD:
                lead += a * b
            if both & IN_TITLE:
                title += a * b
            if both & IS_NAME:
                names += a * b
        if flags & IN_TITLE:
            in_mine += a * a
        if others & IN_TITLE:
            in_theirs += b * b
    (lead_a, title_a, names_a), (lead_b, title_b, names_b) = one.sizes, other.sizes
    told = title_a and title_b
    rarest = [*sorted(rarities, reverse=True)[:3], 0.0, 0.0]
    return [
        words,
        lead / (lead_a * lead_b) if lead else 0.0,
        title / (title_a * title_b) if title else 0.0,
        not told,
        (in_mine / title_a**2 + in_theirs / title_b**2) / 2 if told else 0.0,
        names / (names_a * names_b) if names else 0.0,
        rarest[0] / 8, rarest[1] / 8, rarest[2] / 8, log(1 + len(shared)) / 4,
        *_days(one.day, other.day),
        log(min(one.length, other.length) + 5) / 6, log(max(one.length, other.length) + 5) / 6,
    ]  # fmt: skip


def _days(one: int | None, other: int | None) -> tuple[float, ...]:
    if one is None or other is None:
        return 0.0, 0.0, 0.0, 0.0
    gap = abs(one - other)
    return 1.0, gap == 0, gap == 1, log(1 + gap) / 2.7
