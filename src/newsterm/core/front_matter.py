"""Front matter: the lines between two `---` at the head of a file that say where its text is from.

Only the plain form is read, `key: value` on each line, which is what `newsterm add` writes and what
most Markdown has; anything else between the rules leaves the text an ordinary text.
"""

from __future__ import annotations

import re

_RULE = "---"
_FIELD = re.compile(r"([A-Za-z][\w -]{0,40}?):(?:\s(.*))?")
_MOST_LINES = 60


def read_front_matter(text: str) -> tuple[dict[str, str], int]:
    """The fields at the head of a text, keys lower-cased, and where the text itself begins."""
    if not text.startswith(f"{_RULE}\n"):
        return {}, 0
    fields: dict[str, str] = {}
    at = len(_RULE) + 1
    for _ in range(_MOST_LINES):
        end = text.find("\n", at)
        line = text[at : end if end >= 0 else len(text)]
        if line.rstrip() == _RULE:
            return fields, min(len(text), at + len(line) + 1)
        field = _FIELD.fullmatch(line.rstrip())
        if field is None or end < 0:
            return {}, 0
        fields[field[1].lower()] = (field[2] or "").strip().strip("\"'")
        at = end + 1
    return {}, 0


def write_front_matter(fields: dict[str, str]) -> str:
    """The head of a file that `read_front_matter` reads back; empty fields are left out."""
    lines = (f"{key}: {' '.join(value.split())}\n" for key, value in fields.items() if value)
    return f"{_RULE}\n{''.join(lines)}{_RULE}\n"
