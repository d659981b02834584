"""Beside the headlines: the article the cursor is on, a moment after it has come to rest there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from textual.screen import Screen
from textual.timer import Timer

from newsterm.tui.article.article_controller import ArticleController
from newsterm.tui.list.headlines import Headlines

_SECONDS = 0.06


class Preview:
    def __init__(
        self,
        screen: Screen[Any],
        headlines: Headlines,
        article_controller: ArticleController,
        open_path: Callable[[str], None],
    ) -> None:
        self._screen = screen
        self._headlines = headlines
        self._article_controller = article_controller
        self._open = open_path
        self._timer: Timer | None = None

    def follow_soon(self) -> None:
        """Open what the cursor is on, unless it moves on meanwhile or something lies over the screen."""
        if self._timer:
            self._timer.stop()
        self._timer = None
        if self._is_elsewhere and self._screen.app.screen is self._screen:
            self._timer = self._screen.set_timer(_SECONDS, self._follow)

    @property
    def _is_elsewhere(self) -> bool:
        return self._headlines.path != self._article_controller.wanted

    def _follow(self) -> None:
        if self._headlines.path and self._is_elsewhere:
            self._open(self._headlines.path)
