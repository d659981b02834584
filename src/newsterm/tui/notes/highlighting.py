"""Highlights and notes in the open article: made, taken away, written beside, shown where they stand.

They belong to the article's mark. Where its text was edited they are sought anew when it is opened, and
what stands around them now is remembered, so that they are found through edit after edit.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from newsterm.core.passages.highlight import Highlight, kept
from newsterm.core.passages.placing import Placed, placed
from newsterm.core.passages.selector import select
from newsterm.core.text.article import Article
from newsterm.core.text.span import Span
from newsterm.core.value import replace
from newsterm.errors import NewstermError
from newsterm.tui.article.article_pane import ArticlePane
from newsterm.tui.list.marking import Marking
from newsterm.tui.sources.article_source import in_words
from newsterm.tui.tasks import Tasks
from newsterm.tui.widgets.status_lines import StatusLine

if TYPE_CHECKING:  # SQLite is loaded in the thread that talks to it.
    from newsterm.adapters.marks.marks import Mark


def gone(highlight: Highlight) -> Highlight:
    """What is remembered of a highlight that is taken away."""
    return Highlight("", id=highlight.id, start=highlight.start, changed=time.time_ns())


class Highlighting:
    def __init__(
        self, tasks: Tasks, marking: Marking, article_pane: ArticlePane, status: StatusLine
    ) -> None:
        self._tasks = tasks
        self._marking = marking
        self._article_pane = article_pane
        self._status = status
        self._sought: tuple[Article, tuple[Highlight, ...]] | None = None
        """What is shown, or being sought."""

    # What is shown

    def show(self, mark: Mark) -> None:
        """The highlights of the open article, as its mark has them now."""
        article, highlights = self._article_pane.article, kept(mark.highlights)
        if article is None or str(article.key) != mark.id:
            return
        is_known = self._sought is not None and self._sought[0] is article
        if is_known and self._sought == (article, highlights):
            return
        self._sought = article, highlights

        def show(found: list[Placed]) -> None:
            if self._article_pane.article is article:
                self._article_pane.show_highlights(found)
                self._renew(article, found)
                lost = sum(place is None for _, place in found)
                if lost and not is_known:
                    passages = "1 highlight is" if lost == 1 else f"{lost} highlights are"
                    self._status.say(f"{passages} no longer in the text; N lists what they said")

        self._tasks.start("highlights", lambda: placed(article, highlights), show)

    def _renew(self, article: Article, found: list[Placed]) -> None:
        """Remember what stands around highlights now, where the text was edited."""
        new: dict[str, Highlight] = {}
        for highlight, place in found:
            if place and not place.is_edited:
                now = replace(highlight, **vars(select(article, place)))
                if now != highlight:
                    new[highlight.id] = now
        if new:
            self._change(lambda each: new.get(each.id, each), undoable=False)

    # What is done

    def wanted(self) -> Span | None:
        """What is selected, or the place that the reader was led to."""
        pane = self._article_pane
        if place := pane.selected():
            return place
        standing, (_, is_led) = pane.standing, pane.eye
        return Span(standing.start, standing.end) if standing and is_led else None

    def at(self, place: Span) -> Highlight | None:
        """The highlight of just this place."""
        wanted = place.start, place.end
        shown = self._article_pane.highlights
        return next((each for each, at in shown if at and (at.start, at.end) == wanted), None)

    def toggle(self) -> None:
        """Highlight what is selected or gone to; where that is highlighted, no longer."""
        place = self.wanted()
        if place is None:
            self._status.say("Choose what to highlight: v, the mouse, or go to a quote or figure")
        elif known := self.at(place):
            self._change(
                lambda each: gone(each) if each.id == known.id else each, "No highlight now"
            )
            self._stand(place)
        else:
            self.highlight(place, "", "Highlighted; C writes a note beside it")

    def highlight(self, place: Span, note: str, done: str) -> None:
        """Highlight a place, with a note."""
        article = self._article_pane.article
        if article is None:
            return
        from newsterm.adapters.marks.highlighting import highlight_of

        try:
            new = highlight_of(article, place, note)
        except NewstermError as error:
            self._status.say(in_words(error))
            return
        self._change(lambda each: each, done, new)
        self._stand(place)

    def note(self, known: Highlight, words: str) -> None:
        """Write this beside a highlight, in the place of what stood there."""
        done = "Noted" if words else "The note is gone"
        self._change(lambda each: replace(each, note=words) if each.id == known.id else each, done)

    def note_article(self, words: str) -> None:
        """Write this about the article."""
        done = "Noted about the article" if words else "The note on the article is gone"
        self._marking.rewrite(self._id, lambda mark: replace(mark, note=words), done)

    def article_note(self) -> str:
        mark = self._marking.marks.get(self._id)
        return mark.note if mark else ""

    @property
    def _id(self) -> str:
        article = self._article_pane.article
        return str(article.key) if article else ""

    def _change(
        self,
        how: Callable[[Highlight], Highlight],
        done: str = "",
        new: Highlight | None = None,
        undoable: bool = True,
    ) -> None:
        """Make of each highlight what `how` makes of it, and add a new one."""

        def change(mark: Mark) -> Mark:
            changed = (each if each.is_gone else how(each) for each in mark.highlights)
            return replace(mark, highlights=(*changed, *([new] if new else [])))

        self._marking.rewrite(self._id, change, done, undoable)

    def _stand(self, place: Span) -> None:
        """What was selected is no more; the reader stands there."""
        self._article_pane.chosen = None
        self._article_pane.screen.clear_selection()
        self._article_pane.go_to(place)
        self._article_pane.screen.refresh_bindings()
