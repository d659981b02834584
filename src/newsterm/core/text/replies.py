"""What a mail answers, signs with, or passes on with a head of its own: furniture around what it says.

A line of an older mail begins with `>`, and "Ann wrote:" leads to it; a line `--` and all below it is
the signature. Heads of mails passed on stand as `From: …` and `Date: …`; the address of a headline
stands alone.
"""

from __future__ import annotations

import re

from newsterm.core.text.article import Article, Part
from newsterm.core.value import replace

MAIL = (("form", "mail"),)
"""How provenance says that a text was a mail, whose replies are furniture."""
_FIELD = r"(?:From|Sent|Date|To|Cc|Reply-To|Von|Gesendet|Datum|An|De|Envoyé|À|Para|Fecha): \S"
_ADDRESS = r"https?://\S+"
_PROGRAM = (
    r"(?:sent from my|get outlook for|von meinem .{0,30} gesendet|envoyé de mon|enviado desde mi)\b"
    r"|-{2,}\s?(?:original message|forwarded message|ursprüngliche nachricht|weitergeleitete nachricht"
    r"|message d'origine|message transféré|mensaje original)\s?-{0,}|begin forwarded message:"
)
_ELSEWHERE = (
    r"(?:view|read|open|see|trouble (?:viewing|reading))\b.{0,30}\b(?:browser|online|on the web)\b"
    r"|(?:im|in ihrem) browser (?:öffnen|ansehen|lesen|anzeigen)|online[- ]version|webversion|web version"
    r"|voir (?:dans le navigateur|en ligne)|ver en (?:el|su|tu) navegador"
    r"|you(?: are|'re|’re)? (?:receiv\w+|getting|got) this\b|sie erhalten diese"
)
_ALONE = re.compile(f"{_FIELD}.{{0,300}}|{_ADDRESS}")
_LEFT_BY_PROGRAM = re.compile(f"(?i:{_PROGRAM}|{_ELSEWHERE})")
_LONGEST_LEAD = 200
"""Characters of a line that leads to what is quoted, or that a program left."""


def marked(article: Article) -> tuple[Part, ...]:
    """The parts, those that are no words of this mail as furniture; as they are where none is left."""
    parts: list[Part] = []
    for part in reversed(_signed(article)):
        words = part.cut(article.text)
        follows = parts[-1].cut(article.text) if parts else ""
        leads = words.endswith(":") and len(words) < _LONGEST_LEAD and follows.startswith(">")
        is_apart = words.startswith(">") or leads or _is_left(words)
        is_below = part.kind == "paragraph"
        parts.append(replace(part, kind="furniture") if is_apart and is_below else part)
    parts.reverse()
    told = any(part.kind == "paragraph" for part in parts)
    return tuple(parts) if told else article.parts


def _signed(article: Article) -> list[Part]:
    """The parts, from the line of the signature on as furniture."""
    parts, is_signed = [], False
    for part in article.parts:
        is_signed = is_signed or part.cut(article.text).partition("\n")[0].rstrip() == "--"
        parts.append(replace(part, kind="furniture") if is_signed else part)
    return parts


def _is_left(words: str) -> bool:
    if len(words) < _LONGEST_LEAD and _LEFT_BY_PROGRAM.match(words):
        return True
    return _ALONE.fullmatch(words) is not None
