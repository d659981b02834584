"""What is left when newsterm is killed: `python tests/kills.py [ROUNDS] [SEED]`, 200 if not said.

A round starts a program that adds, marks, highlights, refreshes a feed, writes with `-o`, restores and
indexes, and reports each step once newsterm has said it is done; the program is killed with SIGKILL at
a random moment. Then nothing that was reported may be lost, no file may be torn, the two copies of the
marks must tell the same, each of them alone and the database without its `-wal` file must tell all that
was reported, and the next commands must work. One store lives through all rounds.

Commands run in a copy (fork) of this process, which has loaded them already: a round takes half a second.
"""

from __future__ import annotations

import io
import json
import os
import random
import select
import shutil
import signal
import socket
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import NoReturn

from newsterm.adapters.marks import log
from newsterm.cli import main as newsterm
from newsterm.commands.table import module_of

for name in ("add", "export", "feeds", "index", "list", "mark", "restore", "show"):
    module_of(name)
_STEPS = 2
_RESTORED = [f"{number:012x}" for number in range(5)]
"""Ids of articles that are restored together, so that all have one note or none of them has it."""


def run(*arguments: str) -> str:
    """What newsterm prints; it must end well."""
    before, sys.stdout = sys.stdout, io.TextIOWrapper(io.BytesIO(), "utf-8")
    try:
        status = newsterm(arguments)
        sys.stdout.seek(0)
        out = sys.stdout.read()
    finally:
        sys.stdout = before
    assert status == 0, f"{arguments}: {status}"
    return out


class Work:
    """The steps of one round, in the process that is killed."""

    def __init__(self, folder: Path, name: str, reports: int) -> None:
        self.folder, self.name, self._reports = folder, name, reports

    def __call__(self) -> None:
        for step in range(_STEPS):
            name = f"{self.name}-{step}"
            given = self.folder / "given.txt"
            given.write_text(text_of(name), encoding="utf-8")
            id = run("add", str(given)).partition("\t")[0]
            self._report("added", id)
            run("mark", "--read", "--tag", f"step{name}", id)
            self._report("marked", id, f"step{name}")
            run("mark", "--highlight", "Ann Lee said", "--note", f"note{name}", id)
            self._report("highlighted", id, f"note{name}")
            print_feed(self.folder, name)
            run("feeds", "refresh")
            self._report("refreshed", name)
            run("show", str(given), "-o", str(self.folder / "out.txt"))
            self._report("written", name)
            self._restore(name)
            run("index")

    def _restore(self, name: str) -> None:
        fields = {"read": True, "starred": False, "position": 0, "tags": [], "changed": 1}
        lines = [json.dumps({"id": id, "note": name, **fields}) for id in _RESTORED]
        exported = self.folder / "exported.json"
        exported.write_text("\n".join(lines), encoding="utf-8")
        run("restore", str(exported))
        self._report("restored", name)

    def _report(self, *words: str) -> None:
        os.write(self._reports, f"{' '.join(words)}\n".encode())


def text_of(name: str) -> str:
    said = "It sailed on. " * 99
    return f"Ship {name} sails\n\nIt left, Ann Lee said. {said}End of {name}."


def print_feed(folder: Path, name: str) -> None:
    """The next edition of the feed: one entry more, named after the step."""
    item = f"<item><title>Port {name} opens</title><description>Port {name}.</description></item>"
    data = f"<rss version='2.0'><channel><title>Ports</title>{item}</channel></rss>"
    (folder / "feed.part").write_text(data, encoding="utf-8")
    (folder / "feed.part").replace(folder / "feed.xml")


def serve(folder: Path, listening: socket.socket) -> None:
    class Visit(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.end_headers()
            with suppress(ConnectionError):  # Whoever asked was killed.
                self.wfile.write((folder / "feed.xml").read_bytes())

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Visit, bind_and_activate=False)
    server.socket = listening
    server.serve_forever()


def forked(work: Callable[[], object]) -> int:
    """Run this in a copy of this process, in a group of its own; its number."""
    sys.stdout.flush()
    process = os.fork()
    if process:
        with suppress(
            OSError
        ):  # Whichever of the two comes first; else it could not be killed yet.
            os.setpgid(process, process)
        return process
    _do_and_end(work)


def _do_and_end(work: Callable[[], object]) -> NoReturn:
    status = 1
    try:
        os.setpgid(0, 0)
        work()
        status = 0
    except BaseException as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr, flush=True)
    finally:
        os._exit(status)


def has_ended(process: int, seconds: float) -> bool:
    descriptor = os.pidfd_open(process)
    try:
        return bool(select.select([descriptor], [], [], seconds)[0])
    finally:
        os.close(descriptor)


class Killed:
    """A store and what has been reported of it."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.folder, self.store, self.data = folder, folder / "store", folder / "data"
        self.store.mkdir()
        self.added: set[str] = set()
        self.marked: set[tuple[str, str]] = set()
        self.highlighted: set[tuple[str, str]] = set()
        self.refreshed: set[str] = set()
        self.last = {"written": "", "restored": ""}
        self.cut_short = 0
        self._dice = random.Random(seed)
        for kind in ("DATA", "CACHE", "STATE", "CONFIG"):
            os.environ[f"XDG_{kind}_HOME"] = str(folder / kind.lower())
        os.environ["NEWSTERM_STORE"] = str(self.store)
        log._LONG = 1 << 15  # So that the log is written anew every now and then.
        self._server = self._serve()
        self._seconds = 60.0
        began = time.monotonic()
        self.round("whole", 60.0)
        assert len(self.added) == _STEPS
        self._seconds = time.monotonic() - began

    def _serve(self) -> int:
        print_feed(self.folder, "first")
        listening = socket.create_server(("127.0.0.1", 0))
        server = forked(lambda: serve(self.folder, listening))
        run("feeds", "add", "--private", f"http://127.0.0.1:{listening.getsockname()[1]}/feed.xml")
        listening.close()
        return server

    def close(self) -> None:
        os.kill(self._server, signal.SIGKILL)
        os.waitpid(self._server, 0)

    def round(self, name: str, seconds: float | None = None) -> None:
        """Work, and be killed after so many seconds; at a random moment where none are given."""
        reader, writer = os.pipe()
        process = forked(Work(self.folder, name, writer))
        os.close(writer)
        began = time.monotonic()
        if has_ended(process, self._dice.uniform(0, self._seconds) if seconds is None else seconds):
            self._seconds = 1.1 * (time.monotonic() - began)
        else:
            self._seconds *= 1.01  # The store grows, and so does what a round takes.
            self.cut_short += 1
            os.killpg(process, signal.SIGKILL)
        status = os.waitpid(process, 0)[1]
        assert status in (0, signal.SIGKILL), f"round {name} ended with {status}"
        with os.fdopen(reader, encoding="utf-8") as reports:
            self._take(reports.read())

    def _take(self, reports: str) -> None:
        for line in reports.splitlines(keepends=True):
            if not line.endswith("\n"):
                continue  # Cut by the kill: nobody was told.
            what, *words = line.split()
            if what == "added":
                self.added.add(words[0])
            elif what == "marked":
                self.marked.add((words[0], words[1]))
            elif what == "highlighted":
                self.highlighted.add((words[0], words[1]))
            elif what == "refreshed":
                self.refreshed.add(f"Port {words[0]} opens")
            else:
                self.last[what] = words[0]

    def problems(self) -> Iterator[str]:
        """What is lost or torn; empty where all is well."""
        yield from self._problems_of_marks()
        rows = list(map(json.loads, run("list", "--json").splitlines()))
        listed = {row["id"] for row in rows}
        yield from (f"article {id} is lost" for id in self.added - listed)
        titles = {row["title"] for row in rows}
        yield from (f"entry {title} is lost" for title in self.refreshed - titles)
        files = [path for path in self.store.iterdir() if path.name[0] != "."]
        yield from (f"{path.name} is torn" for path in files if not is_whole(path))
        if len(files) != len(listed):
            yield f"{len(files)} files are {len(listed)} articles"
        out = self.folder / "out.txt"
        if self.last["written"] and not is_whole(out):
            yield f"what -o wrote is torn: {out.read_text('utf-8')[-80:]!r}"

    def _problems_of_marks(self) -> Iterator[str]:
        """What each copy tells alone, as it was left by the kill; and then what newsterm tells."""
        spared = self.folder / "spared"
        for without in ("marks.sqlite3-wal", "marks.log", "marks.sqlite3"):
            shutil.rmtree(spared, ignore_errors=True)
            shutil.copytree(self.data, spared)
            for path in (spared / "newsterm").glob(f"{without}*"):
                path.unlink()
            (spared / "newsterm" / "marks.sqlite3-shm").unlink(missing_ok=True)
            os.environ["XDG_DATA_HOME"] = str(spared)
            try:
                told = exported()
            finally:
                os.environ["XDG_DATA_HOME"] = str(self.data)
            is_half = without != "marks.sqlite3"  # Half a step of a log alone is better than none.
            for problem in self._unmarked(told, is_half):
                yield f"{problem}, without {without}"
        yield from self._unmarked(exported(), True)
        lines = (self.data / "newsterm" / "marks.log").read_text("ascii").splitlines()
        logged = {mark["id"]: mark for mark in map(json.loads, filter(None, lines))}
        if logged != exported():
            yield "the log and the database tell different things"

    def _unmarked(self, told: dict[str, dict[str, object]], is_one_step: bool) -> Iterator[str]:
        tags = {(id, str(tag)) for id, mark in told.items() for tag in _list(mark["tags"])}
        yield from (f"mark {mark} is lost" for mark in self.marked - tags)
        beside = {
            (id, str(each["note"]))
            for id, mark in told.items()
            for each in map(_dict, _list(mark.get("highlights", [])))
        }
        yield from (f"highlight {each} is lost" for each in self.highlighted - beside)
        notes = {str(told[id]["note"]) if id in told else "" for id in _RESTORED}
        if is_one_step and len(notes) > 1:
            yield f"half a restore: {notes}"
        if any(order_of(note) < order_of(self.last["restored"]) for note in notes):
            yield f"restore {self.last['restored']} is lost: {notes}"


def _list(value: object) -> list[object]:
    assert isinstance(value, list)
    return value


def _dict(value: object) -> dict[str, object]:
    assert isinstance(value, dict)
    return value


def order_of(name: str) -> tuple[int, int]:
    """Of two steps the later is greater."""
    number, _, step = name.partition("-")
    return (-1 if number in ("", "whole") else int(number)), int(step or -1)


def exported() -> dict[str, dict[str, object]]:
    return {mark["id"]: mark for mark in map(json.loads, run("export").splitlines())}


def is_whole(path: Path) -> bool:
    text = path.read_text("utf-8").rstrip()
    name = text.rpartition("\n")[2].rpartition(" ")[2].rstrip(".")
    return text.endswith((f"End of {name}.", f"Port {name}.")) and f" {name} " in text


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    found = []
    with tempfile.TemporaryDirectory() as folder:
        killed = Killed(Path(folder), seed)
        try:
            for number in range(rounds):
                killed.round(str(number))
                for problem in killed.problems():
                    found.append(problem)
                    print(f"round {number}: {problem}", flush=True)
        finally:
            killed.close()
    print(
        f"{rounds} rounds, {killed.cut_short} cut short; {len(killed.added)} articles added,"
        f" {len(killed.marked)} marked, {len(killed.highlighted)} highlighted,"
        f" {len(killed.refreshed)} from a feed;"
        f" {len(found)} lost or torn"
    )
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
