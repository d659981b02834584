"""How likely each word of an article is to stand in a summary that a person would write.

A logistic model of what can be seen of a word: how often and where it stands, in how good
sentences, whether it is a name, a number, common or rare in news at large. For the commonest words
there is a bias each: people who summarise write "after" and "over", and seldom "according".
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from math import exp, log

from newsterm.core.summary.features import Measured
from newsterm.core.summary.weights import BIASES, IMPORTANCE, LEXICON

WORD_FEATURES = (
    "any", "stop word", "times", "share of sentences", "in the first", "in the second", "begun",
    "headline", "name", "number", "commonness", "commonness squared", "rarity by times", "article",
    "worth", "log of worth",
)  # fmt: skip
_WEIGHT = dict(zip(WORD_FEATURES, IMPORTANCE, strict=True))
_DIGITS = frozenset("0123456789")
_AFTER_DIGITS = ":"
"""Less than this is a word that begins with one of them."""
_UNKNOWN = 5000
"""The rank of a word of a language without ranks; of a stop word there, 50."""
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
BIAS_STEP = 0.08
"""A bias is written as one letter: so many steps from the 27th."""


def importance(
    measured: Measured, worth: Sequence[float], places: Sequence[int]
) -> dict[str, float]:
    """The chance of each stem in the sentences at `places`; `worth` as in `describe`.

    The sum over `describe` times IMPORTANCE, without making its rows: most of them are nothing, and
    most words stand in the article once.
    """
    weight = _WEIGHT
    chances, count = _chances(worth), len(measured.stems)
    times_of, title, names = measured.times, measured.title, measured.names
    common = _common(measured.english, measured.stops)
    anyhow = weight["any"] + weight["article"] * log(count or 1) / 4
    by_place = [
        anyhow + weight["share of sentences"] / count + _of_place(place) + _of_chance(chance)
        for place, chance in enumerate(chances)
    ]
    found = {}
    wanted = frozenset().union(*(measured.stems[i] for i in places))
    for word, held in _held(measured, wanted).items():
        times = times_of[word]
        once, fixed, by_rarity = common[word]
        if times == 1:
            odds = by_place[held[0]] + once
        else:
            odds = anyhow + weight["share of sentences"] * len(held) / count + _of_place(held[0])
            odds += _of_chance(sum([chances[i] for i in held])) + weight["times"] * log(times)
            odds += fixed + by_rarity * log(1 + times)
        if word in title:
            odds += weight["headline"]
        if word in names:
            odds += weight["name"] * names[word] / times
        if word < _AFTER_DIGITS:
            odds += weight["number"]
        found[word] = 1 / (1 + exp(-odds))
    return found


def _of_place(place: int) -> float:
    """The log-odds for the first sentence that a word stands in."""
    odds = _WEIGHT["begun"] / (1 + place)
    if place < 2:
        odds += _WEIGHT["in the second" if place else "in the first"]
    return odds


def _of_chance(chance: float) -> float:
    return _WEIGHT["worth"] * chance + _WEIGHT["log of worth"] * log(chance + 0.01)


class _Common(dict[str, tuple[float, float, float]]):
    """For each word the log-odds that no article changes, worked out when it is met.

    They are those of a word that stands in an article once, those of any other, and what a logarithm
    of how often it does adds.
    """

    _MOST = 20_000
    """Several times the words of a day's news; a stream may go on for ever."""

    def __init__(self, english: bool, stops: frozenset[str]) -> None:
        self._stops = stops
        self._ranks, self._biases = _lexicon() if english else ({}, {})
        self._rare = self._odds("")

    def __missing__(self, word: str) -> tuple[float, float, float]:
        if len(self) >= self._MOST:
            self.clear()
        is_rare = word not in self._ranks and word not in self._stops
        return self.setdefault(word, self._rare if is_rare else self._odds(word))

    def _odds(self, word: str) -> tuple[float, float, float]:
        is_stop = word in self._stops
        common = _commonness(_rank(word, is_stop, self._ranks))
        fixed = (_WEIGHT["commonness"] + _WEIGHT["commonness squared"] * common) * common
        fixed += self._biases.get(word, 0.0) + _WEIGHT["stop word"] * is_stop
        by_rarity = _WEIGHT["rarity by times"] * common
        return fixed + by_rarity * log(2), fixed, by_rarity


_common = cache(_Common)


def _rank(word: str, stop: bool, ranks: dict[str, int]) -> int:
    return ranks.get(word, len(ranks)) if ranks else 50 if stop else _UNKNOWN


def _held(measured: Measured, wanted: frozenset[str]) -> dict[str, list[int]]:
    """The sentences that each wanted stem stands in."""
    held: dict[str, list[int]] = {word: [] for word in wanted}
    for i, row in enumerate(measured.stems):
        for word in wanted.intersection(row):
            held[word].append(i)
    return held


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
    count, chances = len(measured.stems), _chances(worth)
    size = log(count or 1) / 4
    times_of, stops, title, names = measured.times, measured.stops, measured.title, measured.names
    described = {}
    for word, held in _held(measured, wanted).items():
        times, place, stop = times_of[word], held[0], word in stops
        chance = sum([chances[i] for i in held])
        common = _commonness(_rank(word, stop, ranks))
        described[word] = [
            1.0, stop, log(times), len(held) / count, place == 0, place == 1, 1 / (1 + place),
            word in title, names[word] / times if word in names else 0.0, word[0] in _DIGITS, common,
            common * common, log(1 + times) * common, size, chance, log(chance + 0.01),
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
