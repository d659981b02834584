"""The full name of whoever a mention means: Piao is Piao Xuedong, Mr. Hill is Hugh Hill.

The press gives a name in full once and then goes by the surname, so a short form is looked up where it
stands beside another name; nothing is collected beforehand. Whether a name is a man's or a woman's is told
by a title before it, else by its first name. Roles are left to `role_holders`, pronouns to `pronouns`.
"""

from __future__ import annotations

from newsterm.core.languages.english import POSSESSIVE
from newsterm.core.languages.english_people import (
    FEMALE,
    FEMALE_NAMES,
    MALE,
    MALE_NAMES,
    OF_MEN,
    OF_WOMEN,
    PARTICLES,
)
from newsterm.core.languages.known import ALL_ARTICLES
from newsterm.core.mentions.person_names import (
    WORD,
    gender_by_title,
    is_no_name,
    is_person,
    name_in,
)
from newsterm.core.text.span import Span

_WINDOW = 30_000
"""Characters before and after a mention in which its full name is looked for. Ample: 15000 and
60000 answer the same on 286 news texts."""
_BESIDE = 60
"""Characters beside a name where the rest of it, or a title, stands. Ample: 30 and 120 answer the
same on 286 news texts."""
_LONGEST = 4
"""Words of a name; a longer run of capitals is a headline. Chosen by the gold texts; of 286 news
texts 2 changes 10 and 8 changes 1."""


_PARTICLES_OR_NOTHING = PARTICLES | {""}


class Names:
    """The names of one article, looked up once each."""

    def __init__(self, text: str, title: Span | None) -> None:
        self._text = text
        self._title = title
        self._named: dict[str, str] = {}
        self._full: dict[str, str] = {}
        self._gender: dict[str, str | None] = {}

    def full(self, phrase: str, at: int) -> str:
        """The phrase's name in full, as it stands around `at` in the article; else the phrase."""
        if phrase not in self._named:
            self._named[phrase] = self._look_up(phrase, at)
        return self._named[phrase]

    def _look_up(self, phrase: str, at: int) -> str:
        name = name_in(phrase)
        if name is None:
            return phrase
        alone = " " not in name and name != phrase
        opener = phrase.split(" ", 1)[0].lower()
        if not is_person(name) or (alone and opener in ALL_ARTICLES):
            return phrase
        if " " in name and name.split()[0].lower() not in PARTICLES:
            return name
        gender = gender_by_title(phrase)
        key = name if gender is None else f"{gender} {name}"
        if key not in self._full:
            self._full[key] = self._longest(name, gender, at)
        full = self._full[key]
        return phrase if full == name and _is_of_owner(phrase, name) else full

    def _longest(self, name: str, gender: str | None, here: int) -> str:
        """Beside a first name before it (Donald Trump), else beside a name after it (Piao Xuedong)."""
        text = self._text
        after = ""
        start, stop = max(0, here - _WINDOW), here + _WINDOW
        at = text.find(name, start, stop)
        while at >= 0:
            end = at + len(name)
            within_word = text[at - 1 : at].isalnum() or text[end : end + 1].isalnum()
            if not self._in_title(at) and not within_word:
                left = _reach_left(text, at)
                right = _reach_right(text, end)
                for stop_at in (right, end) if left < at else ():
                    if _is_full_name(text[left:stop_at], gender):
                        return text[left:stop_at]
                if right > end and not after and _is_full_name(text[at:right], gender):
                    after = text[at:right]
            at = text.find(name, end, stop)
        return after or name

    def _in_title(self, at: int) -> bool:
        return self._title is not None and self._title.start <= at < self._title.end

    def gender(self, name: str, at: int) -> str | None:
        """MALE or FEMALE where a title around `at` or the first name says so."""
        if name not in self._gender:
            self._gender[name] = self._by_title(name, at) or _by_given_name(name) if name else None
        return self._gender[name]

    def _by_title(self, name: str, here: int) -> str | None:
        """By a title before the surname, unless it stands before somebody else's first name."""
        text, words = self._text, name.split()
        start, stop = max(0, here - _WINDOW), here + _WINDOW
        at = text.find(" " + words[-1], start, stop)
        while at >= 0:
            for word in reversed(text[max(0, at - _BESIDE) : at].rsplit(None, 3)[-3:]):
                title = word.lower().strip(".,")
                if title in OF_MEN or title in OF_WOMEN:
                    ends = word.endswith(".") and len(title) > 3  # `… his wife. Lee said`
                    if not ends:
                        return MALE if title in OF_MEN else FEMALE
                if len(words) > 1 and not (word in words or _goes_before(word, title)):
                    break
            at = text.find(" " + words[-1], at + 1, stop)
        return None


def _goes_before(word: str, low: str) -> bool:
    """May stand between a title and the surname: `Mr Justice Lee`, `Mr. J. Lee`, `Sir el Lee`."""
    return low in PARTICLES or (word[0].isupper() and (is_no_name(low) or len(low) == 1))


def _is_of_owner(phrase: str, name: str) -> bool:
    """`Lloyd's List`: a name that holds its owner, where `Chile's Boric` is known in full."""
    owner = phrase.removesuffix(" " + name)
    return owner != phrase and owner.endswith(POSSESSIVE) and " " not in owner


def _by_given_name(name: str) -> str | None:
    """`Joan Field`, and `Kim Min-ji`, where the given name comes last and has a hyphen."""
    words = name.lower().split()
    for low in (words[0], words[-1]) if "-" in words[-1] else words[:1]:
        if low in FEMALE_NAMES or low in MALE_NAMES:
            return FEMALE if low in FEMALE_NAMES else MALE
    return None


def _is_full_name(run: str, gender: str | None) -> bool:
    words = run.split()
    names = [word for word in words if word.lower() not in PARTICLES]
    if len(names) > _LONGEST or not is_person(run):
        return False
    return gender is None or _by_given_name(run) in (gender, None)


def _reach_left(text: str, start: int) -> int:
    """Where the run of names begins that goes on at `start`."""
    if start and text[start - 1] != " ":
        return start
    line = text[max(0, start - _BESIDE) : start]
    before = line[:-1].rpartition(" ")[2]
    if before.islower() and before.isalpha() and before not in PARTICLES:
        return start  # `told Lee`: most names stand behind a small word.
    begun = len(line)
    for word in reversed(list(WORD.finditer(line))):
        gap = line[word.end() : begun]
        low = word.group().lower()
        if gap != " " and not (gap == ". " and len(low) == 1):
            break
        if (not word.group()[0].isupper() and low not in PARTICLES) or is_no_name(low):
            break
        begun = word.start()
    while line[begun : begun + 1].islower():  # A particle opens no name: `the al Saud`.
        begun = (line.find(" ", begun) + 1) or len(line)
    return start - len(line) + begun


def _reach_right(text: str, end: int) -> int:
    right = end
    for word in WORD.finditer(text, end, end + _BESIDE):
        if text[right : word.start()].strip(" ") not in _PARTICLES_OR_NOTHING:
            break
        if not word.group()[0].isupper():
            if word.group() in PARTICLES:
                continue
            break
        if is_no_name(word.group().lower()) and not word.group().endswith(POSSESSIVE):
            break
        possessive = word.group().endswith(POSSESSIVE)
        right = word.end() - 2 if possessive else word.end()
        if possessive:
            break
    return right
