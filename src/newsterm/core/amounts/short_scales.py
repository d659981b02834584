"""One letter behind a number: `5m people` are millions, `5m` of nothing is a length.

`$5m` needs no thought, for money is not measured in metres; everywhere else what follows decides.
"""

from __future__ import annotations

from newsterm.core.counted.nouns import is_plural
from newsterm.core.numerals.digits import is_whole
from newsterm.core.numerals.numeral import Numeral
from newsterm.core.numerals.tokens import Tokens

FACTORS = {"k": 10**3, "m": 10**6, "b": 10**9, "t": 10**12}
_METRES = frozenset(
    """sprint race dash hurdles relay freestyle butterfly backstroke breaststroke medley final finals
    tall high long wide deep thick away from below above under underwater underground down up
    apart radius stretch section cliff drop wave waves yacht superyacht platform steeplechase
    runner runners champion medal title gold event heat heats record mark in x × by to of border
    fence wall tower tunnel bridge vessel ship boat pool distance off north south east west before
    after into left right short clear back towards hurdler""".split()
)


def short_scale(tokens: Tokens, numeral: Numeral) -> int:
    """What the single letter behind the number is worth; 0 where it is a unit or part of a name."""
    stop = numeral.stop
    letter = tokens.words[stop]
    if numeral.scale > 1 or letter not in ("k", "K", "m", "M", "B") or not tokens.glued(stop):
        return 0
    after = stop + 1
    if tokens.glued(after) and (tokens.is_word(after) or tokens.is_number(after)):
        return 0
    if letter == "m" and not _counts_something(tokens, after):
        return 0
    if letter.isupper() and not _is_capital_scale(tokens, numeral):
        return 0
    return FACTORS[letter.lower()]


def _is_capital_scale(tokens: Tokens, numeral: Numeral) -> bool:
    """`300K users`, `1.5M`: but 4K is a screen and 221B an address."""
    after = numeral.stop + 1
    if not is_whole(numeral.value) or _counts_something(tokens, after):
        return True
    large = tokens.words[numeral.stop] != "B" and numeral.value >= 10
    return large and not tokens.is_capital(after)


def _counts_something(tokens: Tokens, i: int) -> bool:
    """True where a plural noun or *people* follows within two words: `5m new homes`."""
    if tokens.glued(i) or not tokens.is_word(i) or tokens.lows[i] in _METRES:
        return False
    return any(
        is_plural(tokens.lows[at]) and tokens.lows[at] not in _METRES
        for at in (i, i + 1)
        if tokens.is_word(at)
    )
