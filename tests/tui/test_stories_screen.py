"""Stories in the reader, by keys: in, through the views, to a place in an article, and back."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from hostile.pairs import ENTER, write
from test_stories_store import NEWS
from test_stories_store import write as write_news
from textual.pilot import Pilot
from tui.test_reader import main_screen, screen, shows, until

from newsterm.adapters.index.index import Index
from newsterm.adapters.index.views import View
from newsterm.adapters.marks.marks import Marks
from newsterm.adapters.stories.kept import update
from newsterm.adapters.stories.listing import with_stories
from newsterm.tui.app.app import Reader
from newsterm.tui.app.startup import begin
from newsterm.tui.panels.views import ViewList
from newsterm.tui.stories.screen import StoriesScreen

SIZE = (90, 26)


@pytest.fixture
def news(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A store `articles` of seven articles in three stories, compared but not counted."""
    folder = tmp_path / "articles"
    folder.mkdir()
    write_news(folder, *NEWS)
    monkeypatch.chdir(tmp_path)
    with closing(Index(folder.name)) as index:
        index.update()
        update(index)
    return folder


@pytest.fixture
def reader(news: Path) -> Callable[..., Reader]:
    return lambda *paths: Reader(begin(None if paths else news.name, paths))


MakeReader = Callable[..., Reader]


def stories(pilot: Pilot[None]) -> StoriesScreen:
    assert isinstance(pilot.app.screen, StoriesScreen)
    return pilot.app.screen


def tags() -> list[str]:
    with closing(Marks()) as marks:
        return sorted(tag for mark in marks.all() for tag in mark.tags)


async def test_a_story_is_read_through_its_views_to_a_place_and_back(reader: MakeReader) -> None:
    async with reader().run_test(size=SIZE) as pilot:
        await until(pilot, "Council votes")
        await pilot.press("S")
        await until(pilot, "2 src", "+2 copies", "6 articles in 2")
        await pilot.press("j")
        await until(pilot, "shares apricot")
        await until(pilot, "!1")  # What differs is counted in the background.
        await pilot.press("enter")
        await until(pilot, "1 Articles 2", "2 Timeline 2", "3 Differences !1", "farm.example")
        await pilot.press("tab")
        await until(pilot, "Friday 7 May 2021", "¶1")
        await pilot.press("tab", "j", "right")
        await until(pilot, "300", "450 ▲", "changed: 300 → 450")
        await pilot.press("enter")
        await until(pilot, "S goes back to the story", "The frost cost 450 growers")
        pane = main_screen(pilot.app).article_pane  # type: ignore[arg-type]
        assert pane.standing
        assert pane.article
        assert pane.standing.cut(pane.article.text) == "450"
        await pilot.press("S")
        await until(pilot, "changed: 300 → 450")
        assert (stories(pilot).view, stories(pilot).grid.cursor) == ("differences", 1)
        await pilot.press("q")
        await until(pilot, "6 articles in 2")
        await pilot.press("q")
        assert main_screen(pilot.app)  # type: ignore[arg-type]


@pytest.mark.parametrize("size", [(120, 30), (80, 24)])
async def test_stories_are_a_view_with_their_count(
    reader: MakeReader, size: tuple[int, int]
) -> None:
    async with reader().run_test(size=size) as pilot:
        await until(pilot, "Council votes")
        await pilot.press("b")
        await until(pilot, "4 Stories ", "Outlets")
        (row,) = (line for line in screen(pilot.app) if "4 Stories" in line)  # type: ignore[arg-type]
        assert row.partition("Stories")[2].split()[0].rstrip("│") == "2"
        await pilot.press("4")
        await until(pilot, "6 articles in 2")
        await pilot.press("q")
        await until(pilot, "Council votes")
        assert main_screen(pilot.app).headline_pane.wish.query == ""  # type: ignore[arg-type]


def test_how_many_stories_there_are_is_not_told_before_articles_are_compared(
    tmp_path: Path,
) -> None:
    with closing(Index(str(tmp_path))) as index:
        found = with_stories(
            index, [View("Unread", "is:unread", 3), View("Post", "x", 1, "outlets")]
        )
    assert [(view.name, view.count) for view in found] == [
        ("Unread", 3),
        ("Stories", 0),
        ("Post", 1),
    ]
    lines = ViewList(found).lay_out(20)
    assert "".join(text for text, _ in lines[1][-1]).split() == ["2", "Stories"]


async def test_a_word_on_a_story_is_a_mark_and_is_undone(reader: MakeReader) -> None:
    async with reader().run_test(size=SIZE) as pilot:
        await until(pilot, "Council votes")
        await pilot.press("S")
        await until(pilot, "6 articles in 2", "!")
        await pilot.press("j", "F")
        await until(pilot, "Followed: it comes first; U undoes it", "* ")
        assert tags() == ["story:followed"]
        assert stories(pilot).stories.cursor == 0
        await pilot.press("U")
        await until(pilot, "1 article as before")
        assert tags() == []
        await pilot.press("v", "k", "v", "ampersand")
        await until(pilot, "6 articles in 1")
        assert [tag for tag in tags() if tag.startswith("story:joins")] == tags() != []
        await pilot.press("U")
        await until(pilot, "6 articles in 2")
        await pilot.press("g", "enter")
        await until(pilot, "1 Articles")
        await pilot.press("circumflex_accent")
        await until(pilot, "The article is a story of its own")
        assert tags() == ["story:apart"]
        await pilot.press("q", "M")
        await until(pilot, "Muted: it is not listed")
        await pilot.press("a")
        await until(pilot, "muted")


async def test_the_brief_opens_by_number_and_marks_as_read(reader: MakeReader) -> None:
    async with reader().run_test(size=SIZE) as pilot:
        await until(pilot, "Council votes")
        await pilot.press("B")
        await until(pilot, "Brief · Saturday 8 May 2021", "1  ")
        await pilot.press("space")
        for _ in range(200):
            with closing(Marks()) as marks:
                if len([mark for mark in marks.all() if mark.read]) == 4:
                    break
            await pilot.pause(0.03)
        else:
            pytest.fail("it is not marked as read")
        await pilot.press("1")
        await until(pilot, "1 Articles")
        await pilot.press("x")
        await until(pilot, "copy", "copyist.example")
        await pilot.press("question_mark")
        await until(pilot, "Keys", "page down")
        await pilot.press("escape", "ctrl+p")
        await until(pilot, "What to do")
        await pilot.press(*"split")
        await until(pilot, "split this article off the story")
        await pilot.press("escape", "q", "q")
        assert main_screen(pilot.app)  # type: ignore[arg-type]


async def test_keys_that_come_at_once_are_for_what_was_asked_for(reader: MakeReader) -> None:
    async with reader().run_test(size=SIZE) as pilot:
        await until(pilot, "Council votes")
        await write(pilot.app, "S", "S", "B", "S")
        await until(pilot, "6 articles in 2")
        assert len(pilot.app.screen_stack) == 2
        await write(pilot.app, "j", ENTER, "3", "u", "q", "a")
        await until(pilot, "7 articles in 3")
        assert stories(pilot).view == "stories"
        assert stories(pilot).place.row is None


async def test_no_size_is_too_small_for_stories(reader: MakeReader) -> None:
    async with reader().run_test(size=(60, 20)) as pilot:
        await until(pilot, "Saturday 8 May")
        await pilot.press("S")
        await until(pilot, "6 articles in 2")
        for width, height in [(20, 5), (1, 1), (200, 9), (16, 60)]:
            await pilot.resize_terminal(width, height)
            await pilot.press("x", "j", "enter", "2", "3", "right", "a", "s", "u", "f", "1", "q")
        await pilot.resize_terminal(60, 20)
        await pilot.press("a")
        await until(pilot, "7 articles in 3")


async def test_articles_that_are_named_have_stories_too(reader: MakeReader, news: Path) -> None:
    paths = [f"{news.name}/{name}.txt" for name in ("harvest-1", "harvest-2", "old")]
    async with reader(*paths).run_test(size=SIZE) as pilot:
        await until(pilot, "Council votes")
        await pilot.press("S")
        await until(pilot, "2 articles in 1")
        await pilot.press("F", "enter", "3")
        await until(pilot, "450 ▲")
        assert not shows(pilot.app, "Followed")  # type: ignore[arg-type]
        assert tags() == []


async def test_the_headlines_can_stand_by_story(reader: MakeReader) -> None:
    async with reader().run_test(size=SIZE) as pilot:
        await until(pilot, "Council votes")
        await pilot.press(*["ctrl+o"] * 6)
        await until(pilot, "Order: story", "In no story")
        lines = "\n".join(screen(pilot.app))  # type: ignore[arg-type]
        assert lines.index("• Fatal fall") < lines.index("Apricot") < lines.index("In no story")
