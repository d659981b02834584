"""Dates in digits alone: `2024-09-21`, `21.09.2024`, `9/21/2024`, `2024-09-21T14:30Z`.

Three numbers with the same mark between them: ISO 8601 with the year first, else the day first as most
of the world has it, unless only the American order makes a day of the calendar. Two numbers (`9/11`)
are left to fractions and names, four to `codes`.
"""

from __future__ import annotations

from newsterm.core.numerals.reading import Reading
from newsterm.core.numerals.tokens import Tokens


def read_numeric_date(tokens: Tokens, i: int) -> Reading | None:
    """The date at token i; two numbers are none (`9/11`), four are a code."""
    word = tokens.words[i]
    if word.count(".") == 2 and len(word) < 11:
        return _in_order(i + 1, word.split("."))
    mark = tokens.words[i + 1]
    if mark not in ("-", "/", "‐", "‑") or tokens.words[i + 3] != mark:
        return None
    if not all(tokens.glued[i + 1 : i + 5]):
        return None
    date = _in_order(i + 5, [tokens.words[i], tokens.words[i + 2], tokens.words[i + 4]])
    after = tokens.words[i + 5]
    if date is None or not tokens.glued[i + 5] or (after != mark and not tokens.is_word(i + 5)):
        return date
    if after != "T" or not tokens.is_number(i + 6):
        return None
    stop = i + 7 + (tokens.words[i + 7] == "Z")
    time = tokens.text[tokens.starts[i + 5] : tokens.end(stop - 1)]
    return Reading(stop, "date", f"{date.value}{time}")


def _in_order(stop: int, parts: list[str]) -> Reading | None:
    """Year first, or day and month in the order that makes sense, day first where both do."""
    lengths = [len(part) for part in parts]
    if not all(part.isdecimal() for part in parts) or lengths[1] > 2:
        return None
    if lengths[0] == 4 and lengths[2] < 3:
        year, month, day = map(int, parts)
    elif lengths[0] < 3 and lengths[2] in (2, 4):
        day, month, year = map(int, parts)
        if month > 12:
            day, month = month, day
        if lengths[2] == 2:
            year += (
                2000 if year < 50 else 1900
            )  # Days of birth are printed so, hence the later turn.
    else:
        return None
    if not (0 < month < 13 and 0 < day < 32):
        return None
    return Reading(stop, "date", f"{year:04}-{month:02}-{day:02}")
