"""The stored article that is nearly the same as one that was added."""

from __future__ import annotations

import os

from newsterm.adapters.articles.file import read_article
from newsterm.adapters.index.index import Index
from newsterm.core.text.article import Article, Part
from newsterm.core.text.words import words
from newsterm.errors import NewstermError

_NEARLY = 0.8
"""Share of runs of words in common above which two texts are nearly the same."""
_RUN = 5


def nearest(index: Index, article: Article) -> str:
    """The path of the stored article most like this one, which is stored too, if nearly the same."""
    runs = _runs(article)
    best, likest = _NEARLY, ""
    for entry in index.certain(lambda: index.like(str(article.key))):
        try:
            other = _runs(read_article(os.path.join(index.folder, entry.path)))
        except NewstermError:
            continue
        share = len(runs & other) / len(runs | other)
        if share > best:
            best, likest = share, entry.path
    return likest


def _runs(article: Article) -> set[tuple[str, ...]]:
    tokens = words(" ".join(part.cut(article.text) for part in _body(article)))
    return {tuple(tokens[i : i + _RUN]) for i in range(max(1, len(tokens) - _RUN + 1))}


def _body(article: Article) -> tuple[Part, ...]:
    return article.paragraphs or article.told
