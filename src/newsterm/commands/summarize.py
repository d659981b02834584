"""`newsterm summarize`: the sentences that say most."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator

from newsterm import render, terminal
from newsterm.adapters.methods import METHODS, method
from newsterm.commands import inputs
from newsterm.core.article import Article
from newsterm.core.summary import Length, Summary, summarize
from newsterm.errors import NewstermError

EXAMPLES = (
    "newsterm summarize article.txt",
    "curl -s … | newsterm summarize -n 2 -",
    "newsterm summarize -m lex-rank --json *.txt | jq -r .title",
)


def add_options(parser: ArgumentParser) -> None:
    inputs.add_input_options(parser)
    inputs.add_heading_option(parser)
    inputs.add_output_options(parser, "text", "json")
    add_summary_options(parser)
    parser.add_argument("-q", "--quiet", action="store_true", help="no warnings")


def add_summary_options(parser: ArgumentParser) -> None:
    add = parser.add_argument
    add("-m", "--method", choices=METHODS, default="news", metavar="NAME", help=", ".join(METHODS))
    add("-n", "--sentences", type=inputs.count, metavar="N", help="at most N sentences")
    add("-w", "--words", type=inputs.count, metavar="N", help="at most N words")


def run(options: Namespace) -> int:
    return inputs.print_lines(_lines, options)


def summary_of(article: Article, options: Namespace) -> Summary:
    """The summary that the options ask for."""
    length = None
    if options.sentences is not None or options.words is not None:
        length = Length(options.sentences, options.words)
    return summarize(article, length, options.method, method(options.method))


def _lines(given: inputs.Inputs, options: Namespace) -> Iterator[str]:
    headings = inputs.headings(given, options)
    for item, summary in given.each(lambda article: summary_of(article, options)):
        article = item.article
        if options.to == "json":
            yield from inputs.json_lines([render.summary_json(article, summary)], item)
            continue
        if not summary.lines and not options.quiet:
            terminal.warn(_nothing_taken(article, options))
        yield from next(headings)(article)
        yield from _text(article, summary, options)


def _text(article: Article, summary: Summary, options: Namespace) -> list[str]:
    if not inputs.is_painted(options):
        return render.summary_text(article, summary)
    from newsterm import paint
    from newsterm.core.digest import digest

    return inputs.painted(paint.summary(digest(article, summary)), options)


def _nothing_taken(article: Article, options: Namespace) -> NewstermError:
    if article.paragraphs and options.words is not None:
        message = f"no sentence has at most {options.words} words; give -w more"
    else:
        message = "holds no sentence; there is nothing to summarise"
    return NewstermError(message, inputs.name_of(article))
