"""The query language: what can be asked, and where a wrong query went wrong."""

from __future__ import annotations

import errno
import os
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.adapters.marks.log import MarksLog
from newsterm.cli import main
from newsterm.core.search.query import Clause, Number, QueryError, parse_query


def one(text: str) -> Clause:
    ((clause,),) = parse_query(text)
    return clause


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("bridge", Clause("text", "bridge")),
        ("repair*", Clause("text", "repair", prefix=True)),
        ('"city council"', Clause("text", "city council", phrase=True)),
        ("-ferry", Clause("text", "ferry", negated=True)),
        ("title:bridge", Clause("title", "bridge")),
        ('said:"lena ortiz"', Clause("said", "lena ortiz", phrase=True)),
        ("-not ferry", Clause("text", "ferry", negated=True)),
        ("-NOT -ferry", Clause("text", "ferry")),
        ('-"not"', Clause("text", "not", phrase=True, negated=True)),
        ('note:"ask him"', Clause("note", "ask him", phrase=True)),
        ("highlighted:bridge", Clause("highlighted", "bridge")),
        ("highlighted:yes", Clause("is", "highlighted")),
        ("-highlighted:no", Clause("is", "highlighted")),
        ("is:highlighted", Clause("is", "highlighted")),
        ("-tag:done", Clause("tag", "done", negated=True)),
        ("is:Unread", Clause("is", "unread")),
        ("figure:money", Clause("figure", "money")),
        ("figure:money>1bn", Clause("figure", "money", number=Number(">", Decimal(10**9)))),
        ("figure:percent<=5.5%", Clause("figure", "percent", number=Number("<=", Decimal("5.5")))),
        ("words:>1,500", Clause("words", "", number=Number(">", Decimal(1500)))),
        ("words:80", Clause("words", "", number=Number("=", Decimal(80)))),
        ("since:7d", Clause("since", "7d")),
        ("before:2024-10-01", Clause("before", "2024-10-01")),
        ("12:30", Clause("text", "12:30")),
        ("a:b", Clause("text", "a:b")),
    ],
)
def test_a_clause_is_read(text: str, clause: Clause) -> None:
    assert one(text) == clause


def test_what_stands_together_must_all_hold_and_or_parts_alternatives() -> None:
    assert parse_query("bridge -ferry OR dam") == (
        (Clause("text", "bridge"), Clause("text", "ferry", negated=True)),
        (Clause("text", "dam"),),
    )
    assert parse_query("  ") == ()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("bridge or", 9), ("or bridge", 0), ('say "bridge', 4), ("figure:size>3", 7),
        ("figure:money>lots", 12), ("is:blue", 3), ("since:soon", 6),
        ("since:2022-13-45", 6), ("words:many", 6),
        ("bridge *", 7),
        ("**", 0),
        ("said:", 5), ('title:""', 0), ("a or or b", 5),
        ("moon -not", 9), ("moon -not or mars", 10),
        ("figure:money>1zz", 12), ("ice site:bbc", 4), ("-titel:ice", 0),
    ],
)  # fmt: skip
def test_a_wrong_query_points_at_the_place(text: str, place: int) -> None:
    with pytest.raises(QueryError) as error:
        parse_query(text)
    assert error.value.place == place


@pytest.mark.parametrize(
    "word", ["https://post.example/a", "verse:12", "12:30", '"site:bbc"', "a:b"]
)
def test_a_word_with_a_colon_is_a_word(word: str) -> None:
    ((clause,),) = parse_query(word)
    assert (clause.field, clause.value) == ("text", word.strip('"'))


@given(st.text(alphabet='ab -:"*or<>=1%figure', max_size=60))
def test_any_query_is_read_or_refused_in_its_place(text: str) -> None:
    place, query = 0, parse_query("")
    try:
        query = parse_query(text)
    except QueryError as error:
        place = error.place
    assert 0 <= place <= len(text)
    assert all(clause.value.strip() or clause.number for clauses in query for clause in clauses)


def test_marks_that_may_be_missing_are_told_where_they_are_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    store = str(tmp_path / "store")
    os.mkdir(store)
    (tmp_path / "store" / "ferry.txt").write_text("Ferry\n\nIt sank.\n", encoding="utf-8")
    assert main(["mark", "--store", store, "--star", "--query", "ferry"]) == 0

    def refuse(_: MarksLog) -> bytes:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(MarksLog, "end", refuse)
    monkeypatch.setattr(MarksLog, "_read", refuse)
    capsys.readouterr()
    for command in ("list", "search"):
        assert main([command, "--store", store, "is:starred"]) == 0
        told = capsys.readouterr()
        assert "ferry.txt" in told.out
        assert told.err.count("marks may be missing") == 1
