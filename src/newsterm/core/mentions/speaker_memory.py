"""What a reader keeps in mind from one paragraph to the next: one value, handed on.

Coreference looks back in the text; what it cannot find there again is who was taken for the speaker,
and which names a pronoun has told to be a man's or a woman's.
"""

from __future__ import annotations

from newsterm.core.text.span import Span
from newsterm.core.value import frozen, replace


@frozen
class Speaker:
    """A speaker at one place of the text."""

    name: str
    mention: Span


@frozen
class Memory:
    last: Speaker | None = None
    """Who spoke last."""
    genders: tuple[tuple[str, str], ...] = ()
    """Names with the gender that a pronoun has told."""
    quoted: bool = False
    """Somebody was quoted in the paragraph before."""
    stated: int = 0
    """Where the last statement ends; what lies before it has been told."""
    unnamed: tuple[int, ...] = ()
    """The quotations just found, by number, that no mark closed and nobody near them utters."""

    def hears(self, speaker: Speaker | None) -> Memory:
        # Spelled out: it is done for every statement, and `replace` takes three times as long.
        return Memory(speaker, self.genders, self.quoted, self.stated, self.unnamed)

    def states(self, end: int) -> Memory:
        return Memory(self.last, self.genders, self.quoted, end, self.unnamed)

    def learns(self, name: str, gender: str) -> Memory:
        return replace(self, genders=(*self.genders, (name, gender)))

    def goes_on(self, quoted: bool, unnamed: tuple[int, ...]) -> Memory:
        """To the next paragraph."""
        if quoted == self.quoted and unnamed == self.unnamed:
            return self
        return Memory(self.last, self.genders, quoted, self.stated, unnamed)
