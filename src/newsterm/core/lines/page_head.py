"""What stands above the prose of a page that was pasted whole: menus, headline, byline, day.

The headline is the first line of the head that has the shape of one, once menus, skip links, days, place
lines and buttons are taken off. A short line counts as a label only where something shows that a page
is pasted: a menu's word, another label, or what a page leaves around an article above it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsterm.core.lazy_pattern import lazy_pattern
from newsterm.core.lines.bylines import is_byline, is_name, is_role, stands_alone
from newsterm.core.lines.credits import is_caption, is_credit
from newsterm.core.lines.dates import is_date
from newsterm.core.lines.headlines import (
    LEAST_WORDS,
    has_shape,
    is_prose,
    is_site,
    may_be_title,
    plain_words,
)
from newsterm.core.lines.prose import ends_with_stop
from newsterm.core.page_words.heads import MENU, MENU_OPENINGS, READING_TIME

_LONGEST_MENU = 200
_MOST_LINES = 40
"""Lines of a head, its menus among them."""
_BELOW_TITLE = 4
"""Lines below the headline in which byline and day stand, with prose between."""
_PLACE = lazy_pattern(r"[A-Z][A-Z .,'’-]{1,40}\s?/\s?[A-Z]{2,8}|\([A-Z]{2,8}\)")
_CLOCK = lazy_pattern(
    r"(?:[^.!?]{0,40}\s?[/|,·-]\s?)?\d{1,2}[:.]\d\d\s?(?:[AaPp]\.?[Mm]\.?)?(?:\s[A-Z]{2,4})?"
)
_CRUMBS = lazy_pattern(r"[>»›→|•·]|\s/\s")
_SIGNS_OF_CRUMBS = ">»›→|•·/"
_WORDS_OF_TIME = 10
"""More than any form of READING_TIME has."""
_LABEL = lazy_pattern(r"[•*–-] ?\S|\(?(?:\d{1,2}|[A-Za-z])[.)]\s")
_SEPARATORS = " \t|/•·–—,-:"
_TITLE, _BYLINE, _DATE, _OTHER = "title", "byline", "date", ""
_FURNITURE, _MENU, _PROSE = "furniture", "menu", "paragraph"
_APART = frozenset((_FURNITURE, _MENU))
_NEAR = 3
"""Lines below a name in which the day stands that tells a byline."""


def split_head_line(line: str) -> list[tuple[int, int]]:
    """Where the pieces of a line stand that holds byline and day, or a place and a day; else the line."""
    if len(line) > 150 or not any(map(str.isdigit, line)) or is_date(line):
        return [(0, len(line))]
    starts = [found.start() for found in re.finditer(r"\S+", line)]
    for at in starts[1:12]:
        left = line[:at].rstrip(_SEPARATORS)
        left = left if ")" in left else left.partition("(")[0].rstrip()
        if is_date(line[at:].strip(" )")) and (
            is_byline(left) or is_name(left, 1) or is_role(left)
        ):
            return _around(line, len(left), at)
    for at in starts[2:12]:
        day = line[:at].rstrip(_SEPARATORS)
        if is_date(day) and is_byline(line[at:]):
            return _around(line, len(day), at)
    return [(0, len(line))]


def _around(line: str, end: int, start: int) -> list[tuple[int, int]]:
    """The piece up to `end`, the signs between where there are any, the piece from `start` on."""
    start = len(line) - len(line[start:].lstrip(_SEPARATORS))
    between = line[end:start]
    sign = between.strip()
    at = end + between.find(sign) if sign else end
    middle = [(at, at + len(sign))] if sign else []
    return [(0, end), *middle, (start, len(line))]


def head_length(lines: Sequence[str], kinds: Sequence[str]) -> int:
    """How many lines stand above the first that is prose, or at most so many as a head has."""
    for i, line in enumerate(lines[:_MOST_LINES]):
        if kinds[i] == _PROSE and _is_prose(line):
            return i
    return min(len(lines), _MOST_LINES)


def read_head(lines: Sequence[str], kinds: list[str], has_title: bool | None = None) -> None:
    """Name title, byline, day and furniture among the first lines, in `kinds`.

    `has_title`: the first line is known to be the title (True), or there is none among them (False).
    """
    # A title that front matter has told may itself read like prose, and stands in the head all the same.
    end = max(head_length(lines, kinds), int(has_title or False))
    if end == len(lines) and len(lines) < _MOST_LINES and has_title is None:  # No prose: no page.
        has_title = may_be_title(lines[0]) and kinds[0] != _FURNITURE
        if has_title:
            kinds[0] = _TITLE
        _name_below(lines, kinds, 1, min(len(lines), _BELOW_TITLE + 1))
        return
    if has_title is False:
        _name_below(lines, kinds, 0, min(end, _BELOW_TITLE))
        return
    told = [_TITLE if has_title and i == 0 else _told(lines, kinds, i) for i in range(end)]
    title = 0 if has_title else _find_title(lines, told)
    if title < 0:
        _settle(kinds, told, 0 if end < len(lines) else end)
        return
    told[title] = _TITLE
    is_page = title > 0 and any(kind != _OTHER for kind in told[:title])
    for i in range(title):
        is_clock = told[i] == _DATE and _DATE in told[title:]
        told[i] = _FURNITURE if told[i] in (_OTHER, _BYLINE) or is_clock else told[i]
    _below(lines, told, title, is_page or bool(_APART & {*told[title:]}))
    _settle(kinds, told, 0)
    _name_below(lines, kinds, end, min(len(lines), title + 1 + _BELOW_TITLE))


def _told(lines: Sequence[str], kinds: Sequence[str], i: int) -> str:
    """What a line of the head says it is by its own form; nothing for most."""
    line = lines[i]
    if is_date(line):
        return _DATE
    if _is_section(line):
        return _MENU
    if kinds[i] == _FURNITURE or not any(map(str.isalnum, line)) or stands_alone(line):
        return _FURNITURE
    if i and stands_alone(lines[i - 1]) and (is_name(line, 1) or is_role(line)):
        return _BYLINE
    if is_byline(line):
        return _BYLINE
    if " " not in line and _stands_before_day(lines, i):
        return _FURNITURE
    if (
        line[0] in "(["
        or _is_menu(line)
        or (("/" in line or line[0] == "(") and _PLACE.fullmatch(line))
        or ((":" in line or "." in line) and _CLOCK.fullmatch(line))
        or _tells_reading_time(line)
    ):
        return _FURNITURE
    return _PROSE if is_caption(line) or _opens_item(line) else _OTHER


def _opens_item(line: str) -> bool:
    """True for a line that opens as one of a list does."""
    may_be = line[0] in "•*–-(0123456789" or line[1:2] in (".", ")")
    return may_be and _LABEL.match(line) is not None


def _stands_before_day(lines: Sequence[str], i: int) -> bool:
    """True where only signs part a line from a day: Xinhai | Updated: 4 May 2024."""
    below = lines[i + 1 : i + 3]
    return len(below) == 2 and not any(map(str.isalnum, below[0])) and is_date(below[1])


def _is_menu(line: str) -> bool:
    low = re.sub(r"^\W+|\W+$", "", line).lower()
    return low.startswith(MENU_OPENINGS) or len(low) < 2


def _is_section(line: str) -> bool:
    """True for a menu's word, and for several of them parted by signs."""
    if re.sub(r"^\W+|\W+$", "", line).lower() in MENU:
        return True
    if ends_with_stop(line) or len(line) > _LONGEST_MENU:
        return False
    crumbs = [crumb.strip() for crumb in _CRUMBS.split(line)] if _may_be_crumbs(line) else []
    if len(crumbs) < 2 or not all(crumbs):
        return False
    is_known = len(crumbs) > 2 or any(crumb.lower() in MENU for crumb in crumbs)
    return is_known and all(len(crumb.split()) <= LEAST_WORDS for crumb in crumbs)


def _may_be_crumbs(line: str) -> bool:
    """What is asked first, for most lines have no such sign."""
    return any(map(line.__contains__, _SIGNS_OF_CRUMBS))


def _find_title(lines: Sequence[str], told: Sequence[str]) -> int:
    """The line of the head that is the headline; -1 where none may be."""
    open_ = [i for i, kind in enumerate(told) if kind == _OTHER]
    if not open_:
        return _lone_line(lines, told)
    first = open_[0]
    for i in open_[1:]:
        if has_shape(lines[i]) and may_be_title(lines[i]) and _is_page_above(lines, told, first, i):
            return _last_of(lines, open_, i)
    return _last_of(lines, open_, first) if may_be_title(lines[first]) else -1


def _last_of(lines: Sequence[str], open_: Sequence[int], title: int) -> int:
    """The last line with the words of the title: a crumb above it may have them as well."""
    words = plain_words(lines[title])
    alike = (
        i
        for i in open_
        if i > title and has_shape(lines[i]) and words.endswith(plain_words(lines[i]))
    )
    return next(alike, title)


def _lone_line(lines: Sequence[str], told: Sequence[str]) -> int:
    """The one line above its prose is the headline, whatever it opens with: Weather; Read on or lose."""
    is_only = list(told) == [_MENU] or (list(told) == [_FURNITURE] and has_shape(lines[0]))
    return 0 if is_only and may_be_title(lines[0]) and not is_credit(lines[0]) else -1


def _is_page_above(lines: Sequence[str], told: Sequence[str], first: int, i: int) -> bool:
    """True where something besides one short line shows that a page was pasted above line i."""
    between = told[first:i]
    if between.count(_MENU) > 1:
        return True
    if has_shape(lines[first]) and not is_site(lines[first]):
        return False
    if _DATE in between or _BYLINE in between:  # Short as it is, they stand below it.
        return False
    labels = [j for j in range(first + 1, i) if told[j] == _OTHER and not has_shape(lines[j])]
    return (
        bool(labels)
        or bool(_APART & {*told[:first]})
        or (_MENU in between and is_site(lines[first]))
    )


def _below(lines: Sequence[str], told: list[str], title: int, is_page: bool) -> None:
    """Name what stands between headline and prose: names by their neighbours, labels of a page."""
    for i in range(title + 1, len(told)):
        if told[i] != _OTHER:
            continue
        if _BYLINE not in told[title:i] and _names_writer(lines, told, i):
            told[i] = _BYLINE
        elif is_page and (len(lines[i].split()) <= LEAST_WORDS or is_role(lines[i])):
            told[i] = _FURNITURE


def _names_writer(lines: Sequence[str], told: Sequence[str], i: int) -> bool:
    """True for a role where nobody is named; for a name above a role, or near the day."""
    if is_role(lines[i]):
        return _BYLINE not in told[i:]
    below = lines[i + 1] if i + 1 < len(told) else ""
    near = {_neighbour(lines, told, i, -1), *told[i + 1 : i + 1 + _NEAR]}
    return is_name(lines[i]) and _BYLINE not in told[i:] and (is_role(below) or _DATE in near)


def _neighbour(lines: Sequence[str], told: Sequence[str], i: int, step: int) -> str:
    """What the line beside is, passing over the signs that part a line."""
    i += step
    while 0 <= i < len(told) and not any(map(str.isalnum, lines[i])):
        i += step
    return told[i] if 0 <= i < len(told) else ""


def _settle(kinds: list[str], told: Sequence[str], start: int) -> None:
    for i in range(start, len(told)):
        kinds[i] = _FURNITURE if told[i] == _MENU else told[i] or _PROSE


def _name_below(lines: Sequence[str], kinds: list[str], start: int, end: int) -> None:
    """Byline and day among a few lines that may stand below the first of prose."""
    for i in range(start, end):
        if kinds[i] == _PROSE:
            kinds[i] = _DATE if is_date(lines[i]) else _BYLINE if is_byline(lines[i]) else _PROSE


def _is_prose(line: str) -> bool:
    return is_prose(line) and not (is_byline(line) or is_date(line) or _tells_reading_time(line))


def _tells_reading_time(line: str) -> bool:
    """True for `5 min read`; every form has the minutes."""
    return (
        "min" in line.lower()
        and line.count(" ") < _WORDS_OF_TIME
        and any(map(str.isdecimal, line))
        and re.fullmatch(READING_TIME, line) is not None
    )
