"""Preposed content: what is said stands before its cue, `The dam will hold, engineers said on Monday`.

The reporting clause then is a comment clause, final or medial (Quirk et al. 1985): the content
reaches from where the last statement ended up to the comma before the source, and may go on after the
attribution (`The law, he said, has failed`). An adverbial in that place is an opening and no content
(`Last year, Lee said …`). Inverted tags are recognised in `inversion`.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsterm.core.contents.adjuncts import BARE
from newsterm.core.contents.content_end import content_end
from newsterm.core.contents.content_start import Content
from newsterm.core.contents.phrase_end import is_medium
from newsterm.core.contents.teller import is_participle, is_plain_past
from newsterm.core.grammar.noun_phrases import Phrase
from newsterm.core.grammar.tokens import QUOTE, Tokens
from newsterm.core.grammar.word_classes import DASHES, is_adverb, is_gerund, is_time
from newsterm.core.languages.english import (
    AGENT,
    AUXILIARIES,
    CLAUSE_SUBJECTS,
    COMPARES,
    COMPLEMENTIZER,
    IN_OR_ON,
    INDEFINITE_ARTICLES,
    JOINS_AFTER_TAG,
    OF,
    OF_THE_TELLING,
    POSSESSIVE,
    PREPOSITIONS,
    REGULAR_PAST,
    SUBORDINATORS,
    TO,
    WHETHER_OR_THAT,
    WHICH,
)
from newsterm.core.languages.english_nouns import WORKS
from newsterm.core.languages.english_speech_verbs import NOUNS
from newsterm.core.languages.english_verbs import PAST
from newsterm.core.languages.known import CUES
from newsterm.core.languages.language import ADDRESSED, CLAUSE, PAST_FORM, TAG, THIRD, THOUGHT, Cue

_LONGEST_ADJUNCT = 14
"""Tokens of `in Rome on Monday after the talks` behind an attribution. Ample: 7 and 28 answer the
same on 286 news texts."""


def content_before(tokens: Tokens, stop: int, floor: int) -> Phrase | None:
    """What stands between floor and the comma (or the quotation) before `stop`."""
    lows = tokens.lows
    last = stop - 1
    if last >= floor and (lows[last] in (",", "?", "!") or lows[last] in DASHES):
        last -= 1
        while last > floor and lows[last] in DASHES:
            last -= 1
    elif not (last >= floor and lows[last] == QUOTE):
        return None
    opens_with_marks = lows[floor] == QUOTE and lows[last] != QUOTE
    if opens_with_marks and (tokens.stopped(floor) or lows[floor + 1] == ","):
        return floor, floor  # `“No comment”, a spokeswoman, Ida Roth, said`
    return (floor, last) if floor <= last else None


def resumed_after(
    tokens: Tokens, after: int, end: int, in_marks: bool = False
) -> tuple[Phrase, ...]:
    """What goes on after an attribution put in between: `The law, he said, has failed`.

    Behind what stands `in_marks` an adjunct or a second clause is the teller's.
    """
    lows = tokens.lows
    j = after + 1
    parted = False
    if j < end and (lows[j] in PREPOSITIONS or is_time(lows, j) or is_adverb(lows[j])):
        j = next(
            (n for n in range(j, min(end, j + _LONGEST_ADJUNCT)) if lows[n] in (",", QUOTE)), end
        )
        parted = True  # `…, he said in Rome, have failed`; not `…, he said on X, once Twitter`
    if j >= end or lows[j] != ",":
        return ()
    opener = lows[j + 1]
    if opener == QUOTE:
        return ((j + 1, j + 1),)
    if opener in JOINS_AFTER_TAG:
        marks = next((n for n in range(j + 2, min(end, j + 5) + 1) if lows[n] == QUOTE), None)
        if marks is not None:
            return ((marks, marks),)
        if parted or in_marks or _is_deed_of_source(tokens, j + 2):
            return ()
    if opener in COMPARES:
        return ((j + 1, content_end(tokens, j + 1, end)),)  # `…, he said, up from 3 percent in May`
    if parted and opener not in AUXILIARIES:
        return ()
    if opener in INDEFINITE_ARTICLES and (
        COMPLEMENTIZER in lows[j + 2 : j + 5] or WHICH in lows[j + 2 : j + 5]
    ):
        return ()  # `…, Lee said, a move that farmers said would ruin them`
    if (opener in CUES and opener not in NOUNS) or is_gerund(opener) or opener in OF_THE_TELLING:
        return ()
    under = (opener in PREPOSITIONS and opener != TO) or (
        opener in SUBORDINATORS and opener not in WHETHER_OR_THAT
    )
    if in_marks and under:
        return ()
    acts = is_gerund(lows[j + 2]) and opener in PREPOSITIONS and opener != AGENT
    if acts or is_medium(tokens, j + 2, end) or _has_cue(lows[j + 2 : j + 4]):
        return ()  # `…, he said, before leaving`, `…, in a letter`, `…, although he noted that …`
    return ((j + 1, content_end(tokens, j + 1, end)),)


def _has_cue(lows: Sequence[str]) -> bool:
    cues = (CUES.get(low) for low in lows)
    return any(cue and cue.family != THOUGHT and cue.form in (THIRD, PAST_FORM) for cue in cues)


def _is_deed_of_source(tokens: Tokens, i: int) -> bool:
    """`…, he said, and left`, `…, he said, and added that …`; not `…, he said, and was shut`."""
    return is_plain_past(tokens, i) or is_participle(tokens.lows[i])


def nothing_said_after(tokens: Tokens, k: int, cue: Cue, end: int) -> bool:
    """Nothing but adjuncts follows the cue: `…, he said.`, `…, he said in Rome on Monday.`"""
    lows = tokens.lows
    p = k + 1
    while is_adverb(lows[p]) or is_time(lows, p):
        p += 1
    if p > end or not lows[p].isalpha() or lows[p] in PREPOSITIONS or lows[p] in SUBORDINATORS:
        return cue.family in (CLAUSE, THOUGHT, TAG) or p <= end
    return cue.family == ADDRESSED or is_gerund(lows[p])


def has_verb(tokens: Tokens, content: Phrase) -> bool:
    """`It was, Lee said, “a disaster”` against `In Geneva, Lee said, “…”`"""
    lows = tokens.lows[content[0] : content[1] + 1]
    if lows[0] in PREPOSITIONS or lows[0].endswith(REGULAR_PAST) or is_gerund(lows[0]):
        return False
    return any(low in AUXILIARIES for low in lows)


def is_opening(tokens: Tokens, left: Phrase) -> bool:
    """`Last year, Lee said …`, `Most importantly, say analysts, …`: when or how, but no content."""
    lows = tokens.lows
    first, last = left
    manner = is_adverb(lows[first]) or (last <= first + 1 and is_adverb(lows[last]))
    told_of = (
        lows[first].endswith(REGULAR_PAST) and lows[first + 1] in PREPOSITIONS
    )  # `Asked about it, …`
    if not (lows[first] in PREPOSITIONS or manner or told_of or is_time(lows, first)):
        return False
    return not any(
        (low in AUXILIARIES and word == low)  # not May
        or low in PAST
        or low == QUOTE
        or low.endswith(REGULAR_PAST)
        for low, word in zip(
            lows[first + told_of : last + 1],
            tokens.words[first + told_of : last + 1],
            strict=True,
        )
    )


def _is_on_programme(tokens: Tokens, left: Phrase) -> bool:
    """`On the BBC’s “The Hour,” Lee said sales rose`, `In today’s issue of “The Hour,” …`"""
    before = tokens.lows[left[1] - 1]
    opener = tokens.lows[left[0]]
    opens = opener in PREPOSITIONS or is_time(tokens.lows, left[0])
    named = before in IN_OR_ON or before.endswith(POSSESSIVE)
    return opens and (named or (before == OF and not WORKS.isdisjoint(tokens.lows[slice(*left)])))


def is_fronted(tokens: Tokens, left: Phrase, right: Content) -> bool:
    """Both sides could be what is said; `On Monday, Lee said sales rose` is an opening only."""
    lows = tokens.lows
    if lows[left[1]] == QUOTE:
        if left[0] < left[1] and right.opened == BARE and lows[right.first] in CLAUSE_SUBJECTS:
            return False  # `On “The Hour,” Lee said he had not heard it`
        if left[0] < left[1] and right.opened == BARE and _is_on_programme(tokens, left):
            return False
        return right.opened == BARE or left[0] == left[1]
    opener = lows[left[0]]
    if (
        is_opening(tokens, left)
        or opener in PREPOSITIONS
        or opener in SUBORDINATORS
        or is_adverb(opener)
        or left[1] - left[0] < 3
    ):
        return False
    adjunct = lows[right.first] in PREPOSITIONS and lows[right.first] != TO  # `vowed to go`
    return right.opened == BARE and (adjunct or is_gerund(lows[right.first]))
