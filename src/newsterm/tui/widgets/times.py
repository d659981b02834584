"""Days and reading times as a reader says them: Today, Monday 6 May 2024, 4 min."""

from __future__ import annotations

import time
from datetime import date

_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTHS = """January February March April May June July August September October November
    December""".split()
_WORDS_A_MINUTE = 230
"""Silent reading of English prose by adults (Brysbaert 2019: 238)."""


def day_name(iso: str, today: date | None = None) -> str:
    """A day of ISO 8601 in words, with its year where it is another; empty where it is no day."""
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return ""
    now = today or date.fromtimestamp(time.time())
    ago = (now - day).days
    if ago in (0, 1):
        return ("Today", "Yesterday")[ago]
    year = "" if day.year == now.year else f" {day.year}"
    return f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]}{year}"


def short_day(iso: str, today: date | None = None) -> str:
    """`4 Aug`, with its year where it is another; empty where it is no day."""
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return ""
    now = today or date.fromtimestamp(time.time())
    year = "" if day.year == now.year else f" {day.year}"
    return f"{day.day} {_MONTHS[day.month - 1][:3]}{year}"


def minutes(words: int) -> str:
    """How long that many words take to read; in hours from two on."""
    time = max(1, round(words / _WORDS_A_MINUTE))
    return f"{time} min" if time < 120 else f"{round(time / 60)} h"
