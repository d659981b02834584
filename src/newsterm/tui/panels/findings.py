"""Who said what, and the table of figures: what was found, in lists that lead to its place.

They may be of one article or of several; each finding knows where it is from. What is shown of
them can be narrowed to a kind and put in another order, with the cursor staying on its finding.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len, set_cell_size

from newsterm.core.figures.figure import Figure, by_value
from newsterm.core.figures.types import FAMILIES, FIGURE_TYPES, family_of
from newsterm.core.quotes.quote import Quote, told_once
from newsterm.core.text.span import Span
from newsterm.core.value import frozen
from newsterm.render.figure_rows import in_its_clause, rows_of
from newsterm.render.plain import surrounding
from newsterm.render.tables import shares
from newsterm.render.value_words import value_words
from newsterm.tui.article.navigation import SPOKEN
from newsterm.tui.widgets.panel import Painted, Thing, Things
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
    """The other paragraphs in which a sum stands."""

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


def quotes_in(articles: Iterable[tuple[str, Digest]]) -> list[Found]:
    """What is said in articles, given as paths and digests."""
    return [
        Found(path, d, q) for path, d in articles for q in told_once(d.quotes) if q.kind in SPOKEN
    ]


def figures_in(articles: Iterable[tuple[str, Digest]]) -> list[Found]:
    return [
        Found(path, row.digest, row.figure, row.places)
        for path, digest in articles
        for row in rows_of((digest, figure) for figure in digest.figures)
    ]


def about(digest: Digest, place: Span) -> str:
    """A quote's speaker, kind and cue, or what a figure counts, its type and value, in a line."""
    if isinstance(place, Quote):
        return " · ".join(filter(None, (place.speaker or UNNAMED, place.kind, place.cue)))
    if isinstance(place, Figure):
        words = place.cut(digest.article.text)
        told = (words, _of(digest, place), place.type, value_words(place))
        return " · ".join(dict.fromkeys(map(fold, filter(None, told))))
    return ""


def _of(digest: Digest, figure: Figure) -> str:
    return figure.counted(digest.article.text)


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
        self.shown = self._arranged()
        self.is_several = len({each.path for each in found}) > 1

    @property
    def kinds(self) -> list[str]:
        """The kinds there are."""
        present = {each.kind for each in self.found}
        return [kind for kind in self.KINDS if kind in present]

    @property
    def current(self) -> Found | None:
        return self.shown[self.cursor] if self.shown else None

    def thing(self, index: int) -> Found:
        return self.shown[index]

    def show(self, found: Sequence[Found]) -> None:
        """List other findings, from the first."""
        self.found, self.kind = found, ""
        self.shown = self._arranged()
        self.is_several = len({each.path for each in found}) > 1
        self.refill(0)

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

    def _arrange(self) -> None:
        before, self.shown = self.current, self._arranged()
        self.refill(next((i for i, each in enumerate(self.shown) if each is before), 0))

    def _arranged(self) -> list[Found]:
        shown = [each for each in self.found if not self.kind or each.kind == self.kind]
        return self.ORDERS[self.order](shown)


def _by_speaker(found: Sequence[Found]) -> list[Found]:
    """Speakers in the order they first speak, each with what they said in order."""
    first = {speaker: i for i, speaker in enumerate(dict.fromkeys(f.speaker for f in found))}
    return sorted(found, key=lambda each: first[each.speaker])


def _by_name(found: Sequence[Found]) -> list[Found]:
    return sorted(found, key=lambda each: (each.speaker == UNNAMED, each.speaker.casefold()))


def _by_number(found: Sequence[Found]) -> list[Found]:
    said = Counter(each.speaker for each in found)
    return sorted(
        found, key=lambda each: (each.speaker == UNNAMED, -said[each.speaker], each.speaker)
    )


class Speakers(Findings):
    """Each speaker once, above what they said."""

    ORDERS: ClassVar = {
        "as they speak": _by_speaker,
        "by name": _by_name,
        "most quoted first": _by_number,
    }
    KINDS: ClassVar = SPOKEN

    def lay_out(self, width: int) -> list[Thing]:
        things: list[Thing] = []
        speaker = ""
        for each in self.shown:
            head: Thing = [[]] if things and speaker != each.speaker else []
            if speaker != each.speaker:
                head.append([(clip(each.speaker, width), "strong")])
            speaker = each.speaker
            column = self.article_column(width)
            lines = _said(each, max(1, width - 2 - column))
            things.append([*head, _beside(lines[0], each, width, column), *lines[1:]])
        return things


def _said(found: Found, width: int) -> Thing:
    """What was said, on lines of at most `width` cells; without "denied" a denial reads as a claim."""
    cue = fold(f"{found.cue}: ") if found.kind == "indirect" and found.cue else ""
    words = cue + found.words
    lines = []
    for line in wrap(words, 0, len(words), width):
        said = max(line.start, min(len(cue), line.end))
        lines.append(
            [("  ", ""), (words[line.start : said], "quiet"), (words[said : line.end], "")]
        )
    return lines


def _beside(painted: Painted, found: Found, width: int, column: int) -> Painted:
    """A line with its article's title in the column at the right."""
    if not column:
        return painted
    gap = max(0, width - column - sum(cell_len(text) for text, _ in painted))
    title = found.digest.article.title or found.path.rpartition("/")[2]
    return [*painted, (" " * gap + "  ", ""), (clip(title, column - 2), "quiet")]


def _as_they_stand(found: Sequence[Found]) -> list[Found]:
    return list(found)


def _largest_first(found: Sequence[Found]) -> list[Found]:
    return sorted(found, key=lambda each: by_value(each.place))  # type: ignore[arg-type]


def _by_type(found: Sequence[Found]) -> list[Found]:
    return sorted(found, key=lambda each: FIGURE_TYPES.index(each.kind))


class Figures(Findings):
    """One row a figure: as written, what it counts, its type, its value."""

    ORDERS: ClassVar = {
        "as they stand": _as_they_stand,
        "largest first": _largest_first,
        "by type": _by_type,
    }
    KINDS: ClassVar = FIGURE_TYPES
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"rowlist--{family}" for family in FAMILIES}

    def lay_out(self, width: int) -> list[Thing]:
        rows = [_cells(each) for each in self.shown]
        columns = zip(*rows, strict=True)
        beside = self.article_column(width)
        widths = shares([max(map(cell_len, column)) for column in columns], width - beside)
        return [
            [_beside(_row(each, row, widths), each, width, beside)]
            for each, row in zip(self.shown, rows, strict=True)
        ]


def _cells(found: Found) -> tuple[str, str, str, str]:
    """A figure as written, what it counts or a few words about it, its type, its value."""
    assert isinstance(found.place, Figure)
    of = _of(found.digest, found.place) or in_its_clause(found.digest, found.place)
    again = f"  also {found.again}" if found.again else ""
    value = value_words(found.place)
    value = value if value != found.words else ""
    return clip(found.words, 60), fold(of + again), found.kind, clip(value, 60)


def _row(found: Found, cells: Sequence[str], widths: Sequence[int]) -> Painted:
    assert isinstance(found.place, Figure)
    looks = (family_of(found.kind), "" if found.place.of else "quiet", "quiet", "")
    return [
        (set_cell_size(clip(text, max(0, share - 2)), share), look)
        for text, look, share in zip(cells, looks, widths, strict=True)
    ]


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
