"""The links of an article: words of its text, and the address they lead to.

What reads a page, a feed or Markdown marks the words of a link with two signs that no text has, so that
they pass through all that makes lines of them; then the signs are taken out again. Addresses are foreign:
only those of the web and of mail are kept, encoded so that none holds a blank or a sign that ends it.
An article remembers its links in its provenance, a line of the front matter of its file, each with where
its words stood; where the text was edited they are the same words nearest to there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, islice

from newsterm.core.text.article import Article
from newsterm.core.text.controls import one_line
from newsterm.core.text.span import Span
from newsterm.core.value import frozen, replace

MOST = 300
"""Links of an article; a page with more is a list of links."""
_BEGIN, _END = 0xF0000, 0x100000
"""Two private planes of Unicode: the number of a link is what a sign has above these."""
_SIGNS = re.compile("[\U000f0000-\U000ffffd\U00100000-\U0010fffd]")
LONGEST, _LONGEST_WORDS = 2_000, 300
_LONGEST_TOLD = 60_000
"""Characters that all links take in the file of an article."""
_AROUND = 25
"""Characters on either side by which words are found in a line that is not quite the same."""
_KEPT = re.compile(
    r"(\d{1,8}) \[((?:[^\[\]\\]|\\.){1,600})\]\(((?:https?://|mailto:)[!#-&*-;=?-Z_a-z~\]]{1,2000})\)"
)
_BARE = re.compile(r"https?://[^\s<>\"'`\\()\[\]{}\u201c\u201d]{4,2000}")
_UNSAFE = re.compile(r"[^\w!#$%&*+,./:;=?@~-]|[^\x21-\x7e]")
_FIELD = "links"


@frozen
class Link(Span):
    address: str


@frozen
class LinkedLine:
    """A line of what was read, and which of its words are links: start, end, address."""

    words: str
    links: tuple[tuple[int, int, str], ...]


def encoded(address: str) -> str:
    """An address in which nothing but the signs of one stands as it is."""
    return _UNSAFE.sub(lambda sign: _percent(sign[0]), address)


def _percent(sign: str) -> str:
    return "".join(f"%{byte:02X}" for byte in sign.encode("utf-8", "replace"))


def begun(number: int) -> str:
    """The sign before the words of a link; `ended` is the one behind."""
    return chr(_BEGIN + number) if number < 0xFFF0 else ""


def ended(number: int) -> str:
    return chr(_END + number) if number < 0xFFF0 else ""


def without_signs(text: str) -> str:
    return _SIGNS.sub("", text)


def linked_line(line: str, addresses: Sequence[str]) -> LinkedLine:
    """A line with signs in it as its words and links."""
    words: list[str] = []
    open_at: dict[int, int] = {}
    links: list[tuple[int, int, str]] = []
    for sign in line:
        number = ord(sign)
        if number < _BEGIN:
            words.append(sign)
        elif number < _END:
            open_at[number - _BEGIN] = len(words)
        elif 0 <= open_at.get(number - _END, -1) < len(words) and number - _END < len(addresses):
            links.append((open_at.pop(number - _END), len(words), addresses[number - _END]))
    return LinkedLine("".join(words), tuple(links))


def with_links(article: Article, lines: Iterable[LinkedLine]) -> Article:
    """The article, remembering the links whose words stand in it."""
    found = sorted(_placed(article.text, lines), key=lambda link: (link.start, link.end))
    if not found:
        return article
    begin = article.parts[0].start if article.parts else 0
    told = [_told(article.text, link, link.start - begin) for link in found[:MOST]]
    lengths = accumulate(len(link) + 1 for link in told)
    some = " ".join(
        link for link, length in zip(told, lengths, strict=True) if length < _LONGEST_TOLD
    )
    others = tuple(field for field in article.provenance if field[0] != _FIELD)
    return replace(article, provenance=(*others, (_FIELD, some)))


def moved(article: Article, by: int) -> Article:
    """The article, its links remembered so many characters further on."""
    told = dict(article.provenance).get(_FIELD, "")
    new = _KEPT.sub(lambda kept: f"{max(0, int(kept[1]) + by)}{kept[0][len(kept[1]) :]}", told)
    fields = ((key, new if key == _FIELD else value) for key, value in article.provenance)
    return replace(article, provenance=tuple(fields))


def links_of(article: Article) -> list[Link]:
    """Every link of an article in the order of its text: those remembered, and addresses written out."""
    text = article.text
    begin = article.parts[0].start if article.parts else 0
    found: list[Link] = []
    for kept in _KEPT.finditer(dict(article.provenance).get(_FIELD, "")):
        words = re.sub(r"\\(.)", r"\1", kept[2])
        at = _nearest(text, words, begin + int(kept[1]), begin)
        if at >= 0:
            found.append(Link(at, at + len(words), kept[3]))
    taken = {at for link in found for at in (link.start, link.end - 1)}
    for bare in _BARE.finditer(text, begin):
        words = bare[0].rstrip(".,;:!?*_")
        place = Span(bare.start(), bare.start() + len(words))
        is_known = any(place.start <= edge < place.end for edge in taken)
        if words.split("/")[2].isascii() and not is_known:
            found.append(Link(place.start, place.end, encoded(words)))
    return sorted(found, key=lambda link: (link.start, link.end))[:MOST]


def _placed(text: str, lines: Iterable[LinkedLine]) -> Iterator[Link]:
    places: dict[str, list[int]] = {}
    at = 0
    for words in text.split("\n\n"):
        places.setdefault(words, []).append(at)
        at += len(words) + 2
    taken: dict[str, int] = {}
    for line in islice((line for line in lines if line.links), MOST):
        known = places.get(line.words, [])
        turn = taken.get(line.words, 0)
        taken[line.words] = turn + 1
        if turn < len(known):
            yield from (Link(known[turn] + a, known[turn] + b, to) for a, b, to in line.links)
        elif not known:
            yield from _by_context(text, line)


def _by_context(text: str, line: LinkedLine) -> Iterator[Link]:
    """Links of a line that is cut or joined otherwise, where the text has what is around them once."""
    for start, end, address in line.links:
        first = max(0, start - _AROUND)
        around = line.words[first : end + _AROUND]
        at = text.find(around)
        if len(around) > end - start and at >= 0 and text.find(around, at + 1) < 0:
            yield Link(at + start - first, at + end - first, address)


def _told(text: str, link: Link, at: int) -> str:
    words = one_line(link.cut(text))[:_LONGEST_WORDS]
    shielded = re.sub(r"([\[\]\\])", r"\\\1", words)
    return f"{at} [{shielded}]({link.address})"


def _nearest(text: str, words: str, wanted: int, begin: int) -> int:
    """Where words stand nearest to a place; -1 where they do not."""
    if text.startswith(words, wanted):
        return wanted
    behind, before = text.find(words, wanted), text.rfind(words, begin, wanted + len(words))
    there = [at for at in (before, behind) if at >= 0]
    return min(there, key=lambda at: abs(at - wanted), default=-1)
