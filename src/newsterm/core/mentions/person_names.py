"""Person names within a noun phrase: `Prime Minister Ali Hassan of Jordan` holds `Ali Hassan`.

A name is a run of capitalised words and the particles between them. Titles before it are cut off, a run
that only says of what somebody is the head (`the mayor of London`) is passed over, and bodies and places
are told from persons by the words they are made of. Whom the name means in full is left to `full_names`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from newsterm.core.grammar.word_classes import is_adverb, is_of_person, is_title
from newsterm.core.languages.english import (
    ADVERBIAL,
    AND,
    DETERMINERS,
    INDEFINITES,
    OPENS_ROLE,
    POSSESSIVE,
    POSSESSIVE_OR_NEGATED,
    PREPOSITIONS,
    SUBJECTS,
    SUBORDINATORS,
)
from newsterm.core.languages.english_people import (
    ARABIC_ARTICLES,
    BEFORE_SRI,
    BODIES,
    DESCRIBES,
    FEMALE,
    GENERATIONS,
    HIS_EXCELLENCY,
    ITS,
    MALE,
    MAY_END_PERSON,
    OF_MEN,
    OF_WHAT,
    OF_WHERE,
    OF_WOMEN,
    OPENS_DESCRIPTION,
    PARTICLES,
    PROFESSION,
    SRI,
    SURNAMES_TOO,
    TAN,
    TITLES,
)
from newsterm.core.languages.english_small_words import CALENDAR
from newsterm.core.languages.known import HONORIFICS
from newsterm.core.lazy_pattern import lazy_pattern

WORD = lazy_pattern(r"\w+(?:['.-]\w+|[’‑]\w+)*")
# `the mayor of London`, `the Minister of Trade and Industry`: names of what the head is of.
_OF_BEFORE = lazy_pattern(rf"\b(?:{OF_WHAT})(?: (?:{ITS}))?(?: [A-Z]\w+,? {AND})? $")
_WHERE = frozenset(OF_WHERE.split("|"))
_IS_DESCRIBED = lazy_pattern(rf"(?:{OPENS_DESCRIPTION}) [a-z]+ (?:{OF_WHERE}) ")


# Marcia “Cia” Price, J. Hill
_WITHIN_NAME = " .\"“”‘’'"


@lru_cache(maxsize=128)  # A name that was found is asked for again and again.
def name_in(phrase: str) -> str | None:
    """The name a noun phrase holds: `Prime Minister Ali Hassan of Jordan` holds `Ali Hassan`."""
    if phrase.lower() in SURNAMES_TOO and phrase[0].isupper():
        return phrase
    words = phrase.split(" ")
    if len(words) < 3 and all(_is_plain_name(word) for word in words):
        return phrase
    rest = phrase[len(words[0]) :]
    if words[0].lower() in DETERMINERS and rest.islower() and "-" not in rest:
        return None
    if "," not in phrase and words[2:3] and words[2] in _WHERE and _IS_DESCRIBED.match(phrase):
        return None
    runs = [run for run in _runs(phrase) if not _OF_BEFORE.search(phrase[: run[0].start()])]
    if not runs:
        return None
    if len(runs) > 1 and _joins(phrase[runs[0][-1].end() : runs[1][0].start()]):
        return None  # Two who speak together are named as written.
    described = phrase[runs[0][-1].end() :].lstrip(" .,").startswith(DESCRIBES)
    run = runs[0] if described else runs[-1]
    if described and len(runs[-1]) > 1 and not is_person(run[-1].group()):
        run = runs[-1]  # `Bank of England governor Omar Hill`
    if len(runs) > 1 and _is_of_two_fields(phrase[runs[0][-1].end() : runs[-1][0].start()]):
        run = runs[-1]
    rest = phrase[run[-1].end() :].lstrip(" .,")
    if rest[:1].islower() and not rest.startswith(DESCRIBES):
        return None  # `Trump aides`: no name but a description.
    if rest.startswith(("' ", "’ ")):
        return None  # `Farmers' groups`, `Mrs Lewis' neighbour`
    name = phrase[run[0].start() : run[-1].end()]
    return name[:-2] if name.endswith(POSSESSIVE) else name


def _joins(between: str) -> bool:
    """`and`, or `and Mr.` with the title of the second."""
    words = between.strip(" .").lower().split()
    return words[:1] == [AND] and all(word.strip(".") in TITLES for word in words[1:])


def _is_of_two_fields(between: str) -> bool:
    """`Trade and Food Security Minister Ann Lee`: the office before a name has an `and` in it."""
    first, *rest = between.split() or [""]
    names_office = any(is_title(word.lower().strip(".")) for word in rest)
    return first == AND and names_office and all(word[0].isupper() for word in rest)


def _is_plain_name(word: str) -> bool:
    return word.isalpha() and word[0].isupper() and not is_no_name(word.lower())


def names_within(words: str) -> list[str]:
    """Every name in a stretch of text."""
    return [words[run[0].start() : run[-1].end()] for run in _runs(words)]


@lru_cache(maxsize=128)
def is_person(name: str) -> bool:
    """Not a body or a place, as far as the words of the name tell."""
    return BODIES.isdisjoint(name.lower().split()) and not name.isupper()


def is_role(phrase: str) -> bool:
    """`The bus driver`, `a 42-year-old`: somebody told of by what he or she is."""
    words = phrase.lower().split()
    return len(words) > 1 and words[0] in OPENS_ROLE and is_of_person(words[-1])


def may_be_role(phrase: str) -> bool:
    """`The interpreter`, `Ms Lee’s ex-husband`: a word in the form of those for people."""
    words = phrase.lower().split()
    if len(words) < 2 or (not is_of_person(words[-1]) and not words[-1].endswith(MAY_END_PERSON)):
        return False
    return words[0] in OPENS_ROLE or any(word.endswith(POSSESSIVE) for word in words[:-1])


def gender_by_title(phrase: str) -> str | None:
    """The gender that a title in the phrase tells."""
    words = [word.strip(".") for word in phrase.lower().split()]
    if any(word in OF_WOMEN for word in words):
        return FEMALE
    return MALE if any(word in OF_MEN for word in words) else None


def _runs(phrase: str) -> list[list[re.Match[str]]]:
    """The runs of capitalised words, titles cut off their front."""
    runs: list[list[re.Match[str]]] = []
    for word in WORD.finditer(phrase):
        written = word.group()
        has_capital = written[0].isupper()
        if not has_capital and not written.startswith(ARABIC_ARTICLES):
            continue
        between = phrase[runs[-1][-1].end() : word.start()].strip(_WITHIN_NAME) if runs else None
        if between == "" or (between and has_capital and PARTICLES.issuperset(between.split())):
            runs[-1].append(word)
        else:
            runs.append([word])
    return [bare for run in runs if (bare := _without_titles(run))]


def _without_titles(run: list[re.Match[str]]) -> list[re.Match[str]]:
    """`US President Joe Biden` is Joe Biden; a run that ends in a title names an office only."""
    cut = 0
    while cut < len(run) and _is_no_part(run, cut):
        cut += 1
    if len(run) - cut > 2 and run[cut].group().endswith(PROFESSION):
        cut += 1  # `Economist Arun Das` at the head of a sentence.
    for i, word in enumerate(run):
        low = word.group().lower()
        if low in GENERATIONS or (low in SURNAMES_TOO and i > cut) or _is_half_title(run, i):
            continue
        if is_title(low) or word.group() == HIS_EXCELLENCY:
            cut = max(cut, i + 1)
        elif low in BODIES and i + 2 < len(run):
            cut = max(cut, i + 1)  # `Parks Department Omar Khouri`
    return run[cut:]


def _is_no_part(run: list[re.Match[str]], i: int) -> bool:
    """A title or a small word; not `Connolly`, which is an adverb only before a name."""
    low = run[i].group().lower()
    if low.endswith(ADVERBIAL) and i + 1 == len(run):
        return False
    return is_no_name(low) and not _is_half_title(run, i)


def _is_half_title(run: list[re.Match[str]], i: int) -> bool:
    """`Tan` and `Sri` are names alone (Tan Wei, Sri Wahyuni) and a title together."""
    low = run[i].group().lower()
    if low not in (TAN, SRI):
        return False
    before = run[i - 1].group().lower() if i else ""
    after = run[i + 1].group().lower() if i + 1 < len(run) else ""
    return after != SRI if low == TAN else before not in BEFORE_SRI


@lru_cache(maxsize=1024)  # The names of an article come again and again.
def is_no_name(low: str) -> bool:
    return (
        is_title(low)
        or low in DETERMINERS
        or low in SUBJECTS
        or low in INDEFINITES
        or low in CALENDAR
        or low in PREPOSITIONS
        or low in SUBORDINATORS
        or is_adverb(low)
        or low in HONORIFICS
        or low.endswith(POSSESSIVE_OR_NEGATED)
    )
