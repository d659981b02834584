"""Links are numbered over their words: a number opens one, y and a number copies it; nothing moves."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tui.test_reader import NARROW, main_screen, until

from newsterm.adapters.system.settings import Settings
from newsterm.tui.app.app import Reader
from newsterm.tui.app.startup import begin

MakeReader = Callable[..., Reader]
TEXT = """# Ferry returns

The ferry sailed on Monday, [says the log](https://post.example/log). The [old ferry](https://old.example/a)
sank in a storm, [Ida Holm](mailto:ida@post.example) said on the quay.
"""


async def test_the_second_link_is_opened_with_two_keys_and_the_first_copied_with_three(
    reader: MakeReader, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        "newsterm.adapters.programs.browser.open_address",
        lambda address: opened.append(address) or "lynx",
    )
    asked: list[str] = []
    for name in ("TMUX", "STY", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(
        "newsterm.adapters.programs.clipboard.sequence", lambda text: asked.append(text) or ""
    )
    path = store / "ferry.md"
    path.write_text(TEXT, encoding="utf-8")
    async with reader(str(path)).run_test(size=NARROW) as pilot:
        await until(pilot, "on the quay", "summary by news")
        pane = main_screen(pilot.app).article_pane  # type: ignore[arg-type]
        rows = len(pane._page.rows)
        await pilot.press("L")
        await until(pilot, "3 links: a number opens one", "1ays the log", "2ld ferry", "3da Holm")
        assert len(pane._page.rows) == rows
        await pilot.press("2")
        await until(pilot, "lynx opens https://old.example/a", "old ferry")
        assert opened == ["https://old.example/a"]
        await pilot.press("L", "y", "1")
        await until(pilot, "https://post.example/log copied", "says the log")
        await pilot.press("L", "3")
        await until(pilot, "mailto:ida@post.example copied")
        await pilot.press("L", "escape")
        await until(pilot, "q quit", "old ferry")
    assert asked == ["https://post.example/log", "ida@post.example"]
    assert len(opened) == 1


async def test_a_key_that_the_user_gave_away_is_theirs(store: Path) -> None:
    settings = Settings(keys=(("skim", "x"),))
    app = Reader(begin(store.name), "lead", settings)
    async with app.run_test(size=NARROW) as pilot:
        await until(pilot, "Library")
        await pilot.press("enter")
        await until(pilot, "Summary")
        await pilot.press("x")
        await pilot.pause()
        assert main_screen(app).article_pane.skims
