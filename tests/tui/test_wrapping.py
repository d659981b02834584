"""Wrapping: screen lines are spans of the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len, split_graphemes

from newsterm.core.text.controls import visible
from newsterm.tui.widgets.wrapping import _PLAIN, _wrap_any, clip, fold, some_of, wrap


def lines(text: str, width: int) -> list[str]:
    return [fold(line.cut(text)) for line in wrap(text, 0, len(text), width)]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("The bridge is open", 10, ["The bridge", "is open"]),
        ("The bridge is open", 40, ["The bridge is open"]),
        ("hard\nwrapped   lines\n  of old", 13, ["hard wrapped", "lines of old"]),
        ("a well-known plan", 10, ["a well-", "known plan"]),
        ("in 2019–2024 alone", 8, ["in 2019–", "2024", "alone"]),
        ("it was -5 degrees", 8, ["it was", "-5", "degrees"]),
        ("US$\u00a03 billion", 8, ["US$ 3", "billion"]),
        ("incomprehensible", 6, ["incomp", "rehens", "ible"]),
        ("桥梁今天开通", 6, ["桥梁今", "天开通"]),
        ("桥梁今天，开通", 8, ["桥梁今", "天，开通"]),
        ("他说「桥梁开通」", 6, ["他说", "「桥梁", "开通」"]),
        ("桥", 1, ["桥"]),
        ("e\u0301e\u0301e\u0301", 2, ["e\u0301e\u0301", "e\u0301"]),
        ("👩‍👩‍👧 👩‍👩‍👧", 2, ["👩‍👩‍👧", "👩‍👩‍👧"]),
        ("", 10, []),
        (" \n\t ", 10, []),
    ],
)
def test_lines_break_where_a_reader_expects_it(text: str, width: int, expected: list[str]) -> None:
    assert lines(text, width) == expected


TEXTS = st.text(
    alphabet=st.one_of(
        st.sampled_from(" \n\tab-—“”/桥，「」e\u0301\u200d\ufe0f👩🇩\u00a0\u3000"), st.characters()
    ),
    max_size=200,
)


@given(TEXTS, st.integers(1, 30))
def test_lines_are_ordered_spans_that_leave_out_nothing_but_blanks(text: str, width: int) -> None:
    end = 0
    for line in wrap(text, 0, len(text), width):
        assert end <= line.start < line.end
        assert not visible(text[end : line.start]).strip()
        end = line.end
    assert not visible(text[end:]).strip()


@given(TEXTS, st.integers(1, 30))
def test_no_line_is_wider_than_the_column_unless_a_single_grapheme_is(
    text: str, width: int
) -> None:
    for line in wrap(text, 0, len(text), width):
        shown = fold(line.cut(text))
        graphemes = [g for g in split_graphemes(shown)[0] if g[2]]
        assert cell_len(shown) <= width or len(graphemes) == 1


@given(
    st.lists(
        st.text(st.sampled_from("abc1-—/,.“”éß"), min_size=1, max_size=12), min_size=1, max_size=40
    ),
    st.integers(12, 30),
)
def test_plain_text_is_wrapped_in_leaps_as_it_would_be_word_by_word(
    words: list[str], width: int
) -> None:
    text = " ".join(words)
    assert wrap(text, 0, len(text), width) == _wrap_any(text, 0, width)


def test_what_counts_as_plain_takes_one_cell_each() -> None:
    plain = [chr(code) for code in range(0x110000) if _PLAIN.fullmatch(chr(code))]
    assert {cell_len(character) for character in plain} == {1}
    assert all(fold(character) == character for character in plain)
    assert len(plain) > 500


@given(TEXTS, st.integers(0, 30))
def test_a_clipped_text_fits(text: str, width: int) -> None:
    assert cell_len(clip(text, width)) <= width


def test_a_clipped_text_says_that_it_goes_on() -> None:
    assert clip("Newtown opens its bridge", 16) == "Newtown opens…"
    assert clip("Newtown", 16) == "Newtown"
    assert clip("yielded more than … in all", 20) == "yielded more than…"
    assert clip("桥梁", 2) == "…"
    assert len(clip("a" + "\u0301" * 100_000, 2)) < 100


def test_a_line_of_a_million_characters_is_wrapped_in_linear_time() -> None:
    text = "x" * 100_000
    assert len(wrap(text, 0, len(text), 70)) == 1429


@pytest.mark.parametrize(
    ("facts", "width", "shown"),
    [
        ("Reuters · 371 words · 2 min", 40, "Reuters · 371 words · 2 min"),
        ("Reuters · 371 words · 2 min", 26, "Reuters · 371 words"),
        ("Reuters · 371 words · 2 min", 18, "Reuters"),
        ("Harbour Times · 2 min", 9, "Harbour…"),
        ("桥梁 · 今天", 8, "桥梁"),
        ("", 5, ""),
        ("a · b", 0, ""),
    ],
)
def test_of_facts_in_a_line_those_are_shown_that_have_room(
    facts: str, width: int, shown: str
) -> None:
    assert some_of(facts, width) == shown
