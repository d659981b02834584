"""The clipboard, wherever the terminal is: under tmux, over SSH, on this desktop.

A terminal takes text by an escape sequence (OSC 52), but many do not, none says whether it did, and
tmux by default swallows it. So commands that can be asked come first: tmux, which also passes the
text on to the terminal around it, and the desktop's own. The sequence is for where there is none of
them. What was copied last is also kept in a file.
"""

from __future__ import annotations

import os
import subprocess
import sys
from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress

from newsterm.adapters.system.atomic import write_over
from newsterm.adapters.system.folders import folder_of, made

_SECONDS = 3.0
_SCREEN_PIECE = 512
"""Bytes of a sequence that GNU screen passes on at a time; it has room for 768."""


def copy(text: str, environ: Mapping[str, str] = os.environ) -> str:
    """Hand a text to commands that take it; the name of the one that did, empty where none did."""
    data = text.encode("utf-8", "replace")
    took = ""
    for commands in _commands(environ):
        took = next((command[0] for command in commands if _takes(command, data)), "") or took
    return took


def keep(text: str) -> str | None:
    """Write a text to the file of what was copied last; its path, None where that cannot be."""
    if (folder := made(folder_of("state"))) is None:
        return None
    path = os.path.join(folder, "copied.txt")
    with suppress(OSError):
        write_over(path, f"{text}\n".encode("utf-8", "replace"))
        return path
    return None


def sequence(text: str, environ: Mapping[str, str] = os.environ) -> str:
    """What asks the terminal itself, wrapped where tmux or GNU screen stands between."""
    asks = f"\x1b]52;c;{b64encode(text.encode('utf-8', 'replace')).decode('ascii')}\x07"
    if environ.get("TMUX"):
        return "\x1bPtmux;{}\x1b\\".format(asks.replace("\x1b", "\x1b\x1b"))
    if environ.get("STY"):
        pieces = (asks[i : i + _SCREEN_PIECE] for i in range(0, len(asks), _SCREEN_PIECE))
        return "".join(f"\x1bP{piece}\x1b\\" for piece in pieces)
    return asks


def _commands(environ: Mapping[str, str]) -> Iterator[Sequence[Sequence[str]]]:
    """For each clipboard there may be, the commands that reach it, the better first."""
    if environ.get("TMUX"):
        # -w passes it on to the terminal around tmux; versions before 3.2 do not know it.
        yield ("tmux", "load-buffer", "-w", "-"), ("tmux", "load-buffer", "-")
    if sys.platform == "darwin" and not environ.get("SSH_CONNECTION"):
        yield (("pbcopy",),)
    if environ.get("WAYLAND_DISPLAY"):
        yield (("wl-copy",),)
    elif environ.get("DISPLAY"):
        yield ("xclip", "-selection", "clipboard"), ("xsel", "--clipboard", "--input")


def _takes(command: Sequence[str], data: bytes) -> bool:
    """True where a command is there and ends well. Those of X stay, and must hold no pipe of ours."""
    try:
        done = subprocess.run(
            command,
            input=data,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return done.returncode == 0
