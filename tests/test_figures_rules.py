"""What each rule reads, row by row: `figures.txt` has the rows, with what was read in brackets.

`⟦$5m = money 5000000 USD of costs⟧` is a figure with its type, its value or both ends, its unit and
the phrase it belongs to; what is not bracketed is no figure. Numbers are told to four places. Many
rows stand at the border of a rule, where no writer goes: they show that it has moved, not that it is
right.
"""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest

from newsterm.core.figures.figure import Figure
from newsterm.core.figures.finder import find_figures
from newsterm.core.text.layout import parse

_FIGURE = re.compile(r"⟦(.*?) = [^⟧]*⟧")
_TABLE = Path(__file__).with_name("figures.txt").read_text(encoding="utf-8").splitlines()
ROWS = [row for row in _TABLE if row and not row.startswith("#")]


def bracketed(text: str) -> str:
    """The text with its figures in brackets."""
    shown, stop = "", 0
    for figure in find_figures(parse(text)):
        shown += f"{text[stop : figure.start]}⟦{figure.cut(text)} = {told(figure, text)}⟧"
        stop = figure.end
    return shown + text[stop:]


def told(figure: Figure, text: str) -> str:
    ends = (figure.low, figure.high) if figure.range else (figure.value,)
    value = "..".join(plain(end) for end in ends if end is not None)
    of = f"of {figure.of.cut(text)}" if figure.of else ""
    return " ".join(filter(None, (figure.type, value, figure.unit, of)))


def plain(value: Decimal | str) -> str:
    if isinstance(value, str):
        return value
    whole, _, places = f"{value:f}".partition(".")
    return f"{whole}.{places[:4]}".rstrip("0").rstrip(".") if places else whole


@pytest.mark.parametrize("row", ROWS)
def test_the_rows_of_the_table_are_read_as_they_stand(row: str) -> None:
    assert bracketed(_FIGURE.sub(r"\1", row)) == row
