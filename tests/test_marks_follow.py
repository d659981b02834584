"""Marks follow an article whose file is edited, renamed, moved, in any order."""

from __future__ import annotations

import json
import os
import random
import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from hostile.edited_store import problems
from toys import BRIDGE, newsterm

from newsterm.adapters.following import candidates, following
from newsterm.adapters.following.following import follow
from newsterm.adapters.following.places import placed
from newsterm.adapters.index.index import Index
from newsterm.adapters.index.likeness import likeness, sketch
from newsterm.adapters.marks.marks import Mark, Marks
from newsterm.adapters.system.folders import folder_of
from newsterm.core.value import replace

WORDS = """harbour bridge council ferry storm school budget river market train strike vote garden
museum hospital winter tower engine library island captain teacher worker farmer minister voter driver
opened closed repaired sold bought delayed promised refused found lost painted moved lifted carried
quickly slowly early late again never often today yesterday tomorrow the a of in for with""".split()


def text_of(dice: random.Random) -> str:
    """An article of some sentences that no other one has."""
    sentences = [" ".join(dice.choices(WORDS, k=dice.randint(5, 14))) for _ in range(12)]
    return f"{sentences[0].title()}\n\n" + "\n\n".join(f"{s.capitalize()}." for s in sentences[1:])


@pytest.fixture
def store(tmp_path: Path) -> Path:
    folder = tmp_path / "store"
    folder.mkdir()
    return folder


def listed(store: Path, query: str) -> list[str]:
    rows = newsterm("list", "--json", "--store", str(store), query).stdout.splitlines()
    return sorted(json.loads(row)["path"] for row in rows)


def mark(store: Path, *arguments: str) -> None:
    done = newsterm("mark", *arguments, "--store", str(store))
    assert done.returncode == 0, done.stderr


def mark_of(store: Path, path: str) -> Mark:
    """The mark of the article at a path, after newsterm has looked."""
    with closing(Index(str(store))) as index:
        index.update()
        assert not follow(index)
        entry = next(index.entries("path = ?", (os.fsencode(path),)))
        with closing(Marks()) as marks:
            return marks.get(entry.id)


def starred(store: Path, name: str, text: str = BRIDGE) -> Path:
    path = store / name
    path.write_text(text, encoding="utf-8")
    mark(store, "--star", "--read", "--tag", "sea", "--note", "mine", "--query", f"source:{name}")
    return path


def has_all(found: Mark) -> bool:
    return (found.starred, found.read, found.tags, found.note) == (True, True, ("sea",), "mine")


@pytest.mark.parametrize(
    "edit",
    [
        lambda text: text.replace("40,000", "40,001"),
        lambda text: text + "\nOne sentence more.",
        lambda text: text.replace("City opens", "A city opens"),
        lambda text: text[: len(text) // 2],
    ],
    ids=["a character", "a sentence", "the headline", "cut in half"],
)
def test_marks_follow_a_file_that_is_edited(store: Path, edit: Callable[[str], str]) -> None:
    path = starred(store, "bridge.txt")
    path.write_text(edit(BRIDGE), encoding="utf-8")
    assert listed(store, "is:starred") == ["bridge.txt"]
    assert has_all(mark_of(store, "bridge.txt"))


def test_they_follow_without_the_index(store: Path) -> None:
    path = starred(store, "bridge.txt")
    path.write_text(BRIDGE + "More.", encoding="utf-8")
    shutil.rmtree(folder_of("cache"))
    assert has_all(mark_of(store, "bridge.txt"))


def test_a_text_that_moved_and_changed_is_found_by_likeness(store: Path) -> None:
    path = starred(store, "bridge.txt")
    path.unlink()
    (store / "old").mkdir()
    (store / "old" / "span.md").write_text(BRIDGE.replace("second", "third"), encoding="utf-8")
    (store / "other.txt").write_text(text_of(random.Random(1)), encoding="utf-8")
    assert listed(store, "is:starred") == ["old/span.md"]


def test_another_article_at_the_place_gets_no_marks_and_that_is_said(store: Path) -> None:
    path = starred(store, "bridge.txt")
    path.write_text(text_of(random.Random(2)), encoding="utf-8")
    said = newsterm("list", "is:starred", "--store", str(store))
    assert said.stdout == ""
    assert "bridge.txt" in said.stderr
    assert "another article" in said.stderr
    assert newsterm("list", "--store", str(store)).stderr == ""


def test_of_two_that_may_be_it_none_is_taken_and_that_is_said(store: Path) -> None:
    path = starred(store, "bridge.txt")
    path.unlink()
    for name in ("one", "two"):
        (store / f"{name}.txt").write_text(BRIDGE.replace("six", name), encoding="utf-8")
    said = newsterm("list", "is:starred", "--store", str(store))
    assert said.stdout == ""
    assert "bridge.txt" in said.stderr


def test_a_twin_that_was_there_inherits_nothing(store: Path) -> None:
    (store / "twin.txt").write_text(BRIDGE.replace("six", "seven"), encoding="utf-8")
    path = starred(store, "bridge.txt")
    path.unlink()
    assert listed(store, "is:starred") == []


def test_what_is_undone_is_undone_for_the_edited_text(store: Path) -> None:
    path = starred(store, "bridge.txt")
    path.write_text(BRIDGE + "More.", encoding="utf-8")
    assert listed(store, "is:starred") == ["bridge.txt"]
    mark(store, "--undo")
    assert listed(store, "is:starred") == []


def test_an_edit_taken_back_keeps_what_was_marked_meanwhile(store: Path) -> None:
    path = starred(store, "bridge.txt")
    path.write_text(BRIDGE + "More.", encoding="utf-8")
    mark(store, "--unstar", "--tag", "dam", "--query", "source:bridge")
    path.write_text(BRIDGE, encoding="utf-8")
    found = mark_of(store, "bridge.txt")
    assert (found.starred, found.tags) == (False, ("dam", "sea"))


def test_a_copy_keeps_the_marks_when_the_other_is_edited(store: Path) -> None:
    path = starred(store, "bridge.txt")
    shutil.copy(path, store / "copy.txt")
    assert len(listed(store, "is:starred")) == 1
    path.write_text(BRIDGE + "More.", encoding="utf-8")
    assert listed(store, "is:starred") == ["bridge.txt", "copy.txt"]


def test_marks_restored_on_another_machine_find_texts_that_changed_there(
    store: Path, tmp_path: Path
) -> None:
    path = starred(store, "bridge.txt")
    exported = tmp_path / "marks.json"
    newsterm("export", "-o", str(exported))
    shutil.rmtree(folder_of("data"))
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    path.rename(elsewhere / "bridge.txt")
    (elsewhere / "bridge.txt").write_text(BRIDGE.replace("six", "seven"), encoding="utf-8")
    starred(elsewhere, "own.txt", text_of(random.Random(3)))
    newsterm("restore", str(exported))
    assert has_all(mark_of(elsewhere, "bridge.txt"))
    assert has_all(mark_of(elsewhere, "own.txt"))


def test_a_text_that_turns_up_long_after_is_another_one(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    starred(store, "bridge.txt").unlink()
    assert listed(store, "") == []
    monkeypatch.setattr(candidates, "_SECONDS", 0.0)
    (store / "next.txt").write_text(BRIDGE.replace("six", "seven"), encoding="utf-8")
    assert not mark_of(store, "next.txt").starred


def test_sketches_tell_versions_from_other_articles() -> None:
    dice = random.Random(5)
    texts = [text_of(dice) for _ in range(20)]
    for text in texts:
        assert likeness(sketch(text), sketch(text.replace("the", "this", 1))) > 0.8
        assert all(likeness(sketch(text), sketch(t)) < 0.2 for t in texts if t is not text)
    assert likeness(sketch("桥梁今天开放了"), sketch("桥梁昨天开放了")) > 0.3
    assert likeness(sketch(""), sketch("")) == 0.0


def test_two_hundred_edits_and_moves_lose_no_mark_and_misplace_none(tmp_path: Path) -> None:
    assert list(problems(tmp_path / "edited", seed=1, steps=200, most_at_once=5)) == []


def test_marks_of_an_older_newsterm_follow_once_their_articles_have_been_seen(store: Path) -> None:
    path = starred(store, "bridge.txt")
    with closing(Marks()) as marks:
        marks.put([replace(mark, path="", sketch="") for mark in marks.all()])
    assert listed(store, "is:starred") == ["bridge.txt"]
    path.write_text(BRIDGE + "More.", encoding="utf-8")
    assert listed(store, "is:starred") == ["bridge.txt"]


def test_a_mark_made_in_the_reader_follows_a_file_that_is_edited_at_once(store: Path) -> None:
    """The reader knows no places: whoever looks next does, and looks at what is edited by then."""
    path = starred(store, "bridge.txt")
    (store / "ferry.txt").write_text("Ferry\n\nIt sank.\n", encoding="utf-8")
    assert listed(store, "is:starred") == ["bridge.txt"]
    with closing(Marks()) as marks:
        marks.put([replace(mark, path="", sketch="", note="Ask") for mark in marks.all()])
    path.write_text(BRIDGE + "More.", encoding="utf-8")
    assert listed(store, "note:ask") == ["bridge.txt"]


def test_marks_of_another_store_are_left_alone(store: Path, tmp_path: Path) -> None:
    starred(store, "bridge.txt")
    other = tmp_path / "other"
    other.mkdir()
    (other / "bridge.txt").write_text(text_of(random.Random(4)), encoding="utf-8")
    (other / "span.txt").write_text(BRIDGE.replace("six", "seven"), encoding="utf-8")
    assert listed(other, "is:starred") == []
    assert listed(store, "is:starred") == ["bridge.txt"]


def keep(index: Index, name: str) -> None:
    """Star the article at a path, as the commands do."""
    index.update()
    entry = next(index.entries("path = ?", (os.fsencode(name),)))
    path, sketch = placed(index, entry.id)
    with closing(Marks()) as marks:
        marks.change([entry.id], lambda mark: replace(mark, starred=True, path=path, sketch=sketch))


def starred_paths(index: Index) -> list[str]:
    with closing(Marks()) as marks:
        kept = {mark.id for mark in marks.all() if mark.starred and mark.path}
    return sorted(entry.path for entry in index.entries() if entry.id in kept)


@pytest.mark.parametrize(
    ("place", "index_is_new", "before", "after", "follows"),
    [
        ("a.txt", False, "one two three four", "three four five six", True),
        ("a.txt", False, "one two three four five", "four five six seven eight", False),
        ("b.txt", False, "one two three four", "two three four five", True),
        ("b.txt", False, "one two three four five", "two three five four one", False),
        ("old/a.txt", False, "one two three four five six", "three four five six seven eight", False),
        ("b.txt", True, "a1 a2 a3 a4 a5 a6 a7 a8 a9 b1", "a2 a3 a4 a5 a6 a7 a8 a9 b1 b2", True),
        ("b.txt", True, "a1 a2 a3 a4 a5 a6 a7 a8 a9 b1", "a3 a4 a5 a6 a7 a8 a9 b1 b2 b3", False),
    ],
    ids=["a fifth in place", "less", "half elsewhere", "a third", "a third of the same name",
         "four fifths, index new", "less, index new"],
)  # fmt: skip
def test_a_mark_follows_what_is_so_like_its_text(
    store: Path, place: str, index_is_new: bool, before: str, after: str, follows: bool
) -> None:
    (store / "a.txt").write_text(before, encoding="utf-8")
    with closing(Index(str(store))) as index:
        keep(index, "a.txt")
        assert not follow(index)
    if index_is_new:
        shutil.rmtree(folder_of("cache"))
    (store / "a.txt").unlink()
    (store / place).parent.mkdir(exist_ok=True)
    (store / place).write_text(after, encoding="utf-8")
    with closing(Index(str(store))) as index:
        index.update()
        told = follow(index)
        assert starred_paths(index) == ([place] if follows else [])
        assert bool(told) == (place == "a.txt" and not follows)
        assert not follow(index)  # It is looked at once.


@pytest.mark.parametrize(("last", "follows"), [("four five six", True), ("five six seven", False)])
def test_an_edited_copy_has_the_mark_as_well_where_it_is_like_by_a_fifth(
    store: Path, last: str, follows: bool
) -> None:
    (store / "a.txt").write_text("one two three four", encoding="utf-8")
    with closing(Index(str(store))) as index:
        keep(index, "a.txt")
        assert not follow(index)
        (store / "b.txt").write_text("one two three four", encoding="utf-8")
        index.update()
        assert not follow(index)
        (store / "a.txt").write_text(f"three {last}", encoding="utf-8")
        index.update()
        assert not follow(index)
        assert starred_paths(index) == (["a.txt", "b.txt"] if follows else ["b.txt"])


@pytest.mark.parametrize(("shift", "is_told"), [(4, False), (2, True)])
def test_the_likest_must_be_so_by_far(store: Path, shift: int, is_told: bool) -> None:
    words = [f"w{number}" for number in range(21)]
    (store / "a.txt").write_text(" ".join(words), encoding="utf-8")
    with closing(Index(str(store))) as index:
        keep(index, "a.txt")
        assert not follow(index)
        (store / "a.txt").unlink()
        (store / "b.txt").write_text(" ".join([*words[1:], "b"]), encoding="utf-8")
        (store / "c.txt").write_text(" ".join([*words[shift:], "c"]), encoding="utf-8")
        index.update()
        told = [error.message for error in follow(index)]
        assert starred_paths(index) == ([] if is_told else ["b.txt"])
        assert ["one of several" in message for message in told] == [True] * is_told


def test_of_two_as_like_the_one_of_the_same_name_is_it(store: Path) -> None:
    (store / "a.txt").write_text("one two three four five six", encoding="utf-8")
    with closing(Index(str(store))) as index:
        keep(index, "a.txt")
        assert not follow(index)
        (store / "a.txt").unlink()
        (store / "old").mkdir()
        (store / "old/a.txt").write_text("two three four five six seven", encoding="utf-8")
        (store / "b.txt").write_text("zero one two three four five", encoding="utf-8")
        index.update()
        assert not follow(index)
        assert starred_paths(index) == ["old/a.txt"]


def test_where_no_marks_can_be_kept_nothing_is_followed(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(following, "marks_path", lambda: None)
    monkeypatch.setattr(following, "Marks", lambda: pytest.fail("are opened"))
    with closing(Index(str(store))) as index:
        index.update()
        assert follow(index) == []


@pytest.mark.parametrize("without", ["path", "sketch"])
def test_a_mark_that_remembers_no_place_or_no_text_stays_and_nothing_is_said(
    store: Path, without: str
) -> None:
    (store / "a.txt").write_text("one two three four", encoding="utf-8")
    with closing(Index(str(store))) as index:
        keep(index, "a.txt")
        assert not follow(index)
        with closing(Marks()) as marks:
            ids = [mark.id for mark in marks.all()]
            marks.change(ids, lambda mark: replace(mark, **{without: ""}))
        (store / "a.txt").write_text("five six seven eight", encoding="utf-8")
        index.update()
        assert follow(index) == []
        assert starred_paths(index) == []


def test_a_mark_whose_file_is_a_link_to_nowhere_just_now_waits_for_it(store: Path) -> None:
    (store / "a.txt").write_text("one two three four", encoding="utf-8")
    with closing(Index(str(store))) as index:
        keep(index, "a.txt")
        assert not follow(index)
        (store / "a.txt").unlink()
        (store / "a.txt").symlink_to(store / "away")
        (store / "b.txt").write_text("one two three four six", encoding="utf-8")
        index.update()
        assert follow(index) == []
        assert starred_paths(index) == []
        (store / "a.txt").unlink()
        (store / "a.txt").write_text("two three four five", encoding="utf-8")
        index.update()
        assert follow(index) == []
        assert starred_paths(index) == ["a.txt"]


def test_a_mark_whose_article_is_where_it_was_is_not_written_again(store: Path) -> None:
    (store / "a.txt").write_text("one two three four", encoding="utf-8")
    with closing(Index(str(store))) as index:
        keep(index, "a.txt")
        assert not follow(index)
        before = {
            path: path.read_bytes() for path in Path(folder_of("data") or "").rglob("marks.log")
        }
        assert before
        (store / "b.txt").write_text("five six seven eight", encoding="utf-8")
        index.update()
        assert not follow(index)
        assert {path: path.read_bytes() for path in before} == before
