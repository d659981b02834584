"""The plain order of a reporting clause: `X said …`, and `…, X said` where nothing is said after it.

Subject before verb, whatever stands between them. The content is looked for to the right first; what
stands before the subject is said where the right side has nothing fit to be said, and both sides
together where the clause is put in between (`The dam, X said, will hold`). Other orders lie with
`inversion`, `passive` and `constructions`.
"""

from __future__ import annotations

from newsterm.core.contents.adjuncts import BARE, MARKS, THAT, has_clause
from newsterm.core.contents.bare_complements import (
    is_of_instrument,
    is_of_thing,
    is_participle,
    is_plural_noun,
    is_shown,
    reported,
)
from newsterm.core.contents.content_start import Content, after_comma, content_after, rejected
from newsterm.core.contents.preposed_content import (
    content_before,
    has_verb,
    is_fronted,
    is_opening,
    nothing_said_after,
    resumed_after,
)
from newsterm.core.contents.speech_events import CuePlace, Statement
from newsterm.core.grammar.noun_phrases import Phrase, is_full_name
from newsterm.core.grammar.tokens import QUOTE
from newsterm.core.grammar.word_classes import is_name, is_of_person
from newsterm.core.languages.english import (
    AMPERSAND,
    AND,
    AND_BUT,
    AUXILIARIES,
    COMPLEMENTIZER,
    GERUND,
    PREPOSITIONS,
    REFERS_TO_IT,
    RELATIVES,
    RESTRICTIVE_RELATIVES,
    SUBORDINATORS,
    TO,
    TOLD_HEARERS,
    WITHIN_OFFICE,
)
from newsterm.core.languages.english_speech_verbs import AFTER_MARKS, NOUNS
from newsterm.core.languages.english_verbs import NAMES_ACT
from newsterm.core.languages.known import ALL_ARTICLES, AS_SAID, CUES
from newsterm.core.languages.language import ADDRESSED, CLAUSE, OBJECT, TAG, THOUGHT
from newsterm.core.statements.clause_scope import clause_end
from newsterm.core.statements.constructions import as_said
from newsterm.core.statements.source_mentions import attribution_start, own_source, shared_source

_LONGEST_NAME = 6
"""Tokens of a name and its comma."""


def plain_order(at: CuePlace) -> Statement | None:
    if at.cue.family != THOUGHT:
        return _said(at)
    if at.k != at.end and QUOTE not in at.lows[at.first : at.end + 1]:
        return None
    statement = _said(at)
    return statement if statement and _owns_marks(at, statement) else None


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
    source = _with_article(at, source)
    as_before = source[0] > at.floor and at.lows[source[0] - 1] in AS_SAID
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
    if is_of_thing(at, source, right):
        return None
    if as_before and _is_aside(at, source, right):
        return None  # `“Engineers”, as he called them`
    under = left and at.lows[left[0]] in SUBORDINATORS
    parted = (right.opened == MARKS and not under) or at.lows[at.k + 1] == ","
    fronted = (left,) if left and parted and has_verb(at.tokens, left) else ()
    return at.statement(source, *fronted, (right.first, right.last), cue_end=right.cue_end)


def _with_office(at: CuePlace, own: Phrase) -> Phrase | None:
    """The whole source where a comma stands in it.

    `Minister for Ports, Shipping & Coastal Affairs Omar Noor said`: the office has one, and the left
    half is nothing said. `Ann Lee, engineer (HVPN), Goa, said`: the name stands before what she is.
    """
    first, words, lows = at.floor, at.tokens.words, at.lows
    if own[0] - first < 3 or lows[own[0] - 1] != ",":
        return None
    role = words[own[0]] == lows[own[0]] and any(map(is_of_person, lows[own[0] : own[1] + 1]))
    named = own[0] - first < _LONGEST_NAME and is_full_name(at.tokens, first, own[0] - 1)
    if role and named and lows[first] not in PREPOSITIONS:
        return first, own[0] - 2
    office = all(is_name(words[j]) or lows[j] in WITHIN_OFFICE for j in range(first, own[0]))
    titled = any(is_of_person(lows[j]) for j in range(first, first + 3))
    joined = AMPERSAND in lows[own[0] : own[1]] or AND in lows[own[0] : own[1]]
    return (first, own[1]) if office and titled and joined and is_name(words[own[1]]) else None


def _with_article(at: CuePlace, source: Phrase) -> Phrase:
    """`Wie der Sender meldet, …`: of a foreign noun only the capital is known, not its article."""
    lows, (first, last) = at.lows, source
    if at.cue.family != TAG or AS_SAID.isdisjoint(lows[max(at.floor, first - 2) : last]):
        return source
    if lows[first] in AS_SAID and first < last:
        first += 1  # With a capital it looks like a part of the name.
    elif lows[first - 1] in ALL_ARTICLES:
        first -= 1
    ends = (j for j in range(first + 1, last + 1) if lows[j] in at.cue.ends_source)
    return first, next(ends, last + 1) - 1


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
    if at.cue.family == TAG and (apart := rejected(at.tokens, at.k, end)):
        return apart
    if left or at.cue.family not in (CLAUSE, TAG) or at.lows[source[1]] == COMPLEMENTIZER:
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
    resumed = resumed_after(at.tokens, at.k, at.end, in_marks)
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
