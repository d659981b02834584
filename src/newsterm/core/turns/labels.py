"""Labels: the names that stand before a turn, `ADA COLE:`, `Q.`, `Mr HALE (Ashby):`.

A label opens its paragraph or is all of it. What it may be made of is told here; whether an article
that has such lines is a transcript at all, in `turns`.
"""

from __future__ import annotations

from newsterm.core.grammar.word_classes import is_name, is_of_person, is_title
from newsterm.core.languages.english import AUXILIARIES, WITHIN_OFFICE
from newsterm.core.languages.english_people import (
    ANSWER_LABELS,
    ASKED_AND_ANSWERED,
    CHAIRS,
    NO_LABELS,
    OPENS_SENTENCE,
    PARTICLES,
    QUESTION_LABELS,
)
from newsterm.core.languages.known import CUES
from newsterm.core.lazy_pattern import lazy_pattern
from newsterm.core.text.span import Span
from newsterm.core.value import frozen

_LONGEST = 6
"""Words of a name with its office: `Mr Deputy Speaker Ann Lee`."""
LONGEST_NAME = 60
"""Characters of a name alone on its line."""
LONGEST_LABEL = 130
"""Characters of a name, its bracket and its colon."""
_LABEL = lazy_pattern(
    r"(?P<name>[^\W\d_][^:：\n.?!“”\"«»]{0,60}?(?:\.[^:：\n?!“”\"«»]{1,50}?)?)"
    r"(?: ?\((?P<place>[^)\n]{1,60})\))?[ ]?[:：](?=\s|$)\s*"
)
_LETTER = lazy_pattern(r"(?P<name>[QA]|Question|Answer)(?: ?\d{1,3})? ?[.:)–—-](?=\s|$)\s*")
_IN_MARKS = frozenset("\"“„«‘'‟")


@frozen
class Label(Span):
    """The name before a turn."""

    name: str
    """As it is written, without bracket and colon."""
    words_at: int
    """Where the words begin; the end of the paragraph where the label is all of it."""

    @property
    def key(self) -> str:
        return self.name.lower()

    @property
    def is_letter(self) -> bool:
        return self.key in QUESTION_LABELS or self.key in ANSWER_LABELS

    @property
    def is_loud(self) -> bool:
        """In capitals, or a letter for question and answer: no list is headed so."""
        return self.is_letter or (self.name.isupper() and len(self.name) > 2)

    @property
    def is_known(self) -> bool:
        """A full name, an office or a part somebody plays: more than a word with a colon."""
        words = self.name.split()
        last = words[-1].lower().strip(".")
        holds_office = any(is_title(word.lower().strip(".")) for word in words)
        return (
            self.is_loud or len(words) > 1 or holds_office or last in CHAIRS or is_of_person(last)
        )


def _may_be_letter(text: str, start: int) -> bool:
    """`Q.`, `A 2:`, `Question`: asked first, for `A crowd …` opens many a paragraph."""
    if text[start + 1 : start + 2].isalpha():
        return text.startswith(ASKED_AND_ANSWERED, start)
    behind = text[start + 1 : start + 3].lstrip(" ")[:1]
    return behind.isdecimal() or behind in ".:)–—-"


def _may_be_label(text: str, start: int, end: int) -> bool:
    """False where what stands before the first colon is no name by its length: asked first."""
    at = min((i for colon in ":：" if (i := text.find(colon, start, end)) >= 0), default=-1)
    if at < 0 or not (at + 1 == end or text[at + 1].isspace()):
        return False
    before = text[start:at]
    return "(" in before or len(before.split(None, _LONGEST)) <= _LONGEST


def label_of(text: str, part: Span) -> Label | None:
    """The label that opens a paragraph."""
    start, end = part.start, min(part.end, part.start + LONGEST_LABEL)
    letter = _LETTER.match(text, start, end) if _may_be_letter(text, start) else None
    found = letter or (_LABEL.match(text, start, end) if _may_be_label(text, start, end) else None)
    if not found or text[found.end() : found.end() + 1] in _IN_MARKS:
        return None  # `Smith: “…”` has marks to be read by.
    name = found["name"].strip()
    if not _may_be_name(name):
        return None
    start = found.start("name")
    words_at = found.end()
    while words_at < part.end and text[words_at].isspace():
        words_at += 1
    return Label(start, start + len(name), name, words_at)


def bare_label(text: str, part: Span) -> Label | None:
    """A paragraph that is a name and no more."""
    if text[part.end - 1] in ".?!:,;":
        return None
    name = part.cut(text)
    if not _may_be_name(name):
        return None
    return Label(part.start, part.end, name, part.end)


def _may_be_name(name: str) -> bool:
    words = [word.strip(".,") for word in name.split()]
    words = [word for word in words if word]
    if not words or len(words) > _LONGEST or words[0].lower() in NO_LABELS:
        return False
    lows = [word.lower() for word in words]
    if lows[-1] in AUXILIARIES or (len(words) > 1 and lows[-1] in CUES):
        return False  # `Lee said:`
    return all(_is_part(word, i) for i, word in enumerate(words))


def _is_part(word: str, i: int) -> bool:
    low = word.lower()
    small = low in PARTICLES or low in WITHIN_OFFICE
    if i and low in OPENS_SENTENCE and not small and word != low:
        return is_title(low)
    return is_name(word) or (i > 0 and (small or word.isdigit()))
