"""Screens over the main screen: one at a time, each answered once.

Keys may come faster than screens do. What is asked for twice is opened once, and what reaches a screen
after its answer (a second Enter, a click, a timer, an answer from a thread) comes to nothing: Textual
would close the next screen, or end the app where there is none. Every screen is opened and closed here.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen, Screen, ScreenResultCallbackType

Answer = TypeVar("Answer")


class Over(ModalScreen[Answer]):
    def __init__(self) -> None:
        super().__init__()
        self.afterwards: list[Callable[[], None]] = []
        """What waits for this screen to be answered."""

    def dismiss(self, result: Answer | None = None) -> AwaitComplete:
        if not self.is_active:
            return AwaitComplete()
        closing = super().dismiss(result)
        for each in self.afterwards:
            self.app.call_later(each)
        return closing

    def check_action(self, _: str, __: tuple[object, ...]) -> bool | None:
        return self.is_active


def open_over(
    main_screen: Screen[Any],
    screen: Over[Answer],
    then: ScreenResultCallbackType[Answer],
    waits: bool = False,
) -> None:
    """Open a screen over the main screen and call `then` with its answer, None where there was none.

    Where another one is open this one `waits` until that is answered, or is not wanted any more.
    """
    above = main_screen.app.screen
    if above is main_screen:
        main_screen.app.push_screen(screen, then)
    elif waits and isinstance(above, Over):
        above.afterwards.append(lambda: open_over(main_screen, screen, then, waits))
