"""Several screens of one size as one SVG that shows them one after the other, again and again.

What stays the same from one screen to the next is drawn once, for as long as it stays: ten seconds of a
reader are about as large as three or four of its screens.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

_RULE = re.compile(r"\.t-(r\d+) \{([^}]*)\}\s*")
_PIECE = re.compile(r"<rect fill=[^>]*/>|<text [^>]*>[^<]*</text>")
_SCREEN = '<g transform="translate(9, 41)"'
"""Where Textual begins what is in the terminal; before it are the window and its styles."""

Steps = Sequence[tuple[str, float]]
"""Screens as SVG, each with for how many seconds it is shown."""
Stays = Mapping[tuple[int, ...], Sequence[str]]
"""What is drawn, by the numbers of the screens it is drawn in."""


def animated(steps: Steps) -> str:
    """The screens as one SVG, in the window of the first."""
    looks: dict[str, str] = {}
    frames = [_pieces(svg, looks) for svg, _ in steps]
    stays: dict[tuple[int, ...], list[str]] = {}
    for piece in dict.fromkeys(piece for frame in frames for piece in frame):
        seen = tuple(n for n, frame in enumerate(frames) if piece in frame)
        stays.setdefault(seen, []).append(piece)
    window, _, screen = _plain(steps[0][0]).partition(_SCREEN)
    styles = _styles(stays, steps, looks)
    window = _RULE.sub("", window).replace("</style>", f"{styles}\n</style>", 1)
    opened = _SCREEN + screen[: screen.index(">") + 1]
    grounds, words = (_layer(stays, len(frames), kind) for kind in ("<rect", "<text"))
    return f'{window}{opened}\n{grounds}\n<g class="t-matrix">\n{words}\n</g></g>\n</svg>\n'


def _plain(svg: str) -> str:
    """Its names without the number that tells screens apart."""
    return re.sub(r"terminal-\d+", "t", svg)


def _pieces(svg: str, looks: dict[str, str]) -> dict[str, None]:
    """What is drawn in a screen, in order, each look under a name that all screens share."""
    window, _, screen = _plain(svg).partition(_SCREEN)
    names = {
        name: looks.setdefault(rule.strip(), f"l{len(looks)}")
        for name, rule in _RULE.findall(window)
    }
    renamed = re.sub(
        r'class="t-(r\d+)"', lambda found: f'class="{names.get(found[1], "")}"', screen
    )
    return dict.fromkeys(_PIECE.findall(renamed))


def _layer(stays: Stays, of: int, kind: str) -> str:
    groups: Iterable[tuple[str, list[str]]] = (
        (_name(seen, of), [piece for piece in pieces if piece.startswith(kind)])
        for seen, pieces in stays.items()
    )
    return "\n".join(f'<g class="{name}">{"".join(own)}</g>' for name, own in groups if own)


def _name(seen: Sequence[int], of: int) -> str:
    return "all" if len(seen) == of else "f" + "-".join(map(str, seen))


def _styles(stays: Stays, steps: Steps, looks: Mapping[str, str]) -> str:
    whole = sum(seconds for _, seconds in steps)
    begins = [100 * sum(seconds for _, seconds in steps[:n]) / whole for n in range(len(steps))]
    lines = [f".{name} {{ {rule} }}" for rule, name in looks.items()]
    for seen in stays:
        if len(seen) == len(steps):
            continue
        name = _name(seen, len(steps))
        shown = ["visible" if n in seen else "hidden" for n in range(len(steps))]
        changes = [n for n in range(len(steps)) if n == 0 or shown[n] != shown[n - 1]]
        keys = " ".join(f"{begins[n]:.2f}% {{ visibility: {shown[n]}; }}" for n in changes)
        lines.append(f"@keyframes {name} {{ {keys} }}")
        first = "" if 0 in seen else " visibility: hidden;"
        lines.append(f".{name} {{{first} animation: {name} {whole:g}s step-end infinite; }}")
    return "\n".join(lines)
