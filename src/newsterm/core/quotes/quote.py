"""What a quote is. How quotes are found is another matter (`quotes`)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from newsterm.core.text.span import Span
from newsterm.core.value import frozen

DIRECT, INDIRECT, MIXED, SCARE, TITLE = "direct", "indirect", "mixed", "scare", "title"
QUOTE_KINDS = (DIRECT, INDIRECT, MIXED, SCARE, TITLE)
SAID_KINDS = (DIRECT, MIXED, INDIRECT)
"""What a person said, the surest first: words in marks are the speaker's own."""
_NESTED = 3
"""Statements that can begin before a piece and hold it: one within another."""


@frozen
class Quote(Span):
    """What somebody said, with marks or without."""

    kind: str
    """One of QUOTE_KINDS."""
    speaker: str | None = None
    """The full name as it stands in the article; a nominal source as written."""
    speaker_start: int | None = None
    """The mention at this place."""
    speaker_end: int | None = None
    cue: str | None = None
    """The word that says it is said, as written: said, according to, a colon."""
    within: int | None = None
    """The number, from 0, of the statement it is a piece of among the quotes of the article."""


def piece_of(quote: Quote, statement: int) -> Quote:
    """The quote within the statement of this number."""
    q = quote  # Spelled out: most quotations are pieces, and `replace` takes three times as long.
    return Quote(
        q.start, q.end, q.kind, q.speaker, q.speaker_start, q.speaker_end, q.cue, statement
    )


def told_once(quotes: Sequence[Quote]) -> list[Quote]:
    """The quotes as people are shown them: no piece of a statement beside the statement itself.

    What another says within a statement stays, for only there its speaker is named.
    """
    statements = [quote for quote in quotes if quote.kind == MIXED]
    starts = [statement.start for statement in statements]

    def is_shown(quote: Quote) -> bool:
        if quote.within is None:
            return True
        last = bisect_right(starts, quote.start)
        around = [s for s in statements[max(0, last - _NESTED) : last] if s.holds(quote)]
        own = quote.kind != DIRECT or any(s.speaker == quote.speaker for s in around)
        return not (around and own)

    return [quote for quote in quotes if is_shown(quote)]
