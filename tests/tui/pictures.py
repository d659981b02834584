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

from newsterm.tui.app.app import Reader
from newsterm.tui.app.startup import begin

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ROOT / "tests" / "pictures"
_DAY = 1_751_328_000  # July 1, 2025: what an undated article is listed under.

Picture = tuple[tuple[int, int], str, list[str], list[str]]
FOUND: dict[str, Picture] = {
    "desk": (
        (120, 34),
        "ink",
        [*"jjjjjjj", "federal funds rate", "enter"],
        ["Summary · news · 3 sentences", "Fed lifts rates", "federal funds rate"],
    ),
    "who-said-what": (
        (84, 26),
        "paper",
        [*"jjjjjjjj", "enter", "Summary · news", "u", "Satya Nadella"],
        ["Who said what", "Satya Nadella"],
    ),
    "figures": (
        (84, 26),
        "ink",
        [*"jjjjjjjj", "enter", "Summary · news", "f", "Figures", "j", "j"],
        ["Figures", "68,700,000,000 USD", "percent", "shareholders are to receive"],
    ),
    "skim": (
        (84, 26),
        "paper",
        [*"jjj", "enter", "Summary · news", "s", "z", "space", "space"],
        ["Chang", "grams"],
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


async def picture(name: str) -> str:
    """The SVG of one screen of the reader on the store in the working folder."""
    size, theme, steps, _ = FOUND[name]
    reader = Reader(begin("articles"))
    async with reader.run_test(size=size) as pilot:
        reader.theme = theme
        await _until(pilot, "Hong Kong", "21")
        for step in steps:
            if len(step) > 1 and step != "enter":
                await _until(pilot, step)
            else:
                await pilot.press(step)
        await asyncio.sleep(1.2)  # What flashes has ended.
        await pilot.pause()
        return _alone(reader.export_screenshot(title="newsterm"))


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
    """Work in a folder with a copy of `articles/`, one day for all files, and all that is kept."""
    store = folder / "articles"
    shutil.copytree(ROOT / "articles", store)
    for file in store.iterdir():
        os.utime(file, (_DAY, _DAY))
    for kind in ("CACHE", "DATA", "STATE", "CONFIG"):
        os.environ[f"XDG_{kind}_HOME"] = str(folder / kind.lower())
    os.chdir(folder)


def main() -> None:
    PICTURES.mkdir(exist_ok=True)
    for name in sys.argv[1:] or FOUND:
        with tempfile.TemporaryDirectory() as folder:
            go_to_copy(Path(folder))
            svg = asyncio.run(picture(name))
            os.chdir(ROOT)
        (PICTURES / f"{name}.svg").write_text(svg, encoding="utf-8")


if __name__ == "__main__":
    main()
