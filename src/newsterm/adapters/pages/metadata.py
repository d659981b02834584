"""What a page says of its story: title, byline, day, language, address.

It is said in JSON-LD, in meta elements, in microdata and in what readers see. Each of these is wrong
on some sites, so none is believed alone where others speak too; how they are weighed stands in
`titles`, `bylines` and `days`.
"""

from __future__ import annotations

import re
from html import unescape

from newsterm.adapters.pages.bylines import choose_byline
from newsterm.adapters.pages.days import choose_day
from newsterm.adapters.pages.linked_data import Node, articles, names_in, text_of
from newsterm.adapters.pages.titles import choose_title
from newsterm.core.value import frozen

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lxml.html import HtmlElement


@frozen
class Facts:
    """What is known of a page's story; a string is empty where the page does not tell."""

    title: str
    byline: str
    """The names, parted by commas."""
    day: str
    """ISO 8601: the day of publication."""
    language: str | None
    """ISO 639-1, as the page declares it."""
    address: str
    """Where the page says it belongs, else where it was fetched."""
    site: str
    description: str
    body: str
    """The story as told to search engines, a paragraph a line."""


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

    def says(self, *names: str) -> str:
        """The first thing that a meta element of one of these names says."""
        return next((self.meta[name][0] for name in names if name in self.meta), "")


def take_apart(tree: HtmlElement, url: str | None = None) -> Page:
    """A page that was fetched from `url`, ready to be asked."""
    meta = _meta(tree)
    address = _address(tree, meta) or url or ""
    shown = [" ".join(element.text_content().split()) for element in tree.iter("title", "h1")]
    return Page(tree, meta, articles(tree, shown, address), address)


def read_facts(page: Page) -> Facts:
    """What the page says of its story, all voices heard."""
    site = page.says("og:site_name", "application-name") or names_in(page.node.get("publisher"))[:1]
    site = site if isinstance(site, str) else "".join(site)
    return Facts(
        title=choose_title(page, site),
        byline=choose_byline(page, site),
        day=choose_day(page),
        language=_language(page),
        address=page.address,
        site=site,
        description=page.says("og:description", "description", "twitter:description"),
        body=_body(page.node),
    )


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


def _language(page: Page) -> str | None:
    root = page.tree.getroottree().getroot()
    told = root.get("lang") or root.get("xml:lang") or text_of(page.node.get("inLanguage"))
    told = told or page.says("og:locale", "content-language", "language")
    code = re.match(r"([a-zA-Z]{2})(?:[-_]|$)", told.strip())
    return code[1].lower() if code else None


def _body(node: Node) -> str:
    """articleBody as lines: tags, which do not belong there, make line ends."""
    body = text_of(node.get("articleBody"))
    return re.sub(r"<[^<>]{1,300}>|\r", "\n", body)
