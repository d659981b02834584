"""Figures of several articles that are of one thing, linked whatever their values are.

Every two figures of two articles are weighed: they must be of one kind, and nothing that is said of
them may part them (dead and injured, this year and last). What is said alike speaks for a link, and so
does a value that hardly comes by chance. Where the values differ, a link is an alarm, and more is asked.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsterm.core.agreement.context import Told, is_telling
from newsterm.core.agreement.verdict import agree, is_equal
from newsterm.core.number_words.english_counted import (
    DWELLERS,
    GENERAL,
    ONE_SIDED,
    PARTING,
    PEOPLE,
    PERSONS,
)

_PARTED = -9.0
_ENOUGH, _ENOUGH_FOR_ALARM = 1.2, 1.9
_OF_TIME = 0.8
"""How much more is asked of times that differ: `in two days`, and in three a day later, is no drift."""
_FAR, _FAR_SHARE = 4.0, 10.0
"""One value is so many times the other: hardly one thing."""
_CONVERTED = 1.1
"""What it speaks for a link that 104 degrees Fahrenheit meet 40 degrees Celsius: hardly chance."""
_CLOSE, _IS_CLOSE = 0.3, 1.15
"""What it speaks for a link that one value is hardly larger than the other."""


def linked(told: Sequence[Told]) -> list[list[Told]]:
    """The figures in groups of one thing, each with at most one of an article, two at the least.

    Two groups become one where no two of their figures are parted, and most are linked. Costs the square
    of the figures, so that a story of near copies costs no more than any other of its size.
    """
    pairs, like, parted = _weighed(told)
    home = list(range(len(told)))
    members = {i: [i] for i in home}
    places = [1 << i for i in home]
    articles = [1 << one.article for one in told]
    refused: set[tuple[int, int, int, int]] = set()
    for _, i, j in pairs:
        a, b = home[i], home[j]
        tried = (a, len(members[a]), b, len(members[b]))
        if a == b or articles[a] & articles[b] or tried in refused:
            continue
        links = sum([(like[k] & places[b]).bit_count() for k in members[a]])
        if parted[a] & places[b] or links * 2 < len(members[a]) * len(members[b]):
            refused.add(tried)
            continue
        members[a] += members.pop(b)
        for of in (places, articles, parted):
            of[a] |= of[b]
        for k in members[a]:
            home[k] = a
    groups = sorted(sorted(group) for group in members.values() if len(group) > 1)
    return [[told[k] for k in group] for group in groups]


def _weighed(
    told: Sequence[Told],
) -> tuple[list[tuple[float, int, int]], list[int], list[int]]:
    """The pairs that are linked, best first; and with which others, as bits, each is linked or parted."""
    pairs: list[tuple[float, int, int]] = []
    like, parted = [0] * len(told), [0] * len(told)
    for i, one in enumerate(told):
        for j, other in enumerate(told[i + 1 :], i + 1):
            if one.article == other.article:
                continue
            score = _score(one, other)
            if score > 0:
                pairs.append((-score, i, j))
                like[i] |= 1 << j
                like[j] |= 1 << i
            elif score <= _PARTED:
                parted[i] |= 1 << j
                parted[j] |= 1 << i
    return sorted(pairs), like, parted


def _score(one: Told, other: Told) -> float:
    """Above 0 where two figures are of one thing; `_PARTED` where something parts them."""
    if one.measure.kind != other.measure.kind or _are_parted(one, other):
        return _PARTED
    found = _common_states(one, other) + _common_nouns(one, other) + _common_words(one, other)
    if agree(one, other):
        return found + _rarity(one, other) - _ENOUGH
    low, high = sorted((abs(one.measure.low), abs(other.measure.low)))
    far = _FAR_SHARE if one.measure.kind == "share" else _FAR
    if one.is_part != other.is_part:
        return _PARTED
    if not low or high / low > far or one.is_running or other.is_running:
        return -1.0
    aside = 0.3 if one.period != other.period else 0.0
    aside += _OF_TIME if one.measure.kind in ("duration", "time") else 0.0
    aside -= _CLOSE if high / low < _IS_CLOSE else 0.0
    return found - aside - _ENOUGH_FOR_ALARM


def _are_parted(one: Told, other: Told) -> bool:
    for line in PARTING:
        mine, theirs = one.states & line, other.states & line
        if mine and theirs and not mine & theirs:
            return True
    if (one.states ^ other.states) & ONE_SIDED and not is_equal(one, other):
        return True
    if one.is_before != other.is_before or (
        one.period and other.period and one.period != other.period
    ):
        return True
    if one.years and other.years and not one.years & other.years:
        return True
    if (one.years or other.years) and one.years != other.years and not is_equal(one, other):
        return True
    mine, theirs = one.nouns, other.nouns
    if (
        mine
        and theirs
        and not mine & theirs
        and not (mine | theirs <= PERSONS and PEOPLE in mine | theirs)
        and not mine | theirs <= DWELLERS
    ):
        return True
    return bool(one.names and other.names) and not _share_names(one, other)


def _share_names(one: Told, other: Told) -> bool:
    """They share a name, or one's stands in the other's sentence; or their values are equal."""
    shared = one.names & (other.names | other.around) or other.names & one.around
    return bool(shared) or is_equal(one, other)


def _common_states(one: Told, other: Told) -> float:
    shared = (one.states & other.states) - GENERAL
    if shared:
        return 1.6
    if one.states & other.states:
        return 0.6
    return -0.4 if one.states and other.states else 0.0


def _common_nouns(one: Told, other: Told) -> float:
    if one.nouns & other.nouns:
        return 0.8
    return 0.3 if one.nouns and other.nouns else 0.0


def _common_words(one: Told, other: Told) -> float:
    """Near both figures, or near one and in the sentence of the other."""
    near = one.words & other.words
    crossed = (one.words & other.around) | (other.words & one.around)
    return min(1.5, 0.6 * len(near) + 0.15 * len(crossed - near))


def _rarity(one: Told, other: Told) -> float:
    """How little a common value is owed to chance."""
    digits = min(3, one.digits, other.digits)
    telling = 0.5 if is_telling(one) and is_telling(other) else 0.0
    telling += _CONVERTED if one.measure.unit != other.measure.unit else 0.0
    return (
        telling + ((0.0, 0.4, 1.0, 1.5) if is_equal(one, other) else (0.0, 0.2, 0.6, 1.0))[digits]
    )
