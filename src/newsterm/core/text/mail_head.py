"""The lines at the head of a mail, or of a text that begins like one, and what they say.

    From: Ann Lee <ann@post.example>
    Subject: Harbour reopens
    Date: Sun, 3 Mar 2024 09:30:00 +0100

What stands behind `Subject:` is the title, behind `From:` the byline, behind `Date:` the date; the
labels and all other lines are furniture. See RFC 5322. The body begins behind the first blank line.
"""

from __future__ import annotations

import re

from newsterm.core.text.article import Part
from newsterm.core.text.span import trim

_KINDS = {
    "subject": "title", "title": "title", "headline": "title",
    "from": "byline", "author": "byline", "authors": "byline", "byline": "byline",
    "date": "date", "published": "date", "sent": "date",
}  # fmt: skip
_OTHERS = frozenset(
    "to cc bcc reply-to sender message-id in-reply-to references received return-path delivered-to "
    "mime-version content-type content-transfer-encoding content-language newsgroups organization lines "
    "path user-agent list-id list-unsubscribe dkim-signature authentication-results importance priority "
    "source url section location language tags keywords category categories slug dateline".split()
)
_FIELD = re.compile(r"([A-Za-z][A-Za-z-]{1,39}):[ \t]*")
_NAME = re.compile(
    r"\"?([^\"<>()@]{0,200}[^\"<>()@\s])\"?\s{0,9}<[^<>]{0,300}>"
    r"|[^\s<>()@]{1,100}@[^\s<>()@]{1,200}\s{0,9}\(([^()]{1,200})\)"
)
_MOST_LINES = 100
"""Of a head: a bound on the search for its end. Ample: 50 and 200 answer the same on 286 news texts."""


def opens_as_mail(text: str) -> bool:
    """True for a text whose first word is one that heads of mail begin with: what is asked first."""
    label, colon, _ = text[:50].lstrip().partition(":")
    return bool(colon) and _is_known(label)


def read_mail_head(text: str, start: int = 0) -> tuple[list[Part], int]:
    """The parts of the head, and where the body begins; none, and `start`, where there is no such head."""
    if not opens_as_mail(text[start : start + 50]):
        return [], start
    parts: list[Part] = []
    at, known, kind = start + len(text[start:]) - len(text[start:].lstrip()), 0, "furniture"
    for _ in range(_MOST_LINES):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        if text[at:end].isspace() or at >= end:
            return (parts, end) if known > 1 and end < len(text) else ([], start)
        field = _FIELD.match(text, at, end)
        if field:
            label = field[1].lower()
            kind = _KINDS.get(label, "furniture")
            known += _is_known(label)
            _add(parts, text, at, field.end(), "furniture")
            _add(parts, text, field.end(), end, kind)
        elif parts and text[at] in " \t":  # A line too long, folded.
            _add(parts, text, at, end, "furniture")
        else:
            return [], start
        at = end + 1
    return [], start


def _is_known(label: str) -> bool:
    return label.lower() in _KINDS or label.lower() in _OTHERS


def _add(parts: list[Part], text: str, start: int, end: int, kind: str) -> None:
    """Add a stretch, of a byline its name alone; each kind but furniture only once."""
    place = trim(text, start, end)
    if place.start == place.end:
        return
    if kind != "furniture" and any(part.kind == kind for part in parts):
        kind = "furniture"
    name = _NAME.fullmatch(place.cut(text)) if kind == "byline" else None
    if name is None:
        parts.append(Part(place.start, place.end, kind))
        return
    first, last = name.span(1 if name[1] else 2)
    first, last = first + place.start, last + place.start
    for stretch, what in (
        ((place.start, first), ""),
        ((first, last), kind),
        ((last, place.end), ""),
    ):
        inner = trim(text, *stretch)
        if inner.start < inner.end:
            parts.append(Part(inner.start, inner.end, what or "furniture"))
