"""The tables in which stories are kept, in the database of the index.

They are made where they are missing and emptied where other code made them; a rebuilt index has none,
and gets them again.
"""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections import Counter
from zlib import compress, decompress

from newsterm.adapters.index.database import maker, writing
from newsterm.core.stories.profile import Profile
from newsterm.core.stories.runs import Runs
from newsterm.core.stories.story import Cited, Member, Story
from newsterm.core.stories.weighing import Weighed
from newsterm.core.value import values_of

_SCHEMA = """
    CREATE TABLE IF NOT EXISTS story_maker (maker TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS profiles (
        article INTEGER PRIMARY KEY, id TEXT NOT NULL, placed TEXT NOT NULL, profile BLOB NOT NULL
    );
    CREATE INDEX IF NOT EXISTS profiles_by_day ON profiles (placed, id);
    CREATE TABLE IF NOT EXISTS weights (article INTEGER PRIMARY KEY, weights BLOB NOT NULL);
    CREATE TABLE IF NOT EXISTS fronts (
        term TEXT NOT NULL, placed TEXT NOT NULL, article INTEGER NOT NULL,
        PRIMARY KEY (term, placed, article)
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS runs (
        hash INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY (hash, article)
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS seen (
        day TEXT PRIMARY KEY, articles INTEGER NOT NULL, holding BLOB NOT NULL
    );
    CREATE TABLE IF NOT EXISTS near (
        one INTEGER NOT NULL, other INTEGER NOT NULL, odds REAL NOT NULL, share REAL NOT NULL,
        PRIMARY KEY (one, other)
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS stories (
        article INTEGER PRIMARY KEY, story TEXT NOT NULL, original INTEGER
    );
    CREATE INDEX IF NOT EXISTS stories_by_story ON stories (story);
    CREATE TABLE IF NOT EXISTS told (
        story TEXT PRIMARY KEY, last TEXT NOT NULL, sources INTEGER NOT NULL,
        articles INTEGER NOT NULL, record BLOB NOT NULL, differences INTEGER
    );
    CREATE INDEX IF NOT EXISTS told_by_sources ON told (sources DESC, articles DESC, last DESC);
    CREATE TABLE IF NOT EXISTS restless (article INTEGER PRIMARY KEY);
    CREATE TABLE IF NOT EXISTS asked (article TEXT NOT NULL, word TEXT NOT NULL);
"""
"""`fronts` are an article's weightiest words, `near` the log-odds of two articles and the share of their
runs of words; `restless` those whose story is to be looked for anew; `asked` what the user said of
stories when that was last done."""
TABLES = (
    "profiles",
    "weights",
    "fronts",
    "runs",
    "seen",
    "near",
    "stories",
    "told",
    "restless",
    "asked",
)


def ready(db: sqlite3.Connection) -> None:
    """Make the tables where they are missing; empty them where other code filled them."""
    db.executescript(f"DROP TABLE IF EXISTS temp.told; DROP TABLE IF EXISTS temp.stories;"
                     f"BEGIN IMMEDIATE; {_SCHEMA} COMMIT;")  # fmt: skip
    row = db.execute("SELECT maker FROM story_maker").fetchone()
    if row and row[0] == maker():
        return
    with writing(db):
        for table in (*TABLES, "story_maker"):
            db.execute(f"DELETE FROM {table}")
        db.execute("INSERT INTO story_maker VALUES (?)", (maker(),))


def pack_profile(one: Profile) -> bytes:
    line = one.line and [one.line.start, one.line.end, one.line.text]
    told = [one.id, one.day, one.placed, one.outlet, one.length, list(one.terms), list(one.times),
            list(one.flags), one.runs.every, one.title, line]  # fmt: skip
    text = json.dumps(told, separators=(",", ":")).encode()
    packed = compress(text, 1)
    return len(packed).to_bytes(4, "big") + packed + one.runs.kept.tobytes()


def unpack_profile(data: bytes) -> Profile:
    size = int.from_bytes(data[:4], "big")
    told = json.loads(decompress(data[4 : 4 + size]))
    id, day, placed, outlet, length, terms, times, flags, every, title, line = told
    kept = array("I")
    kept.frombytes(data[4 + size :])
    cited = Cited(line[0], line[1], id, line[2]) if line else None
    return Profile(id, day, placed, outlet, length, tuple(terms), bytes(times), bytes(flags),
                   Runs(kept, every), title, cited)  # fmt: skip


def pack_weighed(one: Weighed) -> bytes:
    head = json.dumps([one.id, one.day, one.placed, one.outlet, one.length, one.sizes, *one.terms])
    packed = head.encode()
    size = len(packed).to_bytes(4, "big")
    return size + packed + one.weights.tobytes() + one.rarities.tobytes() + one.flags


def unpack_weighed(data: bytes) -> Weighed:
    size = 4 + int.from_bytes(data[:4], "big")
    id, day, placed, outlet, length, sizes, *terms = json.loads(data[4:size])
    weights, rarities = array("f"), array("f")
    middle = size + 4 * len(terms)
    weights.frombytes(data[size:middle])
    rarities.frombytes(data[middle : middle + 4 * len(terms)])
    flags = data[middle + 4 * len(terms) :]
    return Weighed(
        id, day, placed, outlet, length, tuple(terms), weights, rarities, flags, tuple(sizes)
    )


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


def pack_seen(holding: Counter[str]) -> bytes:
    return compress(json.dumps(holding, separators=(",", ":")).encode(), 1)


def unpack_seen(data: bytes) -> Counter[str]:
    return Counter(json.loads(decompress(data)))
