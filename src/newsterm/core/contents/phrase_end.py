"""Where a phrase ends that is reported: `called for calm | after the talks, which had failed`.

An object or an infinitive has no subject. What needs one behind it (a relative clause that comments, a
second verb, an adverbial clause, a contrast) belongs to the clause of the cue and is told, not said; so
does the medium (`in a statement`). Of a clause that is reported nothing of the kind is known: `denied it
had failed, which …` may be all the source's. Those end in `content_end`.
"""

from __future__ import annotations

from collections.abc import Container

from newsterm.core.contents.adjuncts import BARE
from newsterm.core.contents.content_start import Content
from newsterm.core.contents.senses import is_clause
from newsterm.core.contents.teller import is_plain_past
from newsterm.core.grammar.tokens import QUOTE, Tokens
from newsterm.core.grammar.word_classes import (
    DASHES,
    carries_stop,
    is_adverb,
    is_gerund,
    is_name,
    is_time,
)
from newsterm.core.languages.english import (
    AND,
    AND_BUT,
    AUXILIARIES,
    BUT,
    COMMENTS,
    COMPLEMENTIZER,
    CONCESSIONS,
    COORDINATORS,
    DETERMINERS,
    GOES_ON_BUT,
    INDEFINITE_ARTICLES,
    LEADS_TO_MEDIUM,
    OBJECT_PRONOUNS,
    OF_CONTENT,
    OPENS_CLAUSE,
    OPENS_CONCESSION,
    PREPOSITIONS,
    THIRD_PERSON,
)
from newsterm.core.languages.english_nouns import MEDIA
from newsterm.core.languages.english_verbs import PART_OF_OBJECT, SAYS_CLAUSES
from newsterm.core.languages.known import CUES
from newsterm.core.languages.language import Cue
from newsterm.core.value import replace

_MAY_END = DASHES | AND_BUT | CONCESSIONS | LEADS_TO_MEDIUM | frozenset([",", ";", QUOTE])
_MEDIUM = 5
"""Tokens of `a long and angry statement`."""


def phrase_end(tokens: Tokens, cue: Cue, right: Content) -> int:
    """The last token of the content, if it is a phrase; of a clause its end as it was."""
    if right.opened != BARE or (
        cue.verb in SAYS_CLAUSES and tokens.lows[right.first - 1] not in OF_CONTENT
    ):
        return right.last
    inside = False
    for j in range(right.first + 1, right.last):
        low = tokens.lows[j]
        if low not in _MAY_END:
            continue
        if is_clause(tokens, replace(right, last=j - 1)):
            return right.last
        if low in DASHES:
            if tokens.end(j - 1) == tokens.starts[j] and low == "-":
                continue  # of a word, or the second of two: `some- thing`, `a ban -- the first`
            inside = not inside
            if inside and _leaves_at_dash(tokens, j, right.last):
                return j - 1
        elif low == QUOTE:
            if tokens.stopped(j) and _is_commented(tokens, right, j):
                return j
        elif _leaves(tokens, right, j):
            return j - 1 - (tokens.lows[j - 1] == ",")
    return right.last


def _leaves_at_dash(tokens: Tokens, j: int, end: int) -> bool:
    """`an easy win – it was none`; not `a win – and a record`, `all – even Lee – to go`."""
    after = j + 1 + (tokens.lows[j + 1] in DASHES)
    if tokens.lows[after] in COORDINATORS and not _is_told_on(tokens, after, end):
        return False
    return tokens.lows[after] != QUOTE and not _closes(tokens, DASHES, j, end)


def _closes(tokens: Tokens, mark: Container[str], j: int, end: int) -> bool:
    """What is put in at j ends before the phrase does: `asked Lee, who led, to leave`."""
    after = j + 1 + (tokens.lows[j + 1] in DASHES)
    return any(low in mark for low in tokens.lows[after:end])


def _leaves(tokens: Tokens, right: Content, j: int) -> bool:
    """The word or mark at j leads back to the clause of the cue."""
    low = tokens.lows[j]
    if low == ",":
        return _is_commented(tokens, right, j)
    if low in AND_BUT:
        return _is_told_on(tokens, j, right.last)
    if low in LEADS_TO_MEDIUM:
        return is_medium(tokens, j + 1, right.last)
    return low == ";" or not is_gerund(tokens.lows[j + 1])


def _is_commented(tokens: Tokens, right: Content, comma: int) -> bool:
    """`…, which failed`, `…, leading to war`, `…, a sign of hope`, `…, even as it rained`."""
    lows, after, end = tokens.lows, tokens.lows[comma + 1], right.last
    if after in INDEFINITE_ARTICLES:  # Of several things in a row none explains the one before.
        return not any(low == "," or low in COORDINATORS for low in lows[comma + 2 : end])
    if is_gerund(after) and not is_gerund(lows[right.first]) and after not in PART_OF_OBJECT:
        aside = lows[comma + 2] == AND or "," in lows[comma - 3 : comma]
        return not aside and not _closes(tokens, ",", comma + 1, end)
    if after in COMMENTS or (after in OPENS_CONCESSION and lows[comma + 2] != QUOTE):
        return not _closes(tokens, ",", comma + 1, end)
    return _is_next_deed(tokens, comma + 1) and not _closes(tokens, ",", comma + 1, end)


def _is_told_on(tokens: Tokens, j: int, end: int) -> bool:
    """`…, and rose to leave`, `… but has not signed`, `…, and the crowd cheered`"""
    lows, after = tokens.lows, tokens.lows[j + 1]
    if lows[j] == BUT:
        return after not in GOES_ON_BUT
    if after in AUXILIARIES or _is_next_deed(tokens, j + 1):
        return True
    return lows[j - 1] == "," and _is_new_clause(tokens, j + 1, end)


def _is_next_deed(tokens: Tokens, i: int) -> bool:
    """`and left the room`, `and met Lee`; not `and improved roads`, `, denounced by all`."""
    if tokens.lows[i] in CUES or not tokens.lows[i].isalpha() or not is_plain_past(tokens, i):
        return False
    after = tokens.lows[i + 1]
    goes_on = (
        after in DETERMINERS
        or after in OBJECT_PRONOUNS
        or after in PREPOSITIONS
        or is_adverb(after)
    )
    return goes_on or is_name(tokens.words[i + 1]) or not after[0].isalnum()


def _is_new_clause(tokens: Tokens, first: int, end: int) -> bool:
    """`and the crowd cheered`: a subject and its verb before the next comma."""
    lows = tokens.lows
    if lows[first] in THIRD_PERSON:
        return True
    if not (lows[first] in DETERMINERS or is_name(tokens.words[first])):
        return False
    for n in range(first + 1, end + 1):
        if lows[n] in AUXILIARIES or is_plain_past(tokens, n):
            return True
        stops = not lows[n][0].isalnum() and not carries_stop(tokens.words[n - 1])
        if stops or lows[n] in OPENS_CLAUSE:
            return False
    return False


def is_medium(tokens: Tokens, first: int, end: int) -> bool:
    """`in a statement on Monday`, at the end; not `in an interview that he had failed`."""
    lows = tokens.lows
    near = range(first, min(end, first + _MEDIUM) + 1)
    head = next((n for n in near if lows[n] in MEDIA and tokens.words[n] == lows[n]), None)
    if head is None or any(lows[n] in PREPOSITIONS or lows[n] == "," for n in range(first, head)):
        return False
    after = lows[head + 1]
    rest = lows[head + 1 : end + 1]
    ends = head == end or after == "," or after in PREPOSITIONS or is_time(lows, head + 1)
    return ends and COMPLEMENTIZER not in rest and QUOTE not in rest
