"""How much one input may hold, and how much memory the work on it may take.

No article is as long as what is allowed unasked; who has a longer text says so (`--largest`). Then no
bound of memory holds either. What is allowed is this process's own, as the system's limits are: one
that works for it is told once more.
"""

from __future__ import annotations

from newsterm.errors import NewstermError

MIB = 1 << 20
_LEAST_IN_LINE = 20
"""Bytes of a line on average, below which a long text is no article's: each line costs memory besides."""
_USUAL = 8
"""MiB. The longest novels have less than half as much."""
_allowed = _USUAL


def allow(mebibytes: int | None) -> None:
    """Allow inputs of so many MiB; as many as usual for None."""
    global _allowed
    _allowed = mebibytes or _USUAL


def most_bytes() -> int:
    """Bytes that one input may have."""
    return _allowed * MIB


def too_long() -> str:
    """What is said of an input that is longer."""
    return f"is longer than {_allowed} MiB; split it into articles, or give --largest"


def most_lines() -> int:
    """Lines that the text of one input may have."""
    return most_bytes() // _LEAST_IN_LINE


def bound_lines(text: str, source: str = "") -> None:
    """Raises NewstermError for a text of more: before it is laid out, which takes the memory."""
    if text.count("\n") > most_lines():
        what = f"has more than {most_lines():,} lines; split it into articles, or give --largest"
        raise NewstermError(what, source)


def is_usual() -> bool:
    """True where nobody has asked for longer inputs, and what work on them may take is bounded."""
    return _allowed <= _USUAL


def too_heavy() -> str:
    """What is said of an input that takes more memory than work on it may take."""
    if is_usual():
        return "needs more than 300 MB of memory; split it into articles, or give --largest"
    return "needs more memory than there is; split it into articles"
