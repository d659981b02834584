"""The way into the reader: is there a terminal for it?"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence

from newsterm.adapters.system.settings import Settings
from newsterm.errors import UsageError
from newsterm.tui.app.startup import begin

_INSTEAD = "newsterm list, show and summarize print without one"


def open_reader(
    folder: str | None, paths: Sequence[str], method: str, settings: Settings, place: str = ""
) -> int:
    """Open the reader on a store, or on files and folders, or at a place of one; the exit status.

    Raises UsageError where there is no terminal, and whatever exception was a bug.
    """
    check_terminal()
    gc.disable()  # Till the first paint: all that is imported stays.
    startup = begin(folder, paths, place)  # It is at work while Textual is imported.
    from newsterm.tui.app.app import run

    return run(startup, method, settings)


def check_terminal() -> None:
    """Raises UsageError where there is no terminal for a full screen."""
    if not sys.stdout.isatty():
        raise UsageError(f"the reader needs a terminal; {_INSTEAD}")
    if os.environ.get("TERM", "dumb") in ("", "dumb", "unknown"):
        raise UsageError(f"the reader needs a terminal with a cursor (TERM); {_INSTEAD}")
    try:
        os.close(os.open(os.ctermid(), os.O_RDWR | os.O_NOCTTY))
    except OSError as error:
        raise UsageError(f"the reader needs a terminal with a keyboard; {_INSTEAD}") from error
