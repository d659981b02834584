"""The articles that are nearly the same as another, at a cost that does not grow with the index.

Of the checksums in the sketch of a text the very smallest are kept by their value. Of two texts that
have four fifths of their pairs of words in common, one of those of each is hardly ever not the
other's; and of the texts that share one only the newest are looked at, for where all articles of a
store begin or end alike one is as good as the other.
"""

from __future__ import annotations

import sqlite3

from newsterm.adapters.index.likeness import likeness, smallest_of

_KEPT = 4
"""Checksums of each article: with so many, one of 600 pairs of texts that are alike by 0.8 goes unseen."""
_NEWEST = 50
"""Articles of one checksum that are looked at."""


def keep_alike(db: sqlite3.Connection, number: int, sketch: bytes) -> None:
    """Let an article be found by what it is like."""
    rows = [(pair, number) for pair in smallest_of(sketch, _KEPT)]
    db.executemany("INSERT OR IGNORE INTO alike VALUES (?, ?)", rows)


def forget_alike(db: sqlite3.Connection, number: int) -> None:
    """Take an article out again; its sketch must still be there."""
    rows = [(pair, number) for pair in smallest_of(_sketch(db, number), _KEPT)]
    db.executemany("DELETE FROM alike WHERE pair = ? AND article = ?", rows)


def alike(db: sqlite3.Connection, number: int, most: int) -> list[int]:
    """The articles that are likest to one of the index, the likest first, without itself."""
    sketch = _sketch(db, number)
    newest = "SELECT article FROM alike WHERE pair = ? ORDER BY article DESC LIMIT ?"
    near = {
        other
        for pair in smallest_of(sketch, _KEPT)
        for (other,) in db.execute(newest, (pair, _NEWEST))
    } - {number}
    shares = {other: likeness(sketch, _sketch(db, other)) for other in near}
    return sorted(shares, key=lambda other: (-shares[other], other))[:most]


def _sketch(db: sqlite3.Connection, number: int) -> bytes:
    row = db.execute("SELECT sketch FROM sketches WHERE article = ?", (number,)).fetchone()
    return bytes(row[0]) if row else b""
