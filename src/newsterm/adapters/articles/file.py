"""Files and standard input, read as text.

A path may be anything: a folder, a pipe nobody writes to, a device without end. So a file is opened
without waiting, looked at through its descriptor, and read only if it is a regular file of a
bearable size. `/dev/stdin` and `/dev/fd/N` are the exception: what the shell hands over, as its `<(…)`
does, is open already and is read like standard input.
"""

from __future__ import annotations

import os
import re
import stat
import sys

from newsterm.core.text.article import Article
from newsterm.core.text.layout import has_label, parse
from newsterm.core.value import replace
from newsterm.errors import NewstermError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import BinaryIO

MOST_BYTES = 32 << 20
"""No article is longer; a file that is was not meant for us."""
_MOSTLY = 1 << 16
"""Hardly any is longer. Python sets aside as much as it is asked to read, which takes its time."""
STDIN = "-"

_KINDS = (
    (stat.S_ISDIR, "is a folder", "name the files in it"),
    (stat.S_ISFIFO, "is a named pipe", "pipe its text into standard input"),
    (stat.S_ISSOCK, "is a socket", "name a text file"),
    (stat.S_ISCHR, "is a device", "name a text file"),
    (stat.S_ISBLK, "is a device", "name a text file"),
)
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
        from newsterm.adapters.feeds.feed import (
            feed_article,
            parse_feed_text,
        )  # 60 ms, most of it lxml's.

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


def read_bytes(path: str) -> bytes:
    """All bytes of a regular file or of standard input. Raises NewstermError."""
    with standard_input() if path == STDIN else open_regular(path) as stream:
        try:
            data = stream.read(_MOSTLY)
            if len(data) == _MOSTLY:
                data += stream.read(MOST_BYTES + 1 - _MOSTLY)
        except OSError as error:
            raise _unreadable(error, path) from error
    if len(data) > MOST_BYTES:
        raise _too_long(path)
    return data


def standard_input() -> BinaryIO:
    """Standard input as bytes. Raises NewstermError where it is closed."""
    if sys.stdin is None:
        raise NewstermError("standard input is closed; name a file", STDIN)
    return os.fdopen(sys.stdin.fileno(), "rb", closefd=False)


def open_regular(path: str, most: float = MOST_BYTES) -> BinaryIO:
    """A regular file of at most so many bytes, opened without waiting for anybody.

    Raises NewstermError.
    """
    if not path:
        raise NewstermError("'': no file has an empty name; check the spelling")
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
    except OSError as error:
        raise _unreadable(error, path) from error
    except ValueError as error:  # A NUL in the name.
        raise NewstermError("is no file name; check the spelling", path) from error
    try:
        handed_over = path.startswith(("/dev/fd/", "/dev/stdin", "/proc/self/fd/"))
        _refuse_odd(os.fstat(descriptor), path, handed_over, most)
        if handed_over:
            os.set_blocking(descriptor, True)
    except NewstermError:
        os.close(descriptor)
        raise
    return os.fdopen(descriptor, "rb")


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


def _refuse_odd(status: os.stat_result, path: str, handed_over: bool, most: float) -> None:
    if handed_over and stat.S_ISFIFO(status.st_mode):
        return
    for is_kind, what, instead in _KINDS:
        if is_kind(status.st_mode):
            raise NewstermError(f"{what}; {instead}", path)
    if status.st_size > most:
        raise _too_long(path)


def _too_long(path: str) -> NewstermError:
    return NewstermError(f"is longer than {MOST_BYTES >> 20} MiB; split it into articles", path)


def _unreadable(error: OSError, path: str) -> NewstermError:
    if "://" in path or path.startswith("www."):
        return NewstermError("is no file; a web address begins with http:// or https://", path)
    reason = error.strerror or "cannot be read"
    return NewstermError(
        f"{reason[0].lower()}{reason[1:]}; check the name and its permissions", path
    )
