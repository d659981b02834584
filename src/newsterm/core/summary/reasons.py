"""What spoke for a sentence, as values that a face can put in words.

A linear model can say why: each feature adds its weight times what the sentence has more of it than
the article's average sentence. Features that mean the same to a reader are added up.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import mul, sub

from newsterm.core.summary.features import FEATURES
from newsterm.core.summary_lines import Reason as Reason

REASONS = {
    "opening": ("place", "first", "opening"),
    "headline": ("headline",),
    "theme": ("common", "degree"),
    "new": ("fresh", "like the lead", "like the first"),
    "length": ("length", "words", "short", "endless"),
    "names": ("names", "chief name", "new names"),
    "figures": ("digits",),
    "report": ("quoting", "opens with a quotation", "ends with a quotation", "speech at the end", "said",
               "writer"),
    "clear": ("leaning", "pronoun", "no stop", "blank before the stop", "caption"),
    "news": ("day", "news"),
    "follows": (),
}  # fmt: skip
"""Kind of reason: the features that make it. "theme": what the article keeps coming back to; "new":
not said by the lead; "report": told by the writer, not by somebody quoted; "clear": understood by
itself, and no caption; "news": a day, a finding, a charge; "follows": it leans on the sentence before
it, which was chosen too, and together they say more than two apart."""

_FEATURES_OF = [
    (kind, tuple(map(FEATURES.index, names))) for kind, names in REASONS.items() if names
]
_LEAST = 0.05
"""A reason weaker than this is not worth a word."""
_MOST = 4


def reasons(
    row: Sequence[float], average: Sequence[float], weights: Sequence[float]
) -> tuple[Reason, ...]:
    """What spoke for the sentence with these features, the strongest first."""
    gains = [*map(mul, weights, map(sub, row, average))]
    sums = [(sum([gains[i] for i in features]), kind) for kind, features in _FEATURES_OF]
    for_it = sorted([item for item in sums if item[0] > _LEAST], key=lambda item: -item[0])
    return tuple(Reason(kind, round(value, 3)) for value, kind in for_it[:_MOST])
