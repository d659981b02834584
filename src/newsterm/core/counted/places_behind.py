"""Places behind a figure where what it counts may stand: `900 seekers`, `80% of its total`, `a $2bn deal`.

Each place takes the tokens, the figure's first one and the one after its last, and answers with a
phrase, with NAMELESS where it decides that there is none, or with None where it says nothing.
"""

from __future__ import annotations

from newsterm.core.counted.noun_phrases import (
    POSSESSIVES,
    Phrase,
    is_open,
    noun_ending_at,
    phrase_at,
    plural_behind,
    singular_behind,
)
from newsterm.core.counted.nouns import is_plural
from newsterm.core.counted.objects import before_approximators
from newsterm.core.number_words.english_changes import (
    EXTREMES,
    NO_GOODS,
    NOUNS_OF_CHANGE,
    PERIODS,
    SEPARATE,
)
from newsterm.core.number_words.english_figures import DIMENSIONS, ENDS_OF_PERSONS, PERSONS, STREETS
from newsterm.core.number_words.english_numbers import JOINING, RANKS
from newsterm.core.number_words.english_phrases import (
    BEFORE_A_RANK,
    CLOSING_RANKS,
    DETERMINERS,
    LED_BY,
    PLACES_WON,
    PREPOSITIONS,
    PRONOUNS,
)
from newsterm.core.numerals.reading import DASHES
from newsterm.core.numerals.tokens import Tokens

_MOST_NAMES = 5
"""Names before the last of a person: `Juan Carlos Alfonso Victor Maria de Borbon` is as long as it gets."""
NAMELESS = (0, 0)
"""What a place says where it decides and names no phrase."""


def shared_out(tokens: Tokens, i: int, stop: int) -> Phrase | None:
    """The `its total` of `80.8% of its total`; nothing of `the last eight of the cup`."""
    stop = _past_brackets(tokens, stop)
    if tokens.words[stop] == ")" and tokens.words[i - 1] == "(":
        stop += 1  # 1kg (2.2lb) of cocaine
    if tokens.lows[stop] != "of":
        return None
    ranked = tokens.lows[i - 1] in CLOSING_RANKS
    return None if ranked else phrase_at(tokens, stop + 1) or NAMELESS


def filled_with(tokens: Tokens, i: int, stop: int) -> Phrase | None:
    """The `delays` of `six years of delays`; within 24 hours of an attack nothing is counted."""
    at = before_approximators(tokens, i)
    if tokens.lows[stop] != "of" or tokens.lows[at] in ("within", "inside"):
        return None
    return phrase_at(tokens, stop + 1) or NAMELESS


def plural(tokens: Tokens, _i: int, stop: int) -> Phrase | None:
    """The `asylum seekers` of `900 asylum seekers`."""
    return plural_behind(tokens, stop)


def bought(tokens: Tokens, _i: int, stop: int) -> Phrase | None:
    """The `phones` of `$5 million worth of phones`, the `debts` of `$600 in debts`."""
    if tokens.lows[stop : stop + 2] == ["worth", "of"]:
        return phrase_at(tokens, stop + 2) or NAMELESS
    if tokens.lows[stop] != "in" or tokens.is_capital(stop + 1):
        return None
    behind = singular_behind(tokens, stop + 1)
    head = tokens.lows[behind[1] - 1] if behind else ""
    apart = NO_GOODS | PERIODS
    return None if head in apart or tokens.lows[stop + 1] in apart else behind


def listed_as(tokens: Tokens, _i: int, stop: int) -> Phrase | None:
    """The `his total income` of `he listed $600 as his total income`."""
    led = tokens.lows[stop] == "as" and tokens.lows[stop + 1] in DETERMINERS
    return phrase_at(tokens, stop + 1) if led else None


def halved(tokens: Tokens, _i: int, stop: int) -> Phrase | None:
    """The `the budget` of `half the budget`."""
    return phrase_at(tokens, stop) if tokens.lows[stop] in DETERMINERS else None


def described(tokens: Tokens, i: int, stop: int) -> Phrase | None:
    """The `deal` of `a $1.2bn deal`, the `profits` of `a 5 percent jump in profits`."""
    at = _past_brackets(tokens, stop)
    at += tokens.lows[at] in DIMENSIONS and tokens.lows[at] not in ("and", "or")
    if tokens.lows[at] in PERIODS or tokens.lows[at] in SEPARATE or not _is_led(tokens, i, stop):
        return None
    behind = singular_behind(tokens, at)
    if behind is None:
        return None
    last, after = tokens.lows[behind[1] - 1], tokens.lows[behind[1]]
    if last.endswith("ly") and after.endswith("ed"):
        return None
    if last in NOUNS_OF_CHANGE and after in ("in", "of"):
        return phrase_at(tokens, behind[1] + 1) or behind
    return None if last in EXTREMES else behind


def _is_led(tokens: Tokens, i: int, stop: int) -> bool:
    """True where an article, a hyphen or a headline makes the figure an adjective."""
    before = tokens.lows[i - 1]
    if before in DETERMINERS or before in POSSESSIVES:
        return True
    if tokens.lows[before_approximators(tokens, i)] in LED_BY:
        return True
    if not DASHES.isdisjoint(tokens.words[i + 1 : stop]) or _has_adjective(tokens, i):
        return True
    return tokens.is_title_case()


def _has_adjective(tokens: Tokens, i: int) -> bool:
    """`a whopping 86% rating`, `the new 25km route`."""
    led = tokens.lows[i - 2] in DETERMINERS and tokens.lows[i - 2] not in PRONOUNS
    return led and is_open(tokens, i - 1) and not is_plural(tokens.lows[i - 1])


def _past_brackets(tokens: Tokens, stop: int) -> int:
    """The token after the `(£14.5bn)` of `a $27.5bn (£14.5bn) tax bill`."""
    if tokens.words[stop] != "(" or ")" not in tokens.words[stop : stop + 8]:
        return stop
    return tokens.words.index(")", stop) + 1


def played(tokens: Tokens, i: int, stop: int) -> Phrase | None:
    """The `win` of `a 2-1 win`."""
    led = tokens.lows[i - 1] in DETERMINERS or tokens.lows[i - 1] in POSSESSIVES
    return described(tokens, i, stop) if led else None


def priced(tokens: Tokens, i: int, stop: int) -> Phrase | None:
    """The `order` of `won $90m order`: money stands before a noun without its article too."""
    behind = singular_behind(tokens, stop, led=False)
    if behind is None or tokens.is_capital(stop) or tokens.lows[stop].endswith("ly"):
        return None
    if tokens.lows[i - 1] in ("and", "or", ",") or tokens.lows[behind[1]] in DETERMINERS | PRONOUNS:
        return None
    apart = tokens.lows[stop] in PERIODS or tokens.lows[stop] in SEPARATE
    return None if apart or tokens.lows[behind[1] - 1] in EXTREMES else behind


def for_each(tokens: Tokens, _i: int, stop: int) -> Phrase | None:
    """The `every kilometre` of `three minutes for every kilometre`."""
    led = tokens.lows[stop] == "for" and tokens.lows[stop + 1] in ("each", "every")
    return phrase_at(tokens, stop + 1) if led else None


def ranked(tokens: Tokens, i: int, stop: int) -> Phrase | None:
    """The `meeting` of `the 27th meeting`, the `exporter` of `the third-largest exporter`."""
    at = stop
    if tokens.words[at] in DASHES and tokens.lows[at + 1].endswith(("est", "most")):
        at += 2
    while (tokens.lows[at] in JOINING or tokens.lows[at] == ",") and tokens.lows[at + 1] in RANKS:
        at += 2
    before = tokens.lows[i - 1]
    led = before in DETERMINERS or before in POSSESSIVES or before in RANKS
    behind = singular_behind(tokens, at)
    if behind is None or led or (before in ("and", "or") and tokens.lows[i - 2] in RANKS):
        return behind
    placed = tokens.lows[behind[1] - 1] in PLACES_WON
    if not placed and before not in PREPOSITIONS and before not in BEFORE_A_RANK:
        return None  # He first announced it.
    apart = tokens.lows[at].endswith("ly") or tokens.lows[at] in PERIODS | SEPARATE
    return (
        None
        if apart or tokens.is_capital(i) or (tokens.is_capital(at) and tokens.lows[at] in STREETS)
        else behind
    )


def whose_age(tokens: Tokens, i: int, stop: int) -> tuple[int, int] | None:
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
        named = noun and tokens.lows[noun[0]] == "the" and tokens.is_capital(noun[1] - 1)
        return noun if noun and not named and _is_person(tokens, noun[1] - 1) else None
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
