"""What one file of a store may cost the others: nothing, whatever its name, date or text is."""

from __future__ import annotations

import errno
import json
import os
import signal
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest
from hostile.corpus import all_cases
from hostile.in_store import GOOD, put_good
from hostile.in_store import rows as corpus_rows
from toys import newsterm

from newsterm.adapters.index import database, looking, place, rows, update
from newsterm.adapters.index.index import Index
from newsterm.adapters.index.query import ask, condition
from newsterm.adapters.index.rows import day_at
from newsterm.adapters.index.scan import Scanned, scan_all, stamp_of
from newsterm.adapters.index.window import order, source_of
from newsterm.adapters.system import limited_process
from newsterm.adapters.system.limited_process import Apart, within_limits
from newsterm.cli import main
from newsterm.core.search.query import parse_query
from newsterm.core.text.article import Article
from newsterm.core.value import replace
from newsterm.errors import NewstermError

CAFE = os.fsdecode(b"caf\xe9.txt")
TEXT = "Cafe opens\n\nThe cafe on the quay opened, Ann Lee said. It has 40 chairs.\n"
LONG = "Long story\n\n" + "It goes on. " * 10_000


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three good articles."""
    folder = tmp_path / "store"
    folder.mkdir()
    put_good(folder)
    for path in folder.iterdir():
        os.utime(path, (1.6e9, 1.6e9))
    monkeypatch.setenv("NEWSTERM_STORE", str(folder))
    return folder


def put(store: Path, name: str, text: str = TEXT, time: float = 1.7e9) -> Path:
    path = store / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    os.utime(path, (time, time))
    return path


def read_again(store: Path) -> int:
    with closing(Index(str(store))) as index:
        return index.update()


def titles(store: Path, query: str = "") -> list[str]:
    with closing(Index(str(store))) as index:
        index.update()
        index.find()
        hits = ask(index, parse_query(query), datetime(2026, 1, 1))
        return sorted(hit.entry.title.split()[0] for hit in hits)


def problems(store: Path) -> list[tuple[str, str]]:
    with closing(Index(str(store))) as index:
        return index.problems()


# Names


@pytest.mark.parametrize("name", [CAFE, os.path.join(os.fsdecode(b"\xff\xfe"), "\udce9.txt")])
def test_a_file_whose_name_is_no_utf_8_is_an_article_like_any_other(
    store: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = put(store, name)
    shown = os.fsencode(name).decode("utf-8", "backslashreplace")
    for command in (["list"], ["search", "quay"], ["search", "said:lee"]):
        assert main(command) == 0
        assert shown in capsys.readouterr().out
        assert main([*command, "--json"]) == 0
        found = [json.loads(row) for row in capsys.readouterr().out.splitlines()]
        (row,) = (row for row in found if row["title"] == "Cafe opens")
        assert os.fsencode(row["path"]) == os.fsencode(name)
        assert main(["show", row["id"]]) == 0
        assert "40 chairs" in capsys.readouterr().out
    assert main(["index"]) == 0
    assert read_again(store) == 0
    path.unlink()
    assert (read_again(store), titles(store)) == (0, sorted(GOOD))


def test_a_name_that_is_no_utf_8_is_shown_escaped_where_something_is_wrong(
    store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (store / CAFE).write_bytes(b"\0\xff" * 100)
    assert main(["list"]) == 1
    out, err = capsys.readouterr()
    assert len(out.splitlines()) == 3
    assert r"caf\xe9.txt': " in err


def test_a_file_is_added_from_under_a_name_that_is_no_utf_8(
    store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = tmp_path / CAFE
    given.write_text(TEXT, encoding="utf-8")
    assert main(["add", str(given)]) == 0
    _, name, what = capsys.readouterr().out.rstrip().split("\t")
    assert what == "added"
    assert r"caf\xe9.txt" in (store / name).read_text(encoding="utf-8")
    (store / name).rename(store / CAFE)
    assert main(["add", str(given)]) == 0
    assert capsys.readouterr().out.endswith("\tcaf\\xe9.txt\twas there already\n")


def test_a_feed_in_a_file_whose_name_is_no_utf_8_is_refused_in_a_line(
    store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    feed = tmp_path / os.fsdecode(b"f\xe9ed.xml")
    feed.write_text("<rss><channel><item><title>A ship</title></item></channel></rss>")
    assert main(["feeds", "add", str(feed)]) == 1
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert r"f\xe9ed.xml': is no feed that can be kept" in err
    assert titles(store) == sorted(GOOD)


def test_groups_of_the_list_are_named_by_folders_of_any_name(store: Path) -> None:
    for folder in (b"caf\xe9", "köln".encode(), b"\xff"):
        put(store, os.path.join(os.fsdecode(folder), "a.txt"), f"{folder!r} opens\n\nIt opened.\n")
    with closing(Index(str(store))) as index:
        index.update()
        groups = order(index, "source").groups
        sources = {source_of(entry) for entry in index.entries()}
    assert [group.name for group in groups] == sorted(sources, key=os.fsencode)


@pytest.mark.usefixtures("store")
def test_everything_works_where_the_folders_of_newsterm_have_names_that_are_no_utf_8(
    tmp_path: Path,
) -> None:
    env = {
        f"XDG_{kind}_HOME": os.fsdecode(bytes(tmp_path) + b"/\xe9")
        for kind in ("CACHE", "DATA", "STATE", "CONFIG")
    }
    id = newsterm("list", env=env).stdout[:12]
    for arguments in (["index"], ["mark", "--star", id], ["search", "is:starred"], ["export"]):
        done = newsterm(*arguments, env=env)
        assert (arguments, done.returncode, done.stderr) == (arguments, 0, "")
        assert done.stdout.count("\n") in (1, 3)


# Dates and numbers


@pytest.mark.parametrize("time", [-(2**62), -(2**31), -1, 0, 2**33, 9_223_372_037, 2**40, 2**62])
def test_a_file_of_any_date_is_listed_and_read_once(
    store: Path, time: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What this file system cannot keep, the scan is made to say it has."""
    put(store, "dated.txt")
    monkeypatch.setattr(looking, "scan_all", lambda folder: with_time(scan_all(folder), time))
    assert [read_again(store), read_again(store)] == [4, 0]
    assert titles(store) == sorted((*GOOD, "Cafe"))


def with_time(found: Scanned, seconds: int) -> Scanned:
    class Status:
        st_size, st_ino = 1, (1 << 64) - 1
        st_mtime_ns = st_ctime_ns = seconds * 10**9

    return replace(found, files={path: stamp_of(Status()) for path in found.files})  # type: ignore[arg-type]


@pytest.mark.parametrize(("seconds", "day"), [
    (0, "1970-01-01"), (-1, "1969-12-31"), (2**33, "2242-03-16"), (-62135596800, "0001-01-01"),
    (-62135596801, ""), (253402300799, "9999-12-31"), (253402300800, ""), (-(2**62), ""),
    (2**62, ""), (float("inf"), ""), (float("nan"), ""),
])  # fmt: skip
def test_a_date_that_is_far_off_is_no_year_of_five_digits(seconds: float, day: str) -> None:
    assert day_at(seconds) == day


@pytest.mark.parametrize("number", ["1e999", "-1e999", "NaN", "Infinity"])
def test_a_record_with_a_number_that_json_cannot_pass_on_is_told_in_its_place(number: str) -> None:
    record = f'{{"text": "A ship sails.", "tons": {number}}}'
    done = newsterm(
        "show", "--from", "json", "--json", "-", stdin=f'{record}\n{{"text": "It is."}}'
    )
    first, second = (
        json.loads(row, parse_constant=pytest.fail) for row in done.stdout.splitlines()
    )
    assert (done.returncode, first["line"], second["text"]) == (1, 1, "It is.")
    assert number in first["error"]


@pytest.mark.parametrize("query", [
    "words:>" + "9" * 400, "figure:money>" + "9" * 400 + "tn", "since:9999y", "-before:9999y",
    "since:1200y", "words:<9" + "9" * 30, "-lang:\0", "-title:\udce9",
])  # fmt: skip
def test_no_number_of_a_query_is_too_large(store: Path, query: str) -> None:
    found = [] if query.startswith(("words:>", "figure:")) else sorted(GOOD)
    assert titles(store, query) == found


# Files that change, and seem not to


def test_a_file_put_in_the_place_of_another_of_the_same_size_and_date_is_read(store: Path) -> None:
    path = put(store, "cafe.txt")
    read_again(store)
    other = put(store, "other", TEXT.replace("Cafe", "Cake"))
    os.replace(other, path)
    assert titles(store, "chairs") == ["Cake"]


def test_a_file_written_over_with_its_size_and_date_kept_is_read(store: Path) -> None:
    put(store, "cafe.txt")
    read_again(store)
    put(store, "cafe.txt", TEXT.replace("Cafe", "Cake"))
    assert titles(store, "chairs") == ["Cake"]


def test_a_file_dated_in_the_future_is_read_once(store: Path) -> None:
    put(store, "future.txt", time=4e9)
    assert [read_again(store), read_again(store)] == [4, 0]


def test_a_full_index_reads_what_seems_to_be_unchanged(
    store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["index"]) == 0
    with closing(Index(str(store))) as index:
        index.connection.execute("UPDATE articles SET title = 'wrong'")
    assert main(["index"]) == 0
    assert titles(store) == ["wrong"] * 3
    assert main(["index", "--full"]) == 0
    assert titles(store) == sorted(GOOD)
    assert capsys.readouterr().err == ""


# Texts


Reader = Callable[[str], Article]


def failing(monkeypatch: pytest.MonkeyPatch, fail: Callable[[], object]) -> list[str]:
    """Reading any file named bad… fails; which files have been read, of this process."""
    looked_at: list[str] = []
    read = rows.read_article

    def read_article(path: str) -> Article:
        looked_at.append(os.path.basename(path))
        if os.path.basename(path).startswith("bad"):
            fail()
        return read(path)

    monkeypatch.setattr(rows, "read_article", read_article)
    monkeypatch.setattr(limited_process, "begin_quickly", lambda: "fork")  # That knows of all this.
    return looked_at


def raising(error: BaseException) -> Callable[[], object]:
    def fail() -> None:
        raise error

    return fail


@pytest.mark.parametrize(
    "error", [IndexError(), RecursionError(), MemoryError(), UnicodeError("x")]
)
def test_whatever_reading_a_file_raises_costs_that_file_alone_and_once(
    store: Path, error: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at = failing(monkeypatch, raising(error))
    put(store, "bad.txt")
    assert titles(store) == sorted(GOOD)
    ((path, problem),) = problems(store)
    assert (path, ";" in problem) == ("bad.txt", True)
    assert looked_at.count("bad.txt") == 1
    assert titles(store) == sorted(GOOD)
    assert looked_at.count("bad.txt") == 1, "a file that failed is tried again only when it changes"
    put(store, "bad.txt", TEXT + "It is open.\n")
    assert read_again(store) == 1
    monkeypatch.setattr(update, "maker", lambda: "another newsterm")
    assert read_again(store) == 1
    assert looked_at.count("bad.txt") == 3


@pytest.mark.parametrize("is_told", [True, False])
def test_a_file_that_the_disk_fails_on_is_tried_again(
    store: Path, is_told: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    error = OSError(errno.EIO, "Input/output error")

    def fail() -> None:
        if is_told:
            raise NewstermError("input/output error; check the name and its permissions") from error
        raise error

    with monkeypatch.context() as patch:
        failing(patch, fail)
        put(store, "bad.txt")
        assert titles(store) == sorted(GOOD)
        assert [path for path, _ in problems(store)] == ["bad.txt"]
    assert len(titles(store)) == len(GOOD) + 1
    assert problems(store) == []


def test_an_article_is_not_forgotten_while_the_disk_fails_on_its_file(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        raise OSError(errno.EIO, "Input/output error")

    put(store, "bad.txt")
    before = titles(store)
    with monkeypatch.context() as patch:
        failing(patch, fail)
        put(store, "bad.txt")
        assert titles(store) == before
        assert [path for path, _ in problems(store)] == ["bad.txt"]
    assert titles(store) == before
    assert problems(store) == []


@pytest.mark.parametrize("words", [["search", "cafe"], ["mark", "--star", "--query", "cafe"]])
def test_a_query_tells_of_the_files_that_the_disk_fails_on(
    store: Path,
    words: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fail() -> None:
        raise OSError(errno.EIO, "Input/output error")

    put(store, "bad.txt")
    (store / "worse.txt").write_bytes(b"\x7fELF\x00\xff" * 50)
    with monkeypatch.context() as patch:
        failing(patch, fail)
        assert main(words) == 1
        told = capsys.readouterr().err
        assert (told.count("\n"), "bad.txt" in told) == (1, True)
    assert main(words) == 0
    assert capsys.readouterr().err == ""


def test_whatever_finding_raises_costs_one_article_its_findings_and_is_told(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    find = rows.digests_of_findings

    def failing_find(articles: Sequence[Article]) -> object:
        if any("Cafe" in article.text for article in articles):
            raise IndexError
        return find(articles)

    monkeypatch.setattr(rows, "digests_of_findings", failing_find)
    put(store, "cafe.txt")
    assert titles(store, "said:ortiz") == sorted(GOOD)
    assert titles(store) == sorted((*GOOD, "Cafe"))
    ((path, problem),) = problems(store)
    assert (path, "IndexError" in problem) == ("cafe.txt", True)
    assert read_again(store) == 0


def test_the_good_ones_are_there_before_a_long_one_is_begun_which_may_kill_its_process(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at = failing(monkeypatch, lambda: os.kill(os.getpid(), signal.SIGKILL))
    put(store, "bad.txt", LONG)
    put(store, "a-long.txt", LONG)
    known: list[list[str]] = []
    with closing(Index(str(store))) as index, closing(Index(str(store))) as other:
        assert (
            index.update(
                lambda done, _: done and known.append([e.title.split()[0] for e in other.entries()])
            )
            == 5
        )
    assert [sorted(each) for each in known] == [sorted(GOOD), sorted((*GOOD, "Long"))]
    assert problems(store) == [
        ("bad.txt", "takes too much memory or time to read; split it into articles")
    ]
    assert sorted(looked_at) == ["bridge.txt", "ferry.txt", "goat.txt"], "long ones are read apart"
    assert read_again(store) == 0


def test_finding_in_a_long_one_may_kill_its_process(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(store, "bad.txt", LONG)
    read_again(store)
    failing(monkeypatch, lambda: os.kill(os.getpid(), signal.SIGKILL))
    assert titles(store, "said:ortiz") == sorted(GOOD)
    assert [path for path, _ in problems(store)] == ["bad.txt"]


def spin(_: int) -> int:
    while True:
        pass


def take_much(number: int) -> int:
    return len(bytearray(number))


def lost(_: int, how: str) -> str:
    return how


def test_a_thing_beyond_its_time_or_memory_is_given_up_and_the_next_one_done() -> None:
    with closing(Apart()) as process:
        assert process.answer(partial(within_limits, 0, spin), 1, lost) == "died"
        assert process.answer(partial(within_limits, 10, take_much), 1 << 20, lost) == 1 << 20
        with pytest.raises(MemoryError):
            process.answer(partial(within_limits, 10, take_much), 1 << 30, lost)
        assert process.answer(partial(within_limits, 10, abs), -7, lost) == 7


def gone(path: str) -> Article:
    raise NewstermError("is gone", path)


def test_an_article_that_raises_when_it_is_read_again_is_found_without_its_words(
    store: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    read_again(store)
    monkeypatch.setattr("newsterm.adapters.articles.file.read_article", gone)
    assert main(["search", "ferry"]) == 0
    assert capsys.readouterr().out.count("\tFerry in the news\tferry.txt\t\n") == 1


def test_the_hostile_corpus_stands_in_a_store_beside_good_articles(
    store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """All at once, but for the large; `python tests/hostile/in_store.py` tries them one by one."""
    large = {case.id for case in all_cases() if case.category in ("scale", "lines")}
    for number, (id, put_row) in enumerate(corpus_rows()):
        if id not in large and not id.startswith("large-"):
            below = store / str(number)
            below.mkdir()
            put_row(below)
    assert main(["list"]) == 1
    out, err = capsys.readouterr()
    assert [name for name in GOOD if f"\t{name} in the news" not in out] == []
    assert [
        line for line in err.splitlines() if line[:11] not in ("newsterm: '", 'newsterm: "')
    ] == []
    assert "bug of ours" not in err


# Queries out of all proportion


@pytest.mark.parametrize(
    "clause", ["-ab", "a", "title:a", '"a b"', "-said:a", "-figure:money", "or"]
)
def test_a_query_of_very_many_clauses_is_answered_or_refused(
    store: Path, clause: str, capsys: pytest.CaptureFixture[str]
) -> None:
    joined = f" {clause} ".join(["a"] * 200) if clause == "or" else " ".join([clause] * 200)
    query = parse_query(joined)
    with closing(Index(str(store))) as index:
        index.update()
        ask(index, query, datetime(2026, 1, 1))
        where, values = condition(index, query, datetime(2026, 1, 1))
        order(index, "newest", (where, values))
    assert main(["search", *joined.split(), *joined.split()]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert "no more than 200 things" in err


def test_the_index_of_an_older_newsterm_is_made_anew(store: Path) -> None:
    read_again(store)
    with sqlite3.connect(place.index_path(str(store))) as db:
        db.execute(f"PRAGMA user_version = {database.VERSION - 1}")
    db.close()
    assert read_again(store) == 3
