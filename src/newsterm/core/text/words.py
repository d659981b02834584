"""Words of a text, folded so that two forms of one word meet.

Good enough for ranking and matching, not linguistics: a word is a run of letters and digits with
apostrophes, dots or hyphens inside; Han and Kana, written without blanks, count character by
character, which is what retrieval systems do where they have no dictionary.
"""

from __future__ import annotations

from newsterm.core.languages.stop_words import STOP_WORDS
from newsterm.core.lazy_pattern import lazy_pattern
from newsterm.core.spelling.broken_words import has_broken_words, whole

_WORD = lazy_pattern(r"[^\W_]+(?:['.-][^\W_]+|’[^\W_]+)*")
_ASCII_WORD = lazy_pattern(r"[a-z0-9]+(?:['.-][a-z0-9]+)*")
"""The same of small ASCII letters, a third quicker."""
_FIRST_OF_EAST_ASIA = "\u3040"
"""Hiragana and everything after it: what is written without blanks."""


def words(text: str) -> list[str]:
    """The words of a text in order, lower-cased, whole where a line end broke them."""
    if has_broken_words(text):
        text = whole(text)
    if text.isascii():
        return _ASCII_WORD.findall(text.lower())
    found = _WORD.findall(text.lower())
    if max(text) < _FIRST_OF_EAST_ASIA:
        return found
    return [piece for word in found for piece in _pieces(word)]


def _pieces(word: str) -> list[str]:
    """A run of letters cut so that each East Asian character stands alone."""
    spaced = "".join(f" {c} " if c >= _FIRST_OF_EAST_ASIA and c.isalnum() else c for c in word)
    return _WORD.findall(spaced)  # Marks that stood between two of them join nothing any more.


def count_words(text: str) -> int:
    """What `-w` counts: runs between white space, as `wc -w` does."""
    return len(text.split())


class _Stems(dict[str, str]):
    """Stems known so far: a look-up is cheaper than a call, and most words have come before."""

    _MOST = 100_000
    """Many times the words of a day's news; a stream may go on for ever."""

    def __missing__(self, word: str) -> str:
        if len(self) >= self._MOST:
            self.clear()
        return self.setdefault(word, _stem(word))


stem = _Stems().__getitem__
"""The word without possessive and plural endings (Harman's S-stemmer, JASIS 1991)."""


def _stem(word: str) -> str:
    if word.endswith(("'s", "’s")):
        word = word[:-2] or word
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1]


def terms(text: str, language: str | None) -> list[str]:
    """The words that carry meaning, stemmed: stop words of the language are left out."""
    stops = STOP_WORDS.get(language or "en", frozenset())
    return [stem(word) for word in words(text) if word not in stops]
