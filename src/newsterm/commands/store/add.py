"""`newsterm add`: put articles into the store."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from datetime import datetime

from newsterm.adapters.sources import Failed, Source, list_sources, named_sources
from newsterm.adapters.store.adding import add
from newsterm.adapters.store.folder import store_folder
from newsterm.adapters.store.putting import Added
from newsterm.adapters.system.failures import failure
from newsterm.commands import arguments, session
from newsterm.commands.store.index import opened
from newsterm.core.text.controls import one_line
from newsterm.errors import NewstermError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newsterm.adapters.index.index import Index

EXAMPLES = (
    "newsterm add article.txt notes/*.md",
    "newsterm add https://example.org/story",
    "pdftotext report.pdf - | newsterm add -",
)


def add_options(parser: ArgumentParser) -> None:
    add_argument = parser.add_argument
    add_argument(
        "names", nargs="*", metavar="FILE", help="a file, a web address, or - for standard input"
    )
    add_argument("-f", "--from", dest="form", choices=("auto", "text", "markdown", "html"),
                 default="auto", metavar="FORM", help="auto, text, markdown or html")  # fmt: skip
    arguments.add_encoding_option(parser)
    arguments.add_quiet_option(parser)
    add_argument("--fail-fast", action="store_true", help="stop at the first input that fails")
    arguments.add_store_option(parser)


def run(options: Namespace) -> int:
    status = 0
    names = named_sources(options.names)
    with opened(store_folder(options.store)) as index:
        for source in list_sources(names, options.form):
            try:
                name, added = _added(index, source, options)
            except Exception as error:  # Whatever it is, the names behind it are added.
                told, failed = failure(error, "" if isinstance(source, Failed) else source[0])
                status = max(status, source.status if isinstance(source, Failed) else failed)
                session.warn(told)
                if options.fail_fast:
                    break
                continue
            if not options.quiet:
                session.say([_told(added)])
            if added.doubt:
                session.warn(NewstermError(added.doubt, name))
    return status


def _added(index: Index, source: Source | Failed, options: Namespace) -> tuple[str, Added]:
    """What a source is called, and what became of its article."""
    if isinstance(source, Failed):
        raise source.error
    name, _, data = source
    return name, add(index, name, options.form, datetime.now(), options.encoding, data)


def _told(added: Added) -> str:
    """`id<TAB>path<TAB>what became of it`."""
    what = "added" if added.is_new else "was there already"
    if added.like:
        what = f"added; {added.how_like} {added.like}"
    return "\t".join(map(one_line, (added.id, added.path, what)))
