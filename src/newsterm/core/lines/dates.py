"""Whether a line is the day on which something was published, whatever its clock; or a clock alone."""

from __future__ import annotations

import re
from functools import lru_cache

from newsterm.core.lazy_pattern import lazy_pattern
from newsterm.core.page_words.heads import AGO, AROUND_DATES, CLOCKS, MONTHS, WORDS_OF_AGO, ZONES

_TOKEN = r"\d+(?:st|nd|rd|th|er|º|ª)?|[^\W\d_]+"
_ISO = r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d|\d{4}\s?[年년]"
_SIGNS_OF_ISO = frozenset("-/.年년")
_EAST_ASIA = lazy_pattern(r"[年年月日日时時分秒년월일시분]")
_FIRST_OF_EAST_ASIA = "\u3040"
_DIGIT = lazy_pattern(r"\d")
_LONGEST, _LONGEST_AGO, _LONGEST_CLOCK = 120, 40, 20
"""Characters of such a line, of one that tells the day from today, and of a clock alone."""
# Compiled when a short line begins with a digit.
_CLOCK = r"\d{1,2}(?:[:.h]\d\d(?: ?[ap]\.?m\b)?| ?[ap]\.?m\b)\.?(?: [A-Z]{2,4})?\.?"


def is_date(line: str) -> bool:
    """True for a line that is a calendar date, perhaps with weekday, clock and "Published"."""
    return len(line) <= _LONGEST and _is_date(line)


@lru_cache(maxsize=64)  # A line of the head is asked again by each who reads the head.
def _is_date(line: str) -> bool:
    if len(line) < _LONGEST_AGO and _may_tell_ago(line.lower()) and re.fullmatch(AGO, line):
        return True
    if not _DIGIT.search(line) or _opens_otherwise(line):
        return False
    words = _EAST_ASIA.sub(" ", line) if max(line) >= _FIRST_OF_EAST_ASIA else line
    tokens = re.findall(_TOKEN, words)
    named = False
    for i, token in enumerate(tokens):
        low = token.lower()
        named = named or low in MONTHS
        if not (token[0].isdigit() or low in MONTHS or low in AROUND_DATES or _is_zone(tokens, i)):
            return False
    return named or (not _SIGNS_OF_ISO.isdisjoint(line) and bool(re.search(_ISO, line)))


def _opens_otherwise(line: str) -> bool:
    """True for a first word that is none of a date: asked first, for most lines have one."""
    first = line.split(None, 1)[0].lower()
    return first.isascii() and first.isalpha() and first not in MONTHS and first not in AROUND_DATES


def is_clock(line: str) -> bool:
    """True for a line that is a time of day: `7 p.m.`, `14:05`, `10:30 a.m. EDT`."""
    if not line[:1].isdigit() or len(line) > _LONGEST_CLOCK:
        return False
    return re.fullmatch(_CLOCK, line) is not None


def _may_tell_ago(line: str) -> bool:
    """What is asked first, for hardly a line does."""
    return any(map(line.__contains__, WORDS_OF_AGO))


def _is_zone(tokens: list[str], i: int) -> bool:
    """True for a time zone: behind a clock, or behind its a.m."""
    before = tokens[i - 1].lower() if i else ""
    return tokens[i].lower() in ZONES and (before[:1].isdigit() or before in CLOCKS)
