"""Where a complement of a verb of speech begins: the left edge of what is said.

A that-clause, a wh-clause, a quotation, or an object with neither. Between the cue and it may stand
adverbials and the indirect object: `told reporters in Rome on Monday that …` (walked over in `adjuncts`).
The complementizer is no part of what is said, and neither is the preposition a prepositional verb asks
for: `called for …`. Whether the verb can have such a complement is asked in `bare_complements`.
"""

from __future__ import annotations

from newsterm.core.contents.adjuncts import (
    BARE,
    CONTENT_OPENERS,
    MARKS,
    THAT,
    may_open,
    past_adjuncts,
    past_comma,
)
from newsterm.core.contents.content_end import content_end
from newsterm.core.grammar.tokens import QUOTE, Tokens
from newsterm.core.grammar.word_classes import DASHES, is_adverb, is_name, is_time
from newsterm.core.languages.english import (
    ABOUT,
    APPROXIMATES,
    AUXILIARIES,
    CLAUSE_SUBJECTS,
    COMPLEMENTIZER,
    DETERMINERS,
    HEARERS,
    OF_CONTENT,
    OUT,
    PARTICLES_OF_CONTENT,
    PLURAL,
    POSSESSIVE,
    PREPOSITIONS,
    TO,
    UP,
    WHO,
)
from newsterm.core.languages.english_small_words import OF_WHAT_IS_SAID
from newsterm.core.languages.english_verbs import MAY_ADDRESS, SAY, TO_CONTENT
from newsterm.core.languages.known import (
    BEFORE_WORKS,
    COMPLEMENTIZERS,
    CUES,
    PARTICLES_APART,
    REJECTED,
    REJECTING,
    SUBJECTS_ABROAD,
)
from newsterm.core.languages.language import ADDRESSED, OBJECT, Cue
from newsterm.core.value import frozen

_BETWEEN_DASHES = 16
"""Tokens of `— on the radio, as it happens —` before `that`. Ample: 8 and 32 answer the same on 286
news texts."""
_LONGEST_REJECTED = 12
"""Tokens of `die Vorwürfe der Opposition am Montag` before `zurück`."""
_LONGEST_HEARER = 7
"""Tokens of the person warned: `the people of the town of Goa`. On 286 news texts 3 changes none
and 14 changes 1."""


@frozen
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
    while tokens.lows[first] == ",":
        first += 1
    cue_end = k + (tokens.lows[k + 1] == OUT)
    if opened == BARE and _is_particle(tokens, first):
        cue_end = first if first == k + 1 else k
        first += 1
    if first > end:
        return None
    if opened == MARKS and _is_whole(tokens, first):
        return Content(first, first, cue_end, opened)
    if tokens.lows[first] in CONTENT_OPENERS and tokens.lows[first + 1] == ",":
        return None  # `nobody was told why, Lee said`
    return Content(first, content_end(tokens, first, end), cue_end, opened)


def _is_particle(tokens: Tokens, p: int) -> bool:
    """`called for`, `spoke about her`; not `vowed to fight`, `said about 20 had left`."""
    if tokens.lows[p] == ABOUT and tokens.lows[p + 1][0].isdigit():
        return False
    return tokens.lows[p] in PARTICLES_OF_CONTENT and not _opens_infinitive(tokens, p)


def _is_whole(tokens: Tokens, i: int) -> bool:
    """The quotation at i closes with a stop of its own: “We will rebuild,” and left."""
    return tokens.lows[i] == QUOTE and (i + 1 >= len(tokens) or tokens.stopped(i))


def _opening(tokens: Tokens, k: int, cue: Cue, end: int) -> tuple[int, str] | None:
    lows = tokens.lows
    p = k + 1
    while _is_about_saying(lows[p]) or is_time(lows, p) or lows[p] == OUT:
        p += 1
    if lows[p] in PARTICLES_APART and lows[p + 1] == ",":
        p += 1  # `teilte mit, dass …`
    if lows[p] in BEFORE_WORKS and lows[p + 1 : p + 3] == [QUOTE, ":"]:
        p += 2  # `sagte der „Neuen Zeitung“: „…“`
    if p > end:
        return None
    low = lows[p]
    if low in CONTENT_OPENERS or low == WHO:
        return (p + 1 if low in COMPLEMENTIZERS else p), THAT
    if low == QUOTE:
        return p, MARKS
    if low == ":":
        return (p + 1, MARKS) if p + 1 <= end else None
    if low == ",":
        return past_comma(tokens, p, end)
    if low in DASHES:
        return _past_dashes(tokens, p, end)
    if cue.family == OBJECT:
        return p, BARE
    if cue.verb in MAY_ADDRESS:
        that = _that_after_hearer(tokens, p, end)
        if that:
            return that + 1, THAT
    number = p + 1 + (low == UP)
    if (low in APPROXIMATES or low == UP) and tokens.lows[number][0].isdigit():
        return p, BARE  # `forecast up to 8 inches`
    if low in OF_CONTENT or (low == TO and p < end and _takes_to(tokens, p, cue)):
        return p, BARE
    if low in PREPOSITIONS or cue.family == ADDRESSED:
        return past_adjuncts(tokens, p, cue, end)
    return (p, BARE) if may_open(tokens, p) else None


def _past_dashes(tokens: Tokens, p: int, end: int) -> tuple[int, str] | None:
    """`said — on the radio, as it happens — that it failed`"""
    for j in range(p + 2, min(end, p + _BETWEEN_DASHES)):
        if tokens.lows[j] in DASHES and tokens.lows[j + 1] == COMPLEMENTIZER:
            return j + 2, THAT
    return None


def _is_about_saying(low: str) -> bool:
    """`said later`, `said repeatedly`; but in `said only two` and `said nearly half` it is said."""
    return is_adverb(low) and low not in OF_WHAT_IS_SAID


def _opens_infinitive(tokens: Tokens, p: int) -> bool:
    """`to work`, `to “take our fight” to …`; not `for calm`, `to reporters`."""
    if tokens.lows[p] != TO:
        return False
    return tokens.lows[p + 1] == QUOTE or is_infinitive(tokens, p + 1)


def _that_after_hearer(tokens: Tokens, p: int, end: int) -> int | None:
    """`warned the town of Goa that it would rain`: the `that` after the person told."""
    for j in range(p, min(end, p + _LONGEST_HEARER)):
        low = tokens.lows[j]
        if low == COMPLEMENTIZER:
            return j if j > p else None
        if not (low.isalpha() or low.endswith(POSSESSIVE)) or low in AUXILIARIES:
            return None
    return None


def _takes_to(tokens: Tokens, p: int, cue: Cue) -> bool:
    return cue.verb in TO_CONTENT or _opens_infinitive(tokens, p)


def is_infinitive(tokens: Tokens, p: int) -> bool:
    """True of `to work`, not of `to reporters` or `to Lee`: the word after `to`."""
    if tokens.lows[p - 1] != TO:
        return False
    low = tokens.lows[p]
    return (
        tokens.words[p] == low
        and low.isalpha()
        and not low.endswith(PLURAL)
        and low not in DETERMINERS
        and low not in HEARERS
    )


def after_comma(tokens: Tokens, k: int, end: int) -> Content | None:
    """`Lee said, the road will be closed`, as the press of some countries sets it."""
    lows = tokens.lows
    p = k + 2
    if p >= end or lows[k + 1] != ",":
        return None
    if is_adverb(lows[p]) and lows[p + 1] == ",":
        p += 2  # `Lee said, however, the road …`
    opens = lows[p] in CLAUSE_SUBJECTS or lows[p] in DETERMINERS or is_name(tokens.words[p])
    tells = CUES.get(lows[end])
    if tells and tells.verb == SAY:
        return None  # `It goes on, he said`
    opens = opens or lows[p] in SUBJECTS_ABROAD
    return Content(p, content_end(tokens, p, end), k, BARE) if opens else None


def rejected(tokens: Tokens, k: int, end: int) -> Content | None:
    """`wies die Vorwürfe zurück`: what stands between a verb and its particle, if it is words."""
    ahead = range(k + 2, min(end, k + _LONGEST_REJECTED) + 1)
    particle = next((j for j in ahead if tokens.lows[j] in REJECTING), None)
    if particle is None or REJECTED.isdisjoint(tokens.lows[k + 1 : particle]):
        return None
    return Content(k + 1, particle - 1, k, BARE)
