"""What was found in the store's articles, kept with its index until it is asked for again.

The index's second pass keeps a digest of every article; rankings by sumy's slow methods are kept
when somebody has waited for one. Both belong to an article's words and shape, and to the code that
made them: a file that was edited, or another newsterm, finds nothing here. What cannot be had is
worked out as ever, so nothing here fails.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from zlib import error

from newsterm.adapters.index_file import index_path, maker, open_index
from newsterm.adapters.packing import pack_ranking, shape, unpack, unpack_ranking
from newsterm.core.article import Article
from newsterm.core.digest import Digest
from newsterm.core.ranking import Ranked

_WAYS_TO_FAIL = (sqlite3.Error, ValueError, TypeError, LookupError, error)


def kept_digest(folder: str, article: Article) -> Digest | None:
    """The digest of an article of a store; None where it has not been made yet, or is outdated."""
    with suppress(*_WAYS_TO_FAIL), _opened(folder) as db:
        row = db.execute(
            "SELECT digest FROM digests JOIN articles ON number = article"
            " WHERE id = ? AND shape = ? AND finders = ?",
            (str(article.key), shape(article), maker()),
        ).fetchone()
        return unpack(article, row[0]) if row else None
    return None


def kept_ranking(folder: str, article: Article, method: str) -> tuple[Ranked, ...] | None:
    """How a method ranks an article's sentences, where it has ranked them before."""
    with suppress(*_WAYS_TO_FAIL), _opened(folder) as db:
        row = db.execute(
            "SELECT ranking FROM rankings JOIN articles ON number = article"
            " WHERE id = ? AND shape = ? AND method = ? AND maker = ?",
            (str(article.key), shape(article), method, maker()),
        ).fetchone()
        return unpack_ranking(row[0]) if row else None
    return None


def keep_ranking(folder: str, article: Article, method: str, ranking: tuple[Ranked, ...]) -> None:
    """Keep it with the index, where that knows the article."""
    with suppress(*_WAYS_TO_FAIL), _opened(folder) as db:
        db.execute(
            "INSERT OR REPLACE INTO rankings SELECT number, ?, ?, ?, ? FROM articles WHERE id = ?",
            (method, maker(), shape(article), pack_ranking(ranking), str(article.key)),
        )


@contextmanager
def _opened(folder: str) -> Iterator[sqlite3.Connection]:
    path = index_path(folder)
    if not os.path.isfile(path):
        raise LookupError(path)
    with closing(open_index(path)) as db:
        yield db
