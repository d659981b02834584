"""The stories in a number of articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from newsterm.core.languages.stop_words import STOP_WORDS
from newsterm.core.stories.grouping import (
    Compared,
    Comparison,
    Near,
    events_of,
    grouped,
    in_order,
    most_typical,
)
from newsterm.core.stories.profile import Profile, profile, term_of
from newsterm.core.stories.report import Report
from newsterm.core.stories.story import Member, Story
from newsterm.core.stories.weighing import Seen, seen_in
from newsterm.core.text.article import Article
from newsterm.core.text.words import stem, words
from newsterm.core.value import frozen, replace

_STOPS = STOP_WORDS["en"]
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
    reports = [one.report for one in profiles]
    made = group(profiles)
    near, originals = Near(made.compared.odds, made.stories), made.compared.originals
    found = [describe(numbers, reports, near, originals) for numbers in made.stories]
    return tuple(by_sources(found))


def group(profiles: list[Profile]) -> Grouped:
    """The stories among profiles that are in order (`in_order`), which are used up: the list is empty
    afterwards."""
    undated = [one for one in profiles if not one.report.placed]
    seen = seen_in(undated) if undated else None
    del undated
    comparison, count = Comparison(), len(profiles)
    profiles.reverse()
    for number in range(count):
        comparison.add(number, profiles.pop(), seen)
    compared = comparison.compared()
    del comparison  # It is large, and what follows is so too.
    return Grouped(tuple(map(tuple, grouped(count, compared.odds))), compared)


def describe(
    numbers: Sequence[int],
    reports: Mapping[int, Report] | Sequence[Report],
    near: Near,
    originals: Mapping[int, int],
) -> Story:
    """What is to be told of a story; `numbers` are of its articles, in order."""
    among = set(numbers)
    of = {n: originals[n] for n in numbers if n in originals and originals[n] in among}
    events = events_of(numbers, near)
    event_of = {number: place for place, event in enumerate(events) for number in event}
    members = tuple(_member(reports, n, of.get(n), event_of[n]) for n in numbers)
    last = max(events, key=lambda event: (max(reports[n].placed for n in event), len(event)))
    words = _words([reports[number] for number in numbers]) if len(numbers) > 1 else ()
    story = Story(f"st:{members[0].id}", "", members, None, words)
    heads = {member.id for member in story.heads}
    own = [number for number in last if reports[number].id in heads]
    shown = reports[most_typical(own or numbers, near)]
    return replace(story, title=shown.title, line=shown.line)


def by_sources(stories: Iterable[Story]) -> list[Story]:
    """Those with most sources first, then those with most articles, then the newest."""
    found = sorted(stories, key=lambda story: story.id)
    found.sort(key=lambda story: story.last, reverse=True)
    return sorted(found, key=lambda story: (-story.sources, -len(story.articles)))


def _member(
    reports: Mapping[int, Report] | Sequence[Report],
    number: int,
    original: int | None,
    event: int,
) -> Member:
    one, of = reports[number], None if original is None else reports[original]
    is_update = of is not None and bool(one.outlet) and of.outlet == one.outlet
    copy_of = None if of is None else of.id
    return Member(one.id, one.outlet, one.title, one.day, copy_of, is_update, event, one.words)


def _words(reports: Sequence[Report]) -> tuple[str, ...]:
    """The rarest words of headlines and openings that most of some articles share."""
    holding = Counter(word for one in reports for word in set(_telling(one)))
    several = [word for word, n in holding.items() if n > 1]
    shared = [word for word in several if 2 * holding[word] > len(reports)] or several
    rarities = dict(zip(shared, Seen().rarities(map(term_of, shared)), strict=True))
    return tuple(sorted(shared, key=lambda w: (-holding[w] * rarities[w], w))[:_WORDS])


def _telling(one: Report) -> list[str]:
    found = words(f"{one.title} {one.opening}")
    return [stem(w) for w in found if w not in _STOPS and len(w) > 1 and not w[0].isdigit()]
