"""Banners that ask for consent to cookies: no part of a page's story, however long they are."""

from __future__ import annotations

from newsterm.core.lazy_pattern import lazy_pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
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
    banners = set(filter(_is_banner, tree.xpath(".//*[@class or @id]")))
    outer = [one for one in banners if banners.isdisjoint(one.iterancestors())]
    if not outer or len(_words(tree)) - sum(len(_words(one)) for one in outer) < _LEAST:
        return
    for banner in outer:
        banner.drop_tree()


def _is_banner(element: HtmlElement) -> bool:
    named = f"{element.get('class') or ''} {element.get('id') or ''}"[:1000]
    if element.tag in ("html", "body", "main", "article") or not _BANNER.search(named):
        return False
    return not element.xpath(_STORY)


def _words(element: HtmlElement) -> str:
    from newsterm.adapters.pages.main_text import all_lines

    return " ".join(all_lines(element))
