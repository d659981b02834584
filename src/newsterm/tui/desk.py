"""The desk: headlines at the left, the article at the right, and what the keys do.

In little room one of the two is shown at a time. The widgets only show; here it is decided what
they show, and what takes long is sent to the background.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import Screen
from textual.timer import Timer
from textual.widget import Widget

from newsterm.core.article import Article
from newsterm.core.span import Span
from newsterm.tui import keys
from newsterm.tui.background import Background, Finished
from newsterm.tui.lines import KeyLine, StatusLine
from newsterm.tui.marking import Marking
from newsterm.tui.offer import Offer
from newsterm.tui.opened import Opened
from newsterm.tui.opening import Opening
from newsterm.tui.reading import Reading

TYPE_CHECKING = False
if TYPE_CHECKING:  # What opens on a key is loaded with the first: 40 ms before the first paint.
    from textual.widgets import Input

    from newsterm.tui.citing import Citing
    from newsterm.tui.following import Following
    from newsterm.tui.gathering import Gathering
    from newsterm.tui.prompt import Prompt

TWO_PANES = 100
"""Columns from which on headlines and article fit side by side."""
_PREVIEW_SECONDS = 0.06


class Desk(Screen[None]):
    BINDINGS = keys.DESK
    DEFAULT_CSS = """
    Desk {
        background: $background;
        layout: horizontal;
        & #foot { dock: bottom; height: auto; }
        & Offer { width: 34%; min-width: 34; max-width: 52; background: $surface; }
        & Offer, & Reading { padding: 1 0 0 0; }
        & Reading { width: 1fr; }
        & StatusLine { background: $panel; }
        &.-one Offer { width: 100%; max-width: 100%; background: $background; }
        &.-one Reading { display: none; }
        &.-one.-reads Reading { display: block; }
        &.-one.-reads Offer { display: none; }
        &.-low Offer, &.-low Reading { padding: 0; }
        &.-low KeyLine { display: none; }
    }
    """

    def __init__(self, opening: Opening, method: str) -> None:
        super().__init__()
        self.HORIZONTAL_BREAKPOINTS = [(0, "-one"), (TWO_PANES, "-two")]
        self.VERTICAL_BREAKPOINTS = [(0, "-low"), (10, "-high")]
        self.shelf = opening.shelf
        self.offer = Offer(opening.shelf, opening.source)
        self.headlines = self.offer.headlines
        self.reading = Reading()
        self.status = StatusLine()
        self.foot = Vertical(id="foot")
        self.prompt: Prompt | None = None
        shelf = opening.shelf
        self.opened = Opened(shelf, method, Background(self), self.reading, self.status)
        self.marking = Marking(self, opening.memory, self.reading, self.headlines, self.status)
        self.opened.lead_to(opening.place)
        self._preview: Timer | None = None

    @cached_property
    def gathering(self) -> Gathering:
        from newsterm.tui.gathering import Gathering

        return Gathering(self, Background(self), self.shelf, self.status, self._go_to)

    @cached_property
    def citing(self) -> Citing:
        from newsterm.tui.citing import Citing

        return Citing(self, Background(self), self.reading, self.status)

    @cached_property
    def following(self) -> Following:
        from newsterm.tui.following import Following

        return Following(self, Background(self), self.shelf, self.status, self.offer.look)

    def compose(self) -> ComposeResult:
        yield self.offer
        yield self.reading
        with self.foot:
            yield self.status
            yield KeyLine()

    def on_mount(self) -> None:
        self.set_focus(self.headlines)
        self.marking.start()

    def on_unmount(self) -> None:
        self.opened.end()
        self.marking.end()

    def on_finished(self, event: Finished) -> None:
        event.deliver()

    # What is in view

    def _open(self, path: str, enter: bool = False, place: Span | None = None) -> None:
        """Show the article at a path, and go into it, or to a place in it, or stay in the headlines."""

        def show(article: Article) -> None:
            if enter:
                self._enter()
            self.marking.opened(article)
            self.opened.follow()
            if place:
                self.reading.go_to(place)
            self._tell()
            self.refresh_bindings()

        self.marking.keep_place()
        self.opened.open(path, show)

    def _enter(self) -> None:
        self.add_class("-reads")
        self.set_focus(self.reading)

    def _tell(self) -> None:
        """In the status line: what is in view, or what the reader has been led to."""
        if self.reading.article is None or not self._shows_article:
            self.status.state(self.headlines.path or "")
            return
        found, standing = self.reading.digest, self.reading.standing
        text = ""
        if found and standing:
            from newsterm.tui.findings import about

            text = about(found, standing)
        if standing and (agreed := self.reading.consensus):
            text = text or agreed.at(standing)
        self.status.state(text or self.opened.path or "", f"{self.reading.progress} %")

    # What the widgets say

    def on_offer_changed(self) -> None:
        if self.offer.is_complete and not self.headlines.keys and not self.offer.wish.query:
            gone = "is gone" if self.shelf.is_gone else "holds no articles"
            self.status.say(
                f"{self.shelf.name!r} {gone}; .txt and .md files put there show up here"
            )
        self._open_first()
        self._tell()

    def on_offer_learned(self) -> None:
        self._open_first()
        self._tell()

    def _open_first(self) -> None:
        """Where nothing is open yet: the only article, or beside the headlines the first."""
        path, is_alone = self.headlines.path, self.offer.is_alone
        if path and self.opened.wanted is None and (is_alone or self._has_two_panes):
            # Not before the headlines are painted: finding quotes and figures takes its time.
            self.call_after_refresh(self._open, path, enter=is_alone)

    def on_offer_looked(self) -> None:
        """The folder was looked at: so is the file of the open article."""
        self.opened.look()

    def on_row_list_moved(self) -> None:
        if not self._has_two_panes:
            self._tell()
            return
        if self._preview:
            self._preview.stop()
        self._preview = self.set_timer(_PREVIEW_SECONDS, self._follow_cursor)

    def _follow_cursor(self) -> None:
        if self.headlines.path and self.headlines.path != self.opened.wanted:
            self._open(self.headlines.path)

    def on_row_list_chosen(self) -> None:
        path = self.headlines.path
        if path and self.opened.is_current(path):
            self._enter()
        elif path:
            self._open(path, enter=True)

    def on_column_moved(self) -> None:
        self.marking.moved()
        self._tell()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        if event.widget is self.reading:
            self.add_class("-reads")
            self.marking.entered()
        elif event.widget is self.headlines:
            self.remove_class("-reads")
            self._tell()

    def on_input_changed(self, event: Input.Changed) -> None:
        if self.prompt is None or self.prompt.purpose == "tags":
            return
        if self.prompt.purpose == "filter":
            if problem := self.offer.filter(event.value):
                self.status.say(problem)
            else:
                self.status.hush()
        else:
            self._search(event.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        if self.prompt and self.prompt.purpose == "tags":
            self.prompt.answer(event.value)
        self._end_prompt()

    def on_prompt_left(self) -> None:
        if self.prompt and self.prompt.purpose == "filter":
            self.offer.filter("")
        elif self.prompt and self.prompt.purpose == "search":
            self.reading.search("")
        self._end_prompt()

    async def _ask(self, purpose: str, hint: str, value: str = "") -> Prompt | None:
        """Open the line to type in, made when the first thing is asked; None when all is ending."""
        if not self.foot.is_attached:
            return None
        if self.prompt is None:
            from newsterm.tui.prompt import Prompt

            self.prompt = Prompt()
            await self.foot.mount(self.prompt, after=self.status)
        self.prompt.ask(purpose, hint, value)
        return self.prompt

    def _end_prompt(self) -> None:
        if self.prompt is None:
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

    @property
    def _has_two_panes(self) -> bool:
        return self.size.width >= TWO_PANES

    @property
    def _shows_article(self) -> bool:
        return self._has_two_panes or self.has_class("-reads")

    def check_action(self, action: str, _: tuple[object, ...]) -> bool | None:
        if action == "back":
            narrowed = bool(self.headlines.selected or self.offer.wish.query)
            return self.focused is self.reading or narrowed
        if action in ("voices", "figures") and self.headlines.selected:
            return True
        return action not in keys.ON_ARTICLE or (
            self.reading.article is not None and self._shows_article
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
        self.remove_class("-reads")
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
            self._open(self.headlines.path, enter=self.focused is self.reading)

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

    def _go_to(self, path: str, place: Span) -> None:
        """To a place in the text of the article at a path."""
        if self.opened.is_current(path):
            self._enter()
            self.reading.go_to(place)
        else:
            self._open(path, enter=True, place=place)

    @property
    def panes(self) -> dict[Widget, str]:
        """Where something can be done, as help and palette call it."""
        return {
            self.headlines: "In the headlines",
            self.reading: "In the article",
            self: "Everywhere",
        }

    def action_palette(self) -> None:
        from newsterm.tui.palette import Palette, has_room

        if has_room(*self.app.size):
            self.app.push_screen(Palette())
        else:
            self.action_help()

    def action_help(self) -> None:
        from newsterm.tui.help import Keys, commands
        from newsterm.tui.panels import Panel

        panes = self.panes
        all_commands = commands(panes)

        async def do(index: int | None) -> None:
            if index is not None:
                await all_commands[index].do()

        self.app.push_screen(Panel("Keys", Keys(all_commands, panes)), do)
