"""Back and forward, the reading list, how far one has come, and what is shown at the next start."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from tui.test_reader import NARROW, main_screen, until

from newsterm.adapters.index.index import Index
from newsterm.adapters.index.views import views
from newsterm.adapters.marks.last_view import keep_last_view, last_view, last_view_path
from newsterm.adapters.marks.mark import Mark
from newsterm.tui.app.app import Reader
from newsterm.tui.app.startup import begin
from newsterm.tui.article.history import History, Visit
from newsterm.tui.list.headline_row import Standing, facts_of
from newsterm.tui.sources.list_model import Headline

MakeReader = Callable[..., Reader]


def test_one_goes_back_to_where_one_was_and_forward_again() -> None:
    history = History()
    assert history.step(-1) is None
    history.visit("a")
    history.left("a", 120)
    history.visit("b")
    history.left("b", 7)
    history.visit("b", 300)
    assert history.step(-1) == Visit("b", 7)
    assert history.step(-1) == Visit("a", 120)
    assert history.step(-1) is None
    assert history.step(1) == Visit("b", 7)
    history.visit("c")
    assert history.step(1) is None
    assert history.step(-1) == Visit("b", 7)


def test_a_long_way_back_ends_somewhere() -> None:
    history = History()
    for number in range(1000):
        history.visit(str(number))
    assert sum(history.step(-1) is not None for _ in range(1000)) == 199


@pytest.mark.parametrize(
    ("mark", "told"),
    [(None, "1 min"), (Mark("x"), "1 min"), (Mark("x", position=300), "50 % · 1 min"),
     (Mark("x", position=1), "1 % · 1 min"), (Mark("x", position=99999), "99 % · 1 min"),
     (Mark("x", read=True, position=300), "1 min")],
)  # fmt: skip
def test_the_list_tells_how_far_one_has_come(mark: Mark | None, told: str) -> None:
    assert (
        facts_of(Headline("a.txt", "Rain", words=100), Standing(mark, False, True, True), 60)
        == told
    )


def test_what_was_listed_is_kept_for_each_store() -> None:
    assert last_view("a") == ("", "")
    keep_last_view("a", "is:unread", "id1")
    keep_last_view("/b\n\tc", "", "id2")
    assert (last_view("a"), last_view("/b\n\tc")) == (("is:unread", "id1"), ("", "id2"))
    Path(last_view_path()).write_bytes(b"no tab\n\xff\t\n")
    assert last_view("a") == ("", "")


async def test_brackets_lead_back_and_forward(reader: MakeReader) -> None:
    async with reader().run_test(size=NARROW) as pilot:
        await until(pilot, "Library lends tools")
        await pilot.press("left_square_bracket")
        await until(pilot, "You have been nowhere before")
        await pilot.press("enter")
        await until(pilot, "Anna Field")
        await pilot.press("J")
        await until(pilot, "Ice covers it.")
        await pilot.press("left_square_bracket")
        await until(pilot, "Anna Field")
        await pilot.press("right_square_bracket")
        await until(pilot, "Ice covers it.")


async def test_the_reader_begins_where_it_was_left(store: Path) -> None:
    async with Reader(begin(store.name)).run_test(size=NARROW) as pilot:
        await until(pilot, "Library lends tools", "• Newtown")
        await pilot.press("l", *"harbour or library", "enter")
        await until(pilot, "2 of 3")
        await pilot.press("j", "p")
        await until(pilot, "Marked as #later")
        await pilot.pause(0.2)
    async with Reader(begin(store.name)).run_test(size=NARROW) as pilot:
        await until(pilot, "2 of 3", "Library lends tools", "2 of 2")
        assert main_screen(pilot.app).headlines.path == "articles/c-library.txt"
        assert main_screen(pilot.app).headline_pane.wish.query == "harbour or library"
    with closing(Index(str(store))) as index:
        index.update()
        told = {view.name: view.count for view in views(index, {}, datetime.now())}
    assert told["Reading list"] == 1
    assert "#later" not in told
