"""Where a noun phrase ends, seen without a parser: at function words, marks and verbs.

A phrase is a run of open words behind its determiners, as chunkers find it (Abney 1991):
`asylum seekers` behind *900*, `civil war` behind *an 11-year*, `its total` behind *80.8% of*. Where
the end stays in doubt there is no phrase, not a guess. Every answer is (first token, token after
the last). Phrases with an *of* or a relative clause in them are left short.
"""

from __future__ import annotations

from newsterm.core.counted.nouns import is_plural
from newsterm.core.number_words.english_calendar import MONTHS, WEEKDAYS
from newsterm.core.number_words.english_changes import NOUNS_OR_VERBS
from newsterm.core.number_words.english_clause_verbs import CLAUSE_VERBS
from newsterm.core.number_words.english_numbers import NUMBER_WORDS, SPOKEN_SCALES
from newsterm.core.number_words.english_phrases import (
    BEFORE_GERUNDS,
    DETERMINERS,
    FUNCTION_WORDS,
    MODALS,
    NOT_COUNTED,
    NOUNS_IN_ING,
    PARTICIPLES,
    PLAIN_VERBS,
    PLURALS_BEFORE_NOUNS,
    PRONOUNS,
    UNFINISHED,
    VERBS,
)
from newsterm.core.numerals.reading import DASHES
from newsterm.core.numerals.tokens import Tokens

_MOST_WORDS = 6
"""Open words in a row; with more of them a verb that does not look it is among them."""
_GERUNDS = frozenset((word, "ing") for word in BEFORE_GERUNDS)
_CLOSED = FUNCTION_WORDS.union(VERBS, CLAUSE_VERBS, WEEKDAYS, MONTHS)
_ENDS_SENTENCE = (".", ",", ";", "")
_VOWELS = frozenset("aeiouy")
POSSESSIVES = ("'s", "’s")
Phrase = tuple[int, int]
"""(first token, token after the last)"""


def is_open(tokens: Tokens, i: int) -> bool:
    """True for a word that may stand inside a noun phrase."""
    low = tokens.lows[i]
    return low[:1].isalpha() and low not in _CLOSED and "'" not in low and "’" not in low


def _is_participle(low: str) -> bool:
    if len(low) < 5 or low in NOUNS_IN_ING:
        return False
    # A swing and a string have no vowel before their end, and are no participles.
    return low.endswith("ed") or (low.endswith("ing") and not _VOWELS.isdisjoint(low[:-3]))


def _run(tokens: Tokens, i: int, *, led: bool = False) -> list[int]:
    """The open words from token i on; none where they do not end in time.

    `led`: what stands before makes the first a noun, `a 2% cut`.
    """
    run: list[int] = []
    at = i
    if led and (tokens.lows[at] in NOUNS_OR_VERBS or tokens.lows[at] in PARTICIPLES):
        run.append(at)
        at += 1
    while len(run) <= _MOST_WORDS and tokens.lows[at] not in NUMBER_WORDS:
        if is_open(tokens, at):
            run.append(at)
        elif not run or not _is_inner(tokens, at):
            break
        at += 1
    return run if len(run) <= _MOST_WORDS else []


def _is_inner(tokens: Tokens, i: int) -> bool:
    """True for the hyphen of a compound and the last point of `U.S.`"""
    if not tokens.glued[i] or tokens.words[i] not in ("-", "‑", ".", "&"):
        return False
    return tokens.glued[i + 1] or "." in tokens.words[i - 1]


def plural_behind(tokens: Tokens, i: int) -> Phrase | None:
    """`asylum seekers` behind 900; `member` behind the 12 of *12-member*."""
    if tokens.glued[i]:
        named = tokens.words[i] in DASHES and tokens.is_word(i + 1)
        return (i + 1, i + 2) if named and tokens.lows[i + 1] not in NOT_COUNTED else None
    if tokens.lows[i] in PARTICIPLES and is_plural(tokens.lows[i + 1]):
        return i, i + 2  # known species
    run = _run(tokens, i)
    for k, at in enumerate(run):
        last = k + 1 == len(run) or not is_plural(tokens.lows[run[k + 1]])
        last = last or _acts(tokens, run[k + 1])
        if is_plural(tokens.lows[at]) and last:
            return None if tokens.lows[i] in PLAIN_VERBS else (i, at + 1)
    return None


def _is_name(tokens: Tokens, i: int) -> bool:
    """True for the second of two words with a capital: `Champions League`."""
    return tokens.is_capital(i) and tokens.is_capital(i - 1) and not tokens.is_title_case()


def _acts(tokens: Tokens, i: int) -> bool:
    """True for a word in -s that has an object: `the town claims its share`, `it crosses two`."""
    after = tokens.lows[i + 1]
    has_object = after in DETERMINERS or after in NUMBER_WORDS or tokens.is_number(i + 1)
    return is_plural(tokens.lows[i]) and (has_object or after == "to")


def singular_behind(
    tokens: Tokens, i: int, *, led: bool = True, whole: bool = False
) -> Phrase | None:
    """`civil war` behind *an 11-year*; a participle after a noun ends the phrase.

    `whole`: it has its determiner, so that what *and* joins to it is another.
    """
    run = [] if tokens.glued[i] else _run(tokens, i, led=led)
    end = 0
    for at in run:
        if end and (_is_participle(tokens.lows[at]) or _acts(tokens, at)):
            if tokens.lows[at].endswith("ing") and tokens.words[at + 1] in _ENDS_SENTENCE:
                return i, at + 1  # national mourning.
            break
        end = at + 1
        goes_on = end in run and (is_plural(tokens.lows[end]) or _is_name(tokens, end))
        if is_plural(tokens.lows[at]) and not goes_on:
            break
    return (i, end) if end and _may_close(tokens, end, whole=whole) else None


def _may_close(tokens: Tokens, end: int, *, whole: bool) -> bool:
    """False where the phrase goes on: `first test and`, `the bank's`, `its last 14`."""
    last, after = tokens.lows[end - 1], tokens.lows[end]
    ends = last.endswith("ing") and after in _ENDS_SENTENCE  # herring.
    if (_is_participle(last) and not ends) or last in UNFINISHED or after in POSSESSIVES:
        return False
    if after in DASHES and tokens.glued[end]:
        return False
    joined = after in ("and", "or") and tokens.lows[end + 1] not in DETERMINERS
    if joined and not is_plural(last) and not whole:
        return False
    return after not in NUMBER_WORDS and not tokens.is_number(end)


def phrase_at(tokens: Tokens, i: int) -> Phrase | None:
    """The phrase that begins at token i: `its total`, `the country's trade`, people of `30m people`."""
    if tokens.lows[i] in PRONOUNS - DETERMINERS:
        return None
    if tokens.lows[i] in PRONOUNS and _is_participle(tokens.lows[i + 1]):
        return None  # those polled
    at = i
    while tokens.lows[at] in DETERMINERS or tokens.lows[at] in ("both", "such"):
        at += 1
    owner = _run(tokens, at)
    if owner and tokens.lows[owner[-1] + 1] in POSSESSIVES:
        at = owner[-1] + 2
    if tokens.is_number(at) or tokens.lows[at] in NUMBER_WORDS:
        if tokens.words[at + 1] in DASHES:
            return _past_compound(tokens, at)
        while tokens.is_number(at) or _is_numeral(tokens.lows[at]):
            at += 1
        return plural_behind(tokens, at)
    behind = singular_behind(tokens, at, whole=at > i) if at < tokens.count else None
    return (i, behind[1]) if behind else None


def _past_compound(tokens: Tokens, i: int) -> Phrase | None:
    """`care leavers` of `19-year-old care leavers`."""
    at = i + 1
    while tokens.glued[at]:
        at += 1
    return singular_behind(tokens, at)


def _is_numeral(low: str) -> bool:
    return low in NUMBER_WORDS or low in SPOKEN_SCALES


def noun_ending_at(tokens: Tokens, i: int) -> Phrase | None:
    """The noun that ends with token i, back to its determiner: `a small boy`, `net income`."""
    first = i + 1
    while first > i - _MOST_WORDS and _goes_on_left(tokens, first - 1, first > i):
        first -= 1
    if first > i:
        return None
    if _is_participle(tokens.lows[i]) and first == i:
        return None
    first -= tokens.lows[first - 1] in DETERMINERS and tokens.lows[first - 1] != "that"
    return first, i + 1


def _goes_on_left(tokens: Tokens, i: int, last: bool) -> bool:
    """True where token i may stand in the phrase that goes on behind it."""
    low = tokens.lows[i]
    if not last and tokens.glued[i + 1] and low in DASHES:
        return tokens.glued[i]
    if not is_open(tokens, i) and not (last and low in NOUNS_OR_VERBS):
        return False
    if not last and is_plural(low) and tokens.words[i] == low and low not in PLURALS_BEFORE_NOUNS:
        return False  # the company forecasts | earnings
    if not last and (tokens.lows[i - 1] in MODALS or (tokens.lows[i - 1], low[-3:]) in _GERUNDS):
        return False  # will report | profits, while running | deficits
    acts = _is_participle(low)
    return not acts or last or tokens.lows[i - 1] in DETERMINERS or tokens.glued[i]
