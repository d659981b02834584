"""Stories put together anew where something changed, and the user's word over ours.

What an article is near to tells on the islands of its neighbours (`islands`), and no further: what is on
other islands stays as it was. The user may join an article's story with another's, and split an article
off: such words are applied last, and win.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

from newsterm.adapters.stories.islands import Grouped, Islands
from newsterm.adapters.stories.tables import pack_story, unpack_report
from newsterm.core.stories.grouping import Near
from newsterm.core.stories.stories import describe

JOINS, APART = "joins ", "apart"
"""What the user says of an article: `joins ID` puts its story and the other article's together; `apart`
makes it a story of its own."""


def regroup(db: sqlite3.Connection, asked: Iterable[tuple[str, str]]) -> None:
    """Look for the stories of all that is restless, and of what the user said something new about."""
    wanted, known = _ours(asked), set(db.execute("SELECT article, word FROM asked"))
    changed = {id for id, word in wanted ^ known} | {
        word.removeprefix(JOINS) for _, word in wanted ^ known if word.startswith(JOINS)
    }
    restless = {number for (number,) in db.execute("SELECT article FROM restless")}
    restless |= {n for id in changed for n in _numbers_of(db, id)}
    islands, apart = Islands(db, _joined(db, wanted)), _apart(db, wanted)
    found = _islands_of(db, islands, restless)
    groups = [(one, _as_asked(one.stories, islands.joined, apart)) for one in found]
    _put(db, islands, groups, restless)
    db.execute("DELETE FROM restless")
    db.execute("DELETE FROM asked")
    db.executemany("INSERT INTO asked VALUES (?, ?)", sorted(wanted))


def _islands_of(db: sqlite3.Connection, islands: Islands, restless: set[int]) -> list[Grouped]:
    """The islands that some articles tell on: their own and their neighbours', as they are and were."""
    near = restless.union(*map(islands.sure, restless))
    were = "SELECT b.article FROM stories a JOIN stories b USING (island) WHERE a.article = ?"
    starts = near.union(n for number in near for (n,) in db.execute(were, (number,)))
    found: list[Grouped] = []
    done: set[int] = set()
    for number in sorted(starts):
        if number not in done:
            found.append(islands.around(number))
            done.add(number)
            done.update(found[-1].island)
    return found


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


def _put(
    db: sqlite3.Connection,
    islands: Islands,
    found: list[tuple[Grouped, list[list[int]]]],
    restless: set[int],
) -> None:
    """Keep the stories of islands; those that are as they were are left alone."""
    changed = [(one, group) for one, groups in found for group in groups
               if not restless.isdisjoint(group) or not _is_kept(db, group)]  # fmt: skip
    lost = restless.difference(*(one.island for one, _ in found))
    for number in (*lost, *(number for _, group in changed for number in group)):
        of = "(SELECT story FROM stories WHERE article = ?)"
        db.execute(f"DELETE FROM told WHERE story = {of}", (number,))
        db.execute("DELETE FROM stories WHERE article = ?", (number,))
    for one, _ in found:
        moved = ((one.island[0], number, one.island[0]) for number in one.island)
        db.executemany("UPDATE stories SET island = ? WHERE article = ? AND island <> ?", moved)
    for one, group in changed:
        _put_story(db, islands, one, sorted(group, key=one.island.index))


def _is_kept(db: sqlite3.Connection, group: Sequence[int]) -> bool:
    """True where a story of just these articles is kept."""
    of = "SELECT story FROM stories WHERE article = ?"
    stories = {db.execute(of, (number,)).fetchone() for number in group}
    sql = "SELECT articles FROM told WHERE story = ?"
    return len(stories) == 1 and db.execute(sql, *stories).fetchone() == (len(group),)


def _put_story(
    db: sqlite3.Connection, islands: Islands, one: Grouped, group: Sequence[int]
) -> None:
    rows = (
        db.execute("SELECT profile FROM profiles WHERE article = ?", (n,)).fetchone() for n in group
    )
    reports = [unpack_report(data) for (data,) in rows]
    place = {number: i for i, number in enumerate(group)}
    originals = {
        i: place[original]
        for number, i in place.items()
        if (original := one.originals.get(number)) in place
    }
    near = Near(islands.odds_among(place))
    story = describe(range(len(group)), reports, near, originals)
    heads = {member.id for member in story.heads}
    told = [
        (n, story.id, report.id not in heads, one.island[0])
        for n, report in zip(group, reports, strict=True)
    ]
    db.executemany("INSERT INTO stories VALUES (?, ?, ?, ?)", told)
    values = story.id, story.last, story.sources, len(group), pack_story(story)
    db.execute("INSERT INTO told VALUES (?, ?, ?, ?, ?, NULL)", values)


def _as_asked(
    found: Iterable[Sequence[int]], joined: dict[int, set[int]], apart: set[int]
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
