"""The messages of a mailbox, each an article of its own: `box.mbox, message 2`.

A mailbox is told by how it begins. It is read a message at a time, so it may be longer than an article
may; what is handed over by the shell can be read but once, and is read whole.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from io import BytesIO
from itertools import chain

from newsterm.adapters.mail.mailbox import messages_in
from newsterm.adapters.system.allowance import most_bytes
from newsterm.adapters.system.files import open_regular

_LONGEST_LINE = 1 << 20


def list_messages(name: str, data: bytes = b"") -> Iterator[tuple[str, bytes]]:
    """The messages of a mailbox, each by its own name and with its bytes; of a single one the whole.

    `data` is what the mailbox holds, where it can be read but once. Raises NewstermError.
    """
    with BytesIO(data) if data else open_regular(name, most=math.inf) as stream:
        lines = iter(lambda: stream.readline(_LONGEST_LINE), b"")
        messages = messages_in(lines, most_bytes())
        first, second = next(messages, b""), next(messages, b"")
        if not second:
            yield name, data
            return
        for number, message in enumerate(chain((first, second), messages), 1):
            yield f"{name}, message {number}", message
