"""The ways to say that somebody said, beside the plain `X said …`.

`“…,” said X`; `She was told by X that …`; `According to X, …`; `X: “…”`; `As X told the paper, …`.
Each construction gives the statement it tells, or nothing where it does not fit.
"""

from __future__ import annotations

from dataclasses import dataclass

from newsterm.core.contents import BARE, MARKS, content_after
from newsterm.core.cues import (
    CLAUSE,
    CLAUSE_ONLY,
    FOREIGN,
    FOREIGN_AUXILIARIES,
    OBJECT,
    THOUGHT,
    Cue,
)
from newsterm.core.endings import content_end
from newsterm.core.fronted import content_before, resumed_after
from newsterm.core.grammar import (
    AUXILIARIES,
    BE,
    DASHES,
    PREPOSITIONS,
    RELATIVES,
    is_adverb,
    is_name,
)
from newsterm.core.phrases import Phrase
from newsterm.core.speakers import source_after, source_before
from newsterm.core.tokens import QUOTE, Tokens

# `According to Lee the house …`
_AFTER_SOURCE = frozenset("the a an he she it they there his her their".split())


@dataclass(frozen=True)
class Statement:
    source: Phrase | None
    """First and last token of the phrase that speaks."""
    cue: Phrase
    contents: tuple[Phrase, ...]
    family: str
    """Of the cue: CLAUSE, OBJECT, ADDRESSED or THOUGHT."""


@dataclass(frozen=True)
class Sentence:
    """The sentence under reading: its tokens from `first` to `end`, its closing stops left out."""

    tokens: Tokens
    first: int
    end: int


def is_inverted(sentence: Sentence, k: int, cue: Cue, floor: int) -> bool:
    """`“…,” said Lee` and `…, said Lee, head of …`; not `Lee, head of trade, said sales …`."""
    tokens, lows, end = sentence.tokens, sentence.tokens.lows, sentence.end
    if k == floor or k >= end or cue.form == "ing" or cue.family == OBJECT:
        return False
    i = k - 1
    if cue.family == FOREIGN and lows[i] in FOREIGN_AUXILIARIES and i > floor:
        i -= 1
    before = lows[i]
    if before not in (",", QUOTE, "?", "!") and before not in DASHES:
        return False
    source = source_after(tokens, k, end)
    if source is None:
        return False
    after = source[1] + 1
    if before == QUOTE:
        return after > end or lows[after] not in AUXILIARIES
    if after <= end and not (
        lows[after] in (",", "(", ";", ":", QUOTE, "who", "as")
        or lows[after] in DASHES
        or lows[after] in PREPOSITIONS
    ):
        return False
    return source_before(tokens, k, floor) is None


def inverted(sentence: Sentence, k: int, cue: Cue, floor: int) -> Statement | None:
    tokens = sentence.tokens
    source = source_after(tokens, k, sentence.end)
    auxiliary = cue.family == FOREIGN and tokens.lows[k - 1] in FOREIGN_AUXILIARIES
    left = content_before(tokens, k - auxiliary, floor)
    if source is None or left is None:
        return None
    after = source[1] + 2
    goes_on = after <= sentence.end and tokens.lows[after] in (
        "whether",
        "that",
        "is",
        "are",
        "was",
    )
    resumed = resumed_after(tokens, source[1], sentence.end) if goes_on else ()
    return Statement(source, (k, k), (left, *resumed), cue.family)


def is_passive(sentence: Sentence, k: int) -> bool:
    lows = sentence.tokens.lows
    i = k - 1
    while i > sentence.first and is_adverb(lows[i]):
        i -= 1
    return i >= sentence.first and lows[i] in BE


def has_no_hearer(tokens: Tokens, k: int, cue: Cue) -> bool:
    """`hauled in and told that …`: to tell without naming whom is to be told."""
    return cue.verb == "tell" and k + 1 < len(tokens) and tokens.lows[k + 1] == "that"


def passive(sentence: Sentence, k: int, cue: Cue, floor: int) -> Statement | None:
    """`She was told by Lee that …`; `It was announced that …` has nobody who speaks."""
    tokens, lows, end = sentence.tokens, sentence.tokens.lows, sentence.end
    if k + 1 < end and lows[k + 1] == "by":
        source = source_after(tokens, k + 1, end)
        if source is None:
            return None
        after = source[1] + 1
        if after <= end and lows[after] in ("that", "if", "whether", "as", "of", "for", "to"):
            start = after + 1 if lows[after] == "that" else after
            return Statement(
                source, (k, k), ((start, content_end(tokens, start, end)),), cue.family
            )
        if after < end and lows[after] in (",", ":") and lows[after + 1] == QUOTE:
            return Statement(source, (k, k), ((after + 1, after + 1),), cue.family)
        if lows[floor] == QUOTE and after > end:
            return Statement(source, (k, k), ((floor, floor),), cue.family)
        return None
    right = content_after(tokens, k, cue, end)
    if cue.verb in CLAUSE_ONLY and right and right.opened == MARKS:
        return None  # `He was charged with “misconduct”.`
    if right and right.opened != BARE and cue.family != THOUGHT:
        return Statement(None, (k, k), ((right.first, right.last),), cue.family)
    return None


def according_to(sentence: Sentence, k: int, cue_end: int, floor: int) -> Statement | None:
    tokens, lows, end = sentence.tokens, sentence.tokens.lows, sentence.end
    last = cue_end + 1
    while (
        last <= min(end, k + 40)
        and lows[last] not in (",", ";", QUOTE)
        and lows[last] not in DASHES
    ):
        if lows[last] in _AFTER_SOURCE and is_name(tokens.words[last - 1]):
            break
        last += 1
    source = (cue_end + 1, last - 1)
    if source[1] < source[0]:
        return None
    if (k <= floor + 1 or lows[k - 1] == "that") and last < end:
        start = last + 1 if lows[last] == "," else last
        contents: tuple[Phrase, ...] = ((start, content_end(tokens, start, end)),)
    else:
        stop = k - 1 if lows[k - 1] == "," or lows[k - 1] in DASHES else k
        if stop <= floor:
            return None
        contents = _around(tokens, floor, stop, source[1], end)
    return Statement(source, (k, cue_end), contents, CLAUSE)


def _around(tokens: Tokens, floor: int, stop: int, source: int, end: int) -> tuple[Phrase, ...]:
    """`Sales, which had fallen, rose, according to X, by a third`; often nothing comes after X."""
    lows = tokens.lows
    resumed = resumed_after(tokens, source, end)
    if lows[stop - 1] in RELATIVES or lows[stop - 1] == "that":
        return resumed
    if resumed and stop - floor > 4 and lows[resumed[0][0]] not in AUXILIARIES:
        resumed = ()
    return ((floor, stop - 1), *resumed)


def after_colon(sentence: Sentence, k: int, floor: int) -> Statement | None:
    """`Smith: “…”`"""
    tokens, lows = sentence.tokens, sentence.tokens.lows
    if k == floor or k >= sentence.end or lows[k + 1] != QUOTE or k - floor > 8:
        return None
    if not is_name(tokens.words[floor]) or any(lows[j] in AUXILIARIES for j in range(floor, k)):
        return None
    return Statement((floor, k - 1), (k, k), ((k + 1, k + 1),), CLAUSE)


def as_said(sentence: Sentence, k: int, cue: Cue, source: Phrase) -> Statement | None:
    """`As Lee told the paper, sales rose`: the content follows the comma."""
    tokens, lows, end = sentence.tokens, sentence.tokens.lows, sentence.end
    if source[0] - 1 > sentence.first:
        return None
    j = k + 1
    while j < end and lows[j] != ",":
        j += 1
    if j >= end:
        return None
    return Statement(source, (k, k), ((j + 1, content_end(tokens, j + 1, end)),), cue.family)


def quoted_as_saying(tokens: Tokens, k: int, floor: int) -> Phrase | None:
    """`Lee was quoted as saying`, `The Hindu quoted Lee as saying`"""
    lows = tokens.lows
    for j in range(k - 2, max(floor, k - 10), -1):
        if lows[j] in ("quoted", "quotes", "quoting", "cited"):
            return source_before(tokens, j, floor) if j == k - 2 else (j + 1, k - 2)
    return None
