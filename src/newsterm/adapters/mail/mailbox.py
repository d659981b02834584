"""A mailbox (mbox): messages one behind another, each under a line that begins with "From ".

They are told apart as they are read, so a mailbox may be of any length; a message may not. Where only
one article can be (in a store, in the reader) a mailbox is read as a feed is: all its messages as one
text, each under its subject. See RFC 4155.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newsterm.adapters.mail.message import parse_mail
from newsterm.core.text.article import Article
from newsterm.core.text.composing import compose

MAGIC = b"From "
_OPENING = re.compile(
    rb"\s{0,9}From [^\n]{0,200}?\d\d:\d\d[^\n]{0,60}\r?\n(?:>From [^\n]{0,200}\n)?[!-9;-~]{1,60}:[ \t\r\n]"
)
_SEPARATOR = re.compile(rb"From [^\n]{0,200}?\d\d:\d\d[^\n]{0,60}\r?\n?$")
_QUOTED = re.compile(rb"(?m)^>(>*From )")
_MOST_MESSAGES = 500
"""That are read as one text."""


def opens_as_mailbox(head: bytes) -> bool:
    """True for bytes that begin as a mailbox does: a line of it, and a field of a mail's head."""
    return bool(_OPENING.match(head[:1000]))


def messages_in(lines: Iterable[bytes], most: int) -> Iterator[bytes]:
    """The messages of a mailbox in order, each under its line; of one of more than `most` bytes the
    beginning.
    """
    message: list[bytes] = []
    size, after_blank = 0, True
    for line in lines:
        if after_blank and line.startswith(MAGIC) and _SEPARATOR.match(line):
            if message:
                yield b"".join(message)
            message, size = [], 0
        if size < most:
            message.append(line)
            size += len(line)
        after_blank = not line.strip()
    if message:
        yield b"".join(message)


def parse_mailbox(data: bytes, most: int, *, source: str | None = None) -> Article:
    """The Article of a whole mailbox; of one with a single message, of that."""
    found = list(messages_in(data.splitlines(keepends=True), most))[:_MOST_MESSAGES]
    articles = [parse_mail(_QUOTED.sub(rb"\1", message), source=source) for message in found]
    if len(articles) == 1:
        return articles[0]
    lines = (
        part.cut(article.text)
        for article in articles
        for part in article.parts
        if part.kind in ("title", "paragraph")
    )
    return compose(lines, source=source)
