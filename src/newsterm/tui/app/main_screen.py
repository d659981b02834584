"""The desk: the two panes, the line to type in, and what the keys do."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from newsterm.tui.app.split_layout import Panes
from newsterm.tui.app.startup import Opening
from newsterm.tui.tasks import Background
from newsterm.tui.widgets import keys
from newsterm.tui.widgets.overlay import open_over

TYPE_CHECKING = False
if TYPE_CHECKING:  # What opens on a key is loaded with the first: 40 ms before the first paint.
    from textual.widgets import Input

    from newsterm.tui.app.citing import Citing
    from newsterm.tui.list.following import Following
    from newsterm.tui.panels.cross_article import Gathering
    from newsterm.tui.widgets.prompt import Prompt


class Desk(Panes):
    BINDINGS = keys.DESK

    def __init__(self, opening: Opening, method: str) -> None:
        super().__init__(opening, method)
        self.prompt: Prompt | None = None

    @cached_property
    def gathering(self) -> Gathering:
        from newsterm.tui.panels.cross_article import Gathering

        return Gathering(self, Background(self), self.shelf, self.status, self.go_to)

    @cached_property
    def citing(self) -> Citing:
        from newsterm.tui.app.citing import Citing

        return Citing(self, Background(self), self.reading, self.status)

    @cached_property
    def following(self) -> Following:
        from newsterm.tui.list.following import Following

        return Following(self, Background(self), self.shelf, self.status, self.offer.look)

    # What is asked and typed

    def on_input_changed(self, event: Input.Changed) -> None:
        if self.prompt is None or not self.prompt.asks or self.prompt.purpose == "tags":
            return
        if self.prompt.purpose == "filter":
            if problem := self.offer.filter(event.value):
                self.status.say(problem)
            else:
                self.status.hush()
        else:
            self._search(event.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        if self.prompt and self.prompt.asks and self.prompt.purpose == "tags":
            self.prompt.answer(event.value)
        self._end_prompt()

    def on_prompt_left(self) -> None:
        if self.prompt is None or not self.prompt.asks:
            return
        if self.prompt.purpose == "filter":
            self.offer.filter("")
        elif self.prompt.purpose == "search":
            self.reading.search("")
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

    def _end_prompt(self) -> None:
        if self.prompt is None or not self.prompt.asks:
            return
        self.prompt.end()
        to_article = self.prompt.purpose == "search" or self.prompt.came_from is self.reading
        self.set_focus(self.reading if to_article else self.headlines)

    def _search(self, words: str) -> None:
        self.reading.search(words)
        self._count_matches(words)

    def _count_matches(self, words: str = "x") -> None:
        matches, standing = self.reading.matches, self.reading.standing
        if standing in matches:
            self.status.say(f"Match {matches.index(standing) + 1} of {len(matches)}")
        elif words:
            self.status.say("No match")

    # Actions

    def check_action(self, action: str, _: tuple[object, ...]) -> bool | None:
        if action == "back":
            narrowed = bool(self.headlines.selected or self.offer.wish.query)
            return self.focused is self.reading or narrowed
        if action in ("voices", "figures") and self.headlines.selected:
            return True
        return action not in keys.ON_ARTICLE or (
            self.reading.article is not None and self.shows_article
        )

    def action_summary(self) -> None:
        self.reading.toggle_summary()

    def action_why(self) -> None:
        said = "says" if self.reading.toggle_why() else "no longer says"
        self.status.say(f"The summary {said} why it has each sentence")

    def action_jump(self, number: int) -> None:
        self.reading.jump(number)

    def action_length(self, step: int) -> None:
        self.opened.lengthen(step)

    def action_method(self, step: int) -> None:
        self.opened.next_method(step)

    def action_consensus(self) -> None:
        self.opened.toggle_consensus()

    def action_furniture(self) -> None:
        shown = "shown" if self.reading.toggle_furniture() else "left out"
        self.status.say(f"What is left around the article is {shown}")

    def action_skim(self) -> None:
        self.reading.toggle_skim()

    def action_layer(self, name: str, *kinds: str) -> None:
        shown = "marked" if self.reading.toggle_layer(*kinds) else "plain"
        self.status.say(f"{name} are {shown}")

    def action_measure(self, step: int) -> None:
        self.reading.set_measure(self.reading.measure + step)
        self.status.say(f"Lines of up to {self.reading.measure} characters")

    async def action_search(self) -> None:
        await self._ask("search", "Search in the text")

    def action_match(self, step: int) -> None:
        self.reading.next_match(step)
        self._count_matches()

    def action_finding(self, step: int) -> None:
        self.status.hush()
        self.reading.next_finding(step)

    def action_sentence(self, step: int) -> None:
        self.status.hush()  # What the place is, is said in its stead.
        self.reading.next_sentence(step)

    def action_copy(self) -> None:
        self.citing.copy()

    def action_export(self) -> None:
        self.citing.export()

    def action_source(self) -> None:
        self.citing.open_source()

    def action_refresh_feeds(self) -> None:
        self.following.refresh()

    async def action_filter(self) -> None:
        self.show_headlines()
        await self._ask("filter", "Show headlines with these words", self.offer.wish.query)

    def action_order(self, step: int) -> None:
        self.status.say(self.offer.next_order(step))

    def action_select(self, how: str) -> None:
        self.offer.select(how)
        self.refresh_bindings()

    # What is marked: the open article where the reader is in it, else what is selected or stood on

    def _with_ids(self, then: Callable[[list[str]], None]) -> None:
        if self.focused is self.reading and self.reading.article:
            then([str(self.reading.article.key)])
        else:
            self.offer.chosen(lambda chosen: then([each.id for each in chosen if each.id]))

    def action_mark(self, what: str) -> None:
        self._with_ids(lambda ids: self.marking.toggle(ids, what))

    def action_undo(self) -> None:
        self.marking.undo()

    def action_tags(self) -> None:
        self._with_ids(
            lambda ids: self.marking.tags_of(ids, lambda tags: self._ask_tags(ids, tags))
        )

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

    def action_neighbour(self, step: int) -> None:
        self.headlines.action_move(step)
        if self.headlines.path and self.headlines.path != self.opened.wanted:
            self.open(self.headlines.path, enter=self.focused is self.reading)

    def action_other_pane(self) -> None:
        if self.focused is self.reading:
            self.set_focus(self.headlines)
        elif self.reading.article:
            self.set_focus(self.reading)

    def action_back(self) -> None:
        """To the headlines; from there, step by step, to all of them with none selected."""
        if self.focused is not self.headlines:
            self.set_focus(self.headlines)
        elif self.headlines.selected:
            self.action_select("none")
        else:
            self.offer.filter("")
            self.refresh_bindings()

    def action_voices(self) -> None:
        self._gather("voices")

    def action_figures(self) -> None:
        self._gather("figures")

    def _gather(self, what: str) -> None:
        """Of the selected articles, or of the open one."""
        if self.headlines.selected and self.focused is self.headlines:
            self.offer.chosen(
                lambda chosen: self.gathering.of_articles(what, [each.path for each in chosen])
            )
        elif (found := self.reading.digest) and self.opened.path:
            self.gathering.of_article(what, self.opened.path, found)

    def action_palette(self) -> None:
        from newsterm.tui.app.palette import Entry, Palette, entries

        def do(entry: Entry | None) -> None:
            if entry:
                self.app.call_later(entry.do)

        open_over(self, Palette(list(entries(self))), do)

    def action_help(self) -> None:
        from newsterm.tui.app.help import Keys, commands
        from newsterm.tui.widgets.panel import Panel

        panes = self.panes
        all_commands = commands(panes)

        async def do(index: int | None) -> None:
            if index is not None:
                await all_commands[index].do()

        open_over(self, Panel("Keys", Keys(all_commands, panes)), do)
