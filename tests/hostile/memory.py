"""The peak of memory of each command on the longest inputs: `python tests/hostile/memory.py [MIB [WORD]]`.

Each kind of input is made MIB long (the 8 that are allowed unasked) and given to each command, as a file
and at an address; then it is put into a store, whose commands are asked, and some by the article's id;
and the reader opens it. A row tells the peak of the program and of
the processes it began, its seconds of processor time, and its exit status: 1 where it refuses what
takes too much. WORD: only kinds that have it in their name. Ends with 1 where a peak is over 300 MB.
"""

from __future__ import annotations

import base64
import json
import os
import pty
import select
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from toys import ARTICLES
from web import web

from hostile.many import PROSE
from hostile.many_texts import TEXT_UNITS
from newsterm.adapters.http.client import ALLOWS_PRIVATE
from newsterm.adapters.summarizers.methods import SUMY_METHODS

MOST = 300
NEWSTERM = str(Path(sys.executable).parent / "newsterm")
COMMANDS = ("show", "show --json", "show --color always", "summarize", "quotes", "quotes --json", "figures",
            "figures --to csv", "add")  # fmt: skip
OF_A_STORE = ("index --full", "list", "search harbour", "search beirut", "stories", "export")
OF_AN_ID = ("show", "quotes --json", "summarize")
OF_AN_ADDRESS = ("show", "quotes --json", "add")
BY_SUMY = tuple(f"summarize -m {method}" for method in SUMY_METHODS)
READING = 20
"""Seconds of processor time, or three times as many by the clock, that the reader is left to itself."""
HOSTILE = (
    "short lines",
    "figures a line",
    "quotations",
    "different names",
    "capitals apart",
    "emoji",
)


def articles() -> str:
    return "\n\n".join(path.read_text(encoding="utf-8") for path in sorted(ARTICLES.glob("*.txt")))


def repeated(unit: str, size: int) -> str:
    return unit * (size // len(unit.encode("utf-8", "replace")))


def page(size: int) -> str:
    paragraphs = "".join(f"<p>{line}</p>\n" for line in articles().splitlines() if line)
    body = repeated(paragraphs, size - 200)
    head = "<h1>Harbour opens</h1>"
    return f"<html><head><title>Harbour opens</title></head><body>{head}{body}</body></html>"


def mail(size: int) -> str:
    body = base64.encodebytes(repeated(articles(), size * 7 // 10).encode()).decode()
    head = "From: Ann Lee <a@b.example>\nSubject: Harbour opens\nMIME-Version: 1.0\n"
    kind = "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n"
    return f"{head}{kind}\n{body}\n"


def record(size: int) -> str:
    return json.dumps({"id": "1", "text": repeated(articles(), size * 9 // 10)}) + "\n"


KINDS: dict[str, Callable[[int], str]] = {
    "prose.txt": lambda size: repeated(articles() + "\n\n", size),
    "one line.txt": lambda size: repeated(PROSE, size),
    "page.html": page,
    "mail.eml": mail,
    "record.jsonl": record,
    "marks.md": lambda size: repeated("# Harbour\n\n" + articles() + "\n\n* a\n* b\n\n", size),
    **{f"{name}.txt": lambda size, unit=TEXT_UNITS[name]: repeated(unit, size) for name in HOSTILE},
}  # fmt: skip


def measured(command: list[str]) -> tuple[int, float, int]:
    """Peak in MB, seconds of processor time, exit status."""
    running = subprocess.Popen(
        [NEWSTERM, *command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    return ended(running.pid)


def ended(pid: int) -> tuple[int, float, int]:
    _, status, used = os.wait4(pid, 0)
    return used.ru_maxrss // 1024, used.ru_utime, os.waitstatus_to_exitcode(status)


def read(command: list[str]) -> tuple[int, float, int]:
    """As `measured`, of the reader: it opens the article, finds what is in it, and is asked to end."""
    pid, terminal = pty.fork()
    if not pid:
        os.environ["TERM"] = "xterm-256color"
        os.execv(NEWSTERM, [NEWSTERM, *command])
    until = time.monotonic() + 3 * READING
    while time.monotonic() < until and seconds_of(pid) < READING:
        if select.select([terminal], [], [], 0.5)[0]:
            with suppress(OSError):
                os.read(terminal, 1 << 16)
    os.kill(pid, signal.SIGTERM)
    return ended(pid)


def seconds_of(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def row(
    command: list[str],
    name: str,
    how: Callable[[list[str]], tuple[int, float, int]] = measured,
) -> int:
    peak, seconds, status = how(command)
    shown = " ".join(word for word in command if not word.startswith("/"))
    print(f"{name:24} {shown:22} {peak:5} MB {seconds:6.1f} s  {status}", flush=True)
    return peak


def of_an_address(path: Path, store: str) -> Iterator[int]:
    with web() as site:
        data = path.read_bytes()
        kind = "text/html" if path.suffix == ".html" else "text/plain"
        site.pages["/page"] = lambda visit: visit.send(200, data, content_type=kind)
        for command in OF_AN_ADDRESS:
            yield row([*command.split(), "--store", store, site.url("/page")], path.name)


def of_an_id(store: str, name: str) -> Iterator[int]:
    listed = [NEWSTERM, "list", "--to", "json", "--store", store]
    for line in subprocess.run(listed, capture_output=True, text=True).stdout.splitlines()[:1]:
        for command in OF_AN_ID:
            yield row([*command.split(), "--store", store, json.loads(line)["id"]], name)


def main(size: int, word: str) -> int:
    os.environ[ALLOWS_PRIVATE] = "1"
    peaks = []
    for name, make in KINDS.items():
        if word not in name:
            continue
        with tempfile.TemporaryDirectory() as folder:
            store = os.path.join(folder, "store")
            os.mkdir(store)
            path = Path(folder, name)
            path.write_bytes(make(size).encode("utf-8", "surrogatepass"))
            form = ["--from", "json"] if name.endswith(".jsonl") else []
            for command in COMMANDS[: -1 if form else None]:
                of_store = ["--store", store] if command == "add" else []
                peaks.append(row([*command.split(), *form, *of_store, str(path)], name))
            for command in () if form else OF_A_STORE:
                peaks.append(row([*command.split(), "--store", store], name))
            if not form:
                peaks += [row([*command.split(), str(path)], name) for command in BY_SUMY]
                peaks += of_an_id(store, name)
                peaks += of_an_address(path, store)
                peaks.append(row([str(path)], f"{name}, reader", read))
    print(f"highest peak: {max(peaks)} MB")
    return max(peaks) > MOST


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1] if len(sys.argv) > 1 else 8) << 20, " ".join(sys.argv[2:])))
