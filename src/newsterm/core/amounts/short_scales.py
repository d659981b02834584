"""One letter behind a number: `5m people` are millions, `5m` of nothing is a length.

`$5m` needs no thought, for money is not measured in metres; everywhere else what follows decides.
"""

from __future__ import annotations

from newsterm.core.counted.nouns import is_plural
from newsterm.core.number_words.english_figures import LENGTHS_IN_METRES
from newsterm.core.number_words.english_numbers import SCALE_LETTERS
from newsterm.core.numerals.digits import is_whole
from newsterm.core.numerals.numeral import Numeral
from newsterm.core.numerals.tokens import Tokens


def short_scale(tokens: Tokens, numeral: Numeral) -> int:
    """What the single letter behind the number is worth; 0 where it is a unit or part of a name."""
    stop = numeral.stop
    letter = tokens.words[stop]
    if numeral.scale > 1 or letter not in ("k", "K", "m", "M", "B") or not tokens.glued[stop]:
        return 0
    after = stop + 1
    if tokens.glued[after] and (tokens.is_word(after) or tokens.is_number(after)):
        return 0
    if letter == "m" and not _counts_something(tokens, after):
        return 0
    if letter.isupper() and not _is_capital_scale(tokens, numeral):
        return 0
    return SCALE_LETTERS[letter.lower()]


def _is_capital_scale(tokens: Tokens, numeral: Numeral) -> bool:
    """`300K users`, `1.5M`: but 4K is a screen and 221B an address."""
    after = numeral.stop + 1
    if not is_whole(numeral.value) or _counts_something(tokens, after):
        return True
    large = tokens.words[numeral.stop] != "B" and numeral.value >= 10
    return large and not tokens.is_capital(after)


def _counts_something(tokens: Tokens, i: int) -> bool:
    """True where a plural noun or *people* follows within two words: `5m new homes`."""
    if tokens.glued[i] or not tokens.is_word(i) or tokens.lows[i] in LENGTHS_IN_METRES:
        return False
    return any(
        is_plural(tokens.lows[at]) and tokens.lows[at] not in LENGTHS_IN_METRES
        for at in (i, i + 1)
        if tokens.is_word(at)
    )
