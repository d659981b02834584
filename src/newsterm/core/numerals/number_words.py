"""Cardinals in words: `twenty-five`, `two hundred and five thousand`, `five point two`.

The construction is that of English grammars (Quirk et al. 1985 on numerals): groups
below a thousand, each closed by its scale, the scales going down, *and* before the last two digits.
Indian English counts on in lakh and crore. Digits are left to `digits`, articles and halves to
`numeral`.
"""

from __future__ import annotations

from newsterm.core.number_words.english_numbers import NUMBER_WORDS, ONES, SPOKEN_SCALES, TENS
from newsterm.core.numerals.tokens import Tokens

LARGEST_SCALE = 10**18
"""Scales are multiplied no further (`lakh crore` is 10**12): endless ones mean nothing.

A million times the largest that the press prints, the trillion."""
_HYPHENS = frozenset("-‐‑—")


def read_number_words(tokens: Tokens, i: int) -> tuple[int, int, int] | None:
    """(token after it, value, last scale) of the number words at token i.

    Groups below a thousand are each closed by their scale, the scales going down; a scale without
    a group of its own multiplies what is there (`two lakh crore`).
    """
    if tokens.lows[i] not in NUMBER_WORDS:
        return None
    total, group, at, stop, smallest = 0, -1, i, i, LARGEST_SCALE
    while True:
        low = tokens.lows[at]
        one = ONES.get(low, TENS.get(low, -1))
        scale = SPOKEN_SCALES.get(low, 0)
        if one >= 0 and _fits(group, one):
            group = max(group, 0) + one
        elif scale == 100 and 0 < group < 100:
            group *= 100
        elif scale and group > 0 and scale < smallest:
            total, group, smallest = total + group * scale, -1, scale
        elif scale and group < 0 < total < LARGEST_SCALE and at == stop:
            total, smallest = total * scale, scale
        else:
            break
        stop = at = at + 1
        at += _is_joint(tokens, at, total, group)
    return stop, total + max(group, 0), smallest if total else 1


def _fits(group: int, one: int) -> bool:
    """True where `one` may follow in a group: 5 after 20 or 300, 40 after 300, all at the start."""
    if group < 0:
        return True
    if group >= 100 and group % 100 == 0:
        return one > 0
    return group % 100 >= 20 and group % 10 == 0 and 0 < one < 10


def _is_joint(tokens: Tokens, i: int, total: int, group: int) -> bool:
    """True for the hyphen of `twenty-five` and the `and` of `two hundred and five`."""
    following = tokens.lows[i + 1]
    if tokens.words[i] in _HYPHENS:
        return tokens.glued[i] and (following in SPOKEN_SCALES or following in NUMBER_WORDS)
    if tokens.lows[i] != "and" or following not in NUMBER_WORDS:
        return False
    return (group >= 100 and group % 100 == 0) or (group < 0 and total >= 1000)


def read_decimals(tokens: Tokens, i: int) -> tuple[int, str] | None:
    """(token after it, digits) for the `point two five` at token i."""
    if tokens.lows[i] != "point":
        return None
    at, digits = i + 1, ""
    while ONES.get(tokens.lows[at], 10) < 10 and len(digits) < 10:
        digits += str(ONES[tokens.lows[at]])
        at += 1
    return (at, digits) if digits else None
