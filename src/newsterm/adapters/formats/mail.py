"""Mail as it is sent: encoded words in its head, parts of several kinds, quoted-printable, base64.

The standard library takes it apart; its plain part, else its HTML, is the body. Importing `email` and
its policy takes 40 ms. What is no such mail is left to the plain text's own head (`core.mail_head`).
"""

from __future__ import annotations

import re

from newsterm.adapters.system.encodings import decode_page
from newsterm.core.text.article import Article
from newsterm.core.text.composing import compose
from newsterm.core.text.layout import parse
from newsterm.core.text.mail_head import opens_as_mail

TYPE_CHECKING = False
if TYPE_CHECKING:
    from email.message import MIMEPart
    from email.policy import Policy

_ENCODED = re.compile(r"(?im)^(?:mime-version:|content-transfer-encoding:)|=\?[\w-]+\?[bq]\?")
_LONGEST_FIELD = 2000
"""Characters of a field of a head that are read; what matters is not a tenth as long. What the library
does with encoded words, comments and addresses takes time and memory by the square of their number
(CPython's issue 136063)."""
_SIGNATURE = re.compile(r"(?m)^-- ?$")


def is_encoded_mail(text: str) -> bool:
    """True for a mail whose head says that its text is not plainly what stands there."""
    return opens_as_mail(text) and bool(
        _ENCODED.search(re.split(r"\n\s*\n", text[:20_000], maxsplit=1)[0])
    )


def parse_mail(data: bytes, *, source: str | None = None) -> Article:
    """The Article of a mail: subject, sender, day, and the paragraphs of its body."""
    from email import message_from_bytes

    try:
        message = message_from_bytes(data.lstrip(), policy=_bounded())
        body = message.get_body(("plain", "html"))
        lines = _lines(body) if body is not None else []
        head = [_said(message, name) for name in ("subject", "from", "date")]
    except (RecursionError, ValueError, LookupError, TypeError, AttributeError, IndexError):
        return parse(decode_page(data), source=source)  # So broken that the library gives up.
    title, sender, date = head
    sender = sender.partition("<")[0].strip('" ') or sender
    return compose(lines, title=title, byline=sender, day=_day(date), source=source)


def _bounded() -> Policy[MIMEPart]:
    """The library's own way to read mail, but of each field of a head, of parts too, no more than is
    bearable."""
    from email.policy import EmailPolicy

    class Bounded(EmailPolicy):
        def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
            name, value = super().header_source_parse(sourcelines)
            if len(value) > _LONGEST_FIELD:
                value = value[:_LONGEST_FIELD]
                value = value.rpartition(" ")[0] or value  # No encoded word is cut in two.
            return name, value

    return Bounded()  # type: ignore[return-value]  # Of MIMEParts, as EmailPolicy makes them.


def _lines(part: MIMEPart) -> list[str]:
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return []
    text = decode_page(payload, part.get_content_charset() or "")
    if part.get_content_subtype() == "html":
        from newsterm.adapters.pages.page import parse_page

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
