"""The articles on offer: a store's, or those the user named; read from their files when wanted."""

from __future__ import annotations

import os
from collections.abc import Sequence
from threading import Lock
from typing import TYPE_CHECKING
from weakref import ref

from newsterm.adapters.index.scan import Stamp, stamp_of
from newsterm.adapters.sources import open_source
from newsterm.adapters.store.folder import article_files
from newsterm.adapters.summarizers.methods import method
from newsterm.adapters.system.files import STDIN, is_url
from newsterm.core.text.article import Article
from newsterm.errors import NewstermError

if TYPE_CHECKING:  # What finds things is loaded when the first are sought.
    from newsterm.core.digest import Digest
    from newsterm.core.sentences.boundaries import Sentence
    from newsterm.core.summary.ranking import Ranked

_LONG = 1 << 20
"""Bytes of a file that takes so much memory to be read that it is read by one at a time."""


class ArticleSource:
    def __init__(self, folder: str | None, paths: Sequence[str]) -> None:
        self.folder = folder
        self._paths = paths
        self._held: dict[str, Article] = {}
        """What can be read only once, standard input, or is far away."""
        self._lock = Lock()
        self._reading = Lock()
        self._long: tuple[str, Stamp | None, ref[Article] | None] = "", None, None
        """The long article read last, as its file was then: for who wants it as long as another has it."""

    @property
    def name(self) -> str:
        if self._paths:
            name = self._paths[0] if len(self._paths) == 1 else "Articles"
            return "Standard input" if name == STDIN else name
        return os.path.basename(os.path.abspath(self.folder or "")) or "Articles"

    @property
    def is_store(self) -> bool:
        """False where files or folders were named."""
        return not self._paths and self.folder is not None

    @property
    def is_gone(self) -> bool:
        """True where the store's folder is not there (any more)."""
        return not self._paths and not os.path.isdir(self.folder or "")

    def articles(self) -> list[str]:
        """The paths of all articles: those named, folders among them opened; else the store's."""
        if not self._paths:
            return article_files(self.folder) if self.folder else []
        found: dict[str, None] = {}
        for path in self._paths:
            inside = os.path.isdir(path) and path != STDIN
            found.update(dict.fromkeys(article_files(path) if inside else [path]))
        return list(found)

    def read(self, path: str) -> Article:
        """The article at a path. Raises NewstermError."""
        if not _is_held(path):
            stamp = self.stamp(path)
            return self._read_long(path, stamp) if stamp and stamp[0] > _LONG else _read(path)
        with self._lock:
            if path not in self._held:
                self._held[path] = open_source((path, 0, b""), "auto", None)
            return self._held[path]

    def _read_long(self, path: str, stamp: Stamp) -> Article:
        """The same of a long file, which the list and the pane may want at once, and the pane again."""
        with self._reading:
            known, then, held = self._long
            article = held() if held and (known, then) == (path, stamp) else None
            if article is None:
                article = _read(path)
                self._long = path, stamp, ref(article)
            return article

    def digest(self, article: Article) -> Digest:
        """All that is found in an article; a store's index may have it already."""
        from newsterm.core.digest import digest

        return self.kept_digest(article) or digest(article)

    def kept_digest(self, article: Article) -> Digest | None:
        """The same where a store's index has it."""
        from newsterm.adapters.index.kept_findings import kept_digest

        return kept_digest(self.folder, article) if self.is_store and self.folder else None

    def ranking(
        self, article: Article, sentences: Sequence[Sentence], name: str
    ) -> tuple[Ranked, ...]:
        """How one of sumy's methods ranks an article's sentences. Raises NewstermError."""
        from newsterm.adapters.index.kept_findings import ranking

        if self.is_store and self.folder:
            return ranking(self.folder, article, sentences, name)
        return tuple(method(name)(article, sentences))

    def stamp(self, path: str) -> Stamp | None:
        """What changes when the file changes; None where it is gone."""
        if _is_held(path):
            return (0, 0, 0, 0)
        try:
            return stamp_of(os.stat(path))
        except (OSError, ValueError):
            return None


def _read(path: str) -> Article:
    # The rules of layout are patterns by the hundred: 40 ms, and not before the first paint.
    from newsterm.adapters.articles.file import read_article

    return read_article(path)


def _is_held(path: str) -> bool:
    return path == STDIN or is_url(path)


def in_words(error: NewstermError) -> str:
    """An error as the status line tells it."""
    return f"{error.what!r} {error.message}" if error.what else error.message
