"""Who says a quotation that no verb of speech claims, told by the words around it.

`“…” – Ann Lee, mayor`, `in the words of one trader, “…”`, `as one trader put it`, `Her message was
simple: “…”`. Each reading gives the phrase that names the speaker, or nothing.
"""

from __future__ import annotations

from newsterm.core.grammar.noun_phrases import Phrase
from newsterm.core.grammar.subjects import named, subject
from newsterm.core.grammar.tokens import QUOTE, Tokens
from newsterm.core.grammar.word_classes import DASHES, is_name, is_title, third_person
from newsterm.core.languages.english import (
    AGENT,
    AND,
    AS,
    BE,
    BEHALF,
    COMPLEMENTIZER,
    DETERMINERS,
    IN,
    IT,
    OBJECTS,
    OF,
    PER,
    PLURAL_POSSESSIVE,
    POSSESSIVE,
    POSSESSIVES,
    PREPOSITIONS,
    REGULAR_PAST,
    SUBORDINATORS,
    THIRD_PERSON_VERB,
    THOSE,
    TO,
    TOPICS,
)
from newsterm.core.languages.english_nouns import (
    OWN,
    SPOKEN_WORDS,
    THE_WORDS,
    VIEWS,
    WITH_THAT,
    WITH_THESE_WORDS,
)
from newsterm.core.languages.english_people import SPEAK_FOR_THEMSELVES
from newsterm.core.languages.english_small_words import GOES_FURTHER
from newsterm.core.languages.english_verbs import HEARS, OPENS_SPEECH, PUTS, SAY, SPEAKS_OF
from newsterm.core.languages.known import ALL_ARTICLES, CUES, INFORMATION, THUS_SAYS, UNLISTED_VERBS
from newsterm.core.languages.language import BASE, ING, OBJECT, PAST_FORM, THOUGHT
from newsterm.core.quotes.layout_attribution import signature
from newsterm.core.quotes.nested_attribution import without_verb
from newsterm.core.quotes.speech_nouns import whose_message
from newsterm.core.statements.source_spans import (
    ENDS_TAG,
    after_tag,
    end_of_phrase,
    past_name,
    source_after,
    source_before,
)

_HEARD = 8
"""Tokens of `the driver of the bus shout` at the most."""
_NEAR = 20
"""Tokens to either side of a quotation where its owner is looked for."""
_CLAUSE_BETWEEN = 14
"""Tokens of a clause that interrupts a quotation."""
_ENDS_VIEW = frozenset([",", ".", ";", QUOTE])
_ENDS_TAG = OBJECTS.union([".", ",", ";"])


def owner(tokens: Tokens, i: int, first: int, last: int) -> Phrase | None:
    """The phrase that owns the quotation at token i of the sentence first..last."""
    return (
        signature(tokens, i)
        or _interrupts(tokens, i, first, last)
        or _by_whom(tokens, i, max(first, i - _NEAR), last)
        or _heard(tokens, i, first)
        or _per(tokens, i, first, last)
        or _thus(tokens, i, last)
        or _by_information(tokens, i, first)
        or whose_message(tokens, i, first, last)
        or _inner_cue(tokens, i, first)
        or _with_these_words(tokens, i)
        or (tokens.lows[i + 1] == "," and _words_of(tokens, i, min(last, i + _NEAR)))
        or _words_of(tokens, max(first, i - _NEAR), min(last, i + _NEAR))
        or _put_it(tokens, max(first, i - _NEAR), min(last, i + _NEAR))
        or _unlisted_verb(tokens, i, first, last)
        or _before_colon(tokens, i, first)
        or without_verb(tokens, i, first)
    )


def _interrupts(tokens: Tokens, i: int, first: int, last: int) -> Phrase | None:
    """`“In my view” – Ms Lee paused – “it is dead”`: who acts between the halves of a quotation."""
    before = next(
        (j for j in range(i - 1, max(first, i - _CLAUSE_BETWEEN) - 1, -1) if j in tokens.quotes),
        None,
    )
    after = next(
        (j for j in range(i + 1, min(last, i + _CLAUSE_BETWEEN) + 1) if j in tokens.quotes), None
    )
    found = _acts_between(tokens, i, after) if after else None
    return found or (_acts_between(tokens, before, i) if before is not None else None)


def _acts_between(tokens: Tokens, opening: int, closing: int) -> Phrase | None:
    lows = tokens.lows
    dashed = lows[opening + 1] in DASHES
    if not (dashed or tokens.stopped(opening)) or lows[closing - 1] not in DASHES | {","}:
        return None
    start = opening + 1 + dashed
    found = subject(tokens, start, closing - 1)
    if found is None or found[0] != start or found[1] + 1 >= closing - 1:
        return None
    verb = found[1] + 1
    is_verb = lows[verb].isalpha() and tokens.words[verb] == lows[verb]
    joins = lows[verb] in PREPOSITIONS or lows[verb] in SUBORDINATORS or lows[verb] == AND
    return found if is_verb and not joins else None


def _by_whom(tokens: Tokens, i: int, first: int, last: int) -> Phrase | None:
    """`dismissed as “fantasy” by Lee`, `welcomed by Lee as “a dawn”`"""
    lows = tokens.lows
    by = next((j for j in range(i - 2, max(first, i - 8), -1) if lows[j] in (AGENT, QUOTE)), first)
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


def _heard(tokens: Tokens, i: int, first: int) -> Phrase | None:
    """`Guests heard the driver shout “Down!”`: who was heard, and what they uttered."""
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


def _per(tokens: Tokens, i: int, first: int, last: int) -> Phrase | None:
    """`“the best in a decade”, per the minister`, `Per the minister, it is “the best”`"""
    if tokens.lows[first] == PER:
        comma = next((j for j in range(first + 2, i) if tokens.lows[j] == ","), None)
        return (first + 1, comma - 1) if comma else None
    at = i + 1 + (tokens.lows[i + 1] == ",")
    return source_after(tokens, at, last) if at < last and tokens.lows[at] == PER else None


def by_unlisted_verb(text: str, tokens: Tokens, i: int, last: int) -> Phrase | None:
    """`„Die Brücke kommt“, jubelte Klara Berg`: a regular verb where a tag would stand."""
    endings, verb = UNLISTED_VERBS.get(text[tokens.start(i)], ((), None))
    k = i + 2
    if verb is None or k >= last or tokens.lows[i + 1] != "," or tokens.words[k] != tokens.lows[k]:
        return None
    opens = is_name(tokens.words[k + 1]) or tokens.lows[k + 1] in ALL_ARTICLES
    opens = opens or third_person(tokens.lows[k + 1]) is not None
    return after_tag(tokens, k, verb, last) if opens and tokens.lows[k].endswith(endings) else None


def _thus(tokens: Tokens, i: int, last: int) -> Phrase | None:
    """`„…“, so der Minister`"""
    lows = tokens.lows
    if i + 3 > last or lows[i + 1] != "," or lows[i + 2] not in THUS_SAYS:
        return None
    end = end_of_phrase(lows, i + 3, last, THUS_SAYS[lows[i + 2]].ends_source)
    named = all(is_name(word) for word in tokens.words[i + 3 : end + 1])
    return (i + 3, end) if named or lows[i + 3] in ALL_ARTICLES else None


def _by_information(tokens: Tokens, i: int, first: int) -> Phrase | None:
    """`Nach Angaben des Ministeriums ist die Lage „stabil“`"""
    lows = tokens.lows
    at = next((j for j in range(first, i) if lows[j] in INFORMATION), None)
    if at is None or at + 2 > i or lows[at - 1] != INFORMATION[lows[at]].information_from:
        return None
    language = INFORMATION[lows[at]]
    begun = at + 1 + (lows[at + 1] == language.information_of)
    end = begun
    while (
        end < i and lows[end + 1] not in language.ends_according and lows[end + 1] not in ENDS_TAG
    ):
        end += 1
    return begun, end


def _inner_cue(tokens: Tokens, i: int, first: int) -> Phrase | None:
    """`Told that the minister had called him “a nobody”, Lee laughed`: the minister did."""
    for k in range(i - 1, max(first, i - 4), -1):
        cue = CUES.get(tokens.lows[k])
        if cue and cue.family == OBJECT and cue.form != ING:
            before = tokens.lows[k - 1]
            noun = before in DETERMINERS  # `the labels “good” and “bad”`
            passive = before in BE or before in (AND, ",")
            return None if passive or noun else source_before(tokens, k, first)
    return None


def _with_these_words(tokens: Tokens, i: int) -> Phrase | None:
    """`“It is over.” With these words Lee left.`, `“…” The words were those of Lee.`"""
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


def _words_of(tokens: Tokens, first: int, last: int) -> Phrase | None:
    """`in the words of one trader, “…”`, `“…”, in the view of the defence`"""
    lows = tokens.lows
    for k in range(first + 1, last):
        if lows[k] == SPOKEN_WORDS and lows[k - 1] == OWN:
            return subject(tokens, first, last)
        if lows[k] == SPOKEN_WORDS and lows[k - 1].endswith((*POSSESSIVE, *PLURAL_POSSESSIVE)):
            return k - 1, k - 1
        in_that = lows[k] == COMPLEMENTIZER and lows[k - 1] == IN  # `…, in that of the defence`
        if (lows[k] in VIEWS or in_that) and lows[k + 1] == OF:
            stop = k + 2
            while stop <= last and lows[stop] not in _ENDS_VIEW:
                stop += 1
            return (k + 2, stop - 1) if stop > k + 2 else None
    return None


def _put_it(tokens: Tokens, first: int, last: int) -> Phrase | None:
    """`as one trader put it, “…”`, `“…” is how one trader put it`"""
    lows = tokens.lows
    for k in range(first + 1, last):
        if lows[k] in PUTS and lows[k + 1] == IT:
            return source_before(tokens, k, first)
    return None


def _unlisted_verb(tokens: Tokens, i: int, first: int, last: int) -> Phrase | None:
    """`The city reasoned, “…”`, `“…,” he beamed`: a verb in the past tense where a cue would stand."""
    lows = tokens.lows
    if i - 2 > first and lows[i - 1] in (",", ":") and _looks_past(tokens, i - 2):
        return source_before(tokens, i - 2, first)
    if i - 2 > first and lows[i - 1] in TOPICS and lows[i - 2] in SPEAKS_OF:
        return source_before(tokens, i - 2, first)
    if lows[i + 1] == "," and lows[i + 2] in OPENS_SPEECH:
        return source_after(tokens, i + 2, last)  # `“Amen”, sang the crowd`
    if not tokens.stopped(i):
        return None
    if _looks_past(tokens, i + 1) or _looks_present(tokens, i + 1):
        return source_after(tokens, i + 1, last)
    for k in range(i + 2, min(last, i + 7) + 1):
        if _looks_past(tokens, k) or _ends_present(tokens, k):
            source = source_before(tokens, k, i + 1)
            return source if source and source[0] == i + 1 else None
    return None


def _looks_past(tokens: Tokens, k: int) -> bool:
    low = tokens.lows[k]
    regular = low.endswith(REGULAR_PAST) and len(low) > 4
    return (regular or low in OPENS_SPEECH) and tokens.words[k] == low


def _looks_present(tokens: Tokens, k: int) -> bool:
    """`“It is cold,” grumbles Ann Lee`"""
    low = tokens.lows[k]
    verb = (
        low.endswith(THIRD_PERSON_VERB)
        and len(low) > 4
        and low.isalpha()
        and tokens.words[k] == low
    )
    known = low in PREPOSITIONS or low in SUBORDINATORS
    return verb and not known and is_name(tokens.words[k + 1])


def _ends_present(tokens: Tokens, k: int) -> bool:
    """`“It was loud,” Ann Lee remembers.`"""
    low, after = tokens.lows[k], tokens.lows[k + 1]
    verb = (
        low.endswith(THIRD_PERSON_VERB)
        and len(low) > 4
        and low.isalpha()
        and tokens.words[k] == low
    )
    return verb and is_name(tokens.words[k - 1]) and after in _ENDS_TAG


def _before_colon(tokens: Tokens, i: int, first: int) -> Phrase | None:
    """`Her message was simple: “…”` is hers; `The board was clear: “…”` is the board's."""
    before = tokens.lows[i - 1]
    if i - first < 2 or (before != ":" and before not in BE):
        return None
    if tokens.lows[first] in BEHALF and is_name(tokens.words[first + 1]):
        comma = next((j for j in range(first + 2, i - 1) if tokens.lows[j] == ","), None)
        if comma:
            return first + 1, comma - 1  # `For Ann Lee, the answer is simple: “…”`
    if before != ":":
        return None
    found = subject(tokens, first, i - 1)
    if found is None:
        return None
    begun, last = found
    if begun == last and tokens.words[last + 1].islower() and is_name(tokens.words[last + 2]):
        last += 2  # `Tour guide Wayan has a motto: “…”`, `Secretary of State Ann Lee was clear`
        while is_name(tokens.words[last + 1]):
            last += 1
        found = begun, last
    if tokens.lows[begun] in POSSESSIVES:
        who = tokens.lows[begun + 1]
        speaks = who in SPEAK_FOR_THEMSELVES or is_title(who)
        return (begun, past_name(tokens, begun + 1, i - 1)) if speaks else (begun, begun)
    whole = named(tokens, found, i - 1)
    if whole != found:
        return whole  # `One of them, Ann Lee, had a word for it: “…”`
    for j in range(begun, last + 1):
        if j > begun and tokens.lows[j : j + 2] in GOES_FURTHER:
            return begun, j - 1
        if tokens.lows[j].endswith(POSSESSIVE) and not is_title(tokens.lows[j + 1]):
            return begun, j  # but `Lee’s lawyer was curt: “…”`
    return found
