"""Which texts may be those that marks have lost: of what has come since, all that is like them.

What is heard of for the first time and was in no file of this store is from another machine, where texts
had the same names: that one is sought among all texts, but under its name only.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections import defaultdict
from collections.abc import Callable, Iterable

from newsterm.adapters.following.places import Text, texts_since
from newsterm.adapters.index.likeness import likeness, pairs_of
from newsterm.core.value import frozen

_ELSEWHERE, _ELSEWHERE_IF_ALL_IS_NEW = 0.5, 0.8
"""Likeness of a text at another place; where the index is new, any text may have been there all along."""
_NAMESAKE = 0.2
"""What the same name at another place adds to likeness."""
_SECONDS = 3600.0
"""In which what was lost may turn up elsewhere: later, a text that is like it is another one's."""


@frozen
class Lost:
    """A mark whose text is nowhere in the store."""

    id: str
    path: str
    """In full."""
    sketch: bytes
    at_place: Text | None
    """What is where the text was."""
    is_ours: bool
    """It was in this store."""


Pair = tuple[float, Lost, Text]
"""How like the two are, and what speaks for it besides."""


def candidates(
    db: sqlite3.Connection, lost: list[Lost], known: int, is_free: Callable[[Text], bool]
) -> list[Pair]:
    """What is lost beside each free text that is like enough, the likest first.

    The texts up to the number `known` were there when marks were last seen to; with 0, none was.
    """
    since = dict(db.execute("SELECT id, since FROM lost"))
    early = time.time() - _SECONDS
    recent = [each for each in lost if each.is_ours and since.get(each.id, early + 1) > early]
    strange = [each for each in lost if not each.is_ours and each.id not in since]
    new = _Holders(filter(is_free, texts_since(db, known)) if recent else ())
    named = _by_name(filter(is_free, texts_since(db, 0))) if strange else {}
    beside = [(each, text) for each in recent for text in new.near(each.sketch)]
    beside += [(each, text) for each in strange for text in named.get(_name(each.path), ())]
    least = _ELSEWHERE if known else _ELSEWHERE_IF_ALL_IS_NEW
    found = [
        (share + _NAMESAKE * (_name(each.path) == _name(text.path)), each, text)
        for each, text in beside
        if (share := likeness(each.sketch, text.sketch)) >= least
    ]
    return sorted(found, key=lambda pair: -pair[0])


class _Holders:
    """Texts by the pairs of words in their sketches, so that few are laid side by side."""

    def __init__(self, texts: Iterable[Text]) -> None:
        self._holders: dict[bytes, dict[str, Text]] = defaultdict(dict)
        for text in texts:
            for pair in pairs_of(text.sketch):
                self._holders[pair][text.id] = text

    def near(self, sketch: bytes) -> Iterable[Text]:
        """The texts that share anything with this sketch."""
        found: dict[str, Text] = {}
        for pair in pairs_of(sketch):
            found.update(self._holders.get(pair, {}))
        return found.values()


def _by_name(texts: Iterable[Text]) -> dict[str, list[Text]]:
    named: dict[str, list[Text]] = defaultdict(list)
    for text in texts:
        named[_name(text.path)].append(text)
    return named


def _name(path: str) -> str:
    return os.path.basename(path)
