"""Marks laid flat, and lines painted from them."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from rich.style import Style

from newsterm.core.text.span import Span
from newsterm.tui.article.highlight import Mark, overlaid, paint, runs

STYLES = {
    "quote": Style(italic=True),
    "money": Style(bold=True),
    "dim": Style(dim=True),
}
TEXT = "He said: “It cost 3 million”, twice."
QUOTE, FIGURE = Mark(9, 28, "quote"), Mark(18, 27, "money")


def painted(marks: list[Mark], line: Span, skim: bool = False) -> list[tuple[str, str]]:
    segments = paint(TEXT, line, runs(marks), Style.null(), lambda k: STYLES[k], skim)
    return [(segment.text, str(segment.style)) for segment in segments]


def test_a_figure_in_a_quote_looks_like_both() -> None:
    assert painted([QUOTE, FIGURE], Span(0, 36)) == [
        ("He said: ", "none"),
        ("“It cost ", "italic"),
        ("3 million", "bold italic"),
        ("”", "italic"),
        (", twice.", "none"),
    ]


def test_a_line_is_painted_even_where_a_mark_goes_on_in_the_next() -> None:
    assert painted([QUOTE], Span(0, 17)) == [("He said: ", "none"), ("“It cost", "italic")]
    assert painted([QUOTE], Span(18, 36)) == [("3 million”", "italic"), (", twice.", "none")]


def test_skimming_dims_what_holds_nothing_found() -> None:
    assert painted([FIGURE], Span(9, 28), skim=True) == [
        ("“It cost ", "dim"),
        ("3 million", "bold"),
        ("”", "dim"),
    ]


MARKS = st.builds(
    lambda start, length, kind: Mark(start, start + length, kind),
    st.integers(0, 36),
    st.integers(0, 20),
    st.sampled_from(["quote", "money"]),
)


@given(st.lists(MARKS, max_size=8))
def test_runs_are_ordered_and_say_for_each_character_what_marks_it(marks: list[Mark]) -> None:
    flat = runs(marks)
    assert all(a.end <= b.start for a, b in pairwise(flat))
    for i in range(60):
        kinds = {mark.kind for mark in marks if mark.start <= i < mark.end}
        found = [run.kinds for run in flat if run.start <= i < run.end]
        assert found == ([kinds] if kinds else [])


@given(st.lists(MARKS, max_size=8), st.integers(0, 36), st.integers(0, 36))
def test_painting_loses_no_character(marks: list[Mark], a: int, b: int) -> None:
    line = Span(min(a, b), max(a, b))
    inside = [m for m in marks if m.end <= len(TEXT)]
    assert "".join(text for text, _ in painted(inside, line)) == line.cut(TEXT)


@given(
    st.lists(MARKS, max_size=6), st.lists(MARKS, max_size=3), st.integers(0, 36), st.integers(0, 36)
)
def test_marks_that_come_and_go_look_as_if_they_had_been_there_all_along(
    marks: list[Mark], over: list[Mark], a: int, b: int
) -> None:
    line = Span(min(a, b), max(a, b))
    passing = [mark for mark in over if mark.meets(line)]
    for i in range(line.start, line.end):
        laid = [
            run.kinds for run in overlaid(runs(marks), line, passing) if run.start <= i < run.end
        ]
        whole = [run.kinds for run in runs([*marks, *over]) if run.start <= i < run.end]
        assert laid == whole
