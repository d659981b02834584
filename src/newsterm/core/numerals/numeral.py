"""How the press writes a number, in digits, in words, or in both, and what it is worth.

`10 000`, `1e6`, `2½`, `a hundred and two`, `half a million`, `two and a half million`, `1.3 billion`,
`40 lakh crore`: one numeral, one exact Decimal.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from newsterm.core.lazy_pattern import lazy_pattern
from newsterm.core.number_words.coin_names import COIN_NAMES
from newsterm.core.number_words.english_calendar import MONTHS
from newsterm.core.number_words.english_numbers import (
    ADDED_PARTS,
    NUMBER_WORDS,
    SCALE_LETTERS,
    SPOKEN_SCALES,
)
from newsterm.core.number_words.scale_words import DOUBTFUL, EVERYWHERE, SHORT_FORMS
from newsterm.core.numerals.digits import GLYPHS, digits_value
from newsterm.core.numerals.notation import SCALE_WORDS
from newsterm.core.numerals.number_words import LARGEST_SCALE, read_decimals, read_number_words
from newsterm.core.numerals.rare_signs import EAST_ASIA, POWERS
from newsterm.core.numerals.tokens import Tokens
from newsterm.core.value import frozen, replace

_PARTS = {words: Decimal(part) for words, part in ADDED_PARTS.items()}
_HYPHENS = frozenset("-‐‑")
_THIN_BLANKS = frozenset("\u00a0\u2009\u202f")
_DECIMALS = lazy_pattern(r"\d{3}[.,]\d{1,2}")
"""The last group of 1 234,56."""
_TIMES = frozenset("×x*·⋅")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-", "⁺")
_CLOSING = ("", ".", ",", ")", "%")
_GOES_ON = NUMBER_WORDS.union(SCALE_WORDS, DOUBTFUL, SCALE_LETTERS, ("and", "point", "x", "e"))
_MOST_GROUPS = 8
"""Groups of three digits parted by blanks: up to 10**24, and no long look at tables of numbers."""


@frozen
class Numeral:
    stop: int
    """The token after the last one."""
    value: Decimal
    scale: int = 1
    """What its scale words are worth together: the 5 of `5 to 7 million` inherits it."""
    spelt: bool = False
    """True where it is written in words."""


def read_numeral(tokens: Tokens, i: int, *, money: bool = False) -> Numeral | None:
    """The numeral that begins at token i; `money` lets a single letter be a scale (`$5m`)."""
    key = ~i if money else i
    if key not in tokens.numerals:
        tokens.numerals[key] = _read(tokens, i, money)
    numeral: Numeral | None = tokens.numerals[key]
    return numeral


def _read(tokens: Tokens, i: int, money: bool) -> Numeral | None:
    low = tokens.lows[i]
    if low in GLYPHS:
        return _scaled(tokens, Numeral(i + 1, GLYPHS[low]), money)
    if low in ("a", "an"):
        return _read_article(tokens, i)
    if low == "half":
        return _read_half(tokens, i)
    numeral = _read_digits(tokens, i, money) if tokens.is_number(i) else _read_words(tokens, i)
    if numeral is None or is_over(tokens.lows[i + 1]):
        return numeral
    numeral = _scaled(tokens, _with_part(tokens, numeral), money)
    return _with_lower_scales(tokens, numeral) if numeral.scale > 1 else numeral


@lru_cache(4096)
def is_over(low: str) -> bool:
    """True for a word or mark with which no numeral goes on, whatever stands before it."""
    return low in _CLOSING or (low.isascii() and low.isalpha() and low not in _GOES_ON)


def is_doubtful(tokens: Tokens, i: int, numeral: Numeral, money: bool) -> bool:
    """True for a number that other countries read otherwise: `1.250 euros`, `80 mil`, `12 345 euros`.

    Where the language is known nothing is, but what its own countries write in two ways.
    """
    notation, word = tokens.notation, tokens.words[i]
    mark = word[-4:-3]
    if mark and mark in notation.doubtful and word[-3:].isdecimal() and word[:2] != f"0{mark}":
        return money or mark == ","
    if notation.known:
        return False
    scale, coin = tokens.lows[numeral.stop : numeral.stop + 2]
    if scale in DOUBTFUL and scale not in notation.scales and (money or coin in COIN_NAMES):
        return True
    if not money:
        return False
    if len(word) == 3 and tokens.words[i - 1].isdecimal() and tokens.gap(i) == " ":
        return len(tokens.words[i - 1]) < 4
    # A German Billion, in a text too short to tell: a thousand times an English one.
    at = numeral.stop - 1
    german = tokens.is_capital(at) and not tokens.is_title_case()
    return tokens.lows[at] in DOUBTFUL and (german or scale in COIN_NAMES)


def _read_words(tokens: Tokens, i: int) -> Numeral | None:
    words = read_number_words(tokens, i)
    if words is None:
        return _read_small_number(tokens, i) if tokens.notation.small_numbers else None
    stop, value, scale = words
    decimals = read_decimals(tokens, stop)
    if decimals:
        return Numeral(decimals[0], Decimal(f"{value}.{decimals[1]}"), scale, True)
    return Numeral(stop, Decimal(value), scale, True)


def _read_small_number(tokens: Tokens, i: int) -> Numeral | None:
    """The `zwei` of `zwei Milliarden`; alone it is left unread."""
    value = tokens.notation.small_numbers.get(tokens.lows[i])
    scaled = tokens.lows[i + 1] in tokens.notation.scales
    return Numeral(i + 1, Decimal(value), spelt=True) if value and scaled else None


def _read_digits(tokens: Tokens, i: int, money: bool) -> Numeral | None:
    value = digits_value(tokens.words[i], decimal_comma=tokens.notation.decimal_comma)
    if value is None:
        return None
    if is_over(tokens.lows[i + 1]):
        return Numeral(i + 1, value)
    stop = _after_groups(tokens, i, money)
    if stop > i + 1:
        return Numeral(stop, Decimal("".join(tokens.words[i:stop]).replace(",", ".")))
    if tokens.lows[stop] == "e" and tokens.glued[stop]:
        return _with_exponent(tokens, value, stop) or Numeral(stop, value)
    behind = tokens.words[stop][:1]
    if behind in _TIMES:
        return _with_power_of_ten(tokens, value, stop) or Numeral(stop, value)
    if (behind in POWERS or behind == "^") and tokens.words[i] == "10" and tokens.glued[stop]:
        return _raised(tokens, Decimal(1), stop) or Numeral(stop, value)
    return Numeral(stop, value)


def _after_groups(tokens: Tokens, i: int, money: bool) -> int:
    """The token after the thousands of `10 000` and `1 234 567`, parted by a blank."""
    first, at, thin = tokens.words[i], i + 1, True
    if not first.isdecimal() or len(first) > 3 or first[0] == "0" or tokens.lows[i - 1] in MONTHS:
        return i + 1
    while at < i + _MOST_GROUPS and len(group := tokens.words[at]) >= 3 and group[:3].isdecimal():
        blank = tokens.gap(at)
        if len(blank) != 1 or not (len(group) == 3 or _DECIMALS.fullmatch(group)):
            break
        thin = thin and blank in _THIN_BLANKS
        at += 1
        if len(group) > 3:
            thin = True
            break
    plain = at > i + 2 or tokens.words[at - 1].endswith("00") or tokens.notation.decimal_comma
    sum = money and tokens.lows[at] in tokens.notation.scales  # $13 009 million
    return at if at > i + 1 and (thin or plain or sum) else i + 1


def _with_exponent(tokens: Tokens, value: Decimal, i: int) -> Numeral | None:
    """`1e6`, `9.8e-3`: the e stands at token i."""
    signed = tokens.words[i + 1] in ("-", "+", "−")
    power = tokens.words[i + 1 + signed]
    if not tokens.glued[i + 1] or not tokens.glued[i + 1 + signed]:
        return None
    if not power.isdecimal() or len(power) > 2:
        return None
    negative = signed and tokens.words[i + 1] != "+"
    return Numeral(i + 2 + signed, value.scaleb(-int(power) if negative else int(power)))


def _with_power_of_ten(tokens: Tokens, value: Decimal, i: int) -> Numeral | None:
    """`3×10⁶`, `3 x 10^6`: the sign of multiplication stands at token i."""
    if tokens.words[i + 1] != "10" or not tokens.glued[i + 2]:
        return None
    return _raised(tokens, value, i + 2)


def _raised(tokens: Tokens, value: Decimal, i: int) -> Numeral | None:
    """The value times ten to the power at token i: `⁶`, `⁻⁵`, `^6`, `^-5`, and `−5` that was raised."""
    at = i + (tokens.words[i] == "^")
    negative = tokens.words[at] == "−" or (at > i and tokens.words[at] == "-")
    at += negative
    power = tokens.words[at].translate(_RAISED)
    if power[:1] == "-":
        negative, power = True, power[1:]
    raised = at > i or not tokens.words[at].isdecimal()
    if not raised or not tokens.glued[at] or not power.isdecimal() or len(power) > 2:
        return None
    worth = value.scaleb(-int(power) if negative else int(power))
    return Numeral(at + 1, worth, 1 if negative else 10 ** int(power))


def _read_article(tokens: Tokens, i: int) -> Numeral | None:
    """`a hundred`, `a hundred and two`, `a million and a half`, `a half-million`."""
    if tokens.lows[i + 1] == "half":
        return _read_half(tokens, i + 1)
    scale = SPOKEN_SCALES.get(tokens.lows[i + 1])
    if scale is None or (tokens.words[i + 2] in _HYPHENS and tokens.glued[i + 2]):
        return None
    numeral = Numeral(i + 2, Decimal(scale), scale, True)
    tail = read_number_words(tokens, i + 3) if tokens.lows[i + 2] == "and" else None
    if tail and 100 <= scale > tail[1]:
        return Numeral(tail[0], numeral.value + tail[1], scale, True)
    return _with_part(tokens, _scaled(tokens, numeral, False))


def _read_half(tokens: Tokens, i: int) -> Numeral | None:
    """`half a million`, `half-million`, `half-a-dozen`."""
    at = i + 1
    while at < i + 4 and (tokens.words[at] in _HYPHENS or tokens.lows[at] == "a"):
        at += 1
    scale = SPOKEN_SCALES.get(tokens.lows[at])
    if scale is None:
        return None
    return _scaled(tokens, Numeral(at + 1, Decimal(scale) / 2, scale, True), False)


def _with_part(tokens: Tokens, numeral: Numeral) -> Numeral:
    """`2½`, `two and a half`, `two-and-a-half`, `3 and three quarters`, `a million and a half`."""
    at = numeral.stop
    if tokens.words[at] in GLYPHS:
        return replace(numeral, stop=at + 1, value=numeral.value + GLYPHS[tokens.words[at]])
    at += tokens.words[at] in _HYPHENS
    if tokens.lows[at] != "and":
        return numeral
    first = at + 1 + (tokens.words[at + 1] in _HYPHENS)
    second = first + 1 + (tokens.words[first + 1] in _HYPHENS)
    part = _PARTS.get(f"{tokens.lows[first]} {tokens.lows[second]}")
    after = tokens.lows[second + 1]
    if part is None or after == "of" or (numeral.scale > 1 and after in SCALE_WORDS):
        return numeral
    largest = max((s for s in SPOKEN_SCALES.values() if s <= numeral.value and s != 12), default=1)
    whole = Decimal(largest) if numeral.scale > 1 else Decimal(1)
    return replace(numeral, stop=second + 1, value=numeral.value + part * whole)


def _scaled(tokens: Tokens, numeral: Numeral, money: bool) -> Numeral:
    """With the scale words behind it: `1.3 billion`, `1.3bn`, `$1.2-billion`, `40 lakh crore`."""
    scales = tokens.notation.scales
    while numeral.scale < LARGEST_SCALE:
        stop = numeral.stop
        hyphened = tokens.words[stop] in _HYPHENS and tokens.glued[stop]
        stop += hyphened and tokens.lows[stop + 1] in SPOKEN_SCALES
        low = tokens.lows[stop]
        scale = scales.get(low) or (money and _scale_letter(tokens, stop))
        if not scale:
            break
        end = stop + 1
        end += tokens.words[end] == "." and (low in SHORT_FORMS or _goes_on(tokens, low, end + 1))
        numeral = Numeral(end, numeral.value * scale, numeral.scale * scale, numeral.spelt)
    return numeral


def _goes_on(tokens: Tokens, low: str, i: int) -> bool:
    """True for the stop of `3,2 mln. zł`: no sentence begins behind it."""
    short = low in EVERYWHERE and len(low) == 3
    return short and tokens.words[i][:1].islower() and not tokens.glued[i]


def _with_lower_scales(tokens: Tokens, numeral: Numeral) -> Numeral:
    """`3億5000万`, `1万2000`, `2조 3000억`: in East Asia each scale has its own number."""
    while tokens.words[numeral.stop - 1] >= EAST_ASIA:
        at, stop = numeral.stop, numeral.stop + 1
        number = tokens.words[at]
        scale = tokens.notation.scales.get(tokens.lows[stop], 0) if tokens.glued[stop] else 0
        near = tokens.glued[at] or (tokens.gap(at) == " " and scale)
        if not number.isdecimal() or not near or int(number) * max(scale, 1) >= numeral.scale:
            break
        value = numeral.value + int(number) * max(scale, 1)
        numeral = replace(numeral, stop=stop + bool(scale), value=value)
        numeral = replace(numeral, scale=scale or numeral.scale)
        if not scale:
            break
    return numeral


def _scale_letter(tokens: Tokens, i: int) -> int:
    if not tokens.glued[i] and tokens.words[i] not in ("m", "b", "k", "M", "B"):
        return 0
    return SCALE_LETTERS.get(tokens.lows[i], 0)
