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


def test_few_patterns_are_compiled_to_print_a_line() -> None:
    """A plain line asks for none of the forms that lines may have; there were 45."""
    code = (
        "import re._compiler as c, sys, io\n"
        "asked, one = [], c.compile\n"
        "c.compile = lambda p, f=0: asked.append(p) or one(p, f)\n"
        "sys.stdin = open(0)\n"
        "from newsterm.cli import main\n"
        "main(['show', '-f', 'text', '-'])\n"
        "print(len(asked), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], input="Ships sail at dawn.\n", capture_output=True, text=True
    )
    assert done.stdout == "Ships sail at dawn.\n"
    assert int(done.stderr) < 20
