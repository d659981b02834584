"""Job control: Ctrl-Z gives the terminal back and stops the process, `fg` takes it again.

Signals are handled between two events, so late where the program is busy: by then the shell may have
continued what it had asked to stop, or nothing may be on the screen yet. What stopped then would stop
for good, and what took the terminal again would take it twice.
"""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Callable

_HEARD = 0.01
"""Seconds within which a signal that has arrived is handled."""


class JobControl:
    """`give_back` leaves the terminal as it was and says whether there was anything to give back;
    `take_again` says whether it could: not in the background, where `bg` continues it."""

    def __init__(self, give_back: Callable[[], bool], take_again: Callable[[], bool]) -> None:
        self._give_back, self._take_again = give_back, take_again
        self._is_to_stop = self._is_given_back = False
        self._arrived = self._heard = 0
        self._halting: asyncio.TimerHandle | None = None
        self._loop = asyncio.get_running_loop()
        self._loop.add_signal_handler(signal.SIGTSTP, self.stop)
        self._loop.add_signal_handler(signal.SIGCONT, self.go_on)
        # Python's own handler is called at once; the loop's is when its turn has come.
        signal.signal(signal.SIGCONT, self.arrive)

    def stop(self) -> None:
        self._is_to_stop = True
        self._loop.call_soon(self._stop)  # Behind a SIGCONT that has arrived already.

    def _stop(self) -> None:
        if self._is_to_stop:
            self._is_given_back = self._give_back() or self._is_given_back
            self._halting = self._loop.call_later(_HEARD, self._halt)  # It may have taken long.

    def _halt(self) -> None:
        if self._arrived > self._heard:  # To stop now would be for good.
            self.go_on()
        if self._is_to_stop:
            self._is_to_stop = False
            os.kill(os.getpid(), signal.SIGSTOP)

    def arrive(self, *_: object) -> None:
        """A SIGCONT has arrived, and waits for its turn behind whatever has arrived before it."""
        self._arrived += 1

    def go_on(self) -> None:
        self._is_to_stop = False
        self._heard = min(self._heard + 1, self._arrived)  # Of two at once one may be told of.
        if self._halting:
            self._halting.cancel()
        if self._is_given_back:
            self._is_given_back = not self._take_again()
