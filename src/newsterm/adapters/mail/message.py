"""Mail as it is sent: encoded words in its head, parts of several kinds, mails within the mail.

The standard library takes it apart; what its parts say is told by `mail_text`. A mail that only passes
another one on is read as that one; others that it holds follow behind its own text, each under its
subject. A page saved as MHTML has the form of a mail, and is read as a page. Importing `email` and its
policy takes 40 ms. What is no such mail is left to the plain text's own head (`core.mail_head`).
"""

from __future__ import annotations

import re

from newsterm.adapters.mail.mail_text import lines_of
from newsterm.adapters.system.allowance import bound_lines
from newsterm.adapters.system.encodings import decode_page
from newsterm.core.passages.links import LinkedLine, with_links
from newsterm.core.text.article import Article
from newsterm.core.text.composing import compose
from newsterm.core.text.layout import parse
from newsterm.core.text.mail_head import opens_as_mail
from newsterm.core.text.replies import MAIL, marked
from newsterm.core.value import frozen, replace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import EmailMessage, MIMEPart
    from email.policy import Policy
    from typing import Any

_ENCODED = re.compile(
    r"(?im)^(?:mime-version:|content-transfer-encoding:|snapshot-content-location:"
    r"|content-type:\s*(?:multipart|message)/)|format=flowed|=\?[\w-]+\?[bq]\?"
)
_LONGEST_FIELD = 2000
"""Characters of a field of a head that are read; what matters is not a tenth as long. What the library
does with encoded words, comments and addresses takes time and memory by the square of their number
(CPython's issue 136063)."""
_SHORT_NOTE = 25
"""Words that a mail may say of the one it passes on, and is still no more than its envelope."""
_DEEPEST, _MOST = 10, 100
"""Of mails within mails: how deep, and how many."""
_BROKEN = (RecursionError, ValueError, LookupError, TypeError, AttributeError, IndexError)


@frozen
class Letter:
    """What one mail says itself."""

    title: str
    byline: str
    day: str
    """ISO 8601, or what stands behind `Date:` where that is no date."""
    lines: tuple[str, ...]
    linked: tuple[LinkedLine, ...] = ()
    """Those of its lines that have links."""


def is_encoded_mail(text: str) -> bool:
    """True for a mail whose head says that its text is not plainly what stands there."""
    return opens_as_mail(text) and bool(
        _ENCODED.search(re.split(r"\n\s*\n", text[:20_000], maxsplit=1)[0])
    )


def parse_mail(data: bytes, *, source: str | None = None) -> Article:
    """The Article of a mail: subject, sender, day, and the paragraphs of its body. Raises NewstermError."""
    from email import message_from_bytes

    from newsterm.adapters.formats.saved_pages import is_saved_page, parse_mhtml

    try:
        message = message_from_bytes(_without_envelope(data), policy=_bounded())
        if is_saved_page(message):
            return parse_mhtml(message, _day(_said(message, "date")), source=source)
        letters = [_letter(one, source or "") for one in _mails(message)]
    except _BROKEN:
        text = decode_page(data)  # So broken that the library gives up.
        bound_lines(text, source or "")
        return parse(text, source=source)
    first, lines = _laid_together(letters)
    if lines and " ".join(lines[0].split()) == " ".join(first.title.split()):
        lines = lines[1:]
    article = compose(
        lines, title=first.title, byline=first.byline, day=first.day, source=source, provenance=MAIL
    )
    article = replace(article, parts=marked(article))
    return with_links(article, (line for letter in letters for line in letter.linked))


def _without_envelope(data: bytes) -> bytes:
    """The mail without the line that mailboxes put above each."""
    data = data.lstrip()
    return data.partition(b"\n")[2] if data.startswith(b"From ") else data


def _mails(message: EmailMessage) -> Iterator[EmailMessage]:
    """A mail, and those within it, outer before inner."""
    waiting: list[tuple[EmailMessage, int]] = [(message, 0)]
    for _ in range(_MOST):
        if not waiting:
            return
        mail, depth = waiting.pop()
        yield mail
        if depth < _DEEPEST:
            waiting += [(inner, depth + 1) for inner in reversed(list(_within(mail)))]


def _within(mail: MIMEPart) -> Iterator[EmailMessage]:
    """The mails that are parts of a mail; what these hold is theirs."""
    waiting: list[MIMEPart] = [mail]
    while waiting:
        part = waiting.pop()
        payload: Any = part.get_payload()
        if not isinstance(payload, list):
            continue
        if part.get_content_type() == "message/rfc822":
            yield from payload
        elif part.get_content_maintype() == "multipart":
            waiting += reversed(payload)


def _letter(mail: EmailMessage, source: str) -> Letter:
    sender = _said(mail, "from")
    sender = sender.partition("<")[0].strip('" ') or sender
    is_mail = mail.get_content_type() != "message/rfc822"
    lines, linked = lines_of(mail, source) if is_mail else ([], [])
    day = _day(_said(mail, "date"))
    return Letter(_said(mail, "subject"), sender, day, tuple(lines), tuple(linked))


def _bounded() -> Policy[EmailMessage]:
    """The library's own way to read mail, but of each field of a head, of parts too, no more than is
    bearable."""
    from email.policy import EmailPolicy

    parsed: dict[tuple[str, str], Any] = {}

    class Bounded(EmailPolicy):
        def header_fetch_parse(self, name: str, value: str) -> Any:
            """A field's value; each is parsed once, though the library asks again for every part."""
            if (name, value) not in parsed:
                parsed[name, value] = super().header_fetch_parse(name, value)
            return parsed[name, value]

        def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
            name, value = super().header_source_parse(sourcelines)
            if len(value) > _LONGEST_FIELD:
                value = value[:_LONGEST_FIELD]
                value = value.rpartition(" ")[0] or value  # No encoded word is cut in two.
            return name, value

    return Bounded()  # type: ignore[return-value]  # Of EmailMessages, as EmailPolicy makes them.


def _laid_together(letters: list[Letter]) -> tuple[Letter, list[str]]:
    """The mail that gives title, sender and day, and the lines of all."""
    first, *others = letters
    note = _unsigned(first.lines)
    if len(others) == 1 and sum(len(line.split()) for line in note) <= _SHORT_NOTE:
        first, *others = others
        note = _unsigned(first.lines)
    if not others:
        return first, list(first.lines)
    lines = note
    for other in others:
        lines += [
            other.title,
            f"From: {other.byline}",
            f"Date: {other.day}",
            *_unsigned(other.lines),
        ]
    return first, lines


def _unsigned(lines: tuple[str, ...]) -> list[str]:
    """The lines before the signature, which would else seem to have signed what follows."""
    end = next((i for i, line in enumerate(lines) if line.split("\n")[0].rstrip() == "--"), None)
    return list(lines[:end])


def _said(message: MIMEPart, name: str) -> str:
    return str(message.get(name, ""))


def _day(date: str) -> str:
    """The day of a `Date:` line in ISO 8601, as the sender's clock had it."""
    from email.utils import parsedate

    parsed = parsedate(date)
    return "{}-{:02}-{:02}".format(*parsed[:3]) if parsed else date
