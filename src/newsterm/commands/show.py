"""`newsterm show`: the full text, quotes and figures highlighted."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

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
    return inputs.print_each(_lines, options)


def _lines(article: Article, options: Namespace) -> list[str]:
    if options.to == "text" and not inputs.is_painted(options):
        return render.article_text(article)
    from newsterm.core.digest import digest

    found = digest(article, summary_of(article, options))
    if options.to == "json":
        return inputs.json_lines([objects.digest_json(found)], article)
    from newsterm import paint

    return inputs.painted(paint.article(found), options)
