"""The turns of a transcript: each with its label, and the paragraphs that are spoken in it.

An article is taken for a transcript where two labels answer each other: one comes back, or a
question is followed by another's words, or two names stand alone on their lines above what they say.
Lists with colons (`Venue: …`, `Starter: …`) do neither. Within a transcript a paragraph without
a label goes on with the turn before it. Who a label means in full is asked in `turn_speakers`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from newsterm.core.languages.english_people import SPEAKS_OF_ITSELF
from newsterm.core.text.span import Span
from newsterm.core.turns.labels import LONGEST_LABEL, LONGEST_NAME, Label, bare_label, label_of
from newsterm.core.value import frozen

_FEWEST = 2
"""Paragraphs of a talk."""
_LETTERS = "QA"
_STOPS = frozenset(".?!…。？！")
_CLOSING = "\"”’'»)"


@frozen
class Turn:
    label: Label
    spoken: tuple[Span, ...]
    """What is said, one stretch a paragraph, without the label."""
    parts: tuple[Span, ...]
    """The paragraphs it stands in, the label's own among them."""


def find_turns(text: str, parts: Sequence[Span]) -> list[Turn]:
    """The turns among the paragraphs of an article; none where it is no transcript."""
    if len(parts) < _FEWEST:
        return []
    labels = _labels(text, parts)
    if len(labels) < 2:
        return []
    places = [*labels, len(parts)]
    turns = [_turn(text, labels[i], parts[i:after]) for i, after in pairwise(places)]
    return _without_tail(text, turns) if _is_transcript(text, turns) else []


def _labels(text: str, parts: Sequence[Span]) -> dict[int, Label]:
    """The labels by the number of their paragraph."""
    found = {
        i: label
        for i, part in enumerate(parts)
        if (
            text.find(":", part.start, part.start + LONGEST_LABEL) >= 0
            or text[part.start] in _LETTERS
        )
        and (label := label_of(text, part))
    }
    if len(found) < 2:
        found = _bare_labels(text, parts)
    if not found:
        return found
    many = Counter(label.key for label in found.values())
    asked = any(text[part.end - 1] in "?？" for part in parts)
    return {
        i: label
        for i, label in found.items()
        if label.is_known or many[label.key] > 1 or (asked and _is_speech(text, parts[i]))
    }


def _bare_labels(text: str, parts: Sequence[Span]) -> dict[int, Label]:
    """Names alone on their lines, with no colon: of each other only, and one of them again."""
    found = {
        i: label
        for i, part in enumerate(parts[:-1])
        if part.end - part.start <= LONGEST_NAME
        and (label := bare_label(text, part))
        and _ends(text, parts[i + 1])
    }
    if len(found) < 3:
        return {}
    many = Counter(label.key for label in found.values())
    named = {i: label for i, label in found.items() if many[label.key] > 1 or label.is_known}
    again = [key for key, number in many.items() if number > 1]
    return named if len(many) > 1 and again and len(named) > 2 else {}


def _turn(text: str, label: Label, parts: Sequence[Span]) -> Turn:
    own, *others = parts
    spoken = [Span(label.words_at, own.end)] if label.words_at < own.end else []
    spoken += [part for part in others if _is_told(text, part)]
    return Turn(label, tuple(spoken), tuple(parts))


def _is_told(text: str, part: Span) -> bool:
    """Not `(Applause)`, nor an office on a line below the name."""
    bracket = text[part.start] in "([" and text[part.end - 1] in ")]"
    return _ends(text, part) and not bracket


def _ends(text: str, part: Span) -> bool:
    """It closes as a sentence does."""
    return part.cut(text).rstrip(_CLOSING)[-1:] in _STOPS


def _is_speech(text: str, part: Span) -> bool:
    return text[part.end - 1] in "?？" or _speaks(text, part)


def _speaks(text: str, part: Span) -> bool:
    """`I`, `we`, `you`: somebody has the word."""
    return not SPEAKS_OF_ITSELF.isdisjoint(part.cut(text).lower().replace(",", " ").split())


def _is_transcript(text: str, turns: Sequence[Turn]) -> bool:
    told = [turn for turn in turns if turn.spoken]
    many = Counter(turn.label.key for turn in told)
    if len(many) < 2:
        return False
    changes = sum(a.label.key != b.label.key for a, b in pairwise(told))
    comes_back = max(many.values()) > 1 and len(told) > 2 and changes > 1
    asks = any(
        text[a.spoken[-1].end - 1] in "?？" and a.label.key != b.label.key
        for a, b in pairwise(told)
    )
    apart = sum(turn.label.words_at == turn.parts[0].end for turn in told)
    loud = all(turn.label.is_loud for turn in told) and any(
        _speaks(text, part) for turn in told for part in turn.spoken
    )
    return comes_back or asks or apart > 1 or loud


def _without_tail(text: str, turns: list[Turn]) -> list[Turn]:
    """Without what the teller adds when the talk is over: it speaks of nobody as I or you."""
    last = turns[-1]
    apart = last.label.words_at == last.parts[0].end
    if apart or any(len(turn.spoken) > 1 for turn in turns[:-1]):
        return turns
    keep = 1
    while keep < len(last.parts) and _speaks(text, last.parts[keep]):
        keep += 1
    parts = last.parts[:keep]
    spoken = tuple(s for s in last.spoken if s.end <= parts[-1].end)
    return [*turns[:-1], Turn(last.label, spoken, parts)]
