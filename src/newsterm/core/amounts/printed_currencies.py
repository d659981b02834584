"""Money as the press prints it: `US$5`, `Rs. 5`, `RMB 5`, `5 yuan`, `5 Hong Kong dollars`, `75p`.

What stands before the amount and what stands behind it are looked up apart in the table of
`currencies`; letters that also name roads, vitamins and people count as money only where the amount
looks like money. A coin is given as a part of its currency.
"""

from __future__ import annotations

from decimal import Decimal

from newsterm.core.amounts.currencies import (
    BEFORE,
    BEHIND,
    CODES,
    CODES_BEHIND,
    COINS,
    GLUED,
    LETTERED,
    SIGNS,
)
from newsterm.core.calendar.date_parts import is_year
from newsterm.core.number_words.english_figures import COINS_AND_NAMES, SCALES_OF_MONEY
from newsterm.core.numerals.tokens import Tokens, longest_heads, spell

_HEADS = longest_heads(COINS)
_ONE = Decimal(1)
CURRENCY_HEADS = frozenset(SIGNS) | frozenset(
    low
    for heads in (CODES, BEFORE, (letters[:-1] for letters in LETTERED))
    for low in map(str.lower, heads)
)
"""Lower-case tokens that may open an amount of money."""
COINS_AND_CODES = frozenset(_HEADS).union(map(str.lower, (*SIGNS, *BEHIND, *CODES_BEHIND)))
"""Lower-case tokens with which money may end."""
_OPENING = frozenset("( [ { “ \" ‘ ' – — - / ~ ≈ < > ≤ ≥ . , : ; + −".split())
_PIXEL_ROWS = frozenset("144 240 360 480 540 576 720 900 1080 1440 2160 4320".split())


def currency_before(tokens: Tokens, i: int) -> tuple[int, str] | None:
    """(token of the amount, code) where a currency opens at token i: `US$`, `Rs.`, `EUR`, `$`."""
    word = tokens.words[i]
    if word in SIGNS:
        # Australian papers print $US5.
        us = word == "$" and tokens.words[i + 1] == "US" and tokens.glued[i + 1]
        return i + 1 + us, SIGNS[word]
    if not tokens.is_word(i) or (tokens.glued[i] and tokens.words[i - 1] not in _OPENING):
        return None
    after = i + 1
    after += tokens.words[after] == "." and tokens.glued[after] and len(word) < 5
    if tokens.words[after] in SIGNS or tokens.words[after] == "¢":
        return _lettered_sign(tokens, i, after)
    return _letters_before(tokens, i, after)


def _lettered_sign(tokens: Tokens, i: int, at: int) -> tuple[int, str] | None:
    """`HK$`, `CAD $`, `GH₵`; and `US $5` where US is not a noun (`cost the US $5`)."""
    word = tokens.words[i]
    code = LETTERED.get(f"{tokens.lows[i]}{tokens.words[at]}")
    if code and tokens.glued[at]:
        return at + 1, code
    if word in CODES:
        return at + 1, word
    if word in ("US", "U.S") and tokens.lows[i - 1] != "the":
        return at + 1, "USD"
    return None


def _letters_before(tokens: Tokens, i: int, after: int) -> tuple[int, str] | None:
    word = tokens.words[i]
    code = BEFORE.get(word) or (word if word in CODES else None)
    if code is None or not (tokens.is_number(after) or tokens.words[after] in ("-", "−")):
        return None
    if word.lower() == "euro" and is_year(tokens.words[after]):
        return None  # The tournament.
    if word in GLUED and not tokens.glued[i + 1]:
        return None
    if len(word) == 1 and not _looks_like_money(tokens, after):
        return None
    return after, code


def _looks_like_money(tokens: Tokens, i: int) -> bool:
    """True for R500, R2.5bn, N1,500 and K5 million; R2 and K2 are names."""
    letter, amount, following = tokens.words[i - 1], tokens.words[i], tokens.lows[i + 1]
    if following in SCALES_OF_MONEY or "," in amount:
        return True
    if following.isdecimal() and len(following) == 3 and not tokens.glued[i + 1]:
        return True
    if letter == "R" and "." in amount:
        return True
    return letter in ("R", "N", "P") and len(amount) > 2 and amount.isdecimal()


def currency_after(tokens: Tokens, i: int) -> tuple[int, str, Decimal] | None:
    """(token after it, code, worth of one) where a currency's name or code stands at token i."""
    word = tokens.words[i]
    if word in SIGNS:
        return (i + 1, SIGNS[word], _ONE) if tokens.glued[i] or word != "$" else None
    stop, name = spell(tokens, i, _HEADS, COINS)
    if name and (" " in name or _is_money_here(tokens, i)):
        code, worth = COINS[name]
        if name == "元" and tokens.words[i - 1][-1:] in ("億", "萬"):
            code = "-"  # In this script the yuan is that of Taipei and the dollar of Hong Kong too.
        stop += name.startswith("pound") and tokens.lows[stop] == "sterling"
        return stop, code, worth
    if word in BEHIND:
        return i + 1, BEFORE[word], _ONE
    return (i + 1, word, _ONE) if word in CODES_BEHIND else None


def sign_or_code(tokens: Tokens, i: int) -> tuple[int, str, Decimal] | None:
    """As `currency_after`, for the `€` of `12 M€` and the `EUR` of `12 M EUR` only."""
    word = tokens.words[i]
    code = SIGNS.get(word) if tokens.glued[i] or word != "$" else None
    code = code or (word if word in CODES_BEHIND else None)
    return (i + 1, code, _ONE) if code else None


def _is_money_here(tokens: Tokens, i: int) -> bool:
    """False for the p of 1080p and for the verb *won*."""
    low = tokens.lows[i]
    if low in COINS_AND_NAMES and tokens.is_capital(i) and tokens.is_capital(i + 1):
        return False  # 8 Rand Paul, 5 Real Madrid players
    if low == "won":
        return _is_korean_money(tokens, i)
    if low not in ("p", "c", "¢"):
        return True
    ends = not tokens.glued[i + 1] or not tokens.is_word(i + 1)
    glued = tokens.glued[i] and tokens.words[i] == low
    return glued and ends and tokens.words[i - 1] not in _PIXEL_ROWS


def _is_korean_money(tokens: Tokens, i: int) -> bool:
    """The won of `300 billion won`, not the verb of `the party with 120 won the vote`."""
    before = tokens.lows[i - 1]
    if before in SCALES_OF_MONEY or before == "-" or "," in before:
        return True
    return before.isdecimal() and before.endswith("00")
