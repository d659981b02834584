"""Who says a quotation that no statement claims: the readings, in the order in which they are tried.

The first that finds somebody is believed. So what can hardly be mistaken comes first and what rests
on the mere look of a word comes last; where two can both be right of one place, the closer one goes
first.
"""

from __future__ import annotations

from collections.abc import Callable

from newsterm.core.grammar.noun_phrases import Phrase
from newsterm.core.languages.english import BE, JOINS_QUOTATIONS
from newsterm.core.mentions.coreference import speaker_named, speaker_of
from newsterm.core.mentions.discourse import Discourse
from newsterm.core.mentions.speaker_memory import Memory, Speaker
from newsterm.core.quotes.attribution_adjuncts import (
    by_information,
    by_whom,
    heard,
    in_the_words_of,
    inner_cue,
    per,
    put_it,
    thus,
    with_these_words,
)
from newsterm.core.quotes.attribution_clauses import (
    before_colon,
    by_unlisted_verb,
    interrupting,
    unlisted_verb,
)
from newsterm.core.quotes.layout_attribution import signature, speaker_tag, told_within
from newsterm.core.quotes.nested_attribution import without_verb
from newsterm.core.quotes.quote_place import QuotePlace
from newsterm.core.quotes.said import Said
from newsterm.core.quotes.speech_nouns import whose_message
from newsterm.core.text.span import Span
from newsterm.core.value import replace

Found = Said | Span | Phrase | None
"""A quotation goes with another, or a place in the text or the tokens of a sentence name the speaker."""
Reading = Callable[[QuotePlace], Found]


def _goes_with_whole(at: QuotePlace) -> Said | None:
    """`“If it rains,” warned Lee, of the weather service, “we drown.”`: the whole was his."""
    lows, i = at.tokens.lows, at.i
    if lows[i - 1] not in _GOES_ON or lows[i + 1] in BE:  # `…; “no,” was Park’s reply`
        return None
    return next((by for j in range(at.first, i) if (by := at.said.get(j)) and by.alone), None)


def _joined(at: QuotePlace) -> Said | None:
    """`They yelled “Shame!” and “Resign!”`"""
    joined = at.tokens.lows[at.i - 1] in JOINS_QUOTATIONS and at.i - 2 in at.tokens.quotes
    return at.said.get(at.i - 2) if joined else None


def _tagged(at: QuotePlace) -> Said | None:
    tag = speaker_tag(at.text, at.quote)
    return Said(Speaker(tag.cut(at.text), tag)) if tag else None


def _told_within(at: QuotePlace) -> Span | None:
    return told_within(at.text, at.quote)


def _signed(at: QuotePlace) -> Phrase | None:
    return signature(at.tokens, at.i)


def _message(at: QuotePlace) -> Phrase | None:
    return whose_message(at.tokens, at.i, at.first, at.last)


def _without_verb(at: QuotePlace) -> Phrase | None:
    return without_verb(at.tokens, at.i, at.first)


OWNERS: tuple[Reading, ...] = (
    # The layout says it, and no word of the sentence can gainsay a signature.
    _signed,
    # Between two halves nobody but the speaker stands; a verb farther off must not get in first.
    interrupting,
    # An agent with `by` is bound to its own participle, so it goes before freer adjuncts.
    by_whom,
    # Who was heard stands between two verbs; `put it` and the colon would take the hearer.
    heard,
    # One preposition, one meaning.
    per,
    # Likewise, in the German press: after the quotation, then before it.
    thus,
    by_information,
    # A noun of speech with its owner; before the clauses, whose subject may be that noun.
    _message,
    # A verb that stands right before the mark but was no cue of the sentence: `Told that … called “…”`.
    inner_cue,
    # Set phrases with `words`, from the closest to the loosest.
    with_these_words,
    in_the_words_of,
    put_it,
    # From here on nothing but the look of a word: a past tense where a tag would stand,
    unlisted_verb,
    # a subject before a colon, which may only lead up to the speaker,
    before_colon,
    # and a name whose verb is left out.
    _without_verb,
)


def _end_of_list(at: QuotePlace) -> Found:
    """`“Sad”, “late” and “weak” was how Lee put it`: the owner stands behind the last of them."""
    run, tokens = at.i, at.tokens
    while (
        at.i == at.first and run + 2 in tokens.quotes and tokens.lows[run + 1] in JOINS_QUOTATIONS
    ):
        run += 2
    return _first(OWNERS, replace(at, i=run)) if run > at.i else None


READINGS: tuple[Reading, ...] = (
    # What goes on with a quotation just read needs no reading of its own.
    _goes_with_whole,
    _joined,
    # A tag inside the marks: nothing outside them is as near.
    _tagged,
    _told_within,
    *OWNERS,
    # The list as a whole has an owner where its first piece has none.
    _end_of_list,
    # A verb of another language that is known by its ending only.
    by_unlisted_verb,
)


def claimed(discourse: Discourse, memory: Memory, at: QuotePlace) -> tuple[Said | None, Memory]:
    """What the words around a quotation say of it. Whoever they name is speaking from here on."""
    found = _first(READINGS, at)
    if found is None or isinstance(found, Said):
        return found, memory
    if isinstance(found, Span):
        memory = memory.hears(speaker_named(discourse, memory, found))
    else:
        speaker, memory = speaker_of(discourse, memory, at.tokens, found)
        memory = memory.hears(speaker)
    return Said(memory.last), memory


def _first(readings: tuple[Reading, ...], at: QuotePlace) -> Found:
    for reading in readings:
        found = reading(at)
        if found:
            return found
    return None


_GOES_ON = frozenset([",", ":", ";", "—", "–", "-"])
