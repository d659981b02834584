"""An amount: a number with what makes it money, a percentage, a quantity, a stretch of time.

The reading goes from left to right: sign, currency, number with its scale, unit. Two amounts joined
by a dash or by *to* are one range, and what one of them leaves out (`$5-7 million`, `5-10 km`) it
takes from the other.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from newsterm.core.currencies import currency_after, currency_before
from newsterm.core.numerals import SCALE_WORDS, Numeral, read_numeral
from newsterm.core.pieces import Pieces
from newsterm.core.units import Unit, read_unit

MINUS = frozenset("-−–")
DASHES = frozenset("-‐‑–—−")
_SIGNS = MINUS | frozenset("+±")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a run of pieces says, from where it was asked for up to `stop`."""

    stop: int
    type: str
    """One of the thirteen, or "" for what has digits and is no figure."""
    value: Decimal | str | None = None
    unit: str | None = None
    low: Decimal | str | None = None
    high: Decimal | str | None = None
    bare: bool = False
    """True for a count with neither scale nor unit: its neighbours decide what it is."""
    number: Decimal = Decimal(0)
    """The number itself, before scale and unit."""
    scale: int = 1


def read_amount(pieces: Pieces, i: int) -> Reading | None:
    """The amount that begins at piece i, without looking for the other end of a range."""
    at, sign = _read_sign(pieces, i)
    signed = at > i
    currency = currency_before(pieces, at)
    if currency:
        at = currency[0]
        if pieces.words[at] in _SIGNS and pieces.glued(at + 1):
            sign, at = (-1 if pieces.words[at] in MINUS else 1), at + 1
    numeral = read_numeral(pieces, at, money=currency is not None)
    if numeral is None:
        return None
    if sign < 0:
        numeral = replace(numeral, value=-numeral.value)
    reading = _money(pieces, numeral, currency[1]) if currency else _with_unit(pieces, numeral)
    if signed:
        reading = replace(reading, bare=False)
    return reading


def _read_sign(pieces: Pieces, i: int) -> tuple[int, int]:
    """(piece after the sign, its factor) at piece i."""
    if pieces.words[i] in _SIGNS:
        loose = not pieces.glued(i) or pieces.words[i - 1] in tuple("([“\"'‘/:~≈<>")
        if loose and pieces.glued(i + 1):
            return i + 1, (-1 if pieces.words[i] in MINUS else 1)
    elif pieces.lows[i] in ("minus", "negative"):
        return i + 1, -1
    return i, 1


def _money(pieces: Pieces, numeral: Numeral, code: str) -> Reading:
    """A currency stood before; behind it its code or name may stand once more (`$5m USD`)."""
    stop = numeral.stop
    again = currency_after(pieces, stop)
    if again and again[2] == 1 and (pieces.words[stop].isupper() or pieces.lows[stop] == "dollars"):
        stop, code = again[0], again[1]
    return Reading(stop, "money", numeral.value, code, number=numeral.value, scale=numeral.scale)


def _with_unit(pieces: Pieces, numeral: Numeral) -> Reading:
    stop = numeral.stop
    joint = stop + (pieces.words[stop] == "-" and pieces.glued(stop) and pieces.glued(stop + 1))
    money = currency_after(pieces, joint) or _currency_behind_letter(pieces, numeral)
    unit = read_unit(pieces, stop)
    if money and unit and unit[1].symbol == "[lb_av]" and _is_weight(pieces, numeral, unit[0]):
        money = None
    if money and not (unit and unit[0] > money[0]):
        scale = numeral.scale
        if scale == 1 and pieces.glued(joint) and pieces.words[joint].lower() in _FACTORS:
            scale = _FACTORS[pieces.lows[joint]]
        value = numeral.value * (scale // numeral.scale) * money[2]
        return Reading(money[0], "money", value, money[1], number=numeral.value, scale=scale)
    if unit and unit[1].type == "duration" and _is_year_before(pieces, numeral, unit[0]):
        unit = None
    if unit:
        letter = _letter_scale(pieces, numeral, unit)
        return letter or replace(
            _with_lesser_unit(pieces, numeral.value, *unit),
            number=numeral.value,
            scale=numeral.scale,
        )
    return _letter_scale(pieces, numeral, None) or Reading(
        stop,
        "count",
        numeral.value,
        None,
        number=numeral.value,
        bare=numeral.scale == 1,
        scale=numeral.scale,
    )


def _is_year_before(pieces: Pieces, numeral: Numeral, stop: int) -> bool:
    """True for the 2018 of `World Cup 2018 day five` and `the 2024 season`."""
    singular = pieces.words[numeral.stop] not in DASHES and not pieces.lows[stop - 1].endswith("s")
    singular = singular and pieces.lows[stop] != "old"
    return singular and 1900 <= numeral.value < 2100 and pieces.words[numeral.stop - 1].isdecimal()


def _currency_behind_letter(pieces: Pieces, numeral: Numeral) -> tuple[int, str, Decimal] | None:
    """`5m euros`, `10k$`, `5b yuan`: a scale of one letter between number and currency."""
    stop = numeral.stop
    if pieces.lows[stop] in _FACTORS and pieces.glued(stop) and numeral.scale == 1:
        return currency_after(pieces, stop + 1)
    return None


_FACTORS = {"k": 10**3, "m": 10**6, "b": 10**9, "t": 10**12}


def read_scale_alone(pieces: Pieces, i: int) -> Reading | None:
    """`a billion-year contract`, `the million-dollar question`: a scale without its number."""
    glued = pieces.words[i + 1] in DASHES and pieces.glued(i + 1) and pieces.glued(i + 2)
    if not glued or pieces.glued(i) and pieces.words[i - 1] in DASHES:
        return None
    scale = SCALE_WORDS[pieces.lows[i]]
    reading = _with_unit(pieces, Numeral(i + 1, Decimal(scale), scale, True))
    return reading if reading.type != "count" else None


def _letter_scale(
    pieces: Pieces, numeral: Numeral, unit: tuple[int, Unit] | None
) -> Reading | None:
    """`5m people`, `300k users`, `2B parameters`: the letter is a scale when something is counted.

    `5m` of nothing is a length; `100m` before *sprint*, *deep* or *from* too.
    """
    stop = numeral.stop
    letter = pieces.words[stop]
    if numeral.scale > 1 or len(letter) != 1 or letter.lower() not in "kmb" or not letter:
        return None
    if (
        not pieces.glued(stop)
        or pieces.glued(stop + 1)
        and (pieces.is_word(stop + 1) or pieces.is_number(stop + 1))
    ):
        return None
    if letter == "m" and unit and unit[0] == stop + 1 and not _counts_something(pieces, stop + 1):
        return None
    if letter == "b" or (letter in "KMB" and not _is_capital_scale(pieces, numeral)):
        return None
    value = numeral.value * _FACTORS[letter.lower()]
    joint = (
        stop
        + 1
        + (pieces.words[stop + 1] == "-" and pieces.glued(stop + 1) and pieces.glued(stop + 2))
    )
    behind = read_unit(pieces, joint)
    if (
        behind
        and behind[1].type != "multiple"
        and behind[0] > joint
        and pieces.words[joint] not in ("in", "st")
    ):
        return replace(_with_lesser_unit(pieces, value, *behind), scale=_FACTORS[letter.lower()])
    return Reading(stop + 1, "count", value, number=value, scale=_FACTORS[letter.lower()])


def _is_capital_scale(pieces: Pieces, numeral: Numeral) -> bool:
    """`300K users`, `1.5M`: but 4K is a screen and 221B an address."""
    if numeral.value % 1 or _counts_something(pieces, numeral.stop + 1):
        return True
    return (
        pieces.words[numeral.stop] != "B"
        and numeral.value >= 10
        and not pieces.is_capital(numeral.stop + 1)
    )


_METRES = frozenset(
    """sprint race dash hurdles relay freestyle butterfly backstroke breaststroke medley final
    finals tall high long wide deep thick away from below above under underwater underground down
    up apart radius stretch section cliff drop drop-off wave waves yacht superyacht platform
    steeplechase runner runners champion medal title gold event heat record mark in x × by to of
    border border-long fence wall tower tunnel bridge vessel ship boat pool distance off north south
    east west before after into left right short clear back towards race-walk hurdler heats""".split()
)


def _counts_something(pieces: Pieces, i: int) -> bool:
    """True where a plural noun or *people* follows within two words: `5m new homes`."""
    if pieces.glued(i) or not pieces.is_word(i) or pieces.lows[i] in _METRES:
        return False
    return any(
        pieces.lows[at] in _PLURALS or (pieces.lows[at].endswith("s") and len(pieces.lows[at]) > 3)
        for at in (i, i + 1)
        if pieces.is_word(at) and pieces.lows[at] not in _METRES
    )


_PLURALS = frozenset("people men women children barrels tonnes tons hectares acres workers".split())


def _is_weight(pieces: Pieces, numeral: Numeral, stop: int) -> bool:
    """Pounds on a scale: `a 250-pound man`, `five pounds of rice`, `weighing 12 pounds`."""
    if numeral.scale > 1 and numeral.value >= 10**5 and "lb" not in pieces.lows[stop - 1]:
        return pieces.lows[stop] == "of" and pieces.lows[stop + 1] in _WEIGHED
    if pieces.lows[stop - 1] in ("lb", "lbs"):
        return True
    if pieces.words[numeral.stop] == "-":
        return pieces.lows[stop] not in _PAID
    if pieces.lows[stop] == "of":
        return pieces.lows[stop + 1] not in _PAID
    if pieces.lows[stop] in ("heavier", "lighter", "overweight"):
        return True
    return any(low.startswith("weigh") for low in pieces.lows[max(0, stop - 8) : stop]) or any(
        low in _WEIGHED_BY for low in pieces.lows[max(0, stop - 5) : stop]
    )


_PAID = frozenset(
    """note notes coin coins bill bills fine fee ticket tickets deal bid offer bonus investment loan
    grant penalty prize deposit fund fraud damage debt debts taxpayer public funding aid savings
    tax rise increase cut a-week-a-year""".split()
)
_WEIGHED = frozenset("cocaine meat fish rice bombs explosives cargo food bomb thrust force".split())
_WEIGHED_BY = frozenset("lost shed gained lose losing gaining payload".split())

_LESSER = {
    "[ft_i]": ("[in_i]",), "[lb_av]": ("[oz_av]",), "[stone_av]": ("[lb_av]",), "m": ("cm",),
    "km": ("m",), "a": ("mo", "wk", "d"), "mo": ("wk", "d"), "wk": ("d",), "d": ("h", "min"), "h": ("min", "m"),
    "min": ("s",), "kg": ("g",),
}  # fmt: skip
_IN_LARGER = {
    ("[ft_i]", "[in_i]"): 12, ("[lb_av]", "[oz_av]"): 16, ("[stone_av]", "[lb_av]"): 14,
    ("m", "cm"): 100, ("km", "m"): 1000, ("kg", "g"): 1000,
}  # fmt: skip


def _with_lesser_unit(pieces: Pieces, value: Decimal, stop: int, unit: Unit) -> Reading:
    """The amount with what follows in a smaller unit: `5 ft 11 in`, `2 hours and 30 minutes`."""
    if unit.type == "duration":
        return _duration(pieces, value, stop, unit.symbol)
    lesser = _LESSER.get(unit.symbol)
    at = stop + (pieces.words[stop] in (",", "-") or pieces.lows[stop] == "and")
    if (
        lesser
        and pieces.is_number(at)
        and (at == stop or pieces.words[stop] != "-" or pieces.glued(at))
    ):
        numeral = read_numeral(pieces, at)
        behind = numeral and read_unit(pieces, numeral.stop)
        if numeral and behind and behind[1].symbol in lesser:
            part = numeral.value / _IN_LARGER[unit.symbol, behind[1].symbol]
            return Reading(behind[0], unit.type, value + part, unit.symbol, number=value)
        if numeral and unit.symbol == "[ft_i]" and _is_inch(pieces, numeral.stop):
            part = numeral.value / 12
            return Reading(numeral.stop + 1, unit.type, value + part, unit.symbol, number=value)
        if numeral and unit.symbol == "[ft_i]" and pieces.words[stop] != "," and numeral.value < 12:
            if (
                pieces.lows[stop - 1] in ("foot", "ft", "feet")
                and pieces.lows[stop] != "and"
                and not behind
            ):
                return Reading(
                    numeral.stop, unit.type, value + numeral.value / 12, unit.symbol, number=value
                )
    return Reading(stop, unit.type, value, unit.symbol, number=value)


def _is_inch(pieces: Pieces, i: int) -> bool:
    """The `in` of `5 ft 11 in tall`, not of `6 feet 2 in his socks`."""
    after = pieces.lows[i + 1]
    return pieces.lows[i] == "in" and (
        not pieces.is_word(i + 1) or after in ("tall", "high", "long", "wide", "deep", "or", "and")
    )


def read_feet(pieces: Pieces, i: int) -> Reading | None:
    """`5'9"`, `5’11”`, `6′2″`: feet and inches by their marks."""
    feet, mark, inches = pieces.words[i].replace("’", "'").partition("'")
    stop = i + 1
    if (
        not mark
        and pieces.words[stop] in ("′", "'", "’")
        and pieces.glued(stop)
        and pieces.glued(stop + 1)
    ):
        inches, stop = pieces.words[stop + 1], stop + 2
    if not (
        feet.isdecimal()
        and inches.isdecimal()
        and len(feet) == 1
        and len(inches) < 3
        and int(inches) < 12
    ):
        return None
    if pieces.words[stop] in ('"', "”", "″", "“"):
        stop += 1
    elif pieces.words[stop : stop + 2] in (["'", "'"], ["’", "’"]):
        stop += 2
    return Reading(stop, "quantity", Decimal(feet) + Decimal(inches) / 12, "[ft_i]")


_ISO_UNITS = {
    "a": "Y", "mo": "M", "wk": "W", "d": "D", "h": "TH", "min": "TM", "s": "TS", "10a": "Y", "100a": "Y",
    "1000a": "Y", "2wk": "W", "3mo": "M", "night": "D", "weekend": "D", "ms": "TS", "ns": "TS",
}  # fmt: skip
_ISO_TIMES = {"10a": 10, "100a": 100, "1000a": 1000, "2wk": 2, "3mo": 3, "weekend": 2}


def iso_duration(parts: list[tuple[Decimal, str]]) -> str:
    """ISO 8601: `P2Y6M`, `PT48H`, `P20Y` for two decades."""
    dates, times = "", ""
    for value, symbol in parts:
        value *= _ISO_TIMES.get(symbol, 1)
        if symbol == "ms":
            value /= 1000
        letter = _ISO_UNITS[symbol]
        if letter[0] == "T":
            times += f"{plain(value)}{letter[1]}"
        else:
            dates += f"{plain(value)}{letter}"
    return f"P{dates}{'T' if times else ''}{times}"


def plain(value: Decimal) -> str:
    """The number without exponent and without idle zeros: 2.50 as `2.5`, 1E+3 as `1000`."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _duration(pieces: Pieces, value: Decimal, stop: int, symbol: str) -> Reading:
    parts = [(value, symbol)]
    while True:
        half = pieces.lows[stop : stop + 3] == ["and", "a", "half"]
        if half and len(parts) == 1:
            value += Decimal("0.5")
            return Reading(
                stop + 3, "duration", iso_duration([(value, symbol)]), symbol, number=value
            )
        at = stop + (pieces.words[stop] == ",")
        at += pieces.lows[at] == "and"
        numeral = read_numeral(pieces, at)
        behind = numeral and read_unit(pieces, numeral.stop)
        if numeral and behind and behind[0] > numeral.stop + 1:
            break
        lesser = _LESSER.get(parts[-1][1], ())
        if not numeral or not behind or behind[1].symbol not in lesser:
            break
        parts.append((numeral.value, "min" if behind[1].symbol == "m" else behind[1].symbol))
        stop = behind[0]
    return Reading(stop, "duration", iso_duration(parts), symbol, number=value)


def _and_a_half(pieces: Pieces, i: int) -> int:
    """The piece after `and a half` or `-and-a-half` at piece i; 0 where it does not stand there."""
    words, at = [], i
    while len(words) < 3 and at < i + 6:
        if pieces.words[at] not in ("-", "‑"):
            words.append(pieces.lows[at])
        at += 1
    return at if words == ["and", "a", "half"] else 0


def read_one_and_half(pieces: Pieces, i: int) -> Reading | None:
    """`a year and a half`, `an hour and 20 minutes`, `a mile and a half`."""
    behind = read_unit(pieces, i + 1) if pieces.is_word(i + 1) else None
    if behind is None:
        return None
    stop, unit = behind
    half = _and_a_half(pieces, stop)
    if half and unit.type == "duration":
        value = Decimal("1.5")
        return Reading(half, "duration", iso_duration([(value, unit.symbol)]), unit.symbol, number=value)
    if pieces.lows[stop] != "and":
        return None
    if unit.type == "duration":
        reading = _duration(pieces, Decimal(1), stop, unit.symbol)
        return reading if reading.stop > stop else None
    if pieces.lows[stop : stop + 3] == ["and", "a", "half"] and unit.type == "quantity":
        return Reading(stop + 3, unit.type, Decimal("1.5"), unit.symbol, number=Decimal("1.5"))
    return None


def read_range(pieces: Pieces, i: int) -> Reading | None:
    """The amount at piece i, or the whole range that it opens."""
    first = read_amount(pieces, i)
    if first is None:
        return None
    joint = _read_joint(pieces, i, first)
    if not joint:
        return first
    second = read_amount(pieces, joint)
    if second is None or not _may_join(pieces, i, first, joint, second):
        return first
    return _join(first, second) or first


def _may_join(pieces: Pieces, i: int, first: Reading, joint: int, second: Reading) -> bool:
    """False for `rose 2% to 5%`, `paid $5m to three lenders`, `7-Eleven`."""
    dashed = pieces.words[joint - 1] in DASHES
    if dashed and pieces.is_number(i) != pieces.is_number(joint) and first.bare and second.bare:
        return False
    if second.type == "count" and first.type != "count":
        return (
            currency_before(pieces, i) is not None
            and pieces.is_number(joint)
            and (dashed or not pieces.is_word(second.stop) or second.scale > 1)
        )
    if first.type == "count" and second.type == "money" and currency_before(pieces, joint):
        return False
    return dashed or not _is_moved(pieces, i)


def _is_moved(pieces: Pieces, i: int) -> bool:
    """True after a verb of change: `rose $1.20 to $82.15` tells by how much and to where."""
    at = i - 1
    while at > i - 3 and (
        pieces.lows[at] in _APPROXIMATELY or pieces.lows[at] in ("by", "another", "further")
    ):
        at -= 1
    return pieces.lows[at] in _MOVES


_MOVES = frozenset(
    """rose fell rise fall rises falls rising falling gained gain gaining dropped drop dropping up
    down slipped slid slide climbed climb climbing jumped jump jumping added adding lost losing
    rallied advanced declined decline declining edged increased increase increasing decreased
    decrease grew grow growing shrank surged surge surging soared plunged tumbled sank eased dipped
    retreated shed ticked inched higher lower by strengthened weakened cut raised widened narrowed""".split()
)


def _read_joint(pieces: Pieces, i: int, first: Reading) -> int:
    """The piece where the other end begins: behind `-`, `–`, `to`, `- to`, `through`; 0 for none."""
    stop = first.stop
    word = pieces.words[stop]
    if word in DASHES:
        following = pieces.lows[stop + 1]
        if following in ("to", "and") and not pieces.glued(stop + 1) and first.bare:
            return stop + 2 if following == "to" else 0
        if following == "to" and pieces.glued(stop + 1) and pieces.words[stop + 2] in DASHES:
            return stop + 3
        if pieces.glued(stop) == pieces.glued(stop + 1) and pieces.words[stop + 1] not in DASHES:
            return stop + 1
        return 0
    if pieces.lows[stop] in ("to", "through", "thru") and not _is_change(pieces, i):
        return stop + 1
    return 0


def _is_change(pieces: Pieces, i: int) -> bool:
    """True after *from*: a change from A to B has two figures."""
    at = i - 1
    while at >= 0 and at > i - 4 and pieces.lows[at] in _APPROXIMATELY:
        at -= 1
    return pieces.lows[at] == "from"


_APPROXIMATELY = frozenset(
    "about around roughly nearly almost some over under just only approximately an a estimated more less than".split()
)


def _join(first: Reading, second: Reading) -> Reading | None:
    """Both ends as one range; None where they do not measure the same."""
    if first.type == "count":
        kind, unit = second.type, second.unit
    elif second.type == "count" or (first.type, first.unit) == (second.type, second.unit):
        kind, unit = first.type, first.unit
    else:
        return None
    low, high = first.number, second.number
    if first.scale == 1 < second.scale and low < 1000:
        low *= second.scale
    if kind == "duration" and unit:
        ends = iso_duration([(low, unit)]), iso_duration([(high, unit)])
        return Reading(second.stop, kind, None, unit, *ends, number=low)
    worth = _worth(first, second)
    bare = first.bare and second.bare
    return Reading(second.stop, kind, None, unit, low * worth, high * worth, bare, low)


def _worth(first: Reading, second: Reading) -> Decimal:
    """What one of the unit is worth in its symbol: 0.01 for the pence of `5-10p`."""
    for end in (second, first):
        if end.unit and isinstance(end.value, Decimal) and end.number:
            return end.value / end.number
    return Decimal(1)
