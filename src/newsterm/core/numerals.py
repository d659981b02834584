"""How the press writes a number, in digits, in words, or in both, and what it is worth.

`1,234.5`, `1,20,000`, `1.234,5`, `10 000`, `1e6`, `2½`, `twenty-five`, `a hundred and two`, `half a
million`, `1.3 billion`, `40 lakh crore`: one numeral, one exact Decimal. A comma before one or two
last digits is a decimal comma (`1,5`), before three it parts thousands.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from newsterm.core.digits import GLYPHS, LONGEST, digits_value
from newsterm.core.pieces import Pieces

_ONES = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
}
_TENS = {
    word: 10 * value
    for value, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
    )
} | {"fourty": 40}
SCALE_WORDS = {
    "hundred": 10**2,
    "thousand": 10**3,
    "lakh": 10**5,
    "lakhs": 10**5,
    "lac": 10**5,
    "lacs": 10**5,
    "million": 10**6,
    "millions": 10**6,
    "mio": 10**6,
    "mln": 10**6,
    "mn": 10**6,
    "crore": 10**7,
    "crores": 10**7,
    "cr": 10**7,
    "billion": 10**9,
    "billions": 10**9,
    "milliard": 10**9,
    "milliards": 10**9,
    "mrd": 10**9,
    "bln": 10**9,
    "bn": 10**9,
    "trillion": 10**12,
    "trillions": 10**12,
    "trn": 10**12,
    "tn": 10**12,
    "tr": 10**12,
    "quadrillion": 10**15,
    "dozen": 12,
}
# One letter is a scale only behind a currency, or glued to a number that counts something.
_SCALE_LETTERS = {"k": 10**3, "m": 10**6, "b": 10**9, "t": 10**12}
_SPOKEN_SCALES = frozenset(
    "hundred thousand lakh lakhs lac lacs million crore crores billion trillion dozen".split()
)
NUMBER_WORDS = frozenset(_ONES) | frozenset(_TENS)
_DASHES = frozenset("-‐‑")
@dataclass(frozen=True, slots=True)
class Numeral:
    stop: int
    """The piece after the last one."""
    value: Decimal
    scale: int = 1
    """What its scale words are worth together: the 5 of `5 to 7 million` inherits it."""
    spelt: bool = False
    """True where it is written in words."""


def read_numeral(pieces: Pieces, i: int, *, money: bool = False) -> Numeral | None:
    """The numeral that begins at piece i; `money` lets a single letter be a scale (`$5m`)."""
    low = pieces.lows[i]
    if low in GLYPHS:
        return _scaled(pieces, Numeral(i + 1, GLYPHS[low]), money)
    if pieces.is_number(i):
        numeral = _read_digits(pieces, i)
        return numeral and _scaled(pieces, _with_half(pieces, numeral), money)
    if low in ("a", "an", "half", "the"):
        return _read_article(pieces, i) if low != "the" else None
    numeral = _read_words(pieces, i)
    return numeral and _scaled(pieces, _with_half(pieces, numeral), money)


def _read_digits(pieces: Pieces, i: int) -> Numeral | None:
    value = digits_value(pieces.words[i])
    if value is None:
        return None
    stop = i + 1
    digits = pieces.words[i]
    while len(digits) <= LONGEST and _is_spaced_group(pieces, stop, digits):
        digits += pieces.words[stop]
        stop += 1
    if stop > i + 1:
        return Numeral(stop, Decimal(digits))
    if pieces.lows[stop] == "e" and pieces.glued(stop):
        sign = stop + (pieces.words[stop + 1] in ("-", "+", "−"))
        power = pieces.words[sign + 1]
        if pieces.glued(sign + 1) and power.isdecimal() and len(power) < 3:
            exponent = -int(power) if sign > stop and pieces.words[sign] != "+" else int(power)
            return Numeral(sign + 2, value.scaleb(exponent))
    return Numeral(stop, value)


def _is_spaced_group(pieces: Pieces, i: int, before: str) -> bool:
    """True for the 000 of `10 000` or `1 234 000`, parted by one blank of whatever width."""
    digits = pieces.words[i]
    return (
        len(digits) == 3
        and digits.isdecimal()
        and before.isdecimal()
        and 0 < len(pieces.words[i - 1]) <= 3
        and before[0] != "0"
        and pieces.gap(i) in _THIN_BLANKS | ({" "} if digits.endswith("00") else frozenset())
    )


_THIN_BLANKS = frozenset("\u00a0\u2009\u202f")


def _read_words(pieces: Pieces, i: int) -> Numeral | None:
    """`two hundred and five thousand`: groups below a thousand, each closed by its scale."""
    total, group, at, stop = 0, -1, i, i
    largest = 10**18
    while True:
        low = pieces.lows[at]
        one = _ONES.get(low, _TENS.get(low, -1))
        if one >= 0:
            if not _fits(group, one):
                break
            group = max(group, 0) + one
        elif low == "hundred" and 0 < group < 100:
            group *= 100
        elif low in _SPOKEN_SCALES and (group > 0 or (total and at == stop)):
            scale = SCALE_WORDS[low]
            if group > 0 and scale < largest:
                total += group * scale
            elif group < 0:
                total *= scale
            else:
                break
            group, largest = -1, scale
        else:
            break
        stop = at = at + 1
        at += _is_joint(pieces, at, total, group)
    if stop == i:
        return None
    numeral = Numeral(
        stop,
        Decimal(total + max(group, 0)),
        spelt=True,
        scale=largest if total and largest < 10**18 else 1,
    )
    return _with_point(pieces, numeral)


def _fits(group: int, one: int) -> bool:
    """True where `one` may follow in a group: 5 after 20 or 300, 40 after 300, all at the start."""
    if group < 0:
        return True
    if group >= 100 and group % 100 == 0:
        return one > 0
    return 20 <= group % 100 and group % 10 == 0 and 0 < one < 10


def _is_joint(pieces: Pieces, i: int, total: int, group: int) -> bool:
    """True for the hyphen of `twenty-five` and the `and` of `two hundred and five`."""
    following = pieces.lows[i + 1]
    if pieces.words[i] in _DASHES or pieces.words[i] == "—":
        return pieces.glued(i) and (following in _SPOKEN_SCALES or following in NUMBER_WORDS)
    open_hundreds = group >= 100 and group % 100 == 0
    return (
        pieces.lows[i] == "and"
        and following in NUMBER_WORDS
        and (open_hundreds or (group < 0 and total >= 1000))
    )


def _with_point(pieces: Pieces, numeral: Numeral) -> Numeral:
    """`five point two five`."""
    stop = numeral.stop
    if pieces.lows[stop] != "point":
        return numeral
    decimals = ""
    while _ONES.get(pieces.lows[stop + 1], 10) < 10 and len(decimals) < LONGEST:
        decimals += str(_ONES[pieces.lows[stop + 1]])
        stop += 1
    if not decimals:
        return numeral
    return Numeral(stop + 1, numeral.value + Decimal(f"0.{decimals}"), numeral.scale, numeral.spelt)


def _read_article(pieces: Pieces, i: int) -> Numeral | None:
    """`a hundred`, `half a million`, `a half-million`."""
    if pieces.lows[i] in ("a", "an"):
        if pieces.lows[i + 1] == "half":
            return _read_half(pieces, i + 1)
        if pieces.lows[i + 1] in _SPOKEN_SCALES:
            numeral = Numeral(
                i + 2,
                Decimal(SCALE_WORDS[pieces.lows[i + 1]]),
                spelt=True,
                scale=SCALE_WORDS[pieces.lows[i + 1]],
            )
            tail = _read_words(pieces, numeral.stop + 1) if pieces.lows[i + 2] == "and" else None
            if tail and tail.value < numeral.value and numeral.value >= 100:
                return Numeral(
                    tail.stop,
                    numeral.value + tail.value,
                    spelt=True,
                    scale=SCALE_WORDS[pieces.lows[i + 1]],
                )
            return _with_half(pieces, _scaled(pieces, numeral, False))
        return None
    return _read_half(pieces, i)


def _read_half(pieces: Pieces, i: int) -> Numeral | None:
    joint = i + 1
    while joint < i + 4 and (pieces.words[joint] in _DASHES or pieces.lows[joint] == "a"):
        joint += 1
    if pieces.lows[joint] in _SPOKEN_SCALES:
        half = Decimal(SCALE_WORDS[pieces.lows[joint]]) / 2
        return _scaled(
            pieces, Numeral(joint + 1, half, SCALE_WORDS[pieces.lows[joint]], True), False
        )
    return None


def _with_half(pieces: Pieces, numeral: Numeral) -> Numeral:
    """`2½`, `two and a half`, `two-and-a-half`, `3 and three quarters`, `a million and a half`."""
    at = numeral.stop
    if pieces.words[at] in GLYPHS:
        return Numeral(at + 1, numeral.value + GLYPHS[pieces.words[at]], numeral.scale)
    words = [low for low in pieces.lows[at : at + 6] if low not in _DASHES]
    if words[:1] != ["and"] or words[1] not in ("a", "one", "three", "half", "an"):
        return numeral
    part = _PARTS.get(" ".join(words[1:3])) or _PARTS.get(words[1])
    if part is None:
        return numeral
    stop = at
    for word in words[: 3 if " ".join(words[1:3]) in _PARTS else 2]:
        while pieces.lows[stop] != word:
            stop += 1
        stop += 1
    if pieces.lows[stop] == "of" or (numeral.scale > 1 and pieces.lows[stop] in SCALE_WORDS):
        return numeral
    whole = numeral.value
    unit = Decimal(10**3) if numeral.scale > 1 and whole >= 1000 else Decimal(1)
    while unit * 1000 <= whole and numeral.scale > 1:
        unit *= 1000
    return Numeral(stop, whole + part * unit, numeral.scale, numeral.spelt)


_PARTS = {
    "a half": Decimal("0.5"),
    "an half": Decimal("0.5"),
    "half": Decimal("0.5"),
    "one half": Decimal("0.5"),
    "a quarter": Decimal("0.25"),
    "one quarter": Decimal("0.25"),
    "three quarters": Decimal("0.75"),
}


def _scaled(pieces: Pieces, numeral: Numeral, money: bool) -> Numeral:
    """With the scale words behind it: `1.3 billion`, `1.3bn`, `$1.2-billion`, `40 lakh crore`."""
    while True:
        stop = numeral.stop
        stop += (
            pieces.words[stop] in _DASHES
            and pieces.glued(stop)
            and pieces.lows[stop + 1] in _SPOKEN_SCALES
        )
        scale = SCALE_WORDS.get(pieces.lows[stop]) or (money and _scale_letter(pieces, stop))
        if not scale:
            return numeral
        end = stop + 1
        end += pieces.lows[stop] in ("mio", "mrd") and pieces.words[end] == "."
        numeral = Numeral(end, numeral.value * scale, numeral.scale * scale, numeral.spelt)


def _scale_letter(pieces: Pieces, i: int) -> int:
    if pieces.glued(i) or pieces.gap(i) in (" ", "\u00a0", "\u202f") and pieces.words[i] in "mbkMB":
        return _SCALE_LETTERS.get(pieces.lows[i], 0)
    return 0
