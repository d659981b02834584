"""The reader open for a long time: does it grow?

    nice -n 19 python tests/hostile/soak.py MINUTES [SEED]

It runs in a pseudo-terminal on a store of some hundred articles in which files come, change and go all
the while, and gets the keys that somebody might press. Every half minute its memory (RSS), its
descriptors, its threads and its processes are written down. What ends it before its time is shown.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from random import Random
from time import monotonic

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tui.conftest import BRIDGE, HARBOUR, LIBRARY
from tui.terminal import Terminal

EVERY = 30.0
ARTICLES = 300
ESCAPE = b"\x1b[27u"
READS = [b"j"] * 20 + [b"k"] * 10 + [b"\r"] * 6 + [ESCAPE] * 8 + [b" "] * 6 + [b"\t"] * 3
READS += [bytes([key]) for key in b"JKgGbs12wzmMc+-)(][nNrr*UFQXS<>vyT"]
VISITS = [
    *(b"u", b"f", b"u s t j \r", b"f t j j \r", b"?", b"? j j", b"e j", b"e \r \r"),
    *(b"\x10 s u m \r", b"\x10 t h e m e \r", b"\x10 x", b"/ b r i d g e \r n n", b"/ t o w n"),
    *(b"l b r i \r", b"l s a i d : F i e l d \r", b"t i c e \r", b"v v v u", b"\x01 f"),
]
"""What leads somewhere, its keys one after the other; it ends with an escape."""


def main(minutes: float, seed: int = 0) -> int:
    chance = Random(seed)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "articles").mkdir()
        for number in range(ARTICLES):
            write_article(folder / "articles", number, chance)
        homes = {f"XDG_{kind}_HOME": name for kind in ("CACHE", "DATA", "STATE", "CONFIG")}
        nothing = dict.fromkeys(("DISPLAY", "WAYLAND_DISPLAY", "TMUX", "STY"), "")
        quiet = {**homes, **nothing, "BROWSER": "true"}
        with Terminal("--store", "articles", cwd=folder, **quiet) as terminal:
            terminal.until("articles", seconds=60)
            live(terminal, minutes * 60, chance, lambda: change(folder / "articles", chance))
            if terminal.process.poll() is not None:
                print(f"ended with {terminal.process.returncode}")
                print(terminal.sent[-4000:].decode("utf-8", "replace"))
                return 1
            terminal.press(b"\x11")
            print(
                f"quit with {terminal.status(30)}, terminal given back: {terminal.is_given_back()}"
            )
    return 0


def live(terminal: Terminal, seconds: float, chance: Random, change: Callable[[], None]) -> None:
    """Press keys for so long, or until the reader has ended, and write down what it takes."""
    began = told = changed = monotonic()
    pressed = 0
    print("minutes  RSS MB  descriptors  threads  processes  keys", flush=True)
    while (now := monotonic()) - began < seconds and terminal.process.poll() is None:
        for key in visit(chance):
            terminal.press(key)
            terminal._receive(chance.choice((0.0, 0.02, 0.1)))
            pressed += 1
        if now - changed > 1:
            changed = now
            change()
        if now - told > EVERY:
            told = now
            figures = "  ".join(f"{figure:>9}" for figure in taken(terminal.process.pid))
            print(f"{(now - began) / 60:7.1f}  {figures}  {pressed:,}", flush=True)
        # The modes it sets come first, and are asked for in the end.
        terminal.sent = terminal.sent[:10_000] + terminal.sent[10_000:][-10_000:]


def visit(chance: Random) -> list[bytes]:
    if chance.random() < 0.8:
        return [chance.choice(READS)]
    keys = [key or b" " for key in chance.choice(VISITS).split(b" ")]
    return [*keys, *[ESCAPE] * 3]


def change(store: Path, chance: Random) -> None:
    """Another article comes, one is written anew, one goes."""
    files = sorted(store.iterdir())
    chance.choice(files).unlink()
    write_article(store, chance.randrange(10_000), chance)
    chance.choice(sorted(store.iterdir())).write_text(body(chance), encoding="utf-8")


def write_article(store: Path, number: int, chance: Random) -> None:
    (store / f"{number:05}.txt").write_text(body(chance), encoding="utf-8")


def body(chance: Random) -> str:
    article = chance.choice((BRIDGE, HARBOUR, LIBRARY))
    return f"{chance.randrange(1000)} {article}" + article.partition("\n\n")[2] * chance.randrange(
        9
    )


def taken(process: int) -> tuple[int, int, int, int]:
    """Memory in MB, descriptors, threads, and the processes it has started."""
    here = Path(f"/proc/{process}")
    try:
        told = dict(
            line.split(":", 1) for line in (here / "status").read_text("utf-8").splitlines()
        )
        children = [
            task.read_text("utf-8").split()
            for task in here.glob("task/*/children")
            if task.exists()
        ]
        return (
            int(told["VmRSS"].split()[0]) // 1024,
            len(list((here / "fd").iterdir())),
            int(told["Threads"]),
            sum(map(len, children)),
        )
    except (OSError, KeyError):
        return 0, 0, 0, 0


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]), int((sys.argv[2:] or ["0"])[0])))
