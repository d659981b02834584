"""Which sentences make the best summary together.

Of the few best candidates every set that fits is tried. A set is worth what its sentences are worth,
and what they are worth together: how many of the words that a person would use it holds, each
counted once, against how long it is; whether its sentences stand side by side or far apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from math import log
from operator import mul

from newsterm.core.value import frozen

SET_FEATURES = (
    "starts at the first", "side by side", "span",
    "length", "log of length", "too long",
    "words hit", "content hit", "hits per word", "against 30 words", "against 50 words",
    "against 70 words", "said twice", "share said twice", "distinct words", "sentences",
)  # fmt: skip


@frozen
class Candidates:
    """A few sentences, in the article's order, and what each pair of them has in common."""

    places: tuple[int, ...]
    lengths: tuple[int, ...]
    """Words."""
    hits: tuple[float, ...]
    """How many of its distinct words a person would use, by expectation."""
    content: tuple[float, ...]
    """The same without stop words."""
    kinds: tuple[int, ...]
    """Distinct words."""
    common: Mapping[tuple[int, int], tuple[float, float, int]]
    """hits, content and kinds that the candidates i < j share."""


def candidates(
    places: Sequence[int],
    stems: Sequence[Sequence[str]],
    importance: Mapping[str, float],
    stops: frozenset[str],
) -> Candidates:
    """`places`: indices into `stems`, ascending."""
    sets = [dict.fromkeys(stems[i]) for i in places]
    weigh = importance.__getitem__
    hits = tuple(sum(map(weigh, words)) for words in sets)
    contents = [[word for word in words if word not in stops] for words in sets]
    common = {}
    for i, j in combinations(range(len(places)), 2):
        other = sets[j]
        shared = [word for word in sets[i] if word in other]
        common[i, j] = (
            sum(map(weigh, shared)),
            sum([weigh(word) for word in shared if word not in stops]),
            len(shared),
        )
    return Candidates(
        tuple(places),
        tuple(len(stems[i]) for i in places),
        hits,
        tuple(sum(map(weigh, words)) for words in contents),
        tuple(map(len, sets)),
        common,
    )


def describe_set(given: Candidates, chosen: Sequence[int]) -> list[float]:
    """SET_FEATURES of the candidates `chosen`, ascending.

    Words that three sentences share are taken off three times and should be given back once; that
    costs more than it tells.
    """
    hits = content = 0.0
    length = kinds = 0
    for i in chosen:
        hits += given.hits[i]
        content += given.content[i]
        length += given.lengths[i]
        kinds += given.kinds[i]
    twice = content
    beside = 0
    before = -2
    for i in chosen:
        beside += given.places[i] == before + 1
        before = given.places[i]
    for pair in combinations(chosen, 2):
        both, both_content, both_kinds = given.common[pair]
        hits -= both
        content -= both_content
        kinds -= both_kinds
    all_content, twice = twice, twice - content
    size = length or 1
    return [
        float(given.places[chosen[0]] == 0), beside / 2,
        min(given.places[chosen[-1]] - given.places[chosen[0]], 20) / 20,
        min(length, 200) / 100, log(size) / 4, float(length > 60),
        hits / 20, content / 10, 4 * hits / size, 4 * hits / (size + 30), 4 * hits / (size + 50),
        4 * hits / (size + 70), twice / 4, twice / (all_content + 0.1) * 2, kinds / size,
        float(len(chosen)),
    ]  # fmt: skip


def fitting(
    costs: Sequence[int], sentences: int | None, words: int | None
) -> Iterator[tuple[int, ...]]:
    """Every set of candidates that keeps both bounds and has no room for another usual one.

    A gap that only a short sentence would fit may stay open: such a sentence seldom says much.
    """
    count = len(costs)
    most = count if sentences is None else min(count, sentences)
    if words is None:
        yield from combinations(range(count), most)
        return
    usual = sum(costs) / max(1, count)
    for size in range(1, most + 1):
        for chosen in combinations(range(count), size):
            left = words - sum([costs[i] for i in chosen])
            if left >= 0 and (
                size == most
                or left < usual
                or all(costs[i] > left for i in range(count) if i not in chosen)
            ):
                yield chosen


def best_set(
    given: Candidates,
    sets: Iterator[tuple[int, ...]],
    alone: Sequence[float],
    weights: Sequence[float],
) -> tuple[int, ...]:
    """The set that is worth most; the first of equals. `weights`: of SET_FEATURES."""

    def value(chosen: tuple[int, ...]) -> float:
        together: float = sum(map(mul, weights, describe_set(given, chosen)))
        return together + sum([alone[i] for i in chosen])

    return max(sets, key=value, default=())
