"""The panel of highlights and notes, of all articles: the newest first, each with the note beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual.binding import Binding, BindingType

from newsterm.core.passages.highlight import Highlight
from newsterm.core.passages.placing import placed
from newsterm.core.text.article import Article, first_words
from newsterm.core.text.span import Span
from newsterm.core.value import frozen
from newsterm.tui.widgets.panel import Painted, Panel, Thing, Things
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
        self.noted = noted

    @property
    def current(self) -> Noted:
        return self.noted[self.cursor]

    def thing(self, index: int) -> Answer:
        return Answer("go", self.noted[index])

    def lay_out(self, width: int) -> list[Thing]:
        things: list[Thing] = []
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
        is_first = not index or self.noted[index - 1].id != self.noted[index].id
        return int(is_first) + int(is_first and index > 0)


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


class HighlightList(Panel):
    """The answer is what is to be done, and with which."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "go", "go there", show=True),
        Binding("y", "answer('copy')", "copy"),
        Binding("e", "answer('export')", "export"),
        Binding("H,d", "answer('drop')", "take away", key_display="H"),
        Binding("N", "leave", "back", show=False),
    ]

    def __init__(self, noted: Sequence[Noted], more: bool) -> None:
        self._noted = NotedList(noted)
        super().__init__("Highlights and notes", self._noted)
        count = f"{len(noted):,}"
        self._heading.show("Highlights and notes", f"the newest {count}" if more else count)

    def action_answer(self, what: str) -> None:
        self.dismiss(Answer(what, self._noted.current))

    def action_go(self) -> None:
        self._noted.action_choose()
