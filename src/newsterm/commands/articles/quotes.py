"""`newsterm quotes`: who said what."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator

from newsterm.commands import inputs, session
from newsterm.commands.findings import digest_of
from newsterm.core.digest import Digest
from newsterm.core.text.article import Article
from newsterm.core.value import replace
from newsterm.errors import NewstermError
from newsterm.render import ndjson, plain

EXAMPLES = (
    "newsterm quotes article.txt",
    "newsterm quotes --speaker powell *.txt",
    "newsterm quotes --json *.txt | jq -r .speaker | sort | uniq -c",
)

_SPEECH_KNOWN = ("en", "de", "fr", "es", None)
"""Languages whose verbs of speech are known; a text too short to tell is taken for English."""


def add_options(parser: ArgumentParser) -> None:
    inputs.add_input_options(parser)
    inputs.add_output_options(parser, "text", "markdown", "json")
    parser.add_argument("--speaker", metavar="NAME", help="only what somebody of that name said")


def run(options: Namespace) -> int:
    if inputs.is_painted(options):
        return inputs.print_lines(_table, options)
    return inputs.print_lines(_lines, options)


def _lines(given: inputs.Inputs, _: Namespace) -> Iterator[str]:
    for lines in given.each(_lines_of):
        yield from lines


def _lines_of(article: Article, options: Namespace) -> list[str]:
    found = _digest(article, options)
    if options.to == "json":
        return inputs.json_lines(ndjson.quotes_json(found), article)
    if options.to == "markdown":
        from newsterm.render.markdown import said

        return said(found)
    return plain.quotes_text(found)


def _table(given: inputs.Inputs, options: Namespace) -> list[str]:
    """One table for all articles: a person who speaks in several stands in it once."""
    from newsterm.render import tables

    found = [digest for digest in given.each(_digest) if digest.quotes]
    return inputs.painted(tables.quotes(found), options) if found else []


def _digest(article: Article, options: Namespace) -> Digest:
    if article.language not in _SPEECH_KNOWN:
        message = f"is in {article.language!r}: only what stands in quotation marks is found there"
        session.warn(NewstermError(message, inputs.name_of(article)))
    found = digest_of(article, options)
    return _said_by(options.speaker, found) if options.speaker else found


def _said_by(name: str, found: Digest) -> Digest:
    """The digest with the quotes of speakers whose name holds every word of `name`."""
    wanted = name.casefold().split()
    said = (q for q in found.quotes if all(w in (q.speaker or "").casefold() for w in wanted))
    return replace(found, quotes=tuple(said))
