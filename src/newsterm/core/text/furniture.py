"""Furniture: the lines a web page leaves around an article.

Careful, because a paragraph wrongly called furniture is lost to the reader: a marker line ("Related
News:", "Comment") is furniture; one that opens a list takes the lines after it with it as long as
they are no sentences; credits, buttons, notices and code speak for themselves; so do a line that
stands there again and again, and the few short lines behind the last sentence.
"""

from __future__ import annotations

import re
from collections import Counter

from newsterm.core.lines.credits import is_credit
from newsterm.core.lines.page_breaks import page_marks
from newsterm.core.lines.page_foot import foot_marks, script_lines
from newsterm.core.lines.prose import ends_with_stop, is_sentence
from newsterm.core.lines.tables import is_rule, table_rows
from newsterm.core.page_words.furniture import (
    BUTTONS,
    CUES,
    ELSEWHERE,
    LABELS,
    LIST_OPENINGS,
    LISTS,
    LONE,
    OPENINGS,
    PIECES,
    ROLES,
)

_TOLD = (" said", " told ", " says", "\u201c", "\u00ab", '"')
"""Signs of prose: somebody speaks. Pages that speak of themselves quote nobody."""
# One of them stands in every line that the pattern finds: it is compiled when one is first met.
_CODE_SIGNS = ("{", "}", "</", "<p", "<a ", "<img", "=>", "&&", "||", ");", "];", '";', "';", "window.",
               "document.", " = ", "return ")  # fmt: skip
_DRAWER = r":\w+:(?: .*)?"
"""A line of properties in Org notes."""
_SHARES = r"(?i)[\d.,]+[km]?\s+(?:shares?|comments?|views?|likes?|retweets?)\b"
_CODE = (
    r"</?(?:script|div|span|style|noscript|iframe|img|a|p)\b|=>|&&|\|\||[{}]\s*$|^[^-*•].*[\])\"']\s*;\s*$"
    r"|^\s*[\]})]+(?:[;,][;,)]*)?\s*$"
    r"|^\s*(?:var|let|const|return)\s[^.]*[=;({]|\bwindow\.\w+|\bdocument\.\w+"
    r"|^\s*\.?[\w-]+\s*\{"
)
_SCRIPT_OPENINGS = (
    "</",
    "<script",
    "<style",
    "<iframe",
    "!function",
    "(function",
    "window.",
    "var ",
    '{"',
)
_OFTEN = 8
"""Times that a line stands in a text, word for word, before it is a button and no refrain."""
_LONG_LINE = 30
"""Words: a line of so many is prose, whatever its end."""
_LONGEST_TAIL = 12
"""Lines behind the last sentence. On 286 news texts 6 changes 1 and 24 none."""
_SHORT_TAIL = 12
"""Words of such a line. On 286 news texts 6 changes 1 and 24 changes 3."""
_ITEMS = frozenset("-*•–|(['\"“‘«„0123456789")
_LONGEST = 300
"""Characters of a line that is looked at. On 286 news texts 150 changes 1 and 600 none."""
_SHORT_LINE = 25
"""Words: an opening like "Follow us on" makes furniture only of a line no longer than this."""


def opens_list(line: str) -> bool:
    """True for a line like "Related news:", under which a page lists other stories."""
    key = _key(line)
    return key in LISTS or (key.startswith(LIST_OPENINGS) and len(key.split()) <= 5)


def find_furniture(lines: list[str], tail: bool = False) -> list[bool]:
    """For each line of an article, in order, whether it is furniture.

    `tail`: also short lines behind the last sentence, where items of lists bear their bullets; above the
    first sentence a menu's word opens no list.
    """
    found = []
    in_list = False
    has_begun = not tail
    for line in lines:
        has_begun = has_begun or is_sentence(line)
        if opens := opens_list(line):
            in_list = has_begun
        elif in_list:
            in_list = not is_sentence(line)
        found.append(in_list or opens or _key(line) in LONE or _speaks_for_itself(line))
    if len(lines) >= _OFTEN:
        _mark_often(lines, found)
    code = [i for i, line in enumerate(lines) if found[i] and _is_code(line)]
    for i in (*foot_marks(lines), *script_lines(lines, code)):
        found[i] = True
    for i, is_mark in enumerate(page_marks(lines)):
        found[i] = found[i] or is_mark
    if rules := [i for i, line in enumerate(lines) if not line[0].isalnum() and is_rule(line)]:
        rows = table_rows(lines)
        for i in rules:
            found[i] = found[i] or any(rows[max(0, i - 1) : i + 2])
    if tail:
        _mark_tail(lines, found)
    return found


def _mark_tail(lines: list[str], found: list[bool]) -> None:
    """Short lines behind the last sentence, a few and no list, are what a page left there."""
    end = len(lines)
    while end and not is_sentence(lines[end - 1]):
        end -= 1
    tail = range(end, len(lines))
    if not end or len(tail) > _LONGEST_TAIL:
        return
    if any(lines[i].endswith((":", "：")) and not found[i] for i in (end - 1, *tail)):
        return
    rows = table_rows(lines[end:])
    for i in tail:
        is_short = len(lines[i].split(None, _SHORT_TAIL)) <= _SHORT_TAIL
        found[i] = found[i] or (is_short and not rows[i - end] and lines[i][0] not in _ITEMS)


def _is_role(label: str, name: str) -> bool:
    """Line producer: Ann Lee"""
    return (
        label.rpartition(" ")[2] in ROLES
        and len(label.split()) <= 4
        and len(name.split()) <= 6
        and not ends_with_stop(name)
    )


def _mark_often(lines: list[str], found: list[bool]) -> None:
    """A line that stands there again and again and is no sentence is a button."""
    times = Counter(lines)
    if max(times.values()) >= _OFTEN:
        for i, line in enumerate(lines):
            found[i] = found[i] or (times[line] >= _OFTEN and _is_button(line))


def _is_button(line: str) -> bool:
    """True for a line of several words that is no sentence, no item of a list, no row of a table."""
    return not is_sentence(line) and " " in line and line[:1] not in "-*•|"


def _key(line: str) -> str:
    return line[:60].strip(" :>»•·*-–—|[]…").removesuffix("...").lower()


def _speaks_for_itself(line: str) -> bool:
    """True for a short line that opens like a credit, a copyright notice or a link."""
    if len(line) > _LONGEST:
        return line.startswith(_SCRIPT_OPENINGS)
    if is_credit(line):
        return True
    if line[0] == ":" and re.fullmatch(_DRAWER, line):
        return True
    low = line[:80].lower().lstrip("(【[ ")
    label, colon, rest = low.replace("：", ":").partition(":")
    if colon and rest.strip() and (label.strip() in LABELS or _is_role(label, rest)):
        return len(line.split(None, _SHORT_LINE)) <= _SHORT_LINE
    if low.startswith("//"):
        return True
    if _is_code(line):
        return True
    if any(map(line.__contains__, _TOLD)):
        return False
    if low.startswith(OPENINGS):
        return len(line.split(None, _SHORT_LINE)) <= _SHORT_LINE
    return (
        _has_cue(line.lower())
        or BUTTONS.issuperset(low.replace("|", " ").split())
        or (line[0].isdigit() and len(line) < 40 and bool(re.fullmatch(_SHARES, line)))
    )


def _is_code(line: str) -> bool:
    if len(line) > _LONGEST:
        return line.startswith(_SCRIPT_OPENINGS)
    return any(map(line.__contains__, _CODE_SIGNS)) and re.search(_CODE, line) is not None


def _has_cue(low: str) -> bool:
    """True for a line of few words in which a page speaks of itself."""
    if len(low.split(None, _LONG_LINE)) > _LONG_LINE:
        return False
    if any(map(low.__contains__, CUES)):
        return True
    says_where = low.lstrip("*( ").startswith(PIECES) and any(map(low.__contains__, ELSEWHERE))
    return says_where and len(low.split(None, _SHORT_LINE)) <= _SHORT_LINE
