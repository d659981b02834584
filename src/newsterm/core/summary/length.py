"""How long a summary may be."""

from __future__ import annotations

from newsterm.core.value import frozen

USUAL = 70
"""Words: what is read at one glance. Two long lines, or four short ones."""
MOST_LINES = 4
LONGEST = 110
"""Words of a summary of the usual length, if it can be helped."""


@frozen
class Length:
    """How long a summary may be; all bounds hold that are given."""

    sentences: int | None = None
    words: int | None = None
    """As `wc -w` counts them; never exceeded."""
    about: int | None = None
    """Words aimed at: a summary ends where one line more would lead further away from them."""

    def ends_before(self, words: int, cost: int) -> bool:
        """True where, after so many words, a line of `cost` leads away from what is aimed at."""
        if self.about is None or not words:
            return False
        return words + cost > LONGEST or abs(words + cost - self.about) > abs(words - self.about)


def default_length(units: int) -> Length:
    """What is taken where nobody says how long; of more than three units never all."""
    return Length(min(MOST_LINES, max(MOST_LINES - 1, units - 1)), about=USUAL)
