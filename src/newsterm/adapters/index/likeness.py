"""How like two texts are, told from a small sketch of each: for a text that moved and was changed.

A sketch holds the smallest checksums of all pairs of words that follow each other. The share that two
texts have of their pairs shows in the share of these (Broder, "On the resemblance and containment of
documents", 1997): with 32 of them to a tenth or so, and exactly where texts are short. Two versions
of an article come out above a half, articles of one subject hardly above nothing.

Of the checksums the very smallest are kept by their value, so that what is like an article is found at a
cost that does not grow with the index. A text that was shortened shares little of all pairs of both, but
much of its own: so what is found is ranked by the share of the shorter one's pairs, which two sketches tell
about too. Of the texts that share a checksum only the newest are looked at, for where all articles of a
store begin or end alike one is as good as the other.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator
from itertools import chain, islice, tee
from struct import pack, unpack
from zlib import crc32

from newsterm.adapters.index.database import writing
from newsterm.core.lazy_pattern import lazy_pattern

_MOST, _BYTES = 32, 4
_KEPT = 16
"""Checksums of each article: with so many, one in 35 copies of half a text in one twice as long as it goes
unseen, and hardly any that share more."""
_NEWEST = 50
"""Articles of one checksum that are looked at."""
_CLOSELY = 12
"""Articles whose sketches are looked at, those that share most checksums."""
_LEAST = 0.25
"""Share of the shorter one's pairs, about, below which a text is not worth reading."""
_PIECE = 1 << 16
"""Bytes of a text, and checksums, that are looked at together."""
AT_ONCE = 10_000
"""Articles whose checksums are kept together: in the order of the table, so that each page of it is written
once for all of them and not for each."""
# Scripts without blanks between words: Thai to Burmese, Khmer, kana, Chinese. A sign is a word there.
_UNBROKEN = lazy_pattern("[\u0e00-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")


def sketch(text: str) -> bytes:
    """What is kept of a text to know it again: at most 128 bytes; none of a text without words."""
    if not text.isascii():
        text = " ".join(_UNBROKEN.sub(r" \g<0> ", text).split())
    data = text.encode("utf-8", "surrogatepass")
    one, other = tee(chain.from_iterable(map(bytes.split, _pieces(data))))
    next(other, None)
    # The checksum of a pair goes on from that of its first word: all in C, 0.1 ms an article.
    smallest = _smallest(map(crc32, other, map(crc32, one)))
    smallest = smallest or _smallest(map(crc32, data.split()))
    return pack(f">{len(smallest)}I", *smallest)


def _pieces(data: bytes) -> Iterator[bytes]:
    """A text in pieces between which a blank stands: of a book not all words at once."""
    at = 0
    while at < len(data):
        end = data.find(b" ", at + _PIECE)
        end = end if end >= 0 else len(data)
        yield data[at:end]
        at = end


def _smallest(checksums: Iterator[int]) -> list[int]:
    """The smallest of them, each once, in order."""
    kept: list[int] = []
    while some := [*islice(checksums, _PIECE)]:
        # They are spread evenly, so three times as many as are kept will do, and few have to be sorted.
        is_full = len(kept) == _MOST
        bound = kept[-1] if is_full else (3 * _MOST << 8 * _BYTES) // len(some)
        few = {checksum for checksum in some if checksum < bound}
        if not is_full and len(few) < _MOST:
            few = set(some)
        kept = sorted({*kept, *few})[:_MOST]
    return kept


def likeness(one: bytes, other: bytes) -> float:
    """The share of their pairs of words that the texts of two sketches have in common, about."""
    ours, theirs = pairs_of(one), pairs_of(other)
    smallest = sorted(ours | theirs)[:_MOST]
    return sum(pair in ours and pair in theirs for pair in smallest) / max(1, len(smallest))


def containment(one: bytes, other: bytes) -> float:
    """The share of the shorter text's pairs of words that stand in the longer one, about."""
    ours, theirs = pairs_of(one), pairs_of(other)
    smallest = sorted(ours | theirs)[:_MOST]
    if not ours or not theirs:
        return 0.0
    both = sum(pair in ours and pair in theirs for pair in smallest) / len(smallest)
    return min(1.0, both * _count(smallest) / min(_count(sorted(ours)), _count(sorted(theirs))))


def _count(smallest: list[bytes]) -> float:
    """How many pairs a text has of which these are the smallest: all, or as dense as these lie."""
    if len(smallest) < _MOST:
        return len(smallest)
    return (len(smallest) - 1) * 2.0 ** (8 * _BYTES) / (int.from_bytes(smallest[-1], "big") + 1)


def pairs_of(sketch: bytes) -> set[bytes]:
    """The checksums in a sketch."""
    return {sketch[start : start + _BYTES] for start in range(0, len(sketch), _BYTES)}


def smallest_of(sketch: bytes, most: int) -> list[int]:
    """The smallest checksums in a sketch, as numbers."""
    count = min(len(sketch) // _BYTES, most)
    return [*unpack(f">{count}I", sketch[: count * _BYTES])]


def keep_all_alike(db: sqlite3.Connection, least: int = 1) -> None:
    """Let the articles be found by what they are like that cannot be yet, where they are so many."""
    waiting = (
        "SELECT count(*) FROM (SELECT 1 FROM sketches"
        " WHERE article > (SELECT number FROM likened) LIMIT ?)"
    )
    while db.execute(waiting, (least,)).fetchone()[0] >= least:
        with writing(db):
            _keep_alike(db)


def _keep_alike(db: sqlite3.Connection) -> None:
    some = db.execute(
        "SELECT article, sketch FROM sketches WHERE article > (SELECT number FROM likened)"
        " ORDER BY article LIMIT ?",
        (AT_ONCE,),
    ).fetchall()
    if some:  # Another program may have been quicker.
        db.executemany("INSERT OR IGNORE INTO alike VALUES (?, ?)", _in_order(some))
        db.execute("UPDATE likened SET number = ?", (some[-1][0],))


def _in_order(sketches: list[tuple[int, bytes]]) -> Iterator[tuple[int, int]]:
    """The rows of `alike`, sorted."""
    # As bare numbers they take a third of what pairs would.
    rows = sorted(
        pair << 64 | number for number, sketch in sketches for pair in smallest_of(sketch, _KEPT)
    )
    return ((row >> 64, row & (1 << 64) - 1) for row in rows)


def forget_alike(db: sqlite3.Connection, number: int) -> None:
    """Take an article out again; its sketch must still be there."""
    rows = [(pair, number) for pair in smallest_of(_sketch(db, number), _KEPT)]
    db.executemany("DELETE FROM alike WHERE pair = ? AND article = ?", rows)


def alike(db: sqlite3.Connection, number: int, most: int) -> list[int]:
    """The articles that share most with one of the index, those that share most first, without itself."""
    sketch = _sketch(db, number)
    newest = "SELECT article FROM alike WHERE pair = ? ORDER BY article DESC LIMIT ?"
    shared = Counter(
        other
        for pair in smallest_of(sketch, _KEPT)
        for (other,) in db.execute(newest, (pair, _NEWEST))
    )
    del shared[number]
    near = sorted(shared, key=lambda other: (-shared[other], other))[:_CLOSELY]
    shares = {other: containment(sketch, its) for other, its in _sketches(db, near).items()}
    near = [other for other in near if other in shares]
    found = sorted(near, key=lambda other: (-shares[other], other))
    return [other for other in found if shares[other] >= _LEAST][:most]


def _sketch(db: sqlite3.Connection, number: int) -> bytes:
    return _sketches(db, [number]).get(number, b"")


def _sketches(db: sqlite3.Connection, numbers: list[int]) -> dict[int, bytes]:
    """The sketches of some articles, all with one question."""
    places = ", ".join("?" * len(numbers))
    return dict(
        db.execute(f"SELECT article, sketch FROM sketches WHERE article IN ({places})", numbers)
    )
