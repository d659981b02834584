"""The reader with many articles: `python tests/bench/reader.py [ARTICLES] [FOLDER]` prints a table.

Drives the real program in a pseudo-terminal and times what its user waits for, from the key to what
the terminal is sent. The store is that of `store.py`; it is indexed before anything is timed. First
paint is told as a ratio to a minimal Textual app started in turn with it.
"""

from __future__ import annotations

import fcntl
import os
import pty
import random
import select
import statistics
import struct
import sys
import tempfile
import termios
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from store import article, make_store, vocabulary

from newsterm.adapters.index.index import Index

MINIMAL = """
from textual.app import App
from textual.widgets import Static
class Minimal(App):
    def compose(self):
        yield Static("MINIMAL")
Minimal().run()
"""
NEWSTERM = (sys.executable, "-m", "newsterm")


class Program:
    """A program in a pseudo-terminal."""

    def __init__(self, *command: str, columns: int = 80, lines: int = 24) -> None:
        self.began = time.perf_counter()
        self.pid, self._screen = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
            os.execvp(command[0], command)
        self.sent = b""

    def until(self, words: str, seconds: float = 60) -> float:
        """Seconds since it was started when these words have been sent."""
        end = time.perf_counter() + seconds
        while words.encode() not in self.sent:
            assert time.perf_counter() < end, f"{words!r} never came"
            self._receive(0.05)
        return time.perf_counter() - self.began

    def press(self, keys: str, until: str = "", rest: float = 0.12) -> float:
        """Seconds from the keys until they show, as the words, or as anything at all."""
        self.settle(rest)
        self.sent = b""
        began = time.perf_counter()
        os.write(self._screen, keys.encode())
        while not self.sent or until.encode() not in self.sent:
            assert time.perf_counter() - began < 20, f"{keys!r} showed nothing"
            self._receive(0.05)
        return time.perf_counter() - began

    def resize(self, columns: int, lines: int) -> float:
        self.settle()
        self.sent = b""
        began = time.perf_counter()
        fcntl.ioctl(self._screen, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
        while len(self.sent) < 500:
            self._receive(0.05)
        return time.perf_counter() - began

    def settle(self, seconds: float = 0.12) -> None:
        """Wait until nothing has been sent for so long."""
        size = -1
        while size != len(self.sent):
            size = len(self.sent)
            self._receive(seconds)

    def memory(self) -> float:
        """Megabytes."""
        status = Path(f"/proc/{self.pid}/status").read_text(encoding="utf-8")
        line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
        return int(line.split()[1]) / 1024

    def quit(self) -> None:
        os.write(self._screen, b"\x11")
        end = time.perf_counter() + 5
        while time.perf_counter() < end and os.waitpid(self.pid, os.WNOHANG) == (0, 0):
            self._receive(0.02)
        os.close(self._screen)

    def _receive(self, seconds: float) -> None:
        if select.select([self._screen], [], [], seconds)[0]:
            try:
                self.sent += os.read(self._screen, 1 << 16)
            except OSError:
                time.sleep(seconds)


def first_paint(folder: str, rounds: int = 9) -> Iterator[tuple[str, str]]:
    found: dict[str, list[float]] = {"minimal": [], "newsterm": []}
    for _ in range(rounds):
        for name, words, command in (
            ("minimal", "MINIMAL", (sys.executable, "-c", MINIMAL)),
            ("newsterm", " min", (*NEWSTERM, "--store", folder)),
        ):
            program = Program(*command)
            found[name].append(program.until(words))
            program.quit()
    ours, minimal = found["newsterm"], found["minimal"]
    yield "first paint, minimal app", f"{1000 * statistics.median(minimal):.0f} ms"
    yield "first paint", f"{1000 * statistics.median(ours):.0f} ms"
    ratio = statistics.median(ours) / statistics.median(minimal)
    yield (
        "first paint against minimal",
        f"{ratio:.2f} times, at best {min(ours) / min(minimal):.2f}",
    )


def keys(program: Program, pressed: str) -> str:
    return told([program.press(key) for key in pressed])


def told(times: list[float]) -> str:
    times = sorted(times)
    return (
        f"{1000 * statistics.median(times):.0f} ms, {1000 * times[int(0.95 * len(times))]:.0f} ms"
    )


def list_of(folder: str) -> Iterator[tuple[str, str]]:
    program = Program(*NEWSTERM, "--store", folder)
    program.until(" min")
    program.settle(3)
    yield "a key in the list, median, 95th percentile", keys(program, "jjjkj  jjkjkjjj k jk" * 4)
    for _ in range(3):
        program.press("j")
        program.settle(0.5)
    yield "bytes for one j", f"{len(program.sent):,}"
    yield "memory", f"{program.memory():.0f} MB"
    program.quit()


def long_report(folder: str, words: int, name: str) -> Path:
    texts, weights = vocabulary()
    dice = random.Random(name)
    body = "\n\n".join(
        article(dice.randrange(10**9), texts, weights).split("\n\n", 1)[1]
        for _ in range(words // 420)
    )
    path = Path(folder) / f"{name}.txt"
    path.write_text(f"A long {name}\nMay 6, 2024\n\n{body}", encoding="utf-8")
    return path


def article_of(folder: str, words: int) -> Iterator[tuple[str, str]]:
    path = long_report(folder, words, f"report of {words}")
    (Path(folder) / "short.txt").write_text("A short report\n\nIt is short.\n", encoding="utf-8")
    program = Program(*NEWSTERM, str(Path(folder) / "short.txt"), str(path))
    program.until("A long report")
    program.settle(1)
    program.press("j")
    seconds = program.press("\r", until=" words · ")
    yield f"open {words:,} words", f"{1000 * seconds:.0f} ms"
    program.settle(3)
    yield (
        f"a key in {words:,} words, median, 95th percentile",
        keys(program, "jjjkj  jjbjkjjj k jb" * 4),
    )
    layers = sorted(program.press("Q" if i % 2 else "F") for i in range(10))
    yield f"layer switch in {words:,} words", f"{1000 * layers[-2]:.0f} ms"
    sizes = sorted(program.resize(80 + i % 2 * 20, 24 + i % 3) for i in range(1, 9))
    yield f"resize in {words:,} words", f"{1000 * sizes[-2]:.0f} ms"
    program.quit()


def keys_while_finding(folder: str, words: int, rounds: int = 12) -> Iterator[tuple[str, str]]:
    """No index knows these two, so quotes and figures are sought each time one is opened."""
    paths = [str(long_report(folder, words, name)) for name in ("story", "tale")]
    program = Program(*NEWSTERM, *paths)
    program.until("A long tale")
    program.settle(1)
    program.press("\r", until=" words · ")
    waits: list[float] = []
    meanwhile, after = [], []
    for number in range(rounds):
        program.settle(2)  # The findings of the other are there by now.
        program.press("K" if number % 2 else "J", until=" words · ")
        began = time.perf_counter()
        if number < 3:
            program.until("Summary")
            waits.append(time.perf_counter() - began)
            continue
        meanwhile += keys_for(program, statistics.median(waits))
        program.settle(1)
        after += keys_for(program, statistics.median(waits))
        program.press("g")  # The next time it opens at its place again, where no facts stand.
    yield f"findings of {words:,} words after the text", f"{1000 * statistics.median(waits):.0f} ms"
    yield f"a key in {words:,} words meanwhile", f"{told(meanwhile)} ({len(meanwhile)} keys)"
    yield f"a key in {words:,} words when they are found", f"{told(after)} ({len(after)} keys)"
    program.quit()


def keys_for(program: Program, seconds: float) -> list[float]:
    """What keys take that are pressed one after the other for so long."""
    end = time.perf_counter() + seconds
    times: list[float] = []
    while time.perf_counter() < end:
        times.append(program.press("j" if len(times) % 3 else " ", rest=0.02))
    return times


def main() -> None:
    articles = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(temporary) / "store"
        for kind in ("CACHE", "CONFIG", "DATA"):
            os.environ.setdefault(f"XDG_{kind}_HOME", temporary)
        os.environ |= {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        if not folder.exists():
            make_store(folder, articles)
        with closing(Index(str(folder))) as index:
            index.update()
        other = Path(temporary) / "long"
        other.mkdir()
        for part in (
            first_paint(str(folder)),
            list_of(str(folder)),
            article_of(str(other), 10_000),
            article_of(str(other), 50_000),
            keys_while_finding(str(other), 50_000),
        ):
            for what, figure in part:
                print(f"{what:52} {figure}", flush=True)


if __name__ == "__main__":
    main()
