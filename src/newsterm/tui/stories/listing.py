"""The screen of stories: which are listed and how, and what the user says of them."""

from __future__ import annotations

from newsterm.adapters.stories.words import Change, joined, split, turned
from newsterm.core.value import replace
from newsterm.tui.panels.findings import Findings
from newsterm.tui.sources.story_news import ORDERS
from newsterm.tui.stories.loading import StoryLoading


class StoryListing(StoryLoading):
    # What is listed

    def wish_for(self, **changes: object) -> None:
        self.place.wish = replace(self.place.wish, **changes)
        self.list_again(self.place.here)

    def action_everything(self) -> None:
        self.wish_for(everything=not self.place.wish.everything)

    def action_order(self) -> None:
        here = self.lists[self.view]
        if isinstance(here, Findings):
            here.next_order()
            self.status.say(f"Order: {here.order}")
        else:
            order = ORDERS[(ORDERS.index(self.place.wish.order) + 1) % len(ORDERS)]
            self.stories.cursor, self.place.here = 0, ""
            self.wish_for(order=order)
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
        self.keep_cursor()
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
            self.wish_for(query=words)
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
            if self.place.row:  # What is muted is listed no more, and can be taken back here.
                self.place.row = row.turned(word)
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
