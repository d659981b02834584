"""The browser of this desktop, to read an article where it came from.

An address is foreign text: only http and https are opened, and the browser is started from a list of
arguments, never by a shell (CVE-2017-12904 was a feed reader that did otherwise). Where the user's own
$BROWSER hands the address to a shell, as `sh -c 'lynx %s'` and `ssh desk firefox %s` do, nothing is
left in it that a shell reads as more than a letter, at whatever depth and between whichever quotation
marks: it is percent-encoded, and so is the & between two values, which costs such a user the second.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping

from newsterm.errors import NewstermError

_ADDRESS = re.compile(r"https?://[^\s\x00-\x20\x7f\\\"'<>`]+", re.IGNORECASE)
_READ_BY_SHELLS = re.compile(r"[^\w:/?#@%=+,.~\[\]-]")
"""What of an address a shell may take for something else; a bracket stands in the address of a host."""
_SHELL = re.compile(r"(?:.*/)?(?:\w*sh|su|doas|tmux|screen|watch|parallel|busybox)")
"""Commands that have a shell run the words they are given: sh, bash, fish, ssh, mosh …"""
_OPENERS = ("xdg-open", "wslview", "gio open", "x-www-browser")


def open_address(address: str, environ: Mapping[str, str] = os.environ) -> str:
    """Open a page of the web; the name of the command that does. Raises NewstermError."""
    if not _ADDRESS.fullmatch(address):
        raise NewstermError("is no address of the web; nothing was opened", address)
    for command in _commands(environ):
        if command and shutil.which(command[0]):
            try:
                _start(_with_address(command, address))
            except OSError:
                continue
            return command[0]
    raise NewstermError("no browser here; set BROWSER to the command of one", address)


def _commands(environ: Mapping[str, str]) -> Iterator[list[str]]:
    """What the user wants ($BROWSER, several parted by colons), then what desktops have."""
    for wanted in environ.get("BROWSER", "").split(":"):
        try:
            yield shlex.split(wanted)
        except ValueError:  # An open quotation mark.
            continue
    if sys.platform == "darwin":
        yield ["open"]
    elif any(environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME")):
        yield from (opener.split() for opener in _OPENERS)


def _with_address(command: list[str], address: str) -> list[str]:
    if not any("%s" in word for word in command):
        command = [*command, "%s"]
    if any(_SHELL.fullmatch(word) or ("%s" in word and " " in word) for word in command):
        address = _READ_BY_SHELLS.sub(lambda sign: f"%{ord(sign[0]):02X}", address)
    return [word.replace("%s", address) for word in command]


def _start(command: list[str]) -> None:
    """Start a program that is not ours to wait for, and that cannot write on our screen."""
    subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
