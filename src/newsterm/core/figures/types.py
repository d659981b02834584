"""The types of figures: what each is called, its hue, its unit, what it is of, and who reads it.

A new type is an entry of TYPES, and a line of `readers` where it has a reader of its own; nothing
else lists them. The names are asked for where no figure is looked for (`--type`, `figure:`), so the
readers, which take 0.05 s to load, are imported only when the finder asks for them.
"""

from __future__ import annotations

from newsterm.core.value import frozen

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newsterm.core.numerals.reading import Reader

FAMILIES = ("money", "time", "number")
"""What the eye tells apart among figures: what it costs or is worth, when and how long, how many.

Each face has a hue for each of them.
"""


@frozen
class FigureType:
    name: str
    family: str
    """One of FAMILIES."""
    of: str
    """Where the phrase that it belongs to may stand: a key of `counted_noun.PLACES`."""
    has_unit: bool = False
    """True where its unit is told; durations and dates have theirs in their value."""


TYPES = (
    FigureType("money", "money", "priced", has_unit=True),
    FigureType("percent", "money", "rated", has_unit=True),
    FigureType("quantity", "number", "measured", has_unit=True),
    FigureType("duration", "time", "lasting"),
    FigureType("age", "time", "aged", has_unit=True),
    FigureType("date", "time", "nothing"),
    FigureType("time", "time", "nothing"),
    FigureType("ordinal", "number", "ranked"),
    FigureType("fraction", "number", "shared"),
    FigureType("multiple", "number", "multiplied"),
    FigureType("ratio", "number", "counted"),
    FigureType("score", "number", "played"),
    FigureType("count", "number", "counted"),
)
"""In the order in which they are listed."""
FIGURE_TYPES = tuple(type.name for type in TYPES)
_FAMILY_OF = {type.name: type.family for type in TYPES}


def family_of(type: str) -> str:
    """Which of FAMILIES a figure of this type belongs to."""
    return _FAMILY_OF[type]


def readers() -> tuple[Reader, ...]:
    """All readers in the order in which they are tried.

    The longest reading wins; of two that are as long the first, so what says more comes earlier.
    """
    from newsterm.core.amounts.amounts import SCALES_ALONE
    from newsterm.core.amounts.fractions import FRACTIONS
    from newsterm.core.amounts.leading_percent import LEADING_PERCENTS
    from newsterm.core.amounts.measures import FEET_AND_INCHES, ONE_AND_MORE
    from newsterm.core.amounts.multiples import MULTIPLES
    from newsterm.core.amounts.ranges import AMOUNTS, AMOUNTS_ABROAD
    from newsterm.core.amounts.ratios import RATIOS
    from newsterm.core.calendar.clock import CLOCK_TIMES
    from newsterm.core.calendar.dates import DATES
    from newsterm.core.calendar.dotted_days import DOTTED_DAYS
    from newsterm.core.calendar.periods import PERIODS, YEARS
    from newsterm.core.figures.ages import AGES
    from newsterm.core.figures.numbered import NUMBERED_RANKS
    from newsterm.core.figures.scores import SCORES
    from newsterm.core.numerals.ordinals import RANKS

    return (
        AGES,  # `in his 40s` is no decade of the calendar.
        YEARS,  # `2023-24` is two years, not a year and a month.
        DATES,  # `1/2/2024` is a day, no fraction; `first of May` no rank.
        DOTTED_DAYS,
        PERIODS,  # `third quarter` is a period, no rank with a noun.
        CLOCK_TIMES,  # `a quarter past nine` is no fraction.
        RANKS,  # The 21st of `21st-century` is longer as a period; alone it is a rank.
        NUMBERED_RANKS,
        ONE_AND_MORE,
        FRACTIONS,  # `1/3` is no ratio of scores.
        MULTIPLES,
        RATIOS,  # `50-50` is no range.
        FEET_AND_INCHES,
        SCORES,  # `2-nil`; the scores of digits alone are bare ranges, judged later.
        AMOUNTS,  # Any number with or without a unit: money, percent, quantity, duration, count.
        AMOUNTS_ABROAD,
        SCALES_ALONE,
        LEADING_PERCENTS,
    )
