"""What a figure is worth, in the words of the press, for tables: `30 years`, `5 July`, `12 nmi`.

JSON, CSV and what goes into a pipe keep ISO 8601 and UCUM. What has no such words is shown as it is.
"""

from __future__ import annotations

import re
from decimal import Decimal

from newsterm.core.number_words.english_calendar import MONTHS
from newsterm.core.text.span import Span
from newsterm.render.plain import surrounding, value_text

TYPE_CHECKING = False  # As typing's, without the 5 ms of importing it.
if TYPE_CHECKING:
    from newsterm.core.digest import Digest
    from newsterm.core.figures.figure import Figure

_PRINTED = {
    "Cel": "°C", "[degF]": "°F", "deg": "°", "K": "kelvin", "[nmi_i]": "nmi", "[mi_i]": "mi",
    "[mi_i]/h": "mph", "[mi_i]/[gal_us]": "mpg", "[kn_i]": "knots", "[ft_i]": "ft",
    "[ft_i]/s": "ft/s", "[in_i]": "in", "[yd_i]": "yd", "[lb_av]": "lb", "[oz_av]": "oz",
    "[oz_tr]": "troy oz", "[stone_av]": "stone", "[ston_av]": "short tons", "[acr_us]": "acres",
    "har": "ha", "km2": "km²", "m2": "m²", "cm2": "cm²", "km3": "km³", "m3": "m³", "cm3": "cm³",
    "m3/s": "m³/s", "[smi_us]": "sq mi", "[sft_i]": "sq ft", "[syd_i]": "sq yd", "[sin_i]": "sq in",
    "[cft_i]": "cu ft", "[cyd_i]": "cu yd", "[cft_i]/s": "cu ft/s", "[gal_us]": "gal",
    "[pt_us]": "pints", "[qt_us]": "quarts", "[cup_us]": "cups", "[tbs_us]": "tbsp",
    "[tsp_us]": "tsp", "[bbl_us]": "barrels", "[bu_us]": "bushels", "[car_m]": "carats",
    "{TEU}": "TEU", "ug": "µg", "ug/m3": "µg/m³", "kW.h": "kWh", "MW.h": "MWh", "GW.h": "GWh",
    "TW.h": "TWh", "mA.h": "mAh", "[HP]": "hp", "[Btu]": "Btu", "[psi]": "psi", "[ppm]": "ppm",
    "[ppb]": "ppb", "[ft2]": "sq ft", "By": "bytes", "kBy": "kB", "MBy": "MB", "GBy": "GB",
    "TBy": "TB", "PBy": "PB", "EBy": "EB", "bp": "basis points", "pp": "points", "a": "years",
    "mo": "months", "wk": "weeks", "d": "days",
}  # fmt: skip
"""Units as the press writes them, where UCUM writes them otherwise."""
_LASTING = {
    "Y": "year",
    "M": "month",
    "W": "week",
    "D": "day",
    "TH": "hour",
    "TM": "minute",
    "TS": "second",
}
_DURATION = re.compile(r"(T?)(\d+(?:\.\d+)?)([YMWDHS])")
_MONTH_NAMES = {number: name.capitalize() for name, number in reversed(MONTHS.items())}
_DAY = re.compile(r"(\d{4}|-)-(\d\d)-(\d\d)")
_PARTS = {"Q1": "first quarter", "Q2": "second quarter", "Q3": "third quarter",
          "Q4": "fourth quarter", "H1": "first half", "H2": "second half"}  # fmt: skip


def worth(figure: Figure) -> str:
    """The value with its unit; both ends of a range."""
    if figure.low is None:
        return _with_unit(_told(figure.value, figure), figure)
    low, high = _told(figure.low, figure), _told(figure.high, figure)
    unit = low.partition(" ")[2]
    if figure.type == "duration" and unit == high.partition(" ")[2]:
        low = low.partition(" ")[0]  # 3–5 years
    joint = " – " if " " in low else "–"
    return _with_unit(f"{low}{joint}{high}", figure)


def _with_unit(told: str, figure: Figure) -> str:
    unit = _PRINTED.get(figure.unit or "", figure.unit or "")
    if told == "1" and figure.type == "age":
        unit = unit.removesuffix("s")
    return f"{told} {unit}".strip() if unit not in ("°",) else f"{told}°"


def _told(value: Decimal | str | None, figure: Figure) -> str:
    if not isinstance(value, str):
        return value_text(figure, grouped=True) if figure.low is None else f"{value:,f}"
    if figure.type == "duration":
        return _lasting(value)
    return _day(value) if figure.type == "date" else value.removeprefix("T")


def _lasting(value: str) -> str:
    """`P30Y` as 30 years, `PT2H29M14S` as 2 hours 29 minutes 14 seconds."""
    date, _, time = value.removeprefix("P").partition("T")
    parts = [("", n, sign) for _, n, sign in _DURATION.findall(date)]
    parts += [("T", n, sign) for _, n, sign in _DURATION.findall(time)]
    names = ((number, _LASTING.get(part + sign, sign)) for part, number, sign in parts)
    return " ".join(f"{n} {name}" if n == "1" else f"{n} {name}s" for n, name in names) or value


def _day(value: str) -> str:
    """`--07-05` as 5 July, `2024-09` as September 2024, `199X` as 1990s, `2024-Q3` as third quarter
    2024."""
    day, _, time = value.partition("T")
    told = _calendar_day(day) or _month(day) or _period(day) or day
    return f"{told}, {time}" if time else told


def _calendar_day(value: str) -> str:
    if value.startswith("---"):
        return _rank(int(value[3:]))
    found = _DAY.fullmatch(value)
    if not found or int(found[2]) not in _MONTH_NAMES:
        return ""
    year = f" {found[1]}" if found[1] != "-" else ""
    return f"{int(found[3])} {_MONTH_NAMES[int(found[2])]}{year}"


def _month(value: str) -> str:
    year, _, month = value.partition("-")
    named = year.isdecimal() and month.isdecimal() and int(month) in _MONTH_NAMES
    return f"{_MONTH_NAMES[int(month)]} {year}" if named and len(month) == 2 else ""


def _period(value: str) -> str:
    """A decade, a century, a quarter, a year before Christ."""
    year, _, part = value.rpartition("-")
    if part in _PARTS:
        return f"{_PARTS[part]} {_period(year) or year}".strip()
    if value.startswith("FY"):
        return f"fiscal {value[2:]}"
    if value.endswith("X"):
        return f"{value[:-1]}0s"
    before = value.startswith("-")
    if not value.removeprefix("-").isdecimal():
        return ""
    number = int(value.removeprefix("-"))
    if len(value.removeprefix("-")) == 2:
        return f"{_rank(number + (not before))} century{' BC' if before else ''}"
    return f"{number + 1} BC" if before else str(number)


def _rank(number: int) -> str:
    suffix = (
        "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    )
    return f"{number}{suffix}"


_WORDS = 3
"""Words of a clause shown at each side of a figure that says of nothing what it counts."""
_CLAUSE_BEFORE, _CLAUSE_BEHIND = (
    re.compile(r".*[,;:()—–“”\"]\s", re.DOTALL),
    re.compile(r"[,;:()—–“”\"]"),
)


def in_its_clause(digest: Digest, figure: Figure) -> str:
    """A few words of the clause a figure stands in: `was fined … for parking`."""
    text, place = digest.article.text, surrounding(digest, figure)
    before = _CLAUSE_BEFORE.sub("", Span(place.start, figure.start).cut(text)).split()[-_WORDS:]
    behind = _CLAUSE_BEHIND.split(Span(figure.end, place.end).cut(text).rstrip(".!?"))[0]
    after = behind.split()[:_WORDS]
    return " ".join([*before, "…", *after]).strip("\"“”‘’'") if before or after else ""
