"""What a summary is: the lines that were taken. How they are chosen is another matter (`summary`)."""

from __future__ import annotations

from newsterm.core.text.span import Span
from newsterm.core.value import frozen


@frozen
class Reason:
    """Something that spoke for a sentence."""

    kind: str
    """One of `reasons.REASONS`."""
    strength: float
    """By how much it raised the sentence over the article's average one."""


@frozen
class Line(Span):
    """One line of a summary: a sentence without its dateline, or a quotation with all of its."""

    paragraph: int
    """Index among the article's paragraphs."""
    sentence: int
    """The first of its sentences: index among the article's."""
    score: float
    reasons: tuple[Reason, ...] = ()
    """What spoke for it, the strongest first; empty where the method cannot tell."""


@frozen
class Summary:
    """The lines a method took, in the article's order."""

    method: str
    words: int
    lines: tuple[Line, ...]
