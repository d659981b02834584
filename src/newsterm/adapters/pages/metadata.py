"""What a page says of its story: title, byline, day, language, address.

It is said in JSON-LD, in meta elements, in microdata and in what readers see. Each of these is wrong
on some sites, so none is believed alone where others speak too; how they are weighed stands in
`titles`, `bylines` and `days`.
"""

from __future__ import annotations

import re

from newsterm.adapters.pages.bylines import choose_byline
from newsterm.adapters.pages.days import choose_day
from newsterm.adapters.pages.evidence import Page
from newsterm.adapters.pages.linked_data import Node, names_in, text_of
from newsterm.adapters.pages.titles import choose_title
from newsterm.core.value import frozen


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
