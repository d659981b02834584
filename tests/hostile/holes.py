"""What once went wrong, or might have: newsterm's own files, each damaged in every way that was seen.

A damage makes something else of a file at a path. Small enough to be made on the spot; a hole that is
found is added here, and `tests/test_holes.py` sees to it that it stays closed.
"""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from pathlib import Path

Damage = Callable[[Path], object]


def _changed(change: Callable[[bytes, random.Random], bytes]) -> Damage:
    def damage(path: Path) -> None:
        data = path.read_bytes() if path.is_file() else b""
        path.write_bytes(change(data, random.Random(7)))

    return damage


def _flipped(data: bytes, dice: random.Random) -> bytes:
    bits = bytearray(data)
    for _ in range(16 if bits else 0):
        bits[dice.randrange(len(bits))] ^= 1 << dice.randrange(8)
    return bytes(bits)


def _instead(make: Callable[[Path], object]) -> Damage:
    def damage(path: Path) -> None:
        path.unlink(missing_ok=True)
        make(path)

    return damage


DAMAGES: dict[str, Damage] = {
    "gone": _instead(lambda _: None),
    "empty": _changed(lambda _, __: b""),
    "cut": _changed(lambda data, _: data[: len(data) * 2 // 3]),
    "without its last byte": _changed(lambda data, _: data[:-1]),
    "torn, and added to": _changed(lambda data, _: data[:-9] + b'{"id":"0","read":'),
    "a page of zeros": _changed(lambda data, _: data[:100] + bytes(4096) + data[4196:]),
    "16 bits flipped": _changed(_flipped),
    "random": _changed(lambda _, dice: dice.randbytes(4096)),
    "another head": _changed(lambda data, _: b"not a database\n" + data[15:]),
    "random at the end": _changed(lambda data, dice: data + dice.randbytes(999)),
    "lines that are no marks": _changed(
        lambda data, _: data + b'[]\n{}\n{"id":[]}\n\xff\n' + b"[" * 9999
    ),
    "a folder": _instead(Path.mkdir),
    "a folder that holds something": _instead(
        lambda p: (p.mkdir(), (p / "mine").write_text("mine"))
    ),
    "a pipe": _instead(os.mkfifo),
    "a link to nowhere": _instead(lambda path: path.symlink_to("nowhere")),
    "a link to itself": _instead(lambda path: path.symlink_to(path.name)),
    "a link to what never ends": _instead(lambda path: path.symlink_to("/dev/zero")),
}
FILES = (
    "data/newsterm/marks.sqlite3",
    "data/newsterm/marks.sqlite3-wal",
    "data/newsterm/marks.sqlite3-shm",
    "data/newsterm/marks.log",
    "data/newsterm/marks.lock",
    "data/newsterm/feeds.sqlite3",
    "data/newsterm/feeds.opml",
    "data/newsterm/feeds.lock",
    "cache/newsterm/*/index.sqlite3",
    "cache/newsterm/*/index.sqlite3-wal",
)
"""Below the user's folders, as patterns."""
