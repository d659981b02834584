"""Turkish words that stand with numbers."""

from __future__ import annotations

PERCENT = "yüzde"
"""It stands before the number: `yüzde 12`."""
