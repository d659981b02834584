"""Nouns of speech that own a quotation: answers, messages and claims.

`“No” was Lee’s reply`, `Lee’s e-mail – “we are fine” – went out`, `Lee’s claim that trade is “dead”`: the
quotation is complement or apposition of the noun, and the speaker its possessor (PolNeAR counts such nouns
among the cues). Verbs of speech make statements; the agent of a passive is read in `attribution_adjuncts`.
"""

from __future__ import annotations

from newsterm.core.grammar.noun_phrases import Phrase, phrase_ending
from newsterm.core.grammar.source_spans import source_after
from newsterm.core.grammar.subjects import named, subject
from newsterm.core.grammar.tokens import QUOTE, Tokens
from newsterm.core.grammar.word_classes import DASHES
from newsterm.core.languages.english import (
    BE,
    COMPLEMENTIZER,
    DETERMINERS,
    FOR,
    FROM,
    HAS_OR_HAD,
    HOW,
    ORIGINS,
    POINTS_BACK,
    POSSESSIVE,
    POSSESSIVES,
)
from newsterm.core.languages.english_nouns import (
    ANSWERS,
    CLAIMS,
    FROM_THE_DESK,
    LEADS_IN,
    MESSAGES,
    WORD,
)
from newsterm.core.languages.english_verbs import CAME, HAS_WORD

_BESIDE_MESSAGE = DASHES | {","}
_BEFORE_MESSAGE = _BESIDE_MESSAGE | {":"}
_NEAR = 20
"""Tokens to either side of a quotation where the noun is looked for. Ample: 10 and 40 answer the
same on 286 news texts."""
_LEAD = 16
"""Tokens of a line that only says from whom the next one is."""
_ANSWER = 9
"""Tokens from `“No” was` to the noun: `the short but much quoted answer`. On 286 news texts 4
changes 1 and 18 none."""


def whose_message(tokens: Tokens, i: int, first: int, last: int) -> Phrase | None:
    """The phrase that owns the quotation at token i of the sentence first..last."""
    return (
        _answer_of(tokens, i, last)
        or _answer_was(tokens, i, first)
        or _message(tokens, i, first)
        or _from_whom(tokens, i, first)
        or _claim_of(tokens, i, first)
    )


def leads_in(tokens: Tokens, first: int, last: int) -> Phrase | None:
    """Who speaks after `For Ann Lee, the answer is simple.`, `The board had one word for it.`"""
    lows = tokens.lows
    of = next((j for j in range(first + 1, last) if lows[j] in LEADS_IN), None)
    if of is None:
        return None
    if lows[first] == FOR:
        comma = next((j for j in range(first + 2, of) if lows[j] == ","), None)
        return (first + 1, comma - 1) if comma else None
    found = _possessor(tokens, of, first)
    if found is None and HAS_WORD.intersection(lows[first:of]):
        found = subject(tokens, first, of)
    return found


def from_whom(tokens: Tokens) -> Phrase | None:
    """`And from Chairwoman Lee:`, `From the desk of Ann Lee.`: a line that leads to a quotation."""
    lows, last = tokens.lows, len(tokens) - 1
    if FROM not in lows[: min(4, last)] or last > _LEAD or tokens.quotes:
        return None
    at = lows.index(FROM)
    if lows[at + 1 : at + 4] == FROM_THE_DESK:
        at += 3
    elif lows[last] != ":":
        return None
    return source_after(tokens, at, last)


def _answer_of(tokens: Tokens, i: int, last: int) -> Phrase | None:
    """`“Very,” was the answer of Lee`, `“No.” That was Lee’s reply`"""
    lows = tokens.lows
    if lows[i + 1] in BE and lows[i + 2] == HOW:
        found = subject(tokens, i + 3, last + 1)  # `“Rubbish!” was how Lee greeted it`
        return named(tokens, found, last) if found else None
    if lows[i + 1] in POINTS_BACK and lows[i + 2] in BE:
        i, last = i + 1, min(len(tokens) - 1, i + _NEAR)
    i += lows[i + 1] in HAS_OR_HAD  # `“Never” has been Lee’s answer for years`
    if i + 3 > last or (lows[i + 1] not in BE and lows[i + 1] != CAME):
        return None
    of = next((j for j in range(i + 2, min(last, i + _ANSWER) + 1) if lows[j] in ANSWERS), None)
    if of is None:
        return None
    if lows[of + 1] in ORIGINS:
        return source_after(tokens, of + 1, last)
    return _possessor(tokens, of, i + 2)


def _answer_was(tokens: Tokens, i: int, first: int) -> Phrase | None:
    """`Lee’s response to the report was “no”`"""
    if i - first < 3 or tokens.lows[i - 1] not in BE:
        return None
    of = next((j for j in range(first + 1, i - 1) if tokens.lows[j] in ANSWERS), None)
    return None if of is None else _possessor(tokens, of, first)


def _message(tokens: Tokens, i: int, first: int) -> Phrase | None:
    """`Lee’s e-mail – “we are fine” – went out`, `in Lee’s phrase, “a dawn”`"""
    if i - 2 <= first or tokens.lows[i - 1] not in _BESIDE_MESSAGE:
        return None
    return _possessor(tokens, i - 2, first) if tokens.lows[i - 2] in MESSAGES else None


def _from_whom(tokens: Tokens, i: int, first: int) -> Phrase | None:
    """`Two words from the pilot – “brace, brace”`, `The message from Lee was plain: “…”`"""
    lows = tokens.lows
    if lows[i - 1] not in _BEFORE_MESSAGE:
        return None
    for j in range(i - 3, max(first, i - _ANSWER), -1):
        if lows[j] == FROM and (lows[j - 1] in MESSAGES or lows[j - 1] == WORD):
            return source_after(tokens, j, i - 1)
    return None


def _claim_of(tokens: Tokens, i: int, first: int) -> Phrase | None:
    """`Lee’s claim that trade is “roaring back” was met with laughter`"""
    for j in range(i - 2, max(first, i - _NEAR), -1):
        if tokens.lows[j] == QUOTE:
            return None
        if tokens.lows[j] in CLAIMS and tokens.lows[j + 1] == COMPLEMENTIZER:
            return _possessor(tokens, j, first)
    return None


def _possessor(tokens: Tokens, of: int, first: int) -> Phrase | None:
    """`Lee’s` in `Lee’s last words`, up to the word at `of`."""
    for j in range(of - 1, max(first, of - 3) - 1, -1):
        if tokens.lows[j] in POSSESSIVES:
            return j, j
        if tokens.lows[j].endswith(POSSESSIVE):
            near = range(j - 1, max(first, j - 4), -1)
            opened = ((d, j) for d in near if tokens.lows[d] in DETERMINERS)
            return phrase_ending(tokens, j, first) or next(opened, None)
    return None
