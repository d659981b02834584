"""Pounds of money and pounds on a scale: `five pounds` against `a 250-pound man`."""

from __future__ import annotations

from newsterm.core.numerals.numeral import Numeral
from newsterm.core.numerals.tokens import Tokens

_PAID = frozenset(
    """note notes coin coins bill bills fine fee ticket tickets deal bid offer bonus investment loan
    grant penalty prize deposit fund fraud damage debt debts taxpayer public funding aid savings
    tax rise increase cut""".split()
)
_WEIGHED = frozenset("cocaine meat fish rice bombs explosives cargo food bomb thrust force".split())
_WEIGHED_BY = frozenset("lost shed gained lose losing gaining payload".split())


def is_weight(tokens: Tokens, numeral: Numeral, stop: int) -> bool:
    """True where the pounds that end before token `stop` weigh something."""
    unit, after = tokens.lows[stop - 1], tokens.lows[stop]
    if unit in ("lb", "lbs"):
        return True
    if numeral.scale > 1 and numeral.value >= 10**5:
        return after == "of" and tokens.lows[stop + 1] in _WEIGHED
    if tokens.words[numeral.stop] == "-":
        return after not in _PAID
    if after == "of":
        return tokens.lows[stop + 1] not in _PAID
    if after in ("heavier", "lighter", "overweight"):
        return True
    if after == "(" and tokens.lows[stop + 2] in ("kg", "kilogram", "kilograms", "kilos"):
        return True
    before = tokens.lows[max(0, stop - 8) : stop]
    return any(low.startswith("weigh") or low in _WEIGHED_BY for low in before)
