"""Quicker equals of those of sumy's summarisers that are needlessly slow.

Each takes sumy's own class and replaces the one step that costs: a loop over all pairs of sentences
becomes a sum over the sentences that share a word; a search over all sentences in each round keeps
what cannot have changed. The numbers are sumy's up to the order of additions; `tests/
test_sumy_methods.py` holds them to the same choice. Everything else is inherited.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from heapq import heapify, heappop, heapreplace
from math import log
from typing import Any


def _postings(sentences: Sequence[Sequence[str]]) -> dict[str, list[tuple[int, int]]]:
    """For each word the sentences it stands in, and how often."""
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for i, words in enumerate(sentences):
        for word, times in Counter(words).items():
            found[word].append((i, times))
    return found


def _products(size: int, vectors: Sequence[Sequence[tuple[int, float]]]) -> Any:
    """The matrix of dot products, given for each word its weight in the sentences that hold it."""
    import numpy

    products = numpy.zeros((size, size))
    own = [0.0] * size
    for vector in vectors:
        if len(vector) == 1:  # Most words stand in one sentence only.
            [(only, weight)] = vector
            own[only] += weight * weight
        else:
            at, weights = zip(*vector, strict=True)
            places = numpy.array(at)
            products[places[:, None], places] += numpy.multiply.outer(weights, weights)
    products.flat[:: size + 1] += own
    return products


def _log_lengths(sentences: Sequence[Sequence[str]]) -> Any:
    import numpy

    return numpy.array([log(len(words)) if words else 0.0 for words in sentences])


def lex_rank(base: Any) -> Any:
    class QuickLexRank(base):  # type: ignore[misc]
        @staticmethod
        def _compute_idf(sentences: Sequence[Sequence[str]]) -> dict[str, float]:
            holding = Counter(word for words in sentences for word in set(words))
            return {word: log(len(sentences) / (1 + n)) for word, n in holding.items()}

        def _create_matrix(
            self, sentences: Any, threshold: float, tf_metrics: Any, idf_metrics: Any
        ) -> Any:
            import numpy

            vectors: dict[str, list[tuple[int, float]]] = defaultdict(list)
            for i, frequencies in enumerate(tf_metrics):
                for word, frequency in frequencies.items():
                    vectors[word].append((i, frequency * idf_metrics[word]))
            cosines = _products(len(sentences), list(vectors.values()))
            lengths = numpy.sqrt(cosines.diagonal())
            lengths[lengths == 0] = numpy.inf
            cosines /= lengths
            cosines /= lengths[:, None]
            near = cosines > threshold
            numpy.copyto(cosines, near)
            cosines /= numpy.maximum(near.sum(axis=1), 1)[:, None]
            return cosines

    return QuickLexRank


def text_rank(base: Any) -> Any:
    class QuickTextRank(base):  # type: ignore[misc]
        def _create_matrix(self, document: Any) -> Any:
            import numpy

            sentences = [self._to_words_set(sentence) for sentence in document.sentences]
            weights = _products(len(sentences), list(_postings(sentences).values()))
            _divide_by_lengths(weights, _log_lengths(sentences), alone=1.0)
            weights /= weights.sum(axis=1)[:, numpy.newaxis] + self._ZERO_DIVISION_PREVENTION
            weights *= self.damping
            weights += (1.0 - self.damping) / len(sentences)
            return weights

    return QuickTextRank


def reduction(base: Any) -> Any:
    class QuickReduction(base):  # type: ignore[misc]
        def rate_sentences(self, document: Any) -> dict[Any, float]:
            import numpy

            sentences = [self._to_words_set(sentence) for sentence in document.sentences]
            weights = _products(len(sentences), list(_postings(sentences).values()))
            numpy.fill_diagonal(weights, 0.0)
            _divide_by_lengths(weights, _log_lengths(sentences), alone=numpy.inf)
            return dict(zip(document.sentences, weights.sum(axis=1).tolist(), strict=True))

    return QuickReduction


def _divide_by_lengths(weights: Any, logs: Any, alone: float) -> None:
    """Divide by log |a| + log |b|, row by row; two sentences of one word each by `alone`."""
    import numpy

    for row, own in zip(weights, logs, strict=True):
        norms = logs + own
        norms[numpy.isclose(norms, 0.0)] = alone
        row /= norms


def sum_basic(base: Any) -> Any:
    class QuickSumBasic(base):  # type: ignore[misc]
        def _compute_ratings(self, sentences: Sequence[Any]) -> dict[Any, int]:
            """A word's probability only falls, so a sentence's value only falls (lazy greedy)."""
            chances = self._compute_tf(sentences)
            words = [self._get_content_words_in_sentence(sentence) for sentence in sentences]

            def value(i: int) -> tuple[float, int]:
                return -self._compute_average_probability_of_words(chances, words[i]), i

            heap = [value(i) for i in range(len(sentences))]
            heapify(heap)
            ratings: dict[Any, int] = {}
            while heap:
                best = heap[0][1]
                fresh = value(best)
                heapreplace(heap, fresh)
                if heap[0] == fresh:
                    heappop(heap)
                    ratings[sentences[best]] = -len(ratings)
                    self._update_tf(chances, words[best])
            return ratings

    return QuickSumBasic


def kl(base: Any) -> Any:
    class QuickKL(base):  # type: ignore[misc]
        def _compute_ratings(self, sentences: Sequence[Any]) -> dict[Any, int]:
            """The divergence is a sum over words: only those of the sentence itself must be added."""
            chances = self.compute_tf(sentences)
            words = [self._get_content_words_in_sentence(sentence) for sentence in sentences]
            counts = [Counter(w for w in sentence if chances.get(w)) for sentence in words]
            summary = _Summary(chances)
            left = list(range(len(sentences)))
            ratings: dict[Any, int] = {}
            while left:
                best = min(left, key=lambda i: summary.divergence(counts[i], len(words[i])))
                left.remove(best)
                ratings[sentences[best]] = -len(ratings)
                summary.add(sentences[best].words)
            return ratings

    return QuickKL


class _Summary:
    """What has been chosen so far, as the sums that the divergence from the article is made of."""

    def __init__(self, chances: dict[str, float]) -> None:
        self.chances = chances
        self.counts: Counter[str] = Counter()
        self.total = 0
        self.own = self.mass = self.logs = 0.0

    def add(self, words: Sequence[str]) -> None:
        self.total += len(words)
        self.own, self.mass, self.logs = self._with(Counter(w for w in words if w in self.chances))
        self.counts.update(w for w in words if w in self.chances)

    def divergence(self, counts: Counter[str], length: int) -> float:
        own, mass, logs = self._with(counts)
        # sumy rounds nowhere; equal sentences must stay equal whatever the order of additions.
        return round(own + mass * log(max(1, self.total + length)) - logs, 12)

    def _with(self, counts: Counter[str]) -> tuple[float, float, float]:
        own, mass, logs = self.own, self.mass, self.logs
        for word, times in counts.items():
            chance, known = self.chances[word], self.counts[word]
            if known:
                logs += chance * log((known + times) / known)
            else:
                own += chance * log(chance)
                mass += chance
                logs += chance * log(times)
        return own, mass, logs


def lsa(base: Any) -> Any:
    class QuickLsa(base):  # type: ignore[misc]
        def _create_dictionary(self, document: Any) -> dict[str, int]:
            """In the order of the text, where sumy's follows the hashes of a set."""
            normal = map(self.normalize_word, document.words)
            stems = (self.stem_word(w) for w in normal if w not in self._stop_words)
            return {word: row for row, word in enumerate(dict.fromkeys(stems))}

        def _compute_term_frequency(self, matrix: Any, smooth: float = 0.4) -> Any:
            import numpy

            most = numpy.max(matrix, axis=0)
            used = most != 0
            matrix[:, used] = smooth + (1.0 - smooth) * (matrix[:, used] / most[used])
            return matrix

        def _compute_ranks(self, sigma: Any, v_matrix: Any) -> list[float]:
            import numpy

            powers = sigma**2
            powers[max(self.MIN_DIMENSIONS, int(len(sigma) * self.REDUCTION_RATIO)) :] = 0.0
            ranks: list[float] = numpy.sqrt(powers @ v_matrix**2).tolist()
            return ranks

    return QuickLsa


def luhn(base: Any) -> Any:
    class QuickLuhn(base):  # type: ignore[misc]
        def _get_significant_words(self, words: Any) -> frozenset[str]:
            """A set, where sumy looks each word up in a tuple of all of them."""
            return frozenset(super()._get_significant_words(words))

    return QuickLuhn


QUICK: dict[str, Callable[[Any], Any]] = {
    "lex-rank": lex_rank,
    "text-rank": text_rank,
    "reduction": reduction,
    "sum-basic": sum_basic,
    "kl": kl,
    "lsa": lsa,
    "luhn": luhn,
}
