"""The words of passages, folded, each with its place: what two versions of a text are compared by."""

from __future__ import annotations

import re

from newsterm.core.search.folding import UNBROKEN

_WORD = re.compile(rf"[{UNBROKEN}]|[^\W{UNBROKEN}]+")
"""Of what is written without blanks each sign is a word."""
_MARKS = "\"'\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb\u2032\u2033"
"""Quotation marks and apostrophes, for which one text has others than the next."""
_LONGEST_PATTERN = 5_000


def words_of(text: str, start: int = 0, end: int | None = None) -> list[tuple[str, int, int]]:
    """The words between two places of a text, in lower case, each with where it begins and ends."""
    found = _WORD.finditer(text, start, len(text) if end is None else end)
    return [(word[0].casefold(), word.start(), word.end()) for word in found]


def pattern_of(exact: str, prefix: str, suffix: str) -> re.Pattern[str]:
    """What finds these words with whatever white space and quotation marks; whole words, if they were."""
    if len(exact) > _LONGEST_PATTERN:
        return re.compile(re.escape(exact))
    words = (_of_any_marks(word) for word in exact.split())
    before = r"(?<!\w)" if exact[:1].isalnum() and not prefix[-1:].isalnum() else ""
    behind = r"(?!\w)" if exact[-1:].isalnum() and not suffix[:1].isalnum() else ""
    return re.compile(before + r"\s+".join(words) + behind)


def _of_any_marks(word: str) -> str:
    return "".join(f"[{_MARKS}]" if sign in _MARKS else re.escape(sign) for sign in word)
