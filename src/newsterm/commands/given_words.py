"""The options of a command that is given words alone, names of files: no parser is needed for them.

A parser takes 3 ms to load and to be told of its options, a tenth of the time in which a text is shown.
"""

from __future__ import annotations

from types import ModuleType, SimpleNamespace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace
    from typing import Any


class _Unasked:
    """Stands in for a parser: it keeps what each option is where nobody asks for it."""

    def __init__(self, words: list[str]) -> None:
        self.values: dict[str, object] = {}
        self._words = words

    def add_argument(self, *names: str, dest: str = "", action: str = "", **told: Any) -> None:
        long = next((name for name in names if name.startswith("--")), names[0])
        default, type = told.get("default"), told.get("type")
        if action in ("store_true", "store_false"):
            default = action == "store_false"
        if isinstance(default, str) and type:
            default = type(default)
        if names[0][0] != "-":
            default = self._words
        self.values.setdefault(dest or long.lstrip("-").replace("-", "_"), default)


def options_of_words(command: ModuleType, words: list[str]) -> Namespace | None:
    """What argparse makes of the words for a command that takes any number; None where one has a dash."""
    if any(word.startswith("-") for word in words):
        return None
    unasked = _Unasked(words)
    command.add_options(unasked)
    options: Any = SimpleNamespace(**unasked.values)  # As argparse's own class, without argparse.
    told: Namespace = options
    return told
