"""`newsterm show`: the full text, quotes and figures highlighted."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator

from newsterm import objects, render
from newsterm.commands import inputs
from newsterm.commands.summarize import add_summary_options, summary_of
from newsterm.core.article import Article

EXAMPLES = ("newsterm show article.txt", "newsterm show --json article.txt | jq .figures")


def add_options(parser: ArgumentParser) -> None:
    inputs.add_input_options(parser)
    inputs.add_heading_option(parser)
    inputs.add_output_options(parser, "text", "json")
    add_summary_options(parser)


def run(options: Namespace) -> int:
    return inputs.print_lines(_lines, options)


def _lines(given: inputs.Inputs, options: Namespace) -> Iterator[str]:
    headings = inputs.headings(given, options)
    for item, text in given.each(lambda article: _text(article, options)):
        if options.to == "json":
            yield from inputs.json_lines([text], item) if isinstance(text, dict) else ()
        else:
            yield from next(headings)(item.article)
            yield from text


def _text(article: Article, options: Namespace) -> list[str] | objects.Json:
    if options.to == "text" and not inputs.is_painted(options):
        return render.article_text(article)
    from newsterm.core.digest import digest

    found = digest(article, summary_of(article, options))
    if options.to == "json":
        return objects.digest_json(found)
    from newsterm import paint

    return inputs.painted(paint.article(found), options)
