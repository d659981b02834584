"""Figures in tables: units as the press writes them, a sum told again in one row, words of a clause."""

from __future__ import annotations

from decimal import Decimal

import pytest

from newsterm.core.digest import digest
from newsterm.core.figures.figure import Figure
from newsterm.core.text.layout import parse
from newsterm.render.figures.rows import in_its_clause, rows_of
from newsterm.render.figures.value_words import value_words


@pytest.mark.parametrize(
    ("type", "value", "unit", "told"),
    [
        ("quantity", "12", "[nmi_i]", "12 nmi"),
        ("quantity", "100", "km/h", "100 km/h"),
        ("quantity", "-5.5", "Cel", "-5.5 °C"),
        ("quantity", "45", "deg", "45 degrees"),
        ("quantity", "3000", "km2", "3,000 km²"),
        ("percent", "12.5", "%", "12.5 %"),
        ("percent", "25", "bp", "25 basis points"),
        ("money", "3000000", "EUR", "3,000,000 EUR"),
        ("age", "52", "a", "52 years"),
        ("count", "5000", None, "5,000"),
    ],
)
def test_units_are_as_the_press_writes_them(
    type: str, value: str, unit: str | None, told: str
) -> None:
    assert value_words(Figure(0, 1, type, Decimal(value), unit)) == told


TEXT = """The fund

The fund is worth $5 million.

It gave 12 people $5 million, and 12 people left. It cost $6 million. She was fined $50 for parking.

The fund of $5 million is spent; 12 towns and 12 others were given nothing in two years.
"""


def test_a_sum_that_is_told_again_is_one_row_with_its_places() -> None:
    article = digest(parse(TEXT))
    rows = rows_of((article, figure) for figure in article.figures)
    told = [(row.figure.cut(TEXT), row.places) for row in rows]
    assert told == [
        ("$5 million", "¶2 ¶3"),
        ("12", "¶2"),
        ("$6 million", ""),
        ("$50", ""),
        ("12", ""),
        ("12", ""),
        ("two years", ""),
    ]


def test_what_counts_nothing_shows_a_few_words_of_its_clause() -> None:
    article = digest(parse(TEXT))
    fine = next(figure for figure in article.figures if figure.cut(TEXT) == "$50")
    assert in_its_clause(article, fine) == "She was fined … for parking"
