"""What stands around a finding, and how Markdown shows a text with its figures."""

from __future__ import annotations

import pytest
from toys import body

from newsterm.core.digest import digest
from newsterm.core.figures.figure import Figure
from newsterm.core.text.layout import parse
from newsterm.core.text.span import Span
from newsterm.core.value import replace
from newsterm.render.markdown import full_text
from newsterm.render.plain import around, surrounding

ENDLESS = "It cost $3 " + "and so on " * 300 + "and $4 in the end."


@pytest.mark.parametrize("before", ["", "It rained for a week in the north of the island."])
def test_of_a_sentence_that_never_ends_the_stretch_around_a_finding_is_shown(before: str) -> None:
    """Not what stands in the sentences beside it."""
    article = body(*filter(None, (before, ENDLESS, "It is dry.")))
    found = digest(article)
    first, last = (f for f in found.figures if f.type == "money")
    assert surrounding(found, first).cut(article.text) == ENDLESS[: len("It cost $3") + 120]
    assert surrounding(found, last).cut(article.text) == ENDLESS[-len("$4 in the end.") - 120 :]


@pytest.mark.parametrize(("length", "is_whole"), [(2000, True), (2001, False)])
def test_a_sentence_is_endless_from_two_thousand_characters_on(length: int, is_whole: bool) -> None:
    article = body("It cost $3 " + "x" * (length - 12) + ".")
    found = digest(article)
    shown = surrounding(found, found.figures[0])
    assert len(article.text) == length
    assert ((shown.start, shown.end) == (0, length)) == is_whole


@pytest.mark.parametrize(
    ("span", "near"),
    [((0, 1), [0, 1]), ((3, 4), [0, 1, 2]), ((6, 7), [1, 2]), ((1, 5), [0, 1, 2])],
)
def test_around_a_place_are_those_before_and_after_it(
    span: tuple[int, int], near: list[int]
) -> None:
    places = [Span(0, 2), Span(3, 5), Span(6, 8)]
    assert list(around(places, Span(*span))) == [places[i] for i in near]
    assert list(around(places, Span(20, 21))) == [Span(20, 21)]


def test_no_letter_of_figures_that_overlap_is_shown_twice() -> None:
    article = parse("Ships\n\nSome 12 to 14 ships left.\n")
    at = article.text.index("12 to 14")
    figures = (Figure(at, at + 8, "count"), Figure(at + 6, at + 14, "count"))
    lines = full_text(replace(digest(article), figures=figures))
    assert "Some **12 to 14** ships left." in lines


def test_two_figures_side_by_side_keep_the_blank_between_them() -> None:
    article = parse("Ships\n\nSome 12 14 ships left.\n")
    at = article.text.index("12 14")
    figures = (Figure(at, at + 2, "count"), Figure(at + 3, at + 5, "count"))
    lines = full_text(replace(digest(article), figures=figures))
    assert "Some **12** **14** ships left." in lines
