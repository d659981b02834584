"""The language in which articles are asked for: `newsterm search`, `list` and the reader's filter.

    bridge "city council" repair*        every one of these
    bridge or ferry                      either side; `or` binds looser than standing together
    -ferry  -tag:done  -not ferry        not this
    title:bridge  said:ortiz  source:post  feed:post  author:vale  lang:en  tag:work  is:unread
    figure:money>1bn  figure:percent  words:>500  since:7d  before:2024-10-01
    note:"ask him"  highlighted:bridge  highlighted:yes  is:highlighted
    story:1eae897f  story:followed  sources:>3  differs:yes  copies:no

A query is read here and answered elsewhere: this module knows neither articles nor the date of today.
What cannot be read is refused with the place where it went wrong; so is what asks for more than an
engine can bear, as an article that somebody meant for another command.
"""

from __future__ import annotations

import re

from newsterm.core.figures.types import FIGURE_TYPES
from newsterm.core.lazy_pattern import lazy_pattern
from newsterm.core.text.controls import visible
from newsterm.core.value import frozen, replace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from decimal import Decimal

STATES = ("read", "unread", "starred", "highlighted")
_SCALES = {"k": 3, "m": 6, "mn": 6, "bn": 9, "b": 9, "tn": 12, "t": 12, "%": 0}
_CLAUSE = lazy_pattern(r"\s*(-?)(?:([a-z]+):)?(?:\"([^\"]*)(\"?)|(\S+))", re.IGNORECASE)
_COMPARED = lazy_pattern(r"(>=|<=|>|<|=)?(\d[\d,]*(?:\.\d+)?)([a-z%]*)", re.IGNORECASE)
_AGO = lazy_pattern(r"([0-9]{1,4})([hdwmy])")
_DAY = lazy_pattern(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")
_MOST_CLAUSES, _LONGEST = 200, 10_000
"""Clauses, and characters: of a few hundred clauses SQLite says that they are too deep."""
_ADDRESS = lazy_pattern(r"//|\d|$")
"""What stands behind the colon of a word that is none of a field: `https://…`, `verse:12`."""
_OF_STORIES = ("story", "sources", "differs", "copies")
_NAMES = (
    *("title", "said", "figure", "tag", "is", "source", "feed", "author", "lang"),
    *("since", "before", "words", "note", "highlighted", *_OF_STORIES),
)
_OF_WORDS = frozenset("text title said tag source feed author lang story note highlighted".split())
"""Fields whose value is looked for as it stands."""


@frozen
class Number:
    """A comparison: one of > >= < <= =, and what with."""

    sign: str
    value: Decimal


@frozen
class Clause:
    """One thing asked of an article."""

    field: str
    """"text", or the name before the colon."""
    value: str
    """The words asked for; a figure's type; a state; a date, or an age such as "7d"."""
    phrase: bool = False
    """The words stand side by side."""
    prefix: bool = False
    """The last word may go on."""
    number: Number | None = None
    negated: bool = False


Query = tuple[tuple[Clause, ...], ...]
"""Alternatives, each of clauses that all must hold; an empty query asks for everything."""


class QueryError(ValueError):
    """A query that cannot be read; `place` counts characters from 0."""

    def __init__(self, message: str, place: int) -> None:
        super().__init__(message)
        self.message = message
        self.place = place


def parse_query(text: str) -> Query:
    """What a query asks for. Raises QueryError."""
    text = visible(text)  # A NUL would end what the engine reads.
    if len(text) > _LONGEST:
        raise QueryError(f"a query has no more than {_LONGEST:,} characters", _LONGEST)
    alternatives: list[list[Clause]] = [[]]
    place = 0
    waiting = ""
    while match := _CLAUSE.match(text, place):
        start, place = match.start(1), match.end()
        if sum(map(len, alternatives)) >= _MOST_CLAUSES:
            raise QueryError(f"a query asks for no more than {_MOST_CLAUSES} things", start)
        operator = _operator(match)
        if operator == "or":
            if not alternatives[-1] or waiting:
                raise QueryError(f'nothing stands {_between(waiting)} "or"', start)
            alternatives.append([])
        elif not operator:
            clause = _clause(match, start)
            is_negated = clause.negated != (waiting == "-not")
            alternatives[-1].append(replace(clause, negated=is_negated))
        waiting = operator
    if waiting:
        raise QueryError(f'nothing stands after "{waiting}"', len(text.rstrip()))
    return tuple(tuple(clauses) for clauses in alternatives if clauses)


def asks_for_findings(query: Query) -> bool:
    """True where only the quotes and figures of an article tell whether it answers."""
    return any(clause.field in ("said", "figure") for clauses in query for clause in clauses)


def asks_for_stories(query: Query) -> bool:
    """True where only the stories of a store tell whether an article answers."""
    return any(clause.field in _OF_STORIES for clauses in query for clause in clauses)


def _operator(match: re.Match[str]) -> str:
    """`or` and `-not`, where they stand bare; they are no words to look for."""
    minus, name, _, _, bare = match.groups()
    word = f"{minus}{bare.lower()}" if bare and not name else ""
    return word if word in ("or", "-not") else ""


def _between(waiting: str) -> str:
    return f'between "{waiting}" and' if waiting else "before"


def _clause(match: re.Match[str], start: int) -> Clause:
    minus, name, quoted, closing, bare = match.groups()
    if quoted is not None and not closing:
        raise QueryError("the quotation mark is never closed", match.start(3) - 1)
    field = (name or "text").lower()
    if bare and bare.endswith(":") and bare[:-1].lower() in _NAMES:
        raise QueryError(f"nothing stands after {bare}", match.end())
    if bare and field not in ("text", *_NAMES) and len(field) > 1 and not _ADDRESS.match(bare):
        known, word = ", ".join(_NAMES), f'"{name}:{bare}"'
        raise QueryError(f"no field {name!r}; there are {known}; as a word it is {word}", start)
    if name and field not in _NAMES:
        # A word with a colon in it (12:30, https:) is a word like any other.
        field, bare = "text", f"{name}:{bare if quoted is None else quoted}"
        quoted = None
    value = bare if quoted is None else quoted
    at = match.end() - len(value) - bool(quoted is not None)
    if not value.strip("* "):
        raise QueryError("a word is missing", start)
    if field == "highlighted" and value.lower() in ("yes", "no") and quoted is None:
        return Clause("is", "highlighted", negated=bool(minus) != (value.lower() == "no"))
    if field in _OF_WORDS:
        prefix = quoted is None and value.endswith("*")
        return Clause(field, value.rstrip("*"), quoted is not None, prefix, negated=bool(minus))
    reader = {
        "figure": _figure,
        "is": _state,
        "words": _words,
        "sources": _words,
        "differs": _yes,
        "copies": _yes,
    }.get(field, _date)
    return reader(field, value, at, bool(minus))


def _figure(field: str, value: str, at: int, negated: bool) -> Clause:
    """`money`, `money>1bn`, `percent<=5`."""
    end = next((i for i, c in enumerate(value) if c in "<>="), len(value))
    kind, rest = value[:end].lower(), value[end:]
    if kind not in FIGURE_TYPES:
        raise QueryError(f"no type of figure; there are {', '.join(FIGURE_TYPES)}", at)
    return Clause(field, kind, number=_number(rest, at + end) if rest else None, negated=negated)


def _words(field: str, value: str, at: int, negated: bool) -> Clause:
    return Clause(field, "", number=_number(value, at), negated=negated)


def _yes(field: str, value: str, at: int, negated: bool) -> Clause:
    if value.lower() not in ("yes", "no"):
        raise QueryError(f"{field}: takes yes or no", at)
    return Clause(field, value.lower(), negated=negated)


def _number(text: str, at: int) -> Number:
    match = _COMPARED.fullmatch(text)
    scale = _SCALES.get(match[3].lower()) if match and match[3] else 0
    if match is None or scale is None:
        raise QueryError("no number to compare with; write >500, <=1.5bn", at)
    from decimal import Decimal  # 1 ms, and few queries compare.

    return Number(match[1] or "=", Decimal(match[2].replace(",", "")).scaleb(scale))


def _state(field: str, value: str, at: int, negated: bool) -> Clause:
    if value.lower() not in STATES:
        raise QueryError(f"no state of an article; there are {', '.join(STATES)}", at)
    return Clause(field, value.lower(), negated=negated)


def _date(field: str, value: str, at: int, negated: bool) -> Clause:
    month, day = (value[5:7] or "01"), (value[8:10] or "01")
    is_day = _DAY.fullmatch(value) and "01" <= month <= "12" and "01" <= day <= "31"
    if not (_AGO.fullmatch(value) or is_day):
        raise QueryError("no date; write 2024-10-01, 2024-10, or an age: 12h 7d 2w 3m 1y", at)
    return Clause(field, value, negated=negated)
