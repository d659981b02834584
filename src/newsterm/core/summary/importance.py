"""How likely each word of an article is to stand in a summary that a person would write.

A logistic model of what can be seen of a word: how often and where it stands, in how good
sentences, whether it is a name, a number, common or rare in news at large. For the commonest words
there is a bias each: people who summarise write "after" and "over", and seldom "according".
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from math import exp, log
from operator import mul

from newsterm.core.summary.features import Measured
from newsterm.core.summary.weights import BIASES, IMPORTANCE, LEXICON

WORD_FEATURES = (
    "any", "stop word", "times", "share of sentences", "in the first", "in the second", "begun",
    "headline", "name", "number", "commonness", "commonness squared", "rarity by times", "article",
    "worth", "log of worth",
)  # fmt: skip
_DIGITS = frozenset("0123456789")
_LOGS = (0.0, *map(log, range(1, 64)))
"""A look-up costs less than the function, and few words stand there more often."""
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
BIAS_STEP = 0.08
"""A bias is written as one letter: so many steps from the 27th."""


def importance(
    measured: Measured, worth: Sequence[float], places: Sequence[int]
) -> dict[str, float]:
    """The chance of each stem in the sentences at `places`; `worth` as in `describe`."""
    ranks, biases = _lexicon() if measured.english else ({}, {})
    wanted = frozenset().union(*(measured.stems[i] for i in places))
    return {
        word: 1 / (1 + exp(-sum(map(mul, IMPORTANCE, row)) - biases.get(word, 0.0)))
        for word, row in describe(measured, worth, wanted, ranks).items()
    }


@cache
def _lexicon() -> tuple[dict[str, int], dict[str, float]]:
    """The rank of each common English stem, and the biases of the commonest."""
    lexicon = LEXICON.split()
    value = {letter: (i - 26) * BIAS_STEP for i, letter in enumerate(LETTERS)}
    return (
        dict(zip(lexicon, range(len(lexicon)), strict=True)),
        dict(zip(lexicon, map(value.__getitem__, BIASES), strict=False)),
    )


def describe(
    measured: Measured, worth: Sequence[float], wanted: frozenset[str], ranks: dict[str, int]
) -> dict[str, list[float]]:
    """WORD_FEATURES of each wanted stem. `worth`: a log-odds of each sentence being chosen."""
    count = len(measured.stems)
    chances = _chances(worth)
    places: dict[str, list[int]] = {word: [] for word in wanted}
    for i, row in enumerate(measured.stems):
        for word in wanted.intersection(row):
            places[word].append(i)
    size = log(count or 1) / 4
    times_of, stops, title, names = measured.times, measured.stops, measured.title, measured.names
    unknown = len(ranks) or 5000
    described = {}
    for word, held in places.items():
        times, place, stop = times_of[word], held[0], word in stops
        chance = sum([chances[i] for i in held])
        common = _commonness(ranks.get(word, 50 if stop and not ranks else unknown))
        described[word] = [
            1.0, stop, _LOGS[times] if times < 64 else log(times), len(held) / count, place == 0,
            place == 1, 1 / (1 + place), word in title, names[word] / times if word in names else 0.0,
            word[0] in _DIGITS, common, common * common,
            (_LOGS[1 + times] if times < 63 else log(1 + times)) * common, size, chance,
            log(chance + 0.01),
        ]  # fmt: skip
    return described


@cache
def _commonness(rank: int) -> float:
    return log((rank + 20) / 20) / 5


def _chances(worth: Sequence[float]) -> list[float]:
    top = max(worth, default=0.0)
    powers = [exp(value - top) for value in worth]
    total = sum(powers) or 1.0
    return [power / total for power in powers]
