"""Reporting clauses that are neither plain, inverted nor passive.

A participle clause that shares the main subject (`Noting that …, X said …`), the heading of a transcript
(`X: “…”`) and a clause with `as` (`As X told the paper, …`), as grammars have them (Quirk et al. 1985).
Each gives the statement it tells, or nothing where it does not fit; where the phrase and the content end
is read elsewhere.
"""

from __future__ import annotations

from newsterm.core.contents.adjuncts import BARE
from newsterm.core.contents.bare_complements import reported
from newsterm.core.contents.content_end import content_end
from newsterm.core.contents.content_start import Content, content_after
from newsterm.core.contents.preposed_content import (
    content_before,
    is_opening,
)
from newsterm.core.contents.speech_events import CuePlace, Statement
from newsterm.core.grammar.noun_phrases import Phrase
from newsterm.core.grammar.source_spans import source_after, source_before
from newsterm.core.grammar.tokens import QUOTE
from newsterm.core.grammar.word_classes import is_name
from newsterm.core.languages.english import (
    AND,
    AND_BUT,
    AUXILIARIES,
    OUT,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
)
from newsterm.core.languages.english_small_words import ENDS_CLAUSE
from newsterm.core.languages.english_verbs import (
    NAMES_TOPIC,
    SHOWS,
)
from newsterm.core.languages.language import THOUGHT
from newsterm.core.statements.clause_scope import cue_ahead


def speaking(at: CuePlace) -> Statement | None:
    """`Noting that sales fell, Lee said …`: the subject of the main clause says the first one too."""
    lows = at.lows
    for comma in range(at.k + 2, at.end):
        in_marks = at.tokens.stopped(comma)  # `Calling it “a mess,” Lee said …`
        if lows[comma] != "," and not in_marks:
            continue
        told = cue_ahead(at.tokens, comma + 1, at.end)
        source = source_before(at.tokens, told, comma + 1) if told else None
        if source and source[0] == comma + 1:
            right = content_after(at.tokens, at.k, at.cue, comma - (not in_marks))
            right = reported(at.tokens, at.cue, right) if right else None
            if right is None or _is_topic(at, right):
                return None
            return at.statement(source, (right.first, right.last), cue_end=right.cue_end)
    return None


def _is_topic(at: CuePlace, right: Content) -> bool:
    """`Writing in the Echo, Lee said …`, `Commenting on the delay, Lee said …`: nothing said yet."""
    bare = right.opened == BARE and QUOTE not in at.lows[right.first : right.last + 1]
    return bare and (at.lows[right.first] in PREPOSITIONS or at.cue.verb in NAMES_TOPIC)


def after_colon(at: CuePlace) -> Statement | None:
    """`Smith: “…”`"""
    lows, k, floor = at.lows, at.k, at.floor
    if k == floor or k >= at.end or lows[k + 1] != QUOTE or k - floor > 8:
        return None
    if floor > at.first and lows[floor - 1].isalpha():
        return None  # `“…,” Lee told Park: “…”`
    opener = lows[floor]
    joins = opener in PREPOSITIONS or opener in SUBORDINATORS or opener == AND
    if joins or not is_name(at.tokens.words[floor]) or at.tokens.words[k - 1] in ENDS_CLAUSE:
        return None
    if any(lows[j] in AUXILIARIES for j in range(floor, k)):
        return None
    return at.statement((floor, k - 1), (k + 1, k + 1))


def as_said_by(at: CuePlace) -> Statement | None:
    """`As reported by the Echo, sales rose`; `Sales rose, as reported by the Echo`."""
    source = source_after(at.tokens, at.k + 1, at.end)
    if source is None or at.cue.family == THOUGHT:
        return None
    after = source[1] + 1
    if at.k - 1 <= at.floor + 1:
        if after >= at.end or at.lows[after] != ",":
            return None
        return at.statement(source, (after + 1, content_end(at.tokens, after + 1, at.end)))
    left = content_before(at.tokens, at.k - 1, at.floor)
    return at.statement(source, left) if left and after > at.end else None


def as_said(at: CuePlace, source: Phrase) -> Statement | None:
    """`As Lee told the paper, sales rose`: the content follows the comma.

    `Sales, as Lee pointed out, rose`, `Sales rose, as Lee noted`: it stands around it, or before.
    """
    before = source[0] - 2
    left = None
    if before >= at.first and not (at.lows[before] in AND_BUT and before <= at.floor):
        left = content_before(at.tokens, before + 1, at.floor)
        shown = at.cue.verb in SHOWS or at.lows[before - 1] in RELATIVES
        if left is None or shown:  # `The house, as its name suggests, is old`
            return None
    said = at.k + (at.lows[at.k + 1] == OUT)
    if left and said == at.end:
        return at.statement(source, left)
    comma = next((j for j in range(said + 1, at.end) if at.lows[j] == ","), None)
    if comma is None or (left and comma > said + 1):
        return None
    after = comma + 1, content_end(at.tokens, comma + 1, at.end)
    if left is None or is_opening(at.tokens, left):
        return at.statement(source, after)
    return at.statement(source, left, *(() if at.lows[comma + 1] in AND_BUT else (after,)))
