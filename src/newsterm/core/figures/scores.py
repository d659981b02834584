"""Scores: `3-2`, `0–0`, `2-nil`, `51 to 49`, and each number of `Arsenal 2, Chelsea 1`.

With a word for nought or for a draw a score says itself; two bare numbers are one where somebody wins,
loses or votes nearby, which `bare_numbers` asks here.
"""

from __future__ import annotations

from newsterm.core.counted.nouns import is_noun
from newsterm.core.number_words.english_figures import CRICKET, POINTS, SCORING
from newsterm.core.number_words.english_numbers import NUMBER_WORDS
from newsterm.core.numerals.numeral import read_numeral
from newsterm.core.numerals.reading import DASHES, Reader, Reading
from newsterm.core.numerals.tokens import Tokens


def is_scoring(tokens: Tokens, i: int, stop: int) -> bool:
    """True where somebody wins, loses or votes within a few words.

    Six before, as in `beat the holders of the cup by`; three behind, for `3-2 in the final` is all.
    """
    near = tokens.lows[max(0, i - 6) : i] + tokens.lows[stop : stop + 3]
    return any(low in SCORING for low in near)


def is_vote(tokens: Tokens, i: int) -> bool:
    """`voted 51 to 49`."""
    return any(low.startswith("vot") for low in tokens.lows[max(0, i - 6) : i])


def is_result(tokens: Tokens, i: int, stop: int) -> bool:
    """`Tunisia 1 – 2 England`: between two names."""
    named = tokens.is_capital(i - 1) and tokens.is_capital(stop)
    return named and not tokens.is_title_case()


def read_nil(tokens: Tokens, i: int) -> Reading | None:
    """`2-nil`, `two-nil`, `40-love`, `2-all`, `nil-nil`."""
    if tokens.lows[i : i + 3] == ["nil", "-", "nil"]:
        return Reading(i + 3, "score", "0-0")
    goals = read_numeral(tokens, i)
    if goals is None or goals.value > 99 or goals.value % 1:
        return None
    other = tokens.lows[goals.stop + 1]
    if tokens.words[goals.stop] not in DASHES or not tokens.glued[goals.stop + 1]:
        return None
    if other not in POINTS:
        return None
    return Reading(goals.stop + 2, "score", f"{goals.value}-{goals.value if other == 'all' else 0}")


def read_score(tokens: Tokens, i: int) -> Reading | None:
    return read_nil(tokens, i) or _read_innings(tokens, i)


def _read_innings(tokens: Tokens, i: int) -> Reading | None:
    """`124 for 2`: runs for wickets, where cricket or a second one is told of nearby."""
    runs, joint, wickets = tokens.lows[i : i + 3]
    if joint != "for" or not runs.isdecimal() or not wickets.isdecimal():
        return None
    if len(runs) > 3 or len(wickets) > 3 or min(int(runs), int(wickets)) > 10:
        return None
    if is_noun(tokens, i + 3):
        return None
    near = [*tokens.lows[max(0, i - 30) : i], *tokens.lows[i + 3 : i + 33]]
    again = any(
        near[k] == "for" and near[k - 1].isdecimal() and near[k + 1].isdecimal()
        for k in range(1, len(near) - 1)
    )
    told = again or any(low in CRICKET for low in near)
    return Reading(i + 3, "score", f"{runs}-{wickets}") if told else None


def is_tally(tokens: Tokens, i: int, stop: int) -> bool:
    """True for each number of `Arsenal 2, Chelsea 1.` and of `Internet: 1, Scientology: 0`."""
    if len(tokens.words[i]) > 3 or not tokens.words[i].isdecimal() or tokens.glued[i]:
        return False
    colon = tokens.words[i - 1] == ":"
    first = _name_before(tokens, i - colon)
    if first == i - colon:
        return False
    if tokens.words[first - 1] == "," and tokens.words[first - 2].isdecimal():
        other = _name_before(tokens, first - 2 - colon)
        return other < first - 2 - colon and _stands_alone(tokens, other, stop, colon)
    end = stop + 1
    while tokens.is_capital(end) and end < stop + 5:
        end += 1
    end += colon and tokens.words[end] == ":"
    paired = tokens.words[stop] == "," and end > stop + 1 and tokens.words[end].isdecimal()
    return paired and _stands_alone(tokens, first, end + 1, colon)


def _name_before(tokens: Tokens, i: int) -> int:
    """The first token of the run of capitals that ends before token i; i where there is none."""
    at = i
    while at > i - 4 and tokens.is_capital(at - 1):
        at -= 1
    return at


def _stands_alone(tokens: Tokens, first: int, stop: int, colon: bool) -> bool:
    """A result is a line of its own; in a sentence `Apollo 13, Rocky 2` are names."""
    closed = stop >= tokens.count or tokens.words[stop] in (".", ";", "(", ")")
    return colon or (closed and tokens.opens_sentence(first))


SCORES = Reader(read_score, NUMBER_WORDS | {"nil"}, behind=frozenset(("for",)))
