"""The figures of an article, or of several: what each counts, as written, its type and its value."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len, set_cell_size

from newsterm.core.figures.figure import Figure, by_value
from newsterm.core.figures.types import FAMILIES, FIGURE_TYPES, family_of
from newsterm.render.figure_rows import in_its_clause, rows_of
from newsterm.render.tables import shares
from newsterm.render.value_words import value_words
from newsterm.tui.panels.findings import Findings, Found, beside
from newsterm.tui.widgets.panel import Painted, Thing
from newsterm.tui.widgets.wrapping import clip, fold

if TYPE_CHECKING:  # Finding quotes and figures is loaded when the first are sought.
    from newsterm.core.digest import Digest

_NAMES = {"money": "Money and shares", "time": "Times", "number": "Numbers"}
_ROOMY = 36
"""Cells from which on `shares` parts them; below, the figure has what it needs of them."""


def figures_in(articles: Iterable[tuple[str, Digest]]) -> list[Found]:
    """The figures of articles, given as paths and digests; a sum that is told again once."""
    return [
        Found(path, row.digest, row.figure, row.places)
        for path, digest in articles
        for row in rows_of((digest, figure) for figure in digest.figures)
    ]


def _by_family(found: Sequence[Found]) -> list[Found]:
    """Families together; in each the largest of a unit first."""
    return sorted(
        _by_type(found),
        key=lambda each: (FAMILIES.index(family_of(each.kind)), by_value(each.place)),  # type: ignore[arg-type]
    )


def _as_they_stand(found: Sequence[Found]) -> list[Found]:
    return list(found)


def _largest_first(found: Sequence[Found]) -> list[Found]:
    return sorted(found, key=lambda each: by_value(each.place))  # type: ignore[arg-type]


def _by_type(found: Sequence[Found]) -> list[Found]:
    return sorted(found, key=lambda each: FIGURE_TYPES.index(each.kind))


class Figures(Findings):
    """One row a figure: what it counts, as written, its type, its value."""

    ORDERS: ClassVar = {
        "by family": _by_family,
        "as they stand": _as_they_stand,
        "largest first": _largest_first,
        "by type": _by_type,
    }
    KINDS: ClassVar = FIGURE_TYPES
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"rowlist--{family}" for family in FAMILIES}

    @property
    def belonging(self) -> list[Found]:
        """All that are of the family of the one under the cursor."""
        here = self.current
        family = family_of(here.kind) if here else ""
        return [each for each in self.shown if family_of(each.kind) == family]

    def lay_out(self, width: int) -> list[Thing]:
        rows = [_cells(each) for each in self.shown]
        columns = zip(*rows, strict=True)
        column = self.article_column(width)
        widest = [max(map(cell_len, each)) for each in columns]
        widths = _shared(widest, width - column)
        things: list[Thing] = []
        family = ""
        for each, row in zip(self.shown, rows, strict=True):
            head = self._head(each, family, width) if self.order == "by family" else []
            family = family_of(each.kind)
            things.append([*head, beside(_row(each, row, widths), each, width, column)])
        return things

    def _head(self, found: Found, before: str, width: int) -> Thing:
        """The name of a family above its first figure, with how many there are."""
        family = family_of(found.kind)
        if family == before:
            return []
        count = sum(family_of(each.kind) == family for each in self.shown)
        return [
            *([[]] if before else []),
            [(clip(f"{_NAMES[family]} · {count}", width), "heading")],
        ]

    def lead(self, index: int) -> int:
        return len(self._things[index]) - 1


def _shared(widest: Sequence[int], width: int) -> tuple[int, int, int, int]:
    """The widths of what it counts, the figure, its type and its value."""
    if width < _ROOMY:
        figure = min(widest[0] + 1, width * 2 // 3) if widest else 0
        return width - figure, figure, 0, 0
    figure, of, kind, value = shares(widest, width)
    # What it counts comes first: one long range takes no more than a quarter from all the others.
    wanted = min(widest[1] + 2, 2 * width // 5) if widest else 0
    given = max(0, min(wanted - of, figure - width // 4))
    return of + given, figure - given, kind, value


def _cells(found: Found) -> tuple[str, str, str, str]:
    """A figure as written, what it counts or a few words about it, its type, its value."""
    assert isinstance(found.place, Figure)
    of = found.of or fold(in_its_clause(found.digest, found.place))
    again = f"  also {found.again}" if found.again else ""
    value = value_words(found.place)
    value = value if value != found.words else ""
    return clip(found.words, 60), fold(of + again), found.kind, clip(value, 60)


def _row(found: Found, cells: Sequence[str], widths: Sequence[int]) -> Painted:
    assert isinstance(found.place, Figure)
    figure, of, kind, value = cells
    looks = ("" if found.place.of else "quiet", family_of(found.kind), "quiet", "")
    return [
        (set_cell_size(clip(text, max(0, share - 2)), share), look)
        for text, look, share in zip((of, figure, kind, value), looks, widths, strict=True)
    ]
