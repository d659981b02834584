"""Whether two articles tell of the same thing: a small learned decision.

A network of one hidden layer over LIKENESS, trained on articles that editors put together
(`tests/bench/train_joins.py`; the numbers lie in `joining_weights`). It has learnt what one threshold
cannot say: that two short texts share less than two long ones, and two without a day or a title owe us
more words.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import tanh
from operator import mul

from newsterm.core.stories.joining_weights import BIAS, DIRECT, HIDDEN, MEAN, OUT, SPREAD

MOST = 6.0
"""Log-odds beyond which one pair outvotes no others."""


def log_odds(likeness: Sequence[float]) -> float:
    """How sure it is that two articles belong together; 0 is even."""
    scaled = [(x - mean) / spread for x, mean, spread in zip(likeness, MEAN, SPREAD, strict=True)]
    hidden = (tanh(sum(map(mul, row, scaled)) + bias) for *row, bias in HIDDEN)
    found: float = sum(map(mul, DIRECT, scaled)) + sum(map(mul, OUT, hidden)) + BIAS
    return max(-MOST, min(MOST, found))
