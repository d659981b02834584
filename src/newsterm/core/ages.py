"""Ages that say so themselves: `32-year-old`, `six months old`, `18 years of age`, `in her 40s`."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from newsterm.core.amounts import DASHES, Reading, read_range
from newsterm.core.pieces import Pieces

_OLD = frozenset("old olds".split())
_POSSESSIVES = frozenset("his her their my our your".split())
_LEADS = frozenset("early mid late s , and or to - –".split())


def read_age(pieces: Pieces, i: int) -> Reading | None:
    """The age that begins at piece i."""
    decade = _read_decade_of_life(pieces, i) if pieces.words[i] in _DECADES_OF_LIFE else None
    if decade:
        return decade
    reading = read_range(pieces, i)
    if reading is None or reading.type != "duration":
        return None
    at = reading.stop
    joint = at + (pieces.words[at] in DASHES and pieces.glued(at) and pieces.glued(at + 1))
    if pieces.lows[joint] in _OLD:
        return _age(reading, joint + 1)
    if pieces.lows[at : at + 2] == ["of", "age"]:
        return _age(reading, at + 2)
    return None


def _age(reading: Reading, stop: int) -> Reading:
    if reading.low is not None:
        return replace(
            reading, stop=stop, type="age", low=reading.number, high=_number(reading.high)
        )
    return replace(reading, stop=stop, type="age", value=reading.number)


def _number(iso: Decimal | str | None) -> Decimal:
    return Decimal(str(iso).strip("PTYMWDHS"))


_DECADES_OF_LIFE = frozenset("20 30 40 50 60 70 80 90".split())


def _read_decade_of_life(pieces: Pieces, i: int) -> Reading | None:
    """`in his 40s`."""
    if pieces.words[i + 1] not in ("s", "'s", "’s") or not pieces.glued(i + 1):
        return None
    at = i - 1
    while at >= 0 and at > i - 10 and (pieces.lows[at] in _LEADS or pieces.is_number(at)):
        at -= 1
    if pieces.lows[at] not in _POSSESSIVES:
        return None
    low = Decimal(pieces.words[i])
    return Reading(i + 2, "age", None, "a", low, low + 9)
