"""The headlines of the articles on offer: a list that shows what it knows so far.

The list is a list of paths; what stands at them is read elsewhere and added as it comes. The cursor
holds on to an article, by its id where that is known, so the reader's place survives whatever
happens to the folder. What has not been read has a dot, what is starred a star.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from newsterm.core.article import Article, first_words
from newsterm.render import date_of, words_of
from newsterm.tui.page import minutes
from newsterm.tui.rowlist import RowList
from newsterm.tui.wrapping import clip, longest, wrap

if TYPE_CHECKING:  # SQLite is loaded in the thread that talks to it.
    from newsterm.adapters.marks import Mark

_ONE_LINE = 64
"""Cells from which on a headline and its facts share one line."""
_AIRY = 20
"""Lines of a list from which on there is room for a gap between headlines."""


@dataclass(frozen=True, slots=True)
class Headline:
    title: str
    facts: str
    """Date and reading time; or why the article cannot be read."""
    id: str = ""
    """The article's; empty where it cannot be read."""
    readable: bool = True


def headline_of(article: Article) -> Headline:
    facts = (date_of(article), minutes(words_of(article)))
    title = article.title or first_words(article)
    return Headline(title, " · ".join(filter(None, facts)), str(article.key))


class Headlines(RowList):
    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self.paths: Sequence[str] = ()
        self.shown: Sequence[str] = ()
        self.filter = ""
        self.marks: Mapping[str, Mark] | None = None
        """What the user did, by article; None where that is not known yet."""
        self._found: Sequence[str] | None = None
        """What answers the filter where somebody else has looked for it."""
        self._known: dict[str, Headline] = {}
        self._read_to = 0
        """How far down the paths all headlines are known."""

    @property
    def path(self) -> str | None:
        """What the cursor is on."""
        return self.shown[self.cursor] if self.shown else None

    @property
    def article_id(self) -> str:
        """The id of the article the cursor is on; empty where it is not known."""
        known = self._known.get(self.path or "")
        return known.id if known else ""

    def set_paths(self, paths: Sequence[str]) -> None:
        self.paths = paths
        self._read_to = 0
        self._filter_again()

    def set_listing(self, headlines: Mapping[str, Headline]) -> None:
        """All articles, in order, with their headlines."""
        before, self._known = self._known, dict(headlines)
        self.paths = list(headlines)
        self._filter_again(before)

    def learn(self, headlines: Mapping[str, Headline]) -> None:
        """Some articles have been read."""
        self._known.update(headlines)
        if self.filter:
            self._filter_again()
        elif any(path in headlines for path in self._in_view()):
            self.refresh()

    def set_filter(self, words: str) -> None:
        """Show the articles with these words in their headlines."""
        self.filter, self._found = words.casefold(), None
        self._filter_again()

    def set_found(self, query: str, paths: Sequence[str]) -> None:
        """Show what answers a query, in this order."""
        self.filter, self._found = query, paths
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

    def _filter_again(self, before: Mapping[str, Headline] | None = None) -> None:
        """The paths that pass the filter, the cursor on the same one, or near where it was.

        `before` is what was known of the articles that were shown, where that is another thing.
        """
        path, below = self.path, self.shown[self.cursor + 1 :]
        if self._found is not None:
            self.shown = [p for p in self._found if p in self._known]
        elif self.filter:
            self.shown = [p for p in self.paths if self._passes(p)]
        else:
            self.shown = self.paths
        moved = self._path_of((before or {}).get(path or ""))
        self.reset(self._index((path, moved), below))

    def _path_of(self, headline: Headline | None) -> str | None:
        """Where the article with this headline is now."""
        if headline is None or not headline.id:
            return None
        return next((p for p in self.shown if self._known[p].id == headline.id), None)

    def _passes(self, path: str) -> bool:
        known = self._known.get(path)
        return known is not None and self.filter in known.title.casefold()

    def _index(self, wanted: tuple[str | None, ...], below: Sequence[str]) -> int:
        places = {p: i for i, p in enumerate(self.shown)}
        return next((places[p] for p in (*wanted, *below) if p in places), self.cursor)

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
        dot, star = self._marks(known)
        if self._tall == 1:
            facts = clip(star + known.facts, width // 2) if width >= _ONE_LINE else ""
            room = max(0, width - cell_len(facts) - 5)
            strip = Strip([Segment(dot), Segment(clip(known.title, room), title)])
            strip = strip.adjust_cell_length(max(0, width - cell_len(facts) - 1))
            return Strip([*strip, Segment(facts, quiet)])
        lines = _two_lines(known.title, width - 3)
        if line < len(lines):
            return Strip([Segment("  " if line else dot), Segment(lines[line], title)])
        if line > len(lines):
            return None
        facts = star + known.facts if line == len(lines) else ""
        return Strip([Segment("  "), Segment(clip(facts, width - 3), quiet)])

    def _marks(self, known: Headline) -> tuple[str, str]:
        """A dot before what has not been read, a star before the facts of what is starred."""
        if self.marks is None or not known.id:
            return "  ", ""
        mark = self.marks.get(known.id)
        return "  " if mark and mark.read else "• ", "* " if mark and mark.starred else ""


def _two_lines(title: str, width: int) -> list[str]:
    """A headline on one line or two, the rest cut off."""
    lines = wrap(title, 0, min(len(title), longest(2 * width)), max(1, width))
    if len(lines) < 2:
        return [clip(title, width)]
    return [clip(lines[0].cut(title), width), clip(title[lines[1].start :], width)]
