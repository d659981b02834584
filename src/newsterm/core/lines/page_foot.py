"""What a page leaves below a story and between its paragraphs that no line tells alone.

Reactions and their shares (`Happy`, `0 %`), the box about the author, pages to turn (`1`, `2`, `3`), a list
of who did what (`Make-up artist: Ann Lee`) behind the last sentence, the lines of a script.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsterm.core.lines.bylines import is_name
from newsterm.core.lines.prose import ends_with_stop, is_sentence
from newsterm.core.page_words.furniture import ABOUT_AUTHORS, LIFE_OF_AUTHORS, REACTIONS, WRITERS

_SHARE = re.compile(r"\d{1,3}(?:[.,]\d)?\s?%|\d{1,6}")
_LABELLED = re.compile(r"[^\W\d_][^:.!?]{1,40}: [^.!?]{2,100}")
_SCRIPT = re.compile(r"\S{1,80}[,;]|[\])};,]{1,6}|\S{0,40}[{(\[]|.{0,120}[;{}]")
_LEAST_RUN = 3
"""Lines with a label, one below the other, that are a list of its own."""
_LONGEST_LIFE = 90
"""Words of what is told of an author."""
_LAST = 4
"""Lines at the end among which an author's life is told."""
_BETWEEN = 15
"""Lines between two of a script that belong to it as well."""


def foot_marks(lines: Sequence[str]) -> set[int]:
    """The lines that are furniture for what stands beside them."""
    return {*_reactions(lines), *_pages(lines), *_about_authors(lines), *_labels(lines)}


def _reactions(lines: Sequence[str]) -> Iterator[int]:
    """A feeling and how many share it, the one below the other."""
    for i in range(len(lines) - 1):
        for feeling, share in ((i, i + 1), (i + 1, i)):
            if lines[feeling].lower().strip(" :!") in REACTIONS and _SHARE.fullmatch(lines[share]):
                yield from (feeling, share)


def _pages(lines: Sequence[str]) -> Iterator[int]:
    """Numbers that rise, the one right below the other, and nothing else."""
    numbers = [
        int(bare) if (bare := line.lstrip("-*• ")).isdecimal() and len(bare) < 4 else -1
        for line in lines
    ]
    for i in range(len(lines) - 1):
        if 0 < numbers[i] < numbers[i + 1] <= numbers[i] + 2:
            yield from (i, i + 1)


def _about_authors(lines: Sequence[str]) -> Iterator[int]:
    """The box below "About the author"; a life told among the last lines, of no one told of before."""
    for i, line in enumerate(lines):
        if line.lower().strip(" :") in ABOUT_AUTHORS and i + 4 >= len(lines) - _LAST:
            yield from _box(lines, i + 1)
    before = " ".join(lines[: max(0, len(lines) - _LAST)])
    for i in range(max(1, len(lines) - _LAST), len(lines)):
        name = _whose_life(lines[i])
        if name and not _is_told_of(name, before):
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
    if len(words) > _LONGEST_LIFE or "“" in line or '"' in line:
        return ""
    told = re.match(LIFE_OF_AUTHORS, line)
    return told[1] if told and is_name(told[1].split(",")[0]) else ""


def _is_told_of(name: str, before: str) -> bool:
    """True where prose says something of a person; a byline says a name and no more."""
    last = name.split(",")[0].split()[-1]
    return len(re.findall(rf"\b{re.escape(last)}\b", before)) > 1


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


def script_lines(lines: Sequence[str], is_code: Sequence[bool]) -> Iterator[int]:
    """The lines between two of a script that can be no prose."""
    last = -1
    for i, code in enumerate(is_code):
        if not code:
            continue
        between = range(last + 1, i)
        if (
            last >= 0
            and 0 < len(between) <= _BETWEEN
            and all(_SCRIPT.fullmatch(lines[j]) for j in between)
        ):
            yield from between
        last = i
