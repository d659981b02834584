"""What is compared of an article: its words, which of them are names or stand in front, its day.

A profile is made from the article alone, so it can be made anywhere and kept. How much each word
says is another matter: that depends on what else is told (`weighing`). Words are kept as checksums of
four bytes: of a hundred thousand words some ten share one with another, and a pair of articles is
compared by eighty.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter
from collections.abc import Callable, Iterable
from functools import lru_cache
from zlib import crc32

from newsterm.core.copies.runs import Runs, runs_of
from newsterm.core.languages.stop_words import STOP_WORDS
from newsterm.core.sentences.boundaries import split
from newsterm.core.stories.origin import day_of, outlet_of
from newsterm.core.stories.report import Report
from newsterm.core.stories.story import Cited
from newsterm.core.summary.dateline import dateline_end
from newsterm.core.text.article import Article, first_words
from newsterm.core.text.span import Span
from newsterm.core.text.words import count_words, stem, words
from newsterm.core.value import frozen

IN_TITLE, IN_LEAD, IS_NAME = 1, 2, 4
"""Flags of a word."""
_LEAD = 60
"""Words that carry meaning: about the first two sentences."""
_MOST = 4000
"""Words of a body that are looked at: what an article is about is said by then."""
_SHORTEST = 5
"""Words of an opening sentence: what is shorter is no line."""
_LOOKED_AT = (320, 1600)
"""Characters of a paragraph in which its first sentence ends: nearly always, and always but for a few."""
_SHORT = 5
"""Letters of a word that is likely to be a stop word."""
_WITHIN = re.compile(r"(?<=[\w,;)’'] )[^\W\d_a-z]\w+(?:[-’'.]\w+)*")
"""A word with a capital that does not begin a sentence."""


@frozen
class Profile:
    __slots__ = ("flags", "report", "runs", "terms", "times")

    report: Report
    terms: array[int]
    """Each word once, as `term_of` gives it, without stop words; sorted."""
    times: bytes
    """How often each stands in the article, a word of the title twice more; at most 255."""
    flags: bytes
    """IN_TITLE, IN_LEAD, IS_NAME of each."""
    runs: Runs

    @property
    def placed(self) -> str:
        """The day among whose articles it stands, in ISO 8601; empty where none is known."""
        return self.report.placed


def profile(article: Article, came: str = "") -> Profile:
    """The profile of an article that came on a day (ISO 8601); linear in its words."""
    title = article.title
    parts = (part.cut(article.text) for part in article.paragraphs)
    body = "\n".join(part for part in parts if part != title)[: 8 * _MOST]
    tokens = words(body)[:_MOST]
    names = {name.lower() for name in _WITHIN.findall(body) if name[0].isupper()}
    is_telling = _tells(article.language or "en", names)
    told, headline = _terms(tokens, is_telling), _terms(words(title), is_telling)
    times = Counter(told)
    for term in headline:
        times[term] += 2
    flags = dict.fromkeys(told[:_LEAD], IN_LEAD)
    flags.update(dict.fromkeys(headline, IN_LEAD | IN_TITLE))
    for name in set(map(term_of, names)):
        flags[name] = flags.get(name, 0) | IS_NAME
    # Of words that weigh the same all articles prefer the same ones.
    terms = sorted(times)
    return Profile(
        _report(article, came, len(tokens)),
        array("I", terms),
        bytes([min(255, times[term]) for term in terms]),
        bytes([flags.get(term, 0) for term in terms]),
        runs_of(tokens),
    )


def _report(article: Article, came: str, count: int) -> Report:
    day, line = day_of(article), opening(article)
    return Report(
        str(article.key),
        _once(day),
        _once(day or came),
        _once(outlet_of(article)),
        article.title or first_words(article),
        line.start if line else 0,
        line.text if line else "",
        count,
    )


@lru_cache(10_000)
def _once(text: str) -> str:
    """The same text, kept once for all who have it."""
    return text


class _Terms(dict[str, int]):
    """Checksums known so far: a look-up is cheaper than a call, and most words have come before."""

    _MOST = 100_000

    def __missing__(self, word: str) -> int:
        if len(self) >= self._MOST:
            self.clear()
        return self.setdefault(word, crc32(stem(word).encode("utf-8", "surrogatepass")))


term_of = _Terms().__getitem__
"""What stands for a word (lower-cased) and for its other forms."""


def _tells(language: str, names: set[str]) -> Callable[[str], bool]:
    """Whether a word says anything of what an article is about.

    Where nobody has listed the stop words of a language that has capitals, short words are taken for such:
    the commoner a word is, the shorter (Zipf 1935). A name stays, and so does a number.
    """
    if (stops := STOP_WORDS.get(language)) is not None:
        return lambda word: word not in stops and len(word) > 1
    return lambda word: (
        len(word) > (_SHORT if word.upper() != word else 1) or word in names or word[0].isdigit()
    )


def _terms(tokens: Iterable[str], is_telling: Callable[[str], bool]) -> list[int]:
    return list(map(term_of, filter(is_telling, tokens)))


def opening(article: Article) -> Cited | None:
    """The sentence that says what an article is about."""
    first = None
    for part in article.paragraphs:
        if part.cut(article.text) == article.title:
            continue
        line = _first_line(article, part)
        first = first or line
        if line and _is_long(line):
            return line
    return first


def _first_line(article: Article, part: Span) -> Cited | None:
    """The first sentence of a paragraph that is long enough to be a line; the first where none is."""
    first = None
    for end in (*(part.start + most for most in _LOOKED_AT), part.end):
        spans = split(article.text, part.start, min(end, part.end))
        if end < part.end:  # The last one may be cut.
            del spans[-1]
        for span in spans:
            start = dateline_end(article.text, span.start, span.end)
            line = Cited(start, span.end, str(article.key), article.text[start : span.end])
            if _is_long(line):
                return line
            first = first or line
        if end >= part.end:
            break
    return first


def _is_long(line: Cited) -> bool:
    return count_words(line.text) >= _SHORTEST
