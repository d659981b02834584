"""The reader as an app: it opens the main screen, and gives the terminal back however it ends."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import UnsupportedOperation
from typing import ClassVar

from textual import events
from textual.app import App, ScreenError
from textual.binding import Binding, BindingType
from textual.css.query import QueryError
from textual.dom import DOMError
from textual.driver import Driver
from textual.widget import MountError

from newsterm.adapters.system.settings import Settings
from newsterm.tui.app import themes
from newsterm.tui.app.main_screen import MainScreen
from newsterm.tui.app.startup import Startup
from newsterm.tui.app.terminal import Terminal
from newsterm.tui.article.article_pane import ArticlePane
from newsterm.tui.article.highlight import STYLES
from newsterm.tui.article.text_view import TextView
from newsterm.tui.list.grouped_rows import DENSITIES
from newsterm.tui.list.headlines import Headlines
from newsterm.tui.widgets.keys import taken_twice
from newsterm.tui.widgets.row_list import RowList

NAMES = frozenset(
    binding.id
    for pane in (MainScreen, Headlines, RowList, TextView)
    for binding in pane.BINDINGS
    if isinstance(binding, Binding) and binding.id
)
"""Of all that has a key, as the settings name it."""
_UNFOUNDED = (DOMError, MountError, QueryError, ScreenError)
"""What is raised where a widget, or what it stands on, is there no more."""
_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Reader(App[None]):
    TITLE = "newsterm"
    ENABLE_COMMAND_PALETTE = False  # The main screen has one of its own.
    ESCAPE_TO_MINIMIZE = False
    # A screen of 1x1 would get a scroll bar, which leaves no room, and lose it again, for ever.
    CSS = STYLES + "Screen { overflow: hidden; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit", "quit", show=False, priority=True),
        Binding("ctrl+c", "interrupt", "quit", show=False, system=True),
    ]

    def __init__(
        self, startup: Startup, method: str = "news", settings: Settings | None = None
    ) -> None:
        # Textual's own filter for NO_COLOR leaves greys; with the terminal's colours none is left.
        super().__init__(ansi_color=True if "NO_COLOR" in os.environ else None)
        # What Textual puts in stderr's place says it is file -1, and multiprocessing passes that on.
        self._capture_stderr.fileno = _no_file  # type: ignore[method-assign]
        self._main_screen = MainScreen(startup, method)
        for theme in themes.OWN:
            self.register_theme(theme)
        self.theme = themes.first_theme(os.environ, self.no_color)
        if settings:
            self._follow(settings)

    def _follow(self, settings: Settings) -> None:
        """Take the user's theme and keys. Raises UsageError where there is no such thing."""
        if settings.theme:
            if settings.theme not in self.available_themes:
                names = ", ".join(sorted(self.available_themes))
                raise settings.wrong("theme", f"no theme {settings.theme!r}; there are {names}")
            if not self.no_color:
                self.theme = settings.theme
        if settings.density and settings.density not in DENSITIES:
            known = ", ".join(DENSITIES)
            raise settings.wrong("density", f"no density {settings.density!r}; there are {known}")
        self._main_screen.headlines.set_density(settings.density)
        self._main_screen.preferences.refresh_minutes = settings.refresh
        for name, _ in settings.keys:
            if name not in NAMES:
                raise settings.wrong(
                    name, f"no action {name!r}; there are {', '.join(sorted(NAMES))}"
                )
        given = dict(settings.keys)
        for pane in ((Headlines, RowList), (ArticlePane, TextView)):
            bindings = [each for kind in (*pane, MainScreen) for each in kind.BINDINGS]
            if clash := taken_twice(bindings, given):
                name, key, other = clash
                told = f"the key {key!r} of {name} is {other}'s too; give {other} another"
                raise settings.wrong(name, told)
        if given:
            self.set_keymap(given)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return themes.defaults(self.current_theme)

    def get_default_screen(self) -> MainScreen:
        self._main_screen.fit(self.size)
        return self._main_screen

    def on_mount(self) -> None:
        # After Ctrl-Z and fg the terminal is empty, and Textual believes it is as it was.
        self.app_resume_signal.subscribe(self, lambda _: self.refresh(layout=True))

    def action_next_theme(self) -> None:
        names = themes.NAMES
        known = names.index(self.theme) if self.theme in names else -1
        self.action_theme(names[(known + 1) % len(names)])

    def action_theme(self, name: str) -> None:
        """Show another look and keep it: the next reader begins with it."""
        self.theme = name
        self._main_screen.preferences.keep("theme", name)

    def action_interrupt(self) -> None:
        self.exit(return_code=128 + signal.SIGINT)

    async def on_event(self, event: events.Event) -> None:
        # A key may come when the screens are gone already: a second q behind the one that quits.
        if isinstance(event, events.InputEvent) and not self._screen_stacks.get(self.current_mode):
            return
        await super().on_event(event)

    def copy_to_clipboard(self, text: str) -> None:
        # What the mouse selected. Textual's own goes by bare OSC 52, which tmux swallows.
        self._main_screen.citing.take(text, "The selection")

    def get_driver_class(self) -> type[Driver]:
        return Terminal

    def _handle_exception(self, error: Exception) -> None:
        # A screen that was being made when the end was asked for finds that nothing is under it any more.
        if not (self._exit and isinstance(error, _UNFOUNDED)):
            super()._handle_exception(error)

    def _fatal_error(self) -> None:
        """A bug of ours is for the caller to report; Textual would print pages of locals."""
        self._close_messages_no_wait()

    @property
    def bug(self) -> Exception | None:
        """The exception that ended the app."""
        return self._exception


@contextmanager
def unheard() -> Iterator[None]:
    """Meanwhile what others say on standard error goes nowhere: it would stand in the screen.

    A process that was being started when the reader was quit tells where it was broken off.
    """
    try:
        kept = os.dup(2)
    except OSError:  # It is closed.
        yield
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    os.close(nowhere)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)


def _no_file() -> int:
    raise UnsupportedOperation


def run(startup: Startup, method: str, settings: Settings) -> int:
    """Show the reader until it is quit; the exit status. Raises whatever exception was a bug."""
    # A key waits for the threads in the background to let go: 1 ms at most, not Python's usual 5.
    sys.setswitchinterval(0.001)
    reader = Reader(startup, method, settings)
    with unheard():
        asyncio.run(_until_quit(reader))
    if reader.bug:
        raise reader.bug
    return reader.return_code or 0


async def _until_quit(reader: Reader) -> None:
    """Run the app; a signal ends it as `q` does, with the terminal given back (textual #5140)."""
    loop = asyncio.get_running_loop()

    def end(number: int, _: object) -> None:
        loop.call_soon_threadsafe(reader.exit, None, 128 + number)

    # asyncio's own handlers hear of a signal by the pipe that wakes the loop, and of none that comes
    # when it is full: while the loop was busy with one thing, some 280 keys and answers have come.
    before = {number: signal.signal(number, end) for number in _SIGNALS}
    try:
        await reader.run_async()
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
