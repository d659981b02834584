"""Lists of stories: what is wished for, what there is, and how a store's are brought up to date.

Plain functions of a folder, for any thread or process.
"""

from __future__ import annotations

from contextlib import closing
from datetime import datetime
from typing import TYPE_CHECKING

from newsterm.adapters.stories.rows import StoryRows, brief_rows, is_current, story_rows
from newsterm.core.value import frozen, replace
from newsterm.tui.sources.open_story import OpenStory

if TYPE_CHECKING:
    from newsterm.adapters.index.index import Index

MOST = 2000
"""Stories that are listed, and articles named that are compared."""
BRIEF = 10
_COUNTED = 200
"""Stories at the head of a list whose differences are counted before anybody opens them."""
ORDERS = ("newest", "sources", "differences")


@frozen
class StoryWish:
    """Which stories are to be listed, and how."""

    order: str = ORDERS[0]
    query: str = ""
    everything: bool = False
    """Also articles that stand alone, and what is muted."""
    is_brief: bool = False

    def as_brief(self, is_brief: bool) -> StoryWish:
        return replace(self, is_brief=is_brief)


@frozen
class StoryNews:
    """A list of stories."""

    found: StoryRows
    wish: StoryWish
    is_current: bool
    """False where articles wait to be compared, or differences to be counted."""
    day: str = ""
    """Of a brief: the newest that is told of."""


def bring_up_to_date(asked: tuple[str, StoryWish]) -> None:
    """Compare the articles of a store that have not been, and count what a list of stories shows."""
    from newsterm.adapters.stories.differences import count_all, count_in
    from newsterm.adapters.stories.kept import update

    folder, wish = asked
    with closing(index_of(folder)) as index:
        index.certain(lambda: update(index))
        if wish.order == "differences":
            index.certain(lambda: count_all(index))
        for row in listed(folder, wish).found.rows[:_COUNTED]:
            if row.differences is None:
                index.certain(lambda row=row: count_in(index, row.story))  # type: ignore[misc]


def listed(folder: str, wish: StoryWish) -> StoryNews:
    now, day = datetime.now(), ""
    with closing(index_of(folder)) as index:
        current = index.certain(lambda: is_current(index))
        if wish.is_brief:
            day, found = index.certain(lambda: brief_rows(index, now, BRIEF))
        else:
            found = index.certain(
                lambda: story_rows(index, wish.query, wish.order, wish.everything, now, MOST)
            )
    counted = all(row.differences is not None for row in found.rows[:_COUNTED])
    return StoryNews(found, wish, current and counted, day)


def keep_count(folder: str, found: OpenStory) -> None:
    """Remember how much differs, for the lists."""
    from newsterm.adapters.stories.listing import keep_differences

    with closing(index_of(folder)) as index:
        index.certain(lambda: keep_differences(index, found.story, len(found.alarms)))


def index_of(folder: str) -> Index:
    from newsterm.adapters.index.index import Index

    return Index(folder)
