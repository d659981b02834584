"""Articles in files that are no plain text, told by how their bytes begin, never by their name.

What each is read by is imported when one is met. Who takes a text apart that has become one (a page, a
feed, captions) is told in `articles.file`.
"""

from __future__ import annotations

from newsterm.core.text.article import Article
from newsterm.errors import NewstermError

_ARCHIVE = b"PK\x03\x04"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument.text"


def parse_document(data: bytes, source: str) -> Article:
    """The Article of bytes that begin as a document does. Raises NewstermError."""
    if data.startswith(_ARCHIVE):
        return _parse_archive(data, source)
    if data.startswith(b"%PDF-"):
        from newsterm.adapters.formats.pdf import parse_pdf

        return parse_pdf(data, source=source)
    if data.startswith(b"{\\rtf"):
        from newsterm.adapters.formats.rtf import parse_rtf

        return parse_rtf(data, source=source)
    if not data.startswith(_OLD_OFFICE):
        from newsterm.adapters.formats.saved_pages import parse_webarchive

        return parse_webarchive(data, source=source)
    old = (
        "is an office document of an old kind, or one with a password; save it as docx, or its text"
    )
    raise NewstermError(old, source)


def _parse_archive(data: bytes, source: str) -> Article:
    """The Article of a zip archive that is a document: told by the members it has."""
    from newsterm.adapters.formats.archive import Archive

    archive = Archive(data, source)
    if "word/document.xml" in archive.names:
        from newsterm.adapters.formats.office import DOCX, parse_office

        return parse_office(archive, DOCX)
    kind = archive.read("mimetype").strip()
    if "META-INF/container.xml" in archive.names or kind == b"application/epub+zip":
        from newsterm.adapters.formats.epub import parse_epub

        return parse_epub(archive)
    if "content.xml" in archive.names and kind in (b"", _OPEN_DOCUMENT):
        from newsterm.adapters.formats.office import ODT, parse_office

        return parse_office(archive, ODT)
    what = "spreadsheet or slides" if _is_office(archive.names) else "zip archive"
    raise NewstermError(f"is a {what}; save its text, or unpack it first", source)


def _is_office(names: dict[str, None]) -> bool:
    return "[Content_Types].xml" in names or "content.xml" in names
