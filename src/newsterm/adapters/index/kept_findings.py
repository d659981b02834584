"""What was found in the store's articles, kept with its index until it is asked for again.

The index's second pass keeps a digest of every article, with its summary if it is long: any other
summary is made in 2 ms. Rankings by sumy's slow methods are kept when somebody has
waited for one. Both belong to an article's words and shape, and to the code that
made them: a file that was edited, or another newsterm, finds nothing here. What cannot be had is
worked out as ever, so nothing here fails.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from importlib.util import find_spec
from zlib import error

from newsterm.adapters.index.database import maker, open_index
from newsterm.adapters.index.digest_packing import pack_ranking, shape, unpack, unpack_ranking
from newsterm.adapters.index.place import has_index, index_path
from newsterm.adapters.summarizers.methods import method
from newsterm.core.digest import Digest, with_summary
from newsterm.core.sentences.boundaries import Sentence
from newsterm.core.summary.ranking import Ranked
from newsterm.core.text.article import Article

_WAYS_TO_FAIL = (sqlite3.Error, OSError, ValueError, TypeError, LookupError, error)
_PATIENCE = 200
"""Milliseconds that keeping a ranking waits for another writer: it is no great loss."""


def kept_digest(folder: str, article: Article) -> Digest | None:
    """The digest of an article of a store; None where it has not been made yet, or is outdated."""
    found = kept_findings(folder, article)
    return with_summary(found) if found else None


def kept_findings(folder: str, article: Article) -> Digest | None:
    """The same, which may have no summary."""
    with suppress(*_WAYS_TO_FAIL), _opened(folder) as db:
        return findings_in(db, article)
    return None


def findings_in(index: sqlite3.Connection, article: Article) -> Digest | None:
    """The same from an index that is open. Raises sqlite3.Error where it is damaged."""
    row = index.execute(
        "SELECT digest FROM digests JOIN articles ON number = article"
        " WHERE id = ? AND shape = ? AND finders = ?",
        (str(article.key), shape(article), maker()),
    ).fetchone()
    return unpack(article, row[0]) if row else None


def ranking(
    folder: str, article: Article, sentences: Sequence[Sentence], name: str
) -> tuple[Ranked, ...]:
    """How one of sumy's methods ranks an article's sentences, which takes it up to a second.

    Raises NewstermError where the article is too long for it.
    """
    with suppress(*_WAYS_TO_FAIL), _opened(folder) as db:
        row = db.execute(
            "SELECT ranking FROM rankings JOIN articles ON number = article"
            " WHERE id = ? AND shape = ? AND method = ? AND maker = ?",
            (str(article.key), shape(article), name, _sumys_maker()),
        ).fetchone()
        if row:
            return unpack_ranking(row[0])
    ranked = tuple(method(name)(article, sentences))
    with suppress(*_WAYS_TO_FAIL), _opened(folder) as db:
        db.execute(f"PRAGMA busy_timeout = {_PATIENCE}")
        db.execute(
            "INSERT OR REPLACE INTO rankings SELECT number, ?, ?, ?, ? FROM articles WHERE id = ?",
            (name, _sumys_maker(), shape(article), pack_ranking(ranked), str(article.key)),
        )
    return ranked


def _sumys_maker() -> str:
    """Which code ranks; told without the 0.5 s of importing sumy."""
    spec = find_spec("sumy")
    stamp = os.stat(spec.origin).st_mtime_ns if spec and spec.origin else 0
    return f"{maker()}.{stamp:x}"


@contextmanager
def _opened(folder: str) -> Iterator[sqlite3.Connection]:
    if not has_index(folder):
        raise LookupError(folder)
    with closing(open_index(index_path(folder))) as db:
        yield db
