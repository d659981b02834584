"""The program: `newsterm`, or `python -m newsterm`."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from contextlib import suppress
from types import ModuleType

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def main() -> int:
    # What is imported stays: looking through it for garbage, as often as by default, costs 2 ms.
    gc.set_threshold(20_000)
    _load_argparse()
    try:
        from newsterm.cli import main as run

        status = run(sys.argv[1:])
        gc.freeze()  # Nor once more when all of it goes anyway: 6 ms.
        _end_beside_threads(status)
        return status
    except KeyboardInterrupt:  # Ctrl-C before the command had begun to listen for it.
        return 130


def _load_argparse() -> None:
    """Load argparse without gettext, which would translate its words: ours have none, and it costs 1 ms."""
    if "argparse" in sys.modules or "gettext" in sys.modules:
        return
    untranslated: Any = ModuleType("gettext")
    untranslated.gettext = str
    untranslated.ngettext = lambda one, many, count: one if count == 1 else many
    sys.modules["gettext"] = untranslated
    import argparse  # noqa: F401

    del sys.modules["gettext"]  # Others may want the real one.


def _end_beside_threads(status: int) -> None:
    """End here and now where threads are left that nobody waits for.

    The interpreter takes itself apart while they go on, and one that imports just then brings it down
    with a segmentation fault (CPython 3.11; 18 of 600 readers that a signal ended as they started).
    """
    threading = sys.modules.get("threading")
    left = (
        [t for t in threading.enumerate() if t is not threading.main_thread()] if threading else []
    )
    if left and all(thread.daemon for thread in left):
        for stream in (sys.stdout, sys.stderr):
            with suppress(OSError, ValueError, AttributeError):
                stream.flush()
        if "multiprocessing.process" in sys.modules:
            _end_processes()
        atexit._run_exitfuncs()
        os._exit(status)


def _end_processes() -> None:
    """Kill what those threads have begun; what they begin from now on ends with us, and is not heard.

    Left to itself, multiprocessing would wait until all of it has done its work.
    """
    from multiprocessing import process, util

    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    atexit.unregister(util._exit_function)  # type: ignore[attr-defined]
    util._run_finalizers(0)  # type: ignore[attr-defined]
    for each in process.active_children():
        each.kill()


if __name__ == "__main__":
    sys.exit(main())
