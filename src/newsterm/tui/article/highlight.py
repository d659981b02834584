"""The one place that colours an article.

What was found is a set of marks, spans with a kind; they may nest and overlap. `runs` cuts the text
where any mark begins or ends, once for an article; painting a screen line is then a walk over the
few runs it touches. A kind is never told by colour alone: quotes are italic, figures bold, the
names of speakers underlined; of which family a figure is, its hue says, and in words the status line.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

from rich.segment import Segment
from rich.style import Style

from newsterm.core.figures.types import FAMILIES, family_of
from newsterm.core.text.span import Span
from newsterm.core.value import frozen
from newsterm.tui.article.navigation import told_figures
from newsterm.tui.widgets.wrapping import fold

if TYPE_CHECKING:  # Finding quotes and figures is loaded when the first are sought.
    from newsterm.core.digest import Digest

CHOSEN = ("chosen-1", "chosen-2", "chosen-3")
"""Sentences by how many methods chose them: a few, nearly half, most."""
PASSING = ("match", "flash", "selected")
"""Marks that come and go with what the reader does."""
LAYERS = (*CHOSEN, "highlight", "statement", "quote", "speaker", *FAMILIES, *PASSING)
"""Kinds of marks; where two meet, the later one has the last word."""
BRIGHT = frozenset(("summary", *LAYERS)) - {*CHOSEN}
"""What stays bright while one skims."""
STYLES = """
ArticlePane {
    & > .article--title { color: $foreground; text-style: bold; }
    & > .article--byline, & > .article--date, & > .article--facts { color: $text-muted; }
    & > .article--rule { color: $foreground-disabled; }
    & > .article--heading { color: $text-accent; }
    & > .article--why { color: $text-muted; }
    & > .article--margin { color: $text-accent; text-style: bold; }
    & > .article--furniture { color: $text-muted; text-style: dim; }
    & > .article--dim { color: $text-muted; text-style: dim; }
    & > .article--chosen-1 { background: $chosen-1; }
    & > .article--chosen-2 { background: $chosen-2; }
    & > .article--chosen-3 { background: $chosen-3; }
    &:ansi > .article--chosen-3 { text-style: underline; }
    & > .article--highlight { background: $highlight; }
    &:ansi > .article--highlight { text-style: reverse; }
    & > .article--statement { text-style: italic; }
    & > .article--quote { color: $text-success; text-style: italic; }
    & > .article--speaker { text-style: underline; }
    & > .article--money { color: $figure-money; text-style: bold; }
    & > .article--time { color: $figure-time; text-style: bold; }
    & > .article--number { color: $figure-number; text-style: bold; }
    & > .article--match { background: $warning; color: $background; text-style: bold; }
    & > .article--flash { background: $accent-muted; color: $foreground; text-style: bold; }
    & > .article--link { background: $accent; color: $background; text-style: bold; }
    &:ansi > .article--link { text-style: reverse; }
    & > .article--selected { background: $primary; color: $background; }
    &:ansi > .article--selected { text-style: reverse; }
    &:ansi > .article--match { background: ansi_yellow; color: ansi_black; }
    &:ansi > .article--flash, &:nocolor > .article--match { text-style: reverse; }
}
Figures {
    & > .rowlist--money { color: $figure-money; text-style: bold; }
    & > .rowlist--time { color: $figure-time; text-style: bold; }
    & > .rowlist--number { color: $figure-number; text-style: bold; }
}
"""
COMPONENTS = frozenset(
    f"article--{kind}"
    for kind in (
        *"title byline date facts rule heading why margin furniture dim link".split(),
        *LAYERS,
    )
)
_QUOTES = {"direct": "quote", "indirect": "statement", "mixed": "statement"}
"""Titles of works and so-called words stand between quotation marks too, but nobody says them."""

StyleOf = Callable[[str], Style]
Place = TypeVar("Place", bound=Span)


@frozen
class Mark(Span):
    kind: str
    """One of LAYERS, or "summary", which is bright without a style of its own."""


@frozen
class Run(Span):
    """A stretch of text all of which has the same marks."""

    kinds: frozenset[str]


def marks_of(digest: Digest) -> list[Mark]:
    """What was found in an article, as marks."""
    found = [Mark(f.start, f.end, family_of(f.type)) for f in told_figures(digest)]
    for quote in digest.quotes:
        if kind := _QUOTES.get(quote.kind):
            found.append(Mark(quote.start, quote.end, kind))
        if quote.speaker_start is not None and quote.speaker_end is not None:
            found.append(Mark(quote.speaker_start, quote.speaker_end, "speaker"))
    return found


def marked(kind: str, places: Iterable[Span]) -> list[Mark]:
    """Places as marks of a kind."""
    return [Mark(place.start, place.end, kind) for place in places]


def runs(marks: Iterable[Mark]) -> list[Run]:
    """The marks laid flat: runs in order that do not overlap, nothing where nothing is marked."""
    edges: list[tuple[int, int, str]] = []
    for mark in marks:
        if mark.start < mark.end:
            edges += [(mark.start, 1, mark.kind), (mark.end, -1, mark.kind)]
    flat: list[Run] = []
    open_marks: dict[str, int] = {}
    before = 0
    for at, step, kind in sorted(edges):
        if at > before and open_marks:
            flat.append(Run(before, at, frozenset(open_marks)))
        before = at
        open_marks[kind] = open_marks.get(kind, 0) + step
        if not open_marks[kind]:
            del open_marks[kind]
    return flat


def overlaid(flat: Sequence[Run], line: Span, over: Iterable[Mark]) -> list[Run]:
    """The runs of a line with marks laid over them that come and go: matches, what flashes."""
    below = (Mark(run.start, run.end, kind) for run in touching(flat, line) for kind in run.kinds)
    return runs([*below, *over])


def passing(
    row: Span, matches: Sequence[Span], flash: Span | None, chosen: Span | None
) -> Iterator[Mark]:
    """The marks of a row that come and go with what the reader does."""
    for match in touching(matches, row):
        yield Mark(match.start, match.end, "match")
    if flash and flash.meets(row):
        yield Mark(flash.start, flash.end, "flash")
    if chosen and chosen.meets(row):
        yield Mark(chosen.start, chosen.end, "selected")


def touching(flat: Sequence[Place], span: Span) -> Iterator[Place]:
    """Those of ordered places apart that share a character with a span."""
    i = max(0, bisect_right(flat, span.start, key=lambda run: run.start) - 1)
    while i < len(flat) and flat[i].start < span.end:
        if flat[i].end > span.start:
            yield flat[i]
        i += 1


def paint(
    text: str, line: Span, flat: Sequence[Run], base: Style, style_of: StyleOf, skim: bool
) -> list[Segment]:
    """One screen line, coloured; skimming dims what holds nothing bright."""
    plain = base + style_of("dim") if skim else base
    segments: list[Segment] = []
    at = line.start
    for run in touching(flat, line):
        if run.start > at:
            segments.append(Segment(fold(text[at : run.start]), plain))
        at = min(run.end, line.end)
        style = base if not skim or run.kinds & BRIGHT else plain
        for kind in LAYERS:
            if kind in run.kinds:
                style += style_of(kind)
        segments.append(Segment(fold(text[max(run.start, line.start) : at]), style))
    if at < line.end:
        segments.append(Segment(fold(text[at : line.end]), plain))
    return segments
