"""The language of a text, from its script and its commonest words.

A page of news holds so many stop words that counting them tells seven languages apart without a
model; a text whose counts say little gets None rather than a guess.
"""

from __future__ import annotations

from collections import Counter

from newsterm.core.words import STOP_WORDS, words

_SAMPLE = 3000
"""Characters looked at: the cost stays the same for a page and for a book."""


def language_of(text: str) -> str | None:
    """ISO 639-1 code, or None where the text is too short or too mixed to tell."""
    sample = text[:_SAMPLE]
    if sample.isascii():
        return _by_stop_words(words(sample))
    letters = sum(map(str.isalpha, sample))
    kana = sum("\u3040" <= c <= "\u30ff" for c in sample)
    han = sum("\u3400" <= c <= "\u9fff" for c in sample)
    if letters and han + kana > letters / 3:
        return "ja" if kana > han / 10 else "zh"
    return _by_stop_words(words(sample))


def _by_stop_words(tokens: list[str]) -> str | None:
    seen = Counter(tokens)
    hits = {code: sum(seen[word] for word in stops) for code, stops in STOP_WORDS.items()}
    first, second = sorted(hits, key=lambda code: -hits[code])[:2]
    if hits[first] < max(1, 0.12 * len(tokens)) or hits[first] < 1.15 * hits[second]:
        return None
    return first
