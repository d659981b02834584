"""Two years joined without a blank, and a year with its month: `2023-24`, `2019–2020`, `2024-10`.

The second year is written as far as it differs from the first; where it would not be later, the two
digits are a month. `2004 to 2009` is left to `periods`.
"""

from __future__ import annotations

from newsterm.core.calendar.date_parts import is_year
from newsterm.core.numerals.reading import DASHES, Reading
from newsterm.core.numerals.tokens import Tokens


def read_season(tokens: Tokens, i: int) -> Reading | None:
    """The season at token i; `2009-10` is one, `2024-10` can only be a month."""
    first, mark, last = tokens.words[i : i + 3]
    if not is_year(first) or (mark not in DASHES and mark != "/") or not last.isdecimal():
        return None
    if not tokens.glued[i + 1] or not tokens.glued[i + 2] or _goes_on(tokens, i + 3):
        return None
    second = _second_year(first, mark, last)
    if second and int(first) < second < 2100:
        return Reading(i + 3, "date", None, None, first, str(second))
    if len(last) == 2 and 0 < int(last) < 13:
        return Reading(i + 3, "date", f"{first}-{last}")
    return None


def _second_year(first: str, mark: str, last: str) -> int | None:
    """2024 for the 24 of `2023-24`, 2004 for the 4 of `2003/4`, 2000 for the 00 of `1999-00`."""
    if len(last) == 4:
        return int(last)
    if len(last) == 2:
        return int(first[:2] + last) if last > first[2:] else 100 * (int(first[:2]) + 1) + int(last)
    return int(first[:3] + last) if len(last) == 1 and mark == "/" else None


def _goes_on(tokens: Tokens, i: int) -> bool:
    """True where the code goes on: `2014/65/EU`, `2024-09-21`, `2023-24a`."""
    if not tokens.glued[i]:
        return False
    mark = tokens.words[i]
    dated = mark in DASHES and tokens.glued[i + 1] and tokens.is_number(i + 1)
    return tokens.is_word(i) or mark == "/" or dated
