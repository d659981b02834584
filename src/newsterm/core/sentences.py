"""Where sentences end.

One scan over the stops of a paragraph. A stop ends a sentence where its two words say so (see
`stops`), and where nothing holds the place together: a bracket within a sentence, or a quotation
after which the sentence goes on. The items of a list run into one line begin at their labels.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from newsterm.core.abbreviations import CUES
from newsterm.core.article import Article
from newsterm.core.marks import Quoted, find_quoted
from newsterm.core.span import Span, trim
from newsterm.core.stops import NEXT, STOP, ends_sentence, look_around


@dataclass(frozen=True)
class Sentence(Span):
    paragraph: int
    """Which of the article's paragraphs it stands in."""


_WORD = re.compile(r"[^\W_]")
_BRACKETS = re.compile(r"[()\[\]]")
_LABEL = re.compile(r"(?:(?<=\s)|^)[•⁃●▪]?\s?\(?(\d{1,2}|[a-z])(\.\)|[.)])\s+(?=\S)")
# What may follow a cue in a tag: "Ready?" Mr. Day asked on Friday. Else it opens a new sentence.
_AFTER_CUE = frozenset(
    """in at of on to as from during after before while when with about later again me him them us
    her reporters""".split()
)
_LONGEST_HELD = 120
_BULLETS = "•⁃●▪"


def find_sentences(article: Article) -> tuple[Sentence, ...]:
    """The sentences of the body paragraphs, in order."""
    return tuple(
        Sentence(span.start, span.end, number)
        for number, paragraph in enumerate(article.paragraphs)
        for span in split(article.text, paragraph.start, paragraph.end)
    )


def split(text: str, start: int, end: int) -> list[Span]:
    """The sentences of the paragraph text[start:end], trimmed; a line end in it is a blank."""
    body = text[start:end]
    held = _held(body)
    items = _items(body)
    cuts = [0]
    for begun, ended in zip([0, *items], [*items, len(body)], strict=True):
        cuts += _cuts(body, begun, ended, held)
        cuts.append(ended)
    spans = [trim(text, start + a, start + b) for a, b in zip(cuts, cuts[1:], strict=False)]
    return [span for span in spans if span.start < span.end]


def _cuts(body: str, begun: int, ended: int, held: list[tuple[int, int]]) -> Iterator[int]:
    lower = body.islower()
    first = _first_word(body, begun)
    for found in STOP.finditer(body, begun, ended):
        if found.start() < first or _is_held(held, found.end()):
            continue
        if ends_sentence(look_around(body, first, found, lower)):
            yield found.end()
            first = _first_word(body, found.end())


def _first_word(body: str, at: int) -> int:
    word = _WORD.search(body, at)
    return word.start() if word else len(body)


def _is_held(held: list[tuple[int, int]], at: int) -> bool:
    place = bisect_left(held, (at, 0)) - 1
    return place >= 0 and at < held[place][1]


def _held(body: str) -> list[tuple[int, int]]:
    """Stretches inside which no sentence ends, in order and apart from each other."""
    held: list[tuple[int, int]] = []
    for begun, ended in sorted([*_held_by_quotes(body), *_held_by_brackets(body)]):
        if held and begun < held[-1][1]:
            held[-1] = (held[-1][0], max(ended, held[-1][1]))
        else:
            held.append((begun, ended))
    return held


def _held_by_quotes(body: str) -> Iterator[tuple[int, int]]:
    lower = body.islower()
    for quoted in find_quoted(body, 0, len(body)):
        if quoted.closed and quoted.depth == 0 and _goes_on(body, quoted, lower):
            short = quoted.end - quoted.start <= _LONGEST_HELD
            yield quoted.start if short else quoted.end - 4, quoted.end + 1


def _goes_on(body: str, quoted: Quoted, lower: bool) -> bool:
    """Whether the sentence goes on after the quotation that ends in it."""
    last = body[quoted.start : quoted.end].rstrip("\"'”’»“› ")[-1:]
    following = NEXT.match(body, quoted.end)
    assert following is not None
    before, word, other, _ = following.groups()
    if last and last in ",;:—–-":
        return True
    if not word:
        return bool(other) and other in ",;:"
    if last and last in ".!?…。！？":
        if not before or (word[0].islower() and not lower):
            return True
        return (last in "!?…" or lower) and _names_speaker(body, quoted.end, lower)
    return True


def _names_speaker(body: str, at: int, lower: bool) -> bool:
    """A cue within the first words after a quotation: "Ready?" Anna Bell asked."""
    words = body[at : at + 60].split()[:5]
    for word, next_word in zip(words, [*words[1:], ""], strict=True):
        if word.strip(",.").lower() in CUES:
            tagged = word == words[0] or word.endswith((".", ","))
            return tagged or next_word in _AFTER_CUE
        if not (lower or word[0].isupper()) or word in ("He", "She", "They"):
            return False
    return False


def _held_by_brackets(body: str) -> Iterator[tuple[int, int]]:
    """Brackets that open within a sentence; one that opens it may hold whole sentences."""
    waiting: list[int] = []
    for bracket in _BRACKETS.finditer(body):
        at = bracket.start()
        if bracket.group() in "([":
            waiting.append(at)
        elif waiting:
            begun = waiting.pop()
            before = body[max(0, begun - 3) : begun].rstrip(" \n\"'“‘")[-1:]
            if before and before not in ".!?…":
                yield begun, at + 1


def _items(body: str) -> list[int]:
    """Where the second and later items of a list begin that is run into one paragraph."""
    bullet = body[:1]
    if bullet and bullet in _BULLETS:
        return [m.start() for m in re.finditer(rf"(?<=\s){bullet}", body)]
    label = _LABEL.match(body)
    if label is None or label.group(1) not in ("1", "a"):
        return []
    items: list[int] = []
    expected = label.group(1)
    for found in _LABEL.finditer(body):
        if found.group(1) == expected and found.group(2) == label.group(2):
            items.append(found.start())
            expected = _next_label(expected)
    return items[1:]


def _next_label(label: str) -> str:
    return str(int(label) + 1) if label.isdigit() else chr(ord(label) + 1)
