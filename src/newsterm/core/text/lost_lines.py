"""Where lines began that were run into one paragraph, stop or no stop.

What a page sets apart by lines often reaches us as one: the items of a list, a headline with its
date, a caption with its label or its credit. Each leaves a sign that prose does not.
"""

from __future__ import annotations

import re

from newsterm.core.page_words.heads import BEFORE_DATES

_BULLETS = frozenset("•⁃●▪")

# Patterns stay uncompiled until a paragraph comes that may need them.
_LABEL = r"(?:(?<=\s)|^)[•⁃●▪]?\s?\(?(\d{1,2}|[a-z])(\.\)|[.)])(?=\s)"
_CAPTION = r"(?:Figure|Fig\.|Table|Chart|Map|Box) \d{1,3}(?:\.\d{1,3})? (?=[A-Z\"“])"
_DATE = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, [A-Z][a-z]{2,8} \d{1,2}, \d{4}"
_CREDIT = r"(?<=[\w)\"”’] )(?:Image|Photo|Picture|Video|Credit)s?: (?=[A-Z])"


def find_lost_lines(body: str) -> list[int]:
    """Where the second and later lines begin, in order."""
    items = _items(body)
    if items:
        return items
    lines = [*_after_label(body), *_around_date(body), *_before_credit(body)]
    return sorted(set(lines)) if lines else lines


def _items(body: str) -> list[int]:
    if body[:1] in _BULLETS:
        return [found.start() for found in re.finditer(rf"(?<=\s){body[0]}", body)]
    label = re.match(_LABEL, body) if body[:1] in ("1", "a", "(") else None
    if label is None or label.group(1) not in ("1", "a"):
        return []
    items: list[int] = []
    expected = label.group(1)
    for found in re.finditer(_LABEL, body):
        if found.groups() == (expected, label.group(2)):
            items.append(found.start())
            expected = str(int(expected) + 1) if expected.isdigit() else chr(ord(expected) + 1)
    return items[1:]


def _after_label(body: str) -> list[int]:
    """Figure 1.3 The dam in spring"""
    label = re.match(_CAPTION, body) if body[:3] in ("Fig", "Tab", "Cha", "Map", "Box") else None
    return [label.end()] if label else []


def _around_date(body: str) -> list[int]:
    """Ferry sinks in storm Monday, March 4, 2024; or the date first, and then the text."""
    lines = []
    if "day, " in body[:11]:
        date = re.match(_DATE + r" (?=[A-Z\"“])", body)
        lines += [date.end()] if date else []
    if "day, " in body[-29:]:
        tail = max(0, len(body) - 40)
        date = re.search(r"(?<=[\w)\"”’] )" + _DATE + r"\s*\Z", body[tail:])
        before = body[: tail + date.start()].split()[-1] if date else ""
        if date and before.lower() not in BEFORE_DATES:
            lines.append(tail + date.start())
    return lines


def _before_credit(body: str) -> list[int]:
    """The dam in spring Image: Ann Lee"""
    if ": " not in body[-80:]:
        return []
    tail = max(0, len(body) - 80)
    credit = re.search(_CREDIT, body[tail:])
    return [tail + credit.start()] if credit else []
