"""Whether a line reads as prose: what the other forms of a line are told from."""

from __future__ import annotations

CLOSING_MARKS = "\"'”’»)]"
_STOPS = frozenset(".!?…。！？।۔؟")
_LONG_LINE = 30
"""Words: a line of so many is prose, whatever its end."""


def ends_with_stop(line: str) -> bool:
    """True where the last sign of a line, closing marks aside, is one that ends sentences."""
    return line.rstrip(CLOSING_MARKS)[-1:] in _STOPS


def is_sentence(line: str) -> bool:
    """True for a line that reads as prose: it ends as a sentence does, or it is long."""
    return ends_with_stop(line) or len(line.split(None, _LONG_LINE)) > _LONG_LINE
