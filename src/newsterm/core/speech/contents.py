"""Where what is said begins, to the right of its cue.

Between cue and content may stand an adverb, a time, the person told and the medium: `told reporters
in Rome on Monday that …`. The conjunction `that` is no part of what is said, and neither is the
preposition a verb asks for: `called for …`.
"""

from __future__ import annotations

from dataclasses import dataclass

from newsterm.core.speech.cues import ADDRESSED, CLAUSE, CUES, NOUNS, OBJECT, Cue
from newsterm.core.speech.endings import content_end
from newsterm.core.speech.grammar import (
    AUXILIARIES,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    TIMES,
    is_adverb,
    is_name,
    is_time,
)
from newsterm.core.speech.phrases import BREAKS
from newsterm.core.speech.tokens import QUOTE, Tokens

THAT, BARE, MARKS = "that", "bare", "marks"

_OPENERS = frozenset("that how why whether what if que dass daß".split())
_DROPPED = frozenset("that que dass daß".split())
"""Conjunctions that are no part of what is said."""
MEDIA = frozenset(
    """statement statements interview interviews conference briefing speech tweet post report letter
    email e-mail memo release message messages news note call filing address article blog video
    remarks testimony meeting debate rally forum hearing event facebook twitter instagram telegram x
    television radio tv cnn bbc court parliament reporters journalists supporters""".split()
)
_PRONOUNS = frozenset("he she they it we i you there".split())
_FAR = 18
"""Tokens from a cue within which its `that` or its quotation is looked for."""


@dataclass(frozen=True)
class Content:
    first: int
    last: int
    cue_end: int
    """The last token of the cue: its verb, or the particle after it (called for)."""
    opened: str
    """By THAT (or another conjunction), by MARKS of quotation, or BARE."""


def content_after(tokens: Tokens, k: int, cue: Cue, end: int) -> Content | None:
    opening = _opening(tokens, k, cue, end)
    if opening is None or opening[0] > end:
        return None
    first, opened = opening
    while first < end and tokens.lows[first] == ",":
        first += 1
    cue_end = k + (k + 1 < first and tokens.lows[k + 1] == "out")
    if opened == BARE and _is_particle(tokens, first):
        cue_end = first if first == k + 1 else k
        first += 1
    if first > end:
        return None
    if opened == MARKS and _is_whole(tokens, first):
        return Content(first, first, cue_end, opened)
    return Content(first, content_end(tokens, first, end), cue_end, opened)


# Prepositions that belong to the verb, not to what is said: called for, warned of, pointed to.
_PARTICLES = frozenset("for of about against on upon to out".split())


def _is_particle(tokens: Tokens, p: int) -> bool:
    """`called for`, `spoke about her`; not `vowed to fight`, `said about 20 had left`."""
    if tokens.lows[p] == "about" and tokens.lows[p + 1][0].isdigit():
        return False
    return tokens.lows[p] in _PARTICLES and not _opens_infinitive(tokens, p)


def _is_whole(tokens: Tokens, i: int) -> bool:
    """The quotation at i closes with a stop of its own: “We will rebuild,” and left."""
    return tokens.lows[i] == QUOTE and (i + 1 >= len(tokens) or tokens.stopped(i))


def _opening(tokens: Tokens, k: int, cue: Cue, end: int) -> tuple[int, str] | None:
    lows = tokens.lows
    p = k + 1
    while p <= end and (_is_about_saying(lows[p]) or is_time(lows, p) or lows[p] == "out"):
        p += 1
    if p > end:
        return None
    low = lows[p]
    if low in _OPENERS or low == "who":
        return (p + 1 if low in _DROPPED else p), THAT
    if low == QUOTE:
        return p, MARKS
    if low == ":":
        return (p + 1, MARKS) if p + 1 <= end else None
    if low == ",":
        return _past_comma(tokens, p, end)
    if cue.family == OBJECT:
        return p, BARE
    if low in _OF_CONTENT or (low == "to" and p < end and _takes_to(tokens, p, cue)):
        return p, BARE
    if low in PREPOSITIONS or cue.family == ADDRESSED:
        return _past_adjuncts(tokens, p, cue, end)
    return (p, BARE) if _may_open(tokens, p) else None


def _is_about_saying(low: str) -> bool:
    """`said later`, `said repeatedly`; but in `said only two` and `said nearly half` it is said."""
    return is_adverb(low) and low not in _OF_WHAT_IS_SAID


_OF_WHAT_IS_SAID = frozenset(
    """only just even still never now then nearly roughly approximately exactly barely hardly more
    once far quite either twice today tomorrow perhaps instead too indeed""".split()
)


def _opens_infinitive(tokens: Tokens, p: int) -> bool:
    """`to work`, `to “take our fight” to …`; not `for calm`, `to reporters`."""
    if tokens.lows[p] != "to" or p + 1 >= len(tokens):
        return False
    return tokens.lows[p + 1] == QUOTE or _is_infinitive(tokens, p + 1)


# `warned of a storm`, `called for calm`: what follows the preposition is said, not where or when.
_OF_CONTENT = frozenset("of for about against upon".split())
_TO_CONTENT = frozenset("refer point appeal object".split())


def _takes_to(tokens: Tokens, p: int, cue: Cue) -> bool:
    return cue.verb in _TO_CONTENT or _opens_infinitive(tokens, p)


def _is_infinitive(tokens: Tokens, p: int) -> bool:
    """True of `to work`, not of `to reporters` or `to Lee`: the word after `to`."""
    if p >= len(tokens) or tokens.lows[p - 1] != "to":
        return False
    low = tokens.lows[p]
    return (
        tokens.words[p] == low
        and low.isalpha()
        and not low.endswith("s")
        and low not in DETERMINERS
        and low not in ("him", "them", "me", "us", "you", "it", "people", "parliament", "congress")
    )


def _may_open(tokens: Tokens, p: int) -> bool:
    """A clause or an object can begin here; `…, he said smiling` and `…, he said, but` end."""
    low = tokens.lows[p]
    if not (low[0].isalnum() or low[0] in "$€£(["):
        return False
    return low not in RELATIVES and low not in ("and", "but", "or")


def _past_comma(tokens: Tokens, p: int, end: int) -> tuple[int, str] | None:
    """After `said, in an interview, that` or `said, “`."""
    lows = tokens.lows
    if p + 1 > end:
        return None
    if lows[p + 1] == QUOTE:
        return p + 1, MARKS
    if lows[p + 1] in _DROPPED:
        return p + 2, THAT
    for j in range(p + 1, min(end, p + _FAR)):
        if lows[j] == "," and lows[j + 1] in _DROPPED:
            return j + 2, THAT
        if lows[j] == "," and lows[j + 1] == QUOTE:
            return j + 1, MARKS
        if _is_finite_cue(lows[j]):
            break
    return None


def after_comma(tokens: Tokens, k: int, end: int) -> Content | None:
    """`Lee said, the road will be closed`, as the press of some countries sets it."""
    lows = tokens.lows
    p = k + 2
    if p >= end or lows[k + 1] != ",":
        return None
    opens = lows[p] in _PRONOUNS or lows[p] in DETERMINERS or is_name(tokens.words[p])
    return Content(p, content_end(tokens, p, end), k, BARE) if opens else None


def _is_finite_cue(low: str) -> bool:
    cue = CUES.get(low)
    return cue is not None and cue.form != "ing" and cue.form != "base" and low not in NOUNS


def _past_adjuncts(tokens: Tokens, p: int, cue: Cue, end: int) -> tuple[int, str] | None:
    """Past `reporters in Rome on Monday` to the `that`, the quotation or the clause after it."""
    lows = tokens.lows
    marks: tuple[int, str] | None = None
    for j in range(p, min(end, p + _FAR) + 1):
        low = lows[j]
        if low in _OPENERS and j > p:
            return (j + 1 if low in _DROPPED else j), THAT
        if low == ":" and lows[j + 1] == QUOTE and j < end:
            return j + 1, MARKS
        if low == QUOTE and marks is None:
            bare = _clause_start(tokens, p, j) if cue.family == ADDRESSED else None
            if bare is not None:
                return bare, BARE
            marks = j, MARKS
            if not _precedes_title(lows[j - 1]):
                return marks
        if low == ",":
            opening = marks or _past_comma(tokens, j, end)
            if opening or cue.family != ADDRESSED:
                return opening
        if (low == "," and lows[j + 1] in CUES) or (j > p and _is_finite_cue(low)):
            break
    return marks or _past_phrases(tokens, p, cue, end)


def _clause_start(tokens: Tokens, p: int, marks: int) -> int | None:
    """`told the paper he was “not there yet”`: the pronoun that opens a clause before the marks."""
    lows = tokens.lows
    for j in range(p + 1, marks):
        if lows[j] in _PRONOUNS and lows[j - 1] not in PREPOSITIONS and lows[j] != "you":
            return j
        if lows[j] in RELATIVES or lows[j] == ",":
            return None
    return None


def _precedes_title(low: str) -> bool:
    """Before the name of a programme or a paper: said on “The Hour” that …"""
    return low in _BEFORE_TITLE or low.endswith(("'s", "’s"))


def _past_phrases(tokens: Tokens, p: int, cue: Cue, end: int) -> tuple[int, str] | None:
    """Past hearers, media and times to a clause or an object that nothing announces."""
    if tokens.lows[p] == "when" and "not" not in tokens.lows[max(0, p - 3) : p]:
        return None  # `what she said when she left`
    bare = _after_phrases(tokens, p, cue, end)
    if bare is not None and bare <= end and _may_open(tokens, bare):
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
    for j in range(p + 2, min(end, p + 10)):
        if lows[j] in DETERMINERS or lows[j] in _PRONOUNS:
            before = lows[j - 1]
            if before not in PREPOSITIONS and before not in DETERMINERS and before not in BREAKS:
                return j
    return None


def has_clause(tokens: Tokens, p: int, end: int) -> bool:
    """`said in politics it takes time`: an adjunct with a subject and its verb after it."""
    lows = tokens.lows
    return any(
        lows[j] in _PRONOUNS or lows[j] in AUXILIARIES or lows[j].endswith("ed")
        for j in range(p, end)
    )


def _after_phrases(tokens: Tokens, p: int, cue: Cue, end: int) -> int | None:
    lows = tokens.lows
    j = p
    if cue.family == ADDRESSED and lows[p] not in PREPOSITIONS:
        j = _past_addressee(tokens, p, end)
    elif lows[p] == "to" and p < end:
        j = _past_addressee(tokens, p + 1, end)
    while j < end and lows[j] in PREPOSITIONS:
        stop = j + 1
        while stop < end and lows[stop] not in MEDIA and lows[stop] not in TIMES and stop < j + 6:
            stop += 1
        if lows[stop] not in MEDIA and lows[stop] not in TIMES:
            return j if cue.family != CLAUSE or cue.verb in _WITH_PREPOSITION else None
        j = stop + 1
    while j <= end and (is_time(lows, j) or is_adverb(lows[j])):
        j += 1
    return j


# Before the name of a programme or a paper: said on “The Hour” that …
_BEFORE_TITLE = frozenset("on in at the a his her its".split())
# Verbs that name their content with a preposition: warned of, called for, complained about.
_WITH_PREPOSITION = frozenset(
    """warn complain comment caution boast joke respond speak hint testify demand
    agree pledge vow promise propose appeal""".split()
)


def _past_addressee(tokens: Tokens, p: int, end: int) -> int:
    """Past the person told: one pronoun, or an article and a name or one noun."""
    lows, words = tokens.lows, tokens.words
    if lows[p] in ("him", "her", "them", "us", "me", "you", "it"):
        return p + 1
    j = p
    while j <= end and lows[j] in DETERMINERS:
        j += 1
    if j <= end and is_name(words[j]):
        while j <= end and (is_name(words[j]) or lows[j] in (".", "of", "’")):
            j += 1
        return j
    return j + 1
