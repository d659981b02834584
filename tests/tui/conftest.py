"""A store of three small articles, of three days, and a reader on it.

None has more than three sentences: its summary is all of it, whatever a method thinks best.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from newsterm.tui.app.app import Reader
from newsterm.tui.app.startup import begin

BRIDGE = """Newtown opens its bridge
By Nora Vale
May 6, 2024

Newtown opened its new bridge on Monday, two years late and 3 million euros dear.

“It is a good day for the town,” said Anna Field, the mayor.

Some 400 people walked across before noon, most of them to the market.

Comment
"""
HARBOUR = """Harbour stays closed
May 5, 2024

The harbour of Port Amber stays closed until Friday, the port master said. Ice covers it.
"""
LIBRARY = """Library lends tools
May 4, 2024

The library of Elmbridge lends hammers and saws since June. More than 90 have been borrowed.
"""


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder `articles` with a-bridge.txt, b-harbour.txt and c-library.txt, seen from beside it."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in (("a-bridge", BRIDGE), ("b-harbour", HARBOUR), ("c-library", LIBRARY)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.delenv("COLORFGBG", raising=False)
    return folder


@pytest.fixture
def reader(store: Path) -> Callable[..., Reader]:
    """Makes a reader on the store, or on what is named."""

    def make(*paths: str) -> Reader:
        return Reader(begin(None if paths else store.name, paths))

    return make
