"""Stories worked out in parts, by day, on as many machines as there are: the same as in one run.

A part compares the articles of its own days with those of the window before them, so it is given the
profiles of its days and of DAYS_BEFORE days before. What the parts found about pairs is put together in
one place; that is little, and stories are then made of it as ever.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newsterm.core.clusters.pair_odds import Pair
from newsterm.core.copies.copies import originals
from newsterm.core.stories.grouping import Comparison, Near, grouped, in_order
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
    reports = [one.report for one in given]
    odds, shares = (
        {
            (reports[a].id, reports[b].id): value
            for (a, b), value in pairs.items()
            if reports[b].placed >= first
        }
        for pairs in found
    )
    return Part(odds, shares)


def join_parts(profiles: Sequence[Profile], parts: Iterable[Part]) -> tuple[Story, ...]:
    """The stories of all articles; each has an id of its own."""
    given = [profiles[i].report for i in in_order(profiles)]
    place = {one.id: number for number, one in enumerate(given)}
    odds: dict[Pair, float] = {}
    shares: dict[Pair, float] = {}
    for part in parts:
        odds.update(((place[a], place[b]), value) for (a, b), value in part.odds.items())
        shares.update(((place[a], place[b]), value) for (a, b), value in part.shares.items())
    numbers = sorted({number for pair in shares for number in pair})
    odds = dict(sorted(odds.items()))
    stories = grouped(len(given), odds)
    near, of = Near(odds, stories), originals(numbers, shares)
    return tuple(by_sources(describe(story, given, near, of) for story in stories))
