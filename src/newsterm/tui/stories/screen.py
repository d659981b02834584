"""The screen of stories: what its keys do."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from newsterm.adapters.stories.rows import Piece, StoryRow
from newsterm.adapters.stories.words import Change, joined, split, turned
from newsterm.core.together.timeline import TimelineDay
from newsterm.core.together.values import TogetherLine
from newsterm.core.value import replace
from newsterm.tui.panels.export import Choice, Export
from newsterm.tui.panels.findings import Findings, Found
from newsterm.tui.stories import telling
from newsterm.tui.stories.grid import Cell
from newsterm.tui.stories.keys import HOLDS, IN_STORE, KEYS, STORY
from newsterm.tui.stories.layout import StoryLayout
from newsterm.tui.stories.place import TABBED, VIEWS, Jump, Place
from newsterm.tui.stories.story_source import ORDERS
from newsterm.tui.stories.tabs import Tabs
from newsterm.tui.widgets.overlay import open_over
from newsterm.tui.widgets.row_list import RowList

Copy = Callable[["StoriesScreen", str, str], None]
Offer = Callable[["StoriesScreen", str], None]


class StoriesScreen(StoryLayout):
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
        self._keep_cursor()
        self.tell()
        self.grid_head.refresh()

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        thing = event.thing
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
        self._keep_cursor()
        self.dismiss(Jump(path, place))  # type: ignore[arg-type]

    def _keep_cursor(self) -> None:
        column = self.grid.column if self.view == "differences" else 0
        self.place.cursors[self.view] = self.lists[self.view].cursor, column
        if not self.place.row and self.here:
            self.place.here = self.here.story.articles[0].id

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
            self._wish(query="")
        else:
            self.dismiss(None)

    def action_root(self, is_brief: bool) -> None:
        """To the list of stories, or to the brief."""
        self.place.enter(None)
        self.opened = None
        if self.place.wish.is_brief != is_brief:
            self.news = None
            self._wish(is_brief=is_brief)
        self.show_view()

    def action_view(self, view: str) -> None:
        self._keep_cursor()
        self.place.view = view
        self.show_view()

    def on_tabs_pressed(self, event: Tabs.Pressed) -> None:
        self.action_view(event.view)

    def action_tab(self, step: int) -> None:
        here = TABBED.index(self.place.view) if self.place.view in TABBED else -min(step, 0)
        self.action_view(
            TABBED[(here + step) % len(TABBED)] if self.place.view in TABBED else TABBED[0]
        )

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
            self.brief.action_choose()

    # What is listed

    def _wish(self, **changes: object) -> None:
        self.place.wish = replace(self.place.wish, **changes)
        self.list_again(self.place.here)

    def action_everything(self) -> None:
        self._wish(everything=not self.place.wish.everything)

    def action_order(self) -> None:
        here = self.lists[self.view]
        if isinstance(here, Findings):
            here.next_order()
            self.status.say(f"Order: {here.order}")
        else:
            order = ORDERS[(ORDERS.index(self.place.wish.order) + 1) % len(ORDERS)]
            self.stories.cursor, self.place.here = 0, ""
            self._wish(order=order)
            self.status.say(f"Order: {order}")

    def action_kind(self, step: int) -> None:
        here = self.lists[self.view]
        if isinstance(here, Findings):
            here.next_kind(step)
            self.status.say(here.kind or "All types")

    def action_unfold(self) -> None:
        if self.view == "articles":
            self.pieces.unfold()
        else:
            self.stories.unfold()

    def action_full(self) -> None:
        self._keep_cursor()
        self.place.is_full = not self.place.is_full
        self.place.cursors.pop("differences", None)
        self.show_grid()
        self.tell()

    def action_filter(self) -> None:
        self.prompt.ask("filter", "Show stories that answer a query", self.place.wish.query)
        self.refresh_bindings()

    def on_input_submitted(self) -> None:
        from newsterm.core.search.query import QueryError, parse_query

        words = self.prompt.value.strip()
        try:
            parse_query(words)
        except QueryError as error:
            self.status.say(f"{error.message}; at {words[error.place :] or 'its end'!r}")
        else:
            self._wish(query=words)
        self._end_prompt()

    def on_prompt_left(self) -> None:
        self._end_prompt()

    def _end_prompt(self) -> None:
        if self.prompt.asks:
            behind = self.prompt.end()
            self.set_focus(self.stories)
            self.refresh_bindings()
            for key in behind:
                self.stories._forward_event(key)

    # The user's word

    def action_select(self) -> None:
        self.stories.select()

    def action_say(self, word: str) -> None:
        if row := self.here:
            done = {"followed": "Followed: it comes first", "muted": "Muted: it is not listed"}[
                word
            ]
            gone = {"followed": "No longer followed", "muted": "Listed again"}[word]
            told = gone if row.has(word) else done
            self._say(turned(row.story, row.said, word), f"{told}; U undoes it")

    def action_join(self) -> None:
        rows = {row.story.id: row for row in self.stories.rows}
        chosen = [rows[id] for id in self.stories.selected]
        if len(chosen) < 2:
            self.status.say("v selects the stories that are to be one")
            return
        self.stories.selected = []
        self.place.here = chosen[0].story.articles[0].id
        done = f"{len(chosen)} stories are one; U undoes it"
        self._say(joined([row.story for row in chosen]), done, regroups=True)

    def action_split(self) -> None:
        row, piece = self.place.row, self.pieces.piece
        if row is None or piece is None or len(row.story.articles) < 2:
            self.status.say("There is nothing to split")
            return
        done = "The article is a story of its own; U undoes it"
        self._say(split(row.story, row.said, piece.member.id), done, regroups=True)

    def _say(self, change: Change, done: str, regroups: bool = False) -> None:
        def show() -> None:
            self.list_again(self.place.here, prepares=True)
            if not regroups:
                self.status.say(done)

        if regroups:
            self.status.say(done)
        self.source.say(change, show)

    def action_undo(self) -> None:
        self.source.undo(lambda count: self._turned(count, "undo", "as before"))

    def action_redo(self) -> None:
        self.source.redo(lambda count: self._turned(count, "redo", "marked again"))

    def _turned(self, count: int, what: str, done: str) -> None:
        if count:
            self.list_again(self.place.here)
        articles = "1 article" if count == 1 else f"{count:,} articles"
        self.status.say(f"{articles} {done}" if count else f"There is nothing to {what}")

    def action_read_next(self) -> None:
        if row := self.here:
            self.source.read(row.story, lambda: self.list_again(prepares=False))
            self.brief.action_move(1)

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
