"""Banners that ask for consent to cookies: no part of a page's story, however long they are."""

from __future__ import annotations

from newsterm.adapters.pages.main_text import attributes, lines_of
from newsterm.core.lazy_pattern import lazy_pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_BANNER = lazy_pattern(
    r"(?i)(?:^|[\s_-])(?:onetrust|didomi|usercentrics|cookiebot|sp_message|qc-cmp|truste|iubenda|gdpr"
    r"|(?:cookies?|consent)[\w-]{0,20}?(?:consent|banner|notice|bar|box|modal|popup|dialog|wall|overlay|law"
    r"|message|policy|settings|preferences|compliance|layer|container))"
)
_STORY = ".//h1 | .//article | .//main"
_LEAST = 200
"""Characters of a page without its banner: with fewer the banner is all it shows."""


def drop_banners(tree: HtmlElement) -> None:
    """Take the banners out of a page that shows anything else."""
    banners = set(filter(_is_banner, _named(tree)))
    outer = [one for one in banners if banners.isdisjoint(one.iterancestors())]
    words = sum(len(" ".join(lines_of(one))) for one in outer)
    if not outer or not _has(tree, words + _LEAST):
        return
    for banner in outer:
        banner.drop_tree()


def _named(tree: HtmlElement) -> Iterator[HtmlElement]:
    """The elements that may be banners by class or id: a page has few of either that differ."""
    names = {name for name in attributes(tree, "class", "id") if _BANNER.search(name)}
    for element in tree.iterdescendants("*") if names else ():
        if element.get("class") in names or element.get("id") in names:
            yield element


def _is_banner(element: HtmlElement) -> bool:
    named = f"{element.get('class') or ''} {element.get('id') or ''}"[:1000]
    if element.tag in ("html", "body", "main", "article") or not _BANNER.search(named):
        return False
    return not element.xpath(_STORY)


def _has(element: HtmlElement, least: int) -> bool:
    """Whether the lines of an element have so many characters; no more of them are read."""
    length = 0
    for line in lines_of(element):
        length += len(line)
        if length >= least:
            return True
        length += 1
    return False
