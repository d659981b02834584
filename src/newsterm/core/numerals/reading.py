"""A reading, what a run of tokens says when it is taken for a figure; and a reader, who gives it."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from newsterm.core.numerals.tokens import Tokens
from newsterm.core.value import frozen

DASHES = frozenset("-‐‑–—−")
NOTHING = ""
"""The type of a reading that has digits and is no figure: a name, a code, a reference."""


@frozen
class Reading:
    """What the tokens from the one asked for up to `stop` say."""

    stop: int
    type: str
    value: Decimal | str | None = None
    unit: str | None = None
    low: Decimal | str | None = None
    high: Decimal | str | None = None
    bare: bool = False
    """True for a count with neither scale nor unit: its neighbours decide what it is."""
    number: Decimal = Decimal(0)
    """The number with its scale, before its unit; the lower one of a range."""
    scale: int = 1


@frozen
class Reader:
    """A way to read a figure, and where it is worth trying."""

    read: Callable[[Tokens, int], Reading | None]
    """The longest reading that begins at a token."""
    words: frozenset[str] = frozenset()
    """Tokens that may begin it, in lower case."""
    digits: bool = True
    """True where digits may begin it as well."""
    behind: frozenset[str] | None = None
    """Words one of which stands behind the number or article that begins it, if any does; None for all."""


def plain(value: Decimal) -> str:
    """The number without exponent and without idle zeros: 2.50 as `2.5`, 1E+3 as `1000`."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
