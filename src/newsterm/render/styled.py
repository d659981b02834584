"""What newsterm says, as a terminal shows it: wrapped and coloured. Returns strings.

Only here and in the reader is there colour, and never colour alone: quotations are also italic,
figures bold in the hue of their family, furniture dim. rich does the wrapping (80 ms to import, so
only a terminal pays for it); every text passes `one_line` first and is never read as markup.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from io import StringIO
from itertools import accumulate

from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from newsterm.core.figures.types import family_of
from newsterm.core.text.controls import one_line, visible
from newsterm.core.text.span import Span
from newsterm.render import plain

_Layer = list[tuple[Span, str, int]]
"""Findings in order with their style, and how far those up to each reach: so a place is looked up."""

TYPE_CHECKING = False  # As typing's; and finding quotes and figures takes 0.1 s to load.
if TYPE_CHECKING:
    from newsterm.core.digest import Digest
    from newsterm.core.search.snippet import Match
    from newsterm.core.text.article import Article

STYLES = {
    "title": "bold",
    "byline": "dim",
    "date": "dim",
    "furniture": "dim",
    "paragraph": "",
    "direct": "italic green",
    "indirect": "italic",
    "mixed": "italic",
    "scare": "italic",
    "name": "italic",
    "money": "bold yellow",
    "time": "bold magenta",
    "number": "bold cyan",
    "speaker": "bold",
}


def to_terminal(things: Iterable[RenderableType], width: int, colour: bool) -> str:
    """The things one below the other, no line wider than `width` cells."""
    out = StringIO()
    console = Console(
        file=out,
        width=width,
        force_terminal=colour,
        color_system="auto" if colour else None,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    for thing in things:
        console.print(thing)
    return out.getvalue().removesuffix("\n")


def heading(article: Article) -> Text:
    return Text(plain.heading(article).removeprefix("# "), style=STYLES["title"])


def summary(digest: Digest, why: bool = False) -> list[RenderableType]:
    """The sentences of the summary, each hanging from its number; below it, if asked, what spoke for it."""
    things: list[RenderableType] = []
    for number, line in enumerate(digest.summary.lines, 1):
        things.append(_hanging(f"{number}", marked(digest, line)))
        if why:
            things.append(_hanging("", Text(plain.why_text(line), "dim")))
    return things


def article(digest: Digest) -> list[RenderableType]:
    """The whole article with its findings marked and its furniture dim."""
    things: list[RenderableType] = []
    layers = _layers(digest)
    before = ""
    for part in digest.article.parts:
        if before and (part.kind == "paragraph" or part.kind != before):
            things.append("")
        text = unmarked(digest, part)
        if part.kind != "furniture":
            _mark(text, part, layers)
        text.style = STYLES[part.kind]
        things.append(text)
        before = part.kind
    return things


def passage(digest: Digest, place: Span, origin: str) -> list[RenderableType]:
    """The paragraphs around a place, the place itself reversed; below them where it is from."""
    things: list[RenderableType] = []
    for part in plain.around(digest.article.told, place):
        text = marked(digest, part)
        if place.meets(part):
            text.stylize("reverse", max(0, place.start - part.start), place.end - part.start)
        things += [text, ""]
    return [*things, Text(one_line(origin), "dim")]


def quote_style(kind: str) -> str:
    """The style of a quote of this kind; in STYLES a title is the article's own."""
    return STYLES["name" if kind == "title" else kind]


def match(found: Match) -> Text:
    """An article that answers a search: its title, where it is, and the place with the hits marked."""
    entry = found.entry
    text = Text.assemble(
        (one_line(entry.title), STYLES["title"]), f"  {entry.date or '–'}  {entry.id}\n"
    )
    text.append(f"{one_line(entry.path)}\n", "dim")
    if found.article and found.snippet:
        words = Text(_shown(found.snippet.cut(found.article.text)))
        for hit in found.snippet.hits:
            words.stylize(
                "bold yellow", hit.start - found.snippet.start, hit.end - found.snippet.start
            )
        text.append_text(words).append("\n")
    return text


def marked(digest: Digest, place: Span) -> Text:
    """The words of a span with the quotes and figures in them styled."""
    text = unmarked(digest, place)
    _mark(text, place, _layers(digest))
    return text


def _mark(text: Text, place: Span, layers: list[_Layer]) -> None:
    for layer in layers:
        first = bisect_right(layer, place.start, key=lambda row: row[2])
        last = bisect_left(layer, place.end, key=lambda row: row[0].start)
        for finding, style, _ in layer[first:last]:
            if finding.meets(place):
                text.stylize(style, max(0, finding.start - place.start), finding.end - place.start)


def _layers(digest: Digest) -> list[_Layer]:
    quoted = [(quote, quote_style(quote.kind)) for quote in digest.quotes]
    counted = [(figure, figure_style(figure.type)) for figure in digest.figures]
    return [
        [
            (*row, reach)
            for row, reach in zip(layer, accumulate((f.end for f, _ in layer), max), strict=True)
        ]
        for layer in (quoted, counted)
    ]


def figure_style(type: str) -> str:
    """That of the family of a figure's type."""
    return STYLES[family_of(type)]


def unmarked(digest: Digest, place: Span) -> Text:
    """The words of a span as they stand."""
    return Text(_shown(place.cut(digest.article.text)))


def _shown(words: str) -> str:
    """Words made safe and put on one line at the same length, so that offsets stay true."""
    return visible(words).replace("\n", " ").replace("\t", " ")


def _hanging(mark: str, text: Text) -> Table:
    grid = Table.grid(padding=(0, 1))
    grid.add_column(style="dim", justify="right", width=2)
    grid.add_column(ratio=1)
    grid.add_row(mark, text)
    return grid
