"""What a speaker is, as the article itself says beside the name: `Anna Field, the mayor`.

A finding is a span: nothing is put together, so a role that stands nowhere beside the name is not told.
"""

from __future__ import annotations

import re

from newsterm.core.grammar.word_classes import is_of_person
from newsterm.core.languages.english import ARTICLE
from newsterm.core.languages.english_people import ENDS_HEAD_OF_ROLE
from newsterm.core.text.span import Span, trim

_BEHIND = re.compile(r",[ \n]+([^,;:.!?()“”\"\n—–]{3,80})(?=[,;.!?—–]|[ \n]?$)", re.MULTILINE)
_BEFORE = re.compile(r"(?:[^\W\d_][\w’'-]{0,30}[ \n]){1,5}$")
_MOST = 20
"""Mentions that are looked at."""
_WORD = re.compile(r"[\w’'-]+")


def role_beside(text: str, name: str) -> Span | None:
    """The role told beside the first mention that has one; None where none has."""
    at = text.find(name)
    for _ in range(_MOST):
        if at < 0 or not name:
            return None
        if role := _behind(text, at + len(name)) or _before(text, at):
            return role
        at = text.find(name, at + len(name))
    return None


def _behind(text: str, end: int) -> Span | None:
    """`Anna Field, the mayor of Newtown,`: the head of the phrase is a word for people."""
    found = _BEHIND.match(text, end)
    if found is None:
        return None
    words = [word.lower() for word in _WORD.findall(found[1])]
    head = next((i for i, word in enumerate(words) if word in ENDS_HEAD_OF_ROLE and i), len(words))
    names_person = any(is_of_person(word) for word in words[:head])
    return trim(text, *found.span(1)) if names_person else None


def _before(text: str, start: int) -> Span | None:
    """`Foreign Minister Ann Lee`: capitalised words, or those from an article on, up to the name."""
    run = _BEFORE.search(text, max(0, start - 120), start)
    if run is None:
        return None
    words = list(_WORD.finditer(text, run.start(), start))
    if not words or not is_of_person(words[-1][0].lower()):
        return None
    first = len(words) - 1
    while first and (words[first - 1][0][0].isupper() or words[first - 1][0].lower() == ARTICLE):
        first -= 1
    return Span(words[first].start(), words[-1].end())
