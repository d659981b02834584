"""How long a summary may be."""

from __future__ import annotations

from newsterm.core.value import frozen


@frozen
class Length:
    """How long a summary may be; both bounds hold where both are given."""

    sentences: int | None = None
    words: int | None = None
    """As `wc -w` counts them; never exceeded."""


def default_length(sentences: int) -> Length:
    """Three sentences, and a few more for a long article: about what fits under a headline."""
    return Length(sentences=3 + min(3, sentences // 30))
