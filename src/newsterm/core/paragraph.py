"""A paragraph as it is read for speech: its tokens, and where its sentences begin and end in them.

The sentences are those of `sentences`, but for the quotations: none begins within one, and one
begins after a quotation that closes with a full stop (“… to my heart.” He said …).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from newsterm.core.marks import find_quoted
from newsterm.core.span import Span
from newsterm.core.tokens import Tokens, tokenise

_LONGEST = 600
"""Tokens. Readings look back and forth in a sentence, so none may be of any length."""


@dataclass(frozen=True)
class Paragraph:
    tokens: Tokens
    sentences: list[tuple[int, int]]
    """First and last token of each."""


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
    return Paragraph(tokens, list(zip(firsts, lasts, strict=True)))


def _ends_sentence(text: str, tokens: Tokens, i: int) -> bool:
    if i + 1 >= len(tokens) or not tokens.words[i + 1][0].isupper():
        return False
    quoted = tokens.quotes[i].cut(text).rstrip("\"”’»“'")
    return quoted.endswith(".") and quoted.count(" ") > 1
