"""The last lines of the screen: the keys that hold, those needed most first, and what is in view."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tui.test_reader import NARROW, shows, until

from newsterm.tui.app.app import Reader

MakeReader = Callable[..., Reader]


@pytest.mark.parametrize(
    ("columns", "keys", "line"),
    [
        (80, [], "⏎ open  v select  u who  f figures  y copy  e export  n unread  ? help  q quit"),
        (
            80,
            ["v"],
            "⏎ open  v select  u who  f figures  y copy  e export  ? help  q quit  esc back",
        ),
        (80, ["enter"], "u who  f figures  y copy  e export  s summary  z skim  ? help  q back"),
        (
            80,
            ["enter", "v"],
            "esc back  H highlight  C note  w b word  ) ( sentence  o other end  ? help",
        ),
        (80, ["l"], "⏎ done  esc cancel"),
        (80, ["enter", "slash"], "⏎ done  esc cancel"),
        (
            80,
            ["enter", "u"],
            "⏎ open  q back  y cite  Y cite all  / filter  s order  t type  o unfold all",
        ),
        (40, [], "⏎ open  v select  ? help  q quit"),
        (40, ["enter"], "u who  f figures  ? help  q back"),
        (160, ["enter"], "? help  q back"),
        (200, ["enter"], "^p all  ? help  q back"),
    ],
)
async def test_the_key_line_has_what_is_needed_most(
    reader: MakeReader, columns: int, keys: list[str], line: str
) -> None:
    async with reader().run_test(size=(columns, 24)) as pilot:
        await until(pilot, "Library lends tools")
        await pilot.press(*keys[:1])
        if keys[:1] == ["enter"]:
            await until(pilot, "Summary")
        await pilot.press(*keys[1:])
        await until(pilot, line)


async def test_the_status_line_tells_of_what_is_in_view(reader: MakeReader) -> None:
    async with reader().run_test(size=NARROW) as pilot:
        await until(pilot, "Library lends tools", "Monday 6 May 2024")
        assert not shows(pilot.app, "%")  # type: ignore[arg-type]
        await pilot.press("enter")
        await until(pilot, "Summary", "paragraph 1 of 3", "summary by news", " %")
        await pilot.press("slash", *"euros", "enter")
        await until(pilot, "Match 1 of 1", " %")
        await pilot.press("escape")
        await until(pilot, "Library lends tools", "Monday 6 May 2024")
        assert not shows(pilot.app, "%")  # type: ignore[arg-type]
        await pilot.press("enter")
        await until(pilot, "Summary", " %")
        await pilot.press("l")
        await until(pilot, "Show headlines with", "Monday 6 May 2024")
        assert not shows(pilot.app, "%")  # type: ignore[arg-type]
