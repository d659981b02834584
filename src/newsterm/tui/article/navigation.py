"""Walking from place to place in a text: matches of a search, findings, bright spots; and where one is."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, TypeVar

from newsterm.core.search.folding import find, fold, folded
from newsterm.core.text.article import Article
from newsterm.core.text.span import Span
from newsterm.tui.widgets.times import minutes

if TYPE_CHECKING:  # Finding quotes and figures is loaded when the first are sought.
    from newsterm.core.digest import Digest
    from newsterm.core.figures.figure import Figure

SPOKEN = ("direct", "indirect", "mixed")
"""Kinds of quotes somebody says; titles of works and so-called words are left out."""
Place = TypeVar("Place", bound=Span)


def following(places: Sequence[Place], eye: int, step: int, stands: bool) -> Place | None:
    """The next place after (or before) the offset the reader looks at, round the end.

    `stands` says that the reader already stands on a place that begins there.
    """
    if not places:
        return None
    starts = [place.start for place in places]
    after = bisect_right(starts, eye) if stands else bisect_left(starts, eye)
    return places[(after if step > 0 else bisect_left(starts, eye) - 1) % len(places)]


def found_in(text: str, query: str) -> list[Span]:
    """Where the words of a query stand: in any case and dress, with any white space between them."""
    words = [re.escape(word) for word in fold(query).split()]
    if not words:
        return []
    return list(find(folded(text), re.compile(r"\s+".join(words))))


def findings_of(digest: Digest) -> list[Span]:
    """The quotes and figures that the article is marked with, in the order of its text."""
    spoken = (quote for quote in digest.quotes if quote.kind in SPOKEN)
    return sorted([*spoken, *told_figures(digest)], key=lambda f: (f.start, f.end))


def told_figures(digest: Digest) -> list[Figure]:
    """The figures but those of byline and date line, which say what they are themselves."""
    plain = [part for part in digest.article.parts if part.kind in ("byline", "date")]
    return [f for f in digest.figures if not any(part.holds(f) for part in plain)]


def smallest_at(places: Iterable[Place], at: int) -> Place | None:
    """Of the places that hold a character the shortest one; None where none holds it."""
    holding = (place for place in places if place.start <= at < place.end)
    return min(holding, key=lambda place: place.end - place.start, default=None)


def joined(places: Sequence[Span]) -> list[Span]:
    """Ordered places with those that touch made one: a figure in a quote is no place of its own."""
    whole: list[Span] = []
    for place in places:
        if whole and whole[-1].end == place.start:
            whole[-1] = Span(whole[-1].start, place.end)
        else:
            whole.append(Span(place.start, place.end))
    return whole


def whereabouts(article: Article, place: int, progress: int) -> list[str]:
    """`place` is the offset of what is read, `progress` the percentage of the page that was seen."""
    paragraphs, words_left = _paragraphs_of(article)
    if not paragraphs:
        return []
    at = max(1, bisect_right(paragraphs, place, key=lambda part: part.start))
    told = [f"paragraph {at} of {len(paragraphs)}"]
    return told + ([f"{minutes(words_left[at - 1])} left"] if progress < 100 else [])


@lru_cache(maxsize=1)
def _paragraphs_of(article: Article) -> tuple[Sequence[Span], Sequence[int]]:
    """The paragraphs, and how many words there are from each on."""
    paragraphs = article.paragraphs
    words = (len(part.cut(article.text).split()) for part in reversed(paragraphs))
    return paragraphs, [*accumulate(words)][::-1]
