"""One summary of several articles: the sentences that say most of what all of them say.

A word weighs by how many of the articles have it and how often, and so does a pair of words that follow
each other. Sentences are taken one by one, each the one that adds most per word, counting little what has
been said already; a sentence in front counts a little more (centroid and place: Radev et al. 2000;
redundancy as in maximal marginal relevance). Of two that say nearly the same, the one of the newer article
is taken.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise

from newsterm.core.languages.stop_words import STOP_WORDS
from newsterm.core.sentences.boundaries import find_sentences
from newsterm.core.summary.dateline import dateline_end
from newsterm.core.text.article import Article
from newsterm.core.text.words import count_words, stem, words
from newsterm.core.together.values import Together, TogetherLine
from newsterm.core.value import frozen

_STOP_WORD, _TITLE, _PAIR = 0.1, 0.5, 0.7
"""What a stop word weighs, a word of a title once more, and a pair of words."""
_SAID = 0.25
"""What is left of a word that has been said."""
_FRONT, _SHORT = 0.45, 14
"""How much more the first sentence counts; words added to a length, for short sentences say little."""
_SAME, _SUPPORTS = 0.7, 0.5
"""Share of a sentence's words that another must hold to say the same, and to support it."""
_DEEPEST = 40
"""Sentences of an article that are looked at."""
SENTENCES = 5


@frozen
class _Candidate:
    article: int
    place: int
    start: int
    end: int
    words: frozenset[str]
    """And pairs of words, with a blank between."""
    told: frozenset[str]
    """The words that carry meaning."""
    length: int


def summarize_articles(
    articles: Sequence[Article],
    days: Sequence[str],
    sentences: int | None = None,
    most_words: int | None = None,
) -> Together:
    """At most so many sentences, and at most so many words; SENTENCES where neither is given.

    `days`: of each article, in ISO 8601. Linear in the words, but for the sentences that are taken.
    """
    if sentences is None and most_words is None:
        sentences = SENTENCES
    candidates = [one for n, article in enumerate(articles) for one in _candidates(article, n)]
    weight = _weights(articles, candidates)
    chosen = _choose(candidates, weight, days, sentences, most_words)
    lines = tuple(_line(one, score, candidates, articles) for one, score in chosen)
    names = tuple(str(article.key) for article in articles)
    return Together(names, sum(one.length for one, _ in chosen), lines)


def _candidates(article: Article, number: int) -> list[_Candidate]:
    title = article.title
    found = []
    for place, sentence in enumerate(find_sentences(article)[:_DEEPEST]):
        start = dateline_end(article.text, sentence.start, sentence.end)
        text = article.text[start : sentence.end]
        if text != title:
            tokens = list(map(stem, words(text)))
            bag = {*tokens, *map(" ".join, pairwise(tokens))}
            told = frozenset(tokens) - _stops(article.language or "en")
            span = start, sentence.end
            found.append(_Candidate(number, place, *span, frozenset(bag), told, count_words(text)))
    return found


def _weights(articles: Sequence[Article], candidates: Sequence[_Candidate]) -> dict[str, float]:
    times: Counter[str] = Counter()
    holders: dict[str, set[int]] = {}
    for one in candidates:
        times.update(one.words)
        for word in one.words:
            holders.setdefault(word, set()).add(one.article)
    for number, article in enumerate(articles):
        for word in set(map(stem, words(article.title))):
            holders.setdefault(word, set()).add(number)
    titles = Counter(word for article in articles for word in set(map(stem, words(article.title))))
    stops = _stops(next((a.language for a in articles if a.language), "en") or "en")
    return {
        word: (len(held) / len(articles)) ** 2
        * (times[word] + _TITLE * titles[word]) ** 0.5
        * (_STOP_WORD if word in stops else _PAIR if " " in word else 1)
        for word, held in holders.items()
    }  # fmt: skip


@cache
def _stops(language: str) -> frozenset[str]:
    return frozenset(map(stem, STOP_WORDS.get(language, frozenset())))


def _choose(
    candidates: Sequence[_Candidate],
    weight: Mapping[str, float],
    days: Sequence[str],
    sentences: int | None,
    most_words: int | None,
) -> list[tuple[_Candidate, float]]:
    chosen: list[tuple[_Candidate, float]] = []
    said: set[str] = set()
    left = list(candidates)
    room = sum(one.length for one in candidates) if most_words is None else most_words
    while left and (sentences is None or len(chosen) < sentences):
        left = [one for one in left if one.length <= room]
        if not left:
            break
        values = [(_value(one, weight, said), -one.place, -one.article) for one in left]
        best, (value, _, _) = max(zip(left, values, strict=True), key=lambda pair: pair[1])
        best = _newest_like(best, left, days)
        chosen.append((best, value))
        said |= best.words
        room -= best.length
        left = [one for one in left if not _says(best, one, _SAME)]
    return chosen


def _value(one: _Candidate, weight: Mapping[str, float], said: set[str]) -> float:
    told = sum([weight[word] * (_SAID if word in said else 1) for word in sorted(one.words)])
    return told / (one.length + _SHORT) * (1 + _FRONT / (1 + one.place))


def _newest_like(
    best: _Candidate,
    left: Sequence[_Candidate],
    days: Sequence[str],
) -> _Candidate:
    """The newest that says the same: its figures are the later ones."""
    alike = [
        one
        for one in left
        if days[one.article] > days[best.article]
        and _says(best, one, _SAME)
        and _says(one, best, _SAME)
    ]
    return max(alike, key=lambda one: (days[one.article], -one.place), default=best)


def _says(whole: _Candidate, part: _Candidate, share: float) -> bool:
    """True where a sentence holds so many of the words of another."""
    return len(part.told & whole.told) >= share * max(1, len(part.told))


def _line(
    one: _Candidate,
    score: float,
    candidates: Sequence[_Candidate],
    articles: Sequence[Article],
) -> TogetherLine:
    supporting = dict.fromkeys(
        other.article
        for other in candidates
        if other.article != one.article and _says(other, one, _SUPPORTS)
    )
    article = articles[one.article]
    return TogetherLine(
        one.start,
        one.end,
        str(article.key),
        article.text[one.start : one.end],
        tuple(str(articles[number].key) for number in supporting),
        round(score, 4),
    )
