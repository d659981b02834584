"""What is known of a quotation that somebody has said, and the quote it makes."""

from __future__ import annotations

from newsterm.core.mentions.speaker_memory import Speaker
from newsterm.core.quotes.quote import Quote
from newsterm.core.text.span import Span
from newsterm.core.value import frozen


@frozen
class Said:
    speaker: Speaker | None
    cue: str | None = None
    alone: bool = False
    """It is all that was said, not a piece of it."""


def quote_of(span: Span, kind: str, by: Said) -> Quote:
    if by.speaker is None:
        return Quote(span.start, span.end, kind, cue=by.cue)
    name, mention = by.speaker.name, by.speaker.mention
    return Quote(span.start, span.end, kind, name, mention.start, mention.end, by.cue)
