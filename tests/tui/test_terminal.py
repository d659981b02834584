"""The real program in a real terminal: it bears what comes, and gives the terminal back."""

from __future__ import annotations

import os
import re
import selectors
import signal
import time
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from tui.terminal import Terminal

from newsterm.tui.app import terminal as driver_module

ARGUMENTS = ("--store", "articles")
HOSTILE = """[/b] [red]x \x1b]0;HOSTILE\x07 [@click=app.quit]title[/]

\u201cIt is \x1b[2J cleared\x9b31m\u201d, said [link=file:///etc/passwd]Anna Field[/link]. \u202eIt cost 3
\x1bPHOSTILE\x1b\\ million.

\x1b]52;c;SE9TVElMRQ==\x07 [/] [/] \x08\x7f\x00 and \u2066more\U000e0041.
"""


@pytest.fixture
def folder(store: Path) -> Path:
    return store.parent


def test_it_starts_reads_jumps_skims_and_quits(folder: Path) -> None:
    with Terminal(*ARGUMENTS, cwd=folder) as terminal:
        terminal.until("Newtown opens its bridge", "Library lends tools")
        terminal.press(b"\r")
        terminal.until("Anna Field")
        terminal.press(b"2")
        terminal.until("good day")
        terminal.press(b"z")
        terminal.until("Newtown")
        terminal.press(b"qq")
        assert terminal.status() == 0
        assert terminal.is_given_back()


@pytest.mark.parametrize(
    ("number", "status"),
    [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 130)],
)
def test_a_signal_ends_it_and_the_terminal_is_given_back(
    folder: Path, number: signal.Signals, status: int
) -> None:
    with Terminal(*ARGUMENTS, cwd=folder) as terminal:
        terminal.until("Newtown opens its bridge")
        terminal.process.send_signal(number)
        assert terminal.status() == status
        assert terminal.is_given_back()


def test_it_ends_soon_when_the_terminal_hangs_up(folder: Path) -> None:
    with Terminal(*ARGUMENTS, cwd=folder) as terminal:
        terminal.until("Newtown opens its bridge")
        terminal.hang_up()
        assert terminal.status() == 129


def test_stopped_it_gives_the_terminal_back_and_continued_it_paints_again(folder: Path) -> None:
    with Terminal(*ARGUMENTS, cwd=folder) as terminal:
        terminal.until("Newtown opens its bridge", "Library lends tools")
        terminal.process.send_signal(signal.SIGTSTP)
        os.waitpid(terminal.process.pid, os.WUNTRACED)
        terminal.until("\x1b[?1049l")
        terminal.process.send_signal(signal.SIGCONT)
        terminal.until("\x1b[?1049h", "Newtown opens its bridge")
        terminal.press(b"qq")
        assert terminal.status() == 0
        assert terminal.is_given_back()


def test_bytes_that_are_no_utf8_are_no_keys(folder: Path) -> None:
    with Terminal(*ARGUMENTS, cwd=folder) as terminal:
        terminal.until("Newtown opens its bridge")
        terminal.press(b"\xff\xfe\x80\xc3")
        time.sleep(1)  # Read as one, both would be noise, as on a line that loses bits.
        terminal.press(b"\xc3l")
        terminal.until("Show headlines with")
        terminal.press(b"Libr")
        terminal.until("1 of 3")
        terminal.press(b"\x03")
        assert terminal.status() == 130


@pytest.mark.parametrize("ends", [b"\x1b\x1b", b"\r\x1b", b"\r"])
def test_a_key_behind_the_end_of_a_prompt_is_for_the_pane(folder: Path, ends: bytes) -> None:
    """All in one write: the line to type in has the focus when they arrive."""
    with Terminal(*ARGUMENTS, cwd=folder) as terminal:
        terminal.until("Newtown opens its bridge")
        terminal.press(b"l")
        terminal.until("Show headlines with")
        terminal.press(b"Libr" + ends + b"q")
        assert terminal.status() == 0


def test_letters_in_noise_are_no_keys(folder: Path) -> None:
    with Terminal(*ARGUMENTS, cwd=folder) as terminal:
        terminal.until("Newtown opens its bridge")
        terminal.press(b"\xffq\xfe\x11\x80\xc3q\xfa\xf0q\x1b\xb1q")
        with pytest.raises(AssertionError):  # A `q` that was heard ends it in no time.
            terminal.status(2)
        assert terminal.interrupt() == 130


def test_escape_and_a_key_in_one_write_are_two_keys(folder: Path) -> None:
    """A slow line puts them together; they are no key with Alt."""
    with Terminal(*ARGUMENTS, cwd=folder) as terminal:
        terminal.until("Newtown opens its bridge")
        terminal.press(b"\r")
        terminal.until("Anna Field")
        terminal.press(b"\x1bl")
        terminal.until("Show headlines with")
        terminal.press(b"\x11")
        assert terminal.status() == 0


def test_keys_that_come_after_the_end_hold_nothing_up(folder: Path) -> None:
    """Ctrl-Q ends the reader; what is asked for after it is not, and a Ctrl-S stops no last words."""
    with Terminal(*ARGUMENTS, cwd=folder) as terminal:
        terminal.until("Newtown opens its bridge")
        terminal.press(b"ttttt\x11tttt/tttt" + b"\x13" * 3000)
        assert terminal.status() == 0
        assert terminal.is_given_back()


def test_a_paste_is_no_command_however_long(folder: Path) -> None:
    with Terminal(*ARGUMENTS, cwd=folder) as terminal:
        terminal.until("Newtown opens its bridge")
        terminal.press(b"\x1b[200~" + b"q\x1b]0;HOSTILE\x07q" * 20_000 + b"\x1b[201~")
        terminal.press(b"l")
        terminal.until("Show headlines with")
        terminal.press(b"Libr")
        terminal.until("1 of 3")
        terminal.press(b"\x03")
        assert terminal.status() == 130
        assert b"HOSTILE" not in terminal.sent


def test_no_byte_of_an_article_is_a_control_of_the_terminal(folder: Path) -> None:
    file = folder / "articles" / "0-hostile\x1b]0;HOSTILE\x07.txt"
    file.write_text(HOSTILE, encoding="utf-8")
    with Terminal(*ARGUMENTS, cwd=folder) as terminal:
        terminal.until("Newtown opens its bridge", "[link=file:///etc")
        terminal.press(b"\r")
        terminal.until("[@click=app.quit]title[/]")
        terminal.press(b"u")
        terminal.until("Who said what")
        terminal.press(b"qq")
        terminal.press(b"f")
        terminal.press(b"qq")
        terminal.press(b"qq")
        assert terminal.status() == 0
        shown = terminal.sent.decode()
        own = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\]22;\w+\x07)|[\r\n]")
        assert (
            re.findall(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", own.sub("", shown)) == []
        )
        assert not re.search(r"\x1b\][^\x07]*HOSTILE", shown)


def test_without_colours_nothing_is_coloured(folder: Path) -> None:
    with Terminal(*ARGUMENTS, cwd=folder, NO_COLOR="1") as terminal:
        terminal.until("Newtown opens its bridge")
        terminal.press(b"\r")
        terminal.until("Anna Field")
        terminal.press(b"qq")
        terminal.status()
        codes = {
            c for sgr in re.findall(rb"\x1b\[([\d;]*)m", terminal.sent) for c in sgr.split(b";")
        }
        assert codes <= {b"", b"0", b"1", b"2", b"3", b"4", b"7", b"9", b"39", b"49"}


def test_a_piped_article_is_read_and_the_keyboard_still_works(folder: Path) -> None:
    with Terminal("-", cwd=folder, stdin=b"Rain ends drought\n\nIt rained at last.\n") as terminal:
        terminal.until("It rained at last.")
        terminal.press(b"qq")
        assert terminal.status() == 0


def test_a_dumb_terminal_gets_a_line_that_says_what_prints_instead(folder: Path) -> None:
    with Terminal(*ARGUMENTS, cwd=folder, TERM="dumb") as terminal:
        assert terminal.status() == 2
        assert b"summarize" in terminal.sent
        assert b"\x1b" not in terminal.sent


def test_an_escape_key_alone_is_told_within_50_milliseconds(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    waits: list[float] = []

    class Selector(selectors.SelectSelector):
        def select(self, timeout: float | None = None) -> list[Any]:
            waits.append(timeout or 0)
            return [self] if len(waits) == 1 else []

    monkeypatch.setattr("newsterm.tui.app.terminal.selectors.SelectSelector", Selector)
    driver: Any = object.__new__(driver_module.Terminal)
    driver.exit_event, driver._debug = Event(), False
    driver.fileno, end = os.pipe()
    os.write(end, b"j\x1b")
    told: list[Any] = []

    def hear(message: Any) -> None:
        told.append((message.key, sum(waits[1:])))
        if message.key == "escape":
            driver.exit_event.set()

    driver.process_message = hear
    driver.run_input_thread()
    os.close(end)
    os.close(driver.fileno)
    assert [key for key, _ in told] == ["j", "escape"]
    assert told[1][1] <= 0.05
