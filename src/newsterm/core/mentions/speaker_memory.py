"""Who is speaking: the memory of an article's speakers, and whom a pronoun means.

A name is looked up in full. `He` and `she` mean the person who spoke or was the subject of a
sentence last, as far as titles and first names allow; `they` and `it` mean the last body or group.
Where nobody fits, the pronoun stays as written.
"""

from __future__ import annotations

from newsterm.core.grammar.noun_phrases import Phrase
from newsterm.core.grammar.paragraph import Paragraph
from newsterm.core.grammar.subjects import before_relative
from newsterm.core.grammar.tokens import Tokens
from newsterm.core.grammar.word_classes import DASHES, third_person
from newsterm.core.languages.english import (
    COMPLEMENTIZER,
    GROUP_PRONOUNS,
    IT,
    PLURAL,
    POSSESSIVE,
    PRONOUNS,
    RELATIVES,
    SINGULAR,
    THEY,
    YEAR_OLD,
)
from newsterm.core.languages.english_people import FORMER, GENDER_OF, THE
from newsterm.core.languages.english_small_words import IN_TURN
from newsterm.core.mentions.discourse_entities import People
from newsterm.core.mentions.full_names import Names
from newsterm.core.mentions.person_names import gender_by_title, is_person, is_role, name_in
from newsterm.core.mentions.role_holders import Bearers
from newsterm.core.text.span import Span
from newsterm.core.value import frozen

_BACK = 8
"""Sentences to look back for whom a pronoun means."""
_BACK_TO_MANY = 3
"""Sentences to look back for whom `they` means."""
_AHEAD = 2
"""Sentences to look ahead for a speaker who is named late: `“No,” she says. Ann Lee is 40.`"""


@frozen
class Voice:
    """A speaker at one place of the text."""

    name: str
    mention: Span


class Voices:
    """Remembers who has spoken, in the order of the text."""

    def __init__(self, text: str, title: Span | None) -> None:
        self.last: Voice | None = None
        self._other_than: str | None = None
        """Whom the pronoun under reading does not mean."""
        self._text = text
        self._names = Names(text, title)
        self._bearers = Bearers(text)
        self._people = People(text, self._names)

    def read(self, paragraph: Paragraph) -> None:
        """Take note of a paragraph, for the pronouns that mean somebody in it."""
        self._people.read(paragraph)

    def of(self, tokens: Tokens, source: Phrase, before: int | None = None) -> Voice:
        """The speaker that the tokens of `source` mean; a pronoun, somebody named before `before`."""
        mention = tokens.span(*source)
        low = tokens.lows[source[0]]
        meant = third_person(low) if source[0] == source[1] else None
        if meant:
            told = low.rpartition("-")[2]
            low, mention = meant, Span(mention.end - len(told), mention.end)
        if source[0] != source[1] or low not in PRONOUNS:
            return self.named(mention)
        self._names.here = mention.start
        if low in RELATIVES or low == COMPLEMENTIZER:
            return Voice(self._antecedent(tokens, source[0]) or mention.cut(self._text), mention)
        after = tokens.lows[source[1] + 1 : source[1] + 5]
        if self.last and low in GENDER_OF and (not IN_TURN.isdisjoint(after)):
            self._other_than = self.last.name  # `She, in turn, said …`
        name = self._meant_by(low, mention.start if before is None else tokens.start(before))
        if name is None and before is not None:
            name = self._meant_by(low, mention.start)
            name = name if name and not name.endswith(PLURAL) else None  # `Crops fail, he said.`
        if name is None and low in GENDER_OF:
            gender = GENDER_OF[low]
            name = self._role(gender, mention.start) or self._named_late(gender, mention.start)
        self._other_than = None
        return Voice(name or mention.cut(self._text), mention)

    def named(self, mention: Span) -> Voice:
        """The speaker that a phrase names."""
        phrase = mention.cut(self._text)
        if phrase.endswith(POSSESSIVE) and phrase.rpartition(" ")[2].islower():
            mention = Span(mention.start, mention.end - 2)  # `the mayor’s` answer
        self._names.here = mention.start
        phrase = mention.cut(self._text)
        bearer = self._bearers.bearer(phrase, mention.start)
        if bearer is None and self._bearers.is_new(phrase, mention.start):
            bearer = self._told_of(phrase, mention.start)
        return Voice(self._names.full(bearer or phrase), mention)

    def _told_of(self, epithet: str, at: int) -> str | None:
        """Whom `the cleric` is another word for: the person who spoke or was told of just before."""
        here = self._people.sentence_at(at)
        gender = gender_by_title(epithet)
        for i in range(here, max(-1, here - _BACK_TO_MANY), -1):
            spoke = self.last and self._people.starts[i] <= self.last.mention.start
            name = self.last.name if self.last and spoke else self._people.subject_of(i)
            told = spoke or (name and self._people.precedes(name, i, at))
            if name and told and self._fits(name, gender):
                known = " " in name or self._names.gender(name) or epithet.endswith(YEAR_OLD)
                return name if known else None
            if spoke:
                return None
        return None

    def near(self, at: int, earlier: Voice | None) -> Voice | None:
        """Who speaks at `at` where nothing says it: who spoke, or is told of, just before."""
        here = self._people.sentence_at(at)
        before = here - 1 if here >= 0 and self._people.starts[here] == at else here
        known = earlier and earlier.mention.start >= self._people.starts[max(0, before - 1)]
        mention = None if before < 0 or known else self._people.mention_in(before)
        if mention is None:
            return earlier
        name = self._people.subject_of(before)
        if name in SINGULAR:
            gender = GENDER_OF[name]
            name = self._person(gender, mention.start) or self._named_late(gender, mention.start)
        return Voice(name, mention) if name and name_in(name) else earlier

    def acting_before(self, tokens: Tokens, i: int) -> Voice | None:
        """`Lee had gone. Ms Park held up a key. “I kept it.”`: whom the sentence before tells of."""
        before = self._people.sentence_at(tokens.start(i)) - 1
        begun = self._people.starts[before] if before >= 0 else -1
        if begun < tokens.start(0) or (self.last and self.last.mention.start >= begun):
            return None
        mention, name = self._people.mention_in(before), self._people.subject_of(before)
        if mention is None or name is None or name in PRONOUNS:
            return None
        known = " " in name or self._names.gender(name)
        person = name_in(name) is not None and is_person(name) and known
        return Voice(name, mention) if person else None

    def acting_after(self, at: int, end: int) -> Voice | None:
        """`“Of course!” Ann Lee banged the table. “Why not?”`: who acts right after, before `end`."""
        after = self._people.sentence_at(at) + 1
        if after >= len(self._people.starts) or self._people.starts[after] >= end:
            return None
        mention, name = self._people.mention_in(after), self._people.subject_of(after)
        whole = mention and name and " " in name and mention.start == self._people.starts[after]
        return Voice(name, mention) if whole and mention and name and is_person(name) else None

    def _antecedent(self, tokens: Tokens, at: int) -> str | None:
        """`Devocht, who`: the phrase before the relative pronoun."""
        parted = at > 1 and (tokens.lows[at - 1] == "," or tokens.lows[at - 1] in DASHES)
        last = at - 2 if parted else at - 1
        if parted and tokens.lows[last] == ")":  # `Mr Lee (Goa North), who said`
            last = next(
                (j - 1 for j in range(last, max(0, last - 9), -1) if tokens.lows[j] == "("), last
            )
        phrase = before_relative(tokens, last, at) if last >= 0 else None
        return self._names.full(tokens.span(*phrase).cut(self._text)) if phrase else None

    def _meant_by(self, low: str, at: int) -> str | None:
        gender = GENDER_OF.get(low)
        if gender:
            name = self._person(gender, at)
            name = (self._role_before(name, gender) or name) if name else None
            if name:
                self._names.learn(name, gender)
            return name
        if low in GROUP_PRONOUNS:
            return self._body(at) if low == IT else self._group(low) or self._many(at)
        return None

    def _body(self, at: int) -> str | None:
        """`The state sued, and it said …`: of its own sentence, else who spoke, else of the last."""
        here = self._people.sentence_at(at)
        own = self._people.body_of(here, at) if here >= 0 else None
        own = own or self._group("it")
        return own or (self._people.body_of(here - 1, at) if here > 0 else None)

    def _group(self, low: str) -> str | None:
        """The body or the group that spoke last, if whoever spoke last is one."""
        if self.last is None:
            return None
        name, phrase = self.last.name, self.last.mention.cut(self._text).lower()
        body = phrase.startswith(THE) or not name_in(name) or not is_person(name)
        body = body or (low == IT and " " not in name and self._names.gender(name) is None)
        many = " and " in name or (" " not in name and name.endswith(PLURAL) and low == THEY)
        return name if (body or many) and name.lower() not in PRONOUNS else None

    def _many(self, at: int) -> str | None:
        """Those of whom the last sentences tell: `The rebels fled. “…,” they said.`"""
        here = self._people.sentence_at(at)
        back = range(here, max(-1, here - _BACK_TO_MANY), -1)
        return next((many for i in back if (many := self._people.many_of(i, at))), None)

    def _person(self, gender: str, at: int) -> str | None:
        """The person of this gender who spoke or was named last before `at`."""
        people = self._people
        here = people.sentence_at(at)
        for i in range(here, max(-1, here - _BACK), -1):
            spoke = self.last and people.starts[i] <= self.last.mention.start
            if self.last and spoke and self._fits(self.last.name, gender):
                return self.last.name
            name = people.subject_of(i)
            if GENDER_OF.get(str(name)) == gender:
                told = self._told_of_before(i, gender)
                if told:
                    return told  # `If Ms Lee is worried, she hides it. “…,” she says.`
                continue  # Told of by a pronoun already: whoever is meant was named before.
            others = [o for o in people.others_of(i) if people.precedes(o, i, at)]
            known = [o for o in others if self._names.gender(o) == gender]
            if name and self._fits(name, gender) and people.precedes(name, i, at):
                sure = self._names.gender(name) == gender or len(known) != 1
                sure = sure or people.is_of_before(i)
                return name if sure else known[0]
            fitting = known or [o for o in others if self._fits(o, gender)]
            if known or len(fitting) == 1:
                return fitting[0]
            owner = people.owner_in(i, at)
            if owner and self._fits(owner, gender):
                return owner  # `Ms Lee’s school reopened. “We have a roof,” she said.`
        return self.last.name if self.last and self._fits(self.last.name, gender) else None

    def _role(self, gender: str, at: int) -> str | None:
        """`The driver climbed down. “…,” she said`: one whom the tale gives no name."""
        here = self._people.sentence_at(at)
        for i in range(here, max(-1, here - _BACK_TO_MANY), -1):
            for phrase in self._people.roles_of(i, at):
                if self._is_of(phrase, gender):
                    self._names.learn(phrase.lower(), gender)
                    return phrase
        return None

    def _is_of(self, role: str, gender: str) -> bool:
        if self._other_than and role in self._other_than:
            return False  # `The mayor, Lee`
        head = role.replace("’s ", "'s ").rpartition("'s ")[2].replace(FORMER, "")
        return (gender_by_title(head) or self._names.gender(role.lower())) in (gender, None)

    def _told_of_before(self, i: int, gender: str) -> str | None:
        """The one person of this gender whom sentence i names before its pronoun."""
        mention = self._people.mention_in(i)
        if mention is None:
            return None
        others = {o for o in self._people.others_of(i) if self._names.gender(o) == gender}
        named = [o for o in others if self._people.precedes(o, i, mention.start)]
        return named[0] if len(named) == 1 else None

    def _named_late(self, gender: str, at: int) -> str | None:
        """`While he agrees, Jim Chalk said …`: nobody was named before, so who comes is meant."""
        here = self._people.sentence_at(at)
        for i in range(max(0, here), min(len(self._people.starts), here + 1 + _AHEAD)):
            name = self._people.subject_of(i)
            if name and " " in name and self._fits(name, gender):
                return name
        return None

    def _role_before(self, name: str, gender: str) -> str | None:
        """`Amnesty was there. The minister said it was what he called “a dip”.`: no Amnesty is he."""
        sure = " " in name or self._names.gender(name) == gender
        role = self.last and is_role(self.last.name) and self._is_of(self.last.name, gender)
        return self.last.name if self.last and role and not sure else None

    def _fits(self, name: str, gender: str | None) -> bool:
        if (
            name == self._other_than
            or name.lower() in PRONOUNS
            or not name_in(name)
            or not is_person(name)
        ):
            return False
        return gender is None or self._names.gender(name) in (gender, None)
