"""`newsterm list`: the articles of the store."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from newsterm import render, terminal
from newsterm.adapters.store import read_store, store_folder
from newsterm.commands import inputs
from newsterm.core.article import Article
from newsterm.errors import NewstermError

EXAMPLES = ("newsterm list", "newsterm list moon landing")


def add_options(parser: ArgumentParser) -> None:
    parser.add_argument("query", nargs="*", metavar="WORD", help="only articles with every word")
    inputs.add_output_options(parser, "text", "json")
    inputs.add_store_option(parser)


def run(options: Namespace) -> int:
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
    elif not inputs.is_painted(options):
        terminal.say(map(render.listing_text, found))
    elif found:
        from newsterm import paint

        terminal.say(inputs.painted([paint.listing(found)], options))
    return status


def _holds(article: Article, query: list[str]) -> bool:
    text = f"{article.title}\n{article.text}".casefold()
    return all(word.casefold() in text for word in query)
