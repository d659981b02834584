"""Where a complement of a verb of speech ends: the right edge of what is said.

It runs to the end of its sentence, unless somebody speaks again in it: a participle that takes up the
source (`said that …, adding that …`), a clause with a new subject and cue (`said … but he warned …`), an
apposition to the words themselves (`“doves,” a phrase from …`). Where a subordinate clause must end that
holds the cue (`Lee, who said it was over, left`) is asked in `clause_scope`.
"""

from __future__ import annotations

from newsterm.core.contents.teller import is_participle, tale_goes_on
from newsterm.core.grammar.noun_phrases import is_number
from newsterm.core.grammar.source_spans import source_after, source_before
from newsterm.core.grammar.tokens import QUOTE, Tokens
from newsterm.core.grammar.word_classes import is_adverb, is_name, is_time
from newsterm.core.languages.english import (
    AGENT,
    AND,
    AND_BUT,
    AND_WHILE,
    AUXILIARIES,
    BEFORE_GERUND,
    BOTH,
    CLAUSE_SUBJECTS,
    COMPLEMENTIZER,
    ENDS_PLURAL,
    HAS,
    INDEFINITE_ARTICLES,
    MAY_PRECEDE_CUE,
    PREPOSITIONS,
    RELATIVES,
    SPEAKS_ON,
    SUBORDINATORS,
    WHILE,
)
from newsterm.core.languages.english_nouns import WORDING
from newsterm.core.languages.english_small_words import NOT
from newsterm.core.languages.english_speech_verbs import NOUNS, NOUNS_IN_ING
from newsterm.core.languages.english_verbs import ACCORDING, NEEDS_PARTICLE, SAY
from newsterm.core.languages.known import COMPLEMENTIZERS, CUES
from newsterm.core.languages.language import BASE, CLAUSE, ING, PAST_FORM, THIRD, THOUGHT

_MAY_END = (BEFORE_GERUND | AND_BUT).union([",", "—", ";", QUOTE])
_AFTER_MEANS = frozenset([COMPLEMENTIZER, QUOTE, ":", ","])
_BREAKS_SPEAKER = frozenset(";:—–()") | RELATIVES
_LONGEST_SUBJECT = 9
"""Tokens of who speaks next: `the groups who wrote to her say`. Ample: 4 and 18 answer the same on
286 news texts."""
_LONGEST_ASIDE = 9
"""Tokens of the name between two commas: `the envoy, Carlo Rossi, said`. Ample: 4 and 18 answer the
same on 286 news texts."""


def content_end(tokens: Tokens, start: int, end: int, is_told_of: bool = False) -> int:
    """The last token of a content that begins at `start`.

    Where its source `is_told_of` outside the clause (`according to Lee, he came and demanded more`),
    verbs that share a subject are of the clause.
    """
    lows = tokens.lows
    for j in range(start, end):
        if lows[j] not in _MAY_END:
            continue
        if lows[j] == QUOTE:
            if _is_last_word(tokens, j, end):
                return j
        elif is_told_of and _shares_subject(tokens, j):
            continue
        elif j > start and (_is_left(tokens, j, end) or tale_goes_on(tokens, start, j)):
            return j - 1 - (lows[j - 1] in (",", AND))
    return end


def _shares_subject(tokens: Tokens, j: int) -> bool:
    """`and demanded`: a verb with no subject of its own."""
    cue = CUES.get(tokens.lows[j + 1])
    return tokens.lows[j] in AND_BUT and cue is not None and cue.form == PAST_FORM


def _is_last_word(tokens: Tokens, j: int, end: int) -> bool:
    """After the quotation at j the source speaks on, or something is told of its words."""
    lows = tokens.lows
    if tokens.stopped(j) and (
        is_participle(lows[j + 1])
        or lows[j + 1] == ACCORDING
        or _new_speaker_follows(tokens, j + 1, end)
    ):
        return True
    return _is_glossed(lows, j + 1 + (lows[j + 1] == ","))


def _is_left(tokens: Tokens, j: int, end: int) -> bool:
    """The comma or conjunction at j leads out of what is said."""
    low, after = tokens.lows[j], tokens.lows[j + 1]
    if low == AND and BOTH in tokens.lows[max(0, j - 4) : j]:
        return False  # `both Lee and Park say`
    if low in BEFORE_GERUND and is_participle(after):
        means = low == AGENT and after in NOUNS_IN_ING  # `by adding a lane`
        return not means or tokens.lows[j + 2] in _AFTER_MEANS
    if low == ";" and any(
        _is_clause_cue(tokens.lows, n) or _has_marks(tokens, n, end) for n in range(j + 2, end + 1)
    ):
        return True
    if low == "," and after == WHILE:
        return _another_speaks(tokens, j + 2, end)
    if low == "," and is_closing_tag(tokens, j + 1, end):
        return True
    return (low == WHILE or low not in BEFORE_GERUND) and _next_cue_follows(tokens, j, end)


def is_closing_tag(tokens: Tokens, k: int, end: int) -> bool:
    """`…, says Pia Holm`, `…, said the mayor on Friday`: who tells all of it, at its end."""
    cue = CUES.get(tokens.lows[k])
    if cue is None or cue.verb != SAY or cue.form not in (THIRD, PAST_FORM):
        return False
    source = source_after(tokens, k, end)
    if source is None:
        return False
    after = source[1] + 1
    return after > end or tokens.lows[after] in PREPOSITIONS or is_time(tokens.lows, after)


def _another_speaks(tokens: Tokens, first: int, end: int) -> bool:
    """`…, while others warn of rain`; in `…, while imports fell` the source goes on."""
    lows = tokens.lows
    if is_participle(lows[first]):
        return True
    for n in range(first + 1, end + 1):
        if lows[n] == ",":
            return False
        if _is_finite_cue(lows, n) or _has_marks(tokens, n, end):
            return source_before(tokens, n, first) is not None
    return False


def _is_clause_cue(lows: list[str], n: int) -> bool:
    return _is_finite_cue(lows, n) and CUES[lows[n]].family == CLAUSE


def _is_finite_cue(lows: list[str], n: int) -> bool:
    cue = CUES.get(lows[n])
    if cue is None or cue.family == THOUGHT or cue.form == ING or lows[n] in NOUNS:
        return False
    return lows[n + 1] in NEEDS_PARTICLE.get(cue.verb, lows[n + 1])


def _is_glossed(lows: list[str], j: int) -> bool:
    """`called them “doves,” a phrase from …`: what follows tells of the words in marks."""
    return lows[j] in INDEFINITE_ARTICLES and not WORDING.isdisjoint(lows[j + 1 : j + 3])


def _next_cue_follows(tokens: Tokens, j: int, end: int) -> bool:
    """After the comma or conjunction at j somebody speaks again."""
    lows = tokens.lows
    n = j + 1
    if lows[j] == "," and lows[n] in AUXILIARIES:
        return False  # `ministers, among them Lee, have promised …`
    while n < end and (is_adverb(lows[n]) or lows[n] in MAY_PRECEDE_CUE):
        n += 1
    if lows[n] == ACCORDING and lows[j] == ",":
        return True
    cue = CUES.get(lows[n])
    if cue is None or (cue.form == BASE and lows[n] in NOUNS):
        return _new_speaker_follows(tokens, n, end)  # `…, state media said`
    if cue.family == THOUGHT:
        return False
    if cue.form == ING:
        return lows[j] == ","
    if cue.form == BASE:
        return lows[n - 1] == NOT
    if cue.form == THIRD and lows[j] != "," and lows[n] not in NOUNS:
        return True
    return cue.form == PAST_FORM and (lows[j] != "," or n > j + 1)


def _new_speaker_follows(tokens: Tokens, n: int, end: int) -> bool:
    """`…, but he said`, `…; 26% say`, `…, the groups who wrote to her say`."""
    lows = tokens.lows
    firm = lows[n - 1] != AND
    while n < end and (lows[n] in SUBORDINATORS or lows[n] in AND_WHILE):
        n += 1
    for m in range(n + 1, min(end, n + _LONGEST_SUBJECT) + 1):
        low = lows[m]
        if low == "," and lows[n : m + 1].count(",") == 1:
            m = _past_aside(tokens, m, end)
            low, firm = lows[m], True
        if low == "," or low == QUOTE or low in _BREAKS_SPEAKER:
            return False
        cue = CUES.get(low)
        if cue is None or cue.form == ING or low in NOUNS:
            continue
        after_marks = lows[n - 1] == "," and lows[n - 2] == QUOTE and _has_marks(tokens, m, end)
        if not (_is_clause_cue(lows, m) or after_marks):
            continue
        if cue.form == BASE and not lows[m - 1].endswith(ENDS_PLURAL):
            continue
        source = source_before(tokens, m, n)
        if source is None or source[0] != n:
            return False
        if lows[n - 1] == AND and lows[n - 2] != "," and not _tells(tokens, m, end):
            return False  # `said it is old and the mayor announced a new one`
        return firm or lows[n] in SPEAKS_ON or is_name(tokens.words[n]) or is_number(lows[n])
    return False


def _tells(tokens: Tokens, m: int, end: int) -> bool:
    """A clause or a quotation follows the cue at m, where no auxiliary has shifted its tense."""
    lows = tokens.lows
    after = lows[m + 1]
    if lows[m - 1] in AUXILIARIES and lows[m - 1] not in HAS:
        return False
    return (
        after in COMPLEMENTIZERS
        or after in CLAUSE_SUBJECTS
        or _has_marks(tokens, m, end)
        or (CUES[lows[m]].verb == SAY)
    )


def _has_marks(tokens: Tokens, n: int, end: int) -> bool:
    """`Lee called it “fair”; Park called it “mad”`: a verb that can quote, and soon its quotation."""
    cue = CUES.get(tokens.lows[n])
    if cue is None or cue.form == ING or tokens.lows[n] in NOUNS:
        return False
    return any(j in tokens.quotes for j in range(n + 1, min(end, n + 6) + 1))


def _past_aside(tokens: Tokens, comma: int, end: int) -> int:
    """`…, and the envoy, Carlo Rossi, said`: the cue after the second comma, else the first."""
    lows = tokens.lows
    second = next(
        (j for j in range(comma + 1, min(end, comma + _LONGEST_ASIDE)) if lows[j] == ","), comma
    )
    return second + 1 if second > comma and _is_clause_cue(lows, second + 1) else comma
