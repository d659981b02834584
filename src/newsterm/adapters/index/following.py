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
from itertools import starmap

from newsterm.adapters.index.database import writing
from newsterm.adapters.index.index import Index
from newsterm.adapters.index.likeness import likeness, pairs_of
from newsterm.adapters.marks.log import MarksLog
from newsterm.adapters.marks.marks import Carried, Mark, Marks, marks_path
from newsterm.adapters.system.folders import folder_of
from newsterm.core.value import frozen, replace
from newsterm.errors import NewstermError

_SAME_PLACE, _SURELY_SAME = 0.2, 0.5
"""Likeness from which on what is at the same place is the article; and in any case."""
_ELSEWHERE, _ELSEWHERE_IF_ALL_IS_NEW = 0.5, 0.8
"""That of a text at another place; where the index is new, any text may have been there all along."""
_AHEAD = 0.1
"""By which the likest is so: what a sketch may be wrong by."""
_NAMESAKE = 0.2
"""What the same name at another place adds to likeness."""
_SECONDS = 3600.0
"""In which what was lost may turn up elsewhere: later, a text that is like it is another one's."""


@frozen
class _Text:
    """An article of the index."""

    id: str
    path: str
    """Relative to the folder."""
    number: int
    sketch: bytes


@frozen
class _Lost:
    """A mark whose text is nowhere in the store."""

    id: str
    path: str
    """In full."""
    sketch: bytes
    at_place: _Text | None = None
    """What is where the text was."""
    is_ours: bool = True
    """It was in this store."""


Place = tuple[str, str]
"""Where an article is, in full, and the sketch of its text in hex digits: as a mark remembers them."""
_Pair = tuple[float, _Lost, _Text]
"""How like the two are, and what speaks for it besides."""


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


def placed(index: Index, id: str) -> Place:
    """Where an article of the index is; nothing where it has gone."""
    text = _text(index.connection, "id = ?", id)
    return (_full(index, text.path), text.sketch.hex()) if text else ("", "")


class _Holders:
    """Texts by the pairs of words in their sketches, so that few are laid side by side."""

    def __init__(self, texts: Iterable[_Text]) -> None:
        self._holders: dict[bytes, dict[str, _Text]] = defaultdict(dict)
        for text in texts:
            for pair in pairs_of(text.sketch):
                self._holders[pair][text.id] = text

    def near(self, sketch: bytes) -> Iterable[_Text]:
        """The texts that share anything with this sketch."""
        found: dict[str, _Text] = {}
        for pair in pairs_of(sketch):
            found.update(self._holders.get(pair, {}))
        return found.values()


class _Following:
    """One look at all marks: what becomes of each is worked out, then written in one step."""

    def __init__(self, index: Index, marks: Marks) -> None:
        self._index, self._db, self._marks = index, index.connection, marks
        followed = _followed(self._db)
        self._known = followed[0] if followed else 0
        """The number of the last article that was there when marks were last seen to."""
        self._home = _full(index, "")
        self._places = marks.places()
        self._marked = {id for id, path, sketch in self._places if path or not sketch}
        self._carried: list[Carried] = []
        self._taken: set[str] = set()
        """The ids of the texts that marks go on with."""
        self._moved: dict[str, _Text] = {}
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

    def _look(self, id: str, path: str, sketch: str) -> _Lost | None:
        """See to a mark whose text is in the store; one whose text is not, to be looked for."""
        text = _text(self._db, "id = ?", id)
        within = path.removeprefix(self._home) if path.startswith(self._home) else ""
        at_place = self._at(within) if within else None
        if text is None:
            if not path or not sketch or (not at_place and within and os.path.lexists(path)):
                return None  # Nothing is known of it; or its file cannot be read just now.
            return _Lost(id, path, bytes.fromhex(sketch), at_place, bool(within))
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

    def _is_edited(self, lost: _Lost, least: float) -> bool:
        """Whether the text at the place of one that is lost is its successor."""
        text = lost.at_place
        if text is None or likeness(lost.sketch, text.sketch) < least:
            return False
        self._carry(lost.id, text, lost.path.removeprefix(self._home))
        return True

    def _seek(self, lost: list[_Lost]) -> None:
        """Find what was moved and edited; tell what cannot be told."""
        texts: dict[str, list[_Pair]] = defaultdict(list)
        claims: dict[str, list[_Pair]] = defaultdict(list)
        for pair in self._alike(lost):
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

    def _alike(self, lost: list[_Lost]) -> list[_Pair]:
        """What is lost beside each text that is like enough, the likest first."""
        since = dict(self._db.execute("SELECT id, since FROM lost"))
        early = time.time() - _SECONDS
        recent = [each for each in lost if each.is_ours and since.get(each.id, early + 1) > early]
        new = _Holders(self._new() if recent else [])
        least = _ELSEWHERE if self._known else _ELSEWHERE_IF_ALL_IS_NEW
        # What is heard of for the first time is from another machine, where texts had the same names.
        strange = [each for each in lost if not each.is_ours and each.id not in since]
        named = self._named() if strange else {}
        beside = [(each, text) for each in recent for text in new.near(each.sketch)]
        beside += [(each, text) for each in strange for text in named.get(_name(each.path), ())]
        found = [
            (share + _NAMESAKE * (_name(each.path) == _name(text.path)), each, text)
            for each, text in beside
            if (share := likeness(each.sketch, text.sketch)) >= least
        ]
        return sorted(found, key=lambda pair: (-pair[0], pair[1].id, pair[2].id))

    def _new(self) -> list[_Text]:
        """The texts that have come since the last time, and that nobody has marked or taken."""
        rows = self._db.execute(f"{_TEXT} WHERE number > ?", (self._known,))
        return [text for text in starmap(_text_of, rows) if self._is_free(text)]

    def _named(self) -> dict[str, list[_Text]]:
        """All texts that nobody has marked or taken, by the names of their files."""
        named: dict[str, list[_Text]] = defaultdict(list)
        for text in filter(self._is_free, starmap(_text_of, self._db.execute(_TEXT))):
            named[_name(text.path)].append(text)
        return named

    def _is_free(self, text: _Text) -> bool:
        return text.id not in self._marked and text.id not in self._taken

    def _leave(self, lost: _Lost, like: _Text | None = None) -> None:
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

    def _carry(self, id: str, text: _Text, path: str, is_gone: bool = True) -> None:
        self._taken.add(text.id)
        self._carried.append(
            Carried(id, text.id, _full(self._index, path), text.sketch.hex(), is_gone)
        )

    def _at(self, path: str) -> _Text | None:
        row = self._db.execute("SELECT article FROM files WHERE path = ?", (os.fsencode(path),))
        (number,) = row.fetchone() or (None,)
        return _text(self._db, "number = ?", number) if number is not None else None

    def _path(self, text: _Text) -> str:
        return _full(self._index, text.path)


def _name(path: str) -> str:
    return os.path.basename(path)


_TEXT = "SELECT id, path, number, sketch FROM articles JOIN sketches ON article = number"


def _text(db: sqlite3.Connection, where: str, value: object) -> _Text | None:
    row = db.execute(f"{_TEXT} WHERE {where}", (value,)).fetchone()
    return _text_of(*row) if row else None


def _text_of(id: str, path: bytes, number: int, sketch: bytes) -> _Text:
    return _Text(id, os.fsdecode(path), number, sketch)


def _full(index: Index, path: str) -> str:
    """A path as marks remember it, which are words: where it is no UTF-8, a likeness of it."""
    whole = os.path.join(os.path.realpath(index.folder), path)
    return os.fsencode(whole).decode("utf-8", "backslashreplace")


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
