"""Two articles beside each other: what differs first, and both texts at the place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tui.test_reader import main_screen, shows, until

from newsterm.core.digest import digest
from newsterm.core.text.layout import parse
from newsterm.tui.app.app import Reader
from newsterm.tui.panels.comparison import Comparison
from newsterm.tui.panels.two_articles import Rows, rows_of

MakeReader = Callable[..., Reader]
FIRST = """Ferry sinks off Sorn
May 5, 2024

At least 12 people were killed when the ferry Alba sank off Sorn. The ferry carried 340 passengers.

“We heard a loud noise and ran to the boats,” said Ann Lee, the captain.
"""
SECOND = """More dead after ferry sinks
May 6, 2024

At least 19 people were killed when the ferry Alba sank off Sorn. The ferry carried 340 passengers.

“We heard a loud noise and ran to the boats,” said Lee. Bo Kim said that the harbour is closed.
"""
ONE, OTHER = digest(parse(FIRST)), digest(parse(SECOND))


def test_what_differs_comes_first_then_who_speaks_in_both_then_what_agrees() -> None:
    rows = rows_of(ONE, OTHER)
    order = ["differs" if row.differs else row.verdict for row in rows]
    assert order == sorted(order, key=["differs", "speaks", "same"].index)
    changed = rows[0]
    assert changed.words == ("12", "19") or changed.words == ("At least 12", "At least 19")
    assert [row.of for row in rows if row.verdict == "speaks"] == ["Ann Lee"]
    assert any("340" in row.words[0] for row in rows if row.verdict == "same")
    for row in rows:
        assert row.places[0].cut(ONE.article.text)
        assert row.places[1].cut(OTHER.article.text)


@pytest.mark.parametrize("width", [1, 8, 30, 49, 50, 120])
def test_rows_of_two_fit_any_width(width: int) -> None:
    for listed in (
        Rows(rows_of(ONE, OTHER)),
        Rows(rows_of(ONE, digest(parse("Rain\n\nIt rains.")))),
    ):
        lines = [
            "".join(text for text, _ in line) for thing in listed.lay_out(width) for line in thing
        ]
        assert lines
        if width >= 30:
            assert all(len(line) <= width for line in lines)


async def test_one_that_is_selected_and_the_next_are_compared_and_both_texts_follow(
    reader: MakeReader, store: Path
) -> None:
    for name, text in (("d", FIRST), ("e", SECOND)):
        (store / f"{name}.txt").write_text(text, encoding="utf-8")
    async with reader(str(store / "d.txt"), str(store / "e.txt")).run_test(size=(160, 40)) as pilot:
        await until(pilot, "Ferry sinks", "More dead")
        await pilot.press("P")
        await until(pilot, "then P compares them")
        await pilot.press("v", "P")
        await until(pilot, "Compare · 1 differ", "changed", "12 people", "19 people")
        top = pilot.app.screen
        assert isinstance(top, Comparison)
        await pilot.press("j")
        await pilot.pause()
        assert [pane.standing for pane in top._panes] == list(top._rows.rows[1].places)
        await pilot.press("tab")
        assert top.focused is top._panes[0]
        await pilot.resize_terminal(40, 12)
        await pilot.press("tab", "tab", "j", "k", "y")
        await pilot.resize_terminal(160, 40)
        await pilot.press("enter")
        await pilot.pause()
        assert main_screen(pilot.app).focused is main_screen(pilot.app).article_pane
        assert not shows(pilot.app, "Compare ·")
