r"""Rich Text Format read as its text: what programs write between the codes, and nothing else.

A code is a backslash with a word (`\par`, `\b1`) or a sign (`\'e9`, `\~`); braces nest. Words of some
groups are no text of the story (fonts, pictures, notes, page heads) and are passed over, as is every
group that says of itself that it may be (`\*`). See Microsoft's RTF Specification 1.9.1.
"""

from __future__ import annotations

import re

from newsterm.core.text.article import Article
from newsterm.core.text.composing import lay_out
from newsterm.core.value import frozen, replace
from newsterm.errors import NewstermError

MAGIC = b"{\\rtf"
_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|[\r\n\0]+"
    rb"|([^\\{}\r\n\0]+)|\\"
)
_UNREAD = frozenset(
    b"fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr "
    b"footerf footnote annotation comment listtable listoverridetable rsidtbl generator xmlnstbl filetbl "
    b"revtbl nonshppict bkmkstart bkmkend fldinst listtext pntext themedata datastore latentstyles "
    b"atnid atnauthor xe tc".split()
)
_HIDES = (b"v", b"deleted")
"""Codes that hide the words behind them, until they come with a 0."""
_SIGNS = {
    b"par": "\n", b"line": " ", b"row": "\n", b"cell": " ", b"tab": " ", b"sect": "\n", b"page": "\n",
    b"emdash": "\u2014", b"endash": "\u2013", b"lquote": "\u2018", b"rquote": "\u2019",
    b"ldblquote": "\u201c", b"rdblquote": "\u201d", b"bullet": "\u2022", b"emspace": " ",
    b"enspace": " ", b"qmspace": " ", b"nestcell": " ", b"nestrow": "\n",
}  # fmt: skip
_ESCAPED = {
    b"~": "\u00a0",
    b"_": "\u2011",
    b"\\": "\\",
    b"{": "{",
    b"}": "}",
    b"\n": "\n",
    b"\r": "\n",
}
_DEEPEST = 1000
_MOST_CHARACTERS = 12 << 20
"""Of text: a document may be longer by its pictures."""


@frozen
class Group:
    """What holds between a brace and the one that closes it."""

    reads: str = "text"
    """Where its words belong: "text", "title", or nowhere ("")."""
    skips: int = 1
    r"""Signs behind `\uN` that say the same for programs that know no Unicode (`\ucN`)."""


def parse_rtf(data: bytes, *, source: str | None = None) -> Article:
    """The Article of an RTF document. Raises NewstermError for one that nests too deep."""
    told = _Told(source or "")
    at = 0
    while found := _TOKEN.match(data, at):
        at = found.end()
        if found[1] == b"bin":  # So many bytes of a picture follow.
            at += max(0, int(found[2] or 0))
        told.take(found)
    return lay_out(told.text().split("\n"), title=told.title(), source=source)


class _Told:
    """The words told so far; bytes wait for the others of their character."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._groups = [Group()]
        self._page = "cp1252"
        self._bytes = bytearray()
        self._said: dict[str, list[str]] = {"text": [], "title": []}
        self._to_skip = 0
        self._left = _MOST_CHARACTERS

    def text(self) -> str:
        return self._joined("text")

    def title(self) -> str:
        return self._joined("title")

    def take(self, token: re.Match[bytes]) -> None:
        """Read on by one token of the document."""
        word, number, code, sign, brace, words = token.groups()
        if code or words:
            self._add(words or bytes([int(code, 16)]))
            return
        self._flush()
        if brace:
            self._nest(brace)
        elif word:
            self._obey(word, number)
        elif sign == b"*":
            self._set(reads="")
        elif sign:
            self._say(_ESCAPED.get(sign, ""))

    def _nest(self, brace: bytes) -> None:
        self._to_skip = 0
        if brace == b"{":
            if len(self._groups) >= _DEEPEST:
                raise NewstermError("nests too deep; save its text", self._what)
            self._groups.append(self._groups[-1])
        elif len(self._groups) > 1:
            self._groups.pop()

    def _obey(self, word: bytes, digits: bytes | None) -> None:
        number = int(digits or 0)
        if word in _SIGNS:
            self._say(_SIGNS[word])
        elif word == b"u":
            self._to_skip = self._groups[-1].skips
            self._say(chr(number % 0x10000))
        elif word == b"uc":
            self._set(skips=max(0, min(number, 10)))
        elif word == b"ansicpg":
            self._page = f"cp{number}"
        elif word == b"mac":
            self._page = "mac_roman"
        elif word == b"title":
            self._set(reads="title")
        elif word in _UNREAD or (word in _HIDES and digits != b"0"):
            self._set(reads="")
        elif word in _HIDES or word == b"plain":
            self._set(reads=self._groups[max(0, len(self._groups) - 2)].reads)

    def _set(self, **changes: object) -> None:
        self._groups[-1] = replace(self._groups[-1], **changes)

    def _add(self, words: bytes) -> None:
        if self._to_skip:
            skipped = min(self._to_skip, len(words))
            self._to_skip -= skipped
            words = words[skipped:]
        self._bytes += words

    def _say(self, words: str) -> None:
        if reads := self._groups[-1].reads:
            self._said[reads].append(words)
            self._left -= len(words)
            if self._left < 0:
                raise NewstermError("is too long for one article; save the story alone", self._what)

    def _flush(self) -> None:
        if not self._bytes:
            return
        try:
            words = self._bytes.decode(self._page, "replace")
        except LookupError:
            words = self._bytes.decode("cp1252", "replace")
        self._bytes.clear()
        self._say(words)

    def _joined(self, reads: str) -> str:
        """The words; characters that came as two halves made whole."""
        self._flush()
        words = "".join(self._said[reads])
        return words.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
