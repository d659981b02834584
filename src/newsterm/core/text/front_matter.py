"""Front matter: the lines at the head of a file that say where its text is from.

`key: value` between two `---`, as `newsterm add` and most Markdown have it, or TOML's `key = value`
between two `+++`, or the lines `#+KEY: value` that Org notes begin with. Of what is nested only lists
are read, as their items parted by commas; anything else between the rules leaves the text an ordinary
text.

What newsterm writes is foreign text: each value is one line, and one that would be read as something
else (a list, a word in quotation marks) stands in double ones, with \\ before those in it.
"""

from __future__ import annotations

import re
from itertools import islice

from newsterm.core.text.controls import one_line

_RULE = "---"
_SIGNS = {"---": ":", "+++": "="}
"""The rule that opens front matter, and the sign between its keys and values."""
_ORG = "#+"
_ORG_FIELD = re.compile(r"#\+([A-Za-z]\w*):(?:\s+(.*))?")
_KEY = r"[\"']?([A-Za-z][\w .-]{0,40}?)[\"']?"
_ITEM = re.compile(r"\s*-\s+(.*)|\s+(.*)")
_ESCAPED, _TO_ESCAPE = re.compile(r"\\([\"\\])"), re.compile(r"([\"\\])")
_MOST_LINES = 100
"""Of front matter: a bound on the search for its end. Ample: 50 and 200 answer the same on 286 news
texts."""


def read_front_matter(text: str) -> tuple[dict[str, str], int]:
    """The fields at the head of a text, keys lower-cased, and where the text itself begins."""
    if text.startswith(_ORG):
        return _read_org_head(text)
    rule = text[:3]
    if rule not in _SIGNS or text[3:4] != "\n":
        return {}, 0
    field = re.compile(rf"{_KEY}\s*{_SIGNS[rule]}(?:\s+(.*)|$)")
    fields: dict[str, str] = {}
    at, key = len(rule) + 1, ""
    for _ in range(_MOST_LINES):
        end = text.find("\n", at)
        line = text[at : end if end >= 0 else len(text)].rstrip()
        if line == rule:
            return fields, min(len(text), end + 1 if end >= 0 else len(text))
        if end < 0:
            return {}, 0
        if found := field.fullmatch(line):
            key = found[1].lower()
            fields[key] = value_of(found[2] or "")
        elif key and (item := _ITEM.fullmatch(line)):
            fields[key] = ", ".join(filter(None, (fields[key], value_of(item[1] or item[2]))))
        elif line and not line.startswith("#") and not re.fullmatch(r"\[+[\w.]+\]+|\]", line):
            return {}, 0
        at = end + 1
    return {}, 0


def _read_org_head(text: str) -> tuple[dict[str, str], int]:
    """The keywords in front of Org notes (Org manual, 12.1), read up to the first other line."""
    fields: dict[str, str] = {}
    at = 0
    for line in islice(text.splitlines(keepends=True), _MOST_LINES):
        if not (found := _ORG_FIELD.fullmatch(line.rstrip())):
            break
        fields[found[1].lower()] = value_of(found[2] or "")
        at += len(line)
    return (fields, at) if text[at:].strip() else ({}, 0)


def value_of(words: str) -> str:
    """What a value says: without its quotation marks; a list in brackets as its items."""
    words = words.strip()
    if words.startswith("[") and words.endswith("]"):
        items = (
            item.strip("[] \t").strip("\"'") for item in words.split(",")
        )  # Lists in lists too.
        return ", ".join(filter(None, items))
    if words in ("|", ">", "|-", ">-", "["):  # What follows is indented below.
        return ""
    if len(words) > 1 and words[0] == words[-1] and words[0] in "\"'":
        inner = words[1:-1]
        return _ESCAPED.sub(r"\1", inner) if words[0] == '"' else inner
    return words


def write_front_matter(fields: dict[str, str]) -> str:
    """The head of a file that `read_front_matter` reads back, each value as one line.

    Left out is what would leave the whole unread: a key that is none in small letters (that of `İ` are
    two), and the last of very many fields. So are empty ones.
    """
    told = ((key, one_line(value)) for key, value in fields.items())
    lines = (
        f"{key}: {_shielded(value)}\n" for key, value in told if value and re.fullmatch(_KEY, key)
    )
    return f"{_RULE}\n{''.join(islice(lines, _MOST_LINES - 1))}{_RULE}\n"


def _shielded(value: str) -> str:
    """A value such that `value_of` gives it back as it is."""
    if value_of(value) == value:
        return value
    return '"' + _TO_ESCAPE.sub(r"\\\1", value) + '"'
