"""What a person says again, and what is new: statements in the order they were made."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newsterm.core.agreement.quotes import Quoted, likeness, quoted_words
from newsterm.core.agreement.speakers_of_both import is_same_name
from newsterm.core.digest import Digest
from newsterm.core.quotes.quote import Quote

NEW, AGAIN = "new", "again"
_SAID_BEFORE = 0.7
"""Share of a statement's words that an earlier one has in the same order."""


def is_again(one: Quoted, before: Iterable[Quoted]) -> bool:
    """True where most of a statement was said before."""
    return any(likeness(one, other) >= _SAID_BEFORE for other in before)


def told_before(said: Sequence[tuple[Digest, Quote]]) -> list[str]:
    """Of each statement AGAIN, or NEW where its speaker said something else in an earlier article.

    Empty where nobody is named, and in the first article in which a speaker speaks.
    """
    told = [quoted_words(digest, quote, id(digest)) for digest, quote in said]
    return [
        _mark(one, [other for other in told[:i] if _is_by(one, other)])
        for i, one in enumerate(told)
    ]


def _mark(one: Quoted, before: Sequence[Quoted]) -> str:
    if is_again(one, before):
        return AGAIN
    return NEW if any(other.article != one.article for other in before) else ""


def _is_by(one: Quoted, other: Quoted) -> bool:
    """True where both are of one speaker: `Captain Ines Dorn` is `Dorn` in the next article."""
    if not one.speaker or not other.speaker:
        return False
    return one.speaker == other.speaker or is_same_name(one.speaker, other.speaker)
