"""Where the source of a cue stands: the noun phrase that is its subject or agent.

Before the verb, past its adverbs and auxiliaries (`Lee has repeatedly said`), past catenatives (`went on
to say`, `is likely to say`) and past an apposition (`Hugh Hill, a doctor, said`); after it, under inversion
or in the passive, up to the next break (`said Ann Lee, head of trade`). The phrase is found here whoever
it means; which of two candidates speaks is decided in `source_mentions`.
"""

from __future__ import annotations

from newsterm.core.grammar.appositions import before_apposition, before_work, opening_bracket
from newsterm.core.grammar.noun_phrases import (
    BREAKS,
    Phrase,
    before_period,
    is_full_name,
    is_office,
    phrase_ending,
)
from newsterm.core.grammar.tokens import QUOTE, Tokens
from newsterm.core.grammar.word_classes import (
    DASHES,
    carries_stop,
    is_adverb,
    is_name,
    is_time,
    is_title,
    third_person,
)
from newsterm.core.languages.english import (
    AS,
    AUXILIARIES,
    BE,
    BOTH_OR_ALL,
    COMPLEMENTIZER,
    CONTRACTED,
    DETERMINERS,
    EACH_OF_THEM,
    ENDS_SOURCE,
    IN,
    ON,
    PREPOSITIONS,
    SPEAKING_SUBJECTS,
    SUBJECTS,
    SUBORDINATORS,
    THAT_HAS,
    TO,
    TO_OR_ON,
    WHO_OR_WHOSE,
)
from newsterm.core.languages.english_people import TITLES
from newsterm.core.languages.english_small_words import (
    ASIDES,
    DEGREES,
    LIKELY,
    ON_OR_LAST,
    SUPERLATIVES,
    THIS_OR_LAST,
    WEEKDAYS,
)
from newsterm.core.languages.english_verbs import BEGINS, GOES, GOES_ON_TO, IS_SAID, KNOWN_AS
from newsterm.core.languages.known import (
    ABBREVIATIONS,
    ARTICLES_TOLD,
    CUES,
    NAME_PARTICLES_BEFORE_ARTICLE,
    REFLEXIVES,
    TAG_AUXILIARIES,
)
from newsterm.core.languages.language import TAG, Cue

ENDS_TAG = frozenset(",;:—–-()[].!?/")


def source_before(tokens: Tokens, cue: int, first: int) -> Phrase | None:
    """The phrase that speaks, looking left from the cue."""
    lows = tokens.lows
    i = cue - 1
    while i >= first and (
        lows[i] in AUXILIARIES
        or lows[i] in BEGINS
        or tokens.words[i] in TAG_AUXILIARIES  # but `Lee and Han said`
        or (is_adverb(lows[i]) and tokens.words[i] == lows[i])
        or (lows[i] in SUPERLATIVES and is_adverb(lows[i + 1]))
        or _goes_on(lows, i)
    ):
        i -= 1
    if i - 2 > first and lows[i] == TO and lows[i - 1] in IS_SAID and lows[i - 2] in BE:
        return source_before(tokens, i - 2, first)  # `Lee is said to have answered`
    if i > first and lows[i] in BOTH_OR_ALL and lows[i - 1] in AUXILIARIES:
        return source_before(tokens, i - 1, first)
    if i - 1 > first and lows[i] == TO and lows[i - 1] == LIKELY:
        return source_before(tokens, _past_degree(lows, i - 1, first), first)
    if i > first and lows[i] in EACH_OF_THEM and _is_noun(tokens, i - 1):
        i -= 1  # `Lee and Park both said`
    if i - 1 > first and lows[i] in WEEKDAYS:
        i -= 1 + (lows[i - 1] in ON_OR_LAST)
    i = before_period(lows, i, first)
    while i - 1 > first and (lows[i - 1], lows[i]) in ASIDES:
        i -= 2  # `critics have in particular said`
        i -= lows[i] in AUXILIARIES
    if i - 1 > first and lows[i - 1] == IN and lows[i].isdigit() and len(lows[i]) == 4:
        i -= 2  # `Lee, who in 2010 said`
    if i < first:
        return None
    if lows[i] == "," and lows[i - 1] == ")":
        named = before_apposition(tokens, i, first)
        opener = lows[named[1] + 2] if named else ""
        if opener in DETERMINERS or is_title(opener):
            return named  # `Lee, the head of the Port Union (PU), said`
        i -= 1  # `Lee (of Goa), said`
    if lows[i] == ")":
        i = opening_bracket(lows, i, first) - 1
    elif lows[i] == "," or lows[i] in DASHES:
        return before_apposition(tokens, i, first)
    elif tokens.stopped(i):
        return before_work(tokens, i, first)
    phrase = phrase_ending(tokens, i, first) if i >= first else None
    return _before_who(tokens, phrase, i, first) or _with_byname(tokens, phrase, first)


def _past_degree(lows: list[str], likely: int, first: int) -> int:
    """`Voters are far more likely to say`: before `more` and its adverb."""
    i = likely
    while i - 1 > first and (lows[i - 1] in DEGREES or is_adverb(lows[i - 1])):
        i -= 1
    return i


def _is_noun(tokens: Tokens, i: int) -> bool:
    low = tokens.lows[i]
    return (
        (low[-1].isalnum() or low == ")") and low not in SUBORDINATORS and low not in PREPOSITIONS
    )


def _before_who(tokens: Tokens, phrase: Phrase | None, i: int, first: int) -> Phrase | None:
    """`Farmers who spoke to the paper complained`: the phrase that `who` goes with."""
    lows = tokens.lows
    last = phrase[0] - 1 if phrase else i
    stop = max(first, last - (0 if phrase else 15))
    for j in range(last, stop - 1, -1):
        if lows[j] in BREAKS:
            return None
        has = lows[j] == COMPLEMENTIZER and lows[j + 1] in THAT_HAS
        if (has or lows[j] in WHO_OR_WHOSE) and j > first:
            return phrase_ending(tokens, j - 1, first)
    return None


def _with_byname(tokens: Tokens, phrase: Phrase | None, first: int) -> Phrase | None:
    """`A commander known as Mullah Sangin said`: both who he is and what he is called."""
    if phrase is None or phrase[0] - 3 < first or tokens.lows[phrase[0] - 1] != AS:
        return phrase
    called = tokens.lows[phrase[0] - 2] in KNOWN_AS
    who = phrase_ending(tokens, phrase[0] - 3, first) if called else None
    return (who[0], phrase[1]) if who else phrase


def _goes_on(lows: list[str], i: int) -> bool:
    return (lows[i] in TO_OR_ON and lows[i - 1] in GOES_ON_TO) or (
        lows[i] in GOES and lows[i + 1] == ON
    )


def source_after(tokens: Tokens, cue: int, last: int) -> Phrase | None:
    """The phrase that speaks in `…, said Ann Lee, head of trade`: from the cue to the next break."""
    lows = tokens.lows
    i = cue + 1
    verb = CUES.get(lows[cue])
    if verb and verb.family == TAG:
        return after_tag(tokens, cue, verb, last)
    if i > last or lows[i] in BREAKS or lows[i] == QUOTE or lows[i] in AUXILIARIES:
        return None
    if lows[i] in CONTRACTED:
        return None  # `Lee, who left, says he’s back`
    if lows[i] in WEEKDAYS or (lows[i] in THIS_OR_LAST and is_time(lows, i)):
        return None  # `…,” Mitch Lee, R-Ky., said Tuesday`
    if lows[i] in SUBJECTS:
        return (i, i) if lows[i] in SPEAKING_SUBJECTS else None
    if (
        (is_adverb(lows[i]) and tokens.words[i] == lows[i])
        or lows[i] in PREPOSITIONS
        or (lows[i] in SUBORDINATORS and lows[i] != COMPLEMENTIZER)
    ):
        return None
    j = i
    while j < last and not _ends_source(tokens, j + 1, last):
        j += 1
    j = past_name(tokens, j, last) if is_office(tokens, (i, j)) else j
    return (i, j) if lows[j] not in PREPOSITIONS else (i, j - 1) if j > i else None


def after_tag(tokens: Tokens, cue: int, verb: Cue, last: int) -> Phrase | None:
    """`sagte Berg`, `dijo la ministra, Ana Ruiz`, `ajoute-t-il`, `a-t-il dit`"""
    if third_person(tokens.lows[cue]):
        return cue, cue
    if third_person(tokens.lows[cue - 1]) and "-" in tokens.lows[cue - 1]:
        return cue - 1, cue - 1
    first = cue + 1 + (tokens.lows[cue + 1] in REFLEXIVES)
    if first > last or tokens.lows[first] in BREAKS or tokens.lows[first] == QUOTE:
        return None
    phrase = first, end_of_phrase(tokens.lows, first, last, verb.ends_source)
    if is_name(tokens.words[first]):
        told = (j for j in range(first + 1, phrase[1] + 1) if _is_told(tokens, j))
        phrase = first, next(told, phrase[1] + 1) - 1  # `rief Klara Berg | den Gästen zu`
    return (first, past_name(tokens, phrase[1], last)) if is_office(tokens, phrase) else phrase


def end_of_phrase(lows: list[str], first: int, last: int, ends: frozenset[str]) -> int:
    """The last token of the phrase after a verb: `sagte der Minister | am Montag`."""
    j = first
    while j < last and lows[j + 1] not in ends and lows[j + 1] != QUOTE:
        abbreviated = lows[j + 1] == "." and lows[j] in ABBREVIATIONS
        if lows[j + 1] in ENDS_TAG and not abbreviated:
            break
        j += 1
    return j


def _is_told(tokens: Tokens, j: int) -> bool:
    """An article after a whole name opens the phrase of who is told."""
    particle = tokens.lows[j - 1] in NAME_PARTICLES_BEFORE_ARTICLE
    return tokens.words[j] in ARTICLES_TOLD and not particle


def past_name(tokens: Tokens, j: int, last: int) -> int:
    """`said the girl’s teacher, Mr Onyango`: to the name in the apposition."""
    if j + 2 > last or tokens.lows[j + 1] != ",":
        return j
    n = j + 2
    while n < last and tokens.words[n] in TITLES:
        n += 1  # `one of them, lawyer Ann Lee`
    honour = n == j + 2 and tokens.words[n].isupper() and len(tokens.words[n]) > 1
    if honour or not is_name(tokens.words[n]):
        return j  # `the Hon. Hugh Hill, OBE`
    while n < last and not _ends_source(tokens, n + 1, last):
        n += 1
    ends = n == last or tokens.lows[n + 1] in (",", ".", QUOTE)
    return n if ends and is_full_name(tokens, j + 2, n + 1) else j


def _ends_source(tokens: Tokens, j: int, last: int) -> bool:
    low = tokens.lows[j]
    if low == ".":
        return j == last or not carries_stop(tokens.words[j - 1])
    if low in BREAKS:
        joins = low in "-’/" and tokens.end(j - 1) == tokens.starts[j]
        return not (joins or _is_short_form(tokens, j if low == "(" else j - 2, last))
    if low == QUOTE or low in ENDS_SOURCE or low in AUXILIARIES:
        return True
    if low in WEEKDAYS:
        return tokens.lows[j - 1] not in DETERMINERS
    return is_adverb(low) and tokens.words[j] == low


def _is_short_form(tokens: Tokens, bracket: int, last: int) -> bool:
    """`said the Teachers’ Union (TU) secretary Ann Lee`: the phrase goes on after the bracket."""
    if bracket < 1 or bracket + 3 > last or tokens.lows[bracket : bracket + 3 : 2] != ["(", ")"]:
        return False
    after = bracket + 3
    return tokens.lows[after].isalpha() and not _ends_source(tokens, after, last)
