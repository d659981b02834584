"""The stored article that one which was added is a copy of, or of which it is a fuller one.

What is a copy is decided as it is in stories: by the runs of words that stand in both.
"""

from __future__ import annotations

import os

from newsterm.adapters.articles.file import read_article
from newsterm.adapters.index.index import Index
from newsterm.core.copies.copies import LEAST
from newsterm.core.copies.runs import Runs, runs_of, shares
from newsterm.core.text.article import Article
from newsterm.core.text.words import words
from newsterm.core.value import frozen
from newsterm.errors import NewstermError

_SHORT, _LEAST_OF_SHORT = 20, 0.8
"""Runs of a short text, and the share of them that makes it a copy: two notes may say much the same."""
_NEARLY = 0.7
"""Share of the runs of either that stand in the other, from which two texts are nearly the same."""
_LONGEST = 1 << 20
"""Characters by which a text is known, more than an article has: the words of a book take 100 MB."""


@frozen
class Like:
    """A stored article, and what another is beside it."""

    path: str = ""
    """Empty where there is none."""
    how: str = ""
    """"nearly the same as", "a shorter copy of", "a fuller copy of"."""


def nearest(index: Index, article: Article) -> Like:
    """The stored article that shares most with this one, which is stored too, if it is a copy."""
    like = index.certain(lambda: index.like(str(article.key)))
    if not like:
        return Like()
    runs = _runs(article)
    best, found = LEAST if len(runs.kept) >= _SHORT else _LEAST_OF_SHORT, Like()
    for entry in like:
        try:
            other = read_article(os.path.join(index.folder, entry.path))
        except NewstermError:
            continue
        ours, theirs = shares(runs, _runs(other))
        if max(ours, theirs) > best:
            best, found = max(ours, theirs), Like(entry.path, _how(ours, theirs))
    return found


def _how(ours: float, theirs: float) -> str:
    if min(ours, theirs) >= _NEARLY:
        return "nearly the same as"
    return "a shorter copy of" if ours > theirs else "a fuller copy of"


def _runs(article: Article) -> Runs:
    body = article.paragraphs or article.told
    return runs_of(words(" ".join(part.cut(article.text) for part in body)[:_LONGEST]))
