"""sumy's nine methods on newsterm's own sentences and words.

sumy's summarisers choose, with a slow step of theirs replaced by a quicker equal (`sumy_quick`). But
what they are given is ours: a document whose sentences come from `core.sentences`, whose words come
from `core.words`, and whose sentences are compared by identity, so that two sentences of the same
words stay two. NLTK serves its Snowball stemmers, which need no data files; sumy's stop-word lists
lie in its package. Nothing is ever downloaded.

Importing sumy costs about 0.4 s and numpy 0.1 s more: all of it happens inside `rank_by`.
"""

from __future__ import annotations

import os
import warnings
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from importlib import import_module
from pkgutil import get_data
from random import Random
from threading import Lock
from typing import Any
from zlib import crc32

from newsterm.adapters.summarizers.sumy_quick import QUICK
from newsterm.core.sentences.boundaries import Sentence
from newsterm.core.summary.length import Length
from newsterm.core.summary.ranking import Ranked
from newsterm.core.text.article import Article
from newsterm.core.text.words import words
from newsterm.errors import NewstermError

# What sumy and Snowball call the languages that `core.language` tells apart.
_LANGUAGES = {
    "ar": "arabic", "cs": "czech", "da": "danish", "de": "german", "el": "greek", "en": "english",
    "es": "spanish", "fi": "finnish", "fr": "french", "he": "hebrew", "hu": "hungarian",
    "it": "italian", "ja": "japanese", "ko": "korean", "nl": "dutch", "no": "norwegian",
    "pl": "polish", "pt": "portuguese", "ro": "romanian", "ru": "russian", "sk": "slovak",
    "sv": "swedish", "th": "thai", "uk": "ukrainian", "zh": "chinese",
}  # fmt: skip
# sumy's Greek and Polish stemmers ask for packages that nobody brings: those two do without.
_STEMMED_BY_SUMY = {"czech": "czech", "slovak": "czech", "ukrainian": "ukrainian"}
# Edmundson's cue words: what announces a point, and what announces an aside (JACM 1969).
_BONUS = (
    "announced biggest crucial first important key largest major new record significant".split()
)
_STIGMA = "hardly impossible meanwhile perhaps possibly".split()

# lex-rank, text-rank and reduction hold a matrix of all pairs, lsa decomposes one of words by
# sentences, kl weighs every sentence again in each round: past these it would take more than
# 300 MB or some ten seconds.
_MOST_SENTENCES = {
    "lex-rank": 3000, "text-rank": 3000, "reduction": 3000, "lsa": 1200, "kl": 1200,
}  # fmt: skip


def rank_by(
    name: str, article: Article, sentences: Sequence[Sentence], _: Length | None = None
) -> Iterator[Ranked]:
    """The sentences as sumy's method orders them, best first; those it leaves out come last.

    Raises NewstermError where the article is longer than the method can bear.
    """
    most = _MOST_SENTENCES.get(name, len(sentences))
    if len(sentences) > most:
        raise NewstermError(
            f"{len(sentences):,} sentences are too many for {name}, which takes up to {most:,}; "
            "try -m news, lead or luhn"
        )
    ratings = _ratings(name, article, sentences)
    order = sorted(ratings, key=lambda i: (-ratings[i], i))
    top = max((abs(rating) for rating in ratings.values()), default=0.0) or 1.0
    for i in order:
        yield Ranked(i, round(ratings[i] / top, 4))
    for i in range(len(sentences)):
        if i not in ratings:
            yield Ranked(i, 0.0)


def _ratings(name: str, article: Article, sentences: Sequence[Sentence]) -> dict[int, float]:
    """Rating by sentence index, taken where sumy would cut its list at the number asked for.

    Rounded, because sumy sums over sets: the last bits depend on the hash seed.
    """
    found: dict[int, float] = {}

    def keep(infos: list[Any]) -> list[Any]:
        found.update((info.order, round(float(info.rating), 9)) for info in infos)
        return []

    summarizer = _summarizer(name, article)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            summarizer(_document(article, sentences), keep)
        except (ArithmeticError, AssertionError, LookupError, ValueError) as error:
            reason = " ".join(str(error).split()) or type(error).__name__
            raise NewstermError(f"{name} fails on it ({reason}); try -m news") from error
    return found


def _summarizer(name: str, article: Article) -> Any:
    # OpenBLAS starts a thread for each core, for matrices far too small to need one: 130 ms.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    module = import_module(f"sumy.summarizers.{name.replace('-', '_')}")
    base = getattr(module, name.title().replace("-", "").replace("Kl", "KL") + "Summarizer")
    if name == "random":
        kind = _steady_random(base, article)
    else:
        kind = QUICK[name](base) if name in QUICK else base
    summarizer = kind(_stemmer(article.language))
    stop_words = _stop_words(article.language)
    if name == "edmundson":
        summarizer.bonus_words, summarizer.stigma_words = _BONUS, _STIGMA
        summarizer.null_words = stop_words or ("the",)
    else:
        summarizer.stop_words = frozenset(stop_words)
    return summarizer


def _steady_random(base: Any, article: Article) -> Any:
    """sumy's random choice, but the same one for the same text."""

    class SteadyRandom(base):  # type: ignore[misc]
        def _get_random_ratings(self, sentences: Sequence[Any]) -> dict[Any, int]:
            ratings = list(range(len(sentences)))
            Random(crc32(article.text.encode("utf-8", "replace"))).shuffle(ratings)
            return dict(zip(sentences, ratings, strict=True))

    return SteadyRandom


def _document(article: Article, sentences: Sequence[Sentence]) -> Any:
    from sumy.models.dom import ObjectDocumentModel, Paragraph

    sentence = _sentence_class()
    paragraphs: dict[int, list[Any]] = {}
    for s in sentences:
        paragraphs.setdefault(s.paragraph, []).append(sentence(s.cut(article.text)))
    first = next(iter(paragraphs.values()), None)
    if first is not None and article.title:
        first.insert(0, sentence(article.title, is_heading=True))
    return ObjectDocumentModel(map(Paragraph, paragraphs.values()))


@cache
def _sentence_class() -> Any:
    from sumy.models.dom import Sentence as SumySentence

    class SpanSentence(SumySentence):  # type: ignore[misc]
        """sumy's sentence, but itself alone: sumy compares by text and picks repeats twice."""

        __slots__ = ()
        __eq__ = object.__eq__
        __ne__ = object.__ne__
        __hash__ = object.__hash__

        def __init__(self, text: str, is_heading: bool = False) -> None:
            super().__init__(text, _Words, is_heading)

    return SpanSentence


class _Words:
    """What sumy asks of a tokenizer."""

    to_words = staticmethod(words)


@cache
def _stemmer(language: str | None) -> Callable[[str], str]:
    """Snowball's for the language, else sumy's own, else none."""
    name = _LANGUAGES.get(language or "", "")
    if name in _STEMMED_BY_SUMY:
        stem = import_module(f"sumy.nlp.stemmers.{_STEMMED_BY_SUMY[name]}").stem_word
        return cache(stem)
    snowball = import_module("nltk.stem.snowball")
    stemmer = getattr(snowball, f"{name.title()}Stemmer", None) if name else None
    return cache(_one_at_a_time(stemmer().stem)) if stemmer else str.lower


def _one_at_a_time(stem: Callable[[str], str]) -> Callable[[str], str]:
    """The same for several threads: NLTK's Arabic one keeps notes on the word in hand."""
    lock = Lock()

    def stem_alone(word: str) -> str:
        with lock:
            return stem(word)

    return stem_alone


@cache
def _stop_words(language: str | None) -> tuple[str, ...]:
    """sumy's list for the language; empty where it has none."""
    try:
        data = get_data("sumy", f"data/stopwords/{_LANGUAGES.get(language or '', 'none')}.txt")
    except OSError:
        data = None
    return tuple((data or b"").decode().split())
