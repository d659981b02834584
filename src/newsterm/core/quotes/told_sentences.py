"""The second pass: the sentences of a paragraph, each with the statements and quotations in it.

The statements are read off the words alone. Who their sources are is not asked here: a pronoun means
somebody only where it is known who has spoken before.
"""

from __future__ import annotations

from bisect import bisect_left

from newsterm.core.contents.speech_events import Statement
from newsterm.core.grammar.noun_phrases import Phrase
from newsterm.core.grammar.paragraph import Paragraph
from newsterm.core.grammar.tokens import Tokens
from newsterm.core.languages.english_people import SPEAKERS_OWN
from newsterm.core.mentions.discourse import Discourse
from newsterm.core.mentions.speaker_memory import Memory
from newsterm.core.statements.statements import cue_places, find_statements
from newsterm.core.value import frozen

_JUST_BEFORE = 2
"""Sentences back to who spoke last."""


@frozen
class ToldSentence:
    extent: Phrase
    """First and last token."""
    before: Phrase | None
    """The sentence before it in the paragraph."""
    cues: list[int]
    """The tokens where a statement may be told."""
    statements: list[Statement]
    quotations: list[int]
    """The tokens that stand for one."""


def told_sentences(paragraph: Paragraph) -> list[ToldSentence]:
    """Those with a cue or a quotation; the others say nothing."""
    tokens, sentences = paragraph.tokens, paragraph.sentences
    cues, quotations = cue_places(tokens), list(tokens.quotes)
    told: list[ToldSentence] = []
    before: Phrase | None = None
    for extent in sentences if cues or quotations else ():
        first, last = extent
        here, inside = _within(cues, first, last), _within(quotations, first, last)
        if here or inside:
            statements = find_statements(tokens, first, last, here) if here else []
            told.append(ToldSentence(extent, before, here, statements, inside))
        before = extent
    return told


def _within(places: list[int], first: int, last: int) -> list[int]:
    if not places:
        return places
    return places[bisect_left(places, first) : bisect_left(places, last + 1)]


def goes_on_speaking(
    discourse: Discourse, memory: Memory, tokens: Tokens, sentence: ToldSentence, i: int
) -> bool:
    """`Yet they had come, “and we have not slept”.`: whoever spoke just before says all of it.

    The quotation goes on with the sentence and closes it, nobody is said to speak there, and it says
    `we` or `I`.
    """
    first, last = sentence.extent
    if memory.last is None or sentence.statements or i == first or tokens.lows[i - 1] != ",":
        return False
    if last - i > 1 or len(sentence.quotations) > 1:
        return False
    entities = discourse.entities
    here = entities.sentence_at(tokens.start(first))
    near = here - entities.sentence_at(memory.last.mention.start) <= _JUST_BEFORE
    words = tokens.quotes[i].cut(discourse.text)[1:].split()
    return near and words[0][0].islower() and not SPEAKERS_OWN.isdisjoint(words)
