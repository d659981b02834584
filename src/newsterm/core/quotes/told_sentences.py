"""The second pass: the sentences of a paragraph, each with the statements and quotations in it.

The statements are read off the words alone. Who their sources are is not asked here: a pronoun means
somebody only where it is known who has spoken before.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from newsterm.core.grammar.noun_phrases import Phrase
from newsterm.core.grammar.paragraph import Paragraph
from newsterm.core.statements.speech_events import Statement
from newsterm.core.statements.statements import cue_places, find_statements
from newsterm.core.value import frozen


@frozen
class ToldSentence:
    extent: Phrase
    """First and last token."""
    statements: list[Statement]
    quotations: list[int]
    """The tokens that stand for one."""


def told_sentences(paragraph: Paragraph) -> Iterator[ToldSentence]:
    """Nothing where the paragraph has neither a cue nor a quotation."""
    tokens = paragraph.tokens
    cues, quotations = cue_places(tokens), list(tokens.quotes)
    for first, last in paragraph.sentences if cues or quotations else ():
        here = _within(cues, first, last)
        statements = find_statements(tokens, first, last, here) if here else []
        yield ToldSentence((first, last), statements, _within(quotations, first, last))


def _within(places: list[int], first: int, last: int) -> list[int]:
    return places[bisect_left(places, first) : bisect_left(places, last + 1)]
