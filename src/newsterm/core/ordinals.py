"""Ranks: `27th`, `third`, `twenty-first`, `No. 1`, `number three`, `#1`."""

from __future__ import annotations

from decimal import Decimal

from newsterm.core.number_words import NUMBER_WORDS
from newsterm.core.numerals import read_numeral
from newsterm.core.pieces import Pieces
from newsterm.core.readings import Reading

ORDINALS = {
    word: value
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(),
        start=1,
    )
} | {
    "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60,
    "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100, "thousandth": 1000,
    "millionth": 10**6, "billionth": 10**9,
}  # fmt: skip
SUFFIXES = frozenset("st nd rd th".split())


def read_ordinal(pieces: Pieces, i: int) -> Reading | None:
    """The rank that begins at piece i, in digits or in words."""
    if pieces.is_number(i):
        return _read_digits(pieces, i)
    low = pieces.lows[i]
    if low in ORDINALS:
        if _is_idiom(pieces, i):
            return Reading(i + 1, "")
        return Reading(i + 1, "ordinal", Decimal(ORDINALS[low]))
    return _read_words(pieces, i)


_IDIOMS = {
    "first": frozenset(
        "lady ladies foremost place aid name names hand responder responders nations degree of".split()
    ),
    "second": frozenset("hand thoughts thought nature guess guessing guessed".split()),
    "third": frozenset("party parties world".split()),
    "sixth": frozenset("sense".split()),
    "fifth": frozenset("column".split()),
}


def _is_idiom(pieces: Pieces, i: int) -> bool:
    """`first lady`, `at first`, `first and foremost`, `first of all`, `a split second`."""
    low, before = pieces.lows[i], pieces.lows[i - 1]
    if low == "first" and (before == "at" or pieces.lows[i + 1 : i + 3] == ["and", "foremost"]):
        return True
    if low == "second" and before in ("per", "split", "every", "each"):
        return True
    if (
        low == "second"
        and before == "a"
        and (
            pieces.lows[i - 2] == "of"
            or pieces.lows[i + 1] in ("faster", "slower", "later", "behind", "ahead")
        )
    ):
        return True
    at = i + 1 + (pieces.words[i + 1] == "-")
    if pieces.lows[at] not in _IDIOMS.get(low, ()):
        return False
    if pieces.lows[at] in ("of", "place"):
        return (
            pieces.lows[at + 1] == "all"
            if pieces.lows[at] == "of"
            else before == "the" and pieces.lows[i - 2] == "in"
        )
    return True


def _read_digits(pieces: Pieces, i: int) -> Reading | None:
    digits = pieces.words[i].replace(",", "")
    if (
        pieces.lows[i + 1] in SUFFIXES
        and pieces.glued(i + 1)
        and digits.isdecimal()
        and len(digits) < 10
    ):
        return Reading(i + 2, "ordinal", Decimal(digits))
    return None


def _read_words(pieces: Pieces, i: int) -> Reading | None:
    """`twenty-first`, `two hundred and fifth`, `one hundredth`."""
    if pieces.lows[i] not in NUMBER_WORDS and pieces.lows[i] not in ("a", "hundred"):
        return None
    numeral = read_numeral(pieces, i)
    if numeral is None or not numeral.spelt:
        return None
    at = numeral.stop
    at += pieces.words[at] in ("-", "‑", "—") or (pieces.lows[at] == "and" and numeral.value >= 100)
    last = ORDINALS.get(pieces.lows[at])
    if last is None:
        return None
    if last >= 100 and numeral.value < last:
        return Reading(at + 1, "ordinal", numeral.value * last) if numeral.value > 1 else None
    if (last < 10 and numeral.value % 10 == 0 and numeral.value >= 20) or numeral.value >= 100 > last:
        return Reading(at + 1, "ordinal", numeral.value + last)
    return None


_NUMBER_SIGNS = frozenset("no nos number № #".split())


def read_numbered(pieces: Pieces, i: int) -> Reading | None:
    """`No. 1`, `No 10`, `number three`, `#1`."""
    word, at = pieces.words[i], i + 1
    if word in ("No", "Nos", "NO", "no") and pieces.words[at] == "." and pieces.glued(at):
        at += 1
    elif word not in ("No", "Nos", "№", "#", "number", "Number"):
        return None
    if word == "#" and not pieces.glued(at):
        return None
    rank = pieces.words[at]
    if word in ("No", "no", "number", "Number") and pieces.lows[at] in NUMBER_WORDS:
        numeral = read_numeral(pieces, at)
        return numeral and Reading(numeral.stop, "ordinal", numeral.value)
    if not rank.isdecimal() or len(rank) > 3 or (pieces.glued(at + 1) and pieces.is_word(at + 1)):
        return None
    return Reading(at + 1, "ordinal", Decimal(rank))
