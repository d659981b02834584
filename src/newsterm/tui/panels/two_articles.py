"""What two articles say of the same figures and speakers, as rows: what differs first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len

from newsterm.core.agreement.agreement import Agreement
from newsterm.core.agreement.compare import compare_digests
from newsterm.core.agreement.speakers_of_both import speakers_of_both
from newsterm.core.digest import Digest
from newsterm.core.stories.origin import day_of
from newsterm.core.text.span import Span
from newsterm.core.value import frozen
from newsterm.tui.widgets.panel import Thing, Things
from newsterm.tui.widgets.wrapping import clip, fold

_VERDICT = 10
_ROOMY = 50
"""Cells from which on it is told in a word how the two stand to each other; else by a sign."""


@frozen
class Both:
    """What both articles tell of."""

    verdict: str
    of: str
    """What is counted, or who speaks."""
    places: tuple[Span, Span]
    words: tuple[str, str]
    differs: bool = False


def rows_of(one: Digest, other: Digest) -> list[Both]:
    """What differs first, then who speaks in both, then what both give alike."""
    digests = (one, other)
    found = compare_digests(digests, [day_of(digest.article) for digest in digests])
    agreed = [_both(each, digests) for each in found if len(each.mentions) == 2]
    speakers = [
        Both("speaks", name, (mine[0], theirs[0]), (_times(mine), _times(theirs)))
        for name, mine, theirs in speakers_of_both(one, other)
    ]
    differing = [each for each in agreed if each.differs]
    return [*differing, *speakers, *(each for each in agreed if not each.differs)]


def _both(agreement: Agreement, digests: Sequence[Digest]) -> Both:
    first, second = sorted(agreement.mentions, key=lambda mention: mention.article)
    words = tuple(
        fold(mention.place.cut(digests[mention.article].article.text))
        for mention in (first, second)
    )
    return Both(
        agreement.verdict,
        fold(agreement.of),
        (first.place, second.place),
        (words[0], words[1]),
        agreement.is_alarm,
    )


def _times(said: Sequence[Span]) -> str:
    return "once" if len(said) == 1 else f"{len(said)} times"


class Rows(Things):
    """A verdict, what it is of, and how the one and the other have it."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"rowlist--differs"}
    DEFAULT_CSS = "Rows > .rowlist--differs { color: $text-warning; text-style: bold; }"

    def __init__(self, rows: Sequence[Both]) -> None:
        super().__init__()
        self.rows = rows

    @property
    def current(self) -> Both | None:
        return self.rows[self.cursor] if self.rows else None

    def lay_out(self, width: int) -> list[Thing]:
        if not self.rows:
            told = "They tell of no figure and no speaker alike"
            return [[[(clip(told, width), "quiet")]]]
        verdict = _VERDICT if width >= _ROOMY else 2
        of = min(max(cell_len(row.of) for row in self.rows) + 2, (width - verdict) * 2 // 5)
        half = max(1, (width - verdict - of) // 2)
        things: list[Thing] = []
        for row in self.rows:
            look = "differs" if row.differs else "quiet"
            mine, theirs = (clip(words, max(1, half - 2)) for words in row.words)
            told = row.verdict if width >= _ROOMY else "≠" if row.differs else ""
            things.append(
                [[
                    (_filled(clip(told, verdict - 1), verdict), look),
                    (_filled(clip(row.of, max(0, of - 2)), of), "strong"),
                    (_filled(mine, half), ""),
                    (theirs, ""),
                ]]
            )  # fmt: skip
        return things


def _filled(words: str, cells: int) -> str:
    return words + " " * max(0, cells - cell_len(words))
