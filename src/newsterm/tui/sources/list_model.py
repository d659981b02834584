"""What passes between whoever knows the articles and the list that shows them. No Textual here.

A key names an article in a list: its number in the index of a store (negative for a file that
cannot be read), or the path of a file that was named.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from newsterm.adapters.index import window
from newsterm.adapters.index.window import Group
from newsterm.core.value import frozen

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newsterm.adapters.marks.marks import Mark

Key = int | str
BY_STORY = "story"
ORDERS = (*window.ORDERS, BY_STORY)
"""How a list may stand: the last has its groups from the stories of the store."""


@frozen
class Headline:
    """What the list shows of one article."""

    path: str
    title: str
    date: str = ""
    """ISO 8601."""
    words: int = 0
    source: str = ""
    id: str = ""
    """The article's; empty where it is not known."""
    problem: str = ""
    """Why the article cannot be read."""
    hour: str = ""
    """`14:02`, when it was published; empty where only the day is told."""


@frozen
class Wish:
    """Which articles are to be listed, and how."""

    order: str = "newest"
    query: str = ""
    hides_read: bool = False


@frozen
class Arranged:
    """A list of articles: all keys in their order."""

    keys: Sequence[Key]
    groups: Sequence[Group]
    of: int
    """How many articles there are, shown or not."""
    progress: str | None
    """How far the reading is, where more is to come; None where this is all."""
    wish: Wish = Wish()
    here: Key | None = None
    """The key of the article the cursor is on."""
    is_anew: bool = False
    """The keys say nothing about earlier ones."""


@frozen
class Learned:
    """What stands at some keys, and what the user did with these articles."""

    headlines: Mapping[Key, Headline]
    marks: Mapping[str, Mark]
    """By id."""


@frozen
class Failed:
    """A bug, to be raised where it ends the reader."""

    error: Exception


News = Arranged | Learned | Failed
