"""Where the source of a cue stands: the phrase that speaks, before the cue or after it.

No parser, only closed classes of words: from the cue one walks over adverbs and auxiliaries to the
noun phrase, and over an apposition between commas (“Hugh Hill, a doctor, said”) to the name.
A phrase is its first and last token.
"""

from __future__ import annotations

from newsterm.core.cues import CUES, FOREIGN_AUXILIARIES, NOUNS, THOUGHT
from newsterm.core.grammar import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    SUBJECTS,
    SUBORDINATORS,
    TIMES,
    TITLES,
    carries_stop,
    is_adverb,
    is_name,
)
from newsterm.core.tokens import QUOTE, Tokens

Phrase = tuple[int, int]

_BREAKS = frozenset(",;:—–-()[]…?!.\"'‘’“”/*|")
_DASHES = frozenset("—–-")
_FINITE = (AUXILIARIES - {"may", "will", "having", "being", "not", "be", "been"}) | {
    "said",
    "says",
    "say",
}
_NEVER_OPENS = (SUBORDINATORS - {"that", "what"}) | {"and", ".", "’", "while"}
_NAME_PARTS = frozenset(". bin binti ibn al de van der von el la da dos del di".split())
_GOES = frozenset("on went goes going continue continues continued".split())
_OPENS_CLAUSE = frozenset("because while when since until after before as although though".split())
# Irregular verbs that no list of cues holds and no noun phrase can hold.
_PAST = frozenset(
    """gave made took won held came went got met saw became began kept lost paid sent spent stood ran
    built bought brought caught fell grew knew sat spoke drew drove flew threw wore gives makes takes
    comes goes gets includes remains becomes keeps brings wants seems appears""".split()
)
_BEGINS = frozenset(
    "continue continues continued began begin begins stopped stop stops kept keep keeps started".split()
)
# What ends the phrase after an inverted cue: `said Ann Lee in Rome`, `said Ann Lee who …`.
_ENDS_SOURCE = frozenset(
    """that because if when while although though but or as since so than whether how why what where
    after before until unless who whose which whom in on at to during through via by from about
    with adding referring speaking following last this late early citing noting""".split()
)


def source_before(tokens: Tokens, cue: int, first: int) -> Phrase | None:
    """The phrase that speaks, looking left from the cue."""
    lows = tokens.lows
    i = cue - 1
    while i >= first and (
        lows[i] in AUXILIARIES
        or lows[i] in _BEGINS
        or lows[i] in FOREIGN_AUXILIARIES
        or is_adverb(lows[i])
        or _goes_on(lows, i)
    ):
        i -= 1
    if i > first and lows[i] in ("both", "all") and lows[i - 1] in AUXILIARIES:
        return source_before(tokens, i - 1, first)
    if i - 1 > first and lows[i] in _WEEKDAYS:
        i -= 1 + (lows[i - 1] in ("on", "last", "late", "early"))
    if i < first:
        return None
    if lows[i] == ")":
        i = _opening_bracket(lows, i, first) - 1
    elif lows[i] == "," or lows[i] in _DASHES:
        return _before_apposition(tokens, i, first)
    return phrase_ending(tokens, i, first) if i >= first else None


def _goes_on(lows: list[str], i: int) -> bool:
    return (
        lows[i] in ("to", "on")
        and lows[i - 1] in _GOES
        or (lows[i] in ("went", "goes", "going") and lows[i + 1] == "on")
    )


def phrase_ending(tokens: Tokens, last: int, first: int) -> Phrase | None:
    """The noun phrase whose last token is `last`."""
    lows = tokens.lows
    if lows[last] in SUBJECTS:
        return last, last
    if lows[last] in SUBORDINATORS or lows[last] == "and":
        return None
    i = last
    while i >= first and not _breaks_phrase(tokens, i, first, last):
        i -= 1
    i += 1
    while i <= last and (is_adverb(lows[i]) or lows[i] in _NEVER_OPENS):
        i += 1
    if i < last and lows[i] in ("about", "around", "over", "under") and lows[i + 1][0].isdigit():
        return i, last
    if i <= last and lows[i] in PREPOSITIONS:
        i = _after_preposition(tokens, i, last)
    if i == first and i < last and _is_participle(tokens, i):
        return None
    if i > last or lows[last] in PREPOSITIONS or lows[last] in _BREAKS and lows[last] != ".":
        return None
    return i, last


def _is_participle(tokens: Tokens, i: int) -> bool:
    """`Addressing the forum`, `Asked about it`: no phrase that could speak."""
    low, after = tokens.lows[i], tokens.lows[i + 1]
    if low.endswith("ing"):
        return low in CUES or after in DETERMINERS or after in PREPOSITIONS
    return low.endswith("ed") and (after in PREPOSITIONS or after == "whether")


def _breaks_phrase(tokens: Tokens, i: int, first: int, last: int) -> bool:
    """Whether the token cannot stand within a noun phrase that ends at `last`."""
    low, word, lows = tokens.lows[i], tokens.words[i], tokens.lows
    if low in _BREAKS:
        if low == ".":
            return not (i > first and carries_stop(tokens.words[i - 1]))
        joins = low in "-’/" and i < last and tokens.end(i) == tokens.starts[i + 1]
        return not joins
    if low == QUOTE:
        return i == last or not _is_word_in_marks(tokens, i, first)
    if low == "and":
        return not (first < i < last and _joins_sources(tokens, i, first))
    if word != low:
        return False
    if low in _FINITE or low in SUBJECTS and low not in DETERMINERS:
        return True
    if low in SUBORDINATORS and low not in PREPOSITIONS and i < last:
        return True
    if low in _OPENS_CLAUSE or low in _PAST or low.endswith("ed") and lows[i + 1] in DETERMINERS:
        return i < last
    cue = CUES.get(low)
    if cue is None or cue.family == THOUGHT or i == last or low in NOUNS:
        return False
    return not _is_noun_here(lows, i, first)


def _joins_sources(tokens: Tokens, i: int, first: int) -> bool:
    """`Burton and Nick said`, `…, teachers and union officials said`; not `rose and officials said`."""
    words, lows = tokens.words, tokens.lows
    if is_name(words[i - 1]):
        return is_name(words[i + 1])
    j = i - 1
    while j >= first and j > i - 4 and lows[j].isalpha() and lows[j] not in _FINITE:
        j -= 1
    return j < first or lows[j] == ","


def _is_word_in_marks(tokens: Tokens, i: int, first: int) -> bool:
    """The “History” section: a quotation of a word or two within a phrase."""
    if i == first or tokens.stopped(i) or tokens.lows[i - 1] not in DETERMINERS:
        return False
    return tokens.end(i) - tokens.starts[i] < 25


def _is_noun_here(lows: list[str], i: int, first: int) -> bool:
    before = lows[i - 1] if i > first else ""
    return before in DETERMINERS or before in PREPOSITIONS or before.endswith(("'s", "’s"))


def _after_preposition(tokens: Tokens, i: int, last: int) -> int:
    """Where the subject begins in `On Tuesday Mr Lee`: at the last run of names, else nowhere."""
    if tokens.lows[i] == "with" and tokens.lows[i + 1] in DETERMINERS:
        return i + 1  # `with one poster writing`
    j = last
    while j > i and (is_name(tokens.words[j]) or tokens.lows[j] == "."):
        j -= 1
    while j < last and (is_adverb(tokens.lows[j + 1]) or tokens.lows[j + 1] in _WEEKDAYS):
        j += 1
    return j + 1


_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())


def _before_apposition(tokens: Tokens, comma: int, first: int) -> Phrase | None:
    """`Ann Lee, head of trade and tourism, said`: the phrase before the earliest fitting comma."""
    lows, words = tokens.lows, tokens.words
    best: Phrase | None = None
    for j in range(comma - 1, first, -1):
        if lows[j] == ";" or lows[j] == ":" or lows[j] == QUOTE and j + 1 == comma:
            break
        if lows[j] != lows[comma]:
            continue
        if not _is_aside(tokens, j + 1, comma):
            break
        last = _opening_bracket(lows, j - 1, first) - 1 if lows[j - 1] == ")" else j - 1
        phrase = phrase_ending(tokens, last, first) if last >= first else None
        if phrase and (best is None or _opens_clause(tokens, phrase[0], first)):
            best = phrase
            if _is_full_name(tokens, j + 1, comma) and _is_office(tokens, phrase):
                best = phrase[0], comma - 1
                break
    return best


def _is_full_name(tokens: Tokens, start: int, stop: int) -> bool:
    """`her husband, Ravi Gupta, said`: the name stands in the apposition."""
    words = tokens.words[start:stop]
    return (
        len(words) < 9 and all(is_name(w) or w in _NAME_PARTS for w in words) and is_name(words[0])
    )


def _is_office(tokens: Tokens, phrase: Phrase) -> bool:
    """`the minister of trade`, `Malaysia’s Prime Minister`: what someone is, not who."""
    first, last = phrase
    return (
        not is_name(tokens.words[last])
        or tokens.lows[first] in DETERMINERS
        or not is_name(tokens.words[first])
        or tokens.lows[last] in TITLES
    )


def _opens_clause(tokens: Tokens, i: int, first: int) -> bool:
    before = tokens.lows[i - 1] if i > first else ","
    named = is_name(tokens.words[i]) or tokens.lows[i] in DETERMINERS
    joins = before in SUBORDINATORS and before not in PREPOSITIONS or before in ("and", QUOTE)
    return named and (before in _BREAKS or joins)


def _opening_bracket(lows: list[str], closing: int, first: int) -> int:
    j = closing
    while j > first and lows[j] != "(" and lows[j] != "[":
        j -= 1
    return j


def _is_aside(tokens: Tokens, start: int, comma: int) -> bool:
    """Whether start..comma may stand between a name and its verb: it has no finite verb of its own."""
    lows = tokens.lows
    if start >= comma or lows[start] in ("but", "and") and lows[start + 1] in SUBJECTS:
        return False
    if lows[start] in SUBJECTS and lows[start] not in RELATIVES:
        return False
    if lows[start].endswith("ing"):
        return True
    for j in range(start, comma):
        if lows[j] in RELATIVES or lows[j] == "that":
            return True
        if lows[j] in _FINITE and (j == start or lows[j] not in BE or lows[j - 1] != "to"):
            return False
    return True


def source_after(tokens: Tokens, cue: int, last: int) -> Phrase | None:
    """The phrase that speaks in `…, said Ann Lee, head of trade`: from the cue to the next break."""
    lows, words = tokens.lows, tokens.words
    i = cue + 1
    if i > last or lows[i] in _BREAKS or lows[i] == QUOTE or lows[i] in AUXILIARIES:
        return None
    if lows[i] in SUBJECTS:
        return (i, i) if lows[i] in ("he", "she", "they", "it", "i", "we") else None
    if (
        is_adverb(lows[i])
        or lows[i] in PREPOSITIONS
        or lows[i] in SUBORDINATORS
        and lows[i] != "that"
    ):
        return None
    j = i
    while j < last and not _ends_source(tokens, j + 1, last):
        j += 1
    j = _past_name(tokens, j, last) if _is_office(tokens, (i, j)) else j
    return (i, j) if lows[j] not in PREPOSITIONS else (i, j - 1) if j > i else None


def _past_name(tokens: Tokens, j: int, last: int) -> int:
    """`said the girl’s teacher, Mr Onyango`: to the name in the apposition."""
    if j + 2 > last or tokens.lows[j + 1] != "," or not is_name(tokens.words[j + 2]):
        return j
    n = j + 2
    while n < last and not _ends_source(tokens, n + 1, last):
        n += 1
    ends = n == last or tokens.lows[n + 1] in (",", ".", QUOTE)
    return n if ends and _is_full_name(tokens, j + 2, n + 1) else j


def _ends_source(tokens: Tokens, j: int, last: int) -> bool:
    low = tokens.lows[j]
    if low == ".":
        return j == last or not carries_stop(tokens.words[j - 1])
    if low in _BREAKS:
        return not (low in "-’/" and tokens.end(j - 1) == tokens.starts[j])
    if low == QUOTE or low in _ENDS_SOURCE or low in AUXILIARIES:
        return True
    return is_adverb(low) or low in _WEEKDAYS


def subject(tokens: Tokens, first: int, k: int) -> Phrase | None:
    """The first phrase that can be a subject: a pronoun, an article with its noun, a name."""
    lows, words = tokens.lows, tokens.words
    if lows[first] in PREPOSITIONS or lows[first] in SUBORDINATORS or lows[first].endswith("ing"):
        first = next((j + 1 for j in range(first, k - 1) if lows[j] == ","), first)
    for j in range(first, k):
        low = lows[j]
        if low in ("he", "she", "they"):
            return j, j
        if low in PREPOSITIONS or low in SUBORDINATORS or low in TIMES or is_adverb(low):
            continue
        opens = j == first or lows[j - 1] not in PREPOSITIONS
        if not opens or not (is_name(words[j]) or low in DETERMINERS) or low == QUOTE:
            continue
        if low in ("it", "there"):
            return None
        if j == first and _is_participle(tokens, j):
            continue
        last = j
        while last + 1 < k and _extends_name(tokens, last + 1):
            last += 1
        return j, last
    return None


def _extends_name(tokens: Tokens, j: int) -> bool:
    if is_name(tokens.words[j]) or tokens.lows[j - 1] in DETERMINERS:
        return tokens.lows[j] not in _BREAKS
    return tokens.lows[j] == "." and carries_stop(tokens.words[j - 1])


def after_dateline(tokens: Tokens, first: int, last: int) -> int:
    """Where a sentence begins past `CLEVELAND, Ohio (AFP) —`."""
    lows, words = tokens.lows, tokens.words
    place = False
    for j in range(first, min(last, first + 12)):
        if j > first and lows[j] in _DASHES and tokens.end(j - 1) < tokens.starts[j]:
            return j + 1 if place else first
        if lows[j] not in ",.()/" and not is_name(words[j]) and not words[j].isdigit():
            break
        place = place or lows[j] in ",(" or words[j].isupper() and len(words[j]) > 2
    return first
