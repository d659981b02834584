"""newsterm's looks: `ink` for dark terminals, `paper` for light ones, and two for the strict.

Muted, with few hues: green is speech, blue is newsterm talking; a figure is amber where it is money
or a share, violet where it is a time, sea green where it counts anything else. `contrast` is
black and white with full colours; `terminal` keeps the terminal's own colours, and without them
(NO_COLOR) says everything with bold, italic, underline and reverse.
"""

from __future__ import annotations

from collections.abc import Mapping

from textual.theme import Theme

_INK = Theme(
    name="ink",
    dark=True,
    primary="#7d9cc0",
    secondary="#5f7a99",
    accent="#8fb0d6",
    warning="#d9b26a",
    success="#93b98a",
    error="#d98080",
    foreground="#d6d3cb",
    background="#16181c",
    surface="#1b1e23",
    panel="#22262c",
    variables={
        "text-accent": "#8fb0d6",
        "text-success": "#a3c79a",
        "text-warning": "#e0bd7c",
        "figure-money": "#e0bd7c",
        "figure-time": "#c3a6e6",
        "figure-number": "#6fc7c1",
        "chosen-1": "#232c38",
        "chosen-2": "#2c3a4b",
        "chosen-3": "#34465a",
        "text-error": "#e09090",
        "text-muted": "#949a9f",
        "text-disabled": "#767b81",
        "foreground-disabled": "#3a3f46",
        "block-cursor-background": "#2c3540",
        "block-cursor-blurred-background": "#22262c",
        "scrollbar": "#3a3f46",
        "scrollbar-background": "#16181c",
        "scrollbar-hover": "#596069",
        "scrollbar-active": "#7d9cc0",
    },
)
_PAPER = Theme(
    name="paper",
    dark=False,
    primary="#3b5f8a",
    secondary="#6984a5",
    accent="#2f5d92",
    warning="#8a5a00",
    success="#2f6b3a",
    error="#a32d2d",
    foreground="#2b2a27",
    background="#faf7f0",
    surface="#f4f0e6",
    panel="#ece7da",
    variables={
        "text-accent": "#2f5d92",
        "text-success": "#235530",
        "text-warning": "#8a5200",
        "figure-money": "#7a4000",
        "figure-time": "#6f3aa0",
        "figure-number": "#005a60",
        "chosen-1": "#e0e8ee",
        "chosen-2": "#cddbe8",
        "chosen-3": "#bad0e4",
        "text-error": "#a32d2d",
        "text-muted": "#6d6a62",
        "text-disabled": "#85816f",
        "foreground-disabled": "#d2ccbc",
        "block-cursor-background": "#e2dccb",
        "block-cursor-blurred-background": "#ece7da",
        "scrollbar": "#d2ccbc",
        "scrollbar-background": "#faf7f0",
        "scrollbar-hover": "#b5ae9b",
        "scrollbar-active": "#3b5f8a",
    },
)
_CONTRAST = Theme(
    name="contrast",
    dark=True,
    primary="#ffffff",
    accent="#5fd7ff",
    warning="#ffd700",
    success="#87ff5f",
    error="#ff5f5f",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#1c1c1c",
    variables={
        "text-accent": "#5fd7ff",
        "text-success": "#87ff5f",
        "text-warning": "#ffd700",
        "figure-money": "#ffd700",
        "figure-time": "#ffafff",
        "figure-number": "#00ffff",
        "chosen-1": "#303030",
        "chosen-2": "#3f3f5f",
        "chosen-3": "#4c4c80",
        "text-error": "#ff8787",
        "text-muted": "#d0d0d0",
        "text-disabled": "#bcbcbc",
        "foreground-disabled": "#8a8a8a",
        "block-cursor-background": "#3a3a8a",
        "block-cursor-blurred-background": "#303030",
    },
)
_TERMINAL = Theme(
    name="terminal",
    ansi=True,
    primary="ansi_blue",
    accent="ansi_cyan",
    warning="ansi_yellow",
    success="ansi_green",
    error="ansi_red",
    foreground="ansi_default",
    background="ansi_default",
    surface="ansi_default",
    panel="ansi_default",
    variables={
        "text-muted": "ansi_bright_black",
        "text-disabled": "ansi_bright_black",
        "accent-muted": "ansi_default",
        "chosen-1": "ansi_default",
        "chosen-2": "ansi_default",
        "chosen-3": "ansi_default",
        "figure-money": "ansi_yellow",
        "figure-time": "ansi_magenta",
        "figure-number": "ansi_cyan",
        "block-cursor-background": "ansi_default",
        "scrollbar": "ansi_bright_black",
        "scrollbar-background": "ansi_default",
        "ansi-background": "ansi_black",
        "ansi-foreground": "ansi_white",
    },
)
OWN = (_INK, _PAPER, _CONTRAST, _TERMINAL)
NAMES = tuple(theme.name for theme in OWN)
DEFAULTS = {
    "foreground-disabled": "ansi_bright_black",
    "figure-money": "ansi_yellow",
    "figure-time": "ansi_magenta",
    "figure-number": "ansi_cyan",
    "chosen-1": "$surface",
    "chosen-2": "$panel",
    "chosen-3": "$accent-muted",
}
"""What Textual's own themes leave open."""


def first_theme(environment: Mapping[str, str], no_color: bool) -> str:
    """The theme to begin with: light where the terminal says that its background is light."""
    if no_color:
        return _TERMINAL.name
    # rxvt, Konsole and others set COLORFGBG to "foreground;background", colours 0 to 15.
    background = environment.get("COLORFGBG", "").rpartition(";")[2]
    return "paper" if background in ("7", "15") else "ink"
