"""A page taken apart once, for all who look in it for title, byline or day."""

from __future__ import annotations

import re
from html import unescape

from newsterm.adapters.pages.linked_data import Node, articles
from newsterm.adapters.pages.main_text import attributes
from newsterm.core.lazy_pattern import lazy_pattern
from newsterm.core.value import frozen

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lxml.html import HtmlElement


_OF_CLASS = lazy_pattern(r"contains\(@class, '([^']+)'\)")
"""A condition in what `of_class` makes."""


@frozen
class Page:
    """A page taken apart once for all who ask: its tree, its meta elements and its linked data."""

    tree: HtmlElement
    meta: dict[str, list[str]]
    """Contents of the meta elements by lower-case name, property or itemprop."""
    node: Node
    """What JSON-LD says of the story itself."""
    address: str
    top: tuple[str, ...] = ()
    """The lines that come before the prose of the story: heading, byline, date, menus."""
    classes: str = ""
    """The classes that its elements have, or had when it was taken apart, each once on a line."""

    def says(self, *names: str) -> str:
        """The first thing that a meta element of one of these names says."""
        return next((self.meta[name][0] for name in names if name in self.meta), "")

    def find(self, path: str) -> list[HtmlElement]:
        """The elements on a path.

        A page has a few dozen classes and thousands of elements: so what no class has in it is not asked
        of each of them, which takes ten times as long.
        """
        path = _OF_CLASS.sub(
            lambda asked: asked[0] if asked[1] in self.classes else "false()", path
        )
        found: list[HtmlElement] = self.tree.xpath(path)
        return found


def take_apart(tree: HtmlElement, url: str | None = None) -> Page:
    """A page that was fetched from `url`, ready to be asked."""
    meta = _meta(tree)
    address = _address(tree, meta) or url or ""
    shown = [" ".join(element.text_content().split()) for element in tree.iter("title", "h1")]
    classes = "\n".join(attributes(tree, "class"))
    return Page(tree, meta, articles(tree, shown, address), address, classes=classes)


def _meta(tree: HtmlElement) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        if content := " ".join((element.get("content") or "").split()):
            found.setdefault(name.strip().lower(), []).append(unescape(content))
    return found


def _address(tree: HtmlElement, meta: dict[str, list[str]]) -> str:
    links = tree.iterfind(".//link[@rel='canonical']")
    told = [link.get("href") or "" for link in links] + meta.get("og:url", [])
    return next((link for link in told if re.match(r"https?://[^\s/]+", link)), "")
