"""The stories in a number of articles."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence

from newsterm.core.sentences.boundaries import find_sentences
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
from newsterm.core.stories.story import Cited, Member, Story
from newsterm.core.stories.weighing import Seen, seen_in, weigh
from newsterm.core.text.article import Article, first_words
from newsterm.core.text.words import count_words
from newsterm.core.value import frozen

_WORDS = 3
_SHORTEST = 5
"""Words of an opening sentence: what is shorter is no line."""


@frozen
class Grouped:
    """Numbers of articles in stories, and what is known of them."""

    stories: tuple[tuple[int, ...], ...]
    compared: Compared


def find_stories(articles: Iterable[Article]) -> tuple[Story, ...]:
    """The stories of articles, an article that stands alone as one of its own; most sources first.

    The same articles give the same stories, in whatever order they come.
    """
    given = list(articles)
    profiles = [profile(article) for article in given]
    order = in_order(profiles)
    given, profiles = [given[i] for i in order], [profiles[i] for i in order]
    grouped = group(profiles)
    near = Near(grouped.compared)
    found = [
        describe(numbers, profiles, near, grouped.compared.originals, given.__getitem__)
        for numbers in grouped.stories
    ]
    return tuple(by_sources(found))


def group(profiles: Sequence[Profile]) -> Grouped:
    """The stories among profiles that are in order (`in_order`)."""
    undated = [one for one in profiles if not one.placed]
    seen = seen_in(undated) if undated else None
    comparison = Comparison()
    for number, one in enumerate(profiles):
        comparison.add(number, one, seen)
    compared = comparison.compared()
    least = least_odds(compared, len(profiles))
    found = groups(range(len(profiles)), compared.odds, least)
    return Grouped(tuple(map(tuple, found)), compared)


def describe(
    numbers: Sequence[int],
    profiles: Sequence[Profile],
    near: Near,
    originals: dict[int, int],
    article_of: Callable[[int], Article],
) -> Story:
    """What is to be told of a story; only the articles of this one are asked for."""
    events = events_of(numbers, near)
    event_of = {number: place for place, event in enumerate(events) for number in event}
    given = {number: article_of(number) for number in numbers}
    members = tuple(
        _member(profiles, number, originals.get(number), given[number], event_of[number])
        for number in numbers
    )
    own = [n for n in max(events, key=lambda event: _last(event, profiles)) if n not in originals]
    shown = most_typical(own or numbers, near)
    words = _words([profiles[number] for number in numbers]) if len(numbers) > 1 else ()
    title = title_of(given[shown])
    return Story(f"st:{members[0].id}", title, members, opening(given[shown]), words)


def title_of(article: Article) -> str:
    return article.title or first_words(article)


def opening(article: Article) -> Cited | None:
    """The first sentence that is one, and not the title again; None of an article without any."""
    title = article.title
    sentences = [s for s in find_sentences(article) if s.cut(article.text) != title]
    long = (s for s in sentences if count_words(s.cut(article.text)) >= _SHORTEST)
    first = next(long, next(iter(sentences), None))
    if first is None:
        return None
    return Cited(first.start, first.end, str(article.key), first.cut(article.text))


def by_sources(stories: Iterable[Story]) -> list[Story]:
    """Those with most sources first, then those with most articles, then the newest."""
    found = sorted(stories, key=lambda story: story.id)
    found.sort(key=lambda story: story.last, reverse=True)
    return sorted(found, key=lambda story: (-story.sources, -len(story.articles)))


def _member(
    profiles: Sequence[Profile], number: int, original: int | None, article: Article, event: int
) -> Member:
    one = profiles[number]
    is_update = (
        original is not None and bool(one.outlet) and (profiles[original].outlet == one.outlet)
    )
    copy_of = None if original is None else profiles[original].id
    return Member(one.id, one.outlet, title_of(article), one.day, copy_of, is_update, event)


def _last(event: Sequence[int], profiles: Sequence[Profile]) -> tuple[str, int]:
    return max(profiles[number].placed for number in event), len(event)


def _words(profiles: Sequence[Profile]) -> tuple[str, ...]:
    """The weightiest words that most of some articles share."""
    weighed = [weigh(one, Seen()) for one in profiles]
    holding: Counter[str] = Counter()
    weight: defaultdict[str, float] = defaultdict(float)
    for one in weighed:
        for term, value in zip(one.terms, one.weights, strict=True):
            holding[term] += 1
            weight[term] += value
    shared = [term for term, count in holding.items() if 2 * count > len(weighed)]
    shared = shared or [term for term, count in holding.items() if count > 1]
    return tuple(sorted(shared, key=lambda term: (-weight[term], term))[:_WORDS])
