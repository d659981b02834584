"""The figures of articles as rows of a table: a sum that is told again is one row with its places.

What says of nothing what it counts shows a few words of its clause."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newsterm.core.text.span import Span
from newsterm.core.value import frozen, replace
from newsterm.render.plain import paragraph_of, surrounding

TYPE_CHECKING = False  # As typing's, without the 5 ms of importing it.
if TYPE_CHECKING:
    from newsterm.core.digest import Digest
    from newsterm.core.figures.figure import Figure


@frozen
class Row:
    digest: Digest
    figure: Figure
    """Where it stands first, told by whatever says what it counts."""
    again: tuple[int, ...] = ()
    """The paragraphs in which it stands again, counted from 1; 0 for the title."""

    @property
    def places(self) -> str:
        """`¶2 ¶5`; empty where it stands once."""
        return " ".join(f"¶{number}" if number else "title" for number in self.again)


def rows_of(found: Iterable[tuple[Digest, Figure]]) -> list[Row]:
    """A row each, in the order given; of what is told again, one for all."""
    rows: dict[object, Row] = {}
    for digest, figure in found:
        key = _same(digest, figure)
        row = rows.get(key)
        if row is None:
            rows[key] = Row(digest, figure)
            continue
        told = row.figure if row.figure.of else replace(row.figure, of=figure.of)
        rows[key] = replace(row, figure=told, again=(*row.again, paragraph_of(digest, figure)))
    return list(rows.values())


def _same(digest: Digest, figure: Figure) -> object:
    """What two figures share that are one sum, or one number of the same things."""
    of = figure.counted(digest.article.text).lower().removeprefix("the ")
    known = figure.type in ("money", "date") or of
    if not known or figure.type in ("ordinal", "time", "score"):
        return figure, id(digest)
    counted = "" if figure.type in ("money", "date") else of
    value = (figure.value, figure.low, figure.high)
    return id(digest), figure.type, figure.unit, *value, counted


_WORDS = 3
"""Words of a clause shown at each side of a figure that says of nothing what it counts."""
_CLAUSE_BEFORE, _CLAUSE_BEHIND = (
    re.compile(r"[,;:()—–“”\"]\s"),
    re.compile(r"[,;:()—–“”\"]"),
)


def in_its_clause(digest: Digest, figure: Figure) -> str:
    """A few words of the clause a figure stands in: `was fined … for parking`."""
    text, place = digest.article.text, surrounding(digest, figure)
    before = _CLAUSE_BEFORE.split(Span(place.start, figure.start).cut(text))[-1].split()[-_WORDS:]
    behind = _CLAUSE_BEHIND.split(Span(figure.end, place.end).cut(text).rstrip(".!?"))[0]
    after = behind.split()[:_WORDS]
    return " ".join([*before, "…", *after]).strip("\"“”‘’'") if before or after else ""
