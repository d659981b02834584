"""Ages that say so themselves: `32-year-old`, `six months old`, `18 years of age`, `in her 40s`."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from newsterm.core.amounts import DASHES, Reading, read_range
from newsterm.core.pieces import Pieces
from newsterm.core.units import read_unit

_OLD = frozenset("old olds".split())
_POSSESSIVES = frozenset("his her their my our your its mid early late".split())


def read_age(pieces: Pieces, i: int) -> Reading | None:
    """The age at piece i, or a bare `billion-year` and `million-dollar`, which lack their number."""
    if pieces.lows[i] in ("million", "billion", "trillion"):
        return _read_scale_alone(pieces, i)
    if pieces.words[i] in _DECADES_OF_LIFE:
        return _read_decade_of_life(pieces, i)
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
        return replace(reading, stop=stop, type="age", low=reading.number, high=_number(reading.high))
    return replace(reading, stop=stop, type="age", value=reading.number)


def _number(iso: Decimal | str | None) -> Decimal:
    return Decimal(str(iso).strip("PTYMWDHS"))


_DECADES_OF_LIFE = frozenset("20 30 40 50 60 70 80 90".split())


def _read_decade_of_life(pieces: Pieces, i: int) -> Reading | None:
    """`in his 40s`."""
    if pieces.lows[i - 1] not in _POSSESSIVES and pieces.words[i - 1] not in DASHES:
        return None
    if pieces.words[i + 1] != "s" or not pieces.glued(i + 1):
        return None
    if not any(low in _POSSESSIVES - {"mid", "early", "late"} for low in pieces.lows[max(0, i - 4) : i]):
        return None
    low = Decimal(pieces.words[i])
    return Reading(i + 2, "age", None, "a", low, low + 9)


def _read_scale_alone(pieces: Pieces, i: int) -> Reading | None:
    """`a billion-year contract`, `the million-dollar question`."""
    if pieces.words[i + 1] not in DASHES or not pieces.glued(i + 1) or pieces.glued(i) and pieces.words[i - 1] in DASHES:
        return None
    behind = read_unit(pieces, i + 1)
    if behind:
        return Reading(behind[0], behind[1].type)
    return Reading(i + 3, "money", None, "USD") if pieces.lows[i + 2] in ("dollar",) else None
