"""JSON Feed, versions 1 and 1.1, read for what it says; what is of the wrong type is not there."""

from __future__ import annotations

import json
from urllib.parse import urljoin, urlsplit

from newsterm.adapters.feeds.dates import parse_date
from newsterm.adapters.feeds.enclosure import told_of
from newsterm.adapters.feeds.feed import (
    LONGEST_LINE,
    LONGEST_TEXT,
    MOST_ENTRIES,
    Feed,
    FeedEntry,
    deduplicate,
)
from newsterm.adapters.feeds.plain_text import is_html, lines_of, linked_lines_of, one_line_of
from newsterm.errors import NewstermError

TYPE_CHECKING = False  # As typing's, which takes 3 ms to import.
if TYPE_CHECKING:
    from typing import Any


def parse_json_feed(text: str, url: str = "") -> Feed:
    """The feed in a JSON text. Raises NewstermError where it holds none."""
    try:
        feed = json.loads(text.lstrip("\ufeff"))
    except (ValueError, RecursionError):
        feed = None
    if not isinstance(feed, dict) or not isinstance(feed.get("items"), list):
        raise NewstermError("is JSON, but no JSON Feed; name a feed", url)
    language = _words(feed, "language")
    entries = (
        _entry(item, url, language)
        for item in feed["items"][:MOST_ENTRIES]
        if isinstance(item, dict)
    )
    return Feed(
        _title(feed)[:LONGEST_LINE], _address(feed, url, "home_page_url"), deduplicate(entries)
    )


def _entry(item: dict[str, Any], url: str, language: str) -> FeedEntry:
    markup, plain = _words(item, "content_html"), _words(item, "content_text", "summary")
    title, link, enclosure = _title(item), _address(item, url, "url", "external_url"), ""
    if not link:
        link, enclosure = _attachment(item, url)
    lines, linked = linked_lines_of(markup[:LONGEST_TEXT], True, link or url)
    lines = lines or lines_of(plain[:LONGEST_TEXT], False)
    dates = [parse_date(_words(item, name)) for name in ("date_published", "date_modified")]
    return FeedEntry(
        _words(item, "id") or link,
        title,
        link,
        dates[0] or dates[1],
        dates[1],
        _author(item),
        lines,
        (_words(item, "language") or language)[:2].lower(),
        enclosure,
        linked,
    )


def _title(about: dict[str, Any]) -> str:
    words = _words(about, "title")
    return one_line_of(words, is_html(words))


def _words(about: dict[str, Any], *names: str) -> str:
    """The first of these that holds words, or a number, as ids do."""
    values = (about.get(name) for name in names)
    return next((str(v).strip() for v in values if isinstance(v, str | int) and str(v).strip()), "")


def _address(about: dict[str, Any], url: str, *names: str) -> str:
    try:
        words = _words(about, *names)
        whole = urljoin(url, words) if words else ""
        return whole if urlsplit(whole).scheme in ("http", "https", "") else ""
    except ValueError:
        return ""


def _attachment(item: dict[str, Any], url: str) -> tuple[str, str]:
    """The address of the first attachment, and what the feed says of it."""
    attached = item.get("attachments")
    for each in attached if isinstance(attached, list) else ():
        if isinstance(each, dict) and (address := _address(each, url, "url")):
            about = (
                _words(each, name) for name in ("mime_type", "duration_in_seconds", "size_in_bytes")
            )
            return address, told_of(*about)
    return "", ""


def _author(item: dict[str, Any]) -> str:
    authors = item.get("authors")
    people = authors if isinstance(authors, list) else [item.get("author")]
    names = (_words(person, "name") for person in people if isinstance(person, dict))
    return ", ".join(dict.fromkeys(filter(None, names)))
