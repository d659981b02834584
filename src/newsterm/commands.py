"""What each command does: articles in, lines out, one at a time and in order.

A command is a function from an article to the lines it prints, in text or in JSON. Everything that
is the same for all of them (opening, failing, headings, the exit status) happens once, in
`print_each`.
"""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Iterable
from functools import partial

from newsterm import render, terminal
from newsterm.core.article import Article
from newsterm.core.summary import Length, Summary, summarize
from newsterm.errors import NewstermError
from newsterm.sources import Opened, Unread, named_sources, open_sources

TYPE_CHECKING = False
if TYPE_CHECKING:
    from rich.console import RenderableType

Printer = Callable[[Opened, Namespace], Iterable[str]]


def print_each(printer: Printer, options: Namespace) -> int:
    """Print every named article; a bad one gets its line on stderr and the others go on."""
    names = named_sources(options.names)
    headed = len(names) > 1 and options.to == "text" and options.heading
    status = 0
    for number, item in enumerate(open_sources(names, options.form, options.store)):
        try:
            if isinstance(item, Unread):
                raise item.error
            lines = printer(item, options)
        except NewstermError as error:
            status = terminal.FAILED
            _tell_failure(item, error, options)
            if options.fail_fast:
                break
            continue
        if headed:
            terminal.say([""] if number else [])
            terminal.say(_heading(item.article, options))
        terminal.say(lines)
    return status


def summary_lines(item: Opened, options: Namespace) -> Iterable[str]:
    article = item.article
    summary = _summary(article, options)
    if options.to == "json":
        return _json_lines([render.summary_json(article, summary)], item)
    if not summary.lines and not options.quiet:
        terminal.warn(_nothing_taken(article, options))
    if not _is_painted(options):
        return render.summary_text(article, summary)
    from newsterm import paint
    from newsterm.core.digest import digest

    return _painted(paint.summary(digest(article, summary)), options)


def article_lines(item: Opened, options: Namespace) -> Iterable[str]:
    if options.to == "text" and not _is_painted(options):
        return render.article_text(item.article)
    from newsterm.core.digest import digest

    found = digest(item.article, _summary(item.article, options))
    if options.to == "json":
        return _json_lines([render.digest_json(found)], item)
    from newsterm import paint

    return _painted(paint.article(found), options)


def quote_lines(item: Opened, options: Namespace) -> Iterable[str]:
    from newsterm.core.digest import digest

    found = digest(item.article)
    if options.to == "json":
        return _json_lines(render.quotes_json(found), item)
    if not _is_painted(options):
        return render.quotes_text(found)
    from newsterm import paint

    return _painted([paint.quotes(found)] if found.quotes else [], options)


def figure_lines(item: Opened, options: Namespace) -> Iterable[str]:
    from newsterm.core.digest import digest

    found = digest(item.article)
    if options.to == "json":
        return _json_lines(render.figures_json(found), item)
    if not _is_painted(options):
        return render.figures_text(found)
    from newsterm import paint

    return _painted([paint.figures(found)] if found.figures else [], options)


def list_store(options: Namespace) -> int:
    """The store's articles, those that hold every word of the query."""
    from newsterm.adapters.store import read_store, store_folder

    status = 0
    found: list[Article] = []
    for _, article in read_store(store_folder(options.store)):
        if isinstance(article, NewstermError):
            terminal.warn(article)
            status = terminal.FAILED
        elif _holds(article, options.query):
            found.append(article)
    if options.to == "json":
        terminal.say(render.to_json(render.listing_json(article)) for article in found)
    elif not _is_painted(options):
        terminal.say(map(render.listing_text, found))
    elif found:
        from newsterm import paint

        terminal.say(_painted([paint.listing(found)], options))
    return status


def read(options: Namespace) -> int:
    """Open the reader on the store, or on what was named."""
    from newsterm.adapters.store import store_folder
    from newsterm.tui.app import run

    folder = None if options.names else store_folder(options.store)
    return run(folder, options.names, options.method)


def _summary(article: Article, options: Namespace) -> Summary:
    from newsterm.adapters.methods import method

    length = None
    if options.sentences is not None or options.words is not None:
        length = Length(options.sentences, options.words)
    return summarize(article, length, options.method, method(options.method))


def _tell_failure(item: Opened | Unread, error: NewstermError, options: Namespace) -> None:
    """One line on stderr; for a record also an object in its place, so that nothing shifts."""
    id = item.id if isinstance(item, Unread) else item.article.key
    if isinstance(item, Opened) and not error.what:
        error = NewstermError(error.message, item.article.source or str(id))
    terminal.warn(error)
    if item.line and options.to == "json":
        terminal.say([render.to_json(render.error_json(id, item.line, error.message))])


def _nothing_taken(article: Article, options: Namespace) -> NewstermError:
    if article.paragraphs and options.words is not None:
        message = f"no sentence has at most {options.words} words; give -w more"
    else:
        message = "holds no sentence; there is nothing to summarise"
    return NewstermError(message, article.source or str(article.id))


def _json_lines(rows: Iterable[render.Json], item: Opened) -> Iterable[str]:
    return [render.to_json({**row, **item.extra}) for row in rows]


def _heading(article: Article, options: Namespace) -> Iterable[str]:
    if not _is_painted(options):
        return [render.heading(article)]
    from newsterm import paint

    return _painted([paint.heading(article)], options)


def _is_painted(options: Namespace) -> bool:
    return terminal.is_terminal() or terminal.wants_colour(options.color)


def _painted(things: Iterable[RenderableType], options: Namespace) -> Iterable[str]:
    from newsterm.paint import to_terminal

    return [to_terminal(things, terminal.width(), terminal.wants_colour(options.color))]


def _holds(article: Article, query: list[str]) -> bool:
    text = f"{article.title}\n{article.text}".casefold()
    return all(word.casefold() in text for word in query)


COMMANDS: dict[str, Callable[[Namespace], int]] = {
    "summarize": partial(print_each, summary_lines),
    "show": partial(print_each, article_lines),
    "quotes": partial(print_each, quote_lines),
    "figures": partial(print_each, figure_lines),
    "list": list_store,
    "read": read,
}
