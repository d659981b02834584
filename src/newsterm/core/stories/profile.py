"""What is compared of an article: its words, which of them are names or stand in front, its day.

A profile is made from the article alone, so it can be made anywhere and kept. How much each word
says is another matter: that depends on what else is told (`weighing`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from newsterm.core.languages.stop_words import STOP_WORDS
from newsterm.core.sentences.boundaries import split
from newsterm.core.stories.origin import day_of, outlet_of
from newsterm.core.stories.runs import Runs, runs_of
from newsterm.core.stories.story import Cited
from newsterm.core.summary.dateline import dateline_end
from newsterm.core.text.article import Article, first_words
from newsterm.core.text.words import count_words, stem, words
from newsterm.core.value import frozen

IN_TITLE, IN_LEAD, IS_NAME = 1, 2, 4
"""Flags of a word."""
_LEAD = 60
"""Words that carry meaning: about the first two sentences."""
_MOST = 4000
"""Words of a body that are looked at: what an article is about is said by then."""
_SHORTEST = 5
"""Words of an opening sentence: what is shorter is no line."""
_LONG = 800
"""Characters in which the first sentence ends, nearly always."""
_WITHIN = re.compile(r"(?<=[\w,;)’'] )[^\W\d_a-z]\w+(?:[-’'.]\w+)*")
"""A word with a capital that does not begin a sentence."""


@frozen
class Profile:
    id: str
    day: str
    """ISO 8601; empty where the article does not say."""
    placed: str
    """Its day, else the day it came; empty where neither is known."""
    outlet: str
    """Where it came from; empty where that is not known."""
    length: int
    """Words of the body, stop words too."""
    terms: tuple[str, ...]
    """Each word once, stemmed, without stop words."""
    times: bytes
    """How often each stands in the article, a word of the title twice more; at most 255."""
    flags: bytes
    """IN_TITLE, IN_LEAD, IS_NAME of each."""
    runs: Runs
    title: str
    """The headline, or the first words where there is none."""
    line: Cited | None
    """The first sentence that is one, and not the title again; None of an article without any."""


def profile(article: Article, came: str = "") -> Profile:
    """The profile of an article that came on a day (ISO 8601); linear in its words."""
    day = day_of(article)
    title = article.title
    parts = (part.cut(article.text) for part in article.paragraphs)
    body = "\n".join(part for part in parts if part != title)[: 8 * _MOST]
    tokens = words(body)[:_MOST]
    stops = STOP_WORDS.get(article.language or "en", frozenset())
    told, headline = _terms(tokens, stops), _terms(words(title), stops)
    times = Counter(told)
    for term in headline:
        times[term] += 2
    lead = {*told[:_LEAD], *headline}
    in_title, names = set(headline), {stem(name.lower()) for name in _WITHIN.findall(body)}
    flags = (
        IN_TITLE * (term in in_title) + IN_LEAD * (term in lead) + IS_NAME * (term in names)
        for term in times
    )
    return Profile(
        str(article.key),
        day,
        day or came,
        outlet_of(article),
        len(tokens),
        tuple(times),
        bytes(min(255, count) for count in times.values()),
        bytes(flags),
        runs_of(tokens),
        title or first_words(article),
        opening(article),
    )


def _terms(tokens: Iterable[str], stops: frozenset[str]) -> list[str]:
    return [stem(word) for word in tokens if word not in stops and len(word) > 1]


def opening(article: Article) -> Cited | None:
    """The sentence that says what an article is about."""
    first = None
    for part in article.paragraphs:
        if part.cut(article.text) == article.title:
            continue
        end = min(part.end, part.start + _LONG)
        spans = split(article.text, part.start, end)
        if len(spans) == 1 and end < part.end:
            spans = split(article.text, part.start, part.end)
        for span in spans:
            start = dateline_end(article.text, span.start, span.end)
            line = Cited(start, span.end, str(article.key), article.text[start : span.end])
            first = first or line
            if count_words(line.text) >= _SHORTEST:
                return line
    return first
