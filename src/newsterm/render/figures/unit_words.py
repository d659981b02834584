"""Units as the press writes them, for the eye: `nmi`, `mph`, `°C`; JSON, CSV and pipes keep UCUM."""

from __future__ import annotations

_PRINTED = {
    "Cel": "°C", "[degF]": "°F", "deg": "degrees", "K": "kelvin", "[nmi_i]": "nmi", "[mi_i]": "mi",
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
"""Where UCUM writes them otherwise."""


def unit_words(unit: str | None) -> str:
    """`nmi` for `[nmi_i]`; what has no other name, and money's code, as it is."""
    return _PRINTED.get(unit or "", unit or "")
