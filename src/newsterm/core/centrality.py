"""How close each sentence is to what the whole article is about.

A word weighs what its rarity among the article's own sentences says (tf-idf; there is no other
corpus here). Two measures: the cosine with the centroid of all sentences (Radev et al. 2004), and
the sum of the cosines with every other sentence, the degree of the sentence graph (Erkan and Radev
2004). The sum over all pairs needs no pairs: it is one product with the sum of all vectors, so both
cost as much as reading the article once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import log, sqrt


def centrality(
    sentences: Sequence[Sequence[str]], holding: Mapping[str, int], times: Mapping[str, int]
) -> tuple[list[float], list[float]]:
    """(closeness to the centroid, degree) of each sentence, both scaled to at most 1.

    `sentences`: the distinct words of each; `holding` counts the sentences that a word stands in,
    `times` how often it stands in the article. A word of one sentence brings it near to no other.
    """
    count = len(sentences)
    squares = [0.0, *(log(1 + count / n) ** 2 for n in range(1, count + 1))]
    square = {word: squares[n] for word, n in holding.items()}
    shared = [[word for word in words if holding[word] > 1] for words in sentences]
    lengths = [sqrt(sum(map(square.__getitem__, words))) or 1.0 for words in sentences]
    around = dict.fromkeys(holding, 0.0)
    for words, length in zip(shared, lengths, strict=True):
        share = 1 / length
        for word in words:
            around[word] += share
    pull = {word: square[word] * times[word] for word, weight in around.items() if weight}
    near = {word: square[word] * weight for word, weight in around.items() if weight}
    centroid, degree = [], []
    for words, length in zip(shared, lengths, strict=True):
        itself = sum(map(square.__getitem__, words)) / length
        centroid.append(sum(map(pull.__getitem__, words)) / length)
        degree.append((sum(map(near.__getitem__, words)) - itself) / length)
    return _scaled(centroid), _scaled(degree)


def _scaled(values: list[float]) -> list[float]:
    top = max(values, default=0.0) or 1.0
    return [value / top for value in values]
