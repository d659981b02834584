"""The subject of the verb that leads to a figure: `exports` in `exports rose 5% to $3bn`.

English clauses have their subject before the verb, so one goes left from the figure over *about*, *to*
and other figures to a verb of being or of change, over its auxiliaries, and takes what stands
before back to where the clause begins. Any other verb on the way names no subject of the figure.
"""

from __future__ import annotations

from newsterm.core.number_words.english_figures import BETWEEN_VERB_AND_FIGURE
from newsterm.core.number_words.english_phrases import (
    AUXILIARIES,
    CLAUSE_ENDS,
    DETERMINERS,
    LEADING_VERBS,
    PREPOSITIONS,
    PRONOUNS,
    VERBS,
)
from newsterm.core.numerals.tokens import Tokens

_MOST_WORDS = 14
"""Tokens of a subject: two noun phrases and the preposition between them."""
_FARTHEST = 12
"""Tokens between the verb and the figure."""
_INSIDE = frozenset("$ ' ’ 's ’s".split())


def subject_before(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """(first token, token after the last) of the subject that token i is said of."""
    at = i - 1
    while at > i - _FARTHEST and tokens.lows[at] not in LEADING_VERBS:
        if not _is_passed_over(tokens, at):
            return None
        at -= 1
    if tokens.lows[at] not in LEADING_VERBS:
        return None
    while tokens.lows[at - 1] in AUXILIARIES or tokens.lows[at - 1].endswith("ly"):
        at -= 1
    return _phrase_before(tokens, at)


def _is_passed_over(tokens: Tokens, i: int) -> bool:
    """True for *about*, *to* and the figures that stand between the verb and token i."""
    low = tokens.lows[i]
    return (
        low in BETWEEN_VERB_AND_FIGURE or low in ("$", "£", "€", "%", "-") or low[-1:].isdecimal()
    )


def _phrase_before(tokens: Tokens, end: int) -> tuple[int, int] | None:
    """The noun phrase that ends before token `end`, back to where its clause begins."""
    first = end
    while first > 0 and end - first <= _MOST_WORDS and not _ends_clause(tokens, first - 1):
        first -= 1
    if not 0 < end - first <= _MOST_WORDS or tokens.lows[first] in PREPOSITIONS:
        return None
    last = tokens.lows[end - 1]
    if last in PRONOUNS or tokens.lows[first] in PRONOUNS - DETERMINERS or not last[-1:].isalnum():
        return None
    if any(low in VERBS or low in LEADING_VERBS for low in tokens.lows[first:end]):
        return None
    return first, end


def _ends_clause(tokens: Tokens, i: int) -> bool:
    word = tokens.words[i]
    if word[0].isalnum():
        return tokens.lows[i] in CLAUSE_ENDS
    if word == ".":
        return "." not in tokens.words[i - 1] or not tokens.is_word(i - 1)
    return word not in _INSIDE and not (word in "-‑&%" and tokens.glued(i))
