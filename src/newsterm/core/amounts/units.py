"""The names of units: what is measured in km, in tonnes, in barrels, in years.

Tables only. A line is `symbol: name name ...`, the symbol UCUM's where it has one; a hyphen in a
name is a blank or a hyphen in print.
"""

from __future__ import annotations

from newsterm.core.value import frozen


@frozen
class Unit:
    type: str
    """percent, quantity, duration or multiple."""
    symbol: str


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
km2: square-kilometer square-kilometers square-kilometre square-kilometres sq-km sq-kms
    square-km sq-kilometre sq-kilometres sq-kilometer sq-kilometers
m2: square-meter square-meters square-metre square-metres sq-m sq-meters sq-metres sq-mt sqm
    sqms
cm2: square-centimetres square-centimeters
[smi_us]: square-mile square-miles sq-mi sq-miles sq-mile
[sft_i]: square-foot square-feet sq-ft sqft sq-feet sq-foot
[syd_i]: square-yard square-yards
[sin_i]: square-inch square-inches
har: hectare hectares
[acr_us]: acre acres
m3: cubic-meter cubic-meters cubic-metre cubic-metres cu-m cubic-m
km3: cubic-kilometer cubic-kilometers cubic-kilometre cubic-kilometres
cm3: cubic-centimetres cubic-centimeters cubic-centimetre cubic-centimeter
[cft_i]: cubic-foot cubic-feet cu-ft
[cyd_i]: cubic-yard cubic-yards
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
t: tonne tonnes ton tons metric-ton metric-tons metric-tonne metric-tonnes
[ston_av]: short-ton short-tons
kt: kiloton kilotons kilotonne kilotonnes
Mt: megaton megatons megatonne megatonnes
Gt: gigaton gigatons gigatonne gigatonnes
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
Cel: degree-celsius degrees-celsius degrees-centigrade degree-centigrade celsius centigrade
    degrees-c deg-c
[degF]: degree-fahrenheit degrees-fahrenheit fahrenheit degrees-f deg-f
K: kelvin kelvins
km/h: kilometer-per-hour kilometers-per-hour kilometre-per-hour kilometres-per-hour kph kmph kmh
    km-per-hour kilometers-an-hour kilometres-an-hour km-an-hour kilometer-an-hour
    kilometre-an-hour kms-per-hour kilometre-hour
[mi_i]/h: mile-per-hour miles-per-hour mph miles-an-hour mile-an-hour
m/s: meter-per-second meters-per-second metre-per-second metres-per-second metres-a-second
    meters-a-second
[ft_i]/s: feet-per-second
[kn_i]: knot knots
m3/s: cubic-metres-per-second cubic-meters-per-second cumecs
[cft_i]/s: cusecs cusec
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
us: microsecond microseconds
ns: nanosecond nanoseconds
"""
_PERCENTAGES = """
%: % ％ percent per-cent pct pc percents per-cents prozent pour-cent por-ciento
pp: percentage-point percentage-points percent-points percent-point percentage pp ppt ppts
bp: basis-point basis-points bps bp
‰: ‰ permille per-mille
"""
_MULTIPLES = """
times: times x × fold
"""
# Symbols as they are printed: upper and lower case differ.
_SYMBOLS = """
km: Km KM
um: µm μm
km2: km² sqkm
m2: m²
[ft2]: ft² ft2
m3: m³
km3: km³
[mi_i]: mi
[in_i]: in
har: ha
L: l
mL: ml
cL: cl
Mt: MT
kg: Kg KG
ug: µg μg mcg
[oz_av]: oz
Cel: C ℃
[degF]: F ℉
km/h: kmh kph
kW: KW
kW.h: kWh KWh kwh
MW.h: MWh
GW.h: GWh
TW.h: TWh
mA.h: mAh
kBy: KB kB kb
MBy: MB Mb
GBy: GB Gb
TBy: TB Tb
PBy: PB
EBy: EB
Mbit/s: Mbps mbps
Gbit/s: Gbps
kbit/s: kbps Kbps
[ppm]: ppm
[ppb]: ppb
[stone_av]: st
"""
_PLAIN_SYMBOLS = """
km m cm mm nm km2 m2 m3 km3 L mL t Mt kt kg g mg W kW MW GW TW Wh V kV Hz kHz MHz GHz THz MP dB
bpd mbpd bcm bcf tcf cc fps mSv Gy J kJ MJ GJ mGy rpm tpd dm
"""


def _entries(table: str) -> dict[str, str]:
    """Each form with its symbol."""
    lines = table.strip().replace("\n    ", " ").split("\n")
    entries: dict[str, str] = {}
    for symbol, _, forms in (line.partition(": ") for line in lines):
        entries.update(dict.fromkeys(forms.split(), symbol))
    return entries


UNIT_NAMES = {
    name.replace("-", " "): Unit(kind, symbol)
    for kind, table in (
        ("quantity", _QUANTITIES),
        ("duration", _TIMES),
        ("percent", _PERCENTAGES),
        ("multiple", _MULTIPLES),
    )
    for name, symbol in _entries(table).items()
}
UNIT_SYMBOLS = {
    form: Unit("quantity", symbol)
    for form, symbol in (_entries(_SYMBOLS) | {s: s for s in _PLAIN_SYMBOLS.split()}).items()
} | {"h": Unit("duration", "h")}
