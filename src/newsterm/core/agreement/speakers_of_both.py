"""Who speaks in two articles: the same name, or the one's surname within the other's full name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from newsterm.core.digest import Digest
from newsterm.core.quotes.quote import SAID_KINDS, Quote, told_once


def speakers_of_both(one: Digest, other: Digest) -> list[tuple[str, list[Quote], list[Quote]]]:
    """The name as the first article has it, and what is said in either; most quoted first."""
    mine, theirs = _said(one), _said(other)
    found = [
        (name, said, theirs[same])
        for name, said in mine.items()
        if (same := _same(name, theirs)) is not None
    ]
    return sorted(found, key=lambda row: -len(row[1]) - len(row[2]))


def _said(digest: Digest) -> Mapping[str, list[Quote]]:
    found: dict[str, list[Quote]] = {}
    for quote in told_once(digest.quotes):
        if quote.speaker and quote.kind in SAID_KINDS:
            found.setdefault(quote.speaker, []).append(quote)
    return found


def _same(name: str, others: Mapping[str, list[Quote]]) -> str | None:
    if name in others:
        return name
    return next((other for other in others if is_same_name(name, other)), None)


def is_same_name(name: str, other: str) -> bool:
    """One has all the words of the other, and both end alike: `Lee`, `Ann Lee`; no role is a name."""
    shorter, longer = sorted((_words(name), _words(other)), key=len)
    return bool(shorter) and shorter[-1] == longer[-1] and set(shorter) <= set(longer)


def _words(name: str) -> Sequence[str]:
    words = name.split()
    return words if all(word[:1].isupper() for word in words) else ()
