"""What `newsterm summarize --together` prints: one summary of several articles."""

from __future__ import annotations

from argparse import Namespace

from newsterm.commands import session
from newsterm.commands.stories import given
from newsterm.core.stories.origin import day_of
from newsterm.core.text.article import Article
from newsterm.core.together.together import summarize_articles
from newsterm.core.together.values import Together
from newsterm.errors import NewstermError, UsageError
from newsterm.render import story_text


def run(options: Namespace) -> int:
    from newsterm.commands.stories.stored import articles_named

    if options.ratio is not None or options.method not in (None, "news"):
        raise UsageError("--together has a method of its own, and no --ratio; give -n or -w")
    if options.story:
        if options.names:
            raise UsageError("--story names the articles; leave the others out", options.names[0])
        options.names = [f"st:{options.story.removeprefix('st:')}"]
    articles, status, _ = articles_named(options)
    days = [day_of(article) for article in articles]
    found = summarize_articles(articles, days, options.sentences, options.words)
    if not found.lines and not options.quiet:
        session.warn(NewstermError("no sentence fits; give -w more, or articles with text"))
    session.say(_lines(found, articles, options))
    return status


def _lines(found: Together, articles: list[Article], options: Namespace) -> list[str]:
    known = given.by_id(articles)
    if options.to == "json":
        from newsterm.render import ndjson, story_json

        sources = {id: article.source for id, article in known.items()}
        return [ndjson.to_json(story_json.together_json(found, sources))]
    if options.to == "markdown":
        return story_text.together_markdown(found, known)
    return story_text.together_lines(found, known, options.why)
