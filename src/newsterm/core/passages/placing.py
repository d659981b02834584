"""The highlights of an article laid on its text as it is now."""

from __future__ import annotations

from collections.abc import Iterable

from newsterm.core.passages.finding import Found, find_again
from newsterm.core.passages.highlight import Highlight, kept
from newsterm.core.text.article import Article

Placed = tuple[Highlight, Found | None]
"""A highlight and where it stands; None where its words are not in the text any more."""


def placed(article: Article, highlights: Iterable[Highlight]) -> list[Placed]:
    """Where highlights stand in a text of their article, in its order; those without a place behind."""
    found = [(each, find_again(article, each)) for each in kept(highlights)]
    return sorted(found, key=lambda each: (each[1] is None, (each[1] or each[0]).start))
