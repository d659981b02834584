"""Pagers: where a story goes on over several pages, and the row of links that says so.

A pager is no part of the story. That there is one is worth a warning: what the user saved is not all.
"""

from __future__ import annotations

import re
from itertools import islice

from newsterm.adapters.pages.main_text import of_class
from newsterm.core.lazy_pattern import lazy_pattern
from newsterm.core.value import frozen

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from newsterm.adapters.pages.evidence import Page

_NAMED = of_class("paginat", "Paginat", "pager", "page-nav", "page-links", "pagelinks", "page_nav")
_COUNT = lazy_pattern(
    r"(?i)(?:page|seite|página|pagina|страница|strona|sayfa|第)\s?(\d{1,3})\s?"
    r"(?:of|von|de|sur|di|van|out of|/|из|z|页\s?[,，/]?\s?共)\s?(\d{1,3})"
)
_ALONE = lazy_pattern(
    r"(?i)[\s«‹<←|·-]{0,9}(?:previous(?: page)?|prev|zurück|précédente?)?[\s|·:-]{0,9}"
)
_NEXT = (
    r"(?i)\bnext\b|\bweiter\b|nächste|suivante?|siguiente|próxima|successiva|volgende|›|»|→|下一页"
)
_NUMBERS = lazy_pattern(r"\D{0,12}\d{1,3}(?:\D{1,12}\d{1,3}){1,60}\D{0,20}")
_LONGEST = 160
"""Characters of a pager, links and all."""
_MOST_LINKS = 8
"""Words of the links behind a count of pages; with more it is a sentence."""
_MOST = 100
"""Elements that are looked at."""
_OTHERS = ("comment", "related", "archive", "search", "gallery", "slideshow")
"""What else has pages, by its class."""


@frozen
class _Place:
    number: int
    """0 where the pager does not count."""
    of: int


def take_pager(page: Page) -> str:
    """Take the pagers out of a page; what they say is missing, else nothing."""
    told = ""
    for element in [*page.find(_NAMED)[:_MOST], *islice(_counting(page.tree), _MOST)]:
        words = _few_words(element)
        place = _place(words) if words and not _is_other(element) else None
        if place is None:
            continue
        told = told if told and not place.number else _doubt(place)
        if element.getparent() is not None:
            element.drop_tree()
    return told


def _counting(tree: HtmlElement) -> Iterator[HtmlElement]:
    """The smallest elements that begin with a count of pages and hold little else."""
    for element in list(tree.iter("p", "div", "span", "li", "nav", "a", "strong", "b")):
        if element.text and _COUNT.match(element.text.strip()):
            yield element


def _few_words(element: HtmlElement) -> str:
    """The words of an element; none where they are too many for a pager."""
    pieces, length = [], 0
    for piece in element.itertext():
        pieces += piece.split()
        length += len(piece.strip())
        if length > _LONGEST:
            return ""
    return " ".join(pieces)


def _place(words: str) -> _Place | None:
    """Where a pager says we are; None for words that are no pager's."""
    if counted := _COUNT.search(words):
        number, of = int(counted[1]), int(counted[2])
        before, behind = words[: counted.start()], words[counted.end() :]
        is_alone = _ALONE.fullmatch(before) and len(behind.split()) <= _MOST_LINKS
        return _Place(number, of) if is_alone and 1 < of >= number else None
    if _NUMBERS.fullmatch(words) and (re.search(_NEXT, words) or words[:5].lower() == "pages"):
        return _Place(0, 0)
    return None


def _doubt(place: _Place) -> str:
    which = f"is page {place.number} of {place.of}" if place.number else "is one page of several"
    return f"{which}; save the others too, or the view that shows all"


def _is_other(element: HtmlElement) -> bool:
    """True within what has pages of its own, such as comments."""
    for one in (element, *element.iterancestors()):
        named = f"{one.get('class') or ''} {one.get('id') or ''}".lower()
        if one.tag not in ("html", "body") and any(word in named for word in _OTHERS):
            return True
    return False
