"""The amount of a figure in a form that can be compared: hectares with acres, shares with per cent.

Two figures may be of one thing only where their kinds are one. Currencies are never converted.
"""

from __future__ import annotations

import re
from decimal import Decimal

from newsterm.core.figures.figure import Figure
from newsterm.core.value import frozen

Factor = tuple[str, float]
# Of each unit the dimension, and how many of its basic unit one is.
_UNITS: dict[str, Factor] = {
    "km": ("length", 1000), "m": ("length", 1), "cm": ("length", 0.01), "mm": ("length", 0.001),
    "um": ("length", 1e-6), "nm": ("length", 1e-9), "[mi_i]": ("length", 1609.344),
    "[nmi_i]": ("length", 1852), "[ft_i]": ("length", 0.3048), "[in_i]": ("length", 0.0254),
    "[yd_i]": ("length", 0.9144), "km2": ("area", 1e6), "m2": ("area", 1), "cm2": ("area", 1e-4),
    "[smi_us]": ("area", 2589988.11), "[sft_i]": ("area", 0.09290304),
    "[syd_i]": ("area", 0.83612736), "[sin_i]": ("area", 0.00064516), "har": ("area", 1e4),
    "[acr_us]": ("area", 4046.8564), "m3": ("volume", 1), "km3": ("volume", 1e9),
    "cm3": ("volume", 1e-6), "[cft_i]": ("volume", 0.0283168466), "[cyd_i]": ("volume", 0.764554858),
    "L": ("volume", 0.001), "mL": ("volume", 1e-6), "cL": ("volume", 1e-5), "hL": ("volume", 0.1),
    "[gal_us]": ("volume", 0.00378541178), "[pt_us]": ("volume", 0.000473176473),
    "[qt_us]": ("volume", 0.000946352946), "kg": ("mass", 1), "g": ("mass", 0.001),
    "mg": ("mass", 1e-6), "t": ("mass", 1000), "[lb_av]": ("mass", 0.45359237),
    "[oz_av]": ("mass", 0.0283495231), "[ston_av]": ("mass", 907.18474), "kt": ("mass", 1e6),
    "[oz_tr]": ("mass", 0.0311034768),
    "km/h": ("speed", 1), "[mi_i]/h": ("speed", 1.609344), "m/s": ("speed", 3.6),
    "[kn_i]": ("speed", 1.852), "W": ("power", 1), "kW": ("power", 1e3), "MW": ("power", 1e6),
    "GW": ("power", 1e9), "TW": ("power", 1e12), "Wh": ("energy", 1), "kW.h": ("energy", 1e3),
    "MW.h": ("energy", 1e6), "GW.h": ("energy", 1e9), "TW.h": ("energy", 1e12),
    "Mt": ("mass", 1e9), "Gt": ("mass", 1e12),
}  # fmt: skip
_SECONDS = {"Y": 365.25 * 86400, "W": 7 * 86400, "D": 86400, "H": 3600, "S": 1}
_MONTH, _MINUTE = 365.25 * 86400 / 12, 60
_DURATION = re.compile(r"P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?"
                       r"(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?")  # fmt: skip
_TIME = re.compile(r"T?(\d\d):(\d\d)")
_SHARES = ("fraction", "ratio")
_PLAIN = ("count", "multiple", "age")


@frozen
class Measure:
    kind: str
    """What may be compared with what: "money USD", "share", "area", "duration", "count" …"""
    low: float
    high: float
    """The same where it is no range."""

    unit: str = ""
    """The unit it was told in."""

    @property
    def is_range(self) -> bool:
        return self.low != self.high


def measure(figure: Figure, told: str = "") -> Measure | None:
    """What a figure comes to; None of a kind that is not compared: dates, ranks, scores.

    `told`: its words, for a currency that nobody knows.
    """
    ends = (figure.low, figure.high) if figure.range else (figure.value, figure.value)
    made = [_made(figure, end, told) for end in ends]
    if made[0] is None or made[1] is None or made[0][0] != made[1][0]:
        return None
    return Measure(made[0][0], made[0][1], made[1][1], figure.unit or "")


def _last_word(told: str) -> str:
    """The letters with which it ends, if two or more; else nothing."""
    last = len(told)
    while last and told[last - 1].isalpha():
        last -= 1
    return told[last:] if len(told) - last > 1 else ""


def _made(figure: Figure, value: Decimal | str | None, told: str) -> tuple[str, float] | None:
    if isinstance(value, str):
        return _of_time(figure.type, value)
    if value is None:
        return None
    number, unit = float(value), figure.unit or ""
    if figure.type == "money":
        named = unit or _last_word(told.lower())
        return (f"money {named}", number) if named else None
    if figure.type == "percent":
        return ("share", number / 100) if unit == "%" else (f"percent {unit}", number)
    if figure.type in _SHARES:
        return "share", number
    if figure.type == "quantity":
        return _of_quantity(unit, number)
    return (figure.type, number) if figure.type in _PLAIN else None


def _of_quantity(unit: str, number: float) -> tuple[str, float]:
    if unit == "[degF]":
        return "temperature", (number - 32) / 1.8
    if unit in ("Cel", "K"):
        return "temperature", number - (273.15 if unit == "K" else 0)
    dimension, factor = _UNITS.get(unit, (f"quantity {unit}", 1.0))
    return dimension, number * factor


def _of_time(type: str, value: str) -> tuple[str, float] | None:
    if type == "duration" and (found := _DURATION.fullmatch(value)):
        sizes = (_SECONDS["Y"], _MONTH, *(_SECONDS[unit] for unit in "WDH"), _MINUTE, 1)
        told = zip(found.groups(), sizes, strict=True)
        return "duration", sum(float(number) * size for number, size in told if number)
    if type == "time" and (found := _TIME.match(value)):
        return "time", int(found[1]) * 60.0 + int(found[2])
    return None
