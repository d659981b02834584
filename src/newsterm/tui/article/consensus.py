"""How many of the methods chose each sentence: where they agree, an article's core is.

Every method makes a summary as long as the one that is shown. `random` has no say, and a method that
cannot take an article is not counted.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from newsterm.adapters.summarizers.methods import METHODS
from newsterm.core.text.span import Span
from newsterm.core.value import frozen
from newsterm.errors import NewstermError

if TYPE_CHECKING:  # What ranks sentences is loaded when the first article is open.
    from newsterm.core.summary_lines import Summary

VOTERS = tuple(name for name in METHODS if name != "random")


@frozen
class Chosen(Span):
    """A sentence with the methods that chose it."""

    methods: tuple[str, ...]


@frozen
class Consensus:
    of: int
    """How many methods had a say."""
    sentences: tuple[Chosen, ...]
    """Those that somebody chose, in order."""

    def at(self, place: Span) -> str:
        """Who chose the sentence a place begins in, in words; empty where nobody did."""
        for chosen in self.sentences:
            if chosen.start <= place.start < chosen.end:
                return f"{len(chosen.methods)} of {self.of}: {', '.join(chosen.methods)}"
        return ""

    def level(self, chosen: Chosen) -> int:
        """1 for a few, 2 for nearly half, 3 for most."""
        share = len(chosen.methods) / self.of
        return 3 if share > 0.6 else 2 if share > 0.3 else 1


def consensus(make: Callable[[str], Summary], tell: Callable[[int], None]) -> Consensus:
    """What the methods agree on; `make` summarises by one, `tell` hears how many are done."""
    summaries: list[Summary] = []
    for done, name in enumerate(VOTERS):
        tell(done)
        with suppress(NewstermError):
            summaries.append(make(name))
    return Consensus(len(summaries), _chosen(summaries))


def _chosen(summaries: Sequence[Summary]) -> tuple[Chosen, ...]:
    methods: dict[tuple[int, int], list[str]] = {}
    for summary in summaries:
        for line in summary.lines:
            methods.setdefault((line.start, line.end), []).append(summary.method)
    return tuple(Chosen(*place, tuple(names)) for place, names in sorted(methods.items()))
