"""The summary as the reader wants it: by which method, how long.

sumy's methods rank all sentences of an article once; lengths are then taken from that ranking, so a
longer or shorter summary is there at once whatever the method costs. Our own are quick and may
choose anew for each length.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from newsterm.adapters.summarizers.methods import METHODS, OWN
from newsterm.core.summary.length import Length, default_length
from newsterm.core.text.article import Article

if TYPE_CHECKING:  # What finds and ranks is loaded when the first article is open.
    from newsterm.core.digest import Digest
    from newsterm.core.sentences.boundaries import Sentence
    from newsterm.core.summary.ranking import Ranked
    from newsterm.core.summary_lines import Summary

Ranker = Callable[[Article, "tuple[Sentence, ...]", str], "tuple[Ranked, ...]"]
"""(article, sentences, name of the method) -> the sentences best first."""


class Summaries:
    def __init__(self, method: str, rank: Ranker) -> None:
        self.method = method
        self._rank = rank
        self.sentences: int | None = None
        """How many the reader asked for; None for as many as the article's length suggests."""
        self._article: Article | None = None
        self._rankings: dict[str, tuple[Ranked, ...]] = {}

    def next_method(self, step: int = 1) -> str:
        self.method = METHODS[(METHODS.index(self.method) + step) % len(METHODS)]
        return self.method

    def lengthen(self, found: Digest, now: int, step: int) -> None:
        """One sentence more or less than the `now` that are shown, within the article's."""
        self.sentences = max(1, min(now + step, len(found.sentences)))

    def is_ranked(self, article: Article) -> bool:
        """True where `make` takes no time."""
        return article is self._article and self.method in self._rankings

    def make(self, found: Digest, method: str = "") -> Summary:
        """The summary of an article, by another method where one is named.

        Slow for a method's first time; raises NewstermError.
        """
        from newsterm.core.summary.summary import OWN_METHODS, summarize
        from newsterm.core.summary.units import find_units

        article, name = found.article, method or self.method
        units = find_units(article, found.sentences)
        length = default_length(len(units))
        if self.sentences is not None:
            length = Length(sentences=self.sentences)
        if name in OWN:
            return summarize(article, length, name, OWN_METHODS[name], found.sentences)
        if article is not self._article:
            self._article, self._rankings = article, {}
        rankings = self._rankings  # Of this article, whatever is opened while a method works.
        if name not in rankings:
            rankings[name] = self._rank(article, units, name)
        ranked = rankings[name]
        return summarize(article, length, name, lambda *_: iter(ranked), found.sentences)
