"""A summary: the lines a method thinks best, as many as there is room for, in the article's order.

A method is a function that yields an article's units (`units`) best first; which and how many are
taken is decided here, once for all methods. Identity is the span: a line is never taken twice, nor
one that says again what another says (`repeats`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from newsterm.core.sentences.boundaries import Sentence, find_sentences
from newsterm.core.summary.leaning import STANDS, leans
from newsterm.core.summary.length import Length as Length
from newsterm.core.summary.length import default_length as default_length
from newsterm.core.summary.ranking import Ranked, rank_news
from newsterm.core.summary.reasons import Reason
from newsterm.core.summary.repeats import Said
from newsterm.core.summary.units import Unit, find_units
from newsterm.core.summary_lines import Line as Line
from newsterm.core.summary_lines import Summary as Summary
from newsterm.core.text.article import Article
from newsterm.core.text.words import count_words, terms, words

Method = Callable[..., Iterator[Ranked]]
"""(article, units, length=None) -> the units best first, perhaps for that length only."""


def rank_lead(
    _: Article, sentences: Sequence[Sentence], __: Length | None = None
) -> Iterator[Ranked]:
    """The sentences in their order: the summary the writer made by writing the news first."""
    for i in range(len(sentences)):
        score = round(1 / (i + 1), 4)
        yield Ranked(i, score, (Reason("opening", score),))


OWN_METHODS: dict[str, Method] = {"news": rank_news, "lead": rank_lead}


def summarize(
    article: Article,
    length: Length | None = None,
    name: str = "news",
    method: Method = rank_news,
    sentences: Sequence[Sentence] | None = None,
) -> Summary:
    """The best lines of an article that `length` has room for; empty where none fits."""
    if sentences is None:
        sentences = find_sentences(article)
    units = find_units(article, sentences)
    taken = _take(article, units, method, length or default_length(len(units)))
    lines = tuple(_line(units, ranked) for ranked in sorted(taken, key=lambda one: one.index))
    return Summary(name, sum(count_words(line.cut(article.text)) for line in lines), lines)


def _take(article: Article, units: Sequence[Unit], method: Method, length: Length) -> list[Ranked]:
    taking = _Taking(article, units, length)
    for ranked in method(article, units, length):
        taking.offer(ranked)
        if taking.is_full:  # Asked for one more, a method would work it out.
            break
    return taking.taken


class _Taking:
    """What has been taken so far, and what there is room for."""

    def __init__(self, article: Article, units: Sequence[Unit], length: Length) -> None:
        self.taken: list[Ranked] = []
        self.is_full = False
        self._article, self._units, self._length = article, units, length
        self._words = 0
        self._said = Said()
        self._leaning: list[Ranked] = []
        """They would open the summary and lean on what it does not say: they wait for a line before."""

    def offer(self, ranked: Ranked) -> None:
        """Take a unit if there is room for it, and then whatever has waited for a line before it."""
        offered: list[Ranked] = [ranked]
        while offered and not self.is_full:
            if self._take(offered.pop()):
                first = min(taken.index for taken in self.taken)
                offered += [one for one in reversed(self._leaning) if one.index > first]
                self._leaning = [one for one in self._leaning if one.index < first]

    def _take(self, ranked: Ranked) -> bool:
        text, length = self._units[ranked.index].cut(self._article.text), self._length
        cost = count_words(text)
        if length.words is not None and self._words + cost > length.words:
            return False
        if not ranked.fits and length.ends_before(self._words, cost):
            self.is_full = True
            return False
        content = frozenset(terms(text, self._article.language))
        if self._said.holds(content):
            return False
        if length.words is not None and self._would_lean(ranked, text):
            self._leaning.append(ranked)
            return False
        self._said.add(content)
        self.taken.append(ranked)
        self._words += cost
        self.is_full = len(self.taken) == length.sentences or self._words == length.words
        return True

    def _would_lean(self, ranked: Ranked, text: str) -> bool:
        if any(taken.index < ranked.index for taken in self.taken):
            return False
        return leans(text, words(text), self._article.language) != STANDS


def _line(units: Sequence[Unit], ranked: Ranked) -> Line:
    unit = units[ranked.index]
    return Line(unit.start, unit.end, unit.paragraph, unit.sentence, ranked.score, ranked.reasons)
