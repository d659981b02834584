"""What can be looked up of an article while its speakers are named: names, roles, sentences.

The look-ups answer the same whoever asks and whenever: each is worked out once, for the first place
that asks for it.
"""

from __future__ import annotations

from newsterm.core.grammar.paragraph import Paragraphs
from newsterm.core.mentions.discourse_entities import Entities
from newsterm.core.mentions.full_names import Names
from newsterm.core.mentions.role_holders import RoleHolders
from newsterm.core.text.span import Span
from newsterm.core.value import frozen


@frozen
class Discourse:
    text: str
    names: Names
    roles: RoleHolders
    entities: Entities


def discourse_of(text: str, title: Span | None, paragraphs: Paragraphs) -> Discourse:
    names = Names(text, title)
    return Discourse(text, names, RoleHolders(text), Entities(text, names, paragraphs))
