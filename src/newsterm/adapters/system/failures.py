"""Whatever ended a piece of work, as one line and an exit status; a bug of ours besides in a log.

Every guard around an input, a file or a feed asks here, so that all tell the same.
"""

from __future__ import annotations

import os

from newsterm.adapters.system.folders import folder_of
from newsterm.core.text.controls import quoted
from newsterm.errors import BUG, FAILED, NewstermError


def failure(error: Exception, what: str = "") -> tuple[NewstermError, int]:
    """What to tell of whatever ended the work on `what`, and the exit status it comes to.

    What nobody foresaw is our mistake: one line for the user, the traceback in a log file for us; it
    is raised where NEWSTERM_DEBUG asks for it.
    """
    if isinstance(error, NewstermError):
        return NewstermError(error.message, error.what or what), FAILED
    if isinstance(error, MemoryError):
        message = "not enough memory; summarise fewer or shorter articles at a time"
        return NewstermError(message, what), FAILED
    if isinstance(error, OSError):
        reason = error.strerror or str(error) or type(error).__name__
        message = f"cannot be read: {reason[0].lower()}{reason[1:]}; try again"
        return NewstermError(message, what), FAILED
    return _bug(error, what), BUG


def _bug(error: Exception, what: str) -> NewstermError:
    if os.environ.get("NEWSTERM_DEBUG"):
        raise error
    import traceback

    from newsterm.adapters.system.own_files import open_to_append

    log = folder_of("state", "crash.log")
    try:
        os.makedirs(os.path.dirname(log), exist_ok=True)
        with open_to_append(log) as file:
            told = "".join(traceback.format_exception(error))
            file.write(told.encode("utf-8", "backslashreplace"))
        where = f"details in {quoted(log)}"
    except OSError:
        where = "see it with NEWSTERM_DEBUG=1"
    return NewstermError(f"a bug of ours ({type(error).__name__}); {where}, please report it", what)
