"""Whether a stop ends its sentence.

The answer needs little: the sign, the word that carries it, the word that follows. Words are
looked up in the sets of `abbreviations`. In a text without capitals the next word's capital is no
evidence, so only words that open sentences and nothing else are believed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsterm.core import abbreviations as known


@dataclass(frozen=True)
class Stop:
    carrier: str
    """The word the stop stands on, without what opens before it."""
    leads: bool
    """The carrier is the first word of its sentence."""
    early: bool
    """The sentence has hardly begun: At 5 a.m. Mr. Day left."""
    before: str
    """White space and opening marks between the stop and the next word."""
    word: str
    """The next word, or the sign that stands in its place; never empty."""
    lower: bool
    """The paragraph has no capitals."""


NEXT = re.compile(r"(\s*+[\"'“‘„«‹(\[{¿¡*—–\-\s]*+)((?:[^\W_]|['’])*+)(\S?)")
_OMISSION = re.compile(r"(?: \.){3}\s+[A-Z]")
_NEVER_FIRST = frozenset(".,;:!?…)]}&/%")
_WIDE = frozenset("。！？｡")
_QUOTES = frozenset("\"'“‘„«‹")
_FIRST_PERSON = ("I", "I'm", "I’m", "I'd", "I’d", "I've", "I’ve", "I'll", "I’ll")


def ends_sentence(body: str, first: int, at: int, after: int, lower: bool) -> bool:
    """Whether the sentence with its first word at `first` ends with the stop body[at:after]."""
    following = NEXT.match(body, after)
    assert following is not None  # it matches the empty string
    before, word = following.group(1), following.group(2) or following.group(3)
    if not word:
        return True
    if body[at] in _WIDE:
        return after == at + 1 or bool(before)
    if not body[after].isspace():
        return False
    if word[0] in _NEVER_FIRST:
        # The first of four dots ends the sentence when the three others open the next.
        return not body[at - 1].isspace() and _OMISSION.match(body, after) is not None
    if not lower and word[0].islower() and word == word.lower():
        return False
    if body[at] in "!?":
        return "(" not in before
    carrier = _carrier(body, first, at)
    if body[at] == "…" or body.startswith("..", at) or carrier == ".":
        return body.startswith("....", at) or _opens_after_ellipsis(word, lower)
    leads = at - len(carrier) <= first
    early = at - first < 30 and body.count(" ", first, at) < 3
    return _full_stop_ends(Stop(carrier, leads, early, before, word, lower))


def _carrier(body: str, first: int, at: int) -> str:
    words = body[max(first, at - 40) : at].split()
    return words[-1].lstrip("\"'“‘„«‹([{—–-") if words else ""


def _opens_after_ellipsis(word: str, lower: bool) -> bool:
    return word in known.SURE_STARTERS if lower else word not in _FIRST_PERSON


def _full_stop_ends(stop: Stop) -> bool:
    plain = stop.carrier.lower()
    plain = plain if plain in known.BEFORE_A_NAME else re.split("[-/—–]", plain)[-1]
    word = stop.word.lower()
    figure = word[0].isdigit()
    if plain in known.BEFORE_A_NAME:
        return False
    if plain in known.MONTHS or plain in known.BEFORE_A_NUMBER:
        return not figure
    if plain in known.CLOCK and not stop.lower:
        return word not in known.AFTER_CLOCK and not stop.early
    if len(plain) == 1 or (stop.leads and plain.isdigit() and len(plain) < 4):
        return not stop.leads and not figure and (plain.isdigit() or _opens(stop, word))
    if plain in known.MAY_END or known.is_initialism(plain) or known.looks_clipped(stop.carrier):
        return not stop.early and _opens(stop, word)
    return True


def _opens(stop: Stop, word: str) -> bool:
    """Whether the next word tells a new sentence after an abbreviation."""
    if stop.lower:
        return word in known.SURE_STARTERS
    return word in known.STARTERS or not _QUOTES.isdisjoint(stop.before)
