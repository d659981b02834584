"""`newsterm restore`: the marks that `newsterm export` printed, put back: all of them, or none."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import closing

from newsterm.adapters.marks.marks import Mark, Marks, parse_mark
from newsterm.adapters.system.files import read_bytes
from newsterm.commands import inputs, session
from newsterm.errors import NewstermError

EXAMPLES = (
    "newsterm restore marks.json",
    "newsterm export | ssh desk newsterm restore",
    "jq -c 'select(.starred)' marks.json | newsterm restore",
)


def add_options(parser: ArgumentParser) -> None:
    parser.add_argument(
        "name",
        nargs="?",
        default="-",
        metavar="FILE",
        help="what export printed; else standard input",
    )


def run(options: Namespace) -> int:
    restored = list(_marks_in(options.name))
    with closing(Marks()) as marks:
        if not marks.is_kept:
            raise marks.unkept()
        if marks.trouble:
            session.warn(marks.trouble)
        marks.put(restored)
    session.say([f"{inputs.articles(len(restored))} marked as exported"])
    return 0


def _marks_in(name: str) -> Iterator[Mark]:
    for number, line in enumerate(read_bytes(name).splitlines(), 1):
        try:
            yield parse_mark(line.decode())
        except ValueError as error:
            message = "is no mark; give what newsterm export prints; nothing was changed"
            raise NewstermError(message, inputs.line_of(name, number)) from error
