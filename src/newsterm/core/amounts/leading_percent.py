"""A percentage whose sign stands before the number: `%12,5` and `yüzde 12` in Turkish.

In languages that write so, and a loose sign only: behind a digit it is the digit's own.
"""

from __future__ import annotations

from newsterm.core.number_words.scale_words import PROCLITICS
from newsterm.core.number_words.turkish_numbers import PERCENT
from newsterm.core.numerals.numeral import read_numeral
from newsterm.core.numerals.reading import Reader, Reading
from newsterm.core.numerals.tokens import Tokens

_SIGNS = frozenset("%٪")


def read_leading_percent(tokens: Tokens, i: int) -> Reading | None:
    """The percentage whose sign or word stands at token i."""
    sign = tokens.notation.sign_first and tokens.words[i] in _SIGNS
    loose = not tokens.glued[i] or tokens.words[i - 1] in PROCLITICS
    sign = sign and loose and tokens.glued[i + 1]
    if not (sign or tokens.lows[i] == PERCENT) or not tokens.is_number(i + 1):
        return None
    numeral = read_numeral(tokens, i + 1)
    return Reading(numeral.stop, "percent", numeral.value, "%") if numeral else None


LEADING_PERCENTS = Reader(read_leading_percent, _SIGNS | {PERCENT}, digits=False)
