"""The tags of a feed, well-formed or not, as a tree of elements that know where they stand in it.

Feeds are XML by name only: entities nobody declared, bare ampersands, tags never closed, text after
the end. So the tags are read as a browser reads a page, each for what it says: an end tag closes the
nearest element of its name, an item that is still open ends where the next one begins. Nothing is
ever fetched or included, and of a DOCTYPE only short plain entities are taken. An element holds its
place in the text, from which its words or its markup are cut when they are asked for.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

_DEEPEST = 500
_MOST_ELEMENTS = 200_000
"""Some 60 MB of them; no real feed has so many."""
_NAME = r"(?<![\w.:-])[A-Za-z_\u0080-\U0010ffff][\w.:\u00b7-]{0,99}(?![\w.:\u00b7-])"
# No class crosses "<", and a name is whole or none, so a stretch of text is looked at once or twice.
_TAG = re.compile(
    rf"<(/?)({_NAME})((?:[^<>\"']*(?:\"[^<\"]*\"|'[^<']*')){{0,300}}[^<>\"']*|[^<>]*)>"
)
_ATTRIBUTE = re.compile(rf"({_NAME})\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_ASIDE = re.compile(r"<!\[CDATA\[|<!--|<[?!]")
_SECTION, _COMMENT = "<![CDATA[", "<!--"
_INTERNAL_END = re.compile(r"\]\s*>")
_ENTITY = re.compile(rf"<!ENTITY\s+({_NAME})\s+(?:\"([^\"<%]{{0,200}})\"|'([^'<%]{{0,200}})')\s*>")
_MOST_ENTITIES = 300
_MOST_GROWTH = 1 << 20
"""Characters by which entities of the feed's own may make it longer."""
_REFERENCE = re.compile(r"&(#\d{1,9}|#[xX][0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{0,31});")
_OWN_ROOTS = frozenset(("rss", "feed", "channel", "item", "entry"))
_ENTRIES = frozenset(("item", "entry"))
_LEAVES = frozenset("title link guid id pubdate published updated author".split())
_FIELDS = _LEAVES | {"description", "content", "summary", "category", "comments", "enclosure"}
"""Where a leaf was not closed, a field ends it."""
_SPACES = {
    "http://purl.org/dc/elements/1.": "dc",
    "http://purl.org/dc/terms": "dcterms",
    "http://purl.org/rss/1.0/modules/content": "content",
    "http://search.yahoo.com/mrss": "media",
    "http://video.search.yahoo.com/mrss": "media",
    "http://www.itunes.com/dtds/podcast-1.0": "itunes",
    "http://www.w3.org/1999/xhtml": "xhtml",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns": "rdf",
}


class Element:
    """A tag of a feed, what it says of itself, and where its content stands."""

    __slots__ = ("_raw", "base", "children", "end", "name", "start")

    def __init__(self, name: str, raw: str, start: int, base: str) -> None:
        self.name = name
        """Lower-case; with the usual prefix where it is not one of a feed's own tags."""
        self._raw = raw
        self.start = self.end = start
        self.base = base
        """The address that its links are relative to, as far as the feed says; else empty."""
        self.children: list[Element] = []

    def get(self, attribute: str) -> str:
        """What an attribute says, by lower-case name; empty where there is none."""
        for match in _ATTRIBUTE.finditer(self._raw):
            if match[1].lower() == attribute:
                return html.unescape(match[2] or match[3] or match[4] or "").strip()
        return ""

    def all(self, *names: str) -> list[Element]:
        """The children of these names, those of the first name first."""
        return [child for name in names for child in self.children if child.name == name]

    def below(self) -> Iterator[Element]:
        """All elements in it, in order."""
        waiting = [iter(self.children)]
        while waiting:
            for child in waiting[-1]:
                yield child
                waiting.append(iter(child.children))
                break
            else:
                waiting.pop()


class Markup:
    """The text of a feed and the tree of its elements."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.root = Element("", "", 0, "")
        self.root.end = len(text)
        self._open = [self.root]
        self._entities: dict[str, str] = {}
        self._growth = 0
        self._spaces = {"xhtml": "xhtml", "rdf": "rdf"}
        self._own = {""}
        """The prefixes of the feed's own tags."""
        self._read()

    def words(self, element: Element) -> str:
        """The content of an element as XML means it: tags gone, references and sections resolved."""
        pieces = (
            piece if literal else self._resolved(_TAG.sub("", piece))
            for literal, piece in self._pieces(element)
        )
        return "".join(pieces).strip()

    def inner(self, element: Element) -> str:
        """The content of an element as HTML, for an element that holds tags."""
        pieces = (
            html.escape(piece, quote=False) if literal else self._as_html(piece)
            for literal, piece in self._pieces(element)
        )
        return "".join(pieces).strip()

    def _pieces(self, element: Element) -> Iterator[tuple[bool, str]]:
        """The content cut into CDATA sections (True) and what is between them, without comments."""
        at, end = element.start, element.end
        while (aside := _ASIDE.search(self.text, at, end)) is not None:
            yield False, self.text[at : aside.start()]
            at, inside = self._past(aside.start())
            if aside[0] == _SECTION:
                yield True, self.text[aside.end() : min(inside, end)]
        yield False, self.text[at:end]

    def _past(self, start: int) -> tuple[int, int]:
        """Where a section, a comment or an instruction is over, and where its content is."""
        for opening, closing in ((_SECTION, "]]>"), (_COMMENT, "-->"), ("<", ">")):
            if self.text.startswith(opening, start):
                end = self.text.find(closing, start + len(opening))
                return (end + len(closing), end) if end >= 0 else (len(self.text),) * 2
        raise AssertionError("an aside opens with <")

    def _resolved(self, piece: str) -> str:
        return _REFERENCE.sub(self._character, piece) if "&" in piece else piece

    def _character(self, reference: re.Match[str]) -> str:
        value = self._entities.get(reference[1])
        if value is None:
            return html.unescape(reference[0])
        self._growth += len(value)
        return value if self._growth <= _MOST_GROWTH else reference[0]

    def _as_html(self, piece: str) -> str:
        if self._entities:
            piece = _REFERENCE.sub(
                lambda m: self._character(m) if m[1] in self._entities else m[0], piece
            )
        return re.sub(r"(</?)[A-Za-z]\w{0,20}:(?=[A-Za-z])", r"\1", piece)

    # Reading

    def _read(self) -> None:
        at = self.text.find("<")
        doctypes = elements = 0
        while at >= 0 and elements < _MOST_ELEMENTS:
            if self.text.startswith("<!DOCTYPE", at) and not doctypes:
                doctypes, at = 1, self._read_doctype(at)
            elif self.text.startswith(("<!", "<?"), at):
                at, _ = self._past(at)
            elif tag := _TAG.match(self.text, at):
                self._take(tag)
                elements += 1
                at = tag.end()
            else:
                at += 1
            at = self.text.find("<", at)
        self._close(1, len(self.text))

    def _read_doctype(self, start: int) -> int:
        """Take the entities of a DOCTYPE; where it ends."""
        end, bracket = self.text.find(">", start), self.text.find("[", start)
        closing = _INTERNAL_END.search(self.text, bracket) if 0 <= bracket < end else None
        if closing is None:
            return end + 1 if end >= 0 else len(self.text)
        for number, entity in enumerate(_ENTITY.finditer(self.text, bracket, closing.start())):
            if number < _MOST_ENTITIES:
                self._entities[entity[1]] = html.unescape(entity[2] or entity[3] or "")
        return closing.end()

    def _take(self, tag: re.Match[str]) -> None:
        ends, written, raw = tag.groups()
        if "xmlns:" in raw:
            self._learn_prefixes(raw)
        name = self._name(written)
        if ends:
            for depth in range(len(self._open) - 1, 0, -1):
                if self._open[depth].name == name:
                    self._close(depth, tag.start())
                    break
                if self._open[depth].name in _ENTRIES and name not in _OWN_ROOTS:
                    break  # The end of nothing.
            return
        self._make_room(name, tag.start())
        parent = self._open[-1]
        element = Element(name, raw, tag.end(), parent.base)
        if "base" in raw.lower():
            cdf = element.get("base") if name in ("channel", "item") else ""
            element.base = _joined(parent.base, element.get("xml:base") or cdf)
        parent.children.append(element)
        if not raw.endswith("/") and len(self._open) < _DEEPEST:
            self._open.append(element)

    def _make_room(self, name: str, at: int) -> None:
        """Close what its writer forgot to close before an element of this name."""
        if name in _ENTRIES:
            inside = [d for d, element in enumerate(self._open) if element.name in _ENTRIES]
            if inside:
                self._close(inside[0], at)
        elif name in _FIELDS and self._open[-1].name in _LEAVES:
            parent = self._open[-2].name
            if parent in _ENTRIES or parent == "channel":
                self._close(len(self._open) - 1, at)

    def _close(self, depth: int, at: int) -> None:
        for element in self._open[depth:]:
            element.end = at
        del self._open[depth:]

    def _name(self, written: str) -> str:
        prefix, _, local = written.lower().rpartition(":")
        if prefix in self._own:
            return local
        space = self._spaces.get(prefix, prefix)
        if local in _OWN_ROOTS and space == prefix:
            self._own.add(prefix)
            return local
        return f"{space}:{local}"

    def _learn_prefixes(self, raw: str) -> None:
        for match in _ATTRIBUTE.finditer(raw):
            if match[1].lower().startswith("xmlns:"):
                uri = (match[2] or match[3] or "").lower()
                known = (space for start, space in _SPACES.items() if uri.startswith(start))
                prefix = match[1][6:].lower()
                self._spaces[prefix] = next(known, prefix)


def _joined(base: str, address: str) -> str:
    from urllib.parse import urljoin

    try:
        return urljoin(base, address)
    except ValueError:
        return base
