"""The articles that a command reads as one: named files, records, or a story of the store."""

from __future__ import annotations

import os
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping, Sequence

from newsterm.adapters.sources import is_piped as is_piped
from newsterm.adapters.sources import named_sources
from newsterm.adapters.system.files import STDIN, is_url
from newsterm.commands import arguments, inputs, session
from newsterm.commands.store.index import add_fresh_option
from newsterm.core.agreement.agreement import Agreement
from newsterm.core.agreement.compare import compare_digests
from newsterm.core.digest import Digest
from newsterm.core.stories.origin import day_of
from newsterm.core.stories.story import Story
from newsterm.core.text.article import Article

MOST_COUNTED = 500
"""Articles whose differences are counted unasked: it takes some 10 ms for each."""


def add_options(parser: ArgumentParser, names: str, what: str) -> None:
    arguments.add_input_options(parser)
    for action in parser._actions:
        if action.dest == "names":
            action.metavar, action.help = names, what
    add_fresh_option(parser)
    arguments.add_output_options(parser, "text", "markdown", "json")


def are_files(options: Namespace) -> bool:
    """True where the names are those of files, records or addresses, not words of a query."""
    if options.form == "json":
        return True
    names = options.names
    return any(map(_is_path, names)) or (
        bool(names) and all(name == STDIN or is_url(name) or os.path.exists(name) for name in names)
    )


def _is_path(name: str) -> bool:
    """True for what is meant as a file though there is none: `day/ferry.txt`, `ferry-1.txt`."""
    if ":" in name or " " in name:
        return False
    from newsterm.adapters.index.scan import endings

    return "/" in name or name.lower().endswith(endings())


def is_story(name: str) -> bool:
    return name.startswith("st:")


def read(options: Namespace) -> tuple[list[Article], int]:
    """The named articles, and the exit status: what cannot be read is told and left out."""
    options.names = named_sources(options.names)
    given = inputs.Inputs(options)
    return list(given.each(_itself)), given.status


def _itself(article: Article, _: Namespace) -> Article:
    return article


def digests_of(articles: Sequence[Article], options: Namespace) -> list[Digest]:
    """What is found in each; from the store's index where it has it."""
    from newsterm.commands.findings import findings_of

    return [findings_of(article, options) for article in articles]


def compared(digests: Sequence[Digest]) -> tuple[Agreement, ...]:
    return compare_digests(digests, [day_of(digest.article) for digest in digests])


def without_copies(story: Story, articles: Mapping[str, Article]) -> list[Article]:
    """The articles of a story that speak for themselves and for their copies."""
    return [articles[m.id] for m in story.heads if m.id in articles]


def count_differences(story: Story, articles: Mapping[str, Article], options: Namespace) -> int:
    """How many figures and quotes its articles give differently."""
    own = without_copies(story, articles)
    if len(own) < 2:
        return 0
    return sum(one.is_alarm for one in compared(digests_of(own, options)))


def say(rows: Sequence[str], layout: str, options: Namespace) -> None:
    """Print rows; on a terminal as the function of that name in `render.story_styled` lays them out."""
    if rows and inputs.is_painted(options):
        from newsterm.render import story_styled  # rich takes 80 ms: only a terminal pays for it.

        rows = inputs.painted(getattr(story_styled, layout)(rows), options)
    session.say(rows)


def by_id(articles: Sequence[Article]) -> dict[str, Article]:
    return {str(article.key): article for article in articles}
