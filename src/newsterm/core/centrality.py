"""How close each sentence is to what the rest of the article is about.

The degree of a sentence in the graph of sentences that share words: the sum of its cosines with all
the others (Erkan and Radev 2004). A word weighs what its rarity among the article's own sentences
says (tf-idf; there is no other corpus here). The sum over all pairs needs no pairs: it is one
product with the sum of all vectors, and costs as much as reading the article once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import log, sqrt


def degrees(sentences: Sequence[Sequence[str]], holding: Mapping[str, int]) -> list[float]:
    """The degree of each sentence, scaled to at most 1; 0 where it shares no word with another.

    `sentences`: the distinct words of each; `holding` counts the sentences that a word stands in.
    """
    count = len(sentences)
    squares = [0.0, *(log(1 + count / n) ** 2 for n in range(1, count + 1))]
    square = {word: squares[n] for word, n in holding.items()}
    shared = [[word for word in words if holding[word] > 1] for words in sentences]
    lengths = [sqrt(sum(map(square.__getitem__, words))) or 1.0 for words in sentences]
    around = dict.fromkeys(holding, 0.0)
    for words, length in zip(shared, lengths, strict=True):
        for word in words:
            around[word] += square[word] / length
    found = []
    for words, length in zip(shared, lengths, strict=True):
        itself = sum(map(square.__getitem__, words)) / length
        found.append((sum(map(around.__getitem__, words)) - itself) / length)
    top = max(found, default=0.0) or 1.0
    return [degree / top for degree in found]
