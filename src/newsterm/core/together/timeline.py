"""What happened on which day: one verbatim line a day.

The days are those on which articles were published, and those that a sentence names in full: `on 12 May
2030` in an article of June is a day of its own. A day's line is the opening of the article that has most
in common with the others of the day; one that says what an earlier line said gives way to the next.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from newsterm.core.dating import is_day
from newsterm.core.digest import Digest
from newsterm.core.languages.stop_words import STOP_WORDS
from newsterm.core.stories.story import Cited
from newsterm.core.summary.dateline import dateline_end
from newsterm.core.text.span import Span
from newsterm.core.text.words import stem, words
from newsterm.core.value import frozen

BY_ARTICLE, BY_TEXT = "article", "text"
_STOPS = STOP_WORDS["en"]
_SAME = 0.7
_FRONT = 3
"""Sentences of an article that may be the line of its day."""
_LATER = 0.4
"""How much less a sentence counts for each one before it."""
_LONG_AGO = 400
"""Days before the first article that are background, not the story."""


@frozen
class TimelineDay:
    day: str
    """ISO 8601."""
    dated_by: str
    """BY_ARTICLE, or BY_TEXT where only a sentence says so."""
    articles: int
    """How many articles of that day there are, or that speak of it."""
    line: Cited


def timeline(digests: Sequence[Digest], days: Sequence[str]) -> tuple[TimelineDay, ...]:
    """The days of a story in order; `days` are of its articles, in ISO 8601 or empty."""
    told: defaultdict[str, list[Cited]] = defaultdict(list)
    count: Counter[str] = Counter(day for day in days if day)
    for digest, day in zip(digests, days, strict=True):
        if day:
            told[day] += _openings(digest)
    spoken: defaultdict[str, list[Cited]] = defaultdict(list)
    for digest, own in zip(digests, days, strict=True):
        for day, line in _named_days(digest):
            if day not in count and _is_near(day, own or day):
                spoken[day].append(line)
    found: list[TimelineDay] = []
    for day in sorted({*told, *spoken}):
        lines = told.get(day) or spoken[day]
        if best := _best(lines, [one.line for one in found]):
            by = BY_ARTICLE if day in told else BY_TEXT
            articles = count[day] or len({one.id for one in lines})
            found.append(TimelineDay(day, by, articles, best))
    return tuple(found)


def fewer(days: Sequence[TimelineDay], most: int) -> tuple[TimelineDay, ...]:
    """The `most` days with most articles, in order; first and last stay."""
    ends = {0, len(days) - 1}
    ranked = sorted(range(len(days)), key=lambda i: (i not in ends, -days[i].articles, i))
    return tuple(days[i] for i in sorted(ranked[:most]))


def _openings(digest: Digest) -> list[Cited]:
    title = digest.article.title
    lines = [_cited(digest, sentence) for sentence in digest.sentences[: _FRONT + 1]]
    return [line for line in lines if line.text != title][:_FRONT]


def _cited(digest: Digest, span: Span) -> Cited:
    text = digest.article.text
    start = dateline_end(text, span.start, span.end)
    return Cited(start, span.end, str(digest.article.key), text[start : span.end])


def _named_days(digest: Digest) -> list[tuple[str, Cited]]:
    found = []
    for figure in digest.figures:
        if figure.type == "date" and isinstance(figure.value, str) and is_day(figure.value):
            place = next((s for s in digest.sentences if s.holds(figure)), None)
            if place is not None:
                found.append((figure.value[:10], _cited(digest, place)))
    return found


def _is_near(day: str, own: str) -> bool:
    return abs(_number(day) - _number(own)) <= _LONG_AGO


def _number(day: str) -> int:
    """About how many days after the year 0 a day is."""
    return int(int(day[:4]) * 365.25 + int(day[5:7]) * 30.4) + int(day[8:10])


def _best(lines: Sequence[Cited], before: Sequence[Cited]) -> Cited | None:
    """The line that shares most words with the others, and says something new."""
    bags = [_bag(line) for line in lines]
    places = [sum(o.id == line.id and o.start < line.start for o in lines) for line in lines]
    said = [_bag(line) for line in before]
    times = Counter(word for bag in bags for word in bag)

    def value(i: int) -> tuple[bool, float]:
        new = all(len(bags[i] & bag) < _SAME * len(bags[i] or {""}) for bag in said)
        told = sum(times[word] for word in bags[i]) / (len(bags[i]) + 4)
        return new, told / (1 + _LATER * places[i])

    best = max(
        range(len(lines)), key=lambda i: (value(i), -lines[i].start, lines[i].id), default=-1
    )
    return lines[best] if best >= 0 else None


def _bag(line: Cited) -> frozenset[str]:
    return frozenset(stem(word) for word in words(line.text) if word not in _STOPS)
