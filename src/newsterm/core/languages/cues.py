"""The words that say somebody speaks: verbs of speech in all their forms, and what each can govern.

A clause verb reports (said that sales rose) and can follow what was said (…, she said). An object
verb names its content (highlighted the need for …). An addressed verb first names who is told
(told reporters that …). Verbs of thought report no speech, but they do own a quotation near them.
"""

from __future__ import annotations

from newsterm.core.languages import foreign
from newsterm.core.languages.english_speech_verbs import AFTER_MARKS as AFTER_MARKS
from newsterm.core.languages.english_speech_verbs import CLAUSE_ONLY as CLAUSE_ONLY
from newsterm.core.languages.english_speech_verbs import FAMILIES, FORMS
from newsterm.core.languages.english_speech_verbs import NOUNS as NOUNS
from newsterm.core.languages.english_speech_verbs import NOUNS_IN_ING as NOUNS_IN_ING
from newsterm.core.value import frozen

CLAUSE = "clause"
OBJECT = "object"
ADDRESSED = "addressed"
THOUGHT = "thought"
FOREIGN = "foreign"


@frozen
class Cue:
    verb: str
    family: str
    """CLAUSE, OBJECT, ADDRESSED, THOUGHT or FOREIGN."""
    form: str
    """How it is inflected: base, s, past, ing."""


def _table() -> dict[str, Cue]:
    table: dict[str, Cue] = {}
    families = dict(FAMILIES)
    for word, verb, form in FORMS:
        if word not in table or (form == "past" and table[word].verb == verb):
            table[word] = Cue(verb, families[verb], form)
    return table


def _with_foreign(table: dict[str, Cue]) -> dict[str, Cue]:
    for word in foreign.VERBS:
        table.setdefault(word, Cue(word, FOREIGN, "past"))
    return table


CUES = _with_foreign(_table())
