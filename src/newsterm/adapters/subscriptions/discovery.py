"""The feeds that a web page names: its `<link rel="alternate">`, in their order; those of comments last."""

from __future__ import annotations

import re
from urllib.parse import urljoin

from newsterm.adapters.http.client import Fetched
from newsterm.adapters.pages.main_text import parse_tree
from newsterm.adapters.system.encodings import decode_page
from newsterm.adapters.system.files import is_url
from newsterm.errors import NewstermError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SURE = (
    "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml",
)  # fmt: skip
_PERHAPS = ("application/json", "text/xml", "application/xml")
"""Sites name other things so too: these count where no feed is named for sure."""
_COMMENTS = re.compile(
    "comment|kommentar|coment[aá]rio|commenti|reacties|коммент|komentar|komment|yorum|コメント|评论|評論|댓글",
    re.I,
)
"""In the title or the address of a feed of what readers say."""
_MOST = 20
_HEAD = 500_000
"""Bytes in which a page names its feeds."""


def feeds_of_page(page: Fetched) -> list[str]:
    """The addresses of the feeds a page names, the site's own choice first; none where it has none."""
    try:
        tree = parse_tree(decode_page(page.body[:_HEAD], page.charset))
    except NewstermError:
        return []
    base = next((b.get("href") for b in tree.iter("base") if b.get("href")), "")
    for kinds in (_SURE, _PERHAPS):
        links = sorted(
            (link for link in tree.iter("link") if _is_named(link, kinds)), key=_is_of_comments
        )
        named = (link.get("href") or "" for link in links)
        if found := dict.fromkeys(filter(None, (_joined(page.url, base, to) for to in named))):
            return list(found)[:_MOST]
    return []


def _is_named(link: HtmlElement, kinds: tuple[str, ...]) -> bool:
    kind = (link.get("type") or "").partition(";")[0].strip().lower()
    return kind in kinds and "alternate" in (link.get("rel") or "").lower().split()


def _is_of_comments(link: HtmlElement) -> bool:
    """What readers say of the news is not the news."""
    return bool(_COMMENTS.search(f"{link.get('title') or ''} {link.get('href') or ''}"))


def _joined(url: str, base: str, address: str) -> str:
    """A whole web address; empty where it is none."""
    try:
        whole = urljoin(urljoin(url, base), address.strip())
    except ValueError:
        return ""
    return whole if is_url(whole) and whole != url else ""
