"""`newsterm search`: full-text search over the store, best first."""

from __future__ import annotations

import os
from argparse import ArgumentParser, Namespace
from datetime import datetime

from newsterm.adapters.index.index import Index
from newsterm.adapters.index.query import ask
from newsterm.adapters.store.folder import store_folder
from newsterm.commands import arguments, inputs, session
from newsterm.commands.store.index import add_fresh_option, checked, opened
from newsterm.core.search.entry import Entry
from newsterm.core.search.query import Query, QueryError, asks_for_findings, parse_query
from newsterm.errors import NewstermError, UsageError
from newsterm.render import plain

TYPE_CHECKING = False
if TYPE_CHECKING:  # Reading articles: `list` takes queries from here, and reads none.
    from newsterm.core.search.snippet import Match
    from newsterm.core.text.article import Article
    from newsterm.core.text.span import Span

EXAMPLES = (
    "newsterm search bridge",
    "newsterm search '\"city council\" repair* -ferry'",
    "newsterm search 'said:ortiz figure:money>1bn since:2024-01-01' | cut -f1",
)
_SHOWN = 60
"""Characters of a wrong query from where it went wrong."""
_LANGUAGE = (
    'words, "phrases", prefix*, -not, or; '
    "title: said: figure: tag: is: source: feed: author: lang: since: before: words: "
    "story: sources: differs: copies:"
)


def add_options(parser: ArgumentParser) -> None:
    add_query(parser, needed=True)
    parser.add_argument(
        "-n", "--most", type=arguments.count, default=20, metavar="N", help="at most N; else 20"
    )
    add_fresh_option(parser)
    arguments.add_output_options(parser, "text", "json")
    arguments.add_store_option(parser)


def add_query(parser: ArgumentParser, needed: bool) -> None:
    parser.add_argument("query", nargs="+" if needed else "*", metavar="QUERY", help=_LANGUAGE)


def run(options: Namespace) -> int:
    query = read_query(options.query)
    with opened(store_folder(options.store), query, fresh=options.fresh) as index:
        now = datetime.now()
        hits = checked(
            index,
            lambda: ask(index, query, now, options.most),
            lambda hits: [hit.entry for hit in hits],
        )
        found = index.certain(lambda: [_match(index, hit.entry, query) for hit in hits])
        status = inputs.tell_problems(index, now=True)
        if index.trouble:
            session.warn(index.trouble)
    if options.to == "json":
        from newsterm.render import ndjson

        session.say(ndjson.to_json(ndjson.match_json(match)) for match in found)
    elif not inputs.is_painted(options):
        session.say(map(plain.match_text, found))
    else:
        from newsterm.render import styled

        session.say(inputs.painted(map(styled.match, found), options))
    return status


def read_query(words: list[str]) -> Query:
    """The query of a command line. Raises UsageError that points at the place."""
    text = " ".join(word.removeprefix(" ") for word in words)
    try:
        return parse_query(text)
    except QueryError as error:
        rest = text[error.place :][:_SHOWN] or "its end"
        raise UsageError(
            f"{error.message}; character {error.place + 1}, at {rest!r}", text
        ) from error


def _match(index: Index, entry: Entry, query: Query) -> Match:
    from newsterm.adapters.articles.file import read_article
    from newsterm.core.search.snippet import Match, find_snippet

    wanted = [c.value for clauses in query for c in clauses if c.field == "text" and not c.negated]
    try:
        article = read_article(os.path.join(index.folder, entry.path))
    except NewstermError:  # Gone since it was found, or no article any more.
        return Match(entry, None, None)
    return Match(entry, article, find_snippet(article, wanted, _answers(index, article, query)))


def _answers(index: Index, article: Article, query: Query) -> list[Span]:
    if not asks_for_findings(query):
        return []
    from newsterm.adapters.index.kept_findings import findings_in
    from newsterm.core.search.answering import answers

    found = findings_in(index.connection, article)
    return answers(query, found) if found else []
