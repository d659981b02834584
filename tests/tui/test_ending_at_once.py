"""The end may come while a screen is being made: whoever asked for it is told what he asked for."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest
from textual import events
from textual.css.query import NoMatches
from textual.dom import NoScreen
from tui.test_reader import WIDE, until

from newsterm.tui.app.app import Reader

MakeReader = Callable[..., Reader]


@pytest.mark.parametrize("turns", [4, 5, 6])
async def test_the_end_may_come_while_the_stories_are_opened(
    reader: MakeReader, turns: int
) -> None:
    app = reader()
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, "Anna Field")
        app.post_message(events.Key("S", None))
        for _ in range(turns):
            await asyncio.sleep(0)
        app.exit(return_code=143)
    assert (app.return_code, app.bug) == (143, None)


@pytest.mark.parametrize("error", [NoScreen(), NoMatches(), ZeroDivisionError()])
async def test_what_is_missing_is_a_bug_unless_all_is_ending(
    reader: MakeReader, error: Exception
) -> None:
    ending, going_on = reader(), reader()
    ending.exit(return_code=143)
    ending._handle_exception(error)
    going_on._handle_exception(error)
    assert ending.bug is (error if isinstance(error, ZeroDivisionError) else None)
    assert going_on.bug is error
