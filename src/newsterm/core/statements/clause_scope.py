"""Which clause a cue stands in: where it must end, and whether the next clause has a cue too.

A relative clause (`Lee, who said it was over, left`), an adverbial clause (`While Lee says it is over,
others fight on`) and a participle clause (`Noting that sales fell, Lee said …`) end with their comma, and
what is said in them ends there as well. Main clauses run on: see `content_end`.
"""

from __future__ import annotations

from newsterm.core.grammar.noun_phrases import Phrase
from newsterm.core.grammar.tokens import QUOTE, Tokens
from newsterm.core.grammar.word_classes import is_gerund
from newsterm.core.languages.english import (
    AND_BUT,
    AUXILIARIES,
    REGULAR_PAST,
    RELATIVES,
    SUBORDINATES,
    WITH,
)
from newsterm.core.languages.english_speech_verbs import NOUNS
from newsterm.core.languages.english_verbs import PAST
from newsterm.core.languages.known import CUES
from newsterm.core.languages.language import PAST_FORM, THIRD, THOUGHT

_BREAKS = frozenset(";:—–()") | RELATIVES
_LONGEST_SUBJECT = 12
"""Tokens of a subject and its apposition before the verb. Ample: 6 and 24 answer the same on 286
news texts."""


def clause_end(tokens: Tokens, source: Phrase, k: int, first: int, end: int) -> int:
    """Where the clause of the cue at k must end, if it is no main clause.

    `Lee, who said it was over, left`; `While Lee says it is over, others fight on`;
    `With Lee saying it is over, others left`.
    """
    lows = tokens.lows
    if source[0] > k:  # `Hours after insisting it was late, Lee left`
        ahead = range(k + 1, end)
        return next(
            (
                j if tokens.stopped(j) else j - 1
                for j in ahead
                if lows[j] == "," or tokens.stopped(j)
            ),
            end,
        )
    if is_gerund(lows[k]) and source[0] > first and lows[source[0] - 1] == WITH:
        return next((j - 1 for j in range(k + 1, end) if lows[j] == ","), end)
    if _in_relative(tokens, source[0], first):
        return next((j - 1 for j in range(k + 1, end) if lows[j] == ","), end)
    opens = source[0] - 1 == first or (source[0] == first + 2 and lows[first] in AND_BUT)
    if opens and lows[source[0] - 1] in SUBORDINATES:
        commas = [j for j in range(k + 2, end) if lows[j] == ","]
        clauses = (j - 1 for j in commas if _clause_follows(tokens, j, end))
        return next(clauses, commas[0] - 1 if commas else end)
    return end


def _clause_follows(tokens: Tokens, comma: int, end: int) -> bool:
    """A finite verb before the next comma: not `…, oil and banking, sanctions are …`."""
    for low in tokens.lows[comma + 1 : end + 1]:
        if low == ",":
            return False
        if low in AUXILIARIES or low in PAST or low in CUES or low.endswith(REGULAR_PAST):
            return True
    return True


def _in_relative(tokens: Tokens, k: int, first: int) -> bool:
    """Between a comma with `who` and its closing comma."""
    for j in range(k, first, -1):
        if tokens.lows[j - 1] == ",":
            return tokens.lows[j] in RELATIVES
    return False


def cue_ahead(tokens: Tokens, first: int, end: int) -> int | None:
    """The finite cue of the clause that begins at `first`, if only its subject stands before."""
    for m in range(first + 1, min(end, first + _LONGEST_SUBJECT) + 1):
        low = tokens.lows[m]
        cue = CUES.get(low)
        if cue and cue.family != THOUGHT and cue.form in (THIRD, PAST_FORM) and low not in NOUNS:
            return m
        if low == QUOTE or low in _BREAKS:
            return None
    return None
