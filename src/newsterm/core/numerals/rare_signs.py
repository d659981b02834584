"""Numbers in signs that few texts have: `٤٫٢`, `３.２`, `3.2亿`, `三亿`, `12¹ percent`, soft hyphens.

All of them become tokens as any other: digits of other scripts are given in ASCII, marks that nobody
sees are left out, so are footnote marks behind a number and what a line end broke a word with, and in
East Asia a scale and a currency behind a number stand apart from the words they are written to. A text
without such signs pays one look.
"""

from __future__ import annotations

import re

from newsterm.core.lazy_pattern import lazy_pattern
from newsterm.core.number_words.coin_names import BEHIND_SCALES, COIN_NAMES
from newsterm.core.number_words.english_numbers import (
    BEFORE_HYPHENS,
    BEHIND_HYPHENS,
    NUMBER_WORDS,
)
from newsterm.core.number_words.scale_words import own_scales
from newsterm.core.numerals.han_numerals import MAY_HAVE, han_numbers
from newsterm.core.spelling.broken_words import BREAK, LIGATURES, has_broken_words

_INVISIBLE = "\u00ad\u2060\u200e\u200f\u061c"
"""Soft hyphen, word joiner, marks of direction."""
POWERS = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
_ZEROS = (0x660, 0x6F0, 0x966, 0x9E6, 0xFF10)
"""Of the digits: Arabic-Indic, their eastern forms, Devanagari, Bengali, full-width."""
_ASCII = {zero + value: str(value) for zero in _ZEROS for value in range(10)} | {
    0x66B: ".",
    0x66C: ",",
}
EAST_ASIA = "\u3040"
"""Kana and everything after it: what is written without blanks."""
_SCALES = sorted({*own_scales("zh"), *own_scales("ko")}, key=len, reverse=True)
_SCALE_SIGNS = "".join(sorted({sign for scale in _SCALES for sign in scale}))
_COINS = sorted(
    (name for name in {*COIN_NAMES, *BEHIND_SCALES} if name >= EAST_ASIA), key=len, reverse=True
)
_DIGITS = "".join(f"{chr(zero)}-{chr(zero + 9)}" for zero in _ZEROS)
_SIGNS = f"{_INVISIBLE}{_DIGITS}٫٬⁰¹²³⁴-⁹†‡"
_RARE = lazy_pattern(f"[{_SIGNS}{''.join(sorted({*_SCALE_SIGNS, *MAY_HAVE}))}]")
_BREAK = lazy_pattern(rf"{BREAK}|(?<=\d)-[ \t\r]*\n\s*(?=\w)")
_WORD = lazy_pattern(r"[^\W\d_]*")
_FULL_WIDTH_MARK = lazy_pattern(r"(?<=[０-９])(?:．(?=[０-９])|，(?=[０-９]{3}(?![０-９])))")
_MARKS = {"．": ".", "，": ","}
WORDS_AMONG_THEM = (
    r"(?<=\d)[⁺⁻]?[⁰¹²³⁴-⁹]+|(?<=\d)[†‡]+|(?<=[^\W\d_]{3})[⁰¹²³⁴-⁹]+"
    rf"|(?<=\d)(?:{'|'.join(_SCALES)})"
    rf"|(?:(?<=[\d{_SCALE_SIGNS}])|(?<=[\d만억조천] ))"
    # The Korean coin is the head of many words; a particle may follow it.
    rf"(?:원(?=[이을은의에도과만으로]|\W|$)|{'|'.join(coin for coin in _COINS if coin != '원')})"
    # Vowel signs are no letters to Python.
    r"|(?:[^\W\d_⁰¹²³⁴-⁹]|[\u0300-\u036f\u093a-\u094f\u0981-\u0983\u09bc-\u09cd])+(?:(?<![^\W\d_]{3})[⁰¹²³⁴-⁹]+)?"
    r"|[⁰¹²³⁴-⁹]+"
)
"""A pattern of the tokens that stand only among such signs; a word is the last of them."""


def has_rare_signs(text: str) -> bool:
    return has_broken_words(text) or (not text.isascii() and _RARE.search(text) is not None)


def plainly_written(text: str) -> tuple[str, list[int], list[int]]:
    """The text with ASCII digits and whole words; where each of its signs began and ended."""
    breaks = {_cut(text, match): match.end() for match in _BREAK.finditer(text)}
    hidden = {at for start, end in breaks.items() for at in range(start, end)}
    text = _FULL_WIDTH_MARK.sub(lambda mark: _MARKS[mark.group()], text).translate(_ASCII)
    signs: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for first, stop, number in [*han_numbers(text), (len(text), len(text), "")]:
        for i in range(at, first):
            if i not in hidden and text[i] not in _INVISIBLE:
                letters = LIGATURES.get(text[i], text[i])
                signs.append(letters)
                starts += [i] * len(letters)
                ends += [breaks.get(i + 1, i + 1)] * len(letters)
        places = [min(first + i, stop - 1) for i in range(len(number))][:-1]
        signs.append(number)
        starts += [*places, *([stop - 1] if number else [])]
        ends += [*places[1:], stop - 1, stop][-len(number) :] if number else []
        at = stop
    return "".join(signs), starts, ends


def _cut(text: str, found: re.Match[str]) -> int:
    """Where the break in a word begins; its hyphen stays in `year-` `old` and `twenty-` `five`."""
    before = text[max(0, found.start() - 20) : found.start()]
    word = re.split(r"\W", before)[-1]
    is_compound = before[: len(before) - len(word)].endswith("-") or word[-1:].isdigit()
    is_compound = is_compound or word.lower() in NUMBER_WORDS or word.lower() in BEFORE_HYPHENS
    behind = _WORD.match(text, found.end())
    return found.start() + (is_compound or (behind and behind[0].lower()) in BEHIND_HYPHENS)


def is_footnote(text: str, start: int, end: int) -> bool:
    """True for the mark behind 12¹, 4.5† and million²; 2³, 10⁶ and ×10⁶ are powers."""
    mark = text[start]
    if mark in "†‡":
        return start > 0 and text[start - 1].isdecimal()
    if mark not in "¹²³⁴⁵⁶⁷⁸⁹" or end - start > 2:
        return False
    if not text[start - 1 : start].isdecimal():
        return start > 0
    begin = start
    while begin > max(0, start - 20) and (text[begin - 1].isdecimal() or text[begin - 1] in ".,"):
        begin -= 1
    return start - begin > 1 and text[begin:start] != "10"
