"""Whom a pronoun or an epithet means: a search back through what was said and told.

The nearest fitting antecedent wins: whoever spoke last, else the subject of a sentence, else the one
other person it names. A subject is the likelier antecedent, as in centering theory (Grosz, Joshi and
Weinstein 1995); a speaker ranks above it, for in the news he goes on speaking.
"""

from __future__ import annotations

from newsterm.core.languages.english import (
    GROUP_PRONOUNS,
    IT,
    JOINED,
    PLURAL,
    PRONOUNS,
    THEY,
    YEAR_OLD,
)
from newsterm.core.languages.english_people import FORMER, GENDER_OF, THE
from newsterm.core.mentions.discourse import Discourse
from newsterm.core.mentions.discourse_entities import AHEAD
from newsterm.core.mentions.person_names import gender_by_title, is_person, is_role, name_in
from newsterm.core.mentions.speaker_memory import Memory
from newsterm.core.value import frozen

_BACK = 8
"""Sentences to look back for whom a pronoun means. Chosen by the gold texts; of 286 news texts 4
changes 5 and 16 changes 3."""
_BACK_TO_MANY = 3
"""Sentences to look back for whom `they` means. Chosen by the gold texts; of 286 news texts 1
changes 11 and 6 changes 4."""


@frozen
class Search:
    """What is known where a mention is looked up."""

    discourse: Discourse
    memory: Memory
    other_than: str | None = None
    """Whom the pronoun does not mean."""

    def with_memory(self, memory: Memory) -> Search:
        return Search(self.discourse, memory, self.other_than)

    def gender(self, name: str, at: int) -> str | None:
        """By a title or the first name, else as a pronoun has told."""
        known = self.discourse.names.gender(name, at)
        return known or next((g for told, g in self.memory.genders if told == name), None)

    def fits(self, name: str, gender: str | None, at: int) -> bool:
        named = name_in(name) and is_person(name) and name.lower() not in PRONOUNS
        if not named or name == self.other_than:
            return False
        return gender is None or self.gender(name, at) in (gender, None)

    def spoke_since(self, i: int) -> bool:
        """Whoever spoke last did so in sentence i or after it."""
        last = self.memory.last
        return last is not None and self.discourse.entities.starts[i] <= last.mention.start

    def others_of(self, i: int, at: int) -> list[str]:
        """Whoever else sentence i names, known in full or by a gender."""
        others = self.discourse.entities.others_of(i)
        return [name for name in others if " " in name or self.gender(name, at)]


def epithet_of(search: Search, epithet: str, at: int) -> str | None:
    """Whom `the cleric` is another word for: the person who spoke or was told of just before."""
    entities, last = search.discourse.entities, search.memory.last
    here = entities.sentence_at(at)
    gender = gender_by_title(epithet)
    for i in range(here, max(-1, here - _BACK_TO_MANY), -1):
        spoke = search.spoke_since(i)
        name = last.name if last and spoke else entities.subject_of(i)
        told = spoke or (name and entities.precedes(name, i, at))
        if name and told and search.fits(name, gender, at):
            known = " " in name or search.gender(name, at) or epithet.endswith(YEAR_OLD)
            return name if known else None
        if spoke:
            return None
    return None


def meant_by(search: Search, low: str, at: int) -> tuple[str | None, Memory]:
    gender = GENDER_OF.get(low)
    if gender:
        name = person_meant(search, gender, at)
        name = (_role_before(search, name, gender, at) or name) if name else None
        return name, _learned(search, name, gender, at)
    if low in GROUP_PRONOUNS:
        group = _body(search, at) if low == IT else _group(search, low, at) or _many(search, at)
        return group, search.memory
    return None, search.memory


def _learned(search: Search, name: str | None, gender: str, at: int) -> Memory:
    """A pronoun tells what titles and first name do not."""
    known = name is None or search.gender(name, at)
    return search.memory if known or name is None else search.memory.learns(name, gender)


def _body(search: Search, at: int) -> str | None:
    """`The state sued, and it said …`: of its own sentence, else who spoke, else of the last."""
    entities = search.discourse.entities
    here = entities.sentence_at(at)

    def gender(name: str) -> str | None:
        return search.gender(name, at)

    own = entities.body_of(here, at, gender) if here >= 0 else None
    own = own or _group(search, IT, at)
    return own or (entities.body_of(here - 1, at, gender) if here > 0 else None)


def _group(search: Search, low: str, at: int) -> str | None:
    """The body or the group that spoke last, if whoever spoke last is one."""
    last = search.memory.last
    if last is None:
        return None
    name, phrase = last.name, last.mention.cut(search.discourse.text).lower()
    body = phrase.startswith(THE) or not name_in(name) or not is_person(name)
    body = body or (low == IT and " " not in name and search.gender(name, at) is None)
    many = JOINED in name or (" " not in name and name.endswith(PLURAL) and low == THEY)
    return name if (body or many) and name.lower() not in PRONOUNS else None


def _many(search: Search, at: int) -> str | None:
    """Those of whom the last sentences tell: `The rebels fled. “…,” they said.`"""
    entities = search.discourse.entities
    here = entities.sentence_at(at)
    back = range(here, max(-1, here - _BACK_TO_MANY), -1)
    return next((many for i in back if (many := entities.many_of(i, at))), None)


def person_meant(search: Search, gender: str, at: int) -> str | None:
    """The person of this gender who spoke or was named last before `at`."""
    last = search.memory.last
    here = search.discourse.entities.sentence_at(at)
    for i in range(here, max(-1, here - _BACK), -1):
        if last and search.spoke_since(i) and search.fits(last.name, gender, at):
            return last.name
        if GENDER_OF.get(str(search.discourse.entities.subject_of(i))) == gender:
            told = _told_of_before(search, i, gender, at)
            if told:
                return told  # `If Ms Lee is worried, she hides it. “…,” she says.`
            continue  # Told of by a pronoun already: whoever is meant was named before.
        found = _person_in(search, i, gender, at)
        if found:
            return found
    return last.name if last and search.fits(last.name, gender, at) else None


def _person_in(search: Search, i: int, gender: str, at: int) -> str | None:
    """The person of this gender whom sentence i tells of, before `at`."""
    entities = search.discourse.entities
    name = entities.subject_of(i)
    told = name and search.fits(name, gender, at) and entities.precedes(name, i, at)
    if told and name and (search.gender(name, at) == gender or entities.is_of_before(i)):
        return name
    others = [o for o in search.others_of(i, at) if entities.precedes(o, i, at)]
    known = [o for o in others if search.gender(o, at) == gender]
    if told:
        return known[0] if len(known) == 1 else name
    fitting = known or [o for o in others if search.fits(o, gender, at)]
    if known or len(fitting) == 1:
        return fitting[0]
    owner = entities.owner_in(i, at)  # `Ms Lee’s school reopened. “We have a roof,” she said.`
    return owner if owner and search.fits(owner, gender, at) else None


def role_of(search: Search, gender: str, at: int) -> tuple[str | None, Memory]:
    """`The driver climbed down. “…,” she said`: one whom the tale gives no name."""
    entities = search.discourse.entities
    here = entities.sentence_at(at)
    for i in range(here, max(-1, here - _BACK_TO_MANY), -1):
        for phrase in entities.roles_of(i, at):
            if _is_of(search, phrase, gender, at):
                return phrase, _learned(search, phrase.lower(), gender, at)
    return None, search.memory


def _is_of(search: Search, role: str, gender: str, at: int) -> bool:
    if search.other_than and role in search.other_than:
        return False  # `The mayor, Lee`
    head = role.replace("’s ", "'s ").rpartition("'s ")[2].replace(FORMER, "")
    return (gender_by_title(head) or search.gender(role.lower(), at)) in (gender, None)


def _told_of_before(search: Search, i: int, gender: str, at: int) -> str | None:
    """The one person of this gender whom sentence i names before its pronoun."""
    entities = search.discourse.entities
    mention = entities.mention_in(i)
    if mention is None or mention.start <= entities.starts[i]:
        return None
    others = {o for o in search.others_of(i, at) if search.gender(o, at) == gender}
    named = [o for o in others if entities.precedes(o, i, mention.start)]
    return named[0] if len(named) == 1 else None


def named_late(search: Search, gender: str, at: int) -> str | None:
    """`While he agrees, Jim Chalk said …`: nobody was named before, so who comes is meant."""
    entities = search.discourse.entities
    here = entities.sentence_at(at)
    for i in range(max(0, here), min(len(entities.starts), here + 1 + AHEAD)):
        name = entities.subject_of(i)
        if name and " " in name and search.fits(name, gender, at):
            return name
    return None


def _role_before(search: Search, name: str, gender: str, at: int) -> str | None:
    """`Amnesty was there. The minister said it was what he called “a dip”.`: no Amnesty is he."""
    sure = " " in name or search.gender(name, at) == gender
    last = search.memory.last
    role = last and is_role(last.name) and _is_of(search, last.name, gender, at)
    return last.name if last and role and not sure else None
