"""Phrases beside a quotation that name whose words it is, with no verb of speech to govern it.

The agent of a passive (`dismissed as “fantasy” by Lee`), adjuncts of source (`per the minister`, `so der
Minister`, `nach Angaben der Polizei`, `in the words of one trader`) and the subject of a bare infinitive
after a verb of hearing (`heard the driver shout “Down!”`). Nouns of speech lie with `speech_nouns`, whole
clauses with `attribution_clauses`; `according to` makes a statement.
"""

from __future__ import annotations

from newsterm.core.grammar.noun_phrases import Phrase
from newsterm.core.grammar.source_spans import (
    ENDS_TAG,
    end_of_phrase,
    source_after,
    source_before,
)
from newsterm.core.grammar.subjects import subject
from newsterm.core.grammar.tokens import QUOTE, Tokens
from newsterm.core.grammar.word_classes import is_name
from newsterm.core.languages.english import (
    AGENT,
    AND,
    AS,
    BE,
    COMPLEMENTIZER,
    DETERMINERS,
    IN,
    INDEFINITE_ARTICLES,
    IT,
    OF,
    OWNS_WORDS,
    PER,
    REGULAR_PAST,
    RELATIVES,
    THOSE,
    TO,
    WHAT,
)
from newsterm.core.languages.english_nouns import (
    OWN,
    SPOKEN_WORDS,
    THE_WORDS,
    VIEWS,
    WITH_THAT,
    WITH_THESE_WORDS,
)
from newsterm.core.languages.english_verbs import HEARS, PUTS, SAY
from newsterm.core.languages.known import ALL_ARTICLES, CUES, INFORMATION, THUS_SAYS
from newsterm.core.languages.language import BASE, ING, OBJECT, PAST_FORM, THOUGHT
from newsterm.core.quotes.quote_place import NEAR, QuotePlace

_HEARD = 8
"""Tokens of `the driver of the bus shout` at the most. Ample: 4 and 16 answer the same on 286 news
texts."""
_OWNED = VIEWS.union((SPOKEN_WORDS, COMPLEMENTIZER))
_ENDS_VIEW = frozenset([",", ".", ";", QUOTE])
_SECOND_AGENT = 8
"""Tokens from the first agent to the second: `as “fair” and by Park as “late”`. Ample: 4 and 16
answer the same on 286 news texts."""


def by_whom(at: QuotePlace) -> Phrase | None:
    """`dismissed as “fantasy” by Lee`, `welcomed by Lee as “a dawn”`"""
    tokens, i, last = at.tokens, at.i, at.last
    first = max(at.first, i - NEAR)
    lows = tokens.lows
    if lows[i + 1] != AGENT and AGENT not in lows[first:i]:
        return None
    by = next(
        (j for j in range(i - 2, max(first, i - _SECOND_AGENT), -1) if lows[j] in (AGENT, QUOTE)),
        first,
    )
    if lows[i - 1] == AS and lows[by] == AGENT and lows[by - 1] in (AND, ","):
        return by + 1, i - 2  # `hailed by Lee as “fair” and by Park as “late”`
    for k in range(i - 1, first - 1, -1):
        if lows[k] in (";", ":") and k < i - 1:
            break
        cue = CUES.get(lows[k])
        welcomed = lows[i - 1] == AS and lows[k + 1] == AGENT and lows[k].endswith(REGULAR_PAST)
        said = cue and cue.form == PAST_FORM and cue.family != THOUGHT and cue.verb != SAY
        if not welcomed and not said:
            continue
        by = k + 1 if lows[k + 1] == AGENT else i + 1
        return source_after(tokens, by, last if by > i else i) if lows[by] == AGENT else None
    return None


def heard(at: QuotePlace) -> Phrase | None:
    """`Guests heard the driver shout “Down!”`: who was heard, and what they uttered."""
    tokens, i, first = at.tokens, at.i, at.first
    k = i - 1 - (tokens.lows[i - 1] in (",", ":"))
    cue = CUES.get(tokens.lows[k]) if k > first else None
    if cue is None or cue.form not in (BASE, ING):
        return None
    for h in range(k - 2, max(first, k - _HEARD) - 1, -1):
        if tokens.lows[h] in HEARS and tokens.lows[h + 1] != TO:
            return h + 1, k - 1
        if not tokens.lows[h + 1][0].isalpha():
            return None
    return None


def per(at: QuotePlace) -> Phrase | None:
    """`“the best in a decade”, per the minister`, `Per the minister, it is “the best”`"""
    tokens, i, first, last = at.tokens, at.i, at.first, at.last
    if tokens.lows[first] == PER:
        comma = next((j for j in range(first + 2, i) if tokens.lows[j] == ","), None)
        return (first + 1, comma - 1) if comma else None
    cue = i + 1 + (tokens.lows[i + 1] == ",")
    return source_after(tokens, cue, last) if tokens.lows[cue] == PER else None


def thus(at: QuotePlace) -> Phrase | None:
    """`„…“, so der Minister`"""
    tokens, i, last = at.tokens, at.i, at.last
    lows = tokens.lows
    if lows[i + 1] != "," or lows[i + 2] not in THUS_SAYS:
        return None
    end = end_of_phrase(lows, i + 3, last, THUS_SAYS[lows[i + 2]].ends_source)
    named = all(is_name(word) for word in tokens.words[i + 3 : end + 1])
    return (i + 3, end) if named or lows[i + 3] in ALL_ARTICLES else None


def by_information(at: QuotePlace) -> Phrase | None:
    """`Nach Angaben des Ministeriums ist die Lage „stabil“`"""
    tokens, i, first = at.tokens, at.i, at.first
    lows = tokens.lows
    noun = next((j for j in range(first, i) if lows[j] in INFORMATION), None)
    if noun is None or noun + 2 > i or lows[noun - 1] != INFORMATION[lows[noun]].information_from:
        return None
    language = INFORMATION[lows[noun]]
    begun = noun + 1 + (lows[noun + 1] == language.information_of)
    end = begun
    while (
        end + 1 < i
        and lows[end + 1] not in language.ends_according
        and lows[end + 1] not in ENDS_TAG
    ):
        end += 1
    return begun, end


def inner_cue(at: QuotePlace) -> Phrase | None:
    """`Told that the minister had called him “a nobody”, Lee laughed`: the minister did."""
    tokens, i, first = at.tokens, at.i, at.first
    for k in range(i - 1, max(first, i - 4), -1):
        cue = CUES.get(tokens.lows[k])
        if cue and cue.family == OBJECT and cue.form != ING:
            before = tokens.lows[k - 1]
            noun = before in DETERMINERS  # `the labels “good” and “bad”`
            passive = before in BE or before in (AND, ",")
            source = None if passive or noun else source_before(tokens, k, first)
            return None if source and k == i - 1 and _is_named(tokens, source) else source
    return None


def _is_named(tokens: Tokens, source: Phrase) -> bool:
    """`a plan called “cap and cover”`: a thing of that name; but `what a trader called “a dip”`."""
    before = tokens.lows[source[0] - 1]
    return tokens.lows[source[0]] in INDEFINITE_ARTICLES and before not in RELATIVES | {WHAT}


def with_these_words(at: QuotePlace) -> Phrase | None:
    """`“It is over.” With these words Lee left.`, `“…” The words were those of Lee.`"""
    tokens, i = at.tokens, at.i
    lows = tokens.lows
    if lows[i + 1 : i + 4] == WITH_THAT:
        return subject(tokens, i + 4, len(tokens))
    if lows[i + 1 : i + 4] in WITH_THESE_WORDS:
        return subject(tokens, i + 4, len(tokens))
    if lows[i + 1 : i + 3] not in THE_WORDS:
        return None
    of = i + 4 + (lows[i + 4 : i + 5] == [THOSE])
    if lows[i + 3] not in BE or lows[of : of + 1] != [OF]:
        return None
    return source_after(tokens, of, len(tokens) - 1)


def in_the_words_of(at: QuotePlace) -> Phrase | None:
    """`in the words of one trader, “…”`; behind a comma its own side is asked first."""
    tokens, i = at.tokens, at.i
    stop = min(at.last, i + NEAR)
    behind = _words_of(tokens, i, stop) if tokens.lows[i + 1] == "," else None
    return behind or _words_of(tokens, max(at.first, i - NEAR), stop)


def _words_of(tokens: Tokens, first: int, last: int) -> Phrase | None:
    """`in the words of one trader, “…”`, `“…”, in the view of the defence`"""
    lows = tokens.lows
    for k in range(first + 1, last):
        if lows[k] not in _OWNED:
            continue
        if lows[k] == SPOKEN_WORDS and lows[k - 1] == OWN:
            return subject(tokens, first, last)
        if lows[k] == SPOKEN_WORDS and lows[k - 1].endswith(OWNS_WORDS):
            return k - 1, k - 1
        in_that = lows[k] == COMPLEMENTIZER and lows[k - 1] == IN  # `…, in that of the defence`
        if (lows[k] in VIEWS or in_that) and lows[k + 1] == OF:
            stop = k + 2
            while stop <= last and lows[stop] not in _ENDS_VIEW:
                stop += 1
            return (k + 2, stop - 1) if stop > k + 2 else None
    return None


def put_it(at: QuotePlace) -> Phrase | None:
    """`as one trader put it, “…”`, `“…” is how one trader put it`"""
    tokens = at.tokens
    first, last = max(at.first, at.i - NEAR), min(at.last, at.i + NEAR)
    lows = tokens.lows
    for k in range(first + 1, last):
        if lows[k] in PUTS and lows[k + 1] == IT:
            return source_before(tokens, k, first)
    return None
