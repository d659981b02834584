"""Highlights made: of a place in an article that is open, or of words in an article's file."""

from __future__ import annotations

import time

from newsterm.adapters.articles.file import read_article
from newsterm.core.passages.highlight import Highlight
from newsterm.core.passages.selector import LONGEST, beginning, select
from newsterm.core.passages.words import pattern_of
from newsterm.core.text.article import Article
from newsterm.core.text.span import Span
from newsterm.errors import NewstermError


def highlight_of(article: Article, place: Span, note: str = "") -> Highlight:
    """A new highlight of a place. Raises NewstermError where it is no passage."""
    if not place.cut(article.text).strip() or place.end - place.start > LONGEST:
        message = f"a highlight has from one to {LONGEST:,} characters; star the article instead"
        raise NewstermError(message)
    now = time.time_ns()
    # No two are made at one moment: whoever reads presses one key, and each command makes its own.
    return Highlight(**vars(select(article, place)), id=f"{now:x}", note=note, changed=now)


def highlighted(path: str, words: str, note: str | None) -> Highlight:
    """A highlight of words of the article in a file, where they stand first. Raises NewstermError."""
    article = read_article(path)
    found = pattern_of(words.strip(), "", "").search(article.text, beginning(article))
    if not words.strip() or found is None:
        raise NewstermError("does not have these words; nothing was marked", path)
    return highlight_of(article, Span(*found.span()), note or "")
