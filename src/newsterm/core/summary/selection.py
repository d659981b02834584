"""Which sentences make the best summary together.

Of the few best candidates every set that fits is tried. A set is worth what its sentences are worth,
and what they are worth together: how many of the words that a person would use it holds, each
counted once, against how long it is; whether its sentences stand side by side or far apart. It pays
for each sentence that leans on one it does not hold (`charge`); one of the usual length gains for what
belongs together (`togetherness`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations, filterfalse
from math import inf, log
from operator import mul

from newsterm.core.summary.leaning import ON_THE_SENTENCE, ON_WHAT_IS_LEFT_OUT, STANDS
from newsterm.core.value import frozen

LEANING = 3.0
"""What a set pays, in log-odds, for a sentence that leans on one which it does not hold."""
LEFT_OUT = 6.0
"""What it pays where that is no line at all: nothing can bring it along."""
FIRST = 3.0
"""What a set of the usual length gains for the article's first sentence, where that stands alone."""
RUN = 2.5
"""What it gains for each of its sentences where it is the first ones as they stand, and three at least.

Readers prefer those to others that are hardly better; two long ones seldom are the story, and gain once."""
FOURTH = 3.0
"""What it gains, besides, for a fourth of these, if there is room: readers ask for what it adds."""
BESIDE = 0.3
"""What it gains for a sentence that stands behind the one before it: most often it explains that."""
ASIDE = 0.7
"""What it pays for a sentence far from the others that has next to nothing in common with them."""
_LITTLE = 0.4
"""Words, by expectation (`importance`)."""
FIGURES = 6.5
"""What any gains for a line with two sums of money, where headline or lead speak of money."""
WITH_SUMS = 115
"""Words of a summary that has a line more for them."""
OPENING = 2.0
"""What it pays, besides, for opening with a sentence that leans."""
_SHORTER, _LONGER, _THREE_LONGER = 15, 20, 30
"""Words by which a summary may miss the length aimed at; one of three lines may be longer, and the first
two sentences."""
_RUN_SHORTER = 25
"""The same for the first sentences as they stand: what goes on elsewhere seldom is told better."""

SET_FEATURES = (
    "starts at the first", "side by side", "span",
    "length", "log of length", "too long",
    "words hit", "content hit", "hits per word", "against 30 words", "against 50 words",
    "against 70 words", "said twice", "share said twice", "distinct words", "sentences",
)  # fmt: skip


@frozen
class Candidates:
    """A few sentences, in the article's order, and what each pair of them has in common."""

    alone: tuple[tuple[int, int, float, float, int], ...]
    """Of each its place; its words; how many of the distinct ones a person would use, by expectation;
    the same without stop words; its distinct words."""
    common: Mapping[tuple[int, int], tuple[float, float, int]]
    """Expected, expected without stop words and distinct words that the candidates i < j share."""
    leaning: tuple[int, ...]
    """How each leans (`leaning`)."""
    sums: tuple[int, ...] = ()
    """How many sums of money each tells, where they matter."""
    fourth_adds: bool = True
    """The fourth sentence says something that the first three do not."""


def candidates(
    places: Sequence[int],
    stems: Sequence[Sequence[str]],
    importance: Mapping[str, float],
    stops: frozenset[str],
    leaning: Sequence[int] = (),
    sums: Sequence[int] = (),
) -> Candidates:
    """`places`: indices into `stems`, ascending; `leaning` and `sums` are of each of those."""
    sets = [dict.fromkeys(stems[i]) for i in places]
    weigh = importance.__getitem__
    common = {}
    for i, j in combinations(range(len(places)), 2):
        shared = [*filter(sets[j].__contains__, sets[i])]
        content = [*filterfalse(stops.__contains__, shared)]
        common[i, j] = (sum(map(weigh, shared)), sum(map(weigh, content)), len(shared))
    alone = tuple(
        (
            i,
            len(stems[i]),
            sum(map(weigh, words)),
            sum(map(weigh, filterfalse(stops.__contains__, words))),
            len(words),
        )
        for i, words in zip(places, sets, strict=True)
    )
    return Candidates(
        alone,
        common,
        tuple(leaning) or (STANDS,) * len(places),
        tuple(sums),
    )


def describe_set(given: Candidates, chosen: Sequence[int]) -> list[float]:
    """SET_FEATURES of the candidates `chosen`, ascending.

    Words that three sentences share are taken off three times and should be given back once; that
    costs more than it tells.
    """
    hits = content = 0.0
    length = kinds = beside = 0
    before = -2
    alone, common = given.alone, given.common
    for i in chosen:
        place, one_length, one_hits, one_content, one_kinds = alone[i]
        hits += one_hits
        content += one_content
        length += one_length
        kinds += one_kinds
        beside += place == before + 1
        before = place
    all_content = content
    for pair in combinations(chosen, 2):
        both, both_content, both_kinds = common[pair]
        hits -= both
        content -= both_content
        kinds -= both_kinds
    twice = all_content - content
    first = alone[chosen[0]][0]
    size = length or 1
    return [
        first == 0, beside / 2, min(before - first, 20) / 20,
        min(length, 200) / 100, log(size) / 4, length > 60,
        hits / 20, content / 10, 4 * hits / size, 4 * hits / (size + 30), 4 * hits / (size + 50),
        4 * hits / (size + 70), twice / 4, twice / (all_content + 0.1) * 2, kinds / size,
        len(chosen),
    ]  # fmt: skip


def charge(given: Candidates, chosen: Sequence[int]) -> float:
    """What the set of the candidates `chosen` pays for what a reader would miss.

    A sentence that leans on the one before it pays unless that is chosen; one that leans on the
    story, where it opens the set.
    """
    paid, before = 0.0, -2
    for i in chosen:
        place, how = given.alone[i][0], given.leaning[i]
        if how == ON_WHAT_IS_LEFT_OUT:
            paid += LEFT_OUT
        elif how == ON_THE_SENTENCE and place != before + 1:
            paid += LEANING
        if how != STANDS and before < 0:
            paid += OPENING
        before = place
    return paid


def togetherness(given: Candidates, chosen: Sequence[int]) -> float:
    """What a set of the usual length gains for what belongs together.

    That is the first sentence, and the first ones as they stand; one and the next. It pays for a
    sentence far from the others that shares nothing with them.
    """
    first, last = given.alone[chosen[0]][0], given.alone[chosen[-1]][0]
    stands = first == 0 and given.leaning[chosen[0]] == STANDS
    gained = FIRST if stands and len(chosen) > 1 else 0.0
    if last == len(chosen) - 1 and ON_WHAT_IS_LEFT_OUT not in [given.leaning[i] for i in chosen]:
        told = len(chosen) if given.fourth_adds else min(len(chosen), 3)
        gained += RUN * (told if told > 2 else 1) + FOURTH * (told > 3)
    before = -2
    for i in chosen:
        place = given.alone[i][0]
        if place == before + 1:
            gained += BESIDE
        elif before >= 0 and _shared(given, i, chosen) < _LITTLE:
            gained -= ASIDE
        before = place
    return gained


def _shared(given: Candidates, i: int, chosen: Sequence[int]) -> float:
    """How many words of weight a candidate shares with the others of a set, by expectation."""
    return sum([given.common[(j, i) if j < i else (i, j)][1] for j in chosen if j != i])


def fitting(
    costs: Sequence[int], sentences: int | None, words: int | None, about: int | None = None
) -> Iterator[tuple[int, ...]]:
    """Every set of candidates that keeps the bounds and has no room for another usual one.

    A gap that only a short sentence would fit may stay open: such a sentence seldom says much.
    `about`: sets near that many words, and where there are none the nearest.
    """
    count = len(costs)
    if about is not None:
        yield from _near(costs, min(count, sentences or count), about)
        return
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


def _near(costs: Sequence[int], most: int, about: int) -> list[tuple[int, ...]]:
    """The sets of at most so many that miss a length by little, or by little more than they must."""
    sets = _sets(len(costs), most)
    lengths = [sum([costs[i] for i in chosen]) for chosen in sets]
    near = [s for s, length in zip(sets, lengths, strict=True) if _is_near(s, length - about)]
    least = min([abs(length - about) for length in lengths], default=0)
    most_missed = least + max(0, about - least) // 4
    nearest = [
        (chosen, length)
        for chosen, length in zip(sets, lengths, strict=True)
        if abs(length - about) <= most_missed
    ]
    full = [chosen for chosen, length in nearest if len(chosen) == most or length > about]
    return near or full or [chosen for chosen, _ in nearest]


@cache
def _sets(count: int, most: int) -> list[tuple[int, ...]]:
    """All sets of at most so many of a few candidates."""
    return [chosen for size in range(1, most + 1) for chosen in combinations(range(count), size)]


def _is_near(chosen: Sequence[int], over: int) -> bool:
    is_run = len(chosen) > 1 and chosen[-1] == len(chosen) - 1
    longer = _THREE_LONGER if len(chosen) == 3 or (is_run and len(chosen) == 2) else _LONGER
    return -(_RUN_SHORTER if is_run else _SHORTER) <= over <= longer


def best_set(
    given: Candidates,
    sets: Iterator[tuple[int, ...]],
    alone: Sequence[float],
    weights: Sequence[float],
    usual: bool = False,
) -> tuple[int, ...]:
    """The set that is worth most; the first of equals. `weights`: of SET_FEATURES.

    `usual`: of the usual length, which is read as a story. Who asks for so many lines, or words, wants
    what says most in them.
    """
    best: tuple[int, ...] = ()
    most = -inf
    for chosen in sets:
        value = sum(map(mul, weights, describe_set(given, chosen)))
        value += sum([alone[i] for i in chosen])
        if given.sums and max([given.sums[i] for i in chosen]) > 1:
            value += FIGURES
        if usual:
            away = given.alone[chosen[0]][0] > 0
            if away and value + BESIDE * (len(chosen) - 1) <= most:  # All that such a set can gain.
                continue
            value += togetherness(given, chosen)
        if value > most:  # Whatever it is charged: that is never less than nothing.
            value -= charge(given, chosen)
            if value > most:
                best, most = chosen, value
    return best


def with_sums(
    given: Candidates, chosen: tuple[int, ...], costs: Sequence[int], alone: Sequence[float]
) -> tuple[int, ...]:
    """A set and the best line with two sums, where headline or lead speak of money and it has none."""
    if not given.sums or max([given.sums[i] for i in chosen], default=2) > 1:
        return chosen
    room = WITH_SUMS - sum([costs[i] for i in chosen])
    more = [
        i
        for i, count in enumerate(given.sums)
        if count > 1 and costs[i] <= room and given.leaning[i] < ON_THE_SENTENCE
    ]
    return tuple(sorted([*chosen, max(more, key=alone.__getitem__)])) if more else chosen
