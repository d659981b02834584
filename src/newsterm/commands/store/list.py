"""`newsterm list`: the articles of the store, the newest first."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from datetime import datetime

from newsterm.adapters.index.index import Index
from newsterm.adapters.index.query import ask
from newsterm.adapters.store.folder import store_folder
from newsterm.commands import arguments, inputs, session
from newsterm.commands.store.index import add_fresh_option, checked, opened
from newsterm.commands.store.search import add_query, read_query
from newsterm.core.search.entry import Entry, beside_originals
from newsterm.core.search.query import Query
from newsterm.render import plain

EXAMPLES = ("newsterm list", "newsterm list moon landing", "newsterm list since:7d 'words:>500'")


def add_options(parser: ArgumentParser) -> None:
    add_query(parser, needed=False)
    parser.add_argument("-n", "--most", type=arguments.count, metavar="N", help="the newest N")
    add_fresh_option(parser)
    arguments.add_output_options(parser, "text", "json")
    arguments.add_store_option(parser)


def run(options: Namespace) -> int:
    query = read_query(options.query)
    # What is ranked by its words must all be seen to know which is newest; the rest comes by day.
    has_words = any(c.field in ("text", "title") for clauses in query for c in clauses)
    most = -1 if has_words or not options.most else options.most
    with opened(store_folder(options.store), query, fresh=options.fresh) as index:
        entries = checked(index, lambda: _listed(index, query, most, options.most), list)
        status = inputs.tell_problems(index)
        if index.trouble:
            session.warn(index.trouble)
    if options.to == "json":
        from newsterm.render import ndjson

        session.say(ndjson.to_json(ndjson.entry_json(entry)) for entry in entries)
    elif not inputs.is_painted(options):
        session.say(map(plain.entry_text, entries))
    elif entries:
        from newsterm.render import tables

        session.say(inputs.painted([tables.entries(entries)], options))
    return status


def _listed(index: Index, query: Query, most: int, shown: int | None) -> list[Entry]:
    """The newest of the articles that answer; `most` that are asked for, of which so many are shown."""
    hits = ask(index, query, datetime.now(), most)
    entries = sorted((hit.entry for hit in hits), key=lambda entry: entry.day, reverse=True)
    return beside_originals(entries[:shown])
