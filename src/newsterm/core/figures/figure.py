"""What a figure is. How figures are found is another matter (`finder`), and takes 0.05 s to load."""

from __future__ import annotations

from decimal import Decimal

from newsterm.core.text.span import Span
from newsterm.core.value import frozen


@frozen
class Figure(Span):
    """A number that says something."""

    type: str
    """One of `types.FIGURE_TYPES`."""
    value: Decimal | str | None = None
    """An exact number, scale words applied; ISO 8601 text for date, time and duration."""
    unit: str | None = None
    """ISO 4217 for money, `%`, `pp` or `bp` for percent, a UCUM symbol for quantities and ages."""
    low: Decimal | str | None = None
    high: Decimal | str | None = None
    """Both ends of a range; `value` is None then."""
    of: Span | None = None
    """The noun phrase the figure belongs to, where the sentence says it; the first cell of its row."""
    resolved: bool = False
    """The year of the date stands nowhere in it: it follows from the article's own day (`dating`)."""
    under: Span | None = None
    """The heading of its column, in a table."""

    @property
    def range(self) -> bool:
        return self.low is not None

    def counted(self, text: str) -> str:
        """What it belongs to, in words; in a table its row and its column: `East, 2025`."""
        return ", ".join(span.cut(text) for span in (self.of, self.under) if span)


def by_value(figure: Figure) -> tuple[bool, str, Decimal | int]:
    """Numbers by unit, the largest of each first; what has no number comes last."""
    value = figure.value if figure.value is not None else figure.high
    if not isinstance(value, Decimal):
        return True, "", 0
    return False, figure.unit or "", -value
