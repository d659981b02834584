"""Patterns that are compiled when they are first used.

A command loads two hundred patterns, and of most texts a few dozen are asked. To compile one takes 0.1
to 1 ms, a third of the time in which a one-shot command answers; `re` keeps what it has compiled for
the one process only.
"""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:

    def lazy_pattern(pattern: str, flags: int = 0) -> re.Pattern[str]:
        """What `re.compile` makes of a pattern, made when it is first used."""
        ...


_METHODS = (
    "match", "fullmatch", "search", "finditer", "findall", "sub", "subn", "split", "flags", "groups",
    "groupindex",
)  # fmt: skip


class Compiled:
    """What a compiled pattern has, as its own: asked as quickly as the pattern itself."""

    pattern: str


class Uncompiled(Compiled):
    """A pattern nobody has used yet; it becomes a compiled one."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        vars(self).update({method: getattr(compiled, method) for method in _METHODS})
        self.__class__ = Compiled  # type: ignore[assignment]  # Without a __getattr__ it is quicker.
        return getattr(compiled, name)


if not TYPE_CHECKING:
    lazy_pattern = Uncompiled
