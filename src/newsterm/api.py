"""newsterm as a library: plain functions from a text, or an Article, to what is found in it.

All are pure but `read`, keep no state, and may be called from any thread or process.
"""

from __future__ import annotations

from collections.abc import Iterable

from newsterm.core.agreement.agreement import Agreement
from newsterm.core.dating import resolve
from newsterm.core.digest import Digest
from newsterm.core.digest import digest as digest_of
from newsterm.core.figures.figure import Figure
from newsterm.core.figures.finder import find_figures
from newsterm.core.quotes.quote import Quote
from newsterm.core.quotes.quotes import find_quotes
from newsterm.core.sentences.boundaries import Sentence, find_sentences
from newsterm.core.stories.story import Story
from newsterm.core.summary.summary import Length, Summary
from newsterm.core.summary.summary import summarize as summary_of
from newsterm.core.text.article import Article
from newsterm.core.text.layout import parse
from newsterm.core.together.values import Together


def read(path: str, form: str = "auto", encoding: str = "") -> Article:
    """The article in a file, at a web address, or on standard input for "-". Raises NewstermError.

    `form` is auto, text, markdown or html; without an `encoding` it is found out.
    """
    from newsterm.adapters.sources import open_source

    return open_source((path, 0, b""), form, None, encoding)


def sentences(text: str | Article) -> tuple[Sentence, ...]:
    """The sentences of the body, in order."""
    return find_sentences(_article(text))


def quotes(text: str | Article) -> tuple[Quote, ...]:
    """Who said what: quotations and attributed statements, by place."""
    return find_quotes(_article(text))


def figures(text: str | Article) -> tuple[Figure, ...]:
    """The numbers that say something, by place."""
    article = _article(text)
    return resolve(article, find_figures(article))


def summarize(
    text: str | Article,
    sentences: int | None = None,
    words: int | None = None,
    method: str = "news",
) -> Summary:
    """The best sentences: at most so many of them, and at most so many words.

    `method` is one of `newsterm.adapters.summarizers.methods.METHODS`. Raises NewstermError for an
    article that is too long for it, ValueError for a method that does not exist or a bound below 1.
    """
    from newsterm.adapters.summarizers.methods import METHODS
    from newsterm.adapters.summarizers.methods import method as method_named

    if method not in METHODS:
        raise ValueError(f"no method {method!r}; there are {', '.join(METHODS)}")
    _check_bounds(sentences, words)
    length = None if sentences is None and words is None else Length(sentences, words)
    return summary_of(_article(text), length, method, method_named(method))


def stories(articles: Iterable[str | Article]) -> tuple[Story, ...]:
    """The stories that articles tell, most sources first; one that stands alone is one of its own.

    The same articles give the same stories, in whatever order they come.
    """
    from newsterm.core.stories.stories import find_stories

    return find_stories(map(_article, articles))


def compare(articles: Iterable[str | Article]) -> tuple[Agreement, ...]:
    """The figures and quotes that several articles give, side by side: what differs first.

    A mention says by its number which of the articles it stands in.
    """
    from newsterm.core.agreement.compare import compare_digests
    from newsterm.core.digest import digests_of_findings
    from newsterm.core.stories.origin import day_of

    given = [_article(article) for article in articles]
    return compare_digests(digests_of_findings(given), [*map(day_of, given)])


def summarize_together(
    articles: Iterable[str | Article], sentences: int | None = None, words: int | None = None
) -> Together:
    """One summary of several articles, five sentences where no bound is given.

    Each line says which article it stands in, and which others say it. Raises ValueError for a bound
    below 1.
    """
    from newsterm.core.stories.origin import day_of
    from newsterm.core.together.together import summarize_articles

    _check_bounds(sentences, words)
    given = [_article(article) for article in articles]
    return summarize_articles(given, [*map(day_of, given)], sentences, words)


def digest(text: str | Article) -> Digest:
    """All of it: sentences, quotes, figures and the default summary."""
    return digest_of(_article(text))


def _check_bounds(*bounds: int | None) -> None:
    for bound in bounds:
        if bound is not None and bound < 1:
            raise ValueError(f"no summary has {bound} sentences or words; give 1 or more")


def _article(text: str | Article) -> Article:
    return parse(text) if isinstance(text, str) else text
