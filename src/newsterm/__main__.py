"""The program: `newsterm`, or `python -m newsterm`."""

from __future__ import annotations

import atexit
import gc
import os
import sys


def main() -> int:
    # What is imported stays: looking through it for garbage, as often as by default, costs 2 ms.
    gc.set_threshold(20_000)
    try:
        from newsterm.cli import main as run

        status = run(sys.argv[1:])
        _end_at_once(status)
        return status
    except KeyboardInterrupt:  # Ctrl-C before the command had begun to listen for it.
        return 130


def _end_at_once(status: int) -> None:
    """End here and now, with nothing taken apart; not beside threads that are to be waited for.

    Whoever opened a file has closed it by now. To take the interpreter apart costs 3 to 6 ms, and beside
    a thread that goes on, one that imports just then brings it down with a segmentation fault (CPython
    3.11; 18 of 600 readers that a signal ended as they started).
    """
    threading = sys.modules.get("threading")
    if threading is None or all(
        thread.daemon or thread is threading.main_thread() for thread in threading.enumerate()
    ):
        if "multiprocessing.process" in sys.modules:
            _end_processes()
        atexit._run_exitfuncs()
        for stream in (sys.stdout, sys.stderr):
            try:  # noqa: SIM105  # contextlib takes 0.5 ms to load.
                stream.flush()
            except (OSError, ValueError, AttributeError):
                pass
        os._exit(status)


def _end_processes() -> None:
    """Kill what those threads have begun; what they begin from now on ends with us, and is not heard.

    Left to itself, multiprocessing would wait until all of it has done its work.
    """
    from contextlib import suppress
    from multiprocessing import process, util

    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    atexit.unregister(util._exit_function)  # type: ignore[attr-defined]
    util._run_finalizers(0)  # type: ignore[attr-defined]
    for each in process.active_children():
        each.kill()


if __name__ == "__main__":
    sys.exit(main())
