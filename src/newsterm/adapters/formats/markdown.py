"""Markdown read as the text it shows: headings, paragraphs, items, rows; links and emphasis as words.

markdown-it parses (CommonMark with tables); here its blocks are laid end to end as the article's text,
so every span is a span of what a reader reads, never of asterisks and brackets. Code, images and the
marks of footnotes are no news and are left out. Importing markdown-it costs about 40 ms.
"""

from __future__ import annotations

import re
from threading import Lock

from newsterm.adapters.links.address import address_of
from newsterm.core.lines.tables import joined_cells
from newsterm.core.passages.links import (
    LinkedLine,
    begun,
    ended,
    linked_line,
    with_links,
    without_signs,
)
from newsterm.core.text.article import Article
from newsterm.core.text.composing import tidy
from newsterm.core.text.controls import visible
from newsterm.core.text.front_matter import read_front_matter
from newsterm.core.text.layout import arrange
from newsterm.core.text.span import Span
from newsterm.core.value import replace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_BETWEEN = "\n\n"
_NOTE = re.compile(r"\[\^[\w.-]{1,40}\](?::[ \t]?)?")
"""A footnote's mark, where it is referred to and where it stands."""
_FILLING = Lock()
_filled: list[bool] = []
"""Whether what all parsers share is filled: empty until it is."""
_OF_EVERY_KIND = """# a

[a](http://a.example/~b "c") ![a](b) <http://a.example/%7Eb> <a@b.example> [a] &amp; `a` ~~*a*~~

| a |
|---|
| b |

[a]: http://a.example/%C3%A4
"""
_TAG = re.compile(r"<[^<>]{1,2000}>")


def parse_markdown(text: str, *, source: str | None = None) -> Article:
    """A Markdown text as an Article; a heading that opens it is the title.

    Where there is none, front matter's title is, and its author and date stand below it.
    """
    text = visible(text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))
    fields, start = read_front_matter(text)
    tokens = _parser().parse(_NOTE.sub("", text[start:]))
    blocks = list(_blocks(tokens))
    title = tidy(fields.get("title", ""))
    headline = bool(blocks and blocks[0][0] == "heading_open")
    if title and not headline and title not in (words for _, words in blocks[:1]):
        head = [title, fields.get("author") or fields.get("authors", ""), fields.get("date", "")]
        blocks = [("head", words) for words in map(tidy, head) if words] + blocks
        headline = True
    spans, end = [], 0
    for _, words in blocks:
        spans.append(Span(end, end + len(words)))
        end += len(words) + len(_BETWEEN)
    joined = _BETWEEN.join(words for _, words in blocks)
    told = {"title": title, "byline": tidy(fields.get("author") or fields.get("authors", ""))}
    article = arrange(joined, spans, source=source, headline=headline or None, told=told)
    article = replace(article, provenance=tuple(_dated(fields).items()))
    return with_links(article, _linked(tokens))


def _dated(fields: dict[str, str]) -> dict[str, str]:
    """The fields, `date` also as the day of publication where no other is named."""
    return {"published": fields["date"], **fields} if "date" in fields else fields


def _linked(tokens: Iterable[Token]) -> Iterator[LinkedLine]:
    """The lines that have links, with their addresses."""
    for children in (token.children or () for token in tokens if token.type == "inline"):
        addresses: list[str] = []
        shown: list[str] = []
        for child in children:
            if child.type == "link_open":
                addresses.append(address_of(str(child.attrGet("href") or "")))
                shown.append(begun(len(addresses) - 1))
            elif child.type == "link_close":
                shown.append(ended(len(addresses) - 1))
            else:
                shown.append(without_signs(_words(child.type, child.content)))
        line = linked_line(tidy("".join(shown)), addresses) if any(addresses) else None
        if line and (links := tuple(link for link in line.links if link[2])):
            yield replace(line, links=links)


def _blocks(tokens: Iterable[Token]) -> Iterator[tuple[str, str]]:
    """The kind and the words of each block that holds any; a row of a table is one."""
    kind, row = "", []
    for token in tokens:
        if token.type == "inline":
            shown = "".join(_words(child.type, child.content) for child in token.children or ())
            row.append(tidy(shown))
        elif token.type == "html_block":
            yield from (
                ("html", words)
                for line in token.content.split("\n")
                if (words := tidy(_TAG.sub("", line)))
            )
        if token.type in ("th_open", "td_open", "th_close", "td_close", "inline"):
            continue
        if words := joined_cells(row):
            yield kind, words
        kind, row = token.type, []


def _parser() -> MarkdownIt:
    """A parser of its own for who asks.

    Parsers share tables, for the signs of addresses, which mdurl publishes and only then fills: a second
    thread would read them half empty. So whoever comes first fills them all, and the others wait.
    """
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    with _FILLING:
        if not _filled:
            parser.parse(_OF_EVERY_KIND)
            _filled.append(True)
    return parser


def _words(kind: str, content: str) -> str:
    if kind in ("softbreak", "hardbreak"):
        return " "
    return content if kind in ("text", "code_inline") else ""
