"""The stories in a number of articles."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from newsterm.core.stories.clusters import groups
from newsterm.core.stories.grouping import (
    Compared,
    Comparison,
    Near,
    events_of,
    in_order,
    least_odds,
    most_typical,
)
from newsterm.core.stories.profile import Profile, profile
from newsterm.core.stories.story import Member, Story
from newsterm.core.stories.weighing import Seen, seen_in, weigh
from newsterm.core.text.article import Article
from newsterm.core.value import frozen

_WORDS = 3


@frozen
class Grouped:
    """Numbers of articles in stories, and what is known of them."""

    stories: tuple[tuple[int, ...], ...]
    compared: Compared


def find_stories(articles: Iterable[Article]) -> tuple[Story, ...]:
    """The stories of articles, an article that stands alone as one of its own; most sources first.

    The same articles give the same stories, in whatever order they come.
    """
    profiles = [profile(article) for article in articles]
    profiles = [profiles[i] for i in in_order(profiles)]
    grouped = group(profiles)
    near, originals = Near(grouped.compared.odds), grouped.compared.originals
    found = [describe(numbers, profiles, near, originals) for numbers in grouped.stories]
    return tuple(by_sources(found))


def group(profiles: Sequence[Profile]) -> Grouped:
    """The stories among profiles that are in order (`in_order`)."""
    undated = [one for one in profiles if not one.placed]
    seen = seen_in(undated) if undated else None
    comparison = Comparison()
    for number, one in enumerate(profiles):
        comparison.add(number, one, seen)
    compared = comparison.compared()
    least = least_odds(len(profiles))
    found = groups(range(len(profiles)), compared.odds, least)
    return Grouped(tuple(map(tuple, found)), compared)


def describe(
    numbers: Sequence[int],
    profiles: Mapping[int, Profile] | Sequence[Profile],
    near: Near,
    originals: Mapping[int, int],
) -> Story:
    """What is to be told of a story; `numbers` are of its articles, in order."""
    among = set(numbers)
    originals = {n: of for n, of in originals.items() if n in among and of in among}
    events = events_of(numbers, near)
    event_of = {number: place for place, event in enumerate(events) for number in event}
    members = tuple(
        _member(profiles, number, originals.get(number), event_of[number]) for number in numbers
    )
    last = max(events, key=lambda event: (max(profiles[n].placed for n in event), len(event)))
    own = [number for number in last if number not in originals]
    shown = profiles[most_typical(own or numbers, near)]
    words = _words([profiles[number] for number in numbers]) if len(numbers) > 1 else ()
    return Story(f"st:{members[0].id}", shown.title, members, shown.line, words)


def by_sources(stories: Iterable[Story]) -> list[Story]:
    """Those with most sources first, then those with most articles, then the newest."""
    found = sorted(stories, key=lambda story: story.id)
    found.sort(key=lambda story: story.last, reverse=True)
    return sorted(found, key=lambda story: (-story.sources, -len(story.articles)))


def _member(
    profiles: Mapping[int, Profile] | Sequence[Profile],
    number: int,
    original: int | None,
    event: int,
) -> Member:
    one, of = profiles[number], None if original is None else profiles[original]
    is_update = of is not None and bool(one.outlet) and of.outlet == one.outlet
    copy_of = None if of is None else of.id
    return Member(one.id, one.outlet, one.title, one.day, copy_of, is_update, event)


def _words(profiles: Sequence[Profile]) -> tuple[str, ...]:
    """The weightiest words that most of some articles share."""
    weighed = [weigh(one, Seen()) for one in profiles]
    holding: Counter[str] = Counter()
    weight: defaultdict[str, float] = defaultdict(float)
    for one in weighed:
        for term, value in zip(one.terms, one.weights, strict=True):
            holding[term] += 1
            weight[term] += value
    several = {term: n for term, n in holding.items() if n > 1 and not term[0].isdigit()}
    shared = [term for term, n in several.items() if 2 * n > len(weighed)] or list(several)
    return tuple(sorted(shared, key=lambda term: (-weight[term], term))[:_WORDS])
