"""Noun phrases, without a parser: where the words that can name a speaker begin and end.

A noun phrase is premodifiers, a head and postmodifiers (Quirk et al. 1985). Only closed classes
are known for certain, so a phrase is walked from its last word to the left, up to a mark, a conjunction
or a verb, and what cannot open a phrase is cut off its front. A phrase is its first and last token.
Postmodifiers between commas are left to `appositions`, relative clauses to `subjects`.
"""

from __future__ import annotations

from newsterm.core.grammar.tokens import QUOTE, Tokens
from newsterm.core.grammar.word_classes import carries_stop, is_adverb, is_gerund, is_name, is_title
from newsterm.core.languages.english import (
    AND,
    APPROXIMATES,
    ARTICLE,
    AT,
    AUXILIARIES,
    CONTRACTED,
    DETERMINERS,
    FIELDS,
    FINITE,
    IT,
    MODALS_OR_NAMES,
    NEVER_ALONE,
    NEVER_OPENS,
    NUMBER_WORDS,
    OPENS_CLAUSE,
    PERSONAL,
    POSSESSIVE,
    PREPOSITIONS,
    REGULAR_PAST,
    SUBJECTS,
    SUBORDINATORS,
    WHAT,
    WITH,
)
from newsterm.core.languages.english_people import AFTER_NAME, NAME_PARTS, TITLES
from newsterm.core.languages.english_small_words import (
    ADVERBS,
    PERIODS,
    SUPERLATIVES,
    WEEKDAYS,
    WHICH_PERIOD,
)
from newsterm.core.languages.english_speech_verbs import NOUNS
from newsterm.core.languages.english_verbs import PAST, TOLD
from newsterm.core.languages.known import ALL_ARTICLES, CUES
from newsterm.core.languages.language import THOUGHT

Phrase = tuple[int, int]

BREAKS = frozenset(",;:—–-()[]…?!.\"'‘’“”/*|")


def phrase_ending(tokens: Tokens, last: int, first: int) -> Phrase | None:
    """The noun phrase whose last token is `last`."""
    lows = tokens.lows
    if lows[last] in SUBJECTS:
        object_of = lows[last] == IT and last > first and lows[last - 1] in PREPOSITIONS
        return None if object_of else (last, last)
    if lows[last] in SUBORDINATORS or lows[last] == AND:
        return None
    last = before_period(lows, last, first)
    if last < first:
        return None
    i = last
    while i >= first and not _breaks_phrase(tokens, i, first, last):
        i -= 1
    i += 1
    while i <= last and (_is_plain_adverb(tokens, i, last) or lows[i] in NEVER_OPENS):
        i += 1
    if i < last and lows[i] == WHAT:
        i += 1  # `What the chairman called “a dip”`
    if lows[i] in APPROXIMATES and is_number(lows[i + 1]):
        return i, last
    if i + 1 < last and lows[i] == AT and lows[i + 1] in SUPERLATIVES:
        return i, last
    if i <= last and lows[i] in PREPOSITIONS:
        i = _after_preposition(tokens, i, last)
    if i + 1 < last and lows[i] in WHICH_PERIOD and lows[i + 1] in PERIODS:
        i += 2  # `Last night one of them said`
    if (i == first or lows[i - 1] == ",") and i < last and opens_with_participle(tokens, i):
        return None
    if _opens_with_verb(tokens, i, last, first):
        if i - 2 >= first and lows[i - 1] in PERSONAL and lows[i - 2] not in BREAKS and i == last:
            head = phrase_ending(tokens, i - 2, first)  # `all the experts I asked said`
            return (head[0], last) if head else None
        i = next((j for j in range(i + 1, last + 1) if lows[j] in DETERMINERS), last + 1)
    if i > last or lows[last] in PAST or (i == last and _speaks_never(tokens, i)):
        return None
    if lows[last] in PREPOSITIONS or (lows[last] in BREAKS and lows[last] != "."):
        return None
    return i, last


def _is_plain_adverb(tokens: Tokens, i: int, last: int) -> bool:
    """`Recently officials said`, but `Jolly said`."""
    low = tokens.lows[i]
    named = i == last and tokens.words[i] != low and low not in ADVERBS
    return is_adverb(low) and not named


def before_period(lows: list[str], last: int, first: int) -> int:
    """The last token before `this month`, `the next week`: they say when, not who."""
    i = last
    if lows[i] not in PERIODS or i == first or lows[i - 1] not in WHICH_PERIOD:
        return last
    i -= 2
    while i >= first and (is_adverb(lows[i]) or lows[i] == ARTICLE):
        i -= 1
    return i


def _opens_with_verb(tokens: Tokens, i: int, last: int, first: int) -> bool:
    """`was forced to sue a firm who …`, `They paid a firm called …`: what follows is the phrase."""
    if i > last or tokens.words[i] != tokens.lows[i] or tokens.lows[i] in DETERMINERS:
        return False
    low, before = tokens.lows[i], tokens.lows[i - 1] if i > first else ""
    if not low.isalpha():
        return False
    return low in AUXILIARIES or before in AUXILIARIES or before in PERSONAL or before in CONTRACTED


def _speaks_never(tokens: Tokens, i: int) -> bool:
    """A phrase of one word that is no noun: `a`, `this`, `faced`, `committing`."""
    low = tokens.lows[i]
    return tokens.words[i] == low and (
        low in NEVER_ALONE or low.endswith(REGULAR_PAST) or is_gerund(low)
    )


def is_number(low: str) -> bool:
    return low[0].isdigit() or low.partition("-")[0] in NUMBER_WORDS


def opens_with_participle(tokens: Tokens, i: int) -> bool:
    """`Addressing the forum`, `Asked about it`: no phrase that could speak."""
    low, after = tokens.lows[i], tokens.lows[i + 1]
    if is_gerund(low):
        return low in CUES or after in DETERMINERS or after in PREPOSITIONS
    participle = low.endswith(REGULAR_PAST) or low == TOLD
    return participle and (after in PREPOSITIONS or after in SUBORDINATORS)


def _breaks_phrase(tokens: Tokens, i: int, first: int, last: int) -> bool:
    """Whether the token cannot stand within a noun phrase that ends at `last`."""
    low, word, lows = tokens.lows[i], tokens.words[i], tokens.lows
    if low in BREAKS:
        if low == ".":
            return not (i > first and carries_stop(tokens.words[i - 1]))
        joins = low in "-’/" and i < last and tokens.end(i) == tokens.starts[i + 1]
        return not joins
    if low == QUOTE:
        return i == last or not _is_word_in_marks(tokens, i, first)
    if low == AND:
        return not (first < i < last and _joins_sources(tokens, i, first))
    if low in CONTRACTED or (
        low in MODALS_OR_NAMES and word == low and lows[i - 1] not in DETERMINERS
    ):
        return i < last
    if word != low:
        return low in PERSONAL and i < last and word.istitle()
    if low in FINITE or (low in SUBJECTS and low not in DETERMINERS):
        return True
    if low in SUBORDINATORS and low not in PREPOSITIONS and i < last:
        return True
    if (
        low in OPENS_CLAUSE
        or low in PAST
        or (low.endswith(REGULAR_PAST) and lows[i + 1] in DETERMINERS)
    ):
        return i < last
    cue = CUES.get(low)
    if cue is None or cue.family == THOUGHT or i == last or low in NOUNS:
        return False
    return not _is_noun_here(lows, i, first)


def _joins_sources(tokens: Tokens, i: int, first: int) -> bool:
    """`Burton and Nick said`, `…, teachers and union officials said`; not `rose and officials said`."""
    words, lows = tokens.words, tokens.lows
    if is_name(words[i - 1]) and is_name(words[i + 1]):
        return True
    j = i - 1
    if is_name(words[j]) and lows[i + 1] in DETERMINERS:
        while j >= first and (is_name(words[j]) or lows[j] == "."):
            j -= 1
        return j < first or lows[j] in BREAKS
    if is_name(words[j]):
        return False
    while j >= first and j > i - 4 and lows[j].isalpha() and lows[j] not in FINITE:
        j -= 1
    return j < first or lows[j] == ","


def _is_word_in_marks(tokens: Tokens, i: int, first: int) -> bool:
    """The “History” section, Marcia “Cia” Price: a word or two in marks within a phrase."""
    if i == first or tokens.stopped(i) or tokens.end(i) - tokens.starts[i] > 24:
        return False
    nickname = is_name(tokens.words[i - 1]) and is_name(tokens.words[i + 1])
    return nickname or tokens.lows[i - 1] in DETERMINERS


def _is_noun_here(lows: list[str], i: int, first: int) -> bool:
    before = lows[i - 1] if i > first else ""
    return before in DETERMINERS or before in PREPOSITIONS or before.endswith(POSSESSIVE)


def _after_preposition(tokens: Tokens, i: int, last: int) -> int:
    """Where the subject begins in `On Tuesday Mr Lee`: at the last run of names, else nowhere."""
    if tokens.lows[i] == WITH and tokens.lows[i + 1] in DETERMINERS:
        return i + 1  # `with one poster writing`
    for j in range(last, i + 1, -1):  # `On leaving the hall the envoy said`
        if tokens.lows[j] in DETERMINERS and _ends_noun(tokens, j - 1):
            return j
    j = last
    while j > i and (is_name(tokens.words[j]) or tokens.lows[j] == "."):
        j -= 1
    while j < last and (is_adverb(tokens.lows[j + 1]) or tokens.lows[j + 1] in WEEKDAYS):
        j += 1
    return j + 1


def _ends_noun(tokens: Tokens, j: int) -> bool:
    low = tokens.lows[j]
    small = low in PREPOSITIONS or low in DETERMINERS or low in SUBORDINATORS or low == AND
    acts = is_gerund(low) and tokens.lows[j - 1] not in DETERMINERS
    return low[-1].isalnum() and not small and not acts and not is_adverb(low)


def is_full_name(tokens: Tokens, start: int, stop: int) -> bool:
    """`her husband, Ravi Gupta, said`: the name stands in the apposition."""
    named = next((j for j in range(start, min(stop, start + 4)) if is_name(tokens.words[j])), start)
    office = tokens.words[named - 1]
    if office in TITLES and office not in DETERMINERS and tokens.words[start] not in DETERMINERS:
        start = named  # `One of them, retired judge Ann Lee, said`
    words = tokens.words[start:stop]
    return (
        0 < len(words) < 9
        and all(is_name(w) or w in NAME_PARTS for w in words)
        and is_name(words[0])
    )


def is_office(tokens: Tokens, phrase: Phrase) -> bool:
    """`the minister of trade`, `Malaysia’s Prime Minister`: what someone is, not who."""
    first, last = phrase
    lows = tokens.lows
    while last > first and lows[last] in AFTER_NAME:
        last -= 1  # `Ann Lee Jr.`
    if not is_name(tokens.words[last]) or lows[last] in TITLES:
        return True
    if lows[first] in DETERMINERS or not is_name(tokens.words[first]):
        return True
    if lows[first] in ALL_ARTICLES:
        return True
    return any(is_title(lows[j]) and lows[j + 1] in FIELDS for j in range(first, last))
