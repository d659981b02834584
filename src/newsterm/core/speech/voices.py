"""Who is speaking: the memory of an article's speakers, and whom a pronoun means.

A name is looked up in full. `He` and `she` mean the person who spoke or was the subject of a
sentence last, as far as titles and first names allow; `they` and `it` mean the last body or group.
Where nobody fits, the pronoun stays as written.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise

from newsterm.core.span import Span
from newsterm.core.speech.grammar import DASHES, RELATIVES, SUBORDINATORS
from newsterm.core.speech.name_forms import FEMALE, MALE, is_person, name_in, names_within
from newsterm.core.speech.names import Names
from newsterm.core.speech.paragraph import Paragraph
from newsterm.core.speech.phrases import Phrase
from newsterm.core.speech.subjects import (
    before_relative,
    is_complete,
    is_plural,
    joined,
    past_of,
    subject,
)
from newsterm.core.speech.tokens import Tokens
from newsterm.core.value import frozen

_GENDER = {"he": MALE, "him": MALE, "his": MALE, "she": FEMALE, "her": FEMALE}
_PRONOUNS = frozenset("he she they it i we you who which that him her them his their its".split())
_HEAD = 80
"""Tokens of a sentence among which its people are looked for."""
_BACK_TO_MANY = 3
"""Sentences to look back for whom `they` means."""
_CROWDS = frozenset("police people men women children".split())
_BACK = 8
"""Sentences to look back for whom a pronoun means."""


def _is_common(phrase: str) -> bool:
    return phrase.lower().startswith(("the ", "a ", "an "))


@frozen
class Voice:
    """A speaker at one place of the text."""

    name: str
    mention: Span


class Voices:
    """Remembers who has spoken, in the order of the text."""

    def __init__(self, text: str, title: Span | None) -> None:
        self.last: Voice | None = None
        self._text = text
        self._names = Names(text, title)
        self._sentences: list[tuple[Tokens, int, int]] = []
        self._starts: list[int] = []
        self._subjects: dict[int, str | None] = {}
        self._others: dict[int, list[str]] = {}

    def read(self, paragraph: Paragraph) -> None:
        """Take note of a paragraph, for the pronouns that mean somebody in it."""
        tokens = paragraph.tokens
        for first, last in paragraph.sentences:
            self._sentences.append((tokens, first, last))
            self._starts.append(tokens.start(first))

    def of(self, tokens: Tokens, source: Phrase, before: int | None = None) -> Voice:
        """The speaker that the tokens of `source` mean; a pronoun, somebody named before `before`."""
        mention = tokens.span(*source)
        self._names.here = mention.start
        low = tokens.lows[source[0]]
        if source[0] != source[1] or low not in _PRONOUNS:
            return Voice(self._names.full(mention.cut(self._text)), mention)
        if low in RELATIVES or low == "that":
            return Voice(self._antecedent(tokens, source[0]) or mention.cut(self._text), mention)
        name = self._meant_by(low, mention.start if before is None else tokens.start(before))
        if name is None and before is not None:
            name = self._meant_by(low, mention.start)
            name = name if name and not name.endswith("s") else None  # `Crops fail, he said.`
        return Voice(name or mention.cut(self._text), mention)

    def near(self, at: int, earlier: Voice | None) -> Voice | None:
        """Who speaks at `at` where nothing says it: who spoke, or is told of, just before."""
        here = bisect_right(self._starts, at) - 1
        before = here - 1 if here >= 0 and self._starts[here] == at else here
        if before < 0 or (earlier and earlier.mention.start >= self._starts[max(0, before - 1)]):
            return earlier
        name = self._subject_of(before)
        if name is None or not name_in(name):
            return earlier
        last = name.split()[-1]
        start = self._text.find(last, self._starts[before])
        return Voice(name, Span(start, start + len(last))) if start >= 0 else earlier

    def _antecedent(self, tokens: Tokens, at: int) -> str | None:
        """`Devocht, who`: the phrase before the relative pronoun."""
        parted = at > 1 and (tokens.lows[at - 1] == "," or tokens.lows[at - 1] in DASHES)
        last = at - 2 if parted else at - 1
        phrase = before_relative(tokens, last, at) if last >= 0 else None
        return self._names.full(tokens.span(*phrase).cut(self._text)) if phrase else None

    def _meant_by(self, low: str, at: int) -> str | None:
        gender = _GENDER.get(low)
        if gender:
            name = self._person(gender, at)
            if name:
                self._names.learn(name, gender)
            return name
        if low in ("they", "it", "their", "its"):
            return self._body(at) if low == "it" else self._group(low) or self._many(at)
        return None

    def _body(self, at: int) -> str | None:
        """`The state sued, and it said …`: of its own sentence, else who spoke, else of the last."""
        here = bisect_right(self._starts, at) - 1
        own = self._body_of(here, at) if here >= 0 else None
        own = own or self._group("it")
        return own or (self._body_of(here - 1, at) if here > 0 else None)

    def _group(self, low: str) -> str | None:
        """The body or the group that spoke last, if whoever spoke last is one."""
        if self.last is None:
            return None
        name, phrase = self.last.name, self.last.mention.cut(self._text).lower()
        body = phrase.startswith("the ") or not name_in(name) or not is_person(name)
        body = body or (low == "it" and " " not in name and self._names.gender(name) is None)
        many = " and " in name or (" " not in name and name.endswith("s") and low == "they")
        return name if (body or many) and name.lower() not in _PRONOUNS else None

    def _many(self, at: int) -> str | None:
        """Those of whom the last sentences tell: `The rebels fled. “…,” they said.`"""
        here = bisect_right(self._starts, at) - 1
        for i in range(here, max(-1, here - _BACK_TO_MANY), -1):
            tokens, first, last = self._sentences[i]
            found = subject(tokens, first, min(last, first + _HEAD) + 1)
            if found is None or tokens.start(found[0]) >= at:
                continue
            begun, ended = joined(tokens, found, last)
            low = tokens.lows[ended]
            if ended > found[1] or low in _CROWDS or is_plural(tokens, ended):
                return tokens.span(begun, ended).cut(self._text)
        return None

    def _body_of(self, i: int, at: int) -> str | None:
        """The body that sentence i tells of, named before `at`."""
        tokens, first, last = self._sentences[i]
        first += tokens.lows[first] in SUBORDINATORS
        found = subject(tokens, first, min(last, first + _HEAD) + 1)
        if found is None or tokens.start(found[0]) >= at or not is_complete(tokens, found[1]):
            return None
        name = tokens.span(found[0], past_of(tokens, found[1], last)).cut(self._text)
        return name if self._may_be_body(name) else None

    def _may_be_body(self, phrase: str) -> bool:
        if _is_common(phrase):
            return True
        full = self._names.full(phrase)
        if not name_in(phrase) or phrase.lower() in _PRONOUNS:
            return False
        return not is_person(full) or (" " not in full and self._names.gender(full) is None)

    def _person(self, gender: str, at: int) -> str | None:
        """The person of this gender who spoke or was named last before `at`."""
        here = bisect_right(self._starts, at) - 1
        for i in range(here, max(-1, here - _BACK), -1):
            spoke = self.last and self._starts[i] <= self.last.mention.start
            if self.last and spoke and self._fits(self.last.name, gender):
                return self.last.name
            name = self._subject_of(i)
            if _GENDER.get(str(name)) == gender:
                continue  # Told of by a pronoun already: whoever is meant was named before.
            others = [o for o in self._others_of(i) if self._precedes(o, i, at)]
            known = [o for o in others if self._names.gender(o) == gender]
            if name and self._fits(name, gender) and self._precedes(name, i, at):
                sure = self._names.gender(name) == gender or len(known) != 1
                return name if sure else known[0]
            if known or (len(others) == 1 and self._fits(others[0], gender)):
                return known[0] if known else others[0]
        return self.last.name if self.last and self._fits(self.last.name, gender) else None

    def _fits(self, name: str, gender: str) -> bool:
        if name.lower() in _PRONOUNS or not name_in(name) or not is_person(name):
            return False
        return self._names.gender(name) in (gender, None)

    def _precedes(self, name: str, i: int, at: int) -> bool:
        return self._text.find(name.split()[-1], self._starts[i], at) >= 0

    def _subject_of(self, i: int) -> str | None:
        """The person that sentence i tells of, or the pronoun or noun it opens with."""
        if i not in self._subjects:
            tokens, first, last = self._sentences[i]
            found = subject(tokens, first, min(last, first + _HEAD) + 1)
            phrase = tokens.span(*found).cut(self._text) if found else ""
            name = self._names.full(phrase)
            person = phrase and name_in(name) and is_person(name) and not _is_common(name)
            self._subjects[i] = name if person else phrase.lower() or None
        return self._subjects[i]

    def _others_of(self, i: int) -> list[str]:
        """Whoever else sentence i names, known in full, outside its quotations."""
        if i not in self._others:
            tokens, first, last = self._sentences[i]
            last = min(last, first + _HEAD)
            edges = [first, *(n for n in range(first, last + 1) if n in tokens.quotes), last + 1]
            names = [
                name
                for a, b in pairwise(edges)
                if b > a
                for name in names_within(tokens.span(a, b - 1).cut(self._text))
            ]
            known = [self._names.full(name) for name in names if is_person(name)]
            self._others[i] = [n for n in known if " " in n or self._names.gender(n)]
        return self._others[i]
