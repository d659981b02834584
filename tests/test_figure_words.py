"""Figures in tables: their values in the words of the press, and a sum told again in one row."""

from __future__ import annotations

from decimal import Decimal

import pytest

from newsterm.core.digest import digest
from newsterm.core.figures.figure import Figure
from newsterm.core.text.layout import parse
from newsterm.render.figure_rows import rows_of
from newsterm.render.figure_words import in_its_clause, worth


@pytest.mark.parametrize(
    ("type", "value", "told"),
    [
        ("duration", "P30Y", "30 years"),
        ("duration", "PT1H", "1 hour"),
        ("duration", "P2Y6M", "2 years 6 months"),
        ("duration", "PT2H29M14S", "2 hours 29 minutes 14 seconds"),
        ("duration", "P0.5M", "0.5 months"),
        ("date", "2024-09-21", "21 September 2024"),
        ("date", "--07-05", "5 July"),
        ("date", "---22", "22nd"),
        ("date", "2024-05", "May 2024"),
        ("date", "2024", "2024"),
        ("date", "0079", "79"),
        ("date", "-0043", "44 BC"),
        ("date", "199X", "1990s"),
        ("date", "19", "20th century"),
        ("date", "-05", "5th century BC"),
        ("date", "2024-Q3", "third quarter 2024"),
        ("date", "H2", "second half"),
        ("date", "FY2024", "fiscal 2024"),
        ("date", "2023-24", "2023-24"),
        ("date", "2024-09-21T10:30", "21 September 2024, 10:30"),
        ("time", "T10:33", "10:33"),
        ("score", "3-2", "3-2"),
    ],
)
def test_lengths_of_time_and_days_are_told_in_words(type: str, value: str, told: str) -> None:
    assert worth(Figure(0, 1, type, value)) == told


@pytest.mark.parametrize(
    ("type", "value", "unit", "told"),
    [
        ("quantity", "12", "[nmi_i]", "12 nmi"),
        ("quantity", "100", "km/h", "100 km/h"),
        ("quantity", "-5.5", "Cel", "-5.5 °C"),
        ("quantity", "45", "deg", "45°"),
        ("quantity", "3000", "km2", "3,000 km²"),
        ("percent", "12.5", "%", "12.5 %"),
        ("percent", "25", "bp", "25 basis points"),
        ("money", "3000000", "EUR", "3,000,000 EUR"),
        ("age", "52", "a", "52 years"),
        ("age", "1", "a", "1 year"),
        ("count", "5000", None, "5,000"),
    ],
)
def test_units_are_as_the_press_writes_them(
    type: str, value: str, unit: str | None, told: str
) -> None:
    assert worth(Figure(0, 1, type, Decimal(value), unit)) == told


def test_both_ends_of_a_range() -> None:
    assert worth(Figure(0, 1, "duration", None, None, "P5Y", "P10Y")) == "5–10 years"
    assert worth(Figure(0, 1, "date", None, None, "2024-05-01", "2024-05-04")) == (
        "1 May 2024 – 4 May 2024"
    )
    assert worth(Figure(0, 1, "percent", None, "%", Decimal(5), Decimal("7.5"))) == "5–7.5 %"


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
