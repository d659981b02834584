"""Asking a large store: not every file is looked at, which is said, and nothing is shown that is gone."""

from __future__ import annotations

import os
import random
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from newsterm.adapters.index import looking, scan
from newsterm.adapters.index.index import Index, path_by_id
from newsterm.cli import main

OLD = 1.6e9
Listed = Callable[..., tuple[list[str], str]]


def put(store: Path, name: str, title: str, stamp: float = OLD) -> Path:
    path = store / name
    path.parent.mkdir(exist_ok=True, parents=True)
    path.write_text(
        f"{title}\n2024-05-01\n\nThe {title.lower()} was seen at dawn.\n", encoding="utf-8"
    )
    os.utime(path, (stamp, stamp))
    return path


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A store of nine articles in three folders, of which three are looked at in turn."""
    for bound in ("_ALL", "_IN_TURN"):
        monkeypatch.setattr(looking, bound, 3)
    monkeypatch.setattr(looking, "_RACY", 0)
    folder = tmp_path / "store"
    for place in "abc":
        for number in "123":
            put(folder, f"{place}/{number}.txt", f"Ship {place}{number}")
    with closing(Index(str(folder))) as index:
        index.update()
    return folder


@pytest.fixture
def listed(store: Path, capsys: pytest.CaptureFixture[str]) -> Listed:
    """The titles that a command shows, and what it says besides."""

    def run(command: str = "list", *words: str) -> tuple[list[str], str]:
        assert main([command, "--store", str(store), *words]) == 0
        told = capsys.readouterr()
        column = 3 if command == "list" else 2
        return sorted(line.split("\t")[column] for line in told.out.splitlines()), told.err

    return run


def titles(*names: str) -> list[str]:
    return sorted(f"Ship {name}" for name in names)


ALL = [f"{place}{number}" for place in "abc" for number in "123"]


def rename(store: Path) -> None:
    (store / "b/2.txt").rename(store / "c/9.txt")


def replace_by_rename(store: Path) -> None:
    put(store, "new", "Ship new")
    (store / "new").rename(store / "b/2.txt")


def swap_folders(store: Path) -> None:
    (store / "a").rename(store / "d")
    (store / "b").rename(store / "a")


CHANGES: dict[str, tuple[Callable[[Path], object], list[str]]] = {
    "nothing": (Path.exists, ALL),
    "a new file": (lambda store: put(store, "b/0.txt", "Ship new"), [*ALL, "new"]),
    "a new folder": (lambda store: put(store, "x/y/z.txt", "Ship new"), [*ALL, "new"]),
    "a file gone": (lambda store: (store / "b/2.txt").unlink(), [n for n in ALL if n != "b2"]),
    "a folder gone": (lambda store: os.system(f"rm -r '{store}/b'"), [n for n in ALL if n[0] != "b"]),
    "a folder that is hidden": (
        lambda store: (store / "b").rename(store / ".b"), [n for n in ALL if n[0] != "b"]
    ),
    "a renamed file": (rename, ALL),
    "another file under the name": (replace_by_rename, [*(n for n in ALL if n != "b2"), "new"]),
    "a renamed folder": (lambda store: (store / "b").rename(store / "z"), ALL),
    "folders that change places": (swap_folders, ALL),
}  # fmt: skip


@pytest.mark.parametrize("name", CHANGES)
def test_what_comes_and_goes_is_seen_by_the_times_of_folders(
    store: Path, listed: Listed, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    change, names = CHANGES[name]
    change(store)
    monkeypatch.setattr(looking, "look_at_all", None)
    assert listed()[0] == titles(*names)
    assert listed("search", "dawn")[0] == titles(*names)


def test_no_more_files_are_looked_at_than_are_shown_or_have_their_turn(
    listed: Listed, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[str] = []
    real = looking.stamp_at
    monkeypatch.setattr(looking, "stamp_at", lambda f, path: looked.append(path) or real(f, path))  # type: ignore[func-returns-value]
    monkeypatch.setattr(looking, "scan_all", None)
    _, err = listed("list", "-n1")
    assert len(looked) == 3
    assert "--fresh" in err
    listed("list", "-n1")
    listed("list", "-n1")
    assert sorted(looked) == [f"{place}/{number}.txt" for place in "abc" for number in "123"]


def test_what_was_written_over_in_its_place_is_shown_as_it_is_now(
    store: Path, listed: Listed
) -> None:
    listed()  # Whose turn is next is no matter.
    for name in ("a/1", "b/2", "c/3"):
        put(store, f"{name}.txt", f"Ship new {name[0]}", OLD + 1)
    assert listed()[0] == titles(
        *(n for n in ALL if n not in ("a1", "b2", "c3")), "new a", "new b", "new c"
    )


def test_what_only_a_look_at_all_would_find_is_said_and_found_by_one_or_in_turn(
    store: Path, listed: Listed
) -> None:
    put(store, "c/3.txt", "Ship rare", OLD + 1)
    found, err = listed("search", "rare")
    assert (found, err.count("\n")) == ([], 1)
    assert "--fresh looks at all of them" in err
    assert listed("search", "rare", "--fresh") == (["Ship rare"], "")
    put(store, "c/3.txt", "Ship seldom", OLD + 2)
    assert any(listed("search", "seldom")[0] for _ in range(3))


@pytest.mark.parametrize("command", [["brief"], ["stories", "--singles"]])
def test_stories_are_asked_for_without_a_look_at_all_and_shown_as_they_are_now(
    command: list[str],
    store: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def shown(*words: str) -> str:
        assert main([*command, "--store", str(store), *words]) == 0
        told = capsys.readouterr()
        assert "--fresh" in words or "--fresh looks at all of them" in told.err
        return told.out

    assert "Ship a2" in shown("--fresh")
    monkeypatch.setattr(looking, "scan_all", None)
    put(store, "a/2.txt", "Ship rare", OLD + 1)
    assert "Ship a2" not in shown()


def test_in_a_store_that_is_not_large_every_file_is_looked_at(
    store: Path, listed: Listed, monkeypatch: pytest.MonkeyPatch
) -> None:
    for bound in ("_ALL", "_IN_TURN"):
        monkeypatch.setattr(looking, bound, 9)
    put(store, "c/3.txt", "Ship rare", OLD + 1)
    assert listed("search", "rare") == (["Ship rare"], "")


def test_a_link_to_what_is_gone_is_not_shown(store: Path, listed: Listed, tmp_path: Path) -> None:
    target = put(tmp_path, "elsewhere.txt", "Ship far")
    (store / "c/0.txt").symlink_to(target)
    assert "Ship far" in listed()[0]
    target.unlink()
    assert listed()[0] == titles(*ALL)


def test_an_id_leads_to_its_article_however_the_file_has_changed(store: Path) -> None:
    with closing(Index(str(store))) as index:
        ids = {entry.title: entry.id for entry in index.entries()}
    put(store, "c/3.txt", "Ship rare", OLD + 1)
    assert path_by_id(str(store), ids["Ship c3"]) is None
    with closing(Index(str(store))) as index:
        (rare,) = [entry for entry in index.entries() if entry.title == "Ship rare"]
    assert path_by_id(str(store), rare.id) == str(store / "c/3.txt")


def test_after_any_changes_nothing_is_shown_that_is_gone_and_in_time_all_that_is_there(
    store: Path, listed: Listed
) -> None:
    dice = random.Random(7)
    for step in range(60):
        there = sorted(path for path in store.rglob("*.txt"))
        path = dice.choice(there)
        match dice.randrange(5):
            case 0:
                path.unlink()
            case 1:
                put(store, f"{dice.choice('abcde')}/{step}.txt", f"Ship new {step}", OLD + step)
            case 2:
                path.rename(path.with_name(f"{step}.txt"))
            case 3:
                put(store, str(path.relative_to(store)), f"Ship old {step}", OLD + step)
            case 4:
                path.parent.rename(store / f"{dice.choice('abcde')}{step}")
        if len(there) < 4:
            put(store, f"a/{step}.txt", f"Ship more {step}", OLD + step)
        now = sorted(path.read_text().split("\n")[0] for path in store.rglob("*.txt"))
        assert listed()[0] == now


@pytest.fixture
def seen(store: Path) -> Iterator[Index]:
    """The index of the store, whose folders are remembered as they are."""
    with closing(Index(str(store))) as index:
        looking.keep_looked(index.connection, looking.look(index.connection, str(store)))
        yield index


def folders_looked_into(index: Index) -> set[str]:
    return set(looking.look(index.connection, index.folder).folders)


@pytest.mark.parametrize(
    ("later", "is_listed"), [(-9, True), (0, True), (9, True), (10, False), (-10, False)]
)
def test_a_folder_that_changed_about_when_it_was_listed_is_listed_again(
    seen: Index, later: int, is_listed: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(looking, "_RACY", 9)
    os.utime(os.path.join(seen.folder, "b"), (OLD, OLD))
    looking.keep_looked(seen.connection, looking.look(seen.connection, seen.folder))
    seen.connection.execute("UPDATE folders SET looked = changed + 99")
    assert folders_looked_into(seen) == set()
    seen.connection.execute(
        "UPDATE folders SET looked = changed + ? WHERE path = x'622f'", (later,)
    )
    assert folders_looked_into(seen) == ({"b/"} if is_listed else set())


@pytest.mark.parametrize(
    "change",
    ["DELETE FROM looked", "UPDATE looked SET endings = '.txt .md'"],
    ids=["first", "endings"],
)
def test_the_first_look_and_one_for_other_files_see_all_of_them(seen: Index, change: str) -> None:
    assert not looking.look(seen.connection, seen.folder).is_whole
    seen.connection.execute(change)
    looked = looking.look(seen.connection, seen.folder)
    assert (looked.is_whole, len(looked.files), len(looked.folders)) == (True, 9, 4)
    looking.keep_looked(seen.connection, looked)
    assert not looking.look(seen.connection, seen.folder).is_whole


def test_what_was_seen_of_folders_is_remembered_whether_they_came_changed_or_went(
    store: Path, seen: Index
) -> None:
    def look_and_keep() -> looking.Looked:
        looked = looking.look(seen.connection, seen.folder)
        looking.keep_looked(seen.connection, looked)
        return looked

    put(store, "d/1.txt", "Ship d1")
    assert set(look_and_keep().folders) == {"", "d/"}
    put(store, "d/2.txt", "Ship d2")
    assert set(look_and_keep().folders) == {"d/"}
    for file in (store / "d").iterdir():
        file.unlink()
    (store / "d").rmdir()
    # As if the store had been listed since: what is left to remember is what went.
    status = scan.stamp_of(os.stat(store))
    seen.connection.execute(
        "UPDATE folders SET changed = ?, altered = ? WHERE path = x''", status[1:3]
    )
    seen.connection.execute("UPDATE folders SET size = ? WHERE path = x''", status[:1])
    looked = look_and_keep()
    assert (looked.folders, looked.no_folders) == ({}, {"d/"})
    assert looking.look(seen.connection, seen.folder).no_folders == set()


def test_a_file_that_is_known_to_have_changed_or_gone_is_not_looked_at_again(
    store: Path, seen: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    real = looking.stamp_at
    monkeypatch.setattr(looking, "stamp_at", lambda f, path: asked.append(path) or real(f, path))  # type: ignore[func-returns-value]
    put(store, "a/1.txt", "Ship new", OLD + 1)
    (store / "a/2.txt").unlink()
    seen.connection.execute(
        "UPDATE files SET problem = 'is empty' WHERE path IN (x'612f312e747874', x'612f322e747874')"
    )
    seen.connection.execute("UPDATE looked SET turn = x''")
    looked = looking.look(seen.connection, seen.folder)
    assert asked == ["a/1.txt", "a/3.txt"]
    assert (set(looked.files), looked.gone) == ({"a/1.txt"}, {"a/2.txt"})


def test_an_id_that_is_known_or_of_no_article_takes_no_look_at_all_files(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(Index(str(store))) as index:
        entry = next(index.entries("path = ?", (b"c/3.txt",)))
    monkeypatch.setattr(Index, "update", lambda _: pytest.fail("all files are looked at"))
    assert path_by_id(str(store), entry.id) == str(store / "c/3.txt")
    for bound in ("_ALL", "_IN_TURN"):
        monkeypatch.setattr(looking, bound, 9)
    assert path_by_id(str(store), "00000000") is None


def test_a_file_that_goes_between_two_looks_is_a_change(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(*_: object) -> bool:
        raise FileNotFoundError

    with closing(Index(str(store))) as index:
        assert index.check(["a/1.txt"]) is False
        monkeypatch.setattr("newsterm.adapters.index.index.read_if_changed", gone)
        assert index.check(["a/1.txt"]) is True


def test_an_index_that_is_opened_again_holds_what_it_held(store: Path) -> None:
    with closing(Index(str(store))) as index:
        assert index.count() == len(ALL)


def test_an_id_of_what_was_written_over_out_of_turn_is_found_by_a_look_at_all(
    store: Path, tmp_path: Path
) -> None:
    put(tmp_path, "other/1.txt", "Ship rare")
    with closing(Index(str(tmp_path / "other"))) as index:
        index.update()
        (rare,) = index.entries()
    put(store, "c/3.txt", "Ship rare", OLD + 1)
    assert path_by_id(str(store), rare.id) == str(store / "c/3.txt")
