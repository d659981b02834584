"""What a sentence says that somebody said: source, cue and content of each act of speech in it.

The cues are taken from left to right. The content of a cue stands to its right (said that …), or,
where nothing follows, to its left up to the comma (…, she said). A content runs to the end of the
sentence, but the next cue of the same source ends it (said …, adding …; said … and called for …).
"""

from __future__ import annotations

from dataclasses import dataclass

from newsterm.core.cues import ADDRESSED, CLAUSE, CUES, OBJECT, THOUGHT, Cue
from newsterm.core.speakers import (
    AUXILIARIES,
    DETERMINERS,
    PREPOSITIONS,
    SUBORDINATORS,
    is_adverb,
    is_name,
    source_after,
    source_before,
)
from newsterm.core.tokens import QUOTE, Tokens

_STOPS = frozenset([".", "!", "?", "…", "'", "’", '"', ")", "”"])
_CONTENT_OPENERS = frozenset("that how why whether what if".split())
_MEDIUM = frozenset(
    """statement interview conference briefing speech tweet post report letter email e-mail memo
    release message news note call filing address article blog video remarks testimony meeting
    debate rally forum hearing event interview facebook twitter instagram telegram""".split()
)
_TIMES = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday yesterday today morning afternoon
    evening night week month year last this late early earlier later""".split()
)
_NOUN_BEFORE = frozenset(
    "the a an his her its their our my your this that these those no any some of in such more many".split()
)


@dataclass(frozen=True)
class Statement:
    source: tuple[int, int] | None
    """First and last token of the phrase that speaks."""
    cue: tuple[int, int]
    contents: tuple[tuple[int, int], ...]
    family: str


def find_statements(tokens: Tokens, first: int, last: int) -> list[Statement]:
    """The statements of the sentence that is the tokens first..last."""
    lows = tokens.lows
    end = last
    while end > first and lows[end] in _STOPS:
        end -= 1
    found: list[Statement] = []
    floor = first
    source: tuple[int, int] | None = None
    k = first
    while k <= end:
        cue = CUES.get(lows[k])
        if lows[k] == "according" and k < end and lows[k + 1] == "to":
            statement = _according_to(tokens, k, floor, end)
        elif lows[k] == ":" and k > first and k < last and lows[k + 1] == QUOTE:
            statement = _after_colon(tokens, k, floor, end)
        elif cue is None or _is_noun(tokens, k, cue, first):
            k += 1
            continue
        else:
            statement = _statement(tokens, k, cue, floor, first, end, source)
        if statement is None:
            k += 1
            continue
        found.append(statement)
        source = statement.source or source
        reach = max([k, statement.cue[1], *(c[1] for c in statement.contents)])
        floor = k = reach + 1
        while floor <= end and lows[floor] in (",", ";", "—", "–", "-"):
            floor += 1
    return found


def _is_noun(tokens: Tokens, k: int, cue: Cue, first: int) -> bool:
    """True of `the claims`, `his call`, `to say`: no finite verb of speech."""
    lows, words = tokens.lows, tokens.words
    before = lows[k - 1] if k > first else ""
    if words[k][0].isupper() and k > first and cue.form != "ing" and not words[k].isupper():
        return words[k - 1][0].islower()
    if cue.form in ("base", "s"):
        if (
            not before
            or before in _NOUN_BEFORE
            or before.endswith(("'s", "’s"))
            or before in PREPOSITIONS
        ):
            return True
        return (
            before == "and"
            and k > first + 1
            and not lows[k - 2].endswith("s")
            and cue.form == "base"
        )
    return before in DETERMINERS


def _statement(
    tokens: Tokens,
    k: int,
    cue: Cue,
    floor: int,
    first: int,
    end: int,
    earlier: tuple[int, int] | None,
) -> Statement | None:
    lows = tokens.lows
    if _is_inverted(tokens, k, cue, floor, end):
        return _inverted(tokens, k, cue, floor, end)
    source = source_before(tokens, k, floor)
    if source is None:
        if floor > first or cue.form == "ing":
            source = earlier or _subject(tokens, first, k)
        if source is None:
            return None
    content = _content_after(tokens, k, cue, end)
    if content is not None and not _speaks_before(tokens, source, floor, content):
        return Statement(source, (k, k), (content,), cue.family)
    left = _content_before(tokens, source[0], floor)
    if left is not None and cue.family == CLAUSE or left is not None and lows[left[1]] == QUOTE:
        return Statement(source, (k, k), (left, *_resumed(tokens, k, end)), cue.family)
    if content is not None:
        return Statement(source, (k, k), (content,), cue.family)
    return (
        Statement(source, (k, k), (), cue.family)
        if k >= end - 1 or lows[k + 1] in (":", ",")
        else None
    )


def _subject(tokens: Tokens, first: int, k: int) -> tuple[int, int] | None:
    """The subject of a sentence whose verb is no cue (`Lee smiled, saying …`): its first phrase."""
    j = first
    while j < k and (is_name(tokens.words[j]) or tokens.lows[j] in DETERMINERS):
        j += 1
    return (first, j - 1) if j > first else None


def _is_inverted(tokens: Tokens, k: int, cue: Cue, floor: int, end: int) -> bool:
    lows, words = tokens.lows, tokens.words
    if (
        k == floor
        or k >= end
        or cue.form == "ing"
        or cue.family not in (CLAUSE, THOUGHT, ADDRESSED)
    ):
        return False
    if lows[k - 1] not in (",", QUOTE, "—", "–", "-", "?", "!"):
        return False
    source = source_after(tokens, k, end)
    if source is None:
        return False
    after = source[1] + 1
    if lows[k - 1] == QUOTE:
        return after > end or not (lows[after] in AUXILIARIES)
    ends = (
        after > end
        or lows[after] in (",", ".", "(", "—", "–", ";", ":", QUOTE)
        or lows[after] in PREPOSITIONS
        or lows[after] in ("who", "as", "adding")
    )
    if not ends:
        return False
    return source_before(tokens, k, floor) is None or after > end or not is_name(words[k - 2])


def _inverted(tokens: Tokens, k: int, cue: Cue, floor: int, end: int) -> Statement | None:
    source = source_after(tokens, k, end)
    left = _content_before(tokens, k, floor)
    if source is None or left is None:
        return None
    return Statement(source, (k, k), (left, *_resumed(tokens, source[1], end)), cue.family)


def _speaks_before(
    tokens: Tokens, source: tuple[int, int], floor: int, content: tuple[int, int]
) -> bool:
    """True in `…, he said in Rome`: the content stood before the source, adjuncts follow the cue."""
    lows = tokens.lows
    if source[0] - 1 <= floor:
        return False
    if lows[source[0] - 1] == QUOTE:
        return True
    if lows[source[0] - 1] != ",":
        return False
    opener = lows[content[0]]
    return opener in PREPOSITIONS or opener in SUBORDINATORS and opener not in _CONTENT_OPENERS


def _content_before(tokens: Tokens, stop: int, floor: int) -> tuple[int, int] | None:
    lows = tokens.lows
    last = stop - 1
    if last >= floor and lows[last] in (",", "—", "–", "-", "?", "!"):
        last -= 1
    elif not (last >= floor and lows[last] == QUOTE):
        return None
    while floor <= last and lows[floor] in (",", "—", "–", "-"):
        floor += 1
    return (floor, last) if floor <= last else None


def _resumed(tokens: Tokens, after: int, end: int) -> tuple[tuple[int, int], ...]:
    """What goes on after an attribution put in between: `The law, he said, has failed`."""
    lows = tokens.lows
    j = after + 1
    if (
        j + 1 < end
        and lows[j] == ","
        and lows[j + 1] not in SUBORDINATORS
        and CUES.get(lows[j + 1]) is None
    ):
        return ((j + 1, content_end(tokens, j + 1, end)),)
    return ()


def _according_to(tokens: Tokens, k: int, floor: int, end: int) -> Statement | None:
    lows = tokens.lows
    last = k + 2
    while last <= end and lows[last] not in (",", ";", QUOTE):
        last += 1
    source = (k + 2, last - 1)
    if source[1] < source[0]:
        return None
    if k <= floor + 1 and last < end:
        start = last + 1 if lows[last] == "," else last
        return Statement(source, (k, k + 1), ((start, content_end(tokens, start, end)),), CLAUSE)
    stop = k - 1 if lows[k - 1] in (",", "—", "–", "-") else k
    if stop <= floor:
        return None
    return Statement(
        source, (k, k + 1), ((floor, stop - 1), *_resumed(tokens, source[1], end)), CLAUSE
    )


def _after_colon(tokens: Tokens, k: int, floor: int, end: int) -> Statement | None:
    """`Smith: “…”`"""
    if k - floor > 8 or any(tokens.lows[j] in AUXILIARIES for j in range(floor, k)):
        return None
    if not is_name(tokens.words[floor]):
        return None
    return Statement((floor, k - 1), (k, k), ((k + 1, k + 1),), CLAUSE)


def _content_after(tokens: Tokens, k: int, cue: Cue, end: int) -> tuple[int, int] | None:
    start = _content_start(tokens, k, cue, end)
    if start is None or start > end:
        return None
    return start, content_end(tokens, start, end)


def _content_start(tokens: Tokens, k: int, cue: Cue, end: int) -> int | None:
    """Past adverbs, times, the medium (in a statement) and the person told, to what is said."""
    lows = tokens.lows
    p = k + 1
    while p <= end and (is_adverb(lows[p]) or lows[p] in _TIMES or lows[p] == "out"):
        p += 1
    if p > end:
        return None
    if lows[p] in _CONTENT_OPENERS:
        return p + 1 if lows[p] == "that" else p
    if lows[p] == QUOTE:
        return p
    if lows[p] in (",", ":"):
        return _after_comma(tokens, p, end)
    if cue.family == ADDRESSED or lows[p] in PREPOSITIONS:
        return _past_adjuncts(tokens, p, cue, end)
    return p


def _after_comma(tokens: Tokens, p: int, end: int) -> int | None:
    lows = tokens.lows
    if p + 1 > end:
        return None
    if lows[p] == ":" or lows[p + 1] == QUOTE:
        return p + 1
    for j in range(p + 1, min(end, p + 14)):
        if lows[j] == "that" and lows[j - 1] == ",":
            return j + 1
        if lows[j] == "," and lows[j + 1] == QUOTE:
            return j + 1
    return None


def _past_adjuncts(tokens: Tokens, p: int, cue: Cue, end: int) -> int | None:
    """Past `reporters in Rome on Monday` to the `that`, the quotation or the clause after it."""
    lows, words = tokens.lows, tokens.words
    for j in range(p, min(end, p + 16) + 1):
        if lows[j] in _CONTENT_OPENERS and j > p:
            return j + 1 if lows[j] == "that" else j
        if lows[j] == QUOTE:
            return j
        if lows[j] in (",", ":"):
            return _after_comma(tokens, j, end)
        if lows[j] in CUES and j > p:
            break
    j = p
    if cue.family == ADDRESSED and lows[p] not in PREPOSITIONS:
        j = _past_addressee(tokens, p, end)
    while j < end and lows[j] in PREPOSITIONS:
        stop = j + 1
        while (
            stop < end and lows[stop] not in _MEDIUM and lows[stop] not in _TIMES and stop < j + 6
        ):
            stop += 1
        if lows[stop] not in _MEDIUM and lows[stop] not in _TIMES:
            break
        j = stop + 1
    while j <= end and (lows[j] in _TIMES or is_adverb(lows[j])):
        j += 1
    return j if j <= end else None


def _past_addressee(tokens: Tokens, p: int, end: int) -> int:
    """Past the person told: one pronoun, or an article and a name or one noun."""
    lows, words = tokens.lows, tokens.words
    if lows[p] in ("him", "her", "them", "us", "me", "you", "it"):
        return p + 1
    j = p
    while j <= end and lows[j] in DETERMINERS:
        j += 1
    if j <= end and is_name(words[j]):
        while j <= end and (is_name(words[j]) or words[j] in (".", "of", "’")):
            j += 1
        return j
    return j + 1


def content_end(tokens: Tokens, start: int, end: int) -> int:
    """The last token of a content: the end of the sentence, or before the next cue of the source."""
    lows = tokens.lows
    for j in range(start + 1, end):
        low = lows[j]
        if low not in (",", "and", "but", "—", "–", "-", ";"):
            continue
        n = j + 1
        while n < end and (is_adverb(lows[n]) or lows[n] in ("and", "but", "has", "have", "had")):
            n += 1
        cue = CUES.get(lows[n])
        if (
            cue
            and cue.family != THOUGHT
            and (cue.form == "ing" and low == "," or cue.form == "past" and low != "," and n > j)
        ):
            return j - 1 if lows[j - 1] != "," else j - 2
        if low == "," and lows[n] == "according":
            return j - 1
    return end
