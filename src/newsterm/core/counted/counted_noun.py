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
    POSSESSIVES,
    noun_ending_at,
    phrase_at,
    plural_behind,
    singular_behind,
)
from newsterm.core.counted.nouns import is_plural
from newsterm.core.counted.objects import before_approximators, object_changed, spent_on
from newsterm.core.counted.subjects import LEADING_VERBS, beside_aside, subject_before, subject_of
from newsterm.core.number_words.english_calendar import MONTHS
from newsterm.core.number_words.english_changes import (
    AFTER_A_WHILE,
    EXTREMES,
    MEASURING,
    NO_GOODS,
    NO_NOUN_BEFORE_OF,
    NOUNS_OF_CHANGE,
    PERIODS,
    SEPARATE,
    STILL_RUNNING,
    TAKING,
)
from newsterm.core.number_words.english_figures import DIMENSIONS, ENDS_OF_PERSONS, PERSONS, STREETS
from newsterm.core.number_words.english_numbers import ORDINALS
from newsterm.core.number_words.english_phrases import DETERMINERS, PRONOUNS
from newsterm.core.numerals.reading import DASHES
from newsterm.core.numerals.tokens import Tokens

_MOST_NAMES = 5
"""Names before the last of a person: `Juan Carlos Alfonso Victor Maria de Borbon` is as long as it gets."""
_NAMELESS = (0, 0)
"""What a place says where it decides and names no phrase."""
Phrase = tuple[int, int]


def counted_by(
    tokens: Tokens, i: int, stop: int, of: str, type: str, unit: str | None, before: Told | None
) -> Phrase | None:
    """(first token, token after the last) of the phrase that the figure at tokens i to `stop` has.

    `of` is the key of PLACES under which the places are listed where its type looks for it; `before`
    is the figure before it in the text.
    """
    behind, ahead = PLACES[of]
    stop = _past_footnote(tokens, stop)
    for place in behind:
        phrase = place(tokens, i, stop)
        if phrase:
            return phrase if phrase != _NAMELESS else None
    if before and ahead:
        if chained(tokens, i, type, unit, before):
            return before.of
        phrase = gapped(tokens, i, type, unit, before)
        if phrase:
            return phrase
    edge = _before_extreme(tokens, i, stop)
    for place in ahead:
        phrase = place(tokens, edge, stop)
        if phrase:
            return phrase if phrase != _NAMELESS else None
    return None


def _past_footnote(tokens: Tokens, stop: int) -> int:
    """The token after the mark of a note: `1,200[3] units`, `1,200* units`."""
    if not tokens.glued(stop):
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


# Behind the figure.


def _shared_out(tokens: Tokens, i: int, stop: int) -> Phrase | None:
    """The `its total` of `80.8% of its total`; nothing of `the last eight of the cup`."""
    if tokens.lows[stop] != "of":
        return None
    ranked = tokens.lows[i - 1] in ("last", "top", "final", "big")
    return None if ranked else phrase_at(tokens, stop + 1) or _NAMELESS


def _filled_with(tokens: Tokens, i: int, stop: int) -> Phrase | None:
    """The `delays` of `six years of delays`; within 24 hours of an attack nothing is counted."""
    at = before_approximators(tokens, i)
    if tokens.lows[stop] != "of" or tokens.lows[at] in ("within", "inside"):
        return None
    return phrase_at(tokens, stop + 1) or _NAMELESS


def _plural(tokens: Tokens, _i: int, stop: int) -> Phrase | None:
    """The `asylum seekers` of `900 asylum seekers`."""
    return plural_behind(tokens, stop)


def _bought(tokens: Tokens, _i: int, stop: int) -> Phrase | None:
    """The `phones` of `$5 million worth of phones`, the `debts` of `$600 in debts`."""
    if tokens.lows[stop : stop + 2] == ["worth", "of"]:
        return phrase_at(tokens, stop + 2) or _NAMELESS
    if tokens.lows[stop] != "in" or tokens.is_capital(stop + 1):
        return None
    behind = singular_behind(tokens, stop + 1)
    head = tokens.lows[behind[1] - 1] if behind else ""
    apart = NO_GOODS | PERIODS
    return None if head in apart or tokens.lows[stop + 1] in apart else behind


def _listed_as(tokens: Tokens, _i: int, stop: int) -> Phrase | None:
    """The `his total income` of `he listed $600 as his total income`."""
    led = tokens.lows[stop] == "as" and tokens.lows[stop + 1] in DETERMINERS
    return phrase_at(tokens, stop + 1) if led else None


def _halved(tokens: Tokens, _i: int, stop: int) -> Phrase | None:
    """The `the budget` of `half the budget`."""
    return phrase_at(tokens, stop) if tokens.lows[stop] in DETERMINERS else None


def _described(tokens: Tokens, i: int, stop: int) -> Phrase | None:
    """The `deal` of `a $1.2bn deal`, the `profits` of `a 5 percent jump in profits`."""
    before = tokens.lows[i - 1]
    hyphened = any(word in DASHES for word in tokens.words[i + 1 : stop])
    led = before in DETERMINERS or before in POSSESSIVES or hyphened or tokens.is_title_case()
    at = stop + (tokens.lows[stop] in DIMENSIONS and tokens.lows[stop] not in ("and", "or"))
    behind = singular_behind(tokens, at) if led else None
    if behind is None or tokens.lows[at] in PERIODS or tokens.lows[at] in SEPARATE:
        return None
    last, after = tokens.lows[behind[1] - 1], tokens.lows[behind[1]]
    if last.endswith("ly") and after.endswith("ed"):
        return None
    if last in NOUNS_OF_CHANGE and after in ("in", "of"):
        return phrase_at(tokens, behind[1] + 1) or behind
    return None if last in EXTREMES else behind


def _played(tokens: Tokens, i: int, stop: int) -> Phrase | None:
    """The `win` of `a 2-1 win`."""
    led = tokens.lows[i - 1] in DETERMINERS or tokens.lows[i - 1] in POSSESSIVES
    return _described(tokens, i, stop) if led else None


def _priced(tokens: Tokens, i: int, stop: int) -> Phrase | None:
    """The `order` of `won $90m order`: money stands before a noun without its article too."""
    behind = singular_behind(tokens, stop)
    if behind is None or tokens.is_capital(stop) or tokens.lows[stop].endswith("ly"):
        return None
    if tokens.lows[i - 1] in ("and", "or", ",") or tokens.lows[behind[1]] in DETERMINERS | PRONOUNS:
        return None
    apart = tokens.lows[stop] in PERIODS or tokens.lows[stop] in SEPARATE
    return None if apart or tokens.lows[behind[1] - 1] in EXTREMES else behind


def _for_each(tokens: Tokens, _i: int, stop: int) -> Phrase | None:
    """The `every kilometre` of `three minutes for every kilometre`."""
    led = tokens.lows[stop] == "for" and tokens.lows[stop + 1] in ("each", "every")
    return phrase_at(tokens, stop + 1) if led else None


def _ranked(tokens: Tokens, i: int, stop: int) -> Phrase | None:
    """The `meeting` of `the 27th meeting`, the `exporter` of `the third-largest exporter`."""
    at = stop
    if tokens.words[at] in DASHES and tokens.lows[at + 1].endswith(("est", "most")):
        at += 2
    while tokens.lows[at] in ("and", "or", "to", ",") and tokens.lows[at + 1] in ORDINALS:
        at += 2
    before = tokens.lows[i - 1]
    led = before in DETERMINERS or before in POSSESSIVES or before in ORDINALS
    behind = singular_behind(tokens, at)
    if behind is None or led or (before in ("and", "or") and tokens.lows[i - 2] in ORDINALS):
        return behind
    apart = tokens.lows[at].endswith("ly") or tokens.lows[at] in PERIODS | SEPARATE
    return None if apart or tokens.is_capital(i) or tokens.lows[at] in STREETS else behind


def _whose_age(tokens: Tokens, i: int, stop: int) -> tuple[int, int] | None:
    """The name of `Reed, 52,`; the noun of `a 19-year-old student` and of `a boy aged 14`."""
    if tokens.words[i - 1] in (",", "(") and tokens.is_capital(i - 2):
        first = i - 2
        while first > i - 2 - _MOST_NAMES and _goes_on_left(tokens, first):
            first -= 1
        return first, i - 1
    if tokens.words[i - 1] == "," and stop == i + 1:
        noun = noun_ending_at(tokens, i - 2)
        return noun if noun and tokens.lows[noun[0]] in DETERMINERS else None
    if tokens.lows[i - 1] == "aged":
        noun = noun_ending_at(tokens, i - 2 - (tokens.words[i - 2] == ","))
        return noun if noun and _is_person(tokens, noun[1] - 1) else None
    if tokens.lows[stop - 1] != "old":
        return None
    behind = singular_behind(tokens, stop)
    # A lone word in -s is a verb: `the 22-year-old insists`.
    return None if behind and is_plural(tokens.lows[behind[1] - 1]) else behind


def _is_person(tokens: Tokens, i: int) -> bool:
    low = tokens.lows[i]
    return tokens.is_capital(i) or low in PERSONS or low.endswith(ENDS_OF_PERSONS)


def _goes_on_left(tokens: Tokens, i: int) -> bool:
    return tokens.is_capital(i - 1) and not tokens.opens_sentence(i)


# Before the figure.


def _amounting(tokens: Tokens, i: int, _stop: int) -> Phrase | None:
    """The `a loss` of `a loss of $3 million` and of `a loss for the July quarter of $3 million`."""
    of = before_approximators(tokens, i)
    if tokens.lows[of] != "of":
        return None
    last = of - 1
    if tokens.lows[last] in PERIODS or tokens.lows[last] in MONTHS or tokens.is_number(last):
        timed = [at for at in range(last - 1, last - 5, -1) if tokens.lows[at] in ("for", "in")]
        last = timed[0] - 1 if timed else last
    if tokens.lows[last] in NO_NOUN_BEFORE_OF:
        return _NAMELESS
    return noun_ending_at(tokens, last) or _NAMELESS


def _measuring(tokens: Tokens, i: int, _stop: int) -> Phrase | None:
    """The `land` of `land worth $5 million`, the `inflation` of `inflation under 3 percent`."""
    at = before_approximators(tokens, i)
    if at < i - 2 and tokens.lows[at + 1 : at + 3] == ["up", "to"]:
        return None if tokens.lows[at] in LEADING_VERBS else noun_ending_at(tokens, at)
    word = tokens.lows[at]
    at -= word in ("at", "to")
    if tokens.lows[at] in MEASURING:
        at -= tokens.words[at - 1] in (",", "(")
        noun = noun_ending_at(tokens, at - 1)
        return None if noun and tokens.is_number(noun[0] - 1) else noun
    if tokens.words[i - 2] == ",":
        return beside_aside(tokens, i)
    word, last = tokens.lows[i - 1], tokens.lows[i - 2]
    if word not in ("at", "under", "below", "above") or tokens.is_capital(i - 2):
        return None
    if last in PERIODS or last.endswith(("ing", "ed")) or last in LEADING_VERBS:
        return None
    return noun_ending_at(tokens, i - 2)


def _announced(tokens: Tokens, i: int, stop: int) -> Phrase | None:
    return announced(tokens, i, stop)


def _changed(tokens: Tokens, i: int, _stop: int) -> Phrase | None:
    return object_changed(tokens, i)


def _subject(tokens: Tokens, i: int, _stop: int) -> Phrase | None:
    """The `exports` of `exports rose 5%`."""
    return subject_before(tokens, i)


def _lasting(tokens: Tokens, i: int, stop: int) -> Phrase | None:
    """The `siege` of `The siege lasted 41 days`; nothing of `It came two days later`."""
    if tokens.lows[stop] in AFTER_A_WHILE:
        return None
    at = before_approximators(tokens, i)
    if tokens.lows[at] in TAKING:
        return subject_of(tokens, at)
    runs = tokens.lows[at] == "for" and tokens.lows[at - 1] in STILL_RUNNING
    return subject_before(tokens, at if runs else i)


_Place = Callable[[Tokens, int, int], Phrase | None]
_SAID = (_amounting, _measuring, _changed, _subject)
PLACES: dict[str, tuple[tuple[_Place, ...], tuple[_Place, ...]]] = {
    "counted": ((_shared_out, _plural), (_announced, *_SAID)),
    "priced": ((_shared_out, _bought, _listed_as, _described, spent_on, _for_each, _priced), _SAID),
    "rated": ((_shared_out, _described), _SAID),
    "measured": ((_shared_out, _described), _SAID),
    "lasting": ((_filled_with, _described, _for_each), (_amounting, _changed, _lasting)),
    "shared": ((_shared_out, _halved), (_amounting, _changed, _subject)),
    "multiplied": ((_bought,), (_amounting, _changed, _subject)),
    "ranked": ((_ranked,), ()),
    "played": ((_played,), ()),
    "aged": ((_whose_age,), ()),
    "nothing": ((), ()),
}
"""Where each way of belonging is looked for, behind and before; the first that speaks decides."""
GOES_ON = frozenset(of for of, (_, before) in PLACES.items() if before)
"""The keys of figures that others go on with."""
