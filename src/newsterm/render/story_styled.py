"""Stories, timelines and comparisons as a terminal shows them: the rows of `story_text`, coloured.

Never colour alone: a verdict is a word, a number of differences has its `!`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from newsterm.core.agreement.agreement import VERDICTS
from newsterm.render.styled import STYLES

_OF_DAY = 3
"""Fields of a row of a timeline; an article's has more."""
_ALARMS = {
    "changed": "bold yellow",
    "conflict": "bold red",
    "altered": "bold red",
    "speaker": "bold red",
}


def stories(rows: Iterable[str]) -> list[RenderableType]:
    """`story_text.story_row` of each."""
    table = _grid(6)
    for row in rows:
        id, sources, differences, days, articles, title = row.split("\t")
        table.add_row(
            sources,
            Text(differences, _ALARMS["changed"] if differences.startswith("!") else "dim"),
            days,
            articles,
            Text(title, STYLES["title"]),
            Text(id, "dim"),
        )
    return [table]


def brief(lines: Sequence[str]) -> list[RenderableType]:
    """`story_text.brief_lines` of a story."""
    title, *marks = lines[0].split("\t")
    heading = Text.assemble((title, STYLES["title"]))
    for mark in marks:
        heading.append(f"  {mark}", _ALARMS["changed"] if mark.startswith("!") else "dim")
    said, where = [*lines[1:], "", ""][:2]
    return [heading, *([Text(said)] if said else []), *([Text(where, "dim")] if where else [])]


def days(rows: Iterable[str]) -> list[RenderableType]:
    """`story_text.day_row` of each."""
    table = _grid(2)
    for row in rows:
        day, line, where = row.split("\t")
        table.add_row(Text(day, "bold"), Text.assemble(line, (f"  {where}", "dim")))
    return [table]


def agreements(rows: Iterable[str]) -> list[RenderableType]:
    """`story_text.agreement_row` of each: a line for what it is of, and one for each article."""
    shown: list[RenderableType] = []
    for row in rows:
        verdict, of, *cells = row.split("\t")
        shown.append(Text.assemble((verdict, _ALARMS.get(verdict, "dim")), "  ", (of, "bold")))
        table = _grid(3)
        for cell in cells:
            value, _, where = cell.rpartition(" (")
            table.add_row("", Text(value), Text(f"({where}", "dim"))
        shown.append(table)
    return shown


def opened(lines: Sequence[str]) -> list[RenderableType]:
    """`story_text.opened`: heading, articles, days and differences, with a blank line between."""
    heading, *blocks = [
        list(block) for is_blank, block in groupby(lines, lambda line: not line) if not is_blank
    ]
    title, *marks = heading[0].removeprefix("# ").split("\t")
    shown: list[RenderableType] = [
        Text.assemble((title, STYLES["title"]), ("  " + "  ".join(marks), "dim"))
    ]
    for block in blocks:
        shown += ["", *_block(block)]
    return shown


def _block(rows: list[str]) -> list[RenderableType]:
    first = rows[0].split("\t")
    if first[0] in VERDICTS:
        return agreements(rows)
    if len(first) == _OF_DAY:
        return days(rows)
    table = _grid(4)
    for row in rows:
        day, outlet, id, title, *of = row.split("\t")
        table.add_row(
            day,
            outlet,
            Text.assemble((title, STYLES["title"]), *((f"  {o}", "dim") for o in of)),
            Text(id, "dim"),
        )
    return [table]


def _grid(columns: int) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), show_header=False)
    for _ in range(columns):
        table.add_column(overflow="fold")
    return table
