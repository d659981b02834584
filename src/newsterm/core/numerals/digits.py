"""A number in digits and what it is worth: `1,234.5`, `1,20,000`, `1.234,5`, `1'234`, `½`.

A comma before one or two last digits is a decimal comma (`1,5`), before three it parts thousands;
where point and comma both stand, the last of them is the decimal one.
"""

from __future__ import annotations

from decimal import Decimal

GLYPHS = dict(
    zip(
        "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞",
        (
            Decimal(a) / Decimal(b)
            for a, b in (
                (1, 4),
                (1, 2),
                (3, 4),
                (1, 7),
                (1, 9),
                (1, 10),
                (1, 3),
                (2, 3),
                (1, 5),
                (2, 5),
                (3, 5),
                (4, 5),
                (1, 6),
                (5, 6),
                (1, 8),
                (3, 8),
                (5, 8),
                (7, 8),
            )
        ),
        strict=True,
    )
)
LONGEST = 40
"""Digits; what is longer is a key or a code, not a number somebody tells.

Well above any sum or distance in print, and short enough for exact sums in `decimal`.
"""


def digits_value(digits: str, *, decimal_comma: bool = False) -> Decimal | None:
    """The worth of a number token, or None where it is no number (`8.0.2`, `9:30`, `1,2,3`).

    `decimal_comma` is for the languages that write 1.500 for a thousand and five hundred.
    """
    if len(digits) > LONGEST:
        return None
    if digits.isdecimal():
        return Decimal(digits)
    digits = digits.replace("’", "'")
    if _has_decimal_comma(digits, decimal_comma):
        digits = digits.translate(_SWAPPED)
    whole, point, decimals = digits.partition(".")
    if point and not decimals.isdecimal():
        return None
    whole = _joined(whole)
    return Decimal(f"{whole}{point}{decimals}") if whole.isdecimal() or digits[0] == "." else None


_SWAPPED = str.maketrans(",.", ".,")


def _has_decimal_comma(digits: str, expected: bool) -> bool:
    """True for `1,5`, `0,125`, `1.234,5` and `1.234.567`; for `1.500` and `1,500` if expected."""
    commas, points = digits.count(","), digits.count(".")
    if points > 1 or (commas == 1 and 0 < digits.find(".") < digits.find(",")):
        return True
    whole, _, last = digits.partition("," if commas else ".")
    if commas == 1 and not points:
        return len(last) != 3 or whole == "0" or expected
    return expected and points == 1 and not commas and len(last) == 3 and whole != "0"


def _joined(whole: str) -> str:
    """`1,234,567`, `12,34,567` and `1'234` without their marks; "" where they part no groups."""
    mark = "," if "," in whole else "'"
    first, *groups = whole.split(mark)
    if not groups:
        return whole
    *middle, last = map(len, groups)
    thousands = set(middle) <= {3} and len(first) < 4
    lakhs = set(middle) <= {2} and len(first) < 3
    fits = last == 3 and first and (thousands or lakhs)
    return first + "".join(groups) if fits else ""


def is_whole(value: Decimal) -> bool:
    """True for a number without a fraction, however large (`%` fails beyond 28 digits)."""
    return value == value.to_integral_value()
