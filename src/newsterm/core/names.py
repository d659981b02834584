"""The full name of whoever a mention means: Piao is Piao Xuedong, Mr. Hill is Hugh Hill.

Nothing is collected beforehand. A mention is stripped to the name in it, and where that is a short
form, the text is searched for the first place where it stands beside another name. Whether a name
is a man's or a woman's is told by a title before it anywhere, else by its first name.
"""

from __future__ import annotations

import re

from newsterm.core.firstnames import FEMALE_NAMES, MALE_NAMES
from newsterm.core.grammar import (
    DETERMINERS,
    PREPOSITIONS,
    SUBJECTS,
    SUBORDINATORS,
    TITLES,
    WEEKDAYS,
    is_adverb,
)
from newsterm.core.span import Span

MALE, FEMALE = "male", "female"

_OF_MEN = frozenset(
    """mr sir lord king prince pope father bishop archbishop cardinal congressman chairman spokesman
    businessman brother son husband sheikh imam shri""".split()
)
_OF_WOMEN = frozenset(
    """mrs ms miss dame lady queen princess sister congresswoman chairwoman spokeswoman smt
    businesswoman mother daughter wife actress widow""".split()
)
# No first names among these: not May, April, June, Jan or Sun.
_CALENDAR = WEEKDAYS | frozenset(
    """january february july september october november december yesterday today tomorrow""".split()
)
_SUFFIXES = frozenset("jr sr ii iii".split())
_PARTICLES = frozenset("al bin binti ibn de van der von el la da dos del di du le ben abu".split())
# Words in the names of bodies and places, never in a person's.
_BODIES = frozenset(
    """ministry department university college school institute council committee commission court
    bank group party agency association authority bureau board office union company corporation
    corp inc ltd house senate parliament congress government police army force forces party
    foundation society center centre club times post news press journal magazine street city county
    states united kingdom nations north south east west new york hong kong korea africa america
    american republic islands island party ministry federation organisation organization
    international national world trade development campaign network airlines airport hospital
    church white embassy service services fund league team committee""".split()
)
_WORD = re.compile(r"\w+(?:['’.\-‑]\w+)*")
_WINDOW = 30_000
"""Characters before and after a mention in which its full name is looked for."""
_LONGEST = 4
"""Words of a name; a longer run of capitals is a headline."""


class Names:
    """The names of one article, looked up once each."""

    def __init__(self, text: str, title: Span | None) -> None:
        self.here = 0
        """The place of the text under reading; names are looked up around it."""
        self._text = text
        self._title = title
        self._named: dict[str, str] = {}
        self._full: dict[str, str] = {}
        self._gender: dict[str, str | None] = {}

    def full(self, phrase: str) -> str:
        """The phrase's name in full, as it stands somewhere in the article; else the phrase."""
        if phrase not in self._named:
            self._named[phrase] = self._look_up(phrase)
        return self._named[phrase]

    def _look_up(self, phrase: str) -> str:
        name = name_in(phrase)
        if name is None:
            return phrase
        if not is_person(name) or (" " not in name and phrase.lower().startswith("the ")):
            return phrase
        if " " in name and name.split()[0].lower() not in _PARTICLES:
            return name
        gender = _titled(phrase)
        key = name if gender is None else f"{gender} {name}"
        if key not in self._full:
            self._full[key] = self._longest(name, gender)
        return self._full[key]

    def _longest(self, name: str, gender: str | None) -> str:
        """Beside a first name before it (Donald Trump), else beside a name after it (Piao Xuedong)."""
        text = self._text
        after = ""
        start, stop = max(0, self.here - _WINDOW), self.here + _WINDOW
        at = text.find(name, start, stop)
        while at >= 0:
            end = at + len(name)
            if not self._in_title(at) and not text[end : end + 1].isalnum():
                left = _reach_left(text, at)
                if left < at and _is_full_name(text[left:end], gender):
                    return text[left:end]
                right = _reach_right(text, end)
                if right > end and not after and _is_full_name(text[at:right], gender):
                    after = text[at:right]
            at = text.find(name, end, stop)
        return after or name

    def _in_title(self, at: int) -> bool:
        return self._title is not None and self._title.start <= at < self._title.end

    def gender(self, name: str) -> str | None:
        """MALE or FEMALE where a title or the first name says so."""
        if name not in self._gender:
            words = name.split()
            self._gender[name] = (
                self._by_title(words[-1]) or _by_first_name(words[0]) if words else None
            )
        return self._gender[name]

    def learn(self, name: str, gender: str) -> None:
        """A pronoun has told what titles and first name did not."""
        self._gender[name] = self._gender.get(name) or gender

    def _by_title(self, last: str) -> str | None:
        text = self._text
        start, stop = max(0, self.here - _WINDOW), self.here + _WINDOW
        at = text.find(" " + last, start, stop)
        while at >= 0:
            before = text[max(0, at - 60) : at].split()[-3:]
            for word in before:
                title = word.lower().strip(".,")
                if title in _OF_MEN:
                    return MALE
                if title in _OF_WOMEN:
                    return FEMALE
            at = text.find(" " + last, at + 1, stop)
        return None


def _by_first_name(first: str) -> str | None:
    low = first.lower()
    if low in FEMALE_NAMES:
        return FEMALE
    return MALE if low in MALE_NAMES else None


def is_person(name: str) -> bool:
    """Not a body or a place, as far as the words of the name tell."""
    words = [word.lower() for word in name.split()]
    return not any(word in _BODIES for word in words) and not name.isupper()


def _titled(phrase: str) -> str | None:
    """The gender that a title in the phrase tells."""
    words = [word.strip(".") for word in phrase.lower().split()]
    if any(word in _OF_WOMEN for word in words):
        return FEMALE
    return MALE if any(word in _OF_MEN for word in words) else None


def _is_full_name(run: str, gender: str | None) -> bool:
    words = run.split()
    names = [word for word in words if word.lower() not in _PARTICLES]
    if len(names) > _LONGEST or not is_person(run):
        return False
    return gender is None or _by_first_name(words[0]) in (gender, None)


def full_names(words: str) -> list[str]:
    """The names of two words and more, or after a title, in a stretch of text."""
    found = []
    for run in _runs(words):
        name = words[run[0].start() : run[-1].end()]
        if len(run) > 1 or _titled(words[max(0, run[0].start() - 5) : run[0].start()]):
            found.append(name)
    return found


def _reach_left(text: str, start: int) -> int:
    """Where the run of names begins that goes on at `start`."""
    if start and text[start - 1] != " ":
        return start
    line = text[max(0, start - 60) : start]
    begun = len(line)
    for word in reversed(list(_WORD.finditer(line))):
        gap = line[word.end() : begun]
        low = word.group().lower()
        if gap != " " and not (gap == ". " and len(low) == 1):
            break
        if (not word.group()[0].isupper() and low not in _PARTICLES) or _is_no_name(low):
            break
        begun = word.start()
    while line[begun : begun + 1].islower():  # A particle opens no name: `the al Saud`.
        begun = (line.find(" ", begun) + 1) or len(line)
    return start - len(line) + begun


def _is_no_name(low: str) -> bool:
    return (
        low in TITLES
        or low in DETERMINERS
        or low in SUBJECTS
        or low in _CALENDAR
        or low in PREPOSITIONS
        or low in SUBORDINATORS
        or is_adverb(low)
        or low.endswith(("'s", "’s"))
    )


def _reach_right(text: str, end: int) -> int:
    right = end
    for word in _WORD.finditer(text, end, end + 50):
        if text[right : word.start()] != " " or not word.group()[0].isupper():
            break
        if _is_no_name(word.group().lower()) and not word.group().endswith(("'s", "’s")):
            break
        possessive = word.group().endswith(("'s", "’s"))
        right = word.end() - 2 if possessive else word.end()
        if possessive:
            break
    return right


# `the mayor of London`, `the Minister of Trade and Industry`: names of what the head is of.
_OF_BEFORE = re.compile(
    r"\b(?:of|for|at|in|from|on|to|with)(?: the| its| their)?(?: [A-Z]\w+,? and)? $"
)
_IS_DESCRIBED = re.compile(
    r"(?:[Tt]he|[Aa]n?|[Oo]ne|[Ss]everal|[Ss]ome) [a-z]+ (?:of|for|at|in|from) "
)
_DESCRIBES = ("of ", "for ", "from ", "in ", "at ", "and ", "who ", "(", "with ", "on ", "to ")


def name_in(phrase: str) -> str | None:
    """The name a noun phrase holds: `Prime Minister Ali Hassan of Jordan` holds `Ali Hassan`."""
    words = phrase.split(" ")
    if len(words) < 3 and all(_is_plain_name(word) for word in words):
        return phrase
    if "," not in phrase and _IS_DESCRIBED.match(phrase):
        return None
    runs = [run for run in _runs(phrase) if not _OF_BEFORE.search(phrase[: run[0].start()])]
    if not runs:
        return None
    if len(runs) > 1 and phrase[runs[0][-1].end() : runs[1][0].start()].strip(" .") == "and":
        return None  # Two who speak together are named as written.
    described = phrase[runs[0][-1].end() :].lstrip(" .,").startswith(_DESCRIBES)
    run = runs[0] if described else runs[-1]
    rest = phrase[run[-1].end() :].lstrip(" .,")
    if rest[:1].islower() and not rest.startswith(_DESCRIBES):
        return None  # `Farmers' groups`, `Trump aides`: no name but a description.
    name = phrase[run[0].start() : run[-1].end()]
    return name[:-2] if name.endswith(("'s", "’s")) else name


def _is_plain_name(word: str) -> bool:
    return word.isalpha() and word[0].isupper() and not _is_no_name(word.lower())


def _runs(phrase: str) -> list[list[re.Match[str]]]:
    """The runs of capitalised words, titles cut off their front."""
    runs: list[list[re.Match[str]]] = []
    for word in _WORD.finditer(phrase):
        text = word.group()
        joined = runs and phrase[runs[-1][-1].end() : word.start()].strip(" .")
        if not text[0].isupper():
            if text[:3] in ("al-", "el-", "Al-") and runs and joined == "":
                runs[-1].append(word)
            continue
        if runs and (joined == "" or all(part in _PARTICLES for part in str(joined).split())):
            runs[-1].append(word)
        else:
            runs.append([word])
    return [bare for run in runs if (bare := _without_titles(run))]


def _without_titles(run: list[re.Match[str]]) -> list[re.Match[str]]:
    """`US President Joe Biden` is Joe Biden; a run that ends in a title names an office only."""
    cut = 0
    while cut < len(run) and _is_no_name(run[cut].group().lower()):
        cut += 1
    if len(run) - cut > 2 and run[cut].group().endswith("ist"):
        cut += 1  # `Economist Arun Das` at the head of a sentence.
    for i, word in enumerate(run):
        low = word.group().lower()
        if (low in TITLES and low not in _SUFFIXES) or word.group() == "HE":
            cut = max(cut, i + 1)
        elif low in _BODIES and i + 2 < len(run):
            cut = max(cut, i + 1)  # `Parks Department Omar Khouri`
    return run[cut:]
