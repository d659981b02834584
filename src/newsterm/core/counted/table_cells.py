"""What a figure in a table counts: the first cell of its row, under the heading of its column."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from newsterm.core.lines.tables import cells_of, parting_sign, table_rows
from newsterm.core.text.span import Span
from newsterm.core.value import frozen


@frozen
class Cell(Span):
    """A cell of a table."""

    row: Span | None = None
    """The first cell of its row, where it has words and is not the cell itself."""
    column: Span | None = None
    """The first cell of its column, where the table has a row of headings."""


def cells_of_tables(text: str, lines: Sequence[Span]) -> dict[int, list[Cell]]:
    """For the start of each row among lines that follow each other, its cells."""
    rows = table_rows([line.cut(text) for line in lines])
    cells: dict[int, list[Cell]] = {}
    signs = [
        is_row and (parting_sign(line.cut(text)).strip(" ") or "blanks")
        for line, is_row in zip(lines, rows, strict=True)
    ]
    for sign, group in groupby(zip(lines, signs, strict=True), key=lambda pair: pair[1]):
        if sign:
            starts, table = zip(
                *((line.start, _cells(text, line)) for line, _ in group), strict=True
            )
            headings = _headings(text, table)
            for start, row in zip(starts, table, strict=True):
                if headings and row is table[0]:
                    cells[start] = [Cell(cell.start, cell.end) for cell in headings]
                else:
                    cells[start] = [_cell(text, row, headings, i) for i in range(len(row))]
    return cells


def _cells(text: str, line: Span) -> list[Span]:
    found = cells_of(line.cut(text))
    return [Span(line.start + start, line.start + end) for start, end in found]


def _headings(text: str, table: Sequence[list[Span]]) -> list[Span]:
    """The first row, where it has fewer numbers than the second, years aside; else none."""
    if len(table) < 2 or _numbers(text, table[0]) >= _numbers(text, table[1]):
        return []
    if len(table[0]) > 1:
        return table[0]
    [line] = table[0]  # Names that only blanks part.
    return [
        Span(line.start + m.start(), line.start + m.end())
        for m in re.finditer(r"\S+", line.cut(text))
    ]


def _numbers(text: str, row: list[Span]) -> int:
    return sum(_is_number(cell.cut(text)) for cell in row[1:])


def _is_number(words: str) -> bool:
    is_year = len(words) == 4 and words.isdigit() and words[:2] in ("18", "19", "20")
    digits, letters = sum(map(str.isdigit, words)), sum(map(str.isalpha, words))
    return digits > 0 and digits >= letters and not is_year


def _cell(text: str, row: list[Span], headings: list[Span], i: int) -> Cell:
    """Cell i of a row; columns are counted from the right, for a first heading may be missing."""
    at = i - len(row) + len(headings)
    column = headings[at] if 0 <= at < len(headings) else None
    return Cell(row[i].start, row[i].end, _named(text, row[0]) if i else None, _named(text, column))


def _named(text: str, cell: Span | None) -> Span | None:
    return cell if cell and any(map(str.isalnum, cell.cut(text))) else None
