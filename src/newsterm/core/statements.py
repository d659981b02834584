"""What a sentence says that somebody said: source, cue and content of each act of speech in it.

The cues are taken from left to right. The content of a cue stands to its right (said that …) or,
where nothing fit to be said follows, to its left up to the comma (…, she said). What a statement
has claimed is not asked again, so a cue within a content makes no statement of its own.
"""

from __future__ import annotations

from dataclasses import dataclass

from newsterm.core.contents import BARE, MARKS, THAT, Content, content_after, content_end
from newsterm.core.cues import ADDRESSED, CLAUSE, CUES, THOUGHT, Cue
from newsterm.core.grammar import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    PREPOSITIONS,
    SUBORDINATORS,
    is_adverb,
    is_name,
)
from newsterm.core.speakers import Phrase, phrase_ending, source_after, source_before
from newsterm.core.tokens import QUOTE, Tokens

_STOPS = frozenset([".", "!", "?", "…", "'", "’", '"', ")", "”"])
_DASHES = frozenset("—–-")
_NO_VERB_AFTER = frozenset(
    """the a an his her its their our my your this that these those no any some of in such more many
    for by on with from at about against as another each every one""".split()
)
# Words that are nouns oftener than verbs of speech in these forms.
_NOUNS = frozenset(
    """state states tweet tweets post posts report reports call rule rules comment comments answer
    answers question note notes label labels voice voices brand brands charge charges blast blasts
    blame claim claims promise promises pledge pledges address term terms quote quotes forecast
    forecasts counsel boast boasts demand demands reply replies remark remarks brief briefs mention
    reference references document whisper whispers shout shouts cry cries cite credit joke jokes
    vow vows caption captions answer project trumpet host counter counters stress offer""".split()
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
    if _is_inverted(sentence, k, cue, floor):
        return _inverted(sentence, k, cue, floor)
    if cue.form == "past" and _is_passive(sentence, k):
        return _passive(sentence, k, cue, floor)
    return _said(sentence, k, cue, floor, found)


def _is_no_verb(tokens: Tokens, k: int, cue: Cue, first: int) -> bool:
    """True of `the claims`, `his call`, `swing states`, `Secretary of State`."""
    lows, words = tokens.lows, tokens.words
    before = lows[k - 1] if k > first else ""
    capital = words[k][0].isupper()
    if capital and k > first and cue.form != "ing" and words[k - 1][0].islower():
        return True
    if cue.form == "past" or cue.form == "ing":
        return before in DETERMINERS and before not in ("all", "both", "some", "many")
    if not before or before in _NO_VERB_AFTER or before.endswith(("'s", "’s")):
        return True
    if cue.form == "base":
        return _no_plural_before(tokens, k, first)
    return lows[k] in _NOUNS and not (
        before in ("he", "she", "it", "who", "which")
        or is_adverb(before)
        or _is_clause_next(lows, k)
    )


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
    if before in (",", "percent", "%", ")") or before.isdigit():
        return lows[k] in _NOUNS
    return lows[k] in _NOUNS or not before.endswith("s") or before.endswith(("'s", "’s", "ss"))


def _is_clause_next(lows: list[str], k: int) -> bool:
    return k + 1 < len(lows) and lows[k + 1] in ("that", QUOTE, ":", ",")


def _said(
    sentence: Sentence, k: int, cue: Cue, floor: int, found: list[Statement]
) -> Statement | None:
    """`X said …` and `…, X said`."""
    tokens, end = sentence.tokens, sentence.end
    source = source_before(tokens, k, floor)
    if source is None:
        source = _shared_source(sentence, k, cue, floor, found)
        left = None
    else:
        left = _content_before(tokens, source[0], floor)
    if source is None:
        return None
    right = content_after(tokens, k, cue, end)
    if left and (right is None or _is_left_the_content(tokens, left, right, cue)):
        return Statement(source, (k, k), (left, *_resumed(tokens, k, end)), cue.family)
    if right:
        return Statement(source, (k, k), ((right.first, right.last),), cue.family)
    return Statement(source, (k, k), (), cue.family) if _announces(sentence, k) else None


def _announces(sentence: Sentence, k: int) -> bool:
    """What is said comes in the next sentence, or came in the one before: `Lee said:`."""
    return k >= sentence.end or sentence.tokens.lows[sentence.end] == ":"


def _shared_source(
    sentence: Sentence, k: int, cue: Cue, floor: int, found: list[Statement]
) -> Phrase | None:
    """`Lee said …, adding …`, `Lee smiled, saying …`: the subject of the sentence speaks on."""
    if found and (floor > sentence.first or cue.form == "ing"):
        return found[-1].source
    if cue.form != "ing" or k == sentence.first:
        return None
    return _subject(sentence, k)


def _subject(sentence: Sentence, k: int) -> Phrase | None:
    """The first phrase of the sentence: its names, its pronoun or its article and noun."""
    tokens = sentence.tokens
    first = sentence.first
    if tokens.lows[first] in ("he", "she", "they", "it"):
        return first, first
    j = first
    while j < k and (is_name(tokens.words[j]) or tokens.lows[j] in DETERMINERS):
        j += 1
    return (first, j - 1) if j > first else None


def _is_left_the_content(tokens: Tokens, left: Phrase, right: Content, cue: Cue) -> bool:
    """Both sides could be what is said; `On Monday, Lee said sales rose` is an opening only."""
    lows = tokens.lows
    if right.opened == MARKS:
        return False
    if lows[left[1]] == QUOTE:
        return True
    opener = lows[left[0]]
    if (
        opener in PREPOSITIONS
        or opener in SUBORDINATORS
        or is_adverb(opener)
        or left[1] - left[0] < 3
    ):
        return False
    return right.opened == BARE and lows[right.first] in PREPOSITIONS


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
    if j + 1 >= end or lows[j] != ",":
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
        contents = ((floor, stop - 1), *_resumed(tokens, source[1], end))
    return Statement(source, (k, k + 1), contents, CLAUSE)


def _after_colon(sentence: Sentence, k: int, floor: int) -> Statement | None:
    """`Smith: “…”`"""
    tokens, lows = sentence.tokens, sentence.tokens.lows
    if k == floor or k >= sentence.end or lows[k + 1] != QUOTE or k - floor > 8:
        return None
    if not is_name(tokens.words[floor]) or any(lows[j] in AUXILIARIES for j in range(floor, k)):
        return None
    return Statement((floor, k - 1), (k, k), ((k + 1, k + 1),), CLAUSE)
