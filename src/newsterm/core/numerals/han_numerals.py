"""Numbers in Chinese characters, written plainly in digits: `三亿` is 3亿, `二十五万` 25万, `五百人` 500人.

Only what surely counts: a number before 万 and larger scales, or one of two signs and more before a
counter or a coin; `百分之十二` is 12%, `三分之一` is 1/3. A lone 一 is an article, and 十分 is *very*.
"""

from __future__ import annotations

import re

from newsterm.core.lazy_pattern import lazy_pattern

_DIGITS = {sign: value for value, sign in enumerate("〇一二三四五六七八九")} | {
    "零": 0,
    "两": 2,
    "兩": 2,
}
_TENS = {"十": 10, "百": 100, "千": 1000}
_RUN = f"[{''.join(_DIGITS)}{''.join(_TENS)}]"
COUNTERS = "人名位個个家台辆輛件票座枚社校店戸头頭户"
"""Behind a number they say that people or things are counted: `12人`."""
_COUNTED = f"{COUNTERS}元円圆歳岁次倍所回万萬亿億兆"
_PART = rf"{_RUN}{{1,8}}(?:[点點][{''.join(_DIGITS)}]{{1,8}})?"
_NUMBER = lazy_pattern(
    rf"(?P<whole>{_RUN}{{1,4}}|[0-9]{{1,4}})分之(?P<part>{_PART}|[0-9]+(?:\.[0-9]+)?)"
    rf"|{_PART}(?=[万萬亿億兆])|{_RUN}{{2,24}}(?=[{_COUNTED}])"
)
MAY_HAVE = "十百千两兩之"
"""Signs one of which stands in every such number that no scale follows."""


def han_numbers(text: str) -> list[tuple[int, int, str]]:
    """(start, end, the same in digits) of each number, in order."""
    found = []
    for match in _NUMBER.finditer(text):
        plain = _shared(match["whole"], match["part"]) if match["whole"] else _plain(match[0])
        if plain:
            found.append((match.start(), match.end(), plain))
    return found


def _shared(whole: str, part: str) -> str:
    whole, part = "100" if whole == "百" else _plain(whole), _plain(part)
    if not whole or not part:
        return ""
    return f"{part}%" if whole == "100" else f"{part}/{whole}"


def _plain(signs: str) -> str:
    """`二十五` as 25; empty where it is no number (`千万`: on no account)."""
    if signs[0].isascii():
        return signs
    whole, point, decimals = re.sub("點", "点", signs).partition("点")
    if point:
        digits = "".join(str(_DIGITS[sign]) for sign in decimals)
        number = "0" if whole in ("零", "〇") else _plain(whole)
        return f"{number}.{digits}" if number else ""
    if signs in ("百", "千"):
        return ""
    total, digit = 0, -1
    for sign in signs:
        if sign in _DIGITS:
            if digit > 0:
                return ""  # 一九九八 is a year, 三四 three or four.
            digit = _DIGITS[sign]
        else:
            total, digit = total + (digit if digit > 0 else 1) * _TENS[sign], -1
    return str(total + max(digit, 0)) if total + digit > 0 else ""
