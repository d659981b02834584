"""What is told in rows, as a terminal shows it: quotes, figures, the articles of a store, feeds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from rich.cells import cell_len
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from newsterm.core.quotes.quote import told_once
from newsterm.core.text.controls import one_line
from newsterm.core.text.span import Span
from newsterm.render import plain
from newsterm.render.figures.rows import Row, in_its_clause, rows_of
from newsterm.render.figures.value_words import value_words
from newsterm.render.styled import STYLES, figure_style, quote_style, unmarked

TYPE_CHECKING = False  # As typing's; and finding quotes and figures takes 0.1 s to load.
if TYPE_CHECKING:
    from newsterm.core.digest import Digest
    from newsterm.core.figures.figure import Figure
    from newsterm.core.quotes.quote import Quote
    from newsterm.core.search.entry import Entry

_MEASURE = 88
"""Cells in a line of what somebody said; longer ones are hard to read."""


def quotes(digests: Sequence[Digest]) -> list[RenderableType]:
    """Who said what: each speaker once, over all articles, in the order of first speaking.

    At the right the paragraph, where there are several articles also the article's number; below
    all of it the articles with these numbers.
    """
    numbers = {digest.article.key: i for i, digest in enumerate(digests, 1)}
    said: dict[str, list[tuple[Text, Text]]] = {}
    for digest in digests:
        number = f"[{numbers[digest.article.key]}] " if len(numbers) > 1 else ""
        for quote in told_once(digest.quotes):
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
    words = Text(one_line(quote.cut(digest.article.text)), quote_style(quote.kind))
    if quote.kind == "indirect" and quote.cue:  # Without "denied", a denial reads as a claim.
        return Text.assemble((f"{one_line(quote.cue)}: ", "dim"), words)
    return words


def figures(
    rows: Sequence[tuple[Digest, Figure]], width: int, by_sentence: bool = True
) -> list[RenderableType]:
    """Every figure with what it counts, its type and its value; one that is told again in one row.

    Figures that stand in one sentence follow it; or else they make one table.
    """
    found = rows_of(rows)
    cells = [_figure_row(row) for row in found]
    columns = zip(*cells, strict=True)
    widths = shares([max(cell_len(text.plain) for text in column) for column in columns], width - 2)
    if not by_sentence:
        return [_figure_table(cells, widths)]
    several = len({id(row.digest) for row in found}) > 1
    things: list[RenderableType] = []
    before: Digest | None = None
    for place, group in groupby(zip(found, cells, strict=True), key=_stands):
        standing = list(group)
        digest = standing[0][0].digest
        if several and digest is not before:
            things += [Text(_named(digest), STYLES["title"]), ""]
        before = digest
        words = unmarked(digest, Span(*place[1:]))
        for row, _ in standing:
            figure = row.figure
            words.stylize(figure_style(figure.type), figure.start - place[1], figure.end - place[1])
        things += [words, _figure_table([row for _, row in standing], widths), ""]
    return things[:-1]


def _stands(found: tuple[Row, object]) -> tuple[int, int, int]:
    """The sentence a figure stands in, and of which article."""
    row = found[0]
    place = plain.surrounding(row.digest, row.figure)
    return id(row.digest), place.start, place.end


def shares(widest: Sequence[int], width: int) -> tuple[int, int, int, int]:
    """How wide the figure, what it counts, its type and its value are; those at the right go first."""
    if width < 36 or not widest:
        return width, 0, 0, 0
    figure = min(widest[0] + 2, width // 2 if width < 56 else width * 2 // 5)
    kind = min(widest[2] + 2, width - figure) if width >= 56 else 0
    value = min(widest[3] + 2, width // 3, width - figure - kind) if width >= 72 else 0
    of = width - figure - kind - value
    return figure, of, kind, value


def _figure_row(row: Row) -> tuple[Text, Text, Text, Text]:
    _, surface, type, _, _, of, _ = map(one_line, plain.figure_cells(row.digest, row.figure))
    counted = Text(of) if of else Text(one_line(in_its_clause(row.digest, row.figure)), "dim")
    if row.again:
        counted.append(f"  also {row.places}", "dim")
    return Text(surface, figure_style(type)), counted, Text(type), Text(value_words(row.figure))


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


def entries(found: Iterable[Entry]) -> Table:
    """The articles of a store."""
    table = _table("id", "date", "words", "title", justify={"words": "right"})
    for entry in found:
        table.add_row(
            entry.id,
            entry.date or "–",
            f"{entry.words:,}",
            Text.assemble(
                (one_line(entry.title), STYLES["title"]),
                (f"  conflict copy of {one_line(entry.conflict_of)}", "dim")
                if entry.conflict_of
                else "",
            ),
        )
    return table


def feeds(rows: Iterable[Sequence[str]]) -> Table:
    """The feeds that are followed: title, address, when each was read, what is wrong with it."""
    table = _table("title", "address", "read", "problem")
    for title, *cells in rows:
        table.add_row(Text(title, STYLES["title"]), *map(Text, cells))
    return table


def _table(*columns: str, justify: dict[str, str] | None = None) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    for column in columns:
        right = (justify or {}).get(column) == "right"
        table.add_column(column, justify="right" if right else "left", overflow="fold")
    return table
