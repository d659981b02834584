"""Numbers with what they measure: money, units, percentages, parts and ranges of them."""
