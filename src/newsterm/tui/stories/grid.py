"""The differences of a story as a table: a row an article, a column a figure or a quote.

The table knows what stands in each cell and where a move leads; how wide what is, and what of it there
is room for, is worked out for a width. It is drawn in `grid_view`.
"""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len

from newsterm.core.agreement.agreement import (
    ALTERED,
    CONFLICT,
    QUOTE,
    ROUNDED,
    SHORTENED,
    SPEAKER,
    Agreement,
    Mention,
)
from newsterm.core.agreement.measure import measure
from newsterm.core.digest import Digest
from newsterm.core.figures.figure import Figure
from newsterm.core.quotes.quote import Quote
from newsterm.core.stories.origin import day_of, outlet_of
from newsterm.core.value import frozen
from newsterm.tui.stories.painting import ROOMY, name_cut
from newsterm.tui.widgets.times import short_day
from newsterm.tui.widgets.wrapping import clip, fold

UP, DOWN, CUT, OTHER, NEARLY, ALARM = "▲", "▼", "✂", "≠", "~", "!"
_WIDEST = 22
"""Cells of a column."""
_HEAD = 16
_GAP = 2


@frozen
class Cell:
    """What an article says of a thing."""

    words: str
    sign: str
    """How it differs from what is above it; empty where it does not, or is the first."""
    mention: Mention


@frozen
class Grid:
    names: tuple[tuple[str, str], ...]
    """Of each row the day, all of one width, and the outlet."""
    columns: tuple[Agreement, ...]
    cells: tuple[tuple[Cell | None, ...], ...]
    """By row, then by column."""

    def moved(self, row: int, column: int, rows: int, columns: int) -> tuple[int, int]:
        """The cell so many rows and columns away, or the last on the way."""
        return (
            max(0, min(row + rows, len(self.cells) - 1)),
            max(0, min(column + columns, len(self.columns) - 1)),
        )

    def first(self, row: int) -> int:
        """The first column in which a row says something; 0 where it says nothing."""
        found = (i for i, cell in enumerate(self.cells[row]) if cell) if self.cells else iter(())
        return next(found, 0)


def grid_of(agreements: Sequence[Agreement], digests: Sequence[Digest]) -> Grid:
    """The table of what articles, in the order of their days, agree and differ on."""
    cells = [_column(one, digests) for one in agreements]
    days = [day_of(d.article) for d in digests]
    told = [short_day(day) for day in days]
    if len({day[:4] for day in days if day}) == 1:
        told = [" ".join(day.split()[:2]) for day in told]  # The year stands above the table.
    outlets = [outlet_of(d.article) or str(d.article.key) for d in digests]
    wide = max(map(cell_len, told), default=0)
    names = tuple((day.ljust(wide), outlet) for day, outlet in zip(told, outlets, strict=True))
    rows = tuple(tuple(column.get(n) for column in cells) for n in range(len(digests)))
    return Grid(names, tuple(agreements), rows)


def _column(agreement: Agreement, digests: Sequence[Digest]) -> dict[int, Cell]:
    """The cells of a column by row: of an article that says it twice, the first."""
    found: dict[int, Cell] = {}
    for mention in agreement.mentions:
        if mention.article not in found:
            words = fold(mention.place.cut(digests[mention.article].article.text))
            if agreement.verdict == SPEAKER and isinstance(mention.place, Quote):
                words = f"{fold(mention.place.speaker or '')}: {words}"
            sign = _sign(agreement, mention, list(found.values()), words)
            found[mention.article] = Cell(words, sign, mention)
    return found


def _sign(agreement: Agreement, mention: Mention, before: Sequence[Cell], words: str) -> str:
    if agreement.kind == QUOTE:
        return _sign_of_quote(agreement, mention, before, words)
    if not before:
        return ""
    last, value = value_of(before[-1].mention), value_of(mention)
    if last is None or value is None or last == value:
        return ""
    if agreement.verdict == ROUNDED:
        return NEARLY
    if agreement.verdict == CONFLICT:
        return ALARM
    return (UP if value > last else DOWN) if agreement.is_alarm else ""


def _sign_of_quote(
    agreement: Agreement, mention: Mention, before: Sequence[Cell], words: str
) -> str:
    if agreement.verdict == SHORTENED:
        longest = max(agreement.mentions, key=lambda one: one.place.end - one.place.start)
        return "" if mention is longest else CUT
    if agreement.verdict == ALTERED:
        return OTHER if before and words != before[0].words else ""
    return ALARM if agreement.verdict == SPEAKER and before else ""


def value_of(mention: Mention) -> float | None:
    """A figure's number in the unit in which it is compared, the upper end of a range."""
    if not isinstance(mention.place, Figure):
        return None
    found = measure(mention.place)
    return found.high if found else None


def series(agreement: Agreement, digests: Sequence[Digest]) -> list[tuple[str, float]]:
    """The days on which a figure is told, with the last value; nothing where it is always the same."""
    told: dict[str, float] = {}
    for mention in agreement.mentions:
        day, value = day_of(digests[mention.article].article), value_of(mention)
        if day and value is not None:
            told[day] = value
    return sorted(told.items()) if len(set(told.values())) > 1 else []


def verdict_words(agreement: Agreement, digests: Sequence[Digest]) -> str:
    """`people dead · changed: 41 → 47 → 52`; what is the same stands once."""
    if agreement.kind == QUOTE:
        return f"{fold(agreement.of) or 'Nobody named'} · {agreement.verdict}"
    values = [fold(m.place.cut(digests[m.article].article.text)) for m in agreement.mentions]
    told = [value for i, value in enumerate(values) if not i or value != values[i - 1]]
    return f"{fold(agreement.of) or 'figure'} · {agreement.verdict}: {' → '.join(told)}"


# For a width


@frozen
class Fitted:
    """The columns that there is room for."""

    name: int
    """Cells of the names of the rows, with the gap behind them."""
    first: int
    widths: tuple[int, ...]
    """Of the columns from `first` on."""
    has_more: bool
    """There are columns at the right that have no room."""


def widths_of(grid: Grid) -> list[int]:
    """Cells of each column, the gap before it among them."""
    found = []
    for number, agreement in enumerate(grid.columns):
        cells = [row[number] for row in grid.cells]
        words = max((cell_len(c.words) + 2 * bool(c.sign) for c in cells if c), default=0)
        head = min(_HEAD, cell_len(head_of(agreement)))
        found.append(_GAP + max(4, min(_WIDEST, max(words, head))))
    return found


def head_of(agreement: Agreement) -> str:
    return fold(agreement.of) or (agreement.verdict if agreement.kind == QUOTE else "figure")


def fitted(grid: Grid, column: int, first: int, width: int) -> Fitted:
    """What of the table fits into a width, the cursor's column in it; `first` was the first before."""
    names = [cell_len(f"{day}  {outlet}") for day, outlet in grid.names]
    outlets = [cell_len(outlet) for _, outlet in grid.names]
    longest = max(names if width >= ROOMY else outlets, default=0)
    widths = widths_of(grid)
    name = min(longest, max(width // 3, width - 1 - sum(widths))) + 1
    widths = [min(each, max(1, width - name)) for each in widths]
    first = min(first, column)
    while first < column and sum(widths[first : column + 1]) > width - name:
        first += 1
    taken, room = [], width - name
    for each in widths[first:]:
        if each > room:
            break
        taken.append(each)
        room -= each
    return Fitted(name, first, tuple(taken), first + len(taken) < len(widths))


def name_words(grid: Grid, row: int, width: int, room: int) -> str:
    """The name of a row: its day and outlet; in a narrow table the outlet alone."""
    day, outlet = grid.names[row]
    head = f"{day}  " if day and width >= ROOMY else ""
    return head + name_cut(outlet, max(1, room - 1 - len(head)))


def cell_words(cell: Cell | None, width: int) -> tuple[str, str]:
    """A cell's words and its sign, together at most so many cells wide."""
    if cell is None:
        return clip("·", width), ""
    sign = f" {cell.sign}" if cell.sign else ""
    return clip(cell.words, max(1, width - len(sign))), sign
