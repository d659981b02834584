"""German words that stand with numbers: what `20 Uhr` takes."""

from __future__ import annotations

HOUR = "uhr"
