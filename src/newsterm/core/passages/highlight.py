"""A passage that the user highlighted, and what they wrote beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newsterm.core.passages.selector import Selector
from newsterm.core.value import frozen


@frozen
class Highlight(Selector):
    id: str = ""
    """Tells it from the article's others, on whatever machine they were made."""
    note: str = ""
    """The user's own words beside it."""
    changed: int = 0
    """Nanoseconds since 1970, UTC."""

    @property
    def is_gone(self) -> bool:
        """True for one that was taken away: it is remembered, for another copy may have it yet."""
        return not self.exact


def kept(highlights: Iterable[Highlight]) -> tuple[Highlight, ...]:
    """Those that were not taken away."""
    return tuple(each for each in highlights if not each.is_gone)


def told_together(one: Sequence[Highlight], other: Sequence[Highlight]) -> tuple[Highlight, ...]:
    """What two copies of a mark have: of each highlight the newer."""
    both = {each.id: each for each in sorted((*one, *other), key=_age)}
    return tuple(both[id] for id in sorted(both))


def _age(highlight: Highlight) -> tuple[object, ...]:
    """The newer the greater; and of two of one moment always the same."""
    told = highlight.exact, highlight.prefix, highlight.suffix, highlight.start
    return highlight.changed, *told, highlight.note
