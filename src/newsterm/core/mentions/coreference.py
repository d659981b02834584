"""Whom a mention means: a name in full, the holder of a role, the person behind a pronoun.

A name is looked up in full. `He` and `she` mean the person who spoke or was the subject of a
sentence last, as far as titles and first names allow; `they` and `it` mean the last body or group.
Where nobody fits, the pronoun stays as written. How somebody is found who acts beside a quotation and
is not said to speak lies with `bystanders`, how a pronoun is resolved with `pronouns`.
"""

from __future__ import annotations

from newsterm.core.grammar.noun_phrases import Phrase
from newsterm.core.grammar.subjects import before_relative
from newsterm.core.grammar.tokens import Tokens
from newsterm.core.grammar.word_classes import DASHES, is_name, is_title, third_person
from newsterm.core.languages.english import COMPLEMENTIZER, PLURAL, POSSESSIVE, PRONOUNS, RELATIVES
from newsterm.core.languages.english_people import GENDER_OF
from newsterm.core.languages.english_small_words import IN_TURN
from newsterm.core.mentions.discourse import Discourse
from newsterm.core.mentions.pronouns import Search, epithet_of, meant_by, named_late, role_of
from newsterm.core.mentions.speaker_memory import Memory, Speaker
from newsterm.core.text.span import Span

_LONGEST_BRACKET = 9
"""Tokens of `(Goa North)` between a name and its `who`. Ample: 4 and 18 answer the same on 286 news
texts."""


_LONGEST_OFFICE = 12
"""Tokens of `Minister of Trade and Head of the Fund` before a relative clause."""


def speaker_of(
    discourse: Discourse, memory: Memory, tokens: Tokens, source: Phrase, before: int | None = None
) -> tuple[Speaker, Memory]:
    """Whom the tokens of `source` mean; a pronoun, somebody named before the token `before`."""
    mention = tokens.span(*source)
    low = tokens.lows[source[0]]
    meant = third_person(low) if source[0] == source[1] else None
    if meant:
        told = low.rpartition("-")[2]
        low, mention = meant, Span(mention.end - len(told), mention.end)
    if source[0] != source[1] or low not in PRONOUNS:
        return speaker_named(discourse, memory, mention), memory
    if low in RELATIVES or low == COMPLEMENTIZER:
        name = _antecedent(discourse, tokens, source[0])
        return Speaker(name or mention.cut(discourse.text), mention), memory
    after = tokens.lows[source[1] + 1 : source[1] + 5]
    other = None
    if memory.last and low in GENDER_OF and not IN_TURN.isdisjoint(after):
        other = memory.last.name  # `She, in turn, said …`
    search = Search(discourse, memory, other)
    name, memory = _resolved(search, low, mention, None if before is None else tokens.start(before))
    return Speaker(name or mention.cut(discourse.text), mention), memory


def _resolved(
    search: Search, low: str, mention: Span, before: int | None
) -> tuple[str | None, Memory]:
    """Whom a pronoun means, and what is known of genders when that is known."""
    name, memory = meant_by(search, low, mention.start if before is None else before)
    if name is None and before is not None:
        name, memory = meant_by(search.with_memory(memory), low, mention.start)
        name = name if name and not name.endswith(PLURAL) else None  # `Crops fail, he said.`
    gender = GENDER_OF.get(low)
    if name is None and gender:
        search = search.with_memory(memory)
        name, memory = role_of(search, gender, mention.start)
        name = name or named_late(search, gender, mention.start)
    return name, memory


def speaker_named(discourse: Discourse, memory: Memory, mention: Span) -> Speaker:
    """The speaker that a phrase names."""
    phrase = mention.cut(discourse.text)
    own = phrase.rpartition(" ")[2]
    if own.endswith(POSSESSIVE) and own not in POSSESSIVE and own.islower():
        mention = Span(mention.start, mention.end - 2)  # `the mayor’s` answer
    phrase = mention.cut(discourse.text)
    holder = discourse.roles.holder(phrase, mention.start)
    if holder is None and discourse.roles.is_new(phrase, mention.start):
        holder = epithet_of(Search(discourse, memory), phrase, mention.start)
    return Speaker(discourse.names.full(holder or phrase, mention.start), mention)


def _named_before(tokens: Tokens, phrase: Phrase) -> Phrase:
    """`Ann Lee, Minister of Trade and Head of the Fund, who`: the person, not what she is."""
    lows, words = tokens.lows, tokens.words
    comma = next((j for j in range(phrase[0] - 1, 0, -1) if lows[j] == ","), None)
    if comma is None or phrase[0] - comma > _LONGEST_OFFICE:
        return phrase
    opens = is_title(lows[comma + 1]) or is_title(lows[comma + 2])
    office = all(is_title(lows[j]) or not is_name(words[j]) for j in (comma + 1, comma + 2))
    before = before_relative(tokens, comma - 1, comma)
    named = before and before[1] > before[0] and is_name(words[before[1]])
    return before if before and named and opens and office else phrase


def _antecedent(discourse: Discourse, tokens: Tokens, at: int) -> str | None:
    """`Devocht, who`: the phrase before the relative pronoun."""
    lows = tokens.lows
    parted = at > 1 and (lows[at - 1] == "," or lows[at - 1] in DASHES)
    last = at - 2 if parted else at - 1
    if parted and lows[last] == ")":  # `Mr Lee (Goa North), who said`
        near = range(last, max(0, last - _LONGEST_BRACKET), -1)
        last = next((j - 1 for j in near if lows[j] == "("), last)
    phrase = before_relative(tokens, last, at) if last >= 0 else None
    if phrase is None:
        return None
    phrase = _named_before(tokens, phrase) if parted else phrase
    span = tokens.span(*phrase)
    return discourse.names.full(span.cut(discourse.text), tokens.start(at))
