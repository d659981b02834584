"""The stored article that is nearly the same as one that was added: found by a few rare runs of words."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

from newsterm.adapters.articles.file import read_article
from newsterm.adapters.index.index import Index
from newsterm.core.text.article import Article, Part
from newsterm.core.text.span import Span
from newsterm.core.text.words import words
from newsterm.errors import NewstermError

_NEARLY = 0.8
"""Share of runs of words in common above which two texts are nearly the same."""
_RUN = 5
_STRETCHES = 8
_WORD = re.compile(r"[^\W_]+")


def nearest(index: Index, article: Article, path: str) -> str:
    """The path of the stored article most like this one, which is at `path`, if nearly the same."""
    runs = _runs(article)
    best, likest = _NEARLY, ""
    for entry in index.certain(lambda: index.like(_rare_runs(article))):
        if entry.path == path:
            continue
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


def _rare_runs(article: Article) -> Iterator[str]:
    """From each stretch of the body the run with the longest words: hardly another text has it.

    Of two texts that are nearly the same at least one of them is in both: the index finds it.
    """
    runs = []
    for part in _body(article):
        tokens = [match.span() for match in _WORD.finditer(article.text, part.start, part.end)]
        for i in range(max(1, len(tokens) - _RUN + 1) if tokens else 0):
            runs.append(Span(tokens[i][0], tokens[i : i + _RUN][-1][1]))
    for i in range(count := min(_STRETCHES, len(runs))):
        stretch = runs[i * len(runs) // count : (i + 1) * len(runs) // count]
        yield max(stretch, key=lambda run: run.end - run.start).cut(article.text)


def _body(article: Article) -> tuple[Part, ...]:
    return article.paragraphs or article.told
