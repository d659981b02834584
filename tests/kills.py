"""What is left when newsterm is killed: `python tests/kills.py [ROUNDS] [SEED]`, 200 if not said.

A round starts a program that indexes, adds and marks, and reports each step once newsterm has said
it is done; the program is killed with SIGKILL at a random moment. Then nothing that was reported may
be lost, no file may be torn, and the next commands must work. One store lives through all rounds.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

_STEPS = 3
_WORK = """
import os, subprocess, sys

def newsterm(*arguments):
    done = subprocess.run([sys.executable, "-m", "newsterm", *arguments], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout

for step in range(int(sys.argv[2])):
    text = f"Ship {sys.argv[1]} {step} sails\\n\\nIt left, Ann Lee said. " + "It sailed on. " * 999 + "End."
    with open(os.path.join(sys.argv[3], "given.txt"), "w") as given:
        given.write(text)
    id = newsterm("add", given.name).partition("\\t")[0]
    print("added", id, flush=True)
    newsterm("mark", "--read", "--tag", f"step{step}", id)
    print("marked", id, f"step{step}", flush=True)
    newsterm("index")
"""


class Killed:
    """A store and what has been reported of it."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.folder = folder
        self.store = folder / "store"
        self.store.mkdir()
        self.added: set[str] = set()
        self.marked: set[tuple[str, str]] = set()
        self.cut_short = 0
        self._dice = random.Random(seed)
        kinds = {f"XDG_{kind}_HOME": str(folder / kind) for kind in ("DATA", "CACHE", "STATE")}
        self._env = {**os.environ, **kinds, "NEWSTERM_STORE": str(self.store)}
        self._seconds = self._time_of_a_round()

    def _time_of_a_round(self) -> float:
        began = time.monotonic()
        self.round("whole", 60.0)
        assert len(self.added) == _STEPS
        return time.monotonic() - began

    def round(self, name: str, seconds: float | None = None) -> None:
        """Work, and be killed after so many seconds; at a random moment where none are given."""
        seconds = self._dice.uniform(0, self._seconds) if seconds is None else seconds
        work = [sys.executable, "-c", _WORK, name, str(_STEPS), str(self.folder)]
        program = subprocess.Popen(
            work, env=self._env, stdout=subprocess.PIPE, text=True, start_new_session=True
        )
        try:
            out, _ = program.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            self.cut_short += 1
            os.killpg(program.pid, 9)
            out, _ = program.communicate()
        for what, id, *tag in map(str.split, out.splitlines(keepends=True)):
            self.added.add(id)
            if what == "marked":
                self.marked.add((id, tag[0]))

    def problems(self) -> Iterator[str]:
        """What is lost or torn; empty where all is well."""
        listed = {row["id"] for row in self._rows("list", "--json")}
        kept = {(mark["id"], tag) for mark in self._rows("export") for tag in mark["tags"]}
        files = sorted(path for path in self.store.iterdir() if path.name[0] != ".")
        yield from (f"article {id} is lost" for id in self.added - listed)
        yield from (f"mark {mark} is lost" for mark in self.marked - kept)
        yield from (f"{p.name} is torn" for p in files if not p.read_bytes().endswith(b"End."))
        if len(files) != len(listed):
            yield f"{len(files)} files are {len(listed)} articles"

    def _rows(self, *arguments: str) -> Iterator[dict[str, object]]:
        done = subprocess.run(
            [sys.executable, "-m", "newsterm", *arguments],
            env=self._env,
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, ""), done.stderr
        yield from map(json.loads, done.stdout.splitlines())


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    found = []
    with tempfile.TemporaryDirectory() as folder:
        killed = Killed(Path(folder), seed)
        for number in range(rounds):
            killed.round(str(number))
            for problem in killed.problems():
                found.append(problem)
                print(f"round {number}: {problem}", flush=True)
    print(
        f"{rounds} rounds, {killed.cut_short} cut short; {len(killed.added)} articles added and"
        f" {len(killed.marked)} marked; {len(found)} lost or torn"
    )
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
