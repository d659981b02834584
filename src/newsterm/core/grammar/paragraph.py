"""A paragraph as it is read for speech: its tokens, and where its sentences begin and end in them.

The sentences are those of `sentences`, but for the quotations: none begins within one, and one
begins after a quotation that closes with a full stop (“… to my heart.” He said …).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from newsterm.core.grammar.tokens import QUOTE, Tokens, tokenise
from newsterm.core.grammar.word_classes import DASHES, is_name
from newsterm.core.text.quotation_marks import find_quoted
from newsterm.core.text.span import Span
from newsterm.core.value import frozen

_LONGEST = 600
"""Tokens. Readings look back and forth in a sentence, so none may be of any length. Ten times the
longest sentence of prose; only lists and tables without a stop are cut by it."""
_ENDS_DATELINE = DASHES.union(":)")
_DATELINE = 12
"""Tokens of `CLEVELAND, Ohio, Oct. 8 (AFP) —`. Ample: 6 and 24 answer the same on 286 news texts."""
_KEPT = 1 << 18
"""Characters of the paragraphs that are kept once read: all of an article's, but not all of a book's,
whose tokens take fifty times the memory of its text."""


@frozen
class Paragraph:
    tokens: Tokens
    sentences: list[tuple[int, int]]
    """First and last token of each."""


class Paragraphs:
    """The paragraphs of an article, each read when it is asked for; those asked for last are kept."""

    def __init__(self, text: str, parts: Sequence[Span], starts: Sequence[int]) -> None:
        """`starts` are where the sentences of the article begin."""
        self._text, self._parts, self._starts = text, parts, starts
        self._kept: dict[int, Paragraph] = {}
        self._size = 0

    def __len__(self) -> int:
        return len(self._parts)

    def begins_by(self, number: int, at: int) -> bool:
        """True where there is a paragraph of that number, and it begins at `at` or before."""
        return number < len(self._parts) and self._parts[number].start <= at

    def __getitem__(self, number: int) -> Paragraph:
        """The paragraph of that number."""
        paragraph = self._kept.get(number)
        if paragraph is None:
            paragraph = self._kept[number] = self._read(number)
        return paragraph

    def _read(self, number: int) -> Paragraph:
        part = self._parts[number]
        self._size += part.end - part.start
        while self._size > _KEPT and self._kept:
            oldest = self._parts[next(iter(self._kept))]
            del self._kept[next(iter(self._kept))]
            self._size -= oldest.end - oldest.start
        return read_paragraph(self._text, part, self._starts)


def read_paragraph(text: str, part: Span, starts: Sequence[int]) -> Paragraph:
    """The paragraph text[part]; `starts` are where the sentences of the article begin."""
    outermost = [q for q in find_quoted(text, part.start, part.end) if q.depth == 0]
    tokens = tokenise(text, part.start, part.end, outermost)
    size = len(tokens)
    cuts = set(range(0, size, _LONGEST))
    for start in starts[bisect_left(starts, part.start + 1) : bisect_left(starts, part.end)]:
        at = bisect_left(tokens.starts, start)
        if at < size and not (at - 1 in tokens.quotes and tokens.quotes[at - 1].end > start):
            cuts.add(at)
    cuts.update(i + 1 for i in tokens.quotes if _ends_sentence(text, tokens, i))
    firsts = sorted(cuts)
    lasts = [first - 1 for first in [*firsts[1:], size]]
    if size:
        firsts[0] = _after_dateline(tokens, 0, lasts[0])
    return Paragraph(tokens, list(zip(firsts, lasts, strict=True)))


def _ends_sentence(text: str, tokens: Tokens, i: int) -> bool:
    if i + 1 >= len(tokens) or not tokens.words[i + 1][0].isupper():
        return False
    quoted = tokens.quotes[i].cut(text).rstrip("\"”’»“'")
    return quoted.endswith(".") and quoted.count(" ") > 1


def _after_dateline(tokens: Tokens, first: int, last: int) -> int:
    """Where the tale begins past `CLEVELAND, Ohio (AFP) —` or `RIYADH:`."""
    lows, words = tokens.lows, tokens.words
    if _ENDS_DATELINE.isdisjoint(lows[first : first + _DATELINE]):
        return first
    opening = lows[first + 1 : min(last, first + 5)]
    colon = lows.index(":", first + 1) if ":" in opening else None
    if colon and all(words[j].isupper() or words[j] == "/" for j in range(first, colon)):
        return colon + 1 if len(words[first]) > 2 and words[colon + 1] != QUOTE else first
    place = False
    for j in range(first, min(last, first + _DATELINE)):
        if lows[j] == ":" and lows[j - 1] == ")" and words[j + 1] != QUOTE:
            return j + 1  # `BANGKOK (AFP): …`
        agency = lows[j] == ")" and words[j - 1].isupper() and words[j + 1][0].isupper()
        if agency and any(words[n].isdigit() for n in range(first, j)):
            return j + 1  # `Taipei, Oct. 8 (CNA) The …`
        if j > first and lows[j] in DASHES and tokens.end(j - 1) < tokens.starts[j]:
            after = j + 1 + (lows[j + 1] in DASHES)
            return after if place and after <= last else first
        if lows[j] not in ",.()/" and not is_name(words[j]) and not words[j].isdigit():
            break
        place = place or lows[j] in ",(" or (words[j].isupper() and len(words[j]) > 2)
    return first
