"""How much each sentence says: the `news` method.

News is written with the most important things first, under a headline that names them. So a
sentence is worth what its place, its words shared with the headline, and its closeness to what the
whole article is about say together (Edmundson 1969; centroid: Radev et al. 2004). Sentences are
then taken best first, each discounted by what it repeats of those already taken (maximal marginal
relevance: Carbonell and Goldstein 1998).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heapreplace
from math import log, sqrt

from newsterm.core.article import Article
from newsterm.core.sentences import Sentence
from newsterm.core.words import terms

_PLACE, _TITLE, _CENTRE = 0.5, 0.2, 0.3
_REPEATED = 0.6
"""How much of its worth a sentence loses when all its words have been said."""
_SHORT = 7
"""Terms: below this a sentence says little by itself."""
_LEANING = frozenset("he she it they but and however this that these those also".split())


@dataclass(frozen=True)
class Ranked:
    index: int
    """Place in the list of sentences that was ranked."""
    score: float
    """Worth from 0 to 1; comparable within one article and method only."""


def rank_news(article: Article, sentences: Sequence[Sentence]) -> Iterator[Ranked]:
    """The sentences, best first. Linear in the words to begin; each one taken costs next to nothing.

    What is said only grows, so a discount only grows: a sentence whose fresh score still tops the
    heap is the best, without looking at the others (lazy greedy: Minoux 1978).
    """
    bags = [terms(s.cut(article.text), article.language) for s in sentences]
    worth = _worth(article, sentences, bags)
    said: set[str] = set()
    heap = [(-value, i) for i, value in enumerate(worth)]
    heapify(heap)
    while heap:
        _, best = heap[0]
        fresh = (-worth[best] * (1 - _REPEATED * _share(bags[best], said)), best)
        heapreplace(heap, fresh)
        if heap[0] != fresh:
            continue
        heappop(heap)
        yield Ranked(best, round(-fresh[0], 4))
        said.update(bags[best])


def _worth(article: Article, sentences: Sequence[Sentence], bags: list[list[str]]) -> list[float]:
    title = set(terms(article.title, article.language))
    centre = _centrality(bags)
    worth = []
    for i, (sentence, bag) in enumerate(zip(sentences, bags, strict=True)):
        place = 1 / (1 + 0.35 * i)
        in_title = sum(word in title for word in set(bag)) / len(title) if title else 0.0
        value = _PLACE * place + _TITLE * in_title + _CENTRE * centre[i]
        value *= min(1.0, len(bag) / _SHORT) ** 0.5
        if i and _leans(sentence.cut(article.text)):
            value *= 0.9
        worth.append(value)
    return worth


def _leans(sentence: str) -> bool:
    """True for a sentence that wants the one before it: "He …", "But …"."""
    first = sentence.split(None, 1)[0] if sentence else ""
    return first.strip("“\"'‘,").lower() in _LEANING


def _centrality(bags: list[list[str]]) -> list[float]:
    """Cosine between each sentence and the article's centroid of tf-idf, scaled to at most 1.

    A term's rarity is counted over the sentences of this article: there is no other corpus here.
    """
    holding = Counter(word for bag in bags for word in set(bag))
    rarity = {word: log(1 + len(bags) / n) for word, n in holding.items()}
    whole = Counter(word for bag in bags for word in bag)
    centroid = {word: n * rarity[word] for word, n in whole.items()}
    cosines = [_cosine(Counter(bag), rarity, centroid) for bag in bags]
    top = max(cosines, default=0.0)
    return [cosine / top if top else 0.0 for cosine in cosines]


def _cosine(bag: Counter[str], rarity: dict[str, float], centroid: dict[str, float]) -> float:
    weights = {word: n * rarity[word] for word, n in bag.items()}
    length = sqrt(sum(weight * weight for weight in weights.values()))
    return (
        sum(weight * centroid[word] for word, weight in weights.items()) / length if length else 0.0
    )


def _share(bag: list[str], said: set[str]) -> float:
    return sum(word in said for word in bag) / len(bag) if bag else 0.0
