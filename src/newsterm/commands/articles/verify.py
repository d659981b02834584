"""`newsterm verify`: does every line of a summary stand, word for word, in its source?

It reads what `summarize` prints: JSON, which names its sources and places, or plain lines with
`--source`. Nothing of newsterm's finding is trusted: only the text and the place are compared.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from newsterm.adapters.articles.file import decode, read_article
from newsterm.adapters.sources import named_sources
from newsterm.adapters.system.failures import failure
from newsterm.adapters.system.files import STDIN, read_bytes
from newsterm.commands import arguments, inputs, session
from newsterm.core.text.controls import one_line
from newsterm.errors import NewstermError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from typing import Any

_NO_SUMMARY = "is no summary; give what summarize --json prints, or --source"
EXAMPLES = (
    "newsterm summarize --json *.txt | newsterm verify",
    "newsterm summarize article.txt | newsterm verify --source article.txt",
    "newsterm compare --json ferry-*.txt | newsterm verify",
)


Check = tuple[str, str, bool]
"""Where a line is said to be from, the line, and whether it stands there."""


def add_options(parser: ArgumentParser) -> None:
    parser.add_argument(
        "names", nargs="*", metavar="FILE", help="summaries; none: what is piped in"
    )
    arguments.add_output_file(parser)
    arguments.add_quiet_option(parser)
    arguments.add_encoding_option(parser)
    parser.add_argument("--source", metavar="ARTICLE", help="the article that plain lines are from")


def run(options: Namespace) -> int:
    status = 0
    for name in named_sources(options.names):
        for check in _told(name, options):
            if isinstance(check, Exception):
                told, failed = failure(check, name)
                status = max(status, failed)
                session.warn(told)
            elif not options.quiet:
                source, line, _ = check
                session.say([f"{one_line(source)}\tverbatim\t{one_line(line)}"])
    return status


def _told(name: str, options: Namespace) -> Iterator[Check | Exception]:
    """The lines that stand, and what does not or cannot be checked."""
    try:
        text = decode(read_bytes(name), name)
        if options.source:
            checks: Iterator[Check | NewstermError] = _plain(text, options.source, options.encoding)
        else:
            checks = _records(text, name, options.encoding)
        for check in checks:
            if isinstance(check, Exception) or check[2]:
                yield check
            else:
                yield NewstermError(f"does not stand there: {check[1]}", check[0])
    except Exception as error:  # Whatever it is, the summaries behind it are checked.
        yield error


def _plain(text: str, source: str, encoding: str) -> Iterator[Check]:
    """Each line of a printed summary, with whether it stands in the source up to white space."""
    whole = one_line(read_article(source, encoding=encoding).text)
    for line in filter(str.strip, text.splitlines()):
        yield source, line, one_line(line) in whole


def _records(text: str, name: str, encoding: str) -> Iterator[Check | NewstermError]:
    """Each line of the summaries of JSON objects, with whether it stands at its place.

    One object that cannot be checked costs a line; after what is no JSON there is nothing to check.
    """
    for number, line in enumerate(text.splitlines(), 1):
        place = inputs.line_of(name, number)
        try:
            record = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise NewstermError(_NO_SUMMARY, place) from error
        try:
            yield from list(_lines_of(record, place, encoding))
        except NewstermError as error:
            yield error


def _lines_of(record: Any, place: str, encoding: str) -> Iterator[Check]:
    """The lines that one object cites."""
    try:
        source, whole = record.get("source"), record.get("text")
        cited = [(row.get("source", source), row) for row in _cited(record)]
        for _, row in cited:
            words, start, end = row["text"], row["start"], row["end"]
            if not (isinstance(words, str) and isinstance(start, int) and isinstance(end, int)):
                raise TypeError
    except (AttributeError, TypeError, KeyError) as error:
        raise NewstermError(_NO_SUMMARY, place) from error
    texts: dict[str, str] = {}
    if not isinstance(whole, str) and not cited:
        _text_of(source, place, encoding, texts)
    for named, row in cited:
        text = whole if isinstance(whole, str) else _text_of(named, place, encoding, texts)
        words, start, end = row["text"], row["start"], row["end"]
        yield str(named), words, text[start:end] == words != ""


def _cited(record: Any) -> list[Any]:
    """What an object cites: a summary's lines; a story's or a day's; the mentions of a comparison."""
    if "mentions" in record:
        rows = record["mentions"]
        return [*rows, *({**row["sentence"], "source": row.get("source")} for row in rows)]
    if "story" in record:
        return [record["line"]] if record["line"] else []
    return list(record["summary"])


def _text_of(source: Any, place: str, encoding: str, texts: dict[str, str]) -> str:
    """The text of a source, read once."""
    if not isinstance(source, str) or source == STDIN:
        raise NewstermError("names no source to compare with", place)
    if source not in texts:
        texts[source] = read_article(source, encoding=encoding).text
    return texts[source]
