"""`newsterm figures`: which numbers, and what they count."""

from __future__ import annotations

from collections.abc import Iterator

from newsterm.commands import arguments, inputs, session
from newsterm.commands.findings import figures_of
from newsterm.core.digest import Digest
from newsterm.core.figures.figure import Figure, by_value
from newsterm.core.figures.types import FIGURE_TYPES
from newsterm.core.text.article import Article
from newsterm.core.value import replace
from newsterm.errors import UsageError
from newsterm.render import plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

EXAMPLES = (
    "newsterm figures article.txt | cut -f1,3",
    "newsterm figures --type money,percent --sort value *.txt",
    "newsterm figures --of injured --over",
    "newsterm figures --to csv *.txt > figures.csv",
)


def add_options(parser: ArgumentParser) -> None:
    arguments.add_input_options(parser)
    arguments.add_output_options(parser, "text", "markdown", "csv", "json")
    parser.add_argument(
        "--type", dest="types", type=_types, metavar="TYPE[,TYPE]…", help=", ".join(FIGURE_TYPES)
    )
    parser.add_argument(
        "--sort", choices=("article", "value"), default="article", metavar="KEY",
        help="article: as they stand; value: largest first, by unit",
    )  # fmt: skip
    parser.add_argument("--of", metavar="WORD", help="what stands with that word, the oldest first; "
                        "without FILE in the whole store")  # fmt: skip
    parser.add_argument("--over", action="store_true", help="with --of, as it is without")


def run(options: Namespace) -> int:
    if options.of or options.over:
        if not options.of:
            raise UsageError("--over goes with --of WORD")
        from newsterm.commands.stories.over_time import figures

        return figures(options)
    return inputs.print_lines(_lines, options)


def _lines(given: inputs.Inputs, options: Namespace) -> Iterator[str]:
    """Rows as the articles are read; all at the end where they are sorted or make one table."""
    if options.to == "markdown":
        yield from _in_markdown(given, options)
        return
    rows = (row for rows in given.each(_rows) for row in rows)
    if options.sort == "value":
        rows = (row for row in sorted(rows, key=lambda row: by_value(row[2])))
    if options.to == "csv":
        yield plain.csv_line(plain.FIGURE_COLUMNS)
        yield from (plain.csv_line(plain.figure_cells(found, figure)) for _, found, figure in rows)
    elif options.to == "json":
        from newsterm.render import ndjson

        for article, found, figure in rows:
            yield from inputs.json_lines([ndjson.figure_json(found, figure)], article)
    elif not inputs.is_painted(options):
        yield from (plain.figure_text(found, figure) for _, found, figure in rows)
    elif table := [(found, figure) for _, found, figure in rows]:
        from newsterm.render import tables

        yield from inputs.painted(
            tables.figures(table, session.width(), options.sort == "article"), options
        )


def _in_markdown(given: inputs.Inputs, options: Namespace) -> Iterator[str]:
    """A list for each article."""
    from newsterm.render.markdown import counted

    for rows in given.each(_rows):
        if rows:
            figures = [figure for _, _, figure in rows]
            if options.sort == "value":
                figures.sort(key=by_value)
            yield from counted(replace(rows[0][1], figures=tuple(figures)))


def _rows(article: Article, options: Namespace) -> list[tuple[Article, Digest, Figure]]:
    found = figures_of(article, options)
    wanted = options.types or FIGURE_TYPES
    return [(article, found, figure) for figure in found.figures if figure.type in wanted]


def _types(text: str) -> frozenset[str]:
    types = frozenset(text.split(","))
    if unknown := types - set(FIGURE_TYPES):
        from argparse import ArgumentTypeError

        raise ArgumentTypeError(f"no type {min(unknown)!r}; there are {', '.join(FIGURE_TYPES)}")
    return types
