"""One article at a time: what is listed, what is shown, and what a key acts on are the same."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import sleep
from typing import Any

import pytest
from hostile.pairs import ENTER, ESCAPE, write
from textual import events
from textual.binding import Binding
from textual.pilot import Pilot
from tui.test_citing import copied  # noqa: F401
from tui.test_reader import NARROW, WIDE, main_screen, shows, until
from tui.test_store import marked

from newsterm.adapters.articles import file
from newsterm.tui.app.app import NAMES, Reader
from newsterm.tui.app.startup import begin
from newsterm.tui.article.article_controller import ArticleController
from newsterm.tui.panels.palette import Entries
from newsterm.tui.sources import article_source
from newsterm.tui.sources.article_source import ArticleSource
from newsterm.tui.subprocess_task import SubprocessTask
from newsterm.tui.widgets.status_lines import StatusLine

MakeReader = Callable[..., Reader]


async def _until(pilot: Pilot[Any], is_so: Callable[[], object]) -> None:
    for _ in range(2000):
        if is_so():
            return
        await pilot.pause(0.03)
    raise AssertionError("it never came to be so")


async def _filter(pilot: Pilot[Any], *keys: str) -> None:
    """Ask for a filter, and write keys all at once."""
    await write(pilot.app, "l")
    await until(pilot, "esc cancel")
    await write(pilot.app, *keys)


async def test_keys_behind_a_filter_act_on_what_it_lists(
    reader: MakeReader,
    store: Path,
    copied: list[str],  # noqa: F811
) -> None:
    async with reader().run_test(size=WIDE) as pilot:
        await until(pilot, "Anna Field")
        await _filter(pilot, *"harb", ENTER, "*", "y")
        await until(pilot, "1 of 3", "Harbour stays closed", "Ice covers it.")
        assert not shows(pilot.app, "Anna Field")  # type: ignore[arg-type]
        await _until(pilot, lambda: copied)
        assert "— Harbour stays closed" in copied[0]
        await _filter(pilot, *"zzz", ENTER)
        await _until(pilot, lambda: not shows(pilot.app, "Ice covers it."))  # type: ignore[arg-type]
        await _filter(pilot, ESCAPE, ESCAPE)
        await until(pilot, "Ice covers it.", "Harbour stays closed", "Library lends")
    assert marked(store, "b-harbour.txt").starred
    assert not marked(store, "a-bridge.txt").starred


async def test_a_filter_set_from_an_article_leads_to_the_headlines_it_lists(
    reader: MakeReader,
    copied: list[str],  # noqa: F811
) -> None:
    async with reader().run_test(size=NARROW) as pilot:
        await until(pilot, "Library lends tools")
        await write(pilot.app, ENTER)
        await until(pilot, "Anna Field")
        await _filter(pilot, *"tools", ENTER, "y")
        await _until(pilot, lambda: copied)
        assert "— Library lends tools" in copied[0]
        assert shows(pilot.app, "1 of 3", "Library lends tools")  # type: ignore[arg-type]
        await _filter(pilot, *" zz", ESCAPE, "\t")
        await until(pilot, "hammers and saws")
        assert main_screen(pilot.app).headline_pane.wish.query == "tools"  # type: ignore[arg-type]


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["narrow", "wide"])
async def test_q_goes_back_before_it_quits(reader: MakeReader, size: tuple[int, int]) -> None:
    async with reader().run_test(size=size) as pilot:
        await until(pilot, "Library lends tools", "q quit")
        await write(pilot.app, ENTER)
        await until(pilot, "Anna Field", "q back")
        await write(pilot.app, "q")
        await until(pilot, "Library lends tools", "q quit")
        await write(pilot.app, ENTER)
        await until(pilot, "q back")
        await write(pilot.app, "q", "q")
        await _until(pilot, lambda: pilot.app._exit)


async def test_q_quits_where_there_is_nothing_to_go_back_to(reader: MakeReader) -> None:
    async with reader("articles/b-harbour.txt").run_test(size=NARROW) as pilot:
        await until(pilot, "Ice covers it.", "q quit")
        await write(pilot.app, "q")
        await _until(pilot, lambda: pilot.app._exit)


async def test_a_key_that_comes_when_all_is_closed_is_for_nobody(reader: MakeReader) -> None:
    closed, key = reader(), events.Key("q", "q")
    await closed.on_event(key)
    key._set_forwarded()  # As it comes back from a widget.
    await closed.on_event(key)


async def test_the_palette_offers_all_that_has_a_key(reader: MakeReader) -> None:
    async with reader().run_test(size=WIDE) as pilot:
        await until(pilot, "Summary")
        await write(pilot.app, "v", ENTER)
        await until(pilot, "q back")
        screen = main_screen(pilot.app)  # type: ignore[arg-type]
        offered = {entry.does for entry in screen.offered()}
        bindings = [b for pane in screen.panes for _, b in pane._bindings if isinstance(b, Binding)]
        told = {b.id: b.tooltip for b in bindings if b.id in NAMES}
        not_now = {"palette", "samples", "next-match", "match-before"}  # Nothing is searched for.
        assert {id for id, does in told.items() if does not in offered} == not_now
        assert told.keys() == NAMES
        found = Entries(screen.offered())
        found.look_for("undo")
        assert found.thing(0).keys == "U"


async def test_who_goes_back_before_the_article_is_there_stays_in_the_headlines(
    reader: MakeReader,
) -> None:
    async with reader().run_test(size=NARROW) as pilot:
        await until(pilot, "Library lends tools")
        screen = main_screen(pilot.app)  # type: ignore[arg-type]
        assert screen.headlines.path
        screen.open(screen.headlines.path, enter=True)
        screen.action_back()
        await _until(pilot, lambda: screen.article_pane.article)
        await pilot.pause()
        assert screen.focused is screen.headlines
        await write(pilot.app, ENTER)
        await until(pilot, "Anna Field", "q back")


def test_a_long_file_is_read_once_for_all_who_want_it_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The list and the pane want the same one: two readings would take twice the memory."""
    path = tmp_path / "long.txt"
    path.write_text("Weir opens\n\nThe weir at Sandby opened.\n", encoding="utf-8")
    monkeypatch.setattr(article_source, "_LONG", 10)
    read, begun = file.read_article, []

    def slowly(path: str, *rest: str) -> object:
        begun.append(path)
        sleep(0.05)
        return read(path, *rest)

    monkeypatch.setattr(file, "read_article", slowly)
    source = ArticleSource(None, [str(path)])
    with ThreadPoolExecutor(3) as threads:
        one, *others = threads.map(source.read, [str(path)] * 3)
    assert len(begun) == 1
    assert all(other is one for other in others)
    path.write_text("Weir closes\n\nThe weir at Sandby closed again.\n", encoding="utf-8")
    assert source.read(str(path)).title == "Weir closes"
    assert len(begun) == 2
    del one, others
    assert source.read(str(path)).title == "Weir closes"
    assert len(begun) == 3  # Nobody had it any more.


async def test_what_the_list_tells_twice_is_opened_once(
    reader: MakeReader, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    open_ = ArticleController.open

    def counted(self: ArticleController, path: str, *rest: Any) -> None:
        opened.append(path)
        open_(self, path, *rest)

    monkeypatch.setattr(ArticleController, "open", counted)
    app = reader(str(store / "b-harbour.txt"))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        screen = main_screen(app)
        await _until(pilot, lambda: screen.headlines.keys)
        for _ in range(3):
            screen._keep_up()
        await until(pilot, "Ice covers it.")
    assert len(opened) == 1


async def test_a_long_article_whose_findings_take_too_much_memory_is_shown_without_them(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise MemoryError

    told: list[str] = []
    say = StatusLine.say

    def noted(line: StatusLine, message: str) -> None:  # It goes again, in a while.
        told.append(message)
        say(line, message)

    monkeypatch.setattr(SubprocessTask, "do", refused)
    monkeypatch.setattr(StatusLine, "say", noted)
    long = store / "long.txt"
    long.write_text("Long\n\n" + "The town counts its trees again. " * 1500, encoding="utf-8")
    async with Reader(begin(None, [str(long)])).run_test(size=WIDE) as pilot:
        await _until(pilot, lambda: "needs more than 300 MB of memory" in " ".join(told))
        await pilot.press("j", "s", "n", "u", "y", "w")
        await until(pilot, "The town counts its trees")
