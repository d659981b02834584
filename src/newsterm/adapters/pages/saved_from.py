"""Pages saved as one file: where they came from, and without what was packed into them.

SingleFile and browsers leave a comment at the head that names the address; pictures and fonts stand in
the page as `data:` of megabytes, which no story needs and no parser should see. A saved "view source" is
a page that shows the source of the one that is wanted: Chrome writes a table, a line of source in each
row; Firefox a preformatted block.
"""

from __future__ import annotations

import re

from newsterm.core.lazy_pattern import lazy_pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lxml.html import HtmlElement

_COMMENT = lazy_pattern(
    r"<!--[^<>]{0,300}?(?:Page saved with SingleFile\s+url:|saved from url=\(\d{4}\))"
    r"\s*(https?://[^\s<>]{1,2000})"
)
_DATA = lazy_pattern(
    r"(data:[a-z0-9.+/-]{0,80}(?:;[a-z0-9=_-]{1,60}){0,5};base64,)[A-Za-z0-9+/=%]{60,}", re.I
)
_PACKED = lazy_pattern(r"(?i);base64,[a-z0-9+/=%]{60}")
"""What has such contents; looked for in a tenth of the time, and mostly in vain."""
_HEAD = 5000
"""Characters at the beginning in which such a comment stands."""
_LINES = ".//td[@class='line-content']"
_BLOCKS = ".//body[@id='viewsource']//pre"


def saved_from(html: str) -> str:
    """The address a saved page names in its comment; empty where there is none."""
    found = _COMMENT.search(html[:_HEAD])
    return found[1] if found else ""


def without_data(html: str) -> str:
    """The page without the contents of what was packed into it."""
    return _DATA.sub(r"\1", html) if ";base64," in html and _PACKED.search(html) else html


def shown_source(tree: HtmlElement) -> str:
    """The source that a page shows; empty for a page that is no such view."""
    lines = tree.xpath(_LINES) or tree.xpath(_BLOCKS)
    source = "\n".join(line.text_content() for line in lines)
    return source if source.lstrip("\ufeff \t\r\n").startswith("<") else ""


def address_shown(tree: HtmlElement) -> str:
    """The address of that page, which is the title of the view; empty where it is none."""
    title = (tree.findtext(".//title") or "").strip().removeprefix("view-source:")
    return title if title.startswith(("http://", "https://")) else ""
