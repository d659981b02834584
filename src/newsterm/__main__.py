"""The program: `newsterm`, or `python -m newsterm`."""

from __future__ import annotations

import sys


def main() -> int:
    try:
        from newsterm.cli import main as run

        return run(sys.argv[1:])
    except KeyboardInterrupt:  # Ctrl-C before the command had begun to listen for it.
        return 130


if __name__ == "__main__":
    sys.exit(main())
