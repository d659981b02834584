"""What stands on a page between its top and its prose: menus, heading, byline, date, share buttons.

It is where byline and date are looked for when nothing else tells them, and it is no part of the
story, whose text begins with title, byline and date as they were made out.
"""

from __future__ import annotations

import re

from newsterm.adapters.pages.bylines import is_byline, names_of
from newsterm.adapters.pages.days import day_in
from newsterm.core.lines.prose import ends_with_stop
from newsterm.core.text.layout import is_date

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newsterm.adapters.pages.metadata import Facts

_MOST_LINES = 12
_PROSE = 60
"""Characters: what is as long and ends like a sentence is prose."""
_LONGEST = 90
"""Characters of a line that holds a date and little else."""


def head_lines(lines: list[str]) -> list[str]:
    """The lines before the first that is prose, a dozen at most."""
    found: list[str] = []
    for line in lines[:_MOST_LINES]:
        line = " ".join(line.split())
        if len(line) >= _PROSE and ends_with_stop(line):
            break
        found.append(line)
    return found


def below_head(lines: list[str], facts: Facts) -> list[str]:
    """The lines without what comes before the heading, the heading, and byline and date below it."""
    head = head_lines(lines)
    title, names = _key(facts.title), {_key(name) for name in facts.byline.split(", ") if name}
    at = max((i for i, line in enumerate(head) if _key(line) == title), default=-1)
    left = [
        line
        for line in head[at + 1 :]
        if not is_byline(line)
        and not (names and names >= {_key(name) for name in names_of(line)} != set())
        and not _is_dated(line)
    ]
    return left + lines[len(head) :]


def _is_dated(line: str) -> bool:
    return is_date(line) or (
        len(line) <= _LONGEST and not ends_with_stop(line) and bool(day_in(line))
    )


def _key(words: str) -> str:
    return re.sub(r"\W+", " ", words).strip().casefold()
