"""Front matter: the lines at the head of a file that say where its text is from.

`key: value` between two `---`, as `newsterm add` and most Markdown have it, or TOML's `key = value`
between two `+++`. Of what is nested only lists are read, as their items parted by commas; anything
else between the rules leaves the text an ordinary text.
"""

from __future__ import annotations

import re

_RULE = "---"
_SIGNS = {"---": ":", "+++": "="}
"""The rule that opens front matter, and the sign between its keys and values."""
_KEY = r"[\"']?([A-Za-z][\w .-]{0,40}?)[\"']?"
_ITEM = re.compile(r"\s*-\s+(.*)|\s+(.*)")
_MOST_LINES = 100


def read_front_matter(text: str) -> tuple[dict[str, str], int]:
    """The fields at the head of a text, keys lower-cased, and where the text itself begins."""
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
    return words.strip("\"'")


def write_front_matter(fields: dict[str, str]) -> str:
    """The head of a file that `read_front_matter` reads back; empty fields are left out."""
    lines = (f"{key}: {' '.join(value.split())}\n" for key, value in fields.items() if value)
    return f"{_RULE}\n{''.join(lines)}{_RULE}\n"
