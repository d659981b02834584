"""What a sentence says that somebody said: source, cue and content of each act of speech in it.

The cues are taken from left to right. The content of a cue stands to its right (said that …) or,
where nothing fit to be said follows, to its left up to the comma (…, she said). What a statement
has claimed is not asked again, so a cue within a content makes no statement of its own.
"""

from __future__ import annotations

from dataclasses import dataclass

from newsterm.core.contents import BARE, MARKS, THAT, Content, content_after, content_end
from newsterm.core.cues import ADDRESSED, CLAUSE, CLAUSE_ONLY, CUES, NOUNS, NOUNS_IN_ING, THOUGHT, Cue
from newsterm.core.grammar import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    TIMES,
    is_adverb,
    is_name,
)
from newsterm.core.speakers import Phrase, source_after, source_before, subject
from newsterm.core.tokens import QUOTE, Tokens

_STOPS = frozenset([".", "!", "?", "…", "'", "’", '"', ")", "”"])
_DASHES = frozenset("—–-")
_NO_VERB_AFTER = frozenset(
    """the a an his her its their our my your this that these those no any some of in such more many
    for by on with from at about against as another each every one""".split()
)

_NEEDS_PARTICLE = {"point": ("out", "to"), "refer": ("to",), "rail": ("against",)}

_BEFORE_PARTICIPLE = frozenset(
    "the a an his her its their our my your this these those any each every such more".split()
)


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


def find_statements(tokens: Tokens, first: int, last: int) -> list[Statement]:
    """The statements of the sentence that is the tokens first..last."""
    end = last
    while end > first and tokens.lows[end] in _STOPS:
        end -= 1
    sentence = Sentence(tokens, first, end)
    found: list[Statement] = []
    floor = k = first
    while k <= end:
        statement = _statement_at(sentence, k, floor, found)
        if statement is None:
            k += 1
            continue
        found.append(statement)
        k = 1 + max([k, *statement.cue, *(last for _, last in statement.contents)])
        floor = k
        while floor <= end and (tokens.lows[floor] in (",", ";") or tokens.lows[floor] in _DASHES):
            floor += 1
    return found


def _statement_at(
    sentence: Sentence, k: int, floor: int, found: list[Statement]
) -> Statement | None:
    tokens, lows = sentence.tokens, sentence.tokens.lows
    low = lows[k]
    if low == "according" and k < sentence.end and lows[k + 1] == "to":
        return _according_to(sentence, k, floor)
    if low == ":":
        return _after_colon(sentence, k, floor)
    cue = CUES.get(low)
    if cue is None or _is_no_verb(tokens, k, cue, sentence.first):
        return None
    particles = _NEEDS_PARTICLE.get(cue.verb)
    if particles and (k == sentence.end or lows[k + 1] not in particles):
        return None
    if _is_inverted(sentence, k, cue, floor):
        return _inverted(sentence, k, cue, floor)
    if cue.form == "past" and _is_passive(sentence, k):
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


def _is_no_verb(tokens: Tokens, k: int, cue: Cue, first: int) -> bool:
    """True of `the claims`, `his call`, `swing states`, `Secretary of State`."""
    lows, words = tokens.lows, tokens.words
    before = lows[k - 1] if k > first else ""
    if words[k][0].isupper() and k > first and not _in_headline(words, k, first):
        return True
    if cue.form == "past":
        return before in _BEFORE_PARTICIPLE
    if cue.form == "ing":
        return before in _BEFORE_PARTICIPLE or (
            lows[k] in NOUNS_IN_ING and _is_compound(tokens, k, first)
        )
    if before in ("one", "another") and lows[k] not in NOUNS:
        return False
    if not before or before in _NO_VERB_AFTER or before.endswith(("'s", "’s")):
        return True
    if cue.form == "base":
        return _no_plural_before(tokens, k, first)
    return lows[k] in NOUNS and not (
        before in ("he", "she", "it", "who", "which")
        or is_adverb(before)
        or _is_clause_next(lows, k)
    )


def _in_headline(words: list[str], k: int, first: int) -> bool:
    """Capitals are the rule here: the words on both sides and the first three have them."""
    around = [words[k - 1], *words[k + 1 : k + 2], *words[first : first + 3]]
    return all(word[0].isupper() or not word[0].isalpha() for word in around)


def _is_compound(tokens: Tokens, k: int, first: int) -> bool:
    """`trigger warning`, `news briefing`: an -ing form right after a noun, nothing said after it."""
    lows = tokens.lows
    before = lows[k - 1] if k > first else ","
    if not before.isalpha() or before in AUXILIARIES or before in PREPOSITIONS or is_adverb(before):
        return False
    if before in ("and", "but", "then", "or", "not"):
        return False
    after = lows[k + 1] if k + 1 < len(lows) else ""
    return after not in ("that", QUOTE, "him", "her", "it", "them", ":", ",")


def _no_plural_before(tokens: Tokens, k: int, first: int) -> bool:
    """The base form is a verb only after a plural, a modal or do."""
    lows = tokens.lows
    i = k - 1
    while i > first and is_adverb(lows[i]):
        i -= 1
    before = lows[i]
    if before == "to":
        return not (i > first and lows[i - 1] in ("on", "continued", "continues"))
    if before in AUXILIARIES or before in ("they", "we", "i", "you", "who", "police", "people"):
        return False
    return lows[k] in NOUNS


def _is_clause_next(lows: list[str], k: int) -> bool:
    return k + 1 < len(lows) and lows[k + 1] in ("that", QUOTE, ":", ",")


def _said(
    sentence: Sentence, k: int, cue: Cue, floor: int, found: list[Statement]
) -> Statement | None:
    """`X said …` and `…, X said`."""
    tokens, lows, end = sentence.tokens, sentence.tokens.lows, sentence.end
    source = source_before(tokens, k, floor)
    if source is None:
        source = _shared_source(sentence, k, cue, floor, found)
        left = None
    else:
        left = _content_before(tokens, source[0], floor)
    if source is None:
        return None
    right = content_after(tokens, k, cue, end)
    if right and right.opened == BARE and not _can_be_bare(sentence, source, cue, right):
        right = None
    if right is None and source[0] > floor and lows[source[0] - 1] == "as":
        return _as_said(sentence, k, cue, source)
    if left and (right is None or _is_left_the_content(tokens, left, right, cue)):
        if lows[left[1]] == QUOTE or _closes(sentence, k, cue):
            return Statement(source, (k, k), (left, *_resumed(tokens, k, end)), cue.family)
        return None
    if right:
        return Statement(source, (k, k), ((right.first, right.last),), cue.family)
    return Statement(source, (k, k), (), cue.family) if _announces(sentence, k) else None


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
    while p <= end and (is_adverb(lows[p]) or lows[p] in TIMES):
        p += 1
    if p > end or not lows[p].isalpha() or lows[p] in PREPOSITIONS or lows[p] in SUBORDINATORS:
        return cue.family == CLAUSE or cue.family == THOUGHT or p <= end
    return cue.family == ADDRESSED or lows[p].endswith("ing")


def _can_be_bare(sentence: Sentence, source: Phrase, cue: Cue, right: Content) -> bool:
    """Whether the verb reports what follows it without a conjunction or marks."""
    lows = sentence.tokens.lows
    opener = lows[right.first]
    if cue.verb in CLAUSE_ONLY:
        return opener in _CLAUSE_OPENERS
    if cue.verb == "call":
        return opener not in ("on", "off", "in", "up") or opener == "on" and cue.form != "ing"
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
    return (floor, last) if floor <= last else None


def _resumed(tokens: Tokens, after: int, end: int) -> tuple[Phrase, ...]:
    """What goes on after an attribution put in between: `The law, he said, has failed`."""
    lows = tokens.lows
    j = after + 1
    if j >= end or lows[j] != ",":
        return ()
    opener = lows[j + 1]
    if opener == QUOTE:
        return ((j + 1, j + 1),)
    if (
        opener in SUBORDINATORS
        or opener in PREPOSITIONS
        or opener in CUES
        or opener.endswith("ing")
    ):
        return ()
    return ((j + 1, content_end(tokens, j + 1, end)),)


def _is_inverted(sentence: Sentence, k: int, cue: Cue, floor: int) -> bool:
    """`“…,” said Lee` and `…, said Lee, head of …`; not `Lee, head of trade, said sales …`."""
    tokens, lows, end = sentence.tokens, sentence.tokens.lows, sentence.end
    if (
        k == floor
        or k >= end
        or cue.form == "ing"
        or cue.family not in (CLAUSE, THOUGHT, ADDRESSED)
    ):
        return False
    before = lows[k - 1]
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
    left = _content_before(tokens, k, floor)
    return Statement(source, (k, k), (left,), cue.family) if source and left else None


def _is_passive(sentence: Sentence, k: int) -> bool:
    lows = sentence.tokens.lows
    i = k - 1
    while i > sentence.first and is_adverb(lows[i]):
        i -= 1
    return i >= sentence.first and lows[i] in BE


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
        return None
    right = content_after(tokens, k, cue, end)
    if right and right.opened == THAT and cue.family != THOUGHT:
        return Statement(None, (k, k), ((right.first, right.last),), cue.family)
    return None


def _according_to(sentence: Sentence, k: int, floor: int) -> Statement | None:
    tokens, lows, end = sentence.tokens, sentence.tokens.lows, sentence.end
    last = k + 2
    while last <= end and lows[last] not in (",", ";", QUOTE) and lows[last] not in _DASHES:
        last += 1
    source = (k + 2, last - 1)
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
    return Statement(source, (k, k + 1), contents, CLAUSE)


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
