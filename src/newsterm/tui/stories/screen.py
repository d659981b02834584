"""The screen of stories: what its keys do."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from newsterm.adapters.stories.rows import Piece, StoryRow
from newsterm.core.together.timeline import TimelineDay
from newsterm.core.together.values import TogetherLine
from newsterm.tui.panels.export import Choice, Export
from newsterm.tui.panels.findings import Found
from newsterm.tui.stories import telling
from newsterm.tui.stories.grid import Cell
from newsterm.tui.stories.keys import HOLDS, IN_STORE, KEYS, STORY
from newsterm.tui.stories.listing import StoryListing
from newsterm.tui.stories.place import TABBED, VIEWS, Jump, Place
from newsterm.tui.widgets.overlay import open_over
from newsterm.tui.widgets.row_list import RowList
from newsterm.tui.widgets.tabs import Tabs

Copy = Callable[["StoriesScreen", str, str], None]
Offer = Callable[["StoriesScreen", str], None]


class StoriesScreen(StoryListing):
    BINDINGS = KEYS

    def __init__(self, place: Place, copy: Copy, offer: Offer) -> None:
        """`copy` takes a text and what it is; `offer` opens "help" or "palette" over this screen."""
        super().__init__(place)
        self._copy = copy
        self._offer = offer

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if not super().check_action(action, parameters) or self.prompt.asks:
            return False
        if action in IN_STORE and not self.source.folder:
            return False
        views = HOLDS.get(action)
        return (
            views is None or self.view in views or (STORY in views and self.place.row is not None)
        )

    # Ways in and out

    def on_row_list_moved(self) -> None:
        self.keep_cursor()
        self.tell()
        self.grid_head.refresh()

    def action_choose(self) -> None:
        here = self.lists[self.view]
        if here.count():
            self._choose(here.thing(here.cursor))

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        self._choose(event.thing)

    def _choose(self, thing: object) -> None:
        if isinstance(thing, StoryRow):
            self.place.row = None
            self.open_story(thing, VIEWS[0])
        elif isinstance(thing, Piece):
            self._go(thing.path, None) if thing.path else self.status.say("Reading the articles …")
        elif isinstance(thing, TimelineDay):
            self._go_to_line(thing.line.id, thing.line.start, thing.line.end)
        elif isinstance(thing, TogetherLine):
            self._go_to_line(thing.id, thing.start, thing.end)
        elif isinstance(thing, Found):
            self._go(thing.path, thing.place)
        elif isinstance(thing, Cell) and self.opened:
            self._go(self.opened.paths[thing.mention.article], thing.mention.place)
        elif self.view == "differences" and self.grid.count():
            self.status.say("This article says nothing of it")

    def _go_to_line(self, id: str, start: int, end: int) -> None:
        from newsterm.core.text.span import Span

        number = self.opened.number_of(id) if self.opened else None
        if self.opened and number is not None:
            self._go(self.opened.paths[number], Span(start, end))

    def _go(self, path: str, place: object) -> None:
        self.keep_cursor()
        self.dismiss(Jump(path, place))  # type: ignore[arg-type]

    def action_leave(self) -> None:
        """Out of the story, to the list; out of the list, to the headlines; with no filter first."""
        if self.place.row:
            self.place.enter(None)
            self.opened = None
            self.show_view()
        elif self.stories.selected:
            self.stories.selected = []
            self.stories.refresh()
        elif self.place.wish.query:
            self.wish_for(query="")
        else:
            self.dismiss(None)

    def action_root(self, is_brief: bool) -> None:
        """To the list of stories, or to the brief."""
        self.place.enter(None)
        self.opened = None
        if self.place.wish.is_brief != is_brief:
            self.news = None
            self.wish_for(is_brief=is_brief)
        self.show_view()

    def action_view(self, view: str) -> None:
        self.keep_cursor()
        self.place.view = view
        self.show_view()

    def on_tabs_pressed(self, event: Tabs.Pressed) -> None:
        self.action_view(event.view)

    def action_tab(self, step: int) -> None:
        """Round the first three views; from another one to the first of them."""
        view = self.place.view
        at = TABBED.index(view) + step if view in TABBED else 0
        self.action_view(TABBED[at % len(TABBED)])

    def action_gather(self, view: str) -> None:
        """A view of the story that is open, or of the one the cursor is on."""
        if self.place.row:
            self.action_view(TABBED[0] if self.place.view == view else view)
        elif self.here:
            self.open_story(self.here, view)

    def action_neighbour(self, step: int) -> None:
        """The story before or behind this one in the list."""
        rows = self.news.found.rows if self.news else ()
        ids = [row.story.id for row in rows]
        if self.place.row and self.place.row.story.id in ids:
            at = ids.index(self.place.row.story.id) + step
            if 0 <= at < len(rows):
                self.lists[self.root].go_to(at)
                view = self.place.view
                self.place.enter(rows[at], view)
                self.open_story(rows[at], view)

    def action_nth(self, number: int) -> None:
        if number <= len(self.brief.rows):
            self.brief.go_to(number - 1)
            self.action_choose()

    # What leaves the screen

    def action_copy(self) -> None:
        text, what = self._copied()
        if text:
            self._copy(self, text, what)
        else:
            self.status.say("Nothing to copy")

    def _copied(self) -> tuple[str, str]:
        here, thing = self.lists[self.view], None
        if here.count():
            thing = here.thing(here.cursor)
        if isinstance(thing, StoryRow):
            return telling.copied_story(thing), "The story"
        if isinstance(thing, Piece):
            return telling.copied_piece(thing), "The article's row"
        if self.opened is None or not here.count():
            return "", ""
        if isinstance(thing, TimelineDay):
            return telling.copied_line(thing.line, self.opened), "The line"
        if isinstance(thing, TogetherLine):
            return telling.copied_line(thing, self.opened), "The line"
        if isinstance(thing, Found):
            return telling.copied_finding(thing), "The words"
        return telling.copied_row(self.grid, self.opened), "The row"

    def action_export(self) -> None:
        rows = self.brief.rows
        if rows:
            choice = Choice(
                "The brief", f"the {len(rows)} listed", lambda form: _exported(rows, form)
            )
            open_over(self, Export([choice], "brief.md"), self._exported)

    def _exported(self, path: str | None) -> None:
        if path:
            self.status.say(f"Written: {path}")

    def action_offer(self, what: str) -> None:
        self._offer(self, what)


def _exported(rows: Sequence[StoryRow], form: str) -> list[str]:
    from newsterm.render import ndjson, story_json, story_text

    if form == "json":
        return [ndjson.to_json(story_json.story_json(r.story, r.differences)) for r in rows]
    make = story_text.brief_markdown if form == "markdown" else story_text.brief_lines
    return [line for row in rows for line in make(row.story, row.differences, {})]
