"""Layout attribution: speakers named by the layout and by tags, with no clause around the quotation.

Signatures (`“…” – Ann Lee, mayor`, `Lee – “…”`), tags within the marks (`“SMITH: I never did.”`, `« La loi,
souligne Petit, a failli »`) and dialogue after a dash (`—No lo sé —respondió el juez.`), the rule in French
and Spanish. Each reading gives where the speaker is named, or nothing.
"""

from __future__ import annotations

from newsterm.core.grammar.noun_phrases import Phrase
from newsterm.core.grammar.source_spans import source_after, source_before
from newsterm.core.grammar.tokens import QUOTE, Tokens, tokenise
from newsterm.core.grammar.word_classes import DASHES, carries_stop, is_name
from newsterm.core.languages.known import CUES, TAGS_WITHIN
from newsterm.core.languages.language import ADDRESSED, CLAUSE, ING, TAG
from newsterm.core.text.quotation_marks import Quoted
from newsterm.core.text.span import Span
from newsterm.core.value import frozen

_TAG = 20
"""Tokens before a closing mark that was forgotten. Ample: 10 and 40 answer the same on 286 news
texts."""
_TAGS = (CLAUSE, ADDRESSED, TAG)
_SIGNS = frozenset("-—–―:~")
_LONGEST_TAG = 30
"""Characters of a name in capitals before its colon. Ample: 15 and 60 answer the same on 286 news
texts."""
_TAG_NAME = 12
"""Tokens of the name in a tag, from its comma to its verb. Ample: 6 and 24 answer the same on 286
news texts."""


@frozen
class DashSpeech:
    """A paragraph of dialogue: what is said after its dash, and who says it."""

    contents: tuple[Phrase, ...]
    source: Phrase
    cue: int


def signature(tokens: Tokens, i: int) -> Phrase | None:
    return _signed(tokens, i) or _before_dash(tokens, i)


def speaker_tag(text: str, quote: Span) -> Span | None:
    """The name that heads a quoted transcript: “SMITH: I never did.”"""
    tag, colon, _ = text[quote.start + 1 : quote.start + _LONGEST_TAG].partition(":")
    if not colon or not tag.isupper() or not len(tag) > 2 or tag.count(" ") > 2:
        return None
    return Span(quote.start + 1, quote.start + 1 + len(tag))


def told_within(text: str, quote: Quoted) -> Span | None:
    """Who speaks by a tag inside the marks: `« La loi, souligne Petit, a failli »`, `“Stay, Lee said.`

    In French that is the rule; in English the closing mark was forgotten.
    """
    within = text[quote.start] in TAGS_WITHIN
    if quote.closed and not within:
        return None
    inner = tokenise(text, quote.start + 1, quote.end, ())
    lows, last = inner.lows, len(inner) - 1
    for k in range(last, 0 if within else max(0, last - _TAG), -1):
        cue = CUES.get(lows[k])
        if cue is None or cue.form == ING or cue.family not in ((TAG,) if quote.closed else _TAGS):
            continue
        comma = next((j for j in range(k - 1, max(0, k - _TAG_NAME), -1) if lows[j] == ","), None)
        if comma is None:
            continue
        inverted = comma == k - 1
        source = (source_after if inverted else source_before)(
            inner, k, last if inverted else comma + 1
        )
        if source:
            return inner.span(*source)
    return None


def dash_speech(tokens: Tokens) -> DashSpeech | None:
    """`– Oui, répond Marie.` and `—No —dijo Ana—. Basta.` in the French and the Spanish press."""
    lows, last = tokens.lows, len(tokens) - 1
    if lows[0] not in DASHES or last < 3:
        return None
    for k in range(2, last):
        cue = CUES.get(lows[k])
        parted = lows[k - 1] in (",", "?", "!") or lows[k - 1] in DASHES
        if not parted or cue is None or cue.family != TAG:
            continue
        source = source_after(tokens, k, last)
        spoken = k - 1 if lows[k - 1] in ("?", "!") else k - 2
        if source is None or spoken < 1:
            continue
        contents = [(1, spoken)]
        after = max(source[1], k) + 1
        if after < last and lows[after] in DASHES:  # `… —dijo Ana—. Basta.`
            after += 1 + (lows[after + 1] in (".", ","))
            contents += [(after, last)] if after <= last else []
        return DashSpeech(tuple(contents), source, k)
    return None


def _signed(tokens: Tokens, i: int) -> Phrase | None:
    """`“…” ― Ann Lee, mayor`: a sign and a name, and the line is soon over."""
    lows, words = tokens.lows, tokens.words
    j = i + 1
    while lows[j] in _SIGNS:
        j += 1
    last = j
    while last < len(tokens) and last < j + 6 and _is_part_of_name(tokens, last):
        last += 1
    if j == i + 1 or last == j or not is_name(words[j]):
        return None
    ends = last >= len(tokens) or lows[last] == QUOTE or last + 1 == len(tokens)
    ends = ends or (lows[last] == "," and len(tokens) - last < 12)
    return (j, last - 1) if ends else None


def _before_dash(tokens: Tokens, i: int) -> Phrase | None:
    """`Lee – “…”` at the head of a paragraph."""
    if not 1 < i < 6 or tokens.lows[i - 1] not in _SIGNS:
        return None
    return (0, i - 2) if all(_is_part_of_name(tokens, j) for j in range(i - 1)) else None


def _is_part_of_name(tokens: Tokens, j: int) -> bool:
    if tokens.lows[j] == ".":
        return carries_stop(tokens.words[j - 1])
    return tokens.words[j] != QUOTE and is_name(tokens.words[j])
