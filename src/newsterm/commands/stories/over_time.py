"""A person's statements, or a figure, through many articles, the oldest first: `--over`.

Without names it asks the whole store. A statement that repeats an earlier one says so; a figure that is
told on several days is drawn as a line of blocks, one for each day.
"""

from __future__ import annotations

import os
from argparse import Namespace
from collections import defaultdict
from collections.abc import Iterable

from newsterm.commands import session
from newsterm.commands.findings import findings_of
from newsterm.commands.stories import given
from newsterm.core.agreement.context import likes, says, told_in
from newsterm.core.agreement.quotes import Quoted, quoted_words
from newsterm.core.agreement.repeats import AGAIN, NEW, is_again
from newsterm.core.digest import Digest
from newsterm.core.figures.figure import Figure
from newsterm.core.quotes.quote import Quote
from newsterm.core.stories.origin import day_of, outlet_of
from newsterm.core.text.article import Article
from newsterm.core.text.controls import one_line
from newsterm.core.text.words import words
from newsterm.render import ndjson, plain

_BLOCKS = "▁▂▃▄▅▆▇█"
_MOST = 2000
"""Articles of the store that are looked through, those that answer best."""


def statements(options: Namespace) -> int:
    """Print who said what and when, for a name that is part of the speaker's."""
    digests, status = _digests(options, f'said:"{options.by}"')
    name = options.by.casefold()
    told: list[Quoted] = []
    for digest in digests:
        for quote in digest.quotes:
            if name in (quote.speaker or "").casefold():
                words_said = quoted_words(digest, quote, 0)
                again = is_again(words_said, told)
                told.append(words_said)
                session.say([_statement(digest, quote, again, options)])
    return status


def figures(options: Namespace) -> int:
    """Print each figure of what is asked for by day; below them a line of blocks."""
    wanted = words(options.of)
    digests, status = _digests(options, " or ".join(likes(wanted[0])) if wanted else options.of)
    drawn: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for digest in digests:
        for told in told_in(digest, 0):
            if all(says(told, word) for word in wanted):
                session.say([_figure(digest, told.figure, options)])
                drawn[told.measure.kind][day_of(digest.article)] = told.measure.high
    if options.to == "text":
        session.say(filter(None, (_plot(kind, days) for kind, days in sorted(drawn.items()))))
    return status


def _digests(options: Namespace, query: str) -> tuple[list[Digest], int]:
    """The articles named, or those of the store that a query finds; the oldest first."""
    if options.names or given.is_piped():
        articles, status = given.read(options)
    else:
        articles, status = _stored(options, query)
    articles.sort(key=lambda article: (day_of(article), str(article.key)))
    return [findings_of(article, options) for article in articles], status


def _stored(options: Namespace, words_asked: str) -> tuple[list[Article], int]:
    from datetime import datetime

    from newsterm.adapters.articles.file import read_article
    from newsterm.adapters.index.query import ask
    from newsterm.adapters.store.folder import store_folder
    from newsterm.commands import inputs
    from newsterm.commands.store.index import opened
    from newsterm.commands.store.search import read_query

    query = read_query([words_asked])
    with opened(store_folder(options.store), query) as index:
        hits = index.certain(lambda: ask(index, query, datetime.now(), _MOST))
        status = inputs.tell_problems(index, now=True)
        paths = [os.path.join(index.folder, hit.entry.path) for hit in hits]
    return [read_article(path) for path in paths], status


def _statement(digest: Digest, quote: Quote, again: bool, options: Namespace) -> str:
    if options.to == "json":
        return _json(ndjson.quote_json(digest, quote), digest, again=again)
    new = AGAIN if again else NEW
    cells = (*_when(digest), quote.speaker or "", new, quote.cut(digest.article.text))
    return _row(cells, options)


def _figure(digest: Digest, figure: Figure, options: Namespace) -> str:
    if options.to == "json":
        return _json(ndjson.figure_json(digest, figure), digest)
    text = digest.article.text
    of = figure.of.cut(text) if figure.of else ""
    sentence = plain.surrounding(digest, figure).cut(text)
    return _row((*_when(digest), figure.cut(text), of, sentence), options)


def _json(row: ndjson.Json, digest: Digest, **more: object) -> str:
    return ndjson.to_json({**row, "date": day_of(digest.article) or None, **more})


def _when(digest: Digest) -> tuple[str, str]:
    article = digest.article
    return day_of(article) or "-", outlet_of(article) or str(article.key)


def _row(cells: Iterable[str], options: Namespace) -> str:
    if options.to == "markdown":
        from newsterm.render.markdown import escape

        day, *rest = map(one_line, cells)
        return f"- **{day}** {escape(' · '.join(filter(None, rest)))}"
    return "\t".join(map(one_line, cells))


def _plot(kind: str, days: dict[str, float]) -> str:
    """`count  ▁▅█  41 .. 52  2031-03-02..2031-03-05`; nothing for a single day."""
    told = sorted((day, value) for day, value in days.items() if day)
    if len(told) < 2:
        return ""
    values = [value for _, value in told]
    low, high = min(values), max(values)
    scale = (len(_BLOCKS) - 1) / (high - low) if high > low else 0.0
    blocks = "".join(_BLOCKS[round((value - low) * scale)] for value in values)
    ends = f"{values[0]:g} .. {values[-1]:g}"
    return "\t".join((kind, blocks, ends, f"{told[0][0]}..{told[-1][0]}"))
