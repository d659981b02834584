"""What a story is: articles on events that follow from one another. How they are found: `stories`."""

from __future__ import annotations

from collections.abc import Sequence

from newsterm.core.text.span import Span
from newsterm.core.value import frozen


@frozen
class Cited(Span):
    """A line of one of several articles."""

    id: str
    """The article's."""
    text: str
    """Its words, as they stand there."""


@frozen
class Member:
    """An article of a story."""

    id: str
    outlet: str
    """Who published it; empty where that is not known."""
    title: str
    day: str
    """ISO 8601; empty where it does not say."""
    copy_of: str | None = None
    """The id of its original."""
    is_update: bool = False
    """A copy by the outlet of its original: a later version of it."""
    event: int = 0
    """Which of the story's events it tells of, counted from 0."""
    words: int = 0
    """Of its body; the first some thousand are counted."""

    @property
    def kin(self) -> str:
        """What an article and its copies have in common: the id of the original."""
        return self.copy_of or self.id


@frozen
class Story:
    id: str
    """`st:` and the id of its oldest article."""
    title: str
    articles: tuple[Member, ...]
    """By day; those without one first."""
    line: Cited | None
    """What it says in one line: the opening of its most typical article of the last event."""
    words: tuple[str, ...] = ()
    """The rarest that its articles share: why they stand together."""

    @property
    def first(self) -> str:
        """The first day, in ISO 8601; empty where none is known."""
        return min((member.day for member in self.articles if member.day), default="")

    @property
    def last(self) -> str:
        return max((member.day for member in self.articles), default="")

    @property
    def days(self) -> int:
        """How many days have an article of it."""
        return len({member.day for member in self.articles if member.day})

    @property
    def newest(self) -> tuple[Member, ...]:
        """The articles without those that a later version has taken the place of."""
        return newest_of(self.articles)

    @property
    def heads(self) -> tuple[Member, ...]:
        """The articles under which their copies and earlier versions are folded."""
        return heads_of(self.articles)

    @property
    def sources(self) -> int:
        """How many outlets tell of it; copies count for none, nor does an outlet twice."""
        own = [member for member in self.articles if member.copy_of is None]
        named = {member.outlet for member in own if member.outlet}
        return len(named) + sum(not member.outlet for member in own)

    @property
    def events(self) -> int:
        return 1 + max((member.event for member in self.articles), default=-1)


def newest_of(members: Sequence[Member]) -> tuple[Member, ...]:
    """Of each article and its versions the last."""
    latest = {(member.kin, member.outlet or member.id): member for member in members}
    return tuple(member for member in members if member in latest.values())


def heads_of(members: Sequence[Member]) -> tuple[Member, ...]:
    """Of each article and its copies the fullest, of those the first."""
    fullest: dict[str, Member] = {}
    for member in newest_of(members):
        if member.words > fullest.setdefault(member.kin, member).words:
            fullest[member.kin] = member
    return tuple(member for member in members if member in fullest.values())
