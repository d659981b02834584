"""Figures that share what they count with the one before: `profit of $5m or $2 a share, up from $4m`.

Between the two stand only words that set one against the other (*or*, *from*, *compared with*,
*of which*) and words of time. In `A was 80.8%, B 55.4%` the verb is left out, and each has its own; in
`Of the 40 trams, 31 are new` the noun stands at the head of the sentence.
"""

from __future__ import annotations

from newsterm.core.counted.noun_phrases import Phrase, is_open, noun_ending_at, plural_behind
from newsterm.core.counted.subjects import LEADING_VERBS
from newsterm.core.number_words.english_calendar import MONTHS, WEEKDAYS
from newsterm.core.number_words.english_changes import EXTREMES, PERIODS
from newsterm.core.number_words.english_clause_verbs import CLAUSE_VERBS
from newsterm.core.number_words.english_numbers import AROUND_AMOUNTS
from newsterm.core.number_words.english_phrases import (
    AUXILIARIES,
    BEFORE_A_DAY,
    CHAINED,
    COMPARING,
    COMPARING_BEHIND,
    DETERMINERS,
    LINKS,
    OBJECT_PREPOSITIONS,
    TO_A_FIGURE,
    VERBS,
)
from newsterm.core.numerals.tokens import Tokens
from newsterm.core.value import frozen

_FARTHEST = 14
"""Tokens between two figures of a chain: `a share, compared with a profit in the same month of`."""
_LONGEST_SENTENCE = 40
"""Tokens looked back for the head of a sentence."""


@frozen
class Told:
    """A figure that stands before, at tokens first to stop."""

    first: int
    stop: int
    type: str
    unit: str | None
    of: Phrase | None = None

    def is_like(self, other: Told) -> bool:
        return (self.type, self.unit) == (other.type, other.unit)


def chained(tokens: Tokens, figure: Told, before: Told) -> bool:
    """True where a figure goes on with the one before."""
    i = figure.first
    behind = before.of[1] if before.of and before.stop <= before.of[0] < i else before.stop
    if i - behind > _FARTHEST or i <= behind:
        return False
    gap = tokens.lows[behind:i]
    same = figure.is_like(before)
    if not same and (figure.type in _ALONE or before.type in _ALONE):
        return False
    joined = [low for low in gap if low not in CHAINED]
    if gap[:1] == ["("] and figure.type != before.type:
        return False
    if gap == [";"]:
        return same and tokens.words[before.first - 1] == "("
    if joined == ["and"]:
        return same and behind == before.stop
    if joined == ["to"]:
        return before.of is not None and before.of[0] < before.first
    compared = gap[-1] == "," and tokens.lows[figure.stop] in COMPARING_BEHIND
    if (compared or _is_compared(gap)) and not any(map(_is_verb, _before_comma(gap))):
        return True
    if not all(_is_link(low) for low in gap):
        return False
    about = gap[0] == "," and len(gap) > 1 and all(low in AROUND_AMOUNTS for low in gap[1:])
    return any(low in LINKS for low in gap) or (about and same)


def _is_compared(gap: list[str]) -> bool:
    """`rose 5% in the north, compared with` and `, up from`: before the comma stands no verb."""
    before = len(_before_comma(gap))
    after = [low for low in gap[before + 1 :] if low not in AROUND_AMOUNTS]
    return after[:1] == ["compared"] or " ".join(after) in COMPARING


def _before_comma(gap: list[str]) -> list[str]:
    """What stands before the last comma; all where there is none."""
    return gap[: len(gap) - 1 - gap[::-1].index(",")] if "," in gap else gap


_ALONE = frozenset("duration ordinal age date time score".split())
"""Types that go on only with their like."""


def _is_link(low: str) -> bool:
    timed = low in MONTHS or low in WEEKDAYS or low in PERIODS or low[-1:].isdecimal()
    return timed or low in LINKS or low in CHAINED


def _is_verb(low: str) -> bool:
    return low in VERBS or low in CLAUSE_VERBS or low in LEADING_VERBS or low.endswith("ed")


def gapped(tokens: Tokens, figure: Told, before: Told) -> Phrase | None:
    """The B of `A was 80.8%, B 55.4%`."""
    i = figure.first
    if not figure.is_like(before) or not before.of or i - before.stop > _FARTHEST:
        return None
    first = before.stop
    while tokens.lows[first] in BEFORE_A_DAY and first < i:
        first += 2
    opened = first
    while tokens.lows[first] in (",", "and", "while", ";"):
        first += 1
    if first == opened or first >= i:
        return None
    end = i
    if tokens.lows[i - 1] in TO_A_FIGURE and tokens.lows[before.first - 1] == tokens.lows[i - 1]:
        end = i - 1
    inner = range(first, end)
    fits = all(
        is_open(tokens, at)
        or tokens.lows[at] in DETERMINERS
        or tokens.lows[at] in OBJECT_PREPOSITIONS
        for at in inner
    )
    named = fits and tokens.lows[end - 1] not in EXTREMES
    return noun_ending_at(tokens, end - 1) if named else None


def announced(tokens: Tokens, i: int, stop: int) -> Phrase | None:
    """The trams of `Of the 40 trams, 31 are new and nine are lent`."""
    after = tokens.lows[stop]
    if after not in AUXILIARIES and not after.endswith("ed") and after not in ("had", "did"):
        return None
    at = i - 1
    while at > max(0, i - _LONGEST_SENTENCE) and not tokens.opens_sentence(at):
        at -= 1
    if tokens.lows[at] not in ("of", "among"):
        return None
    at += 1
    while at < i and tokens.lows[at] in DETERMINERS:
        at += 1
    at += tokens.is_number(at) or not is_open(tokens, at)
    return plural_behind(tokens, at)
