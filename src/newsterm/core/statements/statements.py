"""Statements of a sentence: source, cue and content of each act of reported speech in it.

The three spans are those of attribution relations as PARC and PolNeAR mark them (Pareti 2016; Newell et
al. 2018), and are found from reporting verbs, as in Krestel et al. (2008).
Cues are taken from left to right. The content stands to the right (said that …) or, where nothing fit to
be said follows, to the left up to the comma (…, she said). What a statement has claimed is not asked
again, so a cue within a content makes no statement of its own. The orders of words lie with `plain_order`,
`inversion`, `passive`, `constructions` and `according_to`; whether a thing was said at all is asked of
`negation`, who the source is of the room of mentions.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import compress, count, pairwise

from newsterm.core.contents.content_end import is_closing_tag
from newsterm.core.contents.speech_events import CuePlace, Statement
from newsterm.core.grammar.appositions import opening_bracket
from newsterm.core.grammar.source_spans import source_after
from newsterm.core.grammar.tokens import Tokens
from newsterm.core.grammar.word_classes import DASHES, is_gerund
from newsterm.core.languages.english import (
    AGENT,
    AS,
    AUXILIARIES,
    RELATIVES,
)
from newsterm.core.languages.english_nouns import MEANS, STANCES
from newsterm.core.languages.english_verbs import MADE, QUOTES_ANOTHER
from newsterm.core.languages.known import ACCORDING_BEHIND, ACCORDING_TO, CUES, INFORMATION
from newsterm.core.languages.language import CLAUSE, ING, PAST_FORM, THOUGHT, Cue
from newsterm.core.statements.according_to import according_to, behind_source, by_information
from newsterm.core.statements.constructions import after_colon, as_said_by, speaking
from newsterm.core.statements.inversion import inverted, is_inverted
from newsterm.core.statements.passive import is_passive, passive
from newsterm.core.statements.plain_order import plain_order
from newsterm.core.statements.speech_verbs import verb_of_speech
from newsterm.core.statements.stances import of_the_view

_STOPS = frozenset([".", "!", "?", "…", "'", "’", '"', ")", "”"])
_LONGEST_ASIDE = 12
"""Tokens of `(end)` or `(Additional reporting by Ann Lee)`. Ample: 6 and 24 answer the same on 286
news texts."""
_TELLS_WITHOUT_VERB = frozenset(ACCORDING_TO).union(ACCORDING_BEHIND, STANCES, INFORMATION, ":")
# `made` says nothing by itself, but `Lee made this known` points back (`quotes.told_before`).
_ASKED = _TELLS_WITHOUT_VERB.union(CUES, (MADE,))
_ASKED_BESIDE_MARKS = (CUES.words_of(THOUGHT) - _TELLS_WITHOUT_VERB) | {":"}
"""Of thoughts only the quotations in them are told."""
_ASKED_WITHOUT_MARKS = set() if MADE in CUES else {MADE}
_NO_VERB = Cue("", CLAUSE, "base")
"""Stands for a colon and for `according to`."""
_HANDED_ON = 20
"""Tokens from `quoted` to `as saying`. On 286 news texts 10 changes 1 and 40 none."""


def cue_places(tokens: Tokens) -> list[int]:
    """Where a statement may be told: at a verb of speech, `according to`, a colon."""
    others = _ASKED_WITHOUT_MARKS if tokens.quotes else _ASKED_BESIDE_MARKS
    places = compress(count(), map(_ASKED.__contains__, tokens.lows))
    return [k for k in places if tokens.lows[k] not in others]


def find_statements(tokens: Tokens, first: int, last: int, cues: Sequence[int]) -> list[Statement]:
    """The statements of the sentence that is the tokens first..last; `cues` are the places to ask."""
    lows = tokens.lows
    end = _without_stops(lows, first, last)
    found: list[Statement] = []
    floor = reach = first
    outer: int | None = None
    for k in cues:
        if k < reach or k > end:
            continue
        cue = verb_of_speech(tokens, k, first)
        if cue is None and lows[k] not in _TELLS_WITHOUT_VERB:
            continue
        cue, earlier = cue or _NO_VERB, found[-1].source if found else None
        statement = _statement_at(CuePlace(tokens, lows, k, cue, first, end, floor, earlier, outer))
        if statement is None:
            continue
        found.append(statement)
        reach = 1 + statement.last
        if _claims_nothing_before(tokens, statement) and reach <= end:
            continue
        outer = first if _told_after_cue(statement) else None
        floor = reach
        while floor <= end and (lows[floor] in (",", ";") or lows[floor] in DASHES):
            floor += 1
    return found


def _told_after_cue(statement: Statement) -> bool:
    """`Lee said it failed`: a clause that another can say as a whole."""
    source, contents = statement.source, statement.contents
    return (
        source is not None and len(contents) == 1 and source[0] < statement.cue[0] < contents[0][0]
    )


def _without_stops(lows: list[str], first: int, last: int) -> int:
    """The last token before the stops, and before an aside of the agency: `… 24 hours. (end)`."""
    end = last
    while end > first and lows[end] in _STOPS:
        if lows[end] == ")":
            opening = opening_bracket(lows, end, max(first, end - _LONGEST_ASIDE))
            if opening > first and lows[opening] == "(" and lows[opening - 1] == ".":
                end = opening
        end -= 1
    return end


def _claims_nothing_before(tokens: Tokens, statement: Statement) -> bool:
    """What `who` says, or somebody thinks, can stand within what another says."""
    if statement.family == THOUGHT:
        return True
    return statement.source is not None and tokens.lows[statement.source[0]] in RELATIVES


def _statement_at(at: CuePlace) -> Statement | None:
    if at.lows[at.k] in _TELLS_WITHOUT_VERB and (told := _without_verb(at)):
        return told
    if at.cue is _NO_VERB or (at.cue.verb in QUOTES_ANOTHER and _is_of_another(at)):
        return None
    closing = _closing_tag(at) if at.k == at.floor and at.outer is not None else None
    if closing:
        return closing
    for fits, read in _CONSTRUCTIONS:  # No generator: one for every cue is dear.
        if fits(at):
            return read(at)
    return plain_order(at)


def _without_verb(at: CuePlace) -> Statement | None:
    """`according to Lee`, `der Polizei zufolge`, `Lee: “…”`, `is of the view that`."""
    low, k = at.lows[at.k], at.k
    if low == ":":
        return after_colon(at)
    if low in STANCES:
        return of_the_view(at)
    if low in INFORMATION:
        return by_information(at)
    if low in ACCORDING_BEHIND:
        return behind_source(at)
    particle = ACCORDING_TO[low]
    if not particle:
        return according_to(at, k)
    return according_to(at, k + 1) if at.lows[k + 1] == particle else None


def _closing_tag(at: CuePlace) -> Statement | None:
    """`The data show that it failed, said Lee`: the whole is his."""
    if not is_closing_tag(at.tokens, at.k, at.end):
        return None
    source = source_after(at.tokens, at.k, at.end)
    return at.enclosing(source, at.k - 1) if source else None


def _is_of_another(at: CuePlace) -> bool:
    """`quoted Lee as saying`, `said Lee, as quoted on Radio Goa`: another verb says it."""
    lows = at.lows[at.k : at.k + _HANDED_ON]
    handed_on = any(low == AS and is_gerund(after) for low, after in pairwise(lows))
    return handed_on or at.lows[at.k - 1] == AS


def _is_as_said_by(at: CuePlace) -> bool:
    as_past = at.lows[at.k - 1] == AS and at.cue.form == PAST_FORM
    return as_past and at.lows[at.k + 1] == AGENT


def _is_done_by(at: CuePlace) -> bool:
    """`an attack claimed by rebels`; and in `responded by saying` another verb tells what."""
    if at.lows[at.k + 1] != AGENT:
        return False
    after = CUES.get(at.lows[at.k + 2])
    if after and after.form == ING:
        return True
    if at.lows[at.k + 2] in MEANS:
        return False
    return at.cue.form == PAST_FORM and not is_passive(at) and at.lows[at.k - 1] not in AUXILIARIES


def _opens_sentence(at: CuePlace) -> bool:
    return at.k == at.first and at.cue.form == ING


_CONSTRUCTIONS: tuple[
    tuple[Callable[[CuePlace], bool], Callable[[CuePlace], Statement | None]], ...
] = (
    # `as reported by the Echo`: looks like the agent below, but is a clause of attribution.
    (_is_as_said_by, as_said_by),
    # Any other agent makes the cue an adjective to its noun, and nothing is said.
    (_is_done_by, lambda _: None),
    # A participle that opens the sentence has its subject in the main clause, so nothing before it counts.
    (_opens_sentence, speaking),
    # Before the passive and the plain order, both of which would take what is said for the subject.
    (is_inverted, inverted),
    # Its subject is told, and does not speak.
    (is_passive, passive),
)
"""How the words around a verb of speech can stand, in the order in which they are tried; what none of them
fits has its subject before it."""
