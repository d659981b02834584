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
LONGEST = 60
"""Digits; what is longer is a key or a code, not a number somebody tells."""


def digits_value(digits: str) -> Decimal | None:
    """The worth of a number piece, or None where it is no number (`8.0.2`, `9:30`, `1,2,3`)."""
    if len(digits) > LONGEST:
        return None
    if digits.isdecimal():
        return Decimal(digits)
    digits = digits.replace("’", "'")
    if digits.count(".") > 1 or (
        digits.count(",") == 1 and 0 < digits.find(".") < digits.find(",")
    ):
        digits = digits.translate(_SWAPPED)
    whole, point, decimals = digits.partition(".")
    if point and not decimals.isdecimal():
        return None
    for mark in ",'":
        if mark in whole:
            groups = whole.split(mark)
            if mark == "," and not point and len(groups) == 2 and _is_decimal_comma(*groups):
                return Decimal(f"{groups[0]}.{groups[1]}")
            if not _are_groups(groups):
                return None
            whole = "".join(groups)
    if not (whole.isdecimal() or (not whole and point)):
        return None
    return Decimal(f"{whole}{point}{decimals}")


_SWAPPED = str.maketrans(",.", ".,")


def _is_decimal_comma(whole: str, decimals: str) -> bool:
    return whole.isdecimal() and decimals.isdecimal() and (len(decimals) != 3 or whole == "0")


def _are_groups(groups: list[str]) -> bool:
    """Thousands (1,234,567) or the Indian way, three and then twos (12,34,567)."""
    first, *middle, last = groups
    return (
        all(map(str.isdecimal, groups))
        and 0 < len(first) <= 3
        and len(last) == 3
        and (
            all(len(g) == 3 for g in middle)
            or (len(first) <= 2 and all(len(g) == 2 for g in middle))
        )
    )
