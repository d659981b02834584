"""A text as screen lines, each a span of it: what is wrapped is still the article.

Greedy, as every reader does it: a line takes words while they fit. A run of white space, and so a
hard line end, counts as one blank and belongs to no line. Where no blank helps, a line ends after
a hyphen or a dash, between the characters of a script that writes no blanks, and at last between
two graphemes. Widths are terminal cells as Rich counts them, because Textual lays out with Rich.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from rich.cells import cell_len, set_cell_size, split_graphemes

from newsterm.core.text.controls import bytes_escaped, visible
from newsterm.core.text.span import Span

_WORD = re.compile(r"[\S\u00a0\u202f]+")
_BLANKS = re.compile(r"\s+")
_HYPHENS = "-\u2010\u2013\u2014/"
_HYPHEN = re.compile(f"[{_HYPHENS}]")
_ONE_CELL = r"!-~\u00a1-\u00ac\u00ae-\u024f\u2010-\u2015\u2018-\u201f\u2026"
_PLAIN = re.compile(rf"(?:[{_ONE_CELL}]+[ \n])*[{_ONE_CELL}]+")
_NOT_FIRST = frozenset(
    "、。，．・：；！？」』）】》〉〕］｝”’…ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々"
)
_NOT_LAST = frozenset("「『（【《〈〔［｛“‘")


def wrap(text: str, start: int, end: int, width: int) -> list[Span]:
    """The screen lines of `text[start:end]`, none wider than `width` unless one grapheme is."""
    text = text[start:end]
    if width > 0 and _PLAIN.fullmatch(text):
        return list(_wrap_plain(text.replace("\n", " "), start, width))
    return _wrap_any(text, start, width)


def _wrap_plain(text: str, start: int, width: int) -> Iterator[Span]:
    """The same for a text all of one-cell characters with single blanks: line by line, in leaps.

    A tenth of the time of going word by word, and most paragraphs are such.
    """
    at = 0
    while len(text) - at > width:
        blank = text.rfind(" ", at, at + width + 1)
        begin = max(at, blank + 1)
        cut = begin
        if blank < at + width:
            word, _, _ = text[begin : begin + 2 * width + 2].partition(" ")
            cut += _fitting(word, width, at + width - begin)
        yield Span(start + at, start + (blank if cut == begin else cut))
        at = cut
    yield Span(start + at, start + len(text))


def _fitting(word: str, width: int, room: int) -> int:
    """How much of a word of one-cell characters that is longer than `room` may stand there."""
    if len(word) <= width and _HYPHEN.search(word) is None:
        return 0
    ends = (piece.end for piece, _ in _pieces(word, width, room))
    return max((end for end in ends if end <= room), default=0)


def _wrap_any(text: str, start: int, width: int) -> list[Span]:
    # As it will be shown, character for character, for that is what has a width.
    text = visible(text)
    lines: list[Span] = []
    line, used = Span(start, start), 0
    for word in _WORD.finditer(text):
        offset = start + word.start()
        for piece, cells in _pieces(word[0], width, width - used - (used > 0)):
            place = Span(offset + piece.start, offset + piece.end)
            gap = int(used > 0 and place.start > line.end)
            if used and used + gap + cells > width:
                lines.append(line)
                used = gap = 0
            line = Span(line.start if used else place.start, place.end)
            used += gap + max(cells, 1)
    return [*lines, line] if used else lines


def fold(text: str) -> str:
    """A stretch of a line as the terminal gets it: harmless, every run of white space one blank."""
    return _BLANKS.sub(" ", visible(text))


def unfolded(text: str, line: Span, start: int, end: int) -> Span:
    """Where the characters from `start` to `end` of a folded line stand in the text; -1: its end."""
    found = list(_BLANKS.sub(lambda run: "\0" * (len(run[0]) - 1) + " ", visible(line.cut(text))))
    shown = [line.start + i for i, character in enumerate(found) if character != "\0"]
    edges = (*shown, line.end)
    last = len(shown)
    return Span(edges[min(start, last)], edges[last if end < 0 else min(end, last)])


def clip(text: str, width: int) -> str:
    """The text on one line of at most `width` cells, with "…" where it goes on."""
    text = bytes_escaped(text)  # It may be the name of a file.
    whole, text = text, fold(text[: longest(width)])
    if len(whole) <= longest(width) and cell_len(text) <= width:
        return text
    first = next(iter(wrap(text, 0, len(text), width - 1)), None) if width > 1 else None
    kept = first.cut(text) if first and first.start == 0 else ""
    kept = kept if cell_len(kept) < width else ""
    return kept.rstrip(" …") + "…" * (width > 0)


def cut(text: str, width: int) -> str:
    """The same, cut wherever it is too long: a name is known by its beginning."""
    shown = fold(bytes_escaped(text)[: longest(width)])
    if len(text) <= longest(width) and cell_len(shown) <= width:
        return shown
    return set_cell_size(shown, width - 1).rstrip() + "…" if width > 0 else ""


def some_of(facts: str, width: int) -> str:
    """As many of the facts, which have dots between them, as have room: none but the first is cut."""
    while " · " in facts and cell_len(fold(facts[: longest(width)])) > width:
        facts = facts.rpartition(" · ")[0]
    return clip(facts, width)


def longest(cells: int) -> int:
    """Characters enough for so many cells: more than that of marks on letters is no writing."""
    return 8 * cells + 64


def _pieces(word: str, width: int, room: int) -> Iterator[tuple[Span, int]]:
    """The stretches of a word that may stand on lines of their own, with their cells.

    The whole word where it fits into `room`, what is left of the line, or has to fit into the next.
    """
    cells = cell_len(word)
    if cells <= room or (cells <= width and word.isalnum() and word.isascii()):
        yield Span(0, len(word)), cells
        return
    for start, end in _breakable(word):
        piece = word[start:end]
        cells = cell_len(piece)
        if cells <= width:
            yield Span(start, end), cells
        else:
            yield from _chopped(piece, start, width)


def _breakable(word: str) -> Iterator[tuple[int, int]]:
    """Where a word may be broken without harm: behind hyphens and around wide characters."""
    if word.isascii():
        graphemes = [(i, i + 1, 1) for i in range(len(word))]
    else:
        graphemes, _ = split_graphemes(word)
    start = 0
    for (before, at, wide_before), (_, _, wide) in pairwise(graphemes):
        if _may_break(word, before, at, max(wide_before, wide) > 1):
            yield start, at
            start = at
    yield start, len(word)


def _may_break(word: str, before: int, at: int, wide: bool) -> bool:
    if wide:
        return word[at] not in _NOT_FIRST and word[before] not in _NOT_LAST
    return (
        word[before] in _HYPHENS
        and before > 0
        and word[before - 1].isalnum()
        and word[at].isalnum()
    )


def _chopped(piece: str, offset: int, width: int) -> Iterator[tuple[Span, int]]:
    """A piece wider than a line, cut between graphemes."""
    start = used = 0
    for at, _, cells in split_graphemes(piece)[0]:
        if used and used + cells > width:
            yield Span(offset + start, offset + at), used
            start, used = at, 0
        used += cells
    yield Span(offset + start, offset + len(piece)), used
