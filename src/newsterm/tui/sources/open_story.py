"""A story that is open: its articles, and all that is found across them."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing, suppress

from newsterm.adapters.articles.file import read_article
from newsterm.adapters.stories.rows import Piece
from newsterm.core.agreement.agreement import Agreement
from newsterm.core.agreement.compare import compare_digests
from newsterm.core.digest import Digest, digest, with_summary
from newsterm.core.stories.origin import day_of
from newsterm.core.stories.story import Member, Story
from newsterm.core.text.article import Article
from newsterm.core.together.timeline import TimelineDay, timeline
from newsterm.core.together.together import summarize_articles
from newsterm.core.together.values import Together
from newsterm.core.value import frozen
from newsterm.errors import NewstermError

Asked = tuple[str, Story, tuple[Piece, ...]]
"""The folder of the store, empty where there is none; a story, and its articles."""


@frozen
class OpenStory:
    story: Story
    pieces: tuple[Piece, ...]
    """Its articles, copies among them."""
    paths: tuple[str, ...]
    """Of those that speak for themselves."""
    digests: tuple[Digest, ...]
    """What is found in each of them, by day."""
    timeline: tuple[TimelineDay, ...]
    agreements: tuple[Agreement, ...]
    """`Mention.article` counts in `digests`."""
    summary: Together

    @property
    def told(self) -> list[tuple[str, Digest]]:
        """Paths and digests, as panels of findings take them."""
        return list(zip(self.paths, self.digests, strict=True))

    @property
    def alarms(self) -> tuple[Agreement, ...]:
        return tuple(one for one in self.agreements if one.is_alarm)

    def number_of(self, id: str) -> int | None:
        """The place of an article among `digests`."""
        found = (n for n, d in enumerate(self.digests) if str(d.article.key) == id)
        return next(found, None)

    def head_of(self, member: Member) -> int | None:
        """The place among `digests` of the article that one is folded under; its own where it is not."""
        found = (self.number_of(head.id) for head in self.story.heads if head.kin == member.kin)
        return next(found, None)


def read_story(asked: Asked) -> OpenStory:
    """Read the articles of a story from their files and look through all of them; in any process."""
    folder, story, pieces = asked
    heads = set(story.heads)
    found = []
    for piece in pieces:
        if piece.member not in heads:
            continue
        with suppress(NewstermError):
            found.append((piece.path, read_article(piece.path)))
    return told_in(story, pieces, found, _digests(folder, [article for _, article in found]))


def told_in(
    story: Story,
    pieces: tuple[Piece, ...],
    found: Sequence[tuple[str, Article]],
    digests: Sequence[Digest],
) -> OpenStory:
    """All that is told of a story, whose own articles are given with their paths and digests."""
    articles = [article for _, article in found]
    days = [day_of(article) for article in articles]
    return OpenStory(
        story,
        pieces,
        tuple(path for path, _ in found),
        tuple(digests),
        timeline(digests, days),
        compare_digests(digests, days) if len(digests) > 1 else (),
        summarize_articles(articles, days),
    )


def _digests(folder: str, articles: Sequence[Article]) -> list[Digest]:
    """From the index of the store, where it has them."""
    if not folder:
        return [digest(article) for article in articles]
    from newsterm.adapters.index.index import Index
    from newsterm.adapters.index.kept_findings import findings_in

    with closing(Index(folder)) as index:
        known = [index.certain(lambda a=a: findings_in(index.connection, a)) for a in articles]  # type: ignore[misc]
    return [
        with_summary(kept) if kept else digest(each)
        for kept, each in zip(known, articles, strict=True)
    ]
