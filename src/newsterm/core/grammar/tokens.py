"""A paragraph as words and marks, with every quotation folded into one token.

Who says what is read off the words around a quotation, never off the words in it. So each outermost
quotation becomes the single token QUOTE, and `“It is over,” said Lee.` reads as `QUOTE said Lee .`
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate

from newsterm.core.languages.english import ACRONYMS, AND, SAID_NAME
from newsterm.core.lazy_pattern import lazy_pattern
from newsterm.core.spelling.broken_words import has_broken_words, whole
from newsterm.core.text.quotation_marks import Quoted
from newsterm.core.text.span import Span
from newsterm.core.value import frozen

QUOTE = "“”"
_CLOSING = "\"”’'»«“›」』"
_STOPS = frozenset(",.!?…;—–，。！？")
# A word keeps its inner apostrophes, hyphens and points (don't, al-Amr, U.S) and digits their
# commas; any other sign stands alone. Each token takes the white space after it along, so that the
# tokens tile the text and their places are running sums. Most are words with a blank: asked first.
# A word that a line end or a soft hyphen breaks is one.
_BROKEN = r"\n\s*(?![A-Z\d_])\w+"
# Signs of one alphabet each: a class of several takes 0.1 ms to compile.
_MORE = rf"['.-]\w+|[’‑]\w+|,\d+|[-\u00ad]{_BROKEN}|\u2010{_BROKEN}|\u00ad\w+"
_WORD = rf"\w+(?: |(?:{_MORE})*['’]?)\s*|\W\s*"
_TOKEN = lazy_pattern(_WORD)
# In French the conjunction is a word of its own before a vowel: `a dit qu’elle viendrait`.
_FRENCH = lazy_pattern(rf"qu['’](?=[a-zéèêîû])|{_WORD}")


@frozen
class Tokens:
    words: list[str]
    lows: list[str]
    starts: list[int]
    quotes: dict[int, Quoted]
    """The quotation that a QUOTE token stands for."""

    stops: frozenset[int]
    """The QUOTE tokens whose quotation ends with a comma or a stop before the mark."""

    def stopped(self, i: int) -> bool:
        return i in self.stops

    def __len__(self) -> int:
        return len(self.starts)

    def start(self, i: int) -> int:
        return self.starts[i]

    def end(self, i: int) -> int:
        quote = self.quotes.get(i)
        return quote.end if quote else self.starts[i] + len(self.words[i])

    def span(self, first: int, last: int) -> Span:
        """The place of the tokens first..last, both included."""
        return Span(self.starts[first], self.end(last))

    def cut(self, text: str, first: int, last: int) -> str:
        """The text of the tokens first..last, whose article it is."""
        return text[self.starts[first] : self.end(last)]


def tokenise(text: str, start: int, end: int, outermost: Sequence[Quoted]) -> Tokens:
    words: list[str] = []
    starts: list[int] = []
    quotes: dict[int, Quoted] = {}
    stops: set[int] = set()
    french = text.find("qu’", start, end) >= 0 or text.find("qu'", start, end) >= 0
    pattern = _FRENCH if french else _TOKEN
    at = start
    for quote in outermost:
        _add(text, at, quote.start, words, starts, pattern)
        quotes[len(words)] = quote
        if text[quote.start : quote.end].rstrip(_CLOSING)[-1:] in _STOPS:
            stops.add(len(words))
        words.append(QUOTE)
        starts.append(quote.start)
        at = quote.end
    _add(text, at, end, words, starts, pattern)
    words += [".", "."]  # A look at the next word or two needs no question for the end.
    lows = list(map(str.lower, words))
    if has_broken_words(text, start, end):
        lows = list(map(whole, lows))
    if not ACRONYMS.isdisjoint(words):
        lows = [w if w in ACRONYMS else low for w, low in zip(words, lows, strict=True)]
        if SAID_NAME in lows:
            _mend_verbs(words, lows)
    return Tokens(words, lows, starts, quotes, frozenset(stops))


def _mend_verbs(words: list[str], lows: list[str]) -> None:
    """`Rents Fall, Said the Mayor`: after a comma or a mark, in a headline, a verb and no name."""
    for i in range(1, len(words) - 2):
        verb = lows[i - 1] in (",", QUOTE) and words[i + 1][0].isupper() and lows[i + 1] != AND
        if lows[i] == SAID_NAME and verb and words[i + 2] != ",":
            lows[i] = SAID_NAME.lower()


def _add(
    text: str, start: int, end: int, words: list[str], starts: list[int], pattern: re.Pattern[str]
) -> None:
    while start < end and text[start].isspace():
        start += 1
    pieces = pattern.findall(text, start, end)
    starts += accumulate(map(len, pieces), initial=start)
    starts.pop()
    words += map(str.rstrip, pieces)
