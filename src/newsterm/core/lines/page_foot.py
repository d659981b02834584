"""What a page leaves below a story and between its paragraphs that no line tells alone.

Reactions and their shares (`Happy`, `0 %`), comments with a button to answer them, the box about the
author, pages to turn (`1`, `2`, `3`), a list of who did what (`Make-up artist: Ann Lee`) behind the last
sentence, the lines of a script.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsterm.core.lazy_pattern import lazy_pattern
from newsterm.core.lines.bylines import is_name
from newsterm.core.lines.prose import ends_with_stop, is_sentence
from newsterm.core.page_words.furniture import (
    ABOUT_AUTHORS,
    LIFE_OF_AUTHORS,
    REACTIONS,
    REPLIES,
    WORDS_OF_LIVES,
    WRITERS,
)

_SHARE = lazy_pattern(r"\d{1,3}(?:[.,]\d)?\s?%|\d{1,6}")
_LONGEST_SHARE = 8
"""Characters of a count of shares: `1.2K`, `12,345`. Ample: 4 and 16 answer the same on 286 news texts."""
_SCRIPT = lazy_pattern(
    r"\S{1,80}[,;]|[\])};,]{1,6}|\S{0,40}[{(\[]|.{0,120}[;{}]"
    r"|\w{1,40}(?:\.\w{1,40}){1,4}|\w{1,40}: ?['\"{\[\d].{0,120}"
    r"|[\w.]{1,60}\([\w.]{0,60}\).{0,40}|//.{0,120}"
)
_LABELLED = lazy_pattern(r"[^\W\d_][^:.!?]{1,40}: [^.!?]{2,100}")
_LEAST_RUN = 3
"""Lines with a label, one below the other, that are a list of its own."""
_LEAST_COMMENTS = 2
"""Buttons to answer with, before what stands above them is taken for comments."""
_LONGEST_LIFE = 90
"""Words of what is told of an author."""
_LAST = 4
"""Lines at the end among which an author's life is told."""
_BETWEEN = 15
"""Lines between two of a script that belong to it as well."""


def foot_marks(lines: Sequence[str]) -> set[int]:
    """The lines that are furniture for what stands beside them."""
    return {
        *_reactions(lines),
        *_pages(lines),
        *_about_authors(lines),
        *_labels(lines),
        *_comments(lines),
    }


def _comments(lines: Sequence[str]) -> Iterator[int]:
    """What readers wrote, each of whom can be answered: `- ann_lee I saw it as well. Reply`"""
    answered = [i for i, line in enumerate(lines) if line.endswith(REPLIES)]
    if len(answered) < _LEAST_COMMENTS:
        return
    above = [i for i in range(answered[0] + 1) if lines[i][0] in "-*•"]
    yield from range(above[-1] if above else answered[0], answered[-1] + 1)


def _reactions(lines: Sequence[str]) -> Iterator[int]:
    """A feeling and how many share it, the one below the other."""
    for i, line in enumerate(lines):
        if len(line) > _LONGEST_SHARE or not _SHARE.fullmatch(line):
            continue
        for feeling in (i - 1, i + 1):
            if 0 <= feeling < len(lines) and lines[feeling].lower().strip(" :!") in REACTIONS:
                yield from (feeling, i)


def _pages(lines: Sequence[str]) -> Iterator[int]:
    """Numbers that rise, the one right below the other, and nothing else."""
    numbers = {i: int(bare) for i, line in enumerate(lines) if (bare := _number(line))}
    for i in numbers:
        if 0 < numbers.get(i + 1, 0) - numbers[i] <= 2:
            yield from (i, i + 1)


def _number(line: str) -> str:
    bare = line.lstrip("-*• ") if len(line) < 8 else ""
    return bare if bare.isdecimal() and bare.isascii() and len(bare) < 4 else ""


def _about_authors(lines: Sequence[str]) -> Iterator[int]:
    """The box below "About the author"; a life told among the last lines, of no one told of before."""
    for i in range(max(0, len(lines) - 2 * _LAST), len(lines)):
        if lines[i].lower().strip(" :") in ABOUT_AUTHORS:
            yield from _box(lines, i + 1)
    for i in range(max(1, len(lines) - _LAST), len(lines)):
        name = _whose_life(lines[i])
        if name and not _is_told_of(name, lines[: max(0, len(lines) - _LAST)]):
            yield i


def _box(lines: Sequence[str], start: int) -> Iterator[int]:
    """The name below the heading of a box, and what is told of it."""
    if start < len(lines) and is_name(lines[start]):
        told = range(start + 1, len(lines))
        yield from (start, *(i for i in told if re.search(rf"\b{WRITERS}\b", lines[i])))
    elif start < len(lines) and _whose_life(lines[start]):
        yield start


def _whose_life(line: str) -> str:
    """The name that opens a line that tells of a writer's work; empty for any other."""
    words = line.split(None, _LONGEST_LIFE)
    if len(words) > _LONGEST_LIFE or not _may_open_name(words) or "“" in line or '"' in line:
        return ""
    if not any(map(line.__contains__, WORDS_OF_LIVES)):  # Most lines tell of no author.
        return ""
    told = re.match(LIFE_OF_AUTHORS, line)
    return told[1] if told and is_name(told[1].split(",")[0]) else ""


def _may_open_name(words: Sequence[str]) -> bool:
    """What is asked first, for most lines open with no name: its second word is one, or a small one."""
    return len(words) > 1 and (not words[1][0].islower() or len(words[1]) < 4)


def _is_told_of(name: str, before: Sequence[str]) -> bool:
    """True where prose says something of a person; a byline says a name and no more."""
    last = name.split(",")[0].split()[-1]
    return sum(last in line for line in before) > 1


def _labels(lines: Sequence[str]) -> Iterator[int]:
    """Behind the last sentence: who did what, three at least."""
    end = len(lines)
    while end and not is_sentence(lines[end - 1]):
        end -= 1
    run: list[int] = []
    for i in range(end, len(lines)):
        run = [*run, i] if _LABELLED.fullmatch(lines[i]) and not ends_with_stop(lines[i]) else []
        if end and len(run) >= _LEAST_RUN:
            yield from run


def script_lines(lines: Sequence[str], code: Sequence[int]) -> Iterator[int]:
    """The lines between two of a script, of which `code` are known, that can be no prose."""
    for one, other in pairwise(code):
        between = range(one + 1, other)
        if 0 < len(between) <= _BETWEEN and all(_SCRIPT.fullmatch(lines[j]) for j in between):
            yield from between
