"""The second pass: the sentences of a paragraph, each with the statements and quotations in it.

The statements are read off the words alone. Who their sources are is not asked here: a pronoun means
somebody only where it is known who has spoken before.
"""

from __future__ import annotations

from bisect import bisect_left

from newsterm.core.contents.speech_events import Statement
from newsterm.core.grammar.noun_phrases import Phrase
from newsterm.core.grammar.paragraph import Paragraph
from newsterm.core.statements.statements import cue_places, find_statements
from newsterm.core.value import frozen


@frozen
class ToldSentence:
    extent: Phrase
    """First and last token."""
    before: Phrase | None
    """The sentence before it in the paragraph."""
    statements: list[Statement]
    quotations: list[int]
    """The tokens that stand for one."""


def told_sentences(paragraph: Paragraph) -> list[ToldSentence]:
    """Those with a cue or a quotation; the others say nothing."""
    tokens = paragraph.tokens
    cues, quotations = cue_places(tokens), list(tokens.quotes)
    told: list[ToldSentence] = []
    before: Phrase | None = None
    for extent in paragraph.sentences if cues or quotations else ():
        first, last = extent
        here = _within(cues, first, last)
        inside = _within(quotations, first, last)
        if here or inside:
            statements = find_statements(tokens, first, last, here) if here else []
            told.append(ToldSentence(extent, before, statements, inside))
        before = extent
    return told


def _within(places: list[int], first: int, last: int) -> list[int]:
    if not places:
        return places
    return places[bisect_left(places, first) : bisect_left(places, last + 1)]
