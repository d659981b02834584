"""What newsterm says, as a terminal shows it: wrapped, coloured, in tables. Returns strings.

Only here and in the reader is there colour, and never colour alone: quotations are also italic,
figures bold in the hue of their family, furniture dim. rich does the wrapping and the tables (80 ms
to import, so only a terminal pays for it); every text passes `one_line` first and is never read as markup.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from io import StringIO
from itertools import accumulate, groupby

from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.padding import Padding
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
    from newsterm.core.figures.figure import Figure
    from newsterm.core.quote import Quote
    from newsterm.core.search.entry import Entry
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
_MEASURE = 88
"""Cells in a line of what somebody said; longer ones are hard to read."""


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
        text = _plain(digest, part)
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


def quotes(digests: Sequence[Digest]) -> list[RenderableType]:
    """Who said what: each speaker once, over all articles, in the order of first speaking.

    At the right the paragraph, where there are several articles also the article's number; below
    all of it the articles with these numbers.
    """
    numbers = {digest.article.key: i for i, digest in enumerate(digests, 1)}
    said: dict[str, list[tuple[Text, Text]]] = {}
    for digest in digests:
        number = f"[{numbers[digest.article.key]}] " if len(numbers) > 1 else ""
        for quote in digest.quotes:
            where = Text(f"{number}{_where(digest, quote)}", "dim")
            said.setdefault(quote.speaker or "", []).append((_said(digest, quote), where))
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(max_width=_MEASURE)
    table.add_column(justify="right", no_wrap=True)
    for speaker in sorted(said, key=lambda speaker: not speaker):
        if table.rows:
            table.add_row()
        table.add_row(Text(one_line(speaker) or "Nobody named", STYLES["speaker"]))
        for words, where in said[speaker]:
            table.add_row(Padding(words, (0, 0, 0, 2)), where)
    if len(numbers) == 1:
        return [table]
    told = {numbers[digest.article.key]: _named(digest) for digest in digests}
    return [table, "", *(Text(f"[{number}] {name}", "dim") for number, name in told.items())]


def _said(digest: Digest, quote: Quote) -> Text:
    words = Text(one_line(quote.cut(digest.article.text)), _quote_style(quote.kind))
    if quote.kind == "indirect" and quote.cue:  # Without "denied", a denial reads as a claim.
        return Text.assemble((f"{one_line(quote.cue)}: ", "dim"), words)
    return words


def figures(
    rows: Sequence[tuple[Digest, Figure]], width: int, by_sentence: bool = True
) -> list[RenderableType]:
    """Every figure with its type, its value and what it counts.

    Figures that stand in one sentence follow it; or else they make one table.
    """
    cells = [_figure_row(digest, figure) for digest, figure in rows]
    columns = zip(*cells, strict=True)
    widths = shares([max(cell_len(text.plain) for text in column) for column in columns], width - 2)
    if not by_sentence:
        return [_figure_table(cells, widths)]
    several = len({id(digest) for digest, _ in rows}) > 1
    things: list[RenderableType] = []
    before: Digest | None = None
    for place, group in groupby(zip(rows, cells, strict=True), key=_stands):
        found = list(group)
        digest = found[0][0][0]
        if several and digest is not before:
            things += [Text(_named(digest), STYLES["title"]), ""]
        before = digest
        words = _plain(digest, Span(*place[1:]))
        for (_, figure), _ in found:
            words.stylize(
                _figure_style(figure.type), figure.start - place[1], figure.end - place[1]
            )
        things += [words, _figure_table([row for _, row in found], widths), ""]
    return things[:-1]


def _stands(found: tuple[tuple[Digest, Figure], object]) -> tuple[int, int, int]:
    """The sentence a figure stands in, and of which article."""
    digest, figure = found[0]
    place = plain.surrounding(digest, figure)
    return id(digest), place.start, place.end


def shares(widest: Sequence[int], width: int) -> tuple[int, int, int, int]:
    """How wide the four columns of figures are: as what is in them; those at the right go first."""
    if width < 36 or not widest:
        return width, 0, 0, 0
    figure = min(widest[0] + 2, width - 12 if width < 56 else width * 2 // 5)
    kind = min(widest[1] + 2, width - figure)
    value = min(widest[2] + 2, width // 3, width - figure - kind) if width >= 56 else 0
    return figure, kind, value, width - figure - kind - value


def _figure_row(digest: Digest, figure: Figure) -> tuple[Text, Text, Text, Text]:
    _, surface, type, _, unit, of, _ = map(one_line, plain.figure_cells(digest, figure))
    value = " ".join(filter(None, (plain.value_text(figure, grouped=True), unit)))
    return Text(surface, _figure_style(type)), Text(type), Text(value), Text(of)


def _figure_table(rows: Iterable[Sequence[Text]], widths: Sequence[int]) -> Table:
    """Rows whose columns are as wide as those of other tables beside it."""
    table = Table.grid()
    for width in (2, *widths):
        if width:
            table.add_column(width=width, overflow="fold")
    shown = [i for i, width in enumerate(widths) if width]
    for row in rows:
        table.add_row("", *(Padding(row[i], (0, 2 if i < 3 else 0, 0, 0)) for i in shown))
    return table


def _named(digest: Digest) -> str:
    """An article by its title and source."""
    return one_line(": ".join(filter(None, (digest.article.title, digest.article.source or ""))))


def _where(digest: Digest, span: Span) -> str:
    """The paragraph a finding stands in, counted from 1."""
    number = plain.paragraph_of(digest, span)
    return f"¶{number}" if number else "title"


def _quote_style(kind: str) -> str:
    return STYLES["name" if kind == "title" else kind]


def entries(found: Iterable[Entry]) -> Table:
    """The articles of a store."""
    table = _table("id", "date", "words", "title", justify={"words": "right"})
    for entry in found:
        table.add_row(
            entry.id,
            entry.date or "–",
            f"{entry.words:,}",
            Text(one_line(entry.title), STYLES["title"]),
        )
    return table


def feeds(rows: Iterable[Sequence[str]]) -> Table:
    """The feeds that are followed: title, address, when each was read, what is wrong with it."""
    table = _table("title", "address", "read", "problem")
    for title, *cells in rows:
        table.add_row(Text(title, STYLES["title"]), *map(Text, cells))
    return table


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
    text = _plain(digest, place)
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
    quoted = [(quote, _quote_style(quote.kind)) for quote in digest.quotes]
    counted = [(figure, _figure_style(figure.type)) for figure in digest.figures]
    return [
        [
            (*row, reach)
            for row, reach in zip(layer, accumulate((f.end for f, _ in layer), max), strict=True)
        ]
        for layer in (quoted, counted)
    ]


def _figure_style(type: str) -> str:
    return STYLES[family_of(type)]


def _plain(digest: Digest, place: Span) -> Text:
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


def _table(*columns: str, justify: dict[str, str] | None = None) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    for column in columns:
        right = (justify or {}).get(column) == "right"
        table.add_column(column, justify="right" if right else "left", overflow="fold")
    return table
