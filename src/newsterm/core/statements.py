"""What a sentence says that somebody said: source, cue and content of each act of speech in it.

The cues are taken from left to right. The content of a cue stands to its right (said that …) or,
where nothing fit to be said follows, to its left up to the comma (…, she said). What a statement
has claimed is not asked again, so a cue within a content makes no statement of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from newsterm.core.contents import (
    BARE,
    MARKS,
    MEDIA,
    THAT,
    Content,
    after_comma,
    content_after,
    content_end,
    has_clause,
)
from newsterm.core.cues import (
    ADDRESSED,
    AFTER_MARKS,
    CLAUSE,
    CLAUSE_ONLY,
    CUES,
    FOREIGN,
    FOREIGN_AUXILIARIES,
    NOUNS,
    OBJECT,
    THOUGHT,
    Cue,
)
from newsterm.core.grammar import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    SUBJECTS,
    SUBORDINATORS,
    is_adverb,
    is_name,
    is_time,
)
from newsterm.core.speakers import (
    Phrase,
    after_dateline,
    source_after,
    source_before,
    subject,
)
from newsterm.core.tokens import QUOTE, Tokens
from newsterm.core.verbs import verb_of_speech

_STOPS = frozenset([".", "!", "?", "…", "'", "’", '"', ")", "”"])
_DASHES = frozenset("—–-")


@dataclass(frozen=True)
class Statement:
    source: Phrase | None
    """First and last token of the phrase that speaks."""
    cue: Phrase
    contents: tuple[Phrase, ...]
    family: str
    """Of the cue: CLAUSE, OBJECT, ADDRESSED or THOUGHT."""


@dataclass(frozen=True)
class Sentence:
    """The sentence under reading: its tokens from `first` to `end`, its closing stops left out."""

    tokens: Tokens
    first: int
    end: int


def find_statements(tokens: Tokens, first: int, last: int, cues: Sequence[int]) -> list[Statement]:
    """The statements of the sentence that is the tokens first..last; `cues` are the places to ask."""
    lows = tokens.lows
    end = last
    while end > first and lows[end] in _STOPS:
        end -= 1
    first = after_dateline(tokens, first, end)
    sentence = Sentence(tokens, first, end)
    found: list[Statement] = []
    floor = reach = first
    for k in cues:
        if k < reach or k > end:
            continue
        statement = _statement_at(sentence, k, floor, found)
        if statement is None:
            continue
        found.append(statement)
        reach = 1 + max([k, *statement.cue, *(last for _, last in statement.contents)])
        if _claims_nothing_before(tokens, statement) and reach <= end:
            continue
        floor = reach
        while floor <= end and (lows[floor] in (",", ";") or lows[floor] in _DASHES):
            floor += 1
    return found


def _claims_nothing_before(tokens: Tokens, statement: Statement) -> bool:
    """What `who` says, or somebody thinks, can stand within what another says."""
    if statement.family == THOUGHT:
        return True
    return statement.source is not None and tokens.lows[statement.source[0]] in RELATIVES


def cue_places(tokens: Tokens) -> list[int]:
    """Where a statement may be told: at a verb of speech, `according to`, a colon."""
    # Of thoughts only the quotations in them are told, so without marks they need no look.
    asked = _ASKED if tokens.quotes else _ASKED_WITHOUT_MARKS
    return [k for k, low in enumerate(tokens.lows) if low in asked]


_ACCORDING = frozenset(["according", "laut", "selon", "según"])
_ASKED = _ACCORDING.union(CUES, ":")
_ASKED_WITHOUT_MARKS = _ACCORDING.union(w for w, cue in CUES.items() if cue.family != THOUGHT)


def _statement_at(
    sentence: Sentence, k: int, floor: int, found: list[Statement]
) -> Statement | None:
    tokens, lows = sentence.tokens, sentence.tokens.lows
    low = lows[k]
    if low == "according" and k < sentence.end and lows[k + 1] == "to":
        return _according_to(sentence, k, k + 1, floor)
    if low in ("laut", "selon", "según"):
        return _according_to(sentence, k, k, floor)
    if low == ":":
        return _after_colon(sentence, k, floor)
    cue = verb_of_speech(tokens, k, sentence.first)
    if cue is None or cue.verb in ("quote", "cite") and "saying" in lows[k : k + 10]:
        return None
    if _is_inverted(sentence, k, cue, floor):
        return _inverted(sentence, k, cue, floor)
    if cue.form == "past" and (_is_passive(sentence, k) or _has_no_hearer(tokens, k, cue)):
        return _passive(sentence, k, cue, floor)
    statement = _said(sentence, k, cue, floor, found)
    if statement and cue.family == THOUGHT and not _owns_marks(tokens, statement):
        return None
    return statement


def _owns_marks(tokens: Tokens, statement: Statement) -> bool:
    """A thought is told only for the quotation it holds before any cue of speech."""
    for first, last in statement.contents:
        for i in range(first, last + 1):
            if i in tokens.quotes:
                return True
            if tokens.lows[i] in CUES:
                return False
    return False


def _said(
    sentence: Sentence, k: int, cue: Cue, floor: int, found: list[Statement]
) -> Statement | None:
    """`X said …` and `…, X said`."""
    tokens, lows, end = sentence.tokens, sentence.tokens.lows, sentence.end
    source = source_before(tokens, k, floor)
    if cue.form == "ing" and lows[k - 1] == "as":
        source = _quoted(tokens, k, floor)
    elif cue.form == "ing" and lows[k - 1] == ",":
        source = _shared_source(sentence, k, cue, floor, found) or source
    elif source and cue.form == "ing" and lows[source[1]] in MEDIA:
        source = None
    if source is None:
        source = _shared_source(sentence, k, cue, floor, found)
        left = None
    else:
        left = _content_before(tokens, source[0], floor) if source[1] < k else None
    if source is None:
        return None
    if lows[k] in NOUNS and cue.form == "s" and not _is_singular(tokens, source):
        return None
    right = content_after(tokens, k, cue, _clause_end(tokens, source, k, sentence.first, end))
    if right and right.opened == BARE and not _can_be_bare(tokens, cue, right):
        right = None
    if right is None and left is None and cue.family == CLAUSE and lows[source[1]] != "that":
        right = after_comma(tokens, k, end)
    if right is None and source[0] > floor and lows[source[0] - 1] == "as":
        return _as_said(sentence, k, cue, source)
    if left and (right is None or _is_left_the_content(tokens, left, right, cue)):
        if lows[left[1]] == QUOTE or cue.verb not in AFTER_MARKS and _closes(sentence, k, cue):
            return Statement(source, (k, k), (left, *_resumed(tokens, k, end)), cue.family)
        return None
    if right and cue.family == OBJECT and cue.form == "past" and _is_reduced(tokens, source, floor):
        return None
    if right:
        contents: tuple[Phrase, ...] = ((right.first, right.last),)
        if left and right.opened == MARKS and _has_verb(tokens, left):
            contents = (left, *contents)
        return Statement(source, (k, right.cue_end), contents, cue.family)
    return Statement(source, (k, k), (), cue.family) if _announces(sentence, k) else None


def _is_singular(tokens: Tokens, source: Phrase) -> bool:
    """Against `it includes claims that …`: the noun before `claims` has an article or is a name."""
    return any(
        tokens.lows[j] in DETERMINERS or tokens.lows[j] in SUBJECTS or is_name(tokens.words[j])
        for j in range(source[0], source[1] + 1)
    )


def _has_verb(tokens: Tokens, content: Phrase) -> bool:
    """`It was, Lee said, “a disaster”` against `In Geneva, Lee said, “…”`"""
    lows = tokens.lows[content[0] : content[1] + 1]
    if lows[0] in PREPOSITIONS or lows[0].endswith(("ed", "ing")):
        return False
    return any(low in AUXILIARIES for low in lows)


def _is_reduced(tokens: Tokens, source: Phrase, floor: int) -> bool:
    """`attached to a device called the E-meter`: the participle of a phrase that is no subject."""
    before = source[0] - 1
    if before < floor or is_name(tokens.words[source[1]]) or tokens.lows[source[1]] in SUBJECTS:
        return False
    low = tokens.lows[before]
    return low.isalpha() and low not in SUBORDINATORS and low not in ("and", "but")


def _quoted(tokens: Tokens, k: int, floor: int) -> Phrase | None:
    """`Lee was quoted as saying`, `The Hindu quoted Lee as saying`"""
    lows = tokens.lows
    for j in range(k - 2, max(floor, k - 10), -1):
        if lows[j] in ("quoted", "quotes", "quoting", "cited"):
            return source_before(tokens, j, floor) if j == k - 2 else (j + 1, k - 2)
    return None


def _clause_end(tokens: Tokens, source: Phrase, k: int, first: int, end: int) -> int:
    """Where the clause of the cue at k must end, if it is no main clause.

    `Lee, who said it was over, left`; `While Lee says it is over, others fight on`.
    """
    lows = tokens.lows
    if _in_relative(tokens, source[0], first):
        return next((j - 1 for j in range(k + 1, end) if lows[j] == ","), end)
    opens = source[0] - 1 == first or source[0] == first + 2 and lows[first] in ("but", "and")
    if opens and lows[source[0] - 1] in _SUBORDINATES:
        return next((j - 1 for j in range(k + 2, end) if _main_clause_at(tokens, j)), end)
    return end


_SUBORDINATES = frozenset("while although though when if after before because as since".split())


def _in_relative(tokens: Tokens, k: int, first: int) -> bool:
    """Between a comma with `who` and its closing comma."""
    for j in range(k, first, -1):
        if tokens.lows[j - 1] == ",":
            return tokens.lows[j] in RELATIVES
    return False


def _main_clause_at(tokens: Tokens, j: int) -> bool:
    """A comma, and then a subject."""
    if tokens.lows[j] != ",":
        return False
    low = tokens.lows[j + 1]
    return low in SUBJECTS - RELATIVES or low in DETERMINERS or is_name(tokens.words[j + 1])


def _as_said(sentence: Sentence, k: int, cue: Cue, source: Phrase) -> Statement | None:
    """`As Lee told the paper, sales rose`: the content follows the comma."""
    tokens, lows, end = sentence.tokens, sentence.tokens.lows, sentence.end
    if source[0] - 1 > sentence.first:
        return None
    j = k + 1
    while j < end and lows[j] != ",":
        j += 1
    if j >= end:
        return None
    return Statement(source, (k, k), ((j + 1, content_end(tokens, j + 1, end)),), cue.family)


def _closes(sentence: Sentence, k: int, cue: Cue) -> bool:
    """Nothing but adjuncts follows the cue: `…, he said.`, `…, he said in Rome on Monday.`"""
    lows, end = sentence.tokens.lows, sentence.end
    p = k + 1
    while p <= end and (is_adverb(lows[p]) or is_time(lows, p)):
        p += 1
    if p > end or not lows[p].isalpha() or lows[p] in PREPOSITIONS or lows[p] in SUBORDINATORS:
        return cue.family in (CLAUSE, THOUGHT, FOREIGN) or p <= end
    return cue.family == ADDRESSED or lows[p].endswith("ing")


def _can_be_bare(tokens: Tokens, cue: Cue, right: Content) -> bool:
    """Whether the verb reports what follows it without a conjunction or marks."""
    opener = tokens.lows[right.first]
    if cue.verb in CLAUSE_ONLY:
        return opener in _CLAUSE_OPENERS
    if cue.verb == "ask":
        return opener not in ("to", "not")
    if cue.verb == "call":
        return not opener.isdigit() and opener not in ("off", "in", "up")
    if cue.verb == "question":
        return cue.form == "past" or cue.form == "ing"
    if cue.verb in ("pledge", "propose", "allege"):
        return not (opener.endswith("s") and opener.isalpha() and opener not in DETERMINERS)
    if cue.verb == "add" or cue.verb == "write":
        return opener != "to" and has_clause(tokens, right.first, right.last + 1)
    if cue.family == ADDRESSED and cue.verb != "tell":
        return opener in _CLAUSE_OPENERS or opener in ("to", "of")
    return True


_CLAUSE_OPENERS = frozenset("he she they it we i there".split())


def _announces(sentence: Sentence, k: int) -> bool:
    """What is said comes in the next sentence, or came in the one before: `Lee said:`."""
    return k >= sentence.end or sentence.tokens.lows[sentence.end] == ":"


def _shared_source(
    sentence: Sentence, k: int, cue: Cue, floor: int, found: list[Statement]
) -> Phrase | None:
    """`Lee said …, adding …`, `Lee smiled, saying …`: the subject of the sentence speaks on."""
    if found and (floor > sentence.first or cue.form == "ing"):
        return found[-1].source
    tokens, lows = sentence.tokens, sentence.tokens.lows
    i = k - 1
    while i > sentence.first and (is_adverb(lows[i]) or lows[i] in AUXILIARIES):
        i -= 1
    if cue.form != "ing" and lows[i] not in ("and", "but", "then") or k == sentence.first:
        return None
    return subject(tokens, sentence.first, k)


def _is_left_the_content(tokens: Tokens, left: Phrase, right: Content, cue: Cue) -> bool:
    """Both sides could be what is said; `On Monday, Lee said sales rose` is an opening only."""
    lows = tokens.lows
    if lows[left[1]] == QUOTE:
        return right.opened == BARE or left[0] == left[1]
    opener = lows[left[0]]
    if (
        opener in PREPOSITIONS
        or opener in SUBORDINATORS
        or is_adverb(opener)
        or left[1] - left[0] < 3
    ):
        return False
    return right.opened == BARE and (
        lows[right.first] in PREPOSITIONS or lows[right.first].endswith("ing")
    )


def _content_before(tokens: Tokens, stop: int, floor: int) -> Phrase | None:
    """What stands between floor and the comma (or the quotation) before `stop`."""
    lows = tokens.lows
    last = stop - 1
    if last >= floor and (lows[last] in (",", "?", "!") or lows[last] in _DASHES):
        last -= 1
    elif not (last >= floor and lows[last] == QUOTE):
        return None
    if floor < last and lows[floor] == QUOTE and lows[last] != QUOTE:
        if tokens.stopped(floor) or lows[floor + 1] == ",":
            return floor, floor  # `“No comment”, a spokeswoman, Ida Roth, said`
    return (floor, last) if floor <= last else None


def _resumed(tokens: Tokens, after: int, end: int) -> tuple[Phrase, ...]:
    """What goes on after an attribution put in between: `The law, he said, has failed`."""
    lows = tokens.lows
    j = after + 1
    if j < end and (lows[j] in PREPOSITIONS or is_time(lows, j) or is_adverb(lows[j])):
        j = next((n for n in range(j, min(end, j + 14)) if lows[n] in (",", QUOTE)), end)
    if j >= end or lows[j] != ",":
        return ()
    opener = lows[j + 1]
    if opener == QUOTE:
        return ((j + 1, j + 1),)
    if (
        opener in SUBORDINATORS
        and opener not in ("whether", "that")
        or opener in PREPOSITIONS
        or opener in CUES
        or opener.endswith("ing")
    ):
        return ()
    return ((j + 1, content_end(tokens, j + 1, end)),)


def _is_inverted(sentence: Sentence, k: int, cue: Cue, floor: int) -> bool:
    """`“…,” said Lee` and `…, said Lee, head of …`; not `Lee, head of trade, said sales …`."""
    tokens, lows, end = sentence.tokens, sentence.tokens.lows, sentence.end
    if k == floor or k >= end or cue.form == "ing" or cue.family == OBJECT:
        return False
    i = k - 1
    if cue.family == FOREIGN and lows[i] in FOREIGN_AUXILIARIES and i > floor:
        i -= 1
    before = lows[i]
    if before not in (",", QUOTE, "?", "!") and before not in _DASHES:
        return False
    source = source_after(tokens, k, end)
    if source is None:
        return False
    after = source[1] + 1
    if before == QUOTE:
        return after > end or lows[after] not in AUXILIARIES
    if after <= end and not (
        lows[after] in (",", "(", ";", ":", QUOTE, "who", "as")
        or lows[after] in _DASHES
        or lows[after] in PREPOSITIONS
    ):
        return False
    return source_before(tokens, k, floor) is None


def _inverted(sentence: Sentence, k: int, cue: Cue, floor: int) -> Statement | None:
    tokens = sentence.tokens
    source = source_after(tokens, k, sentence.end)
    auxiliary = cue.family == FOREIGN and tokens.lows[k - 1] in FOREIGN_AUXILIARIES
    left = _content_before(tokens, k - auxiliary, floor)
    if source is None or left is None:
        return None
    after = source[1] + 2
    goes_on = after <= sentence.end and tokens.lows[after] in (
        "whether",
        "that",
        "is",
        "are",
        "was",
    )
    resumed = _resumed(tokens, source[1], sentence.end) if goes_on else ()
    return Statement(source, (k, k), (left, *resumed), cue.family)


def _is_passive(sentence: Sentence, k: int) -> bool:
    lows = sentence.tokens.lows
    i = k - 1
    while i > sentence.first and is_adverb(lows[i]):
        i -= 1
    return i >= sentence.first and lows[i] in BE


def _has_no_hearer(tokens: Tokens, k: int, cue: Cue) -> bool:
    """`hauled in and told that …`: to tell without naming whom is to be told."""
    return cue.verb == "tell" and k + 1 < len(tokens) and tokens.lows[k + 1] == "that"


def _passive(sentence: Sentence, k: int, cue: Cue, floor: int) -> Statement | None:
    """`She was told by Lee that …`; `It was announced that …` has nobody who speaks."""
    tokens, lows, end = sentence.tokens, sentence.tokens.lows, sentence.end
    if k + 1 < end and lows[k + 1] == "by":
        source = source_after(tokens, k + 1, end)
        if source is None:
            return None
        after = source[1] + 1
        if after <= end and lows[after] in ("that", "if", "whether", "as", "of", "for", "to"):
            start = after + 1 if lows[after] == "that" else after
            return Statement(
                source, (k, k), ((start, content_end(tokens, start, end)),), cue.family
            )
        if after < end and lows[after] in (",", ":") and lows[after + 1] == QUOTE:
            return Statement(source, (k, k), ((after + 1, after + 1),), cue.family)
        if lows[floor] == QUOTE and after > end:
            return Statement(source, (k, k), ((floor, floor),), cue.family)
        return None
    right = content_after(tokens, k, cue, end)
    if right and right.opened != BARE and cue.family != THOUGHT:
        return Statement(None, (k, k), ((right.first, right.last),), cue.family)
    return None


def _according_to(sentence: Sentence, k: int, cue_end: int, floor: int) -> Statement | None:
    tokens, lows, end = sentence.tokens, sentence.tokens.lows, sentence.end
    last = cue_end + 1
    while (
        last <= min(end, k + 40)
        and lows[last] not in (",", ";", QUOTE)
        and lows[last] not in _DASHES
    ):
        if lows[last] in _AFTER_SOURCE and is_name(tokens.words[last - 1]):
            break
        last += 1
    source = (cue_end + 1, last - 1)
    if source[1] < source[0]:
        return None
    if (k <= floor + 1 or lows[k - 1] == "that") and last < end:
        start = last + 1 if lows[last] == "," else last
        contents: tuple[Phrase, ...] = ((start, content_end(tokens, start, end)),)
    else:
        stop = k - 1 if lows[k - 1] == "," or lows[k - 1] in _DASHES else k
        if stop <= floor:
            return None
        contents = _around(tokens, floor, stop, source[1], end)
    return Statement(source, (k, cue_end), contents, CLAUSE)


# `According to Lee the house …`
_AFTER_SOURCE = frozenset("the a an he she it they there his her their".split())


def _around(tokens: Tokens, floor: int, stop: int, source: int, end: int) -> tuple[Phrase, ...]:
    """`Sales, which had fallen, rose, according to X, by a third`; often nothing comes after X."""
    lows = tokens.lows
    resumed = _resumed(tokens, source, end)
    if lows[stop - 1] in RELATIVES or lows[stop - 1] == "that":
        return resumed
    if resumed and stop - floor > 4 and lows[resumed[0][0]] not in AUXILIARIES:
        resumed = ()
    return ((floor, stop - 1), *resumed)


def _after_colon(sentence: Sentence, k: int, floor: int) -> Statement | None:
    """`Smith: “…”`"""
    tokens, lows = sentence.tokens, sentence.tokens.lows
    if k == floor or k >= sentence.end or lows[k + 1] != QUOTE or k - floor > 8:
        return None
    if not is_name(tokens.words[floor]) or any(lows[j] in AUXILIARIES for j in range(floor, k)):
        return None
    return Statement((floor, k - 1), (k, k), ((k + 1, k + 1),), CLAUSE)
