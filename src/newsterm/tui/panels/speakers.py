"""Who said what: a line for each speaker, with a bar of where in the text; opened, what was said."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len

from newsterm.core.quotes.quote import told_once
from newsterm.core.value import frozen
from newsterm.tui.article.navigation import SPOKEN
from newsterm.tui.panels.findings import UNNAMED, Findings, Found, beside
from newsterm.tui.widgets.panel import Painted, Thing
from newsterm.tui.widgets.wrapping import clip, fold, wrap

if TYPE_CHECKING:  # Finding quotes and figures is loaded when the first are sought.
    from newsterm.core.digest import Digest

_BAR = 12
"""Cells of the bar at most: the text from its beginning to its end."""
_NAMED = 24
"""Cells that are left for a speaker before there is a bar."""
_LEAST = 8
"""Cells in which a role says something."""

_ARTICLE = re.compile(r"^(?:the|an?) ", re.IGNORECASE)


@frozen
class Speaker:
    """A line of the list."""

    name: str
    said: tuple[Found, ...]


def quotes_in(articles: Iterable[tuple[str, Digest]]) -> list[Found]:
    """What is said in articles, given as paths and digests."""
    return [
        Found(path, d, q) for path, d in articles for q in told_once(d.quotes) if q.kind in SPOKEN
    ]


def _by_speaker(found: Sequence[Found]) -> list[Found]:
    """Speakers in the order they first speak, each with what they said in order."""
    first = {speaker: i for i, speaker in enumerate(dict.fromkeys(f.speaker for f in found))}
    return sorted(found, key=lambda each: first[each.speaker])


def _by_name(found: Sequence[Found]) -> list[Found]:
    return sorted(found, key=lambda each: (each.speaker == UNNAMED, each.speaker.casefold()))


def _by_number(found: Sequence[Found]) -> list[Found]:
    said = Counter(each.speaker for each in found)
    return sorted(
        found, key=lambda each: (each.speaker == UNNAMED, -said[each.speaker], each.speaker)
    )


class Speakers(Findings):
    """Each speaker once, above what they said where that is opened."""

    ORDERS: ClassVar = {
        "as they speak": _by_speaker,
        "by name": _by_name,
        "most quoted first": _by_number,
    }
    KINDS: ClassVar = SPOKEN

    def __init__(self, found: Sequence[Found], is_open: bool = False) -> None:
        """`is_open`: what each said stands below, always."""
        super().__init__(found)
        self._is_open = is_open
        self.opened: set[str] = set()
        self.rows = self._rows()

    def toggle(self, speaker: str = "") -> None:
        """Open what a speaker said, or close it; the one under the cursor where none is named."""
        if row := self.row:
            here = self.current
            self.opened ^= {speaker or (row.name if isinstance(row, Speaker) else row.speaker)}
            self.stand_on(self.row_of(here))

    def toggle_all(self) -> None:
        here = self.current
        self.opened = set() if self.opened else {each.speaker for each in self.found}
        self.stand_on(self.row_of(here))

    @property
    def row(self) -> Speaker | Found | None:
        return self.rows[self.cursor] if self.rows else None

    @property
    def current(self) -> Found | None:
        row = self.row
        return row.said[0] if isinstance(row, Speaker) else row

    @property
    def belonging(self) -> list[Found]:
        here = self.current
        return [each for each in self.shown if here and each.speaker == here.speaker]

    def thing(self, index: int) -> Found | None:
        """What was said; nothing where a speaker is to be opened first."""
        row = self.rows[index]
        if isinstance(row, Found):
            return row
        return row.said[0] if len(row.said) == 1 or self._is_open else None

    def row_of(self, found: Found | None) -> int:
        """The row of a finding; that of its speaker where it is not opened."""
        self.rows = self._rows()
        own = (i for i, row in enumerate(self.rows) if row is found)
        name = found.speaker if found else ""
        heads = (i for i, r in enumerate(self.rows) if isinstance(r, Speaker) and r.name == name)
        return next(own, next(heads, 0))

    def _rows(self) -> list[Speaker | Found]:
        rows: list[Speaker | Found] = []
        for name in dict.fromkeys(each.speaker for each in self.shown):
            said = tuple(each for each in self.shown if each.speaker == name)
            rows.append(Speaker(name, said))
            if name in self.opened or self.asked or self._is_open:
                rows += said
        return rows

    def lay_out(self, width: int) -> list[Thing]:
        column = self.article_column(width)
        things: list[Thing] = []
        for row in self.rows:
            if isinstance(row, Speaker):
                things.append([_line_of(row, width)])
            else:
                lines = _said(row, max(1, width - 2 - column))
                things.append([beside(lines[0], row, width, column), *lines[1:]])
        return things


def _line_of(speaker: Speaker, width: int) -> Painted:
    """Name and role, where in the text, and how often."""
    count = f"{len(speaker.said):>3}"
    bar = bar_of(speaker.said, min(_BAR, width // 5, width - _NAMED - len(count) - 3))
    room = max(1, width - len(count) - (len(bar) + 1 if bar else 0) - 1)
    name = clip(speaker.name, room)
    left = room - cell_len(name) - 3
    role = clip(role_of(speaker), left) if left >= _LEAST else ""
    gap = " " * (room - cell_len(name) - (cell_len(role) + 2 if role else 0) + 1)
    told = [(f"  {role}", "quiet")] if role else []
    drawn = [(bar, "strong"), (" ", "")] if bar else []
    return [(name, "strong"), *told, (gap, ""), *drawn, (count, "quiet")]


def role_of(speaker: Speaker) -> str:
    """What the speaker is, as the first article that says so has it."""
    names = {(each.digest.article.text, speaker.name): None for each in speaker.said}
    return next(filter(None, (_role(text, name) for text, name in names)), "")


@lru_cache(maxsize=256)
def _role(text: str, name: str) -> str:
    from newsterm.core.mentions.told_roles import role_beside

    role = role_beside(text, name)
    return _ARTICLE.sub("", fold(role.cut(text))) if role else ""


def bar_of(said: Sequence[Found], cells: int) -> str:
    """Where in the text a speaker speaks: a cell for each stretch of it; empty in little room."""
    if cells < 4:
        return ""
    spoken = {cells * each.place.start // max(1, len(each.digest.article.text)) for each in said}
    return "".join("▆" if i in spoken else "·" for i in range(cells))


def _said(found: Found, width: int) -> Thing:
    """What was said, on lines of at most `width` cells; without "denied" a denial reads as a claim."""
    cue = fold(f"{found.cue}: ") if found.kind == "indirect" and found.cue else ""
    cue = f"{found.again} · {cue}" if found.again else cue
    words = cue + found.words
    lines = []
    for line in wrap(words, 0, len(words), width):
        said = max(line.start, min(len(cue), line.end))
        lines.append(
            [("  ", ""), (words[line.start : said], "quiet"), (words[said : line.end], "")]
        )
    return lines
