"""Who says a quotation that no verb of speech claims, told by the words around it.

`“…” – Ann Lee, mayor`, `in the words of one trader, “…”`, `as one trader put it`, `Her message was
simple: “…”`. Each reading gives the phrase that names the speaker, or nothing.
"""

from __future__ import annotations

from newsterm.core.span import Span
from newsterm.core.speech.grammar import carries_stop, is_name
from newsterm.core.speech.phrases import Phrase
from newsterm.core.speech.speakers import source_after, source_before
from newsterm.core.speech.subjects import subject
from newsterm.core.speech.tokens import QUOTE, Tokens

_POSSESSIVES = frozenset("his her their its".split())
_NEAR = 20
"""Tokens to either side of a quotation where its owner is looked for."""
_SIGNS = frozenset("-—–―:~")


def owner(tokens: Tokens, i: int, first: int, last: int) -> Phrase | None:
    """The phrase that owns the quotation at token i of the sentence first..last."""
    return (
        _signature(tokens, i)
        or _before_dash(tokens, i)
        or _words_of(tokens, max(first, i - _NEAR), min(last, i + _NEAR))
        or _put_it(tokens, max(first, i - _NEAR), min(last, i + _NEAR))
        or _unlisted_verb(tokens, i, first, last)
        or _before_colon(tokens, i, first)
    )


def speaker_tag(text: str, quote: Span) -> Span | None:
    """The name that heads a quoted transcript: “SMITH: I never did.”"""
    tag, colon, _ = text[quote.start + 1 : quote.start + 30].partition(":")
    if not colon or not tag.isupper() or not len(tag) > 2 or tag.count(" ") > 2:
        return None
    return Span(quote.start + 1, quote.start + 1 + len(tag))


def _signature(tokens: Tokens, i: int) -> Phrase | None:
    """`“…” ― Ann Lee, mayor`: a sign and a name, and the line is soon over."""
    lows, words = tokens.lows, tokens.words
    j = i + 1
    while j < len(tokens) and lows[j] in _SIGNS:
        j += 1
    last = j
    while last < len(tokens) and last < j + 6 and _is_part_of_name(tokens, last):
        last += 1
    if j == i + 1 or last == j or not is_name(words[j]):
        return None
    ends = last >= len(tokens) or lows[last] == QUOTE or last + 1 == len(tokens)
    ends = ends or (lows[last] == "," and len(tokens) - last < 12)
    return (j, last - 1) if ends else None


def _is_part_of_name(tokens: Tokens, j: int) -> bool:
    if tokens.lows[j] == ".":
        return carries_stop(tokens.words[j - 1])
    return tokens.words[j] != QUOTE and is_name(tokens.words[j])


def _before_dash(tokens: Tokens, i: int) -> Phrase | None:
    """`Lee – “…”` at the head of a paragraph."""
    if not 1 < i < 6 or tokens.lows[i - 1] not in _SIGNS:
        return None
    return (0, i - 2) if all(_is_part_of_name(tokens, j) for j in range(i - 1)) else None


def _words_of(tokens: Tokens, first: int, last: int) -> Phrase | None:
    """`in the words of one trader, “…”`"""
    lows = tokens.lows
    for k in range(first + 1, last):
        if lows[k] == "words" and lows[k - 1] == "own":
            return subject(tokens, first, last)
        if lows[k] == "words" and lows[k - 1].endswith(("'s", "’s", "s'", "s’")):
            return k - 1, k - 1
        if lows[k] == "words" and lows[k + 1] == "of":
            stop = k + 2
            while stop <= last and lows[stop] != "," and lows[stop] != QUOTE:
                stop += 1
            return (k + 2, stop - 1) if stop > k + 2 else None
    return None


def _put_it(tokens: Tokens, first: int, last: int) -> Phrase | None:
    """`as one trader put it, “…”`, `“…” is how one trader put it`"""
    lows = tokens.lows
    for k in range(first + 1, last):
        if lows[k] in ("put", "puts") and lows[k + 1] == "it":
            return source_before(tokens, k, first)
    return None


def _unlisted_verb(tokens: Tokens, i: int, first: int, last: int) -> Phrase | None:
    """`The city reasoned, “…”`, `“…,” he beamed`: a verb in the past tense where a cue would stand."""
    lows = tokens.lows
    if i - 2 > first and lows[i - 1] in (",", ":") and _looks_past(tokens, i - 2):
        return source_before(tokens, i - 2, first)
    if not tokens.stopped(i):
        return None
    if _looks_past(tokens, i + 1):
        return source_after(tokens, i + 1, last)
    for k in range(i + 2, min(last, i + 7) + 1):
        if _looks_past(tokens, k):
            source = source_before(tokens, k, i + 1)
            return source if source and source[0] == i + 1 else None
    return None


def _looks_past(tokens: Tokens, k: int) -> bool:
    low = tokens.lows[k]
    return low.endswith("ed") and len(low) > 4 and tokens.words[k] == low


def _before_colon(tokens: Tokens, i: int, first: int) -> Phrase | None:
    """`Her message was simple: “…”` is hers; `The board was clear: “…”` is the board's."""
    if i - first < 2 or tokens.lows[i - 1] != ":":
        return None
    found = subject(tokens, first, i - 1)
    if found is None:
        return None
    begun, last = found
    if tokens.lows[begun] in _POSSESSIVES:
        return begun, begun
    for j in range(begun, last + 1):
        if tokens.lows[j].endswith(("'s", "’s")):
            return begun, j
    return found
