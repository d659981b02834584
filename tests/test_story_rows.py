"""Stories as the reader asks for them: followed ones first, muted ones not, and whether all is known."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from test_stories_store import NEWS, write

from newsterm.adapters.index.index import Index
from newsterm.adapters.marks.marks import Marks
from newsterm.adapters.stories.differences import count_all
from newsterm.adapters.stories.kept import update
from newsterm.adapters.stories.listing import keep_differences
from newsterm.adapters.stories.rows import (
    StoryRow,
    brief_rows,
    compared,
    is_current,
    order_by_story,
    pieces_of,
    story_rows,
)
from newsterm.adapters.stories.words import FOLLOWED, MUTED, Change, joined, turned
from newsterm.core.value import replace

NOW = datetime(2021, 5, 9)


@pytest.fixture
def index(tmp_path: Path) -> Iterator[Index]:
    folder = tmp_path / "store"
    folder.mkdir()
    write(folder, *NEWS)
    with closing(Index(str(folder))) as index:
        index.update()
        yield index


def rows(
    index: Index, query: str = "", order: str = "newest", everything: bool = False
) -> list[StoryRow]:
    return list(story_rows(index, query, order, everything, NOW, 100).rows)


def titles(found: list[StoryRow]) -> list[str]:
    return [row.story.title.split()[0] for row in found]


def say(change: Change) -> None:
    with closing(Marks()) as marks:
        marks.change(*change)


def test_where_nobody_has_compared_anything_there_are_none_and_more_is_to_come(
    index: Index,
) -> None:
    assert rows(index) == []
    assert brief_rows(index, NOW, 10)[0] == ""
    assert (is_current(index), compared(index)) == (False, (0, 7))
    assert len(order_by_story(index).numbers) == 7
    update(index)
    assert (is_current(index), compared(index)) == (True, (7, 7))


def test_they_stand_by_day_by_sources_and_by_what_differs(index: Index) -> None:
    update(index)
    assert titles(rows(index)) == ["Two", "Apricot"]
    assert titles(rows(index, everything=True)) == ["Two", "Apricot", "Council"]
    assert [row.differences for row in rows(index)] == [None, None]
    count_all(index)
    assert [row.differences for row in rows(index)] == [1, 1]
    keep_differences(index, rows(index)[1].story, 2)
    assert titles(rows(index, order="differences")) == ["Apricot", "Two"]
    assert titles(rows(index, "apricot")) == ["Apricot"]


def test_how_many_there_are_is_told_whatever_is_listed(index: Index) -> None:
    update(index)
    found = story_rows(index, "", "newest", True, NOW, 1)
    assert (len(found.rows), found.stories, found.articles) == (1, 3, 7)
    asked = story_rows(index, "apricot", "newest", False, NOW, 9)
    assert (asked.stories, asked.articles) == (1, 2)


def test_what_is_followed_comes_first_and_what_is_muted_is_only_among_all(index: Index) -> None:
    update(index)
    two, apricot = rows(index)
    say(turned(apricot.story, apricot.said, FOLLOWED))
    assert [(row.story.title.split()[0], row.has(FOLLOWED)) for row in rows(index)] == [
        ("Apricot", True), ("Two", False)]  # fmt: skip
    say(turned(two.story, two.said, MUTED))
    assert titles(rows(index)) == ["Apricot"]
    assert story_rows(index, "", "newest", False, NOW, 9).stories == 1
    assert titles(rows(index, everything=True)) == ["Apricot", "Two", "Council"]
    assert titles(list(brief_rows(index, NOW, 10)[1].rows)) == ["Apricot"]
    assert is_current(index)


def test_a_join_is_to_be_worked_out_and_so_is_an_article_that_came(index: Index) -> None:
    update(index)
    say(joined(row.story for row in rows(index)))
    assert not is_current(index)
    update(index)
    assert (is_current(index), len(rows(index))) == (True, 1)
    (Path(index.folder) / "new.txt").write_text(
        "A title\n\nSomething else happened today.\n", "utf-8"
    )
    index.update()
    assert not is_current(index)


def test_copies_are_not_counted_among_what_is_unread(index: Index) -> None:
    update(index)
    assert [row.unread for row in rows(index)] == [2, 2]
    members = [member.id for member in rows(index)[1].story.articles]
    say((members[:1], lambda mark: replace(mark, read=True)))
    assert [row.unread for row in rows(index)] == [2, 1]


def test_the_brief_is_of_the_newest_day_that_has_been(index: Index) -> None:
    update(index)
    day, found = brief_rows(index, NOW, 10)
    assert (day, titles(list(found.rows))) == ("2021-05-08", ["Two", "Apricot"])
    day, found = brief_rows(index, datetime(2021, 5, 7), 10)
    assert (day, titles(list(found.rows))) == ("2021-05-07", ["Two", "Apricot"])


def test_the_articles_of_a_story_lie_where_their_files_are(index: Index) -> None:
    update(index)
    pieces = pieces_of(index, rows(index)[1].story)
    assert [Path(piece.path).name for piece in pieces] == ["harvest-1.txt", "harvest-2.txt"]
    assert all(Path(piece.path).exists() and piece.words > 20 for piece in pieces)


def test_the_articles_of_a_store_stand_by_story(index: Index) -> None:
    update(index)
    order = order_by_story(index)
    assert [(group.first, group.name.split()[0]) for group in order.groups] == [
        (0, "Two"), (4, "Apricot"), (6, "In")]  # fmt: skip
    assert len(set(order.numbers)) == 7
    narrowed = order_by_story(index, ("title LIKE ?", ("%apricot%",)))
    assert len(narrowed.numbers) == 2
