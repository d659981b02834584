"""Who holds a role: after `Foreign Minister Badr Ali met …` the minister is Badr Ali.

A definite description takes up a name by the word for a role that stood beside it, before it (`Badr Ali,
minister of trade,`) or after it (`Minister Badr Ali`, `the minister of trade, Badr Ali,`). Where two people
hold the role, or the last one told of has no name (`a minister`), it stays as it is written. Descriptions
by other words (`the cleric` for somebody called an imam) are left to `pronouns`.
"""

from __future__ import annotations

import re

from newsterm.core.grammar.word_classes import is_of_person, is_title
from newsterm.core.languages.english import INDEFINITE, PLACES, WITHIN_FIELD, YEAR_OLD
from newsterm.core.languages.english_people import (
    DEFINITE,
    EPITHETS,
    FIELDS_OF_OFFICE,
    HONOURS,
    LESSER_OFFICES,
    OF_FIELD,
    OF_ITS,
    PARTICLES,
    SAME_OFFICE,
    THE,
    THE_AT_HEAD,
)
from newsterm.core.lazy_pattern import lazy_pattern
from newsterm.core.mentions.person_names import WORD, is_no_name, is_person
from newsterm.core.value import frozen

_WINDOW = 30_000
"""Characters before a mention in which the holder of its role is looked for. Ample: 15000 and 60000
answer the same on 286 news texts."""
_MOST = 40
"""Places of one word for a role that are read. Ample: 20 and 80 answer the same on 286 news texts."""
_NAME_AHEAD = 60
"""Characters after a role within which its holder’s name ends. Ample: 30 and 120 answer the same on
286 news texts."""
_APPOSITION = 60
"""Characters between a name and the word for its holder's role. Ample: 30 and 120 answer the same
on 286 news texts."""
_OF_FIELD = lazy_pattern(rf" (?:{OF_FIELD}) [^.,;:\n“”\"]{{0,60}}")
_AGE = lazy_pattern(r", (?:aged )?\d{1,3}$")


@frozen
class RoleHolder:
    """A word for a role at one place, with whom it names there."""

    words: tuple[str, ...]
    """The words before it, in small letters, the nearest last."""
    name: str | None

    @property
    def before(self) -> str:
        return self.words[-1] if self.words else ""


class RoleHolders:
    """The holders of roles in one article; each place of a word for a role is read once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._read: dict[int, RoleHolder] = {}

    def holder(self, phrase: str, at: int) -> str | None:
        """The name of whom the phrase at `at` means, if it is a role and one person bears it."""
        words = phrase.lower().split() if phrase.startswith(THE_AT_HEAD) else []
        if not words or not is_of_person(words[-1]):
            return None
        words[-1:] = SAME_OFFICE.get(words[-1], words[-1:])
        field = words[-2] if len(words) > 2 else None
        known = self._told_of(words[-1], at)
        known = [b for b in known if b.name is None or _is_same_office(b.before, field)]
        names = {b.name for b in known if b.name}
        return known[-1].name if len(names) == 1 else None

    def is_new(self, phrase: str, at: int) -> bool:
        """`The cleric` where no cleric was told of: another word for somebody told of before."""
        if not phrase.startswith(DEFINITE):
            return False
        low = phrase.lower()
        if low in HONOURS:
            return True
        head = low.rpartition(" ")[2]
        if not low.startswith(THE) or not (head in EPITHETS or head.endswith(YEAR_OLD)):
            return False
        if self._text.startswith(OF_ITS, at + len(phrase)):
            return False  # `the president of the league, Ann Lee`
        return not _places(self._text, head, at)

    def _told_of(self, role: str, at: int) -> list[RoleHolder]:
        """Where the role was told of before `at` with a name, or with an article that gives none."""
        text, told = self._text, []
        for start in _places(text, role, at):
            if start not in self._read:
                words = text[max(0, start - _APPOSITION) : start].lower().split()[-3:]
                end = start + len(role)
                name = _name_after(text, end) or _name_before(text, start, end)
                self._read[start] = RoleHolder(tuple(words), name)
            holder = self._read[start]
            if holder.name or not INDEFINITE.isdisjoint(holder.words):
                told.append(holder)
        return told


def _places(text: str, role: str, at: int) -> list[int]:
    """Where the word for a role stands before `at`: minister, Minister, MINISTER."""
    places: list[int] = []
    begin = max(0, at - _WINDOW)
    for word in (role, role.capitalize(), role.upper()):
        place = text.rfind(word, begin, at)
        most = len(places) + _MOST
        while place >= 0 and len(places) < most:
            end = place + len(word)
            if not (text[place - 1 : place].isalnum() or text[end : end + 1].isalnum()):
                places.append(place)
            place = text.rfind(word, begin, place)
    return sorted(places)


def _is_same_office(before: str, field: str | None) -> bool:
    """`the foreign minister` is no minister of trade, and `the president` no vice president."""
    return before == field if field else before not in LESSER_OFFICES


def _name_after(text: str, end: int) -> str | None:
    """`Minister Dr Badr Ali`, `minister of trade, Badr Ali`"""
    field = _OF_FIELD.match(text, end)
    after = field.end() if field else end
    if text.startswith(", ", after):
        name, stop = _run(text, after + 1)
        if name and text[stop : stop + 1] in (",", "."):
            return name
    return _past_field(text, end) if field else _run(text, end)[0]


def _past_field(text: str, end: int) -> str | None:
    """`Minister of Water and Energy Badr Ali`: the last two of the capitals, where a third is."""
    words: list[str] = []
    stop = end
    for word in WORD.finditer(text, end, end + _NAME_AHEAD):
        small = word.group() in WITHIN_FIELD
        low = word.group().lower()
        if words and is_title(low) and low not in FIELDS_OF_OFFICE:
            return _run(text, stop)[0]  # `Minister of Commerce Sheikh Faisal bin Hamad`
        if text[stop : word.start()] != " " or not (small or word.group()[0].isupper()):
            break
        words.append(word.group())
        stop = word.end()
    named = len(words) > 3 and all(word[0].isupper() for word in words[-3:])
    name = " ".join(words[-2:])
    return name if named and is_person(name) and not is_no_name(words[-2].lower()) else None


def _run(text: str, at: int) -> tuple[str | None, int]:
    """The full name that begins after the blank at `at`, past its titles, and where it ends."""
    begun = stop = at
    many = 0
    for word in WORD.finditer(text, at, at + _NAME_AHEAD):
        low = word.group().lower()
        if text[stop : word.start()] not in (" ", ". "):
            break
        if not many and is_title(low):
            begun = stop = word.end()
            continue
        if not (word.group()[0].isupper() and not is_no_name(low)) and low not in PARTICLES:
            break
        begun = begun if many else word.start()
        many += low not in PARTICLES
        stop = word.end()
    name = text[begun:stop]
    return (name if many > 1 and is_person(name) else None), stop


def _name_before(text: str, start: int, end: int) -> str | None:
    """`Badr Ali, 50, the country’s trade minister,`"""
    field = _OF_FIELD.match(text, end)
    if text[field.end() if field else end :][:1] not in (",", "."):
        return None
    left, comma, between = text[max(0, start - _APPOSITION) : start].rpartition(", ")
    if not comma or re.search(r"[.;:\n“”\"]| and ", between):
        return None
    words = list(WORD.finditer(_AGE.sub("", left)))
    begun = len(words)
    while begun and _is_part(words[begun - 1].group()):
        begun -= 1
    run = words[begun:]
    if len(run) < 2 or (begun and words[begun - 1].group().lower() in PLACES):
        return None
    name = left[run[0].start() : run[-1].end()]
    return name if "," not in name and "." not in name and is_person(name) else None


def _is_part(word: str) -> bool:
    low = word.lower()
    return low in PARTICLES or (word[0].isupper() and not is_no_name(low))
