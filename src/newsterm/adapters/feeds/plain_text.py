"""What the fields of a feed say as plain words: a title is a line, a text is its paragraphs.

A feed says of its fields whether they are text or HTML, or says nothing, or something wrong. So a
field counts as HTML where it says so or holds what only HTML has: the tags and entities there are. A
title that speaks of `<blink-182>` keeps it: what is no tag is text.
"""

from __future__ import annotations

import html
import re

from newsterm.adapters.pages.main_text import all_lines, parse_tree

_TAGS = (
    "a abbr acronym address applet article aside audio b bdi bdo big blockquote br button canvas caption "
    "center cite code col dd del dfn div dl dt em embed fieldset figcaption figure font footer form h1 h2 "
    "h3 h4 h5 h6 header hr i iframe img input ins kbd li link main map mark marquee meta nav nobr noscript "
    "object ol option p param picture pre q s samp script section select small source span strike strong "
    "style sub sup svg table tbody td textarea tfoot th thead time tr tt u ul var video wbr"
).replace(" ", "|")
_TAG = re.compile(rf"</?(?:{_TAGS})(?:\s[^<>]{{0,2000}})?/?>", re.I)
_TELLING = re.compile(
    rf"</(?:{_TAGS})\s*>|<(?:br|hr|img|p)(?:\s[^<>]{{0,2000}})?/?>|<(?:{_TAGS})\s+[\w:-]{{1,40}}\s*=",
    re.I,
)
"""What no sentence holds that only speaks of a tag."""
_BREAK = re.compile(r"<(?:br|/p|/div|/h\d|/li|p|hr)\b[^<>]{0,200}>", re.I)
_ENTITY = re.compile(r"&(?:#\d{2,7}|#[xX][0-9a-fA-F]{2,6}|[A-Za-z][A-Za-z0-9]{1,30};)")
_SWALLOWING = re.compile(
    r"</?(?:title|textarea|plaintext|xmp|noembed|noframes)\b[^<>]{0,200}>", re.I
)
"""Tags that a page ends its head or its markup with: where they do not close, they hide the rest."""


def is_html(text: str) -> bool:
    """True for a text that holds tags, or an entity, of HTML."""
    return bool(_TELLING.search(text)) or any(
        html.unescape(entity[0]) != entity[0] for entity in _ENTITY.finditer(text)
    )


def one_line_of(text: str, marked: bool) -> str:
    """A title or a name as one line; `marked`: it is HTML, whose tags go and whose entities speak."""
    if marked:
        text = html.unescape(_TAG.sub("", _BREAK.sub(" ", text)))
    return " ".join(text.split())


def lines_of(text: str, marked: bool) -> tuple[str, ...]:
    """The paragraphs of a text, without what HTML puts between them."""
    if marked and _TAG.search(text):
        found = all_lines(parse_tree(_SWALLOWING.sub(" ", text)))
    else:
        text = html.unescape(text) if marked else text
        found = re.split(r"\n\s*\n", text) if "\n" in text.strip() else [text]
    return tuple(line for line in (" ".join(line.split()) for line in found) if line)
