"""What is done to a thing, and what money goes to: objects beside a figure.

`The port cut shipping costs by $9 million`: between a verb of change and the preposition before the
figure stands what changes. `Rs5 billion was spent on the canal`: behind money and its verb stands
what it is for, behind the preposition that the verb asks for.
"""

from __future__ import annotations

from newsterm.core.counted.noun_phrases import Phrase, is_open, phrase_at
from newsterm.core.counted.nouns import is_plural
from newsterm.core.number_words.english_changes import (
    CHANGING,
    LEADS_TO_CHANGE,
    NO_THINGS,
    SPENDING,
)
from newsterm.core.number_words.english_numbers import AROUND_AMOUNTS
from newsterm.core.number_words.english_phrases import (
    AUXILIARIES,
    BEFORE_A_PERIOD,
    BEFORE_AMOUNTS,
    DETERMINERS,
    OBJECT_PREPOSITIONS,
    PRONOUNS,
)
from newsterm.core.numerals.tokens import Tokens

_LONGEST = 10
"""Tokens of an object: `the number of cases in the city`."""
_FARTHEST = 8
"""Tokens between money and its verb or its preposition."""
_SECOND_SUM = 14
"""Tokens between the verb and *and* before a second sum."""


def before_approximators(tokens: Tokens, i: int) -> int:
    """The token before i, *about*, *more than* and *nearly* passed over."""
    at = i - 1
    while at > i - 5 and tokens.lows[at] in _AROUND:
        at -= 1
    return at


_AROUND = AROUND_AMOUNTS | BEFORE_AMOUNTS


def object_changed(tokens: Tokens, i: int) -> Phrase | None:
    """The `shipping costs` of `cut shipping costs by $9 million`."""
    at = i - 1
    while at > i - 5 and tokens.lows[at] in _AROUND and tokens.lows[at] not in LEADS_TO_CHANGE:
        at -= 1
    if tokens.lows[at] not in LEADS_TO_CHANGE:
        return None
    end = at
    first = end
    while first > end - _LONGEST and _may_be_in_object(tokens, first - 1):
        first -= 1
    if first == end or tokens.lows[first - 1] not in CHANGING:
        return None
    last = tokens.lows[end - 1]
    if (
        last in PRONOUNS
        or last in NO_THINGS
        or last in OBJECT_PREPOSITIONS
        or tokens.lows[first] in OBJECT_PREPOSITIONS
    ):
        return None
    return first, end


def _may_be_in_object(tokens: Tokens, i: int) -> bool:
    low = tokens.lows[i]
    if low in CHANGING and tokens.lows[i - 1] not in DETERMINERS:
        return False
    if low in DETERMINERS or low in OBJECT_PREPOSITIONS or low in ("'s", "’s"):
        return True
    return is_open(tokens, i) or is_plural(low) or (low in "-‑&" and tokens.glued[i])


def spent_on(tokens: Tokens, i: int, stop: int) -> Phrase | None:
    """The `canal` of `spent $5m on a canal` and of `$5m will be spent on a canal`."""
    prepositions = _of_verb_before(tokens, i) or ()
    at = stop
    if not prepositions:
        while at < stop + _FARTHEST and (
            tokens.lows[at] in AUXILIARIES or tokens.lows[at].endswith("ly")
        ):
            at += 1
        prepositions = SPENDING.get(tokens.lows[at], ())
        at += 1
        at += tokens.lows[at] in ("aside", "out")
    return _behind(tokens, at, prepositions) if prepositions else None


def _of_verb_before(tokens: Tokens, i: int) -> tuple[str, ...] | None:
    at = before_approximators(tokens, i)
    at -= tokens.lows[at] in ("aside", "out")
    if tokens.lows[at] == "and":  # spent $2 on tea and $3 on cake
        verbs = (tokens.lows[k] for k in range(at - 1, max(0, at - _SECOND_SUM), -1))
        return next((SPENDING[low] for low in verbs if low in SPENDING), None)
    return SPENDING.get(tokens.lows[at])


def _behind(tokens: Tokens, at: int, prepositions: tuple[str, ...]) -> Phrase | None:
    """The phrase behind the preposition at token `at`, or behind *a year* before it."""
    if tokens.lows[at] in BEFORE_A_PERIOD:
        at += 2
    return phrase_at(tokens, at + 1) if tokens.lows[at] in prepositions else None
