"""sumy's nine methods on newsterm's own sentences and words.

sumy's summarisers run unchanged, but what they are given is ours: a document whose sentences come
from `core.sentences`, whose words come from `core.words`, and whose sentences are compared by
identity, so that two sentences of the same words stay two. NLTK serves its Snowball stemmers, which
need no data files; sumy's stop-word lists lie in its package. Nothing is ever downloaded.

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
from typing import Any
from zlib import crc32

from newsterm.core.article import Article
from newsterm.core.length import Length
from newsterm.core.ranking import Ranked
from newsterm.core.sentences import Sentence
from newsterm.core.words import words
from newsterm.errors import NewstermError

_LANGUAGES = {
    "en": "english", "de": "german", "fr": "french", "es": "spanish", "it": "italian",
    "pt": "portuguese", "nl": "dutch", "zh": "chinese", "ja": "japanese",
}  # fmt: skip
# Edmundson's cue words: what announces a point, and what announces an aside (JACM 1969).
_BONUS = (
    "announced biggest crucial first important key largest major new record significant".split()
)
_STIGMA = "hardly impossible meanwhile perhaps possibly".split()

# What a method costs grows with a power of the number of sentences: past these it would take
# minutes. Measured on two cores: lex-rank 64 s for 3,000 sentences.
_MOST_SENTENCES = {
    "lsa": 1500, "lex-rank": 1000, "text-rank": 1000, "reduction": 1500, "sum-basic": 3000, "kl": 200,
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
        summarizer(_document(article, sentences), keep)
    return found


def _summarizer(name: str, article: Article) -> Any:
    # OpenBLAS starts a thread for each core, for matrices far too small to need one: 130 ms.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    module = import_module(f"sumy.summarizers.{name.replace('-', '_')}")
    base = getattr(module, name.title().replace("-", "").replace("Kl", "KL") + "Summarizer")
    steady = _STEADY.get(name)
    kind = steady(base, article) if steady else base
    summarizer = kind(_stemmer(article.language))
    stop_words = _stop_words(article.language)
    if name == "edmundson":
        summarizer.bonus_words, summarizer.stigma_words = _BONUS, _STIGMA
        summarizer.null_words = stop_words or ("the",)
    else:
        summarizer.stop_words = stop_words
    return summarizer


def _steady_random(base: Any, article: Article) -> Any:
    """sumy's random choice, but the same one for the same text."""

    class SteadyRandom(base):  # type: ignore[misc]
        def _get_random_ratings(self, sentences: Sequence[Any]) -> dict[Any, int]:
            ratings = list(range(len(sentences)))
            Random(crc32(article.text.encode("utf-8", "replace"))).shuffle(ratings)
            return dict(zip(sentences, ratings, strict=True))

    return SteadyRandom


def _steady_lsa(base: Any, _: Article) -> Any:
    """sumy's LSA with its dictionary in the order of the text, not of a set's hashes."""

    class SteadyLsa(base):  # type: ignore[misc]
        def _create_dictionary(self, document: Any) -> dict[str, int]:
            normal = map(self.normalize_word, document.words)
            stems = (self.stem_word(w) for w in normal if w not in self._stop_words)
            return {word: row for row, word in enumerate(dict.fromkeys(stems))}

    return SteadyLsa


_STEADY: dict[str, Callable[[Any, Article], Any]] = {
    "random": _steady_random,
    "lsa": _steady_lsa,
}


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
    import nltk.stem.snowball as snowball

    stemmer = getattr(snowball, _LANGUAGES.get(language or "", "").title() + "Stemmer", None)
    stem: Callable[[str], str] = stemmer().stem if stemmer and language else str.lower
    return cache(stem)


@cache
def _stop_words(language: str | None) -> tuple[str, ...]:
    """sumy's list for the language; empty where it has none."""
    try:
        data = get_data("sumy", f"data/stopwords/{_LANGUAGES.get(language or '', 'none')}.txt")
    except OSError:
        data = None
    return tuple((data or b"").decode().split())
