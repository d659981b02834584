"""A summary: the sentences a method thinks best, as many as asked for, in the article's order.

A method is a function that yields an article's sentences best first; which and how many are taken
is decided here, once for all methods. Identity is the span: a sentence is never taken twice, even
where two have the same words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from newsterm.core.sentences.boundaries import Sentence, find_sentences
from newsterm.core.summary.length import Length as Length
from newsterm.core.summary.length import default_length as default_length
from newsterm.core.summary.ranking import Ranked, rank_news
from newsterm.core.summary.reasons import Reason
from newsterm.core.text.article import Article
from newsterm.core.text.span import Span
from newsterm.core.text.words import count_words
from newsterm.core.value import frozen

Method = Callable[..., Iterator[Ranked]]
"""(article, sentences, length=None) -> the sentences best first, perhaps for that length only."""


@frozen
class Line(Span):
    """One sentence of a summary."""

    paragraph: int
    """Index among the article's paragraphs."""
    sentence: int
    """Index among the article's sentences."""
    score: float
    reasons: tuple[Reason, ...] = ()
    """What spoke for it, the strongest first; empty where the method cannot tell."""


@frozen
class Summary:
    """The lines a method took, in the article's order."""

    method: str
    words: int
    lines: tuple[Line, ...]


def rank_lead(
    _: Article, sentences: Sequence[Sentence], __: Length | None = None
) -> Iterator[Ranked]:
    """The sentences in their order: the summary the writer made by writing the news first."""
    for i in range(len(sentences)):
        score = round(1 / (i + 1), 4)
        yield Ranked(i, score, (Reason("opening", score),))


OWN_METHODS: dict[str, Method] = {"news": rank_news, "lead": rank_lead}


def summarize(
    article: Article,
    length: Length | None = None,
    name: str = "news",
    method: Method = rank_news,
    sentences: Sequence[Sentence] | None = None,
) -> Summary:
    """The best sentences of an article that `length` has room for; empty where none fits."""
    if sentences is None:
        sentences = find_sentences(article)
    length = length or default_length(len(sentences))
    taken = sorted(_take(article, sentences, method, length), key=lambda ranked: ranked.index)
    lines = tuple(_line(sentences, ranked) for ranked in taken)
    return Summary(name, sum(count_words(line.cut(article.text)) for line in lines), lines)


def _take(
    article: Article, sentences: Sequence[Sentence], method: Method, length: Length
) -> list[Ranked]:
    room = len(sentences) if length.sentences is None else length.sentences
    words = length.words
    taken: list[Ranked] = []
    for ranked in method(article, sentences, length):
        if words is not None:
            cost = count_words(sentences[ranked.index].cut(article.text))
            if cost > words:
                continue
            words -= cost
        taken.append(ranked)
        if len(taken) >= room or words == 0:  # Asked for one more, a method would work it out.
            break
    return taken


def _line(sentences: Sequence[Sentence], ranked: Ranked) -> Line:
    sentence = sentences[ranked.index]
    return Line(
        sentence.start,
        sentence.end,
        sentence.paragraph,
        ranked.index,
        ranked.score,
        ranked.reasons,
    )
