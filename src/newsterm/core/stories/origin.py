"""When an article was published, and by whom: what a story counts its days and sources by."""

from __future__ import annotations

import re

from newsterm.core.dating import dated_parts, is_day, published
from newsterm.core.text.article import Article
from newsterm.core.value import replace

_IS_FILE = re.compile(r"\.\w{1,8}$|^-$")


def day_of(article: Article) -> str:
    """The day an article is from, in ISO 8601: a record's `date`, else what it says itself.

    Empty where neither is.
    """
    told = dict(article.extra).get("date")
    if isinstance(told, str) and is_day(told):
        return told[:10]
    if day := published(article, ()):
        return day
    parts = dated_parts(article)
    if not parts:
        return ""
    from newsterm.core.figures.finder import find_figures  # 0.05 s: where there is a date line.

    return published(article, find_figures(replace(article, parts=parts)))


def outlet_of(article: Article) -> str:
    """Who published an article: its feed, else its site, else its folder; empty where none is told."""
    told = dict(article.provenance)
    for place in (told.get("feed", ""), told.get("source", ""), article.source or ""):
        if name := _outlet(place):
            return name
    return ""


def _outlet(place: str) -> str:
    """`https://www.example.org/a/b` is of one site with all its pages; a bare name is a name."""
    if "://" in place:
        return place.split("://", 1)[1].split("/", 1)[0].removeprefix("www.").casefold()
    folder, slash, name = place.rpartition("/")
    if slash or _IS_FILE.search(name):
        return folder.rpartition("/")[2]
    return place
