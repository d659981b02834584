"""A passage chosen with the keys: by words and by sentences, from either end.

One end stays, the other moves, and whoever goes back beyond the first unit goes on before it. This knows
neither the screen nor what a passage is chosen for.
"""

from __future__ import annotations

from collections.abc import Sequence

from textual.binding import Binding, BindingType

from newsterm.core.lazy_pattern import lazy_pattern
from newsterm.core.search.folding import UNBROKEN
from newsterm.core.text.span import Span
from newsterm.core.value import frozen

_WORD = lazy_pattern(
    rf"[{UNBROKEN}]|[$€£¥]?[^\W{UNBROKEN}](?:[^\s{UNBROKEN}]{{0,200}}[^\W{UNBROKEN}])?%?"
)
"""With the sign of its currency, without the marks around it. Compiling it takes 13 ms."""
_FAR = 500
"""Characters in which there is a word before a place, if there is one."""
ACTIONS = frozenset("choose_by choose_other_end choose_unit choose_none choose_for".split())


def _key(keys: str, action: str, brief: str, shown: str = "", does: str = "") -> Binding:
    return Binding(keys, action, brief, show=bool(shown), key_display=shown or None, tooltip=does)


BINDINGS: list[BindingType] = [
    _key("escape,q", "choose_none", "back", "esc", "choosing: no more"),
    _key("H,enter", "choose_for('highlight')", "highlight", "H", "choosing: highlight it"),
    _key("C", "choose_for('note')", "note", "C", "choosing: highlight it and write a note"),
    _key("w,l,right", "choose_by('word', 1)", "word", "w b", "choosing: a word more"),
    _key("b,h,left", "choose_by('word', -1)", "word back", does="choosing: a word less"),
    _key("right_parenthesis,j,down", "choose_by('sentence', 1)", "sentence", ") (",
         "choosing: a sentence more"),
    _key("left_parenthesis,k,up", "choose_by('sentence', -1)", "sentence back",
         does="choosing: a sentence less"),
    _key("o", "choose_other_end", "other end", "o", "choosing: go on at the other end"),
    _key("v", "choose_unit", "word or sentence", does="choosing: one word, or the whole sentence"),
]  # fmt: skip


@frozen
class Chosen:
    fixed: int
    """The end that stays, an offset in the text."""
    moving: int

    @property
    def place(self) -> Span:
        return Span(min(self.fixed, self.moving), max(self.fixed, self.moving))


class Units:
    """The words and the sentences of a text, by which a chosen passage grows and shrinks."""

    def __init__(self, text: str, sentences: Sequence[Span], bounds: Span) -> None:
        self._text = text
        self._sentences = sentences
        self._bounds = bounds

    def around(self, kind: str, at: int) -> list[Span]:
        """Those near a place, and all that are next to it."""
        if kind == "sentence":
            return [*self._sentences]
        low, high = max(self._bounds.start, at - _FAR), min(self._bounds.end, at + _FAR)
        words = [Span(*word.span()) for word in _WORD.finditer(self._text, low, high)]
        # What the border cuts is no word.
        return words[low > self._bounds.start : len(words) - (high < self._bounds.end)]

    def begun(self, kind: str, at: int) -> Chosen | None:
        """The first unit that ends behind a place."""
        unit = next((unit for unit in self.around(kind, at) if unit.end > at), None)
        return Chosen(unit.start, unit.end) if unit else None

    def turned_over(self, chosen: Chosen) -> Chosen:
        """One word where it is more; else its whole sentence."""
        place = chosen.place
        word = self.begun("word", place.start)
        is_word = word is not None and word.place == place
        return (self.begun("sentence", place.start) if is_word else word) or chosen

    def moved(self, chosen: Chosen, kind: str, step: int) -> Chosen:
        """With its moving end a unit on, or back; no less than a unit is left, then it grows there."""
        fixed, at = chosen.fixed, chosen.moving
        units = self.around(kind, at)
        edges = [unit.end if at > fixed else unit.start for unit in units]
        beyond = [edge for edge in edges if (edge > at if step > 0 else edge < at)]
        found = (min if step > 0 else max)(beyond, default=at)
        if found != at and (found > fixed) == (at > fixed) and found != fixed:
            return Chosen(fixed, found)
        return chosen if found == at else self._turned(chosen, kind, step)

    def _turned(self, chosen: Chosen, kind: str, step: int) -> Chosen:
        """The unit at the fixed end, and the one on its other side."""
        fixed = chosen.fixed
        units = self.around(kind, fixed)
        if step < 0:
            own = next((unit for unit in units if unit.end > fixed), None)
            other = max((u.start for u in units if own and u.start < own.start), default=None)
            return Chosen(own.end, other) if own and other is not None else chosen
        own = next((unit for unit in reversed(units) if unit.start < fixed), None)
        other = min((u.end for u in units if own and u.end > own.end), default=None)
        return Chosen(own.start, other) if own and other is not None else chosen
