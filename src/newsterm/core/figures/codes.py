"""Codes: telephones, account numbers, line-ups. Many groups of digits, and nothing is counted.

Telephones are told by the forms of ITU-T E.123, and by those of national plans that open with a 0. A
date or two years of the same form go before.
"""

from __future__ import annotations

from newsterm.core.numerals.reading import DASHES
from newsterm.core.numerals.tokens import Tokens

_TELEPHONE_MARKS = frozenset("-()+.‑–")
_MOST_TOKENS = 14
"""A telephone number in groups, with the marks between them: a plus, six groups and their dashes."""


def code_end(tokens: Tokens, i: int) -> int:
    """The token after a code that begins at token i (`555-01-2345`, `+44 20 7946 0958`); else 0."""
    return 0 if tokens.is_word(i + 1) else _dashed_end(tokens, i) or _telephone_end(tokens, i)


def _dashed_end(tokens: Tokens, i: int) -> int:
    """Three or more numbers glued by dashes or slashes are a code or a line-up (4-3-3)."""
    at, groups = i + 1, 1
    while (
        (tokens.words[at] in DASHES or tokens.words[at] == "/")
        and tokens.glued[at]
        and tokens.glued[at + 1]
        and tokens.is_number(at + 1)
    ):
        at, groups = at + 2, groups + 1
    return at if groups > 2 else 0


def _telephone_end(tokens: Tokens, i: int) -> int:
    """Groups of digits with blanks, dashes and brackets between them, as telephones are printed."""
    groups: list[str] = []
    at = stop = i
    while at < i + _MOST_TOKENS:
        word = tokens.words[at]
        if word.isdecimal():
            groups.append(word)
            stop = at + 1
        elif word not in _TELEPHONE_MARKS:
            break
        at += 1
    return stop if len(groups) > 1 and _is_telephone(tokens, i, groups) else 0


def _is_telephone(tokens: Tokens, i: int, groups: list[str]) -> bool:
    lengths = [len(group) for group in groups]
    if (
        not 7 <= sum(lengths) <= 15
    ):  # ITU-T E.164 allows fifteen; the shortest local ones have seven.
        return False
    first = tokens.words[i]
    if first == "+":
        return tokens.glued[i + 1] and lengths[0] < 5
    if first == "(":
        return tokens.words[i + 2] == ")" and lengths[0] < 6 and lengths[-1] == 4
    if groups[0][0] == "0" and lengths[0] > 1:
        return True
    if lengths == [3, 4]:
        return tokens.words[i + 1] in "-‑." and (groups[1][0] == "0" or groups[0] == "555")
    thousands = lengths[0] < 4 and set(lengths[1:]) == {3}
    return len(groups) > 2 and not thousands and lengths[-1] > 2 and min(lengths[1:]) > 1
