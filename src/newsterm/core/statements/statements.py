"""Statements of a sentence: source, cue and content of each act of reported speech in it.

The three spans are those of attribution relations as PARC and PolNeAR mark them (Pareti 2016; Newell et
al. 2018), and are found from reporting verbs, as in Krestel et al. (2008).
Cues are taken from left to right. The content stands to the right (said that …) or, where nothing fit to
be said follows, to the left up to the comma (…, she said). What a statement has claimed is not asked
again, so a cue within a content makes no statement of its own. The orders of words other than `X said …`
and `…, X said` lie with `constructions` and `according_to`; whether a thing was said at all is asked of
`negation`, who the source is of the room of mentions.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import compress, count, pairwise

from newsterm.core.grammar.appositions import opening_bracket
from newsterm.core.grammar.noun_phrases import Phrase
from newsterm.core.grammar.tokens import QUOTE, Tokens
from newsterm.core.grammar.word_classes import DASHES, is_gerund
from newsterm.core.languages.english import (
    AGENT,
    AND_BUT,
    AS,
    AUXILIARIES,
    COMPLEMENTIZER,
    GERUND,
    REFERS_TO_IT,
    RELATIVES,
    TO,
    TOLD_HEARERS,
)
from newsterm.core.languages.english_nouns import MEANS
from newsterm.core.languages.english_speech_verbs import AFTER_MARKS, NOUNS
from newsterm.core.languages.english_verbs import NAMES_ACT, QUOTES_ANOTHER
from newsterm.core.languages.known import ACCORDING_TO, CUES
from newsterm.core.languages.language import ADDRESSED, CLAUSE, ING, OBJECT, PAST_FORM, THOUGHT, Cue
from newsterm.core.statements.according_to import according_to
from newsterm.core.statements.adjuncts import BARE, MARKS, THAT, has_clause
from newsterm.core.statements.bare_complements import (
    is_of_instrument,
    is_participle,
    is_plural_noun,
    reports,
)
from newsterm.core.statements.clause_scope import clause_end
from newsterm.core.statements.constructions import (
    after_colon,
    as_said,
    as_said_by,
    inverted,
    is_inverted,
    is_passive,
    passive,
    speaking,
)
from newsterm.core.statements.content_start import Content, after_comma, content_after
from newsterm.core.statements.preposed_content import (
    content_before,
    has_verb,
    is_fronted,
    is_opening,
    nothing_said_after,
    resumed_after,
)
from newsterm.core.statements.source_mentions import attribution_start, own_source, shared_source
from newsterm.core.statements.speech_events import CuePlace, Statement
from newsterm.core.statements.speech_verbs import verb_of_speech

_STOPS = frozenset([".", "!", "?", "…", "'", "’", '"', ")", "”"])
_LONGEST_ASIDE = 12
"""Tokens of `(end)` or `(Additional reporting by Ann Lee)`. Ample: 6 and 24 answer the same on 286
news texts."""
_ASKED = frozenset(ACCORDING_TO).union(CUES, ":")
_ASKED_WITHOUT_MARKS = frozenset(ACCORDING_TO).union(
    w for w, cue in CUES.items() if cue.family != THOUGHT
)
_NO_VERB = Cue("", CLAUSE, "base")
"""Stands for a colon and for `according to`."""
_HANDED_ON = 20
"""Tokens from `quoted` to `as saying`. On 286 news texts 10 changes 1 and 40 none."""


def cue_places(tokens: Tokens) -> list[int]:
    """Where a statement may be told: at a verb of speech, `according to`, a colon."""
    # Of thoughts only the quotations in them are told, so without marks they need no look.
    asked = _ASKED if tokens.quotes else _ASKED_WITHOUT_MARKS
    return [*compress(count(), map(asked.__contains__, tokens.lows))]


def find_statements(tokens: Tokens, first: int, last: int, cues: Sequence[int]) -> list[Statement]:
    """The statements of the sentence that is the tokens first..last; `cues` are the places to ask."""
    lows = tokens.lows
    end = _without_stops(lows, first, last)
    found: list[Statement] = []
    floor = reach = first
    for k in cues:
        if k < reach or k > end:
            continue
        cue = verb_of_speech(tokens, k, first) or _NO_VERB
        earlier = found[-1].source if found else None
        statement = _statement_at(CuePlace(tokens, lows, k, cue, first, end, floor, earlier))
        if statement is None:
            continue
        found.append(statement)
        named = [statement.source[1]] if statement.source else []
        reach = 1 + max([k, *statement.cue, *named, *(last for _, last in statement.contents)])
        if _claims_nothing_before(tokens, statement) and reach <= end:
            continue
        floor = reach
        while floor <= end and (lows[floor] in (",", ";") or lows[floor] in DASHES):
            floor += 1
    return found


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
    low, k = at.lows[at.k], at.k
    particle = ACCORDING_TO.get(low)
    if particle is not None:
        if not particle:
            return according_to(at, k)
        return according_to(at, k + 1) if at.lows[k + 1] == particle else None
    if low == ":":
        return after_colon(at)
    if at.cue is _NO_VERB or (at.cue.verb in QUOTES_ANOTHER and _is_of_another(at)):
        return None
    for (
        fits,
        read,
    ) in _CONSTRUCTIONS:  # No generator: one for every cue is dear.
        if fits(at):
            return read(at)
    return _plain(at)


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


def _owns_marks(at: CuePlace, statement: Statement) -> bool:
    """A thought is told only for the quotation it holds before any cue of speech, or follows."""
    if at.k == at.end and not statement.contents:
        return True  # `“Why not?” Lee laughs.`
    for first, last in statement.contents:
        for i in range(first, last + 1):
            if i in at.tokens.quotes:
                return True
            if at.lows[i] in CUES:
                return False
    return False


def _opens_sentence(at: CuePlace) -> bool:
    return at.k == at.first and at.cue.form == ING


def _plain(at: CuePlace) -> Statement | None:
    statement = _said(at)
    if statement and at.cue.family == THOUGHT and not _owns_marks(at, statement):
        return None
    return statement


def _said(at: CuePlace) -> Statement | None:
    """`X said …` and `…, X said`."""
    own = own_source(at)
    source = own or shared_source(at)
    if source is None or _points_back(at, source):
        return None
    if is_plural_noun(at, source) or is_of_instrument(at, source):
        return None
    left = None
    if own and own[1] < at.k and at.lows[own[0]] not in RELATIVES:
        left = content_before(at.tokens, attribution_start(at, own), at.floor)
    right = _to_the_right(at, source, left)
    as_before = source[0] > at.floor and at.lows[source[0] - 1] == AS
    if right is None and as_before:
        return as_said(at, source)
    if left and (right is None or (is_fronted(at.tokens, left, right) and not _is_act(at, right))):
        return _told_before(at, source, left)
    if right is None:
        return at.statement(source) if _announces(at) else None
    if at.lows[at.k] in NOUNS and right.opened == THAT and at.lows[right.first] in AUXILIARIES:
        return None  # `posts that were shared`
    if is_participle(at, source, right) or (as_before and _is_aside(at, source, right)):
        return None  # `a device called the meter`, `“Engineers”, as he called them`
    parted = right.opened == MARKS or at.lows[at.k + 1] == ","
    fronted = (left,) if left and parted and has_verb(at.tokens, left) else ()
    return at.statement(source, *fronted, (right.first, right.last), cue_end=right.cue_end)


def _is_act(at: CuePlace, right: Content) -> bool:
    """`After the talks, Lee proposed banning it`: an act is said, not that he said it acting."""
    acts = at.cue.verb in NAMES_ACT
    return acts and at.lows[right.first].endswith(GERUND)


def _points_back(at: CuePlace, source: Phrase) -> bool:
    """`And that suggests …`: no relative pronoun, for nothing stands before it."""
    that = source[0]
    if that != source[1] or at.lows[that] != COMPLEMENTIZER:
        return False
    return that == at.first or (at.lows[that - 1] in AND_BUT or at.lows[that - 1] in (",", ";"))


def _is_aside(at: CuePlace, source: Phrase, right: Content) -> bool:
    """`“Engineers”, as he called them`; `not to go, as Reuters reported was planned`."""
    if at.cue.family != OBJECT:
        return at.lows[right.first] in AUXILIARIES
    before = at.lows[source[0] - 2] if source[0] - 2 > at.first else ","
    return before in (",", "(", QUOTE) or at.lows[right.first] in REFERS_TO_IT


def _to_the_right(at: CuePlace, source: Phrase, left: Phrase | None) -> Content | None:
    end = clause_end(at.tokens, source, at.k, at.first, at.end)
    right = content_after(at.tokens, at.k, at.cue, end)
    if right and reports(at.tokens, at.cue, right) and not (left and _is_hearer(at, right)):
        return right
    if left or at.cue.family != CLAUSE or at.lows[source[1]] == COMPLEMENTIZER:
        return None
    return after_comma(at.tokens, at.k, at.end)


def _is_hearer(at: CuePlace, right: Content) -> bool:
    """`…, she told Xinhua news agency`: no clause that could be told."""
    told = at.cue.family == ADDRESSED and right.opened == BARE
    return (
        told
        and TO not in at.lows[right.first : right.last]
        and not has_clause(at.tokens, right.first, right.last + 1)
    )


def _told_before(at: CuePlace, source: Phrase, left: Phrase) -> Statement | None:
    in_marks = at.lows[left[1]] == QUOTE
    if not in_marks and at.cue.verb in AFTER_MARKS:
        return None
    if not in_marks and not nothing_said_after(at.tokens, at.k, at.cue, at.end):
        return None
    resumed = resumed_after(at.tokens, at.k, at.end)
    if is_opening(at.tokens, left):  # `After a while, he said, they left.`
        return at.statement(source, *resumed) if resumed else None
    return at.statement(source, left, *resumed)


def _announces(at: CuePlace) -> bool:
    """What is said comes in the next sentence, or came in the one before: `Lee said:`."""
    last = at.lows[at.end]
    return at.k >= at.end or last == ":" or (at.k + 1 == at.end and last in TOLD_HEARERS)


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
