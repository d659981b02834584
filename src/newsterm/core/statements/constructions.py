"""Reporting clauses in another order than `X said …`.

Inversion after what is said (`“…,” said X`), the passive with its agent (`She was told by X that …`), the
heading of a transcript (`X: “…”`), a participle clause that shares the main subject (`Noting that …, X
said …`) and a clause with `as` (`As X told the paper, …`), as grammars have them
(Quirk et al. 1985). Each construction gives the statement it tells, or nothing where it does not fit;
where the phrase and the content end is read elsewhere.
"""

from __future__ import annotations

from newsterm.core.contents.adjuncts import BARE, MARKS, has_clause
from newsterm.core.contents.bare_complements import reported
from newsterm.core.contents.content_end import content_end
from newsterm.core.contents.content_start import Content, content_after
from newsterm.core.contents.preposed_content import (
    content_before,
    is_opening,
    nothing_said_after,
    resumed_after,
)
from newsterm.core.contents.speech_events import CuePlace, Statement
from newsterm.core.grammar.noun_phrases import Phrase
from newsterm.core.grammar.source_spans import end_of_phrase, source_after, source_before
from newsterm.core.grammar.tokens import QUOTE
from newsterm.core.grammar.word_classes import DASHES, is_adverb, is_name
from newsterm.core.languages.english import (
    AFTER_AGENT,
    AFTER_TAG,
    AGENT,
    AND,
    AND_BUT,
    AS_OR_AGENT,
    AUXILIARIES,
    BE,
    COMPLEMENTIZER,
    CONTRACTED,
    CONTRACTED_BE,
    GOES_ON,
    OF,
    OUT,
    PREPOSITIONS,
    REGULAR_PAST,
    RELATIVES,
    SUBORDINATORS,
)
from newsterm.core.languages.english_small_words import ENDS_CLAUSE
from newsterm.core.languages.english_speech_verbs import CLAUSE_ONLY
from newsterm.core.languages.english_verbs import (
    NAMES_TOPIC,
    OF_AND_ADDRESSED,
    PAST,
    RECALL,
    SAY,
    SHOWS,
    TELL,
    WRITE,
    WRITES_HIS,
)
from newsterm.core.languages.known import COMPLEMENTIZERS, CUES, IMPERSONAL, SOURCES_OF_IT
from newsterm.core.languages.language import CLAUSE, ING, OBJECT, PAST_FORM, TAG, THOUGHT
from newsterm.core.statements.clause_scope import cue_ahead
from newsterm.core.value import replace

_ENDS_TAG = frozenset([",", "(", ";", ":", QUOTE])


def is_inverted(at: CuePlace) -> bool:
    """`“…,” said Lee` and `…, said Lee, head of …`; not `Lee, head of trade, said sales …`."""
    lows, end = at.lows, at.end
    if at.cue.family == TAG and at.k > at.floor:
        said = _before_auxiliary(at) - 1
        parted = lows[at.floor] == QUOTE or (lows[said] == "," and said - at.floor > 2)
        if lows[at.k + 1] in COMPLEMENTIZERS:
            return False  # `El portavoz, José Gil, aseguró que …`
        alone = at.cue.drops_subject and at.k == end and lows[at.floor] == QUOTE
        return parted and (alone or source_after(at.tokens, at.k, end) is not None)
    if at.k == at.floor or at.k >= end or at.cue.form == ING or at.cue.family == OBJECT:
        return False
    before = lows[_before_auxiliary(at) - 1]
    if before not in (",", QUOTE, "?", "!") and not _follows_dash(at):
        return False
    source = source_after(at.tokens, at.k, end)
    if source is None:
        return False
    after = source[1] + 1
    if at.cue.verb == WRITE and lows[source[0]] in WRITES_HIS:
        return False  # `…, writes a weekly column`
    named = is_name(at.tokens.words[source[0]])
    if before == QUOTE and not named and source_before(at.tokens, at.k, at.floor):
        return False  # `Lee, host of “The Hour,” posted the clip`
    if before == QUOTE:
        return after > end or lows[after] not in AUXILIARIES
    ends = after > end or (lows[after] in _ENDS_TAG or lows[after] in AFTER_TAG)
    if not ends and lows[after] not in DASHES and lows[after] not in PREPOSITIONS:
        return False
    return source_before(at.tokens, at.k, at.floor) is None or _only_names_follow(at, source)


def _only_names_follow(at: CuePlace, source: Phrase) -> bool:
    """`The blast, which hit the port, killed two, said Dr Lee`: nothing is said to the right."""
    if at.cue.verb != SAY or (source[0] == source[1] and not is_name(at.tokens.words[source[1]])):
        return False
    if _follows_apposition(at):
        return False
    words = at.tokens.words[at.k + 1 : at.end + 1]
    return not any(
        word in AUXILIARIES
        or word in PAST
        or word == QUOTE
        or (word.endswith(REGULAR_PAST) and word.islower())
        for word in words
    )


def _follows_apposition(at: CuePlace) -> bool:
    """`Paul Obi, the town’s mayor, said most families depend on fish`"""
    lows, comma = at.lows, at.k - 1
    opening = next((j for j in range(comma - 1, at.floor, -1) if lows[j] == ","), None)
    if opening is None or lows[opening + 1] in RELATIVES or "," in lows[at.floor : opening]:
        return False
    named = all(is_name(w) or w == "." for w in at.tokens.words[at.floor : opening])
    between = lows[opening + 1 : comma]
    acts = any(w in AUXILIARIES or w in PAST or w.endswith(REGULAR_PAST) for w in between)
    return named and not acts


def _follows_dash(at: CuePlace) -> bool:
    """`The dam will hold – said Lee`; not `Memos – widely shared – revealed fears`."""
    stop = _before_auxiliary(at) - 1
    while stop > at.floor and at.lows[stop - 1] in DASHES:
        stop -= 1
    return at.lows[stop] in DASHES and not any(
        at.lows[j] in DASHES and at.tokens.end(j) < at.tokens.starts[j + 1]
        for j in range(at.floor, stop)
    )


def inverted(at: CuePlace) -> Statement | None:
    source = source_after(at.tokens, at.k, at.end)
    left = content_before(at.tokens, _before_auxiliary(at), at.floor)
    if left is None:
        return None
    if source is None:  # «He ganado», dice.
        return at.statement(None, left) if at.cue.drops_subject else None
    if at.lows[source[0]] in IMPERSONAL:
        return replace(at.statement(_behind_it(at, source[0] + 1), left), family=CLAUSE)
    after = source[1] + 2
    opening = is_opening(at.tokens, left)
    goes_on = opening or (
        after <= at.end
        and (at.lows[after] in GOES_ON or at.lows[after] in AUXILIARIES or at.lows[after] == QUOTE)
    )
    resumed = resumed_after(at.tokens, source[1], at.end, True) if goes_on else ()
    if opening and resumed and has_clause(at.tokens, *resumed[0]):
        return at.statement(source, *resumed)
    return at.statement(source, left, *(() if opening else resumed))


def _behind_it(at: CuePlace, after: int) -> Phrase | None:
    """`…, hieß es aus dem Ministerium`; in `…, hieß es am Montag` it is nobody."""
    if after >= at.end or at.lows[after] not in SOURCES_OF_IT:
        return None
    return after + 1, end_of_phrase(at.lows, after + 1, at.end, at.cue.ends_source)


def _before_auxiliary(at: CuePlace) -> int:
    """The cue, or the auxiliary it has in its language: « … », a déclaré Petit."""
    has_one = at.lows[at.k - 1] in at.cue.auxiliaries
    return at.k - 1 if has_one and at.k - 1 > at.floor else at.k


def is_passive(at: CuePlace) -> bool:
    """`was told`, and `hauled in and told that …`: to tell without naming whom is to be told."""
    if at.cue.form != PAST_FORM:
        return False
    i = at.k - 1
    while i > at.first and is_adverb(at.lows[i]):
        i -= 1
    if i >= at.first and (at.lows[i] in BE or _is_be(at, i)):
        return True
    if at.cue.family == OBJECT and at.lows[i] == AND and at.lows[at.k + 1] in AS_OR_AGENT:
        return True  # `hailed in Rome and dismissed as “fantasy” in Bonn`
    return at.cue.verb == TELL and at.lows[at.k + 1] == COMPLEMENTIZER


def _is_be(at: CuePlace, i: int) -> bool:
    """`It’s called the meter`, but `he’s said it`."""
    low = at.lows[i]
    if at.cue.family != OBJECT or at.lows[at.k + 1] in PREPOSITIONS:
        return False
    return low in CONTRACTED and low.endswith(CONTRACTED_BE)


def passive(at: CuePlace) -> Statement | None:
    """`She was told by Lee that …`; `It was announced that …` has nobody who speaks."""
    if at.k + 1 < at.end and at.lows[at.k + 1] == AGENT:
        return _told_by(at)
    right = content_after(at.tokens, at.k, at.cue, at.end)
    if right is None or right.opened == BARE or at.cue.family == THOUGHT:
        return None
    if _is_told_by_another(at, right):
        return None  # `It was agreed that all would go, the ministry said`
    if at.cue.verb == RECALL:
        return None  # `It will be recalled that …`: the teller himself reminds us.
    if at.cue.verb in CLAUSE_ONLY and right.opened == MARKS:
        return None  # `He was charged with “misconduct”.`
    return at.statement(None, (right.first, right.last))


def _is_told_by_another(at: CuePlace, right: Content) -> bool:
    after = right.last + 1
    if after + 1 >= at.end or at.lows[after] != ",":
        return False
    told = cue_ahead(at.tokens, after + 1, at.end)
    return told is not None and nothing_said_after(at.tokens, told, CUES[at.lows[told]], at.end)


def _told_by(at: CuePlace) -> Statement | None:
    lows, end = at.lows, at.end
    source = source_after(at.tokens, at.k + 1, end)
    if source is None:
        return None
    if at.cue.verb in OF_AND_ADDRESSED and OF in lows[source[0] : source[1]]:
        source = source[0], lows.index(OF, source[0]) - 1  # `accused by aides of theft`
    after = source[1] + 1
    if after <= end and lows[after] in AFTER_AGENT:
        start = after + 1 if lows[after] == COMPLEMENTIZER else after
        return at.statement(source, (start, content_end(at.tokens, start, end)))
    if after < end and lows[after] in (",", ":") and lows[after + 1] == QUOTE:
        return at.statement(source, (after + 1, after + 1))
    if lows[at.floor] == QUOTE and after > end:
        return at.statement(source, (at.floor, at.floor))
    return None


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
