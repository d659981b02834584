"""Small questions of a summary, each asked by itself: repeats, datelines, open quotations."""

from __future__ import annotations

import pytest

from newsterm.core.summary.dateline import dateline_end
from newsterm.core.summary.repeats import Said, says_same, without_repeats
from newsterm.core.summary.selection import fitting
from newsterm.core.summary.summary import summarize
from newsterm.core.summary.units import _is_balanced
from newsterm.core.text.layout import parse


def stems(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


@pytest.mark.parametrize(
    ("said", "line", "holds"),
    [
        ("", "", True),
        ("dam broke", "", False),
        ("dam broke", "dam broke", True),
        ("dam broke town wall fell night", "dam broke town wall fell night flood", True),
        ("dam broke town wall fell 3", "dam broke town wall fell 4", False),
        ("ferry sank", "dam broke", False),
    ],
)
def test_a_line_says_what_one_before_it_says(said: str, line: str, holds: bool) -> None:
    before = Said()
    assert not before.holds(stems(line))
    before.add(stems(said))
    assert before.holds(stems(line)) is holds


@pytest.mark.parametrize(("lines", "holds"), [(50, True), (51, False)])
def test_a_word_in_more_than_fifty_lines_tells_none_of_them_apart(lines: int, holds: bool) -> None:
    before = Said()
    for _ in range(lines):
        before.add(stems("dam"))
    assert before.holds(stems("dam")) is holds


def test_of_two_that_say_the_same_the_better_stays_and_of_equals_the_earlier() -> None:
    content = [stems(f"dam broke town wall fell night {more}") for more in ("", "flood", "")]
    assert says_same(content[0], content[1])
    assert without_repeats([1, 0, 2], content.__getitem__) == [1]
    assert without_repeats([2, 0], content.__getitem__) == [0]
    assert without_repeats([0, 2], content.__getitem__) == [0]


@pytest.mark.parametrize(
    ("head", "rest"),
    [
        ("Skerry (The Daily Sail) — ", "The dam broke."),
        ("Skerry, May 3 — ", "The dam broke, she said."),
        ("SKERRY — ", "The dam broke, she said."),
        ("Skerry, Hollin — ", "The dam broke."),
        ("SKERRY: ", "The dam broke."),
        ("", "Skerry — the dam broke."),
        ("", "Skerry, Hollin — “The dam broke,” she said."),
        ("", "Skerry: The dam broke."),
        ("", "The mayor — The dam broke."),
    ],
)
def test_a_sentence_begins_behind_its_dateline(head: str, rest: str) -> None:
    text = head + rest
    assert dateline_end(text, 0, len(text)) == len(head)


@pytest.mark.parametrize(
    ("told", "is_balanced"),
    [
        ("The dam broke.", True),
        ("The town's dam broke.", True),
        ('The "old" dam broke.', True),
        ("The “old” dam brøke.", True),
        ('The "old dam broke.', False),
        ("The “old dam broke.", False),
        ("The 'old' dam broke.", False),
        ("'Old' dam broke.", False),
        ("The ‘old’ dam broke.", False),
        ("The `old dam broke.", False),
    ],
)
def test_what_may_hold_half_a_quotation_is_told(told: str, is_balanced: bool) -> None:
    assert _is_balanced(told) is is_balanced


@pytest.mark.parametrize(
    "others", [(), (3,), (40,), (75,), (214,), (14, 216), (216, 14, 17), (9, 9)]
)
@pytest.mark.parametrize("first", [1, 15, 69, 90, 230, 2000])
@pytest.mark.parametrize("most", [1, 2, 3, 4])
def test_there_is_a_set_of_lines_for_sentences_of_any_length(
    first: int, others: tuple[int, ...], most: int
) -> None:
    for costs in ((first, *others), (*others, first)):
        assert list(fitting(costs, most, None, about=70))


def test_a_short_sentence_and_an_endless_one_are_not_nothing() -> None:
    names = ", ".join(f"the ferry of quay {number}" for number in range(60))
    article = parse(f"The harbour lists its boats.\n\nTwelve boats came home. There were {names}.")
    assert summarize(article).lines
