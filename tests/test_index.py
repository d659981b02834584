"""The index of a store from within: what is read, found, counted and forgotten, and in which order."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from itertools import pairwise
from pathlib import Path
from zlib import crc32

import pytest

from newsterm.adapters.index import database, finding, rows, scan, update
from newsterm.adapters.index.database import file_of, open_index, remove_index
from newsterm.adapters.index.index import Index, path_by_id
from newsterm.adapters.index.kept_findings import kept_digest
from newsterm.adapters.index.likeness import (
    alike,
    keep_all_alike,
    likeness,
    sketch,
    smallest_of,
)
from newsterm.adapters.index.place import has_index, index_path
from newsterm.adapters.index.update import batches, is_mostly_gone
from newsterm.core.digest import digest
from newsterm.core.text.layout import parse
from newsterm.errors import NewstermError

FERRY = "Ferry sinks\n2024-05-0{day}\n\nThe ferry {day} sank, Ann Lee said. It had 40 cars.\n"


def put(store: Path, name: str, text: str, time: float = 1.6e9) -> Path:
    path = store / name
    path.parent.mkdir(exist_ok=True, parents=True)
    path.write_text(text, encoding="utf-8")
    os.utime(path, (time, time))
    return path


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """Three articles of three days, 3.txt the newest."""
    folder = tmp_path / "store"
    for day in (1, 2, 3):
        put(folder, f"{day}.txt", FERRY.format(day=day))
    return folder


def unsound(_: str) -> sqlite3.Connection:
    raise sqlite3.DatabaseError("file is not a database")


def full(path: str) -> sqlite3.Connection:
    if path == ":memory:":
        return sqlite3.connect(path)
    raise sqlite3.OperationalError("disk I/O error")


# The file


def test_a_damaged_index_is_made_anew_in_its_place_and_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("time.sleep", lambda _: pytest.fail("is waited for"))
    path = tmp_path / "index.sqlite3"
    path.write_bytes(b"no database" * 900)
    with closing(open_index(str(path))) as db:
        assert os.fsdecode(file_of(db)) == str(path)


def test_an_index_that_stays_damaged_lies_in_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened, asked = database._opened, []

    def damaged(path: str) -> sqlite3.Connection:
        asked.append(path)
        return opened(path) if path == ":memory:" or len(asked) > 5 else unsound(path)

    monkeypatch.setattr(database, "_opened", damaged)
    path = str(tmp_path / "index.sqlite3")
    with closing(open_index(path)) as db:
        assert file_of(db) == b""
    assert asked == [path, path, ":memory:"]


def test_an_index_that_the_disk_refuses_is_not_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "index.sqlite3"
    open_index(str(path)).close()
    monkeypatch.setattr(database, "_opened", full)
    with closing(open_index(str(path))) as db:
        assert file_of(db) == b""
    assert path.is_file()


@pytest.mark.parametrize(
    ("code", "is_busy"),
    [("SQLITE_BUSY", True), ("SQLITE_BUSY_RECOVERY", True), ("SQLITE_LOCKED", True),
     ("SQLITE_LOCKED_SHAREDCACHE", True), ("SQLITE_CORRUPT", False), ("SQLITE_FULL", False)],
)  # fmt: skip
def test_busy_is_what_another_program_may_end(code: str, is_busy: bool) -> None:
    error = sqlite3.OperationalError(code)
    error.sqlite_errorcode = getattr(sqlite3, code)
    assert database._is_busy(error) == is_busy


def test_an_index_of_another_version_is_removed(tmp_path: Path) -> None:
    path = str(tmp_path / "index.sqlite3")
    with closing(sqlite3.connect(path)) as db:
        db.executescript("CREATE TABLE older (number); PRAGMA user_version = 1")
    with closing(open_index(path)) as db:
        assert db.execute("SELECT 1 FROM sqlite_master WHERE name = 'older'").fetchone() is None
        assert db.execute("PRAGMA user_version").fetchone() == (database.VERSION,)


def test_a_folder_in_the_place_of_an_index_is_put_aside_with_what_is_in_it(tmp_path: Path) -> None:
    (tmp_path / "index.sqlite3").mkdir()
    (tmp_path / "index.sqlite3" / "mine").write_text("mine")
    remove_index(str(tmp_path / "index.sqlite3"))
    [aside] = tmp_path.iterdir()
    assert (aside / "mine").read_text() == "mine"


def test_asking_for_what_is_kept_makes_no_index(tmp_path: Path) -> None:
    store = str(tmp_path / "nowhere")
    assert kept_digest(store, parse("It is.")) is None
    assert not os.path.exists(index_path(store))
    assert not has_index(store)


# Reading


def test_reading_tells_how_far_it_is_of_how_many_files(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(update, "_BATCH", 2)
    told: list[tuple[int, int]] = []
    with closing(Index(str(store))) as index:
        assert index.update(lambda done, of: told.append((done, of))) == 3
        assert told == [(0, 3), (2, 3), (3, 3)]
        assert index.update(lambda done, of: told.append((done, of))) == 0
        assert index.read_all() == 3
    assert len(told) == 3


def test_a_batch_is_full_by_number_or_by_time(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 100.0
    monkeypatch.setattr("time.monotonic", lambda: now)
    assert list(batches(range(5), 2)) == [[0, 1], [2, 3], [4]]
    assert list(batches([], 2)) == []

    def slowly(seconds: float) -> list[int]:
        nonlocal now
        now += seconds
        return [1]

    late = (one for seconds in (1.0, 1.5, 1.0, 0.5, 0.1) for one in slowly(seconds))
    assert list(batches(late, 9)) == [[1, 1], [1, 1, 1]]


@pytest.mark.parametrize(
    ("last", "live", "is_gone"),
    [(1001, 700, True), (1001, 701, False), (1000, 0, False), (2000, 1399, True), (2000, 1401, False)],
)  # fmt: skip
def test_an_index_is_filled_anew_when_a_third_of_a_thousand_is_gone(
    last: int, live: int, is_gone: bool
) -> None:
    with closing(open_index(":memory:")) as db:
        assert not is_mostly_gone(db)
        db.executemany(
            "INSERT INTO articles VALUES (?, ?, x'', '', '', '', 0, NULL, '', '', '', '', NULL)",
            [(number, number) for number in (*range(1, live), last)][: max(live, 1)],
        )
        if not live:
            db.execute("DELETE FROM articles")
        db.execute("UPDATE sqlite_sequence SET seq = ?", (last,))
        assert is_mostly_gone(db) == is_gone


def test_a_store_most_of_which_is_gone_has_its_words_once(store: Path) -> None:
    with closing(Index(str(store))) as index:
        index.update()
        index.connection.execute("UPDATE sqlite_sequence SET seq = 5000")
        assert index.update() == 3
        assert index.connection.execute("SELECT max(rowid) FROM terms").fetchone() == (3,)


@pytest.mark.parametrize(
    ("before", "is_read"), [(3_000_000_000, False), (1_000_000_000, True), (-3_000_000_000, False)]
)
def test_a_file_is_read_again_that_was_young_when_it_was_read(before: int, is_read: bool) -> None:
    stamp = (10, 5_000_000_000, 6, 7)
    assert update._is_same((*stamp, stamp[1] + before, None), stamp) == (not is_read)


def test_a_file_with_a_problem_is_read_again_by_another_newsterm_alone() -> None:
    stamp = (10, 5, 6, 7)
    assert update._is_same((*stamp, 5, database.maker()), stamp)
    assert not update._is_same((*stamp, 9 * 10**9, "another"), stamp)
    assert not update._is_same((10, 5, 6, 8, 5, database.maker()), stamp)
    assert not update._is_same(None, stamp)


def test_a_stamp_that_no_number_holds_is_the_same_when_it_is_bounded() -> None:
    most = 2**63 - 1
    assert update._is_same((1, most, most, most, 0, None), (1, most, most, 2**64 - 1))
    assert update._is_same((1, most, most, 7, 0, None), (1, most + 9, most + 9, 7))


@pytest.mark.parametrize(("worth", "is_shared"), [(3, True), (4, False)])
def test_the_work_is_shared_from_so_many_files_on(
    store: Path, worth: int, is_shared: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[int, str]] = []

    def shared(
        _work: Callable[[str], object],
        things: Iterable[str],
        many: int,
        *_: object,
        method: str,
        **__: object,
    ) -> object:
        asked.append((many, method))
        return [rows.reading_of(str(store), thing) for thing in things]

    monkeypatch.setattr("newsterm.adapters.system.parallel_map.map_in_order", shared)
    monkeypatch.setattr(rows, "WORTH_READING", worth)
    monkeypatch.setattr(os, "cpu_count", lambda: 7)
    with closing(Index(str(store))) as index:
        assert index.update() == 3
        assert index.count() == 3
    assert asked == ([(7, "spawn")] if is_shared else [])


@pytest.mark.parametrize(("worth", "is_shared"), [(3, True), (4, False)])
def test_findings_are_sought_by_several_from_so_many_articles_on(
    store: Path, worth: int, is_shared: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []

    def sought(
        work: Callable[[rows.Place], rows.Findings | None],
        places: Iterable[rows.Place],
        _lost: object,
        is_many: bool,
        *_: object,
    ) -> Iterable[rows.Findings | None]:
        asked.append(is_many)
        return map(work, places)

    with closing(Index(str(store))) as index:
        index.update()
        monkeypatch.setattr(rows, "each_file", sought)
        monkeypatch.setattr(rows, "WORTH_FINDING", worth)
        assert index.find() == 3
        assert index.unfound() == 0
    assert asked == [is_shared]


def test_an_article_that_trips_a_bug_has_nothing_found_in_it(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(rows, "digests_of_findings", broken)
    found = rows.findings_of(str(store), ("id", "1.txt", 9))
    assert found
    assert (found.id, found.names, found.amounts, found.shape, found.digest) == (
        "id",
        [],
        [],
        0,
        b"",
    )
    assert found.problem
    assert "ZeroDivisionError" in found.problem
    assert rows.findings_of(str(store), ("id", "no such.txt", 9)) is None


def test_an_index_made_anew_is_not_searched_where_nobody_asked_for_findings(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    damages = [sqlite3.DatabaseError("file is not a database")]
    monkeypatch.setattr(
        "newsterm.adapters.index.index.find_all", lambda *_: pytest.fail("is searched")
    )

    def count() -> int:
        if damages:
            raise damages.pop()
        return 3

    with closing(Index(str(store))) as index:
        assert index.certain(count) == 3


@pytest.mark.parametrize(("size", "is_apart"), [(rows.LONG, False), (rows.LONG + 1, True)])
def test_a_file_that_is_long_is_read_in_a_process_apart(size: int, is_apart: bool) -> None:
    assert rows.is_long(("id", "a.txt", size)) == is_apart


def test_what_is_long_is_worked_on_in_another_process_and_the_rest_in_this_one() -> None:
    short, long = "__import__('os').getpid()", "__import__('os').getpid() "
    work: Callable[[str], object] = eval
    lost: Callable[[str, str], object] = max
    found = rows.each_file(work, [short, long, short, long], lost, False, lambda t: t == long)
    here, there, again, _ = found
    assert here == again == os.getpid()
    assert isinstance(there, int)
    assert there != os.getpid()


def test_what_is_hidden_or_no_text_is_no_article(tmp_path: Path) -> None:
    for name in ("a.txt", "b.TXT", ".c.txt", "d.exe", "e/f.md.gz", "e/.g/h.vtt", "i"):
        put(tmp_path, name, "x") if "/" not in name else put(tmp_path / name.split("/")[0],
            name.partition("/")[2], "x")  # fmt: skip
    assert sorted(scan.scan(str(tmp_path))) == ["a.txt", "b.TXT", "e/f.md.gz"]


def test_a_folder_within_that_is_closed_is_passed_over_and_the_store_itself_is_not(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(store / "in", "4.txt", "It is.")
    listed = os.scandir
    closed = [os.path.join(str(store), "in/")]

    def refuse(path: str) -> object:
        if path in closed:
            raise PermissionError(13, "Permission denied")
        return listed(path)

    monkeypatch.setattr("os.scandir", refuse)
    assert sorted(scan.scan(str(store))) == ["1.txt", "2.txt", "3.txt"]
    closed.append(os.path.join(str(store), ""))
    with pytest.raises(NewstermError, match="cannot be listed: permission denied"):
        scan.scan(str(store))


def test_a_stamp_is_bounded_at_both_ends() -> None:
    most = 2**63 - 1
    assert scan.bounded((most, most + 1, -most, -most - 1)) == (most, most, -most, -most)


def test_the_day_an_article_was_added_is_a_day_without_its_hour(store: Path) -> None:
    text = "---\nadded: 2024-10-08T09:30:00\n---\nShip sails\n\nIt sails."
    put(store, "4.txt", text)
    entry = rows.reading_of(str(store), "4.txt").entry
    assert entry is not None
    assert entry.added == "2024-10-08"


def test_an_article_goes_with_its_last_file_and_all_that_was_found_in_it(store: Path) -> None:
    put(store, "again.txt", FERRY.format(day=1))
    with closing(Index(str(store))) as index:
        index.update()
        index.find()
        (store / "1.txt").unlink()
        (store / "2.txt").unlink()
        assert index.update() == 0
        assert sorted(entry.path for entry in index.entries()) == ["3.txt", "again.txt"]
        for table in ("said", "amounts", "digests"):
            left = index.connection.execute(f"SELECT DISTINCT article FROM {table}").fetchall()
            assert len(left) == 2, table


def test_an_edited_file_is_another_article_and_one_with_another_title_alone_is_not(
    store: Path,
) -> None:
    with closing(Index(str(store))) as index:
        index.update()
        index.find()
        before = {entry.path: entry.id for entry in index.entries()}
        put(store, "1.txt", FERRY.format(day=1).replace("40", "41"), 1.61e9)
        put(store, "2.txt", "---\nsource: here\n---\n" + FERRY.format(day=2), 1.61e9)
        assert index.update() == 2
        after = {entry.path: entry.id for entry in index.entries()}
        assert [path for path in after if after[path] != before[path]] == ["1.txt"]
        assert index.unfound() == 1


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (MemoryError(), "takes too much memory or time to read"),
        (KeyError("x"), "a bug of ours (KeyError)"),
    ],
)
def test_what_keeps_a_file_from_being_read_is_told(
    store: Path, error: Exception, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: str) -> None:
        raise error

    monkeypatch.setattr(rows, "read_article", fail)
    reading = rows.reading_of(str(store), "1.txt")
    assert told in (reading.problem or "")
    assert not reading.passes
    found = rows.findings_of(str(store), ("id", "1.txt", 9))
    assert found is not None
    assert told in (found.problem or "")


# Finding


def test_whoever_holds_the_lock_is_alone_and_another_is_not(store: Path) -> None:
    with closing(Index(str(store))) as one, closing(Index(str(store))) as other:
        with (
            finding._is_alone(one.connection) as first,
            finding._is_alone(other.connection) as second,
        ):
            assert (first, second) == (True, False)
        with finding._is_alone(other.connection) as again:
            assert again


def test_no_more_is_found_than_is_asked_for_and_the_newest_first(store: Path) -> None:
    with closing(Index(str(store))) as index:
        index.update()
        assert index.find(most=0) == 0
        assert index.unfound() == 3
        assert index.find(most=1) == 1
        found = index.connection.execute("SELECT path FROM articles WHERE finders NOT NULL")
        assert found.fetchall() == [(b"3.txt",)]
        assert (index.find(), index.find()) == (2, 0)


def test_in_memory_the_newest_are_found_first_too(store: Path) -> None:
    with closing(Index(str(store))) as index:
        index.go_on_in_memory()
        index.update()
        assert index.find(most=1) == 1
        found = index.connection.execute("SELECT path FROM articles WHERE finders NOT NULL")
        assert found.fetchall() == [(b"3.txt",)]


def test_finding_tells_how_far_it_is_and_that_it_is_done_once(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finding, "_BATCH", 2)
    told: list[tuple[int, int]] = []
    with closing(Index(str(store))) as index:
        index.update()
        index.find(lambda done, of: told.append((done, of)))
    assert told == [(2, 3), (3, 3)]


def test_where_nothing_waits_nobody_is_kept_from_seeking(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(Index(str(store))) as index:
        index.update()
        assert (index.find(), index.find(most=0)) == (3, 0)
        monkeypatch.setattr(finding, "_is_alone", lambda _: pytest.fail("takes the lock"))
        assert index.find() == 0


def test_whoever_comes_second_begins_with_what_has_no_day(store: Path) -> None:
    with closing(Index(str(store))) as index:
        index.update()
        index.connection.execute("UPDATE articles SET day = '' WHERE number = 1")
        places = list(finding._unfound(index.connection, newest_first=False))
        assert [path for _, path, _ in places] == ["1.txt", "2.txt", "3.txt"]
        assert {size for _, _, size in places} == {len(FERRY.format(day=1))}


def test_an_index_made_anew_is_searched_for_findings_as_far_as_it_was(store: Path) -> None:
    with closing(Index(str(store))) as index:
        index.update()
        damaged_once(index)
        assert index.count() == 3
        assert index.unfound() == 3
        index.find(most=2)
        damaged_once(index)
        assert index.count() == 3
        assert index.unfound() == 1


def damaged_once(index: Index) -> None:
    """Have the next question find the index damaged."""
    index._db = Damaged(index._db)  # type: ignore[assignment]


class Damaged:
    def __init__(self, db: sqlite3.Connection) -> None:
        self.close = db.close

    def execute(self, *_: object) -> None:
        raise sqlite3.DatabaseError("database disk image is malformed")


# Telling


def test_an_index_knows_its_size_its_pages_and_its_ids(store: Path) -> None:
    with closing(Index(str(store))) as index:
        index.update()
        entries = list(index.entries())
        assert [e.path for e in index.page(1, 2)] == ["2.txt", "1.txt"]
        index.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        assert index.size() == os.path.getsize(index_path(str(store)))
    assert path_by_id(str(store), entries[0].id) == str(store / "3.txt")
    assert path_by_id(str(store), entries[0].id[:9]) == str(store / "3.txt")
    assert path_by_id(str(store), "") is None
    assert path_by_id(str(store), "zz") is None


def test_the_likest_come_first_and_no_more_than_asked_for(store: Path) -> None:
    for number in range(9):
        words = " ".join(f"word{number}{i}" for i in range(9))
        put(store, f"like{number}.txt", f"Ship\n\nThe red ship left port at dawn. {words}")
    asked = put(store, "asked.txt", "Ship\n\nThe red ship left port at dawn and came home.")
    likest = put(store, "likest.txt", "Ship\n\nThe red ship left port at dawn and came home again.")
    with closing(Index(str(store))) as index:
        index.update()
        ids = {entry.path: entry.id for entry in index.entries()}
        found = [entry.path for entry in index.like(ids["asked.txt"], 3)]
        assert (found[0], len(found)) == ("likest.txt", 3)
        assert index.like("no such id") == []
        likest.unlink()
        asked.write_text("Calm\n\nNothing of the kind was said or done.", encoding="utf-8")
        index.update()
        ids = {entry.path: entry.id for entry in index.entries()}
        assert index.like(ids["asked.txt"]) == []
        kept = index.connection.execute("SELECT count(DISTINCT article) FROM alike").fetchone()
        assert kept == (index.count(),)


def test_a_text_of_one_word_is_wholly_like_itself_and_one_of_none_like_nothing() -> None:
    assert likeness(sketch("Bridge"), sketch("Bridge")) == 1.0
    assert likeness(sketch("Bridge"), sketch("Ferry")) == 0.0
    assert likeness(b"", b"") == likeness(b"", sketch("Bridge")) == 0.0
    assert likeness(sketch("a b c d"), sketch("c d e f")) == 0.2
    assert [smallest_of(bytes(range(12)), most) for most in (0, 1, 9)] == [
        [], [0x00010203], [0x00010203, 0x04050607, 0x08090A0B],
    ]  # fmt: skip
    many = " ".join(f"word{number}" for number in range(99))
    assert len(sketch(many)) == 128
    assert likeness(sketch(many), sketch(f"{many} more")) > 0.9


@pytest.mark.parametrize("count", [0, 1, 2, 31, 33, 34, 200, 3000])
@pytest.mark.parametrize("vocabulary", [3, 40, 100_000])
def test_a_sketch_holds_the_smallest_checksums_of_all_pairs(
    count: int, vocabulary: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = [f"w{number * number % 7919 % vocabulary}" for number in range(count)]
    pairs = {crc32(f"{two}".encode(), crc32(one.encode())) for one, two in pairwise(words)}
    pairs = pairs or {crc32(word.encode()) for word in words}
    expected = b"".join(pair.to_bytes(4, "big") for pair in sorted(pairs)[:32])
    assert sketch(" ".join(words)) == expected
    monkeypatch.setattr("newsterm.adapters.index.likeness._PIECE", 100)  # As in a book.
    assert sketch(" ".join(words)) == expected


def test_what_was_not_yet_kept_of_what_is_alike_when_we_ended_is_kept_later(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsterm.adapters.index.likeness.AT_ONCE", 2)
    rows = "SELECT * FROM alike ORDER BY pair, article"
    for day in range(1, 6):
        put(store, f"{day}.txt", FERRY.format(day=day))
    with closing(Index(str(store))) as index:
        index.update()
        db = index.connection
        kept = db.execute(rows).fetchall()
        numbers = db.execute("SELECT number FROM articles ORDER BY number").fetchall()
        assert {article for _, article in kept} == {number for (number,) in numbers}
        last = numbers[1][0]
        db.execute("DELETE FROM alike WHERE article > ?", (last,))
        db.execute("UPDATE likened SET number = ?", (last,))
        assert index.update() == 0
        assert db.execute(rows).fetchall() == kept


def test_what_an_article_is_like_costs_no_more_in_a_large_store() -> None:
    """Counted in rows that are looked at, for stores in which all begin alike and in which none do."""

    def rows_looked_at(count: int, shared: str) -> int:
        with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
            db.executescript(database._SCHEMA)
            for number in range(1, count + 1):
                made = sketch(f"{shared} {' '.join(f'w{number}x{i}' for i in range(40))}")
                db.execute("INSERT INTO sketches VALUES (?, ?)", (number, made))
            keep_all_alike(db)
            asked: list[str] = []
            db.set_trace_callback(asked.append)
            alike(db, count, 6)
            return len(asked)

    for shared in ("", "Tolls at the lock are to fall by a tenth in spring, the canal trust said."):
        few, many = (rows_looked_at(count, shared) for count in (300, 1200))
        assert many <= few + 20 < 300


def test_a_problem_stands_beside_its_file_and_goes_with_it(store: Path) -> None:
    path = store / "bad.txt"
    path.write_bytes(b"\x7fELF\x00\xff" * 50)
    with closing(Index(str(store))) as index:
        index.update()
        [(name, _)] = index.problems()
        assert name == "bad.txt"
        path.unlink()
        index.update()
        assert index.problems() == []


def test_what_another_program_holds_for_long_is_told_and_what_a_disk_refuses_is_not(
    store: Path,
) -> None:
    with closing(Index(str(store))) as index:
        with pytest.raises(NewstermError, match="is being indexed by another program"):
            index.certain(failing_once("database is locked"))
        assert index.certain(failing_once("disk I/O error")) == "done"
        assert file_of(index.connection) == b""
        assert index.count() == 3


def failing_once(message: str) -> Callable[[], str]:
    left = [sqlite3.OperationalError(message)]

    def work() -> str:
        if left:
            raise left.pop()
        return "done"

    return work


def test_the_findings_of_an_article_are_its_own(store: Path) -> None:
    with closing(Index(str(store))) as index:
        index.update()
        index.find()
        said = index.connection.execute("SELECT article, name FROM said ORDER BY 1").fetchall()
        assert said == [(number, "ann lee") for number in (1, 2, 3)]
        amounts = "SELECT DISTINCT type, value FROM amounts WHERE article = 1 ORDER BY 1, 2"
        assert ("count", 40.0) in index.connection.execute(amounts).fetchall()
    article = parse((store / "1.txt").read_text(encoding="utf-8"))
    assert kept_digest(str(store), article) == digest(article)
