"""The language of a text, from its script and its commonest words.

A page of news holds so many stop words that counting them tells seven languages apart without a
model; a text whose counts say little gets None rather than a guess.
"""

from __future__ import annotations

import re

from newsterm.core.words import STOP_WORDS, words

_KANA = re.compile(r"[\u3040-\u30ff]")
_HAN = re.compile(r"[\u3400-\u9fff]")
_SAMPLE = 4000
"""Characters looked at: the cost stays the same for a page and for a book."""


def language_of(text: str) -> str | None:
    """ISO 639-1 code, or None where the text is too short or too mixed to tell."""
    sample = text[:_SAMPLE]
    letters = sum(map(str.isalpha, sample))
    if not letters:
        return None
    han, kana = len(_HAN.findall(sample)), len(_KANA.findall(sample))
    if han + kana > letters / 3:
        return "ja" if kana > han / 10 else "zh"
    return _by_stop_words(words(sample))


def _by_stop_words(tokens: list[str]) -> str | None:
    hits = {
        code: sum(token in stops for token in tokens) / len(tokens)
        for code, stops in STOP_WORDS.items()
        if tokens
    }
    first, second, *_ = sorted(hits, key=lambda code: -hits[code]) or ("", "")
    if not first or hits[first] < 0.12 or hits[first] < 1.15 * hits[second]:
        return None
    return first
