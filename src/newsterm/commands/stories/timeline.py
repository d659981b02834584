"""`newsterm timeline`: what happened on which day, one line a day, as it stands in an article."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from newsterm.commands import arguments, session
from newsterm.commands.stories import given
from newsterm.core.stories.origin import day_of
from newsterm.core.together.timeline import TimelineDay, fewer, timeline
from newsterm.render import story_text

EXAMPLES = (
    "newsterm timeline ferry-*.txt",
    "newsterm timeline st:1eae897f0838",
    "newsterm timeline -n 5 'suez canal'",
)
_WHAT = "articles, the id of a story, or a query"


def add_options(parser: ArgumentParser) -> None:
    given.add_options(parser, "FILE", _WHAT)
    parser.add_argument("-n", "--most", type=arguments.count, metavar="N", help="at most N days")


def run(options: Namespace) -> int:
    from newsterm.commands.stories.stored import articles_named

    articles, status, story = articles_named(options)
    digests = given.digests_of(articles, options)
    days = timeline(digests, [day_of(article) for article in articles])
    if options.most:
        days = fewer(days, options.most)
    known = given.by_id(articles)
    if options.to == "json":
        from newsterm.render import ndjson, story_json

        sources = {id: article.source for id, article in known.items()}
        rows = (story_json.day_json(story, day, sources.get(day.line.id)) for day in days)
        session.say(map(ndjson.to_json, rows))
    elif options.to == "markdown":
        session.say(_item(day, known) for day in days)
    else:
        given.say([story_text.day_row(day, known) for day in days], "days", options)
    return status


def _item(day: TimelineDay, known: story_text.Articles) -> str:
    from newsterm.render.markdown import escape

    return (
        f"- **{day.day}** {escape(day.line.text)} ({escape(story_text.place_of(day.line, known))})"
    )
