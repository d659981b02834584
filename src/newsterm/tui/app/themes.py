"""newsterm's looks: `ink` and the warm `dusk` are dark, `paper` and the cool `mist` light; two are strict.

Muted, with few hues: green is speech, blue is newsterm talking; a figure is amber where it is money
or a share, violet where it is a time, sea green where it counts anything else. `contrast` is
black and white with full colours; `terminal` keeps the terminal's own colours, and without them
(NO_COLOR) says everything with bold, italic, underline and reverse.
"""

from __future__ import annotations

from collections.abc import Mapping

from textual.color import Color
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
        "highlight": "#4a3d17",
        "chosen-1": "#232c38",
        "chosen-2": "#2c3a4b",
        "chosen-3": "#34465a",
        "text-error": "#e09090",
        "text-muted": "#9aa0a5",
        "text-disabled": "#7c8187",
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
        "highlight": "#f7e08a",
        "chosen-1": "#e0e8ee",
        "chosen-2": "#cddbe8",
        "chosen-3": "#bad0e4",
        "text-error": "#a32d2d",
        "text-muted": "#625f57",
        "text-disabled": "#7d7968",
        "foreground-disabled": "#d2ccbc",
        "block-cursor-background": "#e2dccb",
        "block-cursor-blurred-background": "#ece7da",
        "scrollbar": "#d2ccbc",
        "scrollbar-background": "#faf7f0",
        "scrollbar-hover": "#b5ae9b",
        "scrollbar-active": "#3b5f8a",
    },
)
_DUSK = Theme(
    name="dusk",
    dark=True,
    primary="#c9a06a",
    secondary="#a08057",
    accent="#dcb37c",
    warning="#e2c077",
    success="#a9c58c",
    error="#e08f80",
    foreground="#e0d8cb",
    background="#1d1a17",
    surface="#24201c",
    panel="#2c2722",
    variables={
        "text-accent": "#dcb37c",
        "text-success": "#a9c58c",
        "text-warning": "#e2c077",
        "figure-money": "#e8c983",
        "figure-time": "#cfaae3",
        "figure-number": "#7fcabf",
        "highlight": "#54431a",
        "chosen-1": "#302a22",
        "chosen-2": "#3e362b",
        "chosen-3": "#4d4334",
        "text-error": "#e89d8f",
        "text-muted": "#a89f93",
        "text-disabled": "#8c8378",
        "foreground-disabled": "#4a433a",
        "block-cursor-background": "#3a332b",
        "block-cursor-blurred-background": "#2c2722",
        "scrollbar": "#4a433a",
        "scrollbar-background": "#1d1a17",
        "scrollbar-hover": "#6d6356",
        "scrollbar-active": "#c9a06a",
    },
)
_MIST = Theme(
    name="mist",
    dark=False,
    primary="#2f6a9c",
    secondary="#5f84a3",
    accent="#23598c",
    warning="#7d4a00",
    success="#1f5a2c",
    error="#9c2626",
    foreground="#22282e",
    background="#eef1f4",
    surface="#e6eaee",
    panel="#dce2e8",
    variables={
        "text-accent": "#1f5080",
        "text-success": "#1f5a2c",
        "text-warning": "#744400",
        "figure-money": "#743d00",
        "figure-time": "#66339a",
        "figure-number": "#00545b",
        "highlight": "#f0dc8c",
        "chosen-1": "#d5dfe9",
        "chosen-2": "#c3d2e1",
        "chosen-3": "#b2c6da",
        "text-error": "#962424",
        "text-muted": "#4f5963",
        "text-disabled": "#6b757f",
        "foreground-disabled": "#bcc6cf",
        "block-cursor-background": "#ccd6df",
        "block-cursor-blurred-background": "#dce2e8",
        "scrollbar": "#bcc6cf",
        "scrollbar-background": "#eef1f4",
        "scrollbar-hover": "#9aa7b3",
        "scrollbar-active": "#2f6a9c",
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
        "highlight": "#5a4a00",
        "chosen-1": "#303030",
        "chosen-2": "#3f3f5f",
        "chosen-3": "#4c4c80",
        "text-error": "#ff9999",
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
        "highlight": "ansi_default",
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
OWN = (_INK, _PAPER, _DUSK, _MIST, _CONTRAST, _TERMINAL)
NAMES = tuple(theme.name for theme in OWN)
_DEFAULTS = {
    "foreground-disabled": "ansi_bright_black",
    "figure-money": "ansi_yellow",
    "figure-time": "ansi_magenta",
    "figure-number": "ansi_cyan",
}
_SHADES = (0.12, 0.22, 0.32)
"""How much of a theme's own colour is in the ground of a sentence that some methods chose."""

_MARKER = 0.25
"""The same for the ground of what the user highlighted."""


def defaults(theme: Theme) -> dict[str, str]:
    """What Textual's own themes leave open."""
    if theme.ansi:
        return {
            **_DEFAULTS,
            "highlight": "ansi_default",
            **{f"chosen-{level}": "ansi_default" for level in (1, 2, 3)},
        }
    colors = theme.to_color_system().generate()
    ground, hue = Color.parse(colors["background"]), Color.parse(colors["primary"])
    shades = {f"chosen-{i}": ground.blend(hue, share).hex for i, share in enumerate(_SHADES, 1)}
    marker = ground.blend(Color.parse(colors["warning"]), _MARKER).hex
    return {**_DEFAULTS, **shades, "highlight": marker}


def first_theme(environment: Mapping[str, str], no_color: bool) -> str:
    """The theme to begin with: light where the terminal says that its background is light."""
    if no_color:
        return _TERMINAL.name
    # rxvt, Konsole and others set COLORFGBG to "foreground;background", colours 0 to 15.
    background = environment.get("COLORFGBG", "").rpartition(";")[2]
    return "paper" if background in ("7", "15") else "ink"
