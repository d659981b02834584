"""Where the reader is among the stories; kept while an article is read, so that the way back is one key."""

from __future__ import annotations

from newsterm.adapters.stories.rows import StoryRow
from newsterm.core.stories.story import Story
from newsterm.core.text.span import Span
from newsterm.core.value import frozen
from newsterm.tui.sources.open_story import OpenStory
from newsterm.tui.sources.story_news import StoryWish

VIEWS = ("articles", "timeline", "differences", "summary", "voices", "figures")
"""Of a story."""
TABBED = VIEWS[:3]
"""Those that Tab goes through."""
_MOST_KNOWN = 20


@frozen
class Jump:
    """Where the reader wants to go: to a place in an article, or to its head."""

    path: str
    place: Span | None


class Place:
    def __init__(self, is_brief: bool = False, here: str = "") -> None:
        self.wish = StoryWish(is_brief=is_brief)
        self.here = here
        """The id of an article: in the list the cursor is on its story."""
        self.row: StoryRow | None = None
        """The story that is open."""
        self.view = VIEWS[0]
        self.cursors: dict[str, tuple[int, int]] = {}
        """Row and column of the cursor in each view of that story."""
        self.is_full = False
        """The differences show also what agrees."""
        self._known: dict[tuple[str, ...], OpenStory] = {}

    def enter(self, row: StoryRow | None, view: str = VIEWS[0]) -> None:
        """Go into a story, or out of it."""
        self.row, self.view, self.cursors = row, view, {}

    def known(self, story: Story) -> OpenStory | None:
        """What was found in a story of just these articles."""
        return self._known.get(_ids(story))

    def keep(self, opened: OpenStory) -> None:
        self._known[_ids(opened.story)] = opened
        while len(self._known) > _MOST_KNOWN:
            del self._known[next(iter(self._known))]


def _ids(story: Story) -> tuple[str, ...]:
    return tuple(member.id for member in story.articles)
