"""A file, or standard input, as an article: what it is to be read as, and who reads that.

Its name tells, and how its text opens; each reader is imported when there is something for it.
"""

from __future__ import annotations

import re

from newsterm.adapters.system.files import read_bytes
from newsterm.core.text.article import Article
from newsterm.core.text.layout import has_label, parse
from newsterm.core.value import replace
from newsterm.errors import NewstermError

_NOT_TEXT = (
    (b"%PDF-", "a PDF; pipe pdftotext FILE - into newsterm"),
    (b"PK\x03\x04", "a zip archive or office document; save its text"),
)
MARKDOWN_ENDINGS = (".md", ".markdown")
MAIL_ENDING = ".eml"
PAGE_ENDINGS = (".html", ".htm", ".xhtml", ".shtml")
# No comment runs into the next one: else each could end in many ways, and 40 of them take for ever.
_PAGE_OPENING = (
    r"(?is)(?:<\?xml[^>]{0,200}\?>|<!--(?:(?!-->).){0,3000}-->|\s)*"
    r"<(?:!doctype html|html|head|body)\b"
)
_FEED_OPENING = r"(?s).{0,8000}?<(?:\w{1,20}:)?(?:(?i:rss|feed|channel)\b|(?i:rdf)\s+xmlns)"
_JSON_FEED = "jsonfeed.org/version"


def read_article(path: str, form: str = "auto", encoding: str = "") -> Article:
    """The article in a file, or on standard input for "-".

    `form` is "text", "markdown" or "html"; "auto" goes by the name, and by how the text opens.
    `encoding` is the user's word for it; else it is found out. Raises NewstermError.
    """
    data = read_bytes(path)
    if form == "auto" and path.lower().endswith(MAIL_ENDING):
        from newsterm.adapters.formats.mail import parse_mail  # 40 ms, most of it the library's.

        return parse_mail(data, source=path)
    return doubted(parse_as(decode(data, path, encoding), path, form), data, encoding)


def doubted(article: Article, data: bytes, encoding: str) -> Article:
    """The article of bytes, with what speaks against the encoding where the user named one."""
    if not encoding:
        return article
    from newsterm.adapters.system.encodings import doubt_about

    return replace(article, doubt=article.doubt or doubt_about(data, encoding))


def parse_as(text: str, path: str, form: str = "auto") -> Article:
    """The article of a text that came from `path`."""
    form = form_of(text, path, form)
    if form == "markdown":
        from newsterm.adapters.formats.markdown import parse_markdown

        return parse_markdown(text, source=path)
    if form == "html":
        from newsterm.adapters.pages.page import parse_page  # 350 ms, most of it trafilatura's.

        return parse_page(text, source=path)
    if form == "feed":
        from newsterm.adapters.feeds.feed import feed_article
        from newsterm.adapters.feeds.parse import parse_feed_text  # 60 ms, most of it lxml's.

        return feed_article(parse_feed_text(text, path), path)
    if form == "mail":
        from newsterm.adapters.formats.mail import parse_mail

        return parse_mail(text.encode("utf-8", "surrogatepass"), source=path)
    return parse(text, source=path)


def form_of(text: str, path: str, form: str = "auto") -> str:
    """What a text is to be read as: "text", "markdown", "html", "feed" or "mail"."""
    if form != "auto":
        return form
    name = path.lower()
    if name.endswith(MARKDOWN_ENDINGS):
        return "markdown"
    if name.endswith(PAGE_ENDINGS) or _opens_as_page(text):
        return "html"
    if _opens_as_feed(text):
        return "feed"
    return "mail" if has_label(text) and _opens_as_mail(text) else "text"


def _opens_as_mail(text: str) -> bool:
    """True for a mail that has to be decoded; the head of any other is a matter of layout."""
    from newsterm.adapters.formats.mail import is_encoded_mail

    return is_encoded_mail(text)


def _opens_as_page(text: str) -> bool:
    """True for a text that opens as HTML does: a page saved as .txt, or piped in."""
    if not text[:40].lstrip("\ufeff \t\r\n").startswith("<"):
        return False
    return bool(re.match(_PAGE_OPENING, text[:5000].lstrip("\ufeff")))


def _opens_as_feed(text: str) -> bool:
    opening = text[:40].lstrip("\ufeff \t\r\n")
    if opening.startswith("{"):
        return _JSON_FEED in text[:4000]
    return opening.startswith("<") and bool(re.match(_FEED_OPENING, text))


def decode(data: bytes, path: str, encoding: str = "") -> str:
    """The text of bytes in any encoding, told apart with care. Raises NewstermError.

    A stray bad byte or a cut tail becomes U+FFFD; what cannot be told is refused rather than shown
    wrong.
    """
    for opening, what in _NOT_TEXT:
        if data.startswith(opening):
            raise NewstermError(f"is {what} instead", path)
    if not encoding:
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            from newsterm.adapters.system.encodings import decode_foreign

            return decode_foreign(data, path)
        if "\0" not in text[:4096] and "\x1b$" not in text[:65536]:
            return text
    from newsterm.adapters.system.encodings import decode_disguised, decode_named

    return decode_named(data, encoding, path) if encoding else decode_disguised(data) or text
