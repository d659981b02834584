"""Records of `--from json`: one object a line, `{"id", "text", "title"?}`, text taken as given."""

from __future__ import annotations

import json
from collections.abc import Iterator

from newsterm.adapters.files import MOST_BYTES, STDIN, open_regular, standard_input
from newsterm.core.article import Article
from newsterm.core.layout import parse
from newsterm.core.value import replace
from newsterm.errors import NewstermError


class RecordError(NewstermError):
    """One line that is no record; the others are read all the same."""

    def __init__(self, message: str, id: object = None) -> None:
        super().__init__(message)
        self.id = id


def read_lines(path: str) -> Iterator[bytes]:
    """The lines of a file or of standard input that hold anything, one at a time."""
    stream = standard_input() if path == STDIN else open_regular(path)
    with stream:
        while line := stream.readline(MOST_BYTES + 1):
            if len(line) > MOST_BYTES:
                raise NewstermError(
                    f"has a line longer than {MOST_BYTES >> 20} MiB; split it", path
                )
            if not line.isspace():
                yield line


def parse_record(line: str | bytes) -> Article:
    """The Article of one line, keys that newsterm does not know in its `extra`.

    Raises RecordError for a line that is no such record.
    """
    try:
        record = json.loads(line)
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
