"""What was marked since the reader was opened, step by step: to be taken back, and done again.

A step is what became of its articles' marks. Taking it back puts back only what it changed: where the
reader was in an article, and what another program marked meanwhile, stays.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from newsterm.core.value import frozen, replace

TYPE_CHECKING = False
if TYPE_CHECKING:  # SQLite is loaded in the thread that talks to it.
    from newsterm.adapters.marks.marks import Mark

_MOST = 200_000
"""Marks that are kept of all steps together: 50 MB."""
_TURNED = ("read", "starred", "note", "tags", "highlights")


@frozen
class Step:
    before: tuple[Mark, ...]
    after: tuple[Mark, ...]
    """The same articles in the same order."""

    @property
    def ids(self) -> list[str]:
        return [mark.id for mark in self.before]

    def turn(self, back: bool) -> Callable[[Mark], Mark]:
        """What to make of a mark as it is now, to take the step back or to do it again."""
        was, now = (self.after, self.before) if back else (self.before, self.after)
        to = {
            one.id: {
                name: getattr(other, name)
                for name in _TURNED
                if getattr(one, name) != getattr(other, name)
            }
            for one, other in zip(was, now, strict=True)
        }
        return lambda mark: replace(mark, **to[mark.id])


class Steps:
    def __init__(self) -> None:
        self._done: list[Step] = []
        self._undone: list[Step] = []

    @property
    def are_none(self) -> bool:
        """True where nothing has been marked yet, nor taken back."""
        return not (self._done or self._undone)

    def add(self, before: Sequence[Mark], after: Sequence[Mark]) -> None:
        """A step was done; what was taken back before it is gone, and so are the oldest of very many."""
        self._undone.clear()
        self._done.append(Step(tuple(before), tuple(after)))
        while len(self._done) > 1 and sum(len(step.before) for step in self._done) > _MOST:
            del self._done[0]

    def take_back(self) -> Step | None:
        """The last step that is not taken back; from now on it is."""
        return _moved(self._done, self._undone)

    def do_again(self) -> Step | None:
        return _moved(self._undone, self._done)


def _moved(one: list[Step], other: list[Step]) -> Step | None:
    if not one:
        return None
    other.append(one.pop())
    return other[-1]
