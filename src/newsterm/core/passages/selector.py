"""Words of a text, named so that they are found again when the text was edited around them.

What the W3C's Web Annotation Data Model calls a TextQuoteSelector: the words themselves, and a little
of what stands before and behind them; and where they stood, a hint where all that is the same twice.
"""

from __future__ import annotations

from newsterm.core.text.article import Article
from newsterm.core.text.span import Span
from newsterm.core.value import frozen

CONTEXT = 160
"""Characters kept of either side: some 25 words, of which a few edits leave enough."""
LONGEST = 20_000
"""Characters of a passage; who wants more marks the article."""


@frozen
class Selector:
    exact: str
    prefix: str = ""
    suffix: str = ""
    start: int = 0
    """Characters between the first of the article and the first of the words."""


def select(article: Article, place: Span) -> Selector:
    """The words at a place of an article, with what stands around them."""
    text, begin = article.text, beginning(article)
    end = article.parts[-1].end if article.parts else len(text)
    return Selector(
        place.cut(text),
        text[max(begin, place.start - CONTEXT) : max(begin, place.start)],
        text[place.end : min(max(end, place.end), place.end + CONTEXT)],
        max(0, place.start - begin),
    )


def beginning(article: Article) -> int:
    """Where the article itself begins, behind what its file says of it."""
    return article.parts[0].start if article.parts else 0
