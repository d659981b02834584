"""What programs leave in a store: folders of their own, and copies of files in conflict."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path

import pytest
from toys import BRIDGE, newsterm

from newsterm.adapters.index.index import Index
from newsterm.adapters.index.scan import scan
from newsterm.adapters.index.window import entries, order
from newsterm.core.search.entry import conflict_of


@pytest.mark.parametrize(
    "folder", [".git", ".Trash", ".Trash-1000/files", ".stversions", ".obsidian", "north/.hidden"]
)
def test_folders_whose_names_begin_with_a_dot_hold_no_articles(folder: str, tmp_path: Path) -> None:
    (tmp_path / folder).mkdir(parents=True)
    for path in (tmp_path / folder / "old.txt", tmp_path / "new.txt"):
        path.write_text(BRIDGE, encoding="utf-8")
    assert list(scan(str(tmp_path))) == ["new.txt"]


def test_a_store_may_itself_lie_below_such_a_folder(tmp_path: Path) -> None:
    folder = tmp_path / ".local" / ".news"
    folder.mkdir(parents=True)
    (folder / "new.txt").write_text(BRIDGE, encoding="utf-8")
    assert list(scan(str(folder))) == ["new.txt"]


@pytest.mark.parametrize(
    ("path", "of"),
    [
        ("a.sync-conflict-20260101-120000-ABCDEFG.txt", "a.txt"),
        ("north/a.b.sync-conflict-20260101-120000-ABC2EFG.md", "north/a.b.md"),
        ("a.sync-conflict-20260101-120000.txt", "a.txt"),
        ("a (conflicted copy 2026-01-01).txt", "a.txt"),
        ("a (Ann Lee's conflicted copy 2026-01-01).txt", "a.txt"),
        ("a (conflicted copy 2026-01-01 120000).html", "a.html"),
        ("a_conflict-20260101-120000.txt", "a.txt"),
        ("a (1).txt", ""), ("a-2.txt", ""), ("conflict.txt", ""), ("armed-conflict-20260101.txt", ""),
        ("a conflicted copy.txt", ""), ("conflict/a.txt", ""), ("a (conflict in Sudan).txt", ""),
    ],
)  # fmt: skip
def test_a_conflict_copy_is_known_by_its_name(path: str, of: str) -> None:
    assert conflict_of(path) == of


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A conflict copy that is a day older than its original, with an article in between."""
    folder = tmp_path / "store"
    folder.mkdir()
    copy = "bridge.sync-conflict-20260101-120000-ABCDEFG.txt"
    for name, day in (("bridge.txt", 3), ("port.txt", 2), (copy, 1)):
        text = BRIDGE.replace("March 3", f"March {day}").replace("six", name)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_a_conflict_copy_stands_beside_its_original_and_says_so(store: Path) -> None:
    rows = newsterm("list", "--store", str(store)).stdout.splitlines()
    copy = "bridge.sync-conflict-20260101-120000-ABCDEFG.txt"
    assert [row.split("\t")[4:] for row in rows] == [
        ["bridge.txt"], [copy, "conflict copy of bridge.txt"], ["port.txt"],
    ]  # fmt: skip
    told = map(json.loads, newsterm("list", "--json", "--store", str(store)).stdout.splitlines())
    assert [row.get("conflict_of") for row in told] == [None, "bridge.txt", None]


def test_the_reader_lists_it_beside_its_original_too(store: Path) -> None:
    with closing(Index(str(store))) as index:
        index.update()
        for by in ("newest", "oldest", "title", "source"):
            listed = order(index, by)
            paths = [each.path for each in entries(index, listed.numbers).values()]
            assert paths.index("bridge.txt") + 1 == paths.index(
                "bridge.sync-conflict-20260101-120000-ABCDEFG.txt"
            )
        newest = order(index)
        assert [(group.first, group.name) for group in newest.groups] == [
            (0, "2021-03-03"), (2, "2021-03-02"),
        ]  # fmt: skip


def test_a_conflict_copy_of_the_same_text_is_the_same_article(store: Path) -> None:
    copy = store / "bridge.sync-conflict-20260101-120000-ABCDEFG.txt"
    copy.write_text((store / "bridge.txt").read_text("utf-8"), encoding="utf-8")
    rows = newsterm("list", "--store", str(store)).stdout.splitlines()
    assert [row.split("\t")[4] for row in rows] == ["bridge.txt", "port.txt"]
