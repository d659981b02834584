"""What a sentence is like, in numbers: the features by which `news` ranks.

Place, length, the words it shares with the rest, names, figures, quotation marks, words that give
a sentence away. All are cheap and none asks where the article comes from. Most lie between 0 and 1.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain, filterfalse
from math import log

from newsterm.core.languages.english_small_words import MONEY_MATTERS, SUMS
from newsterm.core.languages.stop_words import STOP_WORDS
from newsterm.core.sentences.boundaries import Sentence
from newsterm.core.summary.centrality import degrees
from newsterm.core.summary.leaning import (
    ON_THE_SENTENCE,
    ON_WHAT_IS_LEFT_OUT,
    is_bare_quotation,
    leans,
    speaks_unasked,
)
from newsterm.core.summary.signals import (
    LEANING,
    QUOTATION_MARKS,
    SAID,
    SIGNAL_OF,
    SIGNAL_WORDS,
    SIGNALS,
)
from newsterm.core.text.article import Article
from newsterm.core.text.words import stem, words
from newsterm.core.value import frozen

FEATURES = (
    "place", "first", "opening",
    "common", "fresh", "like the lead", "like the first", "degree", "headline",
    "names", "chief name", "new names",
    "length", "words", "short", "endless", "digits",
    "quoting", "opens with a quotation", "ends with a quotation", "speech at the end",
    "leaning", "no stop", "blank before the stop",
    *SIGNALS,
)  # fmt: skip
_REPLY = 3
"""Words: so few behind a question are its answer. `Think again.`"""
_FIGURES = "0123456789"
_CURRENCIES = "$€£¥"
_SUM_WORDS = tuple(f" {word}" for word in SUMS)
_MARKS = frozenset(QUOTATION_MARKS)
_OPENING_MARKS = ('"', "“", "«", "``", " '", " ‘")
_STOPS = frozenset(".!?…。！？")
_AFTER_DIGITS = ":"
"""Less than this is, of words, what begins with one of 0 to 9."""
_FIRST_CAPITAL, _AFTER_CAPITALS = "A", "["
"""Between these are, of ASCII words, those that begin with a capital."""
_EDGES = QUOTATION_MARKS + ".,:;!?()[]…–—-"


@frozen
class Measured:
    """An article's sentences in numbers and words."""

    rows: list[list[float]]
    """FEATURES of each sentence."""
    stems: list[list[str]]
    """All its words, stemmed, in order."""
    content: list[frozenset[str]]
    """Its distinct stems but the stop words."""
    times: Counter[str]
    """How often each stem stands in the article."""
    stops: frozenset[str]
    """Stop words of the article's language, stemmed."""
    title: frozenset[str]
    english: bool
    names: Counter[str]
    """How often a stem stands with a capital within a sentence."""
    leaning: list[int]
    """How each sentence leans on those before it (`leaning`)."""
    about_money: bool
    """Headline or lead say that sums matter."""


@cache
def _stems_of_stop_words(language: str | None) -> frozenset[str]:
    return frozenset(map(stem, STOP_WORDS.get(language or "en", frozenset())))


def measure(article: Article, sentences: Sequence[Sentence]) -> Measured:
    """The features of each sentence; linear in the words."""
    stops = _stems_of_stop_words(article.language)
    stems, names, seen, leaning, speaking = [], [], [], [], []
    for sentence in sentences:  # The tokens of a long text are let go of at once: they weigh most.
        text = sentence.cut(article.text)
        tokens = words(text)
        stems.append([*map(stem, tokens)])
        names.append(_names(text))
        leaning.append(leans(text, tokens, article.language))
        speaking.append(speaks_unasked(text, tokens))
        seen.append((*_length(len(tokens)), *_surface(text, tokens)))
    _lean_more(article, sentences, leaning, speaking, [*map(len, stems)])
    content = [[*filterfalse(stops.__contains__, dict.fromkeys(row))] for row in stems]
    times = Counter(chain(*stems))
    title = frozenset(map(stem, words(article.title))) - stops
    told = _told(content, times, title)
    rows = [
        [*_place(i), *of_words, *of_names, *surface]
        for i, (of_words, of_names, surface) in enumerate(
            zip(told, _named(names), seen, strict=True)
        )
    ]
    english = article.language in ("en", None)
    capitals = Counter([stem(name.lower()) for name in chain(*names)])
    about_money = not MONEY_MATTERS.isdisjoint(title.union(*content[:2]))
    bags = [*map(frozenset, content)]
    return Measured(rows, stems, bags, times, stops, title, english, capitals, leaning, about_money)


def _lean_more(
    article: Article,
    sentences: Sequence[Sentence],
    leaning: list[int],
    speaking: list[bool],
    lengths: list[int],
) -> None:
    """Let those lean that only the article tells of.

    Who speaks of himself in a report, and nobody says who, leans on the sentence before; what leans on
    one that is no line leans on what is left out, and so does the short reply to a question.
    """
    if not any(speaking[:2]) and sum(speaking) * 4 < len(speaking):
        for i in range(len(speaking)):
            leaning[i] = max(leaning[i], ON_THE_SENTENCE * speaking[i])
    for i, sentence in enumerate(sentences):
        start = sentence.start
        if leaning[i] == ON_THE_SENTENCE and i and _is_of_nobody(article.text, sentences, i):
            leaning[i] = ON_WHAT_IS_LEFT_OUT
        if lengths[i] <= _REPLY and article.text[max(0, start - 3) : start].rstrip().endswith("?"):
            leaning[i] = ON_WHAT_IS_LEFT_OUT
        elif leaning[i] == ON_THE_SENTENCE and i:
            before = sentences[i - 1].end
            if start < before or article.text[before:start].strip():
                leaning[i] = ON_WHAT_IS_LEFT_OUT


def _is_of_nobody(text: str, sentences: Sequence[Sentence], i: int) -> bool:
    """True for a bare quotation behind a sentence in which nobody speaks."""
    if not is_bare_quotation(sentences[i].cut(text)):
        return False
    before = sentences[i - 1].cut(text)
    return not any(map(before.__contains__, _OPENING_MARKS)) and SAID.isdisjoint(words(before))


def count_sums(text: str) -> int:
    """Sums of money, and the shares told beside them."""
    sums = sum(map(text.count, _CURRENCIES)) or sum(map(text.count, _SUM_WORDS))
    return sums + text.count("%") if sums and any(map(text.__contains__, _FIGURES)) else 0


def _place(i: int) -> tuple[float, ...]:
    return log(1 + i) / 4, i == 0, 1 / (1 + i)


def _length(count: int) -> tuple[float, ...]:
    return (
        log(count or 1) / 4,
        min(count, 60) / 40,
        count < 16,
        count > 55,
    )


def _told(
    sentences: list[list[str]], times: Counter[str], title: frozenset[str]
) -> Iterator[tuple[float, ...]]:
    """What the words that carry meaning share with the rest of the article and its headline."""
    holding = Counter(chain(*sentences))
    most = max(map(times.__getitem__, holding), default=1)
    first = set(sentences[0] if sentences else ())
    lead = first.union(*sentences[1:3])
    known: set[str] = set()
    for i, (said, degree) in enumerate(zip(sentences, degrees(sentences, holding), strict=True)):
        count = len(said) or 1
        before = len(known)
        known.update(said)
        yield (
            sum(map(times.__getitem__, said)) / count / most,
            (len(known) - before) / count,
            len(lead.intersection(said)) / count if i > 2 else 0.0,
            len(first.intersection(said)) / (len(first) or 1) if i else 0.0,
            degree,
            len(title.intersection(said)) / len(title) if title else 0.0,
        )


def _names(text: str) -> list[str]:
    """The words with a capital but the first one: names, in most languages."""
    found = text.split()
    del found[:1]
    if text.isascii():
        found = [word for word in found if _FIRST_CAPITAL <= word < _AFTER_CAPITALS]
        return [word.strip(_EDGES).removesuffix("'s") for word in found]
    found = [word.strip(_EDGES) for word in found if word[0].isupper()]
    return [word.removesuffix("'s").removesuffix("’s") for word in found]


def _named(names: list[list[str]]) -> Iterator[tuple[float, ...]]:
    holding = Counter(chain.from_iterable(map(set, names)))
    most = max(holding.values(), default=1)
    known: set[str] = set()
    for sentence in names:
        new = set(sentence) - known
        known |= new
        chief = max(map(holding.__getitem__, sentence), default=0)
        yield min(len(sentence), 8) / 8, chief / most, min(len(new), 4) / 4


def _surface(text: str, tokens: list[str]) -> list[float]:
    signals = [0.0] * len(SIGNALS)
    for token in SIGNAL_WORDS.intersection(tokens):
        signals[SIGNAL_OF[token]] = 1.0
    return [
        min(sum([token < _AFTER_DIGITS for token in tokens]), 5) / 5,
        '"' in text or "“" in text or " '" in text or "«" in text or "``" in text,
        text[:1] in _MARKS,
        not _MARKS.isdisjoint(text[-2:]),
        not SAID.isdisjoint(tokens[-4:]),
        bool(tokens) and tokens[0] in LEANING,
        _STOPS.isdisjoint(text[-3:]),
        len(text) > 1 and text[-2].isspace(),
        *signals,
    ]
