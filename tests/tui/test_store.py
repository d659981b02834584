"""The reader on a store: its index, the query language, and what the user did with the articles."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from queue import SimpleQueue
from threading import Event
from typing import Any

import pytest
from textual.pilot import Pilot
from tui.test_reader import NARROW, WIDE, main_screen, screen, shows, until

from newsterm.adapters.index.index import Index
from newsterm.adapters.marks.marks import Marks
from newsterm.adapters.system.limited_process import Apart
from newsterm.core.text.layout import parse
from newsterm.tui.app.app import Reader
from newsterm.tui.app.startup import begin
from newsterm.tui.sources.list_model import Arranged, News, Wish

MakeReader = Callable[..., Reader]


def marked(store: Path, name: str) -> Any:
    """The mark of an article, as another program sees it."""
    article = parse((store / name).read_text(encoding="utf-8"))
    with closing(Marks()) as marks:
        return marks.get(str(article.key))


async def typed(pilot: Pilot[None], query: str) -> None:
    await pilot.press("l")
    main_screen(pilot.app).prompt.value = query  # type: ignore[arg-type]
    await pilot.pause()


async def test_the_newest_stand_first(reader: MakeReader) -> None:
    async with reader().run_test(size=NARROW) as pilot:
        await until(pilot, "Newtown", "Harbour", "Library")
        lines = "\n".join(screen(pilot.app))  # type: ignore[arg-type]
        assert lines.index("Newtown") < lines.index("Harbour") < lines.index("Library")


CAFE = os.fsdecode(b"caf\xe9.txt")
"""A name that is no UTF-8, as old archives have."""


@pytest.mark.parametrize("named", [(), ("articles",), (f"articles/{CAFE}",)])
async def test_an_article_whose_name_is_no_utf_8_is_listed_and_read(
    reader: MakeReader, store: Path, named: tuple[str, ...]
) -> None:
    text = "Cafe opens\n2024-05-07\n\nThe cafe on the quay opened, Ann Lee said.\n"
    (store / CAFE).write_text(text, encoding="utf-8")
    (store / os.fsdecode(b"\xff.txt")).write_bytes(b"\0\xff" * 40)
    async with reader(*named).run_test(size=WIDE) as pilot:
        await until(pilot, "Cafe opens")
        if named != (f"articles/{CAFE}",):
            await until(pilot, r"\xff.txt")
        if named != ("articles",):  # There it is the last of several.
            await until(pilot, "The cafe on the quay")
        for keys in ("G", "k", "g", "enter", "s", "u", "tab", "G", "g", "q"):
            await pilot.press(*keys.split())
            await pilot.pause()
            "\n".join(screen(pilot.app)).encode()  # type: ignore[arg-type]


async def test_the_good_articles_are_shown_while_one_takes_its_time(
    reader: MakeReader, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, may_end = Event(), Event()
    long = "slow.txt"
    (store / long).write_text("Slow story\n\n" + "It goes on. " * 10_000, encoding="utf-8")

    class Slow(Apart):
        def answer(self, work: Any, thing: Any, lost: Any) -> Any:
            begun.set()
            may_end.wait(60)
            return super().answer(work, thing, lost)

    monkeypatch.setattr("newsterm.adapters.system.limited_process.Apart", Slow)
    try:
        async with reader().run_test(size=WIDE) as pilot:
            await until(pilot, "Newtown", "Harbour", "Library")
            assert begun.wait(20)
            assert not shows(pilot.app, "Slow story")  # type: ignore[arg-type]
            may_end.set()
            await until(pilot, "Slow story")
    finally:
        may_end.set()


async def test_what_the_index_knew_is_shown_without_reading_an_article(
    reader: MakeReader, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(Index(store.name)) as index:
        index.update()

    def refuse(*_: object) -> None:
        raise AssertionError("an article was read")

    monkeypatch.setattr("newsterm.tui.sources.indexed_source.IndexedSource._work", lambda *_: None)
    monkeypatch.setattr("newsterm.adapters.articles.file.read_article", refuse)
    async with reader().run_test(size=NARROW) as pilot:
        await until(pilot, "Newtown opens its bridge", "Monday 6 May 2024", "1 min", "Library")


async def test_no_samples_are_put_into_a_store_of_which_nothing_is_known_yet(
    reader: MakeReader, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsterm.tui.sources.indexed_source.IndexedSource._work", lambda *_: None)
    async with reader().run_test(size=NARROW) as pilot:
        main = main_screen(pilot.app)  # type: ignore[arg-type]
        main.add_class("-empty")
        assert not main.headline_pane.is_complete
        await pilot.press("e")
        await pilot.pause(0.3)
    assert not (store / "samples").exists()


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("harb", ["Harbour"]),
        ("-title:harbour", ["Newtown", "Library"]),
        ("said:field", ["Newtown"]),
        ("figure:count>80", ["Newtown", "Library"]),
        ("before:2024-05-05", ["Library"]),
        ("is:starred or ice", ["Harbour"]),
    ],
)
async def test_the_filter_is_a_query(reader: MakeReader, query: str, shown: list[str]) -> None:
    async with reader().run_test(size=NARROW) as pilot:
        await until(pilot, "Newtown", "Harbour", "Library")
        await typed(pilot, query)
        await until(pilot, f"{len(shown)} of 3", *shown)
        hidden = {"Newtown", "Harbour", "Library"} - {*shown}
        assert not any(shows(pilot.app, word) for word in hidden)  # type: ignore[arg-type]
        await pilot.press("escape")
        await until(pilot, "Newtown", "Harbour", "Library")


def test_a_question_about_findings_is_answered_at_once_and_again_as_more_is_known(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsterm.tui.sources.index_watcher._AT_ONCE", 1)
    monkeypatch.setattr("newsterm.tui.sources.index_watcher.LOOK_SECONDS", 0.01)
    told: SimpleQueue[News] = SimpleQueue()
    with closing(Index(str(store))) as index:
        index.update()
    startup = begin(str(store))
    startup.source.listen(told.put)
    startup.source.arrange(Wish(query="figure:count>80"))
    startup.source.begin()
    lists = []
    while not lists or lists[-1].progress:
        if isinstance(news := told.get(timeout=30), Arranged) and news.wish.query:
            lists.append(news)
    startup.source.end()
    assert lists[0].progress == "0, 3 more to look through"
    assert len(lists[-1].keys) == 2


async def test_a_query_that_cannot_be_read_is_a_line_in_the_status(reader: MakeReader) -> None:
    async with reader().run_test(size=NARROW) as pilot:
        await until(pilot, "Library")
        await typed(pilot, "harbour is:wet")
        await until(pilot, "no state of an article", "at 'wet'", "Newtown")
        await typed(pilot, "harbour is:unread")
        await until(pilot, "1 of 3")
        assert not shows(pilot.app, "no state")  # type: ignore[arg-type]


async def test_a_query_may_be_typed_letter_by_letter(reader: MakeReader) -> None:
    async with reader().run_test(size=NARROW) as pilot:
        await until(pilot, "Newtown", "Harbour", "Library")
        await pilot.press("l", *"-figure:money or said:fie  title:")
        await pilot.press(*["backspace"] * 12, "ctrl+u", *"harb")
        await until(pilot, "1 of 3")


async def test_r_and_the_asterisk_mark_and_unmark_and_it_is_on_disk(
    reader: MakeReader, store: Path
) -> None:
    async with reader().run_test(size=NARROW) as pilot:
        await until(pilot, "• Harbour", "• Newtown")
        await pilot.press("j", "r", "asterisk")
        await until(pilot, "  Harbour", "* 1 min")
        await pilot.press("k", "r", "r")
        await until(pilot, "• Newtown", "Marked as unread")
    assert (marked(store, "b-harbour.txt").read, marked(store, "b-harbour.txt").starred) == (
        True,
        True,
    )
    assert not marked(store, "a-bridge.txt").read


async def test_an_article_one_has_been_in_for_a_while_is_read(
    reader: MakeReader, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsterm.tui.list.marking.READ_SECONDS", 0.1)
    async with reader().run_test(size=WIDE) as pilot:
        await until(pilot, "• Newtown", "Anna Field")
        await pilot.pause(0.3)
        assert shows(pilot.app, "• Newtown")  # type: ignore[arg-type]
        await pilot.press("enter")
        await until(pilot, "  Newtown", "• Harbour")
        await pilot.pause(0.3)
        assert not shows(pilot.app, "• Newtown")  # type: ignore[arg-type]
    assert marked(store, "a-bridge.txt").read


async def test_the_place_in_an_article_is_kept_and_gone_back_to(
    reader: MakeReader, store: Path
) -> None:
    async with reader().run_test(size=(40, 8)) as pilot:
        await until(pilot, "Newtown")
        await pilot.press("enter")
        await until(pilot, "Summary")
        await pilot.press("G")
        await pilot.pause(0.1)
        first = screen(pilot.app)[0]  # type: ignore[arg-type]
        place = main_screen(pilot.app).article_pane.place  # type: ignore[arg-type]
    assert marked(store, "a-bridge.txt").position == place > 0
    async with reader().run_test(size=(40, 8)) as pilot:
        await until(pilot, "Newtown")
        await pilot.press("enter")
        await until(pilot, first.strip())
        assert screen(pilot.app)[0] == first  # type: ignore[arg-type]


async def test_tags_given_elsewhere_meanwhile_stay(reader: MakeReader, store: Path) -> None:
    async with reader().run_test(size=NARROW) as pilot:
        await until(pilot, "• Newtown")
        with closing(Marks()) as marks:
            marks.put([replace(marked(store, "a-bridge.txt"), tags=("budget",))])
        await pilot.press("r")
        await pilot.pause()
    mark = marked(store, "a-bridge.txt")
    assert (mark.read, mark.tags) == (True, ("budget",))


async def test_the_cursor_stays_on_an_article_whose_file_is_renamed(
    reader: MakeReader, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsterm.tui.sources.index_watcher.LOOK_SECONDS", 0.05)
    async with reader().run_test(size=NARROW) as pilot:
        await until(pilot, "Library")
        await pilot.press("j")
        (store / "b-harbour.txt").rename(store / "z.txt")
        for _ in range(100):
            await pilot.pause(0.03)
            if main_screen(pilot.app).headlines.path == "articles/z.txt":  # type: ignore[arg-type]
                return
        raise AssertionError(main_screen(pilot.app).headlines.path)  # type: ignore[arg-type]


async def test_a_long_first_reading_is_done_by_other_processes(
    reader: MakeReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsterm.adapters.index.rows.WORTH_READING", 1)
    async with reader().run_test(size=NARROW) as pilot:
        await until(pilot, "Newtown", "Harbour", "Library")


@pytest.mark.parametrize("kind", ["CACHE", "DATA"])
async def test_it_all_works_where_cache_or_data_cannot_be_written(
    reader: MakeReader, kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    monkeypatch.setenv(f"XDG_{kind}_HOME", str(blocked))
    async with reader().run_test(size=NARROW) as pilot:
        await until(pilot, "• Newtown", "• Harbour", "• Library")
        await pilot.press("r")
        await until(pilot, "Marked as read", "  Newtown")
        await typed(pilot, "harbour")
        await until(pilot, "1 of 3")


async def test_a_store_that_goes_while_it_is_open_is_said_to_be_gone(
    reader: MakeReader, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsterm.tui.sources.index_watcher.LOOK_SECONDS", 0.05)
    async with reader().run_test(size=NARROW) as pilot:
        await until(pilot, "Library")
        shutil.rmtree(store)
        await until(pilot, "is gone")
    assert not os.path.exists(store)
