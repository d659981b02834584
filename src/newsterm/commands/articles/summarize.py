"""`newsterm summarize`: the sentences that say most."""

from __future__ import annotations

import re

from newsterm.adapters.summarizers.methods import METHODS, OWN, method
from newsterm.adapters.system.settings import default_method
from newsterm.commands import arguments, inputs, session
from newsterm.core.text.article import Article
from newsterm.errors import NewstermError, UsageError
from newsterm.render import plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from newsterm.core.summary.length import Length
    from newsterm.core.summary_lines import Summary

_LONG = 60_000
"""Characters from which on our own summary takes longer than asking the store's index for it."""
_NUMBER = r"\d{1,3}(?:\.\d{1,6})?|\.\d{1,6}"
EXAMPLES = (
    "newsterm summarize article.txt",
    "curl -s … | newsterm summarize -n 2 -",
    "newsterm summarize --to markdown article.txt > brief.md",
    "newsterm summarize --together ferry-*.txt",
    "newsterm summarize -m lex-rank --json *.txt | jq -r .title",
)


def add_options(parser: ArgumentParser) -> None:
    add_summary_options(parser, why="what spoke for each sentence")
    add = parser.add_argument
    add("--together", action="store_true", help="one summary of all articles, each line cited")
    add("--story", metavar="ID", help="with --together: a story of the store")


def add_summary_options(parser: ArgumentParser, why: str) -> None:
    """What `show` takes as well; `why` is what `--why` does."""
    arguments.add_input_options(parser)
    arguments.add_heading_option(parser)
    arguments.add_output_options(parser, "text", "markdown", "json")
    add = parser.add_argument
    add("-m", "--method", choices=METHODS, metavar="NAME", help=", ".join(METHODS))
    add("-n", "--sentences", type=arguments.count, metavar="N", help="at most N sentences")
    add("-w", "--words", type=arguments.count, metavar="N", help="at most N words")
    add("--ratio", type=_ratio, metavar="R", help="at most that share of the words: 0.2 or 20%%")
    add("--why", action="store_true", help=why)


def run(options: Namespace) -> int:
    if options.together:
        from newsterm.commands.stories.together import run as run_together

        return run_together(options)
    if options.story:
        raise UsageError("--story goes with --together")
    options.method = options.method or default_method()
    return inputs.print_each(_lines, options)


def summary_of(article: Article, options: Namespace) -> Summary:
    """The summary that the options ask for."""
    length = _length(article, options)
    if options.method in OWN and len(article.text) < _LONG:
        from newsterm.core.summary.summary import summarize  # 5 ms, which `show` may do without.

        return summarize(article, length, options.method, method(options.method))
    from newsterm.commands.findings import (
        summary_by,  # Only what takes long is worth asking for.
    )

    return summary_by(article, length, options)


def _length(article: Article, options: Namespace) -> Length | None:
    words = options.words
    if options.ratio is not None:
        share = max(1, int(options.ratio * plain.words_of(article)))
        words = share if words is None else min(share, words)
    if words is None and options.sentences is None:
        return None
    from newsterm.core.summary.length import Length

    return Length(options.sentences, words)


def _lines(article: Article, options: Namespace) -> list[str]:
    summary = summary_of(article, options)
    if not summary.lines:
        session.warn(_nothing_taken(article, options))
    if options.to == "json":
        from newsterm.render import ndjson

        return inputs.json_lines([ndjson.summary_json(article, summary, options.why)], article)
    if options.to == "markdown":
        return _brief(article, summary, options.why)
    return _text(article, summary, options)


def _text(article: Article, summary: Summary, options: Namespace) -> list[str]:
    if not inputs.is_painted(options):
        told = plain.summary_with_reasons if options.why else plain.summary_text
        return told(article, summary)
    from newsterm.core.digest import digest
    from newsterm.render import styled

    return inputs.painted(styled.summary(digest(article, summary), options.why), options)


def _brief(article: Article, summary: Summary, why: bool) -> list[str]:
    from newsterm.core.digest import digest
    from newsterm.render.markdown import brief

    return brief(digest(article, summary), why)


def _ratio(text: str) -> float:
    """A share between 0 and 1, as a decimal number or in per cent, for argparse."""
    number, percent = text.removesuffix("%"), text.endswith("%")
    share = float(number) / (100 if percent else 1) if re.fullmatch(_NUMBER, number) else 0.0
    if not 0 < share <= 1:
        from argparse import ArgumentTypeError

        raise ArgumentTypeError(f"{text!r} is no share; give 0.2 or 20%")
    return share


def _nothing_taken(article: Article, options: Namespace) -> NewstermError:
    if article.paragraphs and options.words is not None:
        message = f"no sentence has at most {options.words} words; give -w more"
    else:
        message = "holds no sentence; there is nothing to summarise"
    return NewstermError(message, inputs.name_of(article))
