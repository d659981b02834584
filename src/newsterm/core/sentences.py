"""Where sentences end.

One scan over the stops of a paragraph. At each the question is local: what word carries the stop,
what word follows, and is the place held together by a bracket or by a quotation after which the
sentence goes on? Words are looked up in the sets of `abbreviations`; a paragraph without a
capital letter is asked the same questions without their capitals.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsterm.core import abbreviations as known
from newsterm.core.article import Article
from newsterm.core.marks import find_quoted
from newsterm.core.span import Span, trim


@dataclass(frozen=True)
class Sentence(Span):
    paragraph: int
    """Which of the article's paragraphs it stands in."""


_STOP = re.compile(r"[.!?…。！？｡][.!?…。！？｡\"'”’»›)\]}」』）]*")
_WIDE = "。！？｡"
_NEXT = re.compile(r"[\s\"'“‘„«‹(\[{¿¡*—–-]*+([^\W_]*+)(.?)")
_QUOTE_MARK = frozenset("\"“”‘’'„«»")
_BRACKETS = re.compile(r"[()\[\]]")


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
    lower = body.islower()
    held = _held(body, lower)
    sentences: list[Span] = []
    begun = 0
    for stop in _STOP.finditer(body):
        if _ends(body, begun, stop, lower) and not _is_held(held, stop.start()):
            sentences.append(trim(text, start + begun, start + stop.end()))
            begun = stop.end()
    rest = trim(text, start + begun, end)
    if rest.start < rest.end:
        sentences.append(rest)
    return sentences


def _ends(body: str, begun: int, stop: re.Match[str], lower: bool) -> bool:
    """Whether a sentence that began at `begun` ends with this stop."""
    at, after = stop.span()
    if after == len(body):
        return True
    if body[at] in _WIDE:
        return True
    if not body[after].isspace():
        return False
    following = _NEXT.match(body, after)
    assert following is not None  # it matches the empty string
    word = following.group(1)
    if not word:
        return following.group(2) not in _NEVER_FIRST
    if word[0].islower() and not lower:
        return False
    if body[at] != ".":
        return True
    if body[at : at + 2] == "..":
        return True
    return _full_stop_ends(body, begun, at, word, following.start(1) - after > 1)


_NEVER_FIRST = frozenset(".,;:!?…)]}&/%")


def _full_stop_ends(body: str, begun: int, at: int, word: str, opened: bool) -> bool:
    """`opened`: a mark or bracket opens before the next word."""
    carrier = _carrier(body, begun, at)
    plain = carrier.lower()
    starter = word.lower() in known.STARTERS
    if plain in known.BEFORE_A_NAME:
        return False
    if plain in known.MONTHS or plain in known.BEFORE_A_NUMBER:
        return not word[0].isdigit()
    if plain in known.CLOCK:
        return word.lower() not in known.AFTER_CLOCK
    if len(carrier) == 1 and carrier.isalpha():
        return starter and begun < at - 1
    if plain in known.MAY_END or "." in carrier or _looks_clipped(carrier):
        return starter or opened
    return not (carrier.isdigit() and not body[begun : at - len(carrier)].strip())


def _carrier(body: str, begun: int, at: int) -> str:
    """The word that carries the stop at `at`, without the marks that open before it."""
    words = body[max(begun, at - 40) : at].split()
    return words[-1].lstrip("\"'“‘„«‹([{—–-") if words else ""


def _looks_clipped(word: str) -> bool:
    """Letters no one can say: Ltd, Bldg, Pty; but not BBC, which ends a sentence as any word."""
    return (
        2 <= len(word) <= 5
        and word.isalpha()
        and word[1:].islower()
        and not any(letter in "aeiouyAEIOUY" for letter in word)
    )


def _held(body: str, lower: bool) -> list[tuple[int, int]]:
    """Stretches no sentence ends in: brackets, and quotations after which the sentence goes on."""
    held = [
        (quoted.start, quoted.end)
        for quoted in find_quoted(body, 0, len(body))
        if quoted.closed and quoted.depth == 0 and _goes_on(body, quoted, lower)
    ]
    held += _brackets(body)
    return sorted(held)


def _brackets(body: str) -> list[tuple[int, int]]:
    waiting: list[int] = []
    found = []
    for bracket in _BRACKETS.finditer(body):
        if bracket.group() in "([":
            waiting.append(bracket.start())
        elif waiting:
            found.append((waiting.pop(), bracket.end()))
    return found


def _goes_on(body: str, quoted: Span, lower: bool) -> bool:
    last = body[quoted.start : quoted.end].rstrip("\"'”’»“ ")[-1:]
    following = _NEXT.match(body, quoted.end)
    assert following is not None
    word, other = following.groups()
    if last and last in ",;:—–-":
        return True
    if not word:
        return other != "" and other in ",;:"
    if last and last in ".!?…":
        return (word[0].islower() and not lower) or _names_speaker(body, quoted.end)
    return True


def _names_speaker(body: str, at: int) -> bool:
    """A cue within the first words after a quotation: "Ready?" Anna Bell asked."""
    for word in body[at : at + 50].split()[:4]:
        if word.strip(",.").lower() in known.CUES:
            return True
        if not word[0].isupper():
            return False
    return False


def _is_held(held: list[tuple[int, int]], at: int) -> bool:
    return any(start < at < end for start, end in held)
