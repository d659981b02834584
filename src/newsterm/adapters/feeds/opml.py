"""OPML: the list of a reader's feeds, as readers hand it to each other.

Of a list that came from somewhere else only addresses and names are taken: a line that another
reader would run, or a file, is no feed. What newsterm adds for itself (`full`, `private`) counts only in
the user's own list.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape

from newsterm.adapters.feeds.feed import LONGEST_LINE
from newsterm.adapters.feeds.markup import Element, Markup
from newsterm.core.text.controls import one_line
from newsterm.core.value import frozen
from newsterm.errors import NewstermError


@frozen
class Followed:
    """A feed that the user follows."""

    url: str
    """Its address; the absolute path of a file where the user named one."""
    title: str = ""
    site: str = ""
    group: str = ""
    """The heading it stands under in the user's list; groups within groups are parted by " / "."""
    full: bool = False
    """True: take the text of an article from its page, not from the feed."""
    private: bool = False
    """True: the feed may be on the user's own network."""


def parse_opml(text: str, what: str, own: bool = False) -> list[Followed]:
    """The feeds of an OPML list, each once, in order; `own` for the user's own list.

    Raises NewstermError where the text is no OPML.
    """
    root = Markup(text).root
    if not any(element.name == "opml" for element in root.below()):
        raise NewstermError("is no OPML; export the list of feeds from your reader as OPML", what)
    found: dict[str, Followed] = {}
    for outline, group in _outlines(root):
        url = outline.get("xmlurl")
        found.setdefault(
            url,
            Followed(
                url,
                _name(outline, url)[:LONGEST_LINE],
                outline.get("htmlurl"),
                group[:LONGEST_LINE],
                own and outline.get("full") == "true",
                own and outline.get("private") == "true",
            ),
        )
    return list(found.values())


def _name(outline: Element, url: str) -> str:
    """What the feed is called: by its reader's user, who may have changed that; an address is no name."""
    names = (one_line(outline.get(attribute)) for attribute in ("text", "title"))
    return next((name for name in names if name and name != one_line(url)), "")


def _outlines(root: Element) -> Iterator[tuple[Element, str]]:
    """The outlines that are feeds, with the group they stand in."""
    waiting = [(root, "")]
    while waiting:
        element, group = waiting.pop()
        if element.get("xmlurl") and element.get("type").lower() != "source":
            yield element, group
        elif element.name == "outline" and (name := element.get("text") or element.get("title")):
            group = f"{group} / {one_line(name)}" if group else one_line(name)
        waiting += [(child, group) for child in reversed(element.children)]


def write_opml(feeds: Iterable[Followed]) -> str:
    """The feeds as OPML 2.0, those of a group together."""
    groups: dict[str, list[str]] = {}
    for feed in feeds:
        groups.setdefault(feed.group, []).append(_outline(feed))
    lines = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>", '<opml version="2.0">',
             "<head><title>Feeds followed with newsterm</title></head>", "<body>"]  # fmt: skip
    for group, outlines in groups.items():
        if group:
            outlines = [f"<outline{_attributes(text=group)}>", *outlines, "</outline>"]
        lines += outlines
    return "\n".join((*lines, "</body>", "</opml>", ""))


def _outline(feed: Followed) -> str:
    about = _attributes(
        type="rss",
        text=feed.title or feed.url,
        title=feed.title,
        xmlUrl=feed.url,
        htmlUrl=feed.site,
        full="true" if feed.full else "",
        private="true" if feed.private else "",
    )
    return f"  <outline{about}/>"


def _attributes(**values: str) -> str:
    return "".join(f' {name}="{_escaped(value)}"' for name, value in values.items() if value)


def _escaped(value: str) -> str:
    """A value as XML has it; the two characters it may not hold in any form would cost the whole list."""
    return escape(re.sub("[\ufffe\uffff]", "\ufffd", one_line(value)))
