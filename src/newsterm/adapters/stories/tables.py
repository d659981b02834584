"""The tables in which stories are kept, in the database of the index.

They are made where they are missing and emptied where other code made them; a rebuilt index has none,
and gets them again.
"""

from __future__ import annotations

import json
import sqlite3
from array import array
from zlib import compress, decompress

from newsterm.adapters.index.database import maker, writing
from newsterm.core.copies.runs import Runs
from newsterm.core.stories.profile import Profile
from newsterm.core.stories.report import Report
from newsterm.core.stories.story import Cited, Member, Story
from newsterm.core.stories.weighing import Weighed
from newsterm.core.value import values_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_REPORT = ("id", "day", "placed", "outlet", "title", "start", "opening", "words")
_SCHEMA = """
    CREATE TABLE IF NOT EXISTS profiles (
        article INTEGER PRIMARY KEY, id TEXT NOT NULL, placed TEXT NOT NULL, profile BLOB NOT NULL
    );
    CREATE INDEX IF NOT EXISTS profiles_by_day ON profiles (placed, id);
    CREATE TABLE IF NOT EXISTS weights (article INTEGER PRIMARY KEY, weights BLOB NOT NULL);
    CREATE TABLE IF NOT EXISTS fronts (
        term INTEGER NOT NULL, placed TEXT NOT NULL, article INTEGER NOT NULL,
        PRIMARY KEY (term, placed, article)
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS runs (
        hash INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY (hash, article)
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS seen (day TEXT PRIMARY KEY, articles INTEGER NOT NULL);
    CREATE TABLE IF NOT EXISTS held (
        term INTEGER NOT NULL, day TEXT NOT NULL, articles INTEGER NOT NULL,
        PRIMARY KEY (term, day)
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS near (
        one INTEGER NOT NULL, other INTEGER NOT NULL, odds REAL NOT NULL, share REAL NOT NULL,
        PRIMARY KEY (one, other)
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS stories (
        article INTEGER PRIMARY KEY, story TEXT NOT NULL, is_folded INTEGER NOT NULL,
        island INTEGER NOT NULL
    );
    CREATE INDEX IF NOT EXISTS stories_by_story ON stories (story);
    CREATE INDEX IF NOT EXISTS stories_by_island ON stories (island);
    CREATE TABLE IF NOT EXISTS told (
        story TEXT PRIMARY KEY, last TEXT NOT NULL, sources INTEGER NOT NULL,
        articles INTEGER NOT NULL, record BLOB NOT NULL, differences INTEGER
    );
    CREATE INDEX IF NOT EXISTS told_by_sources ON told (sources DESC, articles DESC, last DESC);
    CREATE TABLE IF NOT EXISTS restless (article INTEGER PRIMARY KEY);
    CREATE TABLE IF NOT EXISTS asked (article TEXT NOT NULL, word TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS unsettled (article INTEGER PRIMARY KEY);
    CREATE TRIGGER IF NOT EXISTS unsettled_new AFTER INSERT ON articles
        BEGIN INSERT OR IGNORE INTO unsettled VALUES (new.number); END;
    CREATE TRIGGER IF NOT EXISTS unsettled_gone AFTER DELETE ON articles
        BEGIN INSERT OR IGNORE INTO unsettled VALUES (old.number); END;
    CREATE TRIGGER IF NOT EXISTS unsettled_moved AFTER UPDATE OF day ON articles
        WHEN old.day <> new.day
        BEGIN INSERT OR IGNORE INTO unsettled VALUES (new.number); END;
"""
"""`seen` and `held`: of each day how many articles there are, and how many hold a word. `fronts`: an
article's weightiest words. `near`: the log-odds of two articles, and the share of their runs of words.
`restless`: whose story is to be looked for anew. `asked`: what the user said of stories when that was last
done. `unsettled`: the articles that are new, gone, or of another day than they were; the index itself tells
of them, so nobody has to look at all. `is_folded`: a fuller copy of it is shown. `island`: one of the
articles that were put into stories together."""
TABLES = (
    "profiles",
    "weights",
    "fronts",
    "runs",
    "seen",
    "held",
    "near",
    "stories",
    "told",
    "restless",
    "asked",
    "unsettled",
)


_TRIGGERS = ("unsettled_new", "unsettled_gone", "unsettled_moved")


def ready(db: sqlite3.Connection) -> None:
    """Make the tables where they are missing, and anew where other code made them."""
    db.executescript("DROP TABLE IF EXISTS temp.told; DROP TABLE IF EXISTS temp.stories;"
                     "CREATE TABLE IF NOT EXISTS story_maker (maker TEXT NOT NULL);")  # fmt: skip
    if not _is_ours(db):
        with writing(db):
            if not _is_ours(db):  # Nobody was quicker.
                _drop(db)
    db.executescript(f"BEGIN IMMEDIATE; {_SCHEMA} COMMIT;")
    if not db.execute("SELECT 1 FROM profiles LIMIT 1").fetchone():
        db.execute("INSERT OR IGNORE INTO unsettled SELECT number FROM articles")


def _is_ours(db: sqlite3.Connection) -> bool:
    row = db.execute("SELECT maker FROM story_maker").fetchone()
    return bool(row) and row[0] == maker()


def _drop(db: sqlite3.Connection) -> None:
    for trigger in _TRIGGERS:
        db.execute(f"DROP TRIGGER IF EXISTS {trigger}")
    for table in TABLES:
        db.execute(f"DROP TABLE IF EXISTS {table}")
    db.execute("DELETE FROM story_maker")
    db.execute("INSERT INTO story_maker VALUES (?)", (maker(),))


_HEAD = 4
"""Bytes that tell how long the JSON at the head of a record is."""


def pack_profile(one: Profile) -> bytes:
    report = [getattr(one.report, name) for name in _REPORT]
    told = [report, len(one.terms), one.runs.every]
    head = json.dumps(told, separators=(",", ":")).encode()
    terms = one.terms.tobytes() + one.times + one.flags
    return len(head).to_bytes(_HEAD, "big") + head + terms + one.runs.kept.tobytes()


def unpack_profile(data: bytes) -> Profile:
    told, at = _head(data)
    report, count, every = told
    terms, at = _array("I", data, at, count)
    times, flags = data[at : at + count], data[at + count : at + 2 * count]
    kept, _ = _array("I", data, at + 2 * count, (len(data) - at - 2 * count) // 4)
    return Profile(Report(*report), terms, times, flags, Runs(kept, every))


def unpack_report(data: bytes) -> Report:
    """What a story tells of the article of a profile."""
    return Report(*_head(data)[0][0])


def pack_weighed(one: Weighed) -> bytes:
    head = json.dumps([one.day, one.length, len(one.terms)]).encode()
    arrays = (one.terms, one.weights, one.rarities, one.sizes)
    packed = b"".join(values.tobytes() for values in arrays)
    return len(head).to_bytes(_HEAD, "big") + head + packed + one.flags


def unpack_weighed(data: bytes) -> Weighed:
    (day, length, count), at = _head(data)
    terms, at = _array("I", data, at, count)
    weights, at = _array("f", data, at, count)
    rarities, at = _array("f", data, at, count)
    sizes, at = _array("f", data, at, 3)
    return Weighed(day, length, terms, weights, rarities, data[at:], sizes)


def _head(data: bytes) -> tuple[Any, int]:
    """The JSON at the head of a record, and where it ends."""
    end = _HEAD + int.from_bytes(data[:_HEAD], "big")
    return json.loads(data[_HEAD:end]), end


def _array(kind: str, data: bytes, start: int, count: int) -> tuple[array[Any], int]:
    values: array[Any] = array(kind)
    end = start + count * values.itemsize
    values.frombytes(data[start:end])
    return values, end


def pack_story(story: Story) -> bytes:
    members = [list(values_of(member)) for member in story.articles]
    line = story.line and list(values_of(story.line))
    told = [story.id, story.title, members, line, list(story.words)]
    return compress(json.dumps(told, separators=(",", ":")).encode(), 1)


def unpack_story(data: bytes) -> Story:
    id, title, members, line, words = json.loads(decompress(data))
    return Story(
        id,
        title,
        tuple(Member(*row) for row in members),
        Cited(*line) if line else None,
        tuple(words),
    )
