"""The line to type in: what is asked of whoever reads, and what becomes of the answer.

What is searched for and filtered by is looked for as it is typed; the rest is done with when it is entered.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from newsterm.tui.app.split_layout import SplitLayout
from newsterm.tui.app.startup import Startup
from newsterm.tui.sources.article_source import in_words
from newsterm.tui.tasks import Tasks

TYPE_CHECKING = False
if TYPE_CHECKING:  # What opens on a key is loaded with the first: 40 ms before the first paint.
    from textual.widget import Widget
    from textual.widgets import Input

    from newsterm.tui.app.citing import Citing
    from newsterm.tui.list.adding import Adding
    from newsterm.tui.list.feed_refresh import FeedRefresh
    from newsterm.tui.widgets.prompt import Prompt


class AskingScreen(SplitLayout):
    def __init__(self, startup: Startup, method: str) -> None:
        super().__init__(startup, method)
        self.prompt: Prompt | None = None
        self.tasks = Tasks(self)

    @cached_property
    def citing(self) -> Citing:
        from newsterm.tui.app.citing import Citing

        return Citing(self, Tasks(self), self.article_pane, self.status)

    @cached_property
    def feed_refresh(self) -> FeedRefresh:
        from newsterm.tui.list.feed_refresh import FeedRefresh

        return FeedRefresh(
            self, Tasks(self), self.article_source, self.status, self.headline_pane.look
        )

    @cached_property
    def adding(self) -> Adding:
        from newsterm.tui.list.adding import Adding

        return Adding(Tasks(self), self.article_source, self.status, self.headline_pane.look)

    def ask_for(self, hint: str, value: str, answer: Callable[[str], None]) -> None:
        """Ask for words, and do `answer` with them."""

        async def ask() -> None:
            if prompt := await self._ask("add", hint, value):
                prompt.answer = answer

        self.call_next(ask)

    def on_input_changed(self, event: Input.Changed) -> None:
        if self.prompt is None or not self.prompt.asks:
            return
        if self.prompt.purpose == "filter":
            if problem := self.headline_pane.filter(event.value):
                self.status.say(problem)
            else:
                self.status.hush()
        elif self.prompt.purpose == "search":
            self._search(event.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        if self.prompt is None or not self.prompt.asks:
            return
        if self.prompt.purpose in ("tags", "add"):
            self.prompt.answer(event.value)
        if self.prompt.purpose == "filter":
            # What is typed behind it is for the headlines that are listed then.
            self.headline_pane.when_listed(lambda: self._end_prompt(self.headlines))
        else:
            self._end_prompt()

    def on_prompt_left(self) -> None:
        if self.prompt is None or not self.prompt.asks:
            return
        if self.prompt.purpose == "filter":
            self.headline_pane.filter(self.prompt.before)
            self.headline_pane.when_listed(self._end_prompt)
            return
        if self.prompt.purpose == "search":
            self.article_pane.search("")
        self._end_prompt()

    async def _ask(self, purpose: str, hint: str, value: str = "") -> Prompt | None:
        """Open the line to type in, made when the first thing is asked; None when all is ending."""
        if not self.foot.is_attached:
            return None
        if self.prompt is None:
            from newsterm.tui.widgets.prompt import Prompt

            self.prompt = Prompt()
            await self.foot.mount(self.prompt, after=self.status)
        self.prompt.ask(purpose, hint, value)
        return self.prompt

    def _end_prompt(self, to: Widget | None = None) -> None:
        """Go on in a pane, or in the one that the search is in or the question came from."""
        if self.prompt is None or not self.prompt.asks:
            return
        behind = self.prompt.end()
        to_article = self.prompt.purpose == "search" or self.prompt.came_from is self.article_pane
        pane = to or (self.article_pane if to_article else self.headlines)
        self.set_focus(pane)
        for key in behind:
            pane._forward_event(key)

    def _search(self, words: str) -> None:
        self.article_pane.search(words)
        self._count_matches(words)

    def _count_matches(self, words: str = "x") -> None:
        matches, standing = self.article_pane.matches, self.article_pane.standing
        if standing in matches:
            self.status.say(f"Match {matches.index(standing) + 1} of {len(matches)}")
        elif words:
            self.status.say("No match")

    async def action_search(self) -> None:
        await self._ask("search", "Search in the text")

    async def action_filter(self) -> None:
        self.show_headlines()
        await self._ask("filter", "Show headlines with these words", self.headline_pane.wish.query)

    async def action_add(self) -> None:
        if prompt := await self._ask("add", "An address, a feed or a file: paste or type it"):
            prompt.answer = self.adding.take

    async def action_import(self) -> None:
        if prompt := await self._ask("add", "The file with your subscriptions (OPML)"):
            prompt.answer = lambda path: self.adding.import_feeds(path, self.feed_refresh.refresh)

    def action_pipe(self) -> None:
        async def ask() -> None:
            if prompt := await self._ask("add", "A command that gets the text: wc -w"):
                prompt.answer = self.citing.pipe

        self.when_shown(lambda: self.call_next(ask))

    async def action_keep_question(self) -> None:
        query = self.headline_pane.wish.query
        if not query:
            self.status.say("There is no filter to keep; l filters the headlines")
        elif prompt := await self._ask("add", f"A name for the question {query!r}"):
            prompt.answer = lambda name: self._keep_question(name, query)

    def _keep_question(self, name: str, query: str) -> None:
        from newsterm.adapters.marks.questions import keep_question

        if name.strip():
            self.tasks.start(
                "question",
                lambda: keep_question(name, query),
                lambda _: self.status.say(f"Kept as {name.strip()}; b lists it"),
                lambda error: self.status.say(in_words(error)),
            )

    def action_tags(self) -> None:
        self.with_ids(lambda ids: self.marking.tags_of(ids, lambda tags: self._ask_tags(ids, tags)))

    def _ask_tags(self, ids: list[str], before: list[str]) -> None:
        async def ask() -> None:
            articles = "" if len(ids) == 1 else f" of {len(ids):,} articles"
            prompt = await self._ask(
                "tags", f"Tags{articles}, with blanks between", " ".join(before)
            )
            if prompt:
                prompt.answer = lambda words: self.marking.tag(
                    ids, before, words.casefold().split()
                )
                self.marking.all_tags(prompt.offer)

        self.call_next(ask)

    def with_ids(self, then: Callable[[list[str]], None]) -> None:
        if self.focused is self.article_pane and self.article_pane.article:
            then([str(self.article_pane.article.key)])
        else:
            self.headline_pane.chosen(lambda chosen: then([each.id for each in chosen if each.id]))
