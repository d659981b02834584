"""Who speaks where nothing says that anybody does: the person told of beside a quotation.

`Ms Park held up a key. “I kept it.”`: the press lets whoever acts right before or after a quotation
speak it. To take the nearest person is the simplest way to attribute a quotation; here it is asked
when every other reading has failed.
"""

from __future__ import annotations

from newsterm.core.grammar.tokens import Tokens
from newsterm.core.grammar.word_classes import is_title
from newsterm.core.languages.english import PRONOUNS, SINGULAR
from newsterm.core.languages.english_people import GENDER_OF
from newsterm.core.mentions.discourse import Discourse
from newsterm.core.mentions.person_names import is_person, name_in
from newsterm.core.mentions.pronouns import Search, named_late, person_meant
from newsterm.core.mentions.speaker_memory import Memory, Speaker


def near(discourse: Discourse, memory: Memory, at: int, earlier: Speaker | None) -> Speaker | None:
    """Who speaks at `at` where nothing says it: who spoke, or is told of, just before."""
    entities = discourse.entities
    here = entities.sentence_at(at)
    before = here - 1 if here >= 0 and entities.starts[here] == at else here
    known = earlier and earlier.mention.start >= entities.starts[max(0, before - 1)]
    mention = None if before < 0 or known else entities.mention_in(before)
    if mention is None:
        return earlier
    name = entities.subject_of(before)
    gender = GENDER_OF.get(name) if name in SINGULAR else None
    if gender:
        search = Search(discourse, memory)
        start = mention.start
        name = person_meant(search, gender, start) or named_late(search, gender, start)
    return Speaker(name, mention) if name and name_in(name) else earlier


def acting_before(discourse: Discourse, memory: Memory, tokens: Tokens, i: int) -> Speaker | None:
    """`Lee had gone. Ms Park held up a key. “I kept it.”`: whom the sentence before tells of."""
    entities, last = discourse.entities, memory.last
    before = entities.sentence_at(tokens.start(i)) - 1
    begun = entities.starts[before] if before >= 0 else -1
    if begun < tokens.start(0) or (last and last.mention.start >= begun):
        return None
    mention, name = entities.mention_in(before), entities.subject_of(before)
    if mention is None or name is None or name in PRONOUNS:
        return None
    phrase = mention.cut(discourse.text)
    titled = phrase != name and is_title(phrase.split()[0].lower().strip("."))  # `Mayor Lin spoke.`
    known = titled or " " in name or Search(discourse, memory).gender(name, mention.start)
    person = name_in(name) is not None and is_person(name) and known
    return Speaker(name, mention) if person else None


def acting_after(discourse: Discourse, at: int, end: int) -> Speaker | None:
    """`“Of course!” Ann Lee banged the table. “Why not?”`: who acts right after, before `end`."""
    entities = discourse.entities
    after = entities.sentence_at(at) + 1
    if after >= len(entities.starts) or entities.starts[after] >= end:
        return None
    mention, name = entities.mention_in(after), entities.subject_of(after)
    whole = mention and name and " " in name and mention.start == entities.starts[after]
    return Speaker(name, mention) if whole and mention and name and is_person(name) else None
