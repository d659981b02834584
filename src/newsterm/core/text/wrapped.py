"""Hard-wrapped text: lines that end because a margin came, as in mail, made paragraphs again.

A break was forced when the first word of the next line would not have fitted. In a group of lines,
as blank lines make them, nearly all breaks are, and most stand in the middle of a sentence; the few
that are not, behind a full stop, part paragraphs. Where lines are few, a sentence that plainly goes on
in the next line has to show that a margin broke it. Nothing is rewritten: a paragraph is a span that
holds its line ends.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from newsterm.core.languages.stop_words import STOP_WORDS
from newsterm.core.lines.bylines import is_byline
from newsterm.core.lines.dates import is_date
from newsterm.core.lines.prose import ends_with_stop
from newsterm.core.text.span import Span

_NARROWEST, _WIDEST = 40, 100
"""Columns of a wrapped line. Ample: 20 and 80, 50 and 200 answer the same on 286 news texts."""
_NARROWEST_COLUMN = 24
"""Of a column whose lines go on in the next so plainly that no list is meant."""
_MOSTLY = 0.9
_SURE = 3
"""Forced breaks from which a text, or a group of its own, is known to be wrapped."""
_TOLERANCE = 2
"""Columns by which a line may pass the width of the others: a mark that hangs over."""
_GOES_ON = frozenset(",%)\"”’'»“–—-/°€£$")
"""Signs besides letters and digits with which a line may end whose sentence goes on."""
EAST_ASIA = "\u2e80"
_ROOM_FOR_SIGN = 5
"""Columns: a sign of East Asia, and one more, for no line begins with a stop."""
_HYPHENS = frozenset("-\u00ad\u2010")


def unwrapped(text: str, groups: list[list[Span]]) -> list[list[Span]]:
    """The groups, the lines of those that are hard-wrapped joined to paragraphs."""
    groups = _single_spaced(text, groups)
    width = _width(text, groups)
    if not width:
        return groups
    return [_joined(text, group, width) for group in groups]


def _single_spaced(text: str, groups: list[list[Span]]) -> list[list[Span]]:
    """The groups; where an empty line stands below each, all lines as one."""
    lines = [line for group in groups for line in group]
    if len(lines) > len(groups) or len(lines) < _SURE:
        return groups
    going_on = [line for line, after in pairwise(lines) if goes_on(text, line, after)]
    widths = [_column(text, line.end) for line in going_on]
    if len(widths) < 2 or not _NARROWEST <= max(widths) <= _WIDEST:
        return groups
    # What no margin broke is as long as it happens to be.
    alike = sum(width > 0.7 * max(widths) for width in widths)
    return [lines] if alike >= _MOSTLY * len(widths) else groups


def goes_on(text: str, line: Span, after: Span) -> bool:
    """True where a sentence plainly goes on in the next line: in small letters, or behind a small word."""
    if _is_ended(text, line):
        return False
    if _is_hyphened(text, line):
        return True
    end = text[line.end - 1]
    if not (end.isalnum() or end in _GOES_ON):
        return False
    if text[after.start].islower():
        return opens_small(text, after)
    if end >= EAST_ASIA and text[after.start] >= EAST_ASIA:
        return _column(text, line.end) >= _NARROWEST
    if _tells_origin(after.cut(text)):
        return False  # Below a headline: wound up/29 January 2024.
    if _column(text, line.end) < _NARROWEST:
        return False  # Log in, and other buttons.
    last = text[max(line.start, line.end - 20) : line.end].rsplit(None, 1)[-1]
    first = text[after.start]
    return last in small_words() and (first.isalnum() or first in "\"“„«'‘$€£(")


def _tells_origin(line: str) -> bool:
    return is_date(line) or is_byline(line)


def opens_small(text: str, line: Span) -> bool:
    """True for a line that opens in small letters and is no byline: no iPhone, no by Ann Lee."""
    if not text[line.start].islower():
        return False
    return text[line.start : line.start + 20].split()[0].islower() and not is_byline(line.cut(text))


@cache
def small_words() -> frozenset[str]:
    """Words with which no line of a list and no headline ends."""
    return frozenset().union(*STOP_WORDS.values())


def _width(text: str, groups: list[list[Span]]) -> int:
    """The margin at which the text was wrapped: the longest line of a group that surely is; else 0."""
    widest, breaks, plain = 0, 0, False
    for group in groups:
        if len(group) < 2:
            continue
        width = max(_column(text, line.end) for line in group)
        if _NARROWEST_COLUMN <= width <= _WIDEST and _is_wrapped(text, group, width):
            widest = max(widest, width)
            breaks += len(group) - 1
            plain = plain or any(
                goes_on(text, *pair) and _is_forced(text, *pair, width) for pair in pairwise(group)
            )
    return widest if plain or (breaks >= _SURE and widest >= _NARROWEST) else 0


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
    plain = sum(goes_on(text, *pair) and _is_forced(text, *pair, width) for pair in inner)
    explained = sum(_is_forced(text, *pair, width) or goes_on(text, *pair) for pair in inner)
    if not inner or 2 * forced < len(inner) or explained < _MOSTLY * len(inner):
        return False
    if 2 * plain >= within > 0:  # Headings above, and paragraphs that end, say nothing against it.
        return 2 * within >= len(inner)
    return width >= _NARROWEST and 2 * within >= len(group) - 1


def _parts(text: str, line: Span, after: Span, width: int) -> bool:
    """True for a break between paragraphs: the next is indented, or the margin asked for no break."""
    if _is_ended(text, line):
        indent = _column(text, after.start) - _column(text, line.start)
        return indent > 1 or not _is_forced(text, line, after, width)
    return _is_headed(text, line, after, width)


def _is_headed(text: str, line: Span, after: Span, width: int) -> bool:
    """True for a headline above its paragraph, where the margin asked for no break and none goes on, or
    above who wrote it and when."""
    room = width - _column(text, line.end)
    if room > width // 4 and not goes_on(text, line, after):
        return True
    return _tells_origin(after.cut(text))


def _is_forced(text: str, line: Span, after: Span, width: int) -> bool:
    if _is_hyphened(text, line):
        return True  # The word goes on in the next line.
    words = text[after.start : min(after.end, after.start + width)].split(None, 1)
    # Where words have no blanks between them, a line is full when no sign more has room.
    room = len(words[0]) + 1 if words[0] < EAST_ASIA else _ROOM_FOR_SIGN
    return _column(text, line.end) + room > width


def _is_hyphened(text: str, line: Span) -> bool:
    return text[line.end - 1] in _HYPHENS and text[line.end - 2 : line.end - 1].isalpha()


def _is_ended(text: str, line: Span) -> bool:
    """True where a sentence, a label or an item of a list ends with its line."""
    words = line.cut(text)
    return ends_with_stop(words) or words.endswith((":", ";"))


def _column(text: str, at: int) -> int:
    """How far from the left margin a place stands; signs of East Asia are twice as wide as others."""
    start = text.rfind("\n", 0, at) + 1
    if text.isascii() or at - start > _WIDEST or max(text[start:at], default="") < EAST_ASIA:
        return at - start
    return at - start + sum(sign >= EAST_ASIA for sign in text[start:at])
