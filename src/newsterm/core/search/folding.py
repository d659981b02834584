"""Words as they are sought: without accents, ligatures and other dress, in every script.

Who seeks `flood` means the ligature in `ﬂood` too, `Ελληνας` means `Έλληνας`, `istanbul` `İSTANBUL`:
so text and query are folded alike, and what is found in a folded text is told by its places in the
text itself. In scripts that write no blanks between words, and in Korean, whose words grow endings,
each character is a word to the index, and a word is a run of them.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from newsterm.core.lazy_pattern import lazy_pattern
from newsterm.core.text.span import Span
from newsterm.core.value import frozen

UNBROKEN = (
    "\u0e00-\u109f\u1100-\u11ff\u1780-\u17ff\u1950-\u19df\u1a20-\u1aaf\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029"
    "\u3040-\u30ff\u3130-\u318f\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uaa60-\uaa7f\uac00-\ud7ff"
    "\uf900-\ufaff\U00020000-\U0003ffff"
)
"""For a class of a regular expression: Thai to Burmese, Khmer, Tai Le and Lanna, kana, Han, Hangul."""
_APART = lazy_pattern(f"[{UNBROKEN}]")
_TOGETHER = "[\u1100-\u11ff]+|.[\u3099\u309a\uff9e\uff9f]"
"""Characters that make others together: the letters of Korean syllables, kana and its sound mark."""
_JOINED = lazy_pattern(_TOGETHER, re.DOTALL)
_JOINING = lazy_pattern("[\u1100-\u11ff\u3099\u309a\uff9e\uff9f]")
_FOREIGN = lazy_pattern(r"[^\x00-\x7f]+")
_STROKED = dict(zip("øđłħŧıɨʉ", "odlhtiiu", strict=True)) | {
    "æ": "ae",
    "œ": "oe",
    "þ": "th",
    "ð": "d",
}
"""Letters with a stroke, or of two, which Unicode does not take apart."""


class _Signs(dict[int, str]):
    """What each character is sought as, by its number: worked out once, for there are not many."""

    def __missing__(self, number: int) -> str:
        return self.setdefault(number, _plain(chr(number)))


class _SignsApart(_Signs):
    """The same for the index, where a character of an unbroken script is a word."""

    def __missing__(self, number: int) -> str:
        return self.setdefault(number, _APART.sub(r" \g<0> ", _plain(chr(number))))


_PLAIN, _SPACED = _Signs(), _SignsApart()


def fold(text: str) -> str:
    """A text as it is sought: in small letters, and without what only dresses them."""
    return _translated(text, _PLAIN)


def spaced(text: str) -> str:
    """A text as the index has it: folded, each character of an unbroken script alone."""
    return _translated(text, _SPACED)


def _translated(text: str, signs: _Signs) -> str:
    if text.isascii():
        return text.lower()
    if _JOINING.search(text):
        text = _JOINED.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    return _FOREIGN.sub(lambda found: found[0].translate(signs), text).lower()


@frozen
class Folded:
    """A text as it is sought, with the way back to its places."""

    text: str
    first: int
    """Where it begins in the whole text."""
    odd: tuple[tuple[int, int], ...]
    """Where what is longer or shorter than it was begins and ends in `text`, in order."""
    was: tuple[Span, ...]
    """Where each of these is in the whole text."""

    def span(self, start: int, end: int) -> Span:
        """What stands from `start` to before `end`, which is not nothing, in the whole text.

        With it goes what is dress of its last character, and stands behind that.
        """
        last = self._place(end - 1).end
        number = bisect_left(self.odd, (end, end))
        while number < len(self.odd) and self.odd[number] == (end, end):
            last = self.was[number].end
            number += 1
        return Span(self._place(start).start, last)

    def _place(self, at: int) -> Span:
        """The place of one character."""
        last = bisect_right(self.odd, (at, len(self.text) + 1)) - 1
        if last < 0:
            return Span(self.first + at, self.first + at + 1)
        _, end = self.odd[last]
        if at < end:
            return self.was[last]
        start = self.was[last].end + at - end
        return Span(start, start + 1)


def folded(text: str, start: int = 0, end: int | None = None) -> Folded:
    """A stretch of a text as it is sought."""
    stretch = text[start:end]
    if stretch.isascii():
        return Folded(fold(stretch), start, (), ())
    signs = "".join(sign for sign in set(stretch) if len(_PLAIN[ord(sign)]) != 1)
    growing = re.compile(f"{_TOGETHER}|[{re.escape(signs)}]" if signs else _TOGETHER, re.DOTALL)
    odd: list[tuple[int, int]] = []
    was: list[Span] = []
    grown = 0
    for match in growing.finditer(stretch):
        begin = match.start() + grown
        length = len(fold(match[0]))
        odd.append((begin, begin + length))
        was.append(Span(start + match.start(), start + match.end()))
        grown += length - len(match[0])
    return Folded(fold(stretch), start, tuple(odd), tuple(was))


def find(text: Folded, pattern: re.Pattern[str]) -> Iterator[Span]:
    """Where a pattern stands in a text; nothing is no place."""
    for match in pattern.finditer(text.text):
        if match.end() > match.start():
            yield text.span(*match.span())


def _plain(sign: str) -> str:
    """One character without its dress; nothing for one that is only dress."""
    kind = unicodedata.category(sign)
    if kind == "Cf":  # Soft hyphens and joiners; the blank of no width parts words.
        return " " if sign == "\u200b" else ""
    if "\ufe00" <= sign <= "\ufe0f" or "\U000e0100" <= sign <= "\U000e01ef":
        return ""  # Which picture of the sign before is meant.
    if sign.isascii() or (kind in ("So", "Sm", "Sk", "No") and not "\u2080" <= sign <= "\u2089"):
        return sign.lower()  # A trade mark or the number of a footnote is no part of a word.
    letters = unicodedata.normalize("NFKD", sign).casefold()
    bare = "".join(_STROKED.get(c, c) for c in letters if not _is_accent(c))
    return unicodedata.normalize("NFC", bare)


def _is_accent(sign: str) -> bool:
    """Marks by the class that says where they stand: strokes, vowels of Hebrew and Arabic, accents."""
    place = unicodedata.combining(sign)
    return place == 1 or 10 <= place <= 35 or place >= 200 or sign == "\u0640"
