"""Tables in a text: which lines are their rows, and where the cells of a row stand.

A row is told by how its cells are parted and by a neighbour of the same make: bars (Markdown, boxes),
tabs, wide gaps under each other, commas without blanks, or numbers alone behind a label. A rule between
rows (`---`, `+----+`) says nothing and parts no neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsterm.core.lazy_pattern import lazy_pattern
from newsterm.core.lines.prose import ends_with_stop

_BARS = "|│┃║"
_DRAWN = "|+:=_*─━═┄┈╌╍┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬╒╓╕╖╘╙╛╜╞╟╡╢╤╥╧╨╪╫╭╮╯╰┏┓┗┛┣┫┳┻╋│┃║.~–—-"
_LAST_OF_NUMBERS = "0123456789%)-–—aA"
_FIRST_OF_NUMBERS = "(+−–—-$€£¥nN"
"""Or a digit."""
_GAP = lazy_pattern(r"(?<=\S) {2,}(?=\S)")
_NUMBER = lazy_pattern(
    r"[(+−–-]?[$€£¥]?\d[\d.,'’:/–-]*(?:%|[a-zA-Z]{1,2}|€|£)?\)?|[-–—]|[nN]/?[aA]"
)
_FEWEST_BARE = 2
"""Numbers that must end a line whose cells only single blanks part."""
_LONGEST = 400
"""Characters of a row: what is longer is prose with a bar in it."""
_LONGEST_CELL = 60
"""Characters. On 286 news texts 30 changes 1, and so does 120."""
_SIGNS = ("|", "\t", "  ", ",", ";", " ")
"""What parts the cells of a row, surest first."""
_NEAR = 1
"""Columns by which cells under each other may differ."""

Cells = list[tuple[int, int]]
"""Where the cells of a line begin and end, those without words too."""


def is_rule(line: str) -> bool:
    """True for a line that is drawn: no letter, no digit, and three signs at least."""
    return len(line) > 2 and not line[0].isalnum() and not "".join(line.split()).strip(_DRAWN)


def table_rows(lines: Sequence[str]) -> list[bool]:
    """For each of lines that follow each other, with their inner blanks, whether it is a row."""
    forms = [_forms(line) for line in lines]
    found = [False] * len(lines)
    if not any(forms):
        return found
    before = -1
    for i, form in enumerate(forms):
        words = lines[i].strip()
        if not words or is_rule(words):
            continue
        found[i] = found[i] or (bool(form) and _stands_alone(words, form))
        if before >= 0 and form and forms[before] and _are_alike(lines, forms, before, i):
            found[before] = found[i] = True
        before = i
    return _with_headers(lines, forms, found)


def may_be_row(line: str) -> bool:
    """False for a line that is no row, whatever stands above and below it."""
    return bool(_forms(line)) or not ends_with_stop(line)


def joined_cells(cells: Sequence[str]) -> str:
    """A row of these cells, as a line; of a table whose cells come apart from each other."""
    return " | ".join(cells).strip(" |") if len(cells) > 1 else "".join(cells)


def cells_of(line: str) -> Cells:
    """Where the cells of a row stand in it."""
    forms = _forms(line)
    return next((forms[sign] for sign in _SIGNS if sign in forms), [(0, len(line))])


def parting_sign(line: str) -> str:
    """What parts the cells of a row; nothing for a row of names that only blanks part."""
    forms = _forms(line)
    return next((sign for sign in _SIGNS if sign in forms), "")


def _forms(line: str) -> dict[str, Cells]:
    """For each sign that may part cells in the line, the cells."""
    if len(line) > _LONGEST or not line.strip() or not _may_be_row(line):
        return {}
    forms: dict[str, Cells] = {}
    bars = [i for i, sign in enumerate(line) if sign in _BARS] if _has_bar(line) else []
    if bars:
        forms["|"] = _barred(line, bars)
    if "\t" in line.strip() and not _is_spaced_by_tabs(line):
        forms["\t"] = _parted(line, [(i, i + 1) for i, c in enumerate(line) if c == "\t"])
    if "  " in line.strip():
        gaps = [m.span() for m in _GAP.finditer(line)]
        gaps = [(a, b) for a, b in gaps if not ends_with_stop(line[:a]) or line[b].isdigit()]
        if gaps:
            forms["  "] = _parted(line, gaps)
    for sign in ",;":
        if line.count(sign) > 1 and f"{sign} " not in line and not ends_with_stop(line):
            forms[sign] = _parted(line, [(i, i + 1) for i, c in enumerate(line) if c == sign])
    if not forms and line.rstrip()[-1] in _LAST_OF_NUMBERS and (bare := _bare(line)):
        forms[" "] = bare
    return {sign: cells for sign, cells in forms.items() if _are_short(cells)}


def _may_be_row(line: str) -> bool:
    """What is asked first, for most lines are none."""
    return (
        "  " in line
        or "\t" in line
        or _has_bar(line)
        or line.rstrip()[-1] in _LAST_OF_NUMBERS
        or (line.count(",") > 1 and ", " not in line)
        or (line.count(";") > 1 and "; " not in line)
    )


def _is_spaced_by_tabs(line: str) -> bool:
    """True for a sentence in which tabs stand for its blanks."""
    return " " not in line.strip() and ends_with_stop(line)


def _has_bar(line: str) -> bool:
    return "|" in line or (not line.isascii() and any(map(line.__contains__, _BARS)))


def _barred(line: str, bars: list[int]) -> Cells:
    cells = _parted(line, [(i, i + 1) for i in bars])
    stripped = line.strip()
    first, last = stripped[0] in _BARS, stripped[-1] in _BARS
    return cells[first : len(cells) - last]


def _parted(line: str, gaps: list[tuple[int, int]]) -> Cells:
    edges = [0, *(edge for gap in gaps for edge in gap), len(line)]
    return [_trimmed(line, a, b) for a, b in zip(edges[::2], edges[1::2], strict=True)]


def _trimmed(line: str, start: int, end: int) -> tuple[int, int]:
    inner = line[start:end]
    left = start + len(inner) - len(inner.lstrip())
    return left, max(left, start + len(inner.rstrip()))


def _bare(line: str) -> Cells:
    """A label and the numbers behind it, parted by single blanks: as a PDF gives a table."""
    if not all(map(_may_be_number, line.split()[-_FEWEST_BARE:])):
        return []
    words = [m.span() for m in re.finditer(r"\S+", line)]
    first = len(words)
    while first and _NUMBER.fullmatch(line, *words[first - 1]):
        first -= 1
    numbers = words[first:]
    if len(numbers) < _FEWEST_BARE or first > 6:
        return []
    label = [(words[0][0], words[first - 1][1])] if first else []
    return [*label, *numbers]


def _may_be_number(word: str) -> bool:
    """What is asked first, for most words are none."""
    return word[0].isdecimal() or word[0] in _FIRST_OF_NUMBERS


def _are_short(cells: Cells) -> bool:
    return len(cells) > 1 and all(end - start <= _LONGEST_CELL for start, end in cells)


def _stands_alone(words: str, forms: dict[str, Cells]) -> bool:
    """True for what is a row without a neighbour: bars at both edges, or several tabs."""
    if "|" in forms and words[0] in _BARS and words[-1] in _BARS:
        return True
    return len(forms.get("\t", ())) > 2


def _are_alike(lines: Sequence[str], forms: list[dict[str, Cells]], i: int, j: int) -> bool:
    """True where two lines are rows of one table."""
    for sign in _SIGNS:
        one, other = forms[i].get(sign), forms[j].get(sign)
        if not one or not other:
            continue
        if sign == "  ":
            return _are_aligned(one, other) or _are_numeric(lines[i], one, lines[j], other)
        if sign in ",; ":
            return len(one) == len(other)
        return abs(len(one) - len(other)) <= 1
    return False


def _are_aligned(one: Cells, other: Cells) -> bool:
    """True where the cells of both stand under each other, by their left or their right edges."""
    few, many = sorted((one, other), key=len)
    under = sum(
        any(abs(a - c) <= _NEAR or abs(b - d) <= _NEAR for c, d in many[1:]) for a, b in few[1:]
    )
    return under == len(few) - 1 and len(many) - len(few) <= 2


def _are_numeric(line: str, one: Cells, below: str, other: Cells) -> bool:
    return len(one) == len(other) and all(
        _NUMBER.fullmatch(text, *cell)
        for text, row in ((line, one), (below, other))
        for cell in row[1:]
    )


def _with_headers(
    lines: Sequence[str], forms: list[dict[str, Cells]], found: list[bool]
) -> list[bool]:
    """The line of names above rows whose numbers only blanks part is a row as well."""
    for i in range(len(lines) - 1):
        is_first = not found[i] and found[i + 1] and " " in forms[i + 1] and len(forms[i + 1]) == 1
        if is_first and not ends_with_stop(lines[i]):
            found[i] = len(lines[i].split()) in range(2, len(forms[i + 1][" "]) + 2)
    return found
