"""What a quote is. How quotes are found is another matter (`quotes`)."""

from __future__ import annotations

from newsterm.core.text.span import Span
from newsterm.core.value import frozen

DIRECT, INDIRECT, MIXED, SCARE, TITLE = "direct", "indirect", "mixed", "scare", "title"
QUOTE_KINDS = (DIRECT, INDIRECT, MIXED, SCARE, TITLE)


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
