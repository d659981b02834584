"""Whether a line says who wrote what follows: a name behind "By", a role, a name alone."""

from __future__ import annotations

import re

from newsterm.core.page_words.heads import (
    BYLINE_ALONE,
    BYLINE_OPENINGS,
    MENU,
    OPENS_NAMES,
    PARTICLES,
    ROLES,
)

_OPENING = re.compile(
    rf"(?i)(?:{'|'.join(sorted(map(re.escape, BYLINE_OPENINGS), key=len, reverse=True))})"
    r"(?:\s*[:：]\s*|\s+|(?=['‘“\"]))['‘“\"(]?(?=\S)"
)
_NAME_ENDS = re.compile(r"[,|/•·–—@(;:]| - ")
_WORD = re.compile(r"[^\W\d_][\w.'’‘-]*")
_MOST_WORDS = 6
_LONGEST = 150


def is_byline(line: str) -> bool:
    """True for a name, or a role, behind a word like "By"."""
    opening = _OPENING.match(line) if len(line) <= _LONGEST else None
    if not opening:
        return False
    first = _NAME_ENDS.split(line[opening.end() :], maxsplit=1)[0].strip()
    return bool(first) and (is_name(first, fewest=1) or is_role(first))


def stands_alone(line: str) -> bool:
    """True for "By" with the name on the next line."""
    return line.rstrip(" :").lower() in BYLINE_ALONE


def is_role(line: str) -> bool:
    """True for who writes where nobody is named: Staff Reporter, Harbour Times Correspondent."""
    words = line.split()
    return len(words) <= _MOST_WORDS - 1 and any(
        word.strip(".,()").lower() in ROLES for word in words[-2:]
    )


def is_name(words: str, fewest: int = 2) -> bool:
    """True for a person's name by its form, or for several joined by "and"."""
    found = words.strip(" .,:'’‘\"“”").split()
    if not fewest <= len(found) <= _MOST_WORDS or words.lower() in MENU:
        return False
    if found[0].lower() in PARTICLES - OPENS_NAMES:
        return False
    names = [word for word in found if word.lower() not in PARTICLES]
    return len(names) >= fewest and all(
        _WORD.fullmatch(word.strip("‘’'\"“”")) and word.strip("‘’'\"“”")[:1].isupper()
        for word in names
    )
