"""How wide and how high a terminal must be for what the main screen shows, each step with its class."""

from __future__ import annotations

from textual.geometry import Size

TWO_PANES = 100
"""Columns from which on headlines and article fit side by side."""
VIEWS, BROAD = 110, 160
"""Columns from which on the views stand at the left, and from which on they have room for more."""
WIDTHS = [(0, "-one"), (TWO_PANES, "-two"), (VIEWS, "-views"), (BROAD, "-broad")]
HEIGHTS = [(0, "-low"), (10, "-flat"), (16, "-high")]


def classes_for(size: Size) -> list[str]:
    """The classes of a screen of that size: one of its width, one of its height."""
    steps = ((size.width, WIDTHS), (size.height, HEIGHTS))
    return [max(step for step in of if step[0] <= there)[1] for there, of in steps]
