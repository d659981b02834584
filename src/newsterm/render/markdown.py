"""A digest as Markdown, to keep, send or print: a brief, the whole text, or what was found in it.

Returns lines, never prints. Foreign words are escaped: they are shown verbatim, whatever they hold.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator

from newsterm.core.digest import Digest
from newsterm.core.key_points import key_quotes, summary_figures
from newsterm.core.quotes.quote import told_once
from newsterm.core.text.article import Article
from newsterm.core.text.controls import one_line
from newsterm.core.text.span import Span
from newsterm.render.plain import date_of, paragraph_of, surrounding, why_text

TYPE_CHECKING = False  # As typing's.
if TYPE_CHECKING:
    from newsterm.core.figures.figure import Figure
    from newsterm.core.quotes.quote import Quote

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~]|&(?=#?\w{1,40};))")
_LIST_MARK = re.compile(r"(\d+)([.)](?:\s|$))|([-+=])")


def brief(digest: Digest, why: bool = False) -> list[str]:
    """Title, source and date; the summary with the places it stands at; who said what; the figures.

    ¶ counts the body's paragraphs from 1, [n] the lines of the summary.
    """
    lines = [*_head(digest.article), *_summary(digest, why)]
    lines += _section("Who said what", _said(digest)) + _section("Figures", _figures(digest))
    return [*lines, ""]


def said(digest: Digest) -> list[str]:
    """Every quote: who, how where that says more than "said", the words, and the paragraph."""
    return _listed(digest, [_one_said(digest, quote) for quote in told_once(digest.quotes)])


def counted(digest: Digest) -> list[str]:
    """Every figure with the sentence that makes sense of it, and the paragraph."""
    article = digest.article
    return _listed(
        digest,
        [
            f"**{_words(article, figure)}**: {_words(article, surrounding(digest, figure))}"
            f"{_place(digest, figure)}"
            for figure in digest.figures
        ],
    )


def full_text(digest: Digest, why: bool = False) -> list[str]:
    """The whole article, what it says of itself in italics, its figures bold; furniture is left out.

    With `why` its summary stands below, and what spoke for each line.
    """
    article = digest.article
    lines = _head(article)
    figures = deque(digest.figures)
    for part in article.told:
        if part.kind == "title":
            continue
        words = _with_figures(article, part, figures)
        lines += [words if part.kind == "paragraph" else f"*{words}*", ""]
    return [*lines, "## Summary", "", *_summary(digest, why), ""] if why else lines


def _summary(digest: Digest, why: bool) -> Iterator[str]:
    for number, line in enumerate(digest.summary.lines, 1):
        yield f"{number}. {_words(digest.article, line)} (¶{line.paragraph + 1})"
        if why:
            yield f"   *{escape(why_text(line))}*"


def _with_figures(article: Article, part: Span, figures: deque[Figure]) -> str:
    """The words of a part, the figures in it bold; those before it are let go of."""
    words, at = [], part.start
    while figures and figures[0].start < part.end:
        figure = figures.popleft()
        if figure.start >= at and figure.end <= part.end:
            words += [article.text[at : figure.start], figure.cut(article.text)]
            at = figure.end
    words.append(article.text[at : part.end])
    bold = (f"**{escape(w)}**" if i % 2 else _inner(w) for i, w in enumerate(words))
    return "".join(bold)


def _inner(words: str) -> str:
    """Escaped, and still parted by a blank from what stands beside it."""
    if not words.strip():
        return " " if words else ""
    return f"{' ' * words[0].isspace()}{escape(words)}{' ' * words[-1].isspace()}"


def escape(text: str) -> str:
    """Foreign words as Markdown shows them verbatim, on one line."""
    text = _SPECIAL.sub(r"\\\1", one_line(text))
    mark = _LIST_MARK.match(text)
    if mark is None:
        return text
    at = mark.end(1) if mark[1] else 0
    return f"{text[:at]}\\{text[at:]}"


def _head(article: Article) -> list[str]:
    """The title, and below it where the article is from."""
    origin = _origin(article)
    return [f"# {escape(article.title or 'Untitled')}", "", *([origin, ""] if origin else [])]


def _listed(digest: Digest, items: list[str]) -> list[str]:
    return [*_head(digest.article), *(f"- {item}" for item in items), ""] if items else []


def _one_said(digest: Digest, quote: Quote) -> str:
    cue = f" ({escape(quote.cue)})" if quote.cue and quote.kind == "indirect" else ""
    who = f"**{escape(quote.speaker)}**{cue}: " if quote.speaker else ""
    return f"{who}{_words(digest.article, quote)}{_place(digest, quote)}"


def _place(digest: Digest, span: Span) -> str:
    number = paragraph_of(digest, span)
    return f" (¶{number})" if number else ""


def _origin(article: Article) -> str:
    return " · ".join(escape(part) for part in (article.source or "", date_of(article)) if part)


def _said(digest: Digest) -> list[str]:
    article = digest.article
    return [
        f"**{escape(quote.speaker or '')}**: {_words(article, quote)} (¶{place})"
        for quote in key_quotes(digest)
        if (place := paragraph_of(digest, quote))
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
