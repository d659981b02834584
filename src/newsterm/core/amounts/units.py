"""Units: what is measured in km, in tonnes, in barrels, in years.

A table only, one entry a unit: `symbol: names | printed | smaller`. A new unit is one line here and
nothing elsewhere.

- The symbol is UCUM's where it has one (https://ucum.org); with `^` its names may have a capital
  (`30 degrees Celsius`). A unit of time says behind it what one of it is in ISO 8601, without the P.
- A name is in lower case, a hyphen in it a blank or a hyphen in print; with `=1` it is the unit only
  behind a singular number (`one cup`, but not `two Cup finals`).
- What is printed for it differs in upper and lower case (`MW` is not `mW`). Letters that are other
  words too take a mark: with `!` they must touch the number (`5in`), with `~` they touch it or end
  the phrase (`30 C.`).
- A smaller unit may follow with a number of its own: how many of it make one (`5 ft 11 in`).
"""

from __future__ import annotations

from collections.abc import Iterator

from newsterm.core.value import frozen

_QUANTITIES = """
km^: kilometer kilometers kilometre kilometres kms klicks | km Km KM | 1000 m
m: meter meters metre metres | m~ | 100 cm
cm: centimeter centimeters centimetre centimetres cms | cm
mm: millimeter millimeters millimetre millimetres | mm
um: micron microns micrometre micrometres micrometer micrometers | µm μm
nm: nanometre nanometres nanometer nanometers | nm
[mi_i]: mile miles | mi!
[nmi_i]: nautical-mile nautical-miles
[ft_i]: foot feet ft | | 12 [in_i]
[in_i]: inch inches | in!
[yd_i]: yard yards yds yd
[ly]: light-year light-years lightyear lightyears
km2: square-kilometer square-kilometers square-kilometre square-kilometres sq-km sq-kms square-km
    sq-kilometre sq-kilometres sq-kilometer sq-kilometers | km2 km² sqkm
m2: square-meter square-meters square-metre square-metres sq-m sq-meters sq-metres sq-mt sqm sqms |
    m2 m²
cm2: square-centimetres square-centimeters
[smi_us]: square-mile square-miles sq-mi sq-miles sq-mile
[sft_i]: square-foot square-feet sq-ft sqft sq-feet sq-foot
[syd_i]: square-yard square-yards
[sin_i]: square-inch square-inches
har^: hectare hectares | ha
[acr_us]: acre acres
m3: cubic-meter cubic-meters cubic-metre cubic-metres cu-m cubic-m | m3 m³
km3: cubic-kilometer cubic-kilometers cubic-kilometre cubic-kilometres | km3 km³
cm3: cubic-centimetres cubic-centimeters cubic-centimetre cubic-centimeter
[cft_i]: cubic-foot cubic-feet cu-ft
[cyd_i]: cubic-yard cubic-yards
L: liter liters litre litres ltr ltrs | L~ l~
mL: milliliter milliliters millilitre millilitres | mL ml
cL: centilitre centilitres centiliter centiliters | cl
hL: hectoliters hectolitres hectoliter hectolitre
[gal_us]: gallon gallons gal gals
[pt_us]: pint pints
[qt_us]: quart quarts
[cup_us]: cup=1 cups
[tbs_us]: tablespoon tablespoons tbsp
[tsp_us]: teaspoon teaspoons tsp
[bbl_us]: barrel=1 barrels bbl bbls
[bu_us]: bushel bushels
{TEU}^: teu teus
t: tonne tonnes ton tons metric-ton metric-tons metric-tonne metric-tonnes | t~
[ston_av]: short-ton short-tons
kt: kiloton kilotons kilotonne kilotonnes | kt
Mt: megaton megatons megatonne megatonnes | Mt! MT~
Gt: gigaton gigatons gigatonne gigatonnes
kg: kilogram kilograms kilogramme kilogrammes kilo kilos kgs | kg Kg KG | 1000 g
g: gram grams gramme grammes gm gms | g!
mg: milligram milligrams milligramme milligrammes | mg
ug: microgram micrograms | µg μg mcg
ug/m3: micrograms-per-cubic-meter micrograms-per-cubic-metre
[mi_i]/[gal_us]: miles-per-gallon mpg
q: quintal quintals
[oz_av]: ounce ounces | oz
[oz_tr]: troy-ounce troy-ounces
[lb_av]: lb lbs pound pounds | | 16 [oz_av]
[stone_av]: stone | st! | 14 [lb_av]
[car_m]: carat carats
deg: degree degrees deg
Cel^: degree-celsius degrees-celsius degrees-centigrade degree-centigrade celsius centigrade
    degrees-c deg-c | C~ ℃
[degF]^: degree-fahrenheit degrees-fahrenheit fahrenheit degrees-f deg-f | F~ ℉
K^: kelvin kelvins
km/h: kilometer-per-hour kilometers-per-hour kilometre-per-hour kilometres-per-hour kph kmph kmh
    km-per-hour kilometers-an-hour kilometres-an-hour km-an-hour kilometer-an-hour
    kilometre-an-hour kms-per-hour kilometre-hour | kmh kph km/hr km/hour kms/hr
[mi_i]/h: mile-per-hour miles-per-hour mph miles-an-hour mile-an-hour | m/h
m/s: meter-per-second meters-per-second metre-per-second metres-per-second metres-a-second
    meters-a-second
[ft_i]/s: feet-per-second
[kn_i]: knot=1 knots
m3/s: cubic-metres-per-second cubic-meters-per-second cumecs
[cft_i]/s: cusecs cusec
Mach^: mach
W^: watt watts | W~
kW: kilowatt kilowatts | kW KW
MW: megawatt megawatts | MW
GW: gigawatt gigawatts | GW
TW: terawatt terawatts | TW
kW.h: kilowatt-hour kilowatt-hours kilowatthours | kWh KWh kwh
MW.h: megawatt-hour megawatt-hours | MWh
GW.h: gigawatt-hour gigawatt-hours | GWh
TW.h: terawatt-hour terawatt-hours | TWh
V^: volt volts | V!
kV: kilovolt kilovolts | kV
A: amp amps ampere amperes
Hz^: hertz | Hz
kHz: kilohertz | kHz
MHz: megahertz | MHz
GHz: gigahertz | GHz
[HP]: horsepower hp bhp
J^: joule joules | J!
kJ: kilojoules kilojoule | kJ
[Btu]^: british-thermal-units btu btus
MMBtu: mmbtu
kcal: calorie calories kcal kilocalories
dB: decibel decibels | dB
[psi]: psi
Pa: pascals
hPa: hectopascals hectopascal millibars millibar
By: byte bytes
kBy: kilobyte kilobytes | KB kB kb
MBy: megabyte megabytes | MB Mb
GBy: gigabyte gigabytes | GB Gb
TBy: terabyte terabytes | TB Tb
PBy: petabyte petabytes | PB
EBy: exabyte exabytes | EB
bit: bit=1 bits
Mbit/s: megabits-per-second | Mbps mbps
Gbit/s: gigabits-per-second | Gbps
px: pixel pixels
MP: megapixel megapixels | MP!
[ppm]: parts-per-million | ppm
[ppb]: parts-per-billion | ppb
rad: radians
Bq: becquerels becquerel
mSv: millisieverts millisievert | mSv
[ft2]: | ft² ft2
mA.h: | mAh
kbit/s: | kbps Kbps
Wh: | Wh
THz: | THz
keV: | keV
MeV: | MeV
GeV: | GeV
TeV: | TeV
bpd: | bpd
mbpd: | mbpd
bcm: | bcm
bcf: | bcf
tcf: | tcf
cc: | cc
fps: | fps
Gy: | Gy
MJ: | MJ
GJ: | GJ
mGy: | mGy
rpm: | rpm
tpd: | tpd
dm: | dm
"""
_TIMES = """
a 1Y: year years yr yrs | | mo wk d
mo 1M: month months | | wk d
wk 1W: week weeks wk wks | | d
d 1D: day days | | h min
h T1H: hour hours hr hrs | h! | min m
min T1M: minute minutes min mins | | s
s T1S: second seconds sec secs
ms T1e-3S: millisecond milliseconds
10a 10Y: decade decades
100a 100Y: century centuries
1000a 1000Y: millennium millennia millenniums
2wk 2W: fortnight fortnights
3mo 3M: quarters
night 1D: night nights
weekend 2D: weekends
us T1e-6S: microsecond microseconds
ns T1e-9S: nanosecond nanoseconds
"""
_PERCENTAGES = """
%^: % ％ ٪ percent per-cent pct pc percents per-cents prozent pour-cent por-ciento por-cento
    per-cento procent procenta procentów procenty proc процентов процента процент процентам प्रतिशत
    τοις-εκατό prosent prosenttia százalék بالمئة بالمائة في-المئة في-المائة درصد فیصد শতাংশ
pp: percentage-point percentage-points percent-points percent-point percentage pp ppt ppts
    prozentpunkte prozentpunkten points-de-pourcentage puntos-porcentuales pontos-percentuais
    punti-percentuali procentpunten процентных-пункта процентных-пунктов
bp: basis-point basis-points bps bp
‰: ‰ permille per-mille
"""
_MULTIPLES = """
times: times x × fold
"""


@frozen
class Unit:
    type: str
    """percent, quantity, duration or multiple."""
    symbol: str
    capital: bool = False
    """True where its names may begin with a capital."""
    lasts: str = ""
    """Of a time, ISO 8601 without the P: `T1H`, `10Y`."""
    smaller: tuple[str, ...] = ()
    """Symbols of the units that may follow; for a quantity, how many make one stands first."""


def _entries() -> Iterator[tuple[Unit, str, str]]:
    """(unit, names, printed forms), with their marks."""
    for type, table in (
        ("quantity", _QUANTITIES),
        ("duration", _TIMES),
        ("percent", _PERCENTAGES),
        ("multiple", _MULTIPLES),
    ):
        for entry in table.strip().replace("\n    ", " ").split("\n"):
            head, _, forms = entry.partition(":")
            names, printed, smaller, *_ = f"{forms}||".split("|")
            symbol, _, lasts = head.partition(" ")
            capital = symbol[-1] == "^"
            unit = Unit(type, symbol.rstrip("^"), capital, lasts, tuple(smaller.split()))
            yield unit, names, printed


_ENTRIES = tuple(_entries())
UNIT_NAMES = {
    name.removesuffix("=1").replace("-", " "): unit
    for unit, names, _ in _ENTRIES
    for name in names.split()
}
SINGULAR_NAMES = frozenset(
    name[:-2] for _, names, _ in _ENTRIES for name in names.split() if name[-2:] == "=1"
)
"""Names that stand for the unit only behind a singular number."""
UNIT_SYMBOLS = {
    form.rstrip("!~"): unit for unit, _, printed in _ENTRIES for form in printed.split()
}
GLUED = frozenset(
    form[:-1] for _, _, printed in _ENTRIES for form in printed.split() if form[-1] == "!"
)
"""Of UNIT_SYMBOLS, what must touch the number."""
GLUED_OR_LAST = frozenset(
    form[:-1] for _, _, printed in _ENTRIES for form in printed.split() if form[-1] == "~"
)
"""Of UNIT_SYMBOLS, what must touch the number or end the phrase."""
TIMES = {unit.symbol: unit for unit, _, _ in _ENTRIES if unit.type == "duration"}
