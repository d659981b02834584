"""Every number that says something: found, typed, and read as a value.

One pass over the tokens of each part. A token that can begin a figure (a digit, a number word, a
currency, a month) is read in all the ways it may begin one, and the longest reading wins; a number
that stays bare is judged by its neighbours. Names with digits in them are no figures.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from newsterm.core.amounts.amounts import read_scale_alone
from newsterm.core.amounts.fractions import read_fraction
from newsterm.core.amounts.measures import read_feet, read_one_and_more
from newsterm.core.amounts.printed_currencies import CURRENCY_HEADS
from newsterm.core.amounts.ranges import read_range
from newsterm.core.amounts.ratios import FOLDS, read_even, read_fold, read_ratio
from newsterm.core.calendar.clock import read_time
from newsterm.core.calendar.dates import read_date
from newsterm.core.calendar.periods import read_period, read_years
from newsterm.core.counted.counted_noun import counted_by
from newsterm.core.figures.ages import read_age
from newsterm.core.figures.bare_numbers import judge
from newsterm.core.figures.codes import code_end
from newsterm.core.figures.figure import FIGURE_TYPES as FIGURE_TYPES
from newsterm.core.figures.figure import Figure as Figure
from newsterm.core.figures.names_with_digits import is_part_of_name
from newsterm.core.figures.numbered import read_numbered
from newsterm.core.figures.scores import read_nil
from newsterm.core.languages.english_calendar import MONTHS, WEEKDAYS
from newsterm.core.languages.english_numbers import NUMBER_WORDS, ORDINALS
from newsterm.core.numerals.digits import GLYPHS
from newsterm.core.numerals.ordinals import read_ordinal
from newsterm.core.numerals.reading import NOTHING, Reading, plain
from newsterm.core.numerals.tokens import Tokens
from newsterm.core.text.article import Article, Part
from newsterm.core.text.span import Span

_Reader = Callable[[Tokens, int], Reading | None]
# Readings of the same length: the first reader wins.
_OF_DIGITS: tuple[_Reader, ...] = (
    read_age,
    read_years,
    read_date,
    read_period,
    read_time,
    read_ordinal,
    read_even,
    read_fraction,
    read_fold,
    read_ratio,
    read_feet,
    read_nil,
    read_range,
)
_OF_WORDS: tuple[_Reader, ...] = (
    read_age,
    read_period,
    read_time,
    read_ordinal,
    read_even,
    read_fraction,
    read_fold,
    read_ratio,
    read_nil,
    read_range,
)


def _readers() -> dict[str, tuple[_Reader, ...]]:
    """What each word may begin."""
    readers: dict[str, tuple[_Reader, ...]] = {}
    for words, begins in (
        (CURRENCY_HEADS, (read_range,)),
        (("minus", "negative", "-", "−", "–", "+", "±"), (read_range,)),
        (NUMBER_WORDS, _OF_WORDS),
        (GLYPHS, (read_fraction, read_range)),
        (("a", "an"), (read_time, read_one_and_more, read_fraction, read_fold, read_range)),
        (("half", "quarter"), (read_time, read_fraction, read_range)),
        (FOLDS, (read_fold,)),
        (("nil",), (read_nil,)),
        (ORDINALS, (read_date, read_period, read_ordinal)),
        (MONTHS, (read_date,)),
        (WEEKDAYS, (read_date,)),
        (("q", "h", "fy", "fiscal", "financial", "'", "’", "‘", "ad", "a.d"), (read_period,)),
        (("no", "nos", "number", "#", "№"), (read_numbered,)),
        (("hundred", "thousand", "million", "billion"), (read_age, read_scale_alone)),
    ):
        for word in words:
            readers[word] = readers.get(word, ()) + begins
    return readers


_READERS = _readers()
_DECIMAL_COMMA = frozenset("de fr es it pt nl".split())
"""Languages in which 1.500 is a thousand and five hundred and 1,500 one and a half."""


def find_figures(article: Article) -> tuple[Figure, ...]:
    """The figures of everything the writer wrote, in the order of the text, none overlapping."""
    return tuple(figure for part in article.told for figure in _figures_in(article, part))


def _figures_in(article: Article, part: Part) -> list[Figure]:
    comma = article.language in _DECIMAL_COMMA
    tokens = Tokens(part.cut(article.text), decimal_comma=comma)
    figures: list[Figure] = []
    stop = 0
    for i in _candidates(tokens):
        if i < stop:
            continue
        reading = _read(tokens, i)
        if reading is None:
            continue
        stop = max(reading.stop, i + 1)
        if reading.type != NOTHING:
            figures.append(_figure(tokens, i, reading, part.start))
    return figures


def _candidates(tokens: Tokens) -> list[int]:
    return [
        i
        for i, low in enumerate(tokens.lows[: tokens.count])
        if low in _READERS or low[-1].isdecimal() or low == "("
    ]


def _read(tokens: Tokens, i: int) -> Reading | None:
    """The longest reading at token i, judged where it is a bare number."""
    low = tokens.lows[i]
    if low[-1].isdecimal() or low in "+(":
        code = code_end(tokens, i)
        if code and not (read_date(tokens, i) or read_years(tokens, i)):
            return Reading(code, NOTHING)
        if low == "(":
            return None
        if is_part_of_name(tokens, i):
            return Reading(i + 1, NOTHING)
    readers = _OF_DIGITS if low[-1].isdecimal() else _READERS[low]
    best: Reading | None = None
    for read in readers:
        reading = read(tokens, i)
        if reading and (best is None or reading.stop > best.stop):
            best = reading
    if best and best.bare:
        return judge(tokens, i, best)
    return best


def _figure(tokens: Tokens, i: int, reading: Reading, offset: int) -> Figure:
    counted = counted_by(tokens, i, reading)
    measured = reading.type in ("money", "percent", "quantity", "age") and reading.unit != "-"
    return Figure(
        tokens.starts[i] + offset,
        tokens.ends[reading.stop - 1] + offset,
        reading.type,
        _exact(reading.value) if reading.low is None else None,
        reading.unit if measured else None,
        _exact(reading.low),
        _exact(reading.high),
        counted and Span(tokens.starts[counted[0]] + offset, tokens.ends[counted[1] - 1] + offset),
    )


def _exact(value: Decimal | str | None) -> Decimal | str | None:
    """The number without idle zeros, 3030000000 for 3.03 billion."""
    return Decimal(plain(value)) if isinstance(value, Decimal) else value
