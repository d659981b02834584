"""The views: which one is listed and how, what stands at their names, and what is done to one of them.

They are counted when what is listed or marked has changed, and seldom where counting takes long.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from time import monotonic
from typing import TYPE_CHECKING

from textual.screen import Screen
from textual.timer import Timer

from newsterm.adapters.marks.last_view import keep_last_view, last_view
from newsterm.adapters.marks.questions import keep_question, questions
from newsterm.adapters.marks.view_choices import USUAL, Choice, choices, keep_choice
from newsterm.core.text.controls import one_line
from newsterm.core.value import frozen
from newsterm.tui.list.headline_pane import HeadlinePane
from newsterm.tui.panels.views import ViewColumn, Views, Wanted
from newsterm.tui.sources.article_source import in_words
from newsterm.tui.tasks import Tasks
from newsterm.tui.widgets.overlay import open_over
from newsterm.tui.widgets.status_lines import StatusLine

if TYPE_CHECKING:  # SQLite is loaded in the thread that talks to it.
    from newsterm.adapters.index.views import View
    from newsterm.tui.sources.list_model import Headline

_REST_SECONDS = 0.6
"""Between what has changed and the new counts."""
_SHARE = 20
"""Times as long as counting took are left to everything else."""
_MOST_SECONDS = 2.0
"""Of the time it took some was spent waiting."""


@frozen
class Doing:
    """What the main screen does for the views."""

    show_list: Callable[[], None]
    """Bring the headlines into view, with the focus."""
    ask: Callable[[str, str, Callable[[str], None]], None]
    """(hint, words to begin with, what becomes of the answer)"""
    refresh_feeds: Callable[[str], None]
    """One by its address, or all."""
    open_stories: Callable[[], None]


class Viewing:
    def __init__(
        self,
        screen: Screen[None],
        headline_pane: HeadlinePane,
        column: ViewColumn,
        status: StatusLine,
        doing: Doing,
    ) -> None:
        self._screen = screen
        self._tasks = Tasks(screen)
        self._headline_pane = headline_pane
        self._column = column
        self._status = status
        self._doing = doing
        self._choices: dict[str, Choice] = choices()
        self._timer: Timer | None = None
        self._asked = 0.0
        self._took = 0.0
        self._dropping = ""

    # What there is to look at

    def count_soon(self) -> None:
        """Count what the views hold, in a while: something has changed."""
        if self._timer or not self._column.display:
            return
        wait = max(_REST_SECONDS, min(_SHARE * self._took, _MOST_SECONDS))
        self._timer = self._screen.set_timer(wait, self._count)

    def _count(self) -> None:
        self._timer = None
        self._asked = monotonic()
        self._headline_pane.views(questions(), self._show)

    def _show(self, found: list[View]) -> None:
        self._took = monotonic() - self._asked
        self._name(found)
        if self._column.list.is_attached:
            self._column.list.show_views(found)

    def _name(self, found: Sequence[View]) -> None:
        listed = (view for view in found if not view.is_stories)
        self._headline_pane.names = {view.query: view.name for view in listed}
        self._column.list.mark(self._headline_pane.wish.query)

    def offer(self) -> None:
        """A panel of all of them, for a screen that has no column."""

        def show(found: list[View]) -> None:
            self._name(found)
            open_over(self._screen, Views(found, self._headline_pane.wish.query), self.do)

        self._headline_pane.views(questions(), show)

    # One of them

    def do(self, wanted: Wanted | None) -> None:
        if wanted is None:
            return
        view, act = wanted.view, wanted.act
        if act == "refresh":
            self._doing.refresh_feeds(view.feed)
        elif act == "rename":
            self._doing.ask(
                f"Another name for {view.name}", view.name, lambda name: self._rename(view, name)
            )
        elif act == "drop":
            self._drop(view)
        elif view.is_stories:
            self._doing.open_stories()
        else:
            shown = self._headline_pane.wish.query
            self.narrow("" if shown == view.query else view.query)

    def narrow(self, query: str) -> None:
        """List what answers a query, as it was listed the last time."""
        self._doing.show_list()
        order, hides = self._choices.get(one_line(query), USUAL)
        if problem := self._headline_pane.filter(query, order, hides):
            self._status.say(problem)
        self._column.list.mark(self._headline_pane.wish.query)
        self._screen.refresh_bindings()

    def narrow_to_outlet(self, headlines: Sequence[Headline]) -> None:
        """List what is of the same outlet as the first of these."""
        from newsterm.adapters.index.views import source_query

        if headlines and headlines[0].source:
            self.narrow(source_query(headlines[0].source))
        else:
            self._status.say("This article names no outlet")

    def begin(self) -> None:
        """List what was listed when the reader was left, in the same way, the cursor where it was."""
        query, id = last_view(self._headline_pane.article_source.folder or "")
        order, hides = self._choices.get(query, USUAL)
        self._headline_pane.restore(query, order, hides, id)

    def remember(self) -> None:
        """Keep what is listed, and what the reader has gone to there, for `begin`."""
        headlines = self._headline_pane.headlines
        held = headlines.headline.id if headlines.headline and headlines.is_held else ""
        folder = self._headline_pane.article_source.folder or ""
        keep_last_view(folder, self._headline_pane.wish.query, held)

    def keep(self) -> None:
        """What is listed is listed so from now on."""
        wish = self._headline_pane.wish
        query, choice = one_line(wish.query), (wish.order, wish.hides_read)
        self._choices[query] = choice
        self._tasks.start("choice", lambda: keep_choice(query, choice), lambda _: None)

    def tell_of(self, view: View | None) -> None:
        """In the status line: what is wrong with a feed, or what may be done to it."""
        self._dropping = ""
        if view is None:
            return
        if view.problem:
            self._status.say(f"{view.name}: {view.problem}")
        else:
            self._status.hush()

    def _rename(self, view: View, name: str) -> None:
        def rename() -> None:
            if view.feed:
                from newsterm.adapters.subscriptions.subscription_list import rename

                rename(view.feed, name)
            else:
                keep_question(name, view.query)
                keep_question(view.name, "")

        if name.strip() and name.strip() != view.name:
            self._change(rename, f"{view.name} is {one_line(name.strip())} now")

    def _drop(self, view: View) -> None:
        """Once more of the same drops it: nothing else can bring a feed back."""
        if self._dropping != view.name:
            self._dropping = view.name
            stays = "; its articles stay" if view.feed else ""
            self._status.say(f"d once more drops {view.name}{stays}")
            return

        def drop() -> None:
            if view.feed:
                from newsterm.adapters.subscriptions.subscription_list import drop

                drop(view.feed)
            else:
                keep_question(view.name, "")

        self._dropping = ""
        self._change(drop, f"{view.name} is dropped")

    def _change(self, change: Callable[[], None], done: str) -> None:
        def told(_: None) -> None:
            self._status.say(done)
            self._count()

        self._tasks.start("views", change, told, lambda error: self._status.say(in_words(error)))
