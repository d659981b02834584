"""What the keys do with the open article: how it is shown, the ways through it, and what is taken from it.

What is gathered or taken from it is so from several, where they are selected in the headlines.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from newsterm.core.value import replace
from newsterm.tui.app.asking import AskingScreen
from newsterm.tui.tasks import Tasks

TYPE_CHECKING = False
if TYPE_CHECKING:  # What opens on a key is loaded with the first: 40 ms before the first paint.
    from newsterm.core.digest import Digest
    from newsterm.tui.panels.cross_article import CrossArticle
    from newsterm.tui.sources.list_model import Headline


class ReadingScreen(AskingScreen):
    @cached_property
    def cross_article(self) -> CrossArticle:
        from newsterm.tui.panels.cross_article import CrossArticle
        from newsterm.tui.panels.findings_table import Doing

        doing = Doing(self.citing.copy_found, self.show_found, lambda: self.article_pane.region.x)
        return CrossArticle(
            self, Tasks(self), self.article_source, self.status, self.go_to, doing, self.remembered
        )

    def action_summary(self) -> None:
        self.article_pane.toggle_summary()

    def action_why(self) -> None:
        said = "says" if self.article_pane.toggle_why() else "no longer says"
        self.status.say(f"The summary {said} why it has each sentence")

    def action_jump(self, number: int) -> None:
        self.when_shown(lambda: self.article_pane.jump(number))

    def action_length(self, step: int) -> None:
        self.article_controller.lengthen(step)

    def action_method(self, step: int) -> None:
        self.article_controller.next_method(step)

    def action_consensus(self) -> None:
        self.article_controller.toggle_consensus()

    def action_furniture(self) -> None:
        shown = "shown" if self.article_pane.toggle_furniture() else "left out"
        self.status.say(f"What is left around the article is {shown}")

    def action_skim(self) -> None:
        self.article_pane.toggle_skim()

    def action_layer(self, name: str, *kinds: str) -> None:
        shown = "marked" if self.article_pane.toggle_layer(*kinds) else "plain"
        self.status.say(f"{name} are {shown}")

    def action_measure(self, step: int) -> None:
        self.article_pane.set_measure(self.article_pane.measure + step)
        self.status.say(f"Lines of up to {self.article_pane.measure} characters")

    def action_match(self, step: int) -> None:
        self.article_pane.next_match(step)
        self._count_matches()

    def action_finding(self, step: int) -> None:
        self.status.hush()
        self.article_pane.next_finding(step)

    def action_sentence(self, step: int) -> None:
        self.status.hush()  # What the place is, is said in its stead.
        self.article_pane.next_sentence(step)

    # Gathered or taken from the selected articles, or from the open one

    def action_copy(self) -> None:
        self._cite(self.citing.copy, self.citing.copy_all)

    def action_export(self) -> None:
        self._cite(self.citing.export, self.citing.export_all)

    def _cite(self, one: Callable[[], None], several: Callable[[list[Digest]], None]) -> None:
        def summarised(found: Digest) -> Digest:
            return replace(found, summary=self.article_controller.summaries.make(found))

        def gather(paths: list[str]) -> None:
            self.cross_article.gather(
                paths, lambda found: several([each for _, each in found]), summarised
            )

        self._with_articles(one, gather)

    def action_voices(self) -> None:
        self._gather("voices")

    def action_figures(self) -> None:
        self._gather("figures")

    def _gather(self, what: str) -> None:
        def here() -> None:
            if (found := self.article_pane.digest) and self.article_controller.path:
                self.cross_article.of_article(what, self.article_controller.path, found)

        self._with_articles(here, lambda paths: self.cross_article.of_articles(what, paths))

    def _with_articles(self, one: Callable[[], None], several: Callable[[list[str]], None]) -> None:
        """Do `several` with the paths of the selected articles, or `one` with the open one."""
        if self.headlines.selected and self.focused is self.headlines:
            self.headline_pane.chosen(lambda chosen: several([each.path for each in chosen]))
        else:
            self.when_shown(one)

    def action_compare(self) -> None:
        """The two that are selected; with one selected, that and the one under the cursor."""
        selected, here = self.headlines.selected, self.headlines.key
        keys = [key for key in self.headlines.keys if key in selected]
        if len(keys) == 1 and here is not None and here not in keys:
            keys.append(here)
        if len(keys) != 2:
            self.status.say("v selects one, or two: then P compares them")
            return

        def compare(chosen: list[Headline]) -> None:
            paths = [each.path for each in chosen]
            self.cross_article.compare(paths, self.citing.copy_places)

        self.headline_pane.known(keys, compare)

    def action_source(self) -> None:
        self.when_shown(self.citing.open_source)
