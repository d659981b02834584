"""What a browser's "view source" saved: a page that shows the source of the page that is wanted.

Chrome writes a table, a line of source in each row; Firefox a preformatted block.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LINES = ".//td[@class='line-content']"
_BLOCKS = ".//body[@id='viewsource']//pre"


def shown_source(tree: HtmlElement) -> str:
    """The source that a page shows; empty for a page that is no such view."""
    lines = tree.xpath(_LINES) or tree.xpath(_BLOCKS)
    source = "\n".join(line.text_content() for line in lines)
    return source if source.lstrip("\ufeff \t\r\n").startswith("<") else ""


def address_shown(tree: HtmlElement) -> str:
    """The address of that page, which is the title of the view; empty where it is none."""
    title = (tree.findtext(".//title") or "").strip().removeprefix("view-source:")
    return title if title.startswith(("http://", "https://")) else ""
