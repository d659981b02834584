"""What a sentence says that somebody said: source, cue and content of each act of speech in it.

The cues are taken from left to right. The content of a cue stands to its right (said that …) or,
where nothing fit to be said follows, to its left up to the comma (…, she said). What a statement
has claimed is not asked again, so a cue within a content makes no statement of its own.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsterm.core.constructions import (
    Sentence,
    Statement,
    according_to,
    after_colon,
    as_said,
    has_no_hearer,
    inverted,
    is_inverted,
    is_passive,
    passive,
    quoted_as_saying,
)
from newsterm.core.contents import (
    BARE,
    MARKS,
    MEDIA,
    Content,
    after_comma,
    content_after,
    has_clause,
)
from newsterm.core.cues import (
    ADDRESSED,
    AFTER_MARKS,
    CLAUSE,
    CLAUSE_ONLY,
    CUES,
    NOUNS,
    OBJECT,
    THOUGHT,
    Cue,
)
from newsterm.core.endings import clause_end
from newsterm.core.fronted import (
    content_before,
    has_verb,
    is_fronted,
    nothing_said_after,
    resumed_after,
)
from newsterm.core.grammar import (
    AUXILIARIES,
    BE,
    DASHES,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    SUBJECTS,
    SUBORDINATORS,
    is_adverb,
    is_name,
)
from newsterm.core.phrases import Phrase, subject
from newsterm.core.speakers import source_before
from newsterm.core.tokens import QUOTE, Tokens
from newsterm.core.verbs import verb_of_speech

_STOPS = frozenset([".", "!", "?", "…", "'", "’", '"', ")", "”"])
_ACCORDING = frozenset(["according", "laut", "selon", "según"])
_ASKED = _ACCORDING.union(CUES, ":")
_ASKED_WITHOUT_MARKS = _ACCORDING.union(w for w, cue in CUES.items() if cue.family != THOUGHT)
_POINTERS = frozenset("this that it so these".split())
_CLAUSE_OPENERS = frozenset("he she they it we i there".split())


def find_statements(tokens: Tokens, first: int, last: int, cues: Sequence[int]) -> list[Statement]:
    """The statements of the sentence that is the tokens first..last; `cues` are the places to ask."""
    lows = tokens.lows
    end = last
    while end > first and lows[end] in _STOPS:
        end -= 1
    first = _after_dateline(tokens, first, end)
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
        while floor <= end and (lows[floor] in (",", ";") or lows[floor] in DASHES):
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


def _statement_at(
    sentence: Sentence, k: int, floor: int, found: list[Statement]
) -> Statement | None:
    tokens, lows = sentence.tokens, sentence.tokens.lows
    low = lows[k]
    if low == "according" and k < sentence.end and lows[k + 1] == "to":
        return according_to(sentence, k, k + 1, floor)
    if low in ("laut", "selon", "según"):
        return according_to(sentence, k, k, floor)
    if low == ":":
        return after_colon(sentence, k, floor)
    cue = verb_of_speech(tokens, k, sentence.first)
    if cue is None or (cue.verb in ("quote", "cite") and "saying" in lows[k : k + 10]):
        return None
    if is_inverted(sentence, k, cue, floor):
        return inverted(sentence, k, cue, floor)
    if cue.form == "past" and (is_passive(sentence, k) or has_no_hearer(tokens, k, cue)):
        return passive(sentence, k, cue, floor)
    statement = _said(sentence, k, cue, floor, found)
    if statement and cue.family == THOUGHT and not _owns_marks(tokens, statement, k, sentence.end):
        return None
    return statement


def _owns_marks(tokens: Tokens, statement: Statement, k: int, end: int) -> bool:
    """A thought is told only for the quotation it holds before any cue of speech, or follows."""
    if k == end and not statement.contents:
        return True  # `“Why not?” Lee laughs.`
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
    own = _own_source(sentence, k, cue, floor, found)
    source = own or _shared_source(sentence, k, cue, floor, found)
    if source is None or (
        lows[k] in NOUNS and cue.form == "s" and not _is_singular(tokens, source)
    ):
        return None
    left = content_before(tokens, _begin(tokens, own, floor), floor) if own and own[1] < k else None
    right = _content_to_the_right(sentence, k, cue, source, left)
    if right is None and source[0] > floor and lows[source[0] - 1] == "as":
        return as_said(sentence, k, cue, source)
    if left and (right is None or is_fronted(tokens, left, right)):
        reports = cue.verb not in AFTER_MARKS and nothing_said_after(tokens, k, cue, end)
        if lows[left[1]] != QUOTE and not reports:
            return None
        return Statement(source, (k, k), (left, *resumed_after(tokens, k, end)), cue.family)
    if right is None:
        return Statement(source, (k, k), (), cue.family) if _announces(sentence, k) else None
    if cue.family == OBJECT and cue.form == "past" and _is_reduced(tokens, source, right, floor):
        return None
    contents: tuple[Phrase, ...] = ((right.first, right.last),)
    if lows[source[0] - 1] == "as" and source[0] > floor and cue.family == OBJECT:
        return None  # `“Engineers”, as he called them`
    parted = right.opened == MARKS or lows[k + 1] == ","
    if left and parted and has_verb(tokens, left):
        contents = (left, *contents)
    return Statement(source, (k, right.cue_end), contents, cue.family)


def _begin(tokens: Tokens, source: Phrase, floor: int) -> int:
    """Where the attribution begins: before `the paper quoted` in `…, the paper quoted Lee as saying`."""
    if tokens.lows[source[0] - 1] in ("quoted", "quotes") and source[0] - 1 > floor:
        quoting = source_before(tokens, source[0] - 1, floor)
        return quoting[0] if quoting else source[0]
    return source[0]


def _own_source(
    sentence: Sentence, k: int, cue: Cue, floor: int, found: list[Statement]
) -> Phrase | None:
    """The phrase that stands as the subject of this very cue."""
    tokens, lows = sentence.tokens, sentence.tokens.lows
    if cue.form == "ing" and lows[k - 1] == "as":
        return quoted_as_saying(tokens, k, floor)
    source = source_before(tokens, k, floor)
    if cue.form == "ing" and lows[k - 1] == "," and _shared_source(sentence, k, cue, floor, found):
        return None
    if source and cue.form == "ing" and lows[source[1]] in MEDIA:
        return None  # `issued a statement saying …`: whoever issued it speaks.
    return source


def _content_to_the_right(
    sentence: Sentence, k: int, cue: Cue, source: Phrase, left: Phrase | None
) -> Content | None:
    tokens, end = sentence.tokens, sentence.end
    right = content_after(tokens, k, cue, clause_end(tokens, source, k, sentence.first, end))
    if right and right.opened == BARE and not _can_be_bare(tokens, cue, right):
        right = None
    if right or left or cue.family != CLAUSE or tokens.lows[source[1]] == "that":
        return right
    return after_comma(tokens, k, end)


def _is_singular(tokens: Tokens, source: Phrase) -> bool:
    """Against `it includes claims that …`: the noun before `claims` has an article or is a name."""
    return any(
        tokens.lows[j] in DETERMINERS or tokens.lows[j] in SUBJECTS or is_name(tokens.words[j])
        for j in range(source[0], source[1] + 1)
    )


def _is_reduced(tokens: Tokens, source: Phrase, right: Content, floor: int) -> bool:
    """`attached to a device called the meter`, `The device called the meter was sold`: a participle."""
    before = source[0] - 1
    if is_name(tokens.words[source[1]]) or tokens.lows[source[1]] in SUBJECTS:
        return False
    if before < floor:
        return _is_subject_of_another(tokens, right)
    low = tokens.lows[before]
    return low.isalpha() and low not in SUBORDINATORS and low not in ("and", "but")


def _can_be_bare(tokens: Tokens, cue: Cue, right: Content) -> bool:
    """Whether the verb reports what follows it without a conjunction or marks."""
    opener = tokens.lows[right.first]
    if cue.verb in CLAUSE_ONLY:
        return opener in _CLAUSE_OPENERS
    if opener in _POINTERS and tokens.lows[right.first + 1] in PREPOSITIONS:
        return False  # `He said this in reply to a question.`
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


def _is_subject_of_another(tokens: Tokens, right: Content) -> bool:
    """A finite verb follows the names after `called`, and no clause of its own has begun."""
    for j in range(right.first, min(right.last, right.first + 6)):
        if tokens.lows[j] in RELATIVES or tokens.lows[j] in ("that", ",", QUOTE):
            return False
        if tokens.lows[j] in BE:
            return True
    return False


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
    if (cue.form != "ing" and lows[i] not in ("and", "but", "then")) or k == sentence.first:
        return None
    return subject(tokens, sentence.first, k)


def _after_dateline(tokens: Tokens, first: int, last: int) -> int:
    """Where a sentence begins past `CLEVELAND, Ohio (AFP) —`."""
    lows, words = tokens.lows, tokens.words
    place = False
    for j in range(first, min(last, first + 12)):
        if j > first and lows[j] in DASHES and tokens.end(j - 1) < tokens.starts[j]:
            after = j + 1 + (lows[j + 1] in DASHES)
            return after if place else first
        if lows[j] not in ",.()/" and not is_name(words[j]) and not words[j].isdigit():
            break
        place = place or lows[j] in ",(" or (words[j].isupper() and len(words[j]) > 2)
    return first
