"""One piece of news: a text that never changes, and the parts it is laid out in.

The parts tile nothing and overlap nowhere: each is a trimmed span with a kind, in the order of the
text. What is a headline, a byline or furniture is decided once, in `layout`; everything else asks.
"""

from __future__ import annotations

from functools import cached_property

from newsterm.core.text.span import Span
from newsterm.core.value import frozen

PART_KINDS = ("title", "byline", "date", "paragraph", "furniture")


@frozen
class Part(Span):
    """A stretch of the layout."""

    kind: str
    """One of PART_KINDS."""


@frozen
class Article:
    """A text with its layout and with what is known of where it came from."""

    text: str
    parts: tuple[Part, ...] = ()
    id: str | int = ""
    """A name the article came with; `key` where it came with none."""
    source: str | None = None
    """Where the text came from, as the user named it; None for text handed over in memory."""
    language: str | None = None
    """ISO 639-1, or None where it cannot be told."""
    given_title: str | None = None
    """A title that came beside the text and is no span of it (`--from json`)."""
    provenance: tuple[tuple[str, str], ...] = ()
    """What the file's front matter says of the text: source, added, published …"""
    extra: tuple[tuple[str, object], ...] = ()
    """What a record held that newsterm does not know; it passes through to the output."""
    doubt: str = ""
    """What may be wrong with the text, and what to do about it: a page that shows only a notice."""

    @property
    def title(self) -> str:
        """The headline as words: the given one, else the title part, else nothing."""
        if self.given_title is not None:
            return self.given_title
        return next((p.cut(self.text) for p in self.parts if p.kind == "title"), "")

    @cached_property
    def key(self) -> str | int:
        """What names the article: its given id, else twelve hex digits of its text's SHA-256.

        Front matter and blanks at the edges do not count: the text is the same without them. Worked out
        once: each of an article's figures is printed with it.
        """
        if self.id != "":
            return self.id
        from hashlib import sha256  # 5 ms, and a printed summary names nobody.

        start, end = (self.parts[0].start, self.parts[-1].end) if self.parts else (0, 0)
        return sha256(self.text[start:end].encode("utf-8", "surrogatepass")).hexdigest()[:12]

    @property
    def paragraphs(self) -> tuple[Part, ...]:
        return tuple(p for p in self.parts if p.kind == "paragraph")

    @property
    def told(self) -> tuple[Part, ...]:
        """Everything the writer wrote: all parts but the furniture a page left around them."""
        return tuple(p for p in self.parts if p.kind != "furniture")


def first_words(article: Article, most: int = 12) -> str:
    """What stands in for a missing title."""
    words = next((part.cut(article.text) for part in article.parts), "").split(None, most)
    return " ".join(words[:most]) + (" …" if len(words) > most else "")
