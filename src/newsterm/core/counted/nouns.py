"""Nouns and function words, told apart without a dictionary: enough to see what a number counts.

A noun behind a cardinal other than one stands in the plural, and English plurals end in s but for a
few; what is neither that nor a function word may be anything.
"""

from __future__ import annotations

from newsterm.core.number_words.english_phrases import FUNCTION_WORDS, PLURALS
from newsterm.core.numerals.tokens import Tokens


def is_plural(low: str) -> bool:
    """True for what looks like a plural noun, in lower case."""
    return low in PLURALS or (
        len(low) > 3 and low.endswith("s") and not low.endswith(("ss", "us", "is"))
    )


def is_noun(tokens: Tokens, i: int) -> bool:
    """True where a lower-case plural stands at token i or behind one word more."""
    if tokens.glued[i] or tokens.is_capital(i):
        return False
    for at in (i, i + 1):
        if not tokens.is_word(at) or tokens.lows[at] in FUNCTION_WORDS:
            return False
        if is_plural(tokens.lows[at]) and not tokens.glued[at]:
            return True
    return False


def is_open_word(tokens: Tokens, i: int) -> bool:
    """True for a word of its own at token i that is no function word: something is counted."""
    return not tokens.glued[i] and tokens.is_word(i) and tokens.lows[i] not in FUNCTION_WORDS
