"""Sentences that sign a piece: who wrote it, on whose behalf, on which day.

    From the desk of Jane Doe, chief analyst.
    Words and photographs by Jane Doe. · Last updated on Monday, 5 May. · Jane Doe reports from Arle.

They end as sentences do and hold no verb: behind an opening word every word is a name, a number, small,
or of an office. `By closing the depot, the city saves` and `From Arle to Moll, roads were shut` have one.
"""

from __future__ import annotations

import re

from newsterm.core.languages.english_people import ENDS_PERSON, TITLES
from newsterm.core.lines.dates import is_date
from newsterm.core.page_words.heads import AROUND_DATES, MONTHS, PARTICLES, ROLES
from newsterm.core.page_words.signatures import (
    BEFORE_WORKS,
    BEHIND_WORKS,
    DATED,
    OF_DESKS,
    SIGNATURES,
    SIGNED,
    SMALL,
    WORKS,
)

_OF_WORKS = WORKS | BEFORE_WORKS
_WITHIN_NAMES = SMALL | PARTICLES
_MOST_WORDS = 16
"""Words of a signature. Ample: 8 and 32 answer the same on 286 news texts."""
_OFFICE = 5
"""Words behind a comma that may be an office, whatever they are, if the last of them is of one."""
# Compiled when a sentence opens like one.
_WORD = r"[^\W_]+(?:['.&-][^\W_]+|’[^\W_]+)*"
_SIGN_OFF = r"(?:[A-Z][\w'’-]+ ){2,3}reports(?: (?:from|for) (?:the )?[A-Z][\w'’ -]+)?\.?"
_OPENINGS = DATED.union(SIGNED, WORKS, BEFORE_WORKS, (line.split()[0] for line in SIGNATURES))


def is_signature(text: str) -> bool:
    """True for a sentence that says who wrote a piece, or when, and nothing else."""
    first = text[: text.find(" ")].lower().strip("([*–—") if " " in text[:20] else ""
    if first not in _OPENINGS:
        return " reports" in text and re.fullmatch(_SIGN_OFF, text) is not None
    if text.count(" ") >= _MOST_WORDS:
        return False
    line = text.strip("()[]*–— ").rstrip(". ")
    low = line.lower().replace("’", "'")
    return low in SIGNATURES or _is_signed(line, low.split()) or _is_dated(line, low)


def _is_signed(line: str, lows: list[str]) -> bool:
    """`By …`, `From the desk of …`, `A guest column by …`: then names and offices."""
    opened = _opened(lows)
    if not opened or opened == len(lows):
        return False
    parts = line.split(None, opened)[opened].split(",")
    return _are_names(parts[0]) and all(_are_names(part) or _is_office(part) for part in parts[1:])


def _opened(lows: list[str]) -> int:
    """How many words open a signature, 0 for none."""
    if lows[0] in SIGNED:
        return 1
    for i, low in enumerate(lows[:6]):
        if low in BEHIND_WORKS and i:
            worked = [word for word in lows[:i] if word in WORKS]
            others = [word for word in lows[:i] if word not in _OF_WORKS]
            return i + 1 if worked and not others else 0
    return 0


def _are_names(words: str) -> bool:
    """True where every word is a name, small, or of a desk or an office; one at least is no small one."""
    found = re.findall(_WORD, words)
    small = [word for word in found if word.lower() in _WITHIN_NAMES]
    return len(small) < len(found) and all(
        word[0].isupper() or word[0].isdigit() or word in small or _is_of_office(word)
        for word in found
    )


def _is_office(words: str) -> bool:
    """`political editor`, `VP Analyst`, `home affairs correspondent of the Observer`."""
    office, _, of = words.partition(" of ")
    found = re.findall(_WORD, office)
    is_one = 0 < len(found) <= _OFFICE and _is_of_office(found[-1])
    return is_one and (" " not in of or _are_names(of))


def _is_of_office(word: str) -> bool:
    low = word.lower()
    return low in ROLES or low in OF_DESKS or low in TITLES or low.endswith(ENDS_PERSON)


def _is_dated(line: str, low: str) -> bool:
    """`Published on Monday, 5 May 2026`, `Last updated at 14:05 on Monday`."""
    if is_date(line):
        return True
    first = low.split()[0]
    if first.isalpha() and not (first in MONTHS or first in AROUND_DATES):
        return False  # Nor does it open with a small word.
    words = re.findall(_WORD, low)
    known = all(w[0].isdigit() or w in MONTHS or w in AROUND_DATES or w in SMALL for w in words)
    return known and words[0] not in SMALL and any(w[0].isdigit() or w in MONTHS for w in words)
