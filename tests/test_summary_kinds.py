"""Pieces of many kinds, with the lines that a summary must hold (+) and must not (-).

`summary_kinds.txt` is to be read: a piece begins with #, = is its headline, every other line a paragraph.
A line with + is known by its end, for a dateline before it is cut off; one with < may stand only where
something was told before it; one with ~ only behind its question, in the same line.
"""

from __future__ import annotations

import pytest
from toys import ROOT

from newsterm.core.summary.length import Length
from newsterm.core.summary.summary import summarize
from newsterm.core.text.layout import parse

PIECES = {
    head: lines.splitlines()
    for piece in (ROOT / "tests" / "summary_kinds.txt").read_text("utf-8").split("# ")[1:]
    for head, _, lines in [piece.partition("\n")]
}


def told(lines: list[str], length: Length | None) -> list[str]:
    text = "\n\n".join(line[2:] for line in lines if line)
    article = parse(text)
    return [" ".join(line.cut(text).split()) for line in summarize(article, length).lines]


def marked(lines: list[str], mark: str) -> list[str]:
    return [line[2:] for line in lines if line.startswith(mark)]


def test_there_are_forty_pieces() -> None:
    assert len(PIECES) >= 40


@pytest.mark.parametrize("length", [None, Length(2), Length(3)], ids=["usual", "two", "three"])
@pytest.mark.parametrize("head", PIECES)
def test_a_summary_never_holds(head: str, length: Length | None) -> None:
    lines = told(PIECES[head], length)
    assert [line for line in lines if any(bad in line for bad in marked(PIECES[head], "-"))] == []


@pytest.mark.parametrize("length", [None, Length(2), Length(4)], ids=["usual", "two", "four"])
@pytest.mark.parametrize("head", [head for head in PIECES if marked(PIECES[head], "~")])
def test_an_answer_stands_behind_its_question(head: str, length: Length | None) -> None:
    lines = told(PIECES[head], length)
    alone = marked(PIECES[head], "~")
    assert [line for line in lines if any(line.startswith(answer) for answer in alone)] == []
    assert length != Length(4) or any("? " in line for line in lines)


@pytest.mark.parametrize("length", [None, Length(2), Length(words=40)], ids=["usual", "two", "40"])
@pytest.mark.parametrize("head", PIECES)
def test_a_summary_never_opens_with(head: str, length: Length | None) -> None:
    first = told(PIECES[head], length)[:1]
    assert not any(bad in line for line in first for bad in marked(PIECES[head], "<"))


@pytest.mark.parametrize("head", PIECES)
def test_a_summary_holds(head: str) -> None:
    lines = told(PIECES[head], None)
    must = marked(PIECES[head], "+")
    assert [good for good in must if not any(good.endswith(line) for line in lines)] == []
