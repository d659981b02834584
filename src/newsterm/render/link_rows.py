"""The links of an article as text, Markdown and JSON: their number, their words, where they lead."""

from __future__ import annotations

from newsterm.core.passages.links import links_of
from newsterm.core.text.article import Article
from newsterm.core.text.controls import one_line
from newsterm.render.markdown import escape
from newsterm.render.ndjson import SCHEMA

TYPE_CHECKING = False  # As typing's.
if TYPE_CHECKING:
    from newsterm.render.ndjson import Json


def as_text(article: Article) -> list[str]:
    """`number  words  address`, with tabs between."""
    return [
        f"{number}\t{one_line(link.cut(article.text))}\t{one_line(link.address)}"
        for number, link in enumerate(links_of(article), 1)
    ]


def as_markdown(article: Article) -> list[str]:
    return [
        f"{number}. [{escape(link.cut(article.text))}]({link.address})"
        for number, link in enumerate(links_of(article), 1)
    ]


def as_json(article: Article) -> list[Json]:
    return [
        {
            "schema": SCHEMA,
            "id": article.key,
            "source": article.source,
            "number": number,
            "start": link.start,
            "end": link.end,
            "text": link.cut(article.text),
            "address": link.address,
        }
        for number, link in enumerate(links_of(article), 1)
    ]
