"""What the user can put right: one line that says what, where and what next."""

from __future__ import annotations

FAILED, WRONG_USE, BUG = 1, 2, 70
"""Exit statuses: an input failed; nothing was done; the mistake is ours."""


class NewstermError(Exception):
    """A mistake of the user's or the world's, never a bug; its text is one line for stderr.

    `what` is the thing it is about (a file name as given), shown quoted in front; empty where the
    message stands alone.
    """

    def __init__(self, message: str, what: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.what = what


class UsageError(NewstermError):
    """The command was called wrongly: nothing is done, exit status 2."""
