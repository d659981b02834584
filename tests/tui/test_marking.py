"""Marking very many articles at once: not on the screen's thread, in order, and taken back."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from threading import Event, current_thread, main_thread
from typing import Any

import pytest
from tui.test_reader import NARROW, screen, until
from tui.test_store import marked

from newsterm.adapters.marks.marks import Marks
from newsterm.core.value import replace
from newsterm.tui.app.app import Reader

MakeReader = Callable[..., Reader]


@pytest.fixture
def go_on(monkeypatch: pytest.MonkeyPatch) -> Event:
    """Three articles are very many, and wherever the screen does not wait they wait for this."""
    go_on = Event()

    def replace_slowly(mark: Any, **fields: Any) -> Any:
        assert current_thread() is not main_thread()
        assert go_on.wait(20)
        return replace(mark, **fields)

    monkeypatch.setattr("newsterm.tui.list.marking._AT_ONCE", 2)
    monkeypatch.setattr("newsterm.tui.list.marking.replace", replace_slowly)
    return go_on


async def test_the_screen_goes_on_while_very_many_are_marked(
    reader: MakeReader, store: Path, go_on: Event
) -> None:
    async with reader().run_test(size=NARROW) as pilot:
        await until(pilot, "• Newtown", "• Harbour", "• Library")
        await pilot.press("ctrl+a", "r")
        await until(pilot, "Marking 3 articles …", "• Newtown")
        await pilot.press("j")
        go_on.set()
        await until(pilot, "Marked 3 articles as read; U undoes it", "  Newtown", "  Library")
        await pilot.press("U")
        await until(pilot, "3 articles as before", "• Newtown", "• Harbour", "• Library")
    assert not marked(store, "a-bridge.txt").read


async def test_a_step_that_comes_meanwhile_is_done_when_they_are_marked(
    reader: MakeReader, store: Path, go_on: Event
) -> None:
    async with reader().run_test(size=NARROW) as pilot:
        await until(pilot, "• Newtown", "• Harbour", "• Library")
        await pilot.press("ctrl+a", "r")
        await until(pilot, "Marking 3 articles …")
        await pilot.press("r", "asterisk")
        go_on.set()
        await until(pilot, "Marked 3 articles as starred", "• Newtown", "* 1 min")
        lines = "\n".join(screen(pilot.app))  # type: ignore[arg-type]
        assert lines.count("* 1 min") == 3
    mark = marked(store, "a-bridge.txt")
    assert (mark.read, mark.starred) == (False, True)


async def test_a_star_stays_when_the_file_is_edited_while_the_reader_runs(
    reader: MakeReader, store: Path
) -> None:
    async with reader().run_test(size=NARROW) as pilot:
        await until(pilot, "Library lends tools")
        await pilot.press("asterisk")
        await until(pilot, "* 1 min")
        path = store / "a-bridge.txt"
        for _ in range(500):  # Until the mark knows where its article is.
            with closing(Marks()) as marks:
                if any(mark.path.endswith("a-bridge.txt") for mark in marks.all()):
                    break
            await pilot.pause(0.05)
        text = path.read_text("utf-8")
        path.write_text(text.replace("Newtown opens", "Newtown now opens"), encoding="utf-8")
        await until(pilot, "Newtown now opens", "* 1 min")
