"""`newsterm brief`: the day's news, one line a story."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Mapping

from newsterm.commands import arguments, inputs, session
from newsterm.commands.stories import given
from newsterm.core.stories.story import Story
from newsterm.core.text.article import Article
from newsterm.core.value import replace
from newsterm.render import story_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newsterm.adapters.index.index import Index

EXAMPLES = (
    "newsterm brief --since yesterday",
    "newsterm brief -n 5 --to markdown | mail -s News me@example.org",
    "newsterm brief *.txt",
)


def add_options(parser: ArgumentParser) -> None:
    given.add_options(parser, "FILE", "articles instead of the store's")
    add = parser.add_argument
    add("-n", "--most", type=arguments.count, default=10, metavar="N", help="at most N stories")
    add("--since", metavar="AGE", default="", help="told since then: 3d, yesterday, 2024-10-01")


def run(options: Namespace) -> int:
    if not options.names and not given.is_piped() and options.form != "json":
        return _store(options)
    articles, status = given.read(options)
    known = given.by_id(articles)
    counted = ((s, given.count_differences(s, known, options)) for s in _from(articles, options))
    _print(counted, known, options)
    return status


def _from(articles: list[Article], options: Namespace) -> list[Story]:
    from newsterm.core.stories.stories import find_stories

    stories = list(find_stories(articles))
    if options.since:
        from newsterm.commands.stories.stored import since

        stories = [story for story in stories if story.last >= since(options.since)]
    return stories[: options.most]


def _store(options: Namespace) -> int:
    from newsterm.adapters.stories.kept import words_said
    from newsterm.adapters.stories.listing import list_stories
    from newsterm.commands.stories import stored

    first = stored.since(options.since) if options.since else ""
    with stored.opened_stories(options) as index:
        words = words_said()
        most = stored.needed(options.most, words)
        found = stored.listed(index, lambda: list_stories(index, since=first, most=most))
        found = stored.shown(found, words)[: options.most]
        known = {str(a.key): a for one in found for a in _cited(index, one)}
        counted = [(one, _differences(index, one)) for one in found]
        status = inputs.tell_problems(index, now=True)
    _print(counted, known, options)
    return status


def _cited(index: Index, story: Story) -> list[Article]:
    """The article of a story's line, where it is still there."""
    from newsterm.adapters.stories.listing import articles_of

    of_line = [member for member in story.articles if story.line and member.id == story.line.id]
    return list(articles_of(index, replace(story, articles=tuple(of_line))).values())


def _differences(index: Index, story: Story) -> int:
    """Counted once, and kept until the story changes."""
    from newsterm.adapters.stories.differences import count_in
    from newsterm.adapters.stories.listing import known_differences

    known = known_differences(index, story)
    return count_in(index, story) if known is None else known


def _print(
    counted: Iterable[tuple[Story, int]], known: Mapping[str, Article], options: Namespace
) -> None:
    for number, (story, count) in enumerate(counted):
        if options.to == "json":
            from newsterm.render import ndjson, story_json

            source = known[story.line.id].source if story.line and story.line.id in known else None
            session.say([ndjson.to_json(story_json.story_json(story, count, source))])
        elif options.to == "markdown":
            session.say(story_text.brief_markdown(story, count, known))
        else:
            session.say([""] if number else [])
            given.say(story_text.brief_lines(story, count, known), "brief", options)
