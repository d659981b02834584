"""Pounds of money and pounds on a scale: `five pounds` against `a 250-pound man`.

The noun is money unless something weighs: what follows (*heavier*, *of rice*), the hyphen of a
modifier, or a verb of weighing before it. The sign £ and the code GBP leave no doubt and do not come
here.
"""

from __future__ import annotations

from newsterm.core.number_words.english_figures import (
    KILOGRAMS,
    MORE_OR_LESS_HEAVY,
    PAID,
    WEIGHED,
    WEIGHED_BY,
)
from newsterm.core.numerals.numeral import Numeral
from newsterm.core.numerals.tokens import Tokens


def is_weight(tokens: Tokens, numeral: Numeral, stop: int) -> bool:
    """True where the pounds that end before token `stop` weigh something."""
    unit, after = tokens.lows[stop - 1], tokens.lows[stop]
    if unit in ("lb", "lbs"):
        return True
    if (
        numeral.scale > 1 and numeral.value >= 10**5
    ):  # Millions of pounds are money, but for cargoes.
        return after == "of" and tokens.lows[stop + 1] in WEIGHED
    if tokens.words[numeral.stop] == "-":
        return after not in PAID
    if after == "of":
        return tokens.lows[stop + 1] not in PAID
    if after in MORE_OR_LESS_HEAVY:
        return True
    if after == "(" and tokens.lows[stop + 2] in KILOGRAMS:
        return True
    before = tokens.lows[max(0, stop - 8) : stop]  # The clause, as far as it is likely to be one.
    return any(low.startswith("weigh") or low in WEIGHED_BY for low in before)
