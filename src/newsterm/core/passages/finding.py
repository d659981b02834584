"""A marked passage found again in a text that may have been edited since; never on other words.

First the words as they were. Where they stand once and are many, that is the place; where they are few,
or stand several times, what was around them decides: both versions are laid side by side, and the words
must fall on each other. Only where they are nowhere is the likest passage sought, word by word, which
needs most of them, the same numbers and some of what was around. What is looked at is bounded, so that
the time is too. Who is not found has no place: the passage is kept, and said to be gone.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice

from newsterm.core.passages.alignment import common
from newsterm.core.passages.selector import CONTEXT, Selector, beginning
from newsterm.core.passages.words import pattern_of, words_of
from newsterm.core.text.article import Article
from newsterm.core.text.span import Span
from newsterm.core.value import frozen

_TELLING = 6
"""Words that nobody writes a second time by chance."""
_LEAST_AROUND = 0.15
"""Share of the words around that must be there yet; less is found anywhere."""
_APART = 12
"""Words that may have come or gone between a passage and what was around it."""
_MOST_PLACES, _MOST_LOOKED_AT = 5_000, 40
"""Of the same words in a text; and of those the ones whose surroundings are compared."""
_FEWEST_EDITED, _MOST_EDITED = 4, 400
"""Words of a passage that is sought though it was edited itself."""
_SAME, _SURELY_SAME = 0.75, 0.9
"""Share of the words of both that are the same ones in the same order."""
_RARE, _MOST_OF_ONE, _MOST_WINDOWS = 6, 30, 8
_PLACE = "\0"
"""Stands for the passage where what is around it is compared."""
Word = tuple[str, int, int]


@frozen
class Found(Span):
    """Where a passage stands now."""

    is_edited: bool = False
    """Its own words are not all what they were."""


def find_again(article: Article, selector: Selector) -> Found | None:
    """Where a passage of an earlier text of an article stands in this one; None where it does not."""
    if not selector.exact.strip():
        return None
    text, begin = article.text, beginning(article)
    pattern = pattern_of(selector.exact, selector.prefix, selector.suffix)
    same = islice(pattern.finditer(text, begin), _MOST_PLACES)
    places = [Span(*each.span()) for each in same]
    if places:
        place = _chosen(text, begin, places, selector, pattern)
        return Found(place.start, place.end) if place else None
    return _edited(text, begin, selector)


def _chosen(
    text: str, begin: int, places: Sequence[Span], selector: Selector, pattern: re.Pattern[str]
) -> Span | None:
    """The one of several places of the same words that has the same surroundings."""
    if len(places) == 1 and len(words_of(selector.exact)) >= _TELLING:
        return places[0]
    before = _tokens(selector.prefix, pattern)
    around = [*before, _PLACE, *_tokens(selector.suffix, pattern)]
    if len(around) == 1:
        return places[0] if len(places) == 1 else None
    best: tuple[int, int, Span] | None = None
    for place in _likely(text, places, selector, begin, set(around)):
        shared = _shared(text, begin, place, around, len(before), pattern)
        near = -abs(place.start - begin - selector.start)
        if shared >= _LEAST_AROUND * (len(around) - 1) and (not best or (shared, near) > best[:2]):
            best = shared, near, place
    return best[2] if best else None


def _likely(
    text: str, places: Sequence[Span], selector: Selector, begin: int, around: set[str]
) -> Sequence[Span]:
    """Of very many places those with most of the same words around, and the nearest to the old one."""
    if len(places) <= _MOST_LOOKED_AT:
        return places
    nearest = sorted(places, key=lambda place: abs(place.start - begin - selector.start))
    some = nearest[: 20 * _MOST_LOOKED_AT]

    def like(place: Span) -> int:
        near = words_of(text, max(begin, place.start - CONTEXT), place.end + CONTEXT)
        return len(around.intersection(word for word, _, _ in near))

    return sorted(some, key=like, reverse=True)[:_MOST_LOOKED_AT]


def _shared(
    text: str,
    begin: int,
    place: Span,
    around: Sequence[str],
    at: int,
    pattern: re.Pattern[str],
) -> int:
    """How many words around are the same, by twos at least; -1 where the passage falls elsewhere.

    `at` is where the passage is among the words around it.
    """
    before = _tokens(text[max(begin, place.start - 2 * CONTEXT) : place.start], pattern)
    now = [*before, _PLACE, *_tokens(text[place.end : place.end + 2 * CONTEXT], pattern)]
    here = len(before)
    blocks = common(around, now)
    if any(b - a == here - at and a <= at < a + size for a, b, size in blocks):
        return sum(size - (a <= at < a + size) for a, _, size in blocks if size > 1)
    if not around.count(_PLACE) == now.count(_PLACE) == 1:
        return -1
    # All that touched it has changed. It may still be another one, of before or behind.
    near = [each for each in blocks if each[2] > 1 and abs(each[1] - here - each[0] + at) <= _APART]
    beyond = any((a < at) != (b < here) for a, b, size in blocks if size > 1)
    return -1 if beyond else sum(size for _, _, size in near)


def _tokens(text: str, pattern: re.Pattern[str]) -> list[str]:
    """The words of a text, the same passage in it as one."""
    tokens: list[str] = []
    at = 0
    for same in pattern.finditer(text):
        tokens += (word for word, _, _ in words_of(text, at, same.start()))
        tokens.append(_PLACE)
        at = same.end()
    return tokens + [word for word, _, _ in words_of(text, at)]


def _edited(text: str, begin: int, selector: Selector) -> Found | None:
    """The passage that has most of the words of one that was itself edited."""
    wanted = [word for word, _, _ in words_of(selector.exact)]
    if not _FEWEST_EDITED <= len(wanted) <= _MOST_EDITED:
        return None
    there = words_of(text, begin)
    best: tuple[float, Found] | None = None
    for window in _windows(wanted, there):
        likeness, first, last = _laid_beside(wanted, window)
        if likeness < _SAME or (best and likeness <= best[0]):
            continue
        found = window[first : last + 1]
        place = Found(found[0][1], found[-1][2], True)
        if _numbers(wanted) != _numbers([word for word, _, _ in found]):
            continue
        if likeness >= _SURELY_SAME or _is_around(text, begin, place, selector):
            best = likeness, place
    return best[1] if best else None


def _windows(wanted: Sequence[str], there: Sequence[Word]) -> Iterator[Sequence[Word]]:
    """Stretches of the text in which rare words of the passage stand where they would."""
    places: dict[str, list[int]] = defaultdict(list)
    sought = set(wanted)
    for number, (word, _, _) in enumerate(there):
        if word in sought and len(places[word]) < _MOST_OF_ONE:
            places[word].append(number)
    rare = sorted(places, key=lambda word: (len(places[word]), -len(word), word))[:_RARE]
    room = 4 + len(wanted) // 4
    begins = Counter(
        (place - wanted.index(word)) // room for word in rare for place in places[word]
    )
    for begin, _ in begins.most_common(_MOST_WINDOWS):
        first = max(0, (begin - 1) * room)
        yield there[first : (begin + 2) * room + len(wanted)]


def _laid_beside(wanted: Sequence[str], window: Sequence[Word]) -> tuple[float, int, int]:
    """How like a passage is to what is likest in a window; the first and the last word of that."""
    now = [word for word, _, _ in window]
    blocks = common(wanted, now)
    same = sum(size for _, _, size in blocks)
    if same < _FEWEST_EDITED:
        return 0.0, 0, 0
    first, last = blocks[0][1], blocks[-1][1] + blocks[-1][2] - 1
    return 2 * same / (len(wanted) + last - first + 1), first, last


def _numbers(words: Sequence[str]) -> list[str]:
    """The words with a digit in them: with another number it is another statement."""
    return [word for word in words if any(sign.isdigit() for sign in word)]


def _is_around(text: str, begin: int, place: Span, selector: Selector) -> bool:
    """Whether enough of what was around a passage is around this place."""
    old = [word for word, _, _ in (*words_of(selector.prefix), *words_of(selector.suffix))]
    near = (
        *words_of(text, max(begin, place.start - 2 * CONTEXT), place.start),
        *words_of(text, place.end, min(len(text), place.end + 2 * CONTEXT)),
    )
    now = [word for word, _, _ in near]
    blocks = common(old, now)
    shared = sum(size for _, _, size in blocks if size > 1)
    return not old or shared >= _LEAST_AROUND * len(old)
