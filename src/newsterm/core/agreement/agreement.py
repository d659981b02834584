"""What articles say of one thing, side by side. How it is found: `compare`."""

from __future__ import annotations

from newsterm.core.figures.figure import Figure
from newsterm.core.text.span import Span
from newsterm.core.value import frozen

SAME, ROUNDED, CHANGED, CONFLICT = "same", "rounded", "changed", "conflict"
SHORTENED, ALTERED, SPEAKER = "shortened", "altered", "speaker"
ALARMS = (CHANGED, CONFLICT, ALTERED, SPEAKER)
VERDICTS = (SAME, ROUNDED, SHORTENED, *ALARMS)
FIGURE, QUOTE = "figure", "quote"


@frozen
class Mention:
    """A figure or a quote in one of the articles."""

    article: int
    """Its place among the articles compared."""
    place: Span
    """The Figure or the Quote."""
    sentence: Span


@frozen
class Agreement:
    """What articles say of one thing, side by side."""

    kind: str
    """FIGURE or QUOTE."""
    verdict: str
    """same, rounded, changed, conflict; same, shortened, altered, speaker."""
    of: str
    """What is counted, or who speaks; in the words of the first article that says so."""
    mentions: tuple[Mention, ...]
    """By day."""

    @property
    def is_alarm(self) -> bool:
        return self.verdict in ALARMS

    @property
    def unit(self) -> str | None:
        place = self.mentions[0].place
        return place.unit if isinstance(place, Figure) else None
