"""Where an article is from, as far as it says: its outlet, who wrote it, and at what hour it came out."""

from __future__ import annotations

import re

from newsterm.core.text.article import Article
from newsterm.core.text.controls import one_line

_HOST = re.compile(r"https?://(?:[^/@\s]*@)?(?:www\d?\.|m\.|amp\.)?([^/:?#\s]+)", re.IGNORECASE)
_CLOCK = re.compile(r"\d{4}-\d{2}-\d{2}[T ](\d{2}:\d{2})")
_BY = re.compile(r"(?:by|von|par|por|di|door|av)\s+", re.IGNORECASE)
_LONGEST = 80
_NAMES = ("site", "publication", "publisher", "outlet")
"""What front matter may call it; newsterm writes the first."""


def outlet_of(article: Article) -> str:
    """The name of the site or feed it came out in, else the host of its address; empty where neither is."""
    told = dict(article.provenance)
    name = next((told[key] for key in _NAMES if told.get(key)), "")
    return one_line(name or host_of(told.get("source", "") or article.source or ""))[:_LONGEST]


def host_of(address: str) -> str:
    """`post.example` of `https://www.post.example/a`; empty where it is no address of the web."""
    found = _HOST.match(address)
    return found[1].lower() if found else ""


def author_of(article: Article) -> str:
    """Who wrote it, by its byline or else its front matter."""
    bylines = (part.cut(article.text) for part in article.parts if part.kind == "byline")
    words = next(bylines, "") or dict(article.provenance).get("author", "")
    return _BY.sub("", one_line(words), count=1)[:_LONGEST] if words else ""


def hour_of(article: Article) -> str:
    """`14:02`, in the zone of whoever published it; empty where only the day is told."""
    found = _CLOCK.match(dict(article.provenance).get("published", ""))
    return found[1] if found else ""
