"""Places before a figure where what it counts may stand: `a loss of $3m`, `exports rose 5%`.

Each takes and answers what those behind it do.
"""

from __future__ import annotations

from newsterm.core.counted.noun_phrases import (
    Phrase,
    noun_ending_at,
)
from newsterm.core.counted.objects import before_approximators, object_changed
from newsterm.core.counted.places_behind import NAMELESS
from newsterm.core.counted.subjects import LEADING_VERBS, beside_aside, subject_before, subject_of
from newsterm.core.number_words.english_calendar import MONTHS
from newsterm.core.number_words.english_changes import (
    AFTER_A_WHILE,
    MEASURING,
    NO_NOUN_BEFORE_OF,
    NO_THINGS,
    PERIODS,
    STILL_RUNNING,
    TAKING,
)
from newsterm.core.number_words.english_phrases import STANDING_AT
from newsterm.core.numerals.tokens import Tokens


def amounting(tokens: Tokens, i: int, _stop: int) -> Phrase | None:
    """The `a loss` of `a loss of $3 million` and of `a loss for the year of $3 million`."""
    of = before_approximators(tokens, i)
    if tokens.lows[of] != "of":
        return None
    last = of - 1
    if tokens.lows[last] in PERIODS or tokens.lows[last] in MONTHS or tokens.is_number(last):
        timed = [at for at in range(last - 1, last - 5, -1) if tokens.lows[at] in ("for", "in")]
        last = timed[0] - 1 if timed else last
    if tokens.words[last] == ",":
        return beside_aside(tokens, i)
    if tokens.lows[last] in NO_NOUN_BEFORE_OF:
        return NAMELESS
    return noun_ending_at(tokens, last) or NAMELESS


def measuring(tokens: Tokens, i: int, _stop: int) -> Phrase | None:
    """The `land` of `land worth $5 million`, the `inflation` of `inflation under 3 percent`."""
    at = before_approximators(tokens, i)
    if at < i - 2 and tokens.lows[at + 1 : at + 3] == ["up", "to"]:
        return None if tokens.lows[at] in LEADING_VERBS else noun_ending_at(tokens, at)
    at = next((k for k in range(i - 1, at, -1) if tokens.lows[k] in MEASURING), at)
    if tokens.lows[at] in MEASURING:
        at -= tokens.words[at - 1] in (",", "(")
        noun = noun_ending_at(tokens, at - 1)
        return None if noun and tokens.is_number(noun[0] - 1) else noun
    if tokens.words[i - 2] == ",":
        return beside_aside(tokens, i)
    word, last = tokens.lows[i - 1], tokens.lows[i - 2]
    if word not in STANDING_AT or tokens.is_capital(i - 2):
        return None
    if last in PERIODS or last.endswith(("ing", "ed")) or last in LEADING_VERBS | NO_THINGS:
        return None
    return noun_ending_at(tokens, i - 2)


def changed(tokens: Tokens, i: int, _stop: int) -> Phrase | None:
    return object_changed(tokens, i)


def subject(tokens: Tokens, i: int, _stop: int) -> Phrase | None:
    """The `exports` of `exports rose 5%`."""
    return subject_before(tokens, i)


def lasting(tokens: Tokens, i: int, stop: int) -> Phrase | None:
    """The `siege` of `The siege lasted 41 days`; nothing of `It came two days later`."""
    if tokens.lows[stop] in AFTER_A_WHILE:
        return None
    at = before_approximators(tokens, i)
    if tokens.lows[at] in TAKING:
        return subject_of(tokens, at)
    runs = tokens.lows[at] == "for" and tokens.lows[at - 1] in STILL_RUNNING
    return subject_before(tokens, at if runs else i)
