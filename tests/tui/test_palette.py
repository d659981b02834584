"""The command palette: what can be done now, found by its words, done by Enter."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hostile.pairs import ENTER, write
from textual.pilot import Pilot
from tui.test_reader import NARROW, WIDE, main_screen, until

from newsterm.adapters.summarizers.methods import METHODS
from newsterm.adapters.system.settings import Settings
from newsterm.tui.app.app import Reader
from newsterm.tui.app.startup import begin
from newsterm.tui.panels.help import commands
from newsterm.tui.panels.palette import Palette

MakeReader = Callable[..., Reader]


async def _look_for(pilot: Pilot[None], words: str, shown: str) -> None:
    await pilot.press("ctrl+p")
    await until(pilot, "What to do")
    await pilot.press(*(letter if letter != " " else "space" for letter in words))
    await until(pilot, shown)


@pytest.mark.parametrize(
    ("words", "shown", "is_done"),
    [
        ("hide the sum", "show or hide the summary  s", lambda d: not d.article_pane.shows_summary),
        ("dim all", "dim all but summary, quotes and figures  z", lambda d: d.article_pane.skims),
        (
            "by lex",
            "summarise by lex-rank",
            lambda d: d.article_controller.summaries.method == "lex-rank",
        ),
        ("theme contrast", "theme: contrast", lambda d: d.app.theme == "contrast"),
        ("select all that", "or none", lambda d: len(d.headlines.selected) == 3),
    ],
)
async def test_what_is_found_by_its_words_is_done_by_enter(
    reader: MakeReader, words: str, shown: str, is_done: Callable[..., bool]
) -> None:
    async with reader().run_test(size=WIDE) as pilot:
        await until(pilot, "Summary · news")
        await _look_for(pilot, words, shown)
        await pilot.press("enter")
        for _ in range(100):
            if is_done(pilot.app._main_screen):  # type: ignore[attr-defined]
                break
            await pilot.pause(0.03)
        assert is_done(main_screen(pilot.app))  # type: ignore[arg-type]


async def test_panels_open_from_it_and_escape_leaves_all_as_it_was(reader: MakeReader) -> None:
    async with reader().run_test(size=WIDE) as pilot:
        await until(pilot, "Summary · news")
        await _look_for(pilot, "who said", "who said what  u")
        await pilot.press("escape")
        await pilot.pause()
        assert main_screen(pilot.app).focused is main_screen(pilot.app).headlines  # type: ignore[arg-type]
        await _look_for(pilot, "who said", "who said what  u")
        await pilot.press("enter")
        await until(pilot, "Anna Field  mayor")


async def test_help_and_the_line_of_keys_lead_to_it(reader: MakeReader) -> None:
    async with reader().run_test(size=(220, 120)) as pilot:
        await until(pilot, "Summary", "^p all")
        await pilot.press("question_mark", *"by name")
        await until(pilot, "everything that can be done now, by name")


async def test_help_tells_how_to_move_in_either_pane(reader: MakeReader) -> None:
    async with reader().run_test(size=NARROW) as pilot:
        await until(pilot, "Library")
        panes = main_screen(pilot.app).panes  # type: ignore[arg-type]
        told = {(panes[each.pane], each.keys, each.does) for each in commands(panes)}
        assert ("In the headlines", "j ↓", "next") in told
        assert ("In the headlines", "⏎", "open") in told
        assert ("In the article", "j ↓", "line down") in told
        assert not {("Everywhere", "^c", does) for does in ("quit", "Copy selected text")} & told


async def test_it_offers_only_what_can_be_done_now(reader: MakeReader) -> None:
    async with reader().run_test(size=NARROW) as pilot:
        await until(pilot, "Library")
        offered = {entry.does for entry in main_screen(pilot.app).offered()}  # type: ignore[arg-type]
        assert {"filter the headlines", "select this article, or no longer"} < offered
        assert not {"show or hide the summary", "line down", "summarise by lead"} & offered
        await pilot.press("enter")
        await until(pilot, "Summary")
        offered = {entry.does for entry in main_screen(pilot.app).offered()}  # type: ignore[arg-type]
        assert {"show or hide the summary", "line down"} < offered
        assert {f"summarise by {name}" for name in METHODS} < offered
        assert "select this article, or no longer" not in offered  # The list is out of sight.


async def test_it_tells_the_keys_that_are_set_and_those_that_markup_would_eat(store: Path) -> None:
    settings = Settings(
        keys=(("skim", "x"), ("finding-before", "left_square_bracket"), ("backward", "f9"))
    )
    reader = Reader(begin(store.name), "lead", settings)
    async with reader.run_test(size=(120, 60)) as pilot:
        await until(pilot, "Summary · lead")
        await _look_for(pilot, "dim", "dim all but summary, quotes and figures  x")
        await pilot.press("escape")
        await _look_for(pilot, "before", "to the quote or figure before  [")


async def test_no_theme_is_offered_where_nothing_is_to_be_coloured(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with Reader(begin(store.name)).run_test(size=WIDE) as pilot:
        await until(pilot, "Summary")
        assert not any(
            entry.does.startswith("theme:")
            for entry in main_screen(pilot.app).offered()  # type: ignore[arg-type]
        )


@pytest.mark.parametrize("size", [(1, 1), (2, 40), (300, 3), (24, 8)])
async def test_no_size_of_the_terminal_ends_it(reader: MakeReader, size: tuple[int, int]) -> None:
    async with reader().run_test(size=WIDE) as pilot:
        await until(pilot, "Summary")
        await _look_for(pilot, "s", "summary")
        await pilot.resize_terminal(*size)
        await pilot.press("j", "down", "escape", "ctrl+p", "z", "escape", "escape")
        await pilot.resize_terminal(*WIDE)
        await pilot.press("escape")
        assert not isinstance(pilot.app.screen, Palette)
        await until(pilot, "Newtown opens its bridge")


async def test_an_enter_in_the_same_write_takes_what_was_typed_before_it(
    reader: MakeReader,
) -> None:
    async with reader().run_test(size=WIDE) as pilot:
        await until(pilot, "Summary")
        await pilot.press("ctrl+p")
        await until(pilot, "What to do")
        await write(pilot.app, *"dim all", ENTER, ENTER)
        await pilot.pause()
        assert main_screen(pilot.app).article_pane.skims  # type: ignore[arg-type]


async def test_the_arrows_go_through_what_is_found_and_nothing_found_is_nothing_done(
    reader: MakeReader,
) -> None:
    async with reader().run_test(size=WIDE) as pilot:
        await until(pilot, "Summary")
        await _look_for(pilot, "xyzxyz", "xyzxyz")
        await pilot.press("enter", "down", "pagedown", "enter")
        assert isinstance(pilot.app.screen, Palette)
        await pilot.press("ctrl+u", *"paper")
        await until(pilot, "theme: paper")
        await pilot.press("down", "down", "up", "up", "enter")
        await pilot.pause()
        assert pilot.app.theme == "paper"
