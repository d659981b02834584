"""Where a figure may begin: at a number, or at a word that leads to one near by.

Of the words that may open a figure most do not: an article, a dash, a currency's letters. Each of them
needs a number behind it, in digits or in words, so a paragraph without any is not even cut into tokens.
"""

from __future__ import annotations

from collections.abc import Container

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
_WORD = lazy_pattern(r"[^\W\d_]+")


def may_hold_figures(text: str, language: str | None) -> bool:
    """False for a text without any number; the look costs a third of what its tokens do."""
    if _IN_DIGITS.search(text) or has_rare_signs(text):
        return True
    words = _WORD.findall(text.lower())
    return not (
        NUMBERS.isdisjoint(words) and notation_of(language).small_numbers.keys().isdisjoint(words)
    )


def openings(tokens: Tokens, may_begin: Container[str]) -> list[int]:
    """The tokens at which a figure may begin: numbers, and what may begin one and has one near."""
    small, lows = tokens.notation.small_numbers, tokens.lows
    near = tokens.count + 2 * _NEAR  # The number that stands next.
    found = []
    for i in reversed(_possible(lows, tokens.count, may_begin)):
        low = lows[i]
        if low in NUMBERS or low[-1].isdecimal() or low in small:
            near = i
        if near - i <= _NEAR:
            found.append(i)
    return found[::-1]


def _possible(lows: list[str], count: int, may_begin: Container[str]) -> list[int]:
    places = enumerate(lows[:count])
    return [i for i, low in places if low in may_begin or low[-1].isdecimal()]
