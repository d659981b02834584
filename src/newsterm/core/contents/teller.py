"""Where the teller takes the word again within a sentence: `…, and on Friday he went home`.

What is said of the past has its tense shifted (`said it had failed`), so a plain past after a comma, with a
time of its own or a deed of the source, is told and not said; so is a participle of speech, by which
the source speaks on. New speakers are looked for in `content_end`.
"""

from __future__ import annotations

from newsterm.core.grammar.tokens import Tokens
from newsterm.core.grammar.word_classes import is_adverb, is_name, is_time
from newsterm.core.languages.english import (
    AND,
    AUXILIARIES,
    BEFORE_TIME,
    BUT,
    DETERMINERS,
    DO,
    IT,
    REGULAR_PAST,
    SHIFTED,
    THIRD_PERSON,
)
from newsterm.core.languages.english_small_words import REFUSED
from newsterm.core.languages.english_verbs import PAST, PAST_OR_NOUN, SOUGHT
from newsterm.core.languages.known import CUES
from newsterm.core.languages.language import ING, PAST_FORM, THOUGHT

_GOES_ON_WITH = THIRD_PERSON | {IT}
_OPENING = 5
"""Tokens of a subject and its verb: `two old men reported`."""
_LONGEST_SUBJECT = 9
"""Tokens of who acts: `the sheriff’s office in the old town`."""


def is_participle(low: str) -> bool:
    """`…, adding that`, `before explaining why`: the source speaks on."""
    cue = CUES.get(low)
    return cue is not None and cue.form == ING and cue.family != THOUGHT


def tale_goes_on(tokens: Tokens, start: int, j: int) -> bool:
    """`called for calm, and has met`, `called for calm, but few came`; `praising … and urging …`."""
    lows = tokens.lows
    if lows[j] != AND and lows[j] != BUT:
        return False
    if (lows[j + 1] in REFUSED or lows[j - 1] == ",") and _is_deed(tokens, start, j):
        return True
    if lows[j] == BUT and lows[j + 1] in DO:
        return any(lows[n] in SHIFTED for n in range(start, j))  # `had failed, but did not say why`
    if lows[j - 1] == "," and _is_told_on(tokens, start, j):
        return True
    if (lows[j + 1] in AUXILIARIES or lows[j] == BUT) and lows[j - 1] == ",":
        return not any(
            lows[n] in AUXILIARIES
            or lows[n] in PAST
            or (lows[n].endswith(REGULAR_PAST) and n < start + _OPENING)
            for n in range(start, j)
        )
    if not is_participle(lows[j + 1]):
        return False
    return any(is_participle(low) for low in lows[max(0, start - 2) : start])


def _is_told_on(tokens: Tokens, start: int, j: int) -> bool:
    """`said it was shut, and on Friday he went home`, `said it was ready, but it failed`: the tale goes on.

    What is said of the past has its tense shifted; a plain past with a time of its own is the teller's.
    """
    lows = tokens.lows
    n = j + 1
    while (
        (lows[n] in BEFORE_TIME and is_time(lows, n + 1)) or is_time(lows, n) or is_adverb(lows[n])
    ):
        n += 1
    timed = any(is_time(lows, m) for m in range(j + 1, n))
    if lows[n] in _GOES_ON_WITH and (timed or (lows[j] == BUT and n == j + 1)):
        shifted = any(lows[m] in AUXILIARIES for m in range(start, j))
        return (timed or shifted) and is_plain_past(tokens, n + 1)
    if not timed or not (lows[n] in DETERMINERS or is_name(tokens.words[n])):
        return False
    return any(is_plain_past(tokens, m) for m in range(n + 1, n + _LONGEST_SUBJECT)) and not any(
        lows[m] in AUXILIARIES for m in range(n + 1, min(len(lows), n + _LONGEST_SUBJECT))
    )


def is_plain_past(tokens: Tokens, i: int) -> bool:
    if i >= len(tokens):
        return False
    low = tokens.lows[i]
    cue = CUES.get(low)
    past = low in PAST or low in PAST_OR_NOUN or low.endswith(REGULAR_PAST)
    return tokens.words[i] == low and (past or (cue is not None and cue.form == PAST_FORM))


def _is_deed(tokens: Tokens, start: int, j: int) -> bool:
    """`said it had failed, and sought time`: what the source did, in the plain past."""
    lows = tokens.lows
    after = lows[j + 1]
    simple = (
        after in PAST or after == SOUGHT or (after.endswith(REGULAR_PAST) and after not in CUES)
    )
    return (
        simple
        and after == tokens.words[j + 1]
        and any(lows[n] in AUXILIARIES for n in range(start, j))
    )
