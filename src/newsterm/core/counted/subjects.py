"""The subject of the verb that leads to a figure: `exports` in `exports rose 5% to $3bn`."""

from __future__ import annotations

from newsterm.core.counted.noun_phrases import DETERMINERS, PRONOUNS, VERBS
from newsterm.core.numerals.tokens import Tokens

_MOST_WORDS = 14
_FARTHEST = 12
"""Tokens between the verb and the figure."""
_LEADING_VERBS = frozenset(
    """is are was were be been reached reach reaches totalled totaled totals amounted amounts stood
    stands hit hits rose rises rise risen fell falls fall fallen grew grows grow grown climbed climbs
    jumped jumps dropped drops increased increases decreased declined declines slipped surged soared
    plunged tumbled gained gains lost eased edged exceeded exceeds topped averaged averages came
    comes remained remains accounted accounts cost costs doubled tripled shrank expanded contracted
    slid advanced sank numbered numbers measured measures weighed weighs covers covered spans lasted
    lasts""".split()
)
_SKIPPED = frozenset(
    """about around roughly nearly almost some over under just only approximately an a estimated more
    less than at to by of least most up down as high low much many fewer record from further another
    in all worth between and total""".split()
)
_IN_FIGURES = frozenset(
    """percent per cent points percentage million billion trillion us hk rs yuan crore
    lakh""".split()
)
_AUXILIARIES = frozenset(
    """has have had will would could may might also already now still then currently is are was were
    been be not""".split()
)
_CLAUSE_ENDS = frozenset(
    """that and but while as which said says because when where if after although though since or
    whereas so than whose who added noted reported estimated showed shows show say reports until
    before""".split()
)
_OPENERS = frozenset(
    """in on at for by with from after during since until before under over despite among between
    against through""".split()
)
_INSIDE = frozenset("$ ' ’ 's ’s".split())


def subject_before(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """(first token, token after the last) of the subject that token i is said of."""
    at = i - 1
    while at > i - _FARTHEST and tokens.lows[at] not in _LEADING_VERBS:
        if not _is_passed_over(tokens, at):
            return None
        at -= 1
    if tokens.lows[at] not in _LEADING_VERBS:
        return None
    while tokens.lows[at - 1] in _AUXILIARIES or tokens.lows[at - 1].endswith("ly"):
        at -= 1
    return _phrase_before(tokens, at)


def _is_passed_over(tokens: Tokens, i: int) -> bool:
    """True for *about*, *to* and the figures that stand between the verb and token i."""
    low = tokens.lows[i]
    return (
        low in _SKIPPED
        or low in _IN_FIGURES
        or low in ("$", "£", "€", "%", "-")
        or low[-1:].isdecimal()
    )


def _phrase_before(tokens: Tokens, end: int) -> tuple[int, int] | None:
    """The noun phrase that ends before token `end`, back to where its clause begins."""
    first = end
    while first > 0 and end - first <= _MOST_WORDS and not _ends_clause(tokens, first - 1):
        first -= 1
    if not 0 < end - first <= _MOST_WORDS or tokens.lows[first] in _OPENERS:
        return None
    last = tokens.lows[end - 1]
    if last in PRONOUNS or tokens.lows[first] in PRONOUNS - DETERMINERS or not last[-1:].isalnum():
        return None
    if any(low in VERBS or low in _LEADING_VERBS for low in tokens.lows[first:end]):
        return None
    return first, end


def _ends_clause(tokens: Tokens, i: int) -> bool:
    word = tokens.words[i]
    if word[0].isalnum():
        return tokens.lows[i] in _CLAUSE_ENDS
    if word == ".":
        return "." not in tokens.words[i - 1] or not tokens.is_word(i - 1)
    return word not in _INSIDE and not (word in "-‑&%" and tokens.glued(i))
