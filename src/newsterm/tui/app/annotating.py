"""What the reader highlights and notes: keys for it, the line it is typed in, the panel of all of it."""

from __future__ import annotations

from functools import cached_property, partial

from newsterm.core.passages.highlight import kept
from newsterm.core.text.span import Span
from newsterm.core.value import replace
from newsterm.errors import NewstermError
from newsterm.tui.app.reading import ReadingScreen
from newsterm.tui.app.startup import Startup
from newsterm.tui.sources.article_source import in_words
from newsterm.tui.tasks import Tasks
from newsterm.tui.widgets.overlay import open_over
from newsterm.tui.widgets.wrapping import fold

TYPE_CHECKING = False
if TYPE_CHECKING:  # What opens on a key is loaded with the first: 40 ms before the first paint.
    from textual.widgets import Input

    from newsterm.adapters.marks.marks import Mark
    from newsterm.tui.article.passage_view import PassageView
    from newsterm.tui.notes.highlight_list import Answer, Noted
    from newsterm.tui.notes.highlighting import Highlighting
    from newsterm.tui.notes.linking import Linking


class AnnotatingScreen(ReadingScreen):
    def __init__(self, startup: Startup, method: str) -> None:
        super().__init__(startup, method)
        self.marking.told = self._show_highlights

    @cached_property
    def highlighting(self) -> Highlighting:
        from newsterm.tui.notes.highlighting import Highlighting

        return Highlighting(Tasks(self), self.marking, self.article_pane, self.status)

    def _show_highlights(self, mark: Mark) -> None:
        if kept(mark.highlights) or self.article_pane.highlights:
            self.highlighting.show(mark)

    def action_choose_passage(self) -> None:
        self.when_shown(self._choose)

    def _choose(self) -> None:
        self._enter()
        if self.article_pane.choose():
            self.status.say("Choose: w b words, ) ( sentences; H highlights, C notes, y copies")
        else:
            self.status.say("Nothing to choose here yet")

    async def on_passage_view_wanted(self, event: PassageView.Wanted) -> None:
        await self.run_action(event.action)

    def action_highlight(self) -> None:
        self.when_shown(self.highlighting.toggle)

    def action_note(self) -> None:
        self.when_shown(lambda: self.call_next(self._ask_note))

    async def _ask_note(self) -> None:
        """A note on what is selected or gone to; else on the article."""
        highlighting = self.highlighting
        place = highlighting.wanted()
        known = highlighting.at(place) if place else None
        before = known.note if known else "" if place else highlighting.article_note()
        hint = "A note beside the highlight" if place else "A note on the article"
        if prompt := await self._ask("add", hint, " ".join(before.split())):
            article = self.article_pane.article

            def answer(words: str) -> None:
                if self.article_pane.article is article and words.strip() != prompt.before:
                    self._note(place, words.strip())

            prompt.answer = answer

    def _note(self, place: Span | None, words: str) -> None:
        if place is None:
            self.highlighting.note_article(words)
        elif known := self.highlighting.at(place):
            self.highlighting.note(known, words)
        else:
            self.highlighting.highlight(place, words, "Noted")

    @cached_property
    def linking(self) -> Linking:
        from newsterm.tui.notes.linking import Linking

        return Linking(Tasks(self), self.article_pane, self.status, self.citing.take)

    def action_links(self) -> None:
        self.when_shown(lambda: self.call_next(self._ask_link))

    async def _ask_link(self) -> None:
        self._enter()
        if self.linking.begin() and not await self._ask("link", self.linking.hint):
            self.linking.end()

    def on_input_changed(self, event: Input.Changed) -> None:
        super().on_input_changed(event)
        if self._asks_link and self.linking.typed(event.value):
            self.linking.end()
            self._end_prompt()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        if self._asks_link:
            self.linking.end()
            self.linking.entered(event.value)
        super().on_input_submitted(event)

    def on_prompt_left(self) -> None:
        if self._asks_link:
            self.linking.end()
        super().on_prompt_left()

    def action_full_text(self) -> None:
        self.when_shown(self._fetch_full_text)

    def _fetch_full_text(self) -> None:
        """Have the open article be what its page says, and show it so."""
        path = self.article_controller.path
        if path and self.article_source.is_store:
            is_in = self.focused is self.article_pane

            def show() -> None:
                if path == self.article_controller.path:
                    self.open(path, enter=is_in)

            self.adding.take_full_text(path, show)
        else:
            self.status.say("Only an article of the store can get its full text")

    @property
    def _asks_link(self) -> bool:
        return self.prompt is not None and self.prompt.asks and self.prompt.purpose == "link"

    def action_highlights(self) -> None:
        """The panel of all highlights and notes."""
        self.marking.annotated(self._gather_noted)

    def _gather_noted(self, marks: list[Mark]) -> None:
        if not marks:
            self.status.say("Nothing highlighted or noted yet: v chooses, H highlights, C notes")
            return
        from newsterm.tui.notes.gathering import MOST, gathered
        from newsterm.tui.notes.highlight_list import HighlightList

        def show(found: list[Noted]) -> None:
            panel = HighlightList(found, len(marks) > MOST)
            open_over(self, panel, lambda answer: self._do(answer, marks), waits=True)

        work = partial(gathered, marks, self.article_source, self._near())
        self.tasks.start("highlights", work, show, lambda error: self.status.say(in_words(error)))

    def _near(self) -> dict[str, str]:
        """Where the open article is."""
        article, path = self.article_pane.article, self.article_controller.path
        return {str(article.key): path} if article and path else {}

    def _do(self, answer: Answer | None, marks: list[Mark]) -> None:
        """What the panel was left for."""
        noted = answer.noted if answer else None
        if answer is None or noted is None:
            return
        if answer.what == "export":
            self._export_notes(marks)
        elif answer.what == "drop":
            self._drop(noted)
        elif answer.what == "copy" and noted.place:
            self._copy_noted(noted)
        elif answer.what == "copy":
            self.citing.take(noted.highlight.exact if noted.highlight else noted.note, "The words")
        elif noted.path and noted.place:
            self.go_to(noted.path, noted.place)
        elif noted.path:
            self.open(noted.path, enter=True)
        else:
            self.status.say("Its article is not here any more")

    def _drop(self, noted: Noted) -> None:
        from newsterm.tui.notes.highlighting import gone

        dropped = noted.highlight

        def drop(mark: Mark) -> Mark:
            if dropped is None:
                return replace(mark, note="")
            left = (gone(each) if each.id == dropped.id else each for each in mark.highlights)
            return replace(mark, highlights=tuple(left))

        self.marking.rewrite(noted.id, drop, "Taken away; U brings it back")

    def _copy_noted(self, noted: Noted) -> None:
        def cited() -> str:
            from newsterm.render.citation import as_text, cite

            found = self.article_source.digest(self.article_source.read(noted.path))
            return "\n".join(as_text([cite(found, noted.place)] if noted.place else []))

        def fail(error: NewstermError) -> None:
            self.status.say(in_words(error))

        self.tasks.start("cite", cited, lambda text: self.citing.take(text, "The words"), fail)

    def _export_notes(self, marks: list[Mark]) -> None:
        from newsterm.tui.notes.gathering import as_json, markdown
        from newsterm.tui.panels.export import Choice, Export

        near = self._near()

        def lines(form: str) -> list[str]:
            return as_json(marks) if form == "json" else markdown(marks, self.article_source, near)

        count = f"of {len(marks):,} articles" if len(marks) > 1 else "of 1 article"
        choices = [Choice("Highlights and notes", count, lines)]

        def done(path: str | None) -> None:
            if path:
                self.status.say(f"Written to {fold(path)}")

        open_over(self, Export(choices, "highlights.md"), done)
