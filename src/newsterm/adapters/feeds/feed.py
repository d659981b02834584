"""What a feed is, whatever dialect it is written in."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

from newsterm.core.passages.links import LinkedLine
from newsterm.core.text.article import Article
from newsterm.core.text.composing import compose
from newsterm.core.value import frozen, replace

MOST_ENTRIES = 5_000
"""No real feed has more, and each becomes a file."""
LONGEST_LINE = 1_000
"""Characters of a title, of names, of an id; whoever writes more means mischief or a text."""
LONGEST_TEXT = 1_000_000
"""Characters, tags and all: no article is longer, and a tree of it takes thirty times its length."""
_LONGEST_LINK = 4_000


@frozen
class FeedEntry:
    """One article of a feed, as the feed tells it."""

    id: str
    """What tells it from the feed's others: as given, else its link, else a fingerprint."""
    title: str
    link: str
    """The address of its page; empty where there is none."""
    published: str
    """ISO 8601; empty where it does not say."""
    updated: str
    author: str
    lines: tuple[str, ...]
    """The paragraphs of its text: all of it, or what the feed lets be seen."""
    language: str = ""
    enclosure: str = ""
    """What stands at `link` where that is no page but something enclosed, such as a recording."""
    linked: tuple[LinkedLine, ...] = ()
    """Those of the paragraphs that have links."""


@frozen
class Feed:
    """A feed, its entries in the order they stand in."""

    title: str
    link: str
    """The address of the site."""
    entries: tuple[FeedEntry, ...]


def deduplicate(entries: Iterable[FeedEntry]) -> tuple[FeedEntry, ...]:
    """The entries, each with an id; two that differ never with the same."""
    found: list[FeedEntry] = []
    ids: dict[str, FeedEntry] = {}
    for entry in map(_bounded, entries):
        words = "\n".join((entry.title, *entry.lines))
        fingerprint = sha256(words.encode("utf-8", "replace")).hexdigest()
        entry = replace(entry, id=entry.id or fingerprint)
        if ids.setdefault(entry.id, entry) != entry:  # Some feeds give all entries the same id.
            entry = replace(entry, id=f"{entry.id} {fingerprint}")
        found.append(entry)
    return tuple(found)


def _bounded(entry: FeedEntry) -> FeedEntry:
    """An entry no field of which is out of all proportion, for each is looked at many times."""
    id = entry.id
    if len(id) > LONGEST_LINE:
        id = sha256(id.encode("utf-8", "replace")).hexdigest()
    link = entry.link if len(entry.link) <= _LONGEST_LINK else ""
    title, author = entry.title[:LONGEST_LINE], entry.author[:LONGEST_LINE]
    if (id, link, title, author) == (entry.id, entry.link, entry.title, entry.author):
        return entry
    return replace(entry, id=id, link=link, title=title, author=author)


def feed_article(feed: Feed, source: str) -> Article:
    """A whole feed as one text: its entries one after the other, each under its title."""
    lines = (line for entry in feed.entries for line in (entry.title, *entry.lines))
    language = next((entry.language for entry in feed.entries if entry.language), None)
    return compose(lines, title=feed.title, source=source, language=language)
