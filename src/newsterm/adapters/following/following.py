"""Marks that follow their articles: a file that is edited, or moved and edited, is the same article.

A mark belongs to a text. It remembers where that was seen and a sketch of it, so that nothing but
the marks is needed to know the article again: the index may be new. What is at the same place and not
another text altogether takes the mark over; else a text that has just come, has no mark of its own, and
is by far the likest does. Who leaves for good leaves the mark behind, and what cannot be told is said.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections import defaultdict
from collections.abc import Iterable
from contextlib import closing, suppress

from newsterm.adapters.following.candidates import Lost, Pair, candidates
from newsterm.adapters.following.places import Place, Text, full_path, placed, text_at, text_of
from newsterm.adapters.index.database import writing
from newsterm.adapters.index.index import Index
from newsterm.adapters.index.likeness import likeness
from newsterm.adapters.marks.log import MarksLog
from newsterm.adapters.marks.marks import Carried, Mark, Marks, marks_path
from newsterm.adapters.system.folders import folder_of
from newsterm.core.value import replace
from newsterm.errors import NewstermError

_SAME_PLACE, _SURELY_SAME = 0.2, 0.5
"""Likeness from which on what is at the same place is the article; and in any case."""
_AHEAD = 0.1
"""By which the likest is so: what a sketch may be wrong by."""


def follow(index: Index) -> list[NewstermError]:
    """Let the marks go on with the articles of an index that is up to date; what the user is to hear.

    Costs next to nothing where neither articles nor marks have changed since the last time.
    """
    if marks_path() is None:
        return []
    try:
        if _followed(index.connection) == (now := _state(index.connection)):
            return []
        with closing(Marks()) as marks:
            if not marks.is_kept:
                return []
            following = _Following(index, marks)
            told = following.follow()
        # As it was before: what another program marked meanwhile is looked at the next time.
        _remember(index.connection, now, following.lost)
    except OSError:
        return _put_aside()
    except NewstermError as error:
        return [error]
    return told


def remember_places(index: Index) -> None:
    """Have marks that were just made remember where their texts are, before the index is brought up.

    Whoever marks in the reader and edits the file at once would have marked a text that nobody knows.
    """
    if marks_path() is None:
        return
    with suppress(OSError, NewstermError):
        if _followed(index.connection) == _state(index.connection):
            return
        with closing(Marks()) as marks:
            new = [id for id, path, sketch in marks.places() if not path and not sketch]
            places = {id: place for id in new if (place := placed(index, id))[0]}
            if places and marks.is_kept:
                marks.change(places, lambda mark: _placed_at(mark, places[mark.id]), undoable=False)


def _placed_at(mark: Mark, place: Place) -> Mark:
    return replace(mark, path=place[0], sketch=place[1])


def _put_aside() -> list[NewstermError]:
    """What was put aside because it is no log. One that cannot be read is told of by who asks for marks."""
    with closing(Marks()) as marks, suppress(OSError):
        MarksLog(marks.folder).end()
        return [marks.trouble] if marks.trouble else []
    return []


class _Following:
    """One look at all marks: what becomes of each is worked out, then written in one step."""

    def __init__(self, index: Index, marks: Marks) -> None:
        self._index, self._db, self._marks = index, index.connection, marks
        followed = _followed(self._db)
        self._known = followed[0] if followed else 0
        """The number of the last article that was there when marks were last seen to."""
        self._home = full_path(index, "")
        self._places = marks.places()
        self._marked = {id for id, path, sketch in self._places if path or not sketch}
        self._carried: list[Carried] = []
        self._taken: set[str] = set()
        """The ids of the texts that marks go on with."""
        self._moved: dict[str, Text] = {}
        self._told: list[NewstermError] = []
        self.lost: list[str] = []

    def follow(self) -> list[NewstermError]:
        lost = [each for place in self._places if (each := self._look(*place))]
        lost = [each for each in lost if not self._is_edited(each, _SURELY_SAME)]
        self._seek(lost)
        if self._carried:
            self._marks.carry(self._carried)
        self._place()
        return self._told

    def _place(self) -> None:
        """Have the marks remember where their texts are now."""
        moved = {id: text for id, text in self._moved.items() if id not in self._taken}

        def place(mark: Mark) -> Mark:
            text = moved[mark.id]
            return replace(mark, path=self._path(text), sketch=text.sketch.hex())

        if moved:
            self._marks.change(moved, place, undoable=False)

    def _look(self, id: str, path: str, sketch: str) -> Lost | None:
        """See to a mark whose text is in the store; one whose text is not, to be looked for."""
        text = text_of(self._db, id)
        within = path.removeprefix(self._home) if path.startswith(self._home) else ""
        at_place = text_at(self._db, within) if within else None
        if text is None:
            if not path or not sketch or (not at_place and within and os.path.lexists(path)):
                return None  # Nothing is known of it; or its file cannot be read just now.
            return Lost(id, path, bytes.fromhex(sketch), at_place, bool(within))
        if at_place and at_place.id == id:
            if sketch != text.sketch.hex():
                self._moved[id] = replace(text, path=within)
            return None
        if path and not within and os.path.exists(path):  # It is in another store as well.
            return None
        self._moved[id] = text
        if at_place and self._known and at_place.number > self._known:  # A copy has been edited.
            share = likeness(text.sketch, at_place.sketch)
            if share >= _SAME_PLACE and at_place.id not in self._marked:
                self._carry(id, at_place, within, is_gone=False)
        return None

    def _is_edited(self, lost: Lost, least: float) -> bool:
        """Whether the text at the place of one that is lost is its successor."""
        text = lost.at_place
        if text is None or likeness(lost.sketch, text.sketch) < least:
            return False
        self._carry(lost.id, text, lost.path.removeprefix(self._home))
        return True

    def _seek(self, lost: list[Lost]) -> None:
        """Find what was moved and edited; tell what cannot be told."""
        texts: dict[str, list[Pair]] = defaultdict(list)
        claims: dict[str, list[Pair]] = defaultdict(list)
        for pair in candidates(self._db, lost, self._known, self._is_free):
            texts[pair[1].id].append(pair)
            claims[pair[2].id].append(pair)
        for each in lost:
            if not texts[each.id]:
                self._leave(each)
                continue
            best = share, _, text = texts[each.id][0]
            rivals = (pair[0] for pair in (*texts[each.id], *claims[text.id]) if pair is not best)
            if max(rivals, default=0.0) > share - _AHEAD:
                self._leave(each, text)
            else:
                self._carry(each.id, text, text.path, is_gone=each.is_ours)

    def _is_free(self, text: Text) -> bool:
        return text.id not in self._marked and text.id not in self._taken

    def _leave(self, lost: Lost, like: Text | None = None) -> None:
        """Leave a mark with the text that it had; say so where that may be wrong."""
        if like is None and self._is_edited(lost, _SAME_PLACE):
            return
        self.lost.append(lost.id)
        if like:
            what = (
                f"one of several that may be {lost.path!r}, which you marked; mark the one that is"
            )
            self._told.append(NewstermError(what, self._path(like)))
        elif lost.at_place and lost.at_place.number > self._known:
            what = "holds another article than the one you marked there; its marks stay with the old text"
            self._told.append(NewstermError(what, lost.path))

    def _carry(self, id: str, text: Text, path: str, is_gone: bool = True) -> None:
        self._taken.add(text.id)
        self._carried.append(
            Carried(id, text.id, full_path(self._index, path), text.sketch.hex(), is_gone)
        )

    def _path(self, text: Text) -> str:
        return full_path(self._index, text.path)


def _state(db: sqlite3.Connection) -> tuple[int, int, bytes]:
    """What changes when articles or marks do."""
    number = db.execute("SELECT max(seq) FROM sqlite_sequence").fetchone()[0]
    return number or 0, *MarksLog(folder_of("data")).end()


def _followed(db: sqlite3.Connection) -> tuple[int, int, bytes] | None:
    row: tuple[int, int, bytes] | None = db.execute("SELECT * FROM followed").fetchone()
    return row


def _remember(db: sqlite3.Connection, state: tuple[int, int, bytes], lost: Iterable[str]) -> None:
    with writing(db):
        since = dict(db.execute("SELECT id, since FROM lost"))
        db.execute("DELETE FROM lost")
        now = time.time()
        db.executemany("INSERT INTO lost VALUES (?, ?)", [(id, since.get(id, now)) for id in lost])
        db.execute("DELETE FROM followed")
        db.execute("INSERT INTO followed VALUES (?, ?, ?)", state)
