"""What a stretch of a text is by the form of its line: what a summary asks before it takes a sentence.

A row of a table, a caption, a credit or an item of a list is no sentence of a story, however well it
ends. What none of them is, is prose.
"""

from __future__ import annotations

from collections.abc import Callable

from newsterm.core.lazy_pattern import lazy_pattern
from newsterm.core.lines.credits import credit_start, is_caption, is_credit
from newsterm.core.lines.prose import ends_with_stop
from newsterm.core.lines.tables import is_rule, may_be_row, table_rows
from newsterm.core.page_words.pictures import CAPTION_OPENINGS, CREDITS, PICTURES

FORMS = ("prose", "row", "caption", "credit", "item")
_ITEM = lazy_pattern(r"(?:[•⁃●▪■◦‣*–-]|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{2,4})[.)]|\[[ xX]?\])\s+(?=\S)")
_OPENS_ITEM = "•⁃●▪■◦‣*–-(["
_SIGNS_OF_FORMS = ("\n", "  ", "\t", *"|│┃║([（【/:：©®▲△▼")
_DASHES = (" -", " –", " —", "-- ")
_OF_PICTURES = PICTURES | CREDITS
_LONGEST = 1000
"""Characters of a line that is looked at: what is longer is prose."""
_NEIGHBOURS = 2
"""Rows above and below that tell a row: a header is told by the row below it, and that by the next."""
_MOST_LINES = 8
"""Lines, empty ones and rules among them, in which neighbours are looked for."""


def form_of(text: str, start: int, end: int) -> str:
    """One of FORMS: what text[start:end] is, a sentence or a part, by its line and those around it.

    A caption's credit is a credit, all before it the caption. The cost does not grow with the text.
    """
    first, last = _line(text, start, end)
    if last - first > _LONGEST:
        return "prose"
    line = text[first:last]
    if _is_plainly_prose(line):
        return "prose"
    if "\n" not in line.strip() and _is_row(text, first, last):
        return "row"
    words = text[start:end]
    if is_rule(words.strip()):
        return "row"
    if is_credit(words):
        return "credit"
    if is_caption(line.strip()):
        begun = credit_start(line)
        return "credit" if 0 < begun <= start - first else "caption"
    return "item" if _is_item(line.lstrip()) else "prose"


def _is_item(line: str) -> bool:
    may_be = line[:1] in _OPENS_ITEM or "." in line[:5] or ")" in line[:5]
    return may_be and _ITEM.match(line) is not None


def _is_plainly_prose(line: str) -> bool:
    """True for a line that needs no second look: ended by a stop, without a sign of another form."""
    if not ends_with_stop(line) or any(map(line.__contains__, _SIGNS_OF_FORMS)):
        return False
    if any(map(line[:50].__contains__, _DASHES)):
        return False
    low = line.lower()
    return low[0].isalpha() and not (
        low.startswith(CAPTION_OPENINGS)
        or low[1:3].startswith((".", ")"))
        or not _OF_PICTURES.isdisjoint(low.split())
    )


def _line(text: str, start: int, end: int) -> tuple[int, int]:
    """The line, or the lines, that text[start:end] stands in; no more of them than is looked at."""
    first = text.rfind("\n", max(0, start - _LONGEST), start) + 1
    first = first or max(0, start - _LONGEST)
    last = text.find("\n", end, end + _LONGEST)
    return first, last if last >= 0 else min(len(text), end + _LONGEST)


def _is_row(text: str, first: int, last: int) -> bool:
    if not may_be_row(text[first:last]):
        return False
    above = _neighbours(text, first, _above)
    below = _neighbours(text, last, _below)
    return table_rows([*reversed(above), text[first:last], *below])[len(above)]


def _neighbours(text: str, at: int, step: Callable[[str, int], tuple[int, int]]) -> list[str]:
    """The nearest lines above or below a place that hold words, the nearest first."""
    found: list[str] = []
    for _ in range(_MOST_LINES):
        start, end = step(text, at)
        if start > end:
            break
        at = start if step is _above else end
        line = text[start:end]
        if line.strip() and not is_rule(line.strip()):
            found.append(line)
        if len(found) == _NEIGHBOURS:
            break
    return found


def _above(text: str, at: int) -> tuple[int, int]:
    """The line that ends before the one that begins at a place; (0, -1) where there is none."""
    end = at - 1
    least = max(0, end - _LONGEST)
    return max(text.rfind("\n", least, max(0, end)) + 1, least), end


def _below(text: str, at: int) -> tuple[int, int]:
    """The line that begins behind the one that ends at a place."""
    start = at + 1
    if start > len(text):
        return 0, -1
    end = text.find("\n", start, start + _LONGEST)
    return start, end if end >= 0 else min(len(text), start + _LONGEST)
