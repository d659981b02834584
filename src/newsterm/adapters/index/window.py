"""The list of a store as a window over its index: which article stands where, and in which group.

A list of 100,000 articles is an array of numbers and the places where its groups begin; what is
shown of an article is asked for when it comes into view. Both come from the index alone and take
some 50 ms; the first rows of the usual order take one.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import accumulate
from os import fsdecode, fsencode

from newsterm.core.search.entry import Entry, conflict_of
from newsterm.core.value import frozen

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newsterm.adapters.index.index import Index

Condition = tuple[str, Sequence[object]]
"""Of SQL on a row of articles, with its values; `query.condition` makes it of a query."""
_FOLDER = "CASE instr(path, x'2f') WHEN 0 THEN x'' ELSE substr(path, 1, instr(path, x'2f') - 1) END"
SOURCE = f"CASE outlet WHEN '' THEN {_FOLDER} ELSE CAST(outlet AS BLOB) END"
"""Of SQL: the outlet of an article, else the first folder on its path, as bytes."""
_ORDERS = {
    "newest": ("day DESC, number DESC", "day"),
    "oldest": ("day, number", "day"),
    "source": (f"{SOURCE}, day DESC, number DESC", SOURCE),
    "title": ("title COLLATE NOCASE, day DESC, number DESC", ""),
    "longest": ("words DESC, day DESC, number DESC", ""),
    "shortest": ("words, day DESC, number DESC", ""),
}
"""How each order sorts, and what its groups have in common."""
ORDERS = tuple(_ORDERS)
DATED = ("newest", "oldest")
"""Those whose groups are days."""


@frozen
class Group:
    """Rows under one heading: a day (ISO 8601), or the name of a source."""

    first: int
    name: str


@frozen
class Order:
    """All articles of a list, by their numbers in the index."""

    numbers: array[int]
    groups: tuple[Group, ...]


def order(index: Index, by: str = "newest", where: Condition = ("1", ())) -> Order:
    """The articles that a condition selects, in one of ORDERS."""
    selected, values = where
    sort, common = _ORDERS[by]
    rows = index.connection.execute(
        f"SELECT number FROM articles WHERE {selected} ORDER BY {sort}", values
    )
    numbers = array("q", (number for (number,) in rows))
    copies = _conflict_copies(index)
    if not common:
        return _beside(Order(numbers, ()), copies)
    first_sort = sort.partition(",")[0] if common == "day" else common
    counts = index.connection.execute(
        f"SELECT {common}, count(*) FROM articles WHERE {selected} GROUP BY 1 ORDER BY {first_sort}",
        values,
    ).fetchall()
    starts = accumulate((count for _, count in counts), initial=0)
    firsts = zip(starts, counts, strict=False)
    groups = tuple(Group(first, fsdecode(name)) for first, (name, _) in firsts)
    return _beside(Order(numbers, groups), copies)


def _conflict_copies(index: Index) -> dict[int, int]:
    """The numbers of the articles that are conflict copies, each with that of what it is a copy of."""
    rows = index.connection.execute(
        "SELECT number, path FROM articles WHERE instr(path, x'6f6e666c696374')"  # "onflict"
    ).fetchall()
    originals = ((number, conflict_of(fsdecode(path))) for number, path in rows)
    found = ((number, number_of(index, of, "")) for number, of in originals if of)
    return {number: of for number, of in found if of not in (None, number)}


def _beside(order: Order, copies: dict[int, int]) -> Order:
    """The order with each conflict copy behind its original, where both are listed."""
    listed = set(order.numbers) if copies else set()
    behind: dict[int, list[int]] = defaultdict(list)
    for number, of in copies.items():
        if number in listed and of in listed and of not in copies:
            behind[of].append(number)
    away = {number for some in behind.values() for number in some}
    if not away:
        return order
    numbers: array[int] = array("q")
    groups: list[Group] = []
    ends = [*(group.first for group in order.groups[1:]), len(order.numbers)]
    for group, end in zip(order.groups or (Group(0, ""),), ends, strict=True):
        first = len(numbers)
        stay = (number for number in order.numbers[group.first : end] if number not in away)
        numbers.extend(each for number in stay for each in (number, *behind.get(number, ())))
        if len(numbers) > first:
            groups.append(Group(first, group.name))
    return Order(numbers, tuple(groups) if order.groups else ())


def first_rows(index: Index, most: int) -> Order:
    """The newest `most` articles: what is shown while the rest is counted."""
    rows = index.connection.execute(
        "SELECT number, day FROM articles ORDER BY day DESC, number DESC LIMIT ?", (most,)
    ).fetchall()
    numbers, days = array("q", (number for number, _ in rows)), [day for _, day in rows]
    firsts = (i for i, day in enumerate(days) if i == 0 or day != days[i - 1])
    return Order(numbers, tuple(Group(i, days[i]) for i in firsts))


def entries(index: Index, numbers: Iterable[int]) -> dict[int, Entry]:
    """What is shown of some articles; those that are gone are left out."""
    from newsterm.adapters.index.index import (  # SQLite: not for who only shows the list.
        ENTRY,
        entry_of,
    )

    found: dict[int, Entry] = {}
    for number in numbers:
        row = index.connection.execute(
            f"SELECT {ENTRY} FROM articles WHERE number = ?", (number,)
        ).fetchone()
        if row:
            found[number] = entry_of(*row)
    return found


def number_of(index: Index, path: str, id: str) -> int | None:
    """The number of the article that is at a path now; else of the one with an id."""
    row = index.connection.execute(
        """
        SELECT article FROM files WHERE path = ? AND article IS NOT NULL
        UNION ALL SELECT number FROM articles WHERE id = ?
        """,
        (fsencode(path), id),
    ).fetchone()
    return int(row[0]) if row else None


def source_of(entry: Entry) -> str:
    """Where an article of a store comes from: its outlet, else the first folder on its path, if any."""
    return entry.outlet or (entry.path.partition("/")[0] if "/" in entry.path else "")
