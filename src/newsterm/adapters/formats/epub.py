"""Books and newspapers as EPUB: their chapters in reading order, as one text.

The package file names title, writer, day and the order of the chapters; each of those is a web page,
of which all is read, for a book has no menus around its text. See https://www.w3.org/TR/epub-33/.
"""

from __future__ import annotations

import posixpath
import re
from urllib.parse import unquote

from newsterm.adapters.formats.archive import Archive
from newsterm.adapters.formats.xml_events import events
from newsterm.core.text.article import Article
from newsterm.core.text.composing import compose
from newsterm.core.value import frozen
from newsterm.errors import NewstermError

_CONTAINER = "META-INF/container.xml"
_LOCKED = "META-INF/encryption.xml"
_PAGES = (".xhtml", ".html", ".htm")
_MOST_CHAPTERS = 2000


@frozen
class Package:
    """What an EPUB says of itself; a string is empty where it does not."""

    title: str = ""
    byline: str = ""
    day: str = ""
    """ISO 8601."""
    language: str = ""
    chapters: tuple[str, ...] = ()
    """Members of the archive, in reading order."""


def parse_epub(archive: Archive) -> Article:
    """The Article of an EPUB. Raises NewstermError for one whose chapters are encrypted."""
    from newsterm.adapters.pages.main_text import all_lines, parse_tree
    from newsterm.adapters.pages.page import parse_page
    from newsterm.adapters.system.encodings import decode_page

    package = _package(archive)
    chapters = [name for name in package.chapters if name in archive.names]
    chapters = chapters or sorted(name for name in archive.names if name.lower().endswith(_PAGES))
    _refuse_locked(archive, chapters)
    if len(chapters) == 1 and not package.title:
        return parse_page(archive.read(chapters[0]), source=archive.what)
    lines: list[str] = []
    for chapter in chapters[:_MOST_CHAPTERS]:
        lines += all_lines(parse_tree(decode_page(archive.read(chapter), what=archive.what)))
    if lines and _key(lines[0]) == _key(package.title):
        lines = lines[1:]
    return compose(
        lines,
        title=package.title,
        byline=package.byline,
        day=package.day,
        source=archive.what,
        language=package.language or None,
    )


def _package(archive: Archive) -> Package:
    """What the package file says; nothing where there is none."""
    root = ""
    for event, name, attributes in events(archive.read(_CONTAINER), archive.what):
        if event == "start" and name == "rootfile":
            root = root or attributes.get("full-path", "")
    told: dict[str, list[str]] = {}
    files: dict[str, str] = {}
    order: list[str] = []
    element = ""
    for event, name, attributes in events(archive.read(root), archive.what):
        if event == "words":
            if element in ("title", "creator", "date", "language"):
                told.setdefault(element, [""])[-1] += name
            continue
        element = name if event == "start" else ""
        if event == "start":
            told.get(name, []).append("")
        if event == "start" and name == "item" and "nav" not in attributes.get("properties", ""):
            files[attributes.get("id", "")] = _path(root, attributes.get("href", ""))
        elif event == "start" and name == "itemref" and attributes.get("linear") != "no":
            order.append(files.get(attributes.get("idref", ""), ""))
    return _told(told, tuple(dict.fromkeys(order)))


def _told(told: dict[str, list[str]], chapters: tuple[str, ...]) -> Package:
    from newsterm.adapters.pages.days import day_in

    first = {key: next(filter(None, map(str.strip, words)), "") for key, words in told.items()}
    creators = [words.strip() for words in told.get("creator", ()) if words.strip()]
    return Package(
        first.get("title", ""),
        ", ".join(creators[:10]),
        day_in(first.get("date", "")),
        first.get("language", "")[:2].lower(),
        chapters,
    )


def _path(root: str, href: str) -> str:
    """A member's name, of a link in the package file."""
    link = unquote(href.partition("#")[0])
    return posixpath.normpath(posixpath.join(posixpath.dirname(root), link))


def _refuse_locked(archive: Archive, chapters: list[str]) -> None:
    """Fonts may be scrambled, but what is to be read may not."""
    for _, name, attributes in events(archive.read(_LOCKED), archive.what):
        locked = unquote(attributes.get("URI", "")) if name == "CipherReference" else ""
        if locked and posixpath.normpath(locked) in chapters:
            raise NewstermError("is encrypted for one program; open it there", archive.what)


def _key(words: str) -> str:
    return re.sub(r"\W+", " ", words).strip().casefold()
