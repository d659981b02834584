"""How much each sentence says: the `news` method.

Three linear models, trained on articles with summaries that people wrote (`tests/bench/
train_ranker.py`; the weights lie in `weights`). The first finds the few sentences worth a closer
look. The second says how likely each word of the article is to stand in a summary. The third
chooses the set of sentences that is best together at the length asked for. Where more sentences are
wanted than were looked at closely, the others follow by their worth, each discounted by what it
repeats (maximal marginal relevance: Carbonell and Goldstein 1998).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from math import exp
from operator import mul

from newsterm.core.languages.english_small_words import CONTRASTS
from newsterm.core.lines.entries import entry_starts
from newsterm.core.sentences.boundaries import Sentence
from newsterm.core.summary.features import FEATURES, Measured, count_sums, measure
from newsterm.core.summary.importance import importance
from newsterm.core.summary.leaning import ON_THE_SENTENCE, STANDS
from newsterm.core.summary.length import MOST_LINES, Length, default_length
from newsterm.core.summary.reasons import Reason, reasons
from newsterm.core.summary.repeats import without_repeats
from newsterm.core.summary.selection import LEANING, best_set, candidates, fitting, with_sums
from newsterm.core.summary.weights import TOGETHER, WORTH
from newsterm.core.text.article import Article
from newsterm.core.text.words import count_words, stem
from newsterm.core.value import frozen, replace

TextOf = Callable[[int], str]
"""The words of a sentence by its place."""
CANDIDATES = 8
"""Sentences looked at closely: 56 sets of three."""
_OPENING = 4
"""The first sentences, which are looked at for a summary of the usual length: they belong together."""
_SPARE = 4
"""More of them, in case some say the same."""
_SAID_BEFORE = 0.6
"""Share of a fourth sentence's content words: where the first three hold more, it adds little."""
_CONTRASTS = frozenset(map(stem, CONTRASTS))
_REPEATED = 3.0
"""What a sentence loses, in log-odds, when all its words have been said."""


@frozen
class Ranked:
    """A sentence in its rank."""

    index: int
    """Place in the list of sentences that was ranked."""
    score: float
    """Worth from 0 to 1; comparable within one article and method only."""
    reasons: tuple[Reason, ...] = ()
    """What spoke for the sentence, the strongest first; empty where the method cannot tell."""
    fits: bool = False
    """It was chosen together with others for the length that is asked for."""


def rank_news(
    article: Article, sentences: Sequence[Sentence], length: Length | None = None
) -> Iterator[Ranked]:
    """The sentences, best first: those that are best together at that length, then the others.

    Linear in the words to begin; each one taken costs next to nothing. A score over 0.5 is better
    than the article's average sentence.
    """
    if not sentences:
        return
    length = length or default_length(len(sentences))
    order = _newest_first(article, sentences)
    sentences = [sentences[i] for i in order]

    def text_of(i: int) -> str:
        return sentences[i].cut(article.text)

    measured = measure(article, sentences)
    worth = [sum(map(mul, WORTH, row)) for row in measured.rows]
    weights = TOGETHER[_kind(length)]
    average = [sum(column) / len(sentences) for column in zip(*measured.rows, strict=True)]
    mean = sum(worth) / len(worth)
    chosen = _best_together(measured, worth, text_of, length)
    rest = _rest(measured, worth, text_of, length, chosen)
    usual = length.about is not None
    for i in chain(sorted(chosen, key=lambda i: -worth[i]), rest):
        score = 1 / (1 + exp(min(mean - worth[i], 50.0)))
        spoke = reasons(measured.rows[i], average, weights)
        if measured.leaning[i] == ON_THE_SENTENCE and i - 1 in chosen and i in chosen:
            spoke = (Reason("follows", LEANING), *spoke)
        yield Ranked(order[i], round(score, 4), spoke, fits=usual)


def _newest_first(article: Article, sentences: Sequence[Sentence]) -> Sequence[int]:
    """The order in which the sentences are news: as they stand, but for a live blog that ends with now.

    What stands above its first entry stays above.
    """
    text = article.text
    openings = [text[part.start : part.end] for part in article.paragraphs]
    starts, last_is_newest = entry_starts(openings)
    if not last_is_newest:
        return range(len(sentences))
    entry = [bisect_right(starts, sentence.paragraph) for sentence in sentences]
    return sorted(range(len(sentences)), key=lambda i: (entry[i] > 0, -entry[i], i))


def _kind(length: Length) -> str:
    """Which weights to use: a summary in one sentence is another thing than one in five."""
    if length.words is not None or length.about is not None:
        return "words"
    return str(min(length.sentences or 3, 3))


def _best_together(
    measured: Measured, worth: list[float], text_of: TextOf, length: Length
) -> list[int]:
    """The sentences that are best together at that length; all candidates where there is room."""
    usual = length.about is not None
    best = best_candidates(measured, worth, _OPENING if usual else 0)
    if (
        length.words is None
        and length.about is None
        and (length.sentences or len(best)) >= len(best)
    ):
        return best
    weights = TOGETHER[_kind(length)]
    chances = importance(measured, worth, best)
    leaning = [measured.leaning[i] for i in best]
    has_room = length.sentences is None or length.sentences > 2
    sums = [count_sums(text_of(i)) for i in best] if measured.about_money and has_room else []
    given = candidates(best, measured.stems, chances, measured.stops, leaning, sums)
    if usual and not fourth_adds(measured):
        given = replace(given, fourth_adds=False)
    alone = [sum(map(mul, weights, measured.rows[i])) for i in best]
    costs = [count_words(text_of(i)) for i in best]
    sets = fitting(costs, length.sentences, length.words, length.about)
    if length.words is not None:
        sets = (chosen for chosen in sets if leaning[chosen[0]] == STANDS)
    chosen = best_set(given, sets, alone, weights[len(FEATURES) :], usual)
    if usual and len(chosen) < (length.sentences or MOST_LINES):
        chosen = with_sums(given, chosen, costs, alone)
    return [best[i] for i in chosen]


def fourth_adds(measured: Measured) -> bool:
    """False where the fourth sentence says again what the first three say, or half of an argument."""
    if len(measured.content) <= _OPENING - 1:
        return True
    said, fourth = (
        frozenset().union(*measured.content[: _OPENING - 1]),
        measured.content[_OPENING - 1],
    )
    after = measured.stems[_OPENING][:1] if len(measured.stems) > _OPENING else []
    return len(fourth & said) <= _SAID_BEFORE * len(fourth) and _CONTRASTS.isdisjoint(after)


def best_candidates(measured: Measured, worth: list[float], first: int = 0) -> list[int]:
    """The few that are looked at closely, in order, so many of the first among them; of those that
    say the same one.
    """
    best = sorted(range(len(worth)), key=worth.__getitem__, reverse=True)[: CANDIDATES + _SPARE]
    if first:
        opening = range(min(first, len(worth)))
        best = [*opening, *(i for i in best if i >= first)]
    fresh = without_repeats(best, measured.content.__getitem__)
    return sorted(fresh[:CANDIDATES])


def _rest(
    measured: Measured, worth: list[float], text_of: TextOf, length: Length, chosen: list[int]
) -> Iterator[int]:
    """What follows the sentences that are best together, as far as there is room for it."""
    if length.about is not None:
        return
    others = _others(measured, worth, chosen)
    if length.words is None or not chosen:
        yield from others
        return
    left = length.words - sum(count_words(text_of(i)) for i in chosen)
    usual = (length.words - left) / len(chosen)
    while left >= usual and (i := next(others, -1)) >= 0:
        cost = count_words(text_of(i))
        if cost <= left:
            yield i
            left -= cost


def _others(measured: Measured, worth: list[float], said_by: list[int]) -> Iterator[int]:
    """The sentences that are not in `said_by`, each discounted by what has been said before it.

    What is said only grows, so a discount only grows: a sentence whose fresh worth still tops the
    heap is the best, without looking at the others (lazy greedy: Minoux 1978).
    """
    if len(said_by) == len(worth):
        return
    bags = measured.content
    from heapq import heapify, heappop, heapreplace  # For who asks for more than the best.

    said: set[str] = set().union(*(bags[i] for i in said_by))
    taken = set(said_by)
    heap = [(-value, i) for i, value in enumerate(worth) if i not in taken]
    heapify(heap)
    while heap:
        _, best = heap[0]
        share = len(bags[best] & said) / len(bags[best]) if bags[best] else 1.0
        fresh = (_REPEATED * share - worth[best], best)
        heapreplace(heap, fresh)
        if heap[0] != fresh:
            continue
        heappop(heap)
        yield best
        said |= bags[best]
