"""The article pane: which article, which summary of it, which marks, and the ways through them.

It keeps a place in the text, not a line on the screen: when the summary, the width or the method
changes, the same words stay under the reader's eyes.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual import events
from textual.geometry import Size

from newsterm.core.text.article import Article
from newsterm.core.text.span import Span
from newsterm.render.plain import surrounding
from newsterm.tui.article.consensus import Consensus
from newsterm.tui.article.highlight import CHOSEN, marked, marks_of, runs
from newsterm.tui.article.labels import Label
from newsterm.tui.article.navigation import findings_of, found_in, smallest_at, whereabouts
from newsterm.tui.article.page import Page, body_rows, repeats_opening, set_page
from newsterm.tui.article.passage_view import PassageView
from newsterm.tui.widgets.wrapping import unfolded

if TYPE_CHECKING:  # Finding quotes and figures is loaded when the first are sought.
    from newsterm.core.digest import Digest
    from newsterm.core.passages.placing import Placed
    from newsterm.core.summary_lines import Summary

_MEASURES = (40, 120)
"""The narrowest column and the widest."""


class ArticlePane(PassageView):
    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self.summary: Summary | None = None
        self.shows_summary = True
        self.is_unfolded = False
        """A summary that only repeats the opening is shown as a whole."""
        self.shows_why = False
        self.shows_furniture = True
        self.consensus: Consensus | None = None
        self.hidden: set[str] = set()
        """Kinds of marks that are not shown now."""
        self._back: tuple[int, float] | None = None
        """The digit pressed last, and where the reader was before."""

    # What is shown

    def show(self, article: Article, digest: Digest | None = None) -> None:
        """Another article, from its top; its findings may come later, by `show_findings`."""
        self._forget()
        self.article, self.digest = article, digest
        self.summary = digest.summary if digest else None
        self.scroll_to(y=0, animate=False)
        self._remark()
        self.set_again()

    def show_nothing(self) -> None:
        """No article: what was asked for cannot be read, or nothing was found."""
        self._forget()
        self.virtual_size = Size(self._width, 0)
        self._remark()

    def _forget(self) -> None:
        """The article, and all that belongs to it."""
        self.article = self.digest = self.summary = self.consensus = None
        self.highlights, self.chosen, self.labels = [], None, ()
        self.matches, self.standing, self._flash, self._back = [], None, None, None
        self._resuming, self._page = None, Page()

    def prepare(self, article: Article) -> None:
        """Wrap a text to come, in whatever thread: `show` will find it done."""
        body_rows(article, self._column[2], self.shows_furniture)

    def show_findings(self, digest: Digest) -> None:
        self.digest = digest
        self.show_summary(digest.summary)

    def show_highlights(self, highlights: list[Placed]) -> None:
        self.highlights = highlights
        self._remark()

    def show_labels(self, labels: Sequence[Label]) -> None:
        """Lay these words over the beginnings of places: the numbers of links."""
        self.labels = labels
        self.refresh()

    def show_summary(self, summary: Summary) -> None:
        self.summary, self._back = summary, None
        self._remark()
        self.set_again()

    def toggle_summary(self) -> None:
        """Show it or not; one that is folded as a whole first."""
        is_folded = self.shows_summary and not self.is_unfolded and self._repeats_opening
        if is_folded:
            self.is_unfolded = True
        else:
            self.shows_summary, self.is_unfolded = not self.shows_summary, False
        self.set_again()

    @property
    def _repeats_opening(self) -> bool:
        summary, article = self.summary, self.article
        return summary is not None and article is not None and repeats_opening(summary, article)

    def toggle_why(self) -> bool:
        """Say or leave out why each sentence is in the summary; True where it is said now."""
        self.shows_why = not (self.shows_why and self.shows_summary)
        self.shows_summary = True
        self.set_again()
        return self.shows_why

    def show_consensus(self, agreed: Consensus | None) -> None:
        self.consensus = agreed
        self._remark()
        self.set_again()

    def toggle_furniture(self) -> bool:
        """Show or leave out what a page left around the article; True where it is shown now."""
        self.shows_furniture = not self.shows_furniture
        self.set_again()
        return self.shows_furniture

    def toggle_skim(self) -> None:
        self.skims = not self.skims
        self.refresh()

    def toggle_layer(self, *kinds: str) -> bool:
        """Show or hide kinds of marks; True where they are shown now."""
        self.hidden ^= set(kinds)
        self._remark()
        return not self.hidden.intersection(kinds)

    def set_measure(self, measure: int) -> None:
        self.measure = max(_MEASURES[0], min(measure, _MEASURES[1]))
        self.set_again()

    def _remark(self) -> None:
        """Lay the marks flat again: something was found, or other kinds are shown."""
        marks = marks_of(self.digest) if self.digest else []
        marks += marked("summary", self.summary.lines if self.summary else ())
        marks += marked("highlight", [place for _, place in self.highlights if place])
        if agreed := self.consensus:
            for chosen in agreed.sentences:
                marks += marked(CHOSEN[agreed.level(chosen) - 1], [chosen])
        self._runs = runs(mark for mark in marks if mark.kind not in self.hidden)
        self.refresh()

    def set_again(self) -> None:
        """Set the page again, with the same words at the top of the pane."""
        if self.article is None:
            return
        top = self.scroll_offset.y
        anchor = self._page.offset_of(top)
        below = 0 if anchor is None else self._page.row_of(anchor) - top
        summary = self.summary if self.shows_summary else None
        self._page = set_page(
            self.article,
            summary,
            self._column[2],
            self.shows_why,
            self.consensus,
            self.shows_furniture,
            self._speakers(),
            self.is_unfolded,
        )
        self.virtual_size = Size(self._width, len(self._page.rows))
        if anchor is not None:
            self.scroll_to(y=self._page.row_of(anchor) - below, animate=False)
        self.refresh()

    def _speakers(self) -> list[str]:
        """Who speaks in each line of the summary that does not name him."""
        if self.article is None or self.digest is None or self.summary is None:
            return []
        from newsterm.core.key_points import unnamed_speaker

        text, quotes = self.article.text, self.digest.quotes
        return [unnamed_speaker(text, quotes, line) for line in self.summary.lines]

    # Places

    @property
    def whereabouts(self) -> str:
        """Which paragraph is read, how long the rest takes, and who made the summary."""
        if self.article is None:
            return ""
        told = whereabouts(self.article, self.place, self.progress)
        if self.summary and self.summary.lines:
            told.append(f"summary by {self.summary.method}")
        return " · ".join(told)

    def in_sight(self) -> Sequence[Span]:
        """What the reader looks at: the words selected, the place gone to, the summary, a sentence.

        Of a word that was searched for it is the sentence.
        """
        if selected := self.selected():
            return [selected]
        if self.standing and self.eye[1]:
            if self.digest and self.standing in self.matches:
                return [surrounding(self.digest, self.standing)]
            return [self.standing]
        if self.scroll_offset.y < self._page.body and self.summary_places:
            return self.summary_places
        eye = self.eye[0]
        sentences = self.digest.sentences if self.digest else ()
        return [next((s for s in sentences if s.end > eye), sentences[-1])] if sentences else []

    @property
    def summary_places(self) -> Sequence[Span]:
        """The sentences of the summary, where one is shown."""
        return self.summary.lines if self.summary and self.shows_summary else ()

    def jump(self, number: int) -> None:
        """To a sentence of the summary; the same number again leads back."""
        if self._back and self._back[0] == number:
            self.scroll_to(y=self._back[1], animate=False)
            self._back = None
        elif self.summary and 0 < number <= len(self.summary.lines):
            before = self._back[1] if self._back else self.scroll_y
            self._back = (number, before)
            self.go_to(self.summary.lines[number - 1])

    def on_click(self, event: events.Click) -> None:
        """A click does what the keys do: on the summary jumps, on a finding goes to it."""
        at = event.get_content_offset(self)
        if at is not None and event.chain == 1 and not self.text_selection:
            self.click(at.x, at.y + self.scroll_offset.y)

    def click(self, x: int, y: int) -> None:
        if self.article is None or y >= len(self._page.rows):
            return
        row = self._page.rows[y]
        left, margin, _ = self._column
        if row.kind == "summary" and self.summary:
            lines = self.summary.lines
            self.jump(next((n for n, line in enumerate(lines, 1) if line.holds(row)), 0))
        elif row.words is None and self.digest and x >= left + margin:
            at = unfolded(self.article.text, row, x - left - margin, -1).start
            places = [*findings_of(self.digest), *(place for _, place in self.highlights if place)]
            if at < row.end and (place := smallest_at(places, at)):
                self.go_to(place)

    def search(self, query: str) -> None:
        """Mark what is searched for and go to the first of it from here on."""
        self.matches = found_in(self.article.text, query) if self.article else []
        self.refresh()
        self.walk(self.matches, 1, again=True)

    def next_match(self, step: int) -> None:
        self.walk(self.matches, step)

    def next_finding(self, step: int) -> None:
        self.walk(findings_of(self.digest) if self.digest else [], step)

    def next_sentence(self, step: int) -> None:
        self.walk(self.digest.sentences if self.digest else [], step)

    def scroll_rows(self, rows: int) -> None:
        self._back = None
        super().scroll_rows(rows)
