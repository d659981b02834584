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
from newsterm.core.lines.page_breaks import joined_over_pages
from newsterm.core.lines.prose import CLOSING_MARKS, ends_with_stop
from newsterm.core.lines.tables import table_rows
from newsterm.core.text.article import Article, Part
from newsterm.core.text.controls import visible
from newsterm.core.text.furniture import find_furniture
from newsterm.core.text.language import language_of
from newsterm.core.text.span import Span, trim
from newsterm.core.text.wrapped import unwrapped
from newsterm.core.value import replace

_NOTHING: Mapping[str, str] = {}
_LONGEST_HEADLINE = 220
"""Characters; the longest of real headlines stay well below."""
# Patterns for short lines near the head: most texts have none, so they are compiled when first met.
_BYLINE = r"(?i:by|von|par|por|text)[: ] ?[^\W\d_]"
_LABEL = r"[•*–-] ?\S|\(?(?:\d{1,2}|[A-Za-z])[.)]"
_DATE_TOKEN = r"\d+(?:st|nd|rd|th)?|[^\W\d_]+"
_CALENDAR = frozenset(
    "jan january feb february mar march apr april may jun june jul july aug august sep sept september "
    "oct october nov november dec december januar februar märz mai juni juli oktober dezember janvier "
    "février mars avril juin juillet août septembre octobre novembre décembre enero febrero marzo abril "
    "mayo junio julio agosto septiembre octubre noviembre diciembre".split()
)
_AROUND_DATES = frozenset(
    "mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday sat saturday sun "
    "sunday st nd rd th published updated posted on at last modified date first a p m am pm gmt utc "
    "est edt pst pdt cet cest bst ist hkt t z de del le am den uhr".split()
)
_ISO_DATE = r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{4}年"


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
    if not text.startswith(("---", "+++")):
        if title is None and has_label(text):
            return _mail(text, 0, id=id, source=source)
        return arrange(text, _blocks(text, 0), id=id, source=source, title=title, is_plain=True)
    from newsterm.core.text.front_matter import read_front_matter  # 2 ms, and few texts have any.

    fields, start = read_front_matter(text)
    if fields and title is None and has_label(text[start : start + 50]):  # A mail that was added.
        article = _mail(text, start, id=id, source=source)
    else:
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
    lines = [block.cut(text) for block in blocks]
    kinds = [
        "furniture" if furniture else "paragraph" for furniture in find_furniture(lines, is_plain)
    ]
    if lines and lines[0] == told.get("title"):
        headline = True
    if headline is None:
        headline = title is None and _is_headline(lines, kinds)
    first = 0
    if headline and lines:
        kinds[0] = "title"
        first = 1
    _mark_head(lines, kinds, first, told.get("byline", ""))
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


def _mark_head(lines: list[str], kinds: list[str], first: int, byline: str) -> None:
    """Name byline and date among the lines from `first` up to the first paragraph proper."""
    for i in range(first, min(first + 4, len(lines))):
        if is_date(lines[i]):
            kinds[i] = "date"
        elif lines[i] == byline or _is_byline(lines[i]):
            kinds[i] = "byline"
        elif kinds[i] == "paragraph":
            return


def _is_headline(lines: list[str], kinds: list[str]) -> bool:
    if len(lines) < 2 or kinds[0] == "furniture" or len(lines[0]) > _LONGEST_HEADLINE:
        return False
    is_list = not lines[0][:3].isalpha() and all(re.match(_LABEL, line) for line in lines[:2])
    if is_list:  # And no headline, but its first item.
        return False
    return not _has_full_stop(lines[0]) or _in_title_case(lines[0])


def _has_full_stop(line: str) -> bool:
    """True for a line that ends in a full stop: a headline may ask or shout, but not that."""
    return ends_with_stop(line) and not line.rstrip(CLOSING_MARKS).endswith(
        ("!", "?", "…", "！", "？")
    )


def _in_title_case(line: str) -> bool:
    long_words = [word for word in line.split() if len(word) > 3 and word[0].isalpha()]
    return len(long_words) > 2 and sum(w[0].isupper() for w in long_words) >= 0.8 * len(long_words)


def _is_byline(line: str) -> bool:
    return len(line) <= 120 and bool(re.match(_BYLINE, line)) and not _has_full_stop(line)


def is_date(line: str) -> bool:
    """True for a line that is a calendar date, perhaps with weekday, time and "Published"."""
    if len(line) > 80:
        return False
    tokens = [token.lower() for token in re.findall(_DATE_TOKEN, line)]
    if not any(token[0].isdigit() for token in tokens):
        return False
    named = any(token in _CALENDAR for token in tokens)
    known = all(t[0].isdigit() or t in _CALENDAR or t in _AROUND_DATES for t in tokens)
    return known and (named or bool(re.search(_ISO_DATE, line)))


def _blocks(text: str, start: int) -> list[Span]:
    """The lines of a text, or its paragraphs where it is hard-wrapped; trimmed, never empty."""
    groups = unwrapped(text, _without_rows(text, _groups(text, start)))
    return [block for group in groups for block in _unbroken(text, group)]


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
    if len(lines) == 2 and text[lines[1].start].islower() and not _is_ended(lines[0].cut(text)):
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
