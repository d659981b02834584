"""German words that stand with numbers: what `1,5 Mio. Euro` and `20 Uhr` take."""

from __future__ import annotations

PRINTED_SCALES = {"mio": 10**6, "mrd": 10**9}
"""Short forms, which take a full stop along."""
HOUR = "uhr"
