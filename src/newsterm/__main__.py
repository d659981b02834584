"""The program: `newsterm`, or `python -m newsterm`."""

from __future__ import annotations

import gc
import sys


def main() -> int:
    # What is imported stays: looking through it for garbage, as often as by default, costs 2 ms.
    gc.set_threshold(20_000)
    try:
        from newsterm.cli import main as run

        status = run(sys.argv[1:])
        gc.freeze()  # Nor once more when all of it goes anyway: 6 ms.
        return status
    except KeyboardInterrupt:  # Ctrl-C before the command had begun to listen for it.
        return 130


if __name__ == "__main__":
    sys.exit(main())
