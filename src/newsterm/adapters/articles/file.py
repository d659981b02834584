"""A file, or standard input, as an article: what it is to be read as, and who reads that.

Its name tells, and how its text opens; each reader is imported when there is something for it.
"""

from __future__ import annotations

import os
import re

from newsterm.adapters.system.allowance import bound_lines, most_bytes
from newsterm.adapters.system.files import read_bytes
from newsterm.core.text.article import Article
from newsterm.core.text.layout import has_label, parse
from newsterm.core.value import replace
from newsterm.errors import NewstermError

_NOT_TEXT = (
    (b"%PDF-", "a PDF; pipe pdftotext FILE - into newsterm"),
    (b"PK\x03\x04", "a zip archive or office document; save its text"),
)
_DOCUMENTS = (b"PK\x03\x04", b"%PDF-", b"{\\rtf", b"bplist0", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
"""How files begin that are documents of a program, not texts: see `formats.documents`."""
_PROPERTY_LIST = b"<!DOCTYPE plist"
_CONTROLS = rb"\xc2[\x80-\x9f]"
"""Control characters of Latin 1, in UTF-8."""
GZIP, _GZIP_ENDING = b"\x1f\x8b", ".gz"
_MAILBOX = b"From "
MARKDOWN_ENDINGS = (".md", ".markdown")
MAIL_ENDINGS = (".eml", ".mht", ".mhtml")
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

    `form` is "text", "markdown" or "html"; "auto" goes by how the bytes begin, by the name, and by how
    the text opens. `encoding` is the user's word for it; else it is found out. Raises NewstermError.
    """
    return parse_data(read_bytes(path), path, form, encoding)


def parse_data(data: bytes, path: str, form: str = "auto", encoding: str = "") -> Article:
    """The article in the bytes of a file that is, or might be, called `path`. Raises NewstermError."""
    return recognised(data, path, form, encoding)[0]


def recognised(
    data: bytes, path: str, form: str = "auto", encoding: str = ""
) -> tuple[Article, str, str]:
    """The article in bytes, what they were read as, and the text that it is of.

    The text is as it stood there only of the forms "text" and "markdown". Raises NewstermError.
    """
    data, name = unpacked(data, path)
    if form == "auto" and is_document(data):
        from newsterm.adapters.formats.documents import parse_document

        return _composed(parse_document(data, path), "document")
    if form == "auto" and is_mailbox(data):
        from newsterm.adapters.mail.mailbox import parse_mailbox  # 40 ms, most of it the library's.

        return _composed(parse_mailbox(data, most_bytes(), source=path), "mail")
    if form == "auto" and name.lower().endswith(MAIL_ENDINGS):
        return _composed(parse_message(data, path), "mail")
    text = decode(data, path, encoding)
    bound_lines(text, path)
    form = form_of(text, name, form)
    article = parse_message(data, path) if form == "mail" else parse_as(text, path, form)
    return doubted(article, data, encoding), form, text


def _composed(article: Article, form: str) -> tuple[Article, str, str]:
    return article, form, article.text


def parse_message(data: bytes, path: str) -> Article:
    """The article of a mail, or of one message of a mailbox, that came from `path`."""
    from newsterm.adapters.mail.message import parse_mail  # 40 ms, most of it the library's.

    return parse_mail(data, source=path)


def unpacked(data: bytes, path: str) -> tuple[bytes, str]:
    """Bytes that gzip had packed, and the name that they would have; others as they are.

    Under the name of another form (`.txt`) they stay what they are: no text. Raises NewstermError.
    """
    stem, ending = os.path.splitext(path)
    if not data.startswith(GZIP) or ending.lower() not in ("", _GZIP_ENDING):
        return data, path
    from newsterm.adapters.formats.gzipped import gunzip

    return gunzip(data, path, most_bytes()), stem


def is_document(data: bytes) -> bool:
    """True for bytes that begin as a document of a program does: an office document, a PDF."""
    return data.startswith(_DOCUMENTS) or _PROPERTY_LIST in data[:300]


def is_mailbox(data: bytes) -> bool:
    """True for bytes that begin as a mailbox does."""
    if not data[:20].lstrip().startswith(_MAILBOX):
        return False
    from newsterm.adapters.mail.mailbox import opens_as_mailbox

    return opens_as_mailbox(data)


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
        from newsterm.adapters.pages.page import parse_page  # 70 ms: lxml, trafilatura.

        return parse_page(text, source=path)
    if form == "feed":
        from newsterm.adapters.feeds.feed import feed_article
        from newsterm.adapters.feeds.parse import parse_feed_text  # 60 ms, most of it lxml's.

        return feed_article(parse_feed_text(text, path), path)
    if form == "mail":
        return parse_message(text.encode("utf-8", "surrogatepass"), path)
    if form == "captions":
        from newsterm.adapters.formats.captions import parse_captions

        return parse_captions(text, source=path)
    return parse(text, source=path)


def form_of(text: str, path: str, form: str = "auto") -> str:
    """What a text is to be read as: "text", "markdown", "html", "feed", "captions" or "mail"."""
    if form != "auto":
        return form
    name = path.lower()
    if name.endswith(MARKDOWN_ENDINGS):
        return "markdown"
    if name.endswith(PAGE_ENDINGS) or _opens_as_page(text):
        return "html"
    if _opens_as_feed(text):
        return "feed"
    if _opens_as_captions(text):
        return "captions"
    return "mail" if has_label(text) and _opens_as_mail(text) else "text"


def _opens_as_captions(text: str) -> bool:
    """True for captions of a video, whose first lines no other text has."""
    if not text[:10].lstrip("\ufeff \t\r\n").startswith(("WEBVTT", *"0123456789")):
        return False
    if "-->" not in text[:2000]:
        return False
    from newsterm.adapters.formats.captions import opens_as_captions

    return opens_as_captions(text)


def _opens_as_mail(text: str) -> bool:
    """True for a mail that has to be decoded; the head of any other is a matter of layout."""
    from newsterm.adapters.mail.message import is_encoded_mail

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
            from newsterm.adapters.system.encodings import as_meant, decode_foreign

            return as_meant(decode_foreign(data, path))
        if "\0" not in text[:4096] and "\x1b$" not in text[:65536]:
            if b"\xc2" not in data or not re.search(_CONTROLS, data):
                return text
            from newsterm.adapters.system.encodings import as_meant

            return as_meant(text)
    from newsterm.adapters.system.encodings import decode_disguised, decode_named

    return decode_named(data, encoding, path) if encoding else decode_disguised(data) or text
