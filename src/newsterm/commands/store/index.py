"""`newsterm index`: bring the index of the store up to date, and say how that went."""

from __future__ import annotations

import sys
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from newsterm.adapters.following.following import follow, remember_places
from newsterm.adapters.index.index import Index
from newsterm.adapters.store.folder import store_folder
from newsterm.commands import arguments, inputs, session
from newsterm.core.search.entry import Entry
from newsterm.core.search.query import Query, asks_for_findings, asks_for_stories
from newsterm.errors import NewstermError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeVar

    Found = TypeVar("Found")

EXAMPLES = ("newsterm index", "newsterm index --store ~/news", "newsterm index --full")
_LOOKS = 3
"""Times that what is shown is looked at, where each shows something that has changed again."""
_CHECKED = 5000
"""Articles that are looked at because they are shown; more are read by no one."""
_SOON = 1.0
"""Seconds before a progress line appears: what is over by then needs none."""


def add_options(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--full", action="store_true", help="read every file, not only what seems to have changed"
    )
    arguments.add_output_file(parser)
    arguments.add_quiet_option(parser)
    arguments.add_store_option(parser)


def run(options: Namespace) -> int:
    folder = store_folder(options.store)
    started = time.monotonic()
    with opened(folder, read_all=options.full) as index:
        known = time.monotonic()
        found = index.find(progress("finding quotes and figures"))
        count = index.count()
        status = inputs.tell_problems(index)
    report = [
        f"{count} articles in {folder}",
        f"{known - started:.1f} s to read what was new",
        f"{time.monotonic() - known:.1f} s to find quotes and figures in {found}",
    ]
    session.say([] if options.quiet else report)
    return status


@contextmanager
def opened(
    folder: str, query: Query = (), read_all: bool = False, fresh: bool = True
) -> Iterator[Index]:
    """The index of a store, up to date, with all that a query needs of it.

    `read_all`: each file is read, though it seems to be what it was. Not `fresh`: not every file of a
    large store is looked at; see `checked`.
    """
    index = Index(folder)
    try:
        reading = index.read_all if read_all else index.update if fresh else index.look
        index.certain(lambda: remember_places(index))
        reading(progress("reading"))
        for told in index.certain(lambda: follow(index)):
            session.warn(told)
        if asks_for_findings(query):
            index.find(progress("finding quotes and figures"))
        if asks_for_stories(query):
            find_stories(index, any(c.field == "differs" for clauses in query for c in clauses))
        yield index
    finally:
        index.close()


def add_fresh_option(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--fresh", action="store_true", help="look at every file first, in a large store too"
    )


def checked(
    index: Index, ask: Callable[[], Found], entries_of: Callable[[Found], list[Entry]]
) -> Found:
    """What an index answers, with the files of what is shown looked at: they are as they are now.

    Says so where another file may be newer than what the index knows of it.
    """
    found = index.certain(ask)
    for _ in range(_LOOKS):
        shown = entries_of(found)
        if len(shown) > _CHECKED or not index.check([entry.path for entry in shown]):
            break
        found = index.certain(ask)
    if not index.is_whole:
        message = (
            "may hold texts that were changed since they were read; --fresh looks at all of them"
        )
        session.warn(NewstermError(message, index.folder))
    return found


def find_stories(index: Index, with_differences: bool = False) -> None:
    """Bring the stories of a store up to date."""
    from newsterm.adapters.stories.differences import count_all
    from newsterm.adapters.stories.kept import update

    index.certain(lambda: update(index, progress("comparing")))
    if with_differences:
        index.certain(lambda: count_all(index, progress("comparing figures and quotes")))


def progress(what: str) -> Callable[[int, int], None] | None:
    """A line on standard error that tells how far a long run is; None where nobody watches."""
    if sys.stderr is None or not sys.stderr.isatty():
        return None
    begun = time.monotonic()

    def show(done: int, total: int) -> None:
        elapsed = time.monotonic() - begun
        if elapsed > _SOON:
            end = "\n" if done >= total else ""
            left = time_left(elapsed, done, total)
            line = f"\rnewsterm: {what}: {done:,} of {total:,}{left}\x1b[K"
            print(line, end=end, file=sys.stderr, flush=True)

    return show


def time_left(elapsed: float, done: int, total: int) -> str:
    """`, 2 min left`, as long as the first ones took; nothing where nothing is done, or left."""
    if not 0 < done < total:
        return ""
    seconds = elapsed * (total - done) / done
    return f", {seconds / 60:.0f} min left" if seconds > 90 else f", {seconds:.0f} s left"
