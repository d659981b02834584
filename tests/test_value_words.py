"""A figure's value in words, as the screen says it."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest

from newsterm.core.figures.figure import Figure
from newsterm.core.figures.finder import find_figures
from newsterm.core.text.layout import parse
from newsterm.render.figures.value_words import value_words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("P10Y", "10 years"),
        ("P1Y", "1 year"),
        ("P2.5Y", "2.5 years"),
        ("P1200D", "1,200 days"),
        ("P5DT2H", "5 days 2 hours"),
        ("PT1H20M", "1 hour 20 minutes"),
        ("PT1M46.67S", "1 minute 46.67 seconds"),
        ("P2W3D", "2 weeks 3 days"),
        ("--07-05", "5 July"),
        ("2024-05-06", "6 May 2024"),
        ("2024-05", "May 2024"),
        ("---09", "day 9 of the month"),
        ("2024", "2024"),
        ("0079", "79 AD"),
        ("-0043", "44 BC"),
        ("-2999", "3,000 BC"),
        ("-05", "5th century BC"),
        ("19", "20th century"),
        ("20", "21st century"),
        ("11", "12th century"),
        ("2", "3rd millennium"),
        ("198X", "1980s"),
        ("2024-Q3", "Q3 2024"),
        ("Q3", "Q3"),
        ("2024-H1", "H1 2024"),
        ("FY2024", "FY2024"),
        ("T09:30", "09:30"),
        ("T09:30Z", "09:30 UTC"),
        ("T14:30:05+02:00", "14:30:05 UTC+02:00"),
        ("2024-05-06T09:30Z", "6 May 2024, 09:30 UTC"),
    ],
)
def test_values_of_time_are_said_in_words(value: str, words: str) -> None:
    assert value_words(Figure(0, 0, "date", value)) == words


def test_numbers_have_their_digits_in_threes_and_their_unit() -> None:
    assert value_words(Figure(0, 0, "money", Decimal(3_030_000), "USD")) == "3,030,000 USD"
    assert value_words(Figure(0, 0, "count", Decimal("-7"))) == "-7"


def test_ranges_say_both_ends() -> None:
    assert value_words(Figure(0, 0, "duration", None, None, "P5Y", "P7Y")) == "5 years – 7 years"
    assert value_words(Figure(0, 0, "date", None, None, "2019", "2021")) == "2019 – 2021"


def test_no_value_that_is_found_is_left_as_it_is_for_programs() -> None:
    text = Path(__file__).with_name("figures.txt").read_text("utf-8")
    plain = re.sub(r"⟦(.*?) = [^⟧]*⟧", r"\1", text)
    found = find_figures(parse(plain))
    assert len(found) > 500
    left = {
        words
        for figure in found
        if re.search(r"\bP\d|\bPT\d|^-|X|T\d\d:", words := value_words(figure))
    }
    assert {words for words in left if not re.fullmatch(r"-[\d.,]+( .*)?", words)} == set()
