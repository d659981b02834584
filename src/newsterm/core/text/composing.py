"""An article put together from pieces: what pages, feeds and mails give instead of a plain text.

Each piece is cleaned, made one line and laid behind the last; so every part is a span of one text,
as in an article that was a text from the start.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from newsterm.core.lines.credits import credit_start
from newsterm.core.text.article import Article, Part
from newsterm.core.text.controls import visible
from newsterm.core.text.furniture import find_furniture
from newsterm.core.text.language import language_of
from newsterm.core.text.layout import arrange
from newsterm.core.text.span import Span

BETWEEN = "\n\n"
_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")
"""Marks for where a word may be broken: they show nothing, and part a word for whoever looks for it."""


def tidy(words: str) -> str:
    """A piece of foreign text as one line: white space folded, nothing left to obey or to trip on."""
    return " ".join(visible(_UNSEEN.sub("", words)).split())


def compose(
    body: Iterable[str],
    *,
    title: str = "",
    byline: str = "",
    day: str = "",
    source: str | None = None,
    language: str | None = None,
    provenance: tuple[tuple[str, str], ...] = (),
    doubt: str = "",
) -> Article:
    """An Article whose text is title, byline, day and the lines of the body, those that hold any.

    `language` is what the source says it is in: it counts where the text does not tell.
    """
    head = [("title", tidy(title)), ("byline", tidy(byline)), ("date", tidy(day))]
    lines = [line for line in map(tidy, body) if line]
    kinds = ["furniture" if furniture else "paragraph" for furniture in find_furniture(lines)]
    pieces = [(kind, words) for kind, words in head if words]
    pieces += zip(kinds, lines, strict=True)
    if all(kind != "paragraph" for kind, _ in pieces):  # Nothing is lost: see layout.
        pieces = [("paragraph", words) for _, words in pieces]
    parts, end = [], 0
    for kind, words in pieces:
        at = credit_start(words) if kind == "paragraph" else -1
        if at > 0:
            parts += [Part(end, end + len(words[:at].rstrip()), kind)]
            parts += [Part(end + at, end + len(words), "furniture")]
        else:
            parts.append(Part(end, end + len(words), kind))
        end += len(words) + len(BETWEEN)
    text = BETWEEN.join(words for _, words in pieces)
    language = language_of(" ".join(lines)) or language
    return Article(text, tuple(parts), "", source, language, provenance=provenance, doubt=doubt)


def lay_out(
    lines: Iterable[str], *, title: str = "", is_headline: bool = False, source: str | None = None
) -> Article:
    """An Article of the lines of a document, which say by their form what they are, as a text's do.

    `title` is what the document is called elsewhere: it opens the text where no line of it is a
    headline. `is_headline`: the first line is known to be one.
    """
    told = [line for line in map(tidy, lines) if line]
    article = _laid(told, is_headline or None, source)
    title = tidy(title)
    if title and told and not article.title and title != told[0]:
        return _laid([title, *told], True, source)
    return article


def _laid(lines: list[str], headline: bool | None, source: str | None) -> Article:
    spans, end = [], 0
    for line in lines:
        spans.append(Span(end, end + len(line)))
        end += len(line) + len(BETWEEN)
    return arrange(BETWEEN.join(lines), spans, source=source, headline=headline)
