"""Before the screen: what is there to read?

Textual takes most of the time in which the reader opens. So the index and the marks are asked first,
in threads of theirs, and have answered when there is a screen to show it on.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsterm.core.value import frozen
from newsterm.tui.sources.article_source import ArticleSource
from newsterm.tui.sources.indexed_source import IndexedSource
from newsterm.tui.sources.mark_writer import MarkWriter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newsterm.tui.sources.file_source import FileSource


@frozen
class Startup:
    """What the reader is opened on."""

    article_source: ArticleSource
    mark_writer: MarkWriter
    source: IndexedSource | FileSource
    place: str = ""
    """What the first article is opened at: a sentence, quote or figure by its name."""


def begin(folder: str | None, paths: Sequence[str] = (), place: str = "") -> Startup:
    """Ask for the articles of a store, or for the files and folders named."""
    mark_writer = MarkWriter()
    mark_writer.start()
    article_source = ArticleSource(folder, paths)
    if article_source.is_store:
        indexed_source = IndexedSource(article_source.folder or "", mark_writer)
        indexed_source.start()
        return Startup(article_source, mark_writer, indexed_source)
    from newsterm.tui.sources.file_source import FileSource

    return Startup(article_source, mark_writer, FileSource(article_source, mark_writer), place)
