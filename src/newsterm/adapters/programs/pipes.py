"""A text handed to a command of the user's: its words as they stand, no shell between.

It has no terminal, so it cannot take ours; what it prints is kept and not shown but for one line.
"""

from __future__ import annotations

import shlex
import subprocess
from tempfile import TemporaryFile

from newsterm.core.text.controls import one_line
from newsterm.errors import NewstermError

SECONDS = 60.0
_HEARD = 4000
"""Bytes of what it prints that are looked at."""


def pipe_to(command: str, text: str, seconds: float = SECONDS) -> str:
    """Give a command a text on its standard input; the first line it prints. Raises NewstermError."""
    try:
        words = shlex.split(command)
    except ValueError as error:
        raise NewstermError("a quotation mark is never closed", command) from error
    if not words:
        raise NewstermError("no command", command)
    with TemporaryFile() as printed:
        try:
            done = subprocess.run(
                words,
                input=text.encode("utf-8", "replace"),
                stdout=printed,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                timeout=seconds,
                check=False,
            )
        except subprocess.TimeoutExpired as error:
            raise NewstermError(
                f"took more than {seconds:.0f} s and was ended", words[0]
            ) from error
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            raise NewstermError(f"cannot be run: {reason.lower()}", words[0]) from error
        printed.seek(0)
        heard = printed.read(_HEARD).decode("utf-8", "replace").strip().splitlines()
    line = one_line(heard[0]) if heard else ""
    if done.returncode:
        raise NewstermError(f"ended with {done.returncode}{line and f': {line}'}", words[0])
    return line
