"""The list of a store as its index orders it, and what a query becomes in SQL."""

from __future__ import annotations

import os
from array import array
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from newsterm.adapters.index import query
from newsterm.adapters.index.index import Index
from newsterm.adapters.index.query import ask, condition
from newsterm.adapters.index.window import (
    ORDERS,
    Group,
    Order,
    _beside,
    entries,
    first_rows,
    number_of,
    order,
    source_of,
)
from newsterm.adapters.marks.marks import Marks, marks_path
from newsterm.core.search.entry import Entry
from newsterm.core.search.query import parse_query
from newsterm.core.value import replace

NOW = datetime(2024, 10, 8, 12)
ARTICLES = {
    "sea/b.txt": "Boat\n2024-05-02\n\nA boat sails. It is a red boat, long and low.\n",
    "sea/a.txt": "ark\n2024-05-03\n\nAn ark sails.\n",
    "air/c.txt": "Crane\n2024-05-02\n\nA crane flies over the boat.\n",
    "d.txt": "Deer\n2024-05-01\n\nA deer runs, and runs, and runs.\n",
}


@pytest.fixture
def index(tmp_path: Path) -> Iterator[Index]:
    for name, text in ARTICLES.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        os.utime(path, (1.6e9, 1.6e9))
    with closing(Index(str(tmp_path))) as index:
        index.update()
        yield index


def paths(index: Index, listed: Order) -> str:
    """The names of the files, a letter each."""
    found = entries(index, listed.numbers)
    return "".join(found[number].path[-5] for number in listed.numbers)


@pytest.mark.parametrize(
    ("by", "listed", "groups"),
    [
        ("newest", "abcd", [(0, "2024-05-03"), (1, "2024-05-02"), (3, "2024-05-01")]),
        ("oldest", "dcba", [(0, "2024-05-01"), (1, "2024-05-02"), (3, "2024-05-03")]),
        ("source", "dcab", [(0, ""), (1, "air"), (2, "sea")]),
        ("title", "abcd", []),
        ("longest", "bdca", []),
        ("shortest", "acdb", []),
    ],
)
def test_an_order_sorts_and_groups(
    index: Index, by: str, listed: str, groups: list[tuple[int, str]]
) -> None:
    found = order(index, by)
    assert paths(index, found) == listed
    assert [(group.first, group.name) for group in found.groups] == groups


def test_every_order_is_tested_above() -> None:
    assert ORDERS == ("newest", "oldest", "source", "title", "longest", "shortest")


def test_an_order_holds_what_a_query_selects(index: Index) -> None:
    found = order(index, "newest", condition(index, parse_query("boat"), NOW))
    assert paths(index, found) == "bc"
    assert [(group.first, group.name) for group in found.groups] == [(0, "2024-05-02")]


def test_the_first_rows_are_those_of_the_newest_with_their_days(index: Index) -> None:
    found, whole = first_rows(index, 3), order(index)
    assert list(found.numbers) == list(whole.numbers[:3])
    assert found.groups == whole.groups[:2]
    assert first_rows(index, 9) == whole


def test_the_rows_of_articles_that_are_gone_are_left_out(index: Index) -> None:
    assert entries(index, [99]) == {}


def test_an_article_is_known_by_its_path_and_else_by_its_id(index: Index) -> None:
    boat, ark = (next(index.entries(f"title = '{title}'")) for title in ("Boat", "ark"))
    numbers = {entry.path: number for number, entry in entries(index, range(1, 5)).items()}
    assert number_of(index, boat.path, ark.id) == numbers[boat.path]
    assert number_of(index, "elsewhere.txt", ark.id) == numbers[ark.path]
    assert number_of(index, "elsewhere.txt", "none") is None


@pytest.mark.parametrize(
    ("path", "outlet", "source"),
    [
        ("a.txt", "", ""),
        ("sea/a.txt", "", "sea"),
        ("sea/deep/a.txt", "", "sea"),
        ("sea/a.txt", "Post", "Post"),
    ],
)
def test_the_source_of_an_article_is_its_outlet_or_its_first_folder(
    path: str, outlet: str, source: str
) -> None:
    assert source_of(Entry("", path, "", "", "", 0, None, outlet)) == source


# Queries


@pytest.mark.parametrize(
    ("text", "sql", "values"),
    [
        ("since:36h", "day >= ?", ["2024-10-07"]),
        ("since:3d", "day >= ?", ["2024-10-05"]),
        ("before:2w", "day < ?", ["2024-09-24"]),
        ("since:1m", "day >= ?", ["2024-09-08"]),
        ("since:2y", "day >= ?", ["2022-10-09"]),
        ("before:9999y", "day < ?", [""]),
        ("since:2024-05", "day >= ?", ["2024-05"]),
        ("words:>=80", "words >= ?", [80]),
        ("words:<99999999999999999999", "words < ?", [2**63 - 1]),
        ("lang:EN", "language = ?", ["en"]),
        (
            "source:Sea",
            "(instr(lower(outlet), ?) OR instr(lower(path), ?))",
            ["sea", "sea"],
        ),
        ("feed:Sea", "instr(lower(outlet), ?)", ["sea"]),
        ("author:Vale", "instr(lower(author), ?)", ["vale"]),
        ("figure:money", "number IN (SELECT article FROM amounts WHERE type = ?)", ["money"]),
        (
            "figure:money<1k",
            "number IN (SELECT article FROM amounts WHERE type = ? AND value < ?)",
            ["money", 1000.0],
        ),
    ],
)
def test_a_clause_becomes_a_condition_with_its_values(
    index: Index, text: str, sql: str, values: list[object]
) -> None:
    assert condition(index, parse_query(text), NOW) == (f"(({sql}))", values)
    assert condition(index, parse_query(f"-{text}"), NOW) == (f"(NOT ({sql}))", values)


def titles(index: Index, text: str, most: int = -1) -> list[str]:
    return [hit.entry.title for hit in ask(index, parse_query(text), NOW, most)]


def test_a_word_of_the_title_counts_more_than_one_of_the_text(index: Index) -> None:
    hits = ask(index, parse_query("boat"), NOW)
    assert [hit.entry.title for hit in hits] == ["Boat", "Crane"]
    assert hits[0].score < hits[1].score < 0


def test_no_more_answers_are_given_than_asked_for(index: Index) -> None:
    assert titles(index, "") == ["ark", "Boat", "Crane", "Deer"]
    assert titles(index, "", 2) == ["ark", "Boat"]
    assert titles(index, "boat", 0) == []
    assert titles(index, "ark or deer or crane", 1) != []
    assert len(titles(index, "ark or deer or crane", 2)) == 2


def test_of_alternatives_the_better_score_counts_whichever_comes_first(index: Index) -> None:
    """`title:boat` alone scores better than the word anywhere, or as a day."""
    best = min(ask(index, parse_query("boat"), NOW)[0].score, 0.0)
    for text in ("lang:en or boat", "boat or lang:en"):
        boat = next(hit for hit in ask(index, parse_query(text), NOW) if hit.entry.title == "Boat")
        assert boat.score == best


def test_what_very_many_articles_hold_is_given_newest_first(
    index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(query, "_MOST_RANKED", 1)
    assert {hit.score for hit in ask(index, parse_query("boat"), NOW)} == {-1.0}
    monkeypatch.setattr(query, "_MOST_RANKED", 2)
    assert -1.0 not in {hit.score for hit in ask(index, parse_query("boat"), NOW)}


def test_without_words_no_article_answers_better_than_another(index: Index) -> None:
    assert [hit.score for hit in ask(index, parse_query("-cat"), NOW)] == [0.0] * 4
    scores = {hit.entry.title: hit.score for hit in ask(index, parse_query("-cat or boat"), NOW)}
    assert scores["Boat"] < scores["Crane"] < scores["ark"] == scores["Deer"] == 0.0


def test_words_that_are_left_out_narrow_those_that_are_sought(index: Index) -> None:
    assert titles(index, "boat -title:boat") == ["Crane"]
    assert titles(index, "-boat") == ["ark", "Deer"]
    assert titles(index, "boat -crane lang:en") == ["Boat"]


def test_what_is_no_word_narrows_as_well(index: Index) -> None:
    assert titles(index, "boat source:air") == ["Crane"]
    assert titles(index, "boat lang:de") == []
    assert titles(index, "source:sea") == ["ark", "Boat"]
    index.connection.execute("INSERT INTO said VALUES (1, 'ann lee')")
    assert len(titles(index, "said:LEE")) == 1


def listed(index: Index, text: str) -> str:
    return paths(index, order(index, "newest", condition(index, parse_query(text), NOW)))


def mark(index: Index, title: str) -> None:
    entry = next(index.entries("articles.title = ?", (title,)))
    with closing(Marks()) as marks:
        marks.change([entry.id], lambda mark: replace(mark, read=True, tags=("sea",)))


def test_a_list_asks_for_marks_as_a_search_does(index: Index) -> None:
    mark(index, "Boat")
    assert listed(index, "is:read") == "b"
    assert listed(index, "is:unread") == "acd"
    assert listed(index, "lang:en tag:SEA or title:deer") == "bd"
    assert titles(index, "-is:read") == ["ark", "Crane", "Deer"]


def test_marks_that_the_log_tells_otherwise_are_asked_for_as_it_tells_them(index: Index) -> None:
    mark(index, "Boat")
    path = Path(marks_path() or "")
    before = path.read_bytes()
    mark(index, "Crane")
    path.write_bytes(before)
    assert titles(index, "is:read") == ["Boat", "Crane"]


def test_where_no_marks_can_be_kept_nothing_is_read(
    index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(query, "marks_path", lambda: None)
    assert titles(index, "is:read") == []
    assert listed(index, "is:unread") == "abcd"


def test_before_anybody_has_looked_for_stories_no_article_is_of_one(index: Index) -> None:
    for text in ("sources:>1", "copies:yes", "differs:no", "story:st:1"):
        assert titles(index, text) == []
    assert titles(index, "copies:no") == ["ark", "Boat", "Crane", "Deer"]
    assert listed(index, "-sources:>1") == "abcd"


def test_stories_are_asked_for_where_they_are_kept(index: Index) -> None:
    index.connection.execute("CREATE TABLE stories (article, story, is_folded)")
    index.connection.execute("CREATE TABLE told (story, sources, differences)")
    index.connection.execute("INSERT INTO told VALUES ('st:12', 3, 1), ('st:34', 1, NULL)")
    rows = "SELECT number, 'st:12', NULL FROM articles WHERE CAST(path AS TEXT) LIKE 'sea/%'"
    index.connection.execute(f"INSERT INTO stories {rows}")
    index.connection.execute(
        "INSERT INTO stories SELECT number, 'st:34', 1 FROM articles WHERE articles.title = 'Deer'"
    )
    assert titles(index, "sources:>1") == ["ark", "Boat"]
    assert titles(index, "sources:3") == ["ark", "Boat"]
    assert titles(index, "differs:yes") == ["ark", "Boat"]
    assert titles(index, "differs:no") == ["Deer"]
    assert titles(index, "copies:yes") == ["Deer"]
    assert listed(index, "story:3 or story:st:12") == "abd"


def test_a_query_of_all_that_there_is_gives_as_much_as_it_may(index: Index) -> None:
    assert listed(index, "boat or deer") == "bcd"
    assert [hit.entry.title for hit in ask(index, (), NOW)] == ["ark", "Boat", "Crane", "Deer"]


def test_an_order_without_conflict_copies_is_left_as_it_is() -> None:
    listed = Order(array("q", [3, 1, 2]), (Group(0, "sea"),))
    assert _beside(listed, {}) is listed
    assert _beside(listed, {9: 3}) is listed
    assert list(_beside(listed, {2: 3}).numbers) == [3, 2, 1]
