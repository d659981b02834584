"""Many steps of marking, taken back and done again: what a step did not change stays."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from threading import Event

import pytest

from newsterm.adapters.marks.mark import Mark
from newsterm.adapters.marks.marks import Marks
from newsterm.core.value import replace
from newsterm.tui.sources.mark_steps import Steps
from newsterm.tui.sources.mark_writer import MarkWriter

KINDS: list[Callable[[Mark], Mark]] = [
    lambda mark: replace(mark, read=not mark.read),
    lambda mark: replace(mark, starred=True),
    lambda mark: replace(mark, tags=tuple(sorted({*mark.tags, "ice"}))),
    lambda mark: replace(mark, tags=()),
]


@pytest.fixture
def writer() -> MarkWriter:
    writer = MarkWriter()
    writer.start()
    return writer


def counted(turn: Callable[[Callable[[int], None]], None]) -> int:
    """How many articles `undo` or `redo` told of."""
    counts: list[int] = []
    done = Event()
    turn(lambda count: (counts.append(count), done.set())[0])  # type: ignore[func-returns-value]
    assert done.wait(60)
    return counts[0]


def told(marks: Marks) -> list[tuple[bool, bool, tuple[str, ...]]]:
    return [(mark.read, mark.starred, mark.tags) for mark in map(marks.get, "abc")]


def test_as_many_steps_as_were_done_can_be_taken_back_and_done_again(writer: MarkWriter) -> None:
    chance = Random(4)
    marks = Marks()
    states = [told(marks)]
    for _ in range(12):
        writer.change(chance.sample("abc", chance.randint(1, 3)), chance.choice(KINDS))
        done = Event()
        writer.look("a", lambda _, done=done: done.set())  # type: ignore[misc]
        assert done.wait(60)
        states.append(told(marks))
    for state in reversed(states[:-1]):
        assert counted(writer.undo)
        assert told(marks) == state
    assert not counted(writer.undo)
    for state in states[1:]:
        assert counted(writer.redo)
        assert told(marks) == state
    assert not counted(writer.redo)
    assert counted(writer.undo)
    writer.change("c", lambda mark: replace(mark, starred=not mark.starred))
    assert not counted(writer.redo)
    writer.end()
    marks.close()


def test_before_anything_is_done_the_last_step_of_the_time_before_is_taken_back(
    writer: MarkWriter,
) -> None:
    marks = Marks()
    marks.change(["a"], lambda mark: replace(mark, starred=True))
    assert counted(writer.undo) == 1
    assert not counted(writer.undo)
    assert not marks.get("a").starred
    writer.end()
    marks.close()


def test_what_was_marked_elsewhere_and_the_place_stay() -> None:
    steps = Steps()
    steps.add([Mark("a")], [Mark("a", starred=True)])
    step = steps.take_back()
    assert step is not None
    now = Mark("a", read=True, starred=True, position=40, tags=("ice",))
    assert step.turn(back=True)(now) == replace(now, starred=False)
    assert steps.do_again() == step
    assert step.turn(back=False)(Mark("a")).starred


def test_of_very_many_marks_the_oldest_steps_are_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsterm.tui.sources.mark_steps._MOST", 3)
    steps = Steps()
    for id in "abcde":
        steps.add([Mark(id)], [Mark(id, read=True)])
    assert [step.ids for _ in range(3) if (step := steps.take_back())] == [["e"], ["d"], ["c"]]
    assert steps.take_back() is None
