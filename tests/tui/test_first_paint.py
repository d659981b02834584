"""What is done before the first paint, and what waits until after it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest
from textual.geometry import Size
from tui.test_reader import until

from newsterm.core.search.folding import UNBROKEN
from newsterm.tui.app.app import Reader
from newsterm.tui.list.headlines import Headlines


@pytest.mark.parametrize(
    ("size", "classes"),
    [
        ((80, 24), {"-one", "-high"}),
        ((60, 8), {"-one", "-low"}),
        ((40, 12), {"-one", "-flat"}),
        ((100, 30), {"-two", "-high"}),
        ((120, 40), {"-views", "-high"}),
        ((200, 50), {"-broad", "-high"}),
    ],
)
def test_the_screen_is_made_for_the_terminal_it_is_in(
    reader: Callable[..., Reader],
    monkeypatch: pytest.MonkeyPatch,
    size: tuple[int, int],
    classes: set[str],
) -> None:
    app = reader()
    monkeypatch.setattr(Reader, "size", property(lambda _: Size(*size)))
    assert app.get_default_screen().classes >= classes


async def test_the_first_layout_has_the_width_that_the_list_keeps(
    reader: Callable[..., Reader], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else all is laid out and painted twice, the first time without rows: a tenth of the start."""
    widths = []
    updated = Headlines._size_updated

    def note(self: Headlines, size: Size, *more: Any, **named: Any) -> bool:
        widths.append(size.width)
        return updated(self, size, *more, **named)

    monkeypatch.setattr(Headlines, "_size_updated", note)
    async with reader().run_test(size=(80, 24)) as pilot:
        await until(pilot, "Library lends tools")
        assert set(widths) == {80}


def test_no_large_class_of_letters_is_compiled_before_the_first_paint() -> None:
    """One takes 13 ms, a twentieth of the start."""
    program = (
        "import re, sys, newsterm.commands.reader.read, newsterm.tui.app.app\n"
        "print(sum(sys.argv[1] in str(key) for known in re._cache for key in known))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, UNBROKEN], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["0"]
