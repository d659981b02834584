"""Many near copies of one story: what it costs to compare them, and that nothing else changes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsterm
from newsterm.core.agreement import figures
from newsterm.core.agreement.compare import _share
from newsterm.core.agreement.context import Told, told_in
from newsterm.core.agreement.quotes import _in_order

WEIGHED = figures._score


def copy(number: int) -> newsterm.Digest:
    return newsterm.digest(
        f"Ferry stops\n\nThe ferry to Orme stopped on Monday. It carried {number} people.\n"
    )


def test_two_figures_are_weighed_once_however_many_copies_there_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    weighed = 0

    def count(one: Told, other: Told) -> float:
        nonlocal weighed
        weighed += 1
        return WEIGHED(one, other)

    monkeypatch.setattr(figures, "_score", count)
    told = [one for number in range(3, 60) for one in told_in(copy(number), number)]
    groups = figures.linked(told)
    assert sum(map(len, groups)) > len(told) // 2
    assert weighed <= len(told) * (len(told) - 1) // 2


@pytest.mark.parametrize(
    ("found", "most", "taken"),
    [
        (["abc", "de"], 5, "abcde"),
        (["abc", "de"], 4, "abde"),
        (["abcdef", "", "g"], 3, "ag"),
        (["abc", "de", "f"], 2, "ad"),
        ([], 2, ""),
    ],
)
def test_of_too_much_as_much_of_each_article_is_compared(
    found: list[str], most: int, taken: str
) -> None:
    assert _share(found, most) == [*taken]


@given(st.text("abc", max_size=9), st.text("abcd", max_size=12))
def test_words_in_common_in_order_are_counted_as_by_hand(one: str, other: str) -> None:
    def longest(i: int, j: int) -> int:
        if i == len(one) or j == len(other):
            return 0
        if one[i] == other[j]:
            return 1 + longest(i + 1, j + 1)
        return max(longest(i + 1, j), longest(i, j + 1))

    assert _in_order(one, other) == longest(0, 0)
