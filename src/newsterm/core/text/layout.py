"""The layout of an article: which lines are headline, byline, date, paragraph or furniture.

A plain text is cut into lines, or, where it is hard-wrapped, into the paragraphs those lines make.
Then the lines say what they are by their place and their form: a headline stands first and does
not end like a sentence; byline and date stand between it and the first paragraph. When in doubt a
line is a paragraph, for a paragraph is never lost.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from newsterm.core.lines.credits import credit_start
from newsterm.core.lines.dates import is_date as is_date
from newsterm.core.lines.page_breaks import joined_over_pages
from newsterm.core.lines.page_head import head_length, read_head, split_head_line
from newsterm.core.lines.prose import ends_with_stop
from newsterm.core.lines.tables import table_rows
from newsterm.core.text.article import Article, Part
from newsterm.core.text.controls import visible
from newsterm.core.text.furniture import find_furniture
from newsterm.core.text.language import language_of
from newsterm.core.text.span import Span, trim
from newsterm.core.text.wrapped import opens_small, small_words, unwrapped
from newsterm.core.value import replace

_NOTHING: Mapping[str, str] = {}
_MOST_HEAD = 40
"""Lines in which headline, byline and day stand. Ample: 20 and 80 answer the same on 286 news texts."""
_HEAD = 5
"""Lines among which the byline stands that front matter tells."""
# Compiled when first met.
_LABEL = r"[•*–-] ?\S|\(?(?:\d{1,2}|[A-Za-z])[.)]"


def parse(
    text: str,
    *,
    id: str | int = "",
    source: str | None = None,
    title: str | None = None,
    exact: bool = False,
) -> Article:
    """A plain text as an Article.

    Line ends become line feeds and control characters become visible, unless `exact` asks for the
    text just as given (records of `--from json`); then cleaning is left to the sink.
    """
    if not exact:
        text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
        text = visible(joined_over_pages(text))
    if not text.startswith(("---", "+++", "#+")):
        if title is None and has_label(text):
            return _mail(text, 0, id=id, source=source)
        return arrange(text, _blocks(text, 0), id=id, source=source, title=title, is_plain=True)
    from newsterm.core.text.front_matter import read_front_matter  # 2 ms, and few texts have any.

    fields, start = read_front_matter(text)
    if fields and title is None and has_label(text[start : start + 50]):  # A mail that was added.
        article = _mail(text, start, id=id, source=source)
    else:
        if text.startswith("#"):  # Org notes: below their head stands no headline.
            title = title or fields.get("title")
        article = arrange(text, _blocks(text, start), id=id, source=source, title=title)
    article = replace(article, parts=_as_told(article, fields), provenance=tuple(fields.items()))
    if fields.get("form") == "mail":
        from newsterm.core.text.replies import marked

        article = replace(article, parts=marked(article))
    if not article.title and (told := fields.get("title")):
        return replace(article, given_title=told)
    return article


def _as_told(article: Article, fields: dict[str, str]) -> tuple[Part, ...]:
    """The parts, those at the head named as the front matter names their words."""
    from newsterm.core.text.front_matter import value_of

    keys = {"published": "date", "byline": "byline", "title": "title"}
    told = {fields[key]: kind for key, kind in keys.items() if fields.get(key)}

    def named(part: Part) -> Part:
        words = part.cut(article.text)
        # Before they were shielded, quotation marks at the edges were not kept.
        kind = told.get(words) or told.get(value_of(words), part.kind)
        return part if kind == part.kind else replace(part, kind=kind)

    return (*map(named, article.parts[:3]), *article.parts[3:])


def arrange(
    text: str,
    blocks: list[Span],
    *,
    id: str | int = "",
    source: str | None = None,
    title: str | None = None,
    headline: bool | None = None,
    told: Mapping[str, str] = _NOTHING,
    is_plain: bool = False,
) -> Article:
    """An Article from blocks already cut: each block becomes one part.

    `headline` says whether the first block is the title; None leaves that to its form. What front
    matter has told of title and byline is marked where the text begins with it. `is_plain`: the
    blocks are lines as they were written, marks of lists and all.
    """
    blocks = [part for block in blocks for part in _credit_apart(text, block)]
    if is_plain:
        blocks = _head_apart(text, blocks)
    lines = [block.cut(text) for block in blocks]
    kinds = [
        "furniture" if furniture else "paragraph" for furniture in find_furniture(lines, is_plain)
    ]
    if lines and lines[0] == told.get("title"):
        headline = True
    if title is not None or len(lines) < 2 or _opens_list(lines):
        headline = headline or False
    if lines:
        read_head(lines, kinds, headline)
    for i, line in enumerate(lines[:_HEAD]):
        if kinds[i] == "paragraph" and line == told.get("byline"):
            kinds[i] = "byline"
    if "paragraph" not in kinds:  # A text of one line, or all marks and no prose: nothing is lost.
        kinds = ["paragraph"] * len(kinds)
    parts = tuple(Part(b.start, b.end, kind) for b, kind in zip(blocks, kinds, strict=True))
    return Article(text, parts, id, source, language_of(text), title)


def _credit_apart(text: str, block: Span) -> list[Span]:
    """A caption and the credit behind it; any other block as it is."""
    at = credit_start(block.cut(text))
    if at <= 0:
        return [block]
    at += block.start
    return [trim(text, block.start, at), trim(text, at, block.end)]


def has_label(text: str) -> bool:
    """True for a text that begins with a word and a colon, as the head of a mail does."""
    word, colon, _ = text[:50].lstrip().partition(":")
    return bool(colon) and word.replace("-", "").isalpha()


def _mail(text: str, start: int, *, id: str | int, source: str | None) -> Article:
    """An Article whose head, at `start`, says what is title, byline and date; else an ordinary one."""
    from newsterm.core.text.mail_head import read_mail_head  # 2 ms, and few texts have any.

    head, start = read_mail_head(text, start)
    has_title = any(part.kind == "title" for part in head)
    blocks = _blocks(text, start)
    article = arrange(text, blocks, id=id, source=source, headline=False if has_title else None)
    if not blocks:
        return article
    if not head:
        return article
    from newsterm.core.text.replies import marked

    return replace(article, parts=(*head, *marked(article)))


def _opens_list(lines: list[str]) -> bool:
    """True where the first line is no headline, but the first item of a list."""
    return not lines[0][:3].isalpha() and all(re.match(_LABEL, line) for line in lines[:2])


def _head_apart(text: str, blocks: list[Span]) -> list[Span]:
    """The blocks, those of the head that hold byline and day cut in two."""
    lines = [block.cut(text) for block in blocks[:_MOST_HEAD]]
    end = head_length(lines, ["paragraph"] * len(lines))
    apart = [
        Span(block.start + start, block.start + stop)
        for block, line in zip(blocks[:end], lines, strict=False)
        for start, stop in split_head_line(line)
    ]
    return [*apart, *blocks[end:]]


def _blocks(text: str, start: int) -> list[Span]:
    """The lines of a text, or its paragraphs where it is hard-wrapped; trimmed, never empty."""
    groups = unwrapped(text, _without_rows(text, _groups(text, start)))
    blocks = [block for group in groups for block in _unbroken(text, group)]
    return _joined_halves(text, blocks)


def _joined_halves(text: str, blocks: list[Span]) -> list[Span]:
    """The blocks, two halves of one sentence that a blank line parts made one: here/on Friday."""
    joined: list[Span] = []
    for block in blocks:
        if joined and _is_second_half(text, joined[-1], block):
            joined[-1] = Span(joined[-1].start, block.end)
        else:
            joined.append(block)
    return joined


def _is_second_half(text: str, first: Span, second: Span) -> bool:
    if not text[second.start].islower() or not text[first.end - 1].isalnum():
        return False
    words = second.cut(text).split(None, 1)
    is_small = words[0] in small_words() and len(words) > 1
    return is_small and ends_with_stop(words[1]) and len(first.cut(text).split(None, 4)) > 4


def _without_rows(text: str, groups: list[list[Span]]) -> list[list[Span]]:
    """The groups, each row of a table in one of its own: no margin broke it."""
    lines = [line for group in groups for line in group]
    rows = {
        line.start
        for line, is_row in zip(lines, table_rows([line.cut(text) for line in lines]), strict=True)
        if is_row
    }
    if not rows:
        return groups
    apart: list[list[Span]] = []
    for group in groups:
        apart.append([])
        for line in group:
            if line.start in rows:
                apart += [[line], []]
            else:
                apart[-1].append(line)
    return [group for group in apart if group]


def _unbroken(text: str, lines: list[Span]) -> list[Span]:
    """The lines of a group; two that are one broken sentence, as a mail breaks it, are one."""
    if len(lines) == 2 and opens_small(text, lines[1]) and not _is_ended(lines[0].cut(text)):
        return [Span(lines[0].start, lines[1].end)]
    return lines


def _is_ended(line: str) -> bool:
    return ends_with_stop(line) or line.endswith((":", ";"))


def _groups(text: str, start: int) -> list[list[Span]]:
    """The lines of a text from `start` on, in the groups that blank lines make."""
    groups: list[list[Span]] = [[]]
    for raw in text[start:].split("\n"):
        line = trim(text, start, start + len(raw))
        start += len(raw) + 1
        if line.start < line.end:
            groups[-1].append(line)
        elif groups[-1]:
            groups.append([])
    return [group for group in groups if group]
