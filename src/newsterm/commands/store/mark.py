"""`newsterm mark`: read, starred, tags, highlights and notes from the command line, and undo."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterable
from contextlib import closing
from datetime import datetime

from newsterm.adapters.following.places import Place, placed
from newsterm.adapters.index.index import Index
from newsterm.adapters.index.query import ask
from newsterm.adapters.marks.highlighting import highlighted
from newsterm.adapters.marks.marks import Mark, Marks
from newsterm.adapters.store.folder import store_folder
from newsterm.commands import arguments, inputs, session
from newsterm.commands.store.index import opened
from newsterm.commands.store.search import read_query
from newsterm.core.passages.highlight import Highlight
from newsterm.core.search.entry import Entry
from newsterm.core.search.query import Query
from newsterm.core.value import replace
from newsterm.errors import NewstermError, UsageError

EXAMPLES = (
    "newsterm mark --read --tag budget 61e894766dc5",
    "newsterm mark --star --query said:powell",
    "newsterm mark --highlight 'words of it' --note 'why?' 61e894766dc5",
    "newsterm mark --undo",
)


def add_options(parser: ArgumentParser) -> None:
    add = parser.add_argument
    add("ids", nargs="*", metavar="ID", help="articles, by the id that list and search give")
    add("--query", metavar="QUERY", help="the articles that answer a query, instead of ids")
    for name, what in (("read", "read"), ("star", "starred")):
        group = parser.add_mutually_exclusive_group()
        group.add_argument(
            f"--{name}", dest=what, action="store_true", default=None, help=f"they are {what}"
        )
        group.add_argument(f"--un{name}", dest=what, action="store_false", help="they are not")
    add("--tag", type=_tag, action="append", default=[], metavar="TAG",
        help="add a tag; may be repeated")  # fmt: skip
    add("--untag", action="append", default=[], metavar="TAG", help="take a tag away")
    add("--highlight", metavar="WORDS", help="highlight these words of it, where they stand first")
    add("--note", metavar="TEXT", help="your own words about it, or about what is highlighted")
    add("--undo", action="store_true", help="take the last change back")
    arguments.add_store_option(parser)


def run(options: Namespace) -> int:
    if options.undo and (options.ids or options.query or _is_change(options)):
        raise UsageError(
            "--undo takes back the whole of the last change; it goes with nothing else"
        )
    with closing(Marks()) as marks:
        if not marks.is_kept:
            raise marks.unkept()
        if marks.trouble:
            session.warn(marks.trouble)
        if options.undo:
            undone = marks.undo()
            told = f"{inputs.articles(undone)} as before the last change"
            session.say([told if undone else "there is no change to take back"])
        else:
            chosen, status = _chosen(options)
            highlights = {
                id: highlighted(place[0], options.highlight, options.note)
                for id, place in (chosen.items() if options.highlight is not None else ())
            }

            def changed(mark: Mark) -> Mark:
                return _changed(mark, chosen[mark.id], options, highlights.get(mark.id))

            marks.change(chosen, changed)
            told = f"{inputs.articles(len(chosen))} marked; newsterm mark --undo takes it back"
            session.say([told if chosen else "no article answers; nothing was marked"])
            return status
    return 0


def _tag(text: str) -> str:
    if not text.strip():
        raise ArgumentTypeError("a tag needs a letter")
    return text.strip().casefold()


def _is_change(options: Namespace) -> bool:
    wanted = (
        *(options.read, options.starred, options.highlight, options.note),
        *(options.tag, options.untag),
    )
    return any(value not in (None, []) for value in wanted)


def _chosen(options: Namespace) -> tuple[dict[str, Place], int]:
    """The ids of the articles to mark and where each is; and the exit status: files that the disk failed
    on might answer too.
    """
    if not _is_change(options):
        raise UsageError("nothing to mark; give --read, --star, --tag, --undo …")
    if bool(options.ids) == bool(options.query):
        raise UsageError("no articles; name their ids, or give --query")
    folder = store_folder(options.store)
    query = read_query([options.query]) if options.query else ()
    with opened(folder, query) as index:
        named = index.certain(lambda: _named(index, query, options.ids))
        status = inputs.tell_problems(index, now=True) if query else 0
        return {entry.id: placed(index, entry.id) for entry in named}, status


def _named(index: Index, query: Query, ids: list[str]) -> list[Entry]:
    if query:
        return [hit.entry for hit in ask(index, query, datetime.now())]
    return [
        _entry(index.entries("substr(id, 1, ?) = ?", (len(id), id)), id, index.folder) for id in ids
    ]


def _entry(found: Iterable[Entry], id: str, folder: str) -> Entry:
    entries = list(found)
    if len(entries) != 1 or len(id) < 6:
        how_many = f"names {len(entries)} articles" if entries else "names no article"
        raise NewstermError(f"{how_many} of {folder}; newsterm list shows the ids", id)
    return entries[0]


def _changed(mark: Mark, place: Place, options: Namespace, highlight: Highlight | None) -> Mark:
    tags = {*mark.tags, *options.tag} - {*map(str.casefold, options.untag)}
    return replace(
        mark,
        read=mark.read if options.read is None else options.read,
        starred=mark.starred if options.starred is None else options.starred,
        note=mark.note if options.note is None or highlight else options.note,
        highlights=(*mark.highlights, highlight) if highlight else mark.highlights,
        tags=tuple(sorted(tags)),
        path=place[0],
        sketch=place[1],
    )
