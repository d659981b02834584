"""The terminal as Textual's driver sees it, made to bear what terminals do.

Textual 8.2's driver writes to stderr, reads stdin, and gives up on the first byte that is not UTF-8
(textual #6456). Ours opens the terminal itself, so pipes and redirections are free for data; reads
around bad bytes; keeps pastes whole and short; and ends the program when the terminal is gone.
"""

from __future__ import annotations

import codecs
import os
import re
import selectors
import signal
import termios
from collections.abc import Iterator
from contextlib import suppress
from queue import Full
from time import monotonic, sleep
from typing import IO, Any

from textual import constants, events
from textual._xterm_parser import XTermParser
from textual.drivers._writer_thread import MAX_QUEUED_WRITES
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from newsterm.core.text.controls import one_line
from newsterm.tui.app.job_control import JobControl
from newsterm.tui.paste_input import BEGIN, PasteInput

_TICK = 0.1
"""Seconds between looks at the clock, to see whether it is time to end."""
_ESCAPE = 0.025
"""Seconds after which an escape is a key that stands alone. What terminals send for the other keys comes
in one piece; $ESCDELAY says otherwise, in milliseconds, where a line is so slow that it does not."""
_ESCAPES = re.compile(r"(\x1b+)(?=[^\x1b\x7f\[O\]P_^X\\])")
"""Escape, and a key right behind it that begins no sequence: not the Alt that many terminals tell so,
for nothing here is done with Alt."""
_NOISE = 4
"""Bad bytes in one read: so many come of a key or two in a terminal that does not speak UTF-8."""
_PASTE_SILENCE = 1.0
"""Seconds without a byte after which a paste is over, its end mark lost."""
_DEAF = 1.0
"""Seconds without a text taken after which a terminal is not waited for: a Ctrl-S, a line that is down."""
_LAST_WORDS = 1.0
"""Seconds that a terminal has to take what is still to be written before it is given back."""


class Screen:
    """A file to write the screen to; a terminal that is gone is no reason to stumble."""

    def __init__(self, file: IO[str]) -> None:
        self._file = file
        self._taken = 0
        self.written = 0
        """How many texts have reached the terminal."""

    def write(self, text: str) -> None:
        with suppress(OSError):
            self._file.write(text)
        self._taken += 1

    def flush(self) -> None:
        with suppress(OSError):
            self._file.flush()
        self.written = self._taken

    def fileno(self) -> int:
        return self._file.fileno()


def _decoded(decoder: codecs.IncrementalDecoder, data: bytes, is_pasting: bool) -> str:
    """The text that has arrived, without bytes that are no UTF-8.

    Where there are many of these it is noise on the line, or a file sent to the wrong terminal: the
    letters among them are no keys that somebody pressed. A paste loses the bad bytes alone.
    """
    text = decoder.decode(data)
    if text.count("\ufffd") > _NOISE and not is_pasting and BEGIN not in text:
        return ""
    return text.replace("\ufffd", "")


def _alone(text: str, is_paste: bool) -> tuple[str, bool]:
    """What was held back and nothing follows; an escape as the terminals tell it that leave no doubt."""
    return ("\x1b[27u", False) if (text, is_paste) == ("\x1b", False) else (text, is_paste)


def _parsed(parser: XTermParser, text: str) -> Iterator[Message]:
    for number, piece in enumerate(_ESCAPES.split(text)):
        if number % 2:
            yield from (events.Key("escape", escape) for escape in piece)
        elif piece:
            yield from parser.feed(piece)


class Terminal(LinuxDriver):
    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fileno = os.open(os.ctermid(), os.O_RDWR | os.O_NOCTTY)
        self.input_tty = True
        # UTF-8 whatever the locale: LANG=C would print \u201c for a quotation mark.
        screen = os.fdopen(os.dup(self.fileno), "w", encoding="utf-8", errors="replace")
        self._screen = Screen(screen)
        self._file = self._screen  # type: ignore[assignment]
        self._handed_over = 0
        """How many texts the screen has been given to write."""
        self._is_on = False
        # Textual's own handlers write from within a write, and wait for a lock that their thread holds.
        JobControl(self._give_back, self._take_again)

    def _give_back(self) -> bool:
        if not (self._is_on and self._auto_restart):  # Else whoever has the terminal sees to it.
            return False
        self.suspend_application_mode()
        self._must_signal_resume = True
        return True

    def _take_again(self) -> bool:
        self.resume_application_mode()
        return self._is_on

    def start_application_mode(self) -> None:
        before = self._writer_thread
        self._handed_over = self._screen.written  # What came while it was stopped reached no one.
        super().start_application_mode()  # type: ignore[no-untyped-call]
        self._is_on = self._writer_thread is not before  # Not where we are in the background.

    def write(self, data: str) -> None:
        self._handed_over += 1
        self._hand_over(data)

    def _hand_over(self, data: str | None) -> None:
        """Give the writer a text, or its end: in step with a slow terminal, so that it is not painted what
        has changed since. One that takes nothing at all keeps no key, no signal and no end waiting."""
        assert self._writer_thread is not None
        texts = self._writer_thread._queue
        if texts.empty():
            texts.maxsize = MAX_QUEUED_WRITES
        try:
            texts.put(data, timeout=_DEAF)
        except Full:
            texts.maxsize = 0
            texts.put(data)

    def close(self) -> None:
        """Let the writer end, when all is written or the terminal has taken nothing for a while."""
        if self._writer_thread is not None:
            self._hand_over(None)
            self._writer_thread.join(_LAST_WORDS)

    def disable_input(self) -> None:
        """Stop reading, once: Textual asks for it again when the terminal has its own mode back.

        What it would write then waits for ever where a Ctrl-S has come meanwhile.
        """
        if self._key_thread is not None:
            super().disable_input()
            self._key_thread = None

    def stop_application_mode(self) -> None:
        """Give the terminal back, its own mode last: in that a Ctrl-S which comes stops all writing."""
        self._is_on = False
        before, self.attrs_before = self.attrs_before, None
        super().stop_application_mode()
        self._wait_until_written()
        self.attrs_before = before
        if before is not None:
            with suppress(termios.error):
                termios.tcsetattr(self.fileno, termios.TCSANOW, before)

    def _wait_until_written(self) -> None:
        until = monotonic() + _LAST_WORDS
        while self._screen.written < self._handed_over and monotonic() < until:
            sleep(0.002)

    def run_input_thread(self) -> None:
        """Read keys, pastes and the mouse until the app ends or the terminal is gone."""
        if "ESCDELAY" not in os.environ:
            constants.ESCAPE_DELAY = _ESCAPE  # type: ignore[misc]
        parser = XTermParser(self._debug)
        for text, is_paste in self._arriving(PasteInput()):
            if is_paste:
                self.process_message(events.Paste(one_line(text)))
                continue
            for message in _parsed(parser, text) if text else parser.tick():
                self.process_message(message)

    def _arriving(self, pastes: PasteInput) -> Iterator[tuple[str, bool]]:
        """What the terminal sends, parted by `pastes`; an empty text at every tick."""
        decoder = codecs.getincrementaldecoder("utf-8")("replace")
        silence = wait = 0.0
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                if selector.select(wait or _TICK):
                    silence, wait = 0.0, constants.ESCAPE_DELAY + 0.001
                    data = self._read()
                    if not data:
                        return
                    yield from pastes.feed(_decoded(decoder, data, pastes.is_pasting))
                    continue
                silence += wait or _TICK
                wait = 0.0
                if silence >= (_PASTE_SILENCE if pastes.is_pasting else constants.ESCAPE_DELAY):
                    yield from (_alone(*held) for held in pastes.flush())
                yield "", False

    def _read(self) -> bytes:
        """What has arrived; nothing, after telling the app, where the terminal hung up."""
        try:
            data = os.read(self.fileno, 4096)
        except OSError:
            data = b""
        if not data and not self.exit_event.is_set():
            os.kill(os.getpid(), signal.SIGHUP)
        return data
