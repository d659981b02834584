"""The disk fails at every call: `python tests/hostile/faults.py [CALLS] [PAIRS] [TASK]…`, 200 and 20.

Each task (add, refresh, mark, restore, `-o`, marks of an older newsterm, …) is done again and again on
the same small store, and each time one of its reads, writes, syncs, renames and unlinks fails, as a
broken disk does and for want of room; then each pair of the first calls. After each: it ended with a
true status and a true line, what was there before is whole, what was reported is there, half of it
never is, and the same command works as soon as the disk does. Needs a C compiler: `faults.c` fails.
"""

from __future__ import annotations

import ctypes
import errno
import io
import itertools
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from web import Web, web

from newsterm.cli import main as newsterm
from newsterm.commands.table import module_of

_MEMORY = "/dev/shm" if os.path.isdir("/dev/shm") else None
"""Where a sync costs nothing."""
PRELOADED = "NEWSTERM_FAULTS"
FOLDERS = ("DATA", "CACHE", "STATE", "CONFIG")
OLD = ("Ship sails", "Port opens")
"""Titles of the articles that are there before."""
FIRST_MARKS = """
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
"""The database of marks as the first newsterm had it."""
UNDONE = ("nothing was", "cannot write", "cannot be read", "cannot be opened", "cannot be listed")
DONE = ("is written, but", "marked in the database alone")


@dataclass
class Run:
    """How a command ended."""

    status: int
    out: str
    err: str
    calls: int
    """How many calls it made that might have failed."""


@dataclass(frozen=True)
class State:
    """What the user sees of a store."""

    files: tuple[tuple[str, bytes], ...]
    """Names and bytes of the articles."""
    titles: tuple[str, ...]
    marks: tuple[tuple[str, bool, bool, str, tuple[str, ...]], ...]
    followed: str
    """The list of feeds."""
    written: str
    """What is in the file that `-o` names."""


class Output(io.TextIOWrapper):
    """Standard output or error, kept; where it is given up, the descriptor behind it is asked for."""

    def __init__(self, descriptor: int) -> None:
        self._bytes = io.BytesIO()
        super().__init__(self._bytes, "utf-8", write_through=True)
        self._descriptor = descriptor

    def fileno(self) -> int:
        return self._descriptor

    def text(self) -> str:
        return self._bytes.getvalue().decode()


class Place:
    """A folder with a store and the user's folders; commands run in a copy of this process."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def run(self, *arguments: str, fail: tuple[int, int] = (0, 0), error: int = errno.EIO) -> Run:
        return self.run_all([arguments], fail, error)[0]

    def run_all(
        self, commands: Sequence[Sequence[str]], fail: tuple[int, int] = (0, 0), error: int = 0
    ) -> list[Run]:
        """The commands one after the other, in a copy of this process."""
        reader, writer = os.pipe()
        process = os.fork()
        if not process:
            try:
                runs = [vars(self._run(words, fail, error)) for words in commands]
                with os.fdopen(writer, "w", encoding="utf-8") as told:
                    json.dump(runs, told)
            finally:
                os._exit(0)
        os.close(writer)
        with os.fdopen(reader, encoding="utf-8") as told:
            text = told.read()
        os.waitpid(process, 0)
        return [Run(**fields) for fields in json.loads(text)] if text else [Run(-1, "", "died", 0)]

    def _run(self, words: Sequence[str], fail: tuple[int, int], error: int) -> Run:
        for kind in FOLDERS:
            os.environ[f"XDG_{kind}_HOME"] = str(self.folder / kind.lower())
        os.environ["NEWSTERM_STORE"] = str(self.folder / "store")
        os.environ["NEWSTERM_ALLOW_PRIVATE"] = "1"
        out, err = sys.stdout, sys.stderr = Output(1), Output(2)
        layer = ctypes.CDLL(None)
        layer.faults_arm(os.fsencode(self.folder), *fail, error)
        status = newsterm([word.replace("{}", str(self.folder)) for word in words])
        calls = layer.faults_count()
        layer.faults_arm(b"", 0, 0, 0)
        return Run(status, out.text(), err.text(), calls)

    def state(self) -> State:
        """Raises AssertionError where newsterm does not show it."""
        shown = self.run_all([("list", "--json"), ("export",), ("feeds", "export")])
        for run in shown:
            assert (run.status, run.err) == (0, ""), f"then: {run.status} {run.err}"
        listed, exported, feeds = shown
        rows = list(map(json.loads, listed.out.splitlines()))
        marks = map(json.loads, exported.out.splitlines())
        store, out = self.folder / "store", self.folder / "out"
        return State(
            tuple(sorted((p.name, p.read_bytes()) for p in store.glob("[!.]*"))),
            tuple(sorted(row["title"] for row in rows)),
            tuple((m["id"], m["read"], m["starred"], m["note"], tuple(m["tags"])) for m in marks),
            feeds.out,
            out.read_text() if out.exists() else "",
        )


@dataclass(frozen=True)
class Task:
    """A command, and what there is before it."""

    name: str
    arguments: tuple[str, ...]
    prepare: Callable[[Place, Web], None]


def at_first(place: Place, _: Web) -> None:
    """A store of two articles, a mark, and a file that is to be added."""
    store = place.folder / "store"
    store.mkdir(parents=True)
    for number, title in enumerate(OLD):
        text = f"{title}\n\nIt cost $5 million, Ann Lee said. {title} again.\n"
        (store / f"{number}.txt").write_text(text)
    (place.folder / "given.txt").write_text("Dam holds\n\nThe dam held, Bo Ek said.\n")
    (place.folder / "out").write_text("old\n")
    assert place.run("list").status == 0
    assert place.run("mark", "--read", "--tag", "sea", "--query", "ship").status == 0
    for_marks = {"read": True, "starred": True, "position": 0, "tags": ["t"], "changed": 1}
    lines = [json.dumps({"id": f"{n:012}", "note": "n", **for_marks}) for n in range(5)]
    (place.folder / "marks.json").write_text("\n".join(lines))


def with_a_feed(place: Place, site: Web) -> None:
    """One entry was taken, and is corrected now; another one is new."""
    at_first(place, site)
    site.pages["/feed"] = feed(("Hall", "The hall was sold."))
    assert place.run("feeds", "add", site.url("/feed")).status == 0
    assert place.run("feeds", "refresh").status == 0
    site.pages["/feed"] = feed(("Hall", "The hall was not sold."), ("Tram", "The tram runs again."))


def feed(*entries: tuple[str, str]) -> bytes:
    items = "".join(
        f"<item><title>{title} news</title><guid>{title}</guid><description>{text}</description></item>"
        for title, text in entries
    )
    return f"<rss version='2.0'><channel><title>Paper</title>{items}</channel></rss>".encode()


def with_opml(place: Place, site: Web) -> None:
    at_first(place, site)
    outline = "<outline text='Paper' xmlUrl='http://paper.example/feed'/>"
    (place.folder / "feeds.opml").write_text(f"<opml><body>{outline}</body></opml>")


def with_a_new_file(place: Place, site: Web) -> None:
    at_first(place, site)
    (place.folder / "given.txt").rename(place.folder / "store" / "new.txt")


def with_first_marks(place: Place, site: Web) -> None:
    at_first(place, site)
    data = place.folder / "data" / "newsterm"
    for path in data.glob("marks*"):
        path.unlink()
    with closing(sqlite3.connect(data / "marks.sqlite3")) as db:
        db.executescript(FIRST_MARKS)


def with_damaged_marks(place: Place, site: Web) -> None:
    at_first(place, site)
    (place.folder / "data" / "newsterm" / "marks.sqlite3").write_bytes(b"no database" * 999)


def with_torn_marks(place: Place, site: Web) -> None:
    at_first(place, site)
    log = place.folder / "data" / "newsterm" / "marks.log"
    log.write_bytes(log.read_bytes()[:-20])


TASKS = (
    Task("add", ("add", "{}/given.txt"), at_first),
    Task("refresh", ("feeds", "refresh"), with_a_feed),
    Task("mark", ("mark", "--star", "--tag", "x", "--query", "ship"), at_first),
    Task("mark-torn", ("mark", "--star", "--tag", "x", "--query", "ship"), with_torn_marks),
    Task("restore", ("restore", "{}/marks.json"), at_first),
    Task("output", ("show", "{}/given.txt", "-o", "{}/out"), at_first),
    Task("migration", ("export",), with_first_marks),
    Task("mark-migration", ("restore", "{}/marks.json"), with_first_marks),
    Task("damaged", ("export",), with_damaged_marks),
    Task("follow", ("feeds", "import", "{}/feeds.opml"), with_opml),
    Task("index", ("index",), with_a_new_file),
)


class Trial:
    """One task, tried with every fault."""

    def __init__(self, task: Task, folder: Path, site: Web) -> None:
        self.task, self._folder, self._site = task, folder, site
        self._base = Place(folder / "base" / "here")
        self._base.folder.parent.mkdir()
        task.prepare(self._base, site)
        self.before = self._copy().state()
        whole = self._copy()
        done = whole.run(*task.arguments)
        assert done.status == 0, f"{task.name} does not work at all: {done.err}"
        self.out, self.calls = done.out, done.calls
        self.after = whole.state()

    def _copy(self) -> Place:
        # Always the same path: what was kept of a path is to be found again.
        shutil.rmtree(self._folder / "here", ignore_errors=True)
        shutil.copytree(self._base.folder, self._folder / "here")
        return Place(self._folder / "here")

    def faults(self, calls: int, pairs: int) -> Iterator[tuple[tuple[int, int], int]]:
        for call in range(1, min(calls, self.calls) + 1):
            yield (call, 0), errno.EIO
            yield (call, 0), errno.ENOSPC
        for pair in itertools.combinations(range(1, min(pairs, self.calls) + 1), 2):
            yield pair, errno.EIO

    def problem(self, fail: tuple[int, int], error: int) -> str:
        """What is not as it should be; empty where all is well."""
        place = self._copy()
        done = place.run(*self.task.arguments, fail=fail, error=error)
        try:
            return self._untrue(done, place.state()) or self._still_wrong(place)
        except AssertionError as wrong:
            return f"{wrong} (after {done.status} {done.err.strip()})"

    def _untrue(self, done: Run, now: State) -> str:
        said = f"{done.status} {done.err.strip()!r}"
        if done.status not in (0, 1) or done.err.count("\n") > 1 + done.status:
            return f"ended with {said}"
        if not dict(self.before.files).keys() <= dict(now.files).keys():
            return f"an article is gone after {said}"
        whole = {*self.before.files, *self.after.files}
        if torn := [name for name, data in now.files if (name, data) not in whole]:
            return f"{torn} is torn after {said}"
        if lost := {mark[0] for mark in self.before.marks} - {mark[0] for mark in now.marks}:
            return f"marks of {lost} are gone after {said}"
        if wrong := set(now.marks) - {*self.before.marks, *self.after.marks}:
            return f"marks are wrong after {said}: {wrong}"
        if done.status == 0 and not self._is_done(now):
            return f"is not done after {said}: {now}"
        if done.status == 0 and done.out != self.out and self.task.name in ("migration", "damaged"):
            return f"shows {done.out!r} after {said}"
        if done.status == 1 and not done.err:
            return "failed and said nothing"
        if any(words in done.err for words in DONE) and self._is_undone(now):
            return f"is not done at all after {said}"
        if self.task.name != "refresh" and any(words in done.err for words in UNDONE):
            return "" if done.status == 0 or self._is_undone(now) else f"is done after {said}"
        return ""

    def _still_wrong(self, place: Place) -> str:
        """What does not work yet when the disk does again."""
        again = place.run(*self.task.arguments)
        if again.status != 0 or again.err:
            return f"then ended with {again.status} {again.err.strip()!r}"
        now = place.state()
        return "" if self._is_done(now) else f"is not done then: {now}"

    def _is_done(self, now: State) -> bool:
        return now == self.after

    def _is_undone(self, now: State) -> bool:
        return now == self.before


def preloaded(folder: Path) -> dict[str, str]:
    """The environment in which the layer is under everything; it is compiled first."""
    library = folder / "faults.so"
    source = Path(__file__).with_suffix(".c")
    compiler = os.environ.get("CC", "cc")
    subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"], check=True)
    return {**os.environ, "LD_PRELOAD": str(library), PRELOADED: str(folder)}


def main() -> int:
    if PRELOADED not in os.environ:
        with tempfile.TemporaryDirectory() as folder:
            command = [sys.executable, __file__, *sys.argv[1:]]
            return subprocess.run(command, env=preloaded(Path(folder)), check=False).returncode
    for name in ("add", "export", "feeds", "index", "list", "mark", "restore", "show"):
        module_of(name)
    numbers = [int(word) for word in sys.argv[1:] if word.isdecimal()]
    names = [word for word in sys.argv[1:] if not word.isdecimal()]
    calls, pairs = [*numbers, *(200, 20)[len(numbers) :]]
    tried = wrong = 0
    for task in TASKS:
        if not names or task.name in names:
            passed, failed = try_all(task, calls, pairs)
            tried, wrong = tried + passed + failed, wrong + failed
    print(f"{tried - wrong} passed, {wrong} failed")
    return bool(wrong)


def try_all(task: Task, calls: int, pairs: int) -> tuple[int, int]:
    """Every fault of a task; how many were borne well, and how many not."""
    began, results = time.monotonic(), []
    with tempfile.TemporaryDirectory(dir=_MEMORY) as folder, web() as site:
        trial = Trial(task, Path(folder), site)
        for fail, error in trial.faults(calls, pairs):
            results.append(problem := trial.problem(fail, error))
            if problem:
                print(f"{task.name} {fail} {errno.errorcode[error]}: {problem[:600]}", flush=True)
    seconds = time.monotonic() - began
    print(f"{task.name}: {trial.calls} calls, {len(results)} faults, {seconds:.0f} s", flush=True)
    failed = sum(map(bool, results))
    return len(results) - failed, failed


if __name__ == "__main__":
    sys.exit(main())
