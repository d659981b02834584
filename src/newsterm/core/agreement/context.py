"""What is said of a figure in its sentence: what is counted, what became of it, when and where.

The words after a figure count up to the next figure, comma or `and`; where they say nothing, those
before it do, back to the figure before. What is further off counts as surroundings only.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import pairwise

from newsterm.core.agreement.measure import Measure, measure
from newsterm.core.digest import Digest
from newsterm.core.figures.figure import Figure
from newsterm.core.languages.english_small_words import PARTS_CLAUSES
from newsterm.core.languages.stop_words import STOP_WORDS
from newsterm.core.number_words.english_calendar import MONTHS, WEEKDAYS
from newsterm.core.number_words.english_counted import (
    CURRENT,
    EARLIER,
    FROM,
    HEDGES,
    LEADS_ON,
    LESS_THAN,
    MORE_THAN,
    NOUNS,
    PARTS,
    PERIODS,
    RUNNING,
    STATES,
)
from newsterm.core.sentences.boundaries import Sentence
from newsterm.core.text.span import Span
from newsterm.core.text.words import stem
from newsterm.core.value import frozen

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*|[,;:—()]")
_BREAKS = PARTS_CLAUSES.union(",;:—()")
_AFTER, _BEFORE = 7, 12
_THAN = "than"
_CLAUSE = re.compile(r"[;:—()]")
_YEAR = re.compile(r"(?:19|20)\d\d")
_STOPS = STOP_WORDS["en"]
_WHEN = ("duration", "date", "time")
"""Types of figures that say when: what leads to one is of the figure before."""
_CALENDAR = WEEKDAYS | MONTHS.keys()
"""They say when, not what."""


@frozen
class Told:
    """A figure of an article with what is said of it."""

    article: int
    figure: Figure
    measure: Measure
    sentence: Sentence
    hedge: str
    """"about", "below", "above", or nothing."""
    digits: int
    """Its significant digits: `1,200` has two."""
    states: frozenset[str]
    nouns: frozenset[str]
    words: frozenset[str]
    """Near it, stemmed."""
    around: frozenset[str]
    """In its sentence, stemmed."""
    names: frozenset[str]
    """With a capital, in its clause."""
    years: frozenset[str]
    period: str
    """"last year", "this week": what is said of its time."""
    is_before: bool
    """`from 4.25 to 4 per cent`: what was before."""
    is_part: bool
    """It is part of the figure before it: `12 of them children`."""
    is_running: bool
    """A time that goes on: `in two days`, and in three a day later, is no other figure."""


def told_in(digest: Digest, article: int) -> list[Told]:
    """The figures of an article's body that can be compared, with what is said of each."""
    starts = [sentence.start for sentence in digest.sentences]
    title = digest.article.title
    found = []
    for place, figure in enumerate(digest.figures):
        number = bisect_right(starts, figure.start) - 1
        if number < 0 or not digest.sentences[number].holds(figure):
            continue
        sentence = digest.sentences[number]
        made = measure(figure, figure.cut(digest.article.text))
        if made is None or sentence.cut(digest.article.text) == title:
            continue
        others = digest.figures[max(0, place - 4) : place + 5]
        found.append(_told(digest, article, figure, made, sentence, others))
    return found


def _told(
    digest: Digest,
    article: int,
    figure: Figure,
    made: Measure,
    sentence: Sentence,
    others: Sequence[Figure],
) -> Told:
    text = digest.article.text
    before_end = _before_end(text, figure, others)
    behind = min((o for o in others if o.start >= figure.end), key=_start, default=None)
    after_end = behind.start if behind else len(text)
    before = _tokens(text, max(sentence.start, before_end), figure.start)
    goes_on = after_end < sentence.end and behind is not None and behind.type not in _WHEN
    after = _own(_tokens(text, figure.end, min(sentence.end, after_end)), goes_on)
    low_before = [word.lower() for word in before][-_BEFORE:]
    low_after = [word.lower() for word in after]
    near = low_after + [word for word in low_before if word not in _BREAKS]
    whole = _tokens(text, sentence.start, sentence.end)
    states = _states(low_after) or _states(_without_hedge(low_before)[::-1])
    nouns = _nouns(text, figure, low_after, low_before)
    years = frozenset(_YEAR.findall(_clause(text, figure, sentence)))
    return Told(
        article, figure, made, sentence,
        _hedge(low_before), digits_of(figure.cut(text), figure.value),
        states, nouns, _stems(near), _stems(word.lower() for word in whole),
        frozenset(
            stem(word.lower())
            for word in [*before[-_BEFORE:], *after]
            if word[0].isupper() and word != whole[0] and not _says_when(word)
        ),
        years,
        _period(low_after) or _period(low_before[-3:]),
        low_before[-1:] == [FROM],
        any(word in PARTS for word in low_after[:2]),
        made.kind == "duration" and bool(RUNNING & {*low_before[-1:], *low_after[:1]}),
    )  # fmt: skip


def _start(span: Span) -> int:
    return span.start


def _clause(text: str, figure: Figure, sentence: Sentence) -> str:
    """The sentence up to the semicolons, dashes and brackets around a figure."""
    before = _CLAUSE.split(text[sentence.start : figure.start])[-1]
    return before + _CLAUSE.split(text[figure.start : sentence.end])[0]


def _before_end(text: str, figure: Figure, others: Sequence[Figure]) -> int:
    """Where the words before a figure begin to be its own: behind the one before it."""
    ends = sorted(o.end for o in others if o.end <= figure.start and o.type != "date")
    if ends and all(word.lower() in LEADS_ON for word in _tokens(text, ends[-1], figure.start)):
        ends.pop()
    return ends[-1] if ends else 0


def _tokens(text: str, start: int, end: int) -> list[str]:
    return _WORD.findall(text, start, end) if start < end else []


def _own(tokens: list[str], goes_on: bool) -> list[str]:
    """The words behind a figure that are its own: up to a break; where another figure follows without
    one, what leads to that (`27 pieces insured for €2m`) is the other's."""
    for place, word in enumerate(tokens):
        if word.lower() in _BREAKS:
            return tokens[:place][:_AFTER]
    if goes_on:
        # `missing 900 feet below ground` says how far, and not of what.
        ends = range(max(1, len(tokens) - 3), len(tokens) - 1)
        last = next((i for i in ends if tokens[i].lower() in STATES), len(tokens))
        tokens = tokens[:last]
    return tokens[:_AFTER]


def _states(words: Sequence[str]) -> frozenset[str]:
    """The states that the nearest words tell; the first two at most."""
    found: list[str] = []
    for word in words:
        state = STATES.get(word)
        if state and state not in found:
            found.append(state)
    return frozenset(found[:3])


def _nouns(
    text: str, figure: Figure, after: Sequence[str], before: Sequence[str]
) -> frozenset[str]:
    told = [word.lower() for word in _WORD.findall(figure.of.cut(text))] if figure.of else []
    direct = [word for word in after[:3] if word in NOUNS]
    of = [word for word in told if word in NOUNS]
    chosen = direct[:1] or of[-1:] or [word for word in before[::-1] if word in NOUNS][:1]
    return frozenset(NOUNS[word] for word in chosen)


def _stems(words: Iterable[str]) -> frozenset[str]:
    return frozenset(
        _root(word)
        for word in words
        if word not in _STOPS
        and word not in _BREAKS
        and not _says_when(word)
        and not word[0].isdigit()
    )


def _says_when(word: str) -> bool:
    """True for `Tuesday` and `Tuesday's`."""
    return stem(word.lower()) in _CALENDAR


def _root(word: str) -> str:
    """The word without the endings of verbs and plurals, so that `contained` meets `containment`."""
    word = stem(word)
    for ending in ("ment", "ing", "ed", "er", "e"):
        if word.endswith(ending) and len(word) > len(ending) + 3:
            return word[: -len(ending)]
    return word


def _without_hedge(before: Sequence[str]) -> Sequence[str]:
    """`more than 1,000`: nothing rose."""
    return before[:-2] if _hedge(before) and before[-1] == _THAN else before


def _hedge(before: Sequence[str]) -> str:
    last = list(before[-2:])
    if last[-1:] == [_THAN]:
        return "above" if last[0] in MORE_THAN else "below" if last[0] in LESS_THAN else ""
    for name, words in HEDGES.items():
        if last[-1:] and last[-1] in words:
            return name
    return ""


def _period(words: Sequence[str]) -> str:
    for first, second in pairwise(words):
        if second in PERIODS and (first in EARLIER or first in CURRENT):
            return "last" if first in EARLIER else "this"
        if first in PERIODS and second in EARLIER:
            return "last"
    return ""


def digits_of(words: str, value: object = None) -> int:
    """The significant digits of a printed number, or of the value of one in words: `ninety` has one."""
    numbers = re.findall(r"\d[\d,.]*", words)
    if not numbers:
        told = f"{value:f}" if isinstance(value, Decimal) else ""
        return max(1, len(told.replace(".", "").strip("0"))) if told else 2
    number = numbers[0].rstrip(".,")
    digits = re.sub(r"\D", "", number).lstrip("0")
    has_point = re.search(r"\.\d", number) and not re.search(r"\.\d{3}", number)
    return max(1, len(digits if has_point else digits.rstrip("0")))


def is_telling(one: Told) -> bool:
    """A value that two articles hardly give by chance: a large one, one with decimals, a clock time."""
    value = abs(one.measure.low)
    return value >= 1000 or one.measure.kind == "time" or value != int(value)


def likes(word: str) -> list[str]:
    """The word and those that mean the like: `dead` as well as `killed`, `toll`."""
    tables = [table for table in (STATES, NOUNS) if word in table]
    return sorted({word, *(other for t in tables for other in t if t[other] == t[word])})


def says(told: Told, word: str) -> bool:
    """True where a word, or one that means the like, is said of a figure."""
    return (
        _root(word) in told.words
        or STATES.get(word) in told.states
        or NOUNS.get(word) in told.nouns
    )
