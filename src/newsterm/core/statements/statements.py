"""Statements of a sentence: source, cue and content of each act of reported speech in it.

The three spans are those of attribution relations as PARC and PolNeAR mark them (Pareti 2012; Newell et
al. 2018), and the cues are reporting verbs with their subject and object, as in Krestel et al. (2008).
Cues are taken from left to right. The content stands to the right (said that …) or, where nothing fit to
be said follows, to the left up to the comma (…, she said). What a statement has claimed is not asked
again, so a cue within a content makes no statement of its own. The orders of words other than `X said …`
and `…, X said` lie with `constructions` and `according_to`; whether a thing was said at all is asked of
`negation`, who the source is of the room of mentions.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import compress, count, pairwise

from newsterm.core.contents.adjuncts import BARE, MARKS, THAT, has_clause
from newsterm.core.contents.bare_complements import (
    is_of_instrument,
    is_participle,
    is_plural_noun,
    is_shown,
    reported,
)
from newsterm.core.contents.content_start import Content, after_comma, content_after
from newsterm.core.contents.preposed_content import (
    content_before,
    has_verb,
    is_fronted,
    is_opening,
    nothing_said_after,
    resumed_after,
)
from newsterm.core.contents.speech_events import CuePlace, Statement
from newsterm.core.grammar.appositions import opening_bracket
from newsterm.core.grammar.noun_phrases import Phrase
from newsterm.core.grammar.tokens import QUOTE, Tokens
from newsterm.core.grammar.word_classes import DASHES, is_gerund, is_name, is_title
from newsterm.core.languages.english import (
    AGENT,
    AMPERSAND,
    AND,
    AND_BUT,
    AS,
    AUXILIARIES,
    COMPLEMENTIZER,
    GERUND,
    REFERS_TO_IT,
    RELATIVES,
    RESTRICTIVE_RELATIVES,
    SUBORDINATORS,
    TO,
    TOLD_HEARERS,
    WITHIN_OFFICE,
)
from newsterm.core.languages.english_nouns import MEANS, STANCES
from newsterm.core.languages.english_speech_verbs import AFTER_MARKS, NOUNS
from newsterm.core.languages.english_verbs import NAMES_ACT, QUOTES_ANOTHER
from newsterm.core.languages.known import ACCORDING_TO, CUES
from newsterm.core.languages.language import ADDRESSED, CLAUSE, ING, OBJECT, PAST_FORM, THOUGHT, Cue
from newsterm.core.statements.according_to import according_to
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
from newsterm.core.statements.source_mentions import attribution_start, own_source, shared_source
from newsterm.core.statements.speech_verbs import verb_of_speech
from newsterm.core.statements.stances import of_the_view

_STOPS = frozenset([".", "!", "?", "…", "'", "’", '"', ")", "”"])
_LONGEST_ASIDE = 12
"""Tokens of `(end)` or `(Additional reporting by Ann Lee)`. Ample: 6 and 24 answer the same on 286
news texts."""
_ASKED = frozenset(ACCORDING_TO).union(CUES, STANCES, ":")
_ASKED_WITHOUT_MARKS = frozenset(ACCORDING_TO).union(
    STANCES, (w for w, cue in CUES.items() if cue.family != THOUGHT)
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
    outer: int | None = None
    for k in cues:
        if k < reach or k > end:
            continue
        cue = verb_of_speech(tokens, k, first) or _NO_VERB
        earlier = found[-1].source if found else None
        statement = _statement_at(CuePlace(tokens, lows, k, cue, first, end, floor, earlier, outer))
        if statement is None:
            continue
        found.append(statement)
        named = [statement.source[1]] if statement.source else []
        reach = 1 + max([k, *statement.cue, *named, *(last for _, last in statement.contents)])
        if _claims_nothing_before(tokens, statement) and reach <= end:
            continue
        outer = floor if _told_after_cue(statement) else None
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
    low, k = at.lows[at.k], at.k
    particle = ACCORDING_TO.get(low)
    if particle is not None:
        if not particle:
            return according_to(at, k)
        return according_to(at, k + 1) if at.lows[k + 1] == particle else None
    if low == ":":
        return after_colon(at)
    if low in STANCES and (held := of_the_view(at)):
        return held
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
    if own and own == source and (whole := _with_office(at, own)):
        own = source = whole
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
        told = own and nothing_said_after(at.tokens, at.k, at.cue, at.end)
        outer = at.enclosing(source, attribution_start(at, own) - 1) if own and told else None
        return outer or (at.statement(source) if _announces(at) else None)
    if at.lows[at.k] in NOUNS and right.opened == THAT and at.lows[right.first] in AUXILIARIES:
        return None  # `posts that were shared`
    if is_participle(at, source, right) or is_shown(at, source, right):
        return None
    if as_before and _is_aside(at, source, right):
        return None  # `“Engineers”, as he called them`
    under = left and at.lows[left[0]] in SUBORDINATORS
    parted = (right.opened == MARKS and not under) or at.lows[at.k + 1] == ","
    fronted = (left,) if left and parted and has_verb(at.tokens, left) else ()
    return at.statement(source, *fronted, (right.first, right.last), cue_end=right.cue_end)


def _with_office(at: CuePlace, own: Phrase) -> Phrase | None:
    """`Minister for Ports, Shipping & Coastal Affairs Omar Noor said`: the office has a comma in it."""
    first, words = at.floor, at.tokens.words
    office = [
        j for j in range(first, own[0]) if at.lows[j] not in WITHIN_OFFICE and not is_name(words[j])
    ]
    titled = any(is_title(at.lows[j]) for j in range(first, min(first + 3, own[0])))
    joined = AMPERSAND in at.lows[first : own[1]] or AND in at.lows[own[0] : own[1]]
    return (first, own[1]) if not office and titled and joined and is_name(words[own[1]]) else None


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
    right = reported(at.tokens, at.cue, right) if right else None
    if right and not (left and _is_hearer(at, right)):
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
    if resumed and at.lows[left[1]] in RESTRICTIVE_RELATIVES:
        return at.statement(source, *resumed)  # `the park, which, Lee said, is full`
    if is_opening(at.tokens, left):  # `After a while, he said, they left.`
        return at.statement(source, *resumed) if resumed else None
    return at.statement(source, _past_semicolon(at, left) if resumed else left, *resumed)


def _past_semicolon(at: CuePlace, left: Phrase) -> Phrase:
    """`It found two faults; the firm, it said, knew of both`: the clause that the tag parts."""
    last = next((j for j in range(left[1], left[0], -1) if at.lows[j] == ";"), left[0] - 1)
    return last + 1, left[1]


def _announces(at: CuePlace) -> bool:
    """What is said comes in the next sentence, or came in the one before: `Lee said:`."""
    last = at.lows[at.end]
    if at.first and at.lows[at.first - 1] == QUOTE and at.floor == at.first:
        own = own_source(at)  # `“It failed.” Brand wrote in a note.`
        if own and own[0] == at.first and nothing_said_after(at.tokens, at.k, at.cue, at.end):
            return True
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
