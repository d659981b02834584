"""Who has the word in a turn, by the fullest name the article gives: `COLE:` is Ada Cole.

A short label is looked up among the other labels first, then in the article. `A:` is the person who is
asked, `Q:` stays; and where the questions stand alone in their paragraphs, without a label, what
follows each is the word of the one person that the article introduces.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from newsterm.core.grammar.word_classes import is_title
from newsterm.core.languages.english_people import ANSWER_LABELS, SPEAKERS_OWN
from newsterm.core.mentions.discourse import Discourse
from newsterm.core.mentions.person_names import is_person, names_within
from newsterm.core.text.span import Span
from newsterm.core.turns.labels import Label
from newsterm.core.turns.turns import Turn

_LONGEST_QUESTION = 300
"""Characters."""
_FEWEST_QUESTIONS = 2
"""Alone in their paragraphs, each with an answer: fewer make no interview."""


def speaker_of_turn(discourse: Discourse, turn: Turn, turns: Sequence[Turn]) -> str:
    label = turn.label
    if label.key in ANSWER_LABELS:
        return _asked(discourse, turns) or label.name
    if label.is_letter:
        return label.name
    longer = next((t.label for t in turns if _is_longer(t.label, label)), label)
    return _in_small_letters(discourse, longer)


def answers(discourse: Discourse, parts: Sequence[Span]) -> tuple[str, list[Span]]:
    """Who answers the questions that stand alone in their paragraphs, and what; else nothing."""
    text = discourse.text
    ends = (i for i, part in enumerate(parts) if text[part.end - 1] in "?？")
    asked = [i for i in ends if _is_question(text, parts[i])]
    pairs = [i for i in asked if i + 1 < len(parts) and i + 1 not in asked]
    if len(pairs) < _FEWEST_QUESTIONS:
        return "", []
    spoken = [part for part in parts[pairs[0] :] if not _is_question(text, part)]
    marked = any(mark in part.cut(text) for part in spoken for mark in '“”"«»')
    if marked or not _is_own(text, spoken):
        return "", []
    who = introduced(discourse, parts[pairs[0]].start)
    return (who, spoken) if who else ("", [])


def introduced(discourse: Discourse, end: int) -> str:
    """The one person that the article names in full before its first turn, or names oftenest."""
    names = [discourse.names.full(n, 0) for n in names_within(discourse.text[:end])]
    many = Counter(name for name in names if " " in name and is_person(name))
    (name, number), *others = many.most_common(2) or [("", 0)]
    return "" if others and others[0][1] == number else name


def _asked(discourse: Discourse, turns: Sequence[Turn]) -> str:
    """The person who is asked: named by a label of an answer, else before the talk begins."""
    named = [t.label for t in turns if not t.label.is_letter and _answers(discourse.text, t)]
    if len({label.key for label in named}) == 1:
        return named[0].name
    return introduced(discourse, turns[0].label.start)


def _answers(text: str, turn: Turn) -> bool:
    return bool(turn.spoken) and text[turn.spoken[-1].end - 1] not in "?？"


def _is_question(text: str, part: Span) -> bool:
    asks = text[part.end - 1] in "?？" and part.end - part.start < _LONGEST_QUESTION
    return asks and text[part.start] not in "“\"«‘'"


def _is_own(text: str, spoken: Sequence[Span]) -> bool:
    """Most answers speak of themselves: `I`, `we`."""
    own = sum(not SPEAKERS_OWN.isdisjoint(s.cut(text).lower().split()) for s in spoken)
    return own * 2 >= len(spoken)


def _is_longer(longer: Label, label: Label) -> bool:
    """`ADA COLE` for `COLE`, and `Ms. Lin Hua` for `Lin Hua` is not."""
    words, own = longer.key.split(), _name_words(label)
    return (
        bool(own)
        and len(words) > len(label.key.split())
        and _name_words(longer)[-len(own) :] == own
    )


def _name_words(label: Label) -> list[str]:
    return [w for w in label.key.replace(".", "").split() if not is_title(w)]


def _in_small_letters(discourse: Discourse, label: Label) -> str:
    """`ADA COLE` as the article writes her elsewhere; an office in capitals stays."""
    words = label.name.split()
    if not label.name.isupper():
        return discourse.names.full(label.name, label.start)
    if not _name_words(label):
        return label.name
    small = " ".join(word if is_title(word.lower().strip(".")) else word.title() for word in words)
    at = discourse.text.find(small)
    if at >= 0:
        return discourse.names.full(small, at)
    return small if len(words) > 1 else label.name
