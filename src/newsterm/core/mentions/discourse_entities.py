"""Discourse entities: whom and what the sentences of an article tell of, for the pronouns that mean them.

Each sentence has the subject it opens with, looked up in full, and the others it names outside its
quotations. They are worked out when somebody asks, once for each sentence. Which of them a pronoun means is
decided in `pronouns`.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Callable
from itertools import pairwise

from newsterm.core.grammar.noun_phrases import Phrase
from newsterm.core.grammar.paragraph import Paragraphs
from newsterm.core.grammar.subjects import is_complete, is_plural, joined, named, past_of, subject
from newsterm.core.grammar.tokens import Tokens
from newsterm.core.grammar.word_classes import is_name, is_of_person
from newsterm.core.languages.english import OPENS_ROLE, PRONOUNS, SUBORDINATORS
from newsterm.core.languages.english_people import CROWDS, MANY_PEOPLE, OPENS_COMMON
from newsterm.core.languages.english_verbs import GESTURES, NAMED
from newsterm.core.mentions.full_names import Names
from newsterm.core.mentions.person_names import is_person, may_be_role, name_in, names_within
from newsterm.core.text.span import Span

AHEAD = 2
"""Sentences to look ahead for a speaker who is named late: `“No,” she says. Ann Lee is 40.`. Ample:
1 and 4 answer the same on 286 news texts."""
_HEAD = 80
"""Tokens of a sentence among which its people are looked for. On 286 news texts 40 changes 1 and
160 none."""


class Sentences:
    """The sentences of all paragraphs by number, each as its tokens, its first and its last of them.

    They are counted as far as somebody has asked and AHEAD of that, so that each paragraph is read but
    once.
    """

    def __init__(self, paragraphs: Paragraphs) -> None:
        self._paragraphs = paragraphs
        self.starts = array("L")
        """Where each begins."""
        self._firsts = array("L")
        """The number of the first sentence of each paragraph."""

    def number_at(self, at: int) -> int:
        """The number of the sentence that `at` lies in; -1 before the first."""
        while self._paragraphs.begins_by(len(self._firsts), at):
            self._count_on()
        number = bisect_right(self.starts, at) - 1
        while number + AHEAD >= len(self.starts) and len(self._firsts) < len(self._paragraphs):
            self._count_on()
        return number

    def _count_on(self) -> None:
        paragraph = self._paragraphs[len(self._firsts)]
        self._firsts.append(len(self.starts))
        starts = paragraph.tokens.starts
        self.starts.extend([starts[first] for first, _ in paragraph.sentences])

    def __getitem__(self, i: int) -> tuple[Tokens, int, int]:
        number = bisect_right(self._firsts, i) - 1
        paragraph = self._paragraphs[number]
        return paragraph.tokens, *paragraph.sentences[i - self._firsts[number]]


class Entities:
    """The sentences of an article by number, and who is in them."""

    def __init__(self, text: str, names: Names, paragraphs: Paragraphs) -> None:
        self._text = text
        self._names = names
        self._sentences = Sentences(paragraphs)
        self.starts = self._sentences.starts
        self._openings: dict[tuple[int, int], Phrase | None] = {}
        self._mentions: dict[int, Span | None] = {}
        self._subjects: dict[int, str | None] = {}
        self._others: dict[int, list[str]] = {}

    def sentence_at(self, at: int) -> int:
        """The number of the sentence that `at` lies in; -1 before the first."""
        return self._sentences.number_at(at)

    def precedes(self, name: str, i: int, at: int) -> bool:
        """Sentence i holds the name, before `at`."""
        return self._text.find(name.split()[-1], self.starts[i], at) >= 0

    def subject_of(self, i: int) -> str | None:
        """The person that sentence i tells of, or the pronoun or noun it opens with."""
        if i not in self._subjects:
            mention = self.mention_in(i)
            phrase = mention.cut(self._text) if mention else ""
            name = self._names.full(phrase, self.starts[i])
            person = phrase and name_in(name) and is_person(name) and not is_common(name)
            person = person and name.lower() not in MANY_PEOPLE  # `Critics met the minister. She …`
            self._subjects[i] = name if person else phrase.lower() or None
        return self._subjects[i]

    def mention_in(self, i: int) -> Span | None:
        """Where sentence i names what it tells of."""
        if i not in self._mentions:
            tokens, last = self._sentences[i][0], self._sentences[i][2]
            found = self._opening_of(i)
            self._mentions[i] = tokens.span(*named(tokens, found, last)) if found else None
        return self._mentions[i]

    def is_of_before(self, i: int) -> bool:
        """Sentence i tells of somebody by a short name: the tale was of that person already."""
        mention, name = self.mention_in(i), self.subject_of(i)
        if mention is None or name is None or " " not in name:
            return False
        return " " not in (name_in(mention.cut(self._text)) or " ")

    def roles_of(self, i: int, at: int) -> list[str]:
        """Whoever sentence i tells of by what they are, before `at`: its subject first."""
        mention = self.mention_in(i)
        told = mention.cut(self._text) if mention and mention.start < at else ""
        tokens, first, last = self._sentences[i]
        roles = [told] if may_be_role(told) or self._gestures(i) else []
        for j in range(first, min(last, first + _HEAD)):
            if tokens.start(j) >= at:
                break
            if tokens.lows[j] in OPENS_ROLE:
                end = _role_ending(tokens, j, last)
                roles += [tokens.cut(self._text, j, end)] if end else []
        return sorted(roles, key=lambda role: " named " not in role)

    def owner_in(self, i: int, at: int) -> str | None:
        """`Ms Lee’s website is new`: whose thing sentence i tells of, before `at`."""
        mention = self.mention_in(i)
        comma = self._text[: mention.start].rstrip().endswith(",") if mention else False
        opens = mention and (mention.start == self.starts[i] or comma) and mention.end < at
        phrase = mention.cut(self._text) if mention and opens else ""
        owner, mark, _ = phrase.replace("’s ", "'s ").partition("'s ")
        return self._names.full(owner, at) if mark and not may_be_role(phrase) else None

    def others_of(self, i: int) -> list[str]:
        """Whoever else sentence i names, in full, outside its quotations."""
        if i not in self._others:
            tokens, first, last = self._sentences[i]
            last = min(last, first + _HEAD)
            reach = range(first, last + 1) if tokens.quotes else ()
            marks = [n for n in reach if n in tokens.quotes]
            edges = [first - 1, *marks, last + 1]
            names = [
                name
                for a, b in pairwise(edges)
                if b > a + 1
                for name in names_within(tokens.cut(self._text, a + 1, b - 1))
            ]
            start = self.starts[i]
            self._others[i] = [self._names.full(name, start) for name in names if is_person(name)]
        return self._others[i]

    def many_of(self, i: int, at: int) -> str | None:
        """The group that sentence i tells of, named before `at`: `The rebels`, `Lee and Park`."""
        tokens, last = self._sentences[i][0], self._sentences[i][2]
        found = self._opening_of(i)
        if found is None or tokens.start(found[0]) >= at:
            return None
        begun, ended = joined(tokens, found, last)
        whole = begun, past_of(tokens, ended, last)
        many = ended > found[1] or tokens.lows[ended] in CROWDS or is_plural(tokens, ended)
        return tokens.cut(self._text, *whole) if many else None

    def body_of(self, i: int, at: int, gender: Callable[[str], str | None]) -> str | None:
        """The body that sentence i tells of, named before `at`; no name that has a `gender`."""
        tokens, first, last = self._sentences[i]
        found = self._opening_of(i, tokens.lows[first] in SUBORDINATORS)
        if found is None or tokens.start(found[0]) >= at or not is_complete(tokens, found[1]):
            return None
        phrase = tokens.cut(self._text, found[0], past_of(tokens, found[1], last))
        if is_common(phrase):
            return phrase
        full = self._names.full(phrase, at)
        if not name_in(phrase) or phrase.lower() in PRONOUNS:
            return None
        body = not is_person(full) or (" " not in full and gender(full) is None)
        return phrase if body else None

    def _opening_of(self, i: int, skipped: int = 0) -> Phrase | None:
        if (i, skipped) not in self._openings:
            tokens, first, last = self._sentences[i]
            stop = min(last, first + _HEAD) + 1
            self._openings[i, skipped] = subject(tokens, first + skipped, stop)
        return self._openings[i, skipped]

    def _gestures(self, i: int) -> bool:
        """`The star agreed`, `The old man laughed`: only people do."""
        tokens, found = self._sentences[i][0], self._opening_of(i)
        return found is not None and tokens.lows[found[1] + 1] in GESTURES


def _role_ending(tokens: Tokens, opener: int, last: int) -> int | None:
    """The last token of `the bus driver`, `a nurse named Bimala`; no name, which has its own reading."""
    j = opener + 1
    while j < min(last, opener + 4) and not is_of_person(tokens.lows[j]):
        if not tokens.lows[j].isalpha():
            return None
        j += 1
    while j < last and is_of_person(tokens.lows[j + 1]):
        j += 1
    if not is_of_person(tokens.lows[j]) or is_name(tokens.words[j + 1]):
        return None
    if tokens.lows[j + 1] == "," and is_name(tokens.words[j + 2]):
        return None  # `The lawyer, Tom Hill, …`
    if tokens.lows[j + 1] in NAMED and is_name(tokens.words[j + 2]):
        j += 2
    return j


def is_common(phrase: str) -> bool:
    """A phrase with an article: no name, or none of a person."""
    return phrase.lower().startswith(OPENS_COMMON)
