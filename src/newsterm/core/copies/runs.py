"""The 5-word runs of a text, as numbers: what tells that the words of one stand in another.

Of a long text only some are kept, those that a power of two divides: which ones is decided by the run
itself, so two texts keep the same of what they share, and the share shows in the sample (Broder 1997).
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from itertools import islice
from zlib import crc32

from newsterm.core.value import frozen

_RUN = 5
_KEPT = 256
"""Runs of a text, about; all of them where it has fewer."""
_FEW = 4
"""Runs of a text that is too short to be told from a phrase that anybody may use."""


@frozen
class Runs:
    __slots__ = ("every", "kept")

    kept: array[int]
    """In order, each once."""
    every: int
    """A power of two that divides each of them; 1 where all are kept."""


def runs_of(tokens: Sequence[str]) -> Runs:
    """The runs of words in a text; linear, and all of it in C."""
    data = [token.encode("utf-8", "surrogatepass") for token in tokens]
    found = map(crc32, data)
    for i in range(1, _RUN):  # The checksum of a run goes on from that of its beginning.
        found = map(crc32, islice(data, i, None), found)
    distinct = set(found)
    every = 1
    while len(distinct) > every * _KEPT:
        every *= 2
    kept = distinct if every == 1 else {run for run in distinct if run % every == 0}
    return Runs(array("I", sorted(kept)), every)


def shares(one: Runs, other: Runs) -> tuple[float, float]:
    """The share of each one's runs that stand in the other, about; 0 of a text of a few words."""
    every = max(one.every, other.every)
    ours, theirs = ({run for run in runs.kept if run % every == 0} for runs in (one, other))
    if min(len(ours), len(theirs)) * every <= _FEW:
        return 0.0, 0.0
    both = len(ours & theirs)
    return both / max(1, len(ours)), both / max(1, len(theirs))


def containment(one: Runs, other: Runs) -> float:
    """The share of the shorter one's runs that stand in the longer one, about."""
    return max(shares(one, other))
