"""The dates of feeds, in whatever form they come, as ISO 8601 with the offset they were given in.

Two forms are right, RFC 822 for RSS and RFC 3339 for Atom, and every third feed writes another. So a
date is taken apart: a day in one of the orders there are, a time, a zone, each found by its form;
what is left over does not matter. A date that could mean two days is no date.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone

from newsterm.adapters.feeds.month_names import month_of

_ZONES = {
    "ut": 0, "utc": 0, "gmt": 0, "z": 0, "wet": 0, "west": 60, "bst": 60, "cet": 60, "met": 60,
    "mez": 60, "mest": 120, "cest": 120, "mesz": 120, "eet": 120, "sast": 120, "eest": 180, "msk": 180,
    "pkt": 300, "ist": 330, "wib": 420, "hkt": 480, "sgt": 480, "awst": 480, "jst": 540, "kst": 540,
    "aest": 600, "aedt": 660, "nzst": 720, "nzdt": 780, "art": -180, "brt": -180, "adt": -180,
    "at": -240, "ast": -240, "et": -300, "est": -300, "edt": -240, "ct": -360, "cst": -360, "cdt": -300,
    "mt": -420, "mst": -420, "mdt": -360, "pt": -480, "pst": -480, "pdt": -420, "akst": -540,
    "akdt": -480, "hst": -600,
}  # fmt: skip
_NAME = r"(?P<month>[^\W\d_]{3,14})\.?"
_YEAR = r"(?P<year>\d{4})"
_DAYS = (
    rf"\b{_YEAR}-(?P<month>0?\d{{1,2}})-(?P<day>\d{{1,2}})(?!\d)",
    rf"\b{_YEAR}(?P<month>\d\d)(?P<day>\d\d)(?!\d)",
    rf"\b{_YEAR}[/.](?P<month>\d{{1,2}})[/.](?P<day>\d{{1,2}})\b",
    rf"{_YEAR}[年년]\s?(?P<month>\d{{1,2}})[月월]\s?(?P<day>\d{{1,2}})[日일]",
    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.|er)?[\s-]+(?:de\s+)?{_NAME},?[\s-]+(?:de\s+)?(?P<year>\d{{4}}|\d\d)\b",
    rf"\b{_NAME}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s*,\s*|\s+){_YEAR}\b",
    rf"\b{_NAME}\s+(?P<day>\d{{1,2}})\s+[\d:]{{5,8}}\s+(?:(?:[A-Za-z]{{1,5}}|[+-]\d{{4}})\s+)?{_YEAR}\b",
    rf"\b{_YEAR}[.\s-]{{1,2}}{_NAME}[\s-]{{1,2}}(?P<day>\d{{1,2}})(?!\d)",
    rf"\b(?P<day>\d{{1,2}})\.(?P<month>\d{{1,2}})\.{_YEAR}\b",
    rf"\b(?P<a>\d{{1,2}})[/-](?P<b>\d{{1,2}})[/-]{_YEAR}\b",
    rf"^{_YEAR}-(?P<month>\d\d)$",
    rf"^{_YEAR}$",
    rf"^{_YEAR}-?(?P<of_year>\d{{3}})(?:T|$)",
    r"^(?P<year>\d\d)(?P<of_year>\d{3})$",
    r"^(?P<year>\d\d)(?P<month>\d\d)(?P<day>\d\d)$",
    r"^(?P<year>\d\d)-(?P<month>\d\d)-(?P<day>\d\d)$",
    r"^-(?P<year>\d\d)-?(?P<month>\d\d)$",
)
"""The last ones are ISO 8601's short forms, where a date is all that is said."""
_TIME = re.compile(
    r"(?:\b|[Tt])(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d{1,9})?)?\s{0,3}(?P<half>[ap]\.?m\b)?"
    r"|(?<=\dT)(?P<h>\d\d)(?P<m>\d\d)(?P<s>\d\d)?",
    re.I,
)
_OFFSET = re.compile(
    r"(?P<sign>[+\u2212-])(?P<hours>\d\d):?(?P<minutes>\d\d)?\b|\b(?P<name>[A-Za-z]{1,4})\b"
)
_KOREA, _HANGUL = timezone(timedelta(hours=9)), re.compile("[\uac00-\ud7a3]")
"""Who writes a date in Korean means the one time zone in which it is spoken."""
_LONGEST = 100
_CENTURY = 70
"""Years of two digits from here on are of the last century."""
_NEVER = frozenset(
    "1601-01-01 1753-01-01 1899-12-30 1899-12-31 1900-01-01 1904-01-01 1970-01-01".split()
)
"""What programs write that have no date: the first day they can count, in UTC."""
_FIRST_YEAR = 1500
"""Before it there was no news; years of 0001 are of programs too."""


def parse_date(text: str) -> str:
    """A date as ISO 8601, with time and offset where it has a time; empty where it is none.

    A time without a zone is taken for UTC, as feed readers do.
    """
    text = " ".join(text.split())[:_LONGEST]
    if re.fullmatch(r"[1-9]\d{9}|[1-9]\d{12}", text):
        return datetime.fromtimestamp(int(text[:10]), UTC).isoformat()
    for pattern in _DAYS:
        found = re.search(pattern, text)
        if found and (day := _day(found)):
            date = _with_time(day, text, found)
            return "" if _is_never(date) else date
    return ""


def _is_never(date: str) -> bool:
    moment = datetime.fromisoformat(date)
    try:
        moment = moment.astimezone(UTC) if moment.tzinfo else moment
    except OverflowError:  # At the very end of what a calendar holds.
        return True
    return moment.year < _FIRST_YEAR or moment.date().isoformat() in _NEVER


def _day(found: re.Match[str]) -> datetime | None:
    """The day that a match of _DAYS names, if there is such a day."""
    said = found.groupdict()
    month, day = said.get("month") or "1", said.get("day") or "1"
    if "a" in said:  # 3/25/2021 or 25/3/2021; what may be either is read as Americans write it.
        month, day = (said["a"], said["b"]) if int(said["a"]) <= 12 else (said["b"], said["a"])
    number = int(month) if month.isdecimal() else month_of(month)
    year = int(said["year"])
    if len(said["year"]) == 2:
        year += 1900 if year >= _CENTURY else 2000
    try:
        if "of_year" in said:
            found_day = datetime(year, 1, 1) + timedelta(days=int(said["of_year"]) - 1)
            return found_day if found_day.year == year else None
        return datetime(year, number, int(day))
    except ValueError:
        return None


def _with_time(day: datetime, text: str, found: re.Match[str]) -> str:
    time = _TIME.search(text, max(0, found.end() - 1)) or _TIME.search(text)
    if time is None:
        return day.date().isoformat()
    hour = int(time["hour"] or time["h"])
    minute, second = int(time["minute"] or time["m"]), int(time["second"] or time["s"] or 0)
    half = (time["half"] or "").lower()
    if half or "오후" in text or "下午" in text:
        hour = hour % 12 + (0 if half.startswith("a") else 12)
    if hour > 24 or minute > 59 or second > 61:
        return day.date().isoformat()
    moment = day + timedelta(hours=hour, minutes=minute, seconds=second)
    return moment.replace(tzinfo=_zone(text, time.end())).isoformat()


def _zone(text: str, start: int) -> timezone:
    """The zone named behind a time; UTC, or Korea's, where there is none that is known."""
    for found in _OFFSET.finditer(text, start):
        if found["sign"]:
            minutes = int(found["hours"]) * 60 + int(found["minutes"] or 0)
            minutes = minutes if found["sign"] == "+" else -minutes
        elif (named := _ZONES.get(found["name"].lower())) is not None:
            minutes = named
            if named == 0:  # "GMT+0200" says its offset behind.
                continue
        else:
            continue
        if abs(minutes) < 24 * 60:
            return timezone(timedelta(minutes=minutes))
    return _KOREA if _HANGUL.search(text) else UTC
