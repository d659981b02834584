"""An article set as a page: title block, summary, text, as rows of one column.

A row is a span of the article's text, or words of our own (the summary's heading, a rule). Nothing
here knows the screen: a page is made anew when the width, the article or its summary changes, and
places are kept as offsets into the text, which outlive every page.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from newsterm.core.origin import hour_of, outlet_of
from newsterm.core.text.article import Article
from newsterm.core.text.controls import one_line
from newsterm.core.text.span import Span
from newsterm.core.value import frozen, replace
from newsterm.render.plain import why_text, words_of
from newsterm.tui.article.consensus import Consensus
from newsterm.tui.widgets.times import day_name, minutes
from newsterm.tui.widgets.wrapping import clip, some_of, wrap

if TYPE_CHECKING:  # What ranks sentences is loaded when the first article is open.
    from newsterm.core.summary_lines import Summary

_BRIEF = 40
"""Words of an item that is its own summary."""
_DATELINE = 4
"""Words that may stand before the first sentence: `BEIJING, June 3 —`."""
_TITLE_BLOCK = ("title", "byline", "date")


@frozen
class Row(Span):
    kind: str
    """A part's kind, "summary", or for words of our own "heading", "facts", "why", "rule", "blank",
    or "dim": who speaks in a line of the summary that does not say so."""
    words: str | None = None
    """What stands there where it is no span of the text."""
    number: str = ""
    """In the margin: which sentence of the summary begins here."""


@frozen
class Page:
    rows: tuple[Row, ...] = ()
    body: int = 0
    """The first row below title block and summary."""
    places: tuple[tuple[int, int], ...] = ()
    """Where each row of the text begins, with its number, by offset; without the summary's."""

    def row_of(self, offset: int) -> int:
        """The row of the text that shows an offset; the nearest one before it where none does."""
        i = bisect_right(self.places, offset, key=lambda place: place[0]) - 1
        return self.places[max(i, 0)][1] if self.places else 0

    def offset_of(self, row: int) -> int | None:
        """The offset of the first text at or below a row; None within title block and summary."""
        if row < self.body:
            return None
        return next((r.start for r in self.rows[row:] if r.words is None), None)


def column(width: int, measure: int) -> tuple[int, int, int]:
    """Cells left of the column in so wide a pane, in its margin for numbers, and in its lines."""
    margin, right = (3, 1) if width >= 30 else (2, 0) if width >= 12 else (0, 0)
    measure = max(1, min(measure, width - margin - right))
    return max(0, (width - measure - margin) // 2), margin, measure


def set_page(
    article: Article,
    summary: Summary | None,
    width: int,
    why: bool = False,
    agreed: Consensus | None = None,
    furniture: bool = True,
    speakers: Sequence[str] = (),
    unfolded: bool = False,
) -> Page:
    """The page of an article in a column of `width` cells; without a summary where None.

    `why`: with what spoke for each sentence of the summary. `agreed`: with how many methods chose
    each sentence in the margin of the text, where else the summary's numbers stand. `speakers`: for
    each line of the summary who speaks in it unnamed; empty for the others. A summary that only repeats
    how the text begins is one line, unless it is to be `unfolded`.
    """
    rows = list(_title_block(article, width))
    if summary is not None and summary.lines and not is_all_of(summary, article):
        folds = not (why or unfolded) and repeats_opening(summary, article)
        told = [_opening(summary, width)] if folds else ()
        rows += [_BLANK, *(told or _summary_block(article, summary, width, why, speakers))]
    if rows:
        rows += [_BLANK, _ours("rule", "─" * width), _BLANK]
    if agreed:
        words = f"Consensus · how many of {agreed.of} methods chose the sentence"
        rows += [_ours("heading", clip(words, width)), _BLANK]
    body = len(rows)
    rows += _numbered(body_rows(article, width, furniture), _numbers(summary, agreed))
    rows.append(_BLANK)
    places = sorted(
        (row.start, i) for i, row in enumerate(rows) if row.words is None and row.kind != "summary"
    )
    return Page(tuple(rows), body, tuple(places))


def facts(article: Article) -> str:
    """Outlet, day and hour where they are known, and how long the article is: words and minutes.

    The day only where no line of the article says it.
    """
    words = words_of(article)
    is_said = any(part.kind == "date" for part in article.parts)
    day = "" if is_said else _day(article)
    when = " ".join(filter(None, (day_name(day) or day, hour_of(article))))
    told = (outlet_of(article), when, f"{words:,} words", minutes(words))
    return " · ".join(filter(None, told))


@lru_cache(maxsize=2)
def _day(article: Article) -> str:
    from newsterm.core.stories.origin import day_of  # 20 ms, after the first paint.

    return day_of(article)


def is_all_of(summary: Summary, article: Article) -> bool:
    """True where a few words are all that there is to summarise."""
    words = words_of(article)
    return words < _BRIEF and summary.words >= words


def repeats_opening(summary: Summary, article: Article) -> bool:
    """True where the lines are the first sentences of a text that goes on."""
    if not article.paragraphs:
        return False
    at, between = article.paragraphs[0].start, _DATELINE
    for line in summary.lines:
        if line.start < at or len(article.text[at : line.start].split()) > between:
            return False
        at, between = line.end, 0
    return words_of(article) > summary.words + _BRIEF


def _opening(summary: Summary, width: int) -> Row:
    count = len(summary.lines)
    what = "sentence" if count == 1 else f"{count} sentences"
    words = f"Summary · {summary.method} · the first {what} of the text"
    return _ours("heading", some_of(words, width))


def share(article: Article, summary: Summary) -> str:
    """How much of the body the summary takes, in words."""
    return f"{round(100 * summary.words / max(1, words_of(article)))} %"


def about_summary(article: Article, summary: Summary) -> str:
    """Method, length and share of the text, in a line."""
    count = len(summary.lines)
    sentences = "1 sentence" if count == 1 else f"{count} sentences"
    return f"{summary.method} · {sentences} · {share(article, summary)} of the text"


def _ours(kind: str, words: str) -> Row:
    return Row(0, 0, kind, words)


_BLANK = _ours("blank", "")


def _title_block(article: Article, width: int) -> Iterator[Row]:
    if article.given_title:
        for line in wrap(article.given_title, 0, len(article.given_title), width):
            yield _ours("title", line.cut(article.given_title))
    for kind in _TITLE_BLOCK:
        if kind == "byline" and has_title(article):
            yield _ours("rule", "─" * width)
        for part in article.parts:
            if part.kind == kind and not (kind == "title" and article.given_title):
                for line in wrap(article.text, part.start, part.end, width):
                    yield Row(line.start, line.end, kind)
    if article.paragraphs:
        yield _ours("facts", some_of(facts(article), width))


def has_title(article: Article) -> bool:
    return bool(article.given_title) or any(part.kind == "title" for part in article.parts)


def _summary_block(
    article: Article, summary: Summary, width: int, why: bool, speakers: Sequence[str]
) -> Iterator[Row]:
    yield _ours("heading", some_of(f"Summary · {about_summary(article, summary)}", width))
    for n, sentence in enumerate(summary.lines, 1):
        speaker = speakers[n - 1] if speakers else ""
        if speaker:
            yield Row(0, 0, "dim", clip(f"{one_line(speaker)}:", width), str(n))
        for line in wrap(article.text, sentence.start, sentence.end, width):
            first = line.start == sentence.start and not speaker
            yield Row(line.start, line.end, "summary", number=str(n) if first else "")
        if why:
            words = why_text(sentence)
            for line in wrap(words, 0, len(words), width):
                yield _ours("why", line.cut(words))


@lru_cache(maxsize=2)
def body_rows(article: Article, width: int, furniture: bool = True) -> tuple[Row, ...]:
    """Paragraphs with a blank row between; the lines of furniture close together, or left out.

    Kept, because another summary leaves it as it was: wrapping 50,000 words takes 0.02 s,
    or 0.2 s where no paragraph is plain.
    """
    rows: list[Row] = []
    before = ""
    for part in article.parts:
        if part.kind in _TITLE_BLOCK or (part.kind == "furniture" and not furniture):
            continue
        if before and (part.kind, before) != ("furniture", "furniture"):
            rows.append(_BLANK)
        for line in wrap(article.text, part.start, part.end, width):
            rows.append(Row(line.start, line.end, part.kind))
        before = part.kind
    return tuple(rows)


def _numbers(summary: Summary | None, agreed: Consensus | None) -> list[tuple[int, str]]:
    """What stands in the margin of the text, by the offset at which a sentence begins."""
    if agreed:
        return [(chosen.start, str(len(chosen.methods))) for chosen in agreed.sentences]
    lines = summary.lines if summary else ()
    return [(line.start, str(number)) for number, line in enumerate(lines, 1)]


def _numbered(rows: Sequence[Row], numbers: Sequence[tuple[int, str]]) -> Iterator[Row]:
    """The rows with their numbers; of two that begin in a row the first."""
    starts = [start for start, _ in numbers]
    for row in rows:
        i = bisect_left(starts, row.start)
        begins = row.words is None and i < len(starts) and starts[i] < row.end
        yield replace(row, number=numbers[i][1]) if begins else row
