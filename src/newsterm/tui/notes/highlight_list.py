"""The panel of highlights and notes, of all articles: the newest first, each with the note beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual.binding import Binding, BindingType

from newsterm.core.passages.highlight import Highlight
from newsterm.core.passages.placing import placed
from newsterm.core.search.folding import fold as fold_words
from newsterm.core.text.article import Article, first_words
from newsterm.core.text.span import Span
from newsterm.core.value import frozen
from newsterm.tui.widgets.narrowing_panel import LOOK_FOR, NarrowingPanel
from newsterm.tui.widgets.panel import Painted, Thing, Things
from newsterm.tui.widgets.wrapping import clip, fold, wrap

_LINES = 3
"""Of words, and of a note, that are shown of each."""


@frozen
class Noted:
    """A highlight with its note, or a note on a whole article."""

    id: str
    """Of the article."""
    path: str
    """Of its file; empty where that is nowhere."""
    title: str
    note: str
    highlight: Highlight | None = None
    place: Span | None = None
    """Where it stands; None where its words are not in the text any more."""


@frozen
class Answer:
    what: str
    """ "go", "copy", "drop" or "export"."""
    noted: Noted | None = None


def noted_in(
    id: str, path: str, article: Article | None, note: str, highlights: Sequence[Highlight]
) -> Iterator[Noted]:
    """What the user wrote and highlighted in an article, in its order."""
    title = (article.title or first_words(article)) if article else path.rpartition("/")[2] or id
    if note.strip():
        yield Noted(id, path if article else "", title, note)
    if article is None:
        for each in highlights:
            yield Noted(id, "", title, each.note, each)
        return
    for each, place in placed(article, highlights):
        yield Noted(id, path, title, each.note, each, place)


class NotedList(Things):
    def __init__(self, noted: Sequence[Noted]) -> None:
        super().__init__()
        self.all = self.noted = noted
        self.asked = ""

    @property
    def current(self) -> Noted | None:
        return self.noted[self.cursor] if self.noted else None

    def look_for(self, words: str) -> None:
        """List what has all of these words: in what is highlighted, in a note, in its article's title."""
        self.asked = words
        wanted = fold_words(words).split()
        told = ((each, fold_words(_words_of(each))) for each in self.all)
        self.noted = [each for each, said in told if all(word in said for word in wanted)]
        self.refill(0)

    def thing(self, index: int) -> Answer:
        return Answer("go", self.noted[index])

    def action_choose(self) -> None:
        if self.noted:
            super().action_choose()

    def lay_out(self, width: int) -> list[Thing]:
        things: list[Thing] = [] if self.noted else [[[("Nothing here has these words", "quiet")]]]
        before = ""
        for each in self.noted:
            head: Thing = [[]] if things else []
            if each.id != before:
                head.append([(clip(each.title, width), "heading")])
            else:
                head = []
            before = each.id
            things.append([*head, *_lines(each, width)])
        return things

    def lead(self, index: int) -> int:
        if not self.noted:
            return 0
        is_first = not index or self.noted[index - 1].id != self.noted[index].id
        return int(is_first) + int(is_first and index > 0)


def _words_of(noted: Noted) -> str:
    exact = noted.highlight.exact if noted.highlight else ""
    return f"{exact} {noted.note} {noted.title}"


def _lines(noted: Noted, width: int) -> Iterator[Painted]:
    if noted.highlight:
        for line in _wrapped(noted.highlight.exact, width - 2):
            yield [("┃ ", "strong"), (line, "")]
        if noted.place is None:
            yield [("  ", ""), (clip("no longer in the article", width - 2), "quiet")]
    for number, line in enumerate(_wrapped(noted.note, width - 4)):
        yield [("  ✎ " if not number else "    ", "strong"), (line, "quiet")]


def _wrapped(words: str, width: int) -> list[str]:
    """The first lines of words, the last of them with a sign that they go on."""
    words = fold(words).strip()
    lines = [line.cut(words) for line in wrap(words, 0, len(words), max(1, width))]
    if len(lines) > _LINES:
        last = lines[_LINES - 1]
        cut = last if cell_len(last) < width else last[:-1]
        lines = [*lines[: _LINES - 1], f"{cut}…"]
    return lines


class HighlightList(NarrowingPanel):
    """The answer is what is to be done, and with which."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "go", "go there", show=True),
        Binding("y", "answer('copy')", "copy"),
        LOOK_FOR,
        Binding("e", "answer('export')", "export"),
        Binding("H,d", "answer('drop')", "take away", key_display="H"),
        Binding("N", "leave", "back", show=False),
    ]

    def __init__(self, noted: Sequence[Noted], more: bool) -> None:
        self._noted = NotedList(noted)
        self._has_more = more
        super().__init__("Highlights and notes", self._noted)
        self._tell()

    def _tell(self) -> None:
        shown, there = len(self._noted.noted), f"{len(self._noted.all):,}"
        of = f"the newest {there}" if self._has_more else there
        self._heading.show(self._title, f"{shown:,} of {of}" if self._noted.asked else of)

    @property
    def asked(self) -> str:
        return self._noted.asked

    def look_for(self, words: str) -> None:
        self._noted.look_for(words)
        self._tell()

    def action_answer(self, what: str) -> None:
        if noted := self._noted.current:
            self.dismiss(Answer(what, noted))

    def action_go(self) -> None:
        self._noted.action_choose()
