"""Everything the user highlighted and noted, gathered in the background from the articles it is in."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from newsterm.core.passages.highlight import kept
from newsterm.core.text.article import Article
from newsterm.errors import NewstermError
from newsterm.tui.notes.highlight_list import Noted, noted_in
from newsterm.tui.sources.article_source import ArticleSource

if TYPE_CHECKING:  # SQLite is loaded in the thread that talks to it.
    from newsterm.adapters.marks.marks import Mark

MOST = 500
"""Articles looked into at a time: a few seconds' work, and as much as anybody looks through."""


def gathered(marks: Sequence[Mark], source: ArticleSource, near: dict[str, str]) -> list[Noted]:
    """What these marks have; `near` are paths by id that are known anyway."""
    found: list[Noted] = []
    for mark in marks[:MOST]:
        path, article = _article(mark, source, near)
        found += noted_in(mark.id, path, article, mark.note, kept(mark.highlights))
    return found


def markdown(marks: Sequence[Mark], source: ArticleSource, near: dict[str, str]) -> list[str]:
    """The same as Markdown with citations."""
    from newsterm.render.highlights import annotate, as_markdown

    lines: list[str] = []
    for mark in marks:
        path, article = _article(mark, source, near)
        name = os.path.basename(path) or mark.id
        lines += as_markdown(annotate(article, mark.highlights, mark.note, mark.tags, name))
    return lines


def as_json(marks: Sequence[Mark]) -> list[str]:
    """The marks as `newsterm export` prints them, for `newsterm restore`."""
    from newsterm.adapters.marks.mark import shown
    from newsterm.render import ndjson

    return [ndjson.to_json(shown(mark)) for mark in marks]


def _article(mark: Mark, source: ArticleSource, near: dict[str, str]) -> tuple[str, Article | None]:
    """The article of a mark and its path, where it was seen last or where the store has it."""
    with suppress(NewstermError):
        path = near.get(mark.id, "") or _in_store(mark.id, source) or mark.path
        article = source.read(path) if path else None
        if article and str(article.key) == mark.id:
            return path, article
    return mark.path, None


def _in_store(id: str, source: ArticleSource) -> str:
    if not (source.is_store and source.folder):
        return ""
    from newsterm.adapters.index.index import path_by_id

    return path_by_id(source.folder, id) or ""
