"""Sums and shares outside English: `money_abroad.txt` has the rows, their values worked out by hand.

A row is read twice: in its language, and as short as it is, where nothing may tell the language. Then a
sum may be missed, but none may be wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from test_figures_rules import plain

from newsterm.core.figures.figure import Figure
from newsterm.core.figures.finder import find_figures
from newsterm.core.text.article import Article, Part

_FIGURE = re.compile(r"⟦(.*?) = ([^⟧]*)⟧")


def rows() -> Iterator[tuple[str, str]]:
    """(language, row)"""
    language = ""
    for row in Path(__file__).with_name("money_abroad.txt").read_text("utf-8").splitlines()[1:]:
        if row.startswith("#"):
            language = row[2:]
        else:
            yield language, row


ROWS = list(rows())


def told(figure: Figure) -> str:
    ends = (figure.low, figure.high) if figure.range else (figure.value,)
    value = "..".join(plain(end) for end in ends if end is not None)
    return " ".join(filter(None, (figure.type, value, figure.unit)))


def figures(row: str, language: str | None) -> dict[str, str]:
    """What is read of the row, by the words it is read from."""
    text = _FIGURE.sub(r"\1", row)
    article = Article(text, (Part(0, len(text), "paragraph"),), language=language)
    return {figure.cut(text): told(figure) for figure in find_figures(article)}


@pytest.mark.parametrize(("language", "row"), ROWS)
def test_sums_are_worth_what_the_language_says(language: str, row: str) -> None:
    assert figures(row, language) == dict(_FIGURE.findall(row))


@pytest.mark.parametrize("row", [row for _, row in ROWS])
def test_a_sum_in_a_text_of_no_known_language_is_right_or_none(row: str) -> None:
    expected = dict(_FIGURE.findall(row))
    sums = {words: told for words, told in figures(row, None).items() if told.startswith("money")}
    assert sums.items() <= expected.items()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("La ciudad cobró 1,234 euros.", "es"),
        ("Custa 1.250 euros.", None),
        ("Custa 12 345 euros.", None),
        ("Custa 500 mil dólares.", None),
        ("Der Konzern zahlt 1 Billion Euro.", None),
        ("Le fonds vaut 1 billion d'euros.", None),
    ],
)
def test_a_sum_that_two_countries_read_two_ways_is_none(text: str, language: str | None) -> None:
    sums = [told for told in figures(text, language).values() if told.startswith("money")]
    assert sums == []
