"""What class a word belongs to, by the lists of the languages or by its ending.

The closed classes are listed; nouns, verbs and adverbs are open, and of them only the endings are
known (-ing, -ly, a capital), with the words that wear an ending they have no right to. Phrases are
read in `noun_phrases`; whether a word is a verb of speech is asked in `statements.speech_verbs`.
"""

from __future__ import annotations

from newsterm.core.languages.english import ADVERBIAL, GERUND, ON
from newsterm.core.languages.english_people import (
    CARRIES_STOP,
    ENDS_OFFICE,
    ENDS_PERSON,
    FIELDS_OF_OFFICE,
    FORMER,
    NOT_GERUNDS,
    TITLES,
)
from newsterm.core.languages.english_small_words import (
    ADVERBS,
    NOT_ADVERBS,
    THIS,
    THIS_OR_LAST,
    TIMES,
)
from newsterm.core.languages.known import OFFICE_ENDINGS, OFFICES, PRONOUNS_MEANT

DASHES = frozenset("—–―-")


def is_title(low: str) -> bool:
    """A title or an office, also a compound one: vice-chancellor, director-general."""
    if low in OFFICES:
        return True
    return low.rpartition("-")[2] in ENDS_OFFICE or low.endswith(OFFICE_ENDINGS)


def is_of_person(low: str) -> bool:
    """`driver`, `minister`; not `state` or `defence`, which are of offices only."""
    low = low.removeprefix(FORMER)
    return (low in TITLES and low not in FIELDS_OF_OFFICE) or low.endswith(ENDS_PERSON)


def is_gerund(low: str) -> bool:
    """An -ing form of a verb, not Beijing nor Jinping."""
    return len(low) > 4 and low.endswith(GERUND) and low not in NOT_GERUNDS


def third_person(low: str) -> str | None:
    """`he` or `she` for er, elle, ajoute-t-il."""
    return PRONOUNS_MEANT.get(low.rpartition("-")[2])


def is_name(word: str) -> bool:
    """Capitalised, or a lower-case particle joined to a capital (al-Amr)."""
    return word[0].isupper() or ("-" in word and word.partition("-")[2][:1].isupper())


def is_adverb(low: str) -> bool:
    return low in ADVERBS or (len(low) > 4 and low.endswith(ADVERBIAL) and low not in NOT_ADVERBS)


def is_time(lows: list[str], i: int) -> bool:
    """A word that says when: Monday, last (week); but `this` alone is an object."""
    if lows[i] in THIS_OR_LAST:
        return lows[i + 1] in TIMES or (lows[i] != THIS and lows[i + 1] == ON)
    return lows[i] in TIMES


def carries_stop(word: str) -> bool:
    """True where a full stop after the word belongs to it: Mr., U.S., J."""
    return word in CARRIES_STOP or "." in word or (len(word) == 1 and word.isupper())
