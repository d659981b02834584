"""The program: `newsterm`, or `python -m newsterm`."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from contextlib import suppress


def main() -> int:
    # What is imported stays: looking through it for garbage, as often as by default, costs 2 ms.
    gc.set_threshold(20_000)
    try:
        from newsterm.cli import main as run

        status = run(sys.argv[1:])
        gc.freeze()  # Nor once more when all of it goes anyway: 6 ms.
        _end_beside_threads(status)
        return status
    except KeyboardInterrupt:  # Ctrl-C before the command had begun to listen for it.
        return 130


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
        atexit._run_exitfuncs()
        for stream in (sys.stdout, sys.stderr):
            with suppress(OSError, ValueError, AttributeError):
                stream.flush()
        os._exit(status)


if __name__ == "__main__":
    sys.exit(main())
