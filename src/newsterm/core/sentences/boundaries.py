"""Where sentences end.

One scan over the stops of a paragraph. A stop ends a sentence where the words at its sides say so
(see `stops`) and nothing holds the place together (see `unbroken`). A line that was run into its
paragraph, such as the item of a list, begins a sentence of its own (see `lost_lines`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from newsterm.core.lazy_pattern import lazy_pattern
from newsterm.core.sentences.stops import STOP, ends_plainly, ends_sentence, joins, look_around
from newsterm.core.sentences.unbroken import find_unbroken
from newsterm.core.text.article import Article, Part
from newsterm.core.text.lost_lines import find_lost_lines
from newsterm.core.text.span import Span
from newsterm.core.value import frozen


@frozen
class Sentence(Span):
    """A sentence of the body."""

    paragraph: int
    """Which of the article's paragraphs it stands in."""


_WORD = lazy_pattern(r"[^\W_]")
_LETTER = lazy_pattern(r"[^\W\d_]")
# Compiled when a paragraph opens small.
_CAPITAL_OPENS = r"[.!?][\"'”’)]?\s+[\"'“‘(]?[A-Z]"


def find_sentences(article: Article) -> tuple[Sentence, ...]:
    """The sentences of the body paragraphs, in order."""
    return _sentences_of(article.text, article.paragraphs)


@lru_cache(maxsize=1)  # Quotes ask for those of their article again.
def _sentences_of(text: str, paragraphs: tuple[Part, ...]) -> tuple[Sentence, ...]:
    return tuple(
        Sentence(begun, ended, number)
        for number, paragraph in enumerate(paragraphs)
        for begun, ended in _places(text, paragraph.start, paragraph.end)
    )


def split(text: str, start: int, end: int) -> list[Span]:
    """The sentences of the paragraph text[start:end], trimmed; a line end in it is a blank."""
    return [Span(begun, ended) for begun, ended in _places(text, start, end)]


def _places(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where each sentence of a paragraph begins and ends."""
    body = text[start:end]
    for begun, ended in pairwise([0, *_cuts(body)]):
        sentence = body[begun:ended].lstrip()
        if sentence:
            first = start + ended - len(sentence)
            yield first, first + len(sentence.rstrip())


def _cuts(body: str) -> Iterator[int]:
    """The places where sentences end, the end of the paragraph among them."""
    lower = _has_no_capitals(body)
    unbroken: list[tuple[int, int]] | None = None
    last = len(body.rstrip())
    for begun, ended in pairwise([0, *find_lost_lines(body), len(body)]):
        first: int | None = None
        for found in STOP.finditer(body, begun, ended):
            cut = found.end()
            if cut >= last:
                break
            if not ends_plainly(body, found):
                first = _first_word(body, begun) if first is None else first
                if found.start() < first or joins(body, found):
                    continue
                if not ends_sentence(look_around(body, first, found, lower)):
                    continue
            if unbroken is None:  # A paragraph of one sentence need not be asked for it.
                unbroken = find_unbroken(body, lower)
            if unbroken and _lies_in(unbroken, cut):
                continue
            yield cut
            begun, first = cut, None
        yield ended


def _has_no_capitals(body: str) -> bool:
    """Lower-case news may keep a name or two, but its sentences open small."""
    first = _LETTER.search(body)
    return first is not None and first.group().islower() and not re.search(_CAPITAL_OPENS, body)


def _first_word(body: str, at: int) -> int:
    word = _WORD.search(body, at)
    return word.start() if word else len(body)


def _lies_in(stretches: list[tuple[int, int]], at: int) -> bool:
    place = bisect_left(stretches, (at, 0)) - 1
    return place >= 0 and at < stretches[place][1]
