"""The findings of an article that answer a query: who was asked for said this, that is the amount."""

from __future__ import annotations

from decimal import Decimal
from operator import eq, ge, gt, le, lt

from newsterm.core.digest import Digest
from newsterm.core.figures.figure import Figure
from newsterm.core.search.folding import fold
from newsterm.core.search.query import Clause, Number, Query
from newsterm.core.text.span import Span

_SIGNS = {">": gt, ">=": ge, "<": lt, "<=": le, "=": eq}


def answers(query: Query, found: Digest) -> list[Span]:
    """The quotes and figures that `said:` and `figure:` ask for, in the order of the text."""
    clauses = [c for clauses in query for c in clauses if not c.negated]
    places: list[Span] = []
    for clause in clauses:
        if clause.field == "said":
            name = fold(clause.value)
            places += (q for q in found.quotes if name in fold(q.speaker or ""))
        if clause.field == "figure":
            places += (f for f in found.figures if _is_asked_for(f, clause))
    return sorted(places, key=lambda place: (place.start, place.end))


def _is_asked_for(figure: Figure, clause: Clause) -> bool:
    if figure.type != clause.value:
        return False
    return clause.number is None or _compares(amount_of(figure), clause.number)


def amount_of(figure: Figure) -> Decimal | None:
    """The number of a figure, the upper end of a range; None where it has none."""
    value = figure.value if figure.high is None else figure.high
    return value if isinstance(value, Decimal) else None


def _compares(amount: Decimal | None, number: Number) -> bool:
    return amount is not None and _SIGNS[number.sign](amount, number.value)
