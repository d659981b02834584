"""A quotation under reading: its place in the sentence, and what is known of those before it."""

from __future__ import annotations

from collections.abc import Mapping

from newsterm.core.grammar.tokens import Tokens
from newsterm.core.quotes.said import Said
from newsterm.core.text.quotation_marks import Quoted
from newsterm.core.value import frozen

NEAR = 20
"""Tokens to either side of a quotation where the phrase that owns it is looked for. What lies
farther off in a long sentence tells of something else, and the look stays short. Ample: 10 and
40 answer the same on 286 news texts."""


@frozen
class QuotePlace:
    text: str
    tokens: Tokens
    i: int
    """The token that stands for the quotation."""
    first: int
    last: int
    """Its sentence."""
    said: Mapping[int, Said]
    """By their tokens, the quotations before it that somebody has said."""

    @property
    def quote(self) -> Quoted:
        return self.tokens.quotes[self.i]
