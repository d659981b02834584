"""The day an article is from, and the years that its dates leave out."""

from __future__ import annotations

import pytest

import newsterm


def dates(day: str, words: str) -> list[tuple[object, bool]]:
    article = newsterm.parse(f"Fair opens\n{day}\n\n{words}")
    start = article.paragraphs[0].start
    return [
        (figure.value if not figure.range else (figure.low, figure.high), figure.resolved)
        for figure in newsterm.figures(article)
        if figure.type == "date" and figure.start >= start
    ]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("It opened on Sept. 21.", "2024-09-21"),
        ("It has been open since March 2.", "2024-03-02"),
        ("It closed on Nov. 3, and nobody came.", "2024-11-03"),
        ("It will close on Jan. 3.", "2025-01-03"),
        ("It ran from Sept. 11–13.", ("2024-09-11", "2024-09-13")),
        ("It grew in the first half of this year.", "2024-H1"),
        ("It grew in the second quarter of last year.", "2023-Q2"),
    ],
)
def test_a_date_without_a_year_gets_it_from_the_articles_day_and_is_marked(
    words: str, value: object
) -> None:
    assert dates("Sept. 30, 2024", words) == [(value, True)]


def test_late_in_january_december_is_last_year() -> None:
    assert dates("Jan. 20, 2025", "It closed on Dec. 3.") == [("2024-12-03", True)]


def test_a_date_with_its_year_is_not_touched() -> None:
    assert dates("Sept. 30, 2024", "It opened on May 4, 2019.") == [("2019-05-04", False)]


def test_without_a_day_of_the_article_a_date_stays_as_it_is() -> None:
    (figure,) = newsterm.figures("It opened on Sept. 21.")
    assert (figure.value, figure.resolved) == ("--09-21", False)


def test_a_dateline_and_front_matter_name_the_day_too() -> None:
    line = newsterm.figures("OSLO, June 24, 2016 — It opened on June 21.")
    assert [figure.value for figure in line] == ["2016-06-24", "2016-06-21"]
    matter = newsterm.figures("---\npublished: 2016-06-24\n---\nFair opens\nIt opened on June 21.")
    assert [figure.value for figure in matter] == ["2016-06-21"]
