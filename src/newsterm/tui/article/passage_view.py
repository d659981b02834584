"""The text with a passage chosen in it by the keys, for whatever is to be done with that."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType
from textual.message import Message

from newsterm.core.text.span import Span
from newsterm.tui.article.choosing import ACTIONS, Chosen, Units
from newsterm.tui.article.choosing import BINDINGS as CHOOSING
from newsterm.tui.article.text_view import TextView

if TYPE_CHECKING:  # Finding quotes and figures is loaded when the first are sought.
    from newsterm.core.digest import Digest


class PassageView(TextView, inherit_bindings=False):
    # A key of a pane takes the place of the one it is made on: here both hold, as `check_action` says.
    BINDINGS: ClassVar[list[BindingType]] = [*CHOOSING, *TextView.BINDINGS]

    class Wanted(Message):
        """Something is to be done with what is chosen, by whoever can."""

        def __init__(self, action: str) -> None:
            super().__init__()
            self.action = action

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self.digest: Digest | None = None

    def selected(self) -> Span | None:
        """What is being chosen, else what the mouse selected."""
        return self.chosen.place if self.chosen else super().selected()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in ACTIONS:
            return self.chosen is not None
        return super().check_action(action, parameters)

    def choose(self) -> bool:
        """Begin with the place gone to, else with the first sentence in view; False where none is."""
        if self.article is None or self._units is None:
            return False
        eye, is_led = self.eye
        if self.standing and is_led:
            self._choose(Chosen(self.standing.start, self.standing.end))
        else:
            self._choose(self._units.begun("sentence", eye) or self._units.begun("word", eye))
        return self.chosen is not None

    @property
    def _units(self) -> Units | None:
        if self.article is None or not self.article.parts:
            return None
        bounds = Span(self.article.parts[0].start, self.article.parts[-1].end)
        return Units(self.article.text, self.digest.sentences if self.digest else (), bounds)

    def _choose(self, chosen: Chosen | None) -> None:
        self.chosen = chosen
        if chosen and not self.shows(Span(chosen.moving, chosen.moving + 1)):
            row = self._page.row_of(max(0, chosen.moving - 1))
            self.scroll_to(y=row - self.size.height // 2, animate=False)
        self.refresh()
        self.screen.refresh_bindings()

    def action_choose_by(self, unit: str, step: int) -> None:
        if self.chosen and (units := self._units):
            self._choose(units.moved(self.chosen, unit, step))

    def action_choose_other_end(self) -> None:
        if self.chosen:
            self._choose(Chosen(self.chosen.moving, self.chosen.fixed))

    def action_choose_unit(self) -> None:
        if self.chosen and (units := self._units):
            self._choose(units.turned_over(self.chosen))

    def action_choose_for(self, action: str) -> None:
        self.post_message(self.Wanted(action))

    def action_choose_none(self) -> None:
        self._choose(None)
