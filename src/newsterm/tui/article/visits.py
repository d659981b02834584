"""The ways back: where the reader was in the open article when they went elsewhere."""

from __future__ import annotations

from collections.abc import Callable

from newsterm.tui.article.article_controller import ArticleController
from newsterm.tui.article.article_pane import ArticlePane
from newsterm.tui.article.history import History, Visit


class Visits:
    def __init__(self, article_controller: ArticleController, article_pane: ArticlePane) -> None:
        self._article_controller = article_controller
        self._article_pane = article_pane
        self._history = History()

    def go(self, path: str, place: int) -> None:
        """The reader goes to a place of an article: from there one can come back to where it was left."""
        if (here := self._article_controller.path) and self._article_pane.has_focus:
            self._history.visit(here, self._article_pane.place)
        self._leave()
        self._history.visit(path, place)

    def step(self, by: int) -> Visit | None:
        """To where the reader was before, or after; None where that is nowhere."""
        self._leave()
        return self._history.step(by)

    def _leave(self) -> None:
        if here := self._article_controller.path:
            self._history.left(here, self._article_pane.place)

    def remembered(self, open_path: Callable[[str], None]) -> Callable[[], None]:
        """Remember what is shown now; what is returned shows that again, by `open_path` where it must."""
        path, y = self._article_controller.path, self._article_pane.scroll_y

        def show_again() -> None:
            if path and path != self._article_controller.wanted:
                open_path(path)
            elif path:
                self._article_pane.scroll_to(y=y, animate=False)

        return show_again
