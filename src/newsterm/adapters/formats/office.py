"""Documents of Word (docx) and of LibreOffice (odt): their paragraphs, headings and rows of tables.

Both are zip archives that hold the text as XML, which differs in the names alone: a vocabulary names
what begins a line, a cell, a row, and what holds no text of the story (notes, deleted words, codes).
Who made the file, and when, is left out: it is seldom who wrote the story, or the day of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsterm.adapters.formats.archive import Archive
from newsterm.adapters.formats.xml_events import events
from newsterm.core.lines.tables import joined_cells
from newsterm.core.text.article import Article
from newsterm.core.text.composing import lay_out
from newsterm.core.value import frozen

_LONG_CELL = 100
"""Characters: a cell with more holds text, and the table is there for the layout."""
_HEADINGS = ("title", "heading", "titel", "titre", "título", "titolo", "überschrift", "berschrift")
"""What the names of styles of headlines begin with, as the programs call them in several languages."""
_NO_TITLE = ("microsoft word", "untitled", "document", "dokument", "unbenannt")


@frozen
class Vocabulary:
    """How a kind of document names its parts."""

    text: str
    """The member of the archive that holds the text."""
    about: str
    """The member that tells its title."""
    blocks: frozenset[str]
    cells: frozenset[str]
    rows: frozenset[str]
    blanks: frozenset[str]
    unread: frozenset[str]
    holder: str
    """The element that words stand in; empty where they may stand anywhere in a block."""
    style: str
    """The attribute that names the style of a block, or of an element within it."""


DOCX = Vocabulary(
    text="word/document.xml",
    about="docProps/core.xml",
    blocks=frozenset(("p",)),
    cells=frozenset(("tc",)),
    rows=frozenset(("tr",)),
    blanks=frozenset(("tab", "br", "cr", "ptab")),
    unread=frozenset(("Fallback", "pPrChange", "rPrChange", "tabs", "del", "moveFrom")),
    holder="t",
    style="val",
)
ODT = Vocabulary(
    text="content.xml",
    about="meta.xml",
    blocks=frozenset(("p", "h")),
    cells=frozenset(("table-cell", "covered-table-cell")),
    rows=frozenset(("table-row",)),
    blanks=frozenset(("s", "tab", "line-break")),
    unread=frozenset(
        ("note", "annotation", "tracked-changes", "font-face-decls", "automatic-styles")
    ),
    holder="",
    style="style-name",
)
Line = tuple[str, str]
"""Its words, and the name of its style."""


def parse_office(archive: Archive, kind: Vocabulary) -> Article:
    """The Article of a document; its first line is the title where its style or its form says so."""
    lines = list(_lines(archive, kind))
    style = lines[0][1].casefold().replace("_20_", " ") if lines else ""
    is_headline = style.startswith(_HEADINGS)
    title = "" if is_headline else _title(archive, kind)
    return lay_out(
        [words for words, _ in lines], title=title, is_headline=is_headline, source=archive.what
    )


def _title(archive: Archive, kind: Vocabulary) -> str:
    """The title that the document has been given; empty where it is the program's own."""
    words, is_title = "", False
    for event, name, _ in events(archive.read(kind.about), archive.what):
        if event == "words":
            words += name if is_title else ""
        elif name == "title":
            is_title = event == "start"
    return "" if words.casefold().startswith(_NO_TITLE) else words


def _lines(archive: Archive, kind: Vocabulary) -> Iterator[Line]:
    """The lines of the text, those of a row of a table as one, in the order of the document."""
    page = _Page()
    unread, holders = 0, 0
    for event, name, attributes in events(archive.read(kind.text), archive.what):
        if event == "words":
            if not unread and (holders or not kind.holder):
                page.say(name)
            continue
        step = 1 if event == "start" else -1
        unread += step * (name in kind.unread)
        holders += step * (name == kind.holder)
        if unread:
            continue
        if name in kind.blanks and event == "start":
            page.say(" ")
        elif name in kind.blocks:
            page.begin(attributes.get(kind.style, "")) if event == "start" else page.end()
        elif name == "pStyle" and event == "start":
            page.style(attributes.get(kind.style, ""))
        elif name in kind.cells:
            page.begin_cell() if event == "start" else page.end_cell()
        elif name in kind.rows and event == "end":
            page.end_row()
        yield from page.finished()


class _Page:
    """The lines being written: blocks may stand in blocks (text boxes), tables in tables."""

    def __init__(self) -> None:
        self._blocks: list[tuple[list[str], list[str]]] = []
        self._cells: list[list[Line]] = []
        """Lines of the cells that are open."""
        self._rows: list[list[Line]] = [[]]
        """Cells of the rows that are open, as lines."""
        self._done: list[Line] = []

    def finished(self) -> list[Line]:
        done, self._done = self._done, []
        return done

    def say(self, words: str) -> None:
        if self._blocks:
            self._blocks[-1][0].append(words)

    def begin(self, style: str) -> None:
        self._blocks.append(([], [style]))

    def style(self, style: str) -> None:
        if self._blocks:
            self._blocks[-1][1].append(style)

    def end(self) -> None:
        if not self._blocks:
            return
        words, styles = self._blocks.pop()
        line = " ".join("".join(words).split()), styles[-1]
        if line[0]:
            (self._cells[-1] if self._cells else self._done).append(line)

    def begin_cell(self) -> None:
        self._cells.append([])
        self._rows.append([])

    def end_cell(self) -> None:
        """A short cell waits for its row; one that holds text stands as its lines."""
        if not self._cells:
            return
        lines = self._rows.pop() + self._cells.pop()
        if len(lines) > 1 or any(len(words) >= _LONG_CELL for words, _ in lines):
            self.end_row()
            (self._cells[-1] if self._cells else self._done).extend(lines)
        else:
            self._rows[-1].extend(lines or [("", "")])

    def end_row(self) -> None:
        row, self._rows[-1] = self._rows[-1], []
        if words := joined_cells([words for words, _ in row]):
            line = words, ""
            (self._cells[-1] if self._cells else self._done).append(line)
