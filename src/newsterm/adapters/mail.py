"""Mail as it is sent: encoded words in its head, parts of several kinds, quoted-printable, base64.

The standard library takes it apart; its plain part, else its HTML, is the body. Importing `email` and
its policy takes 40 ms. What is no such mail is left to the plain text's own head (`core.mail_head`).
"""

from __future__ import annotations

import re

from newsterm.adapters.encodings import decode_page
from newsterm.core.article import Article
from newsterm.core.composing import compose
from newsterm.core.layout import parse
from newsterm.core.mail_head import opens_as_mail

TYPE_CHECKING = False
if TYPE_CHECKING:
    from email.message import MIMEPart

_ENCODED = re.compile(r"(?im)^(?:mime-version:|content-transfer-encoding:)|=\?[\w-]+\?[bq]\?")
_SIGNATURE = re.compile(r"(?m)^-- ?$")


def is_encoded_mail(text: str) -> bool:
    """True for a mail whose head says that its text is not plainly what stands there."""
    return opens_as_mail(text) and bool(
        _ENCODED.search(re.split(r"\n\s*\n", text[:20_000], maxsplit=1)[0])
    )


def parse_mail(data: bytes, *, source: str | None = None) -> Article:
    """The Article of a mail: subject, sender, day, and the paragraphs of its body."""
    from email import message_from_bytes
    from email.policy import default

    try:
        message = message_from_bytes(data.lstrip(), policy=default)
        body = message.get_body(("plain", "html"))
        lines = _lines(body) if body is not None else []
        head = [_said(message, name) for name in ("subject", "from", "date")]
    except (RecursionError, ValueError, LookupError, TypeError, AttributeError, IndexError):
        return parse(decode_page(data), source=source)  # So broken that the library gives up.
    title, sender, date = head
    sender = sender.partition("<")[0].strip('" ') or sender
    return compose(lines, title=title, byline=sender, day=_day(date), source=source)


def _lines(part: MIMEPart) -> list[str]:
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return []
    text = decode_page(payload, part.get_content_charset() or "")
    if part.get_content_subtype() == "html":
        from newsterm.adapters.webpage import parse_page

        article = parse_page(text)
        return [line.cut(article.text) for line in article.told]
    article = parse(_SIGNATURE.split(text)[0])
    return [line.cut(article.text) for line in article.parts]


def _said(message: MIMEPart, name: str) -> str:
    return str(message.get(name, ""))


def _day(date: str) -> str:
    """The day of a `Date:` line in ISO 8601, as the sender's clock had it."""
    from email.utils import parsedate

    parsed = parsedate(date)
    return "{}-{:02}-{:02}".format(*parsed[:3]) if parsed else date
