"""The disk fails at one call, or at two: what is said is true, and nothing is lost.

The short version of `python tests/hostile/faults.py`: only what Python itself asks of the disk fails.
"""

from __future__ import annotations

import errno
import itertools
import json
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from toys import BRIDGE

from newsterm.adapters.system import sqlite
from newsterm.cli import main

CALLS = ("fsync", "replace", "link", "unlink", "truncate")
UNDONE = ("nothing was", "cannot write")
DONE = ("is written, but", "marked in the database alone")
MARK = {"id": "0a1b2c3d4e5f", "read": True, "starred": True, "position": 0, "note": "n", "tags": [],
        "changed": 1}  # fmt: skip


class Desk:
    """A store of one article that is read, made anew for each trial; commands run in this process."""

    def __init__(
        self, folder: Path, patch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        self._base, self._here, self._capsys = folder / "base", folder / "here", capsys
        for kind in ("DATA", "CACHE", "STATE", "CONFIG"):
            patch.setenv(f"XDG_{kind}_HOME", str(self._here / kind.lower()))
        patch.setenv("NEWSTERM_STORE", str(self._here / "store"))
        (self._here / "store").mkdir(parents=True)
        (self._here / "store" / "bridge.txt").write_text(BRIDGE, encoding="utf-8")
        given = {
            "given.txt": "Dam holds\n\nThe dam held, Bo Ek said.\n",
            "marks.json": json.dumps(MARK),
            "feeds.opml": "<opml><body><outline xmlUrl='http://a.example/f'/></body></opml>",
            "out": "old",
        }
        for name, text in given.items():
            (self._here / name).write_text(text, encoding="utf-8")
        self.run("mark --read --query bridge")
        self._here.rename(self._base)

    def begin(self) -> None:
        shutil.rmtree(self._here, ignore_errors=True)
        shutil.copytree(self._base, self._here)
        os.chdir(self._here)

    def run(self, command: str) -> tuple[int, str, str]:
        status = main(command.split())
        return (status, *self._capsys.readouterr())

    def state(self) -> tuple[object, ...]:
        """What the user sees: articles, marks, feeds, and the file that `-o` names."""
        shown = [self.run(command) for command in ("list", "export", "feeds export")]
        assert [(status, err) for status, _, err in shown] == [(0, "")] * 3
        marks = [{**json.loads(mark), "changed": 0} for mark in shown[1][1].splitlines()]
        files = {p.name: p.read_bytes() for p in (self._here / "store").glob("[!.]*")}
        return shown[0][1], marks, shown[2][1], files, (self._here / "out").read_text("utf-8")


@contextmanager
def failing(*numbers: int) -> Iterator[list[str]]:
    """These calls of the disk fail, counted from 1; the names of all that were made."""
    made: list[str] = []
    with pytest.MonkeyPatch.context() as patch:
        for name in CALLS:
            real = getattr(os, name)

            def call(*arguments: object, name: str = name, real: object = real) -> object:
                made.append(name)
                if len(made) in numbers:
                    raise OSError(errno.EIO, "Input/output error")
                return real(*arguments)  # type: ignore[operator]

            patch.setattr(os, name, call)
        yield made


@pytest.mark.parametrize(
    "command",
    [
        "add given.txt", "mark --star --tag x --query bridge", "restore marks.json",
        "show given.txt -o out", "feeds import feeds.opml",
    ],
)  # fmt: skip
def test_each_call_of_the_disk_that_fails_and_each_pair_is_borne(
    command: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    desk = Desk(tmp_path, monkeypatch, capsys)
    monkeypatch.chdir(tmp_path)
    desk.begin()
    before = desk.state()
    with failing() as made:
        assert desk.run(command)[0] == 0
    after = desk.state()
    calls = range(1, len(made) + 1)
    for numbers in (*((call,) for call in calls), *itertools.combinations(calls, 2)):
        desk.begin()
        with failing(*numbers) as made:
            status, _, err = desk.run(command)
        said = f"{[made[number - 1] for number in numbers if number <= len(made)]}: {status} {err}"
        now = desk.state()
        assert (status, err.count("\n")) in ((0, 0), (1, 1)), said
        assert now in (before, after), said
        assert status or now == after, said
        assert now == after or not any(words in err for words in DONE), said
        assert now == before or not any(words in err for words in UNDONE), said
        assert desk.run(command)[::2] == (0, ""), said
        assert desk.state() == after, said


@pytest.mark.parametrize(("failures", "is_whole"), [(0, True), (1, True), (2, True), (9, False)])
def test_a_disk_that_fails_twice_makes_no_damage_of_a_whole_database(
    tmp_path: Path, failures: int, is_whole: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter([False] * failures + [True])
    monkeypatch.setattr(sqlite, "_is_checked", lambda _: next(answers))
    path = tmp_path / "marks.sqlite3"
    with closing(sqlite3.connect(path)) as db:
        assert sqlite.is_sound(db, str(path)) is is_whole
