"""What may stand between a cue and what is said: indirect object, medium, time and place.

`told reporters in a radio interview on Monday that …`. Adverbials come after the indirect object and before
a long complement, which is why they are walked over rather than taken for it. Each look gives where the
complement begins and what opens it: `that` or another conjunction, a quotation, or nothing.
"""

from __future__ import annotations

from newsterm.core.grammar.noun_phrases import BREAKS
from newsterm.core.grammar.tokens import QUOTE, Tokens
from newsterm.core.grammar.word_classes import is_adverb, is_name, is_time
from newsterm.core.languages.english import (
    AFTER_HEARER,
    AGENT,
    AND_BUT,
    AS,
    AUXILIARIES,
    BEFORE_TITLE,
    CLAUSE_SUBJECTS,
    COMPLEMENTIZER,
    CONTRACTED,
    COORDINATORS,
    DETERMINERS,
    IN_OR_AT,
    INTERROGATIVES,
    OBJECT_PRONOUNS,
    OF,
    OPENS_NOUN,
    POSSESSIVE,
    PREPOSITIONS,
    REGULAR_PAST,
    RELATIVES,
    TO,
    WHEN,
    YOU,
)
from newsterm.core.languages.english_nouns import MEDIA
from newsterm.core.languages.english_small_words import NOT, TIMES
from newsterm.core.languages.english_speech_verbs import NOUNS
from newsterm.core.languages.english_verbs import PAST, SAY, WITH_PREPOSITION
from newsterm.core.languages.known import COMPLEMENTIZERS, CUES
from newsterm.core.languages.language import ADDRESSED, BASE, CLAUSE, ING, Cue

THAT, BARE, MARKS = "that", "bare", "marks"

_ONLY_IN_CLAUSES = CLAUSE_SUBJECTS | PAST | CONTRACTED
CONTENT_OPENERS = INTERROGATIVES | COMPLEMENTIZERS
_FAR = 18
"""Tokens from a cue within which its `that` or its quotation is looked for. Chosen by the gold
texts; of 286 news texts 9 changes 8 and 36 changes 2."""
_LONGEST_ADJUNCT = 10
"""Tokens of `during talks in Ankara on Monday`. On 286 news texts 5 changes 1 and 20 none."""


def may_open(tokens: Tokens, p: int) -> bool:
    """A clause or an object can begin here; `…, he said smiling` and `…, he said, but` end."""
    low = tokens.lows[p]
    if not (low[0].isalnum() or low[0] in "$€£(["):
        return False
    return low not in RELATIVES and low not in COORDINATORS


def past_comma(tokens: Tokens, p: int, end: int) -> tuple[int, str] | None:
    """After `said, in an interview, that` or `said, “`."""
    lows = tokens.lows
    if p + 1 > end:
        return None
    if lows[p + 1] == QUOTE:
        return p + 1, MARKS
    if lows[p + 1] in COMPLEMENTIZERS:
        return p + 2, THAT
    for j in range(p + 1, min(end, p + _FAR)):
        if lows[j] == "," and lows[j + 1] in COMPLEMENTIZERS:
            return j + 2, THAT
        if lows[j] == "," and lows[j + 1] == QUOTE:
            return j + 1, MARKS
        if _is_finite_cue(lows[j]):
            break
    return None


def _speaks(low: str) -> bool:
    cue = CUES.get(low)
    return cue is not None and cue.form == ING


def _is_finite_cue(low: str) -> bool:
    cue = CUES.get(low)
    return cue is not None and cue.form != ING and cue.form != BASE and low not in NOUNS


def past_adjuncts(tokens: Tokens, p: int, cue: Cue, end: int) -> tuple[int, str] | None:
    """Past `reporters in Rome on Monday` to the `that`, the quotation or the clause after it."""
    lows = tokens.lows
    marks: tuple[int, str] | None = None
    for j in range(p, min(end, p + _FAR) + 1):
        low = lows[j]
        if low == AGENT and _speaks(lows[j + 1]):
            return None  # `responded to it by calling Lee “dopey”`: another verb tells what.
        points = low == COMPLEMENTIZER and lows[j - 1] in PREPOSITIONS  # `people in that spot`
        if low in INTERROGATIVES and cue.family == CLAUSE:
            bare = _clause_start(tokens, p, j)
            if bare is not None:
                return bare, BARE  # `said after the vote he would go if asked`
        if low in CONTENT_OPENERS and not points:
            return (j + 1 if low in COMPLEMENTIZERS else j), THAT
        if low == ":" and lows[j + 1] == QUOTE:
            return j + 1, MARKS
        if low == QUOTE and marks is None:
            bare = _clause_start(tokens, p, j) if cue.family == ADDRESSED else None
            if bare is not None:
                return bare, BARE
            marks = j, MARKS
            if not _precedes_title(lows[j - 1]):
                return marks
        if low == ",":
            opening = marks or past_comma(tokens, j, end)
            if opening is None and cue.verb == SAY and _opens_main_clause(tokens, j + 1, end):
                apart = lows[j - 1] in MEDIA or lows[j - 1] in TIMES
                return (j + 1 if apart else p), BARE  # `said with more rain, they would recover`
            if opening:
                return opening
            if cue.family != ADDRESSED:
                return _past_phrases(tokens, p, cue, j - 1)
        if (low == "," and lows[j + 1] in CUES) or (j > p and _is_finite_cue(low)):
            break
    return marks or _past_phrases(tokens, p, cue, end)


def _opens_main_clause(tokens: Tokens, p: int, end: int) -> bool:
    if tokens.lows[p] in CLAUSE_SUBJECTS:
        return True
    opens = tokens.lows[p] in OPENS_NOUN
    stop = next((j for j in range(p, end) if tokens.lows[j] == ","), end)
    return opens and has_clause(tokens, p + 1, stop)


def _clause_start(tokens: Tokens, p: int, marks: int) -> int | None:
    """`told the paper he was “not there yet”`: the pronoun that opens a clause before the marks."""
    lows = tokens.lows
    for j in range(p + 1, marks):
        if lows[j] in CLAUSE_SUBJECTS and lows[j - 1] not in PREPOSITIONS and lows[j] != YOU:
            return j
        if lows[j] in OPENS_NOUN and is_name(tokens.words[j - 1]) and has_clause(tokens, j, marks):
            return j  # `told the BBC the port was “not dead yet”`
        if lows[j] in RELATIVES or lows[j] == ",":
            return None
    return None


def _precedes_title(low: str) -> bool:
    """Before the name of a programme or a paper: said on “The Hour” that …"""
    return low in BEFORE_TITLE or low.endswith(POSSESSIVE)


def _past_phrases(tokens: Tokens, p: int, cue: Cue, end: int) -> tuple[int, str] | None:
    """Past hearers, media and times to a clause or an object that nothing announces."""
    if tokens.lows[p] == WHEN and NOT not in tokens.lows[max(0, p - 3) : p]:
        return None  # `what she said when she left`
    if tokens.lows[p] == AS:
        return None  # `Lee said as she turned`
    bare = _after_phrases(tokens, p, cue, end)
    if bare is not None and bare <= end and may_open(tokens, bare):
        return bare, BARE
    if cue.family != CLAUSE:
        return None
    behind = _behind_phrase(tokens, p, end)
    if behind is None and has_clause(tokens, p, end):
        behind = p
    return None if behind is None else (behind, BARE)


def _behind_phrase(tokens: Tokens, p: int, end: int) -> int | None:
    """`stressed during talks in Ankara the need …`: a new phrase where the adjunct is complete."""
    lows = tokens.lows
    if lows[p] == TO:
        return None  # `proposed to his wife on the bridge`
    for j in range(p + 2, min(end, p + _LONGEST_ADJUNCT)):
        if lows[j] in AND_BUT:
            return None  # `replied with a goal and added a second`
        if lows[j] in DETERMINERS or lows[j] in CLAUSE_SUBJECTS:
            before = lows[j - 1]
            if before not in PREPOSITIONS and before not in DETERMINERS and before not in BREAKS:
                return j
    return None


def has_clause(tokens: Tokens, p: int, end: int) -> bool:
    """`said in politics it takes time`: an adjunct with a subject and its verb after it."""
    return clause_at(tokens, p, end) is not None


def clause_at(tokens: Tokens, p: int, end: int) -> int | None:
    """The first word from p on that only a clause has: its subject or its finite verb."""
    lows = tokens.lows
    for j in range(p, end):
        low = lows[j]
        if (
            low in _ONLY_IN_CLAUSES
            or (low in AUXILIARIES and tokens.words[j] == low)  # not May
            or (low.endswith(REGULAR_PAST) and low.isalpha())  # not better-than-expected
        ):
            return j
    return None


def _after_phrases(tokens: Tokens, p: int, cue: Cue, end: int) -> int | None:
    lows = tokens.lows
    j = p
    if cue.family == ADDRESSED and lows[p] not in PREPOSITIONS:
        j = _past_addressee(tokens, p, end)
    elif lows[p] == TO and p < end:
        j = _past_addressee(tokens, p + 1, end)
    if cue.family == ADDRESSED and lows[j] in IN_OR_AT and is_name(tokens.words[j + 1]):
        j = _past_name(tokens, j + 1, end)
    while j < end and lows[j] in PREPOSITIONS:
        stop = j + 1
        while stop < end and lows[stop] not in MEDIA and lows[stop] not in TIMES and stop < j + 6:
            stop += 1
        if lows[stop] not in MEDIA and lows[stop] not in TIMES:
            return j if cue.family != CLAUSE or cue.verb in WITH_PREPOSITION else None
        j = stop + 1
        while lows[j] in MEDIA:
            j += 1  # `a radio interview`, `a June report`
    while is_time(lows, j) or is_adverb(lows[j]):
        j += 1
    return j


def _past_name(tokens: Tokens, p: int, end: int) -> int:
    """`told Reuters in New Delhi the dam would hold`: past the place."""
    while p < end and is_name(tokens.words[p]):
        p += 1
    return p


def _past_addressee(tokens: Tokens, p: int, end: int) -> int:
    """Past the person told: one pronoun, or an article and a name or one noun."""
    lows, words = tokens.lows, tokens.words
    if lows[p] in OBJECT_PRONOUNS:
        return p + 1
    j = p
    while lows[j] in DETERMINERS:
        j += 1
    if is_name(words[j]):
        while j <= end and (is_name(words[j]) or lows[j] in (".", OF, "’")):
            j += 1
        heads = j < end and lows[j].isalpha() and lows[j + 1] in AFTER_HEARER
        return j + heads  # `the FBI informant that …`
    stop = j + 1
    while stop < min(end, j + 3) and words[stop].isalpha() and words[stop] == lows[stop]:
        if lows[stop] in PREPOSITIONS or lows[stop] in DETERMINERS or lows[stop] in CLAUSE_SUBJECTS:
            break
        stop += 1
    if stop > j + 1 and is_name(words[stop]) and has_clause(tokens, stop, end):
        return stop  # `told the visiting delegation Oman would …`
    return j + 1 + (lows[j + 1] in MEDIA)  # `a news conference`
