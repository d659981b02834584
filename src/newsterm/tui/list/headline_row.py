"""What a list says of an article: its headline on one line or two, and the facts beside it.

A line is told as words, each with the name of its look; whoever draws it knows the looks.
"""

from __future__ import annotations

from collections.abc import Mapping

from rich.cells import cell_len

from newsterm.core.search.entry import conflict_of
from newsterm.core.value import frozen
from newsterm.tui.sources.list_model import Headline
from newsterm.tui.widgets.times import day_name, minutes
from newsterm.tui.widgets.wrapping import clip, cut, longest, wrap

TYPE_CHECKING = False
if TYPE_CHECKING:  # SQLite is loaded in the thread that talks to it.
    from newsterm.adapters.marks.marks import Mark

Painted = list[tuple[str, str]]
"""One line: texts, each with the name of its look, "" for none."""
EDGE = 3
"""Cells before a title: the bar of what is selected, the dot of what is unread, a blank."""
ROOMY = 56
"""Cells of a line from which on all that is told of an article has room."""
_LEAST = 36
"""Cells from which on one line holds more than the title."""
_LEAST_FACTS, _SHORTEST = 20, 6
"""Cells for facts where the title would take all of them, and of an outlet that is cut."""
_SOME = 30
"""Cells from which on there is room for how far one has come."""
_LETTERS = 6
"""Of a word of English with the blank behind it."""


@frozen
class Standing:
    """How an article stands in the list."""

    mark: Mark | None
    is_selected: bool
    is_dated: bool
    """The headings are days."""
    is_by_source: bool
    """They are sources."""

    @property
    def is_read(self) -> bool:
        return self.mark is not None and self.mark.read

    @property
    def edge(self) -> Painted:
        return [
            ("┃" if self.is_selected else " ", "strong"),
            ("• " if self.mark and not self.is_read else "  ", "strong"),
        ]


def one_line(known: Headline, standing: Standing, width: int) -> Painted:
    """Title and facts, the title cut last."""
    room = width - EDGE - 1
    left = room - cell_len(cut(known.title, room)) - 2
    facts = facts_beside(known, standing, room, left) if width >= _LEAST else ""
    title = cut(known.title, room - (cell_len(facts) + 2 if facts else 0))
    return [*standing.edge, *_sides(title, facts, room, _look(known, standing))]


def of_two_lines(known: Headline, standing: Standing, width: int) -> tuple[Painted, Painted]:
    """The title, and below it its rest or the facts; where there is a rest, hour and star at its end."""
    room, look = width - EDGE - 1, _look(known, standing)
    lines = two_lines(known.title, room)
    first: Painted = [*standing.edge, (lines[0], look)]
    facts = facts_of(known, standing, ROOMY)
    before: Painted = [(standing.edge[0][0] + "  ", "strong")]
    if len(lines) == 1:
        return first, [*before, (clip(facts, room), "quiet")]
    star = "* " if facts.startswith("* ") else ""
    facts = star + facts.removeprefix(star).rpartition(" · ")[2]
    rest = clip(lines[1], room - cell_len(facts) - 2)
    return first, [*before, *_sides(rest, facts, room, look)]


def heading(name: str, is_dated: bool, count: int, width: int) -> Painted:
    """The name of a group, a day's as one says it, and how many articles it has where it has several."""
    room = width - EDGE - 1
    told = f"{count:,}" if count > 1 else ""
    name = name or ("No date" if is_dated else "No source")
    name = clip(day_name(name) or name, room - len(told) - 2)
    gap = " " * max(2, room - cell_len(name) - len(told))
    return [(" " * EDGE, ""), (f"{name}{gap}{told}", "heading")]


def _look(known: Headline, standing: Standing) -> str:
    return "quiet" if standing.is_read or known.problem else ""


def _sides(left: str, right: str, room: int, look: str) -> Painted:
    gap = " " * max(0, room - cell_len(left) - cell_len(right))
    return [(left, look), (gap, ""), (right, "quiet")]


def facts_of(known: Headline, standing: Standing, room: int) -> str:
    """The facts in a line: where there is `room`, all of them, and not what the heading says already."""
    return known.problem or _in_line(_facts(known, standing, room))


def facts_beside(known: Headline, standing: Standing, room: int, left: int) -> str:
    """The same in the cells that a title has `left`: what matters least is left out.

    Outlet, hour and star have a few in any case, the outlet cut.
    """
    most = max(left, min(_LEAST_FACTS, 2 * room // 5))
    if known.problem:
        return clip(known.problem, max(left, room // 2))
    facts = _facts(known, standing, room)
    for name in ("", "minutes", "progress", "tags"):
        facts[name] = ""
        if cell_len(told := _in_line(facts)) <= left:
            return told
    if cell_len(told) > most:
        outlet = cut(facts["outlet"], cell_len(facts["outlet"]) - cell_len(told) + most)
        facts["outlet"] = outlet if cell_len(outlet) >= _SHORTEST else ""
    return clip(_in_line(facts), most)


def _facts(known: Headline, standing: Standing, room: int) -> dict[str, str]:
    mark = standing.mark
    return {
        "star": "*" if mark and mark.starred else "",
        "copy": "conflict copy" if conflict_of(known.path) else "",
        "tags": " ".join(f"#{tag}" for tag in mark.own_tags) if mark else "",
        "progress": progress(known, mark) if room >= _SOME else "",
        "minutes": minutes(known.words) if known.words and room >= ROOMY else "",
        "outlet": "" if standing.is_by_source else cut(known.source, max(10, room // 4)),
        "when": known.hour if standing.is_dated else known.date,
    }


def _in_line(facts: Mapping[str, str]) -> str:
    star = "* " if facts["star"] else ""
    return star + " · ".join(words for name, words in facts.items() if words and name != "star")


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
