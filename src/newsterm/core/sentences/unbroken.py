"""Stretches of a paragraph in which no sentence ends, whatever stops they hold.

A bracket within a sentence is one: She left (it was late. Nobody saw her.) without a word. So is
a quotation after which the sentence goes on: “I came. I saw,” he said. A long quotation is not:
its sentences are read one by one, and the last of them takes the speaker. A name signed under a
quotation is no sentence either: “We saw.” — Ann Lee
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from newsterm.core.languages.english_small_words import AFTER_TAGS, TAG_PRONOUNS, TAG_VERBS
from newsterm.core.lazy_pattern import lazy_pattern
from newsterm.core.sentences.stops import NEXT
from newsterm.core.text.quotation_marks import Quoted, find_quoted

_SPACED_DASHES = (" -", " –", " —")
_BRACKETS = lazy_pattern(r"[()\[\]（）]")
# Compiled when a paragraph has a dash near its end.
_SIGNED = r"[.!?][\"'”’]? [-–—]{1,2} ?[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}\s*\Z"
_KANA = lazy_pattern("[\u3040-\u30ff]")
_PARTICLES = frozenset("とっなのはがをにもでや")
"""With them a Japanese sentence goes on behind a quotation."""
_LONGEST_TAG = 4
"""Words: what is as short behind a question, where no capital can tell, names who asked."""
_LONGEST = 120
"""Characters of a quotation that is still taken in at one glance."""


def find_unbroken(body: str, lower: bool) -> list[tuple[int, int]]:
    """Stretches in order and apart from each other; `lower`: the paragraph has no capitals."""
    merged: list[tuple[int, int]] = []
    for begun, ended in sorted([*_quotations(body, lower), *_brackets(body), *_signature(body)]):
        if merged and begun < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(ended, merged[-1][1]))
        else:
            merged.append((begun, ended))
    return merged


def _brackets(body: str) -> Iterator[tuple[int, int]]:
    """Those that open within a sentence; a bracket that opens one may hold several."""
    waiting: list[int] = []
    if "(" not in body and "[" not in body and "（" not in body:
        return
    for bracket in _BRACKETS.finditer(body):
        if bracket.group() in "([（":
            waiting.append(bracket.start())
        elif waiting:
            begun = waiting.pop()
            before = body[max(0, begun - 3) : begun].rstrip(" \n\"'“‘")[-1:]
            if before and before not in ".!?…。！？":
                yield begun, bracket.end() + (bracket.group() == "）")


def _quotations(body: str, lower: bool) -> Iterator[tuple[int, int]]:
    """The sentence cannot end with the closing mark either, so that place is taken in."""
    for quoted in find_quoted(body, 0, len(body)):
        if quoted.closed and quoted.depth == 0 and _goes_on_after(body, quoted, lower):
            short = quoted.end - quoted.start <= _LONGEST
            yield quoted.start if short else quoted.end - 4, quoted.end + 1


def _signature(body: str) -> list[tuple[int, int]]:
    tail = max(0, len(body) - 60)
    if not any(map(body[tail:].__contains__, _SPACED_DASHES)):
        return []
    signed = re.search(_SIGNED, body[tail:])
    return [(tail + signed.start(), len(body))] if signed else []


def _goes_on_after(body: str, quoted: Quoted, lower: bool) -> bool:
    last = body[max(quoted.start, quoted.end - 5) : quoted.end].rstrip("\"'”’»“› 」』")[-1:]
    following = NEXT.match(body, quoted.end)
    assert following is not None  # it matches the empty string
    before, word, sign, _ = following.groups()
    if last and last in ",;:—–-":
        return True
    if not word:
        return bool(sign) and sign in ",;:"
    if last and last in "。！？" and _KANA.search(body):
        return word[0] in _PARTICLES
    if not last or last not in ".!?…。！？؟।" or not before:
        return True
    if last in "!?…؟" and _has_no_case(word):
        return _is_tag(body, quoted.end)
    if word[0].islower() and not lower:
        return True
    words = body[quoted.end : quoted.end + 60].split()[:5]
    return (last in "!?…؟" or lower) and _names_speaker(words, lower)


def _has_no_case(word: str) -> bool:
    return word[0].isalpha() and word[0].lower() == word[0].upper()


def _is_tag(body: str, at: int) -> bool:
    """True for a few words up to the next stop."""
    rest = re.split(r"[.!?।؟。]", body[at : at + 80], maxsplit=1)
    return len(rest) > 1 and len(rest[0].split()) <= _LONGEST_TAG


def _names_speaker(words: list[str], lower: bool) -> bool:
    """A cue among the first words after a quotation: “Ready?” Anna Bell asked."""
    for word, after in pairwise([*words, ""]):
        if word.strip(",.").lower() in TAG_VERBS:
            return word == words[0] or word.endswith((".", ",")) or after in AFTER_TAGS
        if not (lower or word[0].isupper()) or word in TAG_PRONOUNS:
            return False
    return False
