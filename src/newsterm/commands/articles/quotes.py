"""`newsterm quotes`: who said what."""

from __future__ import annotations

from collections.abc import Iterator

from newsterm.commands import arguments, inputs, session
from newsterm.commands.findings import quotes_of
from newsterm.core.digest import Digest
from newsterm.core.text.article import Article
from newsterm.core.value import replace
from newsterm.errors import NewstermError, UsageError
from newsterm.render import plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

EXAMPLES = (
    "newsterm quotes article.txt",
    "newsterm quotes --speaker powell *.txt",
    "newsterm quotes --by powell --over",
    "newsterm quotes --json *.txt | jq -r .speaker | sort | uniq -c",
)


def add_options(parser: ArgumentParser) -> None:
    arguments.add_input_options(parser)
    arguments.add_output_options(parser, "text", "markdown", "json")
    add = parser.add_argument
    add("--speaker", metavar="NAME", help="only what somebody of that name said")
    add("--by", metavar="NAME", help="what somebody of that name said, the oldest first; without "
        "FILE in the whole store")  # fmt: skip
    add("--over", action="store_true", help="with --by, as it is without")


def run(options: Namespace) -> int:
    if options.by or options.over:
        if not options.by:
            raise UsageError("--over goes with --by NAME")
        from newsterm.commands.stories.over_time import statements

        return statements(options)
    if inputs.is_painted(options):
        return inputs.print_lines(_table, options)
    return inputs.print_lines(_lines, options)


def _lines(given: inputs.Inputs, options: Namespace) -> Iterator[str]:
    told: set[str] = set()
    for article, lines in given.each(_lines_of):
        _tell_unknown(article, told, options)
        yield from lines


def _lines_of(article: Article, options: Namespace) -> tuple[Article, list[str]]:
    found = _digest(article, options)
    named = replace(article, text="", parts=())
    if options.to == "json":
        from newsterm.render import ndjson

        return named, inputs.json_lines(ndjson.quotes_json(found), article)
    if options.to == "markdown":
        from newsterm.render.markdown import said

        return named, said(found)
    return named, plain.quotes_text(found)


def _table(given: inputs.Inputs, options: Namespace) -> list[str]:
    """One table for all articles: a person who speaks in several stands in it once."""
    from newsterm.render import tables

    told: set[str] = set()
    found = []
    for digest in given.each(_digest):
        _tell_unknown(digest.article, told, options)
        found += [digest] if digest.quotes else []
    return inputs.painted(tables.quotes(found), options) if found else []


def _tell_unknown(article: Article, told: set[str], options: Namespace) -> None:
    """Once for each language whose verbs of speech are not known, however many articles are in it."""
    language = article.language
    if language is None or _knows_speech(language) or language in told:
        return
    told.add(language)
    if not options.quiet:
        message = f"is in {language!r}: only what stands in quotation marks is found there"
        session.warn(NewstermError(message, inputs.name_of(article)))


def _digest(article: Article, options: Namespace) -> Digest:
    found = quotes_of(article, options)
    return _said_by(options.speaker, found) if options.speaker else found


def _knows_speech(language: str | None) -> bool:
    """Whether its verbs of speech are known; a text too short to tell is taken for English."""
    from newsterm.core.languages.known import LANGUAGES

    return language is None or any(known.code == language for known in LANGUAGES)


def _said_by(name: str, found: Digest) -> Digest:
    """The digest with the quotes of speakers whose name holds every word of `name`."""
    wanted = name.casefold().split()
    said = (q for q in found.quotes if all(w in (q.speaker or "").casefold() for w in wanted))
    return replace(found, quotes=tuple(said))
