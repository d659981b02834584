"""How likely each word of an article is to stand in a summary that a person would write.

A logistic model of what can be seen of a word: how often and where it stands, in how good
sentences, whether it is a name, a number, common or rare in news at large. For the commonest words
there is a bias each: people who summarise write "after" and "over", and seldom "according".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import chain
from math import exp, log
from operator import mul

from newsterm.core.features import FEATURES, Measured
from newsterm.core.weights import BIASES, IMPORTANCE, LEXICON

WORD_FEATURES = (
    "any", "stop word", "times", "times of a stop word", "sentences", "share of sentences",
    "share of words", "in the first", "in the second", "in the third", "begun", "ended", "headline",
    "name", "number", "length", "short", "commonness", "commonness squared", "rare", "rarity by times",
    "article", "worth", "root of worth", "log of worth", "best", "quoted", "said",
)  # fmt: skip
_QUOTING, _SAID = FEATURES.index("quoting"), FEATURES.index("said")
_RARE = 4000
"""Rank in the list of common words from which a word counts as rare."""
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
BIAS_STEP = 0.08
"""A bias is written as one letter: so many steps from the 27th."""


def importance(
    measured: Measured, worth: Sequence[float], places: Sequence[int]
) -> dict[str, float]:
    """The chance of each stem in the sentences at `places`; `worth` as in `describe`."""
    ranks, biases = _lexicon() if measured.english else ({}, {})
    wanted = {word for i in places for word in measured.stems[i]}
    return {
        word: 1 / (1 + exp(-sum(map(mul, IMPORTANCE, row)) - biases.get(word, 0.0)))
        for word, row in describe(measured, worth, wanted, ranks).items()
    }


@cache
def _lexicon() -> tuple[dict[str, int], dict[str, float]]:
    """The rank of each common English stem, and the biases of the commonest."""
    lexicon = LEXICON.split()
    return (
        {word: i for i, word in enumerate(lexicon)},
        {w: (LETTERS.index(b) - 26) * BIAS_STEP for w, b in zip(lexicon, BIASES, strict=False)},
    )


def describe(
    measured: Measured, worth: Sequence[float], wanted: Iterable[str], ranks: dict[str, int]
) -> dict[str, list[float]]:
    """WORD_FEATURES of each wanted stem. `worth`: a log-odds of each sentence being chosen."""
    sentences = [set(sentence) for sentence in measured.stems]
    times = Counter(chain(*measured.stems))
    holding = Counter(chain(*sentences))
    total, count = max(1, sum(times.values())), max(1, len(sentences))
    begun: dict[str, int] = {}
    ended: dict[str, int] = {}
    for i, sentence in enumerate(sentences):
        ended.update(dict.fromkeys(sentence, i))
    for i in range(len(sentences) - 1, -1, -1):
        begun.update(dict.fromkeys(sentences[i], i))
    chances = _chances(worth)
    held = dict.fromkeys(holding, 0.0)
    best = dict.fromkeys(holding, 0.0)
    for sentence, chance in zip(sentences, chances, strict=True):
        for word in sentence:
            held[word] += chance
            if chance > best[word]:
                best[word] = chance
    rows = measured.rows
    quoted = Counter(chain(*(s for s, row in zip(sentences, rows, strict=True) if row[_QUOTING])))
    said = Counter(chain(*(s for s, row in zip(sentences, rows, strict=True) if row[_SAID])))
    size = log(count) / 4
    described = {}
    for word in wanted:
        n, share = times[word], holding[word] / count
        stop = float(word in measured.stops)
        often, place, chance = log(n), begun[word], held[word]
        rank = ranks.get(word, len(ranks)) if ranks else (50 if stop else 5000)
        common = log((rank + 20) / 20) / 5
        described[word] = [
            1.0, stop, often, stop * often, log(holding[word]), share,
            n / total * 50, float(place == 0), float(place == 1), float(place == 2),
            1 / (1 + place), ended[word] / count, float(word in measured.title),
            measured.names[word] / n, float(word[0].isdigit()), min(len(word), 10) / 10,
            float(len(word) < 4), common, common * common, float(rank >= _RARE), log(1 + n) * common,
            size, chance, chance**0.5, log(chance + 0.01), best[word],
            quoted[word] / holding[word], said[word] / holding[word],
        ]  # fmt: skip
    return described


def _chances(worth: Sequence[float]) -> list[float]:
    top = max(worth, default=0.0)
    powers = [exp(value - top) for value in worth]
    total = sum(powers) or 1.0
    return [power / total for power in powers]
