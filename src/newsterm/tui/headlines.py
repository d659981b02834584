"""The headlines of the articles on offer: a list that shows what it knows so far.

The list is a list of paths; what stands at them is read elsewhere and added as it comes. Cursor and
filter hold on to paths, so the reader's place survives whatever happens to the folder.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from newsterm.core.article import Article, first_words
from newsterm.render import date_of, words_of
from newsterm.tui.page import minutes
from newsterm.tui.rowlist import RowList
from newsterm.tui.wrapping import clip, longest, wrap

_ONE_LINE = 64
"""Cells from which on a headline and its facts share one line."""
_AIRY = 20
"""Lines of a list from which on there is room for a gap between headlines."""


@dataclass(frozen=True, slots=True)
class Headline:
    title: str
    facts: str
    """Date and reading time; or why the article cannot be read."""
    readable: bool = True


def headline_of(article: Article) -> Headline:
    facts = (date_of(article), minutes(words_of(article)))
    return Headline(article.title or first_words(article), " · ".join(filter(None, facts)))


class Headlines(RowList):
    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self.paths: Sequence[str] = ()
        self.shown: Sequence[str] = ()
        self.filter = ""
        self._known: dict[str, Headline] = {}
        self._read_to = 0
        """How far down the paths all headlines are known."""

    @property
    def path(self) -> str | None:
        """What the cursor is on."""
        return self.shown[self.cursor] if self.shown else None

    def set_paths(self, paths: Sequence[str]) -> None:
        self.paths = paths
        self._read_to = 0
        self._filter_again()

    def learn(self, headlines: Mapping[str, Headline]) -> None:
        """Some articles have been read."""
        self._known.update(headlines)
        if self.filter:
            self._filter_again()
        elif any(path in headlines for path in self._in_view()):
            self.refresh()

    def set_filter(self, words: str) -> None:
        self.filter = words.casefold()
        self._filter_again()

    def unknown(self, most: int) -> list[str]:
        """About so many that have not been read yet: what is in view, and on from the first."""
        while self._read_to < len(self.paths) and self.paths[self._read_to] in self._known:
            self._read_to += 1
        onward = self.paths[self._read_to : self._read_to + most]
        return [
            path for path in dict.fromkeys((*self._in_view(), *onward)) if path not in self._known
        ]

    def _in_view(self) -> Sequence[str]:
        first = self.at(self.scroll_offset.y)
        return self.shown[first : first + self.size.height // self._tall + 2]

    def _filter_again(self) -> None:
        """The paths that pass the filter, the cursor on the same one, or near where it was."""
        path, below = self.path, self.shown[self.cursor + 1 :]
        self.shown = [p for p in self.paths if self._passes(p)] if self.filter else self.paths
        self.reset(self._index(path, below))

    def _passes(self, path: str) -> bool:
        known = self._known.get(path)
        return known is not None and self.filter in known.title.casefold()

    def _index(self, path: str | None, below: Sequence[str]) -> int:
        places = {p: i for i, p in enumerate(self.shown)}
        return next((places[p] for p in (path, *below) if p in places), self.cursor)

    # Drawing

    @property
    def _tall(self) -> int:
        """Lines of a headline: two for its words and one for its facts, or one for all."""
        if self._width >= _ONE_LINE or self.size.height < 6:
            return 1
        return 3 + (self.size.height >= _AIRY)

    def count(self) -> int:
        return len(self.shown)

    def top_of(self, index: int) -> int:
        return index * self._tall

    def at(self, line: int) -> int:
        return line // self._tall

    def line_of(self, index: int, line: int, width: int) -> Strip | None:
        path = self.shown[index]
        known = self._known.get(path) or Headline(path.rpartition("/")[2], "…")
        quiet = self.style_of("quiet")
        title = Style.null() if known.readable else quiet
        if self._tall == 1:
            facts = clip(known.facts, width // 2) if width >= _ONE_LINE else ""
            room = max(0, width - cell_len(facts) - 4)
            strip = Strip([Segment(" "), Segment(clip(known.title, room), title)])
            strip = strip.adjust_cell_length(max(0, width - cell_len(facts) - 1))
            return Strip([*strip, Segment(facts, quiet)])
        lines = _two_lines(known.title, width - 2)
        if line < len(lines):
            return Strip([Segment(" "), Segment(lines[line], title)])
        if line > len(lines):
            return None
        facts = known.facts if line == len(lines) else ""
        return Strip([Segment(" "), Segment(clip(facts, width - 2), quiet)])


def _two_lines(title: str, width: int) -> list[str]:
    """A headline on one line or two, the rest cut off."""
    lines = wrap(title, 0, min(len(title), longest(2 * width)), max(1, width))
    if len(lines) < 2:
        return [clip(title, width)]
    return [clip(lines[0].cut(title), width), clip(title[lines[1].start :], width)]
