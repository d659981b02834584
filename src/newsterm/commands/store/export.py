"""`newsterm export`: what the user did with articles, as JSON; `newsterm restore` takes it back in.

As Markdown it is what they highlighted and wrote, with citations, for a program of notes.
"""

from __future__ import annotations

import os
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import closing, suppress

from newsterm.adapters.marks.mark import shown
from newsterm.adapters.marks.marks import Mark, Marks
from newsterm.commands import arguments, session
from newsterm.errors import FAILED, NewstermError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newsterm.core.text.article import Article

EXAMPLES = (
    "newsterm export -o marks.json",
    "newsterm export | jq -r 'select(.starred) | .id'",
    "newsterm export --to markdown -o notes.md    highlights and notes, with citations",
    "newsterm restore marks.json",
)


def add_options(parser: ArgumentParser) -> None:
    parser.add_argument(
        *("-t", "--to"),
        choices=("json", "markdown"),
        default="json",
        metavar="FORM",
        help="json: all marks; markdown: highlights and notes",
    )
    arguments.add_output_file(parser)
    arguments.add_store_option(parser)


def run(options: Namespace) -> int:
    with closing(Marks()) as marks:
        if options.to == "markdown":
            session.say(_markdown(marks.annotated(), options.store))
        else:
            from newsterm.render import ndjson

            session.say(ndjson.to_json(shown(mark)) for mark in marks.all())
        if not marks.trouble:
            return 0
        session.warn(marks.trouble)
        return FAILED


def _markdown(marks: list[Mark], store: str | None) -> Iterator[str]:
    from newsterm.render.highlights import annotate, as_markdown

    for mark in marks:
        name = os.path.basename(mark.path) or mark.id
        article = _article(mark, store)
        yield from as_markdown(annotate(article, mark.highlights, mark.note, mark.tags, name))


def _article(mark: Mark, store: str | None) -> Article | None:
    """The article of a mark, in the store or where it was seen last; None where it is in neither."""
    from newsterm.adapters.articles.file import read_article
    from newsterm.adapters.sources import stored_path

    with suppress(NewstermError):
        path = stored_path(mark.id, store) or mark.path
        return read_article(path) if path and os.path.exists(path) else None
    return None
