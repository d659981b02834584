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
    square = {word: squares[n] for word, n in holding.items() if n > 1}
    alone = squares[1] if count else 0.0
    shared = [[*filter(square.__contains__, words)] for words in sentences]
    sums = [sum(map(square.__getitem__, words)) for words in shared]
    lengths = [
        sqrt(own + alone * (len(words) - len(common))) or 1.0
        for own, words, common in zip(sums, sentences, shared, strict=True)
    ]
    near = dict.fromkeys(square, 0.0)
    for words, length in zip(shared, lengths, strict=True):
        share = 1 / length
        for word in words:
            near[word] += share
    around = {word: weight * near[word] for word, weight in square.items()}
    found = [
        (sum(map(around.__getitem__, words)) - own / length) / length
        for words, own, length in zip(shared, sums, lengths, strict=True)
    ]
    top = max(found, default=0.0) or 1.0
    return [degree / top for degree in found]
