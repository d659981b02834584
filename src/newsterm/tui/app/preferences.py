"""How the reader likes it: theme, density, method, how often feeds are looked at; kept in the settings."""

from __future__ import annotations

from collections.abc import Callable

from textual.screen import Screen
from textual.timer import Timer

from newsterm.tui.app import themes
from newsterm.tui.article.article_controller import ArticleController
from newsterm.tui.list.grouped_rows import DENSITIES
from newsterm.tui.list.headlines import Headlines
from newsterm.tui.sources.article_source import in_words
from newsterm.tui.tasks import Tasks
from newsterm.tui.widgets.overlay import open_over
from newsterm.tui.widgets.status_lines import StatusLine

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newsterm.tui.panels.settings import Choosing


class Preferences:
    def __init__(
        self,
        screen: Screen[None],
        headlines: Headlines,
        article_controller: ArticleController,
        status: StatusLine,
        refresh_feeds: Callable[[], None],
    ) -> None:
        self.refresh_minutes = 0
        """Between two looks at the feeds that nobody asked for; 0 for none."""
        self._screen = screen
        self._tasks = Tasks(screen)
        self._headlines = headlines
        self._article_controller = article_controller
        self._status = status
        self._refresh_feeds = refresh_feeds
        self._refreshing: Timer | None = None

    def keep(self, setting: str, value: str) -> None:
        """Say how it is from now on, and have the settings begin with it."""

        def keep() -> None:
            from newsterm.adapters.system import settings

            settings.keep(setting, value)

        def say(done: str = "kept in the settings") -> None:
            self._status.say(f"{setting.title()} {value}: {done}")

        self._tasks.start(setting, keep, lambda _: say(), lambda error: say(in_words(error)))

    def next_density(self) -> None:
        here = DENSITIES.index(self._headlines.density)
        self._headlines.set_density(DENSITIES[(here + 1) % len(DENSITIES)])
        self.keep("density", self._headlines.density)

    def begin_refreshing(self) -> None:
        """Look at the feeds at the interval that is set, from now on."""
        if self._refreshing:
            self._refreshing.stop()
        self._refreshing = None
        if self.refresh_minutes:
            seconds = 60 * self.refresh_minutes
            self._refreshing = self._screen.set_interval(seconds, self._refresh_feeds)

    def offer(self) -> None:
        """The panel of all settings: what is chosen in it holds at once."""
        from newsterm.tui.panels.settings import SettingsPanel, rows

        doing = self._choosing()

        def choose(name: str, value: str) -> None:
            doing[name][1](value)
            self.keep(name, value)

        known = () if self._screen.app.no_color else themes.NAMES
        shown = rows({name: value for name, (value, _) in doing.items()}, known)
        open_over(self._screen, SettingsPanel(shown, choose), lambda _: None)

    def _choosing(self) -> dict[str, Choosing]:
        app, headlines, controller = self._screen.app, self._headlines, self._article_controller

        def begin(theme: str) -> None:
            app.theme = theme

        def minutes(number: str) -> None:
            self.refresh_minutes = int(number)
            self.begin_refreshing()

        return {
            "theme": (app.theme, begin),
            "density": (headlines.density, headlines.set_density),
            "method": (controller.summaries.method, controller.take_method),
            "refresh": (str(self.refresh_minutes), minutes),
        }
