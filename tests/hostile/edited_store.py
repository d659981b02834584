"""Marks while files are edited, renamed and moved: `python tests/hostile/edited_store.py [SEEDS] [STEPS]`.

A store of marked and unmarked articles is edited, renamed, swapped, moved into folders and back, copied,
put back as it was, sometimes several times between two looks, sometimes with the index taken away. Each
file has a name in its marks that only its history knows: at the end, and at every look, each must have its
own marks and nobody else's. One seed of 200 steps takes some seconds.
"""

from __future__ import annotations

import os
import random
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from newsterm.adapters.following.following import follow
from newsterm.adapters.index.index import Index
from newsterm.adapters.marks.marks import Marks
from newsterm.adapters.system.folders import folder_of
from newsterm.core.value import replace

_WORDS = [
    a + b
    for a in "bra cle dro fen gar hul jin kor lum".split()
    for b in "sel tan vik wor zed".split()
]
_FOLDERS = ("", "old/", "north/", "north/sea/")
_ARTICLES, _MARKED = 16, 10


class EditedStore:
    """A store whose files are known by what was done with them."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.folder = folder
        self.dice = random.Random(seed)
        self.owners: dict[str, str] = {}
        """By path: the tag that the article there must have; empty of one that has no mark."""
        self._earlier: dict[str, list[str]] = {}
        for name in _FOLDERS:
            (folder / name).mkdir(parents=True, exist_ok=True)
        for number in range(_ARTICLES):
            path = f"{number}.txt"
            (folder / path).write_text(self._text(), encoding="utf-8")
            self.owners[path] = f"tag{number}" if number < _MARKED else ""
        with closing(Index(str(folder))) as index, closing(Marks()) as marks:
            index.update()
            for entry in index.entries():
                if tag := self.owners[entry.path]:
                    marks.change(
                        [entry.id],
                        lambda m, tag=tag: replace(m, starred=True, note=tag, tags=(tag,)),
                    )  # type: ignore[misc]
            follow(index)

    def step(self) -> None:
        doing = self.dice.choice(
            (
                self._edit,
                self._edit,
                self._edit,
                self._move,
                self._move_and_edit,
                self._swap,
                self._put_back,
            )
        )
        doing(self.dice.choice(sorted(self.owners)))

    def look(self) -> Iterator[str]:
        """What is wrong with the marks once newsterm has looked."""
        if self.dice.random() < 0.1:
            shutil.rmtree(folder_of("cache"), ignore_errors=True)
        with closing(Index(str(self.folder))) as index, closing(Marks()) as marks:
            index.update()
            for told in follow(index):
                yield f"in doubt: {told.what}: {told.message}"
            for entry in index.entries():
                mark, owner = marks.get(entry.id), self.owners[entry.path]
                if (mark.starred, mark.note, mark.tags) != (
                    bool(owner),
                    owner,
                    (owner,) if owner else (),
                ):
                    yield f"{entry.path} of {owner!r} has {mark.note!r}, {mark.tags}"

    def _text(self) -> str:
        sentences = [
            " ".join(self.dice.choices(_WORDS, k=9)) for _ in range(self.dice.randint(4, 20))
        ]
        return "\n\n".join(f"{sentence.capitalize()}." for sentence in sentences)

    def _edit(self, path: str) -> None:
        text = (self.folder / path).read_text("utf-8")
        self._earlier.setdefault(path, []).append(text)
        words = text.split(" ")
        at = self.dice.randrange(len(words))
        how = self.dice.randrange(4)
        if how == 0:
            words[at] = self.dice.choice(_WORDS)
        elif how == 1 and len(words) > 30:
            del words[at]
        elif how == 2:
            words[at] += "x"
        else:
            words.append(f"\n\n{' '.join(self.dice.choices(_WORDS, k=6)).capitalize()}.")
        self._write(path, " ".join(words))

    def _write(self, path: str, text: str) -> None:
        if self.dice.random() < 0.5:  # As editors do that save under another name first.
            (self.folder / f"{path}.part").write_text(text, encoding="utf-8")
            (self.folder / f"{path}.part").replace(self.folder / path)
        else:
            (self.folder / path).write_text(text, encoding="utf-8")

    def _move(self, path: str) -> str:
        to = f"{self.dice.choice(_FOLDERS)}{self.dice.randrange(1000)}.txt"
        if to in self.owners:
            return path
        os.replace(self.folder / path, self.folder / to)
        self.owners[to] = self.owners.pop(path)
        self._earlier[to] = self._earlier.pop(path, [])
        return to

    def _move_and_edit(self, path: str) -> None:
        self._edit(self._move(path))

    def _swap(self, path: str) -> None:
        other = self.dice.choice(sorted(self.owners))
        if other == path:
            return
        spare = self.folder / "spare.part"
        os.replace(self.folder / path, spare)
        os.replace(self.folder / other, self.folder / path)
        os.replace(spare, self.folder / other)
        for known in (self.owners, self._earlier):
            known[path], known[other] = known.get(other, []), known.get(path, [])  # type: ignore[index, assignment]

    def _put_back(self, path: str) -> None:
        if earlier := self._earlier.get(path):
            self._write(path, self.dice.choice(earlier))


def problems(folder: Path, seed: int, steps: int, most_at_once: int = 3) -> Iterator[str]:
    """What was wrong at any look while so many steps were done in the folder."""
    store = EditedStore(folder, seed)
    done = 0
    while done < steps:
        some = store.dice.randint(1, most_at_once)
        for _ in range(some):
            store.step()
        done += some
        yield from (f"step {done}: {problem}" for problem in store.look())


def main() -> None:
    seeds = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    steps = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    found = 0
    for seed in range(seeds):
        with tempfile.TemporaryDirectory() as folder:
            for kind in ("DATA", "CACHE", "STATE", "CONFIG"):
                os.environ[f"XDG_{kind}_HOME"] = f"{folder}/{kind.lower()}"
            for problem in problems(Path(folder) / "store", seed, steps):
                found += 1
                print(f"seed {seed}: {problem}", flush=True)
    print(
        f"{seeds} stores of {_ARTICLES} articles, {steps} steps each; {found} marks lost or wrong"
    )
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
