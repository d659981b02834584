"""What the user did is kept, twice, and follows the article."""

from __future__ import annotations

import io
import json
import os
import pwd
import sqlite3
import threading
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from toys import BRIDGE, newsterm

from newsterm.adapters.marks import database, log, marks
from newsterm.adapters.marks.marks import Mark, Marks
from newsterm.adapters.system import sqlite
from newsterm.adapters.system.folders import folder_of
from newsterm.cli import main
from newsterm.core.value import replace
from newsterm.errors import NewstermError


@pytest.fixture
def folder(tmp_path: Path) -> str:
    return str(tmp_path / "data")


def kept(folder: str) -> list[tuple[str, bool, bool, int, tuple[str, ...]]]:
    with closing(Marks(folder)) as store:
        return [(m.id, m.read, m.starred, m.position, m.tags) for m in store.all()]


def put(folder: str, *changed: Mark) -> None:
    with closing(Marks(folder)) as store:
        store.put(changed)


def test_marks_are_kept_from_one_run_to_the_next(folder: str) -> None:
    put(
        folder,
        Mark("a", read=True, position=7, tags=("sea", "dam", "sea")),
        Mark("b", starred=True),
    )
    assert kept(folder) == [("a", True, False, 7, ("dam", "sea")), ("b", False, True, 0, ())]


def test_the_last_change_can_be_taken_back_and_no_earlier_one(folder: str) -> None:
    put(folder, Mark("a", read=True))
    put(folder, Mark("a", starred=True), Mark("b", read=True))
    with closing(Marks(folder)) as store:
        assert store.undo() == 2
        assert store.undo() == 0
    assert kept(folder) == [("a", True, False, 0, ()), ("b", False, False, 0, ())]


def test_marks_given_by_several_programs_at_once_are_all_kept(folder: str) -> None:
    def tag(name: str) -> None:
        with closing(Marks(folder)) as store:
            for i in range(10):
                tags = {f"{name}{i}"}
                store.change(["a"], lambda mark: replace(mark, tags=(*mark.tags, *tags)))  # noqa: B023

    threads = [threading.Thread(target=tag, args=(name,)) for name in "xyz"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert kept(folder)[0][4] == tuple(f"{name}{i}" for name in "xyz" for i in range(10))


@pytest.mark.parametrize("damage", ["gone", "empty", "random", "cut", "folder"])
def test_a_damaged_database_is_made_again_from_the_log(folder: str, damage: str) -> None:
    put(folder, Mark("a", read=True, tags=("sea",)))
    put(folder, Mark("b", starred=True))
    before = kept(folder)
    path = Path(folder) / "marks.sqlite3"
    data = path.read_bytes()
    for leftover in Path(folder).glob("marks.sqlite3*"):
        leftover.unlink()
    if damage == "folder":
        path.mkdir()
    elif damage != "gone":
        path.write_bytes(
            {"empty": b"", "random": bytes(range(256)) * 40, "cut": data[:3000]}[damage]
        )
    assert kept(folder) == before
    if damage == "random":
        assert list(Path(folder).glob("*.damaged-*"))


def test_a_torn_line_of_the_log_costs_that_line_alone(folder: str) -> None:
    put(folder, Mark("a", read=True))
    put(folder, Mark("b", read=True))
    log = Path(folder) / "marks.log"
    log.write_bytes(log.read_bytes()[:-20])
    for leftover in Path(folder).glob("marks.sqlite3*"):
        leftover.unlink()
    assert [mark[0] for mark in kept(folder)] == ["a"]


def test_articles_are_marked_listed_exported_and_restored(tmp_path: Path) -> None:
    store = tmp_path / "store"
    store.mkdir()
    (store / "bridge.txt").write_text(BRIDGE, encoding="utf-8")
    id = newsterm("list", "--store", str(store)).stdout.split("\t")[0]
    assert newsterm("mark", "--store", str(store), "--read", "--tag", "Sea", id).returncode == 0
    (store / "bridge.txt").rename(store / "moved.txt")
    assert newsterm("list", "--store", str(store), "is:read tag:sea").stdout.startswith(id)
    exported = newsterm("export").stdout
    assert newsterm("mark", "--undo").returncode == 0
    assert newsterm("list", "--store", str(store), "is:read").stdout == ""
    assert newsterm("restore", stdin=exported).returncode == 0
    assert newsterm("list", "--store", str(store), "tag:sea is:read").stdout.startswith(id)


def test_a_change_of_nothing_is_told_and_takes_no_undo_away(tmp_path: Path) -> None:
    (tmp_path / "bridge.txt").write_text(BRIDGE, encoding="utf-8")
    store = ("--store", str(tmp_path))
    assert newsterm("mark", *store, "--star", "--query", "bridge").stdout.startswith("1 article ")
    nothing = newsterm("mark", *store, "--read", "--query", "zebra").stdout
    assert nothing == "no article answers; nothing was marked\n"
    assert newsterm("mark", "--undo").stdout == "1 article as before the last change\n"
    assert newsterm("mark", "--undo").stdout == "there is no change to take back\n"


@pytest.mark.parametrize(
    "line",
    ['{"read": true}', '{"id": [], "tags": []}', '{"id": "a", "tags": [1]}', "[1]", "[" * 99_999,
     '{"id": "a", "tags": [], "position": 99999999999999999999}', '{"id": "\\ud800", "tags": []}',
     '{"id": "a", "tags": [], "note": null}'],
    ids=range(8),
)  # fmt: skip
def test_what_is_no_export_restores_nothing(tmp_path: Path, line: str) -> None:
    marks = tmp_path / "marks.json"
    whole = Mark("0a1b2c3d4e5f", read=True, changed=1)
    marks.write_text(f"{json.dumps(vars(whole))}\n{line}\n", encoding="utf-8")
    done = newsterm("restore", str(marks))
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    assert "line 2': is no mark" in done.stderr
    assert newsterm("export").stdout == ""
    assert newsterm("restore", str(tmp_path / "none.json")).returncode == 1


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("--read",), 2),
        (("abcdef123456",), 2),
        (("--read", "abcdef123456"), 1),
        (("--read", "--unread", "x"), 2),
    ],
)
def test_wrong_marking_is_one_line(arguments: tuple[str, ...], status: int, tmp_path: Path) -> None:
    done = newsterm("mark", "--store", str(tmp_path), *arguments)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (status, "", 1)


def test_marks_of_a_newer_newsterm_are_left_alone(folder: str) -> None:
    put(folder, Mark("a", read=True))
    path = Path(folder) / "marks.sqlite3"
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA user_version = 99")
    before = path.read_bytes()
    with pytest.raises(NewstermError, match="newer newsterm"):
        Marks(folder)
    assert path.read_bytes() == before


FIRST_VERSION = """
    CREATE TABLE marks (
        id TEXT PRIMARY KEY, read INTEGER NOT NULL, starred INTEGER NOT NULL,
        position INTEGER NOT NULL, note TEXT NOT NULL, changed INTEGER NOT NULL
    );
    CREATE TABLE tags (id TEXT NOT NULL, tag TEXT NOT NULL, PRIMARY KEY (id, tag)) WITHOUT ROWID;
    CREATE TABLE undo (id TEXT PRIMARY KEY, mark TEXT NOT NULL);
    INSERT INTO marks VALUES ('a', 1, 0, 7, 'mine', 5), ('b', 0, 1, 0, '', 6);
    INSERT INTO tags VALUES ('a', 'dam'), ('a', 'sea');
    PRAGMA journal_mode = WAL;
    PRAGMA user_version = 1;
"""


def test_marks_of_an_older_newsterm_are_copied_and_brought_up(folder: str) -> None:
    path = Path(folder) / "marks.sqlite3"
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as db:
        db.executescript(FIRST_VERSION)
    assert kept(folder) == [("a", True, False, 7, ("dam", "sea")), ("b", False, True, 0, ())]
    assert kept(folder)[0][0] == "a"
    (copy,) = Path(folder).glob("*.version-1")
    with closing(sqlite3.connect(copy)) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (1,)
        assert db.execute("SELECT count(*) FROM marks").fetchone() == (2,)


def test_an_older_database_is_as_it_was_when_bringing_it_up_fails(
    folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(folder, Mark("a", read=True))
    steps = (*database.STEPS, ("CREATE TABLE more (id)", "no SQL at all"))
    monkeypatch.setattr(database, "STEPS", steps)
    monkeypatch.setattr(marks, "VERSION", len(steps))
    with pytest.raises(sqlite3.Error):
        Marks(folder)
    monkeypatch.undo()
    assert kept(folder) == [("a", True, False, 0, ())]


@pytest.fixture
def homeless(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A store, in a place where nothing else may be written: there is no home, as in containers."""

    def nobody(_: int) -> None:
        raise KeyError

    for kind in ("CACHE", "DATA", "STATE", "CONFIG"):
        monkeypatch.delenv(f"XDG_{kind}_HOME")
    monkeypatch.delenv("HOME")
    monkeypatch.setattr(pwd, "getpwuid", nobody)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "store").mkdir()
    (tmp_path / "store" / "bridge.txt").write_text(BRIDGE, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        ("mark --star --query bridge", 1), ("restore marks.json", 1), ("export", 0), ("list", 0),
        ("list is:read", 0), ("search bridge", 0), ("add more.txt", 0), ("index", 0),
        ("feeds add ferry.example", 1), ("feeds import feeds.opml", 1), ("feeds list", 0),
        ("summarize more.txt", 0), ("read --plain", 0),
    ],
)  # fmt: skip
def test_without_a_home_nothing_is_left_lying_about(
    homeless: Path,
    arguments: str,
    status: int,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (homeless / "more.txt").write_text(f"{BRIDGE}\nMore was said on Thursday.", encoding="utf-8")
    (homeless / "feeds.opml").write_text(
        "<opml><body><outline xmlUrl='http://a.example/f'/></body></opml>"
    )
    (homeless / "marks.json").write_text(json.dumps(vars(Mark("0a1b2c3d4e5f"))), encoding="utf-8")
    before = {path.name for path in homeless.iterdir()}
    monkeypatch.setenv("NEWSTERM_STORE", "store")
    monkeypatch.setattr("sys.stdin", io.StringIO("q\n"))
    assert main(arguments.split()) == status
    out, err = capsys.readouterr()
    assert err.count("\n") == status
    if status and "add" not in arguments:
        assert "no home folder is known; set HOME" in err
    if "plain" in arguments:
        assert "no home folder is known; set HOME; marks last until you quit." in out
    assert {path.name for path in homeless.iterdir()} == before


@pytest.mark.parametrize("home", [None, "", "relative"])
def test_without_a_home_no_folder_has_a_path(
    homeless: Path, home: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    if home is not None:
        monkeypatch.setenv("HOME", home)
    assert [folder_of(kind, "x") for kind in ("cache", "config", "data", "state")] == [""] * 4
    assert main(["list"]) == 1
    assert sorted(homeless.iterdir()) == [homeless / "store"]
    monkeypatch.setenv("XDG_DATA_HOME", "/data")
    assert folder_of("data", "x") == "/data/newsterm/x"


def test_what_cannot_be_written_can_be_read(folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    put(folder, Mark("a", read=True))
    monkeypatch.setattr(marks, "made", lambda _: None)
    put(folder, Mark("b", read=True))
    assert [mark[0] for mark in kept(folder)] == ["a"]


def test_where_the_database_cannot_be_opened_the_log_is_read(
    folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(folder, Mark("a", read=True))
    connected = database.connected

    def refuse(path: str) -> sqlite3.Connection:
        if path != ":memory:":
            raise sqlite3.OperationalError("database or disk is full")
        return connected(path)

    monkeypatch.setattr(database, "connected", refuse)
    assert [mark[0] for mark in kept(folder)] == ["a"]
    with closing(Marks(folder)) as store:
        assert not store.is_kept


def log_of(folder: str) -> Path:
    return Path(folder) / "marks.log"


def without_database(folder: str) -> list[str]:
    """The ids that the log alone gives back."""
    for leftover in Path(folder).glob("marks.sqlite3*"):
        leftover.unlink()
    return [mark[0] for mark in kept(folder)]


@pytest.mark.parametrize("cut", range(1, 8))
def test_what_is_added_behind_a_torn_line_stands_alone(folder: str, cut: int) -> None:
    put(folder, Mark("a", read=True))
    put(folder, Mark("b", read=True))
    log_of(folder).write_bytes(log_of(folder).read_bytes()[:-cut])
    put(folder, Mark("c", read=True))
    assert without_database(folder) == ["a", "b", "c"]


def test_marks_whose_wal_file_is_gone_are_taken_from_the_log(folder: str) -> None:
    put(folder, Mark("a", read=True))
    store = Marks(folder)
    store.put([Mark("b", starred=True), Mark("c", read=True)])
    store.put([Mark("a", tags=("sea",))])
    killed = Path(folder).with_name("killed")
    killed.mkdir()
    for name in ("marks.sqlite3", "marks.log"):
        (killed / name).write_bytes((Path(folder) / name).read_bytes())
    store.close()
    assert kept(str(killed)) == kept(folder)
    with closing(Marks(str(killed))) as again:
        assert again.undo() == 0  # The step it would take back is not the last one.


@pytest.mark.parametrize("left", [0, 1, 150, -1, -40])
def test_a_log_that_has_lost_something_is_given_it_back(folder: str, left: int) -> None:
    put(folder, Mark("a", read=True))
    put(folder, Mark("a", note="later"), Mark("b", starred=True))
    before = kept(folder)
    log_of(folder).write_bytes(log_of(folder).read_bytes()[:left])
    assert kept(folder) == before
    without_database(folder)
    assert kept(folder) == before


def test_another_log_of_the_same_length_is_not_taken_for_the_same(folder: str) -> None:
    put(folder, Mark("a", read=True))
    other = str(Path(folder).with_name("other"))
    put(other, Mark("b", read=True))
    log_of(folder).write_bytes(log_of(other).read_bytes())
    assert [mark[0] for mark in kept(folder)] == ["a", "b"]


def test_a_step_that_was_cut_short_is_none(folder: str) -> None:
    put(folder, Mark("a", read=True))
    whole = log_of(folder).read_bytes()
    ahead = str(Path(folder).with_name("ahead"))
    put(ahead, *(Mark(f"id{i}", read=True) for i in range(9)))
    log_of(folder).write_bytes(whole + log_of(ahead).read_bytes()[1:-60])
    assert [mark[0] for mark in kept(folder)] == ["a"]
    put(folder, Mark("b", read=True))
    assert without_database(folder) == ["a", "b"]


def test_of_two_marks_the_later_counts_even_if_the_clock_was_put_back(
    folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(folder, Mark("a", note="first"))
    monkeypatch.setattr(marks.time, "time_ns", lambda: 5)
    put(folder, Mark("a", note="second"))
    without_database(folder)
    with closing(Marks(folder)) as store:
        assert store.get("a").note == "second"


def test_a_log_of_an_older_newsterm_counts_line_by_line(folder: str) -> None:
    put(folder, Mark("a", read=True))
    lines = log_of(folder).read_bytes().replace(b"\n\n", b"\n").lstrip()
    log_of(folder).write_bytes(lines + lines.replace(b'"a"', b'"b"'))
    assert [mark[0] for mark in kept(folder)] == ["a", "b"]
    put(folder, Mark("c", read=True))
    assert without_database(folder) == ["a", "b", "c"]


@pytest.mark.parametrize("is_pipe", [False, True])
def test_what_is_no_log_is_told_and_kept(tmp_path: Path, is_pipe: bool) -> None:
    (tmp_path / "bridge.txt").write_text(BRIDGE, encoding="utf-8")
    store, data = ("--store", str(tmp_path)), Path(folder_of("data"))
    assert newsterm("mark", *store, "--star", "--query", "bridge").returncode == 0
    log_of(str(data)).unlink()
    if is_pipe:
        os.mkfifo(log_of(str(data)))
    else:
        log_of(str(data)).mkdir()
        (log_of(str(data)) / "mine.txt").write_text("mine")
    done = newsterm("mark", *store, "--read", "--query", "bridge")
    assert (done.returncode, done.stderr.count("\n")) == (0, 1)
    assert "marks.log': was no file; it is marks.log.damaged-" in done.stderr
    (aside,) = data.glob("marks.log.damaged-*")
    assert is_pipe or (aside / "mine.txt").read_text() == "mine"
    assert len(without_database(str(data))) == 1


def test_a_list_knows_the_marks_that_only_the_log_has(tmp_path: Path) -> None:
    (tmp_path / "bridge.txt").write_text(BRIDGE, encoding="utf-8")
    store = ("--store", str(tmp_path))
    database = Path(folder_of("data")) / "marks.sqlite3"
    assert newsterm("mark", *store, "--tag", "dam", "--query", "bridge").returncode == 0
    before = database.read_bytes()
    assert newsterm("mark", *store, "--star", "--query", "bridge").returncode == 0
    database.write_bytes(before)
    assert newsterm("list", *store, "is:starred").stdout.count("\n") == 1
    database.unlink()
    assert newsterm("list", *store, "tag:dam").stdout.count("\n") == 1


def test_a_long_log_costs_nothing_to_compare_and_is_written_anew(
    folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log, "_LONG", 4000)
    for number in range(40):
        put(folder, Mark(f"id{number % 9}", position=number))
    before = kept(folder)
    assert log_of(folder).stat().st_size < 6000
    monkeypatch.setattr(log.MarksLog, "lines", lambda _: pytest.fail("the log was read"))
    assert kept(folder) == before
    monkeypatch.undo()
    without_database(folder)
    assert kept(folder) == before


def test_where_nothing_can_be_opened_both_copies_are_read(
    folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(folder, Mark("a", read=True))
    put(folder, Mark("b", read=True))
    log_of(folder).write_bytes(log_of(folder).read_bytes()[:150])
    monkeypatch.setattr(marks, "made", lambda _: None)
    assert [mark[0] for mark in kept(folder)] == ["a", "b"]


def test_a_log_that_cannot_be_written_leaves_the_mark_in_the_database_and_says_so(
    folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(folder, Mark("a", read=True))

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(log.MarksLog, "add", refuse)
    with closing(Marks(folder)) as store:
        with pytest.raises(NewstermError, match="no space left on device; marked in the database"):
            store.put([Mark("b", read=True)])
        assert [mark.id for mark in store.all()] == ["a", "b"]
        with pytest.raises(NewstermError, match="nothing was marked"):
            store.undo()
    monkeypatch.undo()
    assert [mark[0] for mark in kept(folder)] == ["a", "b"]
    assert without_database(folder) == ["a", "b"]


def test_a_log_that_cannot_be_read_is_told_and_what_the_database_has_is_shown(
    folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(folder, Mark("a", read=True))
    log_of(folder).write_bytes(b"cut")

    def refuse(_: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(log.MarksLog, "_read", refuse)
    with closing(Marks(folder)) as store:
        assert [mark.id for mark in store.all()] == ["a"]
        assert "marks may be missing" in str(store.trouble)


def test_a_mark_that_cannot_be_written_is_not_acknowledged(folder: str) -> None:
    with closing(Marks(folder)) as store:
        with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
            other.execute("DROP TABLE tags")
        with pytest.raises(NewstermError, match="nothing was marked"):
            store.put([Mark("a", read=True)])


class Failing(sqlite3.Connection):
    """A database whose disk fails while it is checked, as SQLite tells of that: as of damage."""

    times = 0

    def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:
        if "quick_check" in sql and Failing.times:
            Failing.times -= 1
            sql = "SELECT 'Tree 2 page 2: unable to get the page. error code=266'"
        return super().execute(sql, *values)


@pytest.mark.parametrize("is_lasting", [False, True])
def test_a_disk_that_fails_is_no_damage(
    folder: str, is_lasting: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(folder, Mark("a", read=True))
    log_of(folder).write_bytes(b"")
    connect = sqlite3.connect

    def refuse(path: str) -> None:
        raise OSError(5, "Input/output error", path)

    with monkeypatch.context() as patch:
        patch.setattr(sqlite3, "connect", lambda *a, **k: connect(*a, **k, factory=Failing))
        Failing.times = 1
        if is_lasting:
            patch.setattr(sqlite, "_read_through", refuse)
        with closing(Marks(folder)) as store:
            assert store.is_kept != is_lasting
            assert store.get("a").read
    assert not list(Path(folder).glob("*.damaged-*"))
    assert [mark[0] for mark in kept(folder)] == ["a"]


def test_marks_that_cannot_be_read_at_all_are_not_told_to_be_none(
    folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(folder, Mark("a", read=True))
    log_of(folder).unlink()
    (Path(folder) / "marks.sqlite3").write_bytes(b"no database" * 999)
    monkeypatch.setattr(marks, "made", lambda _: None)
    with closing(Marks(folder)) as store:
        assert store.all() == []
        assert "marks may be missing" in str(store.trouble)
