"""Inversion: what is said, then its verb, then who says it (`“…,” said Ann Lee, head of trade`).

The rule in French, German and Spanish tags and common in the English press; subject and verb change
places only behind what is said (Quirk et al. 1985 call the clause a comment clause). So the verb must
come right after a comma, a mark or a dash, and be followed by a phrase that can speak and by an end.
What stands before the cue is read by `preposed_content`, the plain order by `plain_order`.
"""

from __future__ import annotations

from newsterm.core.contents.adjuncts import has_clause
from newsterm.core.contents.preposed_content import (
    content_before,
    is_opening,
    resumed_after,
)
from newsterm.core.contents.speech_events import CuePlace, Statement
from newsterm.core.grammar.noun_phrases import Phrase
from newsterm.core.grammar.source_spans import end_of_phrase, source_after, source_before
from newsterm.core.grammar.tokens import QUOTE
from newsterm.core.grammar.word_classes import DASHES, is_name
from newsterm.core.languages.english import (
    AFTER_TAG,
    AUXILIARIES,
    GOES_ON,
    PREPOSITIONS,
    REGULAR_PAST,
    RELATIVES,
)
from newsterm.core.languages.english_verbs import (
    PAST,
    SAY,
    WRITE,
    WRITES_HIS,
)
from newsterm.core.languages.known import COMPLEMENTIZERS, IMPERSONAL, SOURCES_OF_IT
from newsterm.core.languages.language import CLAUSE, ING, OBJECT, TAG
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
