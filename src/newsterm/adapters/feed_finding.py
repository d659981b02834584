"""The feeds that a web page names: its `<link rel="alternate">`, in their order."""

from __future__ import annotations

from urllib.parse import urljoin

from newsterm.adapters.encodings import decode_page
from newsterm.adapters.files import is_url
from newsterm.adapters.network import Fetched
from newsterm.adapters.page_text import parse_tree
from newsterm.errors import NewstermError

_TYPES = (
    "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml",
    "application/json", "text/xml", "application/xml",
)  # fmt: skip
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
    found: dict[str, None] = {}
    for link in tree.iter("link"):
        kind = (link.get("type") or "").partition(";")[0].strip().lower()
        named = kind in _TYPES and "alternate" in (link.get("rel") or "").lower().split()
        address = (link.get("href") or "").strip() if named else ""
        if address and (whole := _joined(page.url, base, address)):
            found[whole] = None
    return list(found)[:_MOST]


def _joined(url: str, base: str, address: str) -> str:
    """A whole web address; empty where it is none."""
    try:
        whole = urljoin(urljoin(url, base), address)
    except ValueError:
        return ""
    return whole if is_url(whole) and whole != url else ""
