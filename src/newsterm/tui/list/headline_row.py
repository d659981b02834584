"""What a list says of an article: its headline on one line or two, and the facts beside it."""

from __future__ import annotations

from newsterm.core.search.entry import conflict_of
from newsterm.tui.sources.list_model import Headline
from newsterm.tui.widgets.times import minutes
from newsterm.tui.widgets.wrapping import clip, cut, longest, wrap

TYPE_CHECKING = False
if TYPE_CHECKING:  # SQLite is loaded in the thread that talks to it.
    from newsterm.adapters.marks.marks import Mark

ROOMY = 56
"""Cells of a line from which on all that is told of an article has room."""


_SOME = 30
"""Cells from which on there is room for how far one has come."""
_LETTERS = 6
"""Of a word of English with the blank behind it."""


def facts_of(
    known: Headline, mark: Mark | None, room: int, is_dated: bool, is_by_source: bool
) -> str:
    """The facts in a line: where there is `room`, all of them, and not what the heading says already.

    `is_dated`: the headings are days; `is_by_source`: they are sources.
    """
    if known.problem:
        return known.problem
    star = "* " if mark and mark.starred else ""
    facts = (
        "conflict copy" if conflict_of(known.path) else "",
        " ".join(f"#{tag}" for tag in mark.own_tags) if mark else "",
        progress(known, mark) if room >= _SOME else "",
        minutes(known.words) if known.words and room >= ROOMY else "",
        "" if is_by_source else cut(known.source, max(10, room // 4)),
        known.hour if is_dated else known.date,
    )
    return star + " · ".join(filter(None, facts))


def progress(known: Headline, mark: Mark | None) -> str:
    """How far the reader has come in what is begun and not read; about, by letters to a word."""
    if mark is None or mark.read or not mark.position or not known.words:
        return ""
    return f"{min(99, max(1, round(100 * mark.position / (known.words * _LETTERS))))} %"


def two_lines(title: str, width: int) -> list[str]:
    """A headline on one line or two, the rest cut off."""
    lines = wrap(title, 0, min(len(title), longest(2 * width)), max(1, width))
    if len(lines) < 2:
        return [clip(title, width)]
    return [clip(lines[0].cut(title), width), title[lines[1].start :]]
