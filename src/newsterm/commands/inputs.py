"""What the commands have in common: options, inputs one by one, failures in their place.

A command that prints is a generator of lines over `Inputs`; everything that can go wrong with an
input goes wrong here, costs one line on standard error, and leaves the others alone.
"""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Iterable, Iterator

from newsterm import render, terminal
from newsterm.core.article import Article
from newsterm.errors import NewstermError
from newsterm.sources import Opened, Unread, named_sources, open_sources

TYPE_CHECKING = False  # As typing's, without the 5 ms of importing it.
if TYPE_CHECKING:
    from typing import TypeVar

    from rich.console import RenderableType

    from newsterm.adapters.index import Index
    from newsterm.objects import Json

    Result = TypeVar("Result")

_FILES = "a file, an article's id, or - for standard input; none: what is piped in"


class Inputs:
    """The named articles, opened as they are asked for; `status` tells how that went so far."""

    def __init__(self, options: Namespace) -> None:
        self.names = named_sources(options.names)
        self.status = 0
        self._options = options

    def each(self, work: Callable[[Article], Result]) -> Iterator[tuple[Opened, Result]]:
        """Every article that can be read, with what `work` makes of it."""
        options = self._options
        for item in open_sources(self.names, options.form, options.store):
            try:
                if isinstance(item, Unread):
                    raise item.error
                result = work(item.article)
            except NewstermError as error:
                self.status = terminal.FAILED
                self._tell(item, error)
                if options.fail_fast:
                    return
            else:
                yield item, result

    def _tell(self, item: Opened | Unread, error: NewstermError) -> None:
        """One line on stderr; for a record also an object in its place, so that nothing shifts."""
        id = item.id if isinstance(item, Unread) else item.article.key
        if isinstance(item, Opened) and not error.what:
            error = NewstermError(error.message, name_of(item.article))
        terminal.warn(error)
        if item.line and self._options.to == "json":
            from newsterm import objects

            terminal.say([objects.to_json(objects.error_json(id, item.line, error.message))])


def print_lines(command: Callable[[Inputs, Namespace], Iterable[str]], options: Namespace) -> int:
    """Print what a command has to say as it says it; the exit status."""
    inputs = Inputs(options)
    terminal.say(command(inputs, options))
    return inputs.status


def headings(inputs: Inputs, options: Namespace) -> Iterator[Callable[[Article], list[str]]]:
    """For each article in turn, the function that gives the lines above it, where several print."""
    wanted = len(inputs.names) > 1 and options.heading
    yield lambda article: heading_lines(article, options) if wanted else []
    while True:
        yield lambda article: ["", *heading_lines(article, options)] if wanted else []


def heading_lines(article: Article, options: Namespace) -> list[str]:
    if not is_painted(options):
        return [render.heading(article)]
    from newsterm import paint

    return painted([paint.heading(article)], options)


def json_lines(rows: Iterable[Json], item: Opened) -> list[str]:
    """JSON objects, one a line, with the keys a record brought along."""
    from newsterm import objects

    return [objects.to_json({**row, **item.extra}) for row in rows]


def is_painted(options: Namespace) -> bool:
    """True where text goes to a person's terminal, or is to look as if it did."""
    return options.to == "text" and (terminal.is_terminal() or terminal.wants_colour(options.color))


def painted(things: Iterable[RenderableType], options: Namespace) -> list[str]:
    from newsterm.paint import to_terminal

    return [to_terminal(things, terminal.width(), terminal.wants_colour(options.color))]


def name_of(article: Article) -> str:
    """What to call an article in a message."""
    return article.source or str(article.id)


def tell_problems(index: Index) -> int:
    """A line on stderr for each file of a store that could not be read; the exit status."""
    problems = index.problems()
    for path, problem in problems:
        terminal.warn(NewstermError(problem, f"{index.folder}/{path}"))
    return terminal.FAILED if problems else 0


def add_input_options(parser: ArgumentParser) -> None:
    add = parser.add_argument
    add("names", nargs="*", metavar="FILE", help=_FILES)
    add("-f", "--from", dest="form", choices=("auto", "text", "markdown", "json"), default="auto",
        metavar="FORM", help="auto, text, markdown, or json: records of id, text, title")  # fmt: skip
    add("--fail-fast", action="store_true", help="stop at the first input that fails")
    add_store_option(parser)


def add_output_options(parser: ArgumentParser, *forms: str) -> None:
    """`--to` with these forms, the first of them the default, and what goes with it."""
    add = parser.add_argument
    add("-t", "--to", choices=forms, default=forms[0], metavar="FORM", help=", ".join(forms))
    add("--json", dest="to", action="store_const", const="json", help="short for --to json")
    add("--color", choices=("auto", "always", "never"), default="auto", metavar="WHEN",
        help="auto, always or never")  # fmt: skip


def add_heading_option(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--no-heading", dest="heading", action="store_false", help="no line above each article"
    )


def add_store_option(parser: ArgumentParser) -> None:
    parser.add_argument("--store", metavar="DIR", help="the folder of articles")


def count(text: str) -> int:
    """A whole number above 0, for argparse."""
    number = int(text) if text.isdecimal() and len(text) < 10 else 0
    if not number:
        raise ArgumentTypeError(f"{text!r} is no number from 1 up")
    return number
