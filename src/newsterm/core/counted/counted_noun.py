"""What a figure belongs to: the noun phrase that is counted, shared out, measured or priced.

Five places say it: behind *of* (`80.8% of its total`), right behind the number (`900 asylum
seekers`, `the 27th meeting`), before *of* (`a loss of $3 million`), before the verb that leads to the
figure (`exports rose 5%`), and the name before an age (`Reed, 52`).
"""

from __future__ import annotations

from newsterm.core.counted.noun_phrases import (
    POSSESSIVES,
    is_open,
    noun_ending_at,
    phrase_at,
    plural_behind,
    singular_behind,
)
from newsterm.core.counted.nouns import is_plural
from newsterm.core.counted.subjects import subject_before
from newsterm.core.languages.english_phrases import DETERMINERS
from newsterm.core.numerals.reading import DASHES, Reading
from newsterm.core.numerals.tokens import Tokens

_MOST_NAMES = 5


def counted_by(tokens: Tokens, i: int, reading: Reading) -> tuple[int, int] | None:
    """(first token, token after the last) of the phrase the figure at token i belongs to."""
    kind, stop = reading.type, reading.stop
    if kind in ("date", "time", "score"):
        return None
    if kind == "age":
        return _whose_age(tokens, i, stop)
    if kind == "ordinal":
        before = tokens.lows[i - 1]
        led = before in DETERMINERS or before in POSSESSIVES
        return singular_behind(tokens, stop) if led else None
    if tokens.lows[stop] == "of" and kind not in ("duration", "multiple"):
        return phrase_at(tokens, stop + 1)
    if kind in ("count", "ratio") and (behind := plural_behind(tokens, stop)):
        return behind
    if tokens.lows[i - 1] == "of":
        return noun_ending_at(tokens, i - 2)
    if kind in ("count", "ratio"):
        return subject_before(tokens, i)
    if kind in ("duration", "quantity"):
        return _measured_thing(tokens, i, stop, kind)
    if tokens.lows[stop : stop + 2] == ["worth", "of"]:
        return phrase_at(tokens, stop + 2)
    if kind in ("money", "percent") and tokens.lows[i - 1] in DETERMINERS:
        return singular_behind(tokens, stop)
    return subject_before(tokens, i)


def _measured_thing(tokens: Tokens, i: int, stop: int, kind: str) -> tuple[int, int] | None:
    """The `civil war` of *11-year*; what a quantity is said of."""
    behind = singular_behind(tokens, stop) if tokens.words[stop - 2] in DASHES else None
    return behind or (subject_before(tokens, i) if kind == "quantity" else None)


def _whose_age(tokens: Tokens, i: int, stop: int) -> tuple[int, int] | None:
    """The name of `Reed, 52,`; the noun of `a 19-year-old student` and of `a boy aged 14`."""
    if tokens.words[i - 1] in (",", "(") and tokens.is_capital(i - 2):
        first = i - 2
        while first > i - 2 - _MOST_NAMES and _goes_on_left(tokens, first):
            first -= 1
        return first, i - 1
    if tokens.lows[i - 1] == "aged" and is_open(tokens, i - 2):
        return noun_ending_at(tokens, i - 2)
    if tokens.lows[stop - 1] != "old":
        return None
    behind = singular_behind(tokens, stop)
    # A lone word in -s is a verb: `the 22-year-old insists`.
    return None if behind and is_plural(tokens.lows[behind[1] - 1]) else behind


def _goes_on_left(tokens: Tokens, i: int) -> bool:
    return tokens.is_capital(i - 1) and not tokens.opens_sentence(i)
