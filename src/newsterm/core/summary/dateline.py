"""The dateline that opens a report: `WASHINGTON, June 15 (Agency) —`, `KARWA:`, `(CNN)`.

It says where and through whom a report came; the sentence begins behind it. What may name a speaker
instead (`POWELL: We will go on`, `Q:`, `Lee — the mayor — said`) is none: who said it is never cut.
"""

from __future__ import annotations

import re

from newsterm.core.languages.english_small_words import MONTHS
from newsterm.core.lazy_pattern import lazy_pattern
from newsterm.core.page_words.inserts import PLAYER_NOTES

_LONGEST = 90
"""Characters that are looked at."""
_SIGNS = ("--", "—", "–", ")")
_NEVER_IN_PLACES = '()[]—–:"“”«»?!'
# What names the place and the day; in brackets an agency or a paper; the sign. Compiled when there may
# be one.
_PLACE = r"((?:(?![—–“”])[^()\[\]:\"«»?!]){0,60}?)"
_SIGN = r"(--+|—|–|-(?=\s)|:(?=\s))"
_WORDS_BEHIND = r"\s*(?=[\"'«(]?\w|[“‘]\w|„\w)"
_WITH_AGENCY = rf"{_PLACE}\s*\(([^()]{{2,40}})\)\s*{_SIGN}?{_WORDS_BEHIND}"
_WITH_SIGN = rf"{_PLACE}()(?:\s+|(?=[—:])){_SIGN}{_WORDS_BEHIND}"
_SIGNS_OF_NOTES = ("layback ", "pdated at ", "is video can")
# What a page says before the story, compiled when it may have. `3 May 2026 Last updated at 08:03 BST`.
_DAY = r"\d{1,2} [A-Z][a-z]+ \d{4}"
_NOTES = (
    rf"(?:(?i:{'|'.join(PLAYER_NOTES)})\.?\s+)?"
    rf"(?:(?:{_DAY} )?Last updated at \d\d:\d\d(?: [A-Z]{{3,4}}\b)?(?:,? {_DAY})?\s+)?"
)
_AGENCIES = frozenset(
    """cnn reuters ap afp dpa upi pti ani ians uni xinhua tass interfax efe ansa kyodo yonhap bernama
    bloomberg apa aap cna belga anp lusa thomson afx""".split()
)
_SMALL = frozenset("de del du des la le les el los las of the and am an der den do da dos".split())
_OF_SPEAKERS = frozenset("i we my our i'm we're i've we've you".split())
_NAME = lazy_pattern(r"[^\W\d_]+(?:['.-][^\W\d_]+|’[^\W\d_]+)*\.?")


def dateline_end(text: str, start: int, end: int) -> int:
    """Where the sentence at `start` begins: behind its dateline, or at `start` where it has none.

    What a page says in place of a film, or of its own last change, is before it too.
    """
    head = text[start : min(end, start + _LONGEST)]
    if any(map(head.__contains__, _SIGNS_OF_NOTES)):
        start = _note_end(text, start, end)
        head = text[start : min(end, start + _LONGEST)]
    if not (
        any(map(head.__contains__, _SIGNS)) or _stands_apart(head, "-") or _stands_apart(head, ":")
    ):
        return start
    opening = _opening(head)
    if opening is None or not opening.end() or opening.end() >= end - start:
        return start
    place, agency, sign = (group or "" for group in opening.groups())
    is_one = _is_dateline(place, agency, sign, head[opening.end() :]) or (
        not place and agency.istitle() and head[: opening.end()].endswith(")")
    )  # (The Daily Sail)The dam: a paper's name that lost its blank.
    return start + opening.end() if is_one else start


def _opening(head: str) -> re.Match[str] | None:
    """The place, the agency and the sign that may open a sentence."""
    if not _may_end_place(head):
        return None
    found = re.match(_WITH_AGENCY, head) if "(" in head else None
    return found or re.match(_WITH_SIGN, head)


def _may_end_place(head: str) -> bool:
    """False where another sign than a dateline's comes first: asked before the pattern is compiled."""
    first = next((sign for sign in head if sign in _NEVER_IN_PLACES), " ")
    return first in "(—–:" or _stands_apart(head, "-") or "--" in head


def _note_end(text: str, start: int, end: int) -> int:
    note = re.compile(_NOTES).match(text, start, end)
    if note is None or note.end() == end or not _opens_sentence(text[note.end() : end]):
        return start
    return note.end()


def _stands_apart(head: str, sign: str) -> bool:
    """True where a blank follows the sign somewhere."""
    at = head.find(sign)
    while at >= 0 and not head[at + 1 : at + 2].isspace():
        at = head.find(sign, at + 1)
    return at >= 0


def _is_dateline(place: str, agency: str, sign: str, rest: str) -> bool:
    first = agency.lower().replace("/", " ").replace(",", " ").partition(" ")[0]
    is_known = first in _AGENCIES
    if place and not _names_place(place, lower=is_known):
        return False
    if is_known:
        return True
    if not place or not sign or not _opens_sentence(rest):
        return False
    dated = not MONTHS.isdisjoint(re.findall(r"[^\W\d_]+", place.lower()))
    if sign == ":":
        return (dated or _in_capitals(place)) and not _is_said(rest)
    if agency or dated or _in_capitals(place):
        return True
    return ", " in place and len(place.split()) <= 4 and not _is_said(rest)


def _names_place(place: str, lower: bool) -> bool:
    """True where every word could stand in a place's name or a date."""
    names = _NAME.findall(place)
    capitals = [name[0].isupper() or name.lower() in _SMALL for name in names]
    return bool(names) and len(place.split()) <= 7 and (all(capitals) or lower)


def _in_capitals(place: str) -> bool:
    """`NEW DELHI`, `WASHINGTON, June 15`, `CLEVELAND, Ohio`; not `FBI`, which speaks."""
    first = _NAME.match(place)
    return first is not None and first.group().isupper() and len(place.rstrip(" ,.")) > 3


def _opens_sentence(rest: str) -> bool:
    return rest.lstrip("\"“‘'«„(")[:1].isupper() or rest[:1].isdigit()


def _is_said(rest: str) -> bool:
    """True where somebody speaks behind the sign: in marks, or of himself."""
    words = re.findall(r"[\w'’]+", rest.lower().replace("’", "'"))[:6]
    return rest[:1] in "\"“‘'«„" or not _OF_SPEAKERS.isdisjoint(words)
