"""Each row of the corpus in a store, beside good articles: `python tests/hostile/in_store.py [ROW]…`

Each row has a store of its own, in which three good articles stand beside it. `newsterm list` must list
them within the limits below, a second `list` as well, and `newsterm index` must find what they hold.
Whatever became of the row itself, it is told in one line. The limit of time is processor time, of all
processes, so that a busy machine changes nothing; the limit of memory is the greatest process's.
Prints a line for each row that fails, the slowest and the largest, and then "N passed, M failed".
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

from hostile.corpus import PROSE, all_cases, odd_objects

SECONDS, MEGABYTES = 10.0, 500.0
PATIENCE = 300.0
"""Seconds by the clock after which a row has failed."""
ENDINGS = (".txt", ".md", ".markdown", ".html", ".htm", ".eml")
GOOD = ("Bridge", "Ferry", "Goat")
Put = Callable[[Path], None]
"""Puts something into a store's folder."""


@dataclass
class Run:
    """How a command ended, and what it took."""

    status: int
    out: str
    err: str
    seconds: float
    """Of processor time."""
    megabytes: float


def rows() -> Iterator[tuple[str, Put]]:
    """What is put beside the good articles, by its name."""
    for case in all_cases():
        name = case.name or f"{case.id}.txt".encode()
        if not name.lower().endswith(tuple(map(str.encode, ENDINGS))) or name[:1] == b".":
            name = name[:200] + b".txt"
        yield case.id, partial(put_file, name, case.data or b"")
    yield "odd-objects", put_odd_objects
    for number, time in enumerate((-(2**62), -1, 0, 2**33, 2**34 - 1, 9_223_372_036, 2**40, 2**62)):
        yield f"dated-{number}", partial(put_dated, time)
    yield from large()
    yield from named()


def large() -> Iterator[tuple[str, Put]]:
    """What grows in a parser faster than its file."""
    story = f"<p>{PROSE}</p>".encode()
    attributes = b" ".join(b"a%d=b" % i for i in range(200_000))
    word = b"=?utf-8?q?harbour_opens?=\n "
    for name, data in {
        "attributes.html": b"<!doctype html><p " + attributes + b">" + story,
        "attributes.txt": b"<html><p " + attributes + b">" + story,
        "nested.html": b"<!doctype html>" + b"<div><b>" * 200_000 + story,
        "subject.eml": b"Subject: " + word * 19_000 + b"\n\n" + PROSE.encode(),
        "subject.txt": b"From: a@b.example\nSubject: " + word * 19_000 + b"\n\n" + PROSE.encode(),
        "headers.eml": b"X-A: b\n" * 100_000 + b"\n" + PROSE.encode(),
        "parts.eml": b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 50_000,
        "title.txt": b"a" * 1_000_000 + b"\n\n" + PROSE.encode(),
        "title.html": b"<title>" + b"a" * 1_000_000 + b"</title>" + story,
        "entities.html": b"<p>" + b"&amp;" * 1_000_000 + b"</p>",
        "links.html": b"<p><a href=x>y</a></p>" * 50_000 + story,
        "stem.txt": "the house was 陈’s.".encode(),
        "stems.txt": "the house was 陈’s. ".encode() * 10_000,
        "marks.txt": "“a’ ‘b” ".encode() * 100_000,
        "zeros.txt": bytes(30 << 20),
        "prose.txt": PROSE.encode() * 50_000,
        "list.md": b"- " * 100_000 + b"x",
        "quotes.md": b"> " * 100_000 + b"x",
        "brackets.md": b"[" * 200_000 + b"x",
        "head.txt": b"---\n" + b"a: b\n" * 500_000 + b"---\n" + PROSE.encode(),
        "feed.txt": b"<rss><channel>" + b"<item><title>Ships</title></item>" * 50_000,
        "json.txt": b'{"version": "https://jsonfeed.org/version/1.1", "items": ['
        + b"{}," * 500_000,
    }.items():
        yield f"large-{name}", partial(put_file, name.encode(), data)


def named() -> Iterator[tuple[str, Put]]:
    """Files with a name that is no UTF-8, readable and not, in folders named so."""
    for number, name in enumerate(
        (b"caf\xe9.txt", b"\xff\xfe\xfd.html", b"\xc3.eml", b"\xed\xa0\x80.txt")
    ):
        yield f"bytes-{number}", partial(put_file, name, PROSE.encode())
        yield f"bytes-bad-{number}", partial(put_file, b"p\xe9/" + name, b"\x00\xff" * 40)
    yield (
        "bytes-deep",
        partial(put_file, b"/".join([b"\xe9" * 50] * 30) + b"/x.txt", PROSE.encode()),
    )


def put_file(name: bytes, data: bytes, folder: Path) -> None:
    path = os.path.join(os.fsencode(folder), name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(data)
    os.utime(path, (1.7e9, 1.7e9))  # What has just changed is read again by the second `list`.


def put_odd_objects(folder: Path) -> None:
    for _ in odd_objects(folder / "odd"):
        pass


def put_dated(time: int, folder: Path) -> None:
    path = folder / "dated.txt"
    path.write_text(PROSE, encoding="utf-8")
    try:
        os.utime(path, (0, time))
    except OverflowError:
        os.utime(path, (0, 2**31))


def put_good(folder: Path) -> None:
    for number, name in enumerate(GOOD):
        cost = f"Mayor Lena Ortiz said that it had cost US${number + 2} million."
        text = f"{name} in the news\n\nThe {name} opened on Monday. {cost}\n"
        (folder / f"{name.lower()}.txt").write_text(text, encoding="utf-8")


def run(folder: Path, *arguments: str) -> Run:
    """Run newsterm in a process whose use of the machine is measured, that of its own ones too."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        running = subprocess.Popen(
            ["timeout", "-k", "1", str(PATIENCE), sys.executable, "-m", "newsterm", *arguments],
            stdin=subprocess.DEVNULL, stdout=out, stderr=err,
            env={**os.environ, "NEWSTERM_STORE": str(folder), "XDG_CACHE_HOME": f"{folder}-cache"},
        )  # fmt: skip
        _, status, usage = os.wait4(running.pid, 0)
        running.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        said = (file.read().decode("utf-8", "surrogateescape") for file in (out, err))
        return Run(
            running.returncode, *said, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024
        )


def faults(done: Run, most_seconds: float = SECONDS) -> Iterator[str]:
    """What is wrong with how a command ended."""
    if done.status not in (0, 1) or "a bug of ours" in done.err:
        yield f"status {done.status}: {done.err[-300:]!r}"
    if done.status != bool(done.err):
        yield f"status {done.status} with {done.err[-300:]!r}"
    if done.seconds > most_seconds:
        yield f"{done.seconds:.1f} s"
    if done.megabytes > MEGABYTES:
        yield f"{done.megabytes:.0f} MB"


def lacking(done: Run) -> list[str]:
    """The good articles that are not listed."""
    return [f"{name} is not listed" for name in GOOD if f"\t{name} in the news" not in done.out]


def check(put: Put, folder: Path) -> tuple[list[str], Run]:
    """What is wrong with a store that has such a row; and the first `list`."""
    folder.mkdir(parents=True)
    put_good(folder)
    put(folder)
    first, again = run(folder, "list"), run(folder, "list")
    index, found = run(folder, "index", "-q"), run(folder, "search", "said:ortiz", "-n", "99")
    wrong = [f"list: {fault}" for fault in (*faults(first), *lacking(first))]
    wrong += [f"list again: {fault}" for fault in (*faults(again, 1.0), *lacking(again))]
    wrong += [f"index: {fault}" for fault in faults(index, 3 * SECONDS)]
    wrong += [f"search: {fault}" for fault in (*faults(found), *lacking(found))]
    return wrong, first


def main(wanted: list[str]) -> int:
    passed = failed = 0
    taken: list[tuple[float, float, str]] = []
    with tempfile.TemporaryDirectory() as temporary:
        for number, (id, put) in enumerate(rows()):
            if wanted and id not in wanted:
                continue
            wrong, first = check(put, Path(temporary) / str(number))
            taken.append((first.seconds, first.megabytes, id))
            passed, failed = passed + (not wrong), failed + bool(wrong)
            for fault in wrong:
                print(f"{id}: {fault}", flush=True)
    for what, figures in ("s", 0), ("MB", 1):
        most = sorted(taken, key=lambda row, i=figures: row[i], reverse=True)[:5]  # type: ignore[misc]
        print(f"most {what}:", ", ".join(f"{row[2]} {row[figures]:.1f}" for row in most))
    print(f"{passed} passed, {failed} failed")
    return bool(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
