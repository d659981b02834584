"""Scores: `3-2`, `0–0`, `2-nil`, `51 to 49`, and each number of `Arsenal 2, Chelsea 1`."""

from __future__ import annotations

from newsterm.core.numerals.numeral import read_numeral
from newsterm.core.numerals.reading import DASHES, Reading
from newsterm.core.numerals.tokens import Pieces

_SCORING = frozenset(
    """won win wins winning beat beats beating beaten defeated defeat defeats lost lose losing loss
    victory draw drew drawn led lead leads leading trailed trailing ended ends finished finish
    score scored scores vote votes voted voting passed ruled ruling tie tied level ahead thrashed
    edged halftime match game set sets aggregate goalless downed routed crushed hammered overcame
    upset stunned verdict result equalised equalizer equaliser thrashing triumph deficit down up
    nil approved rejected majority decision advantage record shootout took wickets penalties
    tiebreak series""".split()
)


def is_scoring(pieces: Pieces, i: int, stop: int) -> bool:
    """True where somebody wins, loses or votes within a few words."""
    near = pieces.lows[max(0, i - 6) : i] + pieces.lows[stop : stop + 3]
    return any(low in _SCORING for low in near)


def is_vote(pieces: Pieces, i: int) -> bool:
    """`voted 51 to 49`."""
    return any(low.startswith("vot") for low in pieces.lows[max(0, i - 6) : i])


def is_result(pieces: Pieces, i: int, stop: int) -> bool:
    """`Tunisia 1 – 2 England`: between two names."""
    named = pieces.is_capital(i - 1) and pieces.is_capital(stop)
    return named and not pieces.is_title_case()


def read_nil(pieces: Pieces, i: int) -> Reading | None:
    """`2-nil`, `two-nil`, `40-love`, `2-all`, `nil-nil`."""
    if pieces.lows[i : i + 3] == ["nil", "-", "nil"]:
        return Reading(i + 3, "score", "0-0")
    goals = read_numeral(pieces, i)
    if goals is None or goals.value > 99 or goals.value % 1:
        return None
    other = pieces.lows[goals.stop + 1]
    if pieces.words[goals.stop] not in DASHES or not pieces.glued(goals.stop + 1):
        return None
    if other not in ("nil", "love", "all"):
        return None
    return Reading(goals.stop + 2, "score", f"{goals.value}-{goals.value if other == 'all' else 0}")


def is_tally(pieces: Pieces, i: int, stop: int) -> bool:
    """True for each number of `Arsenal 2, Chelsea 1.` and of `Internet: 1, Scientology: 0`."""
    if len(pieces.words[i]) > 3 or not pieces.words[i].isdecimal() or pieces.glued(i):
        return False
    colon = pieces.words[i - 1] == ":"
    first = _name_before(pieces, i - colon)
    if first == i - colon:
        return False
    if pieces.words[first - 1] == "," and pieces.words[first - 2].isdecimal():
        other = _name_before(pieces, first - 2 - colon)
        return other < first - 2 - colon and _stands_alone(pieces, other, stop, colon)
    end = stop + 1
    while pieces.is_capital(end) and end < stop + 5:
        end += 1
    end += colon and pieces.words[end] == ":"
    paired = pieces.words[stop] == "," and end > stop + 1 and pieces.words[end].isdecimal()
    return paired and _stands_alone(pieces, first, end + 1, colon)


def _name_before(pieces: Pieces, i: int) -> int:
    """The first piece of the run of capitals that ends before piece i; i where there is none."""
    at = i
    while at > i - 4 and pieces.is_capital(at - 1):
        at -= 1
    return at


def _stands_alone(pieces: Pieces, first: int, stop: int, colon: bool) -> bool:
    """A result is a line of its own; in a sentence `Apollo 13, Rocky 2` are names."""
    closed = stop >= pieces.count or pieces.words[stop] in (".", ";", "(", ")")
    return colon or (closed and pieces.opens_sentence(first))
