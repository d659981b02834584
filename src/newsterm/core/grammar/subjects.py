"""Subjects and antecedents: whom a sentence tells of, and what a relative clause goes with.

The subject of an English declarative is its first noun phrase outside an adverbial, so no verb is
needed to find it. A relative pronoun goes with the nearest noun phrase, unless that is a prepositional
postmodifier saying only where the head is from (`farmers in Goa who …`). Used where no cue governs the
phrase; the subjects of cues are read in `source_spans`.
"""

from __future__ import annotations

from newsterm.core.grammar.noun_phrases import (
    BREAKS,
    Phrase,
    is_full_name,
    opens_with_participle,
    phrase_ending,
)
from newsterm.core.grammar.tokens import QUOTE, Tokens
from newsterm.core.grammar.word_classes import (
    DASHES,
    carries_stop,
    is_adverb,
    is_gerund,
    is_name,
    is_of_person,
)
from newsterm.core.languages.english import (
    AGENT_NOUNS,
    AND,
    AUXILIARIES,
    BEFORE_AFTER,
    DETERMINERS,
    EXPLETIVES,
    FROM_PLACE,
    JOINS_SENTENCES,
    NO_PLURAL,
    NO_SUBJECT,
    OF,
    PLURAL,
    POSSESSIVE,
    PREPOSITIONS,
    REGULAR_PAST,
    SUBORDINATORS,
    THIRD_PERSON,
    TO,
    WHICH,
)
from newsterm.core.languages.english_people import NAME_PARTICLES, TITLES
from newsterm.core.languages.english_small_words import BESIDE_WEEKDAY, TIMES, WEEKDAYS
from newsterm.core.languages.english_verbs import PAST, PAST_OR_NOUN
from newsterm.core.languages.known import CUES

_BETWEEN = DASHES | BESIDE_WEEKDAY
"""What may stand before the relative pronoun beside a weekday: `a letter on Friday that says`."""


def subject(tokens: Tokens, first: int, k: int) -> Phrase | None:
    """The first phrase that can be a subject: a pronoun, an article with its noun, a name."""
    lows, words = tokens.lows, tokens.words
    first += lows[first] in JOINS_SENTENCES
    opens_clause = lows[first] in PREPOSITIONS or lows[first] in SUBORDINATORS
    opens_clause = opens_clause or opens_with_participle(tokens, first) or is_gerund(lows[first])
    if opens_clause or lows[first + 1] in BEFORE_AFTER:
        breaks = (j for j in range(first, k - 1) if lows[j] == "," or tokens.stopped(j))
        first = next(breaks, first - 1) + 1
    for j in range(first, k):
        low = lows[j]
        if low in THIRD_PERSON:
            return j, j
        if low in PREPOSITIONS or low in SUBORDINATORS or low in TIMES or is_adverb(low):
            continue
        opens = j == first or (lows[j - 1] not in PREPOSITIONS and lows[j - 1] not in DETERMINERS)
        if not opens or not (is_name(words[j]) or low in DETERMINERS) or low == QUOTE:
            continue
        if low in EXPLETIVES:
            return None
        if (j == first and opens_with_participle(tokens, j)) or low in NO_SUBJECT:
            continue
        last = j
        while last + 1 < k and _extends_name(tokens, last + 1):
            last += 1
        return j, _past_head(tokens, j, last, k)
    return None


def _past_head(tokens: Tokens, j: int, last: int, k: int) -> int:
    """The last token of `Kenya’s police force`, `Hundreds of farmers`, `Opposition delegates`."""
    lows = tokens.lows
    partial = lows[j] in DETERMINERS and last == j + 1 and not is_complete(tokens, last)
    acts = lows[last].endswith(AGENT_NOUNS) and lows[last + 1].endswith(PLURAL)
    acts = acts or is_adverb(lows[last + 1])
    if partial and not acts and last + 1 < k and is_complete(tokens, last + 1):
        return last + 1  # `a government office held`
    if not lows[last].endswith(POSSESSIVE) and lows[last] != OF:
        plural = last == j and lows[last + 1].endswith(PLURAL) and last + 1 < k
        plural = plural and lows[last + 2] != TO  # `Lee likes to …`
        return last + (plural and not is_complete(tokens, last) and is_complete(tokens, last + 1))
    while last + 1 < k and (
        lows[last] == OF or lows[last + 1] == OF or not is_complete(tokens, last)
    ):
        last += 1
    return last


def is_complete(tokens: Tokens, last: int) -> bool:
    """What follows can follow a subject: `the state sued`, not `the unemployment rate`."""
    after = tokens.lows[last + 1]
    if is_name(tokens.words[last]) and tokens.words[last + 1] == after and after in PAST_OR_NOUN:
        return True
    return (
        after in BREAKS
        or after in PREPOSITIONS
        or after in AUXILIARIES
        or after in PAST
        or after in CUES
        or after.endswith(REGULAR_PAST)
    )


def named(tokens: Tokens, phrase: Phrase, end: int) -> Phrase:
    """`Obi’s lawyer, Ann Lee, was there`: the name set after what somebody is."""
    lows, words = tokens.lows, tokens.words
    if is_name(words[phrase[1]]) and not lows[phrase[1]].endswith(POSSESSIVE):
        return _past_office(tokens, phrase, end)
    comma = phrase[1] + 1
    if lows[comma] in FROM_PLACE and is_name(words[comma + 1]):
        comma += 2  # `His colleague from Goa, Ann Lee, was there`
    while comma < min(end, phrase[1] + 5) and words[comma] == lows[comma] and lows[comma].isalpha():
        comma += 1
    if comma + 2 >= end or lows[comma] != ",":
        return phrase
    stop = comma + 1
    while stop < end and _extends_name(tokens, stop):
        stop += 1
    whole = stop - comma > 2 and lows[stop] in (",", ".") and is_full_name(tokens, comma + 1, stop)
    return (comma + 1, stop - 1) if whole else phrase


def _past_office(tokens: Tokens, phrase: Phrase, end: int) -> Phrase:
    """`Acme Water press manager Ann Lee blamed leaks`: who speaks for the body, by name."""
    lows, words = tokens.lows, tokens.words
    name = phrase[1] + 1
    while name < min(end, phrase[1] + 5) and words[name] == lows[name] and lows[name].isalpha():
        name += 1
    office = name > phrase[1] + 1 and is_of_person(lows[name - 1])
    if not office or name >= end or not is_name(words[name]):
        return phrase
    stop = name + 1
    while stop < end and _extends_name(tokens, stop):
        stop += 1
    return (name, stop - 1) if stop - name > 1 else phrase


def joined(tokens: Tokens, phrase: Phrase, end: int) -> Phrase:
    """`Ali Hassan and Omar Farouk`, where the phrase is the first of the two."""
    first, last = phrase
    if last + 2 > end or tokens.lows[last + 1] != AND:
        return phrase
    j = last + 2
    if not (is_name(tokens.words[j]) or tokens.lows[j] in DETERMINERS):
        return phrase
    while j < end and _extends_name(tokens, j + 1):
        j += 1
    return first, j


def is_plural(tokens: Tokens, last: int) -> bool:
    """A phrase that ends in a common noun of many: `the rebels`, `Residents`."""
    low = tokens.lows[last]
    small = tokens.words[last] == low or tokens.lows[last + 1] not in BREAKS
    return small and low.endswith(PLURAL) and not low.endswith(NO_PLURAL)


def past_of(tokens: Tokens, last: int, end: int) -> int:
    """The last token of `the state of California`, where the phrase ends with `state`."""
    if last + 2 > end or tokens.lows[last + 1] != OF or not is_name(tokens.words[last + 2]):
        return last
    j = last + 2
    while j < end and is_name(tokens.words[j + 1]):
        j += 1
    return j


def _extends_name(tokens: Tokens, j: int) -> bool:
    before, low = tokens.lows[j - 1], tokens.lows[j]
    office = before in TITLES and _without_possessive(low) in TITLES
    if is_name(tokens.words[j]) or before in DETERMINERS or office:
        return low not in BREAKS
    return tokens.lows[j] == "." and carries_stop(tokens.words[j - 1])


def _without_possessive(low: str) -> str:
    return low[:-2] if low.endswith(POSSESSIVE) else low


def _opens_object(tokens: Tokens, j: int) -> bool:
    named = is_name(tokens.words[j]) and tokens.lows[j - 1] in PREPOSITIONS
    return named or tokens.lows[j] in DETERMINERS


def before_relative(tokens: Tokens, last: int, relative: int) -> Phrase | None:
    """`a row with Lee, who said`, `members of the board, which said`: what the clause goes with."""
    lows = tokens.lows
    while last > 0 and (lows[last] in WEEKDAYS or lows[last] in _BETWEEN):
        last -= 1
    if lows[last] == QUOTE:
        return None
    phrase = phrase_ending(tokens, last, 0) or _object_ending(tokens, last)
    if phrase is None:
        return None
    first, last = phrase
    for j in range(last, first, -1):
        if lows[j - 1] not in PREPOSITIONS:
            continue
        joins = lows[j - 1] in FROM_PLACE or (lows[j - 1] == OF and lows[relative] != WHICH)
        return phrase if joins or not _opens_object(tokens, j) else (j, last)
    return phrase


def _object_ending(tokens: Tokens, last: int) -> Phrase | None:
    """A name, or a short phrase from its article on: `with the angry voters who …`."""
    lows = tokens.lows
    for j in range(last - 1, max(-1, last - 4), -1):
        if lows[j] in DETERMINERS:
            return j, last
        if not lows[j].isalpha() or lows[j] in PREPOSITIONS:
            break
    j = last
    while j >= 0 and (is_name(tokens.words[j]) or _is_particle(tokens, j, last)):
        j -= 1
    return (j + 1, last) if j < last else None


def _is_particle(tokens: Tokens, j: int, last: int) -> bool:
    """A small word within a name: `Salim bin Harith Busaidi`, `Vera van der Linden Post`."""
    first = j
    while first > 0 and tokens.lows[first] in NAME_PARTICLES:
        first -= 1
    return first < j < last and is_name(tokens.words[first])
