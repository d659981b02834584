"""Whether two articles tell of the same thing: a small learned decision.

A network of one hidden layer over LIKENESS, trained on articles that editors put together
(`tests/bench/train_joins.py`; the numbers lie in `joining_weights`). It has learnt what one threshold
cannot say: that two short texts share less than two long ones, and two without a day or a title owe us
more words.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import tanh
from operator import mul, truediv

from newsterm.core.clusters.joining_weights import BIAS, DIRECT, HIDDEN, MEAN, OUT, SPREAD

MOST = 6.0
"""Log-odds beyond which one pair outvotes no others."""


def log_odds(likeness: Sequence[float]) -> float:
    """How sure it is that two articles belong together; 0 is even."""
    found: float = sum(map(mul, _DIRECT, likeness)) + _BIAS
    for row, bias, out in _HIDDEN:
        found += out * tanh(sum(map(mul, row, likeness)) + bias)
    return max(-MOST, min(MOST, found))


def _unscaled(row: Sequence[float], bias: float) -> tuple[tuple[float, ...], float]:
    """A row for what is scaled to a mean of 0 and a spread of 1, made one for what is not."""
    whole = tuple(map(truediv, row, SPREAD))
    return whole, bias - sum(map(mul, whole, MEAN))


_DIRECT, _BIAS = _unscaled(DIRECT, BIAS)
_HIDDEN = [(*_unscaled(row, bias), out) for (*row, bias), out in zip(HIDDEN, OUT, strict=True)]
