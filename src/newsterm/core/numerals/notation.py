"""How a language writes its numbers: its decimal mark, its blanks, its scale words.

Where the language is not known only words count that are worth the same everywhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from newsterm.core.number_words.english_numbers import PRINTED_SCALES, SPOKEN_SCALES
from newsterm.core.number_words.scale_words import (
    BOTH_COMMAS,
    DECIMAL_COMMA,
    EVERYWHERE,
    SIGN_FIRST,
    UNTIL,
    own_scales,
    telling_words,
)
from newsterm.core.number_words.small_numbers import SMALL_NUMBERS
from newsterm.core.value import frozen

_LANGUAGES = frozenset("en de fr es pt it nl pl ru zh ja ko ar".split())
"""What `text.language` tells surely enough; Turkish it does not know and takes for another."""
_SAMPLE = 2000
"""Characters looked at for a word that tells the language."""
SCALE_WORDS = {**EVERYWHERE, **SPOKEN_SCALES, **PRINTED_SCALES}


@frozen
class Notation:
    known: bool
    """The language is known."""
    decimal_comma: bool
    """1.500 is a thousand and five hundred, 1,500 one and a half; 12 345 is one number."""
    doubtful: str
    """The marks before three digits that may be either: the comma of 1,500, the point of 1.500."""
    sign_first: bool
    """%12 is a percentage."""
    scales: Mapping[str, int]
    small_numbers: Mapping[str, int]
    """Words that are numbers before one of the scales."""
    until: str
    """What stands between both ends of a range, besides a dash and *to*."""


@cache
def notation_of(language: str | None) -> Notation:
    code = language or ""
    return Notation(
        bool(code),
        code in DECIMAL_COMMA,
        "," if code in BOTH_COMMAS else "" if code else ".",
        code in SIGN_FIRST,
        SCALE_WORDS | own_scales(code),
        SMALL_NUMBERS.get(code, {}),
        UNTIL.get(code, ""),
    )


def language_of_numbers(text: str, told: str | None) -> str | None:
    """The language in which the numbers of a text are written, `told` where it tells no better."""
    if told in _LANGUAGES:
        return told
    words = {*text[:_SAMPLE].lower().split()}
    words |= {word.strip(",.;:") for word in words if not word.isalnum()}
    telling = {_telling()[word] for word in words & _telling().keys()}
    return telling.pop() if len(telling) == 1 else told


_telling = cache(telling_words)
