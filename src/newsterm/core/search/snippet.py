"""The place of an article that answers a search: a line of its text with the words found in it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsterm.core.search.entry import Entry
from newsterm.core.search.folding import UNBROKEN, Folded, find, folded, spaced
from newsterm.core.text.article import Article
from newsterm.core.text.span import Span
from newsterm.core.text.words import stem
from newsterm.core.value import frozen

_WIDTH = 160
"""Characters: about two lines of a terminal."""


@frozen
class Snippet(Span):
    """A stretch of one part, cut at blanks."""

    hits: tuple[Span, ...]


@frozen
class Match:
    """An article that answers a search."""

    entry: Entry
    article: Article | None
    """None where its file is gone by now."""
    snippet: Snippet | None


def find_snippet(
    article: Article, wanted: list[str], answers: Sequence[Span] = ()
) -> Snippet | None:
    """The part with the most different words of those wanted, around the first of them.

    Where none is found, around the first of the findings that answer; where there is none either,
    the beginning of the body. None for an article without any.
    """
    patterns = [_pattern(words) for words in map(spaced, wanted) if words.split()]
    parts = [part for part in article.told if part.kind == "paragraph"]
    if not parts:
        return None
    found = [_first_of_each(patterns, folded(article.text, a.start, a.end)) for a in parts]
    best = max(range(len(parts)), key=lambda i: (len(found[i]), -i))
    if answers and not found[best]:
        return _around(article, answers)
    place = _window(article.text, parts[best], min(found[best], default=parts[best].start))
    shown = folded(article.text, place.start, place.end)
    hits = {(hit.start, hit.end) for p in patterns for hit in find(shown, p)}
    return Snippet(place.start, place.end, tuple(Span(*hit) for hit in sorted(hits)))


def _first_of_each(patterns: Sequence[re.Pattern[str]], text: Folded) -> list[int]:
    """Where each pattern that is in a text stands first."""
    firsts = (next(find(text, pattern), None) for pattern in patterns)
    return [first.start for first in firsts if first]


def _around(article: Article, answers: Sequence[Span]) -> Snippet:
    """The first of them with a little before it, and what is seen of the others."""
    first = answers[0]
    part = next((part for part in article.told if part.holds(first)), first)
    place = _window(article.text, part, first.start)
    seen = (Span(max(a.start, place.start), min(a.end, place.end)) for a in answers)
    hits: list[Span] = []
    for span in seen:
        if span.start < span.end and (not hits or span.start >= hits[-1].end):
            hits.append(span)
    return Snippet(place.start, place.end, tuple(hits))


def _pattern(words: str) -> re.Pattern[str]:
    """The words side by side, each as itself or in another form that begins like its stem.

    A character of an unbroken script has neither forms nor anything before or behind it.
    """
    pattern, was_alone = "", False
    for number, word in enumerate(words.split()):
        is_alone = not word.isascii() and bool(re.fullmatch(f"[{UNBROKEN}]", word))
        if number:
            pattern += r"\W{0,3}" if is_alone or was_alone else r"\W{1,3}"
        elif not is_alone and re.match(r"\w", word):
            pattern += r"\b"
        pattern += re.escape(word) if is_alone else re.escape(stem(word)) + r"\w{0,5}"
        was_alone = is_alone
    return re.compile(pattern)


def _window(text: str, part: Span, at: int) -> Span:
    start = max(part.start, at - _WIDTH // 3)
    end = min(part.end, start + _WIDTH)
    if start > part.start:
        start = text.find(" ", start, at) + 1 or start
    if end < part.end and (blank := text.rfind(" ", at, end)) > start:
        end = blank
    return Span(start, end)
