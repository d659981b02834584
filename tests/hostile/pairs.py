"""Keys that arrive in one write, on every screen: every pair of them, and more. None ends the reader.

    nice -n 15 python tests/hostile/pairs.py [SHARE [SEED]]

A key that repeats, a slow line and SSH put keys together, so that the second is on its way before the
screen has answered the first. Here they pass the parser and the driver as from a terminal, from a thread
of their own, and nobody waits between them. All pairs take hours; a SHARE of 0.1 takes a tenth of them
at random. What ends the reader, otherwise than by a key that does so, is printed.
"""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from contextlib import asynccontextmanager, suppress
from itertools import product
from pathlib import Path
from random import Random

from textual._xterm_parser import XTermParser
from textual.app import App
from textual.pilot import Pilot

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tui.conftest import BRIDGE, HARBOUR, LIBRARY

from newsterm.tui.app.app import Reader
from newsterm.tui.app.startup import begin

ENTER, ESCAPE, TAB, CLICK = "\r", "\x1b[27u", "\t", "\x1b[<0;{0};{1}M\x1b[<0;{0};{1}m"
KEYS = [
    *"1239swmMczufyeo/nN+-[]()QFX><lSBr*tURJKTvVjkgG b?qhxaiADOW|&^",
    *(ENTER, ESCAPE, TAB, "\x12", "\x7f", "\x01", "\x04", "\x11", "\x15", "\x10", "\x1a"),
    *("\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D", "\x1b[5~", "\x1b[6~", "\x1b[H", "\x1b[F", "\x1b[Z"),
    *(CLICK.format(20, 6), CLICK.format(40, 12), CLICK.format(1, 1)),
]
"""Escape as terminals send it that tell it from the beginning of another key."""
SCREENS: dict[str, tuple[tuple[int, int], Sequence[str]]] = {
    "the headlines": ((80, 24), ()),
    "the headlines beside the article": ((120, 40), ()),
    "selected headlines": ((120, 40), ("v", "v")),
    "the article": ((80, 24), (ENTER,)),
    "the article beside the headlines": ((120, 40), (ENTER,)),
    "who said what": ((80, 24), (ENTER, "u")),
    "who said what in all": ((120, 40), ("\x01", "u")),
    "the figures": ((80, 24), (ENTER, "f")),
    "the help": ((80, 24), ("?",)),
    "the palette": ((80, 24), ("\x10",)),
    "the palette, searched": ((80, 24), (ENTER, "\x10", "w", "h")),
    "what to export": ((80, 24), (ENTER, "e")),
    "where to export to": ((80, 24), (ENTER, "e", "\t")),
    "the line to search in": ((80, 24), (ENTER, "/", "t")),
    "the line to filter by": ((80, 24), ("l", "t")),
    "the line for tags": ((80, 24), ("t", "a")),
    "what to look at": ((80, 24), ("b",)),
    "the line to add by": ((80, 24), ("a", "x")),
    "the stories": ((80, 24), ("S", "a")),
    "a story": ((60, 20), ("S", "a", ENTER)),
    "what a story differs in": ((120, 40), ("S", "a", ENTER, "3", "a")),
    "the brief": ((80, 24), ("B",)),
}
"""Size of the terminal, and the keys that lead from the headlines there."""
PATIENCE = 120
"""Seconds after which a reader hangs."""


async def write(reader: App[None], *keys: str) -> None:
    """Have the keys arrive at once, as the driver's thread has them arrive."""
    driver, parser = reader._driver, XTermParser()
    assert driver is not None

    def arrive() -> None:
        for message in [message for key in keys for message in parser.feed(key)]:
            driver.process_message(message)

    await asyncio.to_thread(arrive)


async def go_to(pilot: Pilot[None], keys: Iterable[str]) -> None:
    """Back to the headlines, with nothing open, asked or selected, and from there by the keys."""
    assert isinstance(pilot.app, Reader)
    main_screen = pilot.app._main_screen
    for _ in range(20):
        if pilot.app.screen is main_screen and main_screen.focused is main_screen.headlines:
            break
        await write(pilot.app, ESCAPE)
        await pilot.pause()
    main_screen.headlines.select_none()
    main_screen.headline_pane.filter("")
    for key in ("g", *keys):
        await write(pilot.app, key)
        await pilot.pause()
        await pilot.pause(0.001)


@asynccontextmanager
async def opened(size: tuple[int, int]) -> AsyncIterator[Pilot[None]]:
    """A reader on the store `articles` that has headlines."""
    reader = Reader(begin("articles"))
    async with reader.run_test(size=size) as pilot:
        for _ in range(1000):
            if reader._main_screen.headlines.headline and (
                size[0] < 100 or reader._main_screen.article_pane.digest
            ):
                break
            await asyncio.sleep(0.01)
        yield pilot


async def try_all(
    size: tuple[int, int],
    way: Sequence[str],
    writes: Sequence[Sequence[str]],
    tell: Callable[[str], None],
) -> None:
    """Make these writes on a screen one after the other; tell which of them ended the reader."""
    waiting = list(reversed(writes))
    while waiting:
        keys: Sequence[str] = ()
        try:
            async with asyncio.timeout(PATIENCE) as patience, opened(size) as pilot:
                while waiting and pilot.app._exception is None and not pilot.app._exit:
                    patience.reschedule(asyncio.get_running_loop().time() + PATIENCE)
                    with suppress(Exception):  # It may be ending: what ended it is told below.
                        await go_to(pilot, way)
                        keys = waiting.pop()
                        await write(pilot.app, *keys)
                        await pilot.pause()
                        await pilot.pause(0.001)
        except Exception as error:
            told = str(error).strip().splitlines() or [""]
            tell(f"{list(keys)}: {type(error).__name__}: {told[0]}")


def prepare(folder: Path) -> None:
    """A store to read, as the working folder's `articles`; nothing leaves this process."""
    (folder / "articles").mkdir()
    for name, text in (("a-bridge", BRIDGE), ("b-harbour", HARBOUR), ("c-library", LIBRARY)):
        (folder / "articles" / f"{name}.txt").write_text(text, encoding="utf-8")
    for kind in ("CACHE", "DATA", "STATE", "CONFIG"):
        os.environ[f"XDG_{kind}_HOME"] = str(folder / kind.lower())
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "TMUX", "STY", "NO_COLOR"):
        os.environ.pop(name, None)
    os.environ["BROWSER"] = "true"
    os.chdir(folder)


def main(share: float = 1, seed: int = 0) -> int:
    chance = Random(seed)
    ended: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        prepare(Path(folder))
        for name, (size, way) in SCREENS.items():
            writes: list[Sequence[str]] = [[key] * times for key in KEYS for times in (3, 4)]
            writes += product(KEYS, KEYS)
            chosen = [each for each in writes if chance.random() < share]
            before = len(ended)
            asyncio.run(try_all(size, way, chosen, ended.append))
            print(
                f"{name}: {len(chosen):,} writes, {len(ended) - before} ended the reader",
                flush=True,
            )
            for line in ended[before:]:
                print(" ", line, flush=True)
        os.chdir("/")
    return 1 if ended else 0


if __name__ == "__main__":
    sys.exit(main(float((sys.argv[1:] or ["1"])[0]), int((sys.argv[2:] or ["0"])[0])))
