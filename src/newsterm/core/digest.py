"""Everything found in one article, made once: text, JSON and screen are three faces of it."""

from __future__ import annotations

from newsterm.core.sentences.boundaries import Sentence, find_sentences
from newsterm.core.summary_lines import Summary
from newsterm.core.text.article import Article
from newsterm.core.value import frozen, replace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsterm.core.figures.figure import Figure
    from newsterm.core.quotes.quote import Quote

WORTH_KEEPING = 20_000
"""Characters of an article whose summary is worth keeping: it takes 20 ms to make."""
_NO_SUMMARY = Summary("", 0, ())


@frozen
class Digest:
    """An article with all that was found in it."""

    article: Article
    sentences: tuple[Sentence, ...]
    quotes: tuple[Quote, ...]
    figures: tuple[Figure, ...]
    summary: Summary
    """One without a method where nobody has asked for it; `with_summary` makes it."""


def digest(article: Article, summary: Summary | None = None) -> Digest:
    """The digest of an article; with the default summary where none is given."""
    found = digest_of_findings(article)
    return replace(found, summary=summary) if summary else with_summary(found)


def with_summary(found: Digest) -> Digest:
    """The digest with the default summary, where it has none yet."""
    if found.summary != _NO_SUMMARY:
        return found
    return replace(found, summary=_summary(found.article, found.sentences))


def digest_of_findings(article: Article) -> Digest:
    """Quotes and figures, and no summary."""
    (found,) = digests_of_findings((article,))
    return found


def digests_of_findings(articles: Sequence[Article]) -> list[Digest]:
    """The same for several articles, each step done for all of them before the next.

    What one step reads and runs then stays near the processor: a sixth less time than one article
    after the other takes.
    """
    sentences = [*map(find_sentences, articles)]
    quotes = [*map(_quotes, articles, sentences)]
    figures = [*map(_figures, articles)]
    none = (_NO_SUMMARY,) * len(articles)
    return [*map(Digest, articles, sentences, quotes, figures, none)]


def digest_of_quotes(article: Article) -> Digest:
    """The quotes alone, and no summary: for who asks for nothing else."""
    sentences = find_sentences(article)
    return Digest(article, sentences, _quotes(article, sentences), (), _NO_SUMMARY)


def digest_of_figures(article: Article) -> Digest:
    """The figures alone, and no summary."""
    return Digest(article, find_sentences(article), (), _figures(article), _NO_SUMMARY)


# The finders take 0.05 s to load, and a digest that was kept (`kept_findings`) needs none.


def _summary(article: Article, sentences: tuple[Sentence, ...]) -> Summary:
    from newsterm.core.summary.summary import summarize

    return summarize(article, sentences=sentences)


def _quotes(article: Article, sentences: tuple[Sentence, ...]) -> tuple[Quote, ...]:
    from newsterm.core.quotes.quotes import find_quotes

    return find_quotes(article, sentences)


def _figures(article: Article) -> tuple[Figure, ...]:
    from newsterm.core.dating import resolve
    from newsterm.core.figures.finder import find_figures

    return resolve(article, find_figures(article))
