"""Before the screen: is there a terminal, and what is there to read?

Textual takes most of the time in which the reader opens. So the index and the marks are asked first,
in threads of theirs, and have answered when there is a screen to show it on.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence

from newsterm.adapters.system.settings import Settings
from newsterm.core.value import frozen
from newsterm.errors import UsageError
from newsterm.tui.sources.article_source import ArticleSource
from newsterm.tui.sources.indexed_source import IndexedSource
from newsterm.tui.sources.mark_writer import MarkWriter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newsterm.tui.sources.file_source import FileSource

_INSTEAD = "newsterm list, show and summarize print without one"


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


def open_reader(
    folder: str | None, paths: Sequence[str], method: str, settings: Settings, place: str = ""
) -> int:
    """Open the reader on a store, or on files and folders, or at a place of one; the exit status.

    Raises UsageError where there is no terminal, and whatever exception was a bug.
    """
    check_terminal()
    gc.disable()  # Till the first paint: all that is imported stays.
    startup = begin(folder, paths, place)
    from newsterm.tui.app.app import run

    return run(startup, method, settings)


def check_terminal() -> None:
    """Raises UsageError where there is no terminal for a full screen."""
    if not sys.stdout.isatty():
        raise UsageError(f"the reader needs a terminal; {_INSTEAD}")
    if os.environ.get("TERM", "dumb") in ("", "dumb", "unknown"):
        raise UsageError(f"the reader needs a terminal with a cursor (TERM); {_INSTEAD}")
    try:
        os.close(os.open(os.ctermid(), os.O_RDWR | os.O_NOCTTY))
    except OSError as error:
        raise UsageError(f"the reader needs a terminal with a keyboard; {_INSTEAD}") from error
