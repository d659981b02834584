"""Direct quotes of several articles that are of the same words, and how they differ."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsterm.core.agreement.agreement import ALTERED, SAME, SHORTENED, SPEAKER
from newsterm.core.digest import Digest
from newsterm.core.quotes.quote import DIRECT, Quote
from newsterm.core.value import frozen

_FEWEST = 3
_SHARE = 0.7
_LONGEST = 300
"""Words of a quote that are compared."""
_WORD = re.compile(r"[^\W_]+")
_LEFT_OUT = re.compile(r"…|\.\s?\.\s?\.|\[[^\[\]]{0,200}\]|\([^()]{0,200}\)")


@frozen
class Quoted:
    article: int
    quote: Quote
    words: tuple[str, ...]
    parts: tuple[tuple[str, ...], ...]
    """The same between what is marked as left out."""
    speaker: str | None
    name: frozenset[str]
    """The words of the speaker's name; none of a role, which may be anybody's."""


def quoted_in(digest: Digest, article: int) -> list[Quoted]:
    """The direct quotes of an article that have words enough to be known again."""
    direct = (quote for quote in digest.quotes if quote.kind == DIRECT)
    found = (quoted_words(digest, quote, article) for quote in direct)
    return [quoted for quoted in found if len(quoted.words) >= _FEWEST]


def quoted_words(digest: Digest, quote: Quote, article: int) -> Quoted:
    parts = [tuple(_words(part)) for part in _LEFT_OUT.split(quote.cut(digest.article.text))]
    parts = [part[:_LONGEST] for part in parts if part][:_LONGEST]
    words = tuple(word for part in parts for word in part)[:_LONGEST]
    name = _name(quote.speaker or "", digest.article.text)
    return Quoted(article, quote, words, tuple(parts), quote.speaker, name)


def _name(speaker: str, text: str) -> frozenset[str]:
    """The words with a capital that the article writes without one nowhere: `Miners` begin a sentence."""
    capital = (word for word in speaker.split() if word[:1].isupper())
    return frozenset(word for word in capital if f" {word.lower()}" not in text)


def _words(text: str) -> list[str]:
    text = text.lower().replace("’", "'").replace("'", "")
    return _WORD.findall(text)


def linked_quotes(quoted: Sequence[Quoted]) -> list[list[Quoted]]:
    """The quotes in groups of the same words, each with at most one of an article."""
    home = list(range(len(quoted)))
    members = {i: [i] for i in home}
    pairs = sorted(
        (-share, i, j)
        for i, one in enumerate(quoted)
        for j, other in enumerate(quoted[i + 1 :], i + 1)
        if one.article != other.article and (share := likeness(one, other)) >= _SHARE
    )
    for _, i, j in pairs:
        a, b = home[i], home[j]
        articles = [quoted[k].article for k in (*members[a], *members[b])]
        if a == b or len(set(articles)) < len(articles):
            continue
        members[a] += members.pop(b)
        for k in members[a]:
            home[k] = a
    groups = sorted(sorted(group) for group in members.values() if len(group) > 1)
    return [[quoted[k] for k in group] for group in groups]


def likeness(one: Quoted, other: Quoted) -> float:
    """How much of the shorter one the longer one repeats, in its order: a share of words."""
    shorter, longer = sorted((one.words, other.words), key=len)
    if not shorter or len(set(shorter) & set(longer)) < _SHARE * len(set(shorter)):
        return 0.0
    return _in_order(shorter, longer) / len(shorter)


def _in_order(shorter: Sequence[str], longer: Sequence[str]) -> int:
    """The length of the longest common subsequence, by bits: a column of the table is one number.

    Hyyrö 2004, "Bit-parallel LCS-length computation revisited".
    """
    places: dict[str, int] = {}
    for i, word in enumerate(shorter):
        places[word] = places.get(word, 0) | 1 << i
    full = (1 << len(shorter)) - 1
    column = full
    for word in longer:
        met = column & places.get(word, 0)
        column = (column + met | column - met) & full
    return len(shorter) - column.bit_count()


def verdict_of_quotes(quoted: Sequence[Quoted]) -> str:
    """What quotes that are linked come to; the gravest of each two."""
    found = {_verdict(one, other) for i, one in enumerate(quoted) for other in quoted[i + 1 :]}
    return next(v for v in (SPEAKER, ALTERED, SHORTENED, SAME) if v in found)


def _verdict(one: Quoted, other: Quoted) -> str:
    shorter, longer = sorted((one, other), key=lambda quoted: len(quoted.words))
    if likeness(one, other) < _SHARE:
        return SAME  # Two pieces of a third one, which says nothing of how they differ.
    if one.name and other.name and not one.name & other.name:
        return SPEAKER
    if "".join(one.words) == "".join(other.words):
        return SAME
    return SHORTENED if _is_piece(shorter.parts, longer.words) else ALTERED


def _is_piece(parts: Sequence[Sequence[str]], words: Sequence[str]) -> bool:
    """Each part is one unbroken run of the words, in their order."""
    at = 0
    for part in parts:
        size = len(part)
        for start in range(at, len(words) - size + 1):
            if tuple(words[start : start + size]) == tuple(part):
                at = start + size
                break
        else:
            return False
    return True
