"""A query answered from the index: clauses become SQL with parameters, never text pasted into it.

Words go to FTS5, which ranks by bm25 with the title weighing more; everything else narrows the
rows. Ranking costs a step for each hit, up to a second for a word like "the" among 100,000 articles,
and says little there: so what very many articles hold is not ranked but given newest first.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import datetime, timedelta
from os import fsencode

from newsterm.adapters.index.index import ENTRY, Index, entry_of
from newsterm.adapters.marks.marks import Mark, Marks, marks_path
from newsterm.adapters.marks.two_copies import is_whole
from newsterm.adapters.system.sqlite import TROUBLE
from newsterm.core.search.entry import Entry
from newsterm.core.search.folding import fold, spaced
from newsterm.core.search.query import Clause, Query, asks_for_stories
from newsterm.core.value import frozen

_MOST = (1 << 63) - 1
"""No number in SQLite is greater."""
_TITLE_WEIGHT = 8.0
_MOST_RANKED = 4000
_OF_MARKS = ("is", "tag", "story", "note", "highlighted")
"""Fields that ask what the user did."""
_STORY = "SELECT article FROM stories JOIN told USING (story) WHERE "
_OF_STORIES = {
    "sources": "number IN (" + _STORY + "sources {sign} ?)",
    "differs": "number IN (" + _STORY + "(coalesce(differences, 0) > 0) = ?)",
    "copies": "(number IN (SELECT article FROM stories WHERE is_folded)) = ?",
}
_MARKED_STORY = """number IN (SELECT article FROM stories WHERE story IN (SELECT story FROM stories
    JOIN articles ON number = article JOIN mine.tags USING (id) WHERE tag = ?))"""
_IS_READ = "id IN (SELECT id FROM mine.marks WHERE read)"
_IS_STARRED = "id IN (SELECT id FROM mine.marks WHERE starred)"
_HIGHLIGHTED = "id IN (SELECT article FROM mine.highlights WHERE exact <> '' AND {})"
_NOTED = f"id IN (SELECT id FROM mine.marks WHERE instr(folded(note), ?)) OR {_HIGHLIGHTED}"
_HOLDS = "instr(folded({}), ?)"
_STATES = {
    "read": _IS_READ,
    "unread": f"NOT ({_IS_READ})",
    "starred": _IS_STARRED,
    "highlighted": _HIGHLIGHTED.format(1),
}
_HOURS = {"h": 1, "d": 24, "w": 24 * 7, "m": 24 * 30, "y": 24 * 365}


@frozen
class Hit:
    """An article that answers a query; the lower the score, the better (bm25)."""

    entry: Entry
    score: float


def ask(index: Index, query: Query, now: datetime, most: int = -1) -> list[Hit]:
    """The articles that answer a query, best first; newer ones first among equals. At most `most`."""
    if any(clause.field in _OF_MARKS for clauses in query for clause in clauses):
        _attach(index)
    if asks_for_stories(query):
        _stand_in(index)
    best: dict[str, Hit] = {}
    for clauses in query or ((),):
        for hit in _hits(index, clauses, now, most):
            known = best.get(hit.entry.id)
            if known is None or hit.score < known.score:
                best[hit.entry.id] = hit
    hits = sorted(best.values(), key=lambda hit: hit.entry.day, reverse=True)
    hits.sort(key=lambda hit: hit.score)
    return hits[:most] if most >= 0 else hits


def condition(index: Index, query: Query, now: datetime) -> tuple[str, list[object]]:
    """The articles that answer a query as a condition of SQL with its values, in no order."""
    if any(clause.field in _OF_MARKS for clauses in query for clause in clauses):
        _attach(index)
    if asks_for_stories(query):
        _stand_in(index)
    sides: list[str] = []
    values: list[object] = []
    for clauses in query:
        parts = [_condition(clause, now) for clause in clauses]
        signs = ["NOT " if clause.negated else "" for clause in clauses]
        both = zip(signs, parts, strict=True)
        sides.append(" AND ".join(f"{sign}({sql})" for sign, (sql, _) in both))
        values += (value for _, some in parts for value in some)
    return " OR ".join(f"({side})" for side in sides), values


def _stand_in(index: Index) -> None:
    """Where nobody has looked for stories yet, no article is of any: empty tables stand in."""
    db = index.connection
    if not db.execute("SELECT 1 FROM main.sqlite_master WHERE name = 'told'").fetchone():
        db.execute("CREATE TEMP TABLE IF NOT EXISTS stories (article, story, is_folded)")
        db.execute("CREATE TEMP TABLE IF NOT EXISTS told (story, sources, differences)")


def _attach(index: Index) -> None:
    """Put the user's marks beside the index as the schema `mine`."""
    db, path = index.connection, marks_path()
    if db.execute("SELECT 1 FROM pragma_database_list WHERE name = 'mine'").fetchone():
        return
    db.create_function("folded", 1, _folded, deterministic=True)
    if path is None:
        _attach_copy(index, [])
        return
    try:
        db.execute("ATTACH ? AS mine", (fsencode(path),))
        db.execute(
            "SELECT count(read + starred), (SELECT count(tag) FROM mine.tags),"
            " (SELECT count(exact) FROM mine.highlights) FROM mine.marks"
        )
        if not is_whole(db, "mine"):
            raise sqlite3.DatabaseError("the log tells otherwise")
    except TROUBLE:  # Damaged, which `Marks` puts right; or where nothing can be written.
        with suppress(*TROUBLE):
            db.execute("DETACH mine")
        with closing(Marks()) as marks:
            _attach_copy(index, marks.all())
            index.trouble = marks.trouble


def _folded(words: str) -> str:
    """The user's words, or those of a highlight, as they are sought, on one line."""
    return fold(" ".join(words.split()))


def _attach_copy(index: Index, marks: list[Mark]) -> None:
    db = index.connection
    db.execute("ATTACH ':memory:' AS mine")
    db.execute("CREATE TABLE mine.marks (id, read, starred, note)")
    db.execute("CREATE TABLE mine.tags (id, tag)")
    db.execute("CREATE TABLE mine.highlights (article, exact, note)")
    db.executemany(
        "INSERT INTO mine.marks VALUES (?, ?, ?, ?)",
        [(m.id, m.read, m.starred, m.note) for m in marks],
    )
    db.executemany(
        "INSERT INTO mine.highlights VALUES (?, ?, ?)",
        [(m.id, h.exact, h.note) for m in marks for h in m.highlights],
    )
    db.executemany(
        "INSERT INTO mine.tags VALUES (?, ?)", [(m.id, t) for m in marks for t in m.tags]
    )


def _hits(index: Index, clauses: tuple[Clause, ...], now: datetime, most: int) -> Iterator[Hit]:
    conditions: list[str] = ["1"]
    values: list[object] = []
    for clause in clauses:
        if clause.field not in ("text", "title") or clause.negated:
            condition, parameters = _condition(clause, now)
            conditions.append(f"NOT ({condition})" if clause.negated else condition)
            values += parameters
    words = " AND ".join(
        _match(c) for c in clauses if c.field in ("text", "title") and not c.negated
    )
    where = " AND ".join(conditions)
    if words:
        yield from _ranked(index, words, where, values, most)
    else:
        yield from (Hit(entry, 0.0) for entry in index.entries(where, values, f"LIMIT {most}"))


def _ranked(index: Index, words: str, where: str, values: list[object], most: int) -> Iterator[Hit]:
    """The articles that hold the words, by bm25; by the newest where very many do."""
    common = index.connection.execute(
        "SELECT 1 FROM terms WHERE terms MATCH ? LIMIT 1 OFFSET ?", (words, _MOST_RANKED)
    ).fetchone()
    score = "-1.0" if common else f"bm25(terms, {_TITLE_WEIGHT})"
    order = "terms.rowid DESC" if common else "score, day DESC"
    rows = index.connection.execute(
        f"""
        SELECT {score} AS score, {ENTRY}
        FROM terms JOIN articles ON number = terms.rowid
        WHERE terms MATCH ? AND {where} ORDER BY {order} LIMIT {most}
        """,
        (words, *values),
    )
    yield from (Hit(entry_of(*row), score) for score, *row in rows)


def _match(clause: Clause) -> str:
    """An FTS5 string: quoted, so that no word of a user's is an operator."""
    value = spaced(clause.value).rstrip().replace('"', '""')
    words = f'"{value}"{"*" if clause.prefix else ""}'
    return f"title : {words}" if clause.field == "title" else words


def _condition(clause: Clause, now: datetime) -> tuple[str, list[object]]:
    """A condition of SQL on a row of articles, and the values of its parameters."""
    if clause.field in ("text", "title"):
        return "number IN (SELECT rowid FROM terms WHERE terms MATCH ?)", [_match(clause)]
    if clause.field == "words" and clause.number:
        return f"words {clause.number.sign} ?", [min(int(clause.number.value), _MOST)]
    if clause.field == "lang":
        return "language = ?", [clause.value.lower()]
    if clause.field == "source":
        words = clause.value.lower()
        return "(instr(lower(outlet), ?) OR instr(lower(path), ?))", [words, words]
    if clause.field == "feed":
        return "instr(lower(outlet), ?)", [clause.value.lower()]
    if clause.field == "author":
        return "instr(lower(author), ?)", [clause.value.lower()]
    if clause.field in ("since", "before"):
        return f"day {'>=' if clause.field == 'since' else '<'} ?", [_day(clause.value, now)]
    if clause.field == "is":
        return _STATES[clause.value], []
    if clause.field == "highlighted":
        return _HIGHLIGHTED.format(_HOLDS.format("exact")), [_folded(clause.value)]
    if clause.field == "note":
        return _NOTED.format(_HOLDS.format("note")), [_folded(clause.value)] * 2
    if clause.field == "tag":
        return "id IN (SELECT id FROM mine.tags WHERE tag = ?)", [clause.value.casefold()]
    if clause.field == "said":
        return "number IN (SELECT article FROM said WHERE instr(name, ?))", [fold(clause.value)]
    if clause.field in ("story", *_OF_STORIES):
        return _story_condition(clause)
    return _figure_condition(clause)


def _story_condition(clause: Clause) -> tuple[str, list[object]]:
    """Of stories, which `adapters.stories` keeps in the same database."""
    if clause.field == "story":
        if clause.value in ("followed", "muted"):
            return _MARKED_STORY, [f"story:{clause.value}"]
        id = f"st:{clause.value.removeprefix('st:')}"
        return "number IN (SELECT article FROM stories WHERE substr(story, 1, ?) = ?)", [
            len(id),
            id,
        ]
    told = _OF_STORIES[clause.field]
    if clause.number:
        return told.format(sign=clause.number.sign), [min(int(clause.number.value), _MOST)]
    return told, [clause.value == "yes"]


def _figure_condition(clause: Clause) -> tuple[str, list[object]]:
    among = "number IN (SELECT article FROM amounts WHERE type = ?"
    if clause.number is None:
        return f"{among})", [clause.value]
    return f"{among} AND value {clause.number.sign} ?)", [clause.value, float(clause.number.value)]


def _day(value: str, now: datetime) -> str:
    """The day a date or an age names; before every other where it is before our era."""
    if value[-1].isdigit():
        return value
    try:
        return (now - timedelta(hours=int(value[:-1]) * _HOURS[value[-1]])).date().isoformat()
    except OverflowError:
        return ""
