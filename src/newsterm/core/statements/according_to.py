"""Attribution by a complex preposition: `According to Lee, a surgeon, it failed`; `Laut Polizei …`.

No clause reports here, so the source is the prepositional object and the content is the rest of the
sentence: behind the source's comma (its apposition ends at the next one), or before the cue. What is
quoted `per` somebody, or in his words, is left to `quotes.attribution_adjuncts`.
"""

from __future__ import annotations

from newsterm.core.contents.content_end import content_end
from newsterm.core.contents.preposed_content import is_opening, resumed_after
from newsterm.core.contents.speech_events import CuePlace, Statement
from newsterm.core.grammar.noun_phrases import Phrase
from newsterm.core.grammar.source_spans import past_name
from newsterm.core.grammar.tokens import QUOTE
from newsterm.core.grammar.word_classes import DASHES, is_name, is_title
from newsterm.core.languages.english import (
    AUXILIARIES,
    COMPLEMENTIZER,
    JOINS_ACCORDING,
    OPENS_APPOSITION,
    RELATIVES,
    SUBORDINATES,
)
from newsterm.core.languages.known import ACCORDING_IN, ALL_ARTICLES, ENDS_ACCORDING, INFORMATION

_SOURCE_BEFORE = 6
"""Tokens of `einem Sprecher der Polizei in Goa` before `zufolge`."""
_LONGEST_SOURCE = 40
"""Tokens after `according to`. Ample: 20 and 80 answer the same on 286 news texts."""


def according_to(at: CuePlace, cue_end: int) -> Statement | None:
    lows, k = at.lows, at.k
    source = (cue_end + 1, _end_of_source(at, cue_end + 1))
    if source[1] < source[0]:
        return None
    if any(is_title(lows[j]) for j in range(source[0], source[1] + 1)):
        source = source[0], past_name(at.tokens, source[1], at.end)
    opens = k <= at.floor + 1 or lows[k - 1] in JOINS_ACCORDING or lows[k - 1] == ":"
    if opens and source[1] + 1 < at.end:
        start = _past_apposition(at, source[1] + 1)
        start += lows[start] == ","
        content = start, content_end(at.tokens, start, at.end, is_told_of=True)
        return at.statement(_without_bracket(at, source), content, cue_end=cue_end)
    if lows[k - 1] in RELATIVES:
        return None  # `an aide who according to custom gave no name said …`
    outer = at.enclosing(source, k - 1, cue_end) if source[1] >= at.end else None
    if outer:
        return outer
    stop = k - 1 if lows[k - 1] == "," or lows[k - 1] in DASHES else k
    if stop <= at.floor or (at.earlier and stop - at.floor < 3):
        return None  # `“…,” Lee told the court, according to the papers`
    around = _around(at, stop, source[1])
    return at.statement(_without_bracket(at, source), *around, cue_end=cue_end)


def _past_apposition(at: CuePlace, comma: int) -> int:
    """`According to Lee, a surgeon, it …`, `… to Lee, who runs the port, it …`: the second comma."""
    lows = at.lows
    j = comma + 1
    if lows[comma] != "," or lows[j] not in OPENS_APPOSITION:
        return comma
    second = next((n for n in range(j, at.end) if lows[n] == ","), None)
    if second is None or any(lows[n] in RELATIVES for n in range(j, second)):
        return comma if second is None else second
    return comma if any(lows[n] in AUXILIARIES for n in range(j, second)) else second


def _without_bracket(at: CuePlace, source: Phrase) -> Phrase:
    """`the Health Organisation (WHO)` without its short form."""
    bracket = next((j for j in range(source[0] + 1, source[1]) if at.lows[j] == "("), None)
    return source if bracket is None else (source[0], bracket - 1)


def _end_of_source(at: CuePlace, first: int) -> int:
    lows = at.lows
    for j in range(first, min(at.end, first + _LONGEST_SOURCE) + 1):
        if lows[j] in (",", ";", QUOTE) or lows[j] in DASHES:
            return j - 1
        if _is_second_verb(at, j, first):
            return j - 1
        if lows[j] in ENDS_ACCORDING and is_name(at.tokens.words[j - 1]):
            return j - 1
    return min(at.end, first + _LONGEST_SOURCE)


def _is_second_verb(at: CuePlace, j: int, first: int) -> bool:
    """`Laut Polizei | fuhr der Mann`: a small word after the noun that joins nothing to it."""
    language = ACCORDING_IN.get(at.lows[at.k]) or INFORMATION.get(at.lows[at.k])
    if language is None or not language.verb_second or j == first:
        return False
    low = at.lows[j]
    joins = (
        low in language.articles or low in language.ends_source or low in language.name_particles
    )
    after_noun = is_name(at.tokens.words[j - 1]) and at.tokens.words[j] == low
    return after_noun and low.isalpha() and not joins


def by_information(at: CuePlace) -> Statement | None:
    """`Nach Angaben der Stadt sind 40 Häuser beschädigt`"""
    language = INFORMATION[at.lows[at.k]]
    if at.k - 1 != at.floor or at.lows[at.floor] != language.information_from:
        return None
    return according_to(at, at.k + (at.lows[at.k + 1] == language.information_of))


def behind_source(at: CuePlace) -> Statement | None:
    """`Der Polizei zufolge fiel er`, `Er ist der Polizei zufolge gefallen`"""
    lows, k = at.lows, at.k
    near = range(max(at.floor, k - _SOURCE_BEFORE), k)
    first = next((j for j in reversed(near) if lows[j] in ALL_ARTICLES), None)
    if first is None:
        named = k > at.floor and is_name(at.tokens.words[k - 1])
        first = k - 1 if named else None
    if first is None or k >= at.end or any(lows[j] == "," for j in range(first, k)):
        return None
    after = k + 1 + (lows[k + 1] == ",")
    rest = after, content_end(at.tokens, after, at.end)
    before = first - 1 - (lows[first - 1] == ",")
    around = ((at.floor, before), rest) if before >= at.floor else (rest,)
    return at.statement((first, k - 1), *around)


def _around(at: CuePlace, stop: int, source_end: int) -> tuple[Phrase, ...]:
    """`Sales, which had fallen, rose, according to X, by a third`; often nothing comes after X."""
    lows = at.lows
    resumed = resumed_after(at.tokens, source_end, at.end)
    if lows[stop - 1] in RELATIVES or lows[stop - 1] == COMPLEMENTIZER:
        return resumed
    single = "," not in lows[at.floor : stop]
    if resumed and single and is_opening(at.tokens, (at.floor, stop - 1)):
        return resumed
    # `While it fell here, according to X, it rose there`
    under = single and lows[at.floor] in SUBORDINATES
    if stop - at.floor > 4 and not under and resumed and lows[resumed[0][0]] not in AUXILIARIES:
        resumed = ()
    return ((at.floor, stop - 1), *resumed)
