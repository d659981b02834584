"""What stands at a web address, as an Article: a page, a feed, or a plain text."""

from __future__ import annotations

from newsterm.adapters.articles.file import decode, form_of, is_document, parse_as
from newsterm.adapters.http.client import Fetched, fetch
from newsterm.adapters.system.allowance import bound_lines
from newsterm.core.text.article import Article
from newsterm.core.value import replace
from newsterm.errors import NewstermError

_PAGES = ("text/html", "application/xhtml+xml")
_OURS = ("source", "added", "feed")
"""What newsterm knows of what it fetched: a text that says so of itself is not believed."""
_MOST_TOLD = 50
"""Fields that it may bring along: there must be room beside them in the head of a file."""
_NO_TEXT = ("image/", "audio/", "video/", "font/")


def read_url(url: str, form: str = "auto", encoding: str = "") -> Article:
    """The article at an address. Raises NewstermError."""
    return parse_fetched(fetch(url), url, form, encoding)


def parse_fetched(got: Fetched, url: str, form: str = "auto", encoding: str = "") -> Article:
    """The article in what was fetched from `url`. Raises NewstermError."""
    if got.type.startswith(_NO_TEXT):
        raise NewstermError(f"is {got.type.partition('/')[0]}, not text; name a page", url)
    if form == "auto" and is_document(got.body):
        from newsterm.adapters.formats.documents import parse_document

        return parse_document(got.body, url)
    text = _text(got, url, encoding)
    bound_lines(text, url)
    form = form_of(text, "", form) if form != "auto" or got.type not in _PAGES else "html"
    if form == "html":
        from newsterm.adapters.pages.page import parse_page  # 70 ms: lxml, trafilatura.

        return parse_page(text, got.url, source=url)
    article = parse_as(text, url, form)
    told = tuple(field for field in article.provenance if field[0] not in _OURS)
    return replace(article, provenance=told[:_MOST_TOLD])


def _text(got: Fetched, url: str, encoding: str) -> str:
    if encoding or got.body.startswith((b"%PDF-", b"PK\x03\x04")):
        return decode(got.body, url, encoding)
    from newsterm.adapters.system.encodings import decode_page

    return decode_page(got.body, got.charset, url)
