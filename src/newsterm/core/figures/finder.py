"""Every number that says something: found, typed, and read as a value.

One pass over the tokens of each part. A token that can begin a figure (a digit, a number word, a
currency, a month) is read in all the ways it may begin one, and the longest reading wins; a number
that stays bare is judged by its neighbours. Names with digits in them are no figures.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import cache

from newsterm.core.calendar.dates import read_date
from newsterm.core.calendar.periods import read_years
from newsterm.core.counted.chains import Told
from newsterm.core.counted.counted_noun import GOES_ON, counted_by
from newsterm.core.counted.table_cells import Cell, cells_of_tables
from newsterm.core.figures.bare_numbers import judge
from newsterm.core.figures.codes import code_end
from newsterm.core.figures.figure import Figure
from newsterm.core.figures.names_with_digits import is_part_of_name
from newsterm.core.figures.near_numbers import Openers, may_hold_figures, openings
from newsterm.core.figures.types import TYPES, readers
from newsterm.core.number_words.english_numbers import ARTICLES, NUMBER_WORDS
from newsterm.core.numerals.notation import language_of_numbers
from newsterm.core.numerals.numeral import is_over
from newsterm.core.numerals.reading import NOTHING, Reading, plain
from newsterm.core.numerals.tokens import Tokens
from newsterm.core.sentences.stretches import stretches
from newsterm.core.text.article import Article
from newsterm.core.text.span import Span
from newsterm.core.value import replace

_Read = Callable[[Tokens, int], Reading | None]


def _by_word() -> dict[str, tuple[_Read, ...]]:
    """For each word the readings that it may begin, in the order in which they are tried."""
    reads: dict[str, tuple[_Read, ...]] = {}
    for reader in _READERS:
        for word in reader.words:
            reads[word] = (*reads.get(word, ()), reader.read)
    return reads


_READERS = readers()
_OF_DIGITS = tuple(reader.read for reader in _READERS if reader.digits)
_OF_WORDS = _by_word()
_OPENED_BY = {
    "digits": [reader for reader in _READERS if reader.digits],
    "words": [reader for reader in _READERS if reader.words.issuperset(NUMBER_WORDS)],
    "articles": [reader for reader in _READERS if reader.words.issuperset(ARTICLES)],
}
"""The readers of what a plain number opens, in digits or as a word, and an article."""
_KINDS = dict.fromkeys(NUMBER_WORDS, "words") | dict.fromkeys(ARTICLES, "articles")
_FOLLOWERS = frozenset().union(*(reader.behind or () for reader in _READERS))
_TOO_SHORT_TO_TELL = 150
"""Characters of a text whose language may be taken for another; what is counted is told in English."""
_OPENERS = Openers(frozenset((*_OF_WORDS, "(")))
_TYPES = {type.name: type for type in TYPES}


def find_figures(article: Article) -> tuple[Figure, ...]:
    """The figures of everything the writer wrote, in the order of the text, none overlapping."""
    return figures_in(article, language_of_numbers(article.text, article.language))


def figures_in(article: Article, language: str | None) -> tuple[Figure, ...]:
    """The same where the language of the numbers is known."""
    english = article.language in (None, "en") or len(article.text) < _TOO_SHORT_TO_TELL
    tables = cells_of_tables(article.text, article.told)
    found: list[Figure] = []
    for part in stretches(article.text, article.told):
        places: Sequence[Span] = tables.get(part.start) or [part]
        for place in places:
            text = place.cut(article.text)
            if not may_hold_figures(text, language):
                continue
            figures = _figures_in(place, Tokens(text, language, english=english))
            found += [_in_table(f, place) for f in figures] if isinstance(place, Cell) else figures
    return tuple(found)


def _in_table(figure: Figure, cell: Cell) -> Figure:
    """A figure of a table's cell, with what its row and its column say of it."""
    if figure.of:
        return figure
    of, under = (cell.row, cell.column) if cell.row else (cell.column, None)
    return replace(figure, of=of, under=under)


def _figures_in(part: Span, tokens: Tokens) -> list[Figure]:
    figures: list[Figure] = []
    stop = 0
    before: dict[bool, Told] = {}
    """The last figure that others may go on with: a length of time, or any other."""
    for i in openings(tokens, _OPENERS):
        if i < stop:
            continue
        reading = _read(tokens, i)
        if reading is None:
            continue
        stop = max(reading.stop, i + 1)
        if reading.type != NOTHING:
            lasts = reading.type == "duration"
            told = _told(tokens, i, reading, before.get(lasts))
            if _TYPES[reading.type].of in GOES_ON:
                before[lasts] = told
            figures.append(_figure(tokens, reading, told, part.start))
    return figures


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
    best: Reading | None = None
    for read in _readings(tokens, i):
        reading = read(tokens, i)
        if reading and (best is None or reading.stop > best.stop):
            best = reading
    if best and best.bare:
        return judge(tokens, i, best)
    return best


def _readings(tokens: Tokens, i: int) -> tuple[_Read, ...]:
    """What token i may begin; of a plain number with a word behind it that word tells."""
    low, follower = tokens.lows[i], tokens.lows[i + 1]
    kind = "digits" if low.isdecimal() else _KINDS.get(low)
    if kind and is_over(follower):
        return _before(kind, follower if follower in _FOLLOWERS else "")
    return _OF_DIGITS if low[-1].isdecimal() else _OF_WORDS[low]


@cache
def _before(kind: str, follower: str) -> tuple[_Read, ...]:
    """What an opening of one of _OPENED_BY may mean before a word; before "" for most words."""
    readers = _OPENED_BY[kind]
    return tuple(r.read for r in readers if r.behind is None or follower in r.behind)


def _told(tokens: Tokens, i: int, reading: Reading, before: Told | None) -> Told:
    """A figure with what it counts, which may be what the one before it counts."""
    figure = Told(i, reading.stop, reading.type, reading.unit)
    of = _TYPES[reading.type].of if tokens.english else "nothing"
    counted = counted_by(tokens, figure, of, before)
    return Told(i, reading.stop, reading.type, reading.unit, counted) if counted else figure


def _figure(tokens: Tokens, reading: Reading, told: Told, offset: int) -> Figure:
    type, counted = _TYPES[reading.type], told.of
    return Figure(
        tokens.starts[told.first] + offset,
        tokens.end(reading.stop - 1) + offset,
        reading.type,
        _exact(reading.value) if reading.low is None else None,
        reading.unit if type.has_unit and reading.unit != "-" else None,
        _exact(reading.low),
        _exact(reading.high),
        counted and Span(tokens.starts[counted[0]] + offset, tokens.end(counted[1] - 1) + offset),
    )


def _exact(value: Decimal | str | None) -> Decimal | str | None:
    """The number without idle zeros, 3030000000 for 3.03 billion."""
    return Decimal(plain(value)) if isinstance(value, Decimal) else value
