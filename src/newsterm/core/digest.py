"""Everything found in one article, made once: text, JSON and screen are three faces of it."""

from __future__ import annotations

from newsterm.core.dating import resolve
from newsterm.core.figures.figure import Figure
from newsterm.core.quotes.quote import Quote
from newsterm.core.sentences.boundaries import Sentence, find_sentences
from newsterm.core.summary.summary import Summary, summarize
from newsterm.core.text.article import Article
from newsterm.core.value import frozen


@frozen
class Digest:
    """An article with all that was found in it."""

    article: Article
    sentences: tuple[Sentence, ...]
    quotes: tuple[Quote, ...]
    figures: tuple[Figure, ...]
    summary: Summary


def digest(article: Article, summary: Summary | None = None) -> Digest:
    """The digest of an article; with the default summary where none is given."""
    # The finders take 0.1 s to load, and a digest that was kept (`kept_findings`) needs none.
    from newsterm.core.figures.finder import find_figures
    from newsterm.core.quotes.quotes import find_quotes

    sentences = find_sentences(article)
    return Digest(
        article,
        sentences,
        find_quotes(article, sentences),
        resolve(article, find_figures(article)),
        summary or summarize(article, sentences=sentences),
    )
