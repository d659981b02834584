"""Pages as browsers save them whole: MHTML (Chrome, Edge) and .webarchive (Safari).

Both hold the page itself beside its pictures and styles, and tell where it came from. What the page
says of its day counts first; the day it was saved only where it says nothing.
"""

from __future__ import annotations

from newsterm.adapters.pages.page import parse_page
from newsterm.core.text.article import Article
from newsterm.errors import NewstermError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from email.message import EmailMessage

PLIST = b"bplist"
_DAMAGED = "is a damaged web archive; save the page anew"


def is_saved_page(message: EmailMessage) -> bool:
    """True for a mail that is none, but a page saved as MHTML."""
    head = message.keys()
    if any(name.lower() == "snapshot-content-location" for name in head):
        return True
    is_sent = any(name.lower() in ("to", "received", "message-id") for name in head)
    return message.get_content_type() == "multipart/related" and not is_sent


def parse_mhtml(message: EmailMessage, day: str, *, source: str | None = None) -> Article:
    """The Article of the page in an MHTML file that was saved on a `day` (ISO 8601)."""
    part = next((part for part in message.walk() if part.get_content_subtype() in _PAGES), None)
    html = part.get_payload(decode=True) if part else None
    if part is None or not isinstance(html, bytes):
        raise NewstermError("holds no page; save it anew", source or "")
    told = (message.get("snapshot-content-location"), part.get("content-location"))
    url = next((str(url).strip() for url in told if str(url or "").startswith("http")), "")
    return _page(html, part.get_content_charset() or "", url, day, source)


_PAGES = ("html", "xhtml+xml")


def parse_webarchive(data: bytes, *, source: str | None = None) -> Article:
    """The Article of the page in a .webarchive. Raises NewstermError for any other property list."""
    import plistlib
    from xml.parsers.expat import ExpatError

    try:
        main = plistlib.loads(data)["WebMainResource"]
        html, url = main["WebResourceData"], main.get("WebResourceURL", "")
        charset = main.get("WebResourceTextEncodingName", "")
    except (plistlib.InvalidFileException, ExpatError, LookupError, TypeError, AttributeError,
            ValueError, RecursionError, OverflowError, MemoryError) as error:  # fmt: skip
        raise NewstermError(_DAMAGED, source or "") from error
    if not isinstance(html, bytes):
        raise NewstermError(_DAMAGED, source or "")
    return _page(html, str(charset or ""), url if isinstance(url, str) else "", "", source)


def _page(html: bytes, charset: str, url: str, day: str, source: str | None) -> Article:
    from newsterm.adapters.system.encodings import decode_page

    text = decode_page(html, charset, source or "")
    return parse_page(text, url or None, source=source, day=day)
