"""Statements that a later sentence gives to their source: `This was stated by the minister on Monday.`

The news of some countries comes first and its source in a sentence of its own, which points back at it:
`This was stated by Lee`, `Lee disclosed this in Goa`, `Lee made this known`. What is said is the
sentence before, unless somebody has said it already.
"""

from __future__ import annotations

from newsterm.core.grammar.noun_phrases import Phrase
from newsterm.core.grammar.paragraph import Paragraph
from newsterm.core.grammar.source_spans import source_after, source_before
from newsterm.core.grammar.tokens import QUOTE, Tokens
from newsterm.core.grammar.word_classes import is_adverb, is_time
from newsterm.core.languages.english import (
    AGENT,
    BE,
    HAS,
    OPENS_NOUN,
    POINTS_AT_NEWS,
    PREPOSITIONS,
)
from newsterm.core.languages.english_nouns import DISCLOSURES
from newsterm.core.languages.english_verbs import KNOWN, MADE
from newsterm.core.languages.known import CUES
from newsterm.core.languages.language import CLAUSE, ING, PAST_FORM, Cue
from newsterm.core.value import frozen

_AGENT = 8
"""Tokens from the verb to its agent: `This was stated in Goa on Monday by Lee`."""
_STOPS = frozenset(".!…")


@frozen
class PointsBack:
    """A sentence that gives the one before it to somebody."""

    source: Phrase
    cue: int
    before: Phrase
    """The tokens of the sentence before it, without its stop."""
    paragraph: Paragraph
    """The one which that sentence stands in."""


def pointing_back(paragraph: Paragraph, previous: Paragraph | None) -> list[PointsBack]:
    """The sentences of a paragraph that tell who said the sentence before them."""
    tokens = paragraph.tokens
    if POINTS_AT_NEWS.isdisjoint(tokens.lows) and DISCLOSURES.isdisjoint(tokens.lows):
        return []
    found = []
    for n, (first, last) in enumerate(paragraph.sentences):
        whose = paragraph if n else previous
        told = _passive(tokens, first, last) or _active(tokens, first, last)
        if told and whose and whose.sentences:
            before = _without_stop(whose.tokens, *whose.sentences[n - 1])
            found.append(PointsBack(*told, before, whose))
    return found


def _without_stop(tokens: Tokens, first: int, last: int) -> Phrase:
    while last > first and tokens.lows[last] in _STOPS:
        last -= 1
    return first, last


def _passive(tokens: Tokens, first: int, last: int) -> tuple[Phrase, int] | None:
    """`This was stated by Lee`, `This has been disclosed in Goa by Lee`"""
    lows = tokens.lows
    if lows[first] not in POINTS_AT_NEWS or lows[first + 1] not in BE | HAS:
        return None
    k = first + 2
    while k < last and (lows[k] in BE or is_adverb(lows[k])):
        k += 1
    if not _tells(CUES.get(lows[k])):
        return None
    by = next((j for j in range(k + 1, min(last, k + _AGENT)) if lows[j] == AGENT), None)
    source = source_after(tokens, by, last) if by else None
    return (source, k) if source else None


def _active(tokens: Tokens, first: int, last: int) -> tuple[Phrase, int] | None:
    """`Lee disclosed this on Monday`, `Lee made this known`, `Lee made the disclosure in Goa`"""
    lows = tokens.lows
    for k in range(first + 1, last):
        if lows[k] == QUOTE:
            return None
        made = lows[k] == MADE and (
            lows[k + 1 : k + 3] in KNOWN
            or (lows[k + 1] in OPENS_NOUN | POINTS_AT_NEWS and lows[k + 2] in DISCLOSURES)
        )
        points = _tells(CUES.get(lows[k])) and lows[k + 1] in POINTS_AT_NEWS
        points = points and not is_time(lows, k + 1)  # `he observed this week`
        if made or (points and _is_all(tokens, k + 2, last)):
            source = source_before(tokens, k, first)
            return (source, k) if source else None
    return None


def _tells(cue: Cue | None) -> bool:
    return cue is not None and cue.family == CLAUSE and cue.form == PAST_FORM


def _is_all(tokens: Tokens, after: int, last: int) -> bool:
    """Nothing but when, where and how follows: not `said this dam would hold`."""
    low = tokens.lows[after]
    known = CUES.get(low)
    speaks = known is not None and known.form == ING
    adjunct = low in PREPOSITIONS or is_adverb(low) or is_time(tokens.lows, after)
    return after >= last or low in (",", ".") or adjunct or speaks
