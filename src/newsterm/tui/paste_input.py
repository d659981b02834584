"""What a terminal sends, parted into keys and pastes before anything takes one for the other.

A terminal puts a paste between two marks. What stands between them is text, whatever it holds: an
escape in it is no key, and past 64 kB nobody wants it. A mark may be cut in two by a read, so a
tail that could begin one waits for what comes next, or for `flush`.
"""

from __future__ import annotations

from collections.abc import Iterator

LONGEST_PASTE = 1 << 16
"""Characters kept of one paste."""
BEGIN = "\x1b[200~"
_END = "\x1b[201~"


class PasteInput:
    """Feed it what arrives; it yields `(text, is_paste)`."""

    def __init__(self) -> None:
        self._tail = ""
        self._pasted: list[str] | None = None
        """The paste under way, None outside of one."""
        self._room = LONGEST_PASTE

    @property
    def is_pasting(self) -> bool:
        """True between the marks of a paste."""
        return self._pasted is not None

    def feed(self, text: str) -> Iterator[tuple[str, bool]]:
        text, self._tail = self._tail + text, ""
        while text:
            mark = BEGIN if self._pasted is None else _END
            before, found, text = text.partition(mark)
            if not found:
                held = _overlap(before, mark)
                self._tail = before[len(before) - held :]
                before = before[: len(before) - held]
            if self._pasted is None:
                if before:
                    yield before, False
                if found:
                    self._pasted, self._room = [], LONGEST_PASTE
            else:
                self._keep(before)
                if found:
                    yield self._take(), True

    def flush(self) -> Iterator[tuple[str, bool]]:
        """What was held back, now that nothing follows: a paste whose end got lost is ended."""
        tail, self._tail = self._tail, ""
        if self._pasted is not None:
            self._keep(tail)
            yield self._take(), True
        elif tail:
            yield tail, False

    def _keep(self, text: str) -> None:
        assert self._pasted is not None
        self._pasted.append(text[: self._room])
        self._room -= len(self._pasted[-1])

    def _take(self) -> str:
        pasted, self._pasted = "".join(self._pasted or ()), None
        return pasted


def _overlap(text: str, mark: str) -> int:
    """How many characters at the end of a text may be the beginning of a mark."""
    return next((n for n in range(len(mark) - 1, 0, -1) if text.endswith(mark[:n])), 0)
