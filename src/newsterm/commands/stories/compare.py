"""`newsterm compare`: where the articles of one story agree, and where they differ."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from newsterm.commands import session
from newsterm.commands.stories import given
from newsterm.core.agreement.agreement import Agreement
from newsterm.core.digest import Digest
from newsterm.errors import FAILED
from newsterm.render import story_text

EXAMPLES = (
    "newsterm compare ferry-1.txt ferry-2.txt ferry-3.txt",
    "newsterm compare --all --to markdown ferry-*.txt > ferry.md",
    "newsterm compare --check st:1eae897f0838 || echo they differ",
)
_WHAT = "articles on one thing, or the id of a story (newsterm stories gives it)"


def add_options(parser: ArgumentParser) -> None:
    given.add_options(parser, "FILE", _WHAT)
    parser.add_argument("--all", action="store_true", help="also what agrees")
    parser.add_argument(
        "--check", action="store_true", help="exit with 1 where something differs, for scripts"
    )


def run(options: Namespace) -> int:
    from newsterm.commands.stories.stored import articles_named

    articles, status, story = articles_named(options)
    digests = given.digests_of(articles, options)
    found = given.compared(digests)
    wanted = [one for one in found if options.all or one.is_alarm]
    if options.to == "text":
        given.say([story_text.agreement_row(one, digests) for one in wanted], "agreements", options)
    else:
        session.say(_lines(wanted, digests, story, options))
    differs = options.check and any(one.is_alarm for one in found)
    return max(status, FAILED if differs else 0)


def _lines(
    wanted: list[Agreement], digests: list[Digest], story: str | None, options: Namespace
) -> list[str]:
    if options.to == "json":
        from newsterm.render import ndjson, story_json

        return [ndjson.to_json(story_json.agreement_json(story, one, digests)) for one in wanted]
    return story_text.agreements_markdown(wanted, digests) if wanted else []
