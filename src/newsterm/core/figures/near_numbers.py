"""Where a figure may begin: at a number, or at a word that leads to one near by.

Of the words that may open a figure most do not: an article, a dash, a currency's letters. Each of them
needs a number behind it, in digits or in words, so a paragraph without any is not even cut into tokens.
"""

from __future__ import annotations

from collections.abc import Container
from itertools import compress

from newsterm.core.lazy_pattern import lazy_pattern
from newsterm.core.number_words.english_numbers import (
    FOLDS,
    HALF_AND_QUARTER,
    NUMBER_WORDS,
    ORDINALS,
    SPOKEN_SCALES,
)
from newsterm.core.numerals.digits import GLYPHS
from newsterm.core.numerals.notation import notation_of
from newsterm.core.numerals.rare_signs import has_rare_signs
from newsterm.core.numerals.tokens import Tokens

NUMBERS = NUMBER_WORDS.union(ORDINALS, SPOKEN_SCALES, FOLDS, HALF_AND_QUARTER, GLYPHS, ("nil",))
"""Tokens one of which, or one of digits, is in every figure; small numbers abroad are others."""
_NEAR = 16
"""Tokens: no figure has so many before its number."""
_IN_DIGITS = lazy_pattern(f"[\\d{''.join(GLYPHS)}]")
_DIGIT = lazy_pattern("[0-9]")
_ENGLISH_WORD = lazy_pattern("[a-z]+")
_WORD = lazy_pattern(r"[^\W\d_]+")
_MOST = 100_000
"""Words remembered; a stream may go on for ever."""


def may_hold_figures(text: str, language: str | None) -> bool:
    """False for a text without any number; the look costs a third of what its tokens do."""
    digits = _DIGIT if text.isascii() else _IN_DIGITS
    if digits.search(text) or has_rare_signs(text):
        return True
    low = text.lower()
    if not NUMBERS.isdisjoint(_ENGLISH_WORD.findall(low)):
        return True
    small = notation_of(language).small_numbers
    return bool(small) and not small.keys().isdisjoint(_WORD.findall(low))


class Openers(dict[str, int]):
    """What may begin at a word, 1 a figure, 2 a number, 3 both; for what came before a look-up."""

    def __init__(self, words: Container[str]) -> None:
        self.words = words

    def __missing__(self, low: str) -> int:
        if len(self) >= _MOST:
            self.clear()
        is_digits = low[-1].isdecimal()
        opens, is_number = is_digits or low in self.words, is_digits or low in NUMBERS
        return self.setdefault(low, opens + 2 * is_number)


def openings(tokens: Tokens, openers: Openers) -> list[int]:
    """The tokens at which a figure may begin: numbers, and what may begin one and has one near."""
    small, lows = tokens.notation.small_numbers, tokens.lows
    near = tokens.count + 2 * _NEAR  # The number that stands next.
    found = []
    for i in reversed([*compress(range(tokens.count), map(openers.__getitem__, lows))]):
        begins = openers[lows[i]]
        if begins > 1 or lows[i] in small:
            near = i
        if begins != 2 and near - i <= _NEAR:  # The number of `a dozen` opens no figure itself.
            found.append(i)
    return found[::-1]
