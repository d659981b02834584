"""How close each sentence is to what the whole article is about.

A word weighs what its rarity among the article's own sentences says (tf-idf; there is no other
corpus here). Two measures: the cosine with the centroid of all sentences (Radev et al. 2004), and
the sum of the cosines with every other sentence, the degree of the sentence graph (Erkan and Radev
2004). The sum over all pairs needs no pairs: it is one product with the sum of all vectors, so both
cost as much as reading the article once. `fsum` is exact, so the order of a set does not matter.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from math import fsum, log, sqrt


def centrality(
    sentences: Sequence[Set[str]], holding: Mapping[str, int], times: Mapping[str, int]
) -> tuple[list[float], list[float]]:
    """(cosine with the centroid, degree) of each sentence, both scaled to at most 1.

    `holding` counts the sentences a word stands in, `times` how often it stands in the article.
    """
    logs = [0.0, *(log(1 + len(sentences) / n) for n in range(1, len(sentences) + 1))]
    rarity = {word: logs[n] for word, n in holding.items()}
    square = {word: weight * weight for word, weight in rarity.items()}
    pull = {word: square[word] * times[word] if n > 1 else 0.0 for word, n in holding.items()}
    lengths = [sqrt(fsum(map(square.__getitem__, words))) or 1.0 for words in sentences]
    cosines = _divided(sentences, pull, lengths)
    around = dict.fromkeys(holding, 0.0)
    for words, length in zip(sentences, lengths, strict=True):
        share = 1 / length
        for word in words:
            around[word] += share
    near = {word: square[word] * weight for word, weight in around.items()}
    degrees = [max(0.0, degree - 1) for degree in _divided(sentences, near, lengths)]
    return _scaled(cosines), _scaled(degrees)


def _divided(
    sentences: Sequence[Set[str]], weights: Mapping[str, float], lengths: Iterable[float]
) -> list[float]:
    return [
        fsum(map(weights.__getitem__, words)) / length
        for words, length in zip(sentences, lengths, strict=True)
    ]


def _scaled(values: list[float]) -> list[float]:
    top = max(values, default=0.0) or 1.0
    return [value / top for value in values]
