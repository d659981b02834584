"""`newsterm verify`: does every line of a summary stand, word for word, in its source?

It reads what `summarize` prints: JSON, which names its sources and places, or plain lines with
`--source`. Nothing of newsterm's finding is trusted: only the text and the place are compared.
"""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator

from newsterm import terminal
from newsterm.adapters.files import STDIN, decode, read_article, read_bytes
from newsterm.commands import inputs
from newsterm.core.controls import one_line
from newsterm.errors import NewstermError
from newsterm.sources import named_sources

EXAMPLES = (
    "newsterm summarize --json *.txt | newsterm verify",
    "newsterm summarize article.txt | newsterm verify --source article.txt",
)


def add_options(parser: ArgumentParser) -> None:
    parser.add_argument(
        "names", nargs="*", metavar="FILE", help="summaries; none: what is piped in"
    )
    inputs.add_output_file(parser)
    inputs.add_encoding_option(parser)
    parser.add_argument("--source", metavar="ARTICLE", help="the article that plain lines are from")


def run(options: Namespace) -> int:
    status = 0
    for name in named_sources(options.names):
        text = decode(read_bytes(name), name)
        checks = _checked(text, name, options)
        for source, line, stands in checks:
            if stands:
                terminal.say([f"{one_line(source)}\tverbatim\t{one_line(line)}"])
            else:
                status = terminal.FAILED
                terminal.warn(NewstermError(f"does not stand there: {line}", source))
    return status


def _checked(text: str, name: str, options: Namespace) -> Iterator[tuple[str, str, bool]]:
    if options.source:
        return _plain(text, options.source, options.encoding)
    return _records(text, name, options.encoding)


def _plain(text: str, source: str, encoding: str) -> Iterator[tuple[str, str, bool]]:
    """Each line of a printed summary, with whether it stands in the source up to white space."""
    whole = one_line(read_article(source, encoding=encoding).text)
    for line in filter(str.strip, text.splitlines()):
        yield source, line, one_line(line) in whole


def _records(text: str, name: str, encoding: str) -> Iterator[tuple[str, str, bool]]:
    """Each line of the summaries of JSON objects, with whether it stands at its place."""
    for number, line in enumerate(text.splitlines(), 1):
        try:
            record = json.loads(line)
            source, lines = record["source"], record["summary"]
            places = [(row["text"], row["start"], row["end"]) for row in lines]
        except (ValueError, TypeError, KeyError, RecursionError) as error:
            message = "is no summary; give what summarize --json prints, or --source"
            raise NewstermError(message, f"{name}, line {number}") from error
        whole = record.get("text")
        if not isinstance(whole, str):
            if not isinstance(source, str) or source == STDIN:
                raise NewstermError("names no source to compare with", f"{name}, line {number}")
            whole = read_article(source, encoding=encoding).text
        for words, start, end in places:
            yield str(source), words, isinstance(words, str) and whole[start:end] == words != ""
