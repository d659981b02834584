"""How many times: `threefold`, `18-fold`, `a thousand fold`; `1.8 times` and `12x` have a unit."""

from __future__ import annotations

from decimal import Decimal

from newsterm.core.number_words.english_numbers import ARTICLES, FOLDS, NUMBER_WORDS
from newsterm.core.numerals.numeral import read_numeral
from newsterm.core.numerals.reading import DASHES, Reader, Reading
from newsterm.core.numerals.tokens import Tokens


def read_fold(tokens: Tokens, i: int) -> Reading | None:
    """`threefold`, `three-fold`, `18-fold`, `a thousand fold`."""
    value = FOLDS.get(tokens.lows[i])
    if value is not None:
        return Reading(i + 1, "multiple", Decimal(value))
    numeral = read_numeral(tokens, i)
    if numeral is None:
        return None
    at = numeral.stop
    at += tokens.words[at] in DASHES and tokens.glued[at]
    return Reading(at + 1, "multiple", numeral.value) if tokens.lows[at] == "fold" else None


MULTIPLES = Reader(
    read_fold, NUMBER_WORDS.union(ARTICLES, FOLDS), behind=frozenset(("fold", "half"))
)
