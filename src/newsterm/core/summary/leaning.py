"""Whether a sentence can be understood without those before it.

One that opens with a pronoun or a connective leans on the sentence before; so does one in which `he`
stands before anybody was named. One that opens with a definite leftover (`The incident …`) leans on
the story: it may follow any line, but not open a summary. Signs of the surface alone, and rather one
too many: who it is that `he` stands for is a matter for `mentions`.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsterm.core.languages.english_people import SPEAKERS_OWN
from newsterm.core.languages.english_small_words import (
    AFTER_EXPLETIVE,
    AFTER_THOSE,
    BEFORE_A_COMMA,
    BEFORE_PLACES,
    CALENDAR,
    CONNECTIVES,
    DEFINITE_LEFTOVERS,
    EXPLETIVE_VERBS,
    LEANING_PHRASES,
    MEANS_WHAT_WAS_TOLD,
    MONTHS,
    NAMELESS,
    NEAR_TIMES,
    NO_CONNECTIVES,
    OPENS_LEANING_PHRASE,
    PERSON_PRONOUNS,
    POINTS_BACK,
    SAYS_WHICH,
)
from newsterm.core.languages.stop_words import STOP_WORDS
from newsterm.core.lazy_pattern import lazy_pattern
from newsterm.core.summary.signals import SAID
from newsterm.core.text.words import words

STANDS, ON_THE_STORY, ON_THE_SENTENCE, ON_WHAT_IS_LEFT_OUT = 0, 1, 2, 3
"""How a sentence leans: not at all; on what the story is; on the very sentence before it; on one that
cannot be chosen, for it is no line."""

_OPENINGS = POINTS_BACK | CONNECTIVES | OPENS_LEANING_PHRASE | {p[0] for p in LEANING_PHRASES}
_QUOTED = lazy_pattern(r"[\"“«][^\"”»]*[\"”»]?|(?<!\w)[‘'][^‘’']{20,}[’']")
_OPENS_QUOTED, _CLOSES_QUOTED = "\"“«‘'", '"”»'
_WORD = lazy_pattern(r"[^\W\d_]+(?:['-][^\W\d_]+|’[^\W\d_]+)*")
_LABEL = lazy_pattern(r"[A-Z][\w.’' -]{0,38}: (?![\"“‘])")
"""`A: Because …`, `Duarte: Then …`: it leans all the same."""
_NAMED_NEXT = lazy_pattern(r"[^,.;]{0,60}, (?!(?:He|She)\b)[A-Z]")
"""`In her speech, Brook said`: the name follows at once."""
_CALENDAR = CALENDAR | MONTHS


def leans(text: str, tokens: Sequence[str], language: str | None) -> int:
    """One of STANDS, ON_THE_STORY, ON_THE_SENTENCE. `tokens`: the words of `text`."""
    if language not in ("en", None):
        from newsterm.core.languages.known import LEANING  # What English never asks for.

        abroad = LEANING.get(language, frozenset())
        return ON_THE_SENTENCE if not abroad.isdisjoint(tokens[:1]) else STANDS
    if ": " in text[:40] and (label := _LABEL.match(text)):
        text, tokens = text[label.end() :], tokens[len(words(label.group())) :]
    if not tokens:
        return STANDS
    first = tokens[0].replace("’", "'")
    if first in _OPENINGS and _opens_leaning(text, first, tokens):
        return ON_THE_SENTENCE
    if is_bare_quotation(text):
        return ON_THE_SENTENCE
    if not PERSON_PRONOUNS.isdisjoint(tokens) and _names_nobody_before(text):
        return ON_THE_SENTENCE
    return ON_THE_STORY if first == "the" and _is_leftover(tokens) else STANDS


def is_bare_quotation(text: str) -> bool:
    """True for a quotation beside which nobody says who speaks."""
    if text[0] not in _OPENS_QUOTED:
        return False
    if text[0] not in "‘'":  # What is behind the first quotation mostly tells, with no pattern.
        behind = text[1 + _first_of(_CLOSES_QUOTED, text[1:]) + 1 :]
        between = behind[: _first_of(_OPENS_QUOTED, behind)]
        if between == behind or between.strip(" .,!?"):
            return not between.strip(" .,!?")
    return not _QUOTED.sub("", text).strip(" .,!?")


def _unquoted(text: str) -> str:
    may_quote = any(map(text.__contains__, _OPENS_QUOTED))
    return _QUOTED.sub(" ", text) if may_quote else text


def _first_of(signs: str, text: str) -> int:
    """Where the first of these signs stands; the length of a text without any."""
    places = [at for at in map(text.find, signs) if at >= 0]
    return min(places, default=len(text))


def speaks_unasked(text: str, tokens: Sequence[str]) -> bool:
    """True for what somebody says of himself with no marks around it, and nobody says who.

    `US` is a country.
    """
    if SPEAKERS_OWN.isdisjoint(tokens) or not SAID.isdisjoint(tokens):
        return False
    told = _unquoted(text)
    return not SPEAKERS_OWN.isdisjoint(words(told.replace("US", " ") if "US" in told else told))


def _opens_leaning(text: str, first: str, tokens: Sequence[str]) -> bool:
    second = tokens[1] if len(tokens) > 1 else ""
    if first in POINTS_BACK and _points_back(first, second, tokens):
        return True
    is_joined = first not in BEFORE_A_COMMA or text[len(first) :].startswith(",")
    if first in CONNECTIVES and is_joined and second not in NO_CONNECTIVES.get(first, ()):
        return True
    if first in OPENS_LEANING_PHRASE and _opens_phrase(tokens):
        return True
    return any(tuple(tokens[:n]) in LEANING_PHRASES for n in (2, 3, 4, 5))


def _points_back(first: str, second: str, tokens: Sequence[str]) -> bool:
    if first in ("it", "it's"):
        is_empty = first == "it's" or second in EXPLETIVE_VERBS
        return not (is_empty and not AFTER_EXPLETIVE.isdisjoint(tokens[2:9]))
    if first in ("this", "these"):
        return second not in NEAR_TIMES and second != "days"
    if first == "those":
        return second not in AFTER_THOSE
    return True


def _opens_phrase(tokens: Sequence[str]) -> bool:
    """`After that`, `One of them`, `Because of this`; not `Since this week`."""
    for i in (1, 2):
        if i < len(tokens) and tokens[i] in MEANS_WHAT_WAS_TOLD:
            after = tokens[i + 1] if i + 1 < len(tokens) else ""
            after = after.removesuffix("'s").removesuffix("’s")
            return after not in NEAR_TIMES and not (tokens[i] == "those" and after in AFTER_THOSE)
    return False


def _names_nobody_before(text: str) -> bool:
    """True where a person's pronoun comes before anybody it could stand for."""
    if text.islower():
        return False
    told = _unquoted(text)
    before = ""
    for number, found in enumerate(_WORD.finditer(told)):
        word = found.group()
        low = word.lower().partition("'")[0].partition("’")[0]
        if low in PERSON_PRONOUNS:
            return not (number and _NAMED_NEXT.match(told, found.end()))
        named = word[0].isupper() and low not in _CALENDAR and low != "i"
        if named and (number or low not in STOP_WORDS["en"]) and not _is_participle(number, low):
            if before not in BEFORE_PLACES:
                return False
        elif low in NAMELESS or low.rpartition("-")[2] in NAMELESS or low.endswith("-old"):
            return False
        before = low
    return False


def _is_participle(number: int, word: str) -> bool:
    """`Speaking after the match, he`, `Asked why, she`."""
    return number == 0 and word.endswith(("ing", "ed"))


def _is_leftover(tokens: Sequence[str]) -> bool:
    """`The increase was …`, `The 34-year-old …`; not `The increase in rents …`."""
    for i in (1, 2):
        if i < len(tokens) and (tokens[i] in DEFINITE_LEFTOVERS or tokens[i].endswith("-year-old")):
            after = tokens[i + 1] if i + 1 < len(tokens) else ""
            return after not in SAYS_WHICH and after not in DEFINITE_LEFTOVERS
    return False
