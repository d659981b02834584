"""Widgets by themselves: how far a page is, which key was clicked, how days and times are said."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest
from rich.segment import Segment
from textual.app import App, ComposeResult
from textual.strip import Strip
from tui.test_reader import screen, until

from newsterm.tui.app.app import Reader
from newsterm.tui.panels.findings import Found
from newsterm.tui.panels.speakers import Speakers
from newsterm.tui.widgets.row_list import RowList
from newsterm.tui.widgets.status_lines import KeyLine
from newsterm.tui.widgets.times import day_name, minutes

TODAY = date(2024, 5, 6)


@pytest.mark.parametrize(
    ("iso", "said"),
    [("2024-05-06", "Today"), ("2024-05-05", "Yesterday"), ("2024-05-04", "Saturday 4 May"),
     ("2024-05-07", "Tuesday 7 May"), ("2023-12-31", "Sunday 31 December 2023"),
     ("2025-01-01", "Wednesday 1 January 2025"), ("2024", ""), ("", "")],
)  # fmt: skip
def test_a_day_is_said_in_words(iso: str, said: str) -> None:
    assert day_name(iso, TODAY) == said


@pytest.mark.parametrize(
    ("words", "said"),
    [(0, "1 min"), (344, "1 min"), (346, "2 min"), (119 * 230, "119 min"), (120 * 230, "2 h"),
     (200 * 230, "3 h")],
)  # fmt: skip
def test_how_long_a_text_takes_is_said_in_minutes_and_from_two_on_in_hours(
    words: int, said: str
) -> None:
    assert minutes(words) == said


class Numbers(RowList):
    """A hundred rows of a line each."""

    def count(self) -> int:
        return 100

    def top_of(self, index: int) -> int:
        return index

    def at(self, line: int) -> int:
        return line

    def line_of(self, index: int, _line: int, _width: int, /) -> Strip:
        return Strip([Segment(str(index))])


class OneList(App[None]):
    def compose(self) -> ComposeResult:
        yield Numbers()


@pytest.mark.parametrize(
    ("keys", "cursor", "top"),
    [
        (["j"], 1, 0),
        (["j", "k", "k"], 0, 0),
        (["space"], 9, 0),
        (["space", "j"], 10, 1),
        (["space", "space"], 18, 9),
        (["space", "pageup"], 0, 0),
        (["ctrl+d"], 4, 0),
        (["ctrl+d", "ctrl+d", "ctrl+u"], 4, 0),
        (["G"], 99, 90),
        (["G", "space"], 99, 90),
        (["G", "k", "pageup"], 89, 89),
        (["G", "g"], 0, 0),
    ],
    ids=str,
)
async def test_a_page_keeps_one_line_and_no_more_is_scrolled_than_needed(
    keys: list[str], cursor: int, top: int
) -> None:
    app = OneList()
    async with app.run_test(size=(20, 10)) as pilot:
        rows = app.query_one(Numbers)
        rows.focus()
        rows.refresh(layout=True)  # As filling the list does.
        while not rows.allow_vertical_scroll:
            await pilot.pause(0.01)
        await pilot.press(*keys)
        await pilot.pause()
        assert (rows.cursor, rows.scroll_offset.y) == (cursor, top)


@pytest.mark.parametrize("columns", [40, 80])
async def test_a_click_on_the_line_of_keys_does_what_stands_there(
    reader: Callable[..., Reader], columns: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []

    async def run(_: object, action: str, of: Any) -> None:
        assert of.check_action(action.removeprefix("app.").partition("(")[0], ()) is not False
        done.append(action)

    monkeypatch.setattr(Reader, "run_action", run)
    async with reader().run_test(size=(columns, 24)) as pilot:
        await until(pilot, "Library lends tools", "q quit")
        line: Any = pilot.app.screen.query_one(KeyLine)
        keys = line._fitting()
        assert len(keys) > 3
        await until(pilot, "  ".join(f"{entry.key} {entry.does}" for entry in keys))
        drawn = screen(pilot.app)[line.region.y]  # type: ignore[arg-type]
        for entry in keys:
            words = f"{entry.key} {entry.does}"
            at = drawn.index(words)
            for x in (at, at + len(words) - 1):
                done.clear()
                await line.on_click(SimpleNamespace(x=x))
                assert done == [entry.action], (entry.key, x)
        done.clear()
        await line.on_click(SimpleNamespace(x=columns - 1))
        assert done == ([] if drawn.endswith("  ") else [keys[-1].action])


def test_who_says_as_much_stands_by_name_and_nobody_comes_last() -> None:
    def of(speaker: str) -> Found:
        return SimpleNamespace(speaker=speaker)  # type: ignore[return-value]

    said = ["Nobody named", "Nobody named", "Nobody named", "Cy", "Bo", "Al", "Bo"]
    orders = {name: [f.speaker for f in how([of(s) for s in said])]
              for name, how in Speakers.ORDERS.items()}  # fmt: skip
    assert orders["most quoted first"] == ["Bo", "Bo", "Al", "Cy", *["Nobody named"] * 3]
    assert orders["by name"] == ["Al", "Bo", "Bo", "Cy", *["Nobody named"] * 3]
    assert orders["as they speak"] == [*["Nobody named"] * 3, "Cy", "Bo", "Bo", "Al"]


class Growing(Numbers):
    """Two rows, and later a hundred."""

    rows = 2

    def count(self) -> int:
        return self.rows


async def test_a_list_that_grows_out_of_its_pane_shows_what_the_cursor_is_on() -> None:
    class Lists(App[None]):
        def compose(self) -> ComposeResult:
            yield Growing()

    async with Lists().run_test(size=(20, 8)) as pilot:
        await pilot.pause()
        growing = pilot.app.query_one(Growing)
        growing.rows = 100
        growing.reset(90)
        await pilot.pause()
        await pilot.pause()
        assert growing.scroll_offset.y == 83
