"""The session around a command: its output, its messages, its signals.

Standard output is for the answer alone and every way it can end has its status: a reader that goes
away is no error worth a word (141), a full disk is (1), a signal ends the program at once (128 + its
number). Nothing here decides what is said.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterable

from newsterm.core.text.controls import one_line, quoted
from newsterm.errors import FAILED, WRONG_USE, NewstermError, UsageError

PIPE_CLOSED = 141
_LONGEST_MESSAGE = 400
_AGAIN = 0.1
"""Seconds after which a signal that may not have been heard is sent again."""
_stopped: Stopped | None = None
"""How we were asked to end."""
_kept: list[NewstermError] | None = None
"""Where warnings go for now; None: to standard error."""


class Stopped(BaseException):
    """A signal asked us to end; passes every `except Exception` so that clean-up alone sees it."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.status = 128 + number


def run(command: Callable[[], int]) -> int:
    """Run a command to its exit status, whatever ends it."""
    _listen_for_signals()
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:  # What its encoding lacks is shown as \u2026, never raised.
            stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    try:
        status = command()
        if sys.stdout is not None:
            sys.stdout.flush()
        return status
    except UsageError as error:
        warn(error)
        return WRONG_USE
    except BrokenPipeError:
        _forget_output()
        return PIPE_CLOSED
    except OSError as error:
        return _output_failed(error)
    except KeyboardInterrupt:
        _end_at_next_signal()
        _forget_output()
        return 130
    except Stopped as stopped:
        return _ended_by(stopped)
    except Exception as error:
        if _stopped:
            return _ended_by(_stopped)
        from newsterm.adapters.system.failures import failure

        told, status = failure(error)
        warn(told)
        return status


def _ended_by(stopped: Stopped) -> int:
    _end_at_next_signal()
    _forget_output()
    return stopped.status


def say(lines: Iterable[str]) -> None:
    """Write lines to standard output."""
    if sys.stdout is None:
        raise NewstermError("standard output is closed; redirect it to a file or a pipe")
    for text in lines:
        sys.stdout.write(f"{text}\n")


class keeping_warnings:
    """What is warned of meanwhile, kept for who has the say when: a worker process has not."""

    # No generator, for contextlib takes 0.5 ms to load.

    def __enter__(self) -> list[NewstermError]:
        global _kept
        self._before = _kept
        kept: list[NewstermError] = []
        _kept = kept
        return kept

    def __exit__(self, *_: object) -> None:
        global _kept
        _kept = self._before


def warn(error: NewstermError) -> None:
    """One line on standard error: what, where, what next."""
    if _kept is not None:
        _kept.append(error)
        return
    if sys.stderr is None:
        return
    message = f"{quoted(error.what)}: {error.message}" if error.what else error.message
    try:
        if sys.stdout is not None:
            sys.stdout.flush()  # So that messages stand where they happened, when both are one terminal.
    except OSError:
        pass  # The failure of the output itself is told when the command ends.
    print(f"newsterm: {one_line(message)}"[:_LONGEST_MESSAGE], file=sys.stderr)


def is_terminal() -> bool:
    """True where standard output is a terminal a person reads."""
    return sys.stdout is not None and sys.stdout.isatty()


def wants_colour(choice: str) -> bool:
    """Whether to colour: `--color` decides, then NO_COLOR, FORCE_COLOR, CLICOLOR_FORCE, the terminal."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if any(
        os.environ.get(name, "0") not in ("", "0") for name in ("FORCE_COLOR", "CLICOLOR_FORCE")
    ):
        return True
    return is_terminal() and os.environ.get("TERM") != "dumb"


def width() -> int:
    """Columns of the terminal: $COLUMNS where it is sensible, else what the terminal says, else 80."""
    columns = os.environ.get("COLUMNS", "")
    if columns.isdecimal() and int(columns) >= 20:
        return int(columns)
    try:
        return max(20, os.get_terminal_size(sys.stdout.fileno()).columns)
    except (OSError, ValueError, AttributeError):
        return 80


def _listen_for_signals() -> None:
    usual = (signal.SIG_DFL, signal.default_int_handler)
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(number) in usual:  # Ignored (nohup) stays ignored.
            signal.signal(number, _stop)


def _stop(number: int, _: object) -> None:
    """Raise Stopped, again and again until it is heard.

    Python ignores what is raised in the callback of a weak reference, of which every import has one;
    and an import that is broken off may raise something else. So the signal is sent once more, to
    whoever listens to it by then; not while it is heard, for it would break off the clean-up.
    """
    global _stopped
    _stopped = Stopped(number)
    signal.signal(signal.SIGALRM, lambda *_: None if _is_heard() else os.kill(os.getpid(), number))
    signal.setitimer(signal.ITIMER_REAL, _AGAIN, _AGAIN)
    sys.unraisablehook = _tell_unraisable
    raise _stopped


def _tell_unraisable(ignored: sys.UnraisableHookArgs) -> None:
    """What Python ignores, it tells of: not that we were asked to end."""
    if not isinstance(ignored.exc_value, Stopped):
        sys.__unraisablehook__(ignored)


def _is_heard() -> bool:
    """Whether what runs now is clean-up that `_stopped` has called for."""
    handled = sys.exception()
    while handled and handled is not _stopped:
        handled = handled.__context__
    return handled is not None


def _end_at_next_signal() -> None:
    """Who asks again while we end is not told where we were, as Python would."""
    signal.setitimer(signal.ITIMER_REAL, 0)
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, signal.SIG_DFL)


def _forget_output() -> None:
    """Let what is still unwritten go, so that Python's own flush at exit has nothing to fail on."""
    if sys.stdout is not None:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())


def _output_failed(error: OSError) -> int:
    _forget_output()
    reason = error.strerror or str(error)
    warn(NewstermError(f"cannot write: {reason[0].lower()}{reason[1:]}; make room and try again"))
    return FAILED
