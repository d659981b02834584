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
from newsterm.core.contents.senses import finite_verb
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
    AFTER_AS,
    AND,
    AND_BUT,
    AS,
    AUXILIARIES,
    BUT,
    COMMENTS,
    COMPLEMENTIZER,
    CONCESSIONS,
    COORDINATORS,
    DETERMINERS,
    DURING,
    FOR,
    GOES_ON_BUT,
    INDEFINITE_ARTICLES,
    LEADS_TO_MEDIUM,
    OBJECT_PRONOUNS,
    OF_CONTENT,
    ON,
    OPENS_CLAUSE,
    OPENS_CONCESSION,
    PLURAL,
    PREPOSITIONS,
    THIRD_PERSON,
    TO,
)
from newsterm.core.languages.english_nouns import MEDIA
from newsterm.core.languages.english_verbs import CALL, PART_OF_OBJECT, SAYS_CLAUSES, URGES
from newsterm.core.languages.known import CUES
from newsterm.core.languages.language import OBJECT, Cue

_MAY_END = DASHES | AND_BUT | CONCESSIONS | LEADS_TO_MEDIUM | frozenset([",", ";", QUOTE, AS])
_AFTER_ASIDE = PREPOSITIONS | AUXILIARIES | {QUOTE}
_AHEAD = 60
"""Tokens looked ahead for what closes an insertion; a cost, for news has no longer one."""
_MEDIUM = 5
"""Tokens of `a long and angry statement`."""


def phrase_end(tokens: Tokens, cue: Cue, right: Content) -> int:
    """The last token of the content, if it is a phrase; of a clause its end as it was."""
    clauses = cue.verb in SAYS_CLAUSES and tokens.lows[right.first - 1] not in OF_CONTENT
    if right.opened != BARE or clauses:
        return right.last
    verb = finite_verb(tokens, right)
    put_in = False
    for j in range(right.first + 1, right.last):
        if tokens.lows[j] not in _MAY_END:
            continue
        if verb is not None and verb < j:
            return right.last
        put_in ^= _is_dash(tokens, j)
        if tokens.lows[j] not in DASHES or (put_in and _is_dash(tokens, j)):
            end = _end_at(tokens, cue, right, j)
            if end is not None:
                return end
    return right.last


def _is_dash(tokens: Tokens, j: int) -> bool:
    """Not the hyphen of a word, nor the second of two: `some- thing`, `a ban -- the first`."""
    parts = tokens.lows[j] == "-" and tokens.end(j - 1) == tokens.starts[j]
    return tokens.lows[j] in DASHES and not parts


def _end_at(tokens: Tokens, cue: Cue, right: Content, j: int) -> int | None:
    """The last token before the word or mark at j, if that leads back to the clause of the cue."""
    low, end = tokens.lows[j], min(right.last, j + _AHEAD)
    if low in DASHES:
        return j - 1 if _leaves_at_dash(tokens, j, end) else None
    if low == QUOTE:
        commented = tokens.stopped(j) and _is_commented(tokens, right.first, j, end)
        return j if commented or (cue.family == OBJECT and _is_timed(tokens, j + 1)) else None
    return (
        j - 1 - (tokens.lows[j - 1] == ",") if _leaves(tokens, cue, right.first, j, end) else None
    )


def _is_timed(tokens: Tokens, after: int) -> bool:
    """`called it “a joke” on Monday`, `called it “a joke” during the visit`"""
    after += tokens.lows[after] == ON
    return is_time(tokens.lows, after) or tokens.lows[after] == DURING


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


def _goes_on(tokens: Tokens, first: int, end: int) -> bool:
    """The phrase goes on behind a relative clause; not `…, which sells tea, rice and oil`."""
    lows = tokens.lows
    commas = (n for n in range(first, end) if lows[n] == ",")
    return any(lows[n + 1] in _AFTER_ASIDE for n in commas)


def _leaves(tokens: Tokens, cue: Cue, first: int, j: int, end: int) -> bool:
    low = tokens.lows[j]
    if low == ",":
        return _is_commented(tokens, first, j, end)
    if low in AND_BUT:
        return _is_told_on(tokens, j, end)
    if low == AS:
        return _is_while(tokens, cue, first, j, end)
    if low in LEADS_TO_MEDIUM:
        return is_medium(tokens, j + 1, end)
    return low == ";" or not is_gerund(tokens.lows[j + 1])


def _is_commented(tokens: Tokens, first: int, comma: int, end: int) -> bool:
    """`…, which failed`, `…, leading to war`, `…, a sign of hope`, `…, even as it rained`."""
    lows, after = tokens.lows, tokens.lows[comma + 1]
    if after in INDEFINITE_ARTICLES:  # Of several things in a row none explains the one before.
        return not any(low == "," or low in COORDINATORS for low in lows[comma + 2 : end])
    if is_gerund(after) and not is_gerund(lows[first]) and after not in PART_OF_OBJECT:
        aside = lows[comma + 2] == AND or "," in lows[comma - 3 : comma]
        return not aside and not _closes(tokens, ",", comma + 1, end)
    if after in COMMENTS:
        return not _goes_on(tokens, comma + 2, end)
    if after in OPENS_CONCESSION and lows[comma + 2] != QUOTE:
        return not _closes(tokens, ",", comma + 1, end)
    return _is_next_deed(tokens, comma + 1) and not _closes(tokens, ",", comma + 1, end)


def _is_while(tokens: Tokens, cue: Cue, first: int, j: int, end: int) -> bool:
    """`called for calm as anger grew`; not `as part of a plan`. Other verbs have a predicate there."""
    lows = tokens.lows
    asks = cue.verb in URGES or (cue.verb == CALL and lows[first - 1] == FOR)
    if not asks or lows[j + 1] in AFTER_AS or lows[first] == TO:
        return False
    for n in range(j + 2, end + 1):
        low = lows[n]
        if low in AUXILIARIES or is_plain_past(tokens, n) or (n == end and low.endswith(PLURAL)):
            return True
        if not low[0].isalnum() or low in OPENS_CLAUSE:
            return False
    return False


def _is_told_on(tokens: Tokens, j: int, end: int) -> bool:
    """`… and rose to leave`, `… but has not signed`, `…, and the crowd cheered`"""
    lows, after = tokens.lows, tokens.lows[j + 1]
    if lows[j] == BUT:
        return after not in GOES_ON_BUT or lows[j + 2] in AUXILIARIES
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
