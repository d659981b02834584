"""What the commands have in common: inputs one by one, failures in their place.

A command says what it makes of one article; everything else happens here, once for all of them. What
can go wrong with an input goes wrong here, costs one line on standard error, and leaves the others
alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain

from newsterm.adapters.sources import (
    Failed,
    Source,
    is_long,
    is_message,
    list_sources,
    named_sources,
    open_source,
)
from newsterm.adapters.system.allowance import allow, is_usual, too_heavy
from newsterm.adapters.system.files import STDIN
from newsterm.commands import session
from newsterm.core.text.article import Article
from newsterm.core.value import replace
from newsterm.errors import FAILED, NewstermError, UsageError
from newsterm.render import plain

TYPE_CHECKING = False  # As typing's, without the 5 ms of importing it.
if TYPE_CHECKING:
    from argparse import Namespace
    from typing import TypeVar

    from rich.console import RenderableType

    from newsterm.adapters.index.index import Index
    from newsterm.render.ndjson import Json

    Result = TypeVar("Result")
    Worked = tuple[Result | Failed, list[NewstermError]]
    """What was made of a source, or what went wrong; and what to warn of, wherever it was made."""

_MOST_SECONDS = 3600
"""Of processor time: a bound of memory, and as good as none of time."""


class Inputs:
    """The named articles, worked on one by one; `status` tells how that went so far."""

    def __init__(self, options: Namespace) -> None:
        if options.encoding and options.form == "json":
            raise UsageError("records are UTF-8; --encoding does not go with --from json")
        allow(options.largest)
        self.names = named_sources(options.names)
        self.status = 0
        self._options = options

    def each(self, work: Callable[[Article, Namespace], Result]) -> Iterator[Result]:
        """What `work` makes of each article that can be read, in order.

        With `--jobs` it works in other processes: then it is a function of a module, and its results
        can be pickled.
        """
        for result, warnings in self._results(partial(_worked, work, self._options)):
            for warning in warnings:
                session.warn(warning)
            if not isinstance(result, Failed):
                yield result
                continue
            self.status = max(self.status, result.status)
            self._tell(result)
            if self._options.fail_fast:
                return

    def _results(
        self, work: Callable[[Source | Failed], Worked[Result]]
    ) -> Iterator[Worked[Result]]:
        sources = list_sources(self.names, self._options.form)
        is_bounded = is_usual()
        if self._options.jobs == 1:
            heavy = partial(is_long, store=self._options.store)
            return _each(work, sources, heavy) if is_bounded else map(work, sources)
        from newsterm.adapters.system.limited_process import within_limits
        from newsterm.adapters.system.parallel_map import map_in_order

        bounded = partial(within_limits, _MOST_SECONDS, work) if is_bounded else work
        return map_in_order(bounded, sources, self._options.jobs, _lost)

    def _tell(self, failed: Failed) -> None:
        """One line on stderr; for a record also an object in its place, so that nothing shifts."""
        session.warn(failed.error)
        if failed.line and self._options.to == "json":
            from newsterm.render import ndjson

            row = ndjson.error_json(failed.id, failed.line, failed.error.message)
            session.say([ndjson.to_json(row)])


def _each(
    work: Callable[[Source | Failed], Worked[Result]],
    sources: Iterator[Source | Failed],
    is_long: Callable[[Source | Failed], bool],
) -> Iterator[Worked[Result]]:
    """What comes of each source, the work on a long one in a process of bounded memory."""
    for source in sources:
        if not is_long(source):
            yield work(source)
            continue
        from newsterm.adapters.system.limited_process import map_apart

        yield from map_apart(work, chain([source], sources), _lost, is_long, _MOST_SECONDS)


def _worked(
    work: Callable[[Article, Namespace], Result], options: Namespace, source: Source | Failed
) -> Worked[Result]:
    allow(options.largest)
    with session.keeping_warnings() as warnings:
        result = _tried(work, options, source)
    if isinstance(source, Failed) or options.quiet:
        return result, []
    return result, [NewstermError(w.message, w.what or _name_of(source)) for w in warnings]


def _tried(
    work: Callable[[Article, Namespace], Result], options: Namespace, source: Source | Failed
) -> Result | Failed:
    """What `work` makes of a source, or what went wrong: whatever it is, its neighbours are done."""
    if isinstance(source, Failed):
        return source
    _, line, _ = source
    article = None
    try:
        article = open_source(source, options.form, options.store, options.encoding)
        if options.language:
            article = replace(article, language=options.language)
        if article.doubt:
            session.warn(NewstermError(article.doubt, name_of(article)))
        return work(article, options)
    except MemoryError as error:
        told = NewstermError(too_heavy()) if is_long(source, options.store) else error
        return Failed(told, _name_of(source), line, article.id or None if article else None)
    except Exception as error:
        id = article.key if line and article else getattr(error, "id", None)
        return Failed(error, _name_of(source), line, id)


def _lost(source: Source | Failed, how: str) -> Worked[Result]:
    if isinstance(source, Failed):
        return source, []
    message = "the process that worked on it died; it may need more memory than there is"
    if how == "heavy":
        message = too_heavy()
    if how == "stuck":
        message = "takes too long and was given up; split it into articles"
    return Failed(NewstermError(message), _name_of(source), source[1]), []


def _name_of(source: Source) -> str:
    name, line, _ = source
    return line_of(name, line) if line else name


def line_of(name: str, number: int) -> str:
    """What to call a line of a file, or of standard input, in a message."""
    return f"line {number}" if name == STDIN else f"{name}, line {number}"


def articles(count: int) -> str:
    """A number of articles, in words."""
    return f"{count} article{'' if count == 1 else 's'}"


def print_lines(command: Callable[[Inputs, Namespace], Iterable[str]], options: Namespace) -> int:
    """Print what a command has to say as it says it; the exit status."""
    inputs = Inputs(options)
    session.say(command(inputs, options))
    return inputs.status


def print_each(work: Callable[[Article, Namespace], list[str]], options: Namespace) -> int:
    """Print the lines that `work` makes of each article, an empty line between headed ones."""
    inputs = Inputs(options)
    apart = options.to == "text" and options.heading
    headed = partial(_headed, work, len(inputs.names) > 1) if apart else work
    for number, lines in enumerate(inputs.each(headed)):
        session.say(lines if number or lines[:1] != [""] else lines[1:])
    return inputs.status


def _headed(
    work: Callable[[Article, Namespace], list[str]],
    is_one_of_many: bool,
    article: Article,
    options: Namespace,
) -> list[str]:
    """The lines below a heading and an empty line, where the article is one of several."""
    lines = work(article, options)
    if is_one_of_many or is_message(article.source):
        return ["", *heading_lines(article, options), *lines]
    return lines


def heading_lines(article: Article, options: Namespace) -> list[str]:
    if not is_painted(options):
        return [plain.heading(article)]
    from newsterm.render import styled

    return painted([styled.heading(article)], options)


def json_lines(rows: Iterable[Json], article: Article) -> list[str]:
    """JSON objects, one a line, with the keys a record brought along that are not ours."""
    from newsterm.render import ndjson

    return [ndjson.to_json({**row, **dict(article.extra), **row}) for row in rows]


def is_painted(options: Namespace) -> bool:
    """True where text goes to a person's terminal, or is to look as if it did."""
    return options.to == "text" and (session.is_terminal() or session.wants_colour(options.color))


def painted(things: Iterable[RenderableType], options: Namespace) -> list[str]:
    from newsterm.render.styled import to_terminal

    return [to_terminal(things, session.width(), session.wants_colour(options.color))]


def name_of(article: Article) -> str:
    """What to call an article in a message."""
    return article.source or str(article.id)


def tell_problems(index: Index, now: bool = False) -> int:
    """A line on stderr for each file of a store that could not be read; the exit status.

    `now`: those alone that the disk failed on, of which nobody can tell whether they answer.
    """
    problems = index.problems(now)
    for path, problem in problems:
        session.warn(NewstermError(problem, f"{index.folder}/{path}"))
    return FAILED if problems else 0
