"""What may stand behind an hour: `a.m.`, `pm`, `GMT`, `Eastern time`, `UTC+8`.

Each answers with the token behind it, 0 where it does not stand there. `am` without points is a verb
too, `EST` a word in capitals only; letters of zones are left to the table `zones`.
"""

from __future__ import annotations

from newsterm.core.number_words.english_calendar import AFTER_AM, HALVES_OF_DAY, NAMED_ZONES
from newsterm.core.number_words.zones import ZONES
from newsterm.core.numerals.tokens import Tokens


def half_of_day_end(tokens: Tokens, i: int) -> int:
    """The token after `a.m.`, `pm` at token i; 0 where neither stands there, as in `2 am happy`."""
    word, after = tokens.words[i], i + 1
    if tokens.lows[i] not in HALVES_OF_DAY:
        return 0
    verb = word == "am" and not tokens.glued[i] and tokens.is_word(after)
    if verb and tokens.lows[after] not in AFTER_AM and not zone_end(tokens, after):
        return 0
    return after + ("." in word and tokens.words[after] == "." and tokens.glued[after])


def zone_end(tokens: Tokens, i: int) -> int:
    """The token after the time zone at token i; 0 where there is none."""
    word, low = tokens.words[i], tokens.lows[i]
    if word == "Z":
        return i + 1 if tokens.glued[i] else 0
    if low in ZONES:
        after_half = tokens.lows[i - 1] in ("am", "pm", ".") and len(low) == 3
        return _past_offset(tokens, i + 1) if word.isupper() or after_half else 0
    if low not in NAMED_ZONES or not tokens.is_capital(i):
        return 0
    end = i + 1 + (tokens.lows[i + 1] in ("standard", "daylight"))
    if tokens.lows[end] == "time":
        return end + 1
    return end if low == "eastern" else 0


def offset_behind(tokens: Tokens, i: int) -> str:
    """`+01:00` of the `+0100` at token i, as heads of mail have it; empty where none stands there."""
    digits = tokens.words[i + 1]
    if tokens.words[i] not in ("+", "-", "−") or tokens.glued[i] or not tokens.glued[i + 1]:
        return ""
    if len(digits) != 4 or not digits.isdecimal() or digits > "1400":
        return ""
    sign = "+" if tokens.words[i] == "+" else "-"
    return f"{sign}{digits[:2]}:{digits[2:]}" if digits[2:] in ("00", "30", "45") else ""


def _past_offset(tokens: Tokens, i: int) -> int:
    """Past the +8 of `UTC+8`."""
    signed = tokens.words[i] in ("+", "-", "−") and tokens.glued[i]
    return i + 2 if signed and tokens.is_number(i + 1) else i
