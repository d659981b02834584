"""The headlines of the articles on offer: a window over a list that somebody else keeps.

The list is told as keys and the rows where its groups begin, so that a day's heading costs no row: it
stands above the first article of the day and belongs to it. What stands at the keys in view is asked
for and comes a moment later. The cursor holds on to an article, so the reader's place survives
whatever happens to the folder. What has not been read has a dot, what is starred a star, and what is
selected a bar.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Container, Mapping, Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.binding import BindingType
from textual.strip import Strip

from newsterm.adapters.index.window import DATED
from newsterm.core.passages.highlight import told_together
from newsterm.core.value import replace
from newsterm.tui.list.grouped_rows import GroupedRows
from newsterm.tui.list.headline_row import EDGE, Painted, Standing, heading, of_two_lines, one_line
from newsterm.tui.sources.list_model import Arranged, Headline, Key
from newsterm.tui.widgets.keys import ON_ARTICLE, ON_HEADLINES, key
from newsterm.tui.widgets.times import day_name, minutes

TYPE_CHECKING = False
if TYPE_CHECKING:  # SQLite is loaded in the thread that talks to it.
    from newsterm.adapters.marks.marks import Mark

_MOST_KNOWN = 5000


class Headlines(GroupedRows):
    BINDINGS: ClassVar[list[BindingType]] = [
        key("select", "v", "screen.select('one')", "select", "select this article, or no longer"),
        key("select-to-here", "V", "screen.select('to_here')", "select all from the last selected"),
        key("select-all", "ctrl+a", "screen.select('all')", "select all that are listed, or none"),
    ]

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self.keys: Sequence[Key] = ()
        self.marks: dict[str, Mark] = {}
        """What the user did, by article, as far as it is known."""
        self.selected: set[Key] = set()
        self.is_held = False
        """The reader has gone to an article, and stays there."""
        self._is_growing = True
        """More articles are to come."""
        self._anchor: Key | None = None
        """What was selected last: a range begins there."""
        self._is_dated = True
        """The groups are days."""
        self._is_by_source = False
        """They are sources."""
        self._known: dict[Key, Headline] = {}
        self._why_empty: Sequence[Painted] = ()

    @property
    def late_actions(self) -> Collection[str]:
        """What is done in an article comes last in the line of keys, but what is done with it from here."""
        return ON_ARTICLE - ON_HEADLINES

    def say_why_empty(self, *lines: Painted) -> None:
        """What stands in the list while there is no article in it."""
        self._why_empty = lines
        self.refresh()

    # What is listed

    def count(self) -> int:
        return len(self.keys)

    @property
    def key(self) -> Key | None:
        """What the cursor is on."""
        return self.keys[self.cursor] if self.keys else None

    @property
    def headline(self) -> Headline | None:
        """The headline the cursor is on, where it is known."""
        return self._known.get(self.key) if self.key is not None else None

    @property
    def path(self) -> str | None:
        return self.headline.path if self.headline else None

    @property
    def whereabouts(self) -> tuple[str, str]:
        """Which of how many, and what is known of it: outlet, day, how long it takes."""
        known = self.headline
        if known is None:
            return "", ""
        time = minutes(known.words) if known.words else ""
        day = day_name(known.date) or known.date
        told = filter(None, (known.source, day, known.hour, time, known.problem))
        return " · ".join(told), f"{self.cursor + 1:,} of {len(self.keys):,}"

    def thing(self, _: int) -> str | None:
        return self.path

    def show_listing(self, listing: Arranged) -> None:
        """Show another list, the cursor on the same article, or near where it was.

        While the first articles are read it is on the newest, until the reader goes to one.
        """
        before, self.keys = self.keys, listing.keys
        below = before[self.cursor : self.cursor + 1000]
        if listing.is_anew:
            self._known, self.selected, below = {}, set(), ()
            self._anchor = None
        is_growing, self._is_growing = self._is_growing, listing.progress is not None
        self.group_by(listing.groups)
        self._is_dated = listing.wish.order in DATED
        self._is_by_source = listing.wish.order == "source"
        stays_first = is_growing and not self.is_held
        self.reset(0 if stays_first else self._row_of(listing.here, below))
        self.post_message(self.Scrolled())

    def learn(self, headlines: Mapping[Key, Headline], marks: Mapping[str, Mark]) -> None:
        """What stands at some keys."""
        if len(self._known) > _MOST_KNOWN:
            self._known = {key: self._known[key] for key in self._in_view() if key in self._known}
        self._known.update(headlines)
        for id, mark in marks.items():
            known = self.marks.get(id)
            if known is None:
                self.marks[id] = mark
            elif mark.highlights:  # Those of the text that its file held before may have come.
                both = told_together(known.highlights, mark.highlights)
                self.marks[id] = replace(known, highlights=both)
        if any(key in headlines for key in self._in_view()):
            self.refresh()

    def unknown(self) -> list[Key]:
        """The keys of which nothing is known, in view and as far again to both sides."""
        rows = self._in_view(margin=self.size.height)
        return [key for key in rows if key not in self._known]

    def known(self, key: Key) -> Headline | None:
        return self._known.get(key)

    def _in_view(self, margin: int = 0) -> Sequence[Key]:
        if not self.keys:
            return ()
        top = self.scroll_offset.y
        return self.keys[
            self.at(max(0, top - margin)) : self.at(top + self.size.height + margin) + 1
        ]

    def _row_of(self, here: Key | None, below: Sequence[Key]) -> int:
        """Where the article now is that the cursor is on; else the next one that is still there."""
        for place in (here, *below[:1]):
            if place is not None and place in self.keys:
                return self.keys.index(place)
        left = set(self.keys) if len(below) > 1 else set()
        return next((self.keys.index(place) for place in below if place in left), self.cursor)

    def next_of(self, wanted: Container[Key]) -> int | None:
        """The next row after the cursor's, round the end, whose key is wanted and not known to be read."""
        rows = (*range(self.cursor + 1, len(self.keys)), *range(self.cursor))
        return next(
            (row for row in rows if self.keys[row] in wanted and not self._is_read(row)), None
        )

    def _is_read(self, row: int) -> bool:
        known = self._known.get(self.keys[row])
        mark = self.marks.get(known.id) if known else None
        return mark is not None and mark.read

    # Selecting

    def select(self) -> None:
        """Select the article under the cursor, or no longer; go on to the next."""
        if self.key is None:
            return
        self.selected ^= {self.key}
        self._anchor = self.key
        self._refresh_thing(self.cursor)
        self.action_move(1)

    def select_to_here(self) -> None:
        """Select all from the last one selected to the cursor."""
        is_listed = self._anchor is not None and self._anchor in self.keys
        start = self.keys.index(self._anchor) if is_listed else self.cursor
        rows = self.keys[min(start, self.cursor) : max(start, self.cursor) + 1]
        self.selected.update(rows)
        self._anchor = self.key
        self.refresh()

    def select_all(self) -> None:
        """Select all articles that are listed; where they all are, none."""
        self.selected = set() if len(self.selected) == len(self.keys) else set(self.keys)
        self.refresh()

    def select_none(self) -> None:
        self.selected = set()
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """A click opens, on the mark of what is unread reads it, before that selects, behind it stars.

        With ctrl it selects the article, with shift all up to it. A star that is shown is clicked too.
        """
        line = event.y + self.scroll_offset.y
        selects, reads = event.ctrl or event.x < 1, event.x < EDGE
        stars = event.x == EDGE - 1 or self._is_star(event.x, line)
        if not (selects or event.shift or reads or stars) or not 0 <= line < self.top_of(
            self.count()
        ):
            return
        event.prevent_default()  # Which is to open.
        if self._anchor is None:
            self._anchor = self.key
        self.go_to(self.at(line))
        if event.shift:
            self.select_to_here()
        elif selects:
            self.selected ^= {self.keys[self.cursor]}
            self._anchor = self.key
            self._refresh_thing(self.cursor)
        else:
            what = "starred" if stars else "read"
            self.call_later(self.run_action, f"screen.mark({what!r})")

    def _is_star(self, x: int, line: int) -> bool:
        """True where a star is drawn there."""
        if not 0 <= line < self.top_of(self.count()):
            return False
        index = self.at(line)
        strip = self.line_of(index, line - self.top_of(index), self._width)
        words = "".join(segment.text for segment in strip) if strip else ""
        known = self._known.get(self.keys[index])
        mark = self.marks.get(known.id) if known else None
        at = words.rfind("* ")
        return bool(mark and mark.starred and at >= 0 and x == cell_len(words[:at]))

    def go_to(self, index: int) -> None:
        self.is_held = True
        super().go_to(index)

    def check_action(self, action: str, _: tuple[object, ...]) -> bool | None:
        return bool(self.keys) or action != "choose"

    def action_choose(self) -> None:
        self.is_held = True
        super().action_choose()

    # Drawing

    def render_line(self, y: int) -> Strip:
        at = y - (1 if self.size.height > 8 else 0)
        if self.keys or not 0 <= at < len(self._why_empty):
            return super().render_line(y)
        strip = self.strip_of([(" " * EDGE, ""), *self._why_empty[at]])
        return strip.adjust_cell_length(self._width).apply_style(self.rich_style)

    def line_of(self, index: int, line: int, width: int) -> Strip | None:
        lead = self.lead(index)
        if line < lead:
            return self._heading(index, width) if line == lead - 1 and self.groups else None
        key = self.keys[index]
        known = self._known.get(key, _UNKNOWN)
        mark = self.marks.get(known.id)
        standing = Standing(mark, key in self.selected, self._is_dated, self._is_by_source)
        if self._tall == 1:
            return self.strip_of(one_line(known, standing, width))
        if line > lead + 1:
            return None
        return self.strip_of(of_two_lines(known, standing, width)[line - lead])

    def _heading(self, index: int, width: int) -> Strip:
        group = bisect_right(self._firsts, index) - 1
        end = self._firsts[group + 1] if group + 1 < len(self._firsts) else self.count()
        name = self.groups[group].name
        return self.strip_of(heading(name, self._is_dated, end - index, width))


_UNKNOWN = Headline("", "…")
