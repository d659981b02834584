"""`newsterm show`: the full text, quotes and figures highlighted; or one place of it.

A place is asked for by a reference, `ID#s3` or `FILE#s3`, as a copied citation carries it. What is
printed then is the passage: the place marked, a little around it, and where it is from.
"""

from __future__ import annotations

import os

from newsterm.adapters.system.settings import default_method
from newsterm.commands import inputs
from newsterm.commands.articles.summarize import add_summary_options, summary_of
from newsterm.core.text.article import Article
from newsterm.errors import NewstermError
from newsterm.render import plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

EXAMPLES = (
    "newsterm show article.txt",
    "newsterm show --json article.txt | jq .figures",
    "newsterm show --links 0a1b2c3d4e5f    the links of an article, numbered",
    "newsterm show 0a1b2c3d4e5f       an article of the store by its id",
    "newsterm show 0a1b2c3d4e5f#s3    its third sentence, marked, with a little around it",
    "newsterm show article.txt#q2     a file's second quote; #f5 its fifth figure",
)


def add_options(parser: ArgumentParser) -> None:
    add_summary_options(parser, why="below the text its summary, and what spoke for each line")
    parser.add_argument("--links", action="store_true", help="its links instead: words and address")


def run(options: Namespace) -> int:
    options.method = options.method or default_method()
    asked = [_place_in(name) for name in options.names]
    if not any(place for _, place in asked):
        return inputs.print_each(_lines, options)
    status = 0
    for name, place in asked:
        one = type(options)(**{**vars(options), "names": [name], "place": place})
        status = max(status, inputs.print_each(_passage if place else _lines, one))
        if status and options.fail_fast:
            break
    return status


def _place_in(name: str) -> tuple[str, str]:
    """A reference as article and place; a file whose own name looks like one is that file."""
    if os.path.lexists(name):
        return name, ""
    from newsterm.core.reference import part_reference

    return part_reference(name)


def _lines(article: Article, options: Namespace) -> list[str]:
    if options.links:
        from newsterm.render import link_rows

        if options.to == "json":
            return inputs.json_lines(link_rows.as_json(article), article)
        rows = link_rows.as_markdown if options.to == "markdown" else link_rows.as_text
        return rows(article)
    if options.to == "text" and not inputs.is_painted(options):
        return _plain(article, options)
    from newsterm.core.digest import digest

    found = digest(article, summary_of(article, options))
    if options.to == "json":
        from newsterm.render import ndjson

        return inputs.json_lines([ndjson.digest_json(found, options.why)], article)
    if options.to == "markdown":
        from newsterm.render.markdown import full_text

        return full_text(found, options.why)
    from newsterm.render import styled

    summary = ["", *styled.summary(found, why=True)] if options.why else []
    return inputs.painted([*styled.article(found), *summary], options)


def _plain(article: Article, options: Namespace) -> list[str]:
    lines = plain.article_text(article)
    if not options.why:
        return lines
    return [*lines, "", *plain.summary_with_reasons(article, summary_of(article, options))]


def _passage(article: Article, options: Namespace) -> list[str]:
    """The place asked for, as it is cited; in words with what stands around it."""
    from newsterm.commands.findings import digest_of
    from newsterm.core.reference import KINDS, place_named
    from newsterm.render.citation import FORMS, cite, origin, passage

    found = digest_of(article, options)
    place = place_named(found, options.place)
    if place is None:
        kind = KINDS[options.place[0]]
        raise NewstermError(
            f"has no {kind} {options.place[1:]}; newsterm show prints the whole article",
            inputs.name_of(article),
        )
    cited = cite(found, place)
    if options.to != "text":
        return FORMS[options.to]([cited])
    if not inputs.is_painted(options):
        return passage(cited)
    from newsterm.render import styled

    return inputs.painted(styled.passage(found, place, origin(cited)), options)
