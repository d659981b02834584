"""The units that make a number a percentage, a length, a weight, a stretch of time.

Names are looked up in lower case, symbols as printed (`MW` is not `mW`). Each unit has a type, a
standard symbol (UCUM where it has one) and what one of it is worth in that symbol.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from newsterm.core.pieces import Pieces, longest_heads, spell


@dataclass(frozen=True, slots=True)
class Unit:
    type: str
    symbol: str
    worth: Decimal = Decimal(1)


# symbol: names. Plural forms are written out, for few of them are regular.
_QUANTITIES = """
km: kilometer kilometers kilometre kilometres kms klicks
m: meter meters metre metres
cm: centimeter centimeters centimetre centimetres cms
mm: millimeter millimeters millimetre millimetres
um: micron microns micrometre micrometres micrometer micrometers
nm: nanometre nanometres nanometer nanometers
[mi_i]: mile miles
[nmi_i]: nautical-mile nautical-miles
[ft_i]: foot feet ft
[in_i]: inch inches
[yd_i]: yard yards yds yd
[ly]: light-year light-years lightyear lightyears
km2: square-kilometer square-kilometers square-kilometre square-kilometres sq-km sq.-km sq-kms square-km sq-kilometre sq-kilometres sq-kilometer sq-kilometers
m2: square-meter square-meters square-metre square-metres sq-m sq-meters sq-metres sq.-m sq-mt sqm sqms
cm2: square-centimetres square-centimeters
[smi_us]: square-mile square-miles sq-mi sq-miles sq-mile
[sft_i]: square-foot square-feet sq-ft sq.-ft sqft sq-feet sq-foot
[syd_i]: square-yard square-yards
[sin_i]: square-inch square-inches
har: hectare hectares
[acr_us]: acre acres
m3: cubic-meter cubic-meters cubic-metre cubic-metres cu-m cubic-m
km3: cubic-kilometer cubic-kilometers cubic-kilometre cubic-kilometres
cm3: cubic-centimetres cubic-centimeters cubic-centimetre cubic-centimeter
[cft_i]: cubic-foot cubic-feet cu-ft
[cyd_i]: cubic-yard cubic-yards
bcm: billion-cubic-metres
L: liter liters litre litres ltr ltrs
mL: milliliter milliliters millilitre millilitres
cL: centilitre centilitres centiliter centiliters
hL: hectoliters hectolitres hectoliter hectolitre
[gal_us]: gallon gallons gal gals
[pt_us]: pint pints
[qt_us]: quart quarts
[cup_us]: cup cups
[tbs_us]: tablespoon tablespoons tbsp
[tsp_us]: teaspoon teaspoons tsp
[bbl_us]: barrel barrels bbl bbls
[bu_us]: bushel bushels
{TEU}: teu teus
t: tonne tonnes metric-ton metric-tons metric-tonne metric-tonnes
[ston_av]: short-ton short-tons
t.: ton tons
kt: kiloton kilotons kilotonne kilotonnes
Mt: megaton megatons megatonne megatonnes gigaton gigatons
kg: kilogram kilograms kilogramme kilogrammes kilo kilos kgs
g: gram grams gramme grammes gm gms
mg: milligram milligrams milligramme milligrammes
ug: microgram micrograms
ug/m3: micrograms-per-cubic-meter micrograms-per-cubic-metre
[mi_i]/[gal_us]: miles-per-gallon mpg
q: quintal quintals
[oz_av]: ounce ounces
[oz_tr]: troy-ounce troy-ounces
[lb_av]: lb lbs pound pounds
[stone_av]: stone
[car_m]: carat carats
deg: degree degrees deg
Cel: degree-celsius degrees-celsius degrees-centigrade degree-centigrade celsius centigrade degrees-c deg-c
[degF]: degree-fahrenheit degrees-fahrenheit fahrenheit degrees-f deg-f
K: kelvin kelvins
km/h: kilometer-per-hour kilometers-per-hour kilometre-per-hour kilometres-per-hour kph kmph kmh km-per-hour kilometers-an-hour kilometres-an-hour km-an-hour kilometer-an-hour kilometre-an-hour kms-per-hour kilometre-hour
[mi_i]/h: mile-per-hour miles-per-hour mph miles-an-hour mile-an-hour
m/s: meter-per-second meters-per-second metre-per-second metres-per-second metres-a-second meters-a-second
[ft_i]/s: feet-per-second
[kn_i]: knot knots
m3/s: cubic-metres-per-second cubic-meters-per-second cusecs cumecs
Mach: mach
W: watt watts
kW: kilowatt kilowatts
MW: megawatt megawatts
GW: gigawatt gigawatts
TW: terawatt terawatts
kW.h: kilowatt-hour kilowatt-hours kilowatthours
MW.h: megawatt-hour megawatt-hours
GW.h: gigawatt-hour gigawatt-hours
TW.h: terawatt-hour terawatt-hours
V: volt volts
kV: kilovolt kilovolts
A: amp amps ampere amperes
Hz: hertz
kHz: kilohertz
MHz: megahertz
GHz: gigahertz
[HP]: horsepower hp bhp
J: joule joules
kJ: kilojoules kilojoule
[Btu]: british-thermal-units btu btus
MMBtu: mmbtu
kcal: calorie calories kcal kilocalories
dB: decibel decibels
[psi]: psi
Pa: pascals
hPa: hectopascals hectopascal millibars millibar
By: byte bytes
kBy: kilobyte kilobytes
MBy: megabyte megabytes
GBy: gigabyte gigabytes
TBy: terabyte terabytes
PBy: petabyte petabytes
EBy: exabyte exabytes
bit: bit bits
Mbit/s: megabits-per-second
Gbit/s: gigabits-per-second
px: pixel pixels
MP: megapixel megapixels
[ppm]: parts-per-million
[ppb]: parts-per-billion
rad: radians
Bq: becquerels becquerel
mSv: millisieverts millisievert
"""
_SYMBOLS = """
km: km Km KM
m: m
cm: cm
mm: mm
um: µm μm
nm: nm
km2: km² km2 sqkm
m2: m² m2
[ft2]: ft² ft2
m3: m³ m3
km3: km³ km3
[mi_i]: mi
[in_i]: in
har: ha
L: L l
mL: ml mL
cL: cl
t: t
Mt: Mt MT
kt: kt
kg: kg Kg KG
g: g
mg: mg
ug: µg μg mcg
[oz_av]: oz
Cel: C ℃
[degF]: F ℉
km/h: kmh kph
W: W
kW: kW KW
MW: MW
GW: GW
TW: TW
kW.h: kWh KWh kwh
MW.h: MWh
GW.h: GWh
TW.h: TWh
Wh: Wh
mA.h: mAh
V: V
kV: kV
Hz: Hz
kHz: kHz
MHz: MHz
GHz: GHz THz
kBy: KB kB kb
MBy: MB Mb
GBy: GB Gb
TBy: TB Tb
PBy: PB
EBy: EB
Mbit/s: Mbps mbps
Gbit/s: Gbps
kbit/s: kbps Kbps
MP: MP
dB: dB
[ppm]: ppm
[ppb]: ppb
bpd: bpd
mbpd: mbpd
bcm: bcm
bcf: bcf
tcf: tcf
cc: cc
fps: fps
Sv: mSv
Gy: Gy mGy
J: J kJ MJ GJ
mGy: mGy
[stone_av]: st
rpm: rpm
tpd: tpd
dm: dm
"""
_GLUED_SYMBOLS = frozenset("m in C F l L t g B V W J h st MP A K mi Mt MT mA".split())
_SPACED_LETTERS = frozenset("m C F L t g l W".split())
_TIMES = """
a: year years yr yrs
mo: month months
wk: week weeks wk wks
d: day days
h: hour hours hr hrs
min: minute minutes min mins
s: second seconds sec secs
ms: millisecond milliseconds
10a: decade decades
100a: century centuries
1000a: millennium millennia millenniums
2wk: fortnight fortnights
3mo: quarters
night: night nights
weekend: weekends
ns: nanosecond nanoseconds microsecond microseconds
"""
_OTHERS = """
percent %: % percent per-cent pct pc percents per-cents prozent pour-cent por-ciento ％
percent pp: percentage-point percentage-points percent-points percent-point percentage pp ppt ppts
percent bp: basis-point basis-points bps bp
percent ‰: ‰ permille per-mille
multiple times: times x × fold
"""
_BETWEEN = frozenset(
    "straight consecutive successive more full business working trading calendar long whole extra upcoming coming remaining "
    "additional further other good solid odd light school academic earth".split()
)
"""Words that may stand between a number and its unit of time: `three straight years`."""


def _unit_names() -> dict[str, Unit]:
    names: dict[str, Unit] = {}
    for table, kind in ((_QUANTITIES, "quantity"), (_TIMES, "duration"), (_OTHERS, "")):
        for line in table.split("\n")[1:-1]:
            symbol, _, forms = line.partition(": ")
            type_, symbol = (kind, symbol) if kind else tuple(symbol.split())
            unit = Unit(type_, symbol)
            for form in forms.split():
                names[form.replace("-", " ")] = unit
    return names


_NAMES = _unit_names()
_HEADS = longest_heads(_NAMES)
_AS_PRINTED = {
    form: Unit("quantity", line.partition(": ")[0])
    for line in _SYMBOLS.split("\n")[1:-1]
    for form in line.partition(": ")[2].split()
}
_AS_PRINTED["h"] = Unit("duration", "h")
_HYPHENS = frozenset("-‐‑")


def read_unit(pieces: Pieces, i: int) -> tuple[int, Unit] | None:
    """(piece after it, unit) for the unit at piece i, perhaps behind a hyphen: `km/h`, `-mile`."""
    at = _past_plus(pieces, i)
    at += pieces.words[at] in _HYPHENS and pieces.glued(at) and pieces.glued(at + 1)
    if pieces.words[at] in _DEGREE_SIGNS:
        return _read_degrees(pieces, at)
    return _read_symbol(pieces, at) or _read_name(pieces, at) or _read_spaced_time(pieces, at)


def _past_plus(pieces: Pieces, i: int) -> int:
    """Past the + of `10+ years` and the -plus of `40-plus years`."""
    if pieces.words[i] == "+" and pieces.glued(i):
        return i + 1
    return i + 2 if pieces.words[i] in _HYPHENS and pieces.lows[i + 1] == "plus" else i


_DEGREE_SIGNS = frozenset("°º˚")


def _read_degrees(pieces: Pieces, i: int) -> tuple[int, Unit]:
    scale = pieces.words[i + 1]
    if scale in ("C", "c", "Celsius", "F", "Fahrenheit") and len(pieces.gap(i + 1)) < 2:
        return i + 2, _NAMES["celsius" if scale[0] in "Cc" else "fahrenheit"]
    return i + 1, _NAMES["degrees"]


def _read_symbol(pieces: Pieces, i: int) -> tuple[int, Unit] | None:
    word = pieces.words[i]
    unit = _AS_PRINTED.get(word)
    if unit is None:
        return None
    glued = pieces.glued(i)
    hyphened = glued and pieces.words[i - 1] in _HYPHENS
    if (
        word in _GLUED_SYMBOLS
        and not glued
        and not (word in _SPACED_LETTERS and _ends_phrase(pieces, i))
    ):
        return None
    if word in ("C", "F", "B") and hyphened:
        return None
    stop = _with_power(pieces, i + 1)
    if stop > i + 1:
        digit = pieces.words[stop - 1]
        unit = Unit("quantity", f"{unit.symbol}{digit}")
    rate = f"{word}{''.join(pieces.words[stop : stop + 2])}"
    if pieces.words[stop] == "/" and pieces.glued(stop) and pieces.is_word(stop + 1):
        stop += 2
        unit = Unit("quantity", _RATES.get(rate, rate))
        stop = _with_power(pieces, stop)
    elif (
        pieces.glued(i + 1)
        and pieces.is_word(i + 1)
        or pieces.words[i + 1] in ("'", "’")
        and pieces.glued(i + 2)
    ):
        return None
    elif pieces.lows[stop] in ("per", "an") and pieces.lows[stop + 1] in ("hour", "second"):
        stop, unit = stop + 2, Unit("quantity", f"{unit.symbol}/{pieces.lows[stop + 1][0]}")
    return stop, unit


_RATES = {"km/hr": "km/h", "m/h": "[mi_i]/h", "km/hour": "km/h", "kms/hr": "km/h"}


def _ends_phrase(pieces: Pieces, i: int) -> bool:
    """True where a letter that stands alone can only be a unit: `278,000 t valued`, `5 m.`"""
    return not pieces.glued(i + 1) or pieces.words[i + 1] in tuple(".,;:)]/²³-")


def _with_power(pieces: Pieces, i: int) -> int:
    """Past the 2 of `km2` and the ^3 of `km^3`."""
    at = i + (pieces.words[i] == "^" and pieces.glued(i))
    return at + 1 if pieces.words[at] in ("2", "3") and pieces.glued(at) else i


def _read_name(pieces: Pieces, i: int) -> tuple[int, Unit] | None:
    stop, name = spell(pieces, i, _HEADS, _NAMES)
    if not name or _is_other_word(pieces, i, _NAMES[name]):
        return None
    unit = _NAMES[name]
    power = pieces.lows[stop]
    if name in _POWERED and power in ("squared", "cubed"):
        return stop + 1, Unit("quantity", f"{unit.symbol}{2 if power == 'squared' else 3}")
    return stop, unit


_POWERED = frozenset("km m metre metres meter meters kilometre kilometres".split())


def _is_other_word(pieces: Pieces, i: int, unit: Unit) -> bool:
    """True for the name in `two Cup finals`, `The 5 Times`, for a lone `x` or `pp`."""
    word = pieces.words[i]
    if word in ("x", "X", "×"):
        return (
            not pieces.glued(i)
            or pieces.glued(i + 1)
            and (pieces.is_word(i + 1) or pieces.is_number(i + 1))
        )
    if word[0].isupper() and not word.isupper() and unit.symbol not in _NAMED_AFTER_PEOPLE:
        return not pieces.is_title_case()
    if (
        word in ("quarter", "PC")
        or word == "quarters"
        and pieces.lows[i - 1] in ("three", "3", "-")
    ):
        return True
    if word in ("cup", "bit", "barrel", "knot") and not pieces.glued(i):
        return pieces.lows[i - 1] not in _SINGULARS
    return pieces.glued(i) and pieces.glued(i + 1) and pieces.is_number(i + 1)


_SINGULARS = frozenset("1 one half quarter third ½ ¼ ¾ 2 4 3 a an".split())
_NAMED_AFTER_PEOPLE = frozenset("% Cel [degF] K Mach [Btu] W V Hz J {TEU} km ha".split())


def _read_spaced_time(pieces: Pieces, i: int) -> tuple[int, Unit] | None:
    """`three straight years`, `20-odd years`, `two more long weeks`."""
    at = i
    while at < i + 2 and pieces.lows[at] in _BETWEEN:
        at += 1
    if at == i:
        return None
    unit = _NAMES.get(pieces.lows[at])
    plural = pieces.lows[at].endswith("s")
    return (at + 1, unit) if unit and unit.type == "duration" and plural else None
