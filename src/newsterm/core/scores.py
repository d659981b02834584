"""Scores: `3-2`, `0–0`, `2-nil`, `51 to 49`, and each number of `Arsenal 2, Chelsea 1`."""

from __future__ import annotations

from newsterm.core.amounts import DASHES, Reading
from newsterm.core.bare_words import is_noun
from newsterm.core.numerals import read_numeral
from newsterm.core.pieces import Pieces


def read_nil(pieces: Pieces, i: int) -> Reading | None:
    """`2-nil`, `two-nil`, `40-love`, `2-all`."""
    goals = read_numeral(pieces, i)
    if (
        goals is None
        or goals.value % 1
        or goals.value > 99
        or pieces.words[goals.stop] not in DASHES
    ):
        return None
    other = pieces.lows[goals.stop + 1]
    if other not in ("nil", "love", "all") or not pieces.glued(goals.stop + 1):
        return None
    return Reading(goals.stop + 2, "score", f"{goals.value}-{goals.value if other == 'all' else 0}")


def is_tally(pieces: Pieces, i: int, stop: int) -> bool:
    """Each number of `Arsenal 2, Chelsea 1` and of `Internet: 1, Scientology: 0`."""
    if len(pieces.words[i]) > 3 or not pieces.words[i].isdecimal():
        return False
    named = pieces.is_capital(i - 1) or pieces.words[i - 1] == ":" and pieces.is_capital(i - 2)
    if not named:
        return False
    colon = pieces.words[i - 1] == ":"
    return _has_tally(pieces, stop, 1, colon) or _has_tally(pieces, i - 1 - colon, -1, colon)


def _has_tally(pieces: Pieces, i: int, step: int, colon: bool) -> bool:
    """A name with its own number on the other side of a comma: `, Chelsea 1` or `Arsenal 2 ,`."""
    at, names = i, 0
    if step > 0:
        at += pieces.words[at] == ","
        while pieces.is_capital(at) and names < 4:
            at, names = at + 1, names + 1
        at += colon and pieces.words[at] == ":"
        return (
            names > 0
            and pieces.words[at].isdecimal()
            and len(pieces.words[at]) < 4
            and not is_noun(pieces, at + 1)
        )
    while pieces.is_capital(at) and names < 4:
        at, names = at - 1, names + 1
    at -= pieces.words[at] == ","
    named = pieces.is_capital(at - 1) or colon and pieces.words[at - 1] == ":"
    return (
        names > 0
        and named
        and pieces.words[at].isdecimal()
        and len(pieces.words[at]) < 4
        and not pieces.glued(at)
    )


_SCORING = frozenset(
    """won win wins winning beat beats beating beaten defeated defeat defeats lost lose losing loss
    victory draw drew drawn led lead leads leading trailed trailing ended ends finished finish score
    scored scores vote votes voted voting passed ruled ruling tie tied level ahead thrashed edged
    halftime match game set sets aggregate goalless downed routed crushed hammered overcame upset
    stunned verdict result equalised equalizer equaliser thrashing triumph deficit down up nil
    approved rejected majority decision advantage record shootout took wickets penalties tiebreak series""".split()
)


def is_scoring(pieces: Pieces, i: int, stop: int) -> bool:
    """True where somebody wins, loses or votes within a few words."""
    near = pieces.lows[max(0, i - 6) : i] + pieces.lows[stop : stop + 3]
    return any(low in _SCORING for low in near)
