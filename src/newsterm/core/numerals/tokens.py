"""A stretch of text as tokens: words, numbers and marks, each with its place.

Figures are told by their neighbours: a sign before, a unit behind, a name on the left. So the text
is cut once, and every rule looks at tokens by their number. A number keeps its inner points, commas
and colons (`1,234.5`, `9:30`, `21.09.2024`), a word its apostrophe and the points of its initials
(`o'clock`, `p.m`), a web address everything; a possessive `'s` and any other sign stand alone.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from itertools import accumulate
from operator import eq

from newsterm.core.lazy_pattern import lazy_pattern
from newsterm.core.numerals.notation import notation_of
from newsterm.core.numerals.rare_signs import (
    WORDS_AMONG_THEM,
    has_rare_signs,
    is_footnote,
    plainly_written,
)

TYPE_CHECKING = False  # As typing's, without the 5 ms of importing it.
if TYPE_CHECKING:
    from typing import Any

_BEFORE_WORDS = (
    r"https?://\S+|www\.\S+"
    r"|\d+(?:[.,:']\d+|’\d+)*"
    r"|(?<![\w.])\.\d+"
    r"|[¼-¾⅐-⅞]"
    r"|['’]s\b|"
)
_MORE_OF_A_WORD = r"(?:['’](?!s\b)[^\W\d_]+|\.[^\W\d_](?![^\W\d_]))*"
_TOKEN_AND_BLANKS = lazy_pattern(
    rf"(?:[A-Za-z][A-Za-z]* |{_BEFORE_WORDS}[^\W\d_]+{_MORE_OF_A_WORD}|\S)\s*"
)
"""Tokens and the blanks behind them tile a text: their places are running sums, which is quicker.
So is what most are, a word of ASCII letters and a blank, tried first."""
_TOKEN_AMONG_RARE_SIGNS = lazy_pattern(rf"{_BEFORE_WORDS}{WORDS_AMONG_THEM}{_MORE_OF_A_WORD}|\S")
_PADDING = 16
"""Empty tokens at the end, more than any rule looks ahead unasked. They end every look to the right,
and, counted from the end by a negative index, every look to the left, so no rule has to ask whether
there is a neighbour."""


class Tokens:
    """Parallel lists; token i is `text[starts[i]:end(i)]`, its `lows[i]` in lower case.

    Its `words[i]` differs from the text only by what `rare_signs` writes plainly.
    """

    def __init__(self, text: str, language: str | None = None, *, english: bool = True) -> None:
        words, starts, ends, glued = _cut(text)
        self.text = text
        self.count = len(words)
        self.words = words + [""] * _PADDING
        self.lows = list(map(str.lower, self.words))
        self.starts = starts + [len(text)] * _PADDING
        self._ends = ends
        self.glued = glued + [False] * _PADDING
        """True where token i follows the one before without a blank."""
        self.english = english
        """Its phrases may be read as English ones."""
        self.notation = notation_of(language)
        self.numerals: dict[int, Any] = {}
        """What `numeral` has read at which token, for a dozen readers ask for the same."""
        self.amounts: dict[int, Any] = {}
        """What `ranges` has: an age is an amount too."""
        self._title_case: bool | None = None

    def end(self, i: int) -> int:
        return self._ends[i] if self._ends else self.starts[i] + len(self.words[i])

    def is_number(self, i: int) -> bool:
        return self.lows[i][-1:].isdecimal()

    def is_word(self, i: int) -> bool:
        return self.lows[i][:1].isalpha()

    def is_capital(self, i: int) -> bool:
        return self.words[i][:1].isupper()

    def opens_sentence(self, i: int) -> bool:
        """True where token i stands first in the text, after a full stop or an opening mark."""
        return i <= 0 or self.words[i - 1] in _BEFORE_SENTENCE

    def gap(self, i: int) -> str:
        """The white space before token i."""
        return self.text[self.end(i - 1) : self.starts[i]] if 0 < i < self.count else ""

    def is_title_case(self) -> bool:
        """True for a Headline Written Like This, where a capital says nothing about names.

        Short words stay small in most house styles, hence the long ones, and not all of those, hence
        0.7 of them; no headline has forty tokens.
        """
        if self._title_case is None:
            long = [word for word in self.words[:40] if len(word) > 3 and word[0].isalpha()]
            capitals = sum(word[0].isupper() for word in long)
            closed = self.words[self.count - 1] in (".", "!", "?")
            self._title_case = (
                self.count < 40 and not closed and len(long) > 3 and capitals > 0.7 * len(long)
            )
        return self._title_case


def _cut(text: str) -> tuple[list[str], list[int], list[int], list[bool]]:
    """The words of a text, where they start, where they end if that is not told by their length, and
    whether they are written to the one before.
    """
    if not has_rare_signs(text):
        first = len(text) - len(text.lstrip())
        pieces = _TOKEN_AND_BLANKS.findall(text, first)
        starts = [*accumulate(map(len, pieces), initial=first)][:-1]
        words = list(map(str.rstrip, pieces))
        return words, starts, [], [False, *map(eq, pieces, words)][:-1]
    plain, begun, ended = plainly_written(text)
    spans = [
        match.span()
        for match in _TOKEN_AMONG_RARE_SIGNS.finditer(plain)
        if not is_footnote(plain, *match.span())
    ]
    words = [plain[start:end] for start, end in spans]
    starts = [begun[start] for start, _ in spans]
    ends = [ended[end - 1] for _, end in spans]
    return words, starts, ends, [False, *map(eq, ends, starts[1:])]


_BEFORE_SENTENCE = frozenset(". ! ? : ; “ \" ‘ ' ( [ ) — – • * - |".split())


def longest_heads(phrases: Iterable[str]) -> dict[str, int]:
    """For the first word of each phrase, how many words its longest phrase has."""
    longest: dict[str, int] = {}
    for phrase in phrases:
        if " " not in phrase:
            longest.setdefault(phrase, 1)
            continue
        head, words = phrase.partition(" ")[0], 1 + phrase.count(" ")
        if words > longest.get(head, 0):
            longest[head] = words
    return longest


def spell(
    tokens: Tokens, i: int, heads: Mapping[str, int], table: Container[str]
) -> tuple[int, str]:
    """(token after it, phrase) for the longest phrase of `table` at token i; (i, "") for none.

    Hyphens and the points of short forms are passed over: `per-cent`, `sq. km`, `U.S. dollars`.
    """
    best = i, ""
    words, at = "", i
    for _ in range(heads.get(tokens.lows[i], 0)):
        if words:
            at += tokens.words[at] in _JOINTS
        words = f"{words} {tokens.lows[at]}" if words else tokens.lows[at]
        at += 1
        if words in table:
            best = at, words
    return best


_JOINTS = frozenset("- ‐ ‑ .".split())
