"""Records of `--from json`: one object a line, `{"id", "text", "title"?}`, text taken as given."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from itertools import count

from newsterm.adapters.system.allowance import most_bytes, too_long
from newsterm.adapters.system.files import STDIN, open_regular, standard_input
from newsterm.core.text.article import Article
from newsterm.core.text.layout import parse
from newsterm.core.value import replace
from newsterm.errors import NewstermError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import BinaryIO

_MOST_PARTS = 31
"""A line of more than 1 GiB is no line."""


class RecordError(NewstermError):
    """One line that is no record; the others are read all the same."""

    def __init__(self, message: str, id: object = None) -> None:
        super().__init__(message)
        self.id = id


def read_lines(path: str) -> Iterator[tuple[int, bytes]]:
    """The lines of a file or of standard input that hold anything, each with its number from 1.

    One at a time; of a line too long for a record nothing is kept, and it comes as empty.
    """
    stream = standard_input() if path == STDIN else open_regular(path, most=math.inf)
    with stream:
        for number in count(1):
            line = stream.readline(most_bytes())
            if not line:
                return
            if len(line) == most_bytes():
                if not line.endswith(b"\n"):
                    _pass_over(stream, path)
                yield number, b""
            elif not line.isspace():
                yield number, line


def _number(digits: str) -> float:
    """A number that can be passed on: JSON has none for what Python makes of 1e999, or of NaN."""
    number = float(digits)
    if not math.isfinite(number):
        raise RecordError(f"has the number {digits[:20]}, which is out of all bounds")
    return number


def _pass_over(stream: BinaryIO, path: str) -> None:
    """Read to the end of a line. Raises NewstermError where it may have none, as of /dev/zero."""
    for _ in range(_MOST_PARTS):
        part = stream.readline(most_bytes())
        if not part or part.endswith(b"\n"):
            return
    raise NewstermError("has a line without end; give one object a line", path)


def parse_record(line: str | bytes) -> Article:
    """The Article of one line, keys that newsterm does not know in its `extra`.

    Raises RecordError for a line that is no such record.
    """
    if not line:
        raise RecordError(too_long())
    try:
        record = json.loads(line, parse_float=_number, parse_constant=_number)
    except (ValueError, RecursionError) as error:
        raise RecordError("is no JSON; give one object a line") from error
    if not isinstance(record, dict):
        raise RecordError("is no JSON object; give one object a line")
    id = record.pop("id", None)
    if id is not None and not isinstance(id, str | int):
        raise RecordError('has an "id" that is neither string nor number')
    text, title = record.pop("text", None), record.pop("title", None)
    if not isinstance(text, str):
        raise RecordError('has no "text"; give {"id": …, "text": "…"}', id)
    if title is not None and not isinstance(title, str):
        raise RecordError('has a "title" that is no string', id)
    source = record.pop("source") if isinstance(record.get("source"), str) else None
    article = parse(
        text, id="" if id is None else id, source=source, title=title or None, exact=True
    )
    return replace(article, extra=tuple(record.items())) if record else article
