"""`newsterm stories`: many articles read as one; and the user's word over ours."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Mapping

from newsterm.commands import arguments, inputs, session
from newsterm.commands.stories import given
from newsterm.core.stories.origin import day_of
from newsterm.core.stories.story import Member, Story
from newsterm.core.text.article import Article
from newsterm.core.together.timeline import timeline
from newsterm.errors import UsageError
from newsterm.render import story_text

EXAMPLES = (
    "newsterm stories --since 3d",
    "newsterm stories --min 3 'figure:money>1bn'",
    "newsterm stories st:1eae897f0838",
    "newsterm stories ferry-1.txt ferry-2.txt ferry-3.txt",
    "newsterm stories --from json --json < day.jsonl | jq -r .title",
    "newsterm stories join st:1eae897f0838 st:61e894766dc5",
)
_WHAT = """a query on the store, the id of a story, or articles to put together; or join ID ID, split ID
ARTICLE, follow ID, mute ID"""
SORTS = ("sources", "newest", "differences")
WORDS = ("join", "split", "follow", "mute")
Counted = tuple[Story, int | None]
"""A story and how many differences it has; None where nobody looked."""


def add_options(parser: ArgumentParser) -> None:
    given.add_options(parser, "STORY", " ".join(_WHAT.split()))
    add = parser.add_argument
    add("--sort", choices=SORTS, default="sources", metavar="KEY", help=", ".join(SORTS))
    add("--min", dest="least", type=arguments.count, default=1, metavar="N",
        help="stories of at least N sources")  # fmt: skip
    add("-n", "--most", type=arguments.count, metavar="N", help="at most N stories")
    add("--since", metavar="AGE", default="", help="told since then: 3d, yesterday, 2024-10-01")
    add("--singles", action="store_true", help="also articles of the store that stand alone")
    add("--versions", action="store_true", help="also earlier versions of an article")
    add("--undo", action="store_true", help="take the last join, split, follow or mute back")


def run(options: Namespace) -> int:
    if options.undo or (options.names[:1] and options.names[0] in WORDS):
        from newsterm.commands.stories.story_marks import say_word

        return say_word(options)
    if options.names and given.is_story(options.names[0]):
        return _one(options)
    if given.are_files(options) or (not options.names and given.is_piped()):
        return _files(options)
    return _store(options)


def _files(options: Namespace) -> int:
    from newsterm.core.stories.stories import find_stories

    articles, status = given.read(options)
    known = given.by_id(articles)
    stories = [s for s in find_stories(articles) if s.sources >= options.least]
    if options.since:
        from newsterm.commands.stories.stored import since

        stories = [story for story in stories if story.last >= since(options.since)]
    if options.sort == "sources":
        stories = stories[: options.most]
    many = sum(len(story.articles) for story in stories if len(story.articles) > 1)
    counts = many <= given.MOST_COUNTED
    counted = [(s, given.count_differences(s, known, options) if counts else None) for s in stories]
    if options.sort == "newest":
        counted.sort(key=lambda pair: pair[0].last, reverse=True)
    elif options.sort == "differences":
        counted.sort(key=lambda pair: -(pair[1] or 0))
    counted = counted[: options.most]
    if options.to == "text":
        for number, (story, _) in enumerate(counted):
            session.say([""] if number else [])
            given.say(_opened(story, known, options), "opened", options)
    else:
        _print(counted, _sources(known), options)
    return status


def _store(options: Namespace) -> int:
    from datetime import datetime

    from newsterm.adapters.index.query import condition
    from newsterm.adapters.stories.kept import words_said
    from newsterm.adapters.stories.listing import file_of, known_differences, list_stories
    from newsterm.commands.store.search import read_query
    from newsterm.commands.stories import stored

    query = read_query(options.names)
    first = stored.since(options.since) if options.since else ""
    with stored.opened_stories(options, query) as index:
        where = condition(index, query, datetime.now()) if query else ("1", ())
        words = words_said()
        most = stored.needed(options.most, words)
        found = stored.listed(
            index,
            lambda: list_stories(
                index, where, options.sort, options.least, options.singles, first, most
            ),
        )
        found = stored.shown(found, words)[: options.most]
        counted = [(story, known_differences(index, story)) for story in found]
        cited = [story.line.id for story in found if story.line] if options.to == "json" else []
        _print(counted, {id: file_of(index, id) for id in cited}, options)
        return inputs.tell_problems(index, now=True)


def _one(options: Namespace) -> int:
    from newsterm.adapters.stories.listing import articles_of, keep_differences, story_by_id
    from newsterm.commands.stories import stored

    if len(options.names) > 1:
        raise UsageError("one story at a time", options.names[1])
    with stored.opened_stories(options) as index:
        story = index.certain(lambda: story_by_id(index, options.names[0]))
        articles = articles_of(index, story)
        count = given.count_differences(story, articles, options)
        keep_differences(index, story, count)
    if options.to == "text":
        given.say(_opened(story, articles, options), "opened", options)
    else:
        _print([(story, count)], _sources(articles), options)
    return 0


def _sources(articles: Mapping[str, Article]) -> dict[str, str | None]:
    return {id: article.source for id, article in articles.items()}


def _print(
    counted: Iterable[Counted], sources: Mapping[str, str | None], options: Namespace
) -> None:
    """`sources`: where articles were read from, by id."""
    if options.to == "text":
        given.say([story_text.story_row(*pair) for pair in counted], "stories", options)
        return
    for story, count in counted:
        if options.to == "json":
            from newsterm.render import ndjson, story_json

            source = sources.get(story.line.id) if story.line else None
            session.say([ndjson.to_json(story_json.story_json(story, count, source))])
        else:
            session.say(story_text.story_markdown(story, _members(story, options), count))


def _opened(story: Story, articles: dict[str, Article], options: Namespace) -> list[str]:
    own = given.without_copies(story, articles)
    digests = given.digests_of(own, options) if len(own) > 1 else []
    days = timeline(digests, [day_of(article) for article in own]) if digests else ()
    rows = [
        story_text.agreement_row(one, digests) for one in given.compared(digests) if one.is_alarm
    ]
    return story_text.opened(story, _members(story, options), days, rows, articles)


def _members(story: Story, options: Namespace) -> tuple[Member, ...]:
    return story.articles if options.versions else story.newest
