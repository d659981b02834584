"""What an index says of the articles in a list: which there are, and the headline of each."""

from __future__ import annotations

import os
from collections.abc import Sequence

from newsterm.adapters.index import window
from newsterm.core.value import replace
from newsterm.tui.sources.list_model import Headline, Key

TYPE_CHECKING = False
if TYPE_CHECKING:  # SQLite, and all that finds things: 0.1 s, and not before the first paint.
    from newsterm.adapters.index.index import Index
    from newsterm.core.search.query import Query


def unread(index: Index) -> set[Key]:
    """The keys of all that is not read."""
    from newsterm.core.search.query import parse_query

    return set(window.order(index, "newest", condition_of(index, parse_query("is:unread"))).numbers)


def condition_of(index: Index, query: Query) -> window.Condition:
    """What an article must be to answer a query today."""
    from datetime import datetime

    from newsterm.adapters.index.query import condition

    return condition(index, query, datetime.now())


def typed_query(words: str) -> Query:
    """The query with its last word as a beginning: the reader may not have typed all of it."""
    from newsterm.core.search.query import parse_query

    *before, clauses = parse_query(words)
    last = clauses[-1]
    if last.field in ("text", "title") and not last.phrase and last.value[-1:].isalnum():
        clauses = (*clauses[:-1], replace(last, prefix=True))
    return (*before, clauses)


def headlines_at(
    index: Index, folder: str, keys: Sequence[Key], problems: Sequence[tuple[str, str]]
) -> dict[Key, Headline]:
    """What stands at these keys: articles by their numbers, from -1 downwards the files with problems."""
    numbers = [key for key in keys if isinstance(key, int)]
    found: dict[Key, Headline] = {}
    for number, entry in window.entries(index, (n for n in numbers if n >= 0)).items():
        source = window.source_of(entry)
        path = os.path.join(folder, entry.path)
        found[number] = Headline(
            path, entry.title, entry.day, entry.words, source, entry.id, hour=entry.hour
        )
    for number in numbers:
        if -len(problems) <= number < 0:
            path, problem = problems[-1 - number]
            name = path.rpartition("/")[2]
            found[number] = Headline(os.path.join(folder, path), name, problem=problem)
    return found
