"""Statements that a later sentence gives to their source: `This was stated by the minister on Monday.`

The news of some countries comes first and its source in a sentence of its own, which points back at it:
`This was stated by Lee`, `Lee disclosed this in Goa`, `Lee made this known`. What is said is the
sentence before, unless somebody has said it already.
"""

from __future__ import annotations

from collections.abc import Sequence

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
from newsterm.core.quotes.told_sentences import ToldSentence
from newsterm.core.value import frozen

_AUXILIARIES = BE | HAS
_OPENS_NEWS = OPENS_NOUN | POINTS_AT_NEWS
_AGENT = 8
"""Tokens from the verb to its agent: `This was stated in Goa on Monday by Lee`."""
_OPENING = 5
"""Tokens of `This has also been stated`."""
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


def pointing_back(
    paragraph: Paragraph, previous: Paragraph | None, sentences: Sequence[ToldSentence]
) -> list[PointsBack]:
    """The sentences of a paragraph that tell who said the sentence before them."""
    found: list[PointsBack] = []
    for sentence in sentences:
        whose = paragraph if sentence.before else previous
        told = _told_by(paragraph.tokens, sentence) if whose and whose.sentences else None
        if told and whose:
            before = _without_stop(whose.tokens, *(sentence.before or whose.sentences[-1]))
            found.append(PointsBack(*told, before, whose))
    return found


def _told_by(tokens: Tokens, sentence: ToldSentence) -> tuple[Phrase, int] | None:
    """Who says so, and by which word."""
    lows, (first, last) = tokens.lows, sentence.extent
    for k in sentence.cues:
        source = None
        if lows[first] in POINTS_AT_NEWS:
            source = _passive(tokens, first, last, k)
        elif lows[k + 1] in POINTS_AT_NEWS or lows[k] == MADE:
            source = _active(tokens, first, last, k)
        if source:
            return source, k
    return None


def _without_stop(tokens: Tokens, first: int, last: int) -> Phrase:
    while last > first and tokens.lows[last] in _STOPS:
        last -= 1
    return first, last


def _passive(tokens: Tokens, first: int, last: int, k: int) -> Phrase | None:
    """`This was stated by Lee`, `This has been disclosed in Goa by Lee`"""
    lows = tokens.lows
    opens = (
        lows[first] in POINTS_AT_NEWS and lows[first + 1] in _AUXILIARIES and k - first < _OPENING
    )
    if not opens or not _tells(CUES.get(lows[k])):
        return None
    by = next((j for j in range(k + 1, min(last, k + _AGENT)) if lows[j] == AGENT), None)
    return source_after(tokens, by, last) if by else None


def _active(tokens: Tokens, first: int, last: int, k: int) -> Phrase | None:
    """`Lee disclosed this on Monday`, `Lee made this known`, `Lee made the disclosure in Goa`"""
    lows = tokens.lows
    if k <= first or QUOTE in lows[first:k]:
        return None
    made = lows[k] == MADE and (
        lows[k + 1 : k + 3] in KNOWN or (lows[k + 1] in _OPENS_NEWS and lows[k + 2] in DISCLOSURES)
    )
    points = _tells(CUES.get(lows[k])) and lows[k + 1] in POINTS_AT_NEWS
    points = points and not is_time(lows, k + 1)  # `he observed this week`
    if made or (points and _is_all(tokens, k + 2, last)):
        return source_before(tokens, k, first)
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
