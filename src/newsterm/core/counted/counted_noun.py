"""What a figure belongs to: the noun phrase that is counted, shared out, measured or priced.

A numeral is the determiner of the noun behind it (`900 asylum seekers`, `a $1.2bn deal`), or has a
partitive *of* (`80.8% of its total`); a measure is the complement of a noun before it (`a loss of $3
million`, `land worth $5 million`), stands to an object in what is done to it (`cut costs by $9m`), or
is the predicate of a subject (`exports rose 5%`); an age stands in apposition to a name (`Reed, 52`).
First one looks behind the figure, then whether it goes on with the figure before it (`chains`), then
before it. Which places a type of figure may use is told by PLACES. How far a phrase reaches is left to
`noun_phrases`, the clause before the verb to `subjects`.
"""

from __future__ import annotations

from collections.abc import Callable

from newsterm.core.counted.chains import Told, announced, chained, gapped
from newsterm.core.counted.noun_phrases import (
    Phrase,
)
from newsterm.core.counted.objects import before_approximators, spent_on
from newsterm.core.counted.places_before import amounting, changed, lasting, measuring, subject
from newsterm.core.counted.places_behind import (
    NAMELESS,
    bought,
    described,
    filled_with,
    for_each,
    halved,
    listed_as,
    played,
    plural,
    priced,
    ranked,
    shared_out,
    whose_age,
)
from newsterm.core.number_words.english_changes import (
    EXTREMES,
)
from newsterm.core.number_words.english_phrases import DETERMINERS
from newsterm.core.numerals.tokens import Tokens


def counted_by(tokens: Tokens, figure: Told, of: str, before: Told | None) -> Phrase | None:
    """(first token, token after the last) of the phrase that a figure has.

    `of` is the key of PLACES under which the places are listed where its type looks for it; `before`
    is the figure before it in the text.
    """
    behind, ahead = PLACES[of]
    i, stop = figure.first, _past_footnote(tokens, figure.stop)
    for place in behind:
        phrase = place(tokens, i, stop)
        if phrase:
            return phrase if phrase != NAMELESS else None
    if before and ahead:
        if chained(tokens, figure, before):
            return before.of
        phrase = gapped(tokens, figure, before)
        if phrase:
            return phrase
    edge = _before_extreme(tokens, i, stop)
    for place in ahead:
        phrase = place(tokens, edge, stop)
        if phrase:
            return phrase if phrase != NAMELESS else None
    return None


def _past_footnote(tokens: Tokens, stop: int) -> int:
    """The token after the mark of a note: `1,200[3] units`, `1,200* units`."""
    if not tokens.glued[stop]:
        return stop
    if tokens.words[stop] == "[" and tokens.words[stop + 2] == "]":
        return stop + 3
    return stop + (tokens.words[stop] == "*")


def _before_extreme(tokens: Tokens, i: int, stop: int) -> int:
    """The token where `an average of 12`, `a record high of $5` begins; i where nothing such stands."""
    if tokens.lows[i - 1] == "the" and tokens.lows[stop] in EXTREMES:
        return i - 1
    at = before_approximators(tokens, i)
    if tokens.lows[at] != "of" or tokens.lows[at - 1] not in EXTREMES:
        return i
    at -= 1
    while tokens.lows[at - 1] in EXTREMES or tokens.lows[at - 1] in DETERMINERS:
        at -= 1
    return at


_Place = Callable[[Tokens, int, int], Phrase | None]
_SAID = (amounting, measuring, changed, subject)
PLACES: dict[str, tuple[tuple[_Place, ...], tuple[_Place, ...]]] = {
    "counted": ((shared_out, plural), (announced, *_SAID)),
    "priced": ((shared_out, bought, listed_as, described, spent_on, for_each, priced), _SAID),
    "rated": ((shared_out, described), _SAID),
    "measured": ((shared_out, described), _SAID),
    "lasting": ((filled_with, described, for_each), (amounting, changed, lasting)),
    "shared": ((shared_out, halved), (amounting, changed, subject)),
    "multiplied": ((described,), (amounting, changed, subject)),
    "ranked": ((ranked,), ()),
    "played": ((played,), (amounting,)),
    "aged": ((whose_age,), ()),
    "nothing": ((), ()),
}
"""Where each way of belonging is looked for, behind and before; the first that speaks decides."""
GOES_ON = frozenset(of for of, (_, before) in PLACES.items() if before)
"""The keys of figures that others go on with."""
