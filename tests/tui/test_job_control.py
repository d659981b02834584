"""Ctrl-Z and `fg`, whenever they come: stopped when asked, never twice, never for good."""

from __future__ import annotations

import asyncio
import os
import signal
from types import SimpleNamespace
from typing import Any

import pytest

from newsterm.tui.app import terminal
from newsterm.tui.app.job_control import JobControl


class Shell:
    """Sends signals, and writes down what is done with the terminal."""

    def __init__(
        self, monkeypatch: pytest.MonkeyPatch, is_shown: bool, is_background: bool
    ) -> None:
        self.done: list[str] = []
        self.is_shown, self.is_background = is_shown, is_background
        monkeypatch.setattr(os, "kill", lambda _, number: self.done.append(f"{number:d}"))
        self.control = JobControl(self.give_back, self.take_again)

    def give_back(self) -> bool:
        was_shown, self.is_shown = self.is_shown, False
        if was_shown:
            self.done.append("given back")
        return was_shown

    def take_again(self) -> bool:
        self.done.append("taken")
        self.is_shown = not self.is_background
        return self.is_shown


STOPPED = f"{signal.SIGSTOP:d}"


@pytest.mark.parametrize(
    ("signals", "is_shown", "done"),
    [
        ("stop wait go", True, ["given back", STOPPED, "taken"]),
        ("stop go wait", True, []),  # Continued before it was heard that it should stop.
        ("stop turn go wait", True, ["given back", "taken"]),  # While it gives the terminal back.
        ("stop turn arrive wait go", True, ["given back", "taken"]),  # And its turn comes later.
        (
            "stop turn arrive wait go stop wait",
            True,
            ["given back", "taken", "given back", STOPPED],
        ),
        ("stop wait go", False, [STOPPED]),  # Nothing is on the screen yet.
        ("go", True, []),
        ("stop wait go stop wait go", True, ["given back", STOPPED, "taken"] * 2),
        ("stop stop wait go", True, ["given back", STOPPED, "taken"]),
    ],
)
async def test_it_stops_and_goes_on(
    signals: str, is_shown: bool, done: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    shell = Shell(monkeypatch, is_shown, is_background=False)
    for name in signals.split():
        match name:
            case "stop":
                shell.control.stop()
            case "arrive":
                shell.control.arrive()
            case "go":
                shell.control.go_on()
            case "turn":
                await asyncio.sleep(0)
            case _:
                await asyncio.sleep(0.03)
    assert shell.done == done


async def test_in_the_background_it_waits_for_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    shell = Shell(monkeypatch, is_shown=True, is_background=True)
    shell.control.stop()
    await asyncio.sleep(0.03)
    shell.control.go_on()  # bg
    shell.is_background = False
    shell.control.go_on()  # fg
    shell.control.go_on()
    assert shell.done == ["given back", STOPPED, "taken", "taken"]


@pytest.mark.parametrize("is_ending", [True, False])
def test_who_is_to_end_takes_no_terminal_again(is_ending: bool) -> None:
    driver: Any = object.__new__(terminal.Terminal)
    driver._app = SimpleNamespace(_exit=is_ending)
    driver._is_on = False
    taken: list[bool] = []

    def take() -> None:
        taken.append(True)
        driver._is_on = True

    driver.resume_application_mode = take
    assert driver._take_again()
    assert bool(taken) is not is_ending
