"""What a printed page leaves in a text: its number, a running head, a form feed.

Between two sentences they are lines of their own. Within one they are in the way: the sentence is found
as one span only if nothing else stands in it, so there they are blanked, sign for sign, and every offset
stays true.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsterm.core.lazy_pattern import lazy_pattern
from newsterm.core.lines.prose import ends_with_stop, is_sentence

_PAGE = r"page|seite|página|pagina|página|strona|sida|side|sayfa|стр\.?|страница|str\.?|p\.|s\."
_NUMBERED = lazy_pattern(
    rf"(?i)(?:{_PAGE})\s?\d{{1,4}}(?:\s?(?:/|of|von|de|sur|di|z|av|из)\s?\d{{1,4}})?"
    r"|[-–—|]\s?\d{1,4}\s?[-–—|]|\d{1,3}\s?/\s?\d{1,3}"
)
_OPENS_NUMBERED = frozenset("psс-–—|")
"""What opens the words for a page, and the signs around its number: asked first."""
_HEADED = lazy_pattern(
    rf"(?i)(\S.{{1,60}}?)\s{{3,}}(?:(?:{_PAGE})\s?)?\d{{1,4}}|(?:(?:{_PAGE})\s?)?\d{{1,4}}\s{{3,}}(\S.{{1,60}})"
)
"""A running head and the number of its page, on one line."""
_BARE = lazy_pattern(r"\d{1,4}")
_NUMBER = lazy_pattern(r"\d+")
_LONGEST = 30
"""Characters of a line that numbers a page."""
_OFTEN = 3
"""Times that a line must stand beside the number of a page before it is a running head."""
_MOST_LINES = 8
"""Lines between two halves of a sentence, empty ones among them."""
_MOST_WORDS = 12
"""Words of a running head. Ample: 6 and 24 answer the same on 286 news texts."""
_WIDEST = 100
"""Columns: a line longer than this was not broken by a margin."""
_LEAST_WORDS = 5
"""Words of the line before a page break that is no heading."""


def page_marks(lines: Sequence[str]) -> list[bool]:
    """For each line of an article, in order, whether a page left it there."""
    found = [len(line) < _LONGEST and _is_numbered(line) for line in lines]
    for i in (*_rising_numbers(lines), *_numbered_heads(lines)):
        found[i] = True
    if not any(found):
        return found
    for i in [*_running_heads(lines, found)]:
        found[i] = True
    return found


def _is_numbered(line: str) -> bool:
    """True for the number of a page, and what stands beside it."""
    if not any(map(str.isdecimal, line)):
        return False
    may_be = line[:1].lower() in _OPENS_NUMBERED or ("/" in line and line[0].isdecimal())
    return may_be and _NUMBERED.fullmatch(line) is not None


def _rising_numbers(lines: Sequence[str]) -> Iterator[int]:
    """Lines that are a number one higher than the last such line, with prose between them."""
    bare = [i for i, line in enumerate(lines) if len(line) < 5 and _BARE.fullmatch(line)]
    for i, j in pairwise(bare):
        if int(lines[j]) == int(lines[i]) + 1 and any(map(is_sentence, lines[i + 1 : j])):
            yield from (i, j)


def _numbered_heads(lines: Sequence[str]) -> Iterator[int]:
    """Lines that are a running head and a number, far apart; the head comes again."""
    heads: dict[int, str] = {}
    for i, line in enumerate(lines):
        found = _HEADED.fullmatch(line) if "   " in line and len(line) < _WIDEST else None
        if found:
            heads[i] = found[1] or found[2]
    for head in {*heads.values()}:
        places = [i for i, other in heads.items() if other == head]
        if len(places) > 1 and _are_apart(lines, places):
            yield from places


def _running_heads(lines: Sequence[str], found: Sequence[bool]) -> Iterator[int]:
    """Lines that come again and again beside the numbers of pages; the first page may have none."""
    alike: dict[str, list[int]] = defaultdict(list)
    for i, line in enumerate(lines):
        if len(line.split(None, _MOST_WORDS)) <= _MOST_WORDS and not is_sentence(line):
            alike[_NUMBER.sub("#", line)].append(i)
    for key, places in alike.items():
        if len(places) < _OFTEN or not any(map(str.isalpha, key)):
            continue
        beside = sum(any(found[max(0, i - 1) : i + 2]) for i in places)
        if beside >= len(places) - 1 and _are_apart(lines, places):
            yield from places


def _are_apart(lines: Sequence[str], places: Sequence[int]) -> bool:
    """True where prose stands between a line and its next appearance: no list, no table."""
    return all(any(map(is_sentence, lines[i + 1 : j])) for i, j in pairwise(places))


def joined_over_pages(text: str) -> str:
    """The text with what a page break put into a sentence blanked, at the same length."""
    if "\f" not in text and not re.search(r"\n[ \t]*(?:\S{0,12}[ \t]?)?\d{1,4}[^\n]{0,12}\n", text):
        return text
    lines = text.split("\n")
    pieces: list[str] = []
    i = 0
    while i < len(lines):
        end = _break_behind(lines, i)
        if end:
            break_ = "\n".join(["", *lines[i + 1 : end], ""])
            is_wide = len(lines[i]) > _WIDEST
            pieces += [lines[i], " " * (len(break_) - 1), " " if is_wide else "\n"]
            i = end
        else:
            pieces += [lines[i], "\n"]
            i += 1
    return "".join(pieces[:-1])


def _break_behind(lines: Sequence[str], i: int) -> int:
    """The line with which the sentence of line i goes on behind a page break; 0 where it does not."""
    before = lines[i].rstrip()
    if not before or ends_with_stop(before) or before[-1] in ":;" or before.lstrip()[:1] in "|+":
        return 0
    words = before if i == 0 or not lines[i - 1].strip() else f"{lines[i - 1]} {before}"
    if len(words.split(None, _LEAST_WORDS)) < _LEAST_WORDS:
        return 0
    seen = False
    for j in range(i + 1, min(i + 1 + _MOST_LINES, len(lines))):
        words = lines[j].strip()
        is_mark = _is_numbered(words) or bool(_BARE.fullmatch(words))
        seen = seen or is_mark or "\f" in lines[j]
        if words and not is_mark and not _is_head(lines[j]):
            return j if seen and j > i + 1 and words[0].islower() else 0
    return 0


def _is_head(line: str) -> bool:
    """True for what may stand at the head of a new page: the title of what one reads."""
    words = line.strip()
    return (
        not words[:1].islower()
        and not is_sentence(words)
        and len(words.split(None, _MOST_WORDS)) <= 8
    )
