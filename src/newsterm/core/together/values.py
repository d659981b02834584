"""A summary of several articles. How it is made: `together`."""

from __future__ import annotations

from newsterm.core.stories.story import Cited
from newsterm.core.value import frozen


@frozen
class TogetherLine(Cited):
    """A line of a summary of several articles."""

    supported_by: tuple[str, ...]
    """The ids of the other articles that say it."""
    score: float


@frozen
class Together:
    """One summary of several articles."""

    articles: tuple[str, ...]
    """Their ids, in the order given."""
    words: int
    lines: tuple[TogetherLine, ...]
    """What says most comes first."""
