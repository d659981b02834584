"""What the screens look like. After a wanted change: pytest tests/tui --snapshot-update."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from textual.pilot import Pilot
from tui.test_reader import until

from newsterm.tui.app.app import Reader

Compare = Callable[..., bool]


@pytest.mark.parametrize(
    ("size", "theme", "keys", "shown"),
    [
        pytest.param((120, 40), "ink", [], "1 Unread", id="both panes, dark"),
        pytest.param((80, 24), "paper", ["enter"], "Anna Field", id="an article, light"),
        pytest.param((80, 24), "ink", ["enter", "z"], "Anna Field", id="skimming"),
        pytest.param((60, 20), "paper", [], "Library", id="headlines, small"),
        pytest.param((40, 12), "paper", ["enter", "u"], "Anna Field", id="who said what, small"),
        pytest.param((80, 24), "ink", ["enter", "c"], "At the left, how many", id="consensus"),
        pytest.param((80, 24), "paper", ["enter", "e"], "Export with citation", id="export, light"),
        pytest.param((80, 24), "contrast", ["enter", "f"], "euros", id="figures, high contrast"),
    ],
)
def test_screen(
    reader: Callable[..., Reader],
    snap_compare: Compare,
    size: tuple[int, int],
    theme: str,
    keys: list[str],
    shown: str,
) -> None:
    async def arrange(pilot: Pilot[Any]) -> None:
        await until(pilot, "Library lends tools")
        await pilot.press(*keys[:1])
        await until(pilot, "Summary" if keys[:1] else "Library")
        await pilot.press(*keys[1:])
        await until(pilot, shown)
        if shown.startswith("At the left"):
            await pilot.press("j", "k")  # How far one has come is told anew.
        await pilot.pause()

    app = reader()
    app.theme = theme
    assert snap_compare(app, terminal_size=size, run_before=arrange)
