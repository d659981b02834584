"""Nouns of opinion that report: `Lee was of the view that it had failed`.

No verb of speech is there: the subject of `be` holds the view, and the clause with `that` tells it.
"""

from __future__ import annotations

from newsterm.core.contents.content_end import content_end
from newsterm.core.contents.speech_events import CuePlace, Statement
from newsterm.core.grammar.source_spans import source_before
from newsterm.core.languages.english import BE, COMPLEMENTIZER, OF

_LONGEST = 4
"""Tokens of `of the very firm view`."""


def of_the_view(at: CuePlace) -> Statement | None:
    lows, k = at.lows, at.k
    if k + 2 > at.end or lows[k + 1] != COMPLEMENTIZER:
        return None
    of = next((j for j in range(k - 1, max(at.first, k - _LONGEST) - 1, -1) if lows[j] == OF), None)
    if of is None or not BE.intersection(lows[max(at.first, of - 2) : of]):
        return None
    source = source_before(at.tokens, of, at.floor)
    content = k + 2, content_end(at.tokens, k + 2, at.end)
    return at.statement(source, content) if source else None
