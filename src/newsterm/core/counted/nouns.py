"""Nouns and function words, told apart without a dictionary: enough to see what a number counts."""

from __future__ import annotations

from newsterm.core.numerals.tokens import Tokens

FUNCTION_WORDS = frozenset(
    """the a an and or but in on at by for from to of with as is was were are be been has have had
    will would could should may might can did does do said says that which who whom whose when
    where while after before since until if because than then so it its he she they his her their
    our we i you not no also only just more less about over under into out up down off through
    during between against among across per each every both all any some this these those there
    here amid despite near along behind beside beyond outside inside within without toward towards
    onto upon via including according went came took made got rose fell won lost became began ran
    led saw marked brought followed remained ended""".split()
)
BEFORE_COUNTS = frozenset(
    """about around some nearly almost only over roughly approximately than least most up estimated
    another like just police today yesterday day week""".split()
)
"""Words that lead to a count, even where they open a sentence with a capital."""
_PLURALS = frozenset(
    "people men women children police troops personnel staff cattle sheep fish".split()
)


def is_plural(low: str) -> bool:
    """True for what looks like a plural noun, in lower case."""
    return low in _PLURALS or (
        len(low) > 3 and low.endswith("s") and not low.endswith(("ss", "us", "is"))
    )


def is_noun(tokens: Tokens, i: int) -> bool:
    """True where a lower-case plural stands at token i or behind one word more."""
    if tokens.glued(i) or tokens.is_capital(i):
        return False
    for at in (i, i + 1):
        if not tokens.is_word(at) or tokens.lows[at] in FUNCTION_WORDS:
            return False
        if is_plural(tokens.lows[at]) and not tokens.glued(at):
            return True
    return False


def is_open_word(tokens: Tokens, i: int) -> bool:
    """True for a word of its own at token i that is no function word: something is counted."""
    return not tokens.glued(i) and tokens.is_word(i) and tokens.lows[i] not in FUNCTION_WORDS
