"""The settings: each with what it can be; what is chosen holds at once and is kept in the TOML file."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType

from newsterm.adapters.summarizers.methods import METHODS
from newsterm.adapters.system.settings import settings_path
from newsterm.core.value import frozen
from newsterm.tui.list.grouped_rows import DENSITIES
from newsterm.tui.widgets.panel import Painted, Panel, Thing, Things
from newsterm.tui.widgets.row_list import RowList
from newsterm.tui.widgets.wrapping import clip

Choosing = tuple[str, Callable[[str], None]]
"""What is chosen now, and what chooses another."""
_MINUTES = ("0", "15", "30", "60", "180")
_NAME, _VALUE = 12, 18


@frozen
class Setting:
    name: str
    value: str
    choices: tuple[str, ...]
    says: str

    def next(self, step: int) -> str:
        """The choice after the one that holds, or before it; the first where it is none of them."""
        if self.value not in self.choices:
            return self.choices[0]
        return self.choices[(self.choices.index(self.value) + step) % len(self.choices)]


def rows(values: Mapping[str, str], themes: tuple[str, ...]) -> list[Setting]:
    """The settings by what holds now; of the `themes` there may be none, without colours."""
    known = (
        ("theme", themes, "the look"),
        ("density", DENSITIES, "how close headlines stand"),
        ("method", METHODS, "how summaries are made"),
        ("refresh", _MINUTES, "minutes between looks at feeds, 0 for none"),
    )
    return [Setting(name, values[name], choices, says) for name, choices, says in known if choices]


class SettingList(Things):
    def __init__(self, settings: Sequence[Setting]) -> None:
        super().__init__()
        self.settings = list(settings)

    def lay_out(self, width: int) -> list[Thing]:
        things: list[Thing] = []
        for setting in self.settings:
            row: Painted = [(clip(setting.name, _NAME).ljust(_NAME), "strong")]
            value = clip(f"‹ {setting.value} ›", max(0, width - _NAME))
            says = clip(setting.says, max(0, width - _NAME - _VALUE))
            things.append([[], [*row, (value.ljust(_VALUE), ""), (says, "quiet")]])
        return things

    def lead(self, _: int) -> int:
        return 1


class SettingsPanel(Panel):
    """There is no answer: all that is chosen holds."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,l", "choose(1)", "next", key_display="→"),
        Binding("left,h", "choose(-1)", "before", key_display="←"),
        Binding("comma", "leave", "back", show=False),
    ]
    DEFAULT_CSS = "SettingsPanel > Vertical { height: 14; }"

    def __init__(self, settings: Sequence[Setting], choose: Callable[[str, str], None]) -> None:
        self._list = SettingList(settings)
        self._choose = choose
        super().__init__("Settings", self._list)
        path = settings_path().replace(os.path.expanduser("~/"), "~/", 1)
        self._heading.show("Settings", path or "not kept: there is no home")

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        event.prevent_default()  # Which is to answer.
        self.action_choose(1)

    def action_choose(self, step: int) -> None:
        setting = self._list.settings[self._list.cursor]
        value = setting.next(step)
        self._list.settings[self._list.cursor] = Setting(
            setting.name, value, setting.choices, setting.says
        )
        self._list.refill()
        self._choose(setting.name, value)
