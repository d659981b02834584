"""The day an article is from, and what its dates without a year mean by it.

A date line, a dateline ("LONDON, June 24, 2016 —") or the front matter says when a piece was
published; "Sept. 21" in it is then the last such day, or the next where that is near. A date resolved
so is marked: its year stands nowhere in the text.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from newsterm.core.figures.figure import Figure
from newsterm.core.lazy_pattern import lazy_pattern
from newsterm.core.number_words.english_calendar import NEAR_YEARS
from newsterm.core.text.article import Article, Part
from newsterm.core.value import replace

Value = Decimal | str | None
_DAY = lazy_pattern(r"\d{4}-\d{2}-\d{2}")
_DASH = lazy_pattern(r"\s[—–-]+\s")
_NEAR = 120
"""Days ahead that news still speaks of without a year."""


def dated_parts(article: Article) -> tuple[Part, ...]:
    """The stretches of an article that may name its day."""
    if dates := tuple(part for part in article.parts if part.kind == "date"):
        return dates
    first = next(iter(article.paragraphs), Part(0, 0, "paragraph"))
    dash = _DASH.search(article.text, first.start, min(first.end, first.start + 60))
    return (Part(first.start, dash.start(), "date"),) if dash else ()


def is_day(text: str) -> bool:
    """True where a text begins with a day in ISO 8601."""
    return _DAY.match(text) is not None


def published(article: Article, figures: Iterable[Figure]) -> str:
    """The day an article says it was published, in ISO 8601; empty where it does not.

    `figures` are those of the article, or of its `dated_parts` alone.
    """
    told = dict(article.provenance).get("published", "")
    if is_day(told):
        return told[:10]
    places = dated_parts(article)
    for figure in figures:
        day = figure.value
        if isinstance(day, str) and _DAY.fullmatch(day) and any(p.holds(figure) for p in places):
            return day
    return ""


def resolve(article: Article, figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The figures with the dates that lack a year put in the year the article's day gives them."""
    day = published(article, figures)
    return tuple(_resolved(article, figure, day) for figure in figures) if day else figures


def _resolved(article: Article, figure: Figure, day: str) -> Figure:
    if figure.type != "date":
        return figure
    value, low, high = (
        _with_year(article, figure, end, day) for end in (figure.value, figure.low, figure.high)
    )
    if (value, low, high) == (figure.value, figure.low, figure.high):
        return figure
    return replace(figure, value=value, low=low, high=high, resolved=True)


def _with_year(article: Article, figure: Figure, value: Value, day: str) -> Value:
    if not isinstance(value, str):
        return value
    if value.startswith("--") and len(value) == 7:
        return f"{_year_of(value, day)}{value[1:]}"
    if value in ("H1", "H2", "Q1", "Q2", "Q3", "Q4"):
        words = " ".join(figure.cut(article.text).lower().split())
        for ending, years in NEAR_YEARS.items():
            if words.endswith(ending):
                return f"{int(day[:4]) + years}-{value}"
    return value


def _year_of(month_and_day: str, day: str) -> int:
    """The latest year in which a `--MM-DD` is not far ahead of a `YYYY-MM-DD`."""
    year = int(day[:4])
    ahead = _days(month_and_day[2:]) - _days(day[5:])
    if ahead > _NEAR:
        return year - 1
    return year + 1 if ahead + 366 <= _NEAR else year


def _days(month_and_day: str) -> int:
    """About how many days into the year an `MM-DD` is."""
    return int(int(month_and_day[:2]) * 30.5) + int(month_and_day[3:])
