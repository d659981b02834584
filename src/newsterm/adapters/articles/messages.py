"""The messages of a mailbox, each an article of its own: `box.mbox, message 2`.

A mailbox is told by how it begins. It is read a message at a time, so it may be longer than an article
may; what is handed over by the shell can be read but once, and is read whole.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from io import BytesIO

from newsterm.adapters.articles.file import is_mailbox
from newsterm.adapters.system.files import MOST_BYTES, STDIN, open_regular, read_bytes
from newsterm.errors import NewstermError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import BinaryIO

_HANDED_OVER = ("/dev/fd/", "/dev/stdin", "/proc/self/fd/")
_LONGEST_LINE = 1 << 20
_NAME = r"(?s).+, message \d+"


def list_articles(name: str) -> Iterator[tuple[str, bytes]]:
    """The articles in a file: each message of a mailbox, by its own name and with its bytes; else one.

    Of that one there are bytes only where they can be read just once. Raises NewstermError.
    """
    if name == STDIN or name.startswith(_HANDED_OVER):
        data = read_bytes(name)
        yield from _told_apart(name, BytesIO(data), data)
        return
    try:
        stream = open_regular(name, most=math.inf)
    except NewstermError:  # Whoever opens it says so; or it is an address, or an id.
        yield name, b""
        return
    with stream:
        yield from _told_apart(name, stream, b"")


def is_message(name: str | None) -> bool:
    """True for what a message of a mailbox is called."""
    return bool(name and ", message " in name and re.fullmatch(_NAME, name))


def _told_apart(name: str, stream: BinaryIO, whole: bytes) -> Iterator[tuple[str, bytes]]:
    """The messages in a stream; the whole of it, as it was handed over, where there is but one."""
    head = _head(stream)
    messages = _messages(stream) if is_mailbox(head) else iter(())
    first, second = next(messages, b""), next(messages, b"")
    if not second:
        yield name, whole
        return
    yield f"{name}, message 1", first
    yield f"{name}, message 2", second
    for number, message in enumerate(messages, 3):
        yield f"{name}, message {number}", message


def _head(stream: BinaryIO) -> bytes:
    try:
        head = stream.read(1000)
        stream.seek(0)
    except OSError:  # Whoever reads it says so.
        return b""
    return head


def _messages(stream: BinaryIO) -> Iterator[bytes]:
    from newsterm.adapters.formats.mailbox import messages_in

    return messages_in(iter(lambda: stream.readline(_LONGEST_LINE), b""), MOST_BYTES)
