"""Hard-wrapped text: lines that end because a margin came, as in mail, made paragraphs again.

A break was forced when the first word of the next line would not have fitted. In a group of lines,
as blank lines make them, nearly all breaks are, and most stand in the middle of a sentence; the few
that are not, behind a full stop, part paragraphs. Nothing is rewritten: a paragraph is a span that
holds its line ends.
"""

from __future__ import annotations

from itertools import pairwise

from newsterm.core.text.furniture import ends_with_stop
from newsterm.core.text.span import Span

_NARROWEST, _WIDEST = 40, 100
_MOSTLY = 0.9
_SURE = 3
"""Forced breaks from which a text, or a group of its own, is known to be wrapped."""
_TOLERANCE = 2
"""Columns by which a line may pass the width of the others: a mark that hangs over."""


def unwrapped(text: str, groups: list[list[Span]]) -> list[list[Span]]:
    """The groups, the lines of those that are hard-wrapped joined to paragraphs."""
    width = _width(text, groups)
    if not width:
        return groups
    return [_joined(text, group, width) for group in groups]


def _width(text: str, groups: list[list[Span]]) -> int:
    """The margin at which the text was wrapped: the longest line of a group that surely is; else 0."""
    widest, breaks = 0, 0
    for group in groups:
        width = max(_column(text, line.end) for line in group)
        if len(group) > 1 and _NARROWEST <= width <= _WIDEST and _is_wrapped(text, group, width):
            widest = max(widest, width)
            breaks += len(group) - 1
    return widest if breaks >= _SURE else 0


def _joined(text: str, group: list[Span], width: int) -> list[Span]:
    """The paragraphs of a group; its lines where it is none of prose."""
    longest = max(_column(text, line.end) for line in group)
    if len(group) == 1 or longest > width + _TOLERANCE or not _is_wrapped(text, group, width):
        return group
    paragraphs, start = [], group[0].start
    for line, after in pairwise(group):
        if _parts(text, line, after, width):
            paragraphs.append(Span(start, line.end))
            start = after.start
    return [*paragraphs, Span(start, group[-1].end)]


def _is_wrapped(text: str, group: list[Span], width: int) -> bool:
    """True where the breaks of a group that part no paragraphs are forced by a width."""
    inner = [pair for pair in pairwise(group) if not _parts(text, *pair, width)]
    forced = sum(_is_forced(text, *pair, width) for pair in inner)
    within = sum(not _is_ended(text, line) for line, _ in inner)
    return 2 * within >= len(group) - 1 and forced >= _MOSTLY * len(inner) > 0


def _parts(text: str, line: Span, after: Span, width: int) -> bool:
    """True for a break between paragraphs: the next is indented, or the margin asked for no break."""
    if not _is_ended(text, line):
        return False
    indent = _column(text, after.start) - _column(text, line.start)
    return indent > 1 or not _is_forced(text, line, after, width)


def _is_forced(text: str, line: Span, after: Span, width: int) -> bool:
    if text[line.end - 1] == "-" and text[line.end - 2 : line.end - 1].isalpha():
        return True  # The word goes on in the next line.
    words = text[after.start : min(after.end, after.start + width)].split(None, 1)
    # Where words have no blanks between them, a line is full when no sign more has room.
    word = words[0] if len(words) > 1 or words[0].isascii() else words[0][:1]
    return _column(text, line.end) + len(word) + 1 > width


def _is_ended(text: str, line: Span) -> bool:
    """True where a sentence, a label or an item of a list ends with its line."""
    words = line.cut(text)
    return ends_with_stop(words) or words.endswith((":", ";"))


def _column(text: str, at: int) -> int:
    """How far from the left margin a place stands."""
    return at - text.rfind("\n", 0, at) - 1
