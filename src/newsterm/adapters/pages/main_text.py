"""The story of a page, as lines: its paragraphs, headings, list items and rows of tables.

trafilatura decides what the story is; what it returns is a small tree of blocks, and each becomes a
line, inline elements joined to it without a blank gained or lost. Importing it takes its time, so it is
imported when there is a page to read, and without most of what it would import in turn.
"""

from __future__ import annotations

import re

from newsterm.core.lazy_pattern import lazy_pattern
from newsterm.core.lines.tables import joined_cells
from newsterm.core.text.furniture import opens_list

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from lxml.html import HtmlElement

# What no XML tree can hold, written as such and as a reference: two patterns, for one takes 4 ms a page.
_CONTROL = lazy_pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_REFERENCE = lazy_pattern(
    r"&#(?:x0*(?:[0-8bcef]|1[0-9a-f]|7f)|0*(?:[0-8]|1[124-9]|2\d|3[01]|127))(?![0-9a-fA-F]);?"
)
_WRAPPERS = (
    r"(?i)(?:</?(?:div|span|section|font|center|b|i|em|strong|table|tbody|tr|td|ul|ol|a|small|big)\b"
    r"[^<>]{0,2000}>\s*)+"
)
_MOST_ATTRIBUTES = 300
"""libxml2 compares each attribute of an element with all before it: 40,000 take seconds."""
_ONE = r"[\s/]*[^\s/>][^\s/>=]*(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>\"'][^\s>]*)?)?"
_ATTRIBUTE = lazy_pattern(_ONE)
_A_FEW = lazy_pattern(f"(?:{_ONE}){{0,20}}")
_TAG_WITH_MORE = lazy_pattern(r"<[A-Za-z][^\s/<>]*(?:<[^A-Za-z\s/<>][^\s/<>]*)*(?=[\s/][^>])")
_BLOCKS = frozenset(
    "p head quote item list table row div lb figure caption h1 h2 h3 h4 h5 h6 li ul ol tr "
    "blockquote section article main body html header dl dt dd pre br hr center form fieldset".split()
)
_CELLS = frozenset(("cell", "td", "th"))
_ROWS = frozenset(("row", "tr"))
_HOLD_WORDS = frozenset(("p", "item", "head", "cell"))
_LARGEST_LIST = 0.3
"""Share of a page's text: what is more is no list beside the story."""
_MOST_SOURCE, _MOST_INSIDE = 1000, 60
"""Characters and elements of a short cell, as it is written."""
_LONG_CELL = 100
"""Characters: a cell with more holds text, and the table is there for the layout."""
_NEVER_STORY = (
    "script style svg template iframe link object canvas nav aside footer button select input param "
    "source track area embed".split()
)
_DROPPED = (
    "fencedframe form applet audio figure map picture video blink datalist dialog frame frameset fieldset "
    "label legend marquee math menu menuitem noindex noscript optgroup option output progress rp rt rtc "
    "textarea time use"
).split()
"""What trafilatura drops besides (its settings.MANUALLY_CLEANED)."""
_UNUSED = {
    "charset_normalizer": ("from_bytes",),
    "courlan": (
        "extract_domain", "fix_relative_urls", "get_base_url", "is_valid_url", "normalize_url",
        "validate_url",
    ),
    "courlan.urlutils": ("fix_relative_urls", "get_base_url"),
    "difflib": ("SequenceMatcher",),
    "hashlib": ("blake2b",),
    "htmldate": ("find_date",),
    "trafilatura.downloads": ("fetch_response", "fetch_url"),
    "trafilatura.external": ("compare_extraction", "justext_rescue"),
    "trafilatura.json_metadata": (
        "extract_json", "extract_json_parse_error", "normalize_authors", "normalize_json",
    ),
    "urllib3.response": ("HTTPResponse",),
}  # fmt: skip
"""What trafilatura, from 2.0 to 2.3, imports for what we do not ask of it: 130 of 150 ms."""
_MOST_COPIED = 200_000_000
_NO_TEXT = frozenset([*_NEVER_STORY, *"noscript form option textarea video audio".split()])


def parse_tree(html: str) -> HtmlElement:
    """The page as a tree: no entity is fetched or expanded, and none nests deeper than 256."""
    from lxml import html as pages  # 88 ms.

    parser = pages.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False
    )
    data = _REFERENCE.sub("\ufffd", _CONTROL.sub("\ufffd", html))
    data = _without_crowds(data)
    tree = _parsed(data, parser)
    if any("depth" in entry.message for entry in parser.error_log):
        # libxml2 leaves out what nests deeper; without wrappers, which nest so, it comes to light.
        tree = _parsed(re.sub(_WRAPPERS, "<br>", data), parser)
    return tree


def _without_crowds(html: str) -> str:
    """The page without the attributes that a tag has beyond the bearable."""
    kept, done = [], 0
    for tag in _TAG_WITH_MORE.finditer(html):
        at = tag.end()
        if at <= done or ((few := _A_FEW.match(html, at)) and html.startswith(">", few.end())):
            continue
        for _ in range(_MOST_ATTRIBUTES):
            if not (attribute := _ATTRIBUTE.match(html, at)):
                break
            at = attribute.end()
        else:
            kept.append(html[done:at])
            while attribute := _ATTRIBUTE.match(html, at):
                at = attribute.end()
            done = at
    return " ".join((*kept, html[done:]))


def _parsed(html: str, parser: Any) -> HtmlElement:
    from lxml import etree
    from lxml import html as pages

    try:
        tree: HtmlElement = pages.document_fromstring(html.encode(), parser=parser)
    except etree.LxmlError:  # Nothing in it, not even a tag.
        tree = pages.document_fromstring(b"<html><body></body></html>")
    return tree


def drop_unread(tree: HtmlElement) -> None:
    """Take scripts, menus and the like out of the tree.

    trafilatura would drop them too, after copying the tree a few times: this halves the cost.
    """
    from lxml.etree import strip_elements

    _gather_tails(tree)
    strip_elements(tree, *_NEVER_STORY, with_tail=False)


def _gather_tails(tree: HtmlElement) -> None:
    """Put the text behind each element of a row that will be dropped behind the last of them.

    Else it stays as so many pieces, and lxml puts pieces together at a cost that grows with the
    square of their number.
    """
    rows: dict[HtmlElement, list[str]] = {}
    for element in tree.iter(*_NEVER_STORY):
        row = rows.setdefault(element.getparent(), [])
        row.append(element.tail or "")
        following = element.getnext()
        if following is not None and following.tag in _NEVER_STORY:
            element.tail = None
        else:
            element.tail = "".join(row)
            row.clear()


def story_lines(tree: HtmlElement) -> list[str]:
    """The lines of the main text; none where there is no telling. Lists beside it leave the tree."""
    _drop_lists(tree)
    if _takes_long(tree):
        return all_lines(tree)
    import logging

    from newsterm.adapters.system.sparing_import import import_sparingly

    trafilatura: Any = import_sparingly("trafilatura", _UNUSED)
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    document: Any = trafilatura.bare_extraction(tree, fast=True, include_comments=False)
    lines = [] if document is None else all_lines(document.body)
    if len(lines) == 1:  # All of a short page in one line, as trafilatura's last resort gives it.
        whole = all_lines(tree)
        return whole if " ".join(whole).split() == lines[0].split() else lines
    return lines


def _takes_long(tree: HtmlElement) -> bool:
    """True where trafilatura would take seconds: with each element that it drops, it copies what it
    has of the text around it."""
    return sum(1 for _ in tree.iter(*_DROPPED)) * len(tree.text_content()) > _MOST_COPIED


def _drop_lists(tree: HtmlElement) -> None:
    """Take out what stands under a heading such as "Related stories", where it is a small part."""
    most = _LARGEST_LIST * len(tree.text_content())
    kept = set()
    for heading in list(tree.iter("h2", "h3", "h4", "h5", "h6")):
        box = heading.getparent()
        if box is None or box in kept or not opens_list(" ".join(heading.text_content().split())):
            continue
        if box.find(".//h1") is None and len(box.text_content()) <= most:
            box.drop_tree()
        else:
            kept.add(box)


def all_lines(tree: HtmlElement) -> list[str]:
    """The lines of all text on the page but that of menus and the like."""
    return list(lines_of(tree))


def lines_of(tree: HtmlElement) -> Iterator[str]:
    """The same, one by one."""
    return (line for line in _lines(tree) if line.strip())


def words_of(element: HtmlElement) -> str:
    """The text of an element on one line; where a block or a break parts it, a blank does."""
    return " ".join(" ".join(_lines(element)).split())


def of_class(*words: str, tag: str = "*") -> str:
    """A path to the elements whose class has one of these words in it."""
    tests = " or ".join(f"contains(@class, '{word}')" for word in words)
    return f".//{tag}[{tests}]"


def attributes(tree: HtmlElement, *names: str) -> set[str]:
    """What the attributes of these names say on a page, each saying once."""
    from lxml.etree import XPath

    paths = (XPath(f"descendant::*/@{name}", smart_strings=False) for name in names)
    return {said for path in paths for said in path(tree)}


def _lines(top: HtmlElement) -> Iterator[str]:
    """The text of a tree, cut where blocks begin and end; rows of a table stay whole."""
    from lxml.etree import iterwalk

    line: list[str] = []
    walk = iterwalk(top, events=("start", "end"))
    for event, element in walk:
        if _is_block(element):
            yield "".join(line)
            line = []
        if event == "end":
            line.append("" if element is top else element.tail or "")
        elif _is_unread(element):
            walk.skip_subtree()
        elif element.tag in _ROWS and (cells := _short_cells(element)):
            yield joined_cells(cells)
            walk.skip_subtree()
        else:
            line.append(element.text or "")
    yield "".join(line)


def _short_cells(row: HtmlElement) -> list[str]:
    """The cells of a row; none where one of them holds text, so that the table is a layout."""
    cells = [cell for cell in row if cell.tag in _CELLS]
    if len(cells) < 2 or any(_is_long(cell) for cell in cells):
        return []
    lines = [all_lines(cell) for cell in cells]
    words = [" ".join(" ".join(cell).split()) for cell in lines]
    return [] if any(map(_is_text, lines, words)) else words


def _is_long(cell: HtmlElement) -> bool:
    """True for a cell with more in it than a short one can have; no more is looked at."""
    length = 0
    for count, element in enumerate(cell.iter()):
        length += len(element.text or "") + len(element.tail or "")
        if length > _MOST_SOURCE or count > _MOST_INSIDE:
            return True
    return False


def _is_text(lines: list[str], words: str) -> bool:
    return len(words) >= _LONG_CELL or len(lines) > 2


def _is_unread(element: HtmlElement) -> bool:
    """True for menus, scripts and the like; the head of a page too, but no heading of trafilatura's."""
    parent = element.getparent()
    return element.tag in _NO_TEXT or (
        element.tag == "head" and parent is not None and parent.tag == "html"
    )


def _is_block(element: HtmlElement) -> bool:
    """True where a line ends; not at words quoted within a paragraph."""
    if element.tag == "quote":
        parent = element.getparent()
        return parent is None or parent.tag not in _HOLD_WORDS
    return element.tag in _BLOCKS or element.tag in _CELLS
