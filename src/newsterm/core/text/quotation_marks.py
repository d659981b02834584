"""Which quotation marks of a paragraph belong together.

One pass with a stack. A mark closes when the stack holds a mark it can close, and else may open;
where a sign serves both ways (" and ', but also “ in German and ” in Swedish) the white space at
its sides and the next mark of its kind decide. Single marks are mostly apostrophes, so they have
to earn it: a possessive (the clubs’ owners) closes nothing when a surer mark follows, and a
straight ' opens only where something later can close it. Double marks close over single ones left
open, never the other way round.
"""

from __future__ import annotations

from functools import lru_cache

from newsterm.core.lazy_pattern import lazy_pattern
from newsterm.core.spelling.abbreviations import (
    CLIPPED,
    CLIPPED_ENDS,
    DECADE_ENDINGS,
    ENDS_OWNERS,
)
from newsterm.core.text.span import Span
from newsterm.core.value import frozen


@frozen
class Quoted(Span):
    """A stretch between quotation marks, marks included."""

    closed: bool
    """False: it runs to the end of the paragraph because no mark closes it.

    Or to the stop after which the same mark opens anew: there two paragraphs were run into one.
    """
    depth: int
    """How many quotations it stands in; 0 is outermost."""


# One set first, which a search runs through quickly; then a second ' or `. An apostrophe between
# two letters (don't, Lee's) is never a mark, so most need no look at all.
_MARK = lazy_pattern(
    "[`\"“”„‟«»‹›'‘’‚‛「」『』]"
    "(?:(?<=')'|(?<=`)`|(?<!['`])(?<!’)|(?<=['’])(?:(?<![A-Za-z].)|(?![A-Za-z])))"
)
_CLOSES = {
    '"': ('"', "“", "„", "”"),
    "”": ("“", "„", "”", "‟", '"'),
    "“": ("„", "“", "”", '"'),
    "»": ("«", "»"),
    "«": ("»",),
    "›": ("‹", "›"),
    "‹": ("›",),
    "'": ("'", "‘"),
    "’": ("‘", "‚", "‛", "'", "’"),
    "‘": ("‚", "‘"),
    "」": ("「",),
    "』": ("『",),
    "''": ("``", "''"),
}
_SHORT = 8
"""Characters of marks that hold nothing: `“…”`. Ample: 4 and 16 answer the same on 286 news texts."""
_EMPTY = "\"“”„‟«»‹›'‘’‚‛「」『』` \u00a0\u202f"
_SINGLE = frozenset("'‘’‚‛")
_ALWAYS_OPEN = frozenset(("„", "‟", "«", "‹", "‚", "‛", "「", "『", "``"))
_LEADS_IN = frozenset("([{<—–-/:*_\"“„«»‹›'‘‚「『`¿¡…|")
OPENS, CLOSES, APART, BETWEEN, INSIDE = "opens", "closes", "apart", "between", "inside"
"""How a mark looks by its neighbours."""
_PLAIN = [({(opening, OPENS)}, {(closing, CLOSES)}) for opening, closing in ('""', "“”")]
SURE, MAYBE, REOPENS = "sure", "maybe", "reopens"
_WORD = lazy_pattern(r"\w{1,9}")
_SINGLE_BELOW = lazy_pattern(r"[^\S\n]*\n\s*(['‘])")
"""The next paragraph opens with a single mark: a quotation may go on there."""
_LONGEST_KEPT = 4000
"""Characters of a paragraph whose quotations are kept for the next who asks; longer ones are rare."""
_DEEPEST = 8
"""Quotations within quotations: more than any prose has, and a bound on the search."""


def find_quoted(text: str, start: int, end: int) -> list[Quoted]:
    """Every stretch between quotation marks in the paragraph text[start:end], by start."""
    # A blank at both ends saves every look to the left and right from asking for the edge.
    body = f" {text[start:end].rstrip()} "
    if not _MARK.search(body):
        return []
    below = _SINGLE_BELOW.match(text, end)
    paired = _paired if len(body) > _LONGEST_KEPT else _kept
    found, shift = paired(body, below.group(1) if below else ""), start - 1
    return [
        Quoted(first + shift, last + shift, closed, depth) for first, last, closed, depth in found
    ]


def _paired(body: str, again: str) -> list[tuple[int, int, bool, int]]:
    """Where each quotation of the body begins and ends, whether it is closed, and its depth."""
    marks = _marks(body)
    if _is_plain(body, marks):
        return _nested(
            body, [(a[0], b[0] + 1, True) for a, b in zip(marks[::2], marks[1::2], strict=True)]
        )
    ahead = _closers_ahead(body, marks)
    waiting: list[tuple[int, str]] = []
    spans: list[tuple[int, int, bool]] = []
    for (at, sign, look), later in zip(marks, ahead, strict=True):
        place = _place_of_opener(waiting, sign) if waiting else -1
        if sign == '"' and place > 0 and waiting[place][1] == "“" and later != CLOSES:
            place = _place_of_straight(waiting, place)
        if place >= 0 and _closes(body, at, sign, look, later):
            spans.append((waiting[place][0], at + len(sign), True))
            del waiting[place:]
        elif _opens(body, at, sign, look, later) or (sign == again and _goes_on(body, at, sign)):
            if waiting and waiting[-1][1] == sign and _opens_after_stop(body, at):
                spans.append((waiting.pop()[0], at - 1, False))
            waiting.append((at, sign))
    alone = sum(sign in _SINGLE for _, sign in waiting) == 1
    spans += [
        (at, len(body) - 1, False)
        for at, sign in waiting
        if sign not in _SINGLE
        or (alone and _begins_speech(body, at))
        or (sign == again and _goes_on(body, at, sign))
    ]
    return _nested(body, spans)


_kept = lru_cache(maxsize=256)(_paired)
"""The sentences of an article and its quotations ask for the same paragraphs."""


def _marks(body: str) -> list[tuple[int, str, str]]:
    """All marks, each with its place and its look; a '' alone is two single ones: 'I said 'no''."""
    found = [(mark.start(), mark.group()) for mark in _MARK.finditer(body)]
    if found and body.count("''") == 1 and "``" not in body:
        at = body.index("''")
        place = found.index((at, "''"))
        found[place : place + 1] = [(at, "'"), (at + 1, "'")]
    return [(at, sign, _look(body, at, sign)) for at, sign in found]


def _is_plain(body: str, marks: list[tuple[int, str, str]]) -> bool:
    """Double marks of one kind that open and close in turn: most need no second look."""
    sides = {mark[1:] for mark in marks[::2]}, {mark[1:] for mark in marks[1::2]}
    return sides in _PLAIN and len(marks) % 2 == 0 and ">" not in body


def _nested(body: str, spans: list[tuple[int, int, bool]]) -> list[tuple[int, int, bool, int]]:
    found: list[tuple[int, int, bool, int]] = []
    around: list[int] = []
    for opened, ended, closed in sorted(spans):
        if ended - opened < _SHORT and not body[opened:ended].strip(_EMPTY):
            continue
        while around and around[-1] <= opened:
            around.pop()
        found.append((opened, ended, closed, len(around)))
        around.append(ended)
    return found


def _place_of_opener(waiting: list[tuple[int, str]], sign: str) -> int:
    """Where in the stack the mark waits that this sign could close; -1 for nowhere."""
    closes = _CLOSES.get(sign, ())
    single = sign in _SINGLE
    for place in reversed(range(len(waiting))[-_DEEPEST:]):
        opener = waiting[place][1]
        if opener in closes:
            return place
        if single and opener not in _SINGLE:
            break
    return -1


def _place_of_straight(waiting: list[tuple[int, str]], place: int) -> int:
    """`"She wrote “stay, and left."`: the last straight mark closes over a curly one left open."""
    below = range(place - 1, max(-1, place - 1 - _DEEPEST), -1)
    return next((lower for lower in below if waiting[lower][1] == '"'), place)


def _closers_ahead(body: str, marks: list[tuple[int, str, str]]) -> list[str]:
    """For each mark, what the marks of its kind after it promise.

    Single marks: SURE when one that must close comes before the next that opens, MAYBE when
    one could close, else "". Double marks: how the next straight one looks, see `_look`, or
    REOPENS where it opens after a stop; inch marks are passed over.
    """
    ahead: list[str] = []
    single = double = ""
    for at, sign, look in reversed(marks):
        ahead.append(single if sign in _SINGLE else double)
        if sign == '"' and not body[at - 1].isdigit():
            double = REOPENS if look == OPENS and _opens_after_stop(body, at) else look
        elif sign in "'’" and look in (CLOSES, BETWEEN):
            single = MAYBE if single != SURE and _may_be_apostrophe(body, at) else SURE
        elif sign in "'‘" and look == OPENS and single:
            single = MAYBE
    return ahead[::-1]


def _look(body: str, at: int, sign: str) -> str:
    """What the neighbours say: OPENS, CLOSES, APART (blank, blank), BETWEEN, INSIDE."""
    left, right = body[at - 1], body[at + len(sign)]
    if left.isspace():
        return APART if right.isspace() else OPENS
    if right.isspace():
        return CLOSES
    if _in_word(left):
        return INSIDE if _in_word(right) else CLOSES
    return OPENS if left in _LEADS_IN and _in_word(right) else BETWEEN


def _closes(body: str, at: int, sign: str, look: str, later: str) -> bool:
    if sign in _SINGLE:
        if look in (OPENS, INSIDE, APART):
            return False
        return later != SURE or not _may_be_apostrophe(body, at)
    if sign == '"':
        if look == OPENS:  # a blank too many before it, or a quotation in a quotation
            return later in (OPENS, "")
        inch = body[at - 1].isdigit() or look == INSIDE
        return not (inch and later == CLOSES)
    return sign != "“" or look != OPENS


def _opens(body: str, at: int, sign: str, look: str, later: str) -> bool:
    if sign in _ALWAYS_OPEN or (sign == "»" and at == 1):  # French goes on with a closing mark.
        return True
    if body[at - 1] == "=" or body[at + 1] == ">":
        return False  # what is left of a web page's tags
    if look == INSIDE and sign == '"':  # A blank too few: `about"joint operations" in May`
        return later == CLOSES and body[at - 1].isalpha()
    if look in (CLOSES, INSIDE):
        return sign == "“" and look == INSIDE
    if sign in _SINGLE:
        led = look == OPENS or (sign == "‘" and look == BETWEEN)
        if sign == "'" and look == BETWEEN and later == SURE:  # `he said.'No', she said.`
            led = body[at - 1] in ".,;!?" and body[at + 1].isupper()
        if sign == "’":  # A typing error, believed where speech begins.
            led = led and later == SURE
            led = led and (_begins_speech(body, at) or _opens_after_stop(body, at))
        if not led or _is_clipped(body, at):
            return False
        return sign == "‘" or later != "" or _begins_speech(body, at)
    return look != APART or sign == "“" or (sign == '"' and later != "")


def _may_be_apostrophe(body: str, at: int) -> bool:
    """A possessive (the boys' toys), a clipped word (goin' home, 'n' roll) or feet (6' tall)."""
    right, next_but_one = body[at + 1], body[at + 2 : at + 3]
    before_closing = right in ".,!?" and next_but_one == body[at]  # `and the girls'.'`
    if not before_closing and not (right.isspace() and next_but_one.isalnum()):
        return False
    left = body[at - 1]
    return left in ENDS_OWNERS or left.isdigit() or body[at - 2 : at] in CLIPPED_ENDS


def _opens_after_stop(body: str, at: int) -> bool:
    return body[at - 1].isspace() and body[at - 2 : at - 1] in (".", "!", "?", "…")


def _is_clipped(body: str, at: int) -> bool:
    """An elision: 'em, rock 'n' roll, the '90s, the summer of '68."""
    word = _WORD.match(body, at + 1)
    if not word:
        return False
    if word.group() in CLIPPED:
        return True
    decade = word.group()[:2].isdigit() and word.group()[2:] in DECADE_ENDINGS
    return decade and (len(word.group()) > 2 or body[at - 2].isalnum())


def _begins_speech(body: str, at: int) -> bool:
    """Where an opening single mark is believed though nothing closes it."""
    before = body[max(0, at - 2) : at].strip()
    return (not before or before in (":", ",")) and not body[at + 1].isdigit()


def _goes_on(body: str, at: int, sign: str) -> bool:
    """A single mark that nothing closes, where the next paragraph opens with the same."""
    return _look(body, at, sign) == OPENS and body[at + 1].isupper()


def _in_word(char: str) -> bool:
    """A letter or digit of a script that puts blanks between its words."""
    return char.isalnum() and char < "\u2e80"
