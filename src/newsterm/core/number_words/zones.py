"""Time zones by the letters that the press prints behind an hour.

A table only; the letters and offsets are those of the IANA time zone database.
"""

from __future__ import annotations

ZONES = {
    "gmt": "Z", "utc": "Z", "est": "-05:00", "edt": "-04:00", "et": "", "cst": "", "cdt": "-05:00",
    "ct": "", "mst": "-07:00", "mdt": "-06:00", "mt": "", "pst": "-08:00", "pdt": "-07:00", "pt": "",
    "bst": "+01:00", "cet": "+01:00", "cest": "+02:00", "eet": "+02:00", "eest": "+03:00",
    "ist": "", "pkt": "+05:00", "npt": "+05:45", "hkt": "+08:00", "sgt": "+08:00", "myt": "+08:00",
    "pht": "+08:00", "wib": "+07:00", "jst": "+09:00", "kst": "+09:00", "aest": "+10:00",
    "aedt": "+11:00", "acst": "+09:30", "awst": "+08:00", "nzst": "+12:00", "nzdt": "+13:00",
    "msk": "+03:00", "trt": "+03:00", "irst": "+03:30", "gst": "+04:00", "ast": "", "eat": "+03:00",
    "cat": "+02:00", "wat": "+01:00", "sast": "+02:00", "akdt": "-08:00", "hst": "-10:00",
    "brt": "-03:00", "art": "-03:00", "wast": "+02:00", "z": "Z",
}  # fmt: skip
"""Offset from UTC as ISO 8601, "" where the letters name several zones."""
