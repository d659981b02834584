"""What leaves the article pane: copied, exported, opened in a browser."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from tui.test_reader import NARROW, WIDE, main_screen, screen, shows, until

from newsterm.tui.app.app import Reader
from newsterm.tui.app.startup import begin

MakeReader = Callable[..., Reader]


@pytest.fixture(autouse=True)
def copied(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """What the terminal was asked to copy; no clipboard of the machine is touched."""
    asked: list[str] = []
    for name in ("TMUX", "STY", "DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME", "BROWSER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setattr(
        "newsterm.adapters.programs.clipboard.sequence", lambda text: asked.append(text) or ""
    )
    monkeypatch.setattr("newsterm.adapters.programs.clipboard.sys.platform", "linux")
    return asked


async def opened(pilot: Pilot[Any]) -> Any:
    """The first article, and the pane it is in."""
    await until(pilot, "Library")
    await pilot.press("enter")
    await until(pilot, "By Nora Vale", "Summary")
    return main_screen(pilot.app).article_pane  # type: ignore[arg-type]


async def test_y_copies_the_quote_one_has_gone_to_with_its_source(
    reader: MakeReader, copied: list[str], tmp_path: Path
) -> None:
    async with reader().run_test(size=WIDE) as pilot:
        article_pane = await opened(pilot)
        while "good day" not in (
            (article_pane.standing and article_pane.standing.cut(article_pane.article.text)) or ""
        ):
            await pilot.press("right_curly_bracket")
        await pilot.press("y")
        await until(pilot, "The quote copied; also in ")
    assert len(copied) == 1
    words, origin = copied[0].splitlines()
    assert re.fullmatch(r"“It is a good day for the town,” — Anna Field \[[0-9a-f]{12}#q1\]", words)
    assert origin == "— Newtown opens its bridge, articles/a-bridge.txt, 2024-05-06"
    kept = tmp_path / "state" / "newsterm" / "copied.txt"
    assert kept.read_text(encoding="utf-8") == f"{copied[0]}\n"


async def test_y_copies_the_summary_where_it_is_in_sight_and_else_a_sentence(
    reader: MakeReader, copied: list[str]
) -> None:
    async with reader().run_test(size=(60, 10)) as pilot:
        article_pane = await opened(pilot)
        await pilot.press("y")
        await until(pilot, "The summary copied")
        await pilot.press("right_parenthesis", "right_parenthesis", "y")
        await until(pilot, "The sentence copied")
        await pilot.press("s", "g", "y")
        await pilot.pause(0.1)
        assert article_pane.digest
    summary, second, first = copied
    assert re.findall(r"#s(\d)", summary) == ["1", "2", "3"]
    assert second.startswith("“It is a good day for the town,” said Anna Field, the mayor. [")
    assert "#s2]" in second
    assert first.startswith("Newtown opened its new bridge on Monday, ")


async def test_y_copies_what_the_mouse_selected(reader: MakeReader, copied: list[str]) -> None:
    async with reader().run_test(size=NARROW) as pilot:
        await opened(pilot)
        rows = [y for y, line in enumerate(screen(pilot.app)) if "Some 400 people" in line]  # type: ignore[arg-type]
        column = screen(pilot.app)[rows[-1]].index("400")  # type: ignore[arg-type]
        await pilot.mouse_down(offset=(column, rows[-1]))
        await pilot.hover(offset=(column + 9, rows[-1]))
        await pilot.mouse_up(offset=(column + 9, rows[-1]))
        await pilot.press("y")
        await until(pilot, "copied")
    assert copied[0].startswith("400 people [")


async def test_an_article_is_piped_to_a_command(reader: MakeReader) -> None:
    async with reader().run_test(size=NARROW) as pilot:
        await opened(pilot)
        await pilot.press("vertical_line", *"wc", "space", *"-w", "enter")
        await until(pilot, " 52 ")


async def test_ctrl_c_copies_what_the_mouse_selected_and_nothing_else(
    reader: MakeReader, copied: list[str]
) -> None:
    async with reader().run_test(size=NARROW) as pilot:
        await opened(pilot)
        row = next(y for y, line in enumerate(screen(pilot.app)) if "By Nora Vale" in line)  # type: ignore[arg-type]
        column = screen(pilot.app)[row].index("Nora")  # type: ignore[arg-type]
        await pilot.mouse_down(offset=(column, row))
        await pilot.hover(offset=(column + 8, row))
        await pilot.mouse_up(offset=(column + 8, row))
        await pilot.press("ctrl+c")
        await until(pilot, "The selection copied")
    assert [text.strip() for text in copied] == ["Nora Vale"]


@pytest.mark.parametrize("name", ["notes.md", "notes.json", "notes"])
async def test_e_writes_what_is_chosen_into_a_file_in_the_form_of_its_name(
    reader: MakeReader, tmp_path: Path, name: str
) -> None:
    async with reader().run_test(size=WIDE) as pilot:
        await opened(pilot)
        await pilot.press("e")
        await until(pilot, "Export with citation", "Quotes", "newtown-opens-its-bridge.md")
        await pilot.press("j", "tab", "ctrl+a", "ctrl+k", *name, "enter")
        await until(pilot, f"Written to {name}")
    text = (tmp_path / name).read_text(encoding="utf-8")
    assert "“It is a good day for the town,”" in text
    starts = {"notes.md": "> “It", "notes.json": '{"schema":1', "notes": "“It is"}
    assert text.startswith(starts[name])
    if name == "notes.json":
        assert [json.loads(line)["speaker"] for line in text.splitlines()] == ["Anna Field"]


async def test_e_asks_before_it_writes_over_a_file(reader: MakeReader, tmp_path: Path) -> None:
    file = tmp_path / "newtown-opens-its-bridge.md"
    file.write_text("mine\n", encoding="utf-8")
    async with reader().run_test(size=NARROW) as pilot:
        await opened(pilot)
        await pilot.press("e", "enter")
        await until(pilot, "enter once more writes over it")
        assert file.read_text(encoding="utf-8") == "mine\n"
        await pilot.press("tab", "x", "backspace", "enter")
        await until(pilot, "enter once more writes over it")
        assert file.read_text(encoding="utf-8") == "mine\n"
        await pilot.press("enter")
        await until(pilot, "Written to newtown")
    assert file.read_text(encoding="utf-8").startswith("> Newtown opened its new bridge")


async def test_what_cannot_be_written_is_a_line_and_another_name_is_asked_for(
    reader: MakeReader, tmp_path: Path
) -> None:
    async with reader().run_test(size=NARROW) as pilot:
        await opened(pilot)
        await pilot.press("e", "tab", "ctrl+a", "ctrl+k", *"articles", "enter")
        await until(pilot, "'articles' is no file; name one in it")
        await pilot.press("escape", "escape")
        await pilot.pause()
        assert not shows(pilot.app, "Export with citation")  # type: ignore[arg-type]
    assert sorted(path.name for path in tmp_path.glob("*.md")) == []


async def test_o_opens_the_page_an_article_came_from(
    reader: MakeReader, store: Path, copied: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(
        "newsterm.adapters.programs.browser.open_address",
        lambda address: asked.append(address) or "fox",
    )
    text = "---\nsource: https://example.org/bridge\n---\nRain falls\n\nIt rained.\n"
    (store / "a-a.txt").write_text(text, encoding="utf-8")
    async with reader(str(store / "a-a.txt"), str(store / "a-bridge.txt")).run_test(
        size=WIDE
    ) as pilot:
        await until(pilot, "It rained.")
        await pilot.press("o")
        await until(pilot, "fox opens https://example.org/bridge")
        await pilot.press("J")
        await until(pilot, "Anna Field")
        await pilot.press("o")
        await until(pilot, "came with no address")
    assert asked == ["https://example.org/bridge"]
    assert copied == []


async def test_where_there_is_no_browser_the_address_is_copied(
    reader: MakeReader, store: Path, copied: list[str]
) -> None:
    text = "---\nsource: https://example.org/bridge\n---\nRain falls\n\nIt rained.\n"
    (store / "a-a.txt").write_text(text, encoding="utf-8")
    async with reader(str(store / "a-a.txt")).run_test(size=WIDE) as pilot:
        await until(pilot, "It rained.")
        await pilot.press("o")
        await until(pilot, "No browser here; https://example.org/bridge copied")
    assert copied == ["https://example.org/bridge"]


async def test_a_bar_stands_beside_the_place_one_has_gone_to(reader: MakeReader) -> None:
    async with reader().run_test(size=(160, 40)) as pilot:
        await opened(pilot)
        await pilot.press("2")
        await pilot.pause()
        barred = [line for line in screen(pilot.app) if "▎" in line]  # type: ignore[arg-type]
        assert len(barred) == 1
        assert "▎“It is a good day" in barred[0]


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("s2", "“It is a good day for the town,” said"),
        ("q1", "“It is a good day"),
        ("f2", "two years"),
    ],
)
async def test_a_reference_opens_the_article_at_its_place(
    store: Path, place: str, words: str
) -> None:
    startup = begin(None, [str(store / "a-bridge.txt")], place)
    async with Reader(startup).run_test(size=(60, 10)) as pilot:
        await until(pilot, words)
        article_pane = main_screen(pilot.app).article_pane  # type: ignore[arg-type]
        await pilot.pause()
        assert article_pane.has_focus
        assert article_pane.standing.cut(article_pane.article.text).startswith(words)


async def test_a_reference_to_nothing_opens_the_article_and_says_so(store: Path) -> None:
    startup = begin(None, [str(store / "a-bridge.txt")], "q99")
    async with Reader(startup).run_test(size=NARROW) as pilot:
        await until(pilot, "Anna Field", "This article has no quote 99")


async def test_the_place_of_a_long_article_is_gone_to_when_it_is_found(store: Path) -> None:
    text = "Long\n\n" + "The town counts its trees again. " * 1500 + "\n\nIt found 40 oaks.\n"
    (store / "long.txt").write_text(text, encoding="utf-8")
    async with Reader(begin(None, [str(store / "long.txt")], "f1")).run_test(size=NARROW) as pilot:
        await until(pilot, "It found 40 oaks.")
        assert main_screen(pilot.app).article_pane.standing is not None  # type: ignore[arg-type]
