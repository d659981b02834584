"""PDF read by pypdf, where it is installed (`pip install newsterm[pdf]`): lines of pages, as a text.

A PDF knows where letters stand and seldom more; its lines are laid out as those of a hard-wrapped text
are. What stands at the edge of page after page (running heads, page numbers) is left out, so that a
sentence goes on over the page. Importing pypdf takes 250 ms.
"""

from __future__ import annotations

import re
import zlib
from collections import Counter
from io import BytesIO

from newsterm.core.lines.prose import ends_with_stop
from newsterm.core.text.article import Article
from newsterm.core.text.layout import parse
from newsterm.errors import NewstermError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from pypdf import PdfReader
    from pypdf.generic import DictionaryObject

MAGIC = b"%PDF-"
_MOST_PAGES = 1000
_MOST_CHARACTERS = 16 << 20
_MOST_STEPS = 500_000
"""Drawing steps that all pages together may take: some hundred times those of a long report."""
_MOST_WORK = 12 << 20
"""Bytes of drawing code that all pages together may be: half a second for each million of them."""
_MOST_FORMS = 40
"""Times that a page may draw what stands elsewhere, and pieces of that kind that it may know."""
_LIMITS: dict[str, Any] = {
    "zlib_maximum_output_length": 8 << 20,
    "lzw_maximum_output_length": 8 << 20,
    "run_length_maximum_output_length": 8 << 20,
    "brotli_maximum_output_length": 8 << 20,
    "array_based_stream_maximum_output_length": 8 << 20,
    "stream_decoding_work_maximum_length": 32 << 20,
    "stream_parsing_work_maximum_count": 300_000,
    "xform_maximum_invocations_per_extraction": _MOST_FORMS,
    "jbig2dec_binary": None,
}
"""Of pypdf, for one stream each; and no other program is started."""
_OFTEN = 3
"""Pages that must have the same line at an edge before it is a running head."""
_NUMBER = re.compile(
    r"(?i)(?:page|seite|página|pagina)?[\s-]{0,3}\d{1,4}(?:\s?(?:/|of|von|de|sur|di)\s?\d{1,4})?[\s-]{0,3}"
)
_MISSING = "is a PDF; install newsterm[pdf], or pipe pdftotext FILE - into newsterm"
_DRAWING = "is too much drawing for an article; save its text"
_TROUBLE = (
    ArithmeticError, AssertionError, AttributeError, EOFError, LookupError, MemoryError, OSError,
    RuntimeError, TypeError, ValueError, zlib.error,
)  # fmt: skip
"""What a library of 30,000 lines raises on what is no PDF."""


def parse_pdf(data: bytes, *, source: str | None = None) -> Article:
    """The Article of a PDF. Raises NewstermError: locked, damaged, all pictures, or no pypdf there."""
    what = source or ""
    try:
        from pypdf import PdfReader, apply_configuration
        from pypdf.errors import PyPdfError
    except ImportError as error:
        raise NewstermError(_MISSING, what) from error
    import logging

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        with apply_configuration(**_LIMITS):
            reader = PdfReader(BytesIO(data))
            if reader.is_encrypted and not reader.decrypt(""):
                raise NewstermError("is locked with a password; save it without one", what)
            pages = _pages(reader, what)
    except (PyPdfError, *_TROUBLE) as error:
        raise NewstermError(
            "is a PDF that cannot be read; pipe pdftotext FILE - into newsterm", what
        ) from error
    if not any(pages):
        raise NewstermError("is a PDF of pictures alone; have its text recognised first", what)
    return parse(_joined(_inner(pages)), source=source)


def _pages(reader: PdfReader, what: str) -> list[list[str]]:
    """The lines of each page. Raises NewstermError where there are too many."""
    if len(reader.pages) > _MOST_PAGES:
        raise NewstermError(f"has more than {_MOST_PAGES} pages; save those of the article", what)
    pages, left, work, steps = [], _MOST_CHARACTERS, _MOST_WORK, 0

    def count(*_: object) -> None:
        nonlocal steps
        steps += 1
        if steps > _MOST_STEPS:
            raise NewstermError(_DRAWING, what)

    for page in reader.pages:
        work -= _work_of(page)
        if work < 0:
            raise NewstermError(_DRAWING, what)
        text = page.extract_text(visitor_operand_before=count)
        left -= len(text)
        if left < 0:
            raise NewstermError("is too long for one article; save the pages of it", what)
        pages.append(_trimmed([line.strip() for line in text.split("\n")]))
    return pages


def _work_of(page: DictionaryObject) -> int:
    """Bytes of drawing code that a page comes to at most: its own, and of what it draws from elsewhere
    the largest piece, as often as it may.
    """
    contents = _got(page, "/Contents")
    streams = contents if isinstance(contents, list) else [contents]
    own = sum(_size(stream.get_object()) for stream in streams if stream is not None)
    largest, waiting = 0, [page]
    known: set[int] = set()
    while waiting and len(known) <= _MOST_FORMS:
        drawn = _got(_got(waiting.pop(), "/Resources"), "/XObject") or {}
        for name in drawn:
            form = _got(drawn, name)
            if _got(form, "/Subtype") == "/Form" and id(form) not in known:
                known.add(id(form))
                largest = max(largest, _size(form))
                waiting.append(form)
    return own + _MOST_FORMS * (largest if len(known) <= _MOST_FORMS else _MOST_WORK)


def _got(owner: Any, name: str) -> Any:
    """What an object of the PDF has under a name, wherever it stands; None where it has nothing."""
    found = owner.get(name) if hasattr(owner, "get") else None
    return found.get_object() if found is not None else None


def _size(stream: Any) -> int:
    return len(stream.get_data()) if hasattr(stream, "get_data") else 0


def _trimmed(lines: list[str]) -> list[str]:
    """The lines without empty ones at either end."""
    full = [i for i, line in enumerate(lines) if line]
    return lines[full[0] : full[-1] + 1] if full else []


def _inner(pages: list[list[str]]) -> list[list[str]]:
    """The pages without what their edges have in common, numbers aside, and without page numbers."""
    for edge in (0, -1):
        for _ in range(2):  # A running head may stand above or below the number.
            ends = Counter(_key(page[edge]) for page in pages if page)
            pages = [
                _trimmed(page[1:] if edge == 0 else page[:-1])
                if page and len(page) > 1 and _is_running(page[edge], ends, len(pages))
                else page
                for page in pages
            ]
    return pages


def _is_running(line: str, ends: Counter[str], pages: int) -> bool:
    if pages > 1 and _NUMBER.fullmatch(line):
        return True
    return ends[_key(line)] >= max(_OFTEN, pages // 3)


def _key(line: str) -> str:
    return re.sub(r"\d+", "#", line)


def _joined(pages: list[list[str]]) -> str:
    """The pages as one text: a paragraph ends with its page only where a sentence does."""
    text = ""
    for page in pages:
        if text and page:
            text += "\n\n" if ends_with_stop(text) else "\n"
        text += "\n".join(page)
    return text
