"""What of a digest is worth repeating: who said what, and the figures the summary rests on.

And who speaks on in a line of the summary: a quotation whose speaker the line before named.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsterm.core.digest import Digest
from newsterm.core.figures.figure import Figure
from newsterm.core.quotes.quote import SAID_KINDS, Quote, told_once
from newsterm.core.text.span import Span


def key_quotes(digest: Digest, most: int = 3) -> tuple[Quote, ...]:
    """Up to `most` quotes in the article's order, each of another speaker.

    Of what one speaker said the first direct quotation is taken, else the first statement; and
    speakers with a direct quotation come before the others.
    """
    best: dict[str, Quote] = {}
    for quote in told_once(digest.quotes):
        if quote.speaker and quote.kind in SAID_KINDS:
            known = best.get(quote.speaker)
            if known is None or SAID_KINDS.index(quote.kind) < SAID_KINDS.index(known.kind):
                best[quote.speaker] = quote
    surest = sorted(best.values(), key=lambda quote: SAID_KINDS.index(quote.kind))[:most]
    return tuple(sorted(surest, key=lambda quote: quote.start))


def summary_figures(digest: Digest) -> tuple[tuple[int, Figure], ...]:
    """The figures in the summary, each with the number of its line, counted from 1."""
    return tuple(
        (number, figure)
        for number, line in enumerate(digest.summary.lines, 1)
        for figure in digest.figures
        if line.holds(figure)
    )


def unnamed_speaker(text: str, quotes: Sequence[Quote], line: Span) -> str:
    """Who speaks in a line that does not name him; empty where it does, or where nobody speaks."""
    for quote in quotes:
        if quote.kind in SAID_KINDS and quote.meets(line):
            names = (quote.speaker or "").split()
            return "" if not names or names[-1] in line.cut(text) else " ".join(names)
    return ""
