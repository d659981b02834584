"""Stories put together anew where something changed, and the user's word over ours.

What can be reached from an article over pairs that are sure enough is an island; no story goes beyond,
so what is on other islands stays as it was. The user may join an article's story with another's, and
split an article off: such words are applied last, and win.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from newsterm.adapters.stories.tables import pack_story, unpack_report
from newsterm.core.clusters.clusters import groups_in_company
from newsterm.core.clusters.second_look import LEAST
from newsterm.core.copies.copies import originals
from newsterm.core.stories.grouping import STORY, Near
from newsterm.core.stories.report import Report
from newsterm.core.stories.stories import describe

JOINS, APART = "joins ", "apart"
"""What the user says of an article: `joins ID` puts its story and the other article's together; `apart`
makes it a story of its own."""
Pair = tuple[int, int]


def regroup(db: sqlite3.Connection, asked: Iterable[tuple[str, str]]) -> None:
    """Look for the stories of all that is restless, and of what the user said something new about."""
    wanted, known = _ours(asked), set(db.execute("SELECT article, word FROM asked"))
    changed = {id for id, word in wanted ^ known} | {
        word.removeprefix(JOINS) for _, word in wanted ^ known if word.startswith(JOINS)
    }
    restless = {number for (number,) in db.execute("SELECT article FROM restless")}
    restless |= {n for id in changed for n in _numbers_of(db, id)}
    joined, apart = _joined(db, wanted), _apart(db, wanted)
    starts: list[int] = []
    done: set[int] = set()
    for number in sorted(
        restless
    ):  # A story that two islands shared is gone before either is told.
        if number not in done:
            island, _, _ = _island(db, number, joined)
            _forget_stories(db, island)
            starts.append(number)
            done |= island
    for number in starts:
        _regroup_around(db, number, joined, apart)
    db.execute("DELETE FROM restless")
    db.execute("DELETE FROM asked")
    db.executemany("INSERT INTO asked VALUES (?, ?)", sorted(wanted))


def is_news(db: sqlite3.Connection, asked: Iterable[tuple[str, str]]) -> bool:
    """True where there is something to look for: restless articles, or a word that is not applied."""
    if db.execute("SELECT 1 FROM restless LIMIT 1").fetchone():
        return True
    return _ours(asked) != set(db.execute("SELECT article, word FROM asked"))


def _ours(asked: Iterable[tuple[str, str]]) -> set[tuple[str, str]]:
    """The words that say where an article belongs."""
    return {(id, word) for id, word in asked if word == APART or word.startswith(JOINS)}


def _numbers_of(db: sqlite3.Connection, id: str) -> list[int]:
    rows = db.execute("SELECT number FROM articles WHERE id = ?", (id,))
    return [number for (number,) in rows]


def _joined(db: sqlite3.Connection, wanted: Iterable[tuple[str, str]]) -> dict[int, set[int]]:
    """The articles that the user put together, both ways."""
    found: dict[int, set[int]] = {}
    for id, word in wanted:
        if word.startswith(JOINS):
            for one in _numbers_of(db, id):
                for other in _numbers_of(db, word.removeprefix(JOINS)):
                    found.setdefault(one, set()).add(other)
                    found.setdefault(other, set()).add(one)
    return found


def _apart(db: sqlite3.Connection, wanted: Iterable[tuple[str, str]]) -> set[int]:
    return {number for id, word in wanted if word == APART for number in _numbers_of(db, id)}


def _regroup_around(
    db: sqlite3.Connection, number: int, joined: dict[int, set[int]], apart: set[int]
) -> None:
    """Put the stories of an article's island together."""
    island, odds, shares = _island(db, number, joined)
    reports: dict[int, Report] = {}
    for one in island:
        row = db.execute("SELECT profile FROM profiles WHERE article = ?", (one,)).fetchone()
        if row:
            reports[one] = unpack_report(row[0])
    order = sorted(reports, key=lambda n: (reports[n].placed, reports[n].id))
    _put_stories(db, order, reports, odds, shares, joined, apart)


def _forget_stories(db: sqlite3.Connection, island: Iterable[int]) -> None:
    for number in island:
        of = "(SELECT story FROM stories WHERE article = ?)"
        db.execute(f"DELETE FROM told WHERE story = {of}", (number,))
        db.execute("DELETE FROM stories WHERE article = ?", (number,))


def _put_stories(
    db: sqlite3.Connection,
    order: list[int],
    reports: dict[int, Report],
    odds: dict[Pair, float],
    shares: dict[Pair, float],
    joined: dict[int, set[int]],
    apart: set[int],
) -> None:
    # Articles go by their place among each other: numbers tell in which order they came in.
    place = {number: i for i, number in enumerate(order)}
    told = [reports[number] for number in order]
    odds, shares = _by_place(odds, place), _by_place(shares, place)
    found = [
        [order[i] for i in group] for group in groups_in_company(range(len(order)), odds, STORY)
    ]
    of, near = originals(range(len(order)), shares), Near(odds)
    for group in _as_asked(found, joined, apart):
        places = sorted(place[number] for number in group)
        story = describe(places, told, near, of)
        rows = [(order[i], story.id, order[of[i]] if i in of else None) for i in places]
        db.executemany("INSERT OR REPLACE INTO stories VALUES (?, ?, ?)", rows)
        values = story.id, story.last, story.sources, len(group), pack_story(story)
        db.execute("INSERT OR REPLACE INTO told VALUES (?, ?, ?, ?, ?, NULL)", values)


def _by_place(values: dict[Pair, float], place: dict[int, int]) -> dict[Pair, float]:
    """The same, in the order of the articles' places."""
    placed = (((place[a], place[b]), value) for (a, b), value in values.items())
    return dict(sorted(((min(pair), max(pair)), value) for pair, value in placed))


def _island(
    db: sqlite3.Connection, start: int, joined: dict[int, set[int]]
) -> tuple[set[int], dict[Pair, float], dict[Pair, float]]:
    """The articles on an island, and what is known of each two of them."""
    island, waiting = {start}, [start]
    odds: dict[Pair, float] = {}
    shares: dict[Pair, float] = {}
    while waiting:
        one = waiting.pop()
        rows = db.execute("SELECT other, odds, share FROM near WHERE one = ?", (one,)).fetchall()
        for other, value, share in rows:
            pair = min(one, other), max(one, other)
            odds[pair] = value
            if share:
                shares[pair] = share
        sure = {other for other, value, _ in rows if value >= LEAST} | joined.get(one, set())
        new = sure - island
        island |= new
        waiting += sorted(new)
    inside = {
        pair: value for pair, value in odds.items() if pair[0] in island and pair[1] in island
    }
    return island, inside, {pair: share for pair, share in shares.items() if pair in inside}


def _as_asked(
    found: list[list[int]], joined: dict[int, set[int]], apart: set[int]
) -> list[list[int]]:
    """The groups after the user's word."""
    left = [[n for n in group if n not in apart] for group in found]
    left += [[number] for group in found for number in group if number in apart]
    left = [group for group in left if group]
    home = {number: place for place, group in enumerate(left) for number in group}
    for one, others in sorted(joined.items()):
        for other in sorted(others):
            if one in home and other in home and home[one] != home[other]:
                to, gone = home[one], home[other]
                left[to] += left[gone]
                home.update(dict.fromkeys(left[gone], to))
                left[gone] = []
    return [group for group in left if group]
