"""The article pane under storm: any key at any size on any text, and the file gone under its feet."""

from __future__ import annotations

import base64
import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from textual import events
from tui.terminal import Terminal
from tui.test_reader import WIDE, main_screen, screen, until
from tui.test_terminal import HOSTILE

from newsterm.tui.app.app import Reader

MakeReader = Callable[..., Reader]
KEYS = """j k space b G g 1 2 9 s w m z u f c X y e o n N plus minus right_curly_bracket
left_curly_bracket right_parenthesis left_parenthesis Q F greater_than_sign less_than_sign tab enter
escape question_mark J K""".split()
SIZES = [(1, 1), (2, 2), (8, 3), (20, 5), (40, 12), (80, 24), (99, 8), (120, 40), (300, 100)]
ODD = {
    "hostile.txt": HOSTILE,
    "wide.txt": "桥梁今天开通" * 40 + "\n\n" + "「桥梁今天开通」，李明说。" * 60,
    "marks.txt": "e\u0301\u0302" * 300
    + "\n\n"
    + "\u200d\ufe0f" * 500
    + " 3 million “a” said Bo.\n",
    "endless.txt": "x" * 20_000 + "\n\n" + "“" * 3000,
    "empty.txt": "\n",
    "title.txt": "[@click=app.quit]$3 million[/] \x1b]0;x\x07",
}


async def _stay(_: Reader) -> None:
    pass


@pytest.fixture(autouse=True)
def _nothing_leaves(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsterm.adapters.programs.clipboard.copy", lambda _: "tmux")
    monkeypatch.setattr("newsterm.adapters.programs.browser.open_address", lambda _: "fox")
    monkeypatch.setattr(
        Reader, "action_quit", _stay
    )  # The help offers it, and may be taken at its word.


async def test_no_key_at_no_size_on_no_text_ends_the_reader(
    reader: MakeReader, store: Path
) -> None:
    for name, text in ODD.items():
        (store / name).write_text(text, encoding="utf-8")
    chance = random.Random(1)
    names = [str(store / name) for name in ODD]
    async with reader(*names).run_test(size=WIDE) as pilot:
        await until(pilot, "6")
        for size in chance.sample(SIZES, k=len(SIZES)):
            await pilot.resize_terminal(*size)
            await pilot.press(*chance.choices(KEYS, k=8))
        await pilot.resize_terminal(*WIDE)
        await pilot.press("escape", "escape", "escape")
        await pilot.pause()
        shown = "\n".join(screen(pilot.app))  # type: ignore[arg-type]
        assert re.findall("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown) == []
        assert pilot.app.is_running


async def test_an_article_that_is_gone_can_still_be_read_searched_copied_and_gathered_from(
    reader: MakeReader, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsterm.tui.list.headline_pane.LOOK_SECONDS", 0.05)
    async with reader(str(store / "a-bridge.txt")).run_test(size=WIDE) as pilot:
        await until(pilot, "Anna Field")
        (store / "a-bridge.txt").unlink()
        await until(pilot, "is gone; here is what it said")
        await pilot.press("f")
        await until(pilot, "Figures · by family")
        await pilot.press("enter")
        await pilot.press("y")
        await until(pilot, "copied")
        await pilot.press("c")
        await until(pilot, "Consensus · how many")
        await pilot.press("slash", *"bridge")
        await until(pilot, "Match ", " of 2")
        await pilot.press("enter")
        main_screen(pilot.app).cross_article.of_articles("voices", [str(store / "a-bridge.txt")])  # type: ignore[arg-type]
        await until(pilot, "Who said what: none in")


@pytest.mark.parametrize("end", ["escape", "enter"])
async def test_a_key_that_ends_a_prompt_ends_it_though_the_focus_goes_elsewhere(
    reader: MakeReader, end: str
) -> None:
    async with reader().run_test(size=WIDE) as pilot:
        await until(pilot, "Library lends tools")
        await pilot.press("slash", "t")
        screen = main_screen(pilot.app)  # type: ignore[arg-type]
        assert screen.prompt is not None
        screen.prompt._forward_event(events.Key(end, None))
        screen.set_focus(screen.headlines)
        await pilot.pause(0.1)
        assert not screen.prompt.asks
        await pilot.press("question_mark")
        await until(pilot, "Keys ·")


def test_outside_of_tmux_the_terminal_is_asked_to_copy(store: Path) -> None:
    nowhere = dict.fromkeys(("TMUX", "STY", "DISPLAY", "WAYLAND_DISPLAY"), "")
    with Terminal("--store", "articles", cwd=store.parent, **nowhere) as terminal:
        terminal.until("Newtown opens its bridge")
        terminal.press(b"\r")
        terminal.until("Anna Field")
        terminal.press(b"))y")
        terminal.until("copied")
        terminal.press(b"qq")
        assert terminal.status() == 0
        assert terminal.is_given_back()
        asked = re.findall(rb"\x1b\]52;c;([\w+/=]+)\x07", terminal.sent)
    assert len(asked) == 1
    words = base64.b64decode(asked[0]).decode()
    assert words.startswith("“It is a good day for the town,” said Anna Field, the mayor. [")
