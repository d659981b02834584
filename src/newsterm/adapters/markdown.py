"""Markdown read as the text it shows: headings, paragraphs, list items; links and emphasis as words.

markdown-it parses (CommonMark); here its blocks are laid end to end as the article's text, so every
span is a span of what a reader reads, never of asterisks and brackets. Code and images are no news
and are left out. Importing markdown-it costs about 40 ms.
"""

from __future__ import annotations

from itertools import pairwise

from newsterm.core.article import Article
from newsterm.core.controls import visible
from newsterm.core.front_matter import read_front_matter
from newsterm.core.layout import arrange
from newsterm.core.span import Span
from newsterm.core.value import replace

_BETWEEN = "\n\n"


def parse_markdown(text: str, *, source: str | None = None) -> Article:
    """A Markdown text as an Article; a heading that opens it is the title."""
    text = visible(text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))
    fields, start = read_front_matter(text)
    blocks = _blocks(text[start:])
    spans, end = [], 0
    for _, words in blocks:
        spans.append(Span(end, end + len(words)))
        end += len(words) + len(_BETWEEN)
    joined = _BETWEEN.join(words for _, words in blocks)
    headline = True if blocks and blocks[0][0] == "heading_open" else None
    article = arrange(joined, spans, source=source, headline=headline)
    return replace(article, provenance=tuple(fields.items()))


def _blocks(text: str) -> list[tuple[str, str]]:
    """The kind and the words of each block that holds any."""
    from markdown_it import MarkdownIt

    tokens = MarkdownIt("commonmark", {"html": False}).parse(text)
    blocks = []
    for opening, token in pairwise(tokens):
        if token.type == "inline":
            shown = (_words(child.type, child.content) for child in token.children or ())
            if words := " ".join("".join(shown).split()):
                blocks.append((opening.type, words))
    return blocks


def _words(kind: str, content: str) -> str:
    if kind in ("softbreak", "hardbreak"):
        return " "
    return content if kind in ("text", "code_inline") else ""
