"""A noun phrase that speaks, where an apposition stands between it and its verb.

Nonrestrictive apposition (Quirk et al. 1985): `Ann Lee, head of trade and tourism, said`, `The
mayor, Ann Lee, said`, `Lee – he is the eldest of nine – told the judge`. One walks back over the commas
as long as what they enclose has no finite verb of its own. The verb itself is found elsewhere; here is
only the way from it to the head.
"""

from __future__ import annotations

from newsterm.core.grammar.noun_phrases import (
    BREAKS,
    Phrase,
    is_full_name,
    is_office,
    phrase_ending,
)
from newsterm.core.grammar.tokens import QUOTE, Tokens
from newsterm.core.grammar.word_classes import DASHES, is_gerund, is_name, is_title
from newsterm.core.languages.english import (
    AND,
    AND_BUT,
    BE,
    COMPLEMENTIZER,
    DETERMINERS,
    FINITE,
    PREPOSITIONS,
    RELATIVES,
    SUBJECTS,
    SUBORDINATORS,
    TO,
)

_LONGEST_NAME = 40
"""Characters of the name of a work, a programme or a person. Ample: 20 and 80 answer the same on
286 news texts."""
_WORK_AFTER = 12
"""Tokens of `host of the weekly show “The Hour”` between comma and marks. Ample: 6 and 24 answer
the same on 286 news texts."""


def before_apposition(tokens: Tokens, comma: int, first: int) -> Phrase | None:
    """`Ann Lee, head of trade and tourism, said`: the phrase before the earliest fitting comma."""
    lows = tokens.lows
    best: Phrase | None = None
    if lows[comma] in DASHES:
        told = _before_dashes(tokens, comma, first)
        if told:
            return told
    for j in range(comma - 1, first, -1):
        if lows[j] == ";" or lows[j] == ":" or _is_fronted_quotation(tokens, j, comma):
            break
        if lows[j] != lows[comma]:
            continue
        if not _is_aside(tokens, j + 1, comma):
            break
        last = opening_bracket(lows, j - 1, first) - 1 if lows[j - 1] == ")" else j - 1
        phrase = phrase_ending(tokens, last, first) if last >= first else None
        if phrase and best and _is_named_by(tokens, phrase, best, j):
            break
        if phrase and (best is None or _opens_clause(tokens, phrase[0], first)):
            best = phrase
            if is_full_name(tokens, j + 1, comma) and is_office(tokens, phrase):
                best = phrase[0], comma - 1
                break
    return _with_titled_name(tokens, best, comma) if best else None


def _with_titled_name(tokens: Tokens, office: Phrase, comma: int) -> Phrase:
    """`Secretary, Food Board, Dr. Ann Lee, said`: the name behind an office of one word."""
    lows, first = tokens.lows, office[0]
    last = next((j for j in range(comma - 1, office[1], -1) if lows[j] == ","), comma)
    alone = first == office[1] and is_title(lows[first]) and last > office[1] + 1
    named = alone and is_title(lows[last + 1]) and is_full_name(tokens, last + 1, comma)
    return (last + 1, comma - 1) if named else office


def before_work(tokens: Tokens, quote: int, first: int) -> Phrase | None:
    """`Ann Lee, host of “The Hour,” said`: the phrase before an apposition that ends in marks."""
    lows = tokens.lows
    if tokens.end(quote) - tokens.starts[quote] > _LONGEST_NAME or lows[quote - 1] == ",":
        return None
    comma = next(
        (j for j in range(quote - 1, max(first, quote - _WORK_AFTER), -1) if lows[j] == ","), None
    )
    if comma is None or not _is_aside(tokens, comma + 1, quote):
        return None
    return phrase_ending(tokens, comma - 1, first)


def _before_dashes(tokens: Tokens, dash: int, first: int) -> Phrase | None:
    """`Lee – he is the eldest of nine – told the judge`: between dashes all may stand."""
    for j in range(dash - 1, first, -1):
        if tokens.lows[j] in DASHES and tokens.end(j - 1) < tokens.starts[j] and j < dash - 1:
            phrase = phrase_ending(tokens, j - 1, first)
            opens = phrase and (phrase[0] == first or tokens.lows[phrase[0] - 1] in (QUOTE, ","))
            return phrase if opens else None
    return None


def _is_named_by(tokens: Tokens, phrase: Phrase, name: Phrase, comma: int) -> bool:
    """`One of them, Ida Noor, 40, said`: the name right after the phrase says who that is."""
    named = name[0] == comma + 1 and name[1] > name[0]
    return named and is_full_name(tokens, name[0], name[1] + 1) and is_office(tokens, phrase)


def _is_fronted_quotation(tokens: Tokens, j: int, comma: int) -> bool:
    """`“…”, said Lee`; not `Rao, author of “The Lost City”, said`."""
    if tokens.lows[j] != QUOTE or j + 1 != comma:
        return False
    for i in range(j - 1, -1, -1):
        if tokens.lows[i] in RELATIVES:
            return False  # `Lee, who called it “mad”, said`
        if tokens.lows[i] in BREAKS:
            break
    return tokens.lows[j - 1] not in PREPOSITIONS or j == 0


def _opens_clause(tokens: Tokens, i: int, first: int) -> bool:
    before = tokens.lows[i - 1] if i > first else ","
    named = is_name(tokens.words[i]) or tokens.lows[i] in DETERMINERS
    joins = (before in SUBORDINATORS and before not in PREPOSITIONS) or before in (AND, QUOTE)
    return named and (before in BREAKS or joins)


def opening_bracket(lows: list[str], closing: int, first: int) -> int:
    j = closing
    while j > first and lows[j] != "(" and lows[j] != "[":
        j -= 1
    return j


def _is_aside(tokens: Tokens, start: int, comma: int) -> bool:
    """Whether start..comma may stand between a name and its verb: it has no finite verb of its own."""
    lows = tokens.lows
    if start >= comma or (lows[start] in AND_BUT and lows[start + 1] in SUBJECTS):
        return False
    if lows[start] in SUBJECTS and lows[start] not in RELATIVES:
        return False
    if is_gerund(lows[start]):
        return True
    for j in range(start, comma):
        if lows[j] in RELATIVES or lows[j] == COMPLEMENTIZER:
            return True
        if lows[j] != tokens.words[j]:
            continue  # Will Lee, Do Hung
        if lows[j] in FINITE and (j == start or lows[j] not in BE or lows[j - 1] != TO):
            return False
    return True
