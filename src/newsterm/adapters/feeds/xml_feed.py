"""Feeds in XML: RSS from 0.90 on, RDF, Atom 0.3 and 1.0.

What an entry says is looked for where each dialect, and those who mix them, put it; the first place
that holds anything counts. So there is one table of places for all dialects, and none needs telling.
"""

from __future__ import annotations

import re
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
from newsterm.adapters.feeds.markup import Element, Markup
from newsterm.adapters.feeds.plain_text import is_html, linked_lines_of, one_line_of
from newsterm.adapters.system.files import is_url
from newsterm.core.passages.links import LinkedLine
from newsterm.errors import NewstermError

_ROOTS = frozenset(("rss", "feed", "rdf:rdf", "channel"))
_NEAR_THE_TOP = 12
"""Elements among which a feed says that it is one."""
_HEAD = 100_000
"""Characters in which these stand."""
_TITLES = ("title", "dc:title", "media:title", "itunes:title")
_FULL = (
    "content:encoded",
    "content",
    "xhtml:body",
    "xhtml:div",
    "body",
    "fullitem",
    "content:items",
)
_SHORT = (
    "description", "summary", "dc:description", "media:description", "itunes:summary", "tagline",
    "abstract", "googleplay:description", "itunes:subtitle",
)  # fmt: skip
_DATES = (
    "pubdate", "published", "issued", "dcterms:issued", "dc:date", "date", "created", "dcterms:created",
    "updated", "modified", "dcterms:modified", "atom:published", "a10:updated", "atom:updated",
)  # fmt: skip
_CHANGES = ("updated", "modified", "dcterms:modified", "a10:updated", "atom:updated")
_AUTHORS = (
    "author",
    "dc:creator",
    "creator",
    "dc:author",
    "itunes:author",
    "a10:author",
    "atom:author",
)
_ADDRESS = re.compile(
    r"\s{0,9}(?:[(<\[]|&lt;)(?:mailto:)?[^\s()<>\[\]&]{1,200}@[^\s()<>\[\]&]{1,200}(?:[)>\]]|&gt;)"
)
"""Behind a name: Ann Lee <press@example.org>, Ann Lee (press@example.org)."""
_IDS = ("guid", "id")
_PAGES = ("text/html", "application/xhtml+xml")


def parse_xml_feed(text: str, url: str = "") -> Feed:
    """The feed in a text of tags. Raises NewstermError where it holds none."""
    if not _is_feed(Markup(text[:_HEAD])):
        raise NewstermError("holds no feed; name the address of RSS, Atom or a JSON Feed", url)
    return _Reading(Markup(text), url).feed()


def _is_feed(markup: Markup) -> bool:
    names = [
        element.name for _, element in zip(range(_NEAR_THE_TOP), markup.root.below(), strict=False)
    ]
    is_entry_alone = names[:1] == ["entry"]
    return is_entry_alone or ("html" not in names[:1] and not _ROOTS.isdisjoint(names))


class _Reading:
    """A feed's markup being read: where it came from is needed everywhere."""

    def __init__(self, markup: Markup, url: str) -> None:
        self._markup = markup
        self._url = url

    def feed(self) -> Feed:
        elements = list(self._markup.root.below())
        entries = [element for element in elements if element.name in ("item", "entry")]
        del entries[MOST_ENTRIES:]
        about = next((e for e in elements if e.name in ("channel", "feed")), self._markup.root)
        language = self._first_words(about, "language", "dc:language") or about.get("xml:lang")
        found = deduplicate(self._entry(element, language) for element in entries)
        return Feed(self._title(about)[:LONGEST_LINE], self._link(about), found)

    def _entry(self, element: Element, language: str) -> FeedEntry:
        title = self._title(element)
        link, enclosure = self._link(element), ""
        lines, linked = self._lines(element, link or self._url)
        if not link:
            link, enclosure = self._enclosure(element)
        return FeedEntry(
            self._first_words(element, *_IDS) or element.get("rdf:about") or link,
            title,
            link,
            self._date(element, _DATES),
            self._date(element, _CHANGES),
            self._author(element),
            lines,
            (element.get("xml:lang") or language)[:2].lower(),
            enclosure,
            linked,
        )

    def _title(self, element: Element) -> str:
        for title in self._places(element, _TITLES):
            if line := one_line_of(*self._content(title)):
                return line
        return ""

    def _lines(self, element: Element, base: str) -> tuple[tuple[str, ...], tuple[LinkedLine, ...]]:
        """The longer of the full text and the short one: some feeds have them the wrong way round."""
        best: tuple[tuple[str, ...], tuple[LinkedLine, ...]] = (), ()
        for names in (_FULL, _SHORT):
            for place in self._places(element, names):
                found = linked_lines_of(
                    *self._content(place), self._absolute(place.base, "") or base
                )
                if found[0]:
                    best = max(best, found, key=lambda each: sum(map(len, each[0])))
                    break
        return best

    def _places(self, element: Element, names: tuple[str, ...]) -> list[Element]:
        """The children of these names, then those in a media group."""
        groups = element.all("media:group", "media:content")
        return element.all(*names) + [place for group in groups for place in group.all(*names)]

    def _content(self, element: Element) -> tuple[str, bool]:
        """What an element holds, or its beginning, and whether that is HTML."""
        content, marked = self._whole_content(element)
        return content[:LONGEST_TEXT], marked

    def _whole_content(self, element: Element) -> tuple[str, bool]:
        kind = element.get("type").lower().partition(";")[0]
        if element.get("mode").lower() == "base64" or kind == "application/octet-stream":
            return _from_base64(self._markup.words(element)), True
        if element.children:
            return self._markup.inner(element), True
        words = self._markup.words(element)
        if kind in ("html", "xhtml", *_PAGES):
            return words, True
        if kind in ("text", "text/plain") or (kind and "/" in kind):
            return (words if kind.startswith("text") else ""), False
        return words, is_html(words)

    def _first_words(self, element: Element, *names: str) -> str:
        return next(filter(None, map(self._markup.words, element.all(*names))), "")

    def _link(self, element: Element) -> str:
        links = [
            link for link in element.all("link", "atom:link", "a10:link") if _is_alternate(link)
        ]
        links.sort(key=lambda link: link.get("type").lower() not in ("", *_PAGES))
        for link in links:
            address = link.get("href") or " ".join(self._markup.words(link).split())
            if usable := self._absolute(address, link.base):
                return usable
        for given in element.all(*_IDS):
            address, permanent = self._markup.words(given), given.get("ispermalink").lower()
            if permanent == "true" or (is_url(address) and permanent != "false"):
                return self._absolute(address, given.base)
        return self._absolute(element.get("href") or element.get("rdf:about"), element.base)

    def _enclosure(self, element: Element) -> tuple[str, str]:
        """The address of what an entry encloses, and what the feed says of it."""
        links = (
            link for link in element.all("link", "atom:link") if link.get("rel") == "enclosure"
        )
        media = (
            place
            for group in (element, *element.all("media:group"))
            for place in group.all("media:content")
        )
        for found in (*element.all("enclosure"), *links, *media):
            given = found.get("url") or found.get("href")
            if address := self._absolute(given, found.base):
                lasts = self._first_words(element, "itunes:duration") or found.get("duration")
                size = found.get("length") or found.get("filesize")
                return address, told_of(found.get("type"), lasts, size)
        return "", ""

    def _absolute(self, address: str, base: str) -> str:
        """An address by its own base, or the feed's; empty where it is none of the web."""
        if not address.strip():
            return ""
        try:
            whole = urljoin(urljoin(self._url, base), address.strip())
            return whole if urlsplit(whole).scheme in ("http", "https", "") else ""
        except ValueError:
            return ""

    def _date(self, element: Element, names: tuple[str, ...]) -> str:
        dates = map(parse_date, map(self._markup.words, element.all(*names)))
        return next(filter(None, dates), "") or parse_date(element.get("lastmod"))

    def _author(self, element: Element) -> str:
        for name in _AUTHORS:
            people = [self._person(person) for person in element.all(name)]
            if any(people):
                return ", ".join(dict.fromkeys(filter(None, people)))
        return ""

    def _person(self, element: Element) -> str:
        named = self._first_words(element, "name", "a10:name", "atom:name")
        words = named or ("" if element.children else self._markup.words(element))
        address, bracket, name = words[:LONGEST_LINE].partition("(")
        if bracket and "@" in address and " " not in address.strip():  # press@example.org (Ann Lee)
            words = name.rstrip(") ")
        words = _ADDRESS.sub("", words)
        words = one_line_of(words, is_html(words))
        return "" if "@" in words and " " not in words else words


def _is_alternate(link: Element) -> bool:
    return link.get("rel").lower().rpartition("/")[2] in ("", "alternate")


def _from_base64(words: str) -> str:
    from base64 import b64decode

    from newsterm.adapters.system.encodings import decode_page

    try:
        return decode_page(b64decode(words))
    except (ValueError, NewstermError):
        return ""
