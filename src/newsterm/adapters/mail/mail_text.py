"""What a mail says, as lines: of its plain text, of its HTML, of its parts the fuller.

Lines that a mail program broke are joined again (`format=flowed`, RFC 3676); what is quoted keeps its
`>`, one a paragraph, by which `core.text.replies` knows it. Of HTML all is read but what is hidden, and
behind a headline that is a link stands its address.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsterm.adapters.system.allowance import bound_lines
from newsterm.adapters.system.encodings import decode_page
from newsterm.core.text.layout import parse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from email.message import MIMEPart

    from lxml.html import HtmlElement

    from newsterm.core.passages.links import LinkedLine

_FULLER = 2
"""Times as many letters that the HTML must have before it is taken instead of the plain text."""
_STUB = r"(?i)\bHTML\b|\bbrowser\b|view (?:this|it) online|im browser|navigateur|navegador"
_LONGEST_STUB = 400
"""Characters of a plain part that does nothing but send the reader elsewhere."""
_HIDDEN = (
    r"(?i)display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*0(?![.\d])"
)
_FILLER = re.compile("[\u034f\u200b-\u200d\u2060\ufeff\u00ad]+")
"""What newsletters pad their previews with."""
_SIGNATURE = re.compile(r"-- ?")
_HEADINGS = ("h1", "h2", "h3", "h4")
_LONGEST_ADDRESS = 500


def lines_of(message: MIMEPart, source: str) -> tuple[list[str], list[LinkedLine]]:
    """The lines of a mail: those of its plain part, or of its HTML where that says far more.

    With them those that have links, which are told by HTML alone. Raises NewstermError, of `source`, for
    too many lines.
    """
    plain, html = (message.get_body((kind,)) for kind in ("plain", "html"))
    told = _plain_lines(plain, source) if plain is not None else []
    if html is None:
        return told, []
    told_plain = " ".join(line for line in told if line[:1] != ">")
    if plain is not None and not _may_be_stub(told_plain, html):
        return told, []
    from newsterm.adapters.links.linked_lines import linked_lines
    from newsterm.adapters.pages.main_text import all_lines

    tree = _shown_tree(_decoded(html))
    shown = all_lines(tree)
    if not _is_fuller(" ".join(shown), told_plain):
        return told, []
    return shown, linked_lines(tree, "", all_lines)


def _may_be_stub(plain: str, html: MIMEPart) -> bool:
    """What is far shorter than the HTML's source; it is parsed only then."""
    return len(html.get_payload() or "") > _FULLER * len(plain) or len(plain) < _LONGEST_STUB


def _is_fuller(html: str, plain: str) -> bool:
    if not plain.strip():
        return True
    if len(plain) < _LONGEST_STUB and re.search(_STUB, plain):
        return len(html) > len(plain) / 2
    return len(html) > _FULLER * len(plain)


def _decoded(part: MIMEPart) -> str:
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return ""
    return decode_page(payload, part.get_content_charset() or "")


def _plain_lines(part: MIMEPart, source: str) -> list[str]:
    text = _decoded(part).replace("\r\n", "\n").replace("\r", "\n")
    bound_lines(text, source)
    if str(part.get_param("format", "")).lower() == "flowed":
        text = flowed(text, str(part.get_param("delsp", "")).lower() == "yes")
    return [line for block in _blocks(text) for line in block]


def flowed(text: str, joins_words: bool = False) -> str:
    """The text with lines joined that were broken for the way: those that end in a blank.

    `joins_words`: the blank itself was put there (`delsp=yes`), as in languages without any.
    """
    lines: list[str] = []
    depth_before, goes_on = 0, False
    for raw in text.split("\n"):
        words = raw.lstrip(">")
        depth = len(raw) - len(words)
        words = words.removeprefix(" ")
        soft = words.endswith(" ") and not _SIGNATURE.fullmatch(words)
        if goes_on and depth == depth_before and not _SIGNATURE.fullmatch(words):
            lines[-1] += words
        else:
            lines.append(f"{'>' * depth} {words}" if depth else words)
        if soft and joins_words:
            lines[-1] = lines[-1][:-1]
        depth_before, goes_on = depth, soft
    return "\n".join(lines)


def _blocks(text: str) -> Iterator[list[str]]:
    """The paragraphs of a text, in stretches: what is quoted apart from what is not."""
    stretch: list[str] = []
    depth_before, signed = 0, False
    for raw in [*text.split("\n"), ""]:
        words = raw.lstrip("> \t") if raw.startswith(">") else raw
        depth = raw[: len(raw) - len(words)].count(">") if raw.startswith(">") else 0
        signs = _SIGNATURE.fullmatch(raw) is not None
        if depth != depth_before or (signs and not signed):
            yield _paragraphs(stretch, depth_before)
            stretch = []
        signed = signed or signs
        depth_before = depth
        stretch.append(words)
    yield _paragraphs(stretch, depth_before)


def _paragraphs(stretch: list[str], depth: int) -> list[str]:
    if not any(stretch):
        return []
    article = parse("\n".join(stretch))
    mark = f"{'>' * depth} " if depth else ""
    return [mark + part.cut(article.text) for part in article.parts]


def _shown_tree(html: str) -> HtmlElement:
    """The tree of HTML without what is hidden, with the addresses of headings."""
    from newsterm.adapters.pages.main_text import parse_tree

    tree = parse_tree(_FILLER.sub("", html))
    for element in list(tree.iter("*")):
        style = element.get("style")
        if style and element.getparent() is not None and re.search(_HIDDEN, style[:2000]):
            element.drop_tree()
    _add_addresses(tree)
    return tree


def _add_addresses(tree: HtmlElement) -> None:
    """Behind each heading that is a link, its address as a line of its own."""
    from lxml.html import fromstring

    for link in list(tree.iter("a")):
        address = (link.get("href") or "").strip()
        if not address.startswith(("http://", "https://")) or len(address) > _LONGEST_ADDRESS:
            continue
        heading = _heading_of(link)
        if heading is not None and heading.getparent() is not None:
            line = fromstring("<p></p>")
            line.text = address
            heading.addnext(line)


def _heading_of(link: HtmlElement) -> HtmlElement | None:
    """The heading that a link stands in, or that stands in it."""
    for element in (link, *link.iterancestors()):
        if element.tag in _HEADINGS:
            return element
    return next(link.iter(*_HEADINGS), None)
