"""Whose cue it is: the subject beside it, or one shared with an earlier verb of the sentence.

Participles and coordinated verbs have no subject of their own and take the one of the clause before them
(`Lee said …, adding …`; `Lee smiled and said`), and `X quoted Y as saying` has two, of which Y speaks. The
extent of a phrase is left to `source_spans`.
"""

from __future__ import annotations

from newsterm.core.contents.speech_events import CuePlace
from newsterm.core.grammar.noun_phrases import Phrase
from newsterm.core.grammar.source_spans import source_before
from newsterm.core.grammar.subjects import named, subject
from newsterm.core.grammar.word_classes import is_adverb
from newsterm.core.languages.english import (
    AGENT,
    AS,
    AUXILIARIES,
    BEFORE_AFTER,
    IT,
    JOINS_CLAUSES,
    PLURAL,
    PREPOSITIONS,
    REGULAR_PAST,
)
from newsterm.core.languages.english_nouns import MEDIA, VEHICLES
from newsterm.core.languages.english_verbs import FOUND, PAST, QUOTING, RECEIVES
from newsterm.core.languages.language import CLAUSE, ING

_HOURS_AFTER = 3
"""Tokens of `Hours after`, `A day after`: who insisted then is told after the comma. Ample: 1 and 6
answer the same on 286 news texts."""
_QUOTED_AS = 20
"""Tokens from `quoted` to `as saying`; between them stands the speaker with his office. On 286 news
texts 10 changes 1 and 40 none."""


def own_source(at: CuePlace) -> Phrase | None:
    """The phrase that stands as the subject of this very cue."""
    lows, k = at.lows, at.k
    if at.cue.form != ING:
        return source_before(at.tokens, k, at.floor)
    if lows[k - 1] == AS:
        return _quoted_as_saying(at)
    if lows[k - 1] == "," and shared_source(at):
        return None
    source = source_before(at.tokens, k, at.floor)
    return None if source and _is_vehicle(at, source) else source


def _is_vehicle(at: CuePlace, source: Phrase) -> bool:
    """`issued a statement saying …`, `lodged a complaint alleging …`: whoever issued it speaks."""
    lows = at.lows
    head = next((j for j in range(*source) if lows[j + 1] in PREPOSITIONS), source[1])
    if lows[head] not in VEHICLES and lows[source[1]] not in MEDIA:
        return False
    if source[0] <= at.floor or lows[source[0] - 1] in RECEIVES:
        return False
    tells = subject(at.tokens, at.first, at.k)  # `A note from her mother saying …` is hers.
    return tells is None or tells[0] != source[0]


def shared_source(at: CuePlace) -> Phrase | None:
    """`Lee said …, adding …`, `Lee smiled, saying …`: the subject of the sentence speaks on."""
    if at.earlier and (at.floor > at.first or at.cue.form == ING):
        return at.earlier
    lows = at.lows
    i = at.k - 1
    while i > at.first and (is_adverb(lows[i]) or lows[i] in AUXILIARIES):
        i -= 1
    opens_sentence = at.k - at.first <= _HOURS_AFTER and at.cue.family == CLAUSE
    if opens_sentence and lows[at.k - 1] in BEFORE_AFTER:
        ahead = range(at.k, at.end)
        comma = next((j for j in ahead if lows[j] == "," or at.tokens.stopped(j)), None)
        return subject(at.tokens, comma + 1, at.end) if comma else None
    joined = at.cue.form == ING or lows[i] in JOINS_CLAUSES
    if not joined or at.k == at.first:
        return None
    plain = _plain_subject(at)
    found = None if plain else subject(at.tokens, at.first, at.k)
    return named(at.tokens, found, at.k) if found else plain


def _plain_subject(at: CuePlace) -> Phrase | None:
    """`It found no trace, and said …`; `In Goa, activists met and called for …`."""
    lows = at.lows
    j = at.first
    if lows[j] in PREPOSITIONS:
        j = next((n + 1 for n in range(j, at.k - 1) if lows[n] == ","), j)
    act = lows[j + 1 + is_adverb(lows[j + 1])]
    does = act in PAST or act == FOUND or act.endswith(REGULAR_PAST)
    plain = lows[j] == IT or (lows[j].endswith(PLURAL) and lows[j] == at.tokens.words[j])
    return (j, j) if does and plain else None


def attribution_start(at: CuePlace, source: Phrase) -> int:
    """Where the attribution begins: at `the paper` in `…, the paper quoted Lee as saying`."""
    before = source[0] - 1
    if before > at.floor and at.lows[before] in QUOTING:
        quoting = source_before(at.tokens, before, at.floor)
        return quoting[0] if quoting else source[0]
    return source[0]


def _quoted_as_saying(at: CuePlace) -> Phrase | None:
    """`Lee was quoted as saying`, `The Hindu quoted Lee as saying`"""
    k = at.k
    for j in range(k - 2, max(at.floor, k - _QUOTED_AS), -1):
        if at.lows[j] in QUOTING:
            passive = j == k - 2 or at.lows[j + 1] == AGENT
            return source_before(at.tokens, j, at.floor) if passive else (j + 1, k - 2)
    return None
