"""Makes the README's pictures of the reader: python tests/tui/pictures.py

They show the articles of `articles/`, with the days of their files set so that every run makes the same.
What a picture would fetch from the network (its font) is left out.
"""

from __future__ import annotations

import asyncio
import os
import re
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from textual.pilot import Pilot

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from tui.animated_svg import animated

from newsterm.tui.app.app import Reader
from newsterm.tui.app.startup import begin
from newsterm.tui.article.text_view import TextView

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ROOT / "tests" / "pictures"
_DAY = 1_751_328_000  # July 1, 2025: what an undated article is listed under.

Picture = tuple[tuple[int, int], str, list[str], list[str]]
FOUND: dict[str, Picture] = {
    "desk": (
        (120, 34),
        "ink",
        [*"jjjjjjj", "federal funds rate", "1 Unread   ", "21", "5 the-", "enter"],
        ["Views", "Summary · news · 3 sentences", "Fed lifts rates", "federal funds rate"],
    ),
    "who-said-what": (
        (120, 30),
        "paper",
        [*"jjjjjjjj", "Microsoft to buy", "Summary · news", "u", "Satya Nadella", "j", "l"],
        ["Who said what", "Satya Nadella", "chairman", "Gaming is the most"],
    ),
    "figures": (
        (120, 30),
        "dusk",
        [*"jjjjjjjj", "Microsoft to buy", "Summary · news", "f", "Figures", "j", "j"],
        ["Money and shares · 4", "US$26.2 billion", "percent", "Numbers · 5"],
    ),
    "skim": (
        (84, 26),
        "paper",
        [*"jjj", "enter", "Summary · news", "s", "z", "space", "space"],
        ["Chang", "grams"],
    ),
    "compare": (
        (160, 34),
        "ink",
        [*"jjjjjjjjjjjj", "Explosion", "v", "P", "Compare · 2 differ"],
        ["Compare · 2 differ", "changed", "people dead", "135", "78"],
    ),
    "differences": (
        (96, 20),
        "paper",
        ["S", "!3", "enter", "3", "changed: 78 → 135", "j", "j", "158 people"],
        [
            "Differences !3",
            "people dead",
            "mediterranean-herald.example",
            "158 ▲",
            "changed: 78 → 135",
        ],
    ),
}
"""By name: size, theme, keys to press and words to wait for, and words that are then shown."""
TOUR_SIZE = (120, 30)
TOUR: list[tuple[list[str], float]] = [
    ([*"jj", "Chang'e-6"], 1.0),
    ([*"jjjjj", "federal funds rate"], 1.0),
    (["j", "Activision Blizzard for"], 0.8),
    (["u", "Who said what"], 0.9),
    (["j", "l", "Gaming is the most"], 1.2),
    (["escape", "f", "Money and shares"], 0.9),
    (["j", "j"], 0.9),
    (["escape", "enter", "z"], 1.0),
    (["z", "escape", *"jjjj", "v", "P", "Compare · 2 differ"], 1.3),
    (["j"], 1.0),
]
"""Ten seconds of use: keys and words to wait for, and for how long what is then shown is looked at."""


async def picture(name: str) -> str:
    """The SVG of one screen of the reader on the store in the working folder."""
    size, theme, steps, _ = FOUND[name]
    reader = Reader(begin("articles"))
    async with reader.run_test(size=size) as pilot:
        reader.theme = theme
        await _until(pilot, "Hong Kong", "21")
        await _press(pilot, steps)
        await _at_rest(pilot)
        return _alone(reader.export_screenshot(title="newsterm"))


async def tour() -> str:
    """The animated SVG of ten seconds of use, on the store in the working folder."""
    reader = Reader(begin("articles"))
    frames = []
    async with reader.run_test(size=TOUR_SIZE) as pilot:
        reader.theme = "ink"
        await _until(pilot, "Hong Kong", "21", "5 the-")
        for steps, seconds in TOUR:
            await _press(pilot, steps)
            await _at_rest(pilot)
            frames.append((_alone(reader.export_screenshot(title="newsterm")), seconds))
    return animated(frames)


async def _press(pilot: Pilot[Any], steps: list[str]) -> None:
    for step in steps:
        if len(step) > 1 and step not in ("enter", "escape"):
            await _until(pilot, step)
        else:
            await pilot.press(step)


async def _at_rest(pilot: Pilot[Any]) -> None:
    """Wait until nothing flashes, and nothing is followed or opened any more."""
    await asyncio.sleep(0.3)
    for pane in pilot.app.screen_stack[0].query(TextView):
        while pane._flash is not None:
            await asyncio.sleep(0.05)
    await pilot.pause()


async def _until(pilot: Pilot[Any], *words: str) -> None:
    for _ in range(1200):
        width, height = pilot.app.size
        lines = pilot.app.screen._compositor.render_strips()[:height]
        shown = "\n".join("".join(segment.text for segment in line)[:width] for line in lines)
        if all(word in shown for word in words):
            return
        await pilot.pause(0.05)
    raise AssertionError(f"{words} never came on the screen")


def _alone(svg: str) -> str:
    """The picture without what it would fetch, in whatever font of equal widths there is."""
    svg = re.sub(r"@font-face \{[^}]*\}\s*", "", svg)
    svg = re.sub(r"<!--.*?-->\s*", "", svg)
    svg = svg.replace("Fira Code, monospace", "ui-monospace, Menlo, Consolas, monospace")
    return re.sub(r"[ \t]+$", "", svg, flags=re.MULTILINE)


def go_to_copy(folder: Path) -> None:
    """Work in a folder with a copy of `articles/`, one day for all files, and all that is kept.

    Where it is there already, with its index; what was marked is forgotten.
    """
    store = folder / "articles"
    if not store.exists():
        shutil.copytree(ROOT / "articles", store)
        for file in store.iterdir():
            os.utime(file, (_DAY, _DAY))
    for kind in ("data", "state", "config"):
        shutil.rmtree(folder / kind, ignore_errors=True)
    for kind in ("CACHE", "DATA", "STATE", "CONFIG"):
        os.environ[f"XDG_{kind}_HOME"] = str(folder / kind.lower())
    os.chdir(folder)


def main() -> None:
    PICTURES.mkdir(exist_ok=True)
    for name in sys.argv[1:] or (*FOUND, "tour"):
        with tempfile.TemporaryDirectory() as folder:
            go_to_copy(Path(folder))
            svg = asyncio.run(tour() if name == "tour" else picture(name))
            os.chdir(ROOT)
        (PICTURES / f"{name}.svg").write_text(svg, encoding="utf-8")


if __name__ == "__main__":
    main()
