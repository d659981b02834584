"""Whether a line says who wrote what follows: a name behind "By", a role, a name alone."""

from __future__ import annotations

from newsterm.core.page_words.heads import (
    BYLINE_ALONE,
    BYLINE_OPENINGS,
    MENU,
    OPENS_NAMES,
    PARTICLES,
    ROLES,
)

_OPENINGS = tuple(sorted(map(str.lower, BYLINE_OPENINGS), key=len, reverse=True))
_COLONS, _MARKS = (":", "："), ("'", "‘", "“", '"')
_NAME_ENDS = (*",|/•·–—@(;:", " - ")
_WITHIN_WORDS = str.maketrans("", "", "_.'’‘-")
_MOST_WORDS = 6
"""Words of a name with its particles. On 286 news texts 3 changes 1 and 12 none."""
_LONGEST = 150
"""Characters of a byline with its offices. Ample: 75 and 300 answer the same on 286 news texts."""


def is_byline(line: str) -> bool:
    """True for a name, or a role, behind a word like "By"."""
    start = _name_start(line) if len(line) <= _LONGEST else 0
    if not start:
        return False
    first = line[start:]
    for sign in _NAME_ENDS:
        first = first.partition(sign)[0]
    first = first.strip()
    return bool(first) and (is_name(first, fewest=1) or is_role(first))


def _name_start(line: str) -> int:
    """Where the name begins behind a word like "By"; 0 where there is none."""
    low = line.lower()
    if not low.startswith(_OPENINGS) or len(low) != len(line):
        return 0
    openings = (len(word) for word in _OPENINGS if low.startswith(word))
    return next((start for at in openings if (start := _behind(line, at))), 0)


def _behind(line: str, at: int) -> int:
    """Where a name begins behind an opening that ends at `at`: behind a blank, a colon, a mark; or 0."""
    rest = line[at:]
    name = rest.lstrip()
    if name.startswith(_COLONS):
        name = name[1:].lstrip()
    elif name == rest and not name.startswith(_MARKS):
        return 0
    if name.startswith((*_MARKS, "(")) and name[1:2].strip():
        name = name[1:]
    return len(line) - len(name) if name else 0


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
    return len(names) >= fewest and all(_is_of_name(word.strip("‘’'\"“”")) for word in names)


def _is_of_name(word: str) -> bool:
    """True for letters, digits and signs within words, a capital first."""
    rest = word[1:].translate(_WITHIN_WORDS)
    return word[:1].isupper() and word[0].isalnum() and (not rest or rest.isalnum())
