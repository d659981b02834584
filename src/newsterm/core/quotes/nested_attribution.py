"""Nested attribution: who owns a quotation that stands within what another says.

Gapping leaves the verb out the second time (`Labour called it “timid”, the Greens “an insult”`), and a
relative or a that-clause within the content has its own verb (`said it would “respond”, which Lee called
“code for never”`). The innermost source owns the quotation; the content around it stays with the outer one.
"""

from __future__ import annotations

from newsterm.core.contents.speech_events import Statement
from newsterm.core.grammar.noun_phrases import Phrase
from newsterm.core.grammar.source_spans import past_name, source_before
from newsterm.core.grammar.subjects import subject
from newsterm.core.grammar.tokens import QUOTE, Tokens
from newsterm.core.grammar.word_classes import is_name
from newsterm.core.languages.english import (
    AGENT,
    AND_BUT,
    ARTICLE,
    AS,
    BE,
    COMPLEMENTIZER,
    CONTRASTS,
    DETERMINERS,
    INDEFINITE_ARTICLES,
    NAMED_BY_VERB,
    NO_SPEAKER,
    OF,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    TO,
    TOLD_CLAUSE,
    WHICH,
)
from newsterm.core.languages.english_speech_verbs import NOUNS
from newsterm.core.languages.english_verbs import ASKED, DIRECTED, PROMISES, TOLD
from newsterm.core.languages.known import CUES
from newsterm.core.languages.language import ADDRESSED, CLAUSE, PAST_FORM, THIRD, THOUGHT

_PARTS = AND_BUT.union([",", ";", ":", "—", "–", QUOTE])
_BEFORE_MARKS = NAMED_BY_VERB | {":", "as"}
_LONGEST_NAME = 6
"""Tokens of a name whose verb is left out. Ample: 3 and 12 answer the same on 286 news texts."""
_LONGEST_CLAUSE = 14
"""Tokens of a clause whose verb is left out: `; his wife, Leyla, that it was “…”`. On 286 news
texts 7 changes 2 and 28 none."""


def second_voice(tokens: Tokens, i: int, first: int) -> Phrase | None:
    """The phrase that owns the quotation at token i of a content that begins at `first`."""
    return (
        _by_own_verb(tokens, i, first)
        or without_verb(tokens, i, first)
        or _by_inner_clause(tokens, i, first)
    )


def answering(tokens: Tokens, first: int, last: int, asks: Statement) -> Phrase | None:
    """`When a reporter asked if he was sorry, the warden shrugged. “I had keys.”`: the warden."""
    opens = tokens.lows[first] in SUBORDINATORS and tokens.lows[asks.cue[0]] in ASKED
    found = subject(tokens, first, last) if opens and asks.contents else None
    return found if found and found[0] > asks.contents[-1][1] else None


def _by_inner_clause(tokens: Tokens, i: int, first: int) -> Phrase | None:
    """`Lee told Park that Hill had said he was “done”`: the last clause before the quotation."""
    lows = tokens.lows
    for k in range(i - 2, max(first, i - _LONGEST_CLAUSE), -1):
        if lows[k] in _PARTS or lows[k] in RELATIVES:
            return None
        cue = CUES.get(lows[k])
        if cue and cue.family in (CLAUSE, ADDRESSED) and cue.form in (PAST_FORM, THIRD):
            opens = lows[k + 1] in TOLD_CLAUSE or COMPLEMENTIZER in lows[k + 1 : min(i, k + 6)]
            told = opens and lows[k] not in NOUNS and lows[k - 1] not in BE
            source = source_before(tokens, k, first) if told else None
            heads = source and (source[0] == first or lows[source[0] - 1] == COMPLEMENTIZER)
            return source if source and heads and lows[source[0]] not in NO_SPEAKER else None
    return None


def _by_own_verb(tokens: Tokens, i: int, first: int) -> Phrase | None:
    """`…, which the minister, Ann Lee, called “a shame”`, `Police said Lee wrote “burn it”`"""
    k = i - 1 - (tokens.lows[i - 1] in _BEFORE_MARKS)
    if tokens.lows[k] == TO:  # `Lee said her boss told her to “smile more”`
        if tokens.lows[k - 1] in PROMISES:
            return source_before(tokens, k - 1, first)
        by = next(
            (
                j
                for j in range(k - 1, max(first, k - _LONGEST_NAME - 1), -1)
                if tokens.lows[j] == AGENT
            ),
            k,
        )
        if by < k and tokens.lows[by - 1] in DIRECTED:
            return by + 1, k - 1  # `They were told by Lee to “keep quiet”`
        k = next((j for j in (k - 2, k - 3) if tokens.lows[j] == TOLD), k)
    cue = CUES.get(tokens.lows[k])
    if cue is None or cue.family == THOUGHT or cue.form not in (PAST_FORM, THIRD):
        return None
    if tokens.lows[k + 1] == AS and tokens.lows[k] in NOUNS:
        return None  # `dismissed the reports as “rubbish”`
    which = next(
        (j for j in range(k - 1, max(first, k - _LONGEST_CLAUSE), -1) if tokens.lows[j] == WHICH),
        None,
    )
    if which and which + 1 < k:
        return source_before(tokens, k, which + 1)
    source = None if tokens.lows[k - 1] in BE else source_before(tokens, k, first)
    return _past_antecedent(tokens, source) if source else None


def _past_antecedent(tokens: Tokens, source: Phrase) -> Phrase:
    """`a figure the army described as “invented”`: the army, not the figure."""
    first, last = source
    if tokens.lows[first] not in INDEFINITE_ARTICLES:
        return source
    for j in range(first + 2, last + 1):
        if tokens.lows[j] in DETERMINERS or is_name(tokens.words[j]):
            return j, last
    return source


def without_verb(tokens: Tokens, i: int, first: int) -> Phrase | None:
    lows = tokens.lows
    if len(tokens.quotes) < 2:
        return None
    before = next(
        (p for p in range(i - 1, max(first, i - _LONGEST_CLAUSE) - 1, -1) if p in tokens.quotes),
        None,
    )
    if before is None:
        return None
    start = before + 1
    start += lows[start] in (",", ";")
    start += lows[start] in CONTRASTS
    if start == before + 1 or start >= i:
        return None
    that = next((j for j in range(start + 1, i) if lows[j] == COMPLEMENTIZER), None)
    if lows[before + 1] == ";" and not that:
        found = subject(tokens, start, i)  # `Lee called it “fair”; Park preferred “late”`
        return found if found and found[0] == start and found[1] < i - 1 else None
    if that:
        return source_before(tokens, that, start) if _is_bare_phrase(tokens, start, that) else None
    opening = next(p for p in range(first, i) if p in tokens.quotes)
    if lows[i - 1] == ":":
        return _before_colon(tokens, start, i)
    if opening > first and is_name(tokens.words[opening - 1]):
        return None  # `called Lee “a fool” and Park “a crook”`
    named = is_name(tokens.words[start + (lows[start] == ARTICLE)])
    joins = lows[start] in PREPOSITIONS or lows[start] in SUBORDINATORS
    if not named or joins or i - start > _LONGEST_NAME:
        return None
    whole = all(is_name(tokens.words[j]) or lows[j] in (OF, ".") for j in range(start + 1, i))
    return (start, i - 1) if whole else None


def _before_colon(tokens: Tokens, start: int, i: int) -> Phrase | None:
    """`…, and his manager, Ann Lee, went further: “…”`"""
    found = subject(tokens, start, i - 1)
    if found is None or found[0] != start:
        return None
    comma = next((j for j in range(start, min(i, start + 5)) if tokens.lows[j] == ","), None)
    return (start, past_name(tokens, comma - 1, i - 1)) if comma else found


def _is_bare_phrase(tokens: Tokens, start: int, that: int) -> bool:
    """`his wife, Leyla,` and `the union` before `that`, with no verb of its own among them."""
    if tokens.lows[start] not in DETERMINERS and not is_name(tokens.words[start]):
        return False
    before = that - 1
    return tokens.lows[before] == "," or is_name(tokens.words[before]) or before - start == 1
