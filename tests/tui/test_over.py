"""Keys that come faster than screens do: each screen opens once, is answered once, and nothing ends."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest
from hostile.pairs import CLICK, ENTER, ESCAPE, SCREENS, prepare, try_all, write
from textual.pilot import Pilot
from tui.terminal import Terminal
from tui.test_reader import NARROW, WIDE, main_screen, shows, until

from newsterm.tui.app.app import Reader
from newsterm.tui.app.main_screen import MainScreen
from newsterm.tui.panels.export import Export

MakeReader = Callable[..., Reader]
_OPENED = {
    "u": "Who said what",
    "f": "Figures ·",
    "?": "Keys",
    "\x10": "What to do",
    "e": "Export with",
}


async def _in_an_article(pilot: Pilot[None], *keys: str) -> None:
    """Open the first article and type keys, one after the other."""
    await until(pilot, "Library lends tools")
    for key in (ENTER, *keys):
        await write(pilot.app, key)
        await until(pilot, _OPENED.get(key, "Anna Field"))


@pytest.mark.parametrize("opens", ["u", "f", "?", "\x10"])
@pytest.mark.parametrize(
    "keys",
    [
        [ENTER] * 4,
        [ESCAPE] * 3,
        [ENTER, ESCAPE],
        [CLICK.format(40, 5)] * 2,
    ],
    ids=["⏎⏎⏎⏎", "esc esc esc", "⏎ esc", "click click"],
)
async def test_a_screen_is_answered_once(reader: MakeReader, opens: str, keys: list[str]) -> None:
    async with reader().run_test(size=NARROW) as pilot:
        await _in_an_article(pilot, opens)
        await write(pilot.app, *keys)
        await pilot.pause()
        await pilot.pause()
        assert pilot.app._exception is None
        # What stands first in the palette opens who said what.
        asked = [each for each in pilot.app.screen_stack[1:] if type(each).__name__ != "Table"]
        assert (asked if opens == "\x10" else pilot.app.screen_stack[1:]) == []


@pytest.mark.parametrize("opens", _OPENED)
async def test_a_screen_is_opened_once(reader: MakeReader, opens: str) -> None:
    async with reader().run_test(size=NARROW) as pilot:
        await _in_an_article(pilot)
        await write(pilot.app, opens, opens, opens)
        await until(pilot, _OPENED[opens])
        await pilot.pause()
        assert len(pilot.app.screen_stack) == 2


async def test_two_kinds_of_screens_asked_for_at_once_are_one(reader: MakeReader) -> None:
    async with reader().run_test(size=NARROW) as pilot:
        await _in_an_article(pilot)
        await write(pilot.app, "?", "\x10", "u", "e")
        await until(pilot, "Keys")
        assert len(pilot.app.screen_stack) == 2


async def test_what_is_chosen_is_what_the_cursor_was_on_whatever_follows(
    reader: MakeReader,
) -> None:
    async with reader().run_test(size=NARROW) as pilot:
        await _in_an_article(pilot, "f")
        figures = [found.words for found in pilot.app.screen._findings.shown]  # type: ignore[attr-defined]
        assert len(figures) > 1
        await write(pilot.app, ENTER, "t", "j")
        await pilot.pause()
        article_pane = main_screen(pilot.app).article_pane  # type: ignore[arg-type]
        assert article_pane.standing is not None
        assert article_pane.article is not None
        assert article_pane.standing.cut(article_pane.article.text) == figures[0]


async def test_the_help_does_what_the_cursor_was_on_and_only_that(reader: MakeReader) -> None:
    async with reader().run_test(size=NARROW) as pilot:
        await _in_an_article(pilot, "?")
        await write(pilot.app, "d", "i", "m", ENTER, "j", "j", ENTER)
        for _ in range(5):
            await pilot.pause()
        assert main_screen(pilot.app).article_pane.skims  # type: ignore[arg-type]


async def test_what_took_long_to_gather_waits_for_the_screen_that_is_open(
    reader: MakeReader,
) -> None:
    async with reader().run_test(size=WIDE) as pilot:
        await until(pilot, "Anna Field")
        cross_article = main_screen(pilot.app).cross_article  # type: ignore[arg-type]
        await pilot.press("question_mark")
        await until(pilot, "Keys")
        articles = [pilot.app._main_screen.article_controller.path] * 2  # type: ignore[attr-defined]
        found = [(path, pilot.app._main_screen.article_pane.digest) for path in articles]  # type: ignore[attr-defined]
        cross_article._show("voices", found)
        await pilot.pause()
        assert len(pilot.app.screen_stack) == 2
        assert shows(pilot.app, "Keys")  # type: ignore[arg-type]
        await pilot.press("escape")
        await until(pilot, "Who said what · 2 articles")
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, MainScreen)


async def test_two_enters_write_a_file_once_and_find_no_other(
    reader: MakeReader, store: Path
) -> None:
    async with reader().run_test(size=NARROW) as pilot:
        await _in_an_article(pilot, "e")
        await write(pilot.app, ENTER, ENTER)
        await until(pilot, "Written to")
        assert not isinstance(pilot.app.screen, Export)
        assert len(list(store.parent.glob("*.md"))) == 1


async def test_two_enters_behind_a_tag_are_one_step_to_undo(reader: MakeReader) -> None:
    async with reader().run_test(size=WIDE) as pilot:
        await until(pilot, "Anna Field")
        given: list[object] = []
        marking = main_screen(pilot.app).marking  # type: ignore[arg-type]
        tag = marking.tag
        marking.tag = lambda *told: (given.append(told), tag(*told))  # type: ignore[assignment, func-returns-value, method-assign]
        await write(pilot.app, "t")
        await until(pilot, "done")
        await write(pilot.app, *"ice", ENTER, ENTER, ESCAPE)
        await until(pilot, "Marked as #ice")
        assert len(given) == 1


def test_two_enters_in_one_write_of_a_real_terminal_are_no_end(store: Path) -> None:
    with Terminal("--store", "articles", cwd=store.parent) as terminal:
        terminal.until("Newtown opens its bridge")
        terminal.press(b"\r")
        terminal.until("Anna Field")
        for opens in ("u", "f", "?", "\x10"):
            terminal.press(opens.encode())
            terminal.until(_OPENED[opens])
            terminal.press(b"\r\r\r")
            try:
                terminal.until("Nora Vale", seconds=5)
            except (
                AssertionError
            ):  # The first chose a panel, behind which the others are for nobody.
                terminal.press(b"\x1b[27u")
                terminal.until("Nora Vale")
        assert terminal.process.poll() is None
        terminal.press(b"\x11")
        assert terminal.status() == 0
        assert terminal.is_given_back()


@pytest.mark.parametrize("late", ["?", "\x10", "/"])
async def test_nothing_opens_at_the_end(reader: MakeReader, late: str) -> None:
    app = reader()
    async with asyncio.timeout(60), app.run_test(size=NARROW) as pilot:
        await _in_an_article(pilot)
        await write(app, late, "\x11", late, late)
    assert app.bug is None


@pytest.mark.parametrize("name", SCREENS)
async def test_keys_in_one_write_do_not_end_the_reader(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A few of what `hostile/pairs.py` tries."""
    for kind in ("CACHE", "DATA", "STATE", "CONFIG"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", "")  # Is set below, and put back.
    for name_of in ("DISPLAY", "WAYLAND_DISPLAY", "TMUX", "STY", "BROWSER"):
        monkeypatch.setenv(name_of, "")
    monkeypatch.chdir(tmp_path)
    prepare(tmp_path)
    ended: list[str] = []
    await try_all(*SCREENS[name], [[ENTER, ENTER], [ESCAPE, ENTER]], ended.append)
    assert ended == []
