"""What a figure belongs to: the noun phrase that is counted, shared out, measured or priced.

A numeral is the determiner of the noun behind it (`900 asylum seekers`), or has a partitive *of*
(`80.8% of its total`); a measure is the complement of a noun before it (`a loss of $3 million`) or
the predicate of a subject (`exports rose 5%`); an age stands in apposition to a name (`Reed, 52`).
Which of these places a type of figure may use is told by PLACES. How far a phrase reaches is left to
`noun_phrases`, the clause before the verb to `subjects`.
"""

from __future__ import annotations

from collections.abc import Callable

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
from newsterm.core.number_words.english_phrases import DETERMINERS
from newsterm.core.numerals.reading import DASHES
from newsterm.core.numerals.tokens import Tokens

_MOST_NAMES = 5
"""Names before the last of a person: `Juan Carlos Alfonso Victor Maria de Borbon` is as long as it gets."""
_NAMELESS = (0, 0)
"""What a place says where it decides and names no phrase."""


def counted_by(tokens: Tokens, i: int, stop: int, of: str) -> tuple[int, int] | None:
    """(first token, token after the last) of the phrase that the figure at tokens i to `stop` has.

    `of` is the key of PLACES under which the places are listed where its type looks for it.
    """
    for place in PLACES[of]:
        phrase = place(tokens, i, stop)
        if phrase:
            return phrase if phrase != _NAMELESS else None
    return None


def _shared_out(tokens: Tokens, _i: int, stop: int) -> tuple[int, int] | None:
    """The `its total` of `80.8% of its total`."""
    return (phrase_at(tokens, stop + 1) or _NAMELESS) if tokens.lows[stop] == "of" else None


def _plural(tokens: Tokens, _i: int, stop: int) -> tuple[int, int] | None:
    """The `asylum seekers` of `900 asylum seekers`."""
    return plural_behind(tokens, stop)


def _amounting(tokens: Tokens, i: int, _stop: int) -> tuple[int, int] | None:
    """The `a loss` of `a loss of $3 million`."""
    return (noun_ending_at(tokens, i - 2) or _NAMELESS) if tokens.lows[i - 1] == "of" else None


def _bought(tokens: Tokens, _i: int, stop: int) -> tuple[int, int] | None:
    """The `phones` of `$5 million worth of phones`."""
    worth = tokens.lows[stop : stop + 2] == ["worth", "of"]
    return (phrase_at(tokens, stop + 2) or _NAMELESS) if worth else None


def _described(tokens: Tokens, i: int, stop: int) -> tuple[int, int] | None:
    """The `deal` of `a $1.2bn deal`."""
    led = tokens.lows[i - 1] in DETERMINERS
    return (singular_behind(tokens, stop) or _NAMELESS) if led else None


def _compounded(tokens: Tokens, _i: int, stop: int) -> tuple[int, int] | None:
    """The `civil war` of `an 11-year civil war`."""
    return singular_behind(tokens, stop) if tokens.words[stop - 2] in DASHES else None


def _subject(tokens: Tokens, i: int, _stop: int) -> tuple[int, int] | None:
    """The `exports` of `exports rose 5%`."""
    return subject_before(tokens, i)


def _ranked(tokens: Tokens, i: int, stop: int) -> tuple[int, int] | None:
    """The `meeting` of `the 27th meeting`."""
    before = tokens.lows[i - 1]
    led = before in DETERMINERS or before in POSSESSIVES
    return singular_behind(tokens, stop) if led else None


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


_Place = Callable[[Tokens, int, int], tuple[int, int] | None]
PLACES: dict[str, tuple[_Place, ...]] = {
    "counted": (_shared_out, _plural, _amounting, _subject),
    "priced": (_shared_out, _amounting, _bought, _described, _subject),
    "measured": (_shared_out, _amounting, _compounded, _subject),
    "lasting": (_amounting, _compounded),
    "shared": (_shared_out, _amounting, _bought, _subject),
    "multiplied": (_amounting, _bought, _subject),
    "ranked": (_ranked,),
    "aged": (_whose_age,),
    "nothing": (),
}
"""Where each way of belonging is looked for; the first place that speaks decides."""
