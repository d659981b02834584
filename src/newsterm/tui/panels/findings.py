"""What was found, in lists that lead to its place: what all of them share.

They may be of one article or of several; each finding knows where it is from. What is shown of
them can be narrowed, to a kind and to words, and put in another order, the cursor staying on its finding.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len

from newsterm.core.figures.figure import Figure
from newsterm.core.quotes.quote import Quote
from newsterm.core.search.folding import fold as folded
from newsterm.core.text.span import Span
from newsterm.core.value import frozen
from newsterm.render.plain import surrounding
from newsterm.render.value_words import value_words
from newsterm.tui.widgets.panel import Painted, Things
from newsterm.tui.widgets.wrapping import clip, fold, wrap

if TYPE_CHECKING:  # Finding quotes and figures is loaded when the first are sought.
    from newsterm.core.digest import Digest

UNNAMED = "Nobody named"
_ROOMY = 60
"""Cells from which on there is room for the article beside a finding."""


@frozen
class Found:
    """A finding, and the article it is in."""

    path: str
    digest: Digest
    place: Quote | Figure
    again: str = ""
    """The other paragraphs in which a sum stands; of a statement, whether it was made before."""

    @property
    def words(self) -> str:
        return fold(self.place.cut(self.digest.article.text))

    @property
    def kind(self) -> str:
        return self.place.type if isinstance(self.place, Figure) else self.place.kind

    @property
    def speaker(self) -> str:
        return (isinstance(self.place, Quote) and self.place.speaker) or UNNAMED

    @property
    def cue(self) -> str:
        return (isinstance(self.place, Quote) and self.place.cue) or ""

    @property
    def of(self) -> str:
        """What a figure counts."""
        text = self.digest.article.text
        return fold(self.place.counted(text)) if isinstance(self.place, Figure) else ""


def about(digest: Digest, place: Span) -> str:
    """A quote's speaker, kind and cue, or what a figure counts, its type and value, in a line."""
    if isinstance(place, Quote):
        return " · ".join(filter(None, (place.speaker or UNNAMED, place.kind, place.cue)))
    if isinstance(place, Figure):
        text = digest.article.text
        told = (place.cut(text), place.counted(text), place.type, value_words(place))
        return " · ".join(dict.fromkeys(map(fold, filter(None, told))))
    return ""


class Findings(Things):
    """A list of findings, narrowed and ordered as the reader wants it."""

    ORDERS: ClassVar[dict[str, Callable[[Sequence[Found]], list[Found]]]] = {}
    """Each order by its name; the first is the one to begin with."""
    KINDS: ClassVar[Sequence[str]] = ()

    def __init__(self, found: Sequence[Found]) -> None:
        super().__init__()
        self.found = found
        self.order = next(iter(self.ORDERS))
        self.kind = ""
        """The only kind that is shown; empty for all."""
        self.asked = ""
        """The words that what is shown has in it; empty for all."""
        self.shown = self._arranged()
        self.is_several = len({each.path for each in found}) > 1

    @property
    def kinds(self) -> list[str]:
        """The kinds there are."""
        present = {each.kind for each in self.found}
        return [kind for kind in self.KINDS if kind in present]

    @property
    def current(self) -> Found | None:
        """What the cursor is on, or the first of what it is on."""
        return self.shown[self.cursor] if self.shown else None

    @property
    def belonging(self) -> list[Found]:
        """All that belongs to what the cursor is on: what a speaker said, a family of figures."""
        return [self.current] if self.current else []

    def thing(self, index: int) -> Found | None:
        return self.shown[index]

    def show(self, found: Sequence[Found]) -> None:
        """List other findings, from the first."""
        self.found, self.kind, self.asked = found, "", ""
        self.shown = self._arranged()
        self.is_several = len({each.path for each in found}) > 1
        self.stand_on(self.row_of(None))

    def article_column(self, width: int) -> int:
        """Cells at the right for the article a finding is in; none where there is one or little room."""
        return min(30, width // 3) if self.is_several and width >= _ROOMY else 0

    def next_order(self) -> None:
        names = list(self.ORDERS)
        self.order = names[(names.index(self.order) + 1) % len(names)]
        self._arrange()

    def next_kind(self, step: int) -> None:
        kinds = ["", *self.kinds]
        self.kind = kinds[(kinds.index(self.kind) + step) % len(kinds)]
        self._arrange()

    def look_for(self, words: str) -> None:
        """Show what has these words in it, in what is said, counted or who says it."""
        self.asked = words.strip()
        self._arrange()

    def _arrange(self) -> None:
        before, self.shown = self.current, self._arranged()
        self.stand_on(self.row_of(before))

    def stand_on(self, row: int) -> None:
        """Show other rows, with the cursor on one of them."""
        self.cursor = row
        if self.is_attached:
            self.refill(row)

    def row_of(self, found: Found | None) -> int:
        return next((i for i, each in enumerate(self.shown) if each is found), 0)

    def _arranged(self) -> list[Found]:
        words = folded(self.asked).split()
        shown = [
            each
            for each in self.found
            if (not self.kind or each.kind == self.kind) and (not words or _has(each, words))
        ]
        return self.ORDERS[self.order](shown)


def _has(found: Found, words: Sequence[str]) -> bool:
    speaker = found.speaker if isinstance(found.place, Quote) else ""
    told = folded(" ".join((found.words, found.of, speaker, found.kind, found.cue)))
    return all(word in told for word in words)


def beside(painted: Painted, found: Found, width: int, column: int) -> Painted:
    """A line with its article's title in the column at the right."""
    if not column:
        return painted
    gap = max(0, width - column - sum(cell_len(text) for text, _ in painted))
    title = found.digest.article.title or found.path.rpartition("/")[2]
    return [*painted, (" " * gap + "  ", ""), (clip(title, column - 2), "quiet")]


def around(found: Found, width: int, most: int) -> list[Painted]:
    """The sentence a finding stands in, of at most so many lines: those about the finding."""
    sentence = surrounding(found.digest, found.place)
    return lines_around(found.digest.article.text, sentence, found.place, width, most)


def lines_around(text: str, sentence: Span, place: Span, width: int, most: int) -> list[Painted]:
    """At most so many lines of a sentence, those about a place in it; what is around it is dim."""
    lines = wrap(text, sentence.start, sentence.end, width)
    first = next((i for i, line in enumerate(lines) if line.meets(place)), 0)
    start = max(0, min(first - most // 2, len(lines) - most))
    return [_marked(text, line, place) for line in lines[start : start + most]]


def _marked(text: str, line: Span, place: Span) -> Painted:
    begins = min(max(place.start, line.start), line.end)
    ends = min(max(place.end, line.start), line.end)
    return [
        (fold(text[line.start : begins]), "quiet"),
        (fold(text[begins:ends]), ""),
        (fold(text[ends : line.end]), "quiet"),
    ]
