"""Nothing that is completed is run: `python tests/hostile/completing.py [SHELL…]`, all if none is said.

Real bash, zsh and fish, each in a terminal of its own, complete in each of their ways; what they put on
the command line is sent off with Enter. Each of the candidates would leave a file `hit-N` behind if a
shell ran any part of it. They come as titles of articles, as names of files, and as what a completion
gives to insert, with its explanation, in place of newsterm's own ids.
"""

from __future__ import annotations

import os
import pty
import select
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import closing, redirect_stdout
from io import StringIO
from itertools import product
from pathlib import Path

_RUN = (
    ";X;",
    "$(X)",
    "`X`",
    "&X&",
    "|X|",
    "&&X&&",
    "||X||",
    ";X #",
    "$(X",
    "`X",
    "(X)",
    "{X,}",
    "<(X)",
    "=(X)",
    ">hit-N",
    ">>hit-N",
    "<<<$(X)",
    "${Y:=$(X)}",
    "$((`X`))",
    "$[$(X)]",
    "${(e):-$(X)}",
    "; eval 'X'",
    "!!;X",
)
"""Ways to have X, the command that leaves `hit-N` behind, run."""
_AMID = (
    "P",
    "'P",
    '"P',
    "'\"P\"'",
    "$'P",
    "\\P",
    "\\\\P",
    "\nP\n",
    "\rP\r",
    "\tP",
    "#P",
    "!P",
    "~P",
    "~/P",
    "*P?",
    "[a]P",
    "-rfP",
    "\x1b[200~P\x1b[201~",
    "\u202eP\u202c",
    "\u2028P",
    "\u200bP",
    "\udce9P",
    "%P%%",
    "^P^",
    " P ",
)
"""What stands around it: P."""
WAYS = {
    "bash": {
        "complete": "\t\t",
        "menu-complete": "\x181",
        "menu-complete twice": "\x181\x181",
        "backward": "\x182",
        "insert-completions": "\x183",
        "possible-completions": "\x184\t",
        "show-all-if-ambiguous": "\x185\t",
        "show-all-if-unmodified": "\x186\t",
    },
    "zsh": {
        "complete": "\t\t",
        "menu select": "\x181\x181\r",
        "list-choices": "\x182\t",
        "expand-or-complete": "\x183",
        "reverse-menu-complete": "\x184",
        "accept-and-menu-complete": "\x185\x185",
        "complete-word": "\x186",
    },
    "fish": {
        "complete": "\t\t",
        "pager": "\t\t\t\r",
        "complete-and-search": "\x1b[Z\t\r",
        "first of the pager": "\t\r",
        "accept-autosuggestion": "\x1b[C",
    },
}
"""The keys of each way of completing."""
_START = {
    "bash": ("bash", "--norc", "--noprofile", "-i"),
    "zsh": ("zsh", "-f", "-i"),
    "fish": ("fish", "--no-config", "-i"),
}
_SET_UP = {
    "bash": r"""
PS1='$ '; PS2='> '; HISTFILE=
bind 'set completion-query-items 0'; bind 'set page-completions off'; bind 'set bell-style none'
bind '"\C-x1": menu-complete'; bind '"\C-x2": menu-complete-backward'; bind '"\C-x3": insert-completions'
bind '"\C-x4": possible-completions'
bind '"\C-x8": "\C-x9"'
bind -x '"\C-x5": bind "set show-all-if-ambiguous on"'
bind -x '"\C-x6": bind "set show-all-if-unmodified on"'
""",
    "zsh": r"""
PS1='$ '; PS2='> '; HISTFILE=; LISTMAX=10000; unsetopt beep prompt_cr prompt_sp
autoload -Uz compinit; compinit -u -D; zmodload zsh/complist
zstyle ':completion:*' insert-tab false; zstyle ':completion:*:*:*:*' menu select
setopt banghist extendedglob
bindkey '^X1' menu-complete; bindkey '^X2' list-choices; bindkey '^X3' expand-or-complete
bindkey '^X4' reverse-menu-complete; bindkey '^X5' accept-and-menu-complete; bindkey '^X6' complete-word
bindkey '^[[Z' reverse-menu-complete
""",
    "fish": "function fish_prompt; echo '$ '; end\nset -g fish_greeting\n",
}
_STUB = """#!/bin/sh
case "$1" in
completion) {answer} ;;
*) printf '%s\\0' "$@" >>{arrived} ;;
esac
"""
CLOSINGS = {
    "": "",
    '"': '"',
    "'": "'",
    "$'": "'",
    "`newsterm mark ": "`",
    '"`newsterm mark ': '`"',
    '"$(newsterm mark ': ')"',
}
"""What may stand open before the word that is completed, and what closes it."""
OPENINGS = tuple(CLOSINGS)
Outcome = tuple[str, list[str], int]
"""A way of completing, what was run, and how many of the words arrived at newsterm whole."""


def candidates() -> list[str]:
    """At least 200 hostile texts, with N for their number: no two shells read them alike."""
    by_way = [around.replace("P", way) for way, around in product(_RUN, _AMID)]
    return [
        text.replace("X", f"touch hit-{number}").replace("hit-N", f"hit-{number}")
        for number, text in enumerate(by_way)
    ]


class Shell:
    """An interactive shell in a terminal of its own, in a folder, that completes newsterm's words."""

    def __init__(self, name: str, folder: Path, answer: str) -> None:
        """`answer`: the command that `newsterm completion …` stands for there."""
        self.here = folder / "here"
        self.here.mkdir()
        self._arrived = folder / "arrived"
        self._asked = 0
        self._put_newsterm(folder / "bin", answer)
        made = [sys.executable, "-m", "newsterm", "completion", name]
        given = subprocess.run(made, capture_output=True, text=True, check=True).stdout
        self._script = folder / "script"
        self._script.write_text(f"{_SET_UP[name]}\n{given}", "utf-8")
        self._name = name
        self._begin()

    def _begin(self) -> None:
        self._process, self._terminal = pty.fork()
        if not self._process:
            os.chdir(self.here)
            start = _START[self._name]
            os.execvpe(start[0], start, _environ(self._script.parent))
        assert self._sent(f". {shlex.quote(str(self._script))}", 30.0)

    def _put_newsterm(self, bin: Path, answer: str) -> None:
        bin.mkdir()
        stub = _STUB.format(answer=answer, arrived=shlex.quote(str(self._arrived)))
        (bin / "newsterm").write_text(stub, "utf-8")
        (bin / "newsterm").chmod(0o755)

    def typed(self, keys: str, seconds: float = 8.0) -> None:
        """Type these keys and Enter, and wait for the next prompt.

        Where none comes, as behind an open quotation mark, another shell takes this one's place.
        """
        if not self._sent(keys, seconds):
            self.close()
            self._begin()

    def _sent(self, keys: str, seconds: float) -> bool:
        """True where the shell asked for the next command. Enter may first only choose from a menu."""
        self._asked += 1
        keys = f"{keys}\r\recho do''ne-{self._asked}.\r"
        os.write(self._terminal, keys.encode("utf-8", "surrogateescape"))
        said, ends = b"", time.monotonic() + seconds
        while f"done-{self._asked}.".encode() not in said:
            left = ends - time.monotonic()
            if left <= 0 or not select.select([self._terminal], [], [], left)[0]:
                return False
            try:
                said += os.read(self._terminal, 1 << 16)
            except OSError:  # The shell has ended.
                return False
        return True

    def told(self) -> tuple[list[str], list[bytes]]:
        """What was run since the last time, and the words that newsterm was given."""
        hits = sorted(path.name for path in self.here.glob("hit-*"))
        for name in hits:
            (self.here / name).unlink()
        arrived = self._arrived.read_bytes().split(b"\0") if self._arrived.exists() else []
        self._arrived.write_bytes(b"")
        return hits, arrived

    def close(self) -> None:
        os.kill(self._process, signal.SIGKILL)
        os.close(self._terminal)
        os.waitpid(self._process, 0)


def _environ(folder: Path) -> dict[str, str]:
    path = f"{folder / 'bin'}:{os.environ['PATH']}"
    return {**os.environ, "PATH": path, "HOME": str(folder), "TERM": "xterm", "LC_ALL": "C.UTF-8"}


def given_values(
    shell: str, folder: Path, hostile: Sequence[str], openings: Sequence[str] = OPENINGS
) -> Iterator[Outcome]:
    """Candidates as what is to be inserted, one or two at a time, with their explanations.

    A tenth of them also where something stands open before the word.
    """
    answer = folder / "answer"
    asked = Shell(shell, folder, f"cat {shlex.quote(str(answer))}")
    for (way, keys), opening in product(WAYS[shell].items(), openings):
        values = set()
        for number, text in enumerate(hostile[:: 10 if opening else 1]):
            line = " ".join(text.replace("\t", " ").splitlines())
            rows = f"none\nv{number}{line}\tsays {line}\n"
            if number % 3:
                rows += f"v{number}b\t{line}\n"
            answer.write_bytes(_bytes(rows))
            values |= {_bytes(f"v{number}{line}"), _bytes(f"v{number}b")}
            asked.typed(f"newsterm mark {opening}v{number}{keys}{CLOSINGS[opening]}", 1.0)
        yield _outcome(asked, f"{way}, behind {opening or 'nothing'}", values)
    asked.close()


def given_titles(shell: str, folder: Path, hostile: Sequence[str]) -> Iterator[Outcome]:
    """Candidates as titles of articles, two to a word that both begin with.

    What newsterm answers to each word is asked beforehand: it is started once, not at every Tab.
    """
    (folder / "store").mkdir()
    for number, text in enumerate(hostile):
        for side in ("left", "right"):
            title = f"v{number}x {side} {text}\n\nIt sailed on, {side}.\n"
            (folder / "store" / f"{number}-{side}.txt").write_bytes(_bytes(title))
    words = [f"v{number}x" for number in range(len(hostile))]
    ids = _answers(folder, words)
    last = "for word; do :; done; cat " + shlex.quote(str(folder / "answers")) + '/"$word"'
    asked = Shell(shell, folder, last)
    for way, keys in WAYS[shell].items():
        for word in words:
            asked.typed(f"newsterm mark {word}{keys}", 2.0)
        yield _outcome(asked, way, ids)
    asked.close()


def _answers(folder: Path, words: list[str]) -> set[bytes]:
    """What newsterm answers to each of these words, in a file of its name; all ids it gives."""
    from newsterm.adapters.index.index import Index
    from newsterm.cli import all_parsers
    from newsterm.commands.shell import completion

    os.environ["XDG_CACHE_HOME"] = str(folder / "cache")
    with closing(Index(str(folder / "store"))) as index:
        index.update()
    parsers, ids = all_parsers(), set()
    (folder / "answers").mkdir()
    for word in words:
        typed = ["newsterm", "mark", "--store", str(folder / "store"), word]
        options = Namespace(shell="bash", word=len(typed) - 1, words=typed)
        with redirect_stdout(StringIO()) as said:
            completion.run(options, parsers)
        (folder / "answers" / word).write_text(said.getvalue(), "utf-8")
        ids |= {line.partition("\t")[0].encode() for line in said.getvalue().splitlines()[1:]}
    return ids


def given_names(shell: str, folder: Path, hostile: Sequence[str]) -> Iterator[Outcome]:
    """Candidates as names of files and of folders."""
    answer = folder / "answer"
    asked = Shell(shell, folder, f"cat {shlex.quote(str(answer))}")
    names = [_bytes(f"v{number}x{text}".replace("/", "|")) for number, text in enumerate(hostile)]
    for name in names:
        path = os.path.join(os.fsencode(asked.here), name)
        os.mkdir(path + b"d")
        with open(path, "wb"):
            pass
    values = {name + end for name in names for end in (b"", b"d", b"d/")}
    for (way, keys), kind in product(WAYS[shell].items(), ("files", "folders")):
        answer.write_text(f"{kind}\n", "utf-8")
        for number in range(len(hostile)):
            asked.typed(f"newsterm show v{number}x{keys}", 1.0)
        yield _outcome(asked, f"{way}, {kind}", values)
    asked.close()


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


def _outcome(asked: Shell, way: str, values: set[bytes]) -> Outcome:
    hits, arrived = asked.told()
    return way, hits, len(values.intersection(arrived))


GIVEN = {"values": given_values, "titles": given_titles, "names": given_names}


def main() -> None:
    every = int(os.environ.get("EVERY", "1"))
    hostile = candidates()[::every]
    wanted = [word.partition("/") for word in sys.argv[1:]] or [(name, "", "") for name in WAYS]
    bad = 0
    for shell, _, only in wanted:
        for kind, given in GIVEN.items():
            if not shutil.which(shell) or only not in ("", kind):
                continue
            # What is left there by a shell that was just killed may still be growing.
            with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
                for way, hits, arrived in given(shell, Path(folder), hostile):
                    bad += len(hits)
                    said = f"{len(hits)} of {len(hostile)} run, {arrived} words arrived whole"
                    print(f"{shell}, {kind}, {way}: {said} {' '.join(hits[:4])}", flush=True)
    sys.exit(bool(bad))


if __name__ == "__main__":
    main()
