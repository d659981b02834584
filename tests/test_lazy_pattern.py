"""Patterns that are compiled when they are first used: the same answers as from compiled ones."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from newsterm.core.lazy_pattern import lazy_pattern

WORD = r"(?P<first>[a-z])[a-z]*"


@pytest.mark.parametrize("method", ["match", "fullmatch", "search"])
def test_it_finds_what_the_compiled_one_finds(method: str) -> None:
    lazy, compiled = lazy_pattern(WORD, re.I), re.compile(WORD, re.I)
    for text in ("Ships sail", " ships", "7", ""):
        found, told = (getattr(pattern, method)(text) for pattern in (lazy, compiled))
        assert (found and found.groupdict(), bool(found)) == (told and told.groupdict(), bool(told))


def test_it_has_what_a_pattern_has() -> None:
    lazy = lazy_pattern(WORD)
    assert (lazy.pattern, lazy.flags, lazy.groupindex["first"]) == (WORD, re.U, 1)
    assert lazy.sub("x", "a b") == "x x"
    assert lazy.findall("ab cd") == ["a", "c"]
    with pytest.raises(AttributeError):
        lazy.fullmach("a")  # type: ignore[attr-defined]


def test_a_pattern_nobody_uses_costs_nothing() -> None:
    """Not even when it is none."""
    lazy = lazy_pattern("(")
    with pytest.raises(re.error):
        lazy.match("a")


COUNTED = (
    "import re._compiler as c, sys, io\n"
    "asked, one = [], c.compile\n"
    "c.compile = lambda p, f=0: asked.append(p) or one(p, f)\n"
    "sys.stdin = open(0)\n"
    "from newsterm.cli import main\n"
    "main([sys.argv[1], '-f', 'text', '-'])\n"
    "print(len(asked), file=sys.stderr)"
)


def compiled_by(command: str, text: str) -> tuple[str, int]:
    """What a command prints of a text, and how many patterns it compiles to do so."""
    done = subprocess.run(
        [sys.executable, "-c", COUNTED, command], input=text, capture_output=True, text=True
    )
    return done.stdout, int(done.stderr.split()[-1])


def test_few_patterns_are_compiled_to_print_a_line() -> None:
    """A plain line asks for none of the forms that lines may have; there were 45."""
    printed, compiled = compiled_by("show", "Ships sail at dawn.\n")
    assert printed == "Ships sail at dawn.\n"
    assert compiled < 20


HARBOUR = """\
Quay wall of Marlow to be raised

By Edda Crane

The harbour board of Marlow voted on Tuesday to raise the old quay wall by 40 centimetres, at a cost of
$3.2 million, after the third flood in five years (the worst was in 2019).

“We cannot wait for the next storm,” said Tom Alder, who chairs the board. The work’s first part should
begin in March - before the spring tides - and take nine weeks.

Some 120 boats will have to lie elsewhere until then. "Nobody likes it," said Rosa Finn, a skipper.
"""


@pytest.mark.parametrize(
    ("command", "most"), [("show", 17), ("summarize", 30), ("quotes", 25), ("figures", 32)]
)
def test_an_article_compiles_only_what_it_has_a_sign_of(command: str, most: int) -> None:
    """No row, caption, credit, item or clock opens or ends like these lines; there were 5 to 7 more."""
    printed, compiled = compiled_by(command, HARBOUR)
    assert printed
    assert compiled <= most
