"""The store: an index that can be thrown away, articles that are never lost or doubled."""

from __future__ import annotations

import errno
import json
import os
import sqlite3
import threading
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from toys import BRIDGE, newsterm

from newsterm.adapters.index import rows
from newsterm.adapters.index.database import open_index
from newsterm.adapters.index.index import Index
from newsterm.adapters.index.query import ask
from newsterm.adapters.store.adding import add
from newsterm.adapters.system.atomic import PART
from newsterm.adapters.system.folders import folder_of
from newsterm.core.search.query import parse_query
from newsterm.errors import NewstermError

NOW = datetime(2024, 10, 8, 12)
GOAT = """\
Goat saved from flood
Oct. 7, 2024

A goat was saved on Monday. Firefighter Bo Rask said that it was wet.
"""
DAM = """\
Dam to be rebuilt for US$3 billion
2024-09-01

The dam will be rebuilt by 2027. The bridge will close.
"""


@pytest.fixture
def store(tmp_path: Path) -> Path:
    folder = tmp_path / "store"
    (folder / "old").mkdir(parents=True)
    for name, text in {"bridge.txt": BRIDGE, "goat.txt": GOAT, "old/dam.txt": DAM}.items():
        path = folder / name
        path.write_text(text, encoding="utf-8")
        os.utime(path, (1.6e9, 1.6e9))
    return folder


def titles(store: Path, query: str = "") -> list[str]:
    with closing(Index(str(store))) as index:
        index.update()
        index.find()
        return [hit.entry.title.split()[0] for hit in ask(index, parse_query(query), NOW)]


def read_again(store: Path) -> int:
    with closing(Index(str(store))) as index:
        return index.update()


# Keeping up


def test_the_newest_article_comes_first(store: Path) -> None:
    assert titles(store) == ["Goat", "Dam", "City"]


def test_a_mail_that_was_saved_is_an_article(store: Path) -> None:
    mail = "From: ann@post.example\nSubject: Zeppelin lands\n\nIt came down at noon.\n"
    (store / "saved.eml").write_text(mail, encoding="utf-8")
    assert titles(store, "zeppelin") == ["Zeppelin"]
    assert newsterm("add", "--store", str(store), str(store / "saved.eml")).stdout.endswith(
        "\tsaved.eml\twas there already\n"
    )


def test_an_id_of_no_article_is_told(store: Path) -> None:
    done = newsterm("show", "--store", str(store), "0a1b2c3d4e5f#s1")
    assert (done.returncode, done.stdout) == (1, "")
    assert "'0a1b2c3d4e5f': names no file, and no article of the store" in done.stderr


def test_the_newest_so_many_can_be_listed(store: Path) -> None:
    rows = newsterm("list", "--store", str(store), "-n2").stdout.splitlines()
    assert [row.split("\t")[3].split()[0] for row in rows] == ["Goat", "Dam"]
    rows = newsterm("list", "--store", str(store), "-n1", "source:old or source:bridge").stdout
    assert rows.split("\t")[3].split()[0] == "Dam"
    rows = newsterm("list", "--store", str(store), "bridge", "-n", "1").stdout.splitlines()
    assert [row.split("\t")[3].split()[0] for row in rows] == ["Dam"]


def test_an_unchanged_store_is_not_read_again(store: Path) -> None:
    assert [read_again(store), read_again(store)] == [3, 0]


def test_only_what_was_added_changed_or_removed_is_noticed(store: Path) -> None:
    read_again(store)
    (store / "goat.txt").write_text(GOAT.replace("Goat", "Sheep"), encoding="utf-8")
    (store / "bridge.txt").unlink()
    (store / "new.txt").write_text("Ferry sinks\nIt sank.", encoding="utf-8")
    assert read_again(store) == 2
    assert sorted(titles(store)) == ["Dam", "Ferry", "Sheep"]


def test_a_file_changed_as_it_was_read_is_read_again(store: Path) -> None:
    (store / "young.txt").write_text("Ferry sails\nIt sails.", encoding="utf-8")
    assert read_again(store) == 4
    assert read_again(store) == 1


def test_what_was_found_in_an_article_outlasts_a_second_reading_of_its_file(store: Path) -> None:
    with closing(Index(str(store))) as index:
        index.update()
        assert index.find() == 3
        before = index.connection.execute("SELECT * FROM articles").fetchall()
        os.utime(store / "goat.txt")
        assert index.update() == 1
        assert index.unfound() == 0
        after = index.connection.execute("SELECT * FROM articles").fetchall()
        assert [row[0] for row in after] == [row[0] for row in before]


def test_two_programs_share_the_finding_and_do_nothing_twice(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at = []
    find = rows.findings_of

    def findings_of(folder: str, place: rows.Place) -> rows.Findings | None:
        looked_at.append(place[1])
        return find(folder, place)

    monkeypatch.setattr("newsterm.adapters.index.finding._BATCH", 1)
    monkeypatch.setattr("newsterm.adapters.index.finding._AT_ONCE", 1)
    with closing(Index(str(store))) as one, closing(Index(str(store))) as other:
        one.update()
        newest_first = [entry.path for entry in one.entries()]
        monkeypatch.setattr(rows, "findings_of", findings_of)
        told = []

        def meanwhile(done: int, of: int) -> None:
            told.append((done, of))
            if len(told) == 1:
                assert other.find(most=1) == 1

        assert one.find(meanwhile) == 2
        assert looked_at == [newest_first[0], newest_first[2], newest_first[1]]
        assert told == [(1, 3), (2, 3), (3, 3)]
        assert one.unfound() == other.unfound() == 0


def test_nothing_is_forgotten_of_a_folder_that_cannot_be_listed_just_now(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: str) -> None:
        raise OSError(errno.EMFILE, "Too many open files", path)

    with closing(Index(str(store))) as index:
        index.update()
        with monkeypatch.context() as now:
            now.setattr("os.scandir", refuse)
            with pytest.raises(NewstermError, match="cannot be listed: too many open files"):
                index.update()
        assert index.count() == 3
        assert index.update() == 0


def test_an_article_is_known_again_when_its_file_is_moved(store: Path) -> None:
    with closing(Index(str(store))) as index:
        index.update()
        before = next(index.entries("title LIKE 'Goat%'"))
        (store / "goat.txt").rename(store / "old" / "kid.txt")
        index.update()
        after = next(index.entries("title LIKE 'Goat%'"))
    assert (after.id, after.path) == (before.id, "old/kid.txt")


def test_an_edited_article_is_not_found_by_the_words_it_had(store: Path) -> None:
    read_again(store)
    (store / "new.txt").write_text("Ferry sinks\nThe captain sank.", encoding="utf-8")
    assert titles(store, "captain") == ["Ferry"]
    (store / "new.txt").write_text("Ferry sinks\nThe sailor swam.", encoding="utf-8")
    assert titles(store, "captain") == []
    assert titles(store, "sailor") == ["Ferry"]


def test_an_article_without_a_date_is_listed_by_the_day_it_came_and_not_said_to_be_of_it(
    store: Path,
) -> None:
    os.utime(store / "goat.txt", (1.7e9, 1.7e9))  # 2023-11-14
    (store / "goat.txt").write_text(GOAT.replace("Oct. 7, 2024\n", ""), encoding="utf-8")
    os.utime(store / "goat.txt", (1.7e9, 1.7e9))
    assert titles(store) == ["Dam", "Goat", "City"]
    assert titles(store, "since:2023-11") == ["Dam", "Goat"]
    row = json.loads(newsterm("list", "--store", str(store), "--json", "goat").stdout)
    assert (row["date"], row["added"]) == (None, "2023-11-14")
    assert newsterm("list", "--store", str(store), "goat").stdout.split("\t")[1] == "-"


def test_the_same_text_in_two_files_is_one_article(store: Path) -> None:
    (store / "again.txt").write_text(GOAT, encoding="utf-8")
    assert titles(store).count("Goat") == 1
    (store / "goat.txt").unlink()
    assert titles(store).count("Goat") == 1


def test_an_unreadable_file_is_told_and_the_others_are_listed(store: Path) -> None:
    (store / "bad.txt").write_bytes(b"\x7fELF\x00\xff" * 50)
    done = newsterm("list", "--store", str(store))
    assert done.returncode == 1
    assert done.stdout.count("\n") == 3
    assert done.stderr.count("\n") == 1
    assert "bad.txt" in done.stderr


def test_a_link_to_a_file_is_the_file_and_no_loop_of_links_is_entered(
    store: Path, tmp_path: Path
) -> None:
    (store / "loop").symlink_to(store)
    (store / "nowhere.txt").symlink_to("nothing")
    (tmp_path / "ferry").write_text("Ferry sinks\nIt sank.", encoding="utf-8")
    (store / "link.txt").symlink_to(tmp_path / "ferry")
    assert len(titles(store)) == 4


# What is only derived


@pytest.mark.parametrize("damage", ["gone", "empty", "random", "cut", "folder", "other version"])
def test_a_damaged_index_is_made_again(store: Path, damage: str) -> None:
    read_again(store)
    (path,) = Path(folder_of("cache")).glob("*/index.sqlite3")
    for suffix in ("-wal", "-shm"):
        Path(f"{path}{suffix}").unlink(missing_ok=True)
    if damage in ("gone", "folder"):
        path.unlink()
    if damage == "folder":
        path.mkdir()
    if damage == "empty":
        path.write_bytes(b"")
    if damage == "random":
        path.write_bytes(bytes(range(256)) * 64)
    if damage == "cut":
        path.write_bytes(path.read_bytes()[:5000])
    if damage == "other version":
        with closing(sqlite3.connect(path)) as db:
            db.execute("PRAGMA user_version = 99")
    assert titles(store, "goat") == ["Goat"]


@pytest.mark.parametrize("table", ["articles", "terms_data", "amounts", "files"])
def test_an_index_damaged_inside_is_made_again_when_that_shows(store: Path, table: str) -> None:
    """A header in order, and pages that are not."""
    assert titles(store, "goat said:rask") == ["Goat"]
    path = next(Path(folder_of("cache")).glob("*/index.sqlite3"))
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        size = db.execute("PRAGMA page_size").fetchone()[0]
        page = db.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()[
            0
        ]
    data = bytearray(path.read_bytes())
    data[size * (page - 1) : size * page] = b"\xff" * size
    path.write_bytes(data)
    for arguments in (("list",), ("search", "goat said:rask figure:date"), ("search", "ortiz")):
        done = newsterm(*arguments, "--store", str(store))
        assert (done.returncode, done.stderr, done.stdout != "") == (0, "", True), arguments


def test_without_a_cache_folder_everything_still_works(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "/dev/null/nowhere")
    assert titles(store, "goat") == ["Goat"]


def test_two_programs_index_at_once_and_both_end_well(store: Path) -> None:
    for i in range(300):
        (store / f"{i}.txt").write_text(f"Ship {i} sails\nShip {i} left port.", encoding="utf-8")
    answers: list[int] = []
    threads = [
        threading.Thread(target=lambda: answers.append(len(titles(store)))) for _ in range(3)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [303] * 3


# Asking


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("bridge", ["City", "Dam"]),
        ("bridges", ["City", "Dam"]),
        ("bridge -dam", ["City"]),
        ("goat or dam", ["Goat", "Dam"]),
        ('"second bridge"', ["City"]),
        ('"bridge second"', []),
        ("rebu*", ["Dam"]),
        ("title:bridge", ["City"]),
        ("said:ortiz", ["City"]),
        ("said:RASK", ["Goat"]),
        ("figure:money>1bn", ["Dam"]),
        ("figure:money<1bn", ["City"]),
        ("figure:percent", ["City"]),
        ("since:7d", ["Goat"]),
        ("since:2024-09", ["Goat", "Dam"]),
        ("before:2024-01-01", ["City"]),
        ("words:>40", ["City"]),
        ("lang:en -goat", ["Dam", "City"]),
        ("source:old", ["Dam"]),
        ("is:starred", []),
        ("is:unread goat", ["Goat"]),
        ("tag:sea", []),
        ("nothing-like-it", []),
        ('NEAR(a b) "x', None),
    ],
)
def test_a_query_finds_what_it_asks_for(store: Path, query: str, found: list[str] | None) -> None:
    if found is None:
        assert newsterm("search", "--store", str(store), query).returncode == 2
    else:
        assert titles(store, query) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (("bridge", "-dam"), "City"),
        (("bridge", "-not", "dam"), "City"),
        (("-harbour", "-title:city", "-n1", "-tag:old", "bridge"), "Dam"),
        (("-n", "1", "-text", "-json", "bridge", "-city"), "Dam"),
        (("bridge", "--", "-dam"), "City"),
        (("--nonsense", "bridge"), None),
        (("-x", "bridge"), None),
        (("bridge", "-n", "many"), None),
        (("bridge", "-dam:", "-words:x"), None),
    ],
    ids=str,
)
def test_a_dash_before_a_word_leaves_out_and_an_option_is_an_option(
    store: Path, words: tuple[str, ...], found: str | None
) -> None:
    done = newsterm("search", "--store", str(store), "-ttext", *words)
    rows = [row.split("\t")[2].split()[0] for row in done.stdout.splitlines()]
    assert (done.returncode, rows) == ((0, [found]) if found else (2, []))
    assert done.stderr.count("\n") == (not found)


def test_search_prints_the_place_that_answers(store: Path) -> None:
    row = newsterm("search", "--store", str(store), "ortiz").stdout.split("\t")
    assert len(row) == 5
    assert "Lena Ortiz said that the bridge would carry" in row[4]


@pytest.mark.parametrize(
    ("query", "marked"),
    [
        ("said:ortiz", ["the bridge would carry 40,000 cars a day"]),
        ("figure:percent>10", ["12%"]),
        ("figure:money or figure:percent", ["US$210 million", "12%"]),
        ("planned figure:count", ["planned"]),
        ("river -said:rask", ["river"]),
    ],
)
def test_search_marks_what_answers_in_its_place(store: Path, query: str, marked: list[str]) -> None:
    done = newsterm("search", "--store", str(store), "--json", "-n9", query)
    found = next(r for r in map(json.loads, done.stdout.splitlines()) if r["path"] == "bridge.txt")
    hits = found["snippet"]["hits"]
    assert [BRIDGE[hit["start"] : hit["end"]] for hit in hits] == marked


def test_a_wrong_query_is_one_line_that_points_at_the_place(store: Path) -> None:
    done = newsterm("search", "--store", str(store), "bridge", "figure:size>3")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert "character 15" in done.stderr


def test_no_word_of_a_query_is_an_operator_of_the_engine(store: Path) -> None:
    for query in (
        "AND",
        "NEAR",
        "a^b",
        "col:x*",
        "'; DROP TABLE articles; --",
        '"\'"',
        "*x",
        "(bridge",
    ):
        assert newsterm("search", "--store", str(store), query).returncode in (0, 2)
    assert len(titles(store)) == 3


@pytest.mark.parametrize("damage", [b"", b"x" * 9000, None])
def test_queries_about_marks_survive_a_damaged_database_of_marks(
    store: Path, damage: bytes | None
) -> None:
    assert titles(store, "is:starred") == []
    id = newsterm("list", "--store", str(store), "goat").stdout.split("\t")[0]
    assert newsterm("mark", "--store", str(store), "--star", "--tag", "sea", id).returncode == 0
    path = Path(folder_of("data", "marks.sqlite3"))
    if damage is None:
        path.write_bytes(path.read_bytes()[:5000])
    else:
        path.write_bytes(damage)
    assert titles(store, "is:starred tag:sea") == ["Goat"]


# Adding


def test_an_added_article_has_a_readable_name_and_says_where_it_is_from(
    store: Path, tmp_path: Path
) -> None:
    given = tmp_path / "x.txt"
    given.write_text(
        "Börse stürzt ab: “Schwarzer” Tag!\n2020-03-03\n\nDie Börse fiel.", encoding="utf-8"
    )
    with closing(Index(str(store))) as index:
        index.update()
        added = add(index, str(given), "auto", NOW)
        assert (added.is_new, added.path) == (True, "2020-03-03-börse-stürzt-ab-schwarzer-tag.txt")
        text = (store / added.path).read_text(encoding="utf-8")
        assert text.startswith(
            f"---\nsource: {given}\nadded: 2024-10-08\npublished: 2020-03-03\n---\nBörse"
        )
        index.update()
        assert next(index.entries("id = ?", (added.id,))).date == "2020-03-03"
        assert not add(index, str(given), "auto", NOW).is_new


MORE = """Nobody had thought of the brickworks, where forty men stood in the rain until noon without a word.
When at last the foreman came he brought bread, and a letter from the owner, who promised to look into it
by spring. Some laughed, others went home, and the oldest of them sat down on the wall and began to sing."""
LINES = [
    f"The {word} of {place} asked for {n} more {thing}s, and got none of them in the end."
    for n, (word, place, thing) in enumerate(
        zip(
            "mayor teacher baker keeper doctor singer".split(),
            "Aldermoor Brightwater Castlebay Dunmore Eastholm Fairhaven".split(),
            "bridge school oven lamp bed stage".split(),
            strict=True,
        ),
        3,
    )
]


@pytest.mark.parametrize(
    ("text", "like"),
    [
        (BRIDGE + "\nIt was a fine day.", "nearly the same as bridge.txt"),
        ("\n".join(["Another headline for it", "", *LINES]), "nearly the same as lines.txt"),
        (
            "\n".join(["Six who asked", "", *LINES[:3], LINES[3].replace("6", "9"), *LINES[4:]]),
            "nearly the same as lines.txt",
        ),
        ("\n".join(["Three who asked", "", *LINES[:3]]), "a shorter copy of lines.txt"),
        ("\n".join(["Many asked", "", *LINES, MORE]), "a fuller copy of lines.txt"),
        ("\n".join(["Two who asked", "", *LINES[:2], MORE]), ""),
        ("\n".join(["Six who asked", "", *reversed(LINES)]), "nearly the same as lines.txt"),
        (GOAT.replace("goat", "cow").replace("wet", "dry"), ""),
        ("大坝\n\n" + "水库已经满了，下游的村庄正在撤离。" * 3, ""),
    ],
)
def test_what_is_nearly_the_same_is_kept_beside_it(store: Path, text: str, like: str) -> None:
    lines = "\n".join(["Six who asked", "", *LINES])
    (store / "lines.txt").write_text(lines, encoding="utf-8")
    done = newsterm("add", "--store", str(store), stdin=text)
    assert done.stdout.split("\t")[2] == (f"added; {like}\n" if like else "added\n")
    assert len(titles(store)) == 5


def test_the_same_text_twice_in_one_call_is_added_once(store: Path, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("Ferry sails\nIt sails.", encoding="utf-8")
    done = newsterm("add", "--store", str(store), str(tmp_path / "a.txt"), str(tmp_path / "b.txt"))
    assert [row.split("\t")[2] for row in done.stdout.splitlines()] == [
        "added",
        "was there already",
    ]


def test_the_same_text_added_by_two_programs_at_once_is_one_file(
    store: Path, tmp_path: Path
) -> None:
    given = tmp_path / "given.txt"
    given.write_text("Ferry sails\nIt sails.", encoding="utf-8")
    with closing(Index(str(store))) as one, closing(Index(str(store))) as other:
        one.update()
        other._update(None)
        assert add(one, str(given), "auto", NOW).is_new
        other._db.execute("DELETE FROM articles")  # As if it had looked before the other wrote.
        assert not add(other, str(given), "auto", NOW).is_new
    assert len(list(store.glob("2024*"))) == 1


def test_nothing_is_added_when_the_store_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    done = newsterm("add", stdin=GOAT, env={"XDG_DATA_HOME": str(tmp_path / "file")}, cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    assert "nothing was added" in done.stderr


def test_what_a_killed_writer_left_is_swept_up(store: Path) -> None:
    (store / f"{PART}123-abc").write_text("half an art", encoding="utf-8")
    assert newsterm("add", "--store", str(store), stdin="Ferry sails\nIt sails.").returncode == 0
    assert not list(store.glob(f"{PART}*"))


def test_a_program_looks_for_leftovers_once_however_much_it_adds(
    store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks = []
    monkeypatch.setattr("newsterm.adapters.store.putting.sweep", looks.append)
    with closing(Index(str(store))) as index:
        for number in range(3):
            file = tmp_path / f"{number}.txt"
            file.write_text(f"Ship {number} sails\n\nShip {number} left.\n", encoding="utf-8")
            assert add(index, str(file), "auto", NOW).is_new
    assert looks == [str(store)]


def test_an_index_that_another_program_is_just_closing_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLite answers "locked" at once then; an empty index in memory would show an empty store."""
    path = str(tmp_path / "index.sqlite3")
    open_index(path).close()
    connect, refused = sqlite3.connect, []

    def busy_twice(*arguments: object, **named: object) -> sqlite3.Connection:
        if len(refused) < 2:
            error = sqlite3.OperationalError("database is locked")
            error.sqlite_errorcode = sqlite3.SQLITE_BUSY
            refused.append(error)
            raise error
        return connect(*arguments, **named)  # type: ignore[call-overload]

    monkeypatch.setattr(sqlite3, "connect", busy_twice)
    with closing(open_index(path)) as db:
        assert db.execute("PRAGMA database_list").fetchone()[2] == path
    assert len(refused) == 2
