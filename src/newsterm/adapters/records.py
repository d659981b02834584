"""Records of `--from json`: one object a line, `{"id", "text", "title"?}`, text taken as given."""

from __future__ import annotations

import json
from typing import Any

from newsterm.core.article import Article
from newsterm.core.layout import parse
from newsterm.errors import NewstermError

Record = dict[str, Any]


def parse_record(line: str | bytes) -> tuple[Article, Record]:
    """The Article of one line, and the keys newsterm does not know, to be passed through.

    Raises NewstermError for a line that is no such record.
    """
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise NewstermError("is no JSON; give one object a line") from error
    if not isinstance(record, dict):
        raise NewstermError("is no JSON object; give one object a line")
    text, title = record.pop("text", None), record.pop("title", None)
    if not isinstance(text, str):
        raise NewstermError('has no "text"; give {"id": …, "text": "…"}')
    if title is not None and not isinstance(title, str):
        raise NewstermError('has a "title" that is no string')
    id = record.pop("id", None)
    if id is None:
        id = ""
    if not isinstance(id, str | int):
        raise NewstermError('has an "id" that is neither string nor number')
    source = record.pop("source") if isinstance(record.get("source"), str) else None
    return parse(text, id=id, source=source, title=title or None, exact=True), record
