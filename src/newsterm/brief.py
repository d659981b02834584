"""A digest as Markdown: a small brief to keep, send or print. Returns lines, never prints."""

from __future__ import annotations

import re

from newsterm.core.article import Article
from newsterm.core.controls import one_line
from newsterm.core.digest import Digest
from newsterm.core.key_points import key_quotes, summary_figures
from newsterm.core.span import Span
from newsterm.render import date_of, paragraph_of

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~])")
_LIST_MARK = re.compile(r"(\d+)([.)]\s)|([-+=])")


def brief(digest: Digest) -> list[str]:
    """Title, source and date; the summary with the places it stands at; who said what; the figures.

    ¶ counts the body's paragraphs from 1, [n] the lines of the summary.
    """
    article = digest.article
    lines = [f"# {escape(article.title or 'Untitled')}", ""]
    if origin := _origin(article):
        lines += [origin, ""]
    for number, line in enumerate(digest.summary.lines, 1):
        lines.append(f"{number}. {_words(article, line)} (¶{line.paragraph + 1})")
    lines += _section("Who said what", _said(digest)) + _section("Figures", _figures(digest))
    return [*lines, ""]


def escape(text: str) -> str:
    """Foreign words as Markdown shows them verbatim, on one line."""
    text = _SPECIAL.sub(r"\\\1", one_line(text))
    mark = _LIST_MARK.match(text)
    if mark is None:
        return text
    at = mark.end(1) if mark[1] else 0
    return f"{text[:at]}\\{text[at:]}"


def _origin(article: Article) -> str:
    return " · ".join(escape(part) for part in (article.source or "", date_of(article)) if part)


def _said(digest: Digest) -> list[str]:
    article = digest.article
    return [
        f"**{escape(quote.speaker or '')}**: {_words(article, quote)} (¶{place})"
        for quote in key_quotes(digest)
        if (place := paragraph_of(article, quote))
    ]


def _figures(digest: Digest) -> list[str]:
    article = digest.article
    return [
        f"**{_words(article, figure)}**{f' {_words(article, figure.of)}' if figure.of else ''} [{number}]"
        for number, figure in summary_figures(digest)
    ]


def _section(name: str, items: list[str]) -> list[str]:
    return ["", f"## {name}", "", *(f"- {item}" for item in items)] if items else []


def _words(article: Article, span: Span) -> str:
    return escape(span.cut(article.text))
