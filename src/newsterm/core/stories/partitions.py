"""Stories worked out in parts, by day, on as many machines as there are: the same as in one run.

A part compares the articles of its own days with those of the window before them, so it is given the
profiles of its days and of DAYS_BEFORE days before. What the parts found about pairs is put together in
one place; that is little, and stories are then made of it as ever.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newsterm.core.stories.clusters import groups
from newsterm.core.stories.copies import originals
from newsterm.core.stories.grouping import Compared, Comparison, Near, in_order, least_odds
from newsterm.core.stories.pairs import Pair
from newsterm.core.stories.profile import Profile
from newsterm.core.stories.stories import by_sources, describe
from newsterm.core.stories.story import Story
from newsterm.core.value import frozen

Named = dict[tuple[str, str], float]


@frozen
class Part:
    """What was found about pairs of articles, by their ids."""

    odds: Named
    shares: Named


def compare_part(profiles: Sequence[Profile], first: str) -> Part:
    """The pairs of which the later article is of the day `first` (ISO 8601) or after it.

    `profiles`: dated ones of the days of the part and of DAYS_BEFORE days before, in any order.
    """
    given = [profiles[i] for i in in_order(profiles)]
    comparison = Comparison()
    for number, one in enumerate(given):
        comparison.add(number, one)
    found = (comparison.odds, comparison.shares)
    odds, shares = (
        {
            (given[a].id, given[b].id): value
            for (a, b), value in pairs.items()
            if given[b].placed >= first
        }
        for pairs in found
    )
    return Part(odds, shares)


def join_parts(profiles: Sequence[Profile], parts: Iterable[Part]) -> tuple[Story, ...]:
    """The stories of all articles; each has an id of its own."""
    given = [profiles[i] for i in in_order(profiles)]
    place = {one.id: number for number, one in enumerate(given)}
    odds: dict[Pair, float] = {}
    shares: dict[Pair, float] = {}
    for part in parts:
        odds.update(((place[a], place[b]), value) for (a, b), value in part.odds.items())
        shares.update(((place[a], place[b]), value) for (a, b), value in part.shares.items())
    numbers = sorted({number for pair in shares for number in pair})
    compared = Compared(dict(sorted(odds.items())), originals(numbers, shares))
    found = groups(range(len(given)), compared.odds, least_odds(len(given)))
    near = Near(compared.odds)
    return tuple(by_sources(describe(g, given, near, compared.originals) for g in found))
