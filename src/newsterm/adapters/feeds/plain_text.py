"""What the fields of a feed say as plain words: a title is a line, a text is its paragraphs.

A feed says of its fields whether they are text or HTML, or says nothing, or something wrong. So a
field counts as HTML where it says so or holds what only HTML has: the tags and entities there are. A
title that speaks of `<blink-182>` keeps it: what is no tag is text.
"""

from __future__ import annotations

import html
import re

from newsterm.adapters.links.linked_lines import linked_lines
from newsterm.adapters.pages.main_text import all_lines, parse_tree
from newsterm.core.passages.links import LinkedLine

_TAGS = (
    "a abbr acronym address applet area article aside audio b basefont bdi bdo bgsound big blink "
    "blockquote body br button canvas caption center cite code col colgroup data datalist dd del "
    "details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame "
    "frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li "
    "link main map mark marquee math menu meta meter nav nobr noembed noframes noscript object ol "
    "optgroup option output p param picture pre progress q rb rp rt rtc ruby s samp script search "
    "section select slot small source span strike strong style sub summary sup svg table tbody td "
    "template textarea tfoot th thead time tr track tt u ul var video wbr xml "
    "mfrac mi mn mo mover mrow ms mspace msqrt mroot mstyle msub msubsup msup mtable mtd mtext mtr "
    "munder circle defs ellipse g line path polygon polyline rect text tspan use"
).replace(" ", "|")
"""HTML's, what browsers had of their own, and those of formulas and drawings."""
_TAG = re.compile(rf"</?(?:{_TAGS})(?:\s[^<>]{{0,2000}})?/?>", re.I)
_TELLING = re.compile(
    rf"</(?:{_TAGS})\s*>|<(?:br|hr|img|p)(?:\s[^<>]{{0,2000}})?/?>|<(?:{_TAGS})\s+[\w:-]{{1,40}}\s*=",
    re.I,
)
"""What no sentence holds that only speaks of a tag."""
_BREAK = re.compile(r"<(?:br|/p|/div|/h\d|/li|p|hr)\b[^<>]{0,200}>", re.I)
_LINK = re.compile(r"<a\s[^<>]{0,300}href", re.I)
_ENTITY = re.compile(r"&(?:#\d{2,7}|#[xX][0-9a-fA-F]{2,6}|[A-Za-z][A-Za-z0-9]{1,30};)")
_SWALLOWING = re.compile(
    r"</?(?:title|textarea|plaintext|xmp|noembed|noframes|embed|frame|frameset)\b[^<>]{0,2000}>",
    re.I,
)
"""Tags that a page ends its head or its markup with: where they do not close, they hide the rest."""
_ENCLOSING = tuple("iframe object applet video audio canvas select button math svg".split())
"""What is in them is not for reading; where one is not closed, nor is anything behind it."""
_WHOLE_PAGE = re.compile(r"<(?:!doctype|html|head|script|style)\b", re.I)
_NO_DECLARATION = re.compile(r"<!(?!--|doctype\b|\[)", re.I)
_COMMENT = re.compile(r"<!--(?:[^<-]|-(?!->)|<(?!!--)){0,2000}(?:-->|$)")
_LONGEST_LINE = 20_000
"""Characters of a title with all its tags."""


def is_html(text: str) -> bool:
    """True for a text that holds tags, or an entity, of HTML."""
    return bool(_TELLING.search(text)) or any(
        html.unescape(entity[0]) != entity[0] for entity in _ENTITY.finditer(text)
    )


def one_line_of(text: str, marked: bool) -> str:
    """A title or a name as one line; `marked`: it is HTML, whose tags go and whose entities speak."""
    text = text[:_LONGEST_LINE]
    if marked and _WHOLE_PAGE.search(text):
        text = " ".join(lines_of(text, True))
    elif marked:
        text = html.unescape(_TAG.sub("", _BREAK.sub(" ", _COMMENT.sub("", text))))
    return " ".join(text.split())


def lines_of(text: str, marked: bool) -> tuple[str, ...]:
    """The paragraphs of a text, without what HTML puts between them."""
    return linked_lines_of(text, marked, "")[0]


def linked_lines_of(
    text: str, marked: bool, base: str
) -> tuple[tuple[str, ...], tuple[LinkedLine, ...]]:
    """The same, and those of them that have links, which are relative to an address."""
    links: list[LinkedLine] = []
    if marked and _TAG.search(text):
        tree = parse_tree(_opened(_NO_DECLARATION.sub("&lt;!", _SWALLOWING.sub(" ", text))))
        found = all_lines(tree)
        links = linked_lines(tree, base, all_lines) if _LINK.search(text) else []
    else:
        text = html.unescape(text) if marked else text
        found = re.split(r"\n\s*\n", text) if "\n" in text.strip() else [text]
    lines = tuple(line for line in (" ".join(line.split()) for line in found) if line)
    return lines, tuple(links)


def _opened(text: str) -> str:
    """HTML without the tags of what encloses other things and is not closed everywhere."""
    for name in _ENCLOSING:
        if f"<{name}" in text.lower():
            begun, ended = (len(re.findall(rf"(?i)<{slash}{name}\b", text)) for slash in ("", "/"))
            if begun > ended:
                text = re.sub(rf"(?i)</?{name}\b[^<>]{{0,2000}}>", " ", text)
    return text
